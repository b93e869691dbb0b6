//! What is in a folder right now, and how to tell later that a file is still the same.

use super::fault::fault_at;
use super::manifest::{MANIFEST, is_absent};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::WalkDir;

/// What kind of thing a path is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A symbolic link, or one of the special files of Unix; never ours.
    Other,
}

/// The marks by which a change of a file is noticed without reading it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Stamp {
    pub size: u64,
    modified: Option<SystemTime>,
    /// Device and number of the file where the system tells them.
    identity: Option<(u64, u64)>,
}

impl Stamp {
    pub(super) fn of(meta: &Metadata) -> Self {
        Self { size: meta.len(), modified: meta.modified().ok(), identity: identity(meta) }
    }
}

/// One thing that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub kind: Kind,
    pub stamp: Stamp,
}

/// Everything below a folder by its path relative to the folder, without the manifest at the top.
pub(super) type Contents = BTreeMap<PathBuf, Found>;

/// Lists `folder`, not following links; empty when there is no such folder.
pub(super) fn scan(folder: &Path) -> Result<Contents, Diagnostic> {
    let mut contents = Contents::new();
    if fs::symlink_metadata(folder).is_err_and(|error| is_absent(&error)) {
        return Ok(contents);
    }
    for entry in WalkDir::new(folder).min_depth(1).follow_links(false) {
        let (path, meta) = match entry.and_then(|e| e.metadata().map(|meta| (e.into_path(), meta)))
        {
            Ok(both) => both,
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let error = io::Error::from(error);
                // Another program may delete its own file while we look.
                if error.kind() == io::ErrorKind::NotFound && path != folder {
                    continue;
                }
                return Err(fault_at(&error, &path));
            }
        };
        let Ok(relative) = path.strip_prefix(folder) else { continue };
        if relative != Path::new(MANIFEST) {
            let found = Found { kind: kind(&meta), stamp: Stamp::of(&meta) };
            contents.insert(relative.to_owned(), found);
        }
    }
    Ok(contents)
}

fn kind(meta: &Metadata) -> Kind {
    if meta.is_dir() {
        Kind::Folder
    } else if meta.is_file() {
        Kind::File
    } else {
        Kind::Other
    }
}

/// True when both paths are one and the same file on disk.
pub(super) fn is_same_file(a: &Metadata, b: &Metadata) -> bool {
    identity(a).is_some_and(|a| Some(a) == identity(b))
}

#[cfg(unix)]
fn identity(meta: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((meta.dev(), meta.ino()))
}

/// Stable Rust does not give the file number of Windows; size and time have to do there.
#[cfg(not(unix))]
fn identity(_: &Metadata) -> Option<(u64, u64)> {
    None
}

/// True when the file at `path` holds exactly `bytes`.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    same_bytes(&mut File::open(path)?, &mut &bytes[..])
}

/// True when both are files with the same bytes, or links to the same place.
pub(super) fn is_twin(a: &Path, b: &Path) -> io::Result<bool> {
    let (meta_a, meta_b) = (fs::symlink_metadata(a)?, fs::symlink_metadata(b)?);
    if is_same_file(&meta_a, &meta_b) {
        return Ok(true);
    }
    if meta_a.is_symlink() && meta_b.is_symlink() {
        return Ok(fs::read_link(a)? == fs::read_link(b)?);
    }
    if !meta_a.is_file() || !meta_b.is_file() || meta_a.len() != meta_b.len() {
        return Ok(false);
    }
    same_bytes(&mut File::open(a)?, &mut File::open(b)?)
}

fn same_bytes(a: &mut impl Read, b: &mut impl Read) -> io::Result<bool> {
    let (mut block_a, mut block_b) = ([0; 16 * 1024], [0; 16 * 1024]);
    loop {
        let (len_a, len_b) = (fill(a, &mut block_a)?, fill(b, &mut block_b)?);
        if block_a[..len_a] != block_b[..len_b] {
            return Ok(false);
        }
        if len_a == 0 {
            return Ok(true);
        }
    }
}

/// Reads until the block is full or the file ends.
fn fill(from: &mut impl Read, block: &mut [u8]) -> io::Result<usize> {
    let mut len = 0;
    while len < block.len() {
        match from.read(&mut block[len..]) {
            Ok(0) => break,
            Ok(more) => len += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(len)
}
