//! Groups of products that have pages of their own: by category, maker, motif, tag and price.

use super::bands::{Band, bands};
use crate::load::slug_or_hash;
use crate::model::site::Site;
use std::collections::{BTreeMap, HashMap};

/// A group: its name and the products in it, in the order of the catalogue.
#[derive(Clone, Debug)]
pub struct Term {
    /// Name as first typed.
    pub name: String,
    /// Name in addresses.
    pub slug: String,
    /// Indexes of products.
    pub products: Vec<usize>,
}

/// All groups of a site.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// Products of each category, by the category's index.
    pub categories: Vec<Vec<usize>>,
    /// Products of each person, by the person's index.
    pub makers: Vec<Vec<usize>>,
    /// Motifs, in order of their slugs.
    pub motifs: Vec<Term>,
    /// Tags, in order of their slugs.
    pub tags: Vec<Term>,
    /// Price bands, the cheapest first.
    pub bands: Vec<Band>,
}

impl Terms {
    /// Sorts the products of a site into groups.
    pub fn of(site: &Site) -> Self {
        let mut terms = Self {
            categories: vec![Vec::new(); site.categories.len()],
            makers: vec![Vec::new(); site.people.len()],
            bands: bands(site),
            ..Self::default()
        };
        let (mut motifs, mut tags) = (Groups::default(), Groups::default());
        for (index, product) in site.products.iter().enumerate() {
            for category in &product.categories {
                terms.categories[*category].push(index);
            }
            for maker in &product.makers {
                terms.makers[*maker].push(index);
            }
            for motif in &product.motifs {
                motifs.enter(&motif.name, index);
            }
            for tag in &product.tags {
                tags.enter(tag, index);
            }
        }
        terms.motifs = motifs.terms.into_values().collect();
        terms.tags = tags.terms.into_values().collect();
        terms
    }
}

/// Groups under construction.
#[derive(Default)]
struct Groups<'s> {
    terms: BTreeMap<String, Term>,
    /// Names that were met before, each with its slug: thousands of products share a few.
    slugs: HashMap<&'s str, String>,
}

impl<'s> Groups<'s> {
    fn enter(&mut self, name: &'s str, product: usize) {
        let slug = self.slugs.entry(name).or_insert_with(|| slug_or_hash(name));
        let term = match self.terms.get_mut(slug) {
            Some(term) => term,
            None => self.terms.entry(slug.clone()).or_insert_with(|| Term {
                name: name.to_owned(),
                slug: slug.clone(),
                products: Vec::new(),
            }),
        };
        if term.products.last() != Some(&product) {
            term.products.push(product);
        }
    }
}
