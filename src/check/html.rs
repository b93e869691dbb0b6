//! The report as HTML: as one page that can be opened by double-click, printed and sent along, and
//! as a part of other pages.

use super::{Area, Report};
use crate::diagnostic::{Diagnostic, Lang, Severity};
use std::fmt::Write;

/// The style sheet of a report.
pub const STYLE: &str = include_str!("report.css");

/// By this line we know a report of ours, which may be replaced.
pub const MARK: &str = "<meta name=\"generator\" content=\"etalase check\">";

/// A whole page that needs no other file.
pub fn page(lang: Lang, name: &str, report: &Report) -> String {
    let (code, check) = match lang {
        Lang::Id => ("id", "Pemeriksaan"),
        Lang::En => ("en", "Check of"),
    };
    let title = format!("{check} {}", escape(name));
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n{MARK}\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{}\
         </main>\n</body>\n</html>\n",
        body(lang, report)
    )
}

/// The score, the areas and every finding.
pub fn body(lang: Lang, report: &Report) -> String {
    let pick = |id, en| match lang {
        Lang::Id => id,
        Lang::En => en,
    };
    let mut html = format!(
        "<p class=\"score\"><b>{}</b> {}</p>\n<p>{}</p>\n<table>\n",
        report.score.total,
        pick("dari 100", "of 100"),
        escape(&report.verdict(lang)),
    );
    // Writing to a string can't fail.
    for (area, points) in Area::ALL.into_iter().zip(report.score.areas) {
        let count = report.count(area);
        let found = match count {
            0 => String::new(),
            count => format!("{count} {}", pick("temuan", "found")),
        };
        let _ = writeln!(
            html,
            "<tr><th scope=\"row\">{0}</th><td><meter min=\"0\" max=\"10\" low=\"6\" high=\"9\" \
             optimum=\"10\" value=\"{points}\">{points}</meter></td><td>{points}</td><td>{found}</td></tr>",
            area.label(lang),
        );
    }
    html.push_str("</table>\n");
    let mut problems: Vec<&Diagnostic> = report.problems.iter().collect();
    problems.sort_by_key(|problem| {
        (Area::of(problem.entry), std::cmp::Reverse(problem.entry.severity))
    });
    let mut last = None;
    for problem in problems {
        let area = Area::of(problem.entry);
        if last.replace(area) != Some(area) {
            let _ = writeln!(html, "<h2>{}</h2>", area.label(lang));
        }
        one(&mut html, lang, problem);
    }
    html
}

fn one(html: &mut String, lang: Lang, problem: &Diagnostic) {
    let place = problem.place.as_ref().map(|place| match place.line_column() {
        Some((line, _)) => format!("{}:{line}", place.path()),
        None => place.shown(),
    });
    let (class, word) = match (problem.entry.severity, lang) {
        (Severity::Error, Lang::Id) => ("error", "kesalahan"),
        (Severity::Error, Lang::En) => ("error", "error"),
        (Severity::Warning, Lang::Id) => ("warning", "perlu dilihat"),
        (Severity::Warning, Lang::En) => ("warning", "worth a look"),
        (Severity::Notice, Lang::Id) => ("notice", "sekadar tahu"),
        (Severity::Notice, Lang::En) => ("notice", "good to know"),
    };
    let _ = writeln!(
        html,
        "<section class=\"{class}\"><p><b>{}</b></p><p>{}</p><p class=\"small\">{word} · <code>{}</code> · {}</p></section>",
        escape(&problem.message(lang)),
        escape(&problem.remedy(lang)).replace('\n', "<br>"),
        escape(&place.unwrap_or_default()),
        problem.entry.code,
    );
}

/// Text in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
