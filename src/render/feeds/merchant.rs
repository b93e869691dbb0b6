//! The catalogue for Google Merchant Center: RSS 2.0 with Google's namespace (product data
//! specification, <https://support.google.com/merchants/answer/7052112>).

use super::super::listing::{self, Listing, cut};
use super::super::text::escape;
use super::super::words::Words;
use crate::model::content::Status;
use crate::model::value::Money;
use crate::plan::{PageOf, Plan};
use std::fmt::Write;

/// Limits of the specification, in characters and pictures.
const TITLE: usize = 150;
const DESCRIPTION: usize = 5_000;
const SHORT: usize = 100;
const MORE_PICTURES: usize = 10;
const PRODUCT_TYPE: usize = 750;

/// The feed, in the site's first language.
pub fn merchant(plan: &Plan) -> String {
    let words = Words::new(plan, plan.site.first());
    let name = words.text(&plan.site.profile.name).unwrap_or_default();
    let home = words.url(PageOf::Home).unwrap_or_default();
    let tagline = words.text(&plan.site.profile.tagline).unwrap_or(name);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\">\n<channel>\n\
         <title>{}</title>\n<link>{}</link>\n<description>{}</description>\n",
        escape(name),
        escape(&home),
        escape(tagline),
    );
    for listing in listing::of(words) {
        item(&mut xml, &listing, name);
    }
    xml.push_str("</channel>\n</rss>\n");
    xml
}

fn item(xml: &mut String, listing: &Listing, brand: &str) {
    xml.push_str("<item>\n");
    let mut put = |name: &str, value: &str| {
        // Writing to a string can't fail.
        let _ = writeln!(xml, "<g:{name}>{}</g:{name}>", escape(value));
    };
    put("id", &listing.id);
    put("title", &cut(&listing.title, TITLE));
    put("description", &cut(&listing.description, DESCRIPTION));
    put("link", &listing.link);
    let mut images = listing.images.iter();
    images.next().into_iter().for_each(|image| put("image_link", image));
    images.take(MORE_PICTURES).for_each(|image| put("additional_image_link", image));
    put("availability", availability(listing.status));
    put("price", &price(listing.price));
    listing.sale_price.into_iter().for_each(|sale| put("sale_price", &price(sale)));
    put("condition", "new");
    put("brand", &cut(brand, 70));
    // Handmade goods have no number of a manufacturer.
    put("identifier_exists", "no");
    for (name, value, most) in [
        ("item_group_id", &listing.group, 50),
        ("product_type", &listing.category, PRODUCT_TYPE),
        ("color", &listing.colour, SHORT),
        ("size", &listing.size, SHORT),
        ("material", &listing.material, 200),
        ("pattern", &listing.pattern, SHORT),
    ] {
        value.iter().for_each(|value| put(name, &cut(value, most)));
    }
    if let (Status::MadeToOrder, Some(days)) = (listing.status, listing.making_days) {
        put("max_handling_time", &days.to_string());
    }
    xml.push_str("</item>\n");
}

/// What can be ordered now is in stock, made to order or not: `preorder` and `backorder` want a
/// day on which the goods will be there, and nobody knows it. The time it takes to make is told
/// apart from this.
fn availability(status: Status) -> &'static str {
    match status {
        Status::Available | Status::MadeToOrder => "in_stock",
        Status::Reserved | Status::OutOfStock | Status::Sold => "out_of_stock",
    }
}

/// `1250000 IDR`.
fn price(money: Money) -> String {
    format!("{} {}", money.plain(), money.currency.code())
}
