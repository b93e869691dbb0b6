//! OpenDocument spreadsheets. LibreOffice writes a row of a million empty cells as one cell with a
//! count; so may a file that means harm, with content. Counts are followed only as far as there is
//! content, and content is limited.

use super::{
    MAX_CELLS, MAX_COLUMNS, Row, Table, Value, guard, restore, too_many_cells, too_many_columns,
};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::model::value::Date;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufReader;
use std::sync::Arc;

/// Reads every sheet of a spreadsheet.
///
/// # Errors
/// A damaged file, one with a password, or one beyond the limits.
pub fn read(path: &str, bytes: Vec<u8>) -> Result<Vec<Table>, Diagnostic> {
    let mut archive = guard::open(bytes)?;
    if let Ok(mut manifest) = archive.by_name("META-INF/manifest.xml") {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut manifest, &mut text).map_err(guard::damaged)?;
        if text.contains("encryption-data") {
            return Err(Diagnostic::new(&catalogue::SHEET_ENCRYPTED));
        }
    }
    let content = archive.by_name("content.xml").map_err(guard::damaged)?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut state = State { path: Arc::from(path), room: MAX_CELLS, ..State::default() };
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(guard::damaged)? {
            Event::Start(tag) => state.open(&tag)?,
            Event::Empty(tag) => {
                state.open(&tag)?;
                state.close(tag.local_name().as_ref())?;
            }
            Event::End(tag) => state.close(tag.local_name().as_ref())?,
            Event::Text(text) => state.text.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let name = entity.xml10_content();
                state.text.push_str(&super::feed::entity(&name));
            }
            Event::Eof => return Ok(state.tables),
            _ => {}
        }
        if state.text.len() > 1 << 20 {
            return Err(super::too_large("1 MB dalam satu sel", "1 MB in one cell"));
        }
        buffer.clear();
    }
}

#[derive(Default)]
struct State {
    path: Arc<str>,
    tables: Vec<Table>,
    room: usize,
    row: usize,
    row_repeats: usize,
    column: usize,
    cells: Vec<(usize, Value)>,
    cell: Option<Cell>,
    text: String,
    paragraphs: usize,
    /// Inside a comment on a cell.
    note: bool,
}

/// The attributes of the cell that is being read.
#[derive(Default)]
struct Cell {
    kind: String,
    value: String,
    formula: bool,
    repeats: usize,
}

impl State {
    fn open(&mut self, tag: &BytesStart) -> Result<(), Diagnostic> {
        match tag.local_name().as_ref() {
            "table" => {
                let sheet = attribute(tag, "name")?.map(Arc::from);
                self.tables.push(Table {
                    path: self.path.clone(),
                    sheet,
                    lines: Vec::new(),
                    rows: Vec::new(),
                });
                self.row = 0;
            }
            "table-row" => {
                self.row_repeats = number(tag, "number-rows-repeated")?;
                self.column = 0;
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                let kind = attribute(tag, "value-type")?.unwrap_or_default();
                let name = match kind.as_str() {
                    "date" => "date-value",
                    "boolean" => "boolean-value",
                    _ => "value",
                };
                self.cell = Some(Cell {
                    value: attribute(tag, name)?.unwrap_or_default(),
                    formula: attribute(tag, "formula")?.is_some(),
                    repeats: number(tag, "number-columns-repeated")?,
                    kind,
                });
                self.text.clear();
                self.paragraphs = 0;
            }
            "annotation" => self.note = true,
            "p" if !self.note => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
            }
            "s" => {
                let count = number(tag, "c")?.min(1_000);
                self.text.extend(std::iter::repeat_n(' ', count));
            }
            "line-break" => self.text.push('\n'),
            "tab" => self.text.push('\t'),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Diagnostic> {
        match name {
            "annotation" => {
                self.note = false;
                self.text.clear();
            }
            "table-cell" | "covered-table-cell" => self.close_cell()?,
            "table-row" => self.close_row()?,
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Diagnostic> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let from = self.column;
        self.column = self.column.saturating_add(cell.repeats);
        let Some(value) = value(&cell, &self.text) else { return Ok(()) };
        if self.column > MAX_COLUMNS {
            return Err(too_many_columns());
        }
        for column in from..self.column {
            self.cells.push((column, value.clone()));
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), Diagnostic> {
        let from = self.row;
        self.row = self.row.saturating_add(self.row_repeats);
        if self.cells.is_empty() {
            return Ok(());
        }
        let wanted = self.cells.len().saturating_mul(self.row_repeats);
        self.room = self.room.checked_sub(wanted).ok_or_else(too_many_cells)?;
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        for row in from..self.row {
            table.rows.push(Row { number: row + 1, cells: self.cells.clone() });
        }
        Ok(())
    }
}

fn value(cell: &Cell, text: &str) -> Option<Value> {
    let shown = text.trim();
    let error = shown.starts_with('#') && shown.len() > 1 || shown.starts_with("Err:");
    if cell.formula && error {
        return Some(Value::Error(shown.to_owned()));
    }
    match cell.kind.as_str() {
        "float" | "currency" => {
            let number = cell.value.parse().map_or(cell.value.clone(), super::xlsx::exact);
            // A number shown with noughts in front is a code.
            let padded = shown.len() > number.len()
                && shown.trim_start_matches('0') == number
                && shown.bytes().all(|byte| byte.is_ascii_digit());
            Some(if padded { Value::Padded(shown.to_owned()) } else { Value::Number(number) })
        }
        "percentage" => Some(Value::Text(shown.to_owned())),
        "date" => {
            let mut parts = cell.value.split(['-', 'T']);
            let mut next = || parts.next().and_then(|part| part.parse::<u16>().ok());
            let date = next().zip(next()).zip(next()).and_then(|((year, month), day)| {
                Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
            });
            Some(date.map_or_else(|| Value::Text(shown.to_owned()), Value::Date))
        }
        "boolean" => Some(Value::Truth(cell.value == "true")),
        _ if shown.is_empty() => cell.formula.then_some(Value::Uncomputed),
        _ => Some(Value::Text(restore(text))),
    }
}

fn attribute(tag: &BytesStart, name: &str) -> Result<Option<String>, Diagnostic> {
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(guard::damaged)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_err(guard::damaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// A count, one where none is given.
fn number(tag: &BytesStart, name: &str) -> Result<usize, Diagnostic> {
    Ok(attribute(tag, name)?.and_then(|text| text.parse().ok()).unwrap_or(1))
}
