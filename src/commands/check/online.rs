//! Opens the links to other sites, for `check --online` and for nothing else.

use super::Session;
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place, Problems};
use rayon::prelude::*;
use std::time::Duration;

/// A site that has not answered by then is as good as gone.
const PATIENCE: Duration = Duration::from_secs(10);

/// Addresses that can't be opened. A site that answers, if only to refuse a program, is there.
pub fn check(session: &Session, links: &[(String, String)]) -> Problems {
    session.say(&match session.lang {
        Lang::Id => format!("Membuka {} alamat di luar situs ini …", links.len()),
        Lang::En => format!("Opening {} addresses outside this site …", links.len()),
    });
    let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).build();
    let agent = ureq::Agent::new_with_config(config);
    let look = |(target, page): &(String, String)| {
        let detail = match agent.get(target).call() {
            Ok(_) => return None,
            Err(ureq::Error::StatusCode(code @ (404 | 410))) => code.to_string(),
            Err(ureq::Error::StatusCode(_)) => return None,
            Err(error) => error.to_string(),
        };
        let problem = Diagnostic::new(&catalogue::LINK_OFFLINE)
            .with("target", target)
            .with("page", page)
            .with("detail", detail);
        Some(problem.at(Place::file(page)))
    };
    links.par_iter().filter_map(look).collect::<Vec<_>>().into_iter().collect()
}
