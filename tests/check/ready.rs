//! A small site that is ready, with one of everything that a fault can be seeded into.

use crate::support::{copy, root};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The files that the example of a village cooperative lacks.
const MORE: &[(&str, &str)] = &[
    (
        "halaman/cara-pesan.md",
        "---\njudul: Cara pesan\nringkasan: Memesan lewat WhatsApp.\nmenu: 1\n---\n## Langkah\n\nSebut nama barang dan jumlahnya, lalu kami kabarkan ongkos kirimnya.\n",
    ),
    (
        "halaman/cara-merawat.md",
        "---\njudul: Cara merawat\n---\nAnyaman dijemur sebentar sesudah terkena air.\n",
    ),
    (
        "berita/panen-padi.md",
        "---\njudul: Panen padi dimulai\nringkasan: Beras baru datang setiap Sabtu.\ntanggal: 2 Januari 2025\n---\nLadang hulu dipanen lebih dulu, lalu ladang di tepi sungai.\n",
    ),
    (
        "kategori/anyaman.md",
        "---\njudul: Anyaman\nringkasan: Bakul dan tikar dari warga.\n---\nDianyam di beranda, sambil menunggu padi kering.\n",
    ),
    (
        "kategori/hasil-ladang.md",
        "---\njudul: Hasil ladang\n---\nDitimbang bersama di balai desa.\n",
    ),
    (
        "orang/lena.md",
        "---\nnama: Lena Sari\nperan: Penganyam\nizin:\n  tanggal: 5 Januari 2025\n  cakupan: [nama, foto]\n---\nMenganyam sejak kecil bersama neneknya.\n",
    ),
];

/// A ready site in a folder of its own.
pub fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&root().join("example-sites/koperasi-desa"), folder.path());
    for (path, text) in MORE {
        write(folder.path(), path, text);
    }
    folder
}

/// A site by somebody who has done the whole course.
pub fn graduate() -> TempDir {
    let folder = site();
    let profile = fs::read_to_string(folder.path().join("koperasi.yaml")).expect("read");
    let more = "tema: pasar\nhost: netlify\nbahasa: [id, en]\njam: [Senin-Jumat 08.00-15.00]\n\
                sampul: {file: produk/tikar.jpg, alt: Tikar pandan setengah digulung}\n";
    write(folder.path(), "koperasi.yaml", &(profile + more));
    let field = ["beras", "gula-aren", "pupuk-organik"];
    for name in ["bakul", "tikar"].into_iter().chain(field) {
        let path = format!("produk/{name}.md");
        let text = fs::read_to_string(folder.path().join(&path)).expect("read");
        let category = if field.contains(&name) { "hasil-ladang" } else { "anyaman" };
        let more = match name {
            "bakul" => "pembuat: lena\n",
            "beras" => "grosir:\n  - {minimum: 10, harga: 160rb}\n",
            _ => "",
        };
        let price = if name == "pupuk-organik" { "harga: 30rb\n" } else { "" };
        let text = text.replacen("---\n", &format!("---\nkategori: {category}\n{more}{price}"), 1);
        write(folder.path(), &path, &text);
    }
    write(
        folder.path(),
        "produk/bakul.en.md",
        "---\nname: Rattan basket\n---\nHolds ten kilos of rice. The rim is wound twice.\n",
    );
    for (number, name) in ["Nyiru", "Topi ladang", "Keranjang sirih"].into_iter().enumerate() {
        let path = format!("produk/anyaman-{number}.md");
        let text = format!(
            "---\nnama: {name}\nharga: {}0.000\nkategori: anyaman\n---\nDianyam dari bambu muda; {name} dipakai di ladang.\n",
            number + 4
        );
        write(folder.path(), &path, &text);
    }
    folder
}

/// Writes a file of a site.
pub fn write(site: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = site.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, bytes).expect("written");
}
