//! What went wrong, where, and how to mend it: a problem is a value that knows both languages.
//!
//! Nothing in the program prints or stops on its own. A stage collects [`Diagnostic`]s in
//! [`Problems`] and goes on; the command at the top decides what to show and with which exit code.
//! All wording lives in [`catalogue`], Indonesian and English side by side.

pub mod catalogue;
mod entry;
mod json;
mod place;
mod terminal;
mod words;

pub use entry::{Entry, Severity, Wording};
pub use json::to_json;
pub use place::{Place, Source};
pub use terminal::{Style, render_all, render_one};
pub use words::{Lang, Words};

/// One problem: a catalogue entry, the values for its placeholders, and the place it was found.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What kind of problem this is; holds code, severity and wording.
    pub entry: &'static Entry,
    /// Where in the user's files; absent for problems of the command line or the machine.
    pub place: Option<Place>,
    /// Values for the placeholders in the wording.
    args: Vec<(&'static str, Words)>,
    /// Another place that takes part in the problem, such as the first of two equal keys.
    pub related: Option<Place>,
}

impl Diagnostic {
    /// A problem of the kind that `entry` describes, with no place and no values yet.
    pub fn new(entry: &'static Entry) -> Self {
        Self { entry, place: None, args: Vec::new(), related: None }
    }

    /// Fills the placeholder `{name}` of the wording.
    pub fn with(mut self, name: &'static str, value: impl Into<Words>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Says where the problem is. A place that is already known is kept: the one who found the
    /// problem knows better than the one who passes it on.
    pub fn at(mut self, place: Place) -> Self {
        self.place.get_or_insert(place);
        self
    }

    /// Points at a second place, such as the other of two files that claim one name.
    pub fn related(mut self, place: Place) -> Self {
        self.related = Some(place);
        self
    }

    /// The value for a placeholder of the wording, in `lang`.
    pub fn value(&self, name: &str, lang: Lang) -> Option<&str> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, words)| words.get(lang))
    }

    /// What is wrong, in `lang`.
    pub fn message(&self, lang: Lang) -> String {
        self.fill(self.entry.wording(lang).message, lang)
    }

    /// How to mend it, in `lang`.
    pub fn remedy(&self, lang: Lang) -> String {
        self.fill(self.entry.wording(lang).remedy, lang)
    }

    /// Puts the values in. An unknown placeholder stays visible, and the tests that walk every
    /// case look for one left over.
    fn fill(&self, template: &str, lang: Lang) -> String {
        let mut text = template.to_owned();
        for (name, words) in &self.args {
            text = text.replace(&format!("{{{name}}}"), words.get(lang));
        }
        text
    }
}

/// The problems that a stage has collected, in the order in which they were found.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    list: Vec<Diagnostic>,
}

impl Problems {
    /// An empty collection.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all problems of another collection.
    pub fn append(&mut self, other: Problems) {
        self.list.extend(other.list);
    }

    /// Keeps the value of a success; puts a failure into the collection.
    pub fn keep<T>(&mut self, result: Result<T, Diagnostic>) -> Option<T> {
        result.map_err(|diagnostic| self.push(diagnostic)).ok()
    }

    /// True when at least one problem must stop the site from being published.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.entry.severity == Severity::Error)
    }

    /// How many problems have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|d| d.entry.severity == severity).count()
    }

    /// True when nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The problems in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Puts errors last (a terminal shows its end), and otherwise sorts by file and position, so
    /// that the order does not depend on which thread found what first.
    pub fn sort(&mut self) {
        let key = |d: &Diagnostic| {
            let place = d.place.as_ref();
            (
                std::cmp::Reverse(d.entry.severity),
                place.map(|p| p.path().to_owned()),
                place.map(Place::start),
                d.entry.code,
            )
        };
        self.list.sort_by_cached_key(key);
        // One mistake in a template shows on every page that uses it; it is told once.
        self.list.dedup_by(|later, first| {
            let place = |d: &Diagnostic| {
                d.place.as_ref().map(|p| (p.path().to_owned(), p.start(), p.span()))
            };
            std::ptr::eq(later.entry, first.entry)
                && place(later) == place(first)
                && later.message(Lang::Id) == first.message(Lang::Id)
        });
    }
}

impl FromIterator<Diagnostic> for Problems {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(iter: I) -> Self {
        Self { list: iter.into_iter().collect() }
    }
}

impl IntoIterator for Problems {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl From<Diagnostic> for Problems {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { list: vec![diagnostic] }
    }
}
