//! A site that a participant hands in as a zip file. It comes from somebody else, so nothing in it is
//! trusted: names stay inside, and there is a limit to files and bytes.

use crate::diagnostic::Words;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use zip::ZipArchive;

/// The most files.
const FILES: usize = 4_000;
/// The most bytes of all files together, unpacked.
const BYTES: u64 = 400 << 20;

/// Unpacks the site in a zip file into `folder`, so that afterwards it holds what the zip holds.
///
/// # Errors
/// What is wrong with the zip; the folder is as it was.
pub fn unpack(zip: &Path, folder: &Path) -> Result<(), Words> {
    let file = File::open(zip).map_err(|error| damaged(&error))?;
    let mut archive = ZipArchive::new(file).map_err(|error| damaged(&error))?;
    if archive.len() > FILES {
        return Err(Words::both(
            format!("Arsip zip ini berisi lebih dari {FILES} berkas."),
            format!("This zip file holds more than {FILES} files."),
        ));
    }
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| damaged(&error))?;
        let name = entry.name().map_err(|error| damaged(&error))?.replace('\\', "/");
        if entry.is_dir() || name.starts_with("__MACOSX/") {
            continue;
        }
        if !is_inside(&name) || entry.is_symlink() {
            return Err(Words::both(
                format!("Isi arsip zip ini menunjuk ke luar foldernya: {name}"),
                format!("Something in this zip file leads out of its folder: {name}"),
            ));
        }
        names.insert(name, index);
    }
    let top = top(&names);
    // Everything is read before anything is written: what a zip says of its sizes is only a claim.
    let mut left = BYTES;
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (name, index) in &names {
        let Some(inner) = name.strip_prefix(&top) else { continue };
        if inner.starts_with('.') || inner.starts_with("public/") {
            continue;
        }
        let entry = archive.by_index(*index).map_err(|error| damaged(&error))?;
        let mut bytes = Vec::new();
        entry.take(left + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
        left = left.checked_sub(bytes.len() as u64).ok_or_else(|| too_large(BYTES >> 20))?;
        files.insert(inner.to_owned(), bytes);
    }
    write(folder, &files).map_err(|error| damaged(&error))
}

/// What a reader of zip files says belongs behind words that everybody understands.
fn damaged(error: &dyn std::fmt::Display) -> Words {
    Words::both(
        format!("Arsip zip ini rusak atau belum selesai disalin. Salin sekali lagi. ({error})"),
        format!("This zip file is damaged or not copied to its end. Copy it once more. ({error})"),
    )
}

fn too_large(megabytes: u64) -> Words {
    Words::both(
        format!("Isi arsip zip ini lebih dari {megabytes} MB setelah dibuka."),
        format!("This zip file holds more than {megabytes} MB when unpacked."),
    )
}

/// The folder around the profile, with a slash at its end; empty where there is none.
fn top(names: &BTreeMap<String, usize>) -> String {
    let profile = |name: &&String| {
        let last = name.rsplit('/').next().unwrap_or(name);
        last.starts_with("koperasi.y") || last.starts_with("cooperative.y")
    };
    let found = names.keys().filter(profile).min_by_key(|name| name.matches('/').count());
    let found = found.and_then(|name| name.rsplit_once('/'));
    found.map_or(String::new(), |(top, _)| format!("{top}/"))
}

fn write(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut kept = BTreeSet::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        // What has not changed is not touched, so nobody's preview reloads for nothing.
        if fs::read(&path).ok().as_deref() != Some(bytes) {
            fs::write(&path, bytes)?;
        }
        kept.insert(path);
    }
    let walk = walkdir::WalkDir::new(folder).into_iter();
    let walk = walk.filter_entry(|entry| entry.depth() == 0 || entry.file_name() != ".etalase");
    for entry in walk.filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        if !kept.contains(entry.path()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// A relative path of ordinary names.
fn is_inside(name: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..");
    !name.contains([':', '\0']) && name.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn zip(path: &Path, files: &[(&str, &[u8])]) {
        let mut writer = ZipWriter::new(File::create(path).unwrap());
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap();
    }

    #[test]
    fn a_site_comes_out_of_its_folder_and_follows_the_zip() {
        let home = tempfile::tempdir().unwrap();
        let (file, folder) = (home.path().join("lena.zip"), home.path().join("lena"));
        zip(&file, &[("situs/koperasi.yaml", b"nama: A"), ("situs/produk/a.md", b"A")]);
        unpack(&file, &folder).unwrap();
        assert_eq!(fs::read(folder.join("koperasi.yaml")).unwrap(), b"nama: A");
        fs::create_dir_all(folder.join(".etalase")).unwrap();
        fs::write(folder.join(".etalase/x"), b"x").unwrap();
        zip(&file, &[("koperasi.yaml", b"nama: B")]);
        unpack(&file, &folder).unwrap();
        assert_eq!(fs::read(folder.join("koperasi.yaml")).unwrap(), b"nama: B");
        assert!(!folder.join("produk/a.md").exists(), "what the zip lost is gone");
        assert!(folder.join(".etalase/x").exists(), "the cache stays");
    }

    #[test]
    fn nothing_gets_out() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("x.zip");
        for name in ["../x", "/x", "a/../../x", "c:/x", "..\\x"] {
            zip(&file, &[("koperasi.yaml", b"nama: A"), (name, b"x")]);
            assert!(unpack(&file, &home.path().join("x")).is_err(), "{name}");
        }
        fs::write(&file, b"no zip").unwrap();
        assert!(unpack(&file, &home.path().join("x")).is_err());
        assert!(!home.path().join("x").exists());
    }
}
