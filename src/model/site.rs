//! A whole site, checked: what the plan starts from.

use super::content::{Page, Person, PhotoId, Product};
use super::local::Lang;
use super::picture::{ContentHash, Facts};
use super::profile::Profile;
use super::value::Date;
use crate::diagnostic::Place;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything the folder says, with references resolved.
#[derive(Clone, Debug)]
pub struct Site {
    /// The cooperative.
    pub profile: Profile,
    /// Products in the order in which lists show them.
    pub products: Vec<Arc<Product>>,
    /// Categories in order.
    pub categories: Vec<Page>,
    /// People who may be named, in order.
    pub people: Vec<Person>,
    /// Free pages in order.
    pub pages: Vec<Page>,
    /// News, newest first.
    pub news: Vec<Page>,
    /// Every photo that content uses; the numbers are in order of the paths.
    pub photos: BTreeMap<PhotoId, Photo>,
    /// Files in `unduhan/`, sorted.
    pub downloads: Vec<FileCopy>,
    /// Files in `statis/`, sorted; their paths are output paths.
    pub statics: Vec<FileCopy>,
    /// What exists but is not shown, with the reason.
    pub hidden: Vec<Hidden>,
    /// The day of the build, as the caller gives it.
    pub today: Date,
}

impl Site {
    /// The language at the root.
    pub fn first(&self) -> &Lang {
        self.profile.first()
    }

    /// True when there are products and each is a service with terms.
    pub fn all_services(&self) -> bool {
        let mut products = self.products.iter();
        !self.products.is_empty() && products.all(|product| !product.service.is_empty())
    }

    /// A photo by its number.
    pub fn photo(&self, id: PhotoId) -> &Photo {
        &self.photos[&id]
    }
}

/// A photo on disk.
#[derive(Clone, Debug)]
pub struct Photo {
    /// Relative to the site folder, with forward slashes.
    pub path: String,
    /// Where to read it.
    pub file: PathBuf,
    /// Hash of its bytes.
    pub hash: ContentHash,
    /// Format, size and orientation.
    pub facts: Facts,
}

/// A file that is copied as it is.
#[derive(Clone, Debug)]
pub struct FileCopy {
    /// Path below its folder, with forward slashes.
    pub path: String,
    /// Where to read it.
    pub file: PathBuf,
    /// In bytes.
    pub size: u64,
    /// Hash of its bytes.
    pub hash: ContentHash,
}

/// Something that is in the folder but not on the site.
#[derive(Clone, Debug)]
pub struct Hidden {
    /// The file.
    pub place: Place,
    /// Why.
    pub reason: Reason,
}

/// Why something is not shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Reason {
    /// `draf: ya`.
    Draft,
    /// Its date lies in the future.
    Future,
    /// A person without recorded consent.
    NoConsent,
}
