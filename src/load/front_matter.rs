//! Parts a Markdown file into its facts (between two `---` lines) and its text.

use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Source};
use crate::model::markdown::Body;
use crate::model::yaml::{self, Kind, Node};
use std::sync::Arc;

/// A Markdown file in its two parts.
#[derive(Debug)]
pub struct Document {
    /// The whole file.
    pub source: Arc<Source>,
    /// The facts; an empty mapping when the file has none.
    pub front: Node,
    /// The text below them.
    pub body: Body,
}

/// Parts a file. `None` when the facts can't be read; the problems say why.
pub fn split(source: Arc<Source>) -> (Option<Document>, Problems) {
    let text = source.text.as_str();
    let first_end = text.find('\n').map_or(text.len(), |at| at + 1);
    let first = text[..first_end].trim_end();
    if first == "+++" {
        let place = Place::new(&source, 0..3);
        return (None, Diagnostic::new(&catalogue::FRONT_MATTER_TOML).at(place).into());
    }
    if !is_fence(first) {
        let front =
            Node { kind: Kind::Map(Vec::new()), place: Place::new(&source, 0..first.len()) };
        let body = Body { source: source.clone(), start: 0 };
        return (Some(Document { source, front, body }), Problems::new());
    }
    let mut at = first_end;
    let closing = text[first_end..].split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        is_fence(line.trim_end()).then_some((start, at))
    });
    let Some((end, body)) = closing else {
        let place = Place::new(&source, 0..first.len());
        return (None, Diagnostic::new(&catalogue::FRONT_MATTER_OPEN).at(place).into());
    };
    let (front, problems) = yaml::parse(&source, first_end..end);
    let document = front.map(|front| Document {
        body: Body { source: source.clone(), start: body },
        front,
        source,
    });
    (document, problems)
}

/// Three or more hyphens; word processors turn two of them into a dash.
fn is_fence(line: &str) -> bool {
    (line.len() >= 3 && line.bytes().all(|b| b == b'-'))
        || line == "\u{2014}-"
        || line == "\u{2014}"
}
