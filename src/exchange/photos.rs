//! Where the photos of a draft come from and what they will be called.
//!
//! A photo is taken from the folder of the table or from one that the user names, never from
//! elsewhere on the computer: a table from somebody else must not be able to put a private picture
//! on a public site. An address on the web is not loaded; the photo is listed, with the name under
//! which to save it, and the next import finds it there.

use super::draft::{Draft, Photo};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Problems};
use crate::load::tree::{self, Tree};
use crate::model::value::slug;
use std::path::{Path, PathBuf};

/// Where photos may be taken from.
#[derive(Clone, Debug)]
pub struct Sources {
    /// Folders, the first one first.
    pub folders: Vec<PathBuf>,
}

/// A photo with its place in the site.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Address in the draft.
    pub address: String,
    /// As the product's file names it.
    pub name: String,
    /// Path in the site.
    pub path: String,
    /// What is to be done.
    pub action: Action,
}

/// What is to be done about a photo.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// It is there.
    Nothing,
    /// It is copied from here.
    Copy(PathBuf),
    /// The user has to load it from its address.
    Download,
}

/// Finds the photos of a draft. `beside` is the path of the product's file where it exists; new
/// products with photos get a folder of their own, `folder`.
pub fn place(
    draft: &Draft,
    folder: &str,
    beside: Option<(&str, bool)>,
    site: &Tree,
    sources: &Sources,
) -> (Vec<Placed>, Problems) {
    let (folder, prefix) = match beside {
        Some((path, false)) => (tree::folder(path), format!("{}-", tree::stem(path))),
        Some((path, true)) => (tree::folder(path), String::new()),
        None => (folder, String::new()),
    };
    let (mut placed, mut problems) = (Vec::<Placed>::new(), Problems::new());
    let of_variants = draft.variants.iter().filter_map(|variant| variant.photo.as_ref());
    for photo in draft.photos.iter().chain(of_variants) {
        if placed.iter().any(|known| known.address == photo.address) {
            continue;
        }
        let number = placed.len() + 1;
        match one(photo, number, (folder, &prefix), site, sources, &placed) {
            Ok(found) => placed.push(found),
            Err(problem) => problems.push(problem.at(photo.place.clone())),
        }
    }
    (placed, problems)
}

/// True for an address on the web.
pub fn is_remote(address: &str) -> bool {
    let lower = address.to_lowercase();
    ["http://", "https://", "//"].iter().any(|start| lower.starts_with(start))
}

fn one(
    photo: &Photo,
    number: usize,
    (folder, prefix): (&str, &str),
    site: &Tree,
    sources: &Sources,
    placed: &[Placed],
) -> Result<Placed, Diagnostic> {
    let address = photo.address.replace('\\', "/");
    let done = |name: String, path: String, action| {
        Ok(Placed { address: photo.address.clone(), name, path, action })
    };
    if is_remote(&address) {
        let name = format!("{prefix}{number}.{}", ending(&address));
        let path = format!("{folder}/{name}");
        if site.file(&path).is_some() {
            return done(name, path, Action::Nothing);
        }
        let base = file_name(&address);
        let copy = sources.folders.iter().map(|from| from.join(base)).find(|file| file.is_file());
        return done(
            name,
            path,
            copy.filter(|_| !base.is_empty()).map_or(Action::Download, Action::Copy),
        );
    }
    // As the site's own files name it.
    let clean = address.trim_start_matches("./").trim_start_matches('/');
    for (name, path) in [
        (clean.to_owned(), crate::load::resolve_dots(&format!("{folder}/{clean}"))),
        (clean.to_owned(), format!("foto/{clean}")),
        (clean.to_owned(), format!("photos/{clean}")),
        (clean.to_owned(), clean.to_owned()),
    ] {
        if site.file(&path).is_some() {
            return done(name, path, Action::Nothing);
        }
    }
    if !tree::is_picture(clean) {
        return Err(Diagnostic::new(&catalogue::PHOTO_NOT_FOUND).with("text", &photo.address));
    }
    let file = find(&address, sources)?;
    let base = file_name(&address);
    let stem = slug(tree::stem(base)).unwrap_or_else(|| number.to_string());
    let plain = prefix.is_empty() || stem.starts_with(prefix.trim_end_matches('-'));
    let name = match plain {
        true => format!("{stem}.{}", ending(&address)),
        false => format!("{prefix}{number}.{}", ending(&address)),
    };
    let taken = |name: &str| placed.iter().any(|known| known.name == name);
    let name =
        if taken(&name) { format!("{prefix}{number}-{stem}.{}", ending(&address)) } else { name };
    let path = format!("{folder}/{name}");
    let action = if site.file(&path).is_some() { Action::Nothing } else { Action::Copy(file) };
    done(name, path, action)
}

/// The file of a local address.
fn find(address: &str, sources: &Sources) -> Result<PathBuf, Diagnostic> {
    let mut outside = false;
    for folder in &sources.folders {
        let Ok(root) = folder.canonicalize() else { continue };
        let direct = folder.join(Path::new(address));
        // What was typed as the path of another computer may lie here under its name alone.
        for candidate in [direct, folder.join(file_name(address))] {
            let Ok(real) = candidate.canonicalize() else { continue };
            if real.starts_with(&root) && real.is_file() {
                return Ok(candidate);
            }
            outside |= real.is_file();
        }
    }
    let entry = if outside { &catalogue::PHOTO_OUTSIDE } else { &catalogue::PHOTO_NOT_FOUND };
    Err(Diagnostic::new(entry).with("text", address))
}

/// The name of the file in an address, without its query.
fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rsplit('/').next().unwrap_or(path)
}

/// The ending under which a photo is kept; `jpg` where the address has none of a picture.
fn ending(address: &str) -> String {
    let name = file_name(address).to_lowercase();
    let known = ["jpg", "jpeg", "png", "webp", "gif"];
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if known.contains(&ending) { ending.to_owned() } else { "jpg".to_owned() }
}
