//! Work for a request, on other threads than the server's own: pages, which take moments, and photos,
//! which take as long as they take.

use super::desk::Desk;
use super::edition::Output;
use super::words;
use super::{check, edition};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::Semaphore;

/// A page that takes longer has a template that does not end; as long as a build waits.
const PATIENCE: Duration = Duration::from_secs(20);
/// Threads that work at a time. More would not be faster, and each keeps memory of its own.
pub const THREADS: usize = 8;

/// What stands at an address.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// A page of the site.
    Page,
    /// Any other output.
    File,
    /// A folder that was named without its slash.
    Folder,
    /// The page that was here has another address now, which is the output's text.
    Moved,
    /// The page for addresses at which there is nothing.
    NotFound,
    /// A page of ours, because an error stands before the site's.
    Broken,
}

/// What is shown at an address.
pub fn page_at(desk: &Desk, path: &str) -> (Place, Output) {
    let edition = desk.edition();
    if let Some(output) = desk.output(path) {
        let page = match edition.artifact(path) {
            Some(_) => edition.is_page(path),
            None => path.ends_with(".html"),
        };
        return (if page { Place::Page } else { Place::File }, output);
    }
    if edition.artifact(&format!("{path}/index.html")).is_some() {
        return (Place::Folder, Output::new(Vec::new()));
    }
    if let Some(to) = desk.moved(path) {
        return (Place::Moved, Output::new(to.into_bytes()));
    }
    let is_there = edition.artifact(path).is_some() || !edition.is_sound();
    let lost = (!is_there).then(|| desk.output("404.html")).flatten();
    match lost {
        Some(output) => (Place::NotFound, output),
        None => (Place::Broken, Output::new(check::broken(words::of(desk.lang())).into_bytes())),
    }
}

/// Counts a request among those at work for as long as it is wanted; a visitor who goes away ends
/// it too.
struct AtWork(Arc<Desk>);

impl AtWork {
    fn at(desk: &Arc<Desk>) -> Self {
        desk.busy.fetch_add(1, Ordering::Relaxed);
        Self(desk.clone())
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        self.0.busy.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Does work for the page at `path` on another thread. Work that does not come to an end is left
/// alone, and the page noted as endless.
pub async fn patiently<T: Send + 'static>(
    desk: &Arc<Desk>,
    path: &str,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let edition = desk.edition();
    let _at_work = AtWork::at(desk);
    match tokio::time::timeout(PATIENCE, tokio::task::spawn_blocking(work)).await {
        Ok(result) => result.ok(),
        Err(_) => {
            if edition.is_page(path) {
                edition.give_up(path);
                desk.tick();
            }
            None
        }
    }
}

/// What shows an output at `path`: photos in their turn, so that pages never wait behind them.
pub async fn show(desk: &Arc<Desk>, path: &str, turns: &Semaphore) -> Option<(Place, Output)> {
    let is_dear = desk.edition().artifact(path).is_some_and(|a| edition::is_dear(&a.recipe));
    let (at_work, asked) = (desk.clone(), path.to_owned());
    let make = move || page_at(&at_work, &asked);
    if !is_dear {
        return patiently(desk, path, make).await;
    }
    let _at_work = AtWork::at(desk);
    // The semaphore is never closed.
    let _turn = turns.acquire().await;
    tokio::task::spawn_blocking(make).await.ok()
}

/// How many photos may be at work for visitors: as many as there are cores, and never so many that
/// no thread is left for pages.
pub fn turns() -> Semaphore {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Semaphore::new(cores.min(THREADS / 2))
}
