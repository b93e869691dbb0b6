//! `etalase class`: the instructor's board, live in the browser or as a list of scores.

use super::{Exit, Request, Session, check, serve};
use crate::check::{Report, html};
use crate::class::{Board, Hands, csv, find, front, score_page};
use crate::diagnostic::catalogue::commands as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place};
use crate::preview::{Server, local_addresses};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// Shows a class until Ctrl+C, or writes its scores.
pub fn run(
    session: &Session,
    folder: &Path,
    wishes: &serve::Wishes,
    export: Option<&Path>,
) -> Exit {
    if !folder.is_dir() {
        let problem = Diagnostic::new(&catalogue::CLASS_FOLDER);
        session.report(problem.at(Place::file(folder.to_string_lossy())).into());
        return Exit::Misuse;
    }
    match export {
        Some(file) => write_scores(session, folder, file),
        None => show(session, folder, wishes),
    }
}

fn show(session: &Session, folder: &Path, wishes: &serve::Wishes) -> Exit {
    let (listener, sharing) = match serve::prepare(wishes) {
        Ok(ready) => ready,
        Err(problem) => {
            session.report((*problem).into());
            return Exit::Misuse;
        }
    };
    let address = listener
        .local_addr()
        .map_or_else(|_| String::new(), |at| format!("http://127.0.0.1:{}/", at.port()));
    // What happens at forty desks is told on the board, not in the terminal.
    let quiet = *session;
    let hands = Hands {
        setting: Box::new(move |site, news| {
            let mut setting = serve::setting(quiet, &request(site), &serve::Wishes::default());
            setting.ahead = false;
            setting.news = news;
            setting
        }),
        now: SystemTime::now,
        lang: session.lang,
    };
    let board = Board::new(folder, hands);
    let shared = sharing.as_ref().map(|sharing| sharing.address.clone());
    let shown = board.clone();
    let server =
        Server::with_front(session.lang, sharing, Some(Box::new(move |path| front(&shown, path))));
    board.begin(&server);
    greet(session, &board, &address, shared.as_deref());
    let result =
        serve::until_stopped(session, &server, listener, wishes.open.then_some(address.as_str()));
    board.close();
    if let Err(problem) = result {
        session.report((*problem).into());
        return Exit::Misuse;
    }
    session.say(session.pick(
        "\nPapan kelas ditutup. Berkas peserta tidak diubah.",
        "\nThe class board is closed. No participant's file was changed.",
    ));
    Exit::Done
}

fn request(site: &Path) -> Request {
    Request { site: site.to_owned(), base_url: None, host: None, drafts: false, future: false }
}

fn greet(session: &Session, board: &Board, address: &str, shared: Option<&str>) {
    let count = board.seats().len();
    session.say(&match session.lang {
        Lang::Id => format!(
            "Papan kelas dengan {count} situs ada di alamat ini:\n\n    {address}\n\n\
             Galeri untuk layar proyektor: {address}_kelas/galeri"
        ),
        Lang::En => format!(
            "The class board with {count} sites is at this address:\n\n    {address}\n\n\
             The gallery for the projector: {address}_kelas/galeri"
        ),
    });
    if let Some(shared) = shared.filter(|_| !local_addresses().is_empty()) {
        session.say(&match session.lang {
            Lang::Id => format!("Peserta di Wi-Fi yang sama membuka: {shared}"),
            Lang::En => format!("Participants in the same Wi-Fi open: {shared}"),
        });
    }
    session.say(session.pick(
        "Folder atau zip yang disalin ke folder kelas muncul sendiri.\n\
         Biarkan jendela ini terbuka. Untuk berhenti, tekan Ctrl dan C bersamaan.\n",
        "A folder or zip that is copied into the class folder appears by itself.\n\
         Leave this window open. To stop, press Ctrl and C together.\n",
    ));
}

/// Checks every site and writes the scores as HTML or CSV.
fn write_scores(session: &Session, folder: &Path, file: &Path) -> Exit {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let place = || Place::file(file.to_string_lossy());
    let page = match ending.as_deref() {
        Some("html" | "htm") => true,
        Some("csv") => false,
        _ => {
            session.report(Diagnostic::new(&catalogue::SCORES_ENDING).at(place()).into());
            return Exit::Misuse;
        }
    };
    let known = fs::read(file).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let ours = |text: &String| {
        text.contains(html::MARK)
            || text.starts_with("\u{feff}Peserta;Nilai;")
            || text.starts_with("\u{feff}Participant;Score;")
    };
    if known.is_some_and(|text| !ours(&text)) {
        session.report(Diagnostic::new(&catalogue::REPORT_NOT_OURS).at(place()).into());
        return Exit::Errors;
    }
    // The board, with nobody to answer: zips are unpacked by it.
    let mut rows: Vec<(String, Option<Arc<Report>>)> = Vec::new();
    for found in find(folder).into_values() {
        let site: PathBuf = found.site.clone();
        if let Some(zip) = &found.zip
            && crate::class::unpack(zip, &site).is_err()
        {
            rows.push((found.name, None));
            continue;
        }
        session.say(&format!("  {}", found.name));
        rows.push((found.name, Some(Arc::new(check::examine(session, &request(&site), None)))));
    }
    let text = if page { score_page(session.lang, &rows) } else { csv(session.lang, &rows) };
    if let Err(error) = fs::write(file, text) {
        let problem = Diagnostic::new(&catalogue::REPORT_FAILED).with("detail", error.to_string());
        session.report(problem.at(place()).into());
        return Exit::Errors;
    }
    let (count, shown) = (rows.len(), file.display());
    session.say(&match session.lang {
        Lang::Id => format!("Nilai {count} situs ada di {shown}"),
        Lang::En => format!("The scores of {count} sites are in {shown}"),
    });
    Exit::Done
}
