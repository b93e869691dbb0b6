//! Tables in and out: delimited text, Excel and OpenDocument workbooks, product feeds in XML, and
//! the export of a WordPress site.
//!
//! A table is its non-empty cells, each with its place, so that a message can name the cell. What
//! the columns mean is not known here. Every format is read within limits that hold before anything
//! is unpacked: a workbook that claims a million columns, or a small file that unpacks to a large
//! one, ends with a message and not with the memory of the machine.

mod delimited;
mod feed;
mod guard;
mod kind;
mod neutral;
mod ods;
mod wordpress;
mod write;
mod xlsx;

pub use neutral::{neutralise, restore};
pub use write::{Column, Field, Form, csv, xlsx as workbook};

use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::value::Date;
use std::path::Path;
use std::sync::Arc;

/// A file may be this large, in bytes. The price list of a large shop has one or two megabytes.
const MAX_FILE: u64 = 16 << 20;
/// A table may have this many columns; Shopify's have about sixty.
const MAX_COLUMNS: usize = 512;
/// A file may have this many cells that are not empty.
const MAX_CELLS: usize = 500_000;

/// One table: a delimited file, or one sheet of a workbook.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file, as messages name it.
    pub path: Arc<str>,
    /// Name of the sheet, where the file has sheets.
    pub sheet: Option<Arc<str>>,
    /// Lines where the rows begin, in a file that a person sees as text; empty for spreadsheets.
    pub lines: Vec<usize>,
    /// Rows that are not empty, from the top.
    pub rows: Vec<Row>,
}

/// The cells of a row that are not empty.
#[derive(Clone, Debug)]
pub struct Row {
    /// As spreadsheets number it, from 1.
    pub number: usize,
    /// Column, from 0, and what is in it; from the left.
    pub cells: Vec<(usize, Value)>,
}

/// What is in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text as typed.
    Text(String),
    /// A number, exactly: digits with a decimal point and perhaps a minus sign.
    Number(String),
    /// A number that its cell shows with noughts in front, as shown.
    Padded(String),
    /// A day.
    Date(Date),
    /// Yes or no.
    Truth(bool),
    /// An error of the spreadsheet, such as `#REF!`.
    Error(String),
    /// A formula whose result the file does not hold.
    Uncomputed,
}

impl Value {
    /// As text, the way a person would type it; dates as `2025-07-05`.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Padded(text) | Self::Error(text) => {
                text.clone()
            }
            Self::Date(date) => date.iso(),
            Self::Truth(true) => "ya".to_owned(),
            Self::Truth(false) => "tidak".to_owned(),
            Self::Uncomputed => String::new(),
        }
    }
}

impl Row {
    /// What is in a column, if anything.
    pub fn get(&self, column: usize) -> Option<&Value> {
        let at = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        Some(&self.cells[at].1)
    }

    /// The text of a column, trimmed; empty for an empty cell.
    pub fn text(&self, column: usize) -> String {
        self.get(column).map(|value| value.text().trim().to_owned()).unwrap_or_default()
    }
}

impl Table {
    /// The cell in `row` (from 1) and `column` (from 0).
    pub fn place(&self, row: usize, column: usize, text: &str) -> Place {
        if let Some(line) = self.lines.get(row - 1) {
            return Place::line(&self.path, *line, text);
        }
        Place::cell(&self.path, self.sheet.as_ref(), (row, column + 1), text)
    }
}

/// Reads every table of a file. `path` is its name in messages.
pub fn read(path: &str, file: &Path) -> (Vec<Table>, Problems) {
    match try_read(path, file) {
        // A damaged workbook can have lost the list of its sheets.
        Ok((tables, problems)) if tables.is_empty() && !problems.has_errors() => {
            let problem = Diagnostic::new(&catalogue::SHEET_EMPTY).at(Place::file(path));
            (tables, problem.into())
        }
        Ok(found) => found,
        Err(problem) => (Vec::new(), Problems::from(problem.at(Place::file(path)))),
    }
}

fn try_read(path: &str, file: &Path) -> Result<(Vec<Table>, Problems), Diagnostic> {
    let unreadable = |error: std::io::Error| {
        Diagnostic::new(&catalogue::SHEET_UNREADABLE).with("detail", error.to_string())
    };
    let size = file.metadata().map_err(unreadable)?.len();
    if size > MAX_FILE {
        return Err(too_large("16 MB", "16 MB"));
    }
    let bytes = std::fs::read(file).map_err(unreadable)?;
    match kind::of(path, &bytes)? {
        kind::Kind::Text => delimited::read(path, &bytes),
        kind::Kind::Feed => feed::read(path, &bytes),
        kind::Kind::Xlsx => xlsx::read(path, bytes).map(|tables| (tables, Problems::new())),
        kind::Kind::Ods => ods::read(path, bytes).map(|tables| (tables, Problems::new())),
    }
}

/// The file is larger than any list of products: `limit` in both languages.
fn too_large(id: &str, en: &str) -> Diagnostic {
    Diagnostic::new(&catalogue::SHEET_TOO_LARGE).with("limit", Words::both(id, en))
}

fn too_many_columns() -> Diagnostic {
    too_large("512 kolom", "512 columns")
}

fn too_many_cells() -> Diagnostic {
    too_large("setengah juta sel berisi", "half a million cells with content")
}

#[cfg(test)]
mod tests;
