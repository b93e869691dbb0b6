//! What becomes of everything in the output folder that the new site does not name.

use super::fault::fault;
use super::folder::Item;
use super::manifest::{Manifest, is_absent};
use super::names::folders_above;
use super::scan::{Contents, Kind};
use super::spot::Spot;
use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Place, Problems};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

/// What happens to one file (or link) that no item of the new site is called after.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fate {
    /// Ours, as we wrote it: not carried over.
    Remove,
    /// Not ours: carried over.
    Keep,
    /// Ours, edited by hand: carried over, and not ours from now on.
    KeepEdited,
    /// Ours, edited by hand, and the new site needs the place for something else.
    Rescue,
}

/// The fates of all files and folders.
pub(super) struct Survey<'a> {
    pub fates: BTreeMap<&'a Path, Fate>,
    /// Folders that exist; true for those that are not ours and are carried over with their date.
    pub folders: Vec<(&'a Path, bool)>,
    /// What is not ours and where the new site wants something else.
    pub problems: Problems,
}

impl<'a> Survey<'a> {
    /// Decides about everything in `found`. Reads the files that are to be removed.
    pub(super) fn take(
        spot: &Spot,
        claimed: &Manifest,
        found: &'a Contents,
        items: &[Item<'_>],
    ) -> Result<Self, Diagnostic> {
        let wanted: HashSet<&Path> = items.iter().map(|item| Path::new(item.path)).collect();
        let wanted_folders = folders(items.iter().map(|item| item.path));
        let our_folders = folders(claimed.files.keys().map(String::as_str));
        let mut survey =
            Self { fates: BTreeMap::new(), folders: Vec::new(), problems: Problems::new() };
        // One message for each place that is taken, whatever number of files is in it.
        let mut taken: BTreeMap<&Path, &Path> = BTreeMap::new();
        let mut open = Vec::new();
        for (path, thing) in found {
            let path = path.as_path();
            let above = path.ancestors().skip(1).find(|folder| wanted.contains(folder));
            if thing.kind == Kind::Folder {
                let ours = our_folders.contains(path);
                match above.or_else(|| wanted.get(path).copied()) {
                    Some(place) if !ours => _ = taken.entry(place).or_insert(path),
                    _ => survey.folders.push((path, !ours)),
                }
            } else if !wanted.contains(path) {
                let place = above.or_else(|| wanted_folders.contains(path).then_some(path));
                let claim = claimed.get(path).filter(|_| thing.kind == Kind::File);
                match (claim, place) {
                    (Some(claim), _) => open.push((path, *claim, place.is_some())),
                    (None, Some(place)) => _ = taken.entry(place).or_insert(path),
                    (None, None) => _ = survey.fates.insert(path, Fate::Keep),
                }
            }
        }
        let judged = open.into_par_iter().map(|(path, claim, in_the_way)| {
            let fate = match claim.matches(&spot.out.join(path)) {
                Ok(true) => Fate::Remove,
                Ok(false) if in_the_way => Fate::Rescue,
                Ok(false) => Fate::KeepEdited,
                Err(error) if is_absent(&error) => Fate::Remove,
                Err(error) => return Err(fault(&error, &spot.show(path))),
            };
            Ok((path, fate))
        });
        survey.fates.extend(judged.collect::<Result<Vec<_>, _>>()?);
        survey.problems =
            taken.into_iter().map(|(place, path)| in_the_way(spot, path, place)).collect();
        Ok(survey)
    }

    /// How many files have this fate.
    pub(super) fn count(&self, fate: Fate) -> usize {
        self.fates.values().filter(|&&f| f == fate).count()
    }
}

/// All folders that lie above the paths.
fn folders<'p>(paths: impl Iterator<Item = &'p str>) -> HashSet<&'p Path> {
    paths.flat_map(folders_above).map(Path::new).collect()
}

/// `file` is not ours, and the new site needs its place for `path`.
pub(super) fn in_the_way(spot: &Spot, file: &Path, path: &Path) -> Diagnostic {
    let file = spot.show(file);
    Diagnostic::new(&output::FOREIGN_IN_THE_WAY)
        .with("path", spot.show(path))
        .with("file", file.as_str())
        .at(Place::file(file))
}
