//! The text files of a site as they were written, with the facts in them parted from the text, so
//! that a finding can point at the very words.

use crate::diagnostic::{Place, Source};
use crate::load::tree::{self, Tree};
use crate::load::{decode_any, split};
use crate::model::vocabulary::{self, Scope};
use crate::model::yaml::{self, Kind, Node};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// The folder of the profile, which has none: the name by which it is asked for here.
pub const PROFILE: &str = "";

/// A text file of the site.
pub struct Paper {
    /// Canonical name of its top folder; empty for the profile.
    pub folder: &'static str,
    /// The whole file.
    pub source: Arc<Source>,
    /// Its facts, when they can be read.
    pub facts: Option<Node>,
    /// Where its Markdown begins; the end of the file where there is none.
    pub start: usize,
}

impl Paper {
    /// The path relative to the site.
    pub fn path(&self) -> &str {
        &self.source.path
    }

    /// The place of some bytes of the file.
    pub fn place(&self, span: Range<usize>) -> Place {
        Place::new(&self.source, span)
    }

    /// The node of a key of the facts, by its canonical name.
    pub fn fact(&self, scope: Scope, key: &str) -> Option<&Node> {
        let word = scope.iter().find(|word| word.id == key)?;
        let entries = self.facts.as_ref()?.entries();
        entries.iter().find(|(typed, _)| word.is(&typed.text)).map(|(_, node)| node)
    }

    /// The place of a fact, else the top of the file.
    pub fn place_of(&self, scope: Scope, key: &str) -> Place {
        let place = self.fact(scope, key).map(|node| first(node).place.clone());
        place.unwrap_or_else(|| self.place(0..0))
    }

    /// The lines that visitors may read, with where each begins: comments among the facts are for
    /// the writer alone.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut at = 0;
        self.source.text.split_inclusive('\n').filter_map(move |line| {
            let start = at;
            at += line.len();
            let comment = start < self.start && line.trim_start().starts_with('#');
            (!comment).then_some((start, line))
        })
    }
}

/// The first text below a node: a text by languages is a mapping.
fn first(node: &Node) -> &Node {
    match &node.kind {
        Kind::Map(entries) => entries.first().map_or(node, |(_, node)| first(node)),
        Kind::List(items) => items.first().map_or(node, first),
        _ => node,
    }
}

/// Reads every text file of the site that visitors will see something of.
pub fn read(tree: &Tree) -> Vec<Paper> {
    tree.iter().filter_map(|(path, file)| paper(path, file)).collect()
}

fn paper(path: &str, file: &Path) -> Option<Paper> {
    let spot = tree::spot(path).map(|spot| spot.folder);
    let profile = !path.contains('/') && is_profile(path);
    let is_text = [".md", ".markdown", ".mkd"].iter().any(|end| path.to_lowercase().ends_with(end));
    let folder = match spot {
        Some(folder @ ("produk" | "kategori" | "halaman" | "berita" | "orang")) if is_text => {
            folder
        }
        None if profile => PROFILE,
        _ => return None,
    };
    let (source, _) = decode_any(path, &std::fs::read(file).ok()?).ok()?;
    if profile {
        let end = source.text.len();
        let (facts, _) = yaml::parse(&source, 0..end);
        return Some(Paper { folder, source, facts, start: end });
    }
    let (document, _) = split(source.clone());
    Some(match document {
        Some(document) => {
            Paper { folder, start: document.body.start, facts: Some(document.front), source }
        }
        None => Paper { folder, start: source.text.len(), facts: None, source },
    })
}

fn is_profile(path: &str) -> bool {
    ["koperasi", "cooperative"].contains(&tree::stem(path))
        && (path.ends_with(".yaml") || path.ends_with(".yml"))
}

/// The scope of the facts in a folder.
pub fn scope(folder: &str) -> Scope {
    match folder {
        PROFILE => vocabulary::PROFILE,
        "produk" => vocabulary::PRODUCT,
        "orang" => vocabulary::PERSON,
        _ => vocabulary::PAGE,
    }
}
