//! Walks the site folder once, in order, and sorts its files by what they are for.

use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::value::nearest;
use crate::model::vocabulary::{self, FOLDERS};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Endings of files that are meant as photos, whatever they hold.
const PICTURES: &[&str] = &[
    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "heic", "heif", "avif", "tif", "tiff",
    "bmp",
];
/// Endings of text content.
const TEXTS: &[&str] = &["md", "markdown", "mkd"];

/// The files of a site folder by their paths relative to it, with forward slashes.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, File>,
}

/// A file of the tree.
#[derive(Debug)]
struct File {
    /// Where it lies on disk.
    disk: PathBuf,
    /// Canonical name of its top folder, found once.
    folder: Option<&'static str>,
}

impl File {
    fn new(path: &str, disk: PathBuf) -> Self {
        Self { disk, folder: spot(path).map(|spot| spot.folder) }
    }
}

/// The parts of a path that say what a file is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Spot<'a> {
    /// Canonical name of the top folder, such as `produk`.
    pub folder: &'static str,
    /// The path below that folder.
    pub below: &'a str,
}

impl Tree {
    /// Walks `dir`. `skip` is the output folder, which may lie inside the site folder.
    pub fn read(dir: &Path, skip: Option<&Path>) -> (Self, Problems) {
        let mut problems = Problems::new();
        let mut files = BTreeMap::new();
        let walk = WalkDir::new(dir)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || !is_ignored(entry, skip));
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    let relative = entry.path().strip_prefix(dir).unwrap_or(entry.path());
                    let path = relative
                        .components()
                        .map(|part| part.as_os_str().to_string_lossy())
                        .collect::<Vec<_>>()
                        .join("/");
                    let file = File::new(&path, entry.into_path());
                    files.insert(path, file);
                }
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().unwrap_or(dir).to_string_lossy().into_owned();
                    problems.push(
                        Diagnostic::new(&catalogue::FILE_UNREADABLE)
                            .with("detail", error.to_string())
                            .at(Place::file(path)),
                    );
                }
            }
        }
        let tree = Self { files };
        problems.append(tree.unknown_folders());
        (tree, problems)
    }

    /// A tree of given files; for tests and for files that do not lie on a disk.
    pub fn of(files: BTreeMap<String, PathBuf>) -> Self {
        let file = |(path, disk): (String, PathBuf)| {
            let file = File::new(&path, disk);
            (path, file)
        };
        Self { files: files.into_iter().map(file).collect() }
    }

    /// Adds a file; true when it was not there.
    pub(super) fn insert(&mut self, path: &str, file: &Path) -> bool {
        self.files.insert(path.to_owned(), File::new(path, file.to_owned())).is_none()
    }

    /// True for a file that is there, and for a folder that holds one.
    pub(super) fn is_known(&self, path: &str) -> bool {
        let below = format!("{path}/");
        self.files.contains_key(path)
            || self.files.range(below.clone()..).next().is_some_and(|(p, _)| p.starts_with(&below))
    }

    /// Every file with its path, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Path)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file.disk.as_path()))
    }

    /// Where a file lies on disk.
    pub fn file(&self, path: &str) -> Option<&Path> {
        self.files.get(path).map(|file| file.disk.as_path())
    }

    /// A path that differs from `path` only in upper and lower case.
    pub fn other_case(&self, path: &str) -> Option<&str> {
        let wanted = path.to_lowercase();
        self.files.keys().map(String::as_str).find(|known| known.to_lowercase() == wanted)
    }

    /// Files of one top folder (by its canonical name), with the path below it.
    pub fn below(&self, folder: &'static str) -> impl Iterator<Item = (&str, &str, &Path)> {
        self.files.iter().filter(move |(_, file)| file.folder == Some(folder)).map(
            |(path, file)| {
                let below = path.split_once('/').map_or("", |(_, below)| below);
                (path.as_str(), below, file.disk.as_path())
            },
        )
    }

    /// Text files of one top folder.
    pub fn texts(&self, folder: &'static str) -> Vec<(&str, &str, &Path)> {
        self.below(folder).filter(|(path, ..)| has_ending(path, TEXTS)).collect()
    }

    /// Folders that hold content but have a name that is not known.
    fn unknown_folders(&self) -> Problems {
        let mut seen = BTreeMap::new();
        for path in self.files.keys().filter(|path| has_ending(path, TEXTS)) {
            if let Some((top, _)) = path.split_once('/')
                && vocabulary::canonical(FOLDERS, top).is_none()
            {
                seen.entry(top).or_insert(path);
            }
        }
        seen.into_iter()
            .map(|(top, path)| {
                let problem = match nearest(&top.to_lowercase(), vocabulary::names(FOLDERS)) {
                    Some(near) => Diagnostic::new(&catalogue::FOLDER_MISSPELT).with("near", near),
                    None => Diagnostic::new(&catalogue::FOLDER_UNKNOWN),
                };
                problem.with("folder", top).at(Place::file(path))
            })
            .collect()
    }
}

/// What a path is for; `None` at the top of the site and in unknown folders.
pub fn spot(path: &str) -> Option<Spot<'_>> {
    let (top, below) = path.split_once('/')?;
    Some(Spot { folder: vocabulary::canonical(FOLDERS, top)?, below })
}

/// True for files that are meant as photos.
pub fn is_picture(path: &str) -> bool {
    has_ending(path, PICTURES)
}

/// The file name without its ending.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The folder of a path, empty at the top.
pub fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    endings.contains(&ending.as_str())
}

/// Hidden files, traces of editors and systems, and our own output.
fn is_ignored(entry: &DirEntry, skip: Option<&Path>) -> bool {
    is_ignored_name(&entry.file_name().to_string_lossy())
        || skip.is_some_and(|skip| entry.path() == skip)
        || entry.file_type().is_dir() && is_output(entry.path())
}

/// Names of hidden files and of what editors and systems leave.
fn is_ignored_name(name: &str) -> bool {
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || ["Thumbs.db", "desktop.ini", "node_modules", "__MACOSX"].contains(&name)
        || name.ends_with(".tmp")
        || name.ends_with(".crdownload")
}

/// True for a folder that one of our builds wrote.
fn is_output(folder: &Path) -> bool {
    folder.join(".etalase-manifest.json").is_file()
}

/// Whether a walk of `dir` would pass by the file at `path` below it.
pub(super) fn is_ignored_path(dir: &Path, path: &str, skip: Option<&Path>) -> bool {
    let mut at = dir.to_owned();
    path.split('/').any(|name| {
        at.push(name);
        is_ignored_name(name) || skip == Some(at.as_path()) || is_output(&at)
    })
}
