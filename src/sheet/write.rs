//! Writes a table as delimited text or as an Excel workbook: the same table, the same bytes.

use super::neutralise;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// How a column is to look in a workbook.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Form {
    /// Texts and codes: never turned into numbers or dates.
    Text,
    /// Prices: grouped in thousands as the computer's own language does.
    Money,
    /// Counts.
    Count,
}

/// A column with its header.
#[derive(Clone, Debug)]
pub struct Column {
    /// What stands above it.
    pub header: String,
    /// How it looks.
    pub form: Form,
}

/// What to write into a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number of at most fifteen digits, which every spreadsheet keeps exactly.
    Number(u64),
}

impl Field {
    fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => neutralise(text),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// Delimited text in UTF-8 with a byte order mark, by which Excel knows the encoding, and Windows
/// line ends. Every cell that holds any common delimiter is quoted.
pub fn csv(columns: &[Column], rows: &[Vec<Field>], delimiter: char) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    let header: Vec<Field> =
        columns.iter().map(|column| Field::Text(column.header.clone())).collect();
    for row in std::iter::once(&header).chain(rows) {
        for (index, field) in row.iter().enumerate() {
            if index > 0 {
                text.push(delimiter);
            }
            let cell = field.plain();
            if cell.contains([',', ';', '\t', '|', '"', '\n', '\r', '\'']) || cell.trim() != cell {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&cell);
            }
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// An Excel workbook with one sheet: header in view, columns as wide as their content, codes kept
/// as texts.
///
/// # Errors
/// The table is beyond the limits of Excel.
pub fn xlsx(sheet: &str, columns: &[Column], rows: &[Vec<Field>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The day on which a workbook was made would make the same list differ from day to day.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let page = book.add_worksheet();
    page.set_name(sheet)?;
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let text = Format::new().set_num_format("@").set_align(FormatAlign::Top).set_text_wrap();
    let money = Format::new().set_num_format("#,##0").set_align(FormatAlign::Top);
    let count = Format::new().set_num_format("0").set_align(FormatAlign::Top);
    for (index, column) in (0_u16..).zip(columns) {
        let look = match column.form {
            Form::Text => &text,
            Form::Money => &money,
            Form::Count => &count,
        };
        page.write_string_with_format(0, index, neutralise(&column.header), &bold)?;
        let mut width = column.header.chars().count();
        for (number, row) in (1_u32..).zip(rows) {
            let Some(field) = row.get(usize::from(index)) else { continue };
            match field {
                Field::Empty => {}
                Field::Text(_) => {
                    page.write_string_with_format(number, index, field.plain(), &text)?;
                }
                Field::Number(whole) => {
                    page.write_number_with_format(number, index, *whole as f64, look)?;
                }
            }
            width = width.max(field.plain().chars().count());
        }
        page.set_column_width(index, width.clamp(8, 48) as f64 + 3.0)?;
        page.set_column_format(index, look)?;
    }
    page.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}
