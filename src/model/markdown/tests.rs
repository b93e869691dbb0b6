//! Tables of cases for Markdown, by what they are about.

mod floods;
mod links;
mod plain;
mod property;
mod raw;
mod writing;

use super::*;
use crate::diagnostic::Problems;

pub const LABELS: Labels = Labels {
    table: "Tabel",
    footnotes: "Catatan kaki",
    back: "Kembali ke teks",
    done: "selesai",
    open: "belum selesai",
    scope: "",
};

/// Knows two paths and one photo; shows them so that they are easy to find again.
pub struct Site;

impl Resolve for Site {
    fn link(&self, target: &str) -> Option<String> {
        match target {
            "kontak.md" => Some("../kontak.html".to_owned()),
            "#peta" => Some("#peta".to_owned()),
            _ => None,
        }
    }

    fn picture(&self, target: &str, alt: &str) -> Option<String> {
        (target == "syal.jpg").then(|| {
            format!("<picture><img src=\"syal.webp\" alt=\"{}\"></picture>", escape::escaped(alt))
        })
    }
}

pub fn body(text: &str) -> Body {
    Body { source: Source::new("produk/syal.md", text), start: 0 }
}

pub fn html(text: &str) -> String {
    to_html(&body(text), &Rules::default(), &LABELS, &Site).html
}

/// HTML where the profile allows HTML.
pub fn html_allowed(text: &str) -> String {
    let rules = Rules { raw_html: true, ..Rules::default() };
    to_html(&body(text), &rules, &LABELS, &Site).html
}

pub fn codes(problems: &Problems) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.entry.code).collect()
}

/// Codes of the problems of a text.
pub fn trouble(text: &str) -> Vec<&'static str> {
    codes(&inspect(&body(text), &Rules::default()).1)
}
