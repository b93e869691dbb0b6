//! The words of one product or page, by how much they tell of it.

use super::index::{Index, Weight};
use crate::model::content::Entry;
use crate::model::local::Local;
use crate::model::markdown::plain_text;
use crate::plan::words::Words;
use crate::plan::{PageOf, entry_of, title};

/// Of a longer text only this much is indexed, in characters: some 3,000 words.
const LONGEST_TEXT: usize = 20_000;

/// Enters a product.
pub fn product(words: Words, number: usize, index: &mut Index) {
    let site = words.site();
    let product = &site.products[number];
    let mut add = |weight: Weight, text: &str| index.add(number, weight, text);
    add(Weight::Name, words.text(&product.entry.name).unwrap_or_default());
    let codes = product.variants.iter().filter_map(|variant| variant.code.as_ref());
    for code in product.code.iter().chain(codes) {
        add(Weight::Name, code.as_str());
        // SYL-001 is also found as SYL001.
        let joined: String = code.as_str().chars().filter(|c| c.is_alphanumeric()).collect();
        add(Weight::Name, &joined);
    }
    for variant in &product.variants {
        add(Weight::Fact, words.text(&variant.name).unwrap_or_default());
        add(Weight::Fact, variant.colour.as_deref().unwrap_or_default());
    }
    for maker in &product.makers {
        add(Weight::Fact, words.text(&site.people[*maker].entry.name).unwrap_or_default());
    }
    for category in &product.categories {
        add(Weight::Fact, words.text(&site.categories[*category].entry.name).unwrap_or_default());
    }
    for name in product.motifs.iter().map(|motif| &motif.name).chain(&product.tags) {
        add(Weight::Fact, name);
    }
    for local in [&product.village, &product.technique] {
        add(Weight::Fact, words.text(local).unwrap_or_default());
    }
    for list in [&product.materials, &product.dyes] {
        for text in list_of(words, list) {
            add(Weight::Fact, text);
        }
    }
    for certificate in list_of(words, &product.certificates) {
        add(Weight::Fact, &certificate.name);
    }
    for (label, text) in list_of(words, &product.details).chain(list_of(words, &product.service)) {
        add(Weight::Text, label);
        add(Weight::Text, text);
    }
    text(words, &product.entry, number, index);
}

/// Enters any other page.
pub fn other(words: Words, page: PageOf, number: usize, index: &mut Index) {
    index.add(number, Weight::Name, &title(words, page));
    if let Some(entry) = entry_of(words.plan, page) {
        text(words, entry, number, index);
    }
}

fn text(words: Words, entry: &Entry, number: usize, index: &mut Index) {
    index.add(number, Weight::Text, words.text(&entry.summary).unwrap_or_default());
    if let Some(body) = entry.body.get(words.lang, words.site().first()) {
        index.add(number, Weight::Text, &plain_text(body, LONGEST_TEXT));
    }
}

fn list_of<'p, T>(words: Words<'p>, local: &'p Local<Vec<T>>) -> impl Iterator<Item = &'p T> {
    local.get(words.lang, words.site().first()).into_iter().flatten()
}
