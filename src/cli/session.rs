//! How to speak to this user: language, colours and amount, from the flags and the environment.

use super::{Common, Format, LangArg};
use crate::commands::Session;
use crate::diagnostic::{Lang, Style};
use std::io::IsTerminal;

/// Flag, then `ETALASE_LANG`, then the system's locale, then Indonesian.
fn language(flag: Option<LangArg>) -> Lang {
    let of = |code: &str| match code.split(['_', '-', '.']).next() {
        Some("id" | "in" | "ms") => Some(Lang::Id),
        Some("en") => Some(Lang::En),
        _ => None,
    };
    let from = |name: &str| std::env::var(name).ok().and_then(|code| of(&code.to_lowercase()));
    match flag {
        Some(LangArg::Id) => Lang::Id,
        Some(LangArg::En) => Lang::En,
        None => ["ETALASE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(from)
            .unwrap_or_default(),
    }
}

/// How to speak to this user.
pub fn session(common: &Common) -> Session {
    let terminal = std::io::stderr().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Session {
        lang: language(common.lang),
        style: Style { colour: terminal && !plain, unicode: terminal },
        json: common.format == Format::Json,
        quiet: common.quiet,
        verbose: common.verbose,
        progress: terminal && !common.quiet,
    }
}
