//! Photos, variants and labels: values with keys or items of their own.

use super::Editor;
use crate::exchange::draft::{Content, Variant};
use crate::exchange::shown;
use crate::exchange::yaml::{self, PhotoLine};
use crate::model::vocabulary;
use crate::model::yaml::{Key, Kind, Node};

impl Editor<'_> {
    pub(super) fn photos(&mut self, photos: &[PhotoLine]) {
        let names: Vec<String> = photos.iter().map(|line| line.file.clone()).collect();
        let alts = photos.iter().any(|line| !line.alt.is_empty());
        match self.find(vocabulary::PRODUCT, "foto") {
            None => {
                // Without a list all photos of the folder show, which is the same.
                self.added.push_str(&yaml::photos(photos, self.english));
                self.change(
                    yaml::key(vocabulary::PRODUCT, "foto", self.english),
                    String::new(),
                    &shown::joined(&names),
                );
            }
            Some((index, (key, node))) => {
                let content = Content::List(names.clone());
                if shown::same("foto", node, &content, self.ways.lang, self.currency) {
                    return;
                }
                let old = shown::text(node, self.ways.lang).unwrap_or_default();
                let rich = node.items().iter().any(|item| matches!(item.kind, Kind::Map(_)));
                if rich && !alts {
                    return self.by_hand(&key.text, &shown::joined(&names));
                }
                self.edits.push((self.lines(index), yaml::photos(photos, self.english)));
                self.change(&key.text, old, &shown::joined(&names));
            }
        }
    }

    pub(super) fn variants(
        &mut self,
        variants: &[Variant],
        photo: impl Fn(usize) -> Option<String>,
    ) {
        if variants.is_empty() {
            return;
        }
        let found = self.find(vocabulary::PRODUCT, "varian");
        let known: Vec<&Node> =
            found.map(|(_, (_, node))| node.items().iter().collect()).unwrap_or_default();
        let indent = known.first().map_or(2, |node| {
            let start = node.place.start();
            let column = start - self.line_start(start);
            column.saturating_sub(2)
        });
        let mut fresh = String::new();
        for (number, variant) in variants.iter().enumerate() {
            let named = |node: &&&Node| {
                shown::variant_name(node, self.ways.lang).as_deref() == Some(&variant.name)
            };
            match known.iter().find(named) {
                Some(node) => self.variant(node, variant, photo(number)),
                None => {
                    let name = yaml::key(vocabulary::PRODUCT, "varian", self.english);
                    self.change(name, String::new(), &variant.name);
                    let photo = photo(number);
                    fresh.push_str(&yaml::variant(
                        &variant.name,
                        &variant.facts,
                        photo.as_deref(),
                        indent,
                        self.english,
                    ));
                }
            }
        }
        if fresh.is_empty() {
            return;
        }
        match found {
            None => {
                let name = yaml::key(vocabulary::PRODUCT, "varian", self.english);
                self.added.push_str(&format!("{name}:\n{fresh}"));
            }
            Some((index, (key, node))) => {
                if node.place.excerpt().starts_with('[') || known.is_empty() {
                    self.by_hand(&key.text, fresh.trim());
                } else {
                    let end = self.lines(index).end;
                    self.edits.push((end..end, fresh));
                }
            }
        }
    }

    fn variant(&mut self, node: &Node, variant: &Variant, photo: Option<String>) {
        let scope = vocabulary::VARIANT;
        let photo = photo.map(Content::Text);
        let facts: Vec<(&'static str, &Content)> =
            variant.facts.iter().map(|(id, content, _)| (id, content)).collect();
        let photo = photo.as_ref().map(|content| ("foto", content));
        for (id, content) in facts.into_iter().chain(photo) {
            let typed = node
                .entries()
                .iter()
                .find(|(key, _)| vocabulary::canonical(scope, &key.text) == Some(id));
            let label = |key: &str| format!("{} · {key}", variant.name);
            let new = if let Content::Text(text) = content { text.as_str() } else { "" };
            match typed {
                Some((key, value)) => {
                    if shown::same(id, value, content, self.ways.lang, self.currency) {
                        continue;
                    }
                    let old = shown::text(value, self.ways.lang).unwrap_or_default();
                    if new.is_empty() || !self.on_one_line(value) {
                        if !self.remove(node, key, value, new) {
                            self.by_hand(&label(&key.text), new);
                            continue;
                        }
                    } else {
                        let flow = self.in_brackets(value);
                        self.edits.push((value.place.span(), yaml::scalar(new, flow)));
                    }
                    self.change(&label(&key.text), old, new);
                }
                // The name may be the colour already.
                None if new.is_empty() || (id == "warna" && new == variant.name) => {}
                None => {
                    let key = yaml::key(scope, id, self.english);
                    if self.insert(node, key, new) {
                        self.change(&label(key), String::new(), new);
                    } else {
                        self.by_hand(&label(key), new);
                    }
                }
            }
        }
    }

    /// Adds a key to a mapping within a value. False where its end can't be told.
    fn insert(&mut self, node: &Node, key: &str, value: &str) -> bool {
        let Some((_, last)) = node.entries().last().filter(|(_, last)| self.on_one_line(last))
        else {
            return false;
        };
        let at = last.place.span().end;
        if self.in_brackets(last) {
            self.edits.push((at..at, format!(", {key}: {}", yaml::scalar(value, true))));
        } else {
            let first = node.entries()[0].0.place.start();
            let column = first - self.line_start(first);
            let end = self.line_end(at);
            let line = format!("\n{}{key}: {}", " ".repeat(column), yaml::scalar(value, false));
            self.edits.push((end..end, line));
        }
        true
    }

    /// Takes a key out of a mapping within a value.
    fn remove(&mut self, node: &Node, key: &Key, value: &Node, new: &str) -> bool {
        let first = std::ptr::eq(&raw const node.entries()[0].0, key);
        if !new.is_empty() || first || !self.on_one_line(value) {
            return false;
        }
        let (start, end) = (key.place.start(), value.place.span().end);
        if self.in_brackets(value) {
            let Some(comma) = self.text[..start].rfind(',') else { return false };
            self.edits.push((comma..end, String::new()));
        } else {
            let end = self.line_end(end).min(self.text.len() - 1) + 1;
            self.edits.push((self.line_start(start)..end, String::new()));
        }
        true
    }

    pub(super) fn details(&mut self, pairs: &[(String, String)]) {
        let found = self.find(vocabulary::PRODUCT, "rincian");
        let Some((_, (_, node))) = found else {
            if !pairs.is_empty() {
                self.added.push_str(&yaml::details(pairs, self.english));
                for (label, value) in pairs {
                    self.change(label, String::new(), value);
                }
            }
            return;
        };
        for (label, value) in pairs {
            match node.get(label) {
                Some(known) if known.text().is_some_and(|text| text.trim() == value) => {}
                Some(known) if self.on_one_line(known) => {
                    let flow = self.in_brackets(known);
                    self.edits.push((known.place.span(), yaml::scalar(value, flow)));
                    self.change(label, known.text().unwrap_or_default().to_owned(), value);
                }
                None if self.insert(node, &yaml::scalar(label, true), value) => {
                    self.change(label, String::new(), value);
                }
                _ => self.by_hand(label, value),
            }
        }
    }
}
