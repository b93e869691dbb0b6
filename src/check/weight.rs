//! How heavy pages and downloads are, told as seconds on a slow line.

use super::Material;
use super::page::Page;
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::load::{resolve_dots, tree};
use crate::model::site::FileCopy;

/// What a telephone with one bar of signal receives in a second, in bytes.
pub const LINE: u64 = 50_000;
/// A page with all its pictures that takes longer is heavy, in seconds.
const LONG: u64 = 20;
/// A download above this size is heavy, in bytes.
const DOWNLOAD: u64 = 5 << 20;
/// A picture that is copied as it is, likewise.
const PICTURE: u64 = 1 << 20;

/// The heaviest page that visitors read: its path, and what it weighs with everything on it.
pub fn heaviest(material: &Material) -> Option<(String, u64)> {
    let pages =
        material.read_pages().map(|(path, page)| (path.to_owned(), weight(material, path, page)));
    pages.max_by_key(|(path, weight)| (*weight, std::cmp::Reverse(path.clone())))
}

/// What is heavy.
pub fn check(material: &Material) -> Problems {
    let mut problems = Problems::new();
    for (path, page) in material.read_pages() {
        let bytes = weight(material, path, page);
        if bytes > LONG * LINE {
            let sources = material.plan().artifact(path).map(|artifact| artifact.sources.clone());
            let source = sources.and_then(|sources| sources.into_iter().next());
            problems.push(
                Diagnostic::new(&catalogue::PAGE_SLOW)
                    .with("page", path)
                    .with("size", size(bytes))
                    .with("seconds", bytes.div_ceil(LINE).to_string())
                    .at(Place::file(source.as_deref().unwrap_or(path))),
            );
        }
    }
    let site = &material.plan().site;
    let mut heavy = |folder: &'static str, file: &FileCopy| {
        let most =
            if folder == "statis" && tree::is_picture(&file.path) { PICTURE } else { DOWNLOAD };
        if file.size <= most {
            return;
        }
        let named = material.tree.below(folder).find(|(_, below, _)| *below == file.path);
        let path = named.map_or(file.path.as_str(), |(path, ..)| path);
        problems.push(
            Diagnostic::new(&catalogue::DOWNLOAD_HEAVY)
                .with("size", size(file.size))
                .with("minutes", file.size.div_ceil(LINE * 60).to_string())
                .at(Place::file(path)),
        );
    };
    site.downloads.iter().for_each(|file| heavy("unduhan", file));
    site.statics.iter().for_each(|file| heavy("statis", file));
    problems
}

/// What a telephone loads to show the whole page.
fn weight(material: &Material, path: &str, page: &Page) -> u64 {
    let sent = |path: &str| material.made.0.get(path).map_or(0, |file| file.sent);
    let parts = page.loads.iter().chain(&page.pictures);
    let parts = parts.map(|part| resolve_dots(&format!("{}/{part}", tree::folder(path))));
    sent(path) + parts.map(|part| sent(&part)).sum::<u64>()
}

/// `1,3 MB` or `640 KB`.
pub fn size(bytes: u64) -> Words {
    if bytes < 1_000_000 {
        return format!("{} KB", bytes.div_ceil(1000)).into();
    }
    let tenths = bytes.div_ceil(100_000);
    let (whole, rest) = (tenths / 10, tenths % 10);
    Words::both(format!("{whole},{rest} MB"), format!("{whole}.{rest} MB"))
}
