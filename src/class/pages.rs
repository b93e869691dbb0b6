//! The pages of the board: the table of everybody, the gallery of home pages, one site's findings,
//! and the scores as a page and as a table for spreadsheets.

use super::board::{Board, Seat, Standing};
use crate::check::html::{self, escape};
use crate::check::{Area, Report};
use crate::diagnostic::{Diagnostic, Lang, Severity};
use crate::preview::FrontPage;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;
use std::time::SystemTime;

const HTML: &str = "text/html; charset=utf-8";

/// The page of the board at a path, if there is one.
pub fn front(board: &Board, path: &str) -> Option<FrontPage> {
    let lang = board.lang();
    let own = match path {
        "" => return Some((HTML, whole(lang, "papan", &table(board)).into_bytes())),
        path => path.strip_prefix("_kelas/")?,
    };
    let (kind, body) = match own {
        "papan" => (HTML, table(board)),
        "galeri" => (HTML, whole(lang, "galeri", &gallery(board))),
        "edisi" => ("application/json", editions(board)),
        "papan.js" => {
            ("text/javascript; charset=utf-8", include_str!("client/board.js").to_owned())
        }
        "papan.css" => {
            ("text/css; charset=utf-8", [html::STYLE, include_str!("client/board.css")].concat())
        }
        "nilai.csv" => ("text/csv; charset=utf-8", csv(lang, &rows(board))),
        "nilai.html" => (HTML, score_page(lang, &rows(board))),
        own => {
            let seat = board.seats().get(own.strip_prefix("situs/")?)?.clone();
            (HTML, whole(lang, "situs", &site(lang, &seat)))
        }
    };
    Some((kind, body.into_bytes()))
}

fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A page around some content.
fn whole(lang: Lang, kind: &str, content: &str) -> String {
    let title = pick(lang, "Papan kelas", "Class board");
    let links = [
        ("/", pick(lang, "Papan", "Board")),
        ("/_kelas/galeri", pick(lang, "Galeri", "Gallery")),
        ("/_kelas/nilai.html", pick(lang, "Nilai untuk dicetak", "Scores to print")),
        ("/_kelas/nilai.csv", pick(lang, "Nilai untuk Excel", "Scores for Excel")),
    ];
    let links: String =
        links.iter().map(|(to, name)| format!("<a href=\"{to}\">{name}</a> ")).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/_kelas/papan.css\">\n\
         <script src=\"/_kelas/papan.js\" defer></script>\n</head>\n\
         <body class=\"{kind}\">\n<header><b>{title}</b><nav>{links}</nav></header>\n\
         <main id=\"isi\">\n{content}</main>\n</body>\n</html>\n",
        pick(lang, "id", "en"),
    )
}

/// What the board says of everybody.
fn table(board: &Board) -> String {
    let (lang, now) = (board.lang(), board.now());
    let seats: Vec<(String, Arc<Seat>, Standing)> = board
        .seats()
        .into_iter()
        .map(|(key, seat)| {
            let standing = seat.standing();
            (key, seat, standing)
        })
        .collect();
    let scores: Vec<u32> =
        seats.iter().filter_map(|(.., s)| s.report.as_ref()).map(|r| r.score.total).collect();
    let average = match scores.len() {
        0 => "–".to_owned(),
        count => (scores.iter().sum::<u32>() as usize / count).to_string(),
    };
    let held = seats.iter().filter(|(.., s)| s.errors > 0 || s.trouble.is_some()).count();
    let ready = scores.iter().filter(|score| **score >= 90).count();
    let mut html = String::new();
    // Writing to a string can't fail.
    let _ = writeln!(
        html,
        "<p class=\"facts\"><b>{}</b> {} · <b>{held}</b> {} · <b>{ready}</b> {} · {} <b>{average}</b></p>",
        seats.len(),
        pick(lang, "situs", "sites"),
        pick(lang, "tertahan kesalahan", "held up by errors"),
        pick(lang, "siap terbit", "ready to publish"),
        pick(lang, "nilai rata-rata", "average score"),
    );
    if seats.is_empty() {
        let _ = writeln!(
            html,
            "<p>{}</p>",
            pick(
                lang,
                "Belum ada situs di folder kelas. Salin folder situs setiap peserta, atau arsip zip-nya, ke sini.",
                "There are no sites in the class folder yet. Copy each participant's site folder, or its zip file, here."
            )
        );
        return html;
    }
    html.push_str(&held_by(lang, &seats));
    let _ = writeln!(
        html,
        "<table class=\"board\"><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>",
        pick(lang, "Peserta", "Participant"),
        pick(lang, "Nilai", "Score"),
        pick(lang, "Kesalahan", "Errors"),
        pick(lang, "Mulai dari ini", "Begin with this"),
        pick(lang, "Tertahan", "Held up"),
    );
    for (key, seat, standing) in &seats {
        row(&mut html, lang, now, key, seat, standing);
    }
    html.push_str("</tbody></table>\n");
    html
}

/// Which errors hold up whom, the commonest first.
fn held_by(lang: Lang, seats: &[(String, Arc<Seat>, Standing)]) -> String {
    let mut held: BTreeMap<&str, (String, Vec<&str>)> = BTreeMap::new();
    for (_, seat, standing) in seats {
        let error = standing.problems.iter().find(|p| p.entry.severity == Severity::Error);
        if let Some(error) = error {
            let (_, names) =
                held.entry(error.entry.code).or_insert_with(|| (error.message(lang), Vec::new()));
            names.push(&seat.found.name);
        }
    }
    let mut held: Vec<_> = held.into_iter().collect();
    held.sort_by_key(|(code, (_, names))| (std::cmp::Reverse(names.len()), *code));
    let mut html = String::new();
    if !held.is_empty() {
        let title = pick(lang, "Siapa tertahan di mana", "Who is held up where");
        let _ = writeln!(html, "<h2>{title}</h2><ul class=\"held\">");
        for (code, (message, names)) in held {
            let _ = writeln!(
                html,
                "<li><b>{}</b> {} <code>{code}</code><br>{}</li>",
                names.len(),
                escape(&message),
                escape(&names.join(", "))
            );
        }
        html.push_str("</ul>\n");
    }
    html
}

fn row(
    html: &mut String,
    lang: Lang,
    now: SystemTime,
    key: &str,
    seat: &Seat,
    standing: &Standing,
) {
    let name = escape(&seat.found.name);
    let link = match seat.desk() {
        Some(_) => format!("<a href=\"/{key}/\">{name}</a>"),
        None => name,
    };
    let score = match &standing.report {
        Some(report) => format!(
            "<a href=\"/_kelas/situs/{key}\"><meter min=\"0\" max=\"100\" low=\"50\" high=\"89\" optimum=\"100\" value=\"{0}\"></meter> <b>{0}</b></a>",
            report.score.total
        ),
        None if standing.trouble.is_some() => "–".to_owned(),
        None => pick(lang, "sedang diperiksa", "being checked").to_owned(),
    };
    let first = match &standing.trouble {
        Some(trouble) => escape(trouble.get(lang)),
        None => first(standing).map_or(String::new(), |problem| one_line(lang, problem)),
    };
    let minutes = standing.stuck_since.and_then(|since| now.duration_since(since).ok());
    let minutes = minutes.map_or(String::new(), |since| match (lang, since.as_secs() / 60) {
        (Lang::Id, 0) => "baru saja".to_owned(),
        (Lang::En, 0) => "just now".to_owned(),
        (Lang::Id, minutes) => format!("{minutes} menit"),
        (Lang::En, minutes) => format!("{minutes} min"),
    });
    let class =
        if standing.errors > 0 || standing.trouble.is_some() { " class=\"stuck\"" } else { "" };
    let _ = writeln!(
        html,
        "<tr{class}><th scope=\"row\">{link}</th><td>{score}</td><td class=\"errors\">{}</td><td>{first}</td><td>{minutes}</td></tr>",
        match standing.errors {
            0 => String::new(),
            errors => errors.to_string(),
        },
    );
}

/// An error that loading found comes before what the last whole check says.
fn first(standing: &Standing) -> Option<&Diagnostic> {
    let error = standing.problems.iter().find(|p| p.entry.severity == Severity::Error);
    error.or_else(|| standing.report.as_ref().and_then(|report| report.first()))
}

fn one_line(lang: Lang, problem: &Diagnostic) -> String {
    let place = problem.place.as_ref().map(|place| match place.line_column() {
        Some((line, _)) => format!(" <code>{}:{line}</code>", escape(place.path())),
        None => format!(" <code>{}</code>", escape(place.path())),
    });
    escape(&problem.message(lang)) + &place.unwrap_or_default()
}

/// Home pages side by side. They run no scripts here: forty pages that listen for changes would
/// leave the browser no connection.
fn gallery(board: &Board) -> String {
    let lang = board.lang();
    let mut html = "<ul class=\"gallery\">\n".to_owned();
    for (key, seat) in board.seats() {
        let (name, standing) = (escape(&seat.found.name), seat.standing());
        let score = standing.report.as_ref().map_or(String::new(), |r| r.score.total.to_string());
        let shown = seat.desk().filter(|desk| desk.edition().renderer().is_some());
        let inside = match shown {
            Some(_) => format!(
                "<iframe src=\"/{key}/?edisi={}\" data-key=\"{key}\" data-edition=\"{0}\" loading=\"lazy\" sandbox=\"allow-same-origin\" tabindex=\"-1\" title=\"{name}\"></iframe>",
                standing.edition
            ),
            None => {
                format!("<p>{}</p>", pick(lang, "belum bisa ditampilkan", "can't be shown yet"))
            }
        };
        let _ = writeln!(
            html,
            "<li><a href=\"/{key}/\"><span class=\"frame\">{inside}</span><span class=\"name\">{name} <b>{score}</b></span></a></li>"
        );
    }
    html.push_str("</ul>\n");
    html
}

/// The edition of each site, for the gallery's script.
fn editions(board: &Board) -> String {
    let seats = board.seats().into_iter();
    let editions: BTreeMap<String, u64> =
        seats.map(|(key, seat)| (key, seat.standing().edition)).collect();
    serde_json::json!(editions).to_string()
}

/// One site's findings.
fn site(lang: Lang, seat: &Seat) -> String {
    let standing = seat.standing();
    let body = match (&standing.trouble, &standing.report) {
        (Some(trouble), _) => format!("<p>{}</p>", escape(trouble.get(lang))),
        (None, Some(report)) => html::body(lang, report),
        (None, None) => {
            format!("<p>{}</p>", pick(lang, "Sedang diperiksa.", "It is being checked."))
        }
    };
    format!("<h1>{}</h1>\n{body}", escape(&seat.found.name))
}

/// Names with their reports, for the scores.
type Rows = Vec<(String, Option<Arc<Report>>)>;

fn rows(board: &Board) -> Rows {
    let seats = board.seats().into_values();
    seats.map(|seat| (seat.found.name.clone(), seat.standing().report)).collect()
}

/// The scores as a table for spreadsheets: byte order mark and semicolons, as Excel wants them where
/// commas mark decimals.
pub fn csv(lang: Lang, rows: &[(String, Option<Arc<Report>>)]) -> String {
    let mut text = format!(
        "\u{feff}{};{}",
        pick(lang, "Peserta", "Participant"),
        pick(lang, "Nilai", "Score")
    );
    for area in Area::ALL {
        let _ = write!(text, ";{}", area.label(lang));
    }
    let _ = write!(text, ";{}\r\n", pick(lang, "Kesalahan", "Errors"));
    for (name, report) in rows {
        text.push_str(&cell(name));
        match report {
            Some(report) => {
                let _ = write!(text, ";{}", report.score.total);
                for points in report.score.areas {
                    let _ = write!(text, ";{points}");
                }
                let _ = write!(text, ";{}", report.problems.count(Severity::Error));
            }
            None => text.push_str(&";".repeat(Area::ALL.len() + 2)),
        }
        text.push_str("\r\n");
    }
    text
}

/// A cell that no spreadsheet runs as a formula.
fn cell(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@', '\t']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// The scores as a page, the best first.
pub fn score_page(lang: Lang, rows: &[(String, Option<Arc<Report>>)]) -> String {
    let title = pick(lang, "Nilai kelas", "Scores of the class");
    let total = |report: &Option<Arc<Report>>| report.as_ref().map(|report| report.score.total);
    let mut rows: Vec<_> = rows.iter().collect();
    rows.sort_by_key(|(name, report)| (std::cmp::Reverse(total(report)), name.clone()));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n{}\n<title>{title}</title>\n\
         <style>{}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<table>\n",
        pick(lang, "id", "en"),
        html::MARK,
        html::STYLE,
    );
    for (name, report) in rows {
        let score = total(report).map_or("–".to_owned(), |score| score.to_string());
        let _ = writeln!(
            html,
            "<tr><th scope=\"row\">{}</th><td><meter min=\"0\" max=\"100\" low=\"50\" high=\"89\" optimum=\"100\" value=\"{score}\"></meter></td><td><b>{score}</b></td></tr>",
            escape(name)
        );
    }
    html.push_str("</table>\n</main>\n</body>\n</html>\n");
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_open_in_a_spreadsheet_and_run_nothing() {
        let rows = [("=HYPERLINK(1)".to_owned(), None), ("Lena; \"Bu\"".to_owned(), None)];
        let text = csv(Lang::Id, &rows);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("\u{feff}Peserta;Nilai;Berkas;Foto;"));
        assert!(lines[1].starts_with("'=HYPERLINK(1);;"));
        assert!(lines[2].starts_with("\"Lena; \"\"Bu\"\"\";;"));
        let columns = |line: &str| line.matches(';').count();
        assert_eq!(columns(lines[0]), columns(lines[1]));
    }
}
