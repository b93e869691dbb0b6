//! Shopify's product CSV, with its headers of before and after 2025. A product takes several rows,
//! one for each variant or further photo, all with the same handle; what is said once for the
//! product stands in its first row.

use super::draft::{Draft, Variant};
use super::grid::{Given, Grid};
use super::html;
use super::values::{Manner, exact, is_scientific};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::model::value::Money;
use crate::sheet::{Row, Value};
use std::collections::BTreeMap;

const HANDLE: &[&str] = &["url handle", "handle"];
const PRICE: &[&str] = &["variant price", "price"];
const COMPARE: &[&str] = &["variant compare at price", "compare-at price", "compare at price"];
const SKU: &[&str] = &["variant sku", "sku"];
const STOCK: &[&str] = &["variant inventory qty", "inventory quantity"];
const TRACKER: &[&str] = &["variant inventory tracker", "inventory tracker"];
const GRAMS: &[&str] = &["variant grams", "weight value (grams)"];
const VALUES: [&[&str]; 3] = [&["option1 value"], &["option2 value"], &["option3 value"]];
const NAMES: [&[&str]; 3] = [&["option1 name"], &["option2 name"], &["option3 name"]];

/// True for a table of this kind.
pub fn fits(grid: &Grid) -> bool {
    let has = |name: &str| grid.names().iter().any(|(known, _)| known == name);
    (has("handle") || has("url handle"))
        && has("title")
        && ["variant price", "variant sku", "option1 name", "option1 value", "body (html)"]
            .iter()
            .any(|name| has(name))
}

/// Cells with prices, for finding out the currency.
pub fn prices<'r>(grid: &Grid, row: &'r Row) -> Vec<Given<'r>> {
    [PRICE, COMPARE].iter().filter_map(|names| grid.cell(row, names)).collect()
}

/// The products of the table.
pub fn read(grid: &Grid, manner: Manner) -> Vec<Draft> {
    let mut groups: Vec<(String, Vec<&Row>)> = Vec::new();
    let mut by_handle: BTreeMap<String, usize> = BTreeMap::new();
    for row in grid.rows() {
        let mut handle = grid.text(row, HANDLE);
        if handle.is_empty() {
            handle = grid.text(row, &["title"]);
        }
        match by_handle.get(&handle).copied() {
            _ if handle.is_empty() => match groups.last_mut() {
                Some((_, rows)) => rows.push(row),
                None => {
                    grid.push(Diagnostic::new(&catalogue::ROW_WITHOUT_NAME).at(grid.place(row)))
                }
            },
            Some(at) => groups[at].1.push(row),
            None => {
                by_handle.insert(handle.clone(), groups.len());
                groups.push((handle, vec![row]));
            }
        }
    }
    groups.iter().map(|(handle, rows)| product(grid, manner, handle, rows)).collect()
}

fn product(grid: &Grid, manner: Manner, handle: &str, rows: &[&Row]) -> Draft {
    let main = rows.iter().find(|row| grid.cell(row, &["title"]).is_some()).unwrap_or(&rows[0]);
    let place = grid.place(main);
    let mut draft = Draft::in_row(place.clone(), main.number);
    draft.slug = Some(handle.to_owned());
    match grid.cell(main, &["title"]) {
        Some(title) => grid.take(&mut draft.facts, "nama", Some(title), manner, None),
        None => draft.facts.set("nama", handle, &place),
    }
    let mut take = |key, names: &[&str]| {
        grid.take(&mut draft.facts, key, grid.cell(main, names), manner, None);
    };
    take("ringkasan", &["seo description"]);
    take("kategori", &["type"]);
    take("tag", &["tags"]);
    if draft.facts.get("kategori").is_none()
        && let Some(given) = grid.cell(main, &["product category", "product type"])
        && let Some(last) = given.text.split('>').map(str::trim).next_back()
    {
        draft.facts.set_list("kategori", vec![last.to_owned()], &given.place);
    }
    let text = grid.text(main, &["body (html)", "description", "body html"]);
    let html = html::to_markdown(&text);
    draft.body = html.markdown;
    draft.detail(if manner.english { "Brand" } else { "Merek" }, &grid.text(main, &["vendor"]));
    let hidden = |names, when: &[&str]| {
        let text = grid.text(main, names).to_lowercase();
        when.contains(&text.as_str())
    };
    if hidden(&["published", "published on online store"], &["false", "tidak", "0"])
        || hidden(&["status"], &["draft", "archived", "unlisted"])
    {
        draft.facts.set("draf", manner.yes_no(true), &place);
    }
    variants(grid, manner, rows, &mut draft);
    photos(grid, rows, &mut draft);
    for (address, alt) in html.photos {
        let given = grid.cell(main, &["body (html)", "description", "body html"]);
        draft.photos.extend(given.map(|given| grid.photo(&given, &address, &alt)));
    }
    extras(grid, main, &mut draft);
    draft
}

/// Facts that other apps add: metafields, and prices for other markets.
fn extras(grid: &Grid, main: &Row, draft: &mut Draft) {
    for (name, column) in grid.names() {
        let label = match name.split_once(" (product.metafields.") {
            Some(_) => grid.header(*column).0.split(" (product").next().unwrap_or("").to_owned(),
            None if name.starts_with("price / ") || name.starts_with("compare at price / ") => {
                grid.header(*column).0
            }
            None => continue,
        };
        grid.mark(*column);
        draft.detail(&label, &main.text(*column).replace("; ", ", "));
    }
}

fn variants(grid: &Grid, manner: Manner, rows: &[&Row], draft: &mut Draft) {
    // Names of options stand in the first row only.
    let names: Vec<String> = NAMES
        .iter()
        .map(|names| {
            let texts = rows.iter().map(|row| grid.text(row, names));
            texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
        })
        .collect();
    let is_variant =
        |row: &&&Row| [PRICE, SKU, VALUES[0]].iter().any(|names| grid.cell(row, names).is_some());
    let found: Vec<&&Row> = rows.iter().filter(is_variant).collect();
    let values = |row: &Row| -> Vec<String> {
        VALUES.iter().map(|names| grid.text(row, names)).filter(|text| !text.is_empty()).collect()
    };
    let alone = |row: &Row| matches!(values(row).as_slice(), [] | [_]) && is_default(&values(row));
    if let [only] = found[..]
        && alone(only)
    {
        facts(grid, manner, only, &mut draft.facts);
        let code = grid.cell(only, &["variant barcode", "barcode", "variant barcodes"]);
        if let Some(code) = code.filter(|code| !is_scientific(&code.text)) {
            draft.detail("Barcode", &code.text);
        }
        return;
    }
    let mut options: Vec<(String, Vec<String>)> =
        names.iter().map(|name| (name.clone(), Vec::new())).collect();
    for (number, row) in found.iter().enumerate() {
        let values = values(row);
        let name = if is_default(&values) { (number + 1).to_string() } else { values.join(" / ") };
        let mut variant = Variant {
            name,
            place: grid.place(row),
            facts: super::draft::Facts::default(),
            photo: None,
        };
        facts(grid, manner, row, &mut variant.facts);
        for (option, columns) in options.iter_mut().zip(VALUES) {
            let Some(value) = grid.cell(row, columns) else { continue };
            if is_colour(&option.0) {
                variant.facts.set("warna", value.text.as_str(), &value.place);
            }
            if !option.1.contains(&value.text) {
                option.1.push(value.text);
            }
        }
        if let Some(given) = grid.cell(row, &["variant image", "variant image url"]) {
            variant.photo = Some(grid.photo(&given, &given.text, ""));
        }
        draft.variants.push(variant);
    }
    for (name, values) in options {
        if !name.eq_ignore_ascii_case("title") {
            draft.detail(&name, &values.join(", "));
        }
    }
}

fn is_default(values: &[String]) -> bool {
    values.iter().all(|value| value == "Default Title" || value == "Default")
}

/// Names of an option or attribute that is a colour.
pub fn is_colour(name: &str) -> bool {
    matches!(name.to_lowercase().as_str(), "color" | "colour" | "warna")
}

fn facts(grid: &Grid, manner: Manner, row: &Row, facts: &mut super::draft::Facts) {
    grid.take(facts, "kode", grid.cell(row, SKU), manner, None);
    grid.take(facts, "harga", grid.cell(row, PRICE), manner, None);
    let price = grid.cell(row, PRICE).and_then(|given| manner.money(given.value, &given.text).ok());
    if let Some(given) = grid.cell(row, COMPARE) {
        let before = manner.money(given.value, &given.text).ok();
        // Shopify shows no discount where this is nought, or no more than the price itself.
        let discount = |before: Money| price.is_none_or(|price| before.amount > price.amount);
        if before.is_none_or(|before| !before.is_zero() && discount(before)) {
            grid.take(facts, "harga_normal", Some(given), manner, None);
        }
    }
    if let Some(given) = grid.cell(row, STOCK) {
        let untracked = grid.column(TRACKER).is_some() && grid.text(row, TRACKER).is_empty();
        let below = given.text.starts_with('-');
        // A shop may sell what it does not have; there is no less than none in stock.
        if below {
            facts.set("stok", "0", &given.place);
        } else if !(untracked && given.text.trim_matches(['0', '.']).is_empty()) {
            grid.take(facts, "stok", Some(given), manner, None);
        }
    }
    weight(grid, manner, row, facts);
}

fn weight(grid: &Grid, manner: Manner, row: &Row, facts: &mut super::draft::Facts) {
    let Some(given) = grid.cell(row, GRAMS) else { return };
    grid.column(&["variant weight unit", "weight unit for display"]);
    let grams = exact(&given.text);
    if grams.parse::<f64>().is_ok_and(|grams| grams > 0.0) {
        let value = Value::Text(format!("{grams} g"));
        grid.take(facts, "berat", Some(Given { value: &value, ..given }), manner, None);
    }
}

fn photos(grid: &Grid, rows: &[&Row], draft: &mut Draft) {
    let mut found: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let given = grid.cell(row, &["image src", "product image url"])?;
            let position = grid.text(row, &["image position"]).parse().unwrap_or(u32::MAX);
            let alt = grid.text(row, &["image alt text"]);
            Some((position, grid.photo(&given, &given.text, &alt)))
        })
        .collect();
    found.sort_by_key(|(position, _)| *position);
    for (_, photo) in found {
        draft.photo(photo);
    }
}
