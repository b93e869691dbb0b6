//! Looks into a workbook before it is unpacked: a small file can hold gigabytes, and what its
//! directory says about sizes need not be true. So every part is unpacked once, to be counted.

use super::too_large;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::sheets as catalogue;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The parts of a workbook that are read may have this many bytes together.
const MAX_UNPACKED: u64 = 48 << 20;
/// A workbook may have this many parts.
const MAX_PARTS: usize = 4_096;
/// Parts that a reader keeps in memory element by element may have this many elements.
const MAX_ELEMENTS: [(&str, u64); 3] =
    [("styles.xml", 200_000), ("sharedstrings.xml", 3_000_000), ("workbook.xml", 20_000)];

/// A workbook whose parts have been counted.
pub type Archive = ZipArchive<Cursor<Vec<u8>>>;

/// Opens a workbook and counts what it holds.
///
/// # Errors
/// It is damaged, locked with a password, or unpacks to more than a price list can be.
pub fn open(bytes: Vec<u8>) -> Result<Archive, Diagnostic> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(unpacks());
    }
    let mut total = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index_raw(index).map_err(damaged)?;
        if part.encrypted() {
            return Err(Diagnostic::new(&catalogue::SHEET_ENCRYPTED));
        }
        let name = part.name().map_err(damaged)?.to_lowercase();
        // Pictures in a workbook are never unpacked.
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        if part.size() > MAX_UNPACKED {
            return Err(unpacks());
        }
        drop(part);
        part = archive.by_index(index).map_err(damaged)?;
        let limit = MAX_ELEMENTS.iter().find(|(end, _)| name.ends_with(end)).map(|(_, most)| *most);
        total += count(&mut part, MAX_UNPACKED - total, limit)?;
    }
    Ok(archive)
}

/// Bytes of a part; at most `room`, with at most `elements` tags.
fn count(part: &mut impl Read, room: u64, elements: Option<u64>) -> Result<u64, Diagnostic> {
    let mut buffer = vec![0; 64 << 10];
    let (mut size, mut tags) = (0, 0);
    loop {
        let read = part.read(&mut buffer).map_err(damaged)?;
        if read == 0 {
            return Ok(size);
        }
        size += read as u64;
        if let Some(most) = elements {
            tags += buffer[..read].iter().filter(|byte| **byte == b'<').count() as u64;
            if tags > most {
                return Err(unpacks());
            }
        }
        if size > room {
            return Err(unpacks());
        }
    }
}

fn unpacks() -> Diagnostic {
    too_large("48 MB setelah dibuka", "48 MB when unpacked")
}

/// A workbook that can't be read, with the reader's own words.
pub fn damaged(error: impl std::fmt::Display) -> Diagnostic {
    Diagnostic::new(&catalogue::SHEET_DAMAGED).with("detail", error.to_string())
}
