//! Opens the links to other sites, for `check --online` and for nothing else.

use super::Session;
use crate::check::Outside;
use crate::commands::net;
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Problems, Words};
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use ureq::Agent;

/// A site that has not answered by then is as good as gone.
const PATIENCE: Duration = Duration::from_secs(10);
/// Addresses at once: enough to hide the slow ones, few enough for a weak line.
const AT_ONCE: usize = 8;

/// Why an address can't be opened.
struct Trouble {
    detail: Words,
    /// True where the computer itself may have no network.
    far: bool,
}

/// Addresses that can't be opened. A site that answers, if only to refuse a program, is there.
pub fn check(session: &Session, links: &[Outside]) -> Problems {
    if links.is_empty() {
        session.say(
            session
                .pick("Tidak ada tautan ke situs lain.\n", "There are no links to other sites.\n"),
        );
        return Problems::new();
    }
    session.say(&match (session.lang, links.len()) {
        (Lang::Id, count) => format!("Membuka {count} alamat di luar situs ini …"),
        (Lang::En, 1) => "Opening 1 address outside this site …".to_owned(),
        (Lang::En, count) => format!("Opening {count} addresses outside this site …"),
    });
    let agent = net::agent(PATIENCE);
    let opened = AtomicUsize::new(0);
    let open = |link| {
        let trouble = trouble(&agent, link);
        opened.fetch_add(usize::from(trouble.is_none()), Ordering::Relaxed);
        trouble
    };
    let all = || links.par_iter().map(open).collect::<Vec<_>>();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(AT_ONCE).build();
    let found = pool.map_or_else(|_| all(), |pool| pool.install(all));
    let opened = opened.into_inner();
    session.say(&match session.lang {
        Lang::Id => format!("{opened} dari {} bisa dibuka.\n", links.len()),
        Lang::En => format!("{opened} of {} can be opened.\n", links.len()),
    });
    if found.iter().all(|trouble| trouble.as_ref().is_some_and(|trouble| trouble.far)) {
        let count = links.len().to_string();
        return Diagnostic::new(&catalogue::LINKS_ALL_OFFLINE).with("count", count).into();
    }
    let told = links.iter().zip(found).filter_map(|(link, trouble)| {
        let problem = Diagnostic::new(&catalogue::LINK_OFFLINE)
            .with("target", &link.address)
            .with("page", &link.page)
            .with("detail", trouble?.detail);
        Some(problem.at(link.place.clone()))
    });
    told.collect()
}

/// Asks for the head of a page and, since some sites answer that with an error, for the page.
fn trouble(agent: &Agent, link: &Outside) -> Option<Trouble> {
    // What follows `#` is for the browser alone.
    let address = link.address.split('#').next().unwrap_or_default();
    match agent.head(address).call() {
        Ok(answer) if answer.status().is_success() => return None,
        Err(error @ ureq::Error::Timeout(_)) => {
            return Some(Trouble { detail: net::words(&error), far: true });
        }
        _ => {}
    }
    match agent.get(address).call() {
        Ok(answer) => {
            let code = answer.status().as_u16();
            let gone = matches!(code, 404 | 410 | 500..=599);
            gone.then(|| Trouble { detail: net::status(code), far: false })
        }
        Err(error) => Some(Trouble { detail: net::words(&error), far: net::is_far(&error) }),
    }
}
