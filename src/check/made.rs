//! The finished files of a site as a check needs them: their sizes, and what pages refer to.

use super::page::{self, Page};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeMap;
use std::io::Write;

/// One finished file.
#[derive(Debug)]
pub struct File {
    /// In bytes.
    pub size: u64,
    /// In bytes, as hosts send it: texts are packed, photos are not.
    pub sent: u64,
    /// What it refers to, where it is a page.
    pub page: Option<Page>,
}

impl File {
    /// Looks at a finished file.
    pub fn of(path: &str, bytes: &[u8]) -> Self {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let size = bytes.len() as u64;
        let sent = match ending {
            "html" | "css" | "js" => packed(bytes),
            _ => size,
        };
        let page = (ending == "html").then(|| page::read(&String::from_utf8_lossy(bytes)));
        Self { size, sent, page }
    }
}

/// Every finished file by its path.
#[derive(Debug, Default)]
pub struct Made(pub BTreeMap<String, File>);

impl Made {
    /// Paths and sizes, for the rules of hosts.
    pub fn sizes(&self) -> Vec<(String, u64)> {
        self.0.iter().map(|(path, file)| (path.clone(), file.size)).collect()
    }
}

fn packed(bytes: &[u8]) -> u64 {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    // Writing into memory can't fail.
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.map_or(bytes.len(), |packed| packed.len()) as u64
}
