//! The facts of one page of another generator, in YAML or TOML.

use crate::diagnostic::catalogue::content;
use crate::diagnostic::{Diagnostic, Place, Problems, Source};
use crate::exchange::draft::one_line;
use crate::load::split;
use crate::model::yaml::{Kind, Node};

/// A name without the date that Jekyll puts in front.
pub fn undated(name: &str) -> &str {
    match name.as_bytes() {
        [y @ .., _]
            if y.len() > 10
                && name.as_bytes()[4] == b'-'
                && name.as_bytes()[7] == b'-'
                && name.as_bytes()[10] == b'-'
                && name.as_bytes()[..4].iter().all(u8::is_ascii_digit) =>
        {
            &name[11..]
        }
        _ => name,
    }
}

/// The facts of a page and where its text begins.
pub fn front_matter(
    source: &std::sync::Arc<Source>,
) -> Result<(Option<Node>, usize, Problems), Box<Diagnostic>> {
    if !source.text.starts_with("+++") {
        let fenced = source.text.starts_with("---");
        let (document, problems) = split(source.clone());
        return match document {
            Some(document) if fenced => Ok((Some(document.front), document.body.start, problems)),
            Some(_) => Ok((None, 0, Problems::new())),
            None => Err(Box::new(problems.into_iter().next().unwrap_or_else(|| {
                Diagnostic::new(&content::FRONT_MATTER_OPEN).at(Place::new(source, 0..3))
            }))),
        };
    }
    let start = source.text.find('\n').map_or(source.text.len(), |at| at + 1);
    let Some(end) = source.text[start..].find("\n+++").map(|at| start + at + 1) else {
        let problem = Diagnostic::new(&content::FRONT_MATTER_OPEN).at(Place::new(source, 0..3));
        return Err(Box::new(problem));
    };
    let node = crate::exchange::toml::read(source, start..end)?;
    let body = source.text[end..].find('\n').map_or(source.text.len(), |at| end + at + 1);
    Ok((Some(node), body, Problems::new()))
}

/// Keys in lower case with their values, also those that generators keep one level below.
pub fn flat(front: &Node) -> Vec<(String, &Node)> {
    let mut facts = Vec::new();
    for (key, node) in front.entries() {
        let name = key.text.trim().to_lowercase();
        if matches!(name.as_str(), "extra" | "params" | "taxonomies" | "product")
            && !node.entries().is_empty()
        {
            facts.extend(
                node.entries().iter().map(|(key, node)| (key.text.trim().to_lowercase(), node)),
            );
        } else {
            facts.push((name, node));
        }
    }
    facts
}

/// Addresses of photos with their descriptions: a text, a list, or mappings with `src` and `alt`.
pub fn addresses(node: &Node) -> Vec<(String, String)> {
    match &node.kind {
        Kind::Text(text) => vec![(text.trim().to_owned(), String::new())],
        Kind::List(list) => list.iter().flat_map(addresses).collect(),
        Kind::Map(_) => {
            let value = |names: &[&str]| names.iter().find_map(|name| node.get(name)?.text());
            let address = value(&["src", "url", "image", "file", "path"]);
            let alt = value(&["alt", "caption", "title"]).map(one_line).unwrap_or_default();
            address.map(|address| (address.trim().to_owned(), alt)).into_iter().collect()
        }
        Kind::Empty => Vec::new(),
    }
}
