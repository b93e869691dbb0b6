//! Tables that people make themselves, and those that export writes: a header with names that the
//! site knows, in either language, and a row for each product or variant.

use super::draft::{Content, Draft, Facts, Variant};
use super::grid::{Given, Grid, items, plain};
use super::html;
use super::values::Manner;
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Words};
use crate::model::value::slug;
use crate::model::vocabulary;
use crate::sheet::{Row, Table};
use std::collections::BTreeMap;

/// What a column is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Use {
    /// A key of the product, with the unit that the header names.
    Key(&'static str, Option<String>),
    /// The name of the product's file.
    File,
    /// The name of the variant.
    Variant,
    /// The colour of the variant.
    Colour,
    /// The text below the facts.
    Body,
    /// A label of its own.
    Detail(String),
    /// Nothing, and known to be nothing.
    Nothing,
}

/// Headers that people write besides the names of the keys.
const OTHERS: &[(&str, &[&str])] = &[
    (
        "nama",
        &["nama produk", "nama barang", "produk", "product", "product name", "item", "barang"],
    ),
    (
        "harga",
        &[
            "harga jual",
            "harga satuan",
            "harga produk",
            "unit price",
            "selling price",
            "price each",
        ],
    ),
    (
        "harga_normal",
        &["harga coret", "harga sebelum diskon", "harga asli", "old price", "regular price"],
    ),
    ("kode", &["kode produk", "kode barang", "product code", "no kode", "id produk"]),
    ("stok", &["jumlah stok", "sisa stok", "stok barang", "jumlah", "qty", "quantity", "in stock"]),
    (
        "kategori",
        &["jenis", "jenis produk", "kategori produk", "product category", "product type", "type"],
    ),
    (
        "foto",
        &[
            "nama foto",
            "file foto",
            "foto produk",
            "gambar produk",
            "photo file",
            "picture",
            "pictures",
            "image file",
        ],
    ),
    ("bahan", &["bahan baku"]),
    ("ukuran", &["dimensi", "dimensions", "ukuran produk"]),
    ("berat", &["berat bersih", "netto", "net weight"]),
    ("pembuat", &["penenun", "pengrajin", "pembuatnya", "weaver", "artisan"]),
    ("ringkasan", &["keterangan", "keterangan singkat", "deskripsi singkat", "short description"]),
];
/// Keys whose values are more than a cell can hold.
pub const BEYOND: &[&str] =
    &["varian", "grosir", "layanan", "simulasi", "rincian", "alias", "toko"];
const FILE: &[&str] = &["berkas", "file", "slug"];
const VARIANT: &[&str] = &["varian", "variant", "nama varian", "variant name"];
const COLOUR: &[&str] = &["warna", "color", "colour"];
const BODY: &[&str] =
    &["teks", "text", "isi", "body", "cerita", "story", "deskripsi lengkap", "full description"];
/// Words beside the sums at the foot of a list.
const TOTALS: &[&str] = &[
    "total",
    "jumlah",
    "jumlah total",
    "total jumlah",
    "grand total",
    "subtotal",
    "sum",
    "totals",
];
const NOTHING: &[&str] = &["no", "no.", "nomor", "nr", "#", "number"];

/// The use of a header.
pub fn meaning(header: &str) -> Option<Use> {
    let name = plain(header);
    let (name, unit) = match name.split_once('(') {
        Some((before, unit)) => (before.trim(), unit.trim_end_matches(')').trim()),
        None => (name.as_str(), ""),
    };
    let is = |list: &[&str]| list.contains(&name);
    if is(FILE) {
        return Some(Use::File);
    }
    if is(VARIANT) {
        return Some(Use::Variant);
    }
    if is(COLOUR) {
        return Some(Use::Colour);
    }
    if is(BODY) {
        return Some(Use::Body);
    }
    if is(NOTHING) {
        return Some(Use::Nothing);
    }
    if let Some(label) = name.strip_prefix("rincian:").or_else(|| name.strip_prefix("details:")) {
        let at = header.len() - label.len();
        return Some(Use::Detail(header.get(at..).unwrap_or(label).trim().to_owned()));
    }
    let unit = (!unit.is_empty() && !unit.starts_with("rp")).then(|| unit.to_owned());
    let joined = name.replace([' ', '-'], "_");
    let key = vocabulary::canonical(vocabulary::PRODUCT, &joined)
        .or_else(|| vocabulary::canonical(vocabulary::PRODUCT, name))
        .or_else(|| OTHERS.iter().find(|(_, names)| names.contains(&name)).map(|(key, _)| *key))?;
    (!BEYOND.contains(&key)).then_some(Use::Key(key, unit))
}

/// How well a row serves as header: known names, nought without a name for products.
pub fn score(table: &Table, header: usize) -> usize {
    let uses: Vec<Use> =
        table.rows[header].cells.iter().filter_map(|(_, value)| meaning(&value.text())).collect();
    let named = uses.iter().any(|known| matches!(known, Use::Key("nama", _) | Use::File));
    if named { uses.len() } else { 0 }
}

/// The use of every column: what the user said, then what the header says.
pub fn columns(grid: &Grid, said: &BTreeMap<usize, Use>) -> Vec<(usize, Use)> {
    let mut found: Vec<(usize, Use)> = Vec::new();
    for (_, column) in grid.names() {
        let (header, place) = grid.header(*column);
        let Some(known) = said.get(column).cloned().or_else(|| meaning(&header)) else { continue };
        grid.mark(*column);
        let twin = found.iter().find(|(_, other)| {
            matches!((other, &known), (Use::Key(a, _), Use::Key(b, _)) if a == b && *a != "foto")
        });
        if let Some((first, _)) = twin {
            grid.push(
                Diagnostic::new(&catalogue::COLUMN_TWICE)
                    .with("first", grid.header(*first).0)
                    .with("second", header)
                    .at(place),
            );
            continue;
        }
        found.push((*column, known));
    }
    found
}

/// The products of the table. In a table that export has written (`own`), an empty cell says that
/// the value is to go.
pub fn read(grid: &Grid, manner: Manner, columns: &[(usize, Use)]) -> Vec<Draft> {
    let column = |wanted: &Use| columns.iter().find(|(_, used)| used == wanted).map(|(c, _)| *c);
    let name = columns.iter().find(|(_, used)| matches!(used, Use::Key("nama", _)));
    let name = name.map(|(column, _)| *column);
    let (file, variant) = (column(&Use::File), column(&Use::Variant));
    let own = file.is_some() && variant.is_some();
    let mut drafts: Vec<Draft> = Vec::new();
    // The last product of each name.
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    let rows = if own { grid.rows() } else { without_totals(grid, columns) };
    for row in rows {
        let named = grid.given(row, name);
        let filed = grid.given(row, file);
        let kind = grid.given(row, variant);
        let key = filed.as_ref().or(named.as_ref()).and_then(|given| slug(&given.text));
        if key.is_none() && kind.is_none() {
            // A remark beside the list, in a column that says nothing, is no product.
            let says = |(cell, _): &(usize, _)| {
                columns.iter().any(|(known, used)| known == cell && *used != Use::Nothing)
            };
            if row.cells.iter().any(says) {
                let place = name.map_or(grid.place(row), |c| grid.table.place(row.number, c, ""));
                grid.push(Diagnostic::new(&catalogue::ROW_WITHOUT_NAME).at(place));
            }
            continue;
        }
        let known = match (&key, &kind) {
            (Some(key), _) => by_key.get(key).copied(),
            (None, _) => drafts.len().checked_sub(1),
        };
        match (kind, known) {
            (Some(kind), known) => {
                let index = known.unwrap_or_else(|| {
                    by_key.extend(key.map(|key| (key, drafts.len())));
                    drafts.push(product(grid, manner, columns, row, false));
                    drafts.len() - 1
                });
                let fresh = known.is_none();
                if let Some(given) = filed.filter(|_| fresh) {
                    drafts[index].slug = Some(given.text);
                }
                let found = form(grid, manner, columns, row, kind, own);
                drafts[index].variants.push(found);
            }
            (None, _) => {
                let mut draft = product(grid, manner, columns, row, own);
                draft.slug = filed.map(|given| given.text);
                by_key.extend(key.map(|key| (key, drafts.len())));
                drafts.push(draft);
            }
        }
    }
    drafts
}

/// The rows without the sums at the foot, such as `Total` or `Jumlah`, which are named.
fn without_totals<'a>(grid: &Grid<'a>, columns: &[(usize, Use)]) -> &'a [Row] {
    let mut rows = grid.rows();
    while let Some((last, before)) = rows.split_last() {
        // The word stands in the column of names or somewhere before the sums.
        let word = last.cells.iter().find(|(_, value)| {
            let text = plain(&value.text());
            TOTALS.contains(&text.trim_end_matches([':', ' ']))
        });
        let coded = columns.iter().any(|(column, used)| {
            matches!(used, Use::Key("kode", _)) && !last.text(*column).is_empty()
        });
        let Some((column, value)) = word.filter(|_| !coded && !before.is_empty()) else { break };
        let place = grid.table.place(last.number, *column, &value.text());
        let text = value.text().trim().to_owned();
        grid.push(Diagnostic::new(&catalogue::ROW_OF_TOTALS).with("text", text).at(place));
        rows = before;
    }
    rows
}

/// A product from its row. The row of a variant that comes without one for its product says only
/// what products alone have.
fn product(grid: &Grid, manner: Manner, columns: &[(usize, Use)], row: &Row, own: bool) -> Draft {
    let mut draft = Draft::in_row(grid.place(row), row.number);
    for (column, used) in columns {
        let given = grid.given(row, Some(*column));
        match (used, given) {
            (Use::Key("foto", _), Some(given)) => {
                for address in items(&given.text) {
                    draft.photo(grid.photo(&given, &address, ""));
                }
            }
            (Use::Key("ringkasan", _), Some(given)) if long(&given.text) => {
                draft.body = text(&given.text);
            }
            (Use::Key(key, unit), Some(given)) => {
                grid.take(&mut draft.facts, key, Some(given), manner, unit.as_deref());
            }
            (Use::Key(key, _), None) if own && !matches!(*key, "nama" | "foto") => {
                let place = grid.table.place(row.number, *column, "");
                draft.facts.put(key, Content::Nothing, &place);
            }
            (Use::Body, Some(given)) => draft.body = text(&given.text),
            (Use::Colour, Some(given)) => {
                draft.detail(if manner.english { "Colour" } else { "Warna" }, &given.text);
            }
            (Use::Detail(label), Some(given)) => draft.detail(label, &given.text),
            _ => {}
        }
    }
    draft
}

/// Keys of a variant; what else its row says is about the product.
pub const FORM: &[&str] = &["kode", "harga", "harga_normal", "stok", "ukuran", "berat"];

fn form(
    grid: &Grid,
    manner: Manner,
    columns: &[(usize, Use)],
    row: &Row,
    kind: Given,
    own: bool,
) -> Variant {
    let mut variant = Variant {
        name: kind.text.clone(),
        place: kind.place,
        facts: Facts::default(),
        photo: None,
    };
    for (column, used) in columns {
        let given = grid.given(row, Some(*column));
        let key = match used {
            Use::Key(key, _) if FORM.contains(key) => *key,
            Use::Colour => "warna",
            Use::Key("foto", _) => {
                variant.photo = given.map(|given| grid.photo(&given, &given.text, ""));
                continue;
            }
            _ => continue,
        };
        let unit = if let Use::Key(_, Some(unit)) = used { Some(unit.as_str()) } else { None };
        match given {
            Some(given) => grid.take(&mut variant.facts, key, Some(given), manner, unit),
            None if own => {
                let place = grid.table.place(row.number, *column, "");
                variant.facts.put(key, Content::Nothing, &place);
            }
            None => {}
        }
    }
    variant
}

/// More than one line is no summary but the text itself.
fn long(text: &str) -> bool {
    text.contains('\n') || text.chars().count() > 200 || html::looks_like(text)
}

fn text(typed: &str) -> String {
    if html::looks_like(typed) {
        html::to_markdown(typed).markdown
    } else {
        typed.trim().to_owned()
    }
}

/// The use that a user names in `--map "Column=key"`.
///
/// # Errors
/// No such key; the nearest one is proposed.
pub fn named(key: &str) -> Result<Use, Diagnostic> {
    if key == "-" {
        return Ok(Use::Nothing);
    }
    if let Some(known) = meaning(key) {
        return Ok(known);
    }
    let lower = key.to_lowercase();
    let near = crate::model::value::nearest(&lower, vocabulary::names(vocabulary::PRODUCT))
        .filter(|near| meaning(near).is_some());
    let list = |name: fn(&vocabulary::Word) -> &'static str| {
        let words = vocabulary::PRODUCT.iter().filter(|word| !BEYOND.contains(&word.id));
        words.map(name).collect::<Vec<_>>().join(", ")
    };
    Err(Diagnostic::new(&catalogue::MAP_KEY)
        .with("key", key)
        .with("near", near.map_or(Words::both("nama", "name"), Words::from))
        .with("known", Words::both(list(|w| w.id), list(|w| w.en))))
}
