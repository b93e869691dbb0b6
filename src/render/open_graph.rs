//! What networks and chats show with a link to a page (Open Graph protocol, ogp.me).

use super::feeds::moment;
use super::view::SocialView;
use super::words::Words;
use crate::model::content::{Product, Status};
use crate::plan::address::absolute;
use crate::plan::words::price_range;
use crate::plan::{CARD_SIZE, PageOf, Recipe, entry_of};

/// The facts of a page with this heading.
pub fn social(words: Words, page: PageOf, title: &str) -> SocialView {
    let plan = words.plan;
    let site = &plan.site;
    let name = words.text(&site.profile.name).unwrap_or_default();
    let card = plan.card(words.lang, page);
    // A card is always of one size; a photo that stands alone may be smaller.
    let recipe = card.and_then(|path| plan.artifact(path)).map(|artifact| &artifact.recipe);
    let (width, height) = match recipe {
        Some(Recipe::Photo(_, variant)) => (variant.width, variant.height),
        _ => CARD_SIZE,
    };
    let entry = entry_of(plan, page);
    let photo = entry.and_then(|entry| entry.photos.first());
    let shown = photo.and_then(|photo| words.text(&photo.alt));
    let alt = match shown {
        Some(shown) => format!("{title}: {shown}"),
        None if title == name => name.to_owned(),
        None => format!("{title}, {name}"),
    };
    let product = match page {
        PageOf::Product(index) => Some(&site.products[index]),
        _ => None,
    };
    let price = product.and_then(|product| one_price(product));
    let kind = match page {
        PageOf::NewsItem(_) => "article",
        PageOf::Product(_) if price.is_some() => "product",
        _ => "website",
    };
    let languages = site.profile.languages.iter().filter(|lang| *lang != words.lang);
    let date = entry.and_then(|entry| entry.date).filter(|_| kind == "article");
    SocialView {
        kind,
        image: card.and_then(|path| Some(absolute(site.profile.site_url.as_deref()?, path))),
        width,
        height,
        alt,
        locale: locale(words.lang),
        other_locales: languages.filter_map(|lang| locale(lang)).collect(),
        published: date.map(moment),
        price: price.map(|price| price.plain()),
        currency: price.map(|price| price.currency.code()),
        availability: product.filter(|_| price.is_some()).map(|product| availability(product)),
    }
}

/// The price of a product that has one, and is for sale.
fn one_price(product: &Product) -> Option<crate::model::value::Money> {
    let (low, high) = price_range(product)?;
    (low == high && low.amount > 0 && product.service.is_empty()).then_some(low)
}

fn availability(product: &Product) -> &'static str {
    match product.status {
        Status::Available => "in stock",
        Status::MadeToOrder => "available for order",
        Status::Reserved | Status::OutOfStock | Status::Sold => "out of stock",
    }
}

/// Open Graph wants a land with the language; other languages than these are left out, for theirs
/// can't be known.
fn locale(lang: &str) -> Option<&'static str> {
    match lang {
        "id" => Some("id_ID"),
        "en" => Some("en_US"),
        "ms" => Some("ms_MY"),
        _ => None,
    }
}
