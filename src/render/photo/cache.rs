//! Keeps what was made from photos in a folder, so that it is made once.
//!
//! An entry is named by a hash of what it was made from, and holds a hash of its own content: a
//! damaged one is as good as none. Entries are written beside their place and moved into it, so two
//! programs may share the folder. Nothing here can fail a build; what can't be kept is made again.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::photos;
use crate::model::picture::{ContentHash, Facts, Format, Key, Orientation};
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// The first bytes of every entry; changes with the layout of entries.
const MAGIC: &[u8; 8] = b"etalase1";

/// The recipe under which facts and colour of a photo are kept; changes with their meaning.
const FACTS_RECIPE: &str = "facts 1";

/// A folder of made files.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    written: AtomicU64,
    /// The first thing that went wrong with writing.
    failure: Mutex<Option<io::Error>>,
}

impl Cache {
    /// The cache in this folder, which is made when the first entry is put.
    pub fn open(folder: impl Into<PathBuf>) -> Self {
        let (written, failure) = (AtomicU64::new(0), Mutex::new(None));
        Self { folder: folder.into(), written, failure }
    }

    /// What was put under this key, if it is there and whole.
    pub fn get(&self, key: Key) -> Option<Vec<u8>> {
        let mut entry = fs::read(self.path(key)).ok()?;
        let rest = entry.strip_prefix(MAGIC)?;
        let (stored, content) = rest.split_first_chunk::<32>()?;
        // The key is hashed in: an entry under another's name is as wrong as a damaged one.
        if *stored != checksum(key, content) {
            return None;
        }
        entry.drain(..MAGIC.len() + stored.len());
        Some(entry)
    }

    /// True when there is an entry of this name; whether it is sound shows when it is read.
    pub fn has(&self, key: Key) -> bool {
        self.path(key).is_file()
    }

    /// Keeps `content` under `key`, if that is possible.
    pub fn put(&self, key: Key, content: &[u8]) {
        let entry = [MAGIC, &checksum(key, content)[..], content].concat();
        if let Err(error) = self.write(&self.path(key), &entry) {
            let mut failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
            failure.get_or_insert(error);
        }
    }

    /// The facts and the colour of the photo with this content, if they were put.
    pub fn facts(&self, content: ContentHash) -> Option<(Facts, [u8; 3])> {
        let text = self.get(Key::new(content, FACTS_RECIPE))?;
        read_facts(std::str::from_utf8(&text).ok()?)
    }

    /// Keeps the facts and the colour of the photo with this content.
    pub fn put_facts(&self, content: ContentHash, facts: &Facts, colour: [u8; 3]) {
        if let Some(text) = write_facts(facts, colour) {
            self.put(Key::new(content, FACTS_RECIPE), text.as_bytes());
        }
    }

    /// A notice when something could not be kept; the build went on without it.
    pub fn notice(&self) -> Option<Diagnostic> {
        let failure = self.failure.lock().unwrap_or_else(PoisonError::into_inner);
        failure.as_ref().map(|error| {
            Diagnostic::new(&photos::CACHE)
                .with("folder", self.folder.display().to_string())
                .with("detail", error.to_string())
        })
    }

    fn path(&self, key: Key) -> PathBuf {
        let hex = key.to_hex();
        self.folder.join(&hex[..2]).join(hex)
    }

    /// Writes a file that is whole as soon as it can be seen.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let count = self.written.fetch_add(1, Ordering::Relaxed);
        write_whole(path, bytes, count)
    }
}

/// Writes a file beside its place and moves it there. `count` tells apart the writers of one
/// program, the process number those of several.
pub(super) fn write_whole(path: &Path, bytes: &[u8], count: u64) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!("{name}.{}-{count}", std::process::id()));
    let result = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(&beside)
        .and_then(|mut file| file.write_all(bytes))
        .and_then(|()| fs::rename(&beside, path));
    if result.is_err() {
        // Only our own half-written file, so that a full disk does not fill further.
        let _ = fs::remove_file(&beside);
    }
    match result {
        // Windows refuses to replace a file that another program has open: then it is there.
        Err(error) if error.kind() == ErrorKind::PermissionDenied && path.is_file() => Ok(()),
        other => other,
    }
}

fn checksum(key: Key, content: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(key.to_hex().as_bytes());
    hasher.update(content);
    *hasher.finalize().as_bytes()
}

/// Facts as one line of numbers, the format by its ending.
fn write_facts(facts: &Facts, [red, green, blue]: [u8; 3]) -> Option<String> {
    let Facts { format, width, height, orientation, alpha, animated, decode_bytes } = facts;
    let ending = format.extensions().first()?;
    let (turned, alpha, animated) = (orientation.exif(), u8::from(*alpha), u8::from(*animated));
    Some(format!(
        "{ending} {width} {height} {turned} {alpha} {animated} {decode_bytes} {red} {green} {blue}"
    ))
}

fn read_facts(text: &str) -> Option<(Facts, [u8; 3])> {
    let (ending, numbers) = text.split_once(' ')?;
    let format = [Format::Jpeg, Format::Png, Format::WebP, Format::Gif]
        .into_iter()
        .find(|format| format.extensions().first() == Some(&ending))?;
    let numbers: Vec<u64> = numbers.split(' ').map(|n| n.parse().ok()).collect::<Option<_>>()?;
    let &[width, height, turned, alpha, animated, decode_bytes, red, green, blue] = &numbers[..]
    else {
        return None;
    };
    let facts = Facts {
        format,
        width: u32::try_from(width).ok()?,
        height: u32::try_from(height).ok()?,
        orientation: Orientation::from_exif(u16::try_from(turned).ok()?),
        alpha: alpha != 0,
        animated: animated != 0,
        decode_bytes,
    };
    let byte = |value| u8::try_from(value).ok();
    Some((facts, [byte(red)?, byte(green)?, byte(blue)?]))
}
