//! TOML facts as the tree that YAML gives: every value as it was typed, with its place.

use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Place, Source};
use crate::model::yaml::{Key, Kind, Node};
use std::ops::Range;
use std::sync::Arc;
use toml_edit::{Document, Item, Value};

/// Reads the bytes `range` of a file.
///
/// # Errors
/// The text is no TOML; the place is where the reader stumbled.
pub fn read(source: &Arc<Source>, range: Range<usize>) -> Result<Node, Box<Diagnostic>> {
    let text = &source.text[range.clone()];
    let document = Document::parse(text).map_err(|error| {
        let at = error.span().unwrap_or(0..0);
        let place = Place::new(source, range.start + at.start..range.start + at.end);
        let detail = error.message().lines().next().unwrap_or_default().to_owned();
        Box::new(Diagnostic::new(&catalogue::TOML_SYNTAX).with("detail", detail).at(place))
    })?;
    let reader = Reader { source, start: range.start, text };
    Ok(reader.item(document.as_item()))
}

struct Reader<'a> {
    source: &'a Arc<Source>,
    start: usize,
    text: &'a str,
}

impl Reader<'_> {
    fn place(&self, span: Option<Range<usize>>) -> Place {
        let span = span.unwrap_or(0..0);
        Place::new(self.source, self.start + span.start..self.start + span.end)
    }

    fn item(&self, item: &Item) -> Node {
        match item {
            Item::Value(value) => self.value(value),
            Item::ArrayOfTables(tables) => {
                let list = tables.iter().map(|table| self.table(table, table.span())).collect();
                Node { kind: Kind::List(list), place: self.place(item.span()) }
            }
            Item::Table(table) => self.table(table, table.span()),
            Item::None => Node { kind: Kind::Empty, place: self.place(None) },
        }
    }

    fn table(&self, table: &dyn toml_edit::TableLike, span: Option<Range<usize>>) -> Node {
        let entries = table
            .iter()
            .map(|(key, item)| {
                let node = self.item(item);
                (Key { text: key.to_owned(), place: node.place.clone() }, node)
            })
            .collect();
        Node { kind: Kind::Map(entries), place: self.place(span) }
    }

    fn value(&self, value: &Value) -> Node {
        let place = self.place(value.span());
        let kind = match value {
            Value::String(text) => Kind::Text(text.value().clone()),
            Value::Array(list) => Kind::List(list.iter().map(|value| self.value(value)).collect()),
            Value::InlineTable(table) => return self.table(table, value.span()),
            // As typed: 150.000 is a price here, and no fraction.
            _ => {
                let typed = value.span().and_then(|span| self.text.get(span)).unwrap_or_default();
                Kind::Text(typed.to_owned())
            }
        };
        Node { kind, place }
    }
}
