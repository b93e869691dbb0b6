//! A value in several languages, with the first language standing in for missing ones.

use std::collections::BTreeMap;
use std::sync::Arc;

/// A language code such as `id` or `en`, as in `<html lang>` (BCP 47).
pub type Lang = Arc<str>;

/// A value that may differ from language to language.
#[derive(Clone, Debug)]
pub struct Local<T>(BTreeMap<Lang, T>);

impl<T> Default for Local<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Local<T> {
    /// A value in one language.
    pub fn one(lang: &Lang, value: T) -> Self {
        Self(BTreeMap::from([(lang.clone(), value)]))
    }

    /// Sets the value of a language.
    pub fn set(&mut self, lang: &Lang, value: T) {
        self.0.insert(lang.clone(), value);
    }

    /// Takes over the values of languages that `other` has.
    pub fn overlay(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The value in exactly this language.
    pub fn exact(&self, lang: &str) -> Option<&T> {
        self.0.get(lang)
    }

    /// The value in `lang`, else in `first`, else in any language.
    pub fn get(&self, lang: &str, first: &str) -> Option<&T> {
        self.0.get(lang).or_else(|| self.0.get(first)).or_else(|| self.0.values().next())
    }

    /// True when no language has a value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All values with their languages, in order of the codes.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &T)> {
        self.0.iter()
    }
}

impl Local<String> {
    /// The text in `lang` or its stand-in; empty when there is none at all.
    pub fn text(&self, lang: &str, first: &str) -> &str {
        self.get(lang, first).map_or("", String::as_str)
    }
}
