//! What search, filters and sorting work on, as two scripts for each language, which a page loads
//! when a visitor first asks for them (a script can be loaded by double-click, data can't):
//!
//! - *cards*: what a list shows of each product and what it can be filtered and sorted by;
//! - *index*: which words stand where.
//!
//! Both count the same things in the same order: first the products in the order of the catalogue,
//! then [`others`].

mod cards;
mod entries;
mod index;

pub use cards::cards;

use super::words::Words;
use crate::plan::PageOf;
use index::Index;

/// The script that holds the index.
pub fn index(words: Words) -> String {
    let mut index = Index::new(words.lang);
    for product in 0..words.site().products.len() {
        entries::product(words, product, &mut index);
    }
    for (number, page) in others(words).into_iter().enumerate() {
        entries::other(words, page, words.site().products.len() + number, &mut index);
    }
    index.script()
}

/// The pages beside products that search finds.
fn others(words: Words) -> Vec<PageOf> {
    let site = words.site();
    let terms = &words.plan.terms;
    let full = |index: &usize| !terms.categories[*index].is_empty();
    let categories = (0..site.categories.len()).filter(full);
    let mut found: Vec<PageOf> =
        categories.map(|index| PageOf::Category { index, number: 1 }).collect();
    found.extend((0..site.people.len()).map(|index| PageOf::Maker { index, number: 1 }));
    found.extend((0..terms.motifs.len()).map(|index| PageOf::Motif { index, number: 1 }));
    found.extend((0..site.pages.len()).map(PageOf::Page));
    found.extend((0..site.news.len()).map(PageOf::NewsItem));
    found
}
