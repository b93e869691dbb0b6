//! A site adds a language with nothing but a file of texts: Malay, as no part of the program knows
//! it. Addresses, menu, dates, hours, counts and search then speak it; what the file lacks is said
//! in the site's first language, and told once.

mod support;

use std::fs;
use std::path::Path;
use support::{contents, copy, etalase, root, succeed};

/// What a cooperative might write: most of the words, not all.
const MALAY: &str = r#"
nav: {home: Laman utama, menu: Menu, main: Menu utama, close: Tutup, languages: Bahasa, all: Semua}
count: {products: {other: "{n} barangan"}}
news: {all: Semua berita}
search: {found: "{n} barangan dijumpai", found_one: 1 barangan dijumpai}
words:
  page: {home: Laman utama, products: Barangan, makers: Pengrajin, news: Berita, about: Tentang kami, contact: Hubungi kami, search: Carian}
  route: {products: barangan, categories: kategori, makers: pengrajin, news: berita, about: tentang-kami, contact: hubungi, search: carian, page: muka}
  facts: {size: Saiz, weight: Berat, material: Bahan}
  calendar:
    months: "Januari, Februari, Mac, April, Mei, Jun, Julai, Ogos, September, Oktober, November, Disember"
    days: "Isnin, Selasa, Rabu, Khamis, Jumaat, Sabtu, Ahad, Cuti umum"
    every_day: Setiap hari
    closed: tutup
    week: minggu
    group: ","
    point: "."
    clock: ":"
"#;

/// The small sound site in three languages.
fn site(folder: &Path, languages: &str) {
    copy(&root().join("tests/sites/base"), folder);
    let path = folder.join("koperasi.yaml");
    let profile = fs::read_to_string(&path).expect("the profile");
    let profile = profile.replace("[id, en]", languages)
        + "jam: [Senin-Jumat 08.00-15.30, Minggu tutup]\n\
           tahun:\n  - {tahun: 2025, anggota_laki: 1.234, tanggal_rat: 5 Juli 2025}\n";
    fs::write(&path, profile).expect("written");
    let news = "---\njudul: Pameran\ntanggal: 5 Agustus 2025\n---\nDatanglah.\n";
    fs::write(folder.join("berita/pameran.md"), news).expect("written");
}

fn page(folder: &Path, path: &str) -> String {
    let text = fs::read_to_string(folder.join(path)).unwrap_or_else(|error| {
        panic!("{path}: {error}; there is {:?}", contents(folder).into_keys().collect::<Vec<_>>())
    });
    text.replace('\u{a0}', " ")
}

#[test]
fn malay_needs_a_file_of_texts_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("situs");
    site(&source, "[id, en, ms]");
    fs::create_dir_all(source.join("tema/strings")).expect("made");
    fs::write(source.join("tema/strings/ms.yaml"), MALAY).expect("written");
    let out = folder.path().join("hasil");
    let json =
        succeed(etalase().args(["build", "--format", "json"]).arg(&source).arg("-o").arg(&out));

    // One notice, on the file, with what is missing.
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let notices: Vec<_> = found["diagnostics"].as_array().expect("a list").iter().collect();
    assert_eq!(notices.len(), 1, "{notices:#?}");
    assert_eq!(notices[0]["code"], "strings-incomplete");
    assert_eq!(notices[0]["file"], "tema/strings/ms.yaml");
    let told = notices[0].to_string();
    assert!(told.contains("about (") && told.contains("words.calendar ("), "{told}");
    assert!(!told.contains("words.facts.size") && !told.contains("count.products"), "{told}");

    // Addresses, language, menu, and the switch to the same page elsewhere.
    let product = page(&out, "ms/barangan/syal-pakis.html");
    assert!(product.contains("<html lang=\"ms\" dir=\"ltr\""), "{product}");
    assert!(product.contains(">Barangan</a>") && product.contains(">Hubungi kami</a>"));
    assert!(product.contains("../../en/products/syal-pakis.html"));
    assert!(
        product.contains(
            "hreflang=\"ms\" href=\"https://contoh.pages.dev/ms/barangan/syal-pakis.html\""
        )
    );
    assert!(page(&out, "produk/syal-pakis.html").contains("../ms/barangan/syal-pakis.html"));
    for path in ["ms/index.html", "ms/tentang-kami.html", "ms/berita/pameran.html", "ms/carian.js"]
    {
        page(&out, path);
    }

    // Dates, hours, numbers.
    assert!(page(&out, "ms/berita/pameran.html").contains("5 Ogos 2025"));
    assert!(page(&out, "berita/pameran.html").contains("5 Agustus 2025"));
    let contact = page(&out, "ms/hubungi.html");
    assert!(contact.contains("Isnin–Jumaat 08:00–15:30"), "{contact}");
    assert!(contact.contains("Ahad tutup"));
    let about = page(&out, "ms/tentang-kami.html");
    assert!(about.contains("1,234") && about.contains("5 Julai 2025"), "{about}");
    assert!(page(&out, "tentang.html").contains("1.234"));

    // Search is in Malay, by the stems of its sister Indonesian; what is missing is Indonesian.
    assert!(page(&out, "ms/carian.js").contains("{n} barangan dijumpai"));
    assert!(page(&out, "ms/carian.html").contains("Menurut kategori"));
}

#[test]
fn a_language_without_a_file_is_told_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("situs");
    site(&source, "[id, en, nl]");
    let out = folder.path().join("hasil");
    let mut command = etalase();
    let json =
        succeed(command.args(["build", "--format", "json"]).arg(&source).arg("-o").arg(&out));
    let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let notices = found["diagnostics"].as_array().expect("a list");
    assert_eq!(notices.len(), 1, "{notices:#?}");
    assert_eq!(notices[0]["file"], "tema/strings/nl.yaml");
    // Its addresses and words are those of the site's first language.
    let product = page(&out, "nl/produk/syal-pakis.html");
    assert!(product.contains("<html lang=\"nl\"") && product.contains(">Tentang kami</a>"));
}
