//! Looks at one site after the other, for its score. A change must have stood for a moment; the site
//! that was looked at longest ago comes first.

use super::board::{Board, Seat};
use crate::check::{File, Made, Material, Report};
use crate::plan::Recipe;
use rayon::ThreadPoolBuilder;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Somebody who is typing is not looked at.
const CALM: Duration = Duration::from_millis(700);
/// A site that takes longer has a template that does not end; it is left as it is.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at whether there is something to do.
const TICK: Duration = Duration::from_millis(100);

/// Works until the board is closed.
pub fn run(board: &Arc<Board>) {
    while !board.is_closed() {
        std::thread::sleep(TICK);
        let Some(seat) = next(board) else { continue };
        let (sender, done) = channel();
        let at_work = seat.clone();
        std::thread::spawn(move || {
            // One thread for photos too, so that those who edit find the other one free.
            let pool = ThreadPoolBuilder::new().num_threads(1).build();
            let look = || catch_unwind(AssertUnwindSafe(|| review(&at_work))).ok().flatten();
            // Nobody waits any more after PATIENCE.
            let _ = sender.send(pool.ok().and_then(|pool| pool.install(look)));
        });
        let edition = seat.standing().edition;
        match done.recv_timeout(PATIENCE) {
            Ok(Some((edition, report))) => {
                let mut standing = seat.lock();
                standing.reviewed = edition;
                standing.report = Some(Arc::new(report));
            }
            Ok(None) | Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                seat.lock().reviewed = edition;
            }
        }
    }
}

/// The site that waits longest.
fn next(board: &Board) -> Option<Arc<Seat>> {
    let now = board.now();
    let waits = |seat: &Arc<Seat>| {
        let standing = seat.standing();
        let calm = standing
            .changed
            .and_then(|changed| now.duration_since(changed).ok())
            .is_some_and(|since| since >= CALM);
        (standing.edition > standing.reviewed && calm).then_some(standing.reviewed)
    };
    let seats = board.seats();
    let waiting = seats.values().filter_map(|seat| Some((waits(seat)?, seat)));
    waiting.min_by_key(|(reviewed, _)| *reviewed).map(|(_, seat)| seat.clone())
}

/// A whole check of the edition that is shown now. Photos are not made for it: only those that a
/// visitor has asked for have a weight.
fn review(seat: &Seat) -> Option<(u64, Report)> {
    let desk = seat.desk()?;
    let edition = desk.edition();
    let Some(renderer) = edition.renderer() else {
        return Some((edition.number, Report::of(None, &edition.problems(), None)));
    };
    let mut made = Made::default();
    for (path, artifact) in renderer.plan().artifacts() {
        let heavy = matches!(
            artifact.recipe,
            Recipe::Photo(..) | Recipe::Icon(..) | Recipe::Card(..) | Recipe::Unaltered(_)
        );
        if heavy {
            continue;
        }
        let started = Instant::now();
        if let Some(bytes) = edition.render(path) {
            made.0.insert(path.to_owned(), File::of(path, &bytes));
        }
        // Half of the time belongs to others.
        std::thread::sleep(started.elapsed().min(Duration::from_millis(20)));
    }
    let known = edition.problems();
    let output = seat.found.site.join("public");
    let material = Material::new(renderer, &seat.found.site, Some(&output), &made, &known);
    let mut report = Report::of(Some(&material), &known, None);
    // Without photos, what a page weighs would be a claim.
    report.heaviest = None;
    Some((edition.number, report))
}
