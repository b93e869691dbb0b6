//! Watches a site folder. An event is a hint: the file it names is read at once, and a sweep over
//! the whole folder follows behind and decides.
//!
//! Sweeps come by themselves too. When one finds a change of which no event told, the system does
//! not tell of changes here (network folders, some USB sticks and synchronised folders), and from
//! then on the folder is swept often.

use super::desk::{Desk, News};
use crate::load::{Change, Store};
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// A sweep follows the last event of a burst after so long, and the first one after [`LATEST`].
const SETTLE: Duration = Duration::from_millis(120);
const LATEST: Duration = Duration::from_millis(600);
/// Between sweeps that nothing asked for: where events come, and where they do not.
const SELDOM: Duration = Duration::from_secs(2);
const OFTEN: Duration = Duration::from_millis(300);
/// An event may come this much later than the sweep that saw its change.
const LATE_EVENT: Duration = Duration::from_millis(700);
/// A sweep may take this share of the time.
const SHARE: u32 = 20;

/// The hints of the system, if it gives any.
pub struct Events {
    hints: Receiver<PathBuf>,
    /// Kept for as long as events are wanted.
    _watcher: Option<RecommendedWatcher>,
    native: bool,
}

/// Asks the system to tell of changes below `folder`.
pub fn begin(folder: &Path, poll: bool) -> Events {
    let (sender, hints) = channel();
    let tell = move |event: notify::Result<Event>| {
        let Ok(event) = event else { return };
        let matters = match event.kind {
            EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
            _ => true,
        };
        if matters {
            for path in event.paths {
                // Nobody listens any more when the desk is closed.
                let _ = sender.send(path);
            }
        }
    };
    // Events name files as the watched folder was named, so it is named in full.
    let watcher = (!poll).then(|| notify::recommended_watcher(tell)).and_then(Result::ok);
    let watcher = watcher.and_then(|mut watcher| {
        watcher.watch(folder, RecursiveMode::Recursive).ok().map(|()| watcher)
    });
    Events { hints, native: watcher.is_some(), _watcher: watcher }
}

/// Watches until the desk is closed.
pub fn run(desk: &Desk, mut store: Store, events: Events) {
    let mut native = events.native;
    if !native && !desk.setting.poll {
        (desk.setting.news)(News::Polling);
    }
    let mut regular = Instant::now() + if native { SELDOM } else { OFTEN };
    // When the first and the last event of a burst came.
    let mut burst: Option<(Instant, Instant)> = None;
    // What has changed and is not shown yet.
    let mut waiting = BTreeSet::new();
    // Only a sweep may show it.
    let mut for_sweep = false;
    // When a sweep saw what no event had told.
    let mut unannounced: Option<Instant> = None;
    while !desk.is_closed() {
        let due = burst.map_or(regular, |(first, last)| (first + LATEST).min(last + SETTLE));
        let mut hints = BTreeSet::new();
        match events.hints.recv_timeout(due.saturating_duration_since(Instant::now()).min(SELDOM)) {
            Ok(path) => {
                hints.insert(path);
                hints.extend(events.hints.try_iter());
            }
            Err(RecvTimeoutError::Timeout) => {}
            // Without a watcher there is no sender: the wait is ours.
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(due.saturating_duration_since(Instant::now()).min(OFTEN));
            }
        }
        let now = Instant::now();
        if !hints.is_empty() {
            let found = act(&mut store, &hints, (desk.setting.now)());
            if found.matters {
                unannounced = None;
                burst = Some((burst.map_or(now, |(first, _)| first), now));
            }
            waiting.extend(found.changed);
            for_sweep |= found.waits;
            if !waiting.is_empty() && !for_sweep {
                desk.load(&store, &std::mem::take(&mut waiting), now);
                continue;
            }
        }
        if Instant::now() >= due {
            let asked = burst.take().is_some();
            let started = Instant::now();
            let changed = store.scan((desk.setting.now)());
            let sweep_took = started.elapsed();
            if native && !asked && !changed.is_empty() {
                unannounced.get_or_insert(started);
            }
            for_sweep = false;
            waiting.extend(changed);
            if !waiting.is_empty() {
                desk.load(&store, &std::mem::take(&mut waiting), started);
            }
            let pause = if native { SELDOM } else { OFTEN };
            regular = Instant::now() + pause.max(sweep_took * SHARE);
        }
        if unannounced.is_some_and(|since| since.elapsed() > LATE_EVENT) {
            (native, unannounced) = (false, None);
            (desk.setting.news)(News::Polling);
        }
    }
}

/// What a look at the files that events name has found.
#[derive(Default)]
struct Found {
    changed: BTreeSet<String>,
    /// A sweep must follow.
    matters: bool,
    /// Only the sweep can tell what it is: a file is new, and perhaps it is one that had another
    /// name, so that for a moment there would be two.
    waits: bool,
}

/// Reads the files that events name. Photos and other large files wait for the sweep: they are
/// often told of while they are still being written.
fn act(store: &mut Store, hints: &BTreeSet<PathBuf>, now: std::time::SystemTime) -> Found {
    let mut found = Found::default();
    for file in hints {
        match store.touch(file, now) {
            Change::None => continue,
            Change::Changed(path) => {
                found.changed.insert(path);
            }
            Change::New(path) => {
                found.waits = true;
                found.changed.insert(path);
            }
            Change::Gone | Change::Folder | Change::Large => {}
        }
        found.matters = true;
    }
    found
}
