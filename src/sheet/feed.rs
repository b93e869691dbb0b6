//! Product feeds in XML (RSS 2.0 or Atom with Google's `g:` elements): each item becomes a row, each
//! kind of element a column, as in the same feed written as a table.

use super::{MAX_CELLS, MAX_COLUMNS, Row, Table, Value, guard, wordpress};
use super::{too_many_cells, too_many_columns};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Problems};
use crate::load::decode_any;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::sync::Arc;

/// Reads the items of a feed; the first row of the table names the elements.
///
/// # Errors
/// The file is damaged, no feed, or beyond the limits.
pub fn read(path: &str, bytes: &[u8]) -> Result<(Vec<Table>, Problems), Diagnostic> {
    let (source, warning) = decode_any(path, bytes).map_err(|problem| *problem)?;
    if wordpress::fits(&source.text) {
        let (table, mut problems) = wordpress::read(path, &source.text)?;
        problems.append(warning.into_iter().collect());
        return Ok((vec![table], problems));
    }
    let mut reader = Reader::from_str(&source.text);
    // The names of elements, which serve as headers, stand nowhere in particular.
    let mut items = Items { lines: vec![1], ..Items::default() };
    let mut lines = Lines::new(&source.text);
    loop {
        match reader.read_event().map_err(guard::damaged)? {
            Event::Start(tag) => {
                let line = lines.at(reader.buffer_position());
                items.open(tag.local_name().as_ref(), line);
            }
            Event::End(tag) => items.close(tag.local_name().as_ref())?,
            Event::Empty(tag) if items.inside && tag.local_name().as_ref() == "link" => {
                let href =
                    tag.attributes().filter_map(Result::ok).find(|a| a.key.as_ref() == "href");
                if let Some(href) = href {
                    let value = href
                        .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                        .map_err(guard::damaged)?;
                    items.text = value.into_owned();
                    items.depth += 1;
                    items.close("link")?;
                }
            }
            Event::Text(text) => items.text.push_str(&text.xml10_content()),
            Event::CData(text) => items.text.push_str(&text.xml10_content()),
            Event::GeneralRef(name) => {
                items.text.push_str(&entity(&name.xml10_content()));
            }
            // No shop declares words of its own in a feed; a bomb does.
            Event::DocType(text) if text.xml10_content().contains("<!ENTITY") => {
                return Err(guard::damaged("<!ENTITY"));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if items.rows.is_empty() {
        return Err(Diagnostic::new(&catalogue::SHEET_EMPTY));
    }
    let header = items.columns.into_iter().enumerate();
    let header = header.map(|(column, name)| (column, Value::Text(name))).collect();
    let mut rows = vec![Row { number: 1, cells: header }];
    rows.extend(items.rows);
    let table = Table { path: Arc::from(path), sheet: None, lines: items.lines, rows };
    Ok((vec![table], warning.into_iter().collect()))
}

/// Counts lines on the way through a text, each once.
pub struct Lines<'t> {
    text: &'t str,
    seen: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    /// At the start of `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, seen: 0, line: 1 }
    }

    /// The line of the byte at `position`, which never lies before an earlier one.
    pub fn at(&mut self, position: u64) -> usize {
        let position = usize::try_from(position).unwrap_or(usize::MAX).min(self.text.len());
        let between = self.text.as_bytes().get(self.seen..position).unwrap_or_default();
        self.line += between.iter().filter(|byte| **byte == b'\n').count();
        self.seen = position;
        self.line
    }
}

/// The characters that XML names; a name that it does not know stays as it is.
pub fn entity(name: &str) -> String {
    match name {
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "amp" => "&".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        _ => {
            let code = match name.strip_prefix("#x") {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => name.strip_prefix('#').and_then(|number| number.parse().ok()),
            };
            code.and_then(char::from_u32).map_or_else(|| format!("&{name};"), String::from)
        }
    }
}

#[derive(Default)]
struct Items {
    columns: Vec<String>,
    rows: Vec<Row>,
    cells: Vec<(usize, Value)>,
    inside: bool,
    depth: usize,
    text: String,
    count: usize,
    line: usize,
    lines: Vec<usize>,
}

impl Items {
    fn open(&mut self, name: &str, line: usize) {
        // What stands in elements of an element, such as `<b>` in a description, belongs to it.
        if self.inside {
            self.depth += 1;
            if self.depth > 1 {
                return;
            }
        } else if matches!(name, "item" | "entry") {
            self.inside = true;
            self.depth = 0;
            self.line = line;
        }
        self.text.clear();
    }

    fn close(&mut self, name: &str) -> Result<(), Diagnostic> {
        if !self.inside {
            return Ok(());
        }
        if self.depth == 0 {
            self.inside = false;
            let mut cells = std::mem::take(&mut self.cells);
            cells.sort_by_key(|(column, _)| *column);
            if !cells.is_empty() {
                self.lines.push(self.line);
                self.rows.push(Row { number: self.rows.len() + 2, cells });
            }
            return Ok(());
        }
        self.depth -= 1;
        if self.depth > 0 {
            return Ok(());
        }
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return Ok(());
        }
        let column = self.columns.iter().position(|known| known == name).unwrap_or_else(|| {
            self.columns.push(name.to_owned());
            self.columns.len() - 1
        });
        if column >= MAX_COLUMNS {
            return Err(too_many_columns());
        }
        self.count += 1;
        if self.count > MAX_CELLS {
            return Err(too_many_cells());
        }
        // An element that comes again, such as a further picture, joins the first.
        match self.cells.iter_mut().find(|(known, _)| *known == column) {
            Some((_, Value::Text(known))) => {
                known.push(',');
                known.push_str(text.trim());
            }
            _ => self.cells.push((column, Value::Text(text.trim().to_owned()))),
        }
        Ok(())
    }
}
