//! Changes single facts in a file that a person keeps: everything else, to the last comment and
//! space, stays as it is. Whatever can't be changed surely is left for the person to change.

mod nested;

use super::draft::{Content, Draft};
use super::shown;
use super::yaml::{self, PhotoLine};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Problems, Source};
use crate::load::{Raw, split};
use crate::model::value::Currency;
use crate::model::vocabulary::{self, Scope};
use crate::model::yaml::{Key, Kind, Node};
use std::ops::Range;

/// A key, its old value and its new one.
pub type Change = (String, String, String);

/// What a file is to become.
#[derive(Debug)]
pub struct Edited {
    /// Its new text; the old one where nothing changes.
    pub text: String,
    /// What changes: key, old value, new value.
    pub changes: Vec<Change>,
}

/// The site's ways that editing needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Ways<'a> {
    /// First language.
    pub lang: &'a str,
    /// Currency of the site.
    pub currency: Currency,
    /// True for English keys in files that have none yet.
    pub english: bool,
}

/// Lays a draft over the file it belongs to.
pub fn edit(
    raw: &Raw,
    draft: &Draft,
    photos: &[PhotoLine],
    variant_photo: impl Fn(usize) -> Option<String>,
    ways: Ways,
) -> (Edited, Problems) {
    let mut editor = Editor::new(raw, ways);
    for word in vocabulary::PRODUCT {
        if let Some((content, _)) = draft.facts.get(word.id) {
            editor.fact(word.id, content);
        }
    }
    if !photos.is_empty() {
        editor.photos(photos);
    }
    editor.variants(&draft.variants, variant_photo);
    editor.details(&yaml::merged(&draft.details));
    if raw.document.body.text().trim().is_empty() && !draft.body.trim().is_empty() {
        editor.body(&draft.body);
    }
    editor.finish()
}

struct Editor<'a> {
    raw: &'a Raw,
    text: &'a str,
    ways: Ways<'a>,
    english: bool,
    currency: Currency,
    /// First byte of the closing fence, or where facts would begin.
    end: usize,
    /// Bytes to replace, with what.
    edits: Vec<(Range<usize>, String)>,
    /// Lines to add at the end of the facts.
    added: String,
    changes: Vec<Change>,
    problems: Problems,
}

impl<'a> Editor<'a> {
    fn new(raw: &'a Raw, ways: Ways<'a>) -> Self {
        let text = raw.document.source.text.as_str();
        let body = raw.document.body.start;
        let end = text[..body].trim_end_matches('\n').rfind('\n').map_or(0, |at| at + 1);
        // A file keeps the language of its own keys.
        let entries = raw.document.front.entries();
        let is = |name: fn(&vocabulary::Word) -> &'static str| {
            let words =
                |key: &Key| vocabulary::PRODUCT.iter().any(|w| w.id != w.en && name(w) == key.text);
            entries.iter().any(|(key, _)| words(key))
        };
        let (indonesian, english) = (is(|w| w.id), is(|w| w.en));
        Self {
            raw,
            text,
            ways,
            english: if indonesian == english { ways.english } else { english },
            currency: shown::currency(raw, ways.currency),
            end,
            edits: Vec::new(),
            added: String::new(),
            changes: Vec::new(),
            problems: Problems::new(),
        }
    }

    fn entries(&self) -> &'a [(Key, Node)] {
        self.raw.document.front.entries()
    }

    /// The key's place in the list, and the entry.
    fn find(&self, scope: Scope, name: &str) -> Option<(usize, &'a (Key, Node))> {
        let known = |typed: &str| vocabulary::canonical(scope, typed) == Some(name);
        self.entries().iter().enumerate().find(|(_, (key, _))| known(&key.text))
    }

    fn change(&mut self, key: &str, old: String, new: &str) {
        self.changes.push((key.to_owned(), old, new.to_owned()));
    }

    fn by_hand(&mut self, key: &str, value: &str) {
        self.problems.push(
            Diagnostic::new(&catalogue::UPDATE_BY_HAND)
                .with("key", key)
                .with("value", value)
                .at(self.raw.place()),
        );
    }

    /// Sets one key of the product.
    fn fact(&mut self, id: &'static str, content: &Content) {
        let new = match content {
            Content::Nothing => String::new(),
            Content::Text(text) => text.clone(),
            Content::List(texts) => shown::joined(texts),
        };
        let Some((index, (key, node))) = self.find(vocabulary::PRODUCT, id) else {
            if !matches!(content, Content::Nothing) {
                let name = yaml::key(vocabulary::PRODUCT, id, self.english);
                self.added.push_str(&yaml::entry(name, id, content));
                self.change(name, String::new(), &new);
            }
            return;
        };
        if shown::same(id, node, content, self.ways.lang, self.currency) {
            return;
        }
        let old = shown::text(node, self.ways.lang).unwrap_or_default();
        // Under a language of its own, or with more than a cell can show.
        let inner = match &node.kind {
            Kind::Map(_) => node.get(self.ways.lang),
            _ => Some(node),
        };
        let rich =
            node.items().iter().any(|item| matches!(item.kind, Kind::Map(_) | Kind::List(_)));
        let Some(inner) = inner.filter(|_| !rich) else { return self.by_hand(&key.text, &new) };
        match content {
            Content::Nothing if std::ptr::eq(inner, node) => {
                self.edits.push((self.lines(index), String::new()));
            }
            Content::Nothing => return self.by_hand(&key.text, &new),
            _ if node.is_empty() => {
                let entry = yaml::entry(&key.text, id, content);
                self.edits.push((self.lines(index), entry));
            }
            _ if self.on_one_line(inner) => {
                let flow = self.in_brackets(inner);
                self.edits.push((inner.place.span(), yaml::scalar(&new, flow)));
            }
            _ if std::ptr::eq(inner, node) => {
                self.edits.push((self.lines(index), yaml::entry(&key.text, id, content)));
            }
            _ => return self.by_hand(&key.text, &new),
        }
        self.change(&key.text, old, &new);
    }

    /// The lines of a top entry, without blank lines and comments that follow it.
    fn lines(&self, index: usize) -> Range<usize> {
        let start = self.line_start(self.entries()[index].0.place.start());
        let next = self.entries().get(index + 1);
        let limit = next.map_or(self.end, |(key, _)| self.line_start(key.place.start()));
        let (mut at, mut end) = (start, start);
        for line in self.text[start..limit].split_inclusive('\n') {
            at += line.len();
            if !line.trim().is_empty() && !line.trim().starts_with('#') {
                end = at;
            }
        }
        start..end
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |line| line + 1)
    }

    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |line| at + line)
    }

    /// True for a text whose place covers exactly what was typed for it.
    fn on_one_line(&self, node: &Node) -> bool {
        let typed = node.place.excerpt();
        matches!(node.kind, Kind::Text(_))
            && !typed.contains('\n')
            && !typed.starts_with(['|', '>'])
            && !typed.is_empty()
    }

    /// True for a value between brackets on its line.
    fn in_brackets(&self, node: &Node) -> bool {
        let start = node.place.start();
        let before = &self.text[self.line_start(start)..start];
        before.matches(['{', '[']).count() > before.matches(['}', ']']).count()
    }

    fn body(&mut self, text: &str) {
        let end = self.text.len();
        let start = if self.text.ends_with('\n') || self.text.is_empty() { "\n" } else { "\n\n" };
        self.edits.push((end..end, format!("{start}{}\n", text.trim())));
        let name = if self.english { "text" } else { "teks" };
        self.change(name, String::new(), &super::draft::one_line(text));
    }

    /// Applies the edits, and reads the result to make sure that it says what it should.
    fn finish(mut self) -> (Edited, Problems) {
        let mut text = self.text.to_owned();
        if !self.added.is_empty() {
            let fenced = self.end > 0;
            let lines =
                if fenced { self.added.clone() } else { format!("---\n{}---\n", self.added) };
            self.edits.push((self.end..self.end, lines));
        }
        // From the back, so that places in front stay true; of two at one place, in order.
        self.edits.sort_by_key(|(range, _)| range.start);
        for (range, with) in self.edits.iter().rev() {
            text.replace_range(range.clone(), with);
        }
        if text != self.text && !self.holds(&text) {
            self.problems.push(
                Diagnostic::new(&catalogue::UPDATE_BY_HAND)
                    .with(
                        "key",
                        self.changes
                            .iter()
                            .map(|(key, ..)| key.as_str())
                            .collect::<Vec<_>>()
                            .join(", "),
                    )
                    .with(
                        "value",
                        self.changes
                            .iter()
                            .map(|(.., new)| new.as_str())
                            .collect::<Vec<_>>()
                            .join(", "),
                    )
                    .at(self.raw.place()),
            );
        }
        (Edited { text, changes: self.changes }, self.problems)
    }

    /// True where every key of the old text that was not to change reads as it did.
    fn holds(&self, text: &str) -> bool {
        let (document, problems) = split(Source::new(&self.raw.path, text));
        let Some(document) = document.filter(|_| !problems.has_errors()) else { return false };
        let nested = |key: &str| {
            matches!(vocabulary::canonical(vocabulary::PRODUCT, key), Some("varian" | "rincian"))
        };
        self.entries().iter().all(|(key, node)| {
            let changed =
                self.changes.iter().any(|(name, ..)| *name == key.text) || nested(&key.text);
            changed || document.front.get(&key.text).is_some_and(|new| alike(new, node))
        })
    }
}

/// The same texts in the same shape, wherever they stand.
fn alike(a: &Node, b: &Node) -> bool {
    match (&a.kind, &b.kind) {
        (Kind::Empty, Kind::Empty) => true,
        (Kind::Text(a), Kind::Text(b)) => a == b,
        (Kind::List(a), Kind::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b))
        }
        (Kind::Map(a), Kind::Map(b)) => {
            a.len() == b.len()
                && a.iter().zip(b).all(|((k, a), (l, b))| k.text == l.text && alike(a, b))
        }
        _ => false,
    }
}
