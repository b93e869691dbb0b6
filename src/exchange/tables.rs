//! Finds out what kind of table a file holds and has it read.

use super::draft::Draft;
use super::grid::{Given, Grid, plain as plain_name};
use super::plain::{self, Use};
use super::values::Manner;
use super::{feed, shopify, woo};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::value::{Currency, slug};
use crate::sheet::{Row, Table};
use std::collections::{BTreeMap, BTreeSet};

/// A header stands in one of the first rows that hold anything; titles may stand above it.
const HEADER_ROWS: usize = 20;

/// More rows than any shop has products and variants; each takes far more memory than its cells.
const MAX_ROWS: usize = 100_000;

/// What the user wants beside the file.
#[derive(Clone, Debug)]
pub struct Wish {
    /// `--map`: column, then key.
    pub map: Vec<(String, String)>,
    /// `--currency`.
    pub currency: Option<Currency>,
    /// Currency of the site.
    pub site_currency: Currency,
    /// True where the site is written with English keys.
    pub english: bool,
}

/// The kind of a table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// Shopify's product CSV.
    Shopify,
    /// WooCommerce's product CSV.
    Woo,
    /// A feed for Google or Meta.
    Feed,
    /// Any table with names that the site knows.
    Plain,
}

/// What a table holds.
#[derive(Debug)]
pub struct Found {
    /// Its kind.
    pub kind: Kind,
    /// Its products.
    pub drafts: Vec<Draft>,
    /// Headers of columns that hold something and are not used.
    pub unused: Vec<String>,
}

/// Reads the products of the one table among `tables` that lists some.
pub fn read(tables: &[Table], wish: &Wish) -> (Option<Found>, Problems) {
    let mapped: Vec<String> = wish.map.iter().map(|(column, _)| plain_name(column)).collect();
    let mut best: Option<(usize, Kind, &Table, usize)> = None;
    for table in tables {
        for header in 0..table.rows.len().min(HEADER_ROWS) {
            let (score, kind) = score(table, header, &mapped);
            if score > best.as_ref().map_or(0, |(known, ..)| *known) {
                best = Some((score, kind, table, header));
            }
        }
    }
    let Some((_, kind, table, header)) = best else {
        return (None, no_table(tables).into());
    };
    let grid = Grid::new(table, header);
    let (said, problems) = said(&grid, wish);
    if problems.has_errors() {
        return (None, problems);
    }
    if grid.rows().is_empty() {
        let row = &table.rows[header];
        let place = grid.place(row);
        return (None, Diagnostic::new(&catalogue::SHEET_ONLY_HEADER).at(place).into());
    }
    if grid.rows().len() > MAX_ROWS {
        let problem = Diagnostic::new(&catalogue::SHEET_TOO_LARGE)
            .with("limit", Words::both("100.000 baris", "100,000 rows"));
        return (None, problem.at(Place::file(&*table.path)).into());
    }
    let manner = manner(&grid, kind, wish);
    let mut drafts = match kind {
        Kind::Shopify => shopify::read(&grid, manner),
        Kind::Woo => woo::read(&grid, manner),
        Kind::Feed => feed::read(&grid, manner),
        Kind::Plain => {
            let columns = plain::columns(&grid, &said);
            if !columns.iter().any(|(_, used)| matches!(used, Use::Key("nama", _) | Use::File)) {
                return (None, no_table(tables).into());
            }
            plain::read(&grid, manner, &columns)
        }
    };
    if kind != Kind::Plain {
        tell_apart(&mut drafts);
        also(&grid, manner, &said, &mut drafts);
    }
    let unused = grid.unused();
    let mut problems = grid.finish();
    if drafts.is_empty() && !problems.has_errors() {
        let place = table.place(table.rows[header].number, 0, "");
        problems.push(Diagnostic::new(&catalogue::SHEET_ONLY_HEADER).at(place));
    }
    (Some(Found { kind, drafts, unused }), problems)
}

/// How well a row serves as the header of a known kind.
fn score(table: &Table, header: usize, mapped: &[String]) -> (usize, Kind) {
    let grid = Grid::new(table, header);
    let width = grid.names().len();
    for (fits, kind) in [
        (shopify::fits(&grid), Kind::Shopify),
        (woo::fits(&grid), Kind::Woo),
        (feed::fits(&grid), Kind::Feed),
    ] {
        if fits {
            return (width + 1_000, kind);
        }
    }
    let said = grid.names().iter().filter(|(name, _)| mapped.contains(name)).count();
    (plain::score(table, header) + 2 * said, Kind::Plain)
}

fn no_table(tables: &[Table]) -> Diagnostic {
    let Some(table) = tables.iter().find(|table| !table.rows.is_empty()) else {
        let path = tables.first().map_or("", |table| &table.path);
        return Diagnostic::new(&catalogue::SHEET_EMPTY).at(crate::diagnostic::Place::file(path));
    };
    let row = &table.rows[0];
    let headers: Vec<String> =
        row.cells.iter().take(12).map(|(_, value)| super::draft::one_line(&value.text())).collect();
    let first = headers.first().cloned().unwrap_or_default();
    Diagnostic::new(&catalogue::SHEET_NO_NAMES)
        .with("headers", headers.join(", "))
        .with("first", first)
        .at(table.place(row.number, row.cells[0].0, &row.text(row.cells[0].0)))
}

/// The columns that `--map` names.
fn said(grid: &Grid, wish: &Wish) -> (BTreeMap<usize, Use>, Problems) {
    let (mut said, mut problems) = (BTreeMap::new(), Problems::new());
    for (column, key) in &wish.map {
        let wanted = plain_name(column);
        let Some((_, at)) = grid.names().iter().find(|(name, _)| *name == wanted) else {
            let known: Vec<String> =
                grid.names().iter().map(|(_, column)| grid.header(*column).0).collect();
            problems.push(
                Diagnostic::new(&catalogue::MAP_COLUMN)
                    .with("column", column)
                    .with("known", known.join(", ")),
            );
            continue;
        };
        let label = matches!(key.as_str(), "rincian" | "details");
        let used = if label { Ok(Use::Detail(grid.header(*at).0)) } else { plain::named(key) };
        if let Some(used) = problems.keep(used) {
            said.insert(*at, used);
        }
    }
    (said, problems)
}

/// Columns of a known kind that the user has given a meaning of their own.
fn also(grid: &Grid, manner: Manner, said: &BTreeMap<usize, Use>, drafts: &mut [Draft]) {
    for draft in drafts {
        let Ok(at) = grid.rows().binary_search_by_key(&draft.row, |row| row.number) else {
            continue;
        };
        let row = &grid.rows()[at];
        for (column, used) in said {
            grid.mark(*column);
            let given = grid.given(row, Some(*column));
            match used {
                Use::Key(key, unit) => {
                    grid.take(&mut draft.facts, key, given, manner, unit.as_deref());
                }
                Use::Detail(label) => {
                    draft.detail(label, &given.map(|given| given.text).unwrap_or_default());
                }
                _ => {}
            }
        }
    }
}

/// How to read the values of this table. A shop's export does not say its currency; amounts with
/// cents, or all below a thousand, can't be rupiah, and the currency in which the large shop
/// programs start is then taken and named.
fn manner(grid: &Grid, kind: Kind, wish: &Wish) -> Manner {
    let machine = kind != Kind::Plain;
    let mut manner = Manner {
        currency: wish.currency.unwrap_or(wish.site_currency),
        foreign: wish.currency.is_some_and(|currency| currency != wish.site_currency),
        machine,
        english: wish.english,
    };
    if wish.currency.is_some() || manner.currency.digits() > 0 {
        return manner;
    }
    let prices = |row| -> Vec<Given> {
        match kind {
            Kind::Shopify => shopify::prices(grid, row),
            Kind::Woo => woo::prices(grid, row),
            Kind::Feed => feed::prices(grid, row),
            Kind::Plain => Vec::new(),
        }
    };
    let cents = grid.rows().iter().flat_map(|row: &Row| prices(row)).find(|given| {
        let (_, rest) = given.text.split_once(['.', ',']).unwrap_or(("", ""));
        rest.len() <= 2
            && rest.bytes().all(|b| b.is_ascii_digit())
            && rest.bytes().any(|b| b != b'0')
    });
    let found = match cents {
        Some(given) => Some((&catalogue::CURRENCY_ASSUMED, given)),
        // Nothing is sold for 80 rupiah.
        None => dearest(grid.rows().iter().flat_map(prices))
            .map(|given| (&catalogue::CURRENCY_ASSUMED_SMALL, given)),
    };
    if let Some((entry, given)) = found
        && let Some(dollars) = Currency::from_code("USD")
    {
        grid.push(Diagnostic::new(entry).with("text", &given.text).at(given.place));
        manner.currency = dollars;
        manner.foreign = true;
    }
    manner
}

/// Shops tell products of one name apart by their codes; so do the names of their files.
fn tell_apart(drafts: &mut [Draft]) {
    let mut seen = BTreeSet::new();
    for draft in drafts {
        let name = draft.slug.as_deref().unwrap_or(draft.name());
        if seen.insert(slug(name)) {
            continue;
        }
        let named = draft.facts.text("kode").map(|code| format!("{name} {code}"));
        if let Some(named) = named {
            seen.insert(slug(&named));
            draft.slug = Some(named);
        }
    }
}

/// The highest of prices without a currency, where all are below a thousand.
fn dearest<'r>(prices: impl Iterator<Item = Given<'r>>) -> Option<Given<'r>> {
    let mut highest = (0.0, None);
    for given in prices {
        let number = given.text.parse::<f64>().ok()?;
        if number > highest.0 {
            highest = (number, Some(given));
        }
    }
    highest.1.filter(|_| highest.0 < 1_000.0)
}

impl Kind {
    /// What to call it.
    pub fn words(self) -> Words {
        match self {
            Self::Shopify => Words::from("Shopify"),
            Self::Woo => Words::from("WooCommerce"),
            Self::Feed => Words::both("umpan produk (Google/Meta)", "product feed (Google/Meta)"),
            Self::Plain => Words::both("tabel produk", "table of products"),
        }
    }
}
