//! Product feeds of Google Merchant Center and Meta's catalogue, as tables. Items with one
//! `item_group_id` are the variants of one product.

use super::draft::{Draft, Facts, Variant};
use super::grid::{Given, Grid};
use super::html;
use super::values::Manner;
use crate::sheet::Row;
use std::collections::BTreeMap;

const PRICES: [&[&str]; 2] = [&["price"], &["sale_price", "sale price"]];

/// True for a table of this kind.
pub fn fits(grid: &Grid) -> bool {
    let has = |name: &str| grid.names().iter().any(|(known, _)| known.replace(' ', "_") == name);
    has("id")
        && has("title")
        && ["image_link", "availability", "link"].iter().filter(|name| has(name)).count() >= 2
}

/// Cells with prices, for finding out the currency.
pub fn prices<'r>(grid: &Grid, row: &'r Row) -> Vec<Given<'r>> {
    PRICES.iter().filter_map(|names| grid.cell(row, names)).collect()
}

/// The products of the table.
pub fn read(grid: &Grid, manner: Manner) -> Vec<Draft> {
    let mut groups: Vec<(String, Vec<&Row>)> = Vec::new();
    let mut by_group: BTreeMap<String, usize> = BTreeMap::new();
    for row in grid.rows() {
        let group = grid.text(row, &["item_group_id", "item group id"]);
        match by_group.get(&group).filter(|_| !group.is_empty()) {
            Some(at) => groups[*at].1.push(row),
            None => {
                by_group.insert(group.clone(), groups.len());
                groups.push((group, vec![row]));
            }
        }
    }
    groups.iter().map(|(_, rows)| product(grid, manner, rows)).collect()
}

fn product(grid: &Grid, manner: Manner, rows: &[&Row]) -> Draft {
    let row = rows[0];
    let place = grid.place(row);
    let mut draft = Draft::in_row(place.clone(), row.number);
    let mut take = |key, names: &[&str]| {
        grid.take(&mut draft.facts, key, grid.cell(row, names), manner, None);
    };
    take("nama", &["title"]);
    take("bahan", &["material"]);
    if let Some(given) = grid.cell(
        row,
        &["product_type", "product type", "google_product_category", "google product category"],
    ) {
        let last = given.text.split('>').next_back().unwrap_or_default().trim();
        // Google's categories may be given by number.
        if last.bytes().any(|byte| !byte.is_ascii_digit()) {
            draft.facts.set_list("kategori", vec![last.to_owned()], &given.place);
        }
    }
    let text = html::to_markdown(&grid.text(row, &["description", "rich_text_description"]));
    draft.body = text.markdown;
    for (label, names) in [
        (if manner.english { "Brand" } else { "Merek" }, &["brand"][..]),
        (if manner.english { "Pattern" } else { "Corak" }, &["pattern"]),
        ("GTIN", &["gtin"]),
    ] {
        draft.detail(label, &grid.text(row, names));
    }
    for row in rows {
        photos(grid, row, &mut draft);
    }
    if let [only] = rows {
        facts(grid, manner, only, &mut draft.facts);
        for (label, names) in [
            (if manner.english { "Colour" } else { "Warna" }, &["color"][..]),
            (if manner.english { "Size" } else { "Ukuran" }, &["size"]),
        ] {
            draft.detail(label, &grid.text(row, names));
        }
        return draft;
    }
    for (number, row) in rows.iter().enumerate() {
        let parts: Vec<String> = [&["color"][..], &["size"], &["pattern"], &["material"]]
            .iter()
            .map(|names| grid.text(row, names))
            .filter(|text| !text.is_empty())
            .collect();
        let title = grid.text(row, &["title"]);
        let same = parts.is_empty() && title == draft.name();
        let name = match (same, parts.is_empty()) {
            (true, _) => (number + 1).to_string(),
            (_, true) => title,
            _ => parts.join(" / "),
        };
        let mut variant =
            Variant { name, place: grid.place(row), facts: Facts::default(), photo: None };
        facts(grid, manner, row, &mut variant.facts);
        if let Some(given) = grid.cell(row, &["color"]) {
            variant.facts.set("warna", given.text.as_str(), &given.place);
        }
        let photo = grid.cell(row, &["image_link", "image link"]);
        variant.photo = photo.map(|given| grid.photo(&given, &given.text, ""));
        draft.variants.push(variant);
    }
    draft
}

fn facts(grid: &Grid, manner: Manner, row: &Row, facts: &mut Facts) {
    grid.take(facts, "kode", grid.cell(row, &["id"]), manner, None);
    let (price, sale) = (grid.cell(row, PRICES[0]), grid.cell(row, PRICES[1]));
    grid.take_sale(facts, sale, price, manner);
    let stock = ["quantity_to_sell_on_facebook", "inventory", "quantity"];
    grid.take(facts, "stok", grid.cell(row, &stock), manner, None);
    if let Some(given) = grid.cell(row, &["availability"]) {
        match given.text.to_lowercase().replace('_', " ").as_str() {
            "out of stock" => facts.set("stok", "0", &given.place),
            "preorder" | "backorder" | "available for order" => {
                let word = if manner.english { "made-to-order" } else { "buat-pesanan" };
                facts.set("status", word, &given.place);
            }
            _ => {}
        }
    }
}

fn photos(grid: &Grid, row: &Row, draft: &mut Draft) {
    for names in
        [&["image_link", "image link"], &["additional_image_link", "additional image link"]]
    {
        let Some(given) = grid.cell(row, names) else { continue };
        for address in given.text.split(',').map(str::trim).filter(|text| !text.is_empty()) {
            draft.photo(grid.photo(&given, address, ""));
        }
    }
}
