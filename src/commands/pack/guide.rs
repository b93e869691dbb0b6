//! Pages that go with an archive: how to upload it, and what to double-click on a USB stick.

use crate::diagnostic::{Diagnostic, Lang, Source};
use crate::model::host::Host;
use crate::model::markdown::{Body, Labels, Resolve, Rules, to_html};
use crate::publish::write_own;
use rust_embed::RustEmbed;
use std::path::{Path, PathBuf};

/// The instructions, one Markdown file for each host and language.
#[derive(RustEmbed)]
#[folder = "src/commands/pack"]
#[include = "*.md"]
struct Texts;

/// By this line we know a page that we may replace.
pub const MARK: &str = "<meta name=\"generator\" content=\"etalase\">";

/// Good on paper, one page of A4, and on a screen by day and by night.
const STYLE: &str = include_str!("guide.css");

/// The instructions' place, beside the archive.
pub fn path(lang: Lang, archive: &Path) -> PathBuf {
    let stem = archive.file_stem().map_or("situs".into(), |stem| stem.to_string_lossy());
    let ending = match lang {
        Lang::Id => "panduan",
        Lang::En => "guide",
    };
    archive.with_file_name(format!("{stem}-{ending}.html"))
}

/// Writes the instructions.
///
/// # Errors
/// Another file is there, or the disk refuses.
pub fn write(
    lang: Lang,
    host: Option<Host>,
    usb: bool,
    archive: &Path,
    at: &Path,
) -> Result<(), Diagnostic> {
    let file = archive.file_name().map_or("".into(), |name| name.to_string_lossy());
    write_own(at, &page(lang, host, usb, &file), MARK)
}

fn page(lang: Lang, host: Option<Host>, usb: bool, file: &str) -> String {
    let label = host.map_or("", Host::label);
    let title = match (lang, usb, label) {
        (Lang::Id, true, _) => "Situs di USB".to_owned(),
        (Lang::En, true, _) => "The site on a USB stick".to_owned(),
        (Lang::Id, _, "") => "Menerbitkan situs".to_owned(),
        (Lang::En, _, "") => "Publishing the site".to_owned(),
        (Lang::Id, ..) => format!("Menerbitkan situs di {label}"),
        (Lang::En, ..) => format!("Publishing the site on {label}"),
    };
    let name = if usb { "usb" } else { host.map_or("umum", Host::name) };
    let text = Texts::get(&format!("{}/{name}.md", code(lang)))
        .map(|text| String::from_utf8_lossy(&text.data).replace("{file}", file))
        .unwrap_or_default();
    let caution = host.and_then(Host::caution).map_or(String::new(), |words| {
        format!("<p class=\"caution\">{}.</p>", escape(words.get(lang)))
    });
    let foot = match lang {
        Lang::Id => {
            "Tampilan halaman mereka bisa berubah; kalau sebuah tombol tidak ada, cari nama yang mirip."
        }
        Lang::En => {
            "Their pages change now and then; where a button is missing, look for one with a similar name."
        }
    };
    let notes: String = match (usb, lang) {
        (true, _) => String::new(),
        (false, Lang::Id) => note("Alamat situs kami") + &note("Nama akun atau surel"),
        (false, Lang::En) => note("Address of our site") + &note("Name of the account or email"),
    };
    let foot = if usb { String::new() } else { format!("<footer>{foot}</footer>") };
    document(lang, &title, "", &format!("{}{caution}{notes}{foot}", html(&text)))
}

/// A line on which to write by hand, for passwords do not belong on paper and addresses do.
fn note(label: &str) -> String {
    format!("<p class=\"note\"><span>{label}</span></p>")
}

/// The page to double-click on a USB stick; it leads to the site in `folder`.
pub fn start(lang: Lang, folder: &str) -> String {
    let (title, link) = match lang {
        Lang::Id => ("Mulai di sini", "Buka situs"),
        Lang::En => ("Start here", "Open the site"),
    };
    let head = format!("<meta http-equiv=\"refresh\" content=\"0; url={folder}/index.html\">");
    let body = format!("<p><a href=\"{folder}/index.html\">{link}</a></p>");
    document(lang, title, &head, &body)
}

fn document(lang: Lang, title: &str, head: &str, body: &str) -> String {
    let (code, title) = (code(lang), escape(title));
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n{MARK}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n{head}<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n\
         {body}\n</body>\n</html>\n"
    )
}

fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id",
        Lang::En => "en",
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Instructions link to nothing and show no pictures.
struct Alone;

impl Resolve for Alone {
    fn link(&self, _: &str) -> Option<String> {
        None
    }
    fn picture(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

fn html(text: &str) -> String {
    let body = Body { source: Source::new("panduan.md", text), start: 0 };
    let labels = Labels { table: "", footnotes: "", back: "", done: "", open: "", scope: "" };
    to_html(&body, &Rules::default(), &labels, &Alone).html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_has_instructions_in_both_languages() {
        let hosts = Host::ALL.into_iter().map(Some).chain([None]);
        for (host, lang) in hosts.flat_map(|host| [(host, Lang::Id), (host, Lang::En)]) {
            let page = page(lang, host, false, "tenun.zip");
            assert!(page.matches("<li>").count() >= 3, "{host:?} {lang:?}");
            assert!(!page.contains("{file}") && !page.contains("**"), "{host:?} {lang:?}");
        }
        assert!(page(Lang::Id, None, true, "tenun.zip").contains("MULAI-DI-SINI.html"));
        assert!(page(Lang::En, None, true, "tenun.zip").contains("START-HERE.html"));
    }
}
