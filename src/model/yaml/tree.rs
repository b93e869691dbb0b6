//! From parser events to a tree of texts with places, within a budget.

use super::{Key, Kind, MAX_DEPTH, MAX_NODES, Node, mistake};
use crate::diagnostic::catalogue::yaml as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Source};
use granit_parser::{Event, Parser, ScalarStyle, Span};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Builds the tree of the first document in `range`.
///
/// # Errors
/// The first syntax mistake, in plain words; boxed because it is large and rare.
pub fn build(
    source: &Arc<Source>,
    range: Range<usize>,
    problems: &mut Problems,
) -> Result<Node, Box<Diagnostic>> {
    let text = &source.text[range.clone()];
    let mut builder =
        Builder { source, range, events: Parser::new_from_str(text), problems, nodes: 0 };
    loop {
        let (event, span) = builder.next()?;
        match event {
            Event::StreamStart | Event::DocumentStart(..) => {}
            Event::StreamEnd | Event::DocumentEnd => {
                let place = builder.place(span);
                return Ok(Node { kind: Kind::Empty, place });
            }
            event => {
                let node = builder.node(event, span, 0)?;
                builder.finish()?;
                return Ok(node);
            }
        }
    }
}

struct Builder<'a> {
    source: &'a Arc<Source>,
    range: Range<usize>,
    events: Parser<'a, granit_parser::StrInput<'a>>,
    problems: &'a mut Problems,
    nodes: usize,
}

impl<'a> Builder<'a> {
    /// The next event; past the end, the end again.
    fn next(&mut self) -> Result<(Event<'a>, Span), Box<Diagnostic>> {
        match self.events.next() {
            Some(Ok(item)) => Ok(item),
            Some(Err(error)) => {
                Err(Box::new(mistake::of_syntax(self.source, self.range.clone(), &error)))
            }
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    /// Nothing but the end of the document may follow its value.
    fn finish(&mut self) -> Result<(), Box<Diagnostic>> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::DocumentEnd => {}
                Event::StreamEnd => return Ok(()),
                _ => {
                    let place = self.place(span);
                    return Err(Box::new(
                        Diagnostic::new(&catalogue::YAML_TWO_DOCUMENTS).at(place),
                    ));
                }
            }
        }
    }

    fn node(
        &mut self,
        event: Event<'a>,
        span: Span,
        depth: usize,
    ) -> Result<Node, Box<Diagnostic>> {
        let place = self.place(span);
        self.nodes += 1;
        if depth > MAX_DEPTH || self.nodes > MAX_NODES {
            return Err(Box::new(Diagnostic::new(&catalogue::YAML_TOO_DEEP).at(place)));
        }
        let anchored = match &event {
            Event::Scalar(_, _, anchor, _)
            | Event::SequenceStart(_, anchor, _)
            | Event::MappingStart(_, anchor, _) => *anchor != 0,
            _ => false,
        };
        if anchored || matches!(event, Event::Alias(_)) {
            return Err(Box::new(Diagnostic::new(&catalogue::YAML_ALIAS).at(place)));
        }
        match event {
            Event::Scalar(text, style, _, _) => {
                let plain = style == ScalarStyle::Plain;
                let kind = if plain && (text.is_empty() || text == "~") {
                    Kind::Empty
                } else {
                    Kind::Text(text.into_owned())
                };
                if let Kind::Text(text) = &kind {
                    self.problems.append(match style {
                        ScalarStyle::Plain => mistake::in_plain_text(text, &place),
                        _ => mistake::in_quoted_text(text, &place),
                    });
                }
                Ok(Node { kind, place })
            }
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, span) = self.next()?;
                    if matches!(event, Event::SequenceEnd) {
                        return Ok(Node { kind: Kind::List(items), place });
                    }
                    items.push(self.node(event, span, depth + 1)?);
                }
            }
            Event::MappingStart(..) => {
                let mut entries: Vec<(Key, Node)> = Vec::new();
                let mut seen: BTreeMap<String, Place> = BTreeMap::new();
                loop {
                    let (event, span) = self.next()?;
                    if matches!(event, Event::MappingEnd) {
                        return Ok(Node { kind: Kind::Map(entries), place });
                    }
                    let key = self.key(event, span)?;
                    let (event, span) = self.next()?;
                    let value = self.node(event, span, depth + 1)?;
                    match seen.get(&key.text) {
                        Some(first) => self.problems.push(
                            Diagnostic::new(&catalogue::YAML_DUPLICATE_KEY)
                                .with("key", &key.text)
                                .at(key.place)
                                .related(first.clone()),
                        ),
                        None => {
                            seen.insert(key.text.clone(), key.place.clone());
                            entries.push((key, value));
                        }
                    }
                }
            }
            _ => Err(Box::new(Diagnostic::new(&catalogue::YAML_SYNTAX).at(place))),
        }
    }

    fn key(&mut self, event: Event<'a>, span: Span) -> Result<Key, Box<Diagnostic>> {
        let place = self.place(span);
        match event {
            Event::Scalar(text, _, 0, _) => Ok(Key { text: text.into_owned(), place }),
            Event::Alias(_) | Event::Scalar(..) => {
                Err(Box::new(Diagnostic::new(&catalogue::YAML_ALIAS).at(place)))
            }
            _ => Err(Box::new(Diagnostic::new(&catalogue::YAML_SYNTAX).at(place))),
        }
    }

    /// A place in the file from a span of the parser. A collection's span starts at its first
    /// token and has no end of its own.
    fn place(&self, span: Span) -> Place {
        let start = span.start.byte_offset().unwrap_or(0);
        let end = span.end.byte_offset().unwrap_or(start);
        let trimmed = self.source.text[self.range.clone()]
            .get(start..end)
            .map_or(end, |covered| start + covered.trim_end().len());
        Place::new(self.source, self.range.start + start..self.range.start + trimmed.max(start))
    }
}
