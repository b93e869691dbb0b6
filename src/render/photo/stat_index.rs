//! Remembers which content a photo had when it was last read, so that unchanged photos need not be
//! read again: a site's photos may be gigabytes, their sizes and times are a few lines.
//!
//! A file that changes within the clock's grain of its last change looks unchanged. So, as git does,
//! what was modified shortly before the index is saved is left out and read again next time.

use super::cache::write_whole;
use crate::model::picture::ContentHash;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the index in the cache's folder, and the first line, which tells its layout.
const FILE: &str = "photos";
const HEADING: &str = "etalase photos 1";

/// How old a change must be to be trusted, in nanoseconds. FAT, the file system of USB sticks,
/// counts in steps of two seconds.
const GRAIN: i128 = 2_000_000_000;

/// From path, length and time of the last change to content.
#[derive(Clone, Debug, Default)]
pub struct StatIndex {
    known: BTreeMap<String, Entry>,
    /// The entries asked for or added since loading: only these are saved, so that photos which are
    /// gone do not stay.
    current: BTreeMap<String, Entry>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Entry {
    length: u64,
    modified: i128,
    content: ContentHash,
}

impl StatIndex {
    /// The index in the cache's folder; empty when there is none or it is damaged.
    pub fn load(folder: &Path) -> Self {
        let text = fs::read_to_string(path(folder)).unwrap_or_default();
        Self { known: read(&text).unwrap_or_default(), current: BTreeMap::new() }
    }

    /// The content of the photo at `path` (relative to the site folder), if its length in bytes and
    /// the time of its last change (nanoseconds since 1970) are as they were.
    pub fn get(&mut self, path: &str, length: u64, modified: i128) -> Option<ContentHash> {
        let entry = *self.current.get(path).or_else(|| self.known.get(path))?;
        if (entry.length, entry.modified) != (length, modified) {
            return None;
        }
        self.current.insert(path.to_owned(), entry);
        Some(entry.content)
    }

    /// Notes what was read. Length and time must have been asked for before reading.
    pub fn insert(&mut self, path: &str, length: u64, modified: i128, content: ContentHash) {
        self.current.insert(path.to_owned(), Entry { length, modified, content });
    }

    /// Saves what was asked for or noted since loading; `now` is the time in nanoseconds since
    /// 1970. Returns false when it could not be saved, which costs time on the next run only.
    pub fn save(&self, folder: &Path, now: i128) -> bool {
        let mut text = format!("{HEADING}\n");
        for (path, entry) in &self.current {
            let Entry { length, modified, content } = entry;
            // A line end in a file name would forge a line; such a photo is read each time.
            if now - modified > GRAIN && !path.contains(['\n', '\r']) {
                text += &format!("{} {length} {modified} {path}\n", content.to_hex());
            }
        }
        text += &ContentHash::of(text.as_bytes()).to_hex();
        // The index is written once a run; entries of the cache never have this number.
        write_whole(&path(folder), text.as_bytes(), u64::MAX).is_ok()
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// The lines of an index whose last line is the hash of those before it.
fn read(text: &str) -> Option<BTreeMap<String, Entry>> {
    let end = text.rfind('\n')? + 1;
    let (body, checksum) = text.split_at(end);
    if ContentHash::of(body.as_bytes()).to_hex() != checksum {
        return None;
    }
    let mut lines = body.lines();
    lines.next().filter(|heading| *heading == HEADING)?;
    lines.map(line).collect()
}

fn line(line: &str) -> Option<(String, Entry)> {
    let mut parts = line.splitn(4, ' ');
    let content = ContentHash::from_hex(parts.next()?)?;
    let length = parts.next()?.parse().ok()?;
    let modified = parts.next()?.parse().ok()?;
    Some((parts.next()?.to_owned(), Entry { length, modified, content }))
}
