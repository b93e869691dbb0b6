//! A table with named columns, which remembers which of them were used.

use super::draft::{Content, Facts, Photo};
use super::values::Manner;
use crate::diagnostic::{Place, Problems};
use crate::sheet::{Row, Table, Value};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// A table, its row of headers, and the problems found while reading it.
pub struct Grid<'a> {
    /// The table.
    pub table: &'a Table,
    /// Index of the row with the headers.
    header: usize,
    /// Headers in plain form with their columns.
    names: Vec<(String, usize)>,
    used: RefCell<BTreeSet<usize>>,
    problems: RefCell<Problems>,
}

/// A cell: what is in it and where it is.
pub struct Given<'a> {
    /// What is in it.
    pub value: &'a Value,
    /// As text, trimmed.
    pub text: String,
    /// Where.
    pub place: Place,
}

/// A header in plain form: lower case, single spaces, without the prefix of feeds.
pub fn plain(header: &str) -> String {
    let lower = header.trim().trim_start_matches('\u{feff}').to_lowercase();
    let words = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    words.strip_prefix("g:").unwrap_or(&words).to_owned()
}

impl<'a> Grid<'a> {
    /// The table with the headers in the row of that index.
    pub fn new(table: &'a Table, header: usize) -> Self {
        let cells = table.rows.get(header).map_or(&[][..], |row| &row.cells);
        let names = cells.iter().map(|(column, value)| (plain(&value.text()), *column)).collect();
        Self { table, header, names, used: RefCell::default(), problems: RefCell::default() }
    }

    /// Headers with their columns, in order.
    pub fn names(&self) -> &[(String, usize)] {
        &self.names
    }

    /// The header of a column as typed, with its place.
    pub fn header(&self, column: usize) -> (String, Place) {
        let row = &self.table.rows[self.header];
        let text = row.text(column);
        let place = self.table.place(row.number, column, &text);
        (text, place)
    }

    /// The column with one of these names, the first that is there.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        let found =
            names.iter().find_map(|name| self.names.iter().find(|(known, _)| known == name));
        let column = found.map(|(_, column)| *column)?;
        self.mark(column);
        Some(column)
    }

    /// Notes that a column was used.
    pub fn mark(&self, column: usize) {
        self.used.borrow_mut().insert(column);
    }

    /// The rows below the headers.
    pub fn rows(&self) -> &'a [Row] {
        &self.table.rows[self.header + 1..]
    }

    /// A cell, if it is not empty.
    pub fn given<'r>(&self, row: &'r Row, column: Option<usize>) -> Option<Given<'r>> {
        let column = column?;
        let value = row.get(column)?;
        let text = value.text().trim().to_owned();
        let place = self.table.place(row.number, column, &text);
        let blank = text.is_empty() && !matches!(value, Value::Uncomputed);
        (!blank).then_some(Given { value, text, place })
    }

    /// The text of a cell; empty for an empty one.
    pub fn text(&self, row: &Row, names: &[&str]) -> String {
        self.given(row, self.column(names)).map(|given| given.text).unwrap_or_default()
    }

    /// The cell of a named column.
    pub fn cell<'r>(&self, row: &'r Row, names: &[&str]) -> Option<Given<'r>> {
        self.given(row, self.column(names))
    }

    /// The place of a row.
    pub fn place(&self, row: &Row) -> Place {
        let column = row.cells.first().map_or(0, |(column, _)| *column);
        self.table.place(row.number, column, &row.text(column))
    }

    /// Adds a problem.
    pub fn push(&self, problem: crate::diagnostic::Diagnostic) {
        self.problems.borrow_mut().push(problem);
    }

    /// Reads a cell under `key` into `facts`; a cell that can't be read is a problem.
    pub fn take(
        &self,
        facts: &mut Facts,
        key: &'static str,
        given: Option<Given>,
        manner: Manner,
        unit: Option<&str>,
    ) {
        let Some(given) = given else { return };
        match manner.read(key, given.value, unit) {
            Ok(text) if is_list(key) => facts.set_list(key, items(&text), &given.place),
            Ok(text) => facts.put(key, Content::Text(text), &given.place),
            Err(problem) => self.push(problem.at(given.place)),
        }
    }

    /// Takes a price and, where there is one, the lower price of a sale. As in shops, a sale price
    /// that is no lower is none.
    pub fn take_sale(
        &self,
        facts: &mut Facts,
        sale: Option<Given>,
        regular: Option<Given>,
        manner: Manner,
    ) {
        let amount = |given: &Option<Given>| {
            let given = given.as_ref()?;
            manner.money(given.value, &given.text).ok().map(|money| money.amount)
        };
        let no_lower = matches!((amount(&sale), amount(&regular)), (Some(a), Some(b)) if a >= b);
        let Some(sale) = sale.filter(|_| !no_lower) else {
            return self.take(facts, "harga", regular, manner, None);
        };
        self.take(facts, "harga", Some(sale), manner, None);
        self.take(facts, "harga_normal", regular, manner, None);
    }

    /// A photo that a cell names.
    pub fn photo(&self, given: &Given, address: &str, alt: &str) -> Photo {
        let address = address.trim().to_owned();
        Photo { address, alt: alt.trim().to_owned(), place: given.place.clone() }
    }

    /// Headers of columns that hold something and were not used.
    pub fn unused(&self) -> Vec<String> {
        let used = self.used.borrow();
        let filled = |column: usize| self.rows().iter().any(|row| !row.text(column).is_empty());
        let unused = self.names.iter().filter(|(_, column)| !used.contains(column));
        unused.filter(|(_, c)| filled(*c)).map(|(_, column)| self.header(*column).0).collect()
    }

    /// The problems found.
    pub fn finish(self) -> Problems {
        self.problems.into_inner()
    }
}

/// Keys that hold several texts.
pub fn is_list(key: &str) -> bool {
    matches!(
        key,
        "kategori"
            | "tag"
            | "pembuat"
            | "motif"
            | "bahan"
            | "pewarna"
            | "sertifikat"
            | "foto"
            | "alias"
    )
}

/// The texts of a list in one cell: parted by semicolons, bars or line ends where there are any,
/// else by commas.
pub fn items(text: &str) -> Vec<String> {
    let strong = [';', '|', '\n'];
    let marks: &[char] = if text.contains(strong) { &strong } else { &[','] };
    let texts = text.split(marks).map(str::trim).filter(|text| !text.is_empty());
    let mut items: Vec<String> = Vec::new();
    for text in texts {
        if !items.iter().any(|known| known == text) {
            items.push(text.to_owned());
        }
    }
    items
}
