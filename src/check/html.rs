//! The report as HTML: as one page that can be opened by double-click, printed and sent along, and
//! as a part of other pages.

use super::{Area, Report};
use crate::diagnostic::{Diagnostic, Lang, Place, Severity};
use std::fmt::Write;

/// The style sheet of a report.
pub const STYLE: &str = include_str!("report.css");

/// More findings of one kind than this are folded.
const MANY: usize = 3;

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

/// The score, the areas and every finding, the gravest first.
pub fn body(lang: Lang, report: &Report) -> String {
    let pick = |id, en| match lang {
        Lang::Id => id,
        Lang::En => en,
    };
    let total = report.score.total;
    let mut html = format!(
        "<div class=\"verdict {}\"><p class=\"score\"><b>{total}</b> {}</p>\n<div><p>{}</p>\n",
        match total {
            90.. => "good",
            51.. => "fair",
            _ => "poor",
        },
        pick("dari 100", "of 100"),
        escape(&report.verdict(lang)),
    );
    if let Some(heaviest) = report.heaviest_line(lang) {
        // Writing to a string can't fail.
        let _ = writeln!(html, "<p class=\"small\">{}</p>", escape(&heaviest));
    }
    html.push_str("</div></div>\n<ul class=\"areas\">\n");
    for (area, points) in Area::ALL.into_iter().zip(report.score.areas) {
        let found = match (report.count(area), lang) {
            (0, _) => String::new(),
            (count, Lang::Id) => format!("{count} temuan"),
            (1, Lang::En) => "1 finding".to_owned(),
            (count, Lang::En) => format!("{count} findings"),
        };
        let _ = writeln!(
            html,
            "<li><span>{}</span> <span class=\"small\">{found}</span> <b>{points}</b> \
             <meter min=\"0\" max=\"10\" low=\"6\" high=\"9\" optimum=\"10\" value=\"{points}\">{points}</meter></li>",
            area.label(lang),
        );
    }
    html.push_str("</ul>\n");
    for (severity, class, heading) in [
        (Severity::Error, "error", pick("Perbaiki dulu", "Mend these first")),
        (Severity::Warning, "warning", pick("Perlu dilihat", "Worth a look")),
        (Severity::Notice, "notice", pick("Sekadar tahu", "Good to know")),
    ] {
        let mut problems: Vec<&Diagnostic> =
            report.problems.iter().filter(|p| p.entry.severity == severity).collect();
        problems.sort_by_key(|problem| Area::of(problem.entry));
        if !problems.is_empty() {
            let _ = writeln!(html, "<h2>{heading} <small>{}</small></h2>", problems.len());
        }
        for alike in problems.chunk_by(|a, b| a.entry.code == b.entry.code) {
            let (shown, folded) = alike.split_at(if alike.len() > MANY { 1 } else { alike.len() });
            for problem in shown {
                one(&mut html, lang, class, problem);
            }
            fold(&mut html, lang, class, folded);
        }
    }
    html
}

/// The rest of many findings of one kind, a line for each, to be opened by who wants to see them.
fn fold(html: &mut String, lang: Lang, class: &str, problems: &[&Diagnostic]) {
    if problems.is_empty() {
        return;
    }
    let more = match lang {
        Lang::Id => format!("{} lagi seperti ini", problems.len()),
        Lang::En => format!("{} more like this", problems.len()),
    };
    let _ = writeln!(html, "<details class=\"{class}\"><summary>{more}</summary>");
    for problem in problems {
        let message = escape(&problem.message(lang));
        let _ = writeln!(html, "<p>{message} <span class=\"small\">{}</span></p>", place(problem));
    }
    html.push_str("</details>\n");
}

/// Where a problem is; empty for one of the site as a whole.
fn place(problem: &Diagnostic) -> String {
    let place = problem.place.as_ref().map(|place| match place.line_column() {
        Some((line, _)) if place.cell_name().is_none() => format!("{}:{line}", place.path()),
        _ => place.shown(),
    });
    let place = place.filter(|place| !place.is_empty());
    place.map_or(String::new(), |place| format!("<code>{}</code>", escape(&place)))
}

fn one(html: &mut String, lang: Lang, class: &str, problem: &Diagnostic) {
    let place = Some(place(problem)).filter(|place| !place.is_empty());
    let place = place.map_or(String::new(), |place| format!("{place} · "));
    let typed = problem.place.as_ref().and_then(typed).unwrap_or_default();
    let _ = writeln!(
        html,
        "<section class=\"{class}\"><p><b>{}</b></p>{typed}<p>{}</p><p class=\"small\">{} · {place}{}</p></section>",
        escape(&problem.message(lang)),
        remedy(&problem.remedy(lang)),
        Area::of(problem.entry).label(lang),
        problem.entry.code,
    );
}

/// The line of which a problem speaks, with its words marked.
fn typed(place: &Place) -> Option<String> {
    let (text, span) = (place.text(), place.span());
    if place.cell_name().is_some() || span.is_empty() || place.excerpt().contains('\n') {
        return None;
    }
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at);
    // A line that is a whole page of text helps nobody.
    if end - start > 200 || text[start..end].trim() == "---" {
        return None;
    }
    Some(format!(
        "<pre>{}<mark>{}</mark>{}</pre>",
        escape(text[start..span.start].trim_start()),
        escape(&text[span.clone()]),
        escape(text[span.end..end].trim_end())
    ))
}

/// A remedy, its indented examples as they are to be typed.
fn remedy(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| match line.strip_prefix("  ") {
            Some(_) => format!("<code>{}</code>", escape(line)),
            None => escape(line),
        })
        .collect();
    lines.join("<br>")
}

/// Text in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
