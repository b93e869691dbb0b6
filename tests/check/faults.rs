//! The table of faults: kinds of fault times the places where each can be made.

use super::ready::write;
use image::{DynamicImage, ImageFormat};
use std::fs;
use std::io::Cursor;
use std::path::Path;

/// A fault, and how to make it.
pub struct Fault {
    /// The code that must be found.
    pub code: &'static str,
    /// In this file.
    pub file: String,
    /// What is special about it.
    pub about: String,
    /// Makes it in a ready site.
    pub seed: Box<dyn Fn(&Path) + Send + Sync>,
    /// Other files that the seed changes or compares with.
    pub with: Vec<String>,
    /// Must be the only fault of its site.
    pub alone: bool,
    /// Arguments after `check SITE`.
    pub more: &'static [&'static str],
}

impl Fault {
    /// Every file in which another fault would be in the way. A product and its photos are one.
    pub fn touched(&self) -> Vec<String> {
        let name = |path: &String| {
            let stem = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
            stem.trim_end_matches("-2").to_owned()
        };
        self.with.iter().chain([&self.file]).map(name).collect()
    }
}

/// Places in which a text can stand: file, and what is replaced by what, with `@` for the text.
const PLACES: &[(&str, &str, &str)] = &[
    ("produk/bakul.md", "Muat sepuluh", "@\n\nMuat sepuluh"),
    ("produk/gula-aren.md", "satuan: kg\n", "satuan: kg\nringkasan: \"@\"\n"),
    ("produk/tikar.md", "harga: 350.000\n", "harga: 350.000\nrincian:\n  Catatan: \"@\"\n"),
    ("halaman/cara-pesan.md", "Sebut nama", "@\n\nSebut nama"),
    ("halaman/cara-pesan.md", "Memesan lewat WhatsApp.", "\"@\""),
    ("berita/panen-padi.md", "Ladang hulu", "@\n\nLadang hulu"),
    ("berita/panen-padi.md", "Beras baru datang setiap Sabtu.", "\"@\""),
    ("kategori/anyaman.md", "Dianyam di", "@\n\nDianyam di"),
    ("koperasi.yaml", "  dikumpulkan di balai", "  @\n  dikumpulkan di balai"),
    ("koperasi.yaml", "Beras, gula aren, dan anyaman", "@ Beras, gula aren"),
];

/// Texts that must not stand anywhere.
const TEXTS: &[(&str, &str)] = &[
    ("personal-number", "NIK 6105014507850001"),
    ("personal-number", "6105 0112 0381 0002"),
    ("text-placeholder", "Lorem ipsum dolor"),
    ("text-placeholder", "TODO"),
    ("text-garbled", "kafÃ© desa"),
    ("text-unit", "bungkus 300 Mg"),
    ("text-unit", "madu botol 250 mm"),
];

/// Replaces a text in a file; it must be there.
fn replace(site: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(site.join(file)).expect("read");
    assert!(text.contains(from), "{file} has no {from:?}");
    write(site, file, text.replacen(from, to, 1));
}

struct Table(Vec<Fault>);

impl Table {
    fn add(
        &mut self,
        code: &'static str,
        file: impl Into<String>,
        about: impl Into<String>,
        seed: impl Fn(&Path) + Send + Sync + 'static,
    ) {
        let (file, about) = (file.into(), about.into());
        let (with, alone) = (Vec::new(), false);
        self.0.push(Fault { code, file, about, seed: Box::new(seed), with, alone, more: &[] });
    }

    /// The last fault needs these files as they are.
    fn with(&mut self, files: &[&str]) {
        let last = self.0.last_mut().expect("just added");
        last.with = files.iter().map(|file| (*file).to_owned()).collect();
    }

    /// The last fault must be alone in its site.
    fn alone(&mut self) {
        self.0.last_mut().expect("just added").alone = true;
    }

    /// A fault that is made by replacing a text.
    fn swap(
        &mut self,
        code: &'static str,
        file: &'static str,
        from: &'static str,
        to: &'static str,
    ) {
        self.add(code, file, to, move |site| replace(site, file, from, to));
    }
}

/// Every fault.
pub fn all() -> Vec<Fault> {
    let mut table = Table(Vec::new());
    texts(&mut table);
    names(&mut table);
    photos(&mut table);
    people(&mut table);
    profile(&mut table);
    goods(&mut table);
    links(&mut table);
    publishing(&mut table);
    built(&mut table);
    table.0
}

fn texts(table: &mut Table) {
    for (code, text) in TEXTS {
        for (file, from, to) in PLACES {
            table.add(code, *file, format!("{text} at {from}"), move |site| {
                replace(site, file, from, &to.replace('@', text));
            });
        }
    }
    for (file, from, _) in PLACES.iter().filter(|(_, _, to)| to.contains("\n\n")) {
        table.add("text-capitals", *file, format!("a paragraph at {from}"), move |site| {
            replace(site, file, from, &format!("BELI SEKARANG JUGA MURAH\n\n{from}"));
        });
    }
    for name in ["bakul", "gula-aren", "beras"] {
        let file = format!("produk/{name}.md");
        table.add("text-none", file.clone(), "no text", move |site| {
            let text = fs::read_to_string(site.join(&file)).expect("read");
            let end = text.rfind("---\n").expect("a fence") + 4;
            write(site, &file, &text[..end]);
        });
    }
    let long = "Dianyam dari rotan yang dipotong pada bulan tua, direndam tiga hari di sungai, lalu dijemur.";
    for (first, second) in [("bakul", "tikar"), ("beras", "gula-aren")] {
        // Files are in order of their names, so the later one repeats the first.
        let file = format!("produk/{second}.md");
        table.add("text-twice", file, "a copied text", move |site| {
            for name in [first, second] {
                let file = format!("produk/{name}.md");
                let text = fs::read_to_string(site.join(&file)).expect("read");
                let end = text.rfind("---\n").expect("a fence") + 4;
                write(site, &file, format!("{}{long}\n", &text[..end]));
            }
        });
        table.with(&[&format!("produk/{first}.md")]);
    }
    table.add("page-empty", "halaman/cara-merawat.md", "no text", |site| {
        write(site, "halaman/cara-merawat.md", "---\njudul: Cara merawat\n---\n");
    });
    table.add("page-empty", "berita/kosong.md", "no text", |site| {
        write(site, "berita/kosong.md", "---\njudul: Kabar\ntanggal: 3 Maret 2025\n---\n\n");
    });
}

fn names(table: &mut Table) {
    table.swap("text-capitals", "produk/bakul.md", "nama: Bakul rotan", "nama: BAKUL ROTAN BESAR");
    table.swap(
        "text-capitals",
        "halaman/cara-pesan.md",
        "judul: Cara pesan",
        "judul: CARA PESAN BARANG",
    );
    table.swap("text-capitals", "berita/panen-padi.md", "Panen padi dimulai", "PANEN PADI DIMULAI");
    table.swap(
        "text-capitals",
        "kategori/anyaman.md",
        "Bakul dan tikar dari warga.",
        "BAKUL DAN TIKAR WARGA",
    );
    table.swap(
        "text-capitals",
        "koperasi.yaml",
        "Koperasi Desa Merah Putih",
        "KOPERASI DESA MERAH PUTIH #",
    );
    table.swap("name-twice", "produk/gula-aren.md", "nama: Gula aren", "nama: Bakul rotan");
    table.with(&["produk/bakul.md"]);
    table.add("name-twice", "halaman/cara-merawat.md", "two pages", |site| {
        replace(site, "halaman/cara-pesan.md", "judul: Cara pesan", "judul: Cara merawat");
    });
    table.with(&["halaman/cara-pesan.md"]);
    let long = "nama: Bakul rotan untuk beras yang dianyam tiga hari oleh ibu-ibu dusun hulu dengan bibir dililit dua kali dan tali";
    table.swap("title-long", "produk/bakul.md", "nama: Bakul rotan", long);
    let long = "judul: Panen padi dimulai dari ladang hulu lalu ladang di tepi sungai, dan beras baru datang setiap hari Sabtu pagi";
    table.swap("title-long", "berita/panen-padi.md", "judul: Panen padi dimulai", long);
    for (file, from) in [
        ("halaman/cara-pesan.md", "Memesan lewat WhatsApp."),
        ("koperasi.yaml", "Beras, gula aren, dan anyaman dari warga"),
    ] {
        table.add("summary-long", file, "300 letters", move |site| {
            replace(site, file, from, &"Memesan lewat pesan, sebut nama dan jumlah. ".repeat(7));
        });
    }
}

fn photo(site: &Path, path: &str) -> DynamicImage {
    image::open(site.join(path)).expect("a photo")
}

fn jpeg(photo: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    photo.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg).expect("encoded");
    bytes
}

/// A JPEG with Exif data put behind its first marker.
fn with_exif(jpeg: &[u8], tiff: &[u8]) -> Vec<u8> {
    let length = u16::try_from(tiff.len() + 8).expect("short");
    let head = [&jpeg[..2], &[0xff, 0xe1], &length.to_be_bytes(), b"Exif\0\0"].concat();
    [&head, tiff, &jpeg[2..]].concat()
}

/// Exif with one directory of the given entries: tag, type, count, value.
fn directory(entries: &[(u16, u16, u32, [u8; 4])]) -> Vec<u8> {
    let count = u16::try_from(entries.len()).expect("few");
    let mut bytes = count.to_be_bytes().to_vec();
    for (tag, kind, number, value) in entries {
        bytes.extend(tag.to_be_bytes());
        bytes.extend(kind.to_be_bytes());
        bytes.extend(number.to_be_bytes());
        bytes.extend(value);
    }
    bytes.extend([0; 4]);
    bytes
}

const TIFF: &[u8] = b"MM\0*\0\0\0\x08";

fn photos(table: &mut Table) {
    for name in ["bakul", "beras", "gula-aren", "tikar"] {
        let file = format!("produk/{name}.jpg");
        let path = file.clone();
        table.add("photo-dark", file.clone(), "a fifth of the light", move |site| {
            let mut dark = photo(site, &path).into_rgb8();
            dark.iter_mut().for_each(|value| *value /= 5);
            write(site, &path, jpeg(&dark.into()));
        });
        let path = file.clone();
        table.add("photo-blurred", file.clone(), "out of focus", move |site| {
            let soft = image::imageops::fast_blur(&photo(site, &path).into_rgb8(), 9.0);
            write(site, &path, jpeg(&soft.into()));
        });
        let path = file.clone();
        table.add("photo-low", file, "as a chat shrinks it", move |site| {
            write(site, &path, jpeg(&photo(site, &path).thumbnail(400, 400)));
        });
    }
    for name in ["beras", "tikar"] {
        let file = format!("produk/{name}.jpg");
        let path = file.clone();
        table.add("photo-sideways", file, "turned by a program that left the note", move |site| {
            let upright = jpeg(&DynamicImage::from(photo(site, &path).into_rgb8()).rotate90());
            let note = directory(&[(0x0112, 3, 1, [0, 6, 0, 0])]);
            write(site, &path, with_exif(&upright, &[TIFF, &note].concat()));
        });
    }
    table.add("photo-twice", "produk/gula-aren.jpg", "the same bytes", |site| {
        fs::copy(site.join("produk/bakul.jpg"), site.join("produk/gula-aren.jpg")).expect("copied");
    });
    table.with(&["produk/bakul.jpg"]);
    table.add("photo-twice", "produk/bakul.jpg", "the same bytes", |site| {
        fs::copy(site.join("produk/bakul.jpg"), site.join("produk/bakul-2.jpg")).expect("copied");
    });
    table.add("photo-twice", "produk/tikar.jpg", "at another size", |site| {
        let small =
            photo(site, "produk/tikar.jpg").resize(720, 720, image::imageops::FilterType::Triangle);
        write(site, "produk/tikar-2.jpg", jpeg(&small));
    });
    for name in ["bakul", "beras", "tikar"] {
        table.add("photo-none", format!("produk/{name}.md"), "deleted", move |site| {
            fs::remove_file(site.join(format!("produk/{name}.jpg"))).expect("deleted");
        });
    }
    for name in ["produk/IMG_2041.jpg", "produk/wa-foto-baru.jpg"] {
        table.add("photo-unused", name, "a camera's name", move |site| {
            write(site, name, jpeg(&photo(site, "produk/tikar.jpg").flipv()));
        });
        table.alone();
    }
    table.add("photo-same-words", "produk/tikar.md", "two photos", |site| {
        write(site, "produk/tikar-2.jpg", jpeg(&photo(site, "produk/tikar.jpg").flipv()));
    });
}

fn people(table: &mut Table) {
    for text in ["Hubungi 0852 4471 9036.", "WA +62 813-2200-1144", "hp: 081290117733"] {
        table.add("personal-phone", "orang/lena.md", text, move |site| {
            replace(site, "orang/lena.md", "Menganyam", &format!("{text}\n\nMenganyam"));
        });
    }
    table.swap("personal-number", "orang/lena.md", "Menganyam", "KTP 6105014507850001. Menganyam");
    table.swap("consent-later", "orang/lena.md", "5 Januari 2025", "5 Januari 2052");
    table.add("consent-later", "koperasi.yaml", "of an officer", |site| {
        let text = fs::read_to_string(site.join("koperasi.yaml")).expect("read");
        let more = "pengurus:\n  - nama: Yakobus Contoh\n    jabatan: Ketua\n    izin: {tanggal: 3 Mei 2052, cakupan: [nama]}\n";
        write(site, "koperasi.yaml", text + more);
    });
    for file in ["unduhan/anggota.csv", "unduhan/daftar.txt", "statis/kartu.vcf"] {
        table.add("personal-number", file, "a list of members", move |site| {
            write(site, file, "nama;nik\nLena Sari;6105014507850001\nYakobus;6105011203810002\n");
        });
    }
    for file in ["unduhan/balai-desa.jpg", "statis/rumah.jpg"] {
        table.add("gps-in-file", file, "as the telephone wrote it", move |site| {
            let place = directory(&[(2, 5, 3, [0, 0, 0, 60]), (4, 5, 3, [0, 0, 0, 60])]);
            let first = directory(&[(0x8825, 4, 1, [0, 0, 0, 26])]);
            let tiff = [TIFF, &first, &place, &[0; 48]].concat();
            let plain = jpeg(&photo(site, "produk/tikar.jpg").into_rgb8().into());
            write(site, file, with_exif(&plain, &tiff));
        });
    }
}

fn profile(table: &mut Table) {
    for (code, from, to) in [
        ("contact-nowhere", "whatsapp: 0812-0000-0301\n", ""),
        ("whatsapp-none", "whatsapp: 0812-0000-0301", "email: halo@koperasi-desa.example"),
        ("address-none", "  desa: Nanga Sekubang Hulu\n  kecamatan: Tempunak\n", ""),
        ("address-none", "  kabupaten: Kabupaten Sintang\n", ""),
        ("kind-none", "jenis: konsumen\n", ""),
        (
            "tagline-none",
            "semboyan: Beras, gula aren, dan anyaman dari warga Nanga Sekubang Hulu\n",
            "",
        ),
        (
            "legal-none",
            "legalitas:\n  - jenis: Badan hukum\n    nomor: AHU-0000000.AH.01.29.TAHUN 2025\n",
            "",
        ),
        ("number-sample", "0812-0000-0301", "0812-3456-7890"),
        (
            "number-sample",
            "whatsapp: 0812-0000-0301",
            "whatsapp: 0812-0000-0301\ntelepon: 0811-1111-1111",
        ),
        (
            "number-sample",
            "whatsapp: 0812-0000-0301",
            "whatsapp: 0812-0000-0301\nkontak:\n  - {nama: Gudang, whatsapp: 081234567890}",
        ),
        (
            "email-typo",
            "whatsapp: 0812-0000-0301",
            "whatsapp: 0812-0000-0301\nemail: sekubang@gmial.com",
        ),
        (
            "email-typo",
            "whatsapp: 0812-0000-0301",
            "whatsapp: 0812-0000-0301\nemail: sekubang@gmail.con",
        ),
        (
            "email-typo",
            "whatsapp: 0812-0000-0301",
            "whatsapp: 0812-0000-0301\nkontak:\n  - {nama: Gudang, email: gudang@yaho.com}",
        ),
    ] {
        table.swap(code, "koperasi.yaml", from, to);
    }
    table.add("story-none", "koperasi.yaml", "no story", |site| {
        let text = fs::read_to_string(site.join("koperasi.yaml")).expect("read");
        let (start, end) =
            (text.find("cerita: |").expect("a story"), text.find("whatsapp:").expect("after it"));
        write(site, "koperasi.yaml", text[..start].to_owned() + &text[end..]);
    });
}

fn goods(table: &mut Table) {
    table.add("goods-none", "koperasi.yaml", "no products", |site| {
        fs::remove_dir_all(site.join("produk")).expect("deleted");
    });
    table.alone();
    table.swap("price-tiny", "produk/bakul.md", "harga: 85.000", "harga: 85");
    table.swap("price-tiny", "produk/beras.md", "harga: 165rb", "harga: Rp 165");
    table.swap(
        "price-tiny",
        "produk/gula-aren.md",
        "harga: 25rb",
        "varian:\n  - {nama: Besar, harga: 25}\n  - {nama: Kecil, harga: 15rb}",
    );
}

fn links(table: &mut Table) {
    for (file, from) in [
        ("produk/bakul.md", "Muat sepuluh"),
        ("halaman/cara-pesan.md", "Sebut nama"),
        ("berita/panen-padi.md", "Ladang hulu"),
        ("orang/lena.md", "Menganyam"),
    ] {
        table.add("anchor-dead", file, "a part that is not there", move |site| {
            replace(site, file, from, &format!("[lihat](#tidak-ada-bagian-ini) {from}"));
        });
    }
    table.add("link-dead", "statis/lama.html", "in a page that is copied", |site| {
        write(
            site,
            "statis/lama.html",
            "<!doctype html><title>Lama</title><a href=\"hilang.html\">x</a>",
        );
    });
    table.add("link-dead", "statis/peta/index.html", "another case", |site| {
        write(
            site,
            "statis/peta/index.html",
            "<!doctype html><title>Peta</title><a href=\"../Index.html\">x</a>",
        );
    });
}

fn publishing(table: &mut Table) {
    table.add("page-slow", "halaman/galeri.md", "sixteen photos", |site| {
        let mut text = "---\njudul: Galeri\n---\nFoto dari kampung.\n".to_owned();
        for number in 0..16_u32 {
            // Noise can't be packed, and each photo is another.
            let mut value = number + 1;
            let noise = image::RgbImage::from_fn(800, 600, |_, _| {
                let mut next = || {
                    value = value.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (value >> 24) as u8
                };
                image::Rgb([next(), next(), next()])
            });
            write(site, &format!("foto/g{number}.jpg"), jpeg(&noise.into()));
            text += &format!("\n![Kampung nomor {number}](../foto/g{number}.jpg)\n");
        }
        write(site, "halaman/galeri.md", text);
    });
    table.alone();
    table.add("download-heavy", "unduhan/laporan-rat.pdf", "six megabytes", |site| {
        write(site, "unduhan/laporan-rat.pdf", [&b"%PDF-1.4\n"[..], &vec![b' '; 6 << 20]].concat());
    });
    table.add("download-heavy", "statis/spanduk.png", "a picture of two megabytes", |site| {
        write(site, "statis/spanduk.png", vec![7; 2 << 20]);
    });
    table.add("host-ending", "-", "a film for Neocities", |site| {
        write(site, "unduhan/film.mp4", b"film");
    });
    table.0.last_mut().expect("just added").more = &["--host", "neocities"];
}

/// What the build knows is part of the check.
fn built(table: &mut Table) {
    for (code, file, from, to) in [
        ("price-ambiguous", "produk/bakul.md", "harga: 85.000", "harga: 1.250"),
        ("key-misspelt", "produk/bakul.md", "harga:", "hraga:"),
        ("unit-slip", "produk/bakul.md", "harga: 85.000", "harga: 85.000\nberat: 300 Mg"),
        ("phone-landline", "koperasi.yaml", "0812-0000-0301", "(0565) 20000"),
        ("link-nowhere", "halaman/cara-pesan.md", "Sebut nama", "[lihat](tidak-ada.md) Sebut nama"),
        (
            "photo-missing",
            "produk/bakul.md",
            "harga: 85.000",
            "harga: 85.000\nfoto: sama-sekali-lain.jpg",
        ),
        (
            "nik-personal",
            "koperasi.yaml",
            "legalitas:\n",
            "legalitas:\n  - {jenis: NIK, nomor: 6105014507850001}\n",
        ),
        ("date-impossible", "berita/panen-padi.md", "2 Januari 2025", "31 Februari 2025"),
        (
            "text-picture-without-words",
            "halaman/cara-pesan.md",
            "Sebut nama",
            "![](../produk/bakul.jpg)\n\nSebut nama",
        ),
    ] {
        table.swap(code, file, from, to);
    }
}
