//! Writes a catalogue of any size, always the same one: for benches, so that a number can be
//! measured again by anybody.
//!
//! Eight categories, forty tags, three hundred words a product, no photos, one language.

#![allow(dead_code, reason = "each user takes its own part")]

#[path = "../../tests/support/chance.rs"]
mod chance;

use chance::Chance;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

const CATEGORIES: [&str; 8] =
    ["kain", "syal", "selendang", "taplak", "tas", "dompet", "busana", "hiasan"];

const WORDS: [&str; 48] = [
    "benang", "kapas", "tarum", "mengkudu", "alat", "tenun", "motif", "pinggir", "lembar", "warna",
    "merah", "biru", "kelam", "sungai", "kampung", "rumah", "panjang", "ibu", "anak", "belajar",
    "sejak", "musim", "hujan", "kemarau", "ladang", "hutan", "akar", "daun", "kulit", "kayu",
    "celup", "jemur", "ikat", "lilit", "susun", "rapat", "halus", "kuat", "ringan", "hangat",
    "pakai", "cuci", "lipat", "simpan", "hadiah", "pesta", "adat", "pasar",
];

/// The path of a product below the site folder.
pub fn product_path(number: usize) -> String {
    format!("produk/barang-{number:05}.md")
}

/// The text of a product; `name` stands in its front matter.
pub fn product(number: usize, name: &str) -> String {
    let mut chance = Chance(number as u64);
    let category = CATEGORIES[number % CATEGORIES.len()];
    let price = 50 + chance.below(900);
    let (first, second) = (chance.below(40), chance.below(40));
    let mut text = format!(
        "---\nnama: {name}\nkode: B-{number:05}\nharga: Rp {price}.000\nkategori: {category}\n\
         tag: [ragam {first}, ragam {second}]\nukuran: {} x {} cm\nbahan: kapas\nstok: {}\n---\n",
        100 + chance.below(100),
        40 + chance.below(60),
        chance.below(9),
    );
    for paragraph in 0..4 {
        if paragraph == 2 {
            text.push_str("## Perawatan\n\n");
        }
        for word in 0..75 {
            let next = WORDS[chance.below(WORDS.len())];
            let strong = if word == 20 { "**" } else { "" };
            // Writing to a string can't fail.
            let _ = write!(text, "{}{strong}{next}{strong}", if word == 0 { "" } else { " " });
        }
        text.push_str(".\n\n");
    }
    text
}

/// Writes a site of `products` products into `folder`, which it makes.
pub fn write(folder: &Path, products: usize) -> io::Result<()> {
    for name in ["produk", "kategori"] {
        fs::create_dir_all(folder.join(name))?;
    }
    fs::write(folder.join("koperasi.yaml"), "nama: Koperasi Uji Coba\nwhatsapp: 0812-0000-0000\n")?;
    for category in CATEGORIES {
        let text = format!("---\njudul: {category}\n---\nSemua {category} kami.\n");
        fs::write(folder.join(format!("kategori/{category}.md")), text)?;
    }
    for number in 0..products {
        let text = product(number, &format!("Barang {number}"));
        fs::write(folder.join(product_path(number)), text)?;
    }
    Ok(())
}
