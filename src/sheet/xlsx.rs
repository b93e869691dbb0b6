//! Excel workbooks, cell by cell: what a sheet claims about its size is never believed.

use super::{
    MAX_CELLS, MAX_COLUMNS, Row, Table, Value, guard, restore, too_many_cells, too_many_columns,
};
use crate::diagnostic::Diagnostic;
use crate::model::value::Date;
use calamine::{CellErrorType, DataRef, ExcelDateTime, Reader, SheetType, Style, Xlsx};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// What is wrong with a workbook that no reader can make sense of, as the libraries say it.
const CORRUPT: &str = "invalid cell reference";

type Rows = BTreeMap<u32, BTreeMap<u32, Value>>;

/// Reads every sheet of a workbook.
///
/// # Errors
/// A damaged workbook, or one beyond the limits.
pub fn read(path: &str, bytes: Vec<u8>) -> Result<Vec<Table>, Diagnostic> {
    let archive = guard::open(bytes)?;
    // Calamine computes with what a damaged file says of rows and columns, and may overflow. What it
    // has half done is dropped with it.
    catch_unwind(AssertUnwindSafe(|| tables(path, archive.into_inner())))
        .unwrap_or_else(|_| Err(guard::damaged(CORRUPT)))
}

fn tables(path: &str, bytes: Cursor<Vec<u8>>) -> Result<Vec<Table>, Diagnostic> {
    let mut book: Xlsx<Cursor<Vec<u8>>> = Xlsx::new(bytes).map_err(guard::damaged)?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut tables = Vec::new();
    let mut room = MAX_CELLS;
    for name in names {
        let mut rows = values(&mut book, &name, &mut room)?;
        formulas(&mut book, &name, &mut rows)?;
        tables.push(Table {
            path: Arc::from(path),
            lines: Vec::new(),
            sheet: Some(Arc::from(name)),
            rows: collect(rows),
        });
    }
    Ok(tables)
}

/// Rows in order, as a table has them.
pub fn collect(rows: Rows) -> Vec<Row> {
    rows.into_iter()
        .map(|(row, cells)| Row {
            number: row as usize + 1,
            cells: cells.into_iter().map(|(column, value)| (column as usize, value)).collect(),
        })
        .collect()
}

fn values(
    book: &mut Xlsx<Cursor<Vec<u8>>>,
    name: &str,
    room: &mut usize,
) -> Result<Rows, Diagnostic> {
    let mut rows = Rows::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(guard::damaged)?;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(guard::damaged)? {
        let (row, column) = cell.get_position();
        let format = reader.styles().get(style).and_then(number_format);
        let Some(value) = value(cell.get_value(), format) else { continue };
        if column as usize >= MAX_COLUMNS {
            return Err(too_many_columns());
        }
        *room = room.checked_sub(1).ok_or_else(too_many_cells)?;
        rows.entry(row).or_default().insert(column, value);
    }
    Ok(rows)
}

/// Notes formulas that a program has written without computing them.
fn formulas(
    book: &mut Xlsx<Cursor<Vec<u8>>>,
    name: &str,
    rows: &mut Rows,
) -> Result<(), Diagnostic> {
    let mut reader = book.worksheet_cells_reader(name).map_err(guard::damaged)?;
    let mut found = 0;
    while let Some(cell) = reader.next_formula().map_err(guard::damaged)? {
        let (row, column) = cell.get_position();
        found += 1;
        if found > MAX_CELLS {
            return Err(too_many_cells());
        }
        if column as usize >= MAX_COLUMNS || cell.get_value().is_empty() {
            continue;
        }
        rows.entry(row).or_default().entry(column).or_insert(Value::Uncomputed);
    }
    Ok(())
}

fn number_format(style: &Style) -> Option<&str> {
    style.number_format.as_ref().map(|format| format.format_code.as_str())
}

fn value(data: &DataRef, format: Option<&str>) -> Option<Value> {
    Some(match data {
        DataRef::Empty => return None,
        DataRef::String(text) => words(text)?,
        DataRef::SharedString(text) => words(text)?,
        DataRef::Int(number) => formatted(number.to_string(), format),
        DataRef::Float(number) => formatted(exact(*number), format),
        DataRef::Bool(truth) => Value::Truth(*truth),
        DataRef::DateTime(moment) => day(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Value::Text(text.clone()),
        DataRef::Error(error) => Value::Error(error_name(error).to_owned()),
    })
}

fn words(text: &str) -> Option<Value> {
    (!text.trim().is_empty()).then(|| Value::Text(restore(text)))
}

/// The number to fifteen digits, as spreadsheets compute and show: 0.1 + 0.2 is 0.3.
pub fn exact(number: f64) -> String {
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

/// A number as its cell shows it where that changes what a person would type: `007`, `12%`.
fn formatted(number: String, format: Option<&str>) -> Value {
    let whole = number.bytes().all(|byte| byte.is_ascii_digit());
    match format {
        Some(zeros) if zeros.len() > 1 && zeros.bytes().all(|b| b == b'0') && whole => {
            Value::Padded(format!("{number:0>width$}", width = zeros.len()))
        }
        Some("0%" | "0.0%" | "0.00%") => {
            let hundred = number.parse::<f64>().map(|number| exact(number * 100.0));
            Value::Text(format!("{}%", hundred.unwrap_or(number)))
        }
        _ => Value::Number(number),
    }
}

fn day(moment: &ExcelDateTime) -> Value {
    if moment.is_datetime() && moment.as_f64() >= 1.0 {
        let (year, month, day, ..) = moment.to_ymd_hms_milli();
        if let Some(date) = Date::new(year, month, day) {
            return Value::Date(date);
        }
    }
    Value::Number(exact(moment.as_f64()))
}

fn error_name(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        _ => "#VALUE!",
    }
}
