//! `etalase serve`: the site in a browser while it is being edited.

use super::{Exit, Request, Session, base_url, cache_folder, options};
use crate::diagnostic::catalogue::commands as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Problems, Severity};
use crate::preview::{
    Desk, Edition, News, Reach, Server, Setting, Sharing, bind, local_addresses, qr_for_terminal,
};
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// The port that is tried first: 1945 is a year that everybody in Indonesia knows.
const PORT: u16 = 1945;
/// How many ports after it are tried.
const MORE_PORTS: u16 = 20;

/// How the preview is to be reached.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// This port and no other.
    pub port: Option<u16>,
    /// Open the browser.
    pub open: bool,
    /// Share it in the local network.
    pub lan: bool,
    /// What visitors from the network must type.
    pub pin: Option<String>,
    /// Walk the folder instead of waiting for events.
    pub poll: bool,
}

/// Serves a site until Ctrl+C.
pub fn run(session: &Session, request: &Request, wishes: &Wishes) -> Exit {
    let (listener, sharing) = match prepare(wishes) {
        Ok(ready) => ready,
        Err(problem) => {
            session.report((*problem).into());
            return Exit::Misuse;
        }
    };
    // The address of a fresh socket is always known.
    let port = listener.local_addr().map_or(PORT, |address| address.port());
    let desk = Desk::open(setting(*session, request, wishes));
    let server = Server::new(session.lang, sharing);
    server.mount("", desk.clone());
    let address = format!("http://127.0.0.1:{port}/");
    greet(session, &address, port, wishes);
    tell_of_notes(session, &desk.edition());
    let result = until_stopped(session, &server, listener, wishes.open.then_some(address.as_str()));
    desk.close();
    desk.save_shelf();
    if let Err(problem) = result {
        session.report((*problem).into());
        return Exit::Misuse;
    }
    session.say(session.pick(
        "\nPratinjau selesai. Berkas Anda tetap seperti terakhir disimpan.",
        "\nThe preview has ended. Your files are as you last saved them.",
    ));
    Exit::Done
}

/// Serves until Ctrl+C; `shown` is the address to open in a browser first.
pub(super) fn until_stopped(
    session: &Session,
    server: &Arc<Server>,
    listener: TcpListener,
    shown: Option<&str>,
) -> Result<(), Box<Diagnostic>> {
    if shown.is_some_and(|address| open::that_detached(address).is_err()) {
        session.say(session.pick(
            "Peramban tidak bisa dibuka dari sini. Buka sendiri alamat di atas.",
            "The browser can't be opened from here. Open the address above yourself.",
        ));
    }
    let interrupted = async {
        // Without a way to hear Ctrl+C the system ends the program, which is as good.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    server.run(listener, interrupted).map_err(|error| {
        Box::new(Diagnostic::new(&catalogue::SERVER_FAILED).with("detail", error.to_string()))
    })
}

/// The port, and what is needed to share it.
pub(super) fn prepare(wishes: &Wishes) -> Result<(TcpListener, Option<Sharing>), Box<Diagnostic>> {
    if wishes.pin.is_some() && !wishes.lan {
        return Err(Box::new(Diagnostic::new(&catalogue::PIN_WITHOUT_LAN)));
    }
    if let Some(pin) = &wishes.pin
        && !((4..=8).contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Err(Box::new(Diagnostic::new(&catalogue::PIN_MALFORMED).with("pin", pin)));
    }
    let ip = if wishes.lan {
        let first = local_addresses().into_iter().next();
        Some(first.ok_or_else(|| Box::new(Diagnostic::new(&catalogue::LAN_WITHOUT_NETWORK)))?)
    } else {
        None
    };
    let reach = if wishes.lan { Reach::Lan } else { Reach::Here };
    let listener = match wishes.port {
        Some(port) => bind(reach, std::iter::once(port)).map_err(|error| {
            Diagnostic::new(&catalogue::PORT_TAKEN)
                .with("port", usize::from(port))
                .with("near", usize::from(port.checked_add(1).unwrap_or(PORT)))
                .with("detail", error.to_string())
        }),
        None => bind(reach, PORT..=PORT + MORE_PORTS).map_err(|error| {
            Diagnostic::new(&catalogue::PORTS_TAKEN)
                .with("first", usize::from(PORT))
                .with("last", usize::from(PORT + MORE_PORTS))
                .with("detail", error.to_string())
        }),
    };
    let listener = listener.map_err(Box::new)?;
    let port = listener.local_addr().map_or(PORT, |address| address.port());
    let sharing =
        ip.map(|ip| Sharing { address: format!("http://{ip}:{port}/"), pin: wishes.pin.clone() });
    Ok((listener, sharing))
}

pub(super) fn setting(session: Session, request: &Request, wishes: &Wishes) -> Setting {
    let asked = request.clone();
    Setting {
        site: request.site.clone(),
        output: request.site.join("public"),
        cache: cache_folder(&request.site),
        options: Box::new(move || {
            let mut problems = Problems::new();
            let base_url = base_url(&asked, &mut problems);
            (options(&asked, base_url), problems)
        }),
        now: SystemTime::now,
        ahead: true,
        poll: wishes.poll,
        lang: session.lang,
        news: Box::new(reporter(session)),
    }
}

/// Tells in the terminal what happens: every problem once, and when all errors are mended.
fn reporter(session: Session) -> impl Fn(News) + Send + Sync {
    let told: Arc<Mutex<BTreeSet<String>>> = Arc::default();
    move |news| {
        match news {
        News::Edition { edition, changed, took } => {
            if !changed.is_empty() {
                session.say(&changed_line(&session, changed, took));
            }
            report_new(&session, edition, &told);
        }
        News::Found(edition) => report_new(&session, edition, &told),
        News::Polling => session.say(session.pick(
            "Folder ini tidak memberi tahu kalau ada perubahan, jadi etalase memeriksanya sendiri setiap saat. Perubahan tampak sedikit lebih lambat.",
            "This folder does not tell of changes, so etalase looks by itself all the time. Changes show a little later.",
        )),
    }
    }
}

fn report_new(session: &Session, edition: &Edition, told: &Mutex<BTreeSet<String>>) {
    let problems = edition.problems();
    let key = |problem: &Diagnostic| {
        let place = problem.place.as_ref().map(|p| format!("{} {:?}", p.path(), p.line_column()));
        format!("{} {place:?} {}", problem.entry.code, problem.message(Lang::En))
    };
    let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
    let had_errors = told.iter().any(|line| line.starts_with("error "));
    let now: BTreeSet<String> = problems
        .iter()
        .map(|problem| format!("{} {}", problem.entry.severity.name(), key(problem)))
        .collect();
    let new: Problems = problems
        .into_iter()
        .filter(|p| !told.contains(&format!("{} {}", p.entry.severity.name(), key(p))))
        .collect();
    *told = now;
    let has_errors = told.iter().any(|line| line.starts_with("error "));
    drop(told);
    let fresh_errors = new.count(Severity::Error);
    // Notes wait in the browser: to a beginner a screen full of them looks like errors.
    let shown: Problems = match session.json {
        true => new,
        false => new.into_iter().filter(|p| p.entry.severity != Severity::Notice).collect(),
    };
    if !shown.is_empty() {
        session.report(shown);
    }
    if fresh_errors > 0 {
        session.say(session.pick(
            "Perbaiki, lalu simpan. Peramban menampilkan pesan yang sama, dan pesannya hilang sendiri.\n",
            "Mend it and save. The browser shows the same message, and it goes away by itself.\n",
        ));
    } else if had_errors && !has_errors {
        session.say(session.pick("Semua kesalahan sudah diperbaiki.", "All errors are mended."));
    }
}

fn changed_line(session: &Session, changed: &BTreeSet<String>, took: Duration) -> String {
    let first = changed.first().map_or("", String::as_str);
    let milliseconds = took.as_millis().max(1);
    match (session.lang, changed.len()) {
        (Lang::Id, 1) => format!("Diperbarui: {first} ({milliseconds} milidetik)"),
        (Lang::Id, n) => {
            format!("Diperbarui: {n} berkas, di antaranya {first} ({milliseconds} milidetik)")
        }
        (Lang::En, 1) => format!("Updated: {first} ({milliseconds} milliseconds)"),
        (Lang::En, n) => {
            format!("Updated: {n} files, among them {first} ({milliseconds} milliseconds)")
        }
    }
}

/// Says where to look, who can see it, and how to stop.
fn greet(session: &Session, address: &str, port: u16, wishes: &Wishes) {
    if wishes.port.is_none() && port != PORT {
        session.say(&match session.lang {
            Lang::Id => format!("Nomor {PORT} sedang dipakai program lain (mungkin pratinjau lain), jadi kali ini dipakai {port}."),
            Lang::En => format!("Number {PORT} is in use by another program (another preview, perhaps), so this time it is {port}."),
        });
    }
    session.say(&match session.lang {
        Lang::Id => {
            format!("Situs Anda siap dilihat. Buka alamat ini di peramban (Chrome, Edge, atau Firefox):\n\n    {address}\n")
        }
        Lang::En => {
            format!("Your site is ready to look at. Open this address in a browser (Chrome, Edge or Firefox):\n\n    {address}\n")
        }
    });
    let shared = wishes.lan.then(|| local_addresses().into_iter().next()).flatten();
    if let Some(ip) = shared {
        let shared = format!("http://{ip}:{port}/");
        let qr = session.style.unicode.then(|| qr_for_terminal(&shared, session.style.colour));
        let qr = qr.flatten();
        let (id, en) = match &qr {
            Some(qr) => {
                session.say(qr);
                (
                    "arahkan kamera ke kode di atas atau buka",
                    "point the camera at the code above or open",
                )
            }
            None => ("buka", "open"),
        };
        session.say(&match session.lang {
            Lang::Id => format!(
                "Di HP yang memakai Wi-Fi yang sama, {id}:\n\n    {shared}\n\n\
                 Kode yang besar untuk layar proyektor: {address}_etalase/qr\n\
                 Semua orang di jaringan ini bisa melihat situs Anda selama pratinjau berjalan. Tidak ada yang bisa mengubahnya.{}\n",
                pin_line(wishes, Lang::Id)
            ),
            Lang::En => format!(
                "On a phone in the same Wi-Fi, {en}:\n\n    {shared}\n\n\
                 A large code for the projector: {address}_etalase/qr\n\
                 Everybody in this network can see your site while the preview runs. Nobody can change it.{}\n",
                pin_line(wishes, Lang::En)
            ),
        });
    }
    session.say(session.pick(
        "Setiap kali Anda menyimpan berkas, halaman di peramban ikut berubah.\n\
         Biarkan jendela ini terbuka. Untuk berhenti, tekan Ctrl dan C bersamaan.\n",
        "Every time you save a file, the page in the browser follows.\n\
         Leave this window open. To stop, press Ctrl and C together.\n",
    ));
}

/// Says that there are notes, and where to read them.
fn tell_of_notes(session: &Session, edition: &Edition) {
    let line = match (session.lang, edition.problems().count(Severity::Notice)) {
        (_, 0) => return,
        (Lang::Id, n) => format!(
            "Ada {n} catatan kecil tentang isi situs. Untuk membacanya, klik tombol kecil di pojok kiri bawah halaman.\n"
        ),
        (Lang::En, 1) => {
            "There is 1 small note about the content. To read it, click the small button in the lower left corner of the page.\n".to_owned()
        }
        (Lang::En, n) => format!(
            "There are {n} small notes about the content. To read them, click the small button in the lower left corner of the page.\n"
        ),
    };
    session.say(&line);
}

fn pin_line(wishes: &Wishes, lang: Lang) -> String {
    let Some(pin) = &wishes.pin else { return String::new() };
    match lang {
        Lang::Id => format!("\nMereka perlu mengetik PIN {pin} satu kali."),
        Lang::En => format!("\nThey need to type the PIN {pin} once."),
    }
}
