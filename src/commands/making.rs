//! What every command that makes a whole site does: load, plan, make the photos, and render, with a
//! progress bar and with an eye on templates that do not end.

use super::{Exit, Request, Session, cache_folder, now, prepare};
use crate::diagnostic::catalogue::commands as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::plan::Plan;
use crate::publish::Item;
use crate::render::{Renderer, Shelf};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A page that takes longer than this has a template that does not end.
const PATIENCE: Duration = Duration::from_secs(20);

/// Gets a site ready to be rendered. `place` claims where it will go: where that can't be used,
/// nobody should wait for photos. Problems are all that were found; with errors among them nothing
/// must be published.
pub fn ready<P>(
    session: &Session,
    request: &Request,
    output: Option<&Path>,
    place: impl FnOnce(&Plan) -> Result<P, Diagnostic>,
) -> (Option<(Renderer, P)>, Problems) {
    let (ready, problems) = as_it_is(session, request, output, place);
    (ready.filter(|_| !problems.has_errors()), problems)
}

/// The same for a look at a site that may have errors: what can be shown is there beside them.
pub fn as_it_is<P>(
    session: &Session,
    request: &Request,
    output: Option<&Path>,
    place: impl FnOnce(&Plan) -> Result<P, Diagnostic>,
) -> (Option<(Renderer, P)>, Problems) {
    let shelf = Arc::new(Shelf::open(&cache_folder(&request.site)));
    let (plan, mut problems) = prepare(request, output, &shelf);
    let Some(plan) = plan.map(Arc::new) else { return (None, problems) };
    let place = problems.keep(place(&plan));
    // Photos are looked at even beside other errors in texts, so that all are told at once.
    if place.is_some()
        && let Err(found) = photos(session, &plan, &shelf)
    {
        problems.append(found);
    }
    shelf.save(now());
    problems.append(shelf.notice().into_iter().collect());
    let renderer = match Renderer::new(plan, shelf) {
        Ok(renderer) => renderer,
        Err(found) => {
            problems.append(found);
            return (None, problems);
        }
    };
    (place.map(|place| (renderer, place)), problems)
}

/// Renders the output with a given index; called from many threads.
pub type Render<'a> = dyn Fn(usize) -> Result<Vec<u8>, Problems> + Sync + 'a;

/// Makes every photo that is not in the cache, each decoded once.
fn photos(session: &Session, plan: &Plan, shelf: &Shelf) -> Result<(), Problems> {
    let photo = |id| (plan.site.photo(id), plan.pictures.variants(id));
    let missing: Vec<_> = plan
        .pictures
        .photos()
        .map(photo)
        .filter(|(photo, variants)| !shelf.has_all(photo, variants))
        .collect();
    let bar = progress(session, missing.len(), session.pick("foto", "photos"));
    let found: Vec<Problems> = missing
        .par_iter()
        .filter_map(|(photo, variants)| {
            let result = shelf.make(photo, variants);
            bar.inc(1);
            result.err()
        })
        .collect();
    bar.finish_and_clear();
    let problems: Problems = found.into_iter().flatten().collect();
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// Gives `consume` the outputs of a site and a function that renders each of them.
pub fn render<R>(
    session: &Session,
    renderer: &Renderer,
    consume: impl FnOnce(&[Item], &Render, &(dyn Fn(usize) + Sync)) -> R,
) -> R {
    let plan = renderer.plan();
    let items: Vec<Item> = plan
        .artifacts()
        .map(|(path, artifact)| Item { path, stable_name: artifact.recipe.has_stable_name() })
        .collect();
    let bar = progress(session, items.len(), session.pick("berkas", "files"));
    let working: Mutex<BTreeMap<usize, Instant>> = Mutex::default();
    let lock = || working.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let render = |index: usize| {
        lock().insert(index, Instant::now());
        let result = renderer.render(items[index].path).unwrap_or_else(|| Ok(Vec::new()));
        lock().remove(&index);
        result
    };
    let finished = std::sync::atomic::AtomicBool::new(false);
    let result = std::thread::scope(|scope| {
        let guard = scope.spawn(|| {
            while !finished.load(std::sync::atomic::Ordering::Relaxed) {
                let stuck =
                    lock().iter().find(|(_, since)| since.elapsed() > PATIENCE).map(|(i, _)| *i);
                if let Some(index) = stuck {
                    give_up(session, plan, items[index].path);
                }
                std::thread::park_timeout(Duration::from_millis(200));
            }
        });
        let result = consume(&items, &render, &|_| bar.inc(1));
        finished.store(true, std::sync::atomic::Ordering::Relaxed);
        // Otherwise every build would last as long as its sleep.
        guard.thread().unpark();
        result
    });
    bar.finish_and_clear();
    result
}

/// A template that never ends can't be stopped from outside. What was staged is thrown away by the
/// next build, as after a power failure; the published site is as it was.
fn give_up(session: &Session, plan: &Plan, path: &str) -> ! {
    let template = plan.artifact(path).map(|artifact| artifact.recipe.to_string());
    let problem = Diagnostic::new(&catalogue::PAGE_NEVER_ENDS)
        .with("path", path)
        .with("recipe", template.unwrap_or_default())
        .at(Place::file(path));
    session.report(problem.into());
    session.say(session.pick(
        "Tidak ada yang diterbitkan. Perbaiki templat itu, lalu jalankan lagi perintah yang sama.",
        "Nothing was published. Mend that template, then run the same command again.",
    ));
    std::process::exit(Exit::Errors as i32)
}

fn progress(session: &Session, length: usize, what: &str) -> ProgressBar {
    if !session.progress || session.json || length < 2 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length as u64);
    let template = format!("{{bar:30}} {{pos}}/{{len}} {what}");
    bar.set_style(
        ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    bar
}
