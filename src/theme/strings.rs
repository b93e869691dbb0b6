//! The words of a theme in every language: dotted keys, placeholders, and forms for one and many.

mod check;

use super::layer::Layer;
use super::manifest::{hint, wrong_shape};
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::local::Lang;
use crate::model::value::nearest;
use crate::model::yaml::{self, Kind, Node};
use check::{check, languages_of_own_layers, untranslated};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The languages that stand in for a missing text where the site's first has none, in this order.
const FALLBACK: [&str; 2] = ["en", "id"];

/// Languages whose nouns have one form for every number (Unicode CLDR, plural rules).
const WITHOUT_PLURAL: [&str; 9] = ["id", "ms", "jv", "su", "zh", "ja", "ko", "th", "vi"];

/// A text cut at its placeholders.
#[derive(Clone, Debug, Eq, PartialEq)]
enum Part {
    Plain(String),
    Slot(String),
}

/// A text of one language.
#[derive(Clone, Debug)]
struct Text {
    /// The form for one thing, where the language tells it apart.
    one: Option<Vec<Part>>,
    other: Vec<Part>,
    place: Place,
}

type Table = BTreeMap<String, Text>;

/// The words of one language, with those of its stand-ins where it has none.
#[derive(Clone, Debug)]
pub struct Strings {
    lang: String,
    tables: Vec<Arc<Table>>,
}

/// The words of all languages.
#[derive(Clone, Debug)]
pub struct StringSet {
    by_lang: BTreeMap<String, Strings>,
    fallback: Strings,
}

/// Why there is no text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Fault {
    /// No language has the key.
    Missing,
    /// The text has a placeholder for which no value was given.
    Slot(String),
}

impl Strings {
    /// The text of `key`, its placeholders filled by `value`; `n` chooses between the forms for
    /// one and many, and fills `{n}` with thousands set apart.
    ///
    /// # Errors
    /// No language has the key, or a placeholder stays empty.
    pub fn fill(
        &self,
        key: &str,
        n: Option<i64>,
        value: impl Fn(&str) -> Option<String>,
    ) -> Result<Cow<'_, str>, Fault> {
        let text = self.tables.iter().find_map(|table| table.get(key));
        let text = text.ok_or(Fault::Missing)?;
        let single = n == Some(1) && !WITHOUT_PLURAL.contains(&primary(&self.lang));
        let parts = text.one.as_ref().filter(|_| single).unwrap_or(&text.other);
        if let [Part::Plain(text)] = parts.as_slice() {
            return Ok(Cow::Borrowed(text));
        }
        let mut filled = String::new();
        for part in parts {
            match (part, n) {
                (Part::Plain(text), _) => filled.push_str(text),
                (Part::Slot(name), Some(n)) if name == "n" => self.number(n, &mut filled),
                (Part::Slot(name), _) => {
                    filled.push_str(&value(name).ok_or_else(|| Fault::Slot(name.clone()))?);
                }
            }
        }
        Ok(Cow::Owned(filled))
    }

    /// As [`Strings::fill`], for the parts of the program that are no template.
    ///
    /// # Errors
    /// The same.
    pub fn get(
        &self,
        key: &str,
        n: Option<i64>,
        args: &[(&str, &str)],
    ) -> Result<Cow<'_, str>, Fault> {
        let value = |name: &str| {
            args.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        self.fill(key, n, value)
    }

    /// True when this language or a stand-in has the key.
    pub fn has(&self, key: &str) -> bool {
        self.tables.iter().any(|table| table.contains_key(key))
    }

    /// The key that was meant, where another stands.
    pub fn nearest(&self, key: &str) -> Option<String> {
        let keys = self.tables.iter().flat_map(|table| table.keys()).map(String::as_str);
        nearest(key, keys).map(str::to_owned)
    }

    /// A count with its thousands set apart as the language does it.
    fn number(&self, n: i64, into: &mut String) {
        let text = self.tables.iter().find_map(|table| table.get("words.calendar.group"));
        let own = text.and_then(|text| match text.other.first() {
            Some(Part::Plain(text)) => text.chars().next(),
            _ => None,
        });
        let mark = own.unwrap_or(if primary(&self.lang) == "en" { ',' } else { '.' });
        let digits = n.unsigned_abs().to_string();
        if n < 0 {
            into.push('−');
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                into.push(mark);
            }
            into.push(digit);
        }
    }
}

impl Fault {
    /// The fault in words, without a place; `near` is the key that may have been meant.
    pub fn diagnostic(&self, key: &str, near: Option<&str>) -> Diagnostic {
        match self {
            Self::Missing => Diagnostic::new(&catalogue::STRING_MISSING)
                .with("key", key)
                .with("hint", hint(near)),
            Self::Slot(slot) => {
                Diagnostic::new(&catalogue::STRING_SLOT).with("key", key).with("slot", slot)
            }
        }
    }
}

impl StringSet {
    /// Reads `strings/*.yaml` of all layers, the lowest first; a later layer replaces single texts.
    /// The first of the site's `languages` stands in for texts that another has not.
    pub fn read(layers: &[Layer], languages: &[Lang], problems: &mut Problems) -> Self {
        let mut tables: BTreeMap<String, Table> = BTreeMap::new();
        for (at, layer) in layers.iter().enumerate() {
            for (lang, source) in layer.texts("strings", ".yaml", problems) {
                let (node, found) = yaml::parse(&source, 0..source.text.len());
                problems.append(found);
                let mut texts = Table::new();
                for node in node.iter() {
                    flatten("", node, &mut texts, problems);
                }
                if layer.own && at > 0 {
                    check(&texts, &tables, &layers[at..], problems);
                }
                tables.entry(lang).or_default().extend(texts);
            }
        }
        let mut shown = languages_of_own_layers(layers);
        shown.extend(languages.iter().map(|lang| lang.to_string()));
        let first = languages.first().map(|lang| primary(lang));
        for lang in &shown {
            untranslated(lang, first, &tables, problems);
        }
        let tables: BTreeMap<String, Arc<Table>> =
            tables.into_iter().map(|(lang, table)| (lang, Arc::new(table))).collect();
        let strings = |lang: &str| {
            let mut chain = vec![lang, primary(lang)];
            chain.extend(first);
            chain.extend(FALLBACK);
            let mut seen = BTreeSet::new();
            let chain = chain.into_iter().filter(|lang| seen.insert(*lang));
            Strings {
                lang: lang.to_owned(),
                tables: chain.filter_map(|lang| tables.get(lang).cloned()).collect(),
            }
        };
        Self {
            by_lang: tables
                .keys()
                .chain(&shown)
                .map(|lang| (lang.clone(), strings(lang)))
                .collect(),
            fallback: strings(FALLBACK[0]),
        }
    }

    /// The words of a language; those of its stand-ins when it has none of its own.
    pub fn of(&self, lang: &str) -> &Strings {
        let found = self.by_lang.get(lang).or_else(|| self.by_lang.get(primary(lang)));
        found.unwrap_or(&self.fallback)
    }

    /// The languages that have words of their own, sorted.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.by_lang.keys().map(String::as_str)
    }
}

/// The keys of the texts that one layer has in one language.
pub fn keys(layer: &Layer, lang: &str) -> BTreeSet<String> {
    let mut ignored = Problems::new();
    let mut texts = Table::new();
    let Some(Ok(source)) = layer.text(&format!("strings/{lang}.yaml")) else {
        return BTreeSet::new();
    };
    let (node, _) = yaml::parse(&source, 0..source.text.len());
    for node in node.iter() {
        flatten("", node, &mut texts, &mut ignored);
    }
    texts.into_keys().collect()
}

/// `en` of `en-GB`.
fn primary(lang: &str) -> &str {
    lang.split('-').next().unwrap_or(lang)
}

/// Puts the texts of a mapping into `texts`, keys joined by dots.
fn flatten(prefix: &str, node: &Node, texts: &mut Table, problems: &mut Problems) {
    for (key, node) in node.entries() {
        let key =
            if prefix.is_empty() { key.text.clone() } else { format!("{prefix}.{}", key.text) };
        let form = |name| node.get(name).and_then(Node::text);
        let plural = !node.entries().is_empty()
            && node.entries().iter().all(|(key, _)| matches!(key.text.as_str(), "one" | "other"));
        match (&node.kind, form("other")) {
            (Kind::Text(text), _) => {
                let place = node.place.clone();
                texts.insert(key, Text { one: None, other: parts(text), place });
            }
            (Kind::Map(_), Some(other)) if plural => {
                let place = node.place.clone();
                texts.insert(key, Text { one: form("one").map(parts), other: parts(other), place });
            }
            (Kind::Map(_), _) if !plural => flatten(&key, node, texts, problems),
            _ => problems.push(wrong_shape(
                node,
                &key,
                Words::both(
                    "sebuah tulisan, atau {one: …, other: …}",
                    "a text, or {one: …, other: …}",
                ),
            )),
        }
    }
}

/// Cuts a text at `{name}`; braces around anything else are ordinary characters.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        let name = after.split_once('}').map(|(name, _)| name);
        let is_name = |name: &&str| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        };
        match name.filter(is_name) {
            Some(name) => {
                if !plain.is_empty() {
                    parts.push(Part::Plain(std::mem::take(&mut plain)));
                }
                parts.push(Part::Slot(name.to_owned()));
                rest = &after[name.len() + 1..];
            }
            None => {
                plain.push('{');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() || parts.is_empty() {
        parts.push(Part::Plain(plain));
    }
    parts
}

impl Text {
    fn slots(&self) -> BTreeSet<&str> {
        let parts = self.one.iter().flatten().chain(&self.other);
        let slots = parts.filter_map(|part| match part {
            Part::Slot(name) => Some(name.as_str()),
            Part::Plain(_) => None,
        });
        slots.collect()
    }
}

#[cfg(test)]
mod tests;
