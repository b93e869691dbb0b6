//! `etalase check`: what keeps a site from being ready for visitors, as a list and as a score; with
//! `--fix` what can be put right safely, with `--lesson` how far a lesson of the course is done.

mod html;
mod online;

use super::{Exit, Request, Session, making};
use crate::check::mend::{self, Mend};
use crate::check::{Area, File, LINE, Lesson, Made, Material, Report};
use crate::diagnostic::catalogue::commands as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place, Problems, Severity, to_json};
use crate::plan::Plan;
use rayon::prelude::*;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Mutex;

/// One mend may lay open the next; after so many rounds something goes in circles.
const ROUNDS: usize = 20;

/// What to do besides looking.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// Put right what is safe.
    pub fix: bool,
    /// Write the report as a page.
    pub html: Option<PathBuf>,
    /// Look at this lesson of the course.
    pub lesson: Option<u8>,
    /// Open the links to other sites.
    pub online: bool,
}

/// Checks a site and says what was found.
pub fn run(session: &Session, request: &Request, wishes: &Wishes) -> Exit {
    let mended = if wishes.fix { fix(session, request) } else { Ok(Vec::new()) };
    let mut report = examine(session, request, wishes.lesson);
    let mut mends = Vec::new();
    match mended {
        Ok(done) => {
            mends = done;
            if wishes.fix && mends.is_empty() {
                session.say(session.pick(
                    "Tidak ada yang bisa diperbaiki dengan aman oleh program. Selebihnya perlu Anda putuskan.\n",
                    "There is nothing that the program can mend safely. The rest is for you to decide.\n",
                ));
            }
        }
        Err(problem) => report.problems.push(*problem),
    }
    if wishes.online {
        report.append(online::check(session, &report.outside));
    }
    if let Some(path) = &wishes.html
        && let Err(problem) = html::write(session.lang, request, &report, path)
    {
        report.problems.push(*problem);
    }
    let ready = report.is_ready();
    if session.json {
        session.print(format_args!("{:#}", as_json(&report, &mends)));
    } else if let Some(lesson) = &report.lesson {
        show_lesson(session, lesson, &report);
        return if lesson.is_done() { Exit::Done } else { Exit::Errors };
    } else {
        session.report(report.problems.clone());
        show_score(session, &report);
    }
    if let Some(path) = wishes.html.as_ref().filter(|path| path.is_file()) {
        let path = path.display();
        session.say(&match session.lang {
            Lang::Id => format!("Laporannya ada di {path}"),
            Lang::En => format!("The report is in {path}"),
        });
    }
    let done = report.lesson.as_ref().is_none_or(Lesson::is_done);
    if ready && done { Exit::Done } else { Exit::Errors }
}

/// Builds the site in memory and looks at everything.
pub fn examine(session: &Session, request: &Request, lesson: Option<u8>) -> Report {
    let output = request.site.join("public");
    let nowhere = |_: &Plan| Ok(());
    let (ready, mut problems) = making::as_it_is(session, request, Some(&output), nowhere);
    let Some((renderer, ())) = ready else { return Report::of(None, &problems, lesson) };
    let found = Mutex::new(Problems::new());
    let made = making::render(session, &renderer, |items, render, progress| {
        let look = |index: usize| {
            let file = match render(index) {
                Ok(bytes) => {
                    Some((items[index].path.to_owned(), File::of(items[index].path, &bytes)))
                }
                Err(problems) => {
                    found
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner)
                        .append(problems);
                    None
                }
            };
            progress(index);
            file
        };
        Made((0..items.len()).into_par_iter().filter_map(look).collect())
    });
    problems.append(found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner));
    problems.sort();
    let material = Material::new(&renderer, &request.site, Some(&output), &made, &problems);
    Report::of(Some(&material), &problems, lesson)
}

/// Mends round after round, and shows each line before it is written.
fn fix(session: &Session, request: &Request) -> Result<Vec<Mend>, Box<Diagnostic>> {
    let mut done: Vec<Mend> = Vec::new();
    for _ in 0..ROUNDS {
        let shelf = crate::render::Shelf::open(&super::cache_folder(&request.site));
        let (_, problems) = super::prepare(request, Some(&request.site.join("public")), &shelf);
        let mends: Vec<Mend> =
            mend::mends(&problems).into_iter().filter(|mend| !done.contains(mend)).collect();
        if mends.is_empty() {
            break;
        }
        for mend in &mends {
            show_mend(session, mend);
        }
        mend::apply(&request.site, &mends).map_err(|error| {
            Diagnostic::new(&catalogue::MEND_FAILED)
                .with("detail", error.to_string())
                .at(Place::file(&mends[0].path))
        })?;
        done.extend(mends);
    }
    if !done.is_empty() {
        let count = done.len();
        session.insist(&match session.lang {
            Lang::Id => format!("{count} perbaikan disimpan.\n"),
            Lang::En if count == 1 => "1 mend was written.\n".to_owned(),
            Lang::En => format!("{count} mends were written.\n"),
        });
    }
    Ok(done)
}

fn show_mend(session: &Session, mend: &Mend) {
    let Mend { path, line, before, after, .. } = mend;
    if *line == 0 {
        session.insist(&match session.lang {
            Lang::Id => format!("{path}: disimpan ulang sebagai UTF-8, hurufnya tetap sama."),
            Lang::En => format!("{path}: saved again as UTF-8, the letters stay the same."),
        });
        return;
    }
    session.insist(&format!("{path}:{line}\n  - {}\n  + {}", visible(before), visible(after)));
}

/// Marks what can't be seen: tabs, no-break spaces, characters without width.
fn visible(line: &str) -> String {
    line.chars()
        .map(|c| match c {
            '\t' => "→".to_owned(),
            '\u{a0}' => "␣".to_owned(),
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => "▯".to_owned(),
            c => c.to_string(),
        })
        .collect()
}

fn show_score(session: &Session, report: &Report) {
    let total = report.score.total;
    session.say(&match session.lang {
        Lang::Id => format!("Nilai: {total} dari 100\n"),
        Lang::En => format!("Score: {total} of 100\n"),
    });
    for (area, points) in Area::ALL.into_iter().zip(report.score.areas) {
        let count = report.count(area);
        let bar = "#".repeat(points as usize) + &".".repeat((10 - points) as usize);
        let found = match (session.lang, count) {
            (_, 0) => String::new(),
            (Lang::Id, count) => format!("  {count} temuan"),
            (Lang::En, 1) => "  1 finding".to_owned(),
            (Lang::En, count) => format!("  {count} findings"),
        };
        session
            .say(format!("  {:<24} {points:>2} {bar}{found}", area.label(session.lang)).trim_end());
    }
    session.say("");
    if let Some(heaviest) = report.heaviest_line(session.lang) {
        session.say(&heaviest);
    }
    session.say(&report.verdict(session.lang));
}

fn show_lesson(session: &Session, lesson: &Lesson, report: &Report) {
    let lang = session.lang;
    let errors: Problems = report
        .problems
        .iter()
        .filter(|problem| problem.entry.severity == Severity::Error)
        .cloned()
        .collect();
    session.report(errors);
    session.say(&format!(
        "{} {}: {}\n",
        session.pick("Pelajaran", "Lesson"),
        lesson.number,
        lesson.title.get(lang)
    ));
    for step in &lesson.steps {
        session.say(&format!("  [{}] {}", if step.done { "x" } else { " " }, step.wish.get(lang)));
    }
    session.say("");
    let left = lesson.steps.iter().filter(|step| !step.done).count();
    session.say(&match (lang, left) {
        (Lang::Id, 0) => "Pelajaran ini selesai. Lanjut!".to_owned(),
        (Lang::En, 0) => "This lesson is done. Go on!".to_owned(),
        (Lang::Id, left) => format!(
            "Tinggal {left} langkah. Kerjakan, simpan, lalu jalankan lagi perintah yang sama."
        ),
        (Lang::En, 1) => "1 step is left. Do it, save, then run the same command again.".to_owned(),
        (Lang::En, left) => {
            format!("{left} steps are left. Do them, save, then run the same command again.")
        }
    });
}

/// The report for programs: diagnostics as every command gives them, and the score.
fn as_json(report: &Report, mends: &[Mend]) -> serde_json::Value {
    let mut value = to_json(&report.problems);
    let areas = Area::ALL.into_iter().zip(report.score.areas).map(|(area, points)| {
        json!({ "area": area.name(), "points": points, "findings": report.count(area) })
    });
    value["score"] = json!(report.score.total);
    let mends = mends.iter().map(|mend| {
        let Mend { path, line, before, after, .. } = mend;
        json!({ "file": path, "line": line, "before": before, "after": after })
    });
    value["mends"] = mends.collect();
    value["ready"] = json!(report.is_ready());
    value["areas"] = areas.collect();
    value["heaviest"] = json!(report.heaviest.as_ref().map(|(page, bytes)| json!({
        "page": page, "bytes": bytes, "seconds": bytes.div_ceil(LINE)
    })));
    if let Some(lesson) = &report.lesson {
        let steps: Vec<_> = lesson
            .steps
            .iter()
            .map(|step| json!({ "id": step.wish.get(Lang::Id), "en": step.wish.get(Lang::En), "done": step.done }))
            .collect();
        value["lesson"] =
            json!({ "number": lesson.number, "done": lesson.is_done(), "steps": steps });
    }
    value
}
