//! The list of the files that are ours, kept inside the output folder and replaced with it.

use super::fault::fault;
use super::names;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::output;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

/// The name of the manifest, at the top of the output folder.
pub const MANIFEST: &str = ".etalase-manifest.json";

/// Grows when a reader of the old form could misunderstand the new one.
const SCHEMA: u32 = 1;

/// What we wrote under one path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Entry {
    /// Length in bytes.
    pub size: u64,
    /// BLAKE3 of the bytes.
    pub hash: blake3::Hash,
}

impl Entry {
    /// The entry of a file with these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { size: bytes.len() as u64, hash: blake3::hash(bytes) }
    }

    /// True when the file at `path` has exactly the bytes of this entry.
    pub(super) fn matches(&self, path: &Path) -> io::Result<bool> {
        let file = File::open(path)?;
        if file.metadata()?.len() != self.size {
            return Ok(false);
        }
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(file)?;
        Ok(hasher.finalize() == self.hash)
    }
}

/// Every file of one published site, by its path with forward slashes.
///
/// It holds nothing but what follows from the site: no time, no machine, no version of the
/// program, so that the same input gives the same bytes.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Manifest {
    /// Sorted by path.
    pub files: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Written {
    schema: u32,
    files: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    path: String,
    size: u64,
    blake3: String,
}

impl Manifest {
    /// The manifest of a folder that is shown to the user as `shown`; `None` when it has none.
    ///
    /// # Errors
    /// `output-manifest-unreadable` when the file is damaged, of a newer schema, or claims
    /// something outside the folder; a disk error when it can't be read.
    pub fn read(folder: &Path, shown: &str) -> Result<Option<Self>, Diagnostic> {
        let bytes = match fs::read(folder.join(MANIFEST)) {
            Ok(bytes) => bytes,
            Err(error) if is_absent(&error) => return Ok(None),
            Err(error) => return Err(fault(&error, &format!("{shown}/{MANIFEST}"))),
        };
        let unreadable = || {
            Diagnostic::new(&output::MANIFEST_UNREADABLE)
                .with("folder", shown)
                .with("manifest", MANIFEST)
        };
        Self::parse(&bytes).map(Some).ok_or_else(unreadable)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let written: Written = serde_json::from_slice(bytes).ok()?;
        if written.schema != SCHEMA {
            return None;
        }
        let count = written.files.len();
        let files: BTreeMap<_, _> = written
            .files
            .into_iter()
            .map(|row| {
                let hash = blake3::Hash::from_hex(&row.blake3).ok()?;
                names::stays_inside(&row.path).then_some((row.path, Entry { size: row.size, hash }))
            })
            .collect::<Option<_>>()?;
        (files.len() == count).then_some(Self { files })
    }

    /// What is claimed under a path of the running system.
    pub(super) fn get(&self, relative: &Path) -> Option<&Entry> {
        let path = relative.to_str()?;
        if cfg!(windows) { self.files.get(&path.replace('\\', "/")) } else { self.files.get(path) }
    }

    /// The bytes of the manifest: JSON, one file a line, so that differences can be read.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = format!("{{\"schema\":{SCHEMA},\"files\":[");
        for (index, (path, entry)) in self.files.iter().enumerate() {
            text += if index == 0 { "\n" } else { ",\n" };
            let path = serde_json::Value::from(path.as_str());
            let Entry { size, hash } = entry;
            text += &format!("{{\"path\":{path},\"size\":{size},\"blake3\":\"{hash}\"}}");
        }
        text += "\n]}\n";
        text.into_bytes()
    }
}

/// How a file differs from what the manifest says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Wrong {
    /// It is not there, or is no longer a file.
    Missing,
    /// Its bytes are others.
    Changed,
}

/// Compares a published folder with its own manifest; empty when every file is as we wrote it.
/// Files that the manifest does not name are not looked at.
///
/// # Errors
/// `output-not-ours` when there is no manifest; otherwise as for [`Manifest::read`].
pub fn verify(out: &Path) -> Result<Vec<(String, Wrong)>, Diagnostic> {
    let shown = super::fault::show(out);
    let manifest = Manifest::read(out, &shown)?.ok_or_else(|| {
        Diagnostic::new(&output::NOT_OURS).with("folder", shown.as_str()).with("file", MANIFEST)
    })?;
    let mut wrong = Vec::new();
    for (path, entry) in manifest.files {
        let at = out.join(&path);
        let found = match fs::symlink_metadata(&at) {
            Ok(meta) if meta.is_file() => match entry.matches(&at) {
                Ok(true) => continue,
                Ok(false) => Wrong::Changed,
                Err(error) => return Err(fault(&error, &format!("{shown}/{path}"))),
            },
            Ok(_) => Wrong::Missing,
            Err(error) if is_absent(&error) => Wrong::Missing,
            Err(error) => return Err(fault(&error, &format!("{shown}/{path}"))),
        };
        wrong.push((path, found));
    }
    Ok(wrong)
}

/// True when the error says that there is nothing under this path.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut manifest = Manifest::default();
        for path in ["index.html", "a \"b\"/ñ.txt", "produk/syal.html"] {
            manifest.files.insert(path.to_owned(), Entry::of(path.as_bytes()));
        }
        let bytes = manifest.to_bytes();
        assert_eq!(Manifest::parse(&bytes), Some(manifest));
        assert_eq!(bytes.iter().filter(|&&b| b == b'\n').count(), 5, "one line a file");
        let empty = Manifest::default();
        assert_eq!(Manifest::parse(&empty.to_bytes()), Some(empty));
    }

    #[test]
    fn a_manifest_that_can_not_be_trusted_is_refused() {
        let row = |path: &str, hash: &str| {
            format!(r#"{{"schema":1,"files":[{{"path":"{path}","size":0,"blake3":"{hash}"}}]}}"#)
        };
        let hash = blake3::hash(b"").to_hex();
        assert!(Manifest::parse(row("a.html", &hash).as_bytes()).is_some());
        assert!(Manifest::parse(row("../a.html", &hash).as_bytes()).is_none());
        assert!(Manifest::parse(row("/a.html", &hash).as_bytes()).is_none());
        assert!(Manifest::parse(row("a.html", "12").as_bytes()).is_none());
        assert!(Manifest::parse(row("a", &hash).replace(":1,", ":2,").as_bytes()).is_none());
        assert!(Manifest::parse(b"").is_none());
        assert!(Manifest::parse(&[0; 40]).is_none());
    }
}
