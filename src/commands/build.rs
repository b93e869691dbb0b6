//! `etalase build`: from the site folder to a folder that any static host can serve.

use super::{Exit, Request, Session, making};
use crate::diagnostic::{Problems, Severity};
use crate::model::site::{Hidden, Reason};
use crate::plan::{Plan, Recipe};
use crate::publish::{Folder, Summary};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

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
    let open = |_: &Plan| {
        Folder::open(output, &request.site, &mut || {
            session.say(session.pick(
                "Menunggu: etalase lain sedang membangun situs ini.",
                "Waiting: another etalase is building this site.",
            ));
        })
    };
    let (ready, mut problems) = making::ready(session, request, Some(output), open);
    let Some((renderer, folder)) = ready else { return (None, problems) };
    let published = making::render(session, &renderer, |items, render, progress| {
        folder.publish(items, render, progress)
    });
    let Some(summary) = published.map_err(|found| problems.append(found)).ok() else {
        return (None, problems);
    };
    problems.append(summary.notes.clone());
    let plan = renderer.plan();
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
            "Alamat situs belum diisi, jadi peta situs, kabar Atom, daftar barang untuk Google dan Meta, \
             dan gambar pratinjau tautan belum dibuat. Kalau sudah punya, tambahkan di profil: situs: https://nama-anda.pages.dev",
            "The site has no address yet, so sitemap, Atom feed, product lists for Google and Meta, \
             and link preview pictures are left out. Once you have one, add it to the profile: site_url: https://your-name.pages.dev",
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
