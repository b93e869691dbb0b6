//! Mending what an interrupted run left behind: a kill, a power cut, a disk pulled out.
//!
//! | found beside the output            | what happened                    | what is done           |
//! |------------------------------------|----------------------------------|------------------------|
//! | next with the marker               | stopped while completing         | next is thrown away    |
//! | next without it, output there      | stopped before or after the swap | next is cleared        |
//! | old and next, no output            | stopped between two renames      | next becomes output    |
//! | old, no output                     | the same, and next is lost       | old becomes output     |
//! | old, output there                  | stopped after two renames        | old is cleared         |
//!
//! Clearing never trusts the name of a folder: see `clear`.

use super::clear::{Known, clear};
use super::fault::{fault, fault_at, show};
use super::manifest::{MANIFEST, Manifest};
use super::rescue::Rescue;
use super::spot::Spot;
use super::staging::{UNFINISHED, discard};
use super::swap::rename;
use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Problems};
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// Brings the output folder and its surroundings into order; says so when there was something to do.
pub(super) fn recover(spot: &Spot, rescue: &Rescue) -> Result<Problems, Diagnostic> {
    let mut notes = Problems::new();
    let (next, old) = (exists(&spot.next)?, exists(&spot.old)?);
    if !next && !old {
        return Ok(notes);
    }
    if old && !exists(&spot.out)? {
        let complete =
            next && exists(&spot.next.join(MANIFEST))? && !exists(&spot.next.join(UNFINISHED))?;
        let back = if complete { &spot.next } else { &spot.old };
        rename(back, &spot.out).map_err(|error| fault(&error, &spot.shown))?;
    }
    for tree in [&spot.next, &spot.old] {
        if exists(tree)? {
            throw_away(tree, spot, rescue, &mut notes)?;
        }
    }
    notes.push(Diagnostic::new(&output::RECOVERED).with("folder", spot.shown.as_str()));
    Ok(notes)
}

fn throw_away(
    tree: &Path,
    spot: &Spot,
    rescue: &Rescue,
    notes: &mut Problems,
) -> Result<(), Diagnostic> {
    if !fs::symlink_metadata(tree).is_ok_and(|meta| meta.is_dir()) {
        return Err(in_the_way(tree));
    }
    if exists(&tree.join(UNFINISHED))? {
        return discard(tree).map_err(|error| fault_at(&error, tree));
    }
    let manifest = Manifest::read(tree, &show(tree)).ok().flatten().unwrap_or_default();
    clear(tree, spot, &Known::Claimed(&manifest), rescue, notes);
    // The next site needs the name.
    if exists(tree)? { Err(fault_at(&Error::from(ErrorKind::ResourceBusy), tree)) } else { Ok(()) }
}

fn in_the_way(tree: &Path) -> Diagnostic {
    let shown = show(tree);
    Diagnostic::new(&output::FOREIGN_IN_THE_WAY).with("file", shown.as_str()).with("path", shown)
}

fn exists(path: &Path) -> Result<bool, Diagnostic> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if super::manifest::is_absent(&error) => Ok(false),
        Err(error) => Err(fault_at(&error, path)),
    }
}
