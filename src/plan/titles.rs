//! What pages are about and what they are called, for their headings and for their preview cards.

use super::words::Words;
use super::{Band, PageOf, Plan};
use crate::model::content::Entry;
use crate::model::labels::LabelKind;
use crate::model::value::Money;

/// The content that a page is about.
pub fn entry_of(plan: &Plan, page: PageOf) -> Option<&Entry> {
    let site = &plan.site;
    match page {
        PageOf::Product(index) => Some(&site.products[index].entry),
        PageOf::Category { index, .. } => Some(&site.categories[index].entry),
        PageOf::Maker { index, .. } => Some(&site.people[index].entry),
        PageOf::Page(index) => Some(&site.pages[index].entry),
        PageOf::NewsItem(index) => Some(&site.news[index].entry),
        _ => None,
    }
}

/// What the list of all products is called: who lends and saves sells no products.
fn products(words: Words) -> String {
    let services = words.plan.site.all_services();
    words.say(if services { "words.page.services" } else { "words.page.products" })
}

/// The heading of a page, in the language of `words`.
pub fn title(words: Words, page: PageOf) -> String {
    let plan = words.plan;
    let fixed = |key: &str| words.say(&format!("words.page.{key}"));
    let own = || {
        entry_of(plan, page)
            .and_then(|entry| words.text(&entry.name))
            .unwrap_or_default()
            .to_owned()
    };
    let named =
        |key: &str, name: &str| words.with(&format!("words.page.{key}"), None, &[("name", name)]);
    let (title, number) = match page {
        PageOf::Home => (words.text(&plan.site.profile.name).unwrap_or_default().to_owned(), 1),
        PageOf::Products { number } => (products(words), number),
        PageOf::Category { number, .. } | PageOf::Maker { number, .. } => (own(), number),
        PageOf::Motif { index, number } => (named("motif", &plan.terms.motifs[index].name), number),
        PageOf::Tag { index, number } => (named("tag", &plan.terms.tags[index].name), number),
        PageOf::Price { index, number } => (price(words, &plan.terms.bands[index]), number),
        PageOf::Search => (fixed("search"), 1),
        PageOf::Product(_) | PageOf::Page(_) | PageOf::NewsItem(_) => (own(), 1),
        PageOf::Makers => (fixed("makers"), 1),
        PageOf::Motifs => (fixed("motifs"), 1),
        PageOf::News => (fixed("news"), 1),
        PageOf::About => (fixed("about"), 1),
        PageOf::Contact => (fixed("contact"), 1),
        PageOf::Basket => (fixed("basket"), 1),
        PageOf::Privacy => (fixed("privacy"), 1),
        PageOf::Catalogue { number } => (fixed("catalogue"), number),
        PageOf::Labels { kind: LabelKind::HangTag, number } => (fixed("labels"), number),
        PageOf::Labels { kind: LabelKind::Shelf, number } => (fixed("shelf_labels"), number),
        PageOf::NotFound => (fixed("not_found"), 1),
    };
    match number {
        1 => title,
        n if page.is_for_paper() => {
            let volume = words.with("words.page.volume", None, &[("n", &n.to_string())]);
            format!("{title}, {volume}")
        }
        n => words.with("words.page.numbered", Some(n), &[("title", &title)]),
    }
}

/// The first letters of the first two words that are names: `Koperasi Tenun Sintang` gives `TS`,
/// for every cooperative is a cooperative.
pub fn monogram(name: &str) -> String {
    let common = ["koperasi", "kud", "ksp", "desa", "kelurahan", "cooperative", "the", "of", "dan"];
    let letters = |skip: bool| -> String {
        name.split_whitespace()
            .filter(|word| !skip || !common.contains(&word.to_lowercase().as_str()))
            .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
            .take(2)
            .flat_map(char::to_uppercase)
            .collect()
    };
    Some(letters(true)).filter(|found| !found.is_empty()).unwrap_or_else(|| letters(false))
}

/// The name of a price band: `Di bawah Rp250.000`.
pub fn price(words: Words, band: &Band) -> String {
    let locale = words.locale();
    let money = |money: Option<Money>| money.map(|m| m.format(&locale)).unwrap_or_default();
    let (low, high) = (money(band.low), money(band.high));
    let key = match (band.low, band.high) {
        (None, _) => "under",
        (Some(_), Some(_)) => "between",
        (Some(_), None) => "from",
    };
    let args = [("low", low.as_str()), ("high", high.as_str())];
    words.with(&format!("words.band.{key}"), None, &args)
}
