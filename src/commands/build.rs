//! `etalase build`: from the site folder to a folder that any static host can serve.

use super::{Exit, Request, Session, cache_folder, now, prepare};
use crate::diagnostic::catalogue::commands as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Severity};
use crate::model::site::{Hidden, Reason};
use crate::plan::{Plan, Recipe};
use crate::publish::{Folder, Item, Summary};
use crate::render::{Renderer, Shelf};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A page that takes longer than this has a template that does not end.
const PATIENCE: Duration = Duration::from_secs(20);

/// Builds a site and says how it went.
pub fn run(session: &Session, request: &Request, output: Option<&Path>) -> Exit {
    let started = Instant::now();
    let output = output.map_or_else(|| request.site.join("public"), Path::to_owned);
    let (result, problems) = build(session, request, &output);
    let hidden = result.as_ref().map(|done| done.hidden.clone()).unwrap_or_default();
    let (errors, warnings) = (problems.count(Severity::Error), problems.count(Severity::Warning));
    session.report(problems);
    match result {
        Some(done) if errors == 0 => {
            say_hidden(session, &hidden);
            say_done(session, &done, &output, started.elapsed(), warnings);
            Exit::Done
        }
        _ => {
            let stays = output.is_dir();
            session.say(&failed(session, errors, stays));
            Exit::Errors
        }
    }
}

/// What was built.
struct Done {
    summary: Summary,
    pages: usize,
    pictures: usize,
    hidden: Vec<Hidden>,
    has_address: bool,
}

fn build(session: &Session, request: &Request, output: &Path) -> (Option<Done>, Problems) {
    let shelf = Arc::new(Shelf::open(&cache_folder(&request.site)));
    let (plan, mut problems) = prepare(request, Some(output), &shelf);
    let Some(plan) = plan.map(Arc::new) else { return (None, problems) };
    // The output folder comes first: where it can't be used, nobody should wait for photos.
    let mut waiting = || {
        session.say(session.pick(
            "Menunggu: etalase lain sedang membangun situs ini.",
            "Waiting: another etalase is building this site.",
        ));
    };
    let folder = problems.keep(Folder::open(output, &request.site, &mut waiting));
    // Photos are looked at even beside other errors in texts, so that all are told at once.
    if folder.is_some()
        && let Err(found) = photos(session, &plan, &shelf)
    {
        problems.append(found);
    }
    shelf.save(now());
    problems.append(shelf.notice().into_iter().collect());
    let renderer = match Renderer::new(plan.clone(), shelf) {
        Ok(renderer) => renderer,
        Err(found) => {
            problems.append(found);
            return (None, problems);
        }
    };
    let Some(folder) = folder.filter(|_| !problems.has_errors()) else { return (None, problems) };
    match publish(session, &renderer, folder) {
        Ok(summary) => {
            problems.append(summary.notes.clone());
            let count = |wanted: fn(&Recipe) -> bool| {
                plan.artifacts().filter(|(_, artifact)| wanted(&artifact.recipe)).count()
            };
            let done = Done {
                summary,
                pages: count(|recipe| matches!(recipe, Recipe::Page(_))),
                pictures: count(|recipe| matches!(recipe, Recipe::Photo(..))),
                hidden: plan.site.hidden.clone(),
                has_address: plan.site.profile.site_url.is_some(),
            };
            (Some(done), problems)
        }
        Err(found) => {
            problems.append(found);
            (None, problems)
        }
    }
}

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

fn publish(session: &Session, renderer: &Renderer, folder: Folder) -> Result<Summary, Problems> {
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
        scope.spawn(|| {
            while !finished.load(std::sync::atomic::Ordering::Relaxed) {
                let stuck =
                    lock().iter().find(|(_, since)| since.elapsed() > PATIENCE).map(|(i, _)| *i);
                if let Some(index) = stuck {
                    give_up(session, plan, items[index].path);
                }
                std::thread::park_timeout(Duration::from_millis(200));
            }
        });
        let result = folder.publish(&items, &render, &|_| bar.inc(1));
        finished.store(true, std::sync::atomic::Ordering::Relaxed);
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
    session.say(&failed(session, 1, true));
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

fn say_hidden(session: &Session, hidden: &[Hidden]) {
    let shown: Vec<&Hidden> = hidden.iter().filter(|h| h.reason != Reason::NoConsent).collect();
    if shown.is_empty() {
        return;
    }
    session.say(session.pick("Belum ditampilkan:", "Not shown yet:"));
    for hidden in shown {
        let reason = match hidden.reason {
            Reason::Draft => session.pick("masih draf", "still a draft"),
            Reason::Future => session.pick("tanggalnya belum tiba", "its date has not come yet"),
            Reason::NoConsent => session.pick("belum ada izin", "no consent yet"),
        };
        session.say(&format!("  {} ({reason})", hidden.place.path()));
    }
    session.say("");
}

fn say_done(session: &Session, done: &Done, output: &Path, took: Duration, warnings: usize) {
    let Done { summary, pages, pictures, .. } = done;
    let seconds = format!("{:.1}", took.as_secs_f64());
    let (seconds, changes) = match session.lang {
        crate::diagnostic::Lang::Id => (
            seconds.replace('.', ","),
            match (summary.written, summary.removed) {
                (0, 0) => "tidak ada yang berubah".to_owned(),
                (written, 0) => format!("{written} berkas baru atau berubah"),
                (written, removed) => {
                    format!("{written} berkas baru atau berubah, {removed} dihapus")
                }
            },
        ),
        crate::diagnostic::Lang::En => (
            seconds,
            match (summary.written, summary.removed) {
                (0, 0) => "nothing has changed".to_owned(),
                (written, 0) => format!("{written} files new or changed"),
                (written, removed) => format!("{written} files new or changed, {removed} removed"),
            },
        ),
    };
    if !done.has_address {
        session.say(session.pick(
            "Alamat situs belum diisi, jadi peta situs dan gambar pratinjau tautan belum dibuat. \
             Kalau sudah punya, tambahkan di profil: situs: https://nama-anda.pages.dev",
            "The site has no address yet, so sitemap and link preview pictures are left out. \
             Once you have one, add it to the profile: site_url: https://your-name.pages.dev",
        ));
    }
    let place = shown(output);
    let page = shown(&output.join("index.html"));
    if warnings > 0 {
        session.say(&match session.lang {
            crate::diagnostic::Lang::Id => {
                format!("{warnings} hal di atas sebaiknya diperiksa. Situs tetap dibuat.")
            }
            crate::diagnostic::Lang::En => format!(
                "{warnings} things above are worth a look. The site was built all the same."
            ),
        });
    }
    session.say(&match session.lang {
        crate::diagnostic::Lang::Id => format!(
            "Selesai dalam {seconds} detik: {pages} halaman, {pictures} gambar; {changes}.\n\
             Situs Anda ada di folder: {place}\n\
             Lihat dengan membuka {page}, lalu unggah seluruh isi folder itu ke hosting Anda."
        ),
        crate::diagnostic::Lang::En => format!(
            "Done in {seconds} seconds: {pages} pages, {pictures} pictures; {changes}.\n\
             Your site is in the folder: {place}\n\
             Open {page} to see it, then upload everything in that folder to your host."
        ),
    });
}

fn failed(session: &Session, errors: usize, stays: bool) -> String {
    let are = if errors == 1 { "is 1 error".to_owned() } else { format!("are {errors} errors") };
    match (session.lang, stays) {
        (crate::diagnostic::Lang::Id, true) => format!(
            "Situs belum dibuat: ada {errors} kesalahan di atas. Situs yang lama tetap seperti semula.\n\
             Perbaiki, lalu jalankan lagi perintah yang sama."
        ),
        (crate::diagnostic::Lang::Id, false) => format!(
            "Situs belum dibuat: ada {errors} kesalahan di atas.\n\
             Perbaiki, lalu jalankan lagi perintah yang sama."
        ),
        (crate::diagnostic::Lang::En, true) => format!(
            "The site was not built: there {are} above. The previous site is as it was.\n\
             Mend what they name, then run the same command again."
        ),
        (crate::diagnostic::Lang::En, false) => format!(
            "The site was not built: there {are} above.\n\
             Mend what they name, then run the same command again."
        ),
    }
}

/// A path as the user can open it: absolute, without the prefix that Windows adds.
fn shown(path: &Path) -> String {
    let full = std::path::absolute(path).unwrap_or_else(|_| PathBuf::from(path));
    full.display().to_string()
}
