//! Taking away the previous site after a swap, without taking away anything of the user's.

use super::manifest::{MANIFEST, Manifest};
use super::remove::{Thing, remove};
use super::rescue::Rescue;
use super::scan::{Contents, Stamp, is_same_file, is_twin};
use super::spot::Spot;
use super::staging::duplicate;
use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Place, Problems};
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;
use walkdir::WalkDir;

/// What is known about the folder that goes.
pub(super) enum Known<'a> {
    /// This run made the swap: everything that was in the folder when it was looked through has
    /// since been carried over, replaced or rescued.
    Seen(&'a Contents),
    /// An earlier run made it, or was about to: only that run's own manifest can be believed.
    Claimed(&'a Manifest),
}

/// Deletes the folder `tree`. A file in it that is neither known nor also in the published site is
/// kept: in the published site where its place there is free and this run made the swap, otherwise
/// among the rescued files, with a warning. The manifest goes last, so that an interruption leaves
/// a folder that can still be judged.
pub(super) fn clear(
    tree: &Path,
    spot: &Spot,
    known: &Known<'_>,
    rescue: &Rescue,
    notes: &mut Problems,
) {
    let mut complete = true;
    for entry in WalkDir::new(tree).min_depth(1).contents_first(true) {
        let Ok(entry) = entry else {
            complete = false;
            continue;
        };
        let path = entry.path();
        let Ok(relative) = path.strip_prefix(tree) else { continue };
        if relative == Path::new(MANIFEST) {
            continue;
        }
        let gone = if entry.file_type().is_dir() {
            remove(path, Thing::Folder)
        } else {
            let twin = spot.out.join(relative);
            match fs::symlink_metadata(path) {
                Err(error) => Err(error),
                Ok(meta) if is_spare(path, &twin, relative, &meta, known) => {
                    remove(path, Thing::File)
                }
                Ok(_) => keep(path, &twin, relative, known, spot, rescue, notes),
            }
        };
        complete &= match gone {
            Err(error) => error.kind() == ErrorKind::NotFound,
            Ok(()) => true,
        };
    }
    if complete {
        let manifest = tree.join(MANIFEST);
        complete = match remove(&manifest, Thing::File) {
            Err(error) if error.kind() != ErrorKind::NotFound => false,
            _ => remove(tree, Thing::Folder).is_ok(),
        };
    }
    if !complete {
        let left = super::fault::show(tree);
        notes.push(Diagnostic::new(&output::LEFTOVER).with("folder", left));
    }
}

/// True when deleting the file loses nothing of the user's.
fn is_spare(path: &Path, twin: &Path, relative: &Path, meta: &Metadata, known: &Known<'_>) -> bool {
    let same_file = || fs::symlink_metadata(twin).is_ok_and(|other| is_same_file(meta, &other));
    match known {
        Known::Seen(contents) => {
            contents.get(relative).is_some_and(|found| found.stamp == Stamp::of(meta))
                || same_file()
        }
        Known::Claimed(manifest) => {
            let claimed = || {
                let entry = manifest.get(relative).filter(|_| meta.is_file());
                entry.is_some_and(|entry| entry.matches(path).unwrap_or(false))
            };
            same_file() || claimed() || is_twin(path, twin).unwrap_or(false)
        }
    }
}

/// Saves a file that appeared or changed in the moment of the swap.
fn keep(
    path: &Path,
    twin: &Path,
    relative: &Path,
    known: &Known<'_>,
    spot: &Spot,
    rescue: &Rescue,
    notes: &mut Problems,
) -> io::Result<()> {
    // A file from an interrupted run is not put back: its owner may have deleted it since.
    if matches!(known, Known::Seen(_)) {
        let place = twin.parent().map_or(Ok(()), fs::create_dir_all);
        if place.and_then(|()| duplicate(path, twin)).is_ok() {
            return remove(path, Thing::File);
        }
    }
    let rescued = rescue
        .keep(path, relative)
        .map_err(|diagnostic| io::Error::other(diagnostic.entry.code))?;
    let shown = spot.show(relative);
    notes.push(
        Diagnostic::new(&output::FOUND_RESCUED)
            .with("file", shown.as_str())
            .with("rescued", rescued)
            .at(Place::file(shown)),
    );
    remove(path, Thing::File)
}
