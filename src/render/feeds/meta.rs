//! The catalogue for Facebook, Instagram and WhatsApp: CSV as Meta's commerce manager takes it
//! (<https://www.facebook.com/business/help/120325381656392>), written as RFC 4180 says.

use super::super::listing::{self, Listing, cut};
use super::super::words::Words;
use crate::model::content::Status;
use crate::model::value::Money;
use crate::plan::Plan;

/// The columns with their limits in characters; the first nine are required.
const COLUMNS: [(&str, usize); 15] = [
    ("id", 100),
    ("title", 200),
    ("description", 9_999),
    ("availability", 30),
    ("condition", 30),
    ("price", 30),
    ("link", 2_000),
    ("image_link", 2_000),
    ("brand", 100),
    ("sale_price", 30),
    ("item_group_id", 100),
    ("product_type", 750),
    ("color", 200),
    ("size", 200),
    ("material", 200),
];

/// The file, in the site's first language.
pub fn meta(plan: &Plan) -> String {
    let words = Words::new(plan, plan.site.first());
    let brand = words.text(&plan.site.profile.name).unwrap_or_default();
    let mut csv = COLUMNS.map(|(name, _)| name).join(",");
    csv.push_str("\r\n");
    for listing in listing::of(words) {
        let fields = fields(&listing, brand);
        let row: Vec<String> = fields
            .iter()
            .zip(COLUMNS)
            .map(|(value, (_, most))| quoted(&cut(value, most)))
            .collect();
        csv.push_str(&row.join(","));
        csv.push_str("\r\n");
    }
    csv
}

/// The values of a row in the order of [`COLUMNS`].
fn fields(listing: &Listing, brand: &str) -> [String; COLUMNS.len()] {
    let or_empty = |value: &Option<String>| value.clone().unwrap_or_default();
    [
        listing.id.clone(),
        listing.title.clone(),
        listing.description.clone(),
        availability(listing.status).to_owned(),
        "new".to_owned(),
        price(listing.price),
        listing.link.clone(),
        listing.images.first().cloned().unwrap_or_default(),
        brand.to_owned(),
        listing.sale_price.map(price).unwrap_or_default(),
        or_empty(&listing.group),
        or_empty(&listing.category),
        or_empty(&listing.colour),
        or_empty(&listing.size),
        or_empty(&listing.material),
    ]
}

fn availability(status: Status) -> &'static str {
    match status {
        Status::Available => "in stock",
        Status::MadeToOrder => "available for order",
        Status::Reserved | Status::OutOfStock | Status::Sold => "out of stock",
    }
}

/// `1250000 IDR`.
fn price(money: Money) -> String {
    format!("{} {}", money.plain(), money.currency.code())
}

/// A field that holds a comma, a quotation mark or a line end stands in quotation marks.
fn quoted(value: &str) -> String {
    let value = value.replace('\u{a0}', " ");
    if value.contains(['"', ',', '\r', '\n']) {
        return format!("\"{}\"", value.replace('"', "\"\""));
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        assert_eq!(quoted("Syal Pakis"), "Syal Pakis");
        assert_eq!(quoted("Syal, panjang"), "\"Syal, panjang\"");
        assert_eq!(quoted("Syal \"Pakis\"\nmerah"), "\"Syal \"\"Pakis\"\"\nmerah\"");
    }
}
