//! WooCommerce's product CSV: simple, grouped and external products in one row each; variable
//! products in one row, and one more for each variation, which names its parent.

use super::draft::{Draft, Facts, Variant};
use super::grid::{Given, Grid};
use super::html;
use super::shopify::is_colour;
use super::values::{Manner, exact_weight};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::sheet::{Row, Value};
use std::collections::BTreeMap;

const SALE: &[&str] = &["sale price"];
const REGULAR: &[&str] = &["regular price"];
const IMAGES: &[&str] = &["images"];

/// True for a table of this kind.
pub fn fits(grid: &Grid) -> bool {
    let has = |name: &str| grid.names().iter().any(|(known, _)| known == name);
    has("type")
        && has("name")
        && ["regular price", "visibility in catalog", "is featured?", "parent", "in stock?"]
            .iter()
            .any(|name| has(name))
}

/// Cells with prices, for finding out the currency.
pub fn prices<'r>(grid: &Grid, row: &'r Row) -> Vec<Given<'r>> {
    [SALE, REGULAR].iter().filter_map(|names| grid.cell(row, names)).collect()
}

/// The products of the table.
pub fn read(grid: &Grid, manner: Manner) -> Vec<Draft> {
    let (variations, products): (Vec<&Row>, Vec<&Row>) =
        grid.rows().iter().partition(|row| grid.text(row, &["type"]).contains("variation"));
    let mut drafts = Vec::new();
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    let names: BTreeMap<String, String> = products
        .iter()
        .flat_map(|row| keys(grid, row).map(|key| (key, grid.text(row, &["name"]))))
        .collect();
    for row in products {
        by_key.extend(keys(grid, row).map(|key| (key, drafts.len())));
        drafts.push(product(grid, manner, row, &names));
    }
    for row in variations {
        let parent = grid.text(row, &["parent"]);
        match by_key.get(&parent).and_then(|index| drafts.get_mut(*index)) {
            Some(draft) => variation(grid, manner, row, draft),
            None => {
                let place =
                    grid.cell(row, &["parent"]).map_or(grid.place(row), |given| given.place);
                grid.push(
                    Diagnostic::new(&catalogue::VARIANT_WITHOUT_PARENT)
                        .with("text", parent)
                        .at(place),
                );
            }
        }
    }
    drafts
}

/// What other rows may call a product: its code, or `id:` and its number.
fn keys(grid: &Grid, row: &Row) -> impl Iterator<Item = String> {
    let (code, id) = (grid.text(row, &["sku"]), grid.text(row, &["id"]));
    [code, format!("id:{id}")].into_iter().filter(|key| !key.is_empty() && key != "id:")
}

fn product(grid: &Grid, manner: Manner, row: &Row, names: &BTreeMap<String, String>) -> Draft {
    let place = grid.place(row);
    let mut draft = Draft::in_row(place.clone(), row.number);
    let mut take = |key, names: &[&str]| {
        grid.take(&mut draft.facts, key, grid.cell(row, names), manner, None);
    };
    take("nama", &["name"]);
    // Only the export of a whole site knows it.
    draft.slug = Some(grid.text(row, &["slug"])).filter(|slug| !slug.is_empty());
    take("tag", &["tags"]);
    let kind = grid.text(row, &["type"]).to_lowercase();
    let short = html::to_markdown(&grid.text(row, &["short description"]));
    draft.facts.set("ringkasan", html::plain(&short.markdown), &place);
    let long = html::to_markdown(&grid.text(row, &["description"]));
    draft.body = long.markdown;
    if let Some(given) = grid.cell(row, &["categories"]) {
        let mut all: Vec<String> = Vec::new();
        // `Clothing > Hoodies` is in both; a comma in a name is written `\,`.
        let paths = given.text.replace("\\,", "\u{1}");
        for name in paths.split([',', '>']).map(|name| name.replace('\u{1}', ",")) {
            let name = name.trim().to_owned();
            if !name.is_empty() && !all.contains(&name) {
                all.push(name);
            }
        }
        draft.facts.set_list("kategori", all, &given.place);
    }
    common(grid, manner, row, &mut draft.facts, &mut draft.details);
    state(grid, manner, row, &mut draft);
    for (name, value) in attributes(grid, row) {
        draft.detail(&name, &value);
    }
    photos(grid, row, &mut draft);
    for (address, alt) in short.photos.into_iter().chain(long.photos) {
        let given = grid.cell(row, &["description", "short description"]);
        draft.photos.extend(given.map(|given| grid.photo(&given, &address, &alt)));
    }
    if kind.contains("grouped") {
        let members = grid.text(row, &["grouped products"]);
        let members: Vec<&str> = members
            .split(',')
            .map(str::trim)
            .map(|key| names.get(key).map_or(key, String::as_str))
            .collect();
        draft.detail(if manner.english { "Contains" } else { "Isi" }, &members.join(", "));
    }
    if let Some(link) = grid.cell(row, &["external url"]) {
        let words = grid.text(row, &["button text"]);
        let words = if words.is_empty() { &link.text } else { &words };
        draft.body = format!("{}\n\n[{words}]({})", draft.body, link.text).trim_start().to_owned();
    }
    draft
}

/// Facts of products and variations alike.
fn common(
    grid: &Grid,
    manner: Manner,
    row: &Row,
    facts: &mut Facts,
    details: &mut Vec<(String, String)>,
) {
    grid.take(facts, "kode", grid.cell(row, &["sku"]), manner, None);
    let (sale, regular) = (grid.cell(row, SALE), grid.cell(row, REGULAR));
    grid.take_sale(facts, sale, regular, manner);
    match grid.cell(row, &["stock"]) {
        Some(given) if given.text.starts_with('-') => facts.set("stok", "0", &given.place),
        stock @ Some(_) => grid.take(facts, "stok", stock, manner, None),
        None => match grid.cell(row, &["in stock?"]) {
            Some(given) if given.text == "0" => facts.set("stok", "0", &given.place),
            _ => {}
        },
    }
    measure(grid, manner, row, facts, details);
}

/// Weight and size. Their units stand in the headers; pounds and ounces are no units of the site,
/// so they are shown as typed.
fn measure(
    grid: &Grid,
    manner: Manner,
    row: &Row,
    facts: &mut Facts,
    details: &mut Vec<(String, String)>,
) {
    let with_unit = |start: &str| {
        let (name, column) = grid.names().iter().find(|(name, _)| name.starts_with(start))?;
        let unit = name.strip_prefix(start)?.trim_end_matches(')').to_owned();
        grid.mark(*column);
        let given = grid.given(row, Some(*column))?;
        let (number, unit) = exact_weight(&given.text, &unit);
        Some((number, unit.to_owned(), given.place))
    };
    if let Some((number, unit, place)) = with_unit("weight (") {
        if matches!(unit.as_str(), "kg" | "g") {
            let value = Value::Text(format!("{number} {unit}"));
            let given = Given { value: &value, text: String::new(), place };
            grid.take(facts, "berat", Some(given), manner, None);
        } else {
            let label = if manner.english { "Weight" } else { "Berat" };
            details.push((label.to_owned(), format!("{number} {unit}")));
        }
    }
    let sides: Vec<_> =
        ["length (", "width (", "height ("].into_iter().filter_map(with_unit).collect();
    if let [(_, unit, place), ..] = &sides[..] {
        let numbers: Vec<&str> = sides.iter().map(|(number, ..)| number.as_str()).collect();
        let value = Value::Text(format!("{} {unit}", numbers.join(" x ")));
        let given = Given { value: &value, text: String::new(), place: place.clone() };
        grid.take(facts, "ukuran", Some(given), manner, None);
    }
}

/// Whether and how the product is shown.
fn state(grid: &Grid, manner: Manner, row: &Row, draft: &mut Draft) {
    let place = draft.place.clone();
    let published = grid.text(row, &["published"]);
    let hidden = grid.text(row, &["visibility in catalog"]).to_lowercase() == "hidden";
    if matches!(published.as_str(), "0" | "-1") || hidden {
        draft.facts.set("draf", manner.yes_no(true), &place);
    }
    if grid.text(row, &["is featured?"]) == "1" {
        draft.facts.set("unggulan", manner.yes_no(true), &place);
    }
    let backorder = matches!(grid.text(row, &["backorders allowed?"]).as_str(), "1" | "notify");
    let gone = grid.text(row, &["in stock?"]) != "1";
    if backorder && gone {
        let word = if manner.english { "made-to-order" } else { "buat-pesanan" };
        draft.facts.set("status", word, &place);
    }
    if let Some(given) = grid.cell(row, &["position"])
        && given.text.parse::<u32>().is_ok_and(|position| position > 0)
    {
        grid.take(&mut draft.facts, "urutan", Some(given), manner, None);
    }
    let until = grid.text(row, &["date sale price ends"]);
    draft.detail(if manner.english { "Sale until" } else { "Harga obral sampai" }, &until);
    draft.detail("GTIN", &grid.text(row, &["gtin, upc, ean, or isbn"]));
    draft.detail(if manner.english { "Brand" } else { "Merek" }, &grid.text(row, &["brands"]));
}

/// `Attribute 1 name` with `Attribute 1 value(s)`, and so on.
fn attributes(grid: &Grid, row: &Row) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for number in 1.. {
        let name = format!("attribute {number} name");
        let values = format!("attribute {number} value(s)");
        if grid.column(&[&name]).is_none() {
            return found;
        }
        let (name, values) = (grid.text(row, &[&name]), grid.text(row, &[&values]));
        if !name.is_empty() && !values.is_empty() {
            found.push((name, values.replace("\\,", ",")));
        }
    }
    found
}

fn photos(grid: &Grid, row: &Row, draft: &mut Draft) {
    if let Some(given) = grid.cell(row, IMAGES) {
        for address in given.text.split(',').map(str::trim).filter(|text| !text.is_empty()) {
            draft.photo(grid.photo(&given, address, ""));
        }
    }
}

fn variation(grid: &Grid, manner: Manner, row: &Row, parent: &mut Draft) {
    let attributes = attributes(grid, row);
    let values: Vec<&str> = attributes.iter().map(|(_, value)| value.as_str()).collect();
    let own = grid.text(row, &["name"]);
    let after = own.strip_prefix(parent.name()).unwrap_or(&own).trim_start_matches([' ', '-', '–']);
    let name = if values.is_empty() { after.to_owned() } else { values.join(" / ") };
    let mut variant =
        Variant { name, place: grid.place(row), facts: Facts::default(), photo: None };
    if variant.name.is_empty() {
        variant.name = (parent.variants.len() + 1).to_string();
    }
    let mut details = Vec::new();
    common(grid, manner, row, &mut variant.facts, &mut details);
    for (label, value) in details {
        parent.detail(&format!("{label} ({})", variant.name), &value);
    }
    for (name, value) in &attributes {
        if is_colour(name) {
            variant.facts.set("warna", value.as_str(), &variant.place);
        }
    }
    if let Some(given) = grid.cell(row, IMAGES) {
        let mut addresses = given.text.split(',').map(str::trim).filter(|text| !text.is_empty());
        variant.photo = addresses.next().map(|address| grid.photo(&given, address, ""));
        for address in addresses {
            parent.photo(grid.photo(&given, address, ""));
        }
    }
    let text = html::to_markdown(&grid.text(row, &["description"]));
    let text = html::plain(&text.markdown);
    if !text.is_empty() && text.chars().count() <= 200 {
        parent.detail(&variant.name, &text);
    }
    parent.variants.push(variant);
}
