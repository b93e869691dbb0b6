//! Files that are copied as they are (`unduhan/`, `statis/`) and the site's own theme files.

use super::store::Store;
use super::theme_zip;
use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::picture::ContentHash;
use crate::model::site::FileCopy;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// The files of one folder with their hashes; names depend on them. The bytes are read again when
/// they are written, so that large files need not stay in memory.
pub fn copies(store: &Store, folder: &'static str) -> (Vec<FileCopy>, Problems) {
    let files: Vec<_> = store.tree.below(folder).collect();
    let read: Vec<Result<FileCopy, Diagnostic>> = files
        .par_iter()
        .map(|(path, below, file)| {
            let read = store.copies.get(path, || hash_file(file));
            let (hash, size) = *read.as_ref().as_ref().map_err(|error| unreadable(path, error))?;
            store.note(path, hash);
            Ok(FileCopy { path: (*below).to_owned(), file: (*file).to_owned(), size, hash })
        })
        .collect();
    let mut problems = Problems::new();
    let copies = read.into_iter().filter_map(|result| problems.keep(result)).collect();
    (copies, problems)
}

/// Files of `tema/`, by their paths below it; those of a zip file as if it were a folder.
pub fn theme(store: &Store) -> (BTreeMap<String, Arc<[u8]>>, Problems) {
    let mut problems = Problems::new();
    let mut files = BTreeMap::new();
    for (path, below, file) in store.tree.below("tema") {
        match &*store.bytes.get(path, || Ok(store.read(path, file)?.into())) {
            Ok(bytes) if !below.contains('/') && below.to_lowercase().ends_with(".zip") => {
                let unpacked = problems.keep(theme_zip::unpack(path, bytes));
                let inner = unpacked.into_iter().flatten();
                files.extend(inner.map(|(name, bytes)| (format!("{below}/{name}"), bytes)));
            }
            Ok(bytes) => {
                files.insert(below.to_owned(), bytes.clone());
            }
            Err(error) => problems.push(unreadable(path, error)),
        }
    }
    (files, problems)
}

fn unreadable(path: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::new(&catalogue::FILE_UNREADABLE)
        .with("detail", error.to_string())
        .at(Place::file(path))
}

fn hash_file(file: &Path) -> std::io::Result<(ContentHash, u64)> {
    let mut reader = std::fs::File::open(file)?;
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 64 * 1024];
    let mut size = 0;
    loop {
        let read = reader.read(&mut buffer)?;
        if read == 0 {
            return Ok((hasher.finalize().into(), size));
        }
        size += read as u64;
        hasher.update(&buffer[..read]);
    }
}
