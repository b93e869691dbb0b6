//! A folder that is replaced as a whole: what changed is written, the rest is carried over.

use super::clear::{Known, clear};
use super::fault::{fault, fault_at};
use super::lock::{self, Lock};
use super::manifest::{Entry, Manifest};
use super::names;
use super::recover::recover;
use super::rescue::Rescue;
use super::scan::{Contents, Found, Kind, holds, scan};
use super::spot::Spot;
use super::staging::{Staging, sync_folder};
use super::survey::{Fate, Survey, in_the_way};
use super::swap::{self, Exchange, Swapped};
use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Place, Problems};
use rayon::prelude::*;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// One path of the plan.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// Relative to the output folder, with forward slashes.
    pub path: &'a str,
    /// True when the name encodes everything the bytes depend on, as the names of pictures do. Such
    /// a file is not rendered and not read when the manifest claims it and its size is right.
    pub stable_name: bool,
}

/// What publishing did. Counts are files.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// New, or with new bytes.
    pub written: usize,
    /// Left as they were, with their dates.
    pub unchanged: usize,
    /// Ours, no longer in the plan, deleted.
    pub removed: usize,
    /// Not ours, or edited by hand and no longer in the plan; still there.
    pub kept_foreign: usize,
    /// Edited by hand and now replaced; the edited ones are among the rescued files.
    pub rescued: usize,
    /// The size of the site in bytes, without files that are not ours.
    pub total_bytes: u64,
    /// Warnings and notices.
    pub notes: Problems,
}

/// An output folder, locked against other builds from the time it is opened until it is published
/// or dropped.
#[derive(Debug)]
pub struct Folder {
    spot: Spot,
    rescue: Rescue,
    /// The manifest of the published site, if there is one.
    claimed: Option<Manifest>,
    notes: Problems,
    pub(super) exchange: Exchange,
    _lock: Lock,
}

/// What was decided about one item.
struct Made {
    entry: Entry,
    how: How,
    /// False when the file there is someone else's and happens to have the right bytes.
    ours: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum How {
    Unchanged,
    Written,
    /// Written, and what is there was edited by hand and must be saved first.
    Rescued,
}

impl Folder {
    /// Opens `out`, which need not exist, for the site in the folder `site`. Waits while another
    /// build has it open, and calls `waiting` once if that takes more than a moment. Mends what an
    /// interrupted run left behind.
    ///
    /// # Errors
    /// When a site can't be published there without touching something that is not ours: the site
    /// itself or its content, a folder above it, a file, a folder of unknown contents. When the
    /// disk refuses.
    pub fn open(out: &Path, site: &Path, waiting: &mut dyn FnMut()) -> Result<Self, Diagnostic> {
        let site = fs::canonicalize(site).map_err(|error| fault_at(&error, site))?;
        let spot = Spot::settle(out, &site)?;
        let private = site.join(".etalase");
        let lock = lock::take(&private, &spot.out, waiting)?;
        let rescue = Rescue::new(&private);
        let notes = recover(&spot, &rescue)?;
        let claimed = spot.claimed()?;
        Ok(Self { spot, rescue, claimed, notes, exchange: swap::exchange, _lock: lock })
    }

    /// Makes the folder hold exactly `items` and what is not ours. `render` gives the bytes of the
    /// item with a given index; it is called from several threads, and not at all for stable names
    /// that are there already. `progress` is told how many items are done.
    ///
    /// When nothing changed, the folder is not touched at all.
    ///
    /// # Errors
    /// All problems of rendering, all paths that can't be written, or the first fault of the disk.
    /// The published site is then as it was before.
    pub fn publish<B: AsRef<[u8]>>(
        self,
        items: &[Item<'_>],
        render: &(dyn Fn(usize) -> Result<B, Problems> + Sync),
        progress: &(dyn Fn(usize) + Sync),
    ) -> Result<Summary, Problems> {
        let problems = names::check(items.iter().map(|item| item.path));
        if problems.has_errors() {
            return Err(problems);
        }
        let found = scan(&self.spot.out)?;
        let staging = Staging::new(&self.spot);
        let nothing = Manifest::default();
        let claimed = self.claimed.as_ref().unwrap_or(&nothing);
        let survey = Survey::take(&self.spot, claimed, &found, items)?;
        let mut problems = survey.problems.clone();
        let mut made = Vec::with_capacity(items.len());
        for one in self.render_all(items, claimed, &found, &staging, render, progress) {
            match one {
                Ok(one) => made.push(one),
                Err(more) => problems.append(more),
            }
        }
        if made.len() < items.len() || !problems.is_empty() {
            return Err(problems);
        }
        self.complete(items, &made, &found, staging, &survey).map_err(Problems::from)
    }

    fn render_all<B: AsRef<[u8]>>(
        &self,
        items: &[Item<'_>],
        claimed: &Manifest,
        found: &Contents,
        staging: &Staging<'_>,
        render: &(dyn Fn(usize) -> Result<B, Problems> + Sync),
        progress: &(dyn Fn(usize) + Sync),
    ) -> Vec<Result<Made, Problems>> {
        let done = AtomicUsize::new(0);
        let broken = AtomicBool::new(false);
        let one = |(index, item): (usize, &Item<'_>)| {
            let there = found.get(Path::new(item.path));
            let claim = claimed.files.get(item.path);
            let result = self.make(item, there, claim, staging, &broken, &|| render(index));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1);
            result
        };
        items.par_iter().enumerate().map(one).collect()
    }

    /// Decides about one item, and writes it when it is new.
    fn make<B: AsRef<[u8]>>(
        &self,
        item: &Item<'_>,
        there: Option<&Found>,
        claim: Option<&Entry>,
        staging: &Staging<'_>,
        broken: &AtomicBool,
        render: &dyn Fn() -> Result<B, Problems>,
    ) -> Result<Made, Problems> {
        if let (true, Some(there), Some(claim)) = (item.stable_name, there, claim)
            && there.kind == Kind::File
            && there.stamp.size == claim.size
        {
            return Ok(Made { entry: *claim, how: How::Unchanged, ours: true });
        }
        let rendered = render()?;
        let bytes = rendered.as_ref();
        let entry = Entry::of(bytes);
        let mut how = How::Written;
        if let Some(there) = there {
            let at = self.spot.out.join(item.path);
            let reading = |error: io::Error| fault(&error, &self.spot.show(item.path));
            let same = there.kind == Kind::File
                && there.stamp.size == entry.size
                && holds(&at, bytes).map_err(reading)?;
            how = match claim {
                // Someone else's file with the very bytes we want there stays someone else's.
                _ if same => return Ok(Made { entry, how: How::Unchanged, ours: claim.is_some() }),
                Some(claim) if there.kind == Kind::File => {
                    if claim.matches(&at).map_err(reading)? {
                        How::Written
                    } else {
                        How::Rescued
                    }
                }
                // The survey has named the folder.
                _ if there.kind == Kind::Folder => How::Written,
                _ => {
                    let path = Path::new(item.path);
                    return Err(in_the_way(&self.spot, path, path).into());
                }
            };
        }
        // One full disk is one problem, not one for every page.
        if !broken.load(Ordering::Relaxed)
            && let Err(diagnostic) = staging.write(item.path, bytes)
            && !broken.swap(true, Ordering::Relaxed)
        {
            return Err(diagnostic.into());
        }
        Ok(Made { entry, how, ours: true })
    }

    /// Everything is rendered and written: fills the staging folder up, and swaps.
    fn complete(
        &self,
        items: &[Item<'_>],
        made: &[Made],
        found: &Contents,
        staging: Staging<'_>,
        survey: &Survey<'_>,
    ) -> Result<Summary, Diagnostic> {
        let (mut summary, manifest) = self.count(items, made, survey);
        let changed = summary.written > 0 || Some(&manifest) != self.claimed.as_ref();
        if !changed {
            return Ok(summary);
        }
        self.rescue_edited(items, made, survey, &mut summary)?;
        self.carry_over(items, made, survey, &staging)?;
        staging.finish(&survey.folders, &manifest.to_bytes())?;

        let Spot { out, next, old, .. } = &self.spot;
        let swapped = match swap::swap(next, out, old, self.exchange) {
            Ok(swapped) => swapped,
            Err(error) => {
                let ours = Known::Claimed(&manifest);
                clear(next, &self.spot, &ours, &self.rescue, &mut summary.notes);
                return Err(self.swap_fault(&error));
            }
        };
        // The new names must be on the disk before the old bytes go. Where this can't be had, the
        // site is published all the same.
        let _ = out.parent().map(sync_folder);
        let previous = match swapped {
            Swapped::Fresh => return Ok(summary),
            Swapped::Exchanged => next,
            Swapped::Renamed => old,
        };
        clear(previous, &self.spot, &Known::Seen(found), &self.rescue, &mut summary.notes);
        Ok(summary)
    }

    fn count(&self, items: &[Item<'_>], made: &[Made], survey: &Survey<'_>) -> (Summary, Manifest) {
        let mut summary = Summary { notes: self.notes.clone(), ..Summary::default() };
        let mut manifest = Manifest::default();
        for (item, made) in items.iter().zip(made) {
            summary.total_bytes += made.entry.size;
            match made.how {
                How::Unchanged => summary.unchanged += 1,
                How::Written | How::Rescued => summary.written += 1,
            }
            if made.ours {
                manifest.files.insert(item.path.to_owned(), made.entry);
            } else {
                summary.kept_foreign += 1;
            }
        }
        summary.removed = survey.count(Fate::Remove);
        summary.kept_foreign += survey.count(Fate::Keep) + survey.count(Fate::KeepEdited);
        (summary, manifest)
    }

    /// Puts files that were edited by hand and will be replaced where they are safe, and says so.
    fn rescue_edited(
        &self,
        items: &[Item<'_>],
        made: &[Made],
        survey: &Survey<'_>,
        summary: &mut Summary,
    ) -> Result<(), Diagnostic> {
        let replaced = items.iter().zip(made).filter(|(_, made)| made.how == How::Rescued);
        let replaced = replaced.map(|(item, _)| (Path::new(item.path), Fate::Rescue));
        for (path, fate) in replaced.chain(survey.fates.iter().map(|(path, fate)| (*path, *fate))) {
            let shown = self.spot.show(path);
            let note = match fate {
                Fate::Remove | Fate::Keep => continue,
                Fate::KeepEdited => Diagnostic::new(&output::EDITED_KEPT),
                Fate::Rescue => {
                    let rescued = self.rescue.keep(&self.spot.out.join(path), path)?;
                    summary.rescued += 1;
                    Diagnostic::new(&output::EDITED_RESCUED).with("rescued", rescued)
                }
            };
            summary.notes.push(note.with("file", shown.as_str()).at(Place::file(shown)));
        }
        Ok(())
    }

    /// Gives everything that stays its place in the new folder.
    fn carry_over(
        &self,
        items: &[Item<'_>],
        made: &[Made],
        survey: &Survey<'_>,
        staging: &Staging<'_>,
    ) -> Result<(), Diagnostic> {
        for (item, made) in items.iter().zip(made).filter(|(_, made)| made.how == How::Unchanged) {
            let gone = || io::Error::from(ErrorKind::NotFound);
            let there = staging.keep(Path::new(item.path));
            there
                .and_then(|there| if there || !made.ours { Ok(()) } else { Err(gone()) })
                .map_err(|error| fault(&error, &self.spot.show(item.path)))?;
        }
        // On a disk that does not tell A from a, their file may have the name of one of ours.
        let not_ours = |error: io::Error, path: &Path| match error.kind() {
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                in_the_way(&self.spot, path, path)
            }
            _ => fault(&error, &self.spot.show(path)),
        };
        for (path, fate) in &survey.fates {
            if matches!(fate, Fate::Keep | Fate::KeepEdited) {
                staging.keep(path).map_err(|error| not_ours(error, path))?;
            }
        }
        for (path, _) in survey.folders.iter().filter(|(_, foreign)| *foreign) {
            staging.make_folder(path).map_err(|error| not_ours(error, path))?;
        }
        Ok(())
    }

    /// On Windows "access denied" for a folder mostly means that a program has something in it open.
    fn swap_fault(&self, error: &io::Error) -> Diagnostic {
        let shown = self.spot.shown.as_str();
        match error.kind() {
            ErrorKind::PermissionDenied if cfg!(windows) => {
                fault(&ErrorKind::ResourceBusy.into(), shown)
            }
            ErrorKind::CrossesDevices => Diagnostic::new(&output::IS_MOUNT).with("folder", shown),
            _ => fault(error, shown),
        }
    }
}
