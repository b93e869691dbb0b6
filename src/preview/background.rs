//! What is done while nobody waits: every page is rendered once, so that its problems are told, and
//! every photo is made, so that it is there when a page asks for it. A new edition begins it anew.

use super::desk::{Desk, News};
use super::edition::{Edition, is_dear};
use crate::render::Renderer;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// An edition must have stood this long: while somebody types, nothing begins.
const CALM: Duration = Duration::from_millis(400);
/// A page that takes longer does not end.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks at whether there is something to do.
const TICK: Duration = Duration::from_millis(50);

/// Works until the desk is closed.
pub fn run(desk: &Arc<Desk>) {
    let mut done = 0;
    while !desk.is_closed() {
        std::thread::sleep(TICK);
        let edition = desk.edition();
        if edition.number == done {
            continue;
        }
        let since = Instant::now();
        while since.elapsed() < CALM && !is_over(desk, &edition) {
            std::thread::sleep(TICK);
        }
        let Some(renderer) = edition.renderer().cloned() else {
            done = edition.number;
            continue;
        };
        let known = edition.problem_count();
        pages(desk, &edition, &renderer);
        tell(desk, &edition, known);
        let known = edition.problem_count();
        photos(desk, &edition, &renderer);
        tell(desk, &edition, known);
        if !is_over(desk, &edition) {
            done = edition.number;
        }
    }
}

fn tell(desk: &Desk, edition: &Edition, known: usize) {
    if edition.problem_count() != known && !is_over(desk, edition) {
        desk.tick();
        (desk.setting.news)(News::Found(edition));
    }
}

/// True when there is a newer edition, or nobody wants any.
fn is_over(desk: &Desk, edition: &Edition) -> bool {
    desk.is_closed() || desk.edition().number != edition.number
}

/// Does `work` when no request is at work, and rests as long as it took.
fn gently(desk: &Desk, work: impl FnOnce()) {
    while desk.busy.load(Ordering::Relaxed) > 0 && !desk.is_closed() {
        std::thread::sleep(Duration::from_millis(2));
    }
    let started = Instant::now();
    work();
    std::thread::sleep(started.elapsed().min(TICK));
}

/// Renders the pages and all else that is quickly made. It is done on a thread that can be left to
/// itself: a template that does not end can't be stopped.
fn pages(desk: &Arc<Desk>, edition: &Arc<Edition>, renderer: &Renderer) {
    let artifacts = renderer.plan().artifacts();
    let quick = artifacts.filter(|(_, artifact)| !is_dear(&artifact.recipe));
    let mut paths: VecDeque<String> = quick.map(|(path, _)| path.to_owned()).collect();
    while !paths.is_empty() {
        let (signs, at_page) = channel();
        let (at_work, shown, rest) = (desk.clone(), edition.clone(), paths.clone());
        std::thread::spawn(move || {
            for path in rest {
                let step = || {
                    // Whoever hears this may have left.
                    let _ = signs.send(Step::Begun);
                    shown.check(&path);
                    let _ = signs.send(Step::Done);
                };
                if is_over(&at_work, &shown) {
                    return;
                }
                gently(&at_work, step);
            }
        });
        let mut begun = false;
        loop {
            match at_page.recv_timeout(PATIENCE) {
                Ok(Step::Begun) => begun = true,
                Ok(Step::Done) => {
                    begun = false;
                    paths.pop_front();
                }
                // It is stepping aside for a request.
                Err(RecvTimeoutError::Timeout) if !begun => {}
                Err(RecvTimeoutError::Timeout) => break,
                // All are done, or nobody wants them any more.
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        if is_over(desk, edition) {
            return;
        }
        if let Some(path) = paths.pop_front() {
            edition.give_up(&path);
        }
    }
}

/// Where the thread is that renders pages.
enum Step {
    Begun,
    Done,
}

fn photos(desk: &Desk, edition: &Edition, renderer: &Renderer) {
    let plan = renderer.plan();
    let mut made = false;
    for id in plan.pictures.photos() {
        if is_over(desk, edition) {
            break;
        }
        let (photo, variants) = (plan.site.photo(id), plan.pictures.variants(id));
        if desk.shelf.has_all(photo, variants) {
            continue;
        }
        gently(desk, || {
            made = true;
            if let Err(problems) = desk.shelf.make(photo, variants) {
                edition.note(&photo.path, problems);
            }
        });
    }
    if made {
        desk.save_shelf();
    }
}
