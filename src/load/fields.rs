//! Reads a mapping by the words of its scope: finds aliases, refuses unknown keys with the nearest
//! known one, and gives every value its place.

use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Entry, Place, Problems, Words};
use crate::model::local::{Lang, Local};
use crate::model::value::nearest;
use crate::model::vocabulary::{self, Scope};
use crate::model::yaml::{Key, Kind, Node};
use std::cell::RefCell;

/// What readers of values need to know about the site.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The site's languages.
    pub languages: &'a [Lang],
    /// The language of plain texts in this file.
    pub lang: &'a Lang,
}

/// The entries of one mapping, found by their canonical names.
pub struct Fields<'a> {
    place: Place,
    scope: Scope,
    entries: Vec<(&'static str, &'a Key, &'a Node)>,
    reading: Reading<'a>,
    problems: RefCell<Problems>,
}

impl<'a> Fields<'a> {
    /// Looks at the keys of `node`: unknown ones and two words for one thing are problems.
    pub fn new(node: &'a Node, scope: Scope, reading: Reading<'a>) -> Self {
        let fields = Self {
            place: node.place.clone(),
            scope,
            entries: Vec::new(),
            reading,
            problems: RefCell::default(),
        };
        if !matches!(node.kind, Kind::Map(_) | Kind::Empty) {
            fields.wrong_shape(node, Words::both("kunci dan nilai", "keys with values"));
        }
        node.entries().iter().fold(fields, Self::enter)
    }

    fn enter(mut self, (key, node): &'a (Key, Node)) -> Self {
        match vocabulary::canonical(self.scope, &key.text) {
            None => self.push(self.unknown_key(key)),
            Some(canonical) => match self.entries.iter().find(|(name, ..)| *name == canonical) {
                Some((_, first, _)) => self.push(
                    Diagnostic::new(&catalogue::KEY_TWICE)
                        .with("first", &first.text)
                        .with("second", &key.text)
                        .at(key.place.clone())
                        .related(first.place.clone()),
                ),
                None => self.entries.push((canonical, key, node)),
            },
        }
        self
    }

    fn unknown_key(&self, key: &Key) -> Diagnostic {
        let lower = key.text.trim().to_lowercase().replace([' ', '-'], "_");
        let near = vocabulary::names(self.scope)
            .find(|name| *name == lower)
            .or_else(|| nearest(&lower, vocabulary::names(self.scope)));
        match near {
            Some(near) => Diagnostic::new(&catalogue::KEY_MISSPELT).with("near", near),
            None => Diagnostic::new(&catalogue::KEY_UNKNOWN)
                .with("known", Words::both(self.known(|w| w.id), self.known(|w| w.en))),
        }
        .with("key", &key.text)
        .at(key.place.clone())
    }

    fn known(&self, name: impl Fn(&vocabulary::Word) -> &'static str) -> String {
        self.scope.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// Adds a problem.
    pub fn push(&self, diagnostic: Diagnostic) {
        self.problems.borrow_mut().push(diagnostic);
    }

    /// Adds the problems of another reader.
    pub fn append(&self, problems: Problems) {
        self.problems.borrow_mut().append(problems);
    }

    /// The problems found so far.
    pub fn finish(self) -> Problems {
        self.problems.into_inner()
    }

    /// The place of the mapping.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What is needed to read values inside this mapping.
    pub fn reading(&self) -> Reading<'a> {
        self.reading
    }

    /// The typed key and the value of a canonical name; nothing typed counts as absent.
    pub fn get(&self, name: &str) -> Option<(&'a Key, &'a Node)> {
        let (.., key, node) = self.entries.iter().find(|(known, ..)| *known == name)?;
        (!node.is_empty()).then_some((*key, *node))
    }

    /// Canonical names of all keys that are there.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, &'a Key)> {
        self.entries.iter().map(|(name, key, _)| (*name, *key))
    }

    /// A single text as typed.
    pub fn text(&self, name: &str) -> Option<(&'a str, &'a Place)> {
        let (_, node) = self.get(name)?;
        self.text_of(node)
    }

    /// The text of a node, or a problem when it is a list or mapping.
    pub fn text_of(&self, node: &'a Node) -> Option<(&'a str, &'a Place)> {
        match &node.kind {
            Kind::Text(text) => Some((text, &node.place)),
            Kind::Empty => None,
            _ => {
                self.wrong_shape(node, Words::both("satu nilai", "a single value"));
                None
            }
        }
    }

    /// A single text, trimmed, owned.
    pub fn string(&self, name: &str) -> Option<String> {
        self.text(name).map(|(text, _)| text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// A value that `parse` reads from the text as typed.
    pub fn parse<T>(
        &self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, Diagnostic>,
    ) -> Option<T> {
        let (text, place) = self.text(name)?;
        self.checked(parse(text), place)
    }

    /// Keeps a success; puts a failure at `place` into the problems.
    pub fn checked<T>(&self, result: Result<T, Diagnostic>, place: &Place) -> Option<T> {
        result.map_err(|problem| self.push(problem.at(place.clone()))).ok()
    }

    /// One of the words of `scope`, by its canonical name.
    pub fn choice(&self, name: &str, scope: Scope) -> Option<&'static str> {
        let (text, place) = self.text(name)?;
        self.choose(text, place, scope)
    }

    /// The canonical word for `text`, or a problem that lists the words.
    pub fn choose(&self, text: &str, place: &Place, scope: Scope) -> Option<&'static str> {
        let found = vocabulary::canonical(scope, text);
        if found.is_none() {
            let list = |name: fn(&vocabulary::Word) -> &'static str| {
                scope.iter().map(name).collect::<Vec<_>>().join(", ")
            };
            let lower = text.trim().to_lowercase();
            let problem = match nearest(&lower, vocabulary::names(scope)) {
                Some(near) => Diagnostic::new(&catalogue::CHOICE_MISSPELT).with("near", near),
                None => Diagnostic::new(&catalogue::CHOICE_UNKNOWN),
            };
            self.push(
                problem
                    .with("text", text)
                    .with("known", Words::both(list(|w| w.id), list(|w| w.en)))
                    .at(place.clone()),
            );
        }
        found
    }

    /// A value or a list of values, as single nodes.
    pub fn list(&self, name: &str) -> Vec<&'a Node> {
        match self.get(name) {
            None => Vec::new(),
            Some((_, node)) => match &node.kind {
                Kind::List(items) => items.iter().filter(|item| !item.is_empty()).collect(),
                _ => vec![node],
            },
        }
    }

    /// A list of mappings, or one mapping.
    pub fn mappings(&self, name: &str, scope: Scope) -> Vec<Fields<'a>> {
        let mut found = Vec::new();
        for node in self.list(name) {
            match node.kind {
                Kind::Map(_) => found.push(Fields::new(node, scope, self.reading)),
                _ => self.wrong_shape(node, Words::both("kunci dan nilai", "keys with values")),
            }
        }
        found
    }

    /// Texts of a list; a single text may hold several, parted by commas.
    pub fn strings(&self, name: &str) -> Vec<(String, &'a Place)> {
        let Some((_, node)) = self.get(name) else { return Vec::new() };
        match &node.kind {
            Kind::Text(text) => text
                .split(',')
                .map(str::trim)
                .filter(|text| !text.is_empty())
                .map(|text| (text.to_owned(), &node.place))
                .collect(),
            _ => self
                .list(name)
                .into_iter()
                .filter_map(|item| self.text_of(item))
                .map(|(text, place)| (text.trim().to_owned(), place))
                .collect(),
        }
    }

    /// Texts of a list in the language of the file, or one list for each language.
    pub fn local_strings(&self, name: &str) -> Local<Vec<String>> {
        let Some((_, node)) = self.get(name) else { return Local::default() };
        let texts = |node: &'a Node| -> Vec<String> {
            match &node.kind {
                Kind::Text(text) => text.split(',').map(|t| t.trim().to_owned()).collect(),
                Kind::List(items) => items
                    .iter()
                    .filter_map(|item| self.text_of(item))
                    .map(|(text, _)| text.trim().to_owned())
                    .collect(),
                _ => Vec::new(),
            }
        };
        match &node.kind {
            Kind::Map(entries) => self.by_language(entries, |node| Some(texts(node))),
            _ => Local::one(self.reading.lang, texts(node)),
        }
    }

    /// A text in the language of the file, or `{id: ..., en: ...}`.
    pub fn local(&self, name: &str) -> Local<String> {
        self.get(name).map(|(_, node)| self.local_of(node)).unwrap_or_default()
    }

    /// As [`Self::local`], of a node.
    pub fn local_of(&self, node: &'a Node) -> Local<String> {
        let text = |node: &'a Node| {
            let (text, _) = self.text_of(node)?;
            let text = text.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        match &node.kind {
            Kind::Map(entries) => self.by_language(entries, text),
            _ => text(node).map(|text| Local::one(self.reading.lang, text)).unwrap_or_default(),
        }
    }

    /// A value for each language that the site has.
    pub fn by_language<T>(
        &self,
        entries: &'a [(Key, Node)],
        value: impl Fn(&'a Node) -> Option<T>,
    ) -> Local<T> {
        let mut local = Local::default();
        for (key, node) in entries {
            match self.reading.languages.iter().find(|lang| ***lang == *key.text) {
                Some(lang) => {
                    if let Some(value) = value(node) {
                        local.set(lang, value);
                    }
                }
                // `{id: merah, biru, en: red}`: a comma makes `biru` a key of its own.
                None if node.is_empty() => self.push(
                    Diagnostic::new(&catalogue::LANGUAGE_COMMA)
                        .with("text", &key.text)
                        .at(key.place.clone()),
                ),
                None => self.push(self.unknown_language(&key.text, &key.place)),
            }
        }
        local
    }

    /// A language that the profile does not name.
    pub fn unknown_language(&self, typed: &str, place: &Place) -> Diagnostic {
        Diagnostic::new(&catalogue::LANGUAGE_UNKNOWN)
            .with("text", typed)
            .with("known", self.reading.languages.join(", "))
            .at(place.clone())
    }

    /// Labels with values, in the order typed: `{Kadar air: 12 %}`.
    pub fn pairs(&self, name: &str) -> Vec<(String, String)> {
        let Some((_, node)) = self.get(name) else { return Vec::new() };
        if node.entries().is_empty() {
            self.wrong_shape(node, Words::both("kunci dan nilai", "keys with values"));
        }
        node.entries()
            .iter()
            .filter_map(|(key, value)| {
                self.text_of(value).map(|(text, _)| (key.text.clone(), text.trim().to_owned()))
            })
            .collect()
    }

    /// Says that a value has the wrong shape: a list where a text belongs, for example.
    pub fn wrong_shape(&self, node: &Node, expected: Words) {
        self.push(
            Diagnostic::new(&catalogue::VALUE_SHAPE)
                .with("expected", expected)
                .at(node.place.clone()),
        );
    }

    /// Says that something must be given and is not.
    pub fn missing(&self, entry: &'static Entry) {
        self.push(Diagnostic::new(entry).at(self.place.clone()));
    }
}
