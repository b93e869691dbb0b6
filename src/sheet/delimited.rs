//! Delimited text: commas, semicolons, tabs or bars, in any encoding, quoted as spreadsheets quote.

use super::{MAX_CELLS, MAX_COLUMNS, Row, Table, Value, restore, too_many_cells, too_many_columns};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::load::decode_any;
use csv::{ReaderBuilder, StringRecord};
use std::sync::Arc;

/// What may part the cells of a row.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// A row that holds nothing but this ends the text; a quotation mark left open swallows it.
const END: &str = "\u{1}end\u{1}";
/// A line with more delimiters than this is no row of a table, even if they stand in texts.
const MAX_MARKS: usize = 20_000;

/// Reads the table of a delimited text.
///
/// # Errors
/// No text at all, too many columns or cells, a quotation mark that is never closed.
pub fn read(path: &str, bytes: &[u8]) -> Result<(Vec<Table>, Problems), Diagnostic> {
    let not_text = || {
        Diagnostic::new(&catalogue::SHEET_NOT_A_TABLE)
            .with("kind", Words::both("berkas yang bukan teks", "a file that is not text"))
    };
    let (source, warning) = decode_any(path, bytes).map_err(|_| not_text())?;
    let odd = source.text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\t')).count();
    if odd * 50 > source.text.len() {
        return Err(not_text());
    }
    let (text, skipped, named) = separator_line(&source.text);
    if text.lines().any(|line| line.bytes().filter(|b| DELIMITERS.contains(b)).count() > MAX_MARKS)
    {
        return Err(too_many_columns());
    }
    let delimiter = named.unwrap_or_else(|| guess(text));
    let table = rows(path, text, skipped, delimiter)?;
    Ok((vec![table], warning.into_iter().collect()))
}

/// Excel's own first line, `sep=;`: the rest, the rows it takes, and the delimiter it names.
fn separator_line(text: &str) -> (&str, usize, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.trim().trim_matches('"').strip_prefix("sep=").map(str::as_bytes) {
        Some([mark]) => (rest, 1, Some(*mark)),
        _ => (text, 0, None),
    }
}

/// The delimiter with which the largest part of all rows has the same number of cells, and of
/// several the one with the most cells: a comma inside of texts comes in some rows only, and a
/// wrong delimiter tears quoted texts into rows of their own.
fn guess(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut widths = std::collections::BTreeMap::new();
        let mut all = 0;
        // A title, an empty line and some rows say enough.
        for record in reader(text, delimiter).records().take(40).filter_map(Result::ok) {
            all += 1;
            if record.len() > 1 {
                *widths.entry(record.len()).or_insert(0_usize) += 1;
            }
        }
        widths
            .into_iter()
            .map(|(width, rows)| (rows * 1_000 / all, width))
            .max()
            .unwrap_or_default()
    };
    // Of two that fit equally the first counts, so the order of DELIMITERS decides.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| score(*delimiter)).unwrap_or(b',')
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes())
}

fn rows(path: &str, text: &str, skipped: usize, delimiter: u8) -> Result<Table, Diagnostic> {
    let mut table =
        Table { path: Arc::from(path), sheet: None, lines: Vec::new(), rows: Vec::new() };
    let text = format!("{}\n{END}\n", text.trim_end_matches('\n'));
    let mut reader = reader(&text, delimiter);
    let mut record = StringRecord::new();
    let mut number = skipped;
    let mut cells_so_far = 0;
    let mut line = 1;
    loop {
        let read = reader.read_record(&mut record).map_err(damaged)?;
        // The reader passes over empty lines, which spreadsheets count as rows.
        let end = reader.position().line();
        let inside = record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        number += (end - line).saturating_sub(inside).max(1) as usize;
        line = end;
        if !read {
            // Only an open quotation mark can swallow the last row.
            return Err(Diagnostic::new(&catalogue::SHEET_DAMAGED).with("detail", "END"));
        }
        if record.len() == 1 && &record[0] == END {
            return Ok(table);
        }
        if let Some(open) = record.iter().position(|cell| cell.contains(END)) {
            let start: String = record[open].trim_matches('"').chars().take(40).collect();
            let place = Place::cell(path, None, (number, open + 1), &start);
            return Err(Diagnostic::new(&catalogue::SHEET_QUOTE_OPEN)
                .with("text", start.lines().next().unwrap_or_default())
                .at(place));
        }
        let cells: Vec<(usize, Value)> = record
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(column, text)| (column, Value::Text(restore(text))))
            .collect();
        if cells.last().is_some_and(|(column, _)| *column >= MAX_COLUMNS) {
            return Err(too_many_columns());
        }
        cells_so_far += cells.len();
        if cells_so_far > MAX_CELLS {
            return Err(too_many_cells());
        }
        if !cells.is_empty() {
            table.rows.push(Row { number, cells });
        }
    }
}

fn damaged(error: csv::Error) -> Diagnostic {
    Diagnostic::new(&catalogue::SHEET_DAMAGED).with("detail", error.to_string())
}
