//! What a file is, by its first bytes rather than by its name, and what to do about those that are
//! no table we can read.

use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Words};

/// A kind of file that holds tables.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// Delimited text.
    Text,
    /// A product feed in XML.
    Feed,
    /// An Excel workbook.
    Xlsx,
    /// An OpenDocument spreadsheet.
    Ods,
}

/// Tells the kind of a file.
///
/// # Errors
/// The file is something else; the problem says what, and how to get a table from it.
pub fn of(path: &str, bytes: &[u8]) -> Result<Kind, Diagnostic> {
    let not = |id: &str, en: &str| {
        Err(Diagnostic::new(&catalogue::SHEET_NOT_A_TABLE).with("kind", Words::both(id, en)))
    };
    let holds = |name: &str| find(bytes, name.as_bytes());
    match bytes {
        [] => Err(Diagnostic::new(&catalogue::SHEET_EMPTY)),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => {
            // Names of entries stand unpacked in a zip file.
            if holds("xl/workbook.xml") {
                Ok(Kind::Xlsx)
            } else if holds("application/vnd.oasis.opendocument.spreadsheet") {
                Ok(Kind::Ods)
            } else if holds("xl/workbook.bin") {
                Err(Diagnostic::new(&catalogue::SHEET_OLD_EXCEL).with("ending", ".xlsb"))
            } else if holds(".iwa") || holds("Index.zip") {
                Err(Diagnostic::new(&catalogue::SHEET_NUMBERS))
            } else if holds("word/document.xml") {
                not("dokumen Word", "a Word document")
            } else if holds("ppt/presentation.xml") {
                not("presentasi PowerPoint", "a PowerPoint presentation")
            } else if [".xlsx", ".ods"].iter().any(|end| path.to_lowercase().ends_with(end)) {
                // The list of what is in a zip file stands at its end.
                let detail = Words::both("ujungnya terpotong", "its end is cut off");
                Err(Diagnostic::new(&catalogue::SHEET_DAMAGED).with("detail", detail))
            } else {
                not("berkas zip", "a zip file")
            }
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            let wide: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
            if find(bytes, &wide) {
                Err(Diagnostic::new(&catalogue::SHEET_ENCRYPTED))
            } else {
                Err(Diagnostic::new(&catalogue::SHEET_OLD_EXCEL).with("ending", ".xls"))
            }
        }
        [b'%', b'P', b'D', b'F', ..] => not("dokumen PDF", "a PDF document"),
        [0xff, 0xd8, 0xff, ..] | [0x89, b'P', b'N', b'G', ..] | [b'G', b'I', b'F', b'8', ..] => {
            not("gambar", "a picture")
        }
        [0x1f, 0x8b, ..] | [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] => {
            not("berkas arsip", "an archive")
        }
        _ => text(path, bytes),
    }
}

fn text(path: &str, bytes: &[u8]) -> Result<Kind, Diagnostic> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let web_page = head.starts_with("<!doctype html") || head.starts_with("<html");
    if web_page || head.starts_with("<table") {
        return Err(Diagnostic::new(&catalogue::SHEET_NOT_A_TABLE)
            .with("kind", Words::both("halaman web", "a web page")));
    }
    if head.starts_with("<?xml") || head.starts_with("<rss") || head.starts_with("<feed") {
        return Ok(Kind::Feed);
    }
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    if ["md", "yaml", "yml", "json"].contains(&ending.as_str()) {
        return Err(Diagnostic::new(&catalogue::SHEET_NOT_A_TABLE)
            .with("kind", Words::both(format!("berkas .{ending}"), format!("a .{ending} file"))));
    }
    Ok(Kind::Text)
}

fn find(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
