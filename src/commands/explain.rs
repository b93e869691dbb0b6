//! `etalase explain`: what a message means, why the rule is there, and an example.

use super::{Exit, Session};
use crate::diagnostic::catalogue::{self, commands};
use crate::diagnostic::{Diagnostic, Entry};
use crate::model::value::nearest;

/// Prints the explanation of a code on standard output, or the list of all codes.
pub fn run(session: &Session, code: Option<&str>) -> Exit {
    let Some(code) = code else {
        let mut all: Vec<&Entry> = catalogue::all().collect();
        all.sort_by_key(|entry| entry.code);
        for entry in all {
            session.print(format_args!(
                "{:<28} {}",
                entry.code,
                entry.wording(session.lang).message
            ));
        }
        return Exit::Done;
    };
    let code = code.trim().to_lowercase();
    match catalogue::find(&code) {
        Some(entry) => {
            let wording = entry.wording(session.lang);
            session.print(format_args!("{}\n", entry.code));
            session.print(format_args!("{}\n", wording.message));
            session.print(format_args!("{}\n", wording.why));
            session.print(format_args!(
                "{} {}",
                session.pick("Yang perlu dilakukan:", "What to do:"),
                wording.remedy
            ));
            Exit::Done
        }
        None => {
            let problem = match nearest(&code, catalogue::all().map(|entry| entry.code)) {
                Some(near) => Diagnostic::new(&commands::CODE_MISSPELT).with("near", near),
                None => Diagnostic::new(&commands::CODE_UNKNOWN),
            };
            session.report(problem.with("code", code.as_str()).into());
            Exit::Misuse
        }
    }
}
