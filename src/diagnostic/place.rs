//! A place in one of the user's files: which file, which bytes, hence which line and column.

use std::ops::Range;
use std::sync::Arc;

/// A text file as it was read, kept so that a message can show the line it speaks of.
#[derive(Debug)]
pub struct Source {
    /// Relative to the site folder, with forward slashes on every system.
    pub path: Arc<str>,
    /// Decoded to UTF-8, line ends normalised to LF; empty for files that are not text.
    pub text: String,
}

impl Source {
    /// A text file.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { path: path.into().into(), text: text.into() })
    }
}

/// A file, and within it a range of bytes (empty and at zero when the file as a whole is meant), or
/// a cell of a spreadsheet.
#[derive(Clone, Debug)]
pub struct Place {
    source: Arc<Source>,
    span: Range<usize>,
    cell: Option<Box<Cell>>,
}

/// Where in a spreadsheet. Rows and columns count from 1; a column of nought stands for the whole
/// line of a file that is a table only to us.
#[derive(Clone, Debug)]
struct Cell {
    sheet: Option<Arc<str>>,
    row: usize,
    column: usize,
}

impl Place {
    /// The bytes `span` of a text. A span beyond the end is cut to fit, so that a wrong
    /// position in a parser can never take the message down with it.
    pub fn new(source: &Arc<Source>, span: Range<usize>) -> Self {
        let text = &source.text;
        let start = floor_char_boundary(text, span.start);
        let end = floor_char_boundary(text, span.end).max(start);
        Self { source: source.clone(), span: start..end, cell: None }
    }

    /// A file as a whole: a photo, a folder, an output.
    pub fn file(path: impl Into<String>) -> Self {
        Self { source: Source::new(path, ""), span: 0..0, cell: None }
    }

    /// The cell of a spreadsheet that holds `text`; row and column count from 1, and a delimited
    /// text file has no `sheet`.
    pub fn cell(
        path: &str,
        sheet: Option<&Arc<str>>,
        (row, column): (usize, usize),
        text: &str,
    ) -> Self {
        let span = 0..text.len();
        let cell = Cell { sheet: sheet.cloned(), row, column };
        Self { source: Source::new(path, text), span, cell: Some(Box::new(cell)) }
    }

    /// A line of a file whose text is too long to keep, such as the export of a shop; counted from 1.
    pub fn line(path: &str, line: usize, text: &str) -> Self {
        Self::cell(path, None, (line, 0), text)
    }

    /// True for a line of such a file.
    pub fn is_line(&self) -> bool {
        self.cell.as_ref().is_some_and(|cell| cell.column == 0)
    }

    /// As spreadsheets name the cell: `B7`, or `Produk!B7` where the file has sheets with names; of a
    /// line its number.
    pub fn cell_name(&self) -> Option<String> {
        let Cell { sheet, row, column } = self.cell.as_deref()?;
        let mut letters = String::new();
        let mut rest = *column;
        while rest > 0 {
            letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
            rest = (rest - 1) / 26;
        }
        let sheet = sheet.as_ref().map(|name| format!("{name}!")).unwrap_or_default();
        Some(format!("{sheet}{letters}{row}"))
    }

    /// The path, and the cell where it is one: `harga.xlsx:Produk!B7`.
    pub fn shown(&self) -> String {
        match self.cell_name() {
            Some(cell) => format!("{}:{cell}", self.path()),
            None => self.path().to_owned(),
        }
    }

    /// The path as shown to the user, with forward slashes.
    pub fn path(&self) -> &str {
        &self.source.path
    }

    /// The same, shared with everything that was read from the file.
    pub fn shared_path(&self) -> Arc<str> {
        self.source.path.clone()
    }

    /// The first byte, or a number by which cells come in the order of their sheet.
    pub fn start(&self) -> usize {
        self.cell.as_ref().map_or(self.span.start, |cell| (cell.row << 16) + cell.column)
    }

    /// The bytes, for drawing.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The text of the whole file; empty when it is not a text file.
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// The words the place covers, as the user typed them.
    pub fn excerpt(&self) -> &str {
        &self.source.text[self.span.clone()]
    }

    /// Line and column, counted from 1, in characters; row and column of a cell; `None` when the
    /// file as a whole is meant.
    pub fn line_column(&self) -> Option<(usize, usize)> {
        if let Some(cell) = &self.cell {
            return Some((cell.row, cell.column.max(1)));
        }
        if self.source.text.is_empty() {
            return None;
        }
        let before = &self.source.text[..self.span.start];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Some((line, column))
    }
}

fn floor_char_boundary(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let named = |column| Place::cell("a.csv", None, (7, column), "x").cell_name().unwrap();
        for (column, name) in
            [(1, "A7"), (26, "Z7"), (27, "AA7"), (52, "AZ7"), (703, "AAA7"), (16384, "XFD7")]
        {
            assert_eq!(named(column), name);
        }
        let sheet = Arc::from("Harga");
        let place = Place::cell("a.xlsx", Some(&sheet), (2, 3), "x");
        assert_eq!(place.shown(), "a.xlsx:Harga!C2");
        assert_eq!(place.line_column(), Some((2, 3)));
        assert_eq!(place.excerpt(), "x");
    }
}
