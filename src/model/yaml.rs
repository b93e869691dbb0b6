//! YAML as the user typed it: a tree of texts with places, and syntax mistakes in plain words.
//!
//! Every scalar stays text. YAML would read `150.000` as 150.0 and `007` as 7; here only the field
//! that receives a value knows how to read it. Nothing else in the program touches YAML.

mod mistake;
mod tree;

use crate::diagnostic::catalogue::yaml as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Source};
use std::ops::Range;
use std::sync::Arc;

/// Collections may be nested this deep; a cooperative's profile needs four.
const MAX_DEPTH: usize = 24;
/// A file may hold this many values. The profile of a large cooperative has a few hundred.
const MAX_NODES: usize = 100_000;
/// A YAML text may be this long, in bytes.
const MAX_BYTES: usize = 2 << 20;

/// A value with the place where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it is. For a collection: its first line.
    pub place: Place,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Nothing typed after the colon, or `~`.
    Empty,
    /// A text, exactly as typed less its quotation marks.
    Text(String),
    /// Entries after hyphens or in square brackets.
    List(Vec<Node>),
    /// Keys with values.
    Map(Vec<(Key, Node)>),
}

/// A key with its place.
#[derive(Clone, Debug)]
pub struct Key {
    /// As typed.
    pub text: String,
    /// Where.
    pub place: Place,
}

impl Node {
    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The entries of a mapping; none for anything else.
    pub fn entries(&self) -> &[(Key, Node)] {
        match &self.kind {
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    /// The value of a key of a mapping.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|(k, _)| k.text == key).map(|(_, node)| node)
    }

    /// True when nothing was typed.
    pub fn is_empty(&self) -> bool {
        matches!(self.kind, Kind::Empty)
    }
}

/// Reads the bytes `range` of a file as one YAML mapping.
///
/// A text with nothing in it is an empty mapping. Duplicate keys and quotation marks of word
/// processors are reported with a tree beside them; a syntax mistake leaves no tree.
pub fn parse(source: &Arc<Source>, range: Range<usize>) -> (Option<Node>, Problems) {
    let whole = Place::new(source, range.start..range.start);
    if range.len() > MAX_BYTES {
        let problem = Diagnostic::new(&catalogue::YAML_TOO_LARGE).with("limit", "2 MB").at(whole);
        return (None, problem.into());
    }
    let mut problems = mistake::before_parsing(source, range.clone());
    if problems.has_errors() {
        return (None, problems);
    }
    match tree::build(source, range.clone(), &mut problems) {
        Ok(node) => match node.kind {
            Kind::Map(_) => (Some(node), problems),
            Kind::Empty => {
                let node = Node { kind: Kind::Map(Vec::new()), place: whole };
                (Some(node), problems)
            }
            _ => {
                problems.push(mistake::not_a_mapping(source, range, &node));
                (None, problems)
            }
        },
        Err(diagnostic) => {
            problems.push(*diagnostic);
            (None, problems)
        }
    }
}

#[cfg(test)]
mod tests;
