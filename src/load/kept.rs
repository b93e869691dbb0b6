//! Products as they were read, kept until something changes on which their reading depends: the
//! reading of ten thousand takes a hundred times as long as that of the one that was edited.

use super::Input;
use super::entry::Raw;
use super::front_matter::Document;
use super::product::Known;
use crate::diagnostic::Problems;
use crate::model::content::Product;
use crate::model::site::Reason;
use std::collections::HashMap;
use std::sync::Arc;

/// A product that was read.
#[derive(Debug)]
pub struct Read {
    /// The product, with the photos of its texts.
    pub product: Arc<Product>,
    /// What is wrong with it.
    pub problems: Problems,
    /// Why it is not shown today, if it is not.
    pub reason: Option<Reason>,
}

/// The products of the last load, by path.
#[derive(Debug, Default)]
pub struct Kept {
    context: Option<blake3::Hash>,
    products: HashMap<String, (Vec<Arc<Document>>, Arc<Read>)>,
}

impl Kept {
    /// Forgets everything if something has changed that all products depend on.
    pub fn enter(&mut self, input: &Input, known: &Known) {
        let context = Some(context(input, known));
        if self.context != context {
            self.products.clear();
            self.context = context;
        }
    }

    /// The product of these documents, if it was read from the very same ones.
    pub fn get(&self, raw: &Raw) -> Option<Arc<Read>> {
        let (documents, read) = self.products.get(&raw.path)?;
        let same = documents.len() == 1 + raw.translations.len()
            && documents.iter().zip(raw.documents()).all(|(a, b)| Arc::ptr_eq(a, b));
        same.then(|| read.clone())
    }

    /// Keeps these products and no others.
    pub fn keep(&mut self, raws: &[Raw], read: &[Arc<Read>]) {
        if self.products.len() > raws.len() {
            self.products.clear();
        }
        for (raw, read) in raws.iter().zip(read) {
            let is_kept =
                self.products.get(&raw.path).is_some_and(|(_, known)| Arc::ptr_eq(known, read));
            if !is_kept {
                let documents = raw.documents().cloned().collect();
                self.products.insert(raw.path.clone(), (documents, read.clone()));
            }
        }
    }
}

/// Everything beside its own documents that the reading of a product depends on: which files there
/// are (for links and photos), and whatever else [`Input`] and [`Known`] hold.
fn context(input: &Input, known: &Known) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (path, _) in input.tree.iter() {
        hasher.update(path.as_bytes());
        hasher.update(b"\n");
    }
    let Input { store: _, tree: _, languages, options, contacts } = input;
    let Known { categories, people, currency, rules } = known;
    let facts = (languages, options, contacts, categories, people, currency, &rules.markdown);
    hasher.update(format!("{facts:?}").as_bytes());
    hasher.finalize()
}
