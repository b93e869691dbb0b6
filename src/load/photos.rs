//! Finds the photos that content names, and gathers the facts of those that are used.

use super::fields::Fields;
use super::store::Store;
use super::tree::{self, Tree};
use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::content::{PhotoId, PhotoUse};
use crate::model::local::Local;
use crate::model::picture::{ContentHash, Facts, Focus};
use crate::model::site::Photo;
use crate::model::value::{natural_cmp, nearest};
use crate::model::vocabulary;
use crate::model::yaml::{Kind, Node};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

/// Looks into a photo file; the loader does not read pictures itself.
pub trait Intake: Sync {
    /// Content hash and facts of the photo at `file`; `path` is its name in messages.
    ///
    /// # Errors
    /// The file is no usable photo.
    fn look(&self, path: &str, file: &Path) -> Look;
}

/// What a look into a photo found.
pub type Look = (Option<(ContentHash, Facts)>, Problems);

/// The photos of a site folder by their paths.
#[derive(Debug)]
pub struct Photos<'a> {
    tree: &'a Tree,
    paths: Vec<&'a str>,
    by_path: BTreeMap<&'a str, PhotoId>,
}

impl<'a> Photos<'a> {
    /// Lists every file that is meant as a photo.
    pub fn new(tree: &'a Tree) -> Self {
        let paths: Vec<&str> =
            tree.iter().map(|(path, _)| path).filter(|path| tree::is_picture(path)).collect();
        let by_path = paths.iter().enumerate().map(|(i, path)| (*path, PhotoId(i))).collect();
        Self { tree, paths, by_path }
    }

    /// The photo that `typed` names in a file of `folder`: beside that file, at the top of the
    /// site, or in the folder of shared photos.
    ///
    /// # Errors
    /// There is none; a name that differs in case only, or nearly fits, is proposed.
    pub fn find(&self, folder: &str, typed: &str, place: &Place) -> Result<PhotoId, Diagnostic> {
        let clean = typed.trim().replace('\\', "/");
        let clean = clean.trim_start_matches("./").trim_start_matches('/');
        let candidates = candidates(folder, clean);
        if let Some(id) = candidates.iter().find_map(|path| self.by_path.get(path.as_str())) {
            return Ok(*id);
        }
        let problem = if let Some(path) =
            candidates.iter().find(|path| self.tree.file(path).is_some())
        {
            Diagnostic::new(&catalogue::PHOTO_NOT_A_PICTURE).with("file", path)
        } else if let Some(found) = candidates.iter().find_map(|path| self.tree.other_case(path)) {
            let name = found.rsplit('/').next().unwrap_or(found);
            Diagnostic::new(&catalogue::PHOTO_CASE).with("found", name)
        } else {
            let beside = self.paths.iter().filter(|path| tree::folder(path) == folder);
            let names: Vec<&str> = beside.map(|p| p.rsplit('/').next().unwrap_or(p)).collect();
            match nearest(clean, names.iter().copied()) {
                Some(near) => Diagnostic::new(&catalogue::PHOTO_MISSPELT).with("near", near),
                // The profile lies at the top, in a folder that has no name here.
                None if folder.is_empty() => Diagnostic::new(&catalogue::PHOTO_MISSING)
                    .with("folder", Words::both("utama situs ini", "of this site")),
                None => Diagnostic::new(&catalogue::PHOTO_MISSING).with("folder", folder),
            }
        };
        Err(problem.with("text", typed).at(place.clone()))
    }

    /// The photos of `foto:` in a file of `folder`.
    pub fn named(&self, fields: &Fields, key: &str, folder: &str) -> Vec<PhotoUse> {
        fields.list(key).into_iter().filter_map(|node| self.one(fields, node, folder)).collect()
    }

    /// A photo given by its name, or by `file` with `alt`, `keterangan` and `fokus`.
    pub fn one(&self, fields: &Fields, node: &Node, folder: &str) -> Option<PhotoUse> {
        match &node.kind {
            Kind::Text(name) => {
                let id = fields.checked(self.find(folder, name, &node.place), &node.place)?;
                Some(plain(id))
            }
            Kind::Map(_) => {
                let inner = Fields::new(node, vocabulary::PHOTO, fields.reading());
                let found = match inner.text("file") {
                    Some((name, place)) => inner.checked(self.find(folder, name, place), place),
                    None => {
                        inner.missing(&catalogue::PHOTO_WITHOUT_FILE);
                        None
                    }
                };
                let photo = found.map(|photo| PhotoUse {
                    photo,
                    alt: inner.local("alt"),
                    caption: inner.local("keterangan"),
                    focus: inner.parse("fokus", focus).unwrap_or_default(),
                });
                fields.append(inner.finish());
                photo
            }
            _ => {
                fields
                    .wrong_shape(node, Words::both("nama berkas foto", "the name of a photo file"));
                None
            }
        }
    }

    /// The photos that belong to a file without being named: all in its own folder, or those
    /// beside it that carry its name.
    pub fn beside(&self, path: &str, own_folder: bool) -> Vec<PhotoUse> {
        let folder = tree::folder(path);
        let stem = tree::stem(path);
        let mut found: Vec<&str> = self
            .paths
            .iter()
            .copied()
            .filter(|photo| tree::folder(photo) == folder)
            .filter(|photo| own_folder || carries_name(tree::stem(photo), stem))
            .collect();
        found.sort_by(|a, b| natural_cmp(a, b));
        found.into_iter().map(|photo| plain(self.by_path[photo])).collect()
    }

    /// Looks into the photos with the given numbers, in parallel. Photos that can't be used are not
    /// in the table.
    pub fn look(
        &self,
        mut used: Vec<PhotoId>,
        store: &Store,
        intake: &dyn Intake,
    ) -> (BTreeMap<PhotoId, Photo>, Problems) {
        used.sort_unstable();
        used.dedup();
        let looked: Vec<_> = used
            .par_iter()
            .map(|id| {
                let path = self.paths[id.0];
                let file = self.tree.file(path).unwrap_or(Path::new(path));
                (*id, path, file, store.looks.get(path, || intake.look(path, file)))
            })
            .collect();
        let (mut photos, mut problems) = (BTreeMap::new(), Problems::new());
        for (id, path, file, look) in looked {
            let (found, trouble) = &*look;
            problems.append(trouble.clone());
            if let Some((hash, facts)) = *found {
                store.note(path, hash);
                let (path, file) = (path.to_owned(), file.to_owned());
                photos.insert(id, Photo { path, file, hash, facts });
            }
        }
        (photos, problems)
    }
}

/// A photo about which nothing else was said.
fn plain(photo: PhotoId) -> PhotoUse {
    PhotoUse { photo, alt: Local::default(), caption: Local::default(), focus: Focus::default() }
}

fn candidates(folder: &str, clean: &str) -> Vec<String> {
    let beside = if folder.is_empty() { clean.to_owned() } else { format!("{folder}/{clean}") };
    let mut all = vec![resolve_dots(&beside), resolve_dots(clean)];
    all.extend(["foto", "photos"].map(|shared| resolve_dots(&format!("{shared}/{clean}"))));
    all
}

/// Resolves `.` and `..` as a link would; steps above the site folder are dropped.
pub fn resolve_dots(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// `syal-pakis` carries the name `syal-pakis`, and so do `syal-pakis-2` and `syal-pakis (2)`.
fn carries_name(photo: &str, name: &str) -> bool {
    photo.strip_prefix(name).is_some_and(|rest| {
        rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '_' | ' ' | '(' | ')'))
    })
}

/// `kiri`, `atas`, `kiri atas`, `tengah`, English too, or two percentages `30% 70%`.
fn focus(text: &str) -> Result<Focus, Diagnostic> {
    let wrong = || Diagnostic::new(&catalogue::PHOTO_FOCUS).with("text", text);
    let mut focus = Focus::default();
    let mut percentages = Vec::new();
    for word in text.split([' ', ',']).filter(|word| !word.is_empty()) {
        match word.to_lowercase().as_str() {
            "kiri" | "left" => focus.x = 0.15,
            "kanan" | "right" => focus.x = 0.85,
            "atas" | "top" => focus.y = 0.15,
            "bawah" | "bottom" => focus.y = 0.85,
            "tengah" | "center" | "centre" | "middle" => {}
            number => {
                let value: f64 = number
                    .trim_end_matches('%')
                    .parse()
                    .ok()
                    .filter(|n| (0.0..=100.0).contains(n))
                    .ok_or_else(wrong)?;
                percentages.push(value / 100.0);
            }
        }
    }
    match percentages[..] {
        [] => Ok(focus),
        [x, y] => Ok(Focus { x, y }),
        _ => Err(wrong()),
    }
}
