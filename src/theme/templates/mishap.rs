//! Tera's errors as diagnostics: its texts are English and for programmers, ours for people.

use super::{Sources, defined};
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Entry, Place, Problems, Words};
use crate::model::value::nearest;
use crate::theme::filters::{FILTERS, Failure, RANGE_LIMIT};
use crate::theme::manifest::hint;
use crate::theme::strings::Fault;
use tera::{Error, ErrorKind};

/// The diagnostics for an error. `asked` is the template that was to be filled.
pub fn explain(error: &Error, asked: &str, sources: &Sources) -> Problems {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let place = sources
                .get(report.filename())
                .map(|source| Place::new(source, report.span().range.clone()));
            let syntax = matches!(error.kind(), ErrorKind::SyntaxError(_));
            let entry =
                if syntax { &catalogue::TEMPLATE_SYNTAX } else { &catalogue::TEMPLATE_FAILED };
            let diagnostic = from_message(report.message(), sources, entry);
            place.into_iter().fold(diagnostic, Diagnostic::at).into()
        }
        ErrorKind::MissingParent { current, parent } => {
            located(unknown_name(Name::Template, parent, sources), current, parent, sources).into()
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let plain = tpl.split_once(':').map_or(tpl.as_str(), |(_, name)| name);
            let diagnostic = Diagnostic::new(&catalogue::TEMPLATE_CIRCLE).with("name", plain);
            located(diagnostic, tpl, plain, sources).into()
        }
        ErrorKind::TemplateNotFound(name) => unknown_name(Name::Template, name, sources).into(),
        ErrorKind::Msg(text) => from_reports(text, sources).unwrap_or_else(|| {
            let diagnostic = from_message(text, sources, &catalogue::TEMPLATE_FAILED);
            place_of(asked, sources).into_iter().fold(diagnostic, Diagnostic::at).into()
        }),
        _ => place_of(asked, sources).into_iter().fold(unknown(error), Diagnostic::at).into(),
    }
}

/// An error of a kind that should not occur here.
pub fn unknown(error: &Error) -> Diagnostic {
    Diagnostic::new(&catalogue::TEMPLATE_FAILED).with("detail", error.to_string())
}

/// The file of a template, whether it is asked for with its layer or without.
pub fn place_of(name: &str, sources: &Sources) -> Option<Place> {
    let suffix = format!(":{name}");
    let source = sources.get(name).or_else(|| {
        sources.iter().find(|(known, _)| known.ends_with(&suffix)).map(|(_, text)| text)
    });
    source.map(|source| Place::file(&*source.path))
}

/// Points at `text` in a template.
fn located(diagnostic: Diagnostic, template: &str, text: &str, sources: &Sources) -> Diagnostic {
    match sources.get(template) {
        Some(source) => {
            let at = source.text.find(text);
            let span = at.map_or(0..0, |at| at..at + text.len());
            diagnostic.at(Place::new(source, span))
        }
        None => diagnostic,
    }
}

/// Kinds of names that a template can use.
#[derive(Clone, Copy)]
enum Name {
    Template,
    Component,
    Filter,
    Function,
    Test,
}

const TESTS: [&str; 17] = [
    "string",
    "number",
    "map",
    "bool",
    "array",
    "integer",
    "float",
    "none",
    "iterable",
    "defined",
    "undefined",
    "odd",
    "even",
    "divisible_by",
    "starting_with",
    "ending_with",
    "containing",
];

fn unknown_name(kind: Name, name: &str, sources: &Sources) -> Diagnostic {
    let templates =
        || sources.keys().map(String::as_str).filter(|name| !name.contains(":components/"));
    let near = match kind {
        Name::Template if name.contains(':') => nearest(name, templates()),
        Name::Template => {
            nearest(name, templates().filter_map(|name| Some(name.split_once(':')?.1)))
        }
        Name::Component => nearest(name, sources.values().flat_map(|source| defined(&source.text))),
        Name::Filter => nearest(name, FILTERS.into_iter()),
        Name::Function => nearest(name, ["range", "throw", "super"].into_iter()),
        Name::Test => nearest(name, TESTS.into_iter()),
    };
    let what = match kind {
        Name::Template => Words::both("Template", "template"),
        Name::Component => Words::both("Komponen", "component"),
        Name::Filter => Words::both("Filter", "filter"),
        Name::Function => Words::both("Fungsi", "function"),
        Name::Test => Words::both("Tes", "test"),
    };
    Diagnostic::new(&catalogue::TEMPLATE_NAME_UNKNOWN)
        .with("what", what)
        .with("name", name)
        .with("hint", hint(near))
}

/// The names that Tera joins into one text when it checks all templates: blocks of a line
/// `error: <message>` and a line `--> <template>:<line>:<column>`.
fn from_reports(text: &str, sources: &Sources) -> Option<Problems> {
    let mut problems = Problems::new();
    for report in text.split("\n\nerror: ") {
        let report = report.strip_prefix("error: ").unwrap_or(report);
        let mut lines = report.lines();
        let message = lines.next()?;
        let (_, position) = lines.next()?.split_once("--> ")?;
        let mut position = position.rsplitn(3, ':');
        let column: usize = position.next()?.parse().ok()?;
        let line: usize = position.next()?.parse().ok()?;
        let source = sources.get(position.next()?)?;
        let underlined = lines.nth(2).map_or(1, |marks| marks.matches('^').count());
        let line_start: usize =
            source.text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let in_line = |column: usize| {
            let rest = &source.text[line_start..];
            rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
        };
        let column = column.checked_sub(1)?;
        let span = line_start + in_line(column)..line_start + in_line(column + underlined);
        let diagnostic = from_message(message, sources, &catalogue::TEMPLATE_FAILED);
        problems.push(diagnostic.at(Place::new(source, span)));
    }
    Some(problems)
}

/// The text between the first pair of backquotes after `start`.
fn named<'a>(message: &'a str, start: &str) -> Option<&'a str> {
    message.strip_prefix(start)?.split('`').nth(1)
}

/// Reads the wording of Tera 2.4; wording that is not known is passed on as it is, with `entry`.
fn from_message(message: &str, sources: &Sources, entry: &'static Entry) -> Diagnostic {
    if let Some(failure) = Failure::read(message) {
        return of_ours(failure);
    }
    let kinds = [
        ("Unknown template ", Name::Template),
        ("Unknown component ", Name::Component),
        ("Unknown filter ", Name::Filter),
        ("Unknown function ", Name::Function),
        ("Unknown test ", Name::Test),
    ];
    for (start, kind) in kinds {
        if let Some(name) = named(message, start) {
            return unknown_name(kind, name, sources);
        }
    }
    let undefined = message.contains("is not defined") || message.contains("value is undefined");
    for (start, entry, list) in [
        ("Variable ", &catalogue::TEMPLATE_VARIABLE, "Available variables: "),
        ("Field ", &catalogue::TEMPLATE_FIELD, "Available fields: "),
    ] {
        if let (Some(name), true) = (named(message, start), undefined) {
            let known = message.split_once(list).map_or("", |(_, known)| known);
            let known: Vec<&str> = known.split(", ").filter(|name| !name.is_empty()).collect();
            return Diagnostic::new(entry)
                .with("name", name)
                .with("hint", hint(nearest(name, known.iter().copied())))
                .with("known", if known.is_empty() { "–".to_owned() } else { known.join(", ") });
        }
    }
    if message.contains("variable that is undefined") {
        return Diagnostic::new(&catalogue::TEMPLATE_NOTHING);
    }
    Diagnostic::new(entry).with("detail", message)
}

fn of_ours(failure: Failure) -> Diagnostic {
    match failure {
        Failure::StringMissing(key, near) => Fault::Missing.diagnostic(&key, near.as_deref()),
        Failure::StringSlot(key, slot) => Fault::Slot(slot).diagnostic(&key, None),
        Failure::NoPage(filter) => {
            Diagnostic::new(&catalogue::TEMPLATE_NO_PAGE).with("filter", filter)
        }
        Failure::NotAPath(filter) => {
            Diagnostic::new(&catalogue::TEMPLATE_NOT_A_PATH).with("filter", filter)
        }
        Failure::RangeTooLong(length) => Diagnostic::new(&catalogue::TEMPLATE_RANGE)
            .with("length", length)
            .with("limit", RANGE_LIMIT.to_string()),
    }
}
