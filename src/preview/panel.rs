//! What is known about a site, as HTML that the script shows over a page: the same problems as in
//! the terminal, and what is hidden.

use super::desk::Desk;
use super::words::{self, Words, with};
use crate::diagnostic::{Diagnostic, Lang, Place, Severity};
use crate::model::site::Reason;
use std::fmt::Write;

/// So many problems are shown; more would hide the first.
const SHOWN: usize = 40;

/// Who looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Viewer {
    /// Who works at the site, at this computer.
    Owner {
        /// The preview is shared in the network, so there is a code to show.
        shares: bool,
    },
    /// Somebody in the network, who sees the site and nothing of what it is made from.
    Visitor,
}

/// Two lists: errors, which are shown at once, and the rest, which a badge counts.
pub fn html(desk: &Desk, viewer: Viewer) -> String {
    let lang = desk.lang();
    let words = words::of(lang);
    let Viewer::Owner { shares } = viewer else {
        return format!(
            "<div id=\"facts\" data-visitor data-errors=\"0\" data-lost=\"{}\"></div>",
            words.lost_visitor
        );
    };
    let edition = desk.edition();
    let problems = edition.problems();
    let of = |severity: Severity| -> Vec<&Diagnostic> {
        problems.iter().filter(|problem| problem.entry.severity == severity).collect()
    };
    let errors = of(Severity::Error);
    let (warnings, notices) = (of(Severity::Warning), of(Severity::Notice));
    let hidden: &[_] = edition.renderer().map_or(&[], |renderer| &renderer.plan().site.hidden);
    let mut html = format!(
        "<div id=\"facts\" data-errors=\"{}\" data-badge-errors=\"{}\" data-badge-warnings=\"{}\" \
         data-badge-hidden=\"{}\" data-badge=\"{}\" data-close=\"{}\" data-lost=\"{}\"></div>",
        errors.len(),
        count([words.badge_error, words.badge_errors], errors.len()),
        count([words.badge_warning, words.badge_warnings], warnings.len()),
        count([words.badge_hidden; 2], hidden.len()),
        words.badge,
        words.close,
        words.lost,
    );
    html.push_str("<section id=\"errors\">");
    if !errors.is_empty() {
        let title = match errors.len() {
            1 => words.errors_one.to_owned(),
            n => with(words.errors_many, n),
        };
        put(&mut html, format_args!("<h2>{title}</h2><p>{}</p>", words.errors_lead));
        list(&mut html, &errors, lang);
    }
    html.push_str("</section>");
    // Beside an error the rest can wait.
    html.push_str(match errors.is_empty() {
        true => "<details id=\"rest\" open>",
        false => "<details id=\"rest\">",
    });
    put(&mut html, format_args!("<summary>{}</summary>", words.rest));
    for (title, problems) in [(words.warnings, &warnings), (words.notices, &notices)] {
        if !problems.is_empty() {
            put(&mut html, format_args!("<h2>{title}</h2>"));
            list(&mut html, problems, lang);
        }
    }
    if !hidden.is_empty() {
        put(&mut html, format_args!("<h2>{}</h2><ul class=\"hidden\">", words.hidden));
        for hidden in hidden.iter().take(SHOWN) {
            let (path, reason) = (escape(hidden.place.path()), reason(words, hidden.reason));
            put(&mut html, format_args!("<li><code>{path}</code> {reason}</li>"));
        }
        more(&mut html, hidden.len(), words);
        html.push_str("</ul>");
    }
    if errors.is_empty() && warnings.is_empty() && hidden.is_empty() {
        put(&mut html, format_args!("<p class=\"fine\">{}</p>", words.fine));
    }
    put(&mut html, format_args!("<h2>{}</h2><ul class=\"tools\">", words.tools));
    put(&mut html, format_args!("<li><a id=\"check\" href=\"check\">{}</a></li>", words.check));
    if shares {
        put(&mut html, format_args!("<li><a href=\"qr\">{}</a></li>", words.share));
    }
    html.push_str("</ul></details>");
    html
}

fn put(html: &mut String, text: std::fmt::Arguments) {
    // Writing to a string can't fail.
    let _ = html.write_fmt(text);
}

fn count([one, many]: [&str; 2], n: usize) -> String {
    match n {
        0 => String::new(),
        1 => with(one, n),
        _ => with(many, n),
    }
}

fn reason(words: &Words, reason: Reason) -> &'static str {
    match reason {
        Reason::Draft => words.draft,
        Reason::Future => words.future,
        Reason::NoConsent => words.no_consent,
    }
}

fn more(html: &mut String, total: usize, words: &Words) {
    if total > SHOWN {
        put(html, format_args!("<li class=\"more\">{}</li>", with(words.more, total - SHOWN)));
    }
}

fn list(html: &mut String, problems: &[&Diagnostic], lang: Lang) {
    html.push_str("<ol>");
    for problem in problems.iter().take(SHOWN) {
        one(html, problem, lang);
    }
    more(html, problems.len(), words::of(lang));
    html.push_str("</ol>");
}

/// One problem: what is wrong, where, the line, and how to mend it.
fn one(html: &mut String, problem: &Diagnostic, lang: Lang) {
    put(
        html,
        format_args!(
            "<li class=\"{}\"><h3>{}</h3>",
            problem.entry.severity.name(),
            escape(&problem.message(lang))
        ),
    );
    if let Some(place) = &problem.place {
        let words = words::of(lang);
        // What concerns a whole file stands at no line of it.
        let line = place.line_column().filter(|_| place.span() != (0..0));
        let at = line.map(|(line, _)| format!(", <b>{}</b>", with(words.line, line)));
        let (path, at) = (escape(place.path()), at.unwrap_or_default());
        put(html, format_args!("<p class=\"place\">{path}{at}</p>"));
        if line.is_some() {
            excerpt(html, place);
        }
    }
    put(
        html,
        format_args!(
            "<p class=\"remedy\"><b>{}:</b> {}</p><p class=\"code\">{}</p></li>",
            words::of(lang).remedy,
            escape(&problem.remedy(lang)),
            problem.entry.code
        ),
    );
}

/// The line that a problem speaks of between its neighbours, with the words in question marked.
fn excerpt(html: &mut String, place: &Place) {
    let Some((number, _)) = place.line_column() else { return };
    let text = place.text();
    let span = place.span();
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
    let stop = span.end.min(end);
    html.push_str("<pre>");
    let mut before = text[..start].lines().rev();
    if let Some(line) = before.next().filter(|_| number > 1) {
        put(html, format_args!("<i>{:>4}</i> {}\n", number - 1, escape(line)));
    }
    put(
        html,
        format_args!(
            "<i>{number:>4}</i> {}<mark>{}</mark>{}\n",
            escape(&text[start..span.start]),
            escape(&text[span.start..stop]),
            escape(&text[stop..end])
        ),
    );
    if let Some(line) = text[end..].lines().nth(1) {
        put(html, format_args!("<i>{:>4}</i> {}\n", number + 1, escape(line)));
    }
    html.push_str("</pre>");
}

/// A text as part of HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
