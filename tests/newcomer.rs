//! A newcomer's path from the first command to the archive, with the mistakes that newcomers make on
//! the way. Every message is in the snapshot, to be read aloud.

mod support;

use std::fs;
use std::path::Path;
use std::process::Stdio;
use support::{etalase, root};

struct Walk<'a> {
    place: &'a Path,
    told: String,
}

impl Walk<'_> {
    /// Something done by hand, as a person would tell it.
    fn done(&mut self, what: &str) {
        self.told += &format!("\n({what})\n");
    }

    /// A command, with all that it says.
    fn run(&mut self, command: &str) {
        let words: Vec<&str> = command.split_whitespace().collect();
        let mut etalase = etalase();
        etalase.current_dir(self.place).stdin(Stdio::null()).args(&words);
        let output = etalase.output().expect("runs");
        let said = String::from_utf8([output.stderr, output.stdout].concat()).expect("UTF-8");
        let mut said =
            said.replace(&*self.place.canonicalize().expect("there").to_string_lossy(), "D:");
        said = said.replace(&*self.place.to_string_lossy(), "D:");
        // How long it took and how much there is differs from run to run and as themes grow.
        let settled: Vec<String> = said
            .lines()
            .map(|line| match line.starts_with("Selesai") || line.starts_with("Halaman terberat") {
                true => line.replace(|c: char| c.is_ascii_digit(), "").replace(',', ""),
                false => line.trim_end().to_owned(),
            })
            .collect();
        let exit = output.status.code().expect("an exit code");
        self.told += &format!("\n$ etalase {command}\n{}\n[{exit}]\n", settled.join("\n"));
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.place.join("situs-saya").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.place.join("situs-saya").join(path)).expect("read");
        assert!(text.contains(from), "{path} has no {from:?}");
        self.write(path, &text.replacen(from, to, 1));
    }
}

#[test]
fn from_the_first_command_to_the_archive() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut path = Walk { place: folder.path(), told: String::new() };
    path.run("baru situs-saya");
    path.run("bangun situs-saya");

    path.done("nama ditulis tanpa spasi sesudah titik dua");
    path.edit("koperasi.yaml", "nama: Nama Koperasi Anda", "nama:Koperasi Tenun Riam Contoh");
    path.run("bangun situs-saya");
    path.done("dibetulkan; foto sampul disebut, tetapi belum disalin");
    path.edit("koperasi.yaml", "nama:Koperasi", "sampul: rumah-tenun.jpg\nnama: Koperasi");
    path.run("bangun situs-saya");
    path.done("fotonya disalin ke samping koperasi.yaml; barang contoh dihapus, satu barang sendiri ditulis");
    let site = folder.path().join("situs-saya");
    let photo = |from: &str, to: &str| {
        let from = root().join("example-sites").join(from);
        fs::copy(from, site.join(to)).expect("copied");
    };
    photo("tenun-ikat-sintang/foto/rumah-tenun.jpg", "rumah-tenun.jpg");
    fs::remove_file(site.join("produk/contoh-produk.md")).expect("deleted");
    fs::remove_dir_all(site.join("produk/produk-kedua")).expect("deleted");
    fs::remove_file(site.join("kategori/contoh-kategori.md")).expect("deleted");
    fs::remove_file(site.join("berita/situs-kami-dibuka.md")).expect("deleted");
    path.write("produk/syal-pakis.md", "---\nnama: SYAL PAKIS TARUM\nharga: 350\n---\n");
    path.done("foto dari HP disalin dengan nama aslinya");
    photo("tenun-ikat-sintang/foto/syal-langit-pagi.jpg", "produk/IMG_2041.jpg");
    path.run("periksa situs-saya");

    path.done("satu demi satu diperbaiki");
    fs::rename(site.join("produk/IMG_2041.jpg"), site.join("produk/syal-pakis.jpg"))
        .expect("renamed");
    path.write(
        "produk/syal-pakis.md",
        "---\nnama: Syal Pakis Tarum\nharga: 350rb\n---\nDitenun tiga minggu, dicelup dengan daun tarum.\n",
    );
    path.write(
        "halaman/cara-pesan.md",
        "---\njudul: Cara pesan\nmenu: 1\n---\nTekan tombol WhatsApp; kami jawab pada hari yang sama.\n",
    );
    path.edit("koperasi.yaml", "semboyan: Satu kalimat tentang apa yang koperasi Anda buat", "semboyan: Syal dan tas dari Riam Contoh\njenis: produsen\nwhatsapp: 0812-0000-0000\nalamat:\n  desa: Riam Contoh\n  kabupaten: Kabupaten Sintang\nlegalitas:\n  - {jenis: Badan hukum, nomor: 000/BH/XVII.00/2012}");
    path.edit("koperasi.yaml", "  Tulis di sini siapa Anda, apa yang dibuat, dan sejak kapan. Dua atau tiga alinea sudah cukup.\n", "  Kami 32 penenun dari dua desa, bersama sejak 2012.\n");
    path.edit("koperasi.yaml", "  Sebutkan hal yang hanya ada pada koperasi Anda: nama desanya, bahannya, cara mengerjakannya.\n", "");
    path.run("periksa situs-saya");
    path.run("kemas situs-saya --host cloudflare");
    insta::assert_snapshot!("newcomer", path.told);
}
