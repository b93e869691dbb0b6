//! What the verbs of the command line do. The only place that prints, asks the clock and decides
//! on an exit code.

pub mod build;
pub mod check;
pub mod class;
pub mod deploy;
pub mod explain;
pub mod export;
pub mod import;
pub mod making;
pub mod net;
pub mod new;
pub mod pack;
pub mod plan;
pub mod serve;
pub mod terminal;
pub mod theme;

use crate::diagnostic::{Lang, Problems, Severity, Style, render_all, to_json};
use crate::load::{Options, Store};
use crate::model::host::Host;
use crate::model::value::{Date, WebAddress};
use crate::plan::Plan;
use crate::render::Shelf;
use jiff::Timestamp;
use jiff::tz::Offset;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// How a command ended; the numbers are exit codes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Exit {
    /// All went well.
    Done = 0,
    /// The content has errors.
    Errors = 1,
    /// The command line is wrong.
    Misuse = 2,
}

/// How to speak to this user.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// Language of messages.
    pub lang: Lang,
    /// Colours and characters.
    pub style: Style,
    /// Problems as JSON on standard output.
    pub json: bool,
    /// Errors only.
    pub quiet: bool,
    /// More detail.
    pub verbose: bool,
    /// A progress bar can be shown.
    pub progress: bool,
}

/// Which site, and which of its content.
#[derive(Clone, Debug)]
pub struct Request {
    /// Folder of the site.
    pub site: PathBuf,
    /// Public address that replaces the profile's.
    pub base_url: Option<String>,
    /// Host that replaces the profile's.
    pub host: Option<Host>,
    /// Show drafts.
    pub drafts: bool,
    /// Show what is dated later.
    pub future: bool,
}

impl Session {
    /// One of two wordings.
    pub fn pick<'a>(&self, id: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }

    /// A line for the user, on standard error, where messages belong: standard output is for data.
    pub fn say(&self, line: &str) {
        if !self.quiet && !self.json {
            terminal::message(&format!("{line}\n"));
        }
    }

    /// A line that must be seen even by who asked for errors alone: a file of theirs is changed.
    pub fn insist(&self, line: &str) {
        if !self.json {
            terminal::message(&format!("{line}\n"));
        }
    }

    /// A line of data, on standard output.
    pub fn print(&self, line: impl Display) {
        terminal::data(format!("{line}\n").as_bytes());
    }

    /// Shows problems: all of them, errors last; quietly, errors only.
    pub fn report(&self, mut problems: Problems) {
        problems.sort();
        if self.json {
            self.print(format_args!("{:#}", to_json(&problems)));
            return;
        }
        if self.quiet {
            problems = problems
                .into_iter()
                .filter(|problem| problem.entry.severity == Severity::Error)
                .collect();
        }
        if !problems.is_empty() {
            terminal::message(&render_all(&problems, self.lang, self.style));
        }
    }
}

/// The folder in which a site keeps what it has made before.
pub fn cache_folder(site: &Path) -> PathBuf {
    site.join(".etalase")
}

/// Loads and plans a site. The plan is there whenever there is something to show.
pub fn prepare(
    request: &Request,
    output: Option<&Path>,
    shelf: &Shelf,
) -> (Option<Plan>, Problems) {
    let mut problems = Problems::new();
    let options = options(request, base_url(request, &mut problems));
    let mut store = Store::new(&request.site, output);
    store.scan(SystemTime::now());
    let (plan, found) = Plan::of_folder(&store, &options, shelf);
    problems.append(found);
    (plan, problems)
}

/// The public address that was asked for, if it is one.
fn base_url(request: &Request, problems: &mut Problems) -> Option<String> {
    let url = request.base_url.as_ref()?;
    problems.keep(WebAddress::parse(url).map(|url| url.as_str().to_owned()))
}

/// What the loader needs to know, as of now.
fn options(request: &Request, base_url: Option<String>) -> Options {
    Options {
        today: today(),
        drafts: request.drafts,
        future: request.future,
        base_url,
        host: request.host,
    }
}

/// Today in West Kalimantan (UTC+7), or the day that `SOURCE_DATE_EPOCH` names, so that a build
/// can be repeated.
fn today() -> Date {
    let named = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.trim().parse().ok());
    let seconds: i64 = named.unwrap_or_else(|| i64::try_from(now() / 1_000_000_000).unwrap_or(0));
    let moment = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    let day = Offset::constant(7).to_datetime(moment).date();
    let fields = u16::try_from(day.year()).ok().zip(u8::try_from(day.month()).ok());
    fields
        .zip(u8::try_from(day.day()).ok())
        .and_then(|((year, month), day)| Date::new(year, month, day))
        .unwrap_or(Date::FIRST)
}

/// The time in nanoseconds since 1970.
pub fn now() -> i128 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos() as i128)
}
