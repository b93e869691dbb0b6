//! One product or variation of a WordPress export, as a row of WooCommerce's product CSV.

use super::{Export, Item};
use std::collections::BTreeMap;

/// Columns that every such table has, so that it is known for what it is.
pub const COLUMNS: &[&str] =
    &["ID", "Type", "SKU", "Name", "Published", "Short description", "Description", "In stock?"];

/// Columns with the keys that hold the same.
const META: &[(&str, &str)] = &[
    ("SKU", "_sku"),
    ("Sale price", "_sale_price"),
    ("Regular price", "_regular_price"),
    ("GTIN, UPC, EAN, or ISBN", "_global_unique_id"),
    ("External URL", "_product_url"),
    ("Button text", "_button_text"),
    // The export does not say in which units the shop weighs and measures.
    ("Weight", "_weight"),
    ("Length", "_length"),
    ("Width", "_width"),
    ("Height", "_height"),
];

/// The cells of a row by their column.
pub fn cells(item: &Item, export: &Export) -> BTreeMap<String, String> {
    let mut cells = BTreeMap::new();
    let mut put = |column: &str, text: &str| {
        if !text.is_empty() {
            cells.insert(column.to_owned(), text.to_owned());
        }
    };
    let variation = item.field("wp:post_type") == "product_variation";
    let kind = item.names("product_type").next().unwrap_or("simple");
    put("Type", if variation { "variation" } else { kind });
    put("ID", item.field("wp:post_id"));
    put("Name", item.field("title"));
    if !variation {
        put("Slug", item.field("wp:post_name"));
    }
    // The content of a variation is a list of its attributes, made for the shop's own pages.
    let text =
        if variation { item.meta("_variation_description") } else { item.field("content:encoded") };
    put("Description", text);
    put("Short description", item.field("excerpt:encoded"));
    for (column, key) in META {
        put(column, item.meta(key));
    }
    // Old shops keep only the price that holds; that of a variable product is its lowest.
    let bare = item.meta("_regular_price").is_empty() && item.meta("_sale_price").is_empty();
    if bare && !matches!(kind, "variable" | "grouped") {
        put("Regular price", item.meta("_price"));
    }
    put("Published", if item.field("wp:status") == "publish" { "1" } else { "0" });
    put("Position", item.field("wp:menu_order"));
    let seen = |name: &str| item.names("product_visibility").any(|known| known == name);
    put("Is featured?", if seen("featured") { "1" } else { "0" });
    let hidden = seen("exclude-from-catalog") && seen("exclude-from-search");
    put("Visibility in catalog", if hidden { "hidden" } else { "visible" });
    put(
        "In stock?",
        match item.meta("_stock_status") {
            "outofstock" => "0",
            "onbackorder" => "backorder",
            _ => "1",
        },
    );
    if item.meta("_manage_stock") == "yes" {
        // Kept with six decimal places, `12.000000`.
        let stock = item.meta("_stock");
        let whole = stock.split_once('.').filter(|(_, rest)| rest.bytes().all(|b| b == b'0'));
        put("Stock", whole.map_or(stock, |(whole, _)| whole));
    }
    put(
        "Backorders allowed?",
        match item.meta("_backorders") {
            "yes" => "1",
            "notify" => "notify",
            _ => "0",
        },
    );
    for (column, taxonomy) in
        [("Categories", "product_cat"), ("Tags", "product_tag"), ("Brands", "product_brand")]
    {
        let names: Vec<String> =
            item.names(taxonomy).map(|name| name.replace(',', "\\,")).collect();
        put(column, &names.join(", "));
    }
    let addresses: Vec<&str> =
        photos(item).filter_map(|id| export.addresses.get(id).map(String::as_str)).collect();
    put("Images", &addresses.join(", "));
    let children = serialised(item.meta("_children"));
    let children: Vec<String> =
        children.iter().skip(1).step_by(2).map(|id| format!("id:{id}")).collect();
    put("Grouped products", &children.join(", "));
    let parent = item.field("wp:post_parent");
    if variation {
        put("Parent", &format!("id:{parent}"));
    }
    let owner = export.product(parent).filter(|_| variation).unwrap_or(item);
    for (number, (label, value)) in attributes(item, owner).into_iter().enumerate() {
        put(&format!("Attribute {} name", number + 1), &label);
        put(&format!("Attribute {} value(s)", number + 1), &value);
    }
    cells
}

/// Numbers of the pictures of a product, its main one first.
pub fn photos(item: &Item) -> impl Iterator<Item = &str> {
    let gallery = item.meta("_product_image_gallery").split(',');
    [item.meta("_thumbnail_id")]
        .into_iter()
        .chain(gallery)
        .map(str::trim)
        .filter(|id| !id.is_empty() && *id != "0")
}

/// The attributes of a product with all their values, or of a variation with its own.
fn attributes(item: &Item, owner: &Item) -> Vec<(String, String)> {
    let listed = serialised(owner.meta("_product_attributes"));
    let after = |at: usize, key: &str| (listed.get(at)? == key).then(|| listed.get(at + 1))?;
    let mut found = Vec::new();
    for at in 0..listed.len() {
        let (Some(name), Some(typed)) = (after(at, "name"), after(at + 2, "value")) else {
            continue;
        };
        let taxonomy = name.starts_with("pa_");
        // The export names the attribute of a shop only by its address.
        let label = match name.strip_prefix("pa_") {
            Some(short) => capital(&short.replace('-', " ")),
            None => name.clone(),
        };
        let values = if std::ptr::eq(item, owner) {
            let names: Vec<&str> = match taxonomy {
                true => owner.names(name).collect(),
                false => typed.split('|').map(str::trim).collect(),
            };
            names.iter().map(|name| name.replace(',', "\\,")).collect::<Vec<_>>().join(", ")
        } else {
            let key = format!("attribute_{}", name.to_lowercase().replace(' ', "-"));
            let own = item.meta(&key);
            let term = owner.terms.iter().find(|(known, short, _)| known == name && short == own);
            term.map_or(own, |(.., name)| name).to_owned()
        };
        found.push((label, values));
    }
    found
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The texts and numbers of a value that PHP has serialised, in order: `a:1:{i:0;s:4:"name";}` are
/// `0` and `name`. The shape of lists is dropped; what is damaged ends the reading.
fn serialised(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(['{', '}', ';']);
        let Some((kind, after)) = rest.split_once(':') else { return found };
        match kind {
            "a" => {
                let Some((_, inside)) = after.split_once(":{") else { return found };
                rest = inside;
            }
            "s" => {
                let Some((length, after)) = after.split_once(":\"") else { return found };
                let text = length.parse().ok().and_then(|length: usize| after.get(..length));
                let Some(text) = text else { return found };
                found.push(text.to_owned());
                rest = after[text.len()..].strip_prefix('"').unwrap_or_default();
            }
            _ => {
                let Some((value, after)) = after.split_once(';') else { return found };
                found.push(value.to_owned());
                rest = after;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::serialised;

    #[test]
    fn serialised_values_are_read_by_their_lengths() {
        let typed = "a:2:{s:8:\"pa_warna\";a:2:{s:4:\"name\";s:8:\"b\"; é}x\";s:8:\"position\";i:0;}i:7;b:1;}";
        assert_eq!(serialised(typed), ["pa_warna", "name", "b\"; é}x", "position", "0", "7", "1"]);
        for damaged in ["a:2:{s:99:\"x\";", "s:3:\"é", "s:1:\"é\";", "a", "i:5", "", "s:x:\"a\""]
        {
            assert!(serialised(damaged).is_empty(), "{damaged}");
        }
    }
}
