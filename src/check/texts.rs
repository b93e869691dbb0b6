//! Texts: missing, shouted, left over from an example, broken, or copied from another product.

use super::Material;
use super::papers::{self, Paper};
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::content::Entry;
use std::collections::BTreeMap;

/// Phrases that only an example has, in small letters.
const EXAMPLES: &[&str] = &[
    "lorem ipsum",
    "satu kalimat tentang apa yang koperasi anda buat",
    "dolor sit amet",
    "tulis di sini",
    "isi di sini",
    "ketik di sini",
    "ganti teks ini",
    "hapus teks contoh",
    "teks contoh",
    "nama koperasi anda",
    "contoh barang",
    "contoh kategori",
    "contoh berita; ganti",
    "satu baris yang tampil di bawah nama barang",
    "satu baris tentang barang-barang dalam kelompok ini",
    "ceritakan barang ini seperti kepada pembeli",
    "sesuaikan langkah-langkah ini",
    "nama desa anda",
    "deskripsi produk di sini",
    "your text here",
    "write here",
    "say here within",
    "type here",
    "name of your cooperative",
    "your cooperative's name",
    "one sentence about what your cooperative",
    "example product",
    "example category",
    "an example; put your",
    "one line that is shown below",
    "one line about the products in this group",
    "describe the product as you would",
    "change these steps to suit",
    "sample text",
    "placeholder text",
];

/// Words that stand for what is still to be written; capitals count.
const MARKS: &[&str] = &["TODO", "TBD", "FIXME", "XXX", "xxx", "XXXX", "xxxx", "???", "asdf"];

/// What UTF-8 becomes when it is read as Windows-1252, and the mark for a letter that was lost.
const GARBLED: &[&str] =
    &["Ã©", "Ã¨", "Ã¡", "Ã¶", "Ã¼", "â€™", "â€œ", "â€\u{9d}", "â€“", "â€”", "Â ", "Â°", "\u{fffd}"];

/// What is wrong with texts.
pub fn check(material: &Material) -> Problems {
    let mut problems = Problems::new();
    for paper in &material.papers {
        problems.append(left_over(paper));
        problems.append(garbled(paper));
        problems.append(capitals(paper));
    }
    problems.append(missing(material));
    problems.append(repeated(material));
    problems
}

fn left_over(paper: &Paper) -> Problems {
    let mut problems = Problems::new();
    for (start, line) in paper.lines() {
        // Small letters of Indonesian and English are as long as large ones; others are left.
        let lower = line.to_ascii_lowercase();
        let phrase = EXAMPLES.iter().find_map(|phrase| Some((lower.find(phrase)?, phrase.len())));
        let mark = || {
            MARKS.iter().find_map(|mark| {
                let at = line.find(mark)?;
                let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '?');
                let (before, after) =
                    (line[..at].chars().next_back(), line[at + mark.len()..].chars().next());
                (alone(before) && alone(after)).then_some((at, mark.len()))
            })
        };
        if let Some((at, length)) = phrase.or_else(mark) {
            let text = &line[at..at + length];
            problems.push(
                Diagnostic::new(&catalogue::TEXT_PLACEHOLDER)
                    .with("text", text)
                    .at(paper.place(start + at..start + at + length)),
            );
        }
    }
    problems
}

fn garbled(paper: &Paper) -> Problems {
    let mut problems = Problems::new();
    for (start, line) in paper.lines() {
        let Some(at) = GARBLED.iter().filter_map(|letters| line.find(letters)).min() else {
            continue;
        };
        let word = line[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
        let end = line[at..].find(char::is_whitespace).map_or(line.len(), |space| at + space);
        // What comes after a no-break space in the pattern belongs to it.
        let text = line[word..end.max(at + 1)].trim();
        problems.push(
            Diagnostic::new(&catalogue::TEXT_GARBLED)
                .with("text", if text.is_empty() { "Â" } else { text })
                .at(paper.place(start + word..start + end)),
        );
    }
    problems
}

/// Names, summaries and paragraphs in capitals.
fn capitals(paper: &Paper) -> Problems {
    let mut problems = Problems::new();
    let scope = papers::scope(paper.folder);
    let mut tell = |text: &str, place: Place| {
        problems.push(
            Diagnostic::new(&catalogue::TEXT_CAPITALS)
                .with("text", shortened(text))
                .with("near", shortened(&calm(text)))
                .at(place),
        );
    };
    for key in ["nama", "judul", "ringkasan", "semboyan", "cerita"] {
        let Some(node) = paper.fact(scope, key) else { continue };
        let nodes = node.entries().iter().map(|(_, node)| node).chain(std::iter::once(node));
        for node in nodes {
            if let Some(text) = node.text().filter(|text| is_shouted(text)) {
                tell(text, node.place.clone());
            }
        }
    }
    for (start, line) in paper.lines().filter(|(start, _)| *start >= paper.start) {
        if is_shouted(line) {
            let text = line.trim_end();
            tell(
                text.trim_start_matches(['#', ' ', '*', '-']),
                paper.place(start..start + text.len()),
            );
        }
    }
    problems
}

/// Two words or more that are long enough to be no abbreviations, and not one small letter.
fn is_shouted(text: &str) -> bool {
    let long = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 4);
    long.count() >= 2 && text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// The text in ordinary letters: a capital at its beginning.
fn calm(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut letters = lower.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn missing(material: &Material) -> Problems {
    let site = &material.plan().site;
    let first = site.first();
    let silent = |entry: &Entry| {
        let body = entry.body.get(first, first).is_none_or(|body| body.text().trim().is_empty());
        body && entry.summary.text(first, first).trim().is_empty()
    };
    let name = |entry: &Entry| entry.name.text(first, first).to_owned();
    let products = site.products.iter().filter(|p| silent(&p.entry) && p.service.is_empty());
    let about = |entry: &Entry, kind| {
        Diagnostic::new(kind).with("name", name(entry)).at(Place::file(entry.place.path()))
    };
    let mut problems: Problems =
        products.map(|product| about(&product.entry, &catalogue::TEXT_NONE)).collect();
    let pages = site.pages.iter().chain(&site.news).filter(|page| silent(&page.entry));
    problems.append(pages.map(|page| about(&page.entry, &catalogue::PAGE_EMPTY)).collect());
    problems
}

/// Two products with one name or one description.
fn repeated(material: &Material) -> Problems {
    let site = &material.plan().site;
    let first = site.first();
    let mut problems = Problems::new();
    let (mut names, mut texts) = (BTreeMap::new(), BTreeMap::new());
    let pages = site.pages.iter().chain(&site.news).map(|page| &page.entry);
    let products = site.products.iter().map(|product| &product.entry);
    for (kind, entry) in products.map(|e| (0, e)).chain(pages.map(|e| (1, e))) {
        let name = entry.name.text(first, first);
        let other = names.insert((kind, name.to_lowercase()), entry.place.path());
        if let Some(other) = other {
            problems.push(
                Diagnostic::new(&catalogue::NAME_TWICE)
                    .with("name", name)
                    .with("other", other)
                    .at(entry.place.clone()),
            );
        }
        let Some(body) = entry.body.get(first, first) else { continue };
        let text = body.text().split_whitespace().collect::<Vec<_>>().join(" ");
        // A short sentence may well be true of two.
        if text.chars().count() < 80 {
            continue;
        }
        if let Some(other) = texts.insert(text, entry.place.path()) {
            let end = body.source.text.len();
            problems.push(
                Diagnostic::new(&catalogue::TEXT_TWICE)
                    .with("other", other)
                    .at(Place::new(&body.source, body.start..(body.start + 40).min(end))),
            );
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shouting_is_told_from_abbreviations() {
        for (text, shouted) in [
            ("SYAL PAKIS MERAH", true),
            ("KOPERASI TENUN", true),
            ("P-IRT", false),
            ("KUD MEKAR", false),
            ("NIB 0000", false),
            ("Syal PAKIS MERAH", false),
            ("| --- | ---: |", false),
            ("", false),
        ] {
            assert_eq!(is_shouted(text), shouted, "{text}");
        }
        assert_eq!(calm("SYAL PAKIS"), "Syal pakis");
    }
}
