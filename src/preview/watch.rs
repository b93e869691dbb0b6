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
            let (changed, mattered) = act(&mut store, &hints, (desk.setting.now)());
            if mattered {
                unannounced = None;
                burst = Some((burst.map_or(now, |(first, _)| first), now));
            }
            if !changed.is_empty() {
                desk.load(&store, &changed, now);
                continue;
            }
        }
        if Instant::now() >= due {
            let asked = burst.take().is_some();
            let started = Instant::now();
            let changed = store.scan((desk.setting.now)());
            let sweep_took = started.elapsed();
            if !changed.is_empty() {
                if native && !asked {
                    unannounced.get_or_insert(started);
                }
                desk.load(&store, &changed, started);
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

/// Reads the files that events name. Photos and other large files wait for the sweep: they are
/// often told of while they are still being written.
fn act(
    store: &mut Store,
    hints: &BTreeSet<PathBuf>,
    now: std::time::SystemTime,
) -> (BTreeSet<String>, bool) {
    let (mut changed, mut mattered) = (BTreeSet::new(), false);
    for file in hints {
        match store.touch(file, now) {
            Change::None => {}
            Change::Changed(path) => {
                changed.insert(path);
                mattered = true;
            }
            Change::Gone | Change::Folder | Change::Large => mattered = true,
        }
    }
    (changed, mattered)
}
