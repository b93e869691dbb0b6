//! Publishing into real folders: what is written, what is left alone, what is never lost.

mod faults;
mod keeping;
mod property;
mod recovery;

use super::spot::Spot;
use super::{Folder, Item, MANIFEST, Summary, Wrong, verify};
use crate::diagnostic::{Diagnostic, Problems, catalogue::output};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::SystemTime;

/// A site folder with its output in `public`, and how it is published.
struct Site {
    dir: tempfile::TempDir,
    /// As on systems that can't exchange two folders.
    two_renames: bool,
}

type Files<'a> = &'a [(&'a str, &'a str)];

impl Site {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap(), two_renames: false }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn out(&self, path: &str) -> PathBuf {
        self.path("public").join(path)
    }

    fn read(&self, path: &str) -> String {
        String::from_utf8(fs::read(self.path(path)).unwrap()).unwrap()
    }

    /// Writes a file as a user would, in one go and without asking.
    fn put(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    fn open(&self) -> Result<Folder, Diagnostic> {
        let mut folder = Folder::open(&self.path("public"), self.dir.path(), &mut || {})?;
        if self.two_renames {
            folder.exchange = |_, _| Ok(false);
        }
        Ok(folder)
    }

    /// Publishes files with these contents; those below `foto/` have stable names.
    fn publish(&self, files: Files) -> Result<Summary, Problems> {
        self.open()?.publish(&items(files), &|i| Ok(files[i].1), &|_| {})
    }

    fn spot(&self) -> Spot {
        Spot::settle(&self.path("public"), &fs::canonicalize(self.dir.path()).unwrap()).unwrap()
    }

    /// What lies in the site folder besides the output, to find what was left lying about.
    fn beside(&self) -> Vec<String> {
        let names = fs::read_dir(self.dir.path()).unwrap();
        let mut names: Vec<_> =
            names.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn items<'a>(files: Files<'a>) -> Vec<Item<'a>> {
    let item = |&(path, _): &(&'a str, _)| Item { path, stable_name: path.starts_with("foto/") };
    files.iter().map(item).collect()
}

/// Everything in a folder: contents, date, and the number of the file where there is one.
fn look(folder: &Path) -> BTreeMap<PathBuf, (Option<Vec<u8>>, SystemTime, u64)> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| {
        let entry = entry.unwrap();
        let meta = entry.metadata().unwrap();
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(&meta);
        #[cfg(not(unix))]
        let number = 0;
        let bytes = meta.is_file().then(|| fs::read(entry.path()).unwrap());
        let relative = entry.path().strip_prefix(folder).unwrap().to_owned();
        (relative, (bytes, meta.modified().unwrap(), number))
    });
    entries.collect()
}

fn codes(problems: &Problems) -> Vec<&'static str> {
    problems.iter().map(|d| d.entry.code).collect()
}

fn counts(summary: &Summary) -> [usize; 5] {
    let Summary { written, unchanged, removed, kept_foreign, rescued, .. } = *summary;
    [written, unchanged, removed, kept_foreign, rescued]
}

const FIRST: Files<'static> = &[
    ("index.html", "beranda"),
    ("produk/syal.html", "syal"),
    ("produk/tas.html", "tas"),
    ("foto/a-1f.webp", "gambar"),
];

#[test]
fn the_first_build_makes_the_folder() {
    let site = Site::new();
    let summary = site.publish(FIRST).unwrap();
    assert_eq!(counts(&summary), [4, 0, 0, 0, 0]);
    assert_eq!(summary.total_bytes, 20);
    assert!(summary.notes.is_empty());
    assert_eq!(site.read("public/produk/tas.html"), "tas");
    assert_eq!(verify(&site.path("public")).unwrap(), []);
    assert_eq!(site.beside(), [".etalase", "public"]);
    assert_eq!(look(&site.path("public")).len(), 8, "four files, three folders, the manifest");
}

#[test]
fn an_empty_folder_may_be_there_already() {
    for two_renames in [false, true] {
        let site = Site { two_renames, ..Site::new() };
        fs::create_dir(site.path("public")).unwrap();
        site.publish(FIRST).unwrap();
        assert_eq!(site.read("public/index.html"), "beranda");
        assert_eq!(site.beside(), [".etalase", "public"]);
    }
}

#[test]
fn without_changes_nothing_is_touched() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    site.put("public/CNAME", "tenun.example");
    let before =
        (look(&site.path("public")), fs::metadata(site.dir.path()).unwrap().modified().unwrap());
    let rendered = AtomicUsize::new(0);
    let progress = AtomicUsize::new(0);
    let render = |i: usize| {
        rendered.fetch_add(1, Relaxed);
        Ok(FIRST[i].1)
    };
    let folder = site.open().unwrap();
    let done = |n| _ = progress.fetch_max(n, Relaxed);
    let summary = folder.publish(&items(FIRST), &render, &done).unwrap();
    assert_eq!(counts(&summary), [0, 4, 0, 1, 0]);
    assert_eq!(summary.total_bytes, 20);
    assert_eq!(rendered.into_inner(), 3, "a picture is known by its name");
    assert_eq!(progress.into_inner(), 4);
    let after =
        (look(&site.path("public")), fs::metadata(site.dir.path()).unwrap().modified().unwrap());
    assert_eq!(before, after);
}

#[test]
fn a_change_leaves_the_other_files_as_they_are() {
    for two_renames in [false, true] {
        let site = Site { two_renames, ..Site::new() };
        site.publish(FIRST).unwrap();
        let before = look(&site.path("public"));
        let mut second = FIRST.to_vec();
        second[1].1 = "syal biru";
        second.push(("en/index.html", "home"));
        let summary = site.publish(&second).unwrap();
        assert_eq!(counts(&summary), [2, 3, 0, 0, 0]);
        let after = look(&site.path("public"));
        for same in ["index.html", "produk/tas.html", "foto/a-1f.webp"] {
            assert_eq!(before[Path::new(same)], after[Path::new(same)], "{same}");
        }
        assert_eq!(site.read("public/produk/syal.html"), "syal biru");
        assert_eq!(site.read("public/en/index.html"), "home");
        assert_eq!(site.beside(), [".etalase", "public"]);
        assert_eq!(verify(&site.path("public")).unwrap(), []);
    }
}

#[test]
fn what_leaves_the_plan_is_removed_with_its_folder() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    let summary = site.publish(&FIRST[..1]).unwrap();
    assert_eq!(counts(&summary), [0, 1, 3, 0, 0]);
    assert!(!site.out("produk").exists() && !site.out("foto").exists());
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let site = Site::new();
    site.publish(&[("a", "berkas"), ("b/c", "isi")]).unwrap();
    let summary = site.publish(&[("a/x", "isi"), ("b", "berkas")]).unwrap();
    assert_eq!(counts(&summary), [2, 0, 2, 0, 0]);
    assert_eq!(site.read("public/a/x"), "isi");
    assert_eq!(site.read("public/b"), "berkas");
}

#[test]
fn the_manifest_says_nothing_about_time_or_machine() {
    let (one, two) = (Site::new(), Site::new());
    one.publish(FIRST).unwrap();
    // Another order, and another way to the same files.
    two.publish(&FIRST[2..]).unwrap();
    let mut turned = FIRST.to_vec();
    turned.reverse();
    two.publish(&turned).unwrap();
    let path = format!("public/{MANIFEST}");
    assert_eq!(one.read(&path), two.read(&path));
}

#[test]
fn a_picture_of_the_wrong_size_is_made_again() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    site.put("public/foto/a-1f.webp", "");
    let summary = site.publish(FIRST).unwrap();
    assert_eq!(summary.written, 1);
    assert_eq!(site.read("public/foto/a-1f.webp"), "gambar");
}

#[test]
fn verifying_names_what_is_missing_and_what_changed() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    fs::remove_file(site.out("index.html")).unwrap();
    site.put("public/produk/tas.html", "TAS");
    let wrong = verify(&site.path("public")).unwrap();
    let name = |path: &str| path.to_owned();
    assert_eq!(
        wrong,
        [(name("index.html"), Wrong::Missing), (name("produk/tas.html"), Wrong::Changed)]
    );
    assert_eq!(verify(site.dir.path()).unwrap_err().entry.code, output::NOT_OURS.code);
}
