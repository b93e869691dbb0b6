//! Pictures and cards: what lists show of products and people.

use super::basket;
use super::shelf::Shelf;
use super::trust;
use super::view::{CardView, FileView, PersonView, PictureView, RenditionView, TermView};
use super::words::Words;
use crate::diagnostic::Problems;
use crate::model::content::{Entry, PhotoUse, Product, Status};
use crate::plan::{PageOf, Rendition, band_title};
use crate::theme::{Use, tint_of};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use tera::Value;

/// The cards of one language that were made so far, by the number of the product.
pub struct Made(Vec<OnceLock<Value>>);

impl Made {
    /// No card is made yet.
    pub fn new(products: usize) -> Self {
        Self((0..products).map(|_| OnceLock::new()).collect())
    }
}

/// Makes cards of one language, each once.
pub struct Cards<'p> {
    /// Words of the language.
    pub words: Words<'p>,
    shelf: &'p Shelf,
    made: &'p Made,
}

impl<'p> Cards<'p> {
    /// Cards that are kept in `made`.
    pub fn new(words: Words<'p>, shelf: &'p Shelf, made: &'p Made) -> Self {
        Self { words, shelf, made }
    }

    /// The card of a product, ready for a template.
    ///
    /// # Errors
    /// Its photo can't be read.
    pub fn card(&self, product: usize) -> Result<Value, Problems> {
        if let Some(card) = self.made.0[product].get() {
            return Ok(card.clone());
        }
        let card = Value::from_serializable(&self.card_view(product)?);
        Ok(self.made.0[product].get_or_init(|| card).clone())
    }

    /// Several cards.
    pub fn cards(&self, products: &[usize]) -> Result<Vec<Value>, Problems> {
        products.iter().map(|product| self.card(*product)).collect()
    }

    /// What the card of a product says.
    pub fn card_view(&self, index: usize) -> Result<CardView, Problems> {
        let words = self.words;
        let site = words.site();
        let product = &site.products[index];
        let entry = &product.entry;
        let lead = entry.photos.first();
        let makers: Vec<&str> =
            product.makers.iter().filter_map(|m| words.text(&site.people[*m].entry.name)).collect();
        let discount = product.discount();
        // Which variant is wanted can be said on the product's own page only.
        let offer = basket::offers(words, index).into_iter().find(|(variant, _)| variant.is_none());
        Ok(CardView {
            name: words.text(&entry.name).unwrap_or_default().to_owned(),
            path: words.path(PageOf::Product(index)).unwrap_or_default(),
            picture: lead.map(|p| self.picture(p, Use::ProductLead, entry)).transpose()?,
            price: words.price(product),
            compare_at: product
                .compare_at
                .filter(|_| discount.is_some())
                .map(|price| price.format(&words.locale())),
            discount: discount.map(|percent| words.percent(percent)),
            per: words.per(product),
            status: product.status.name(),
            status_label: words.status(product.status),
            code: product.code.as_ref().map(|code| code.as_str().to_owned()),
            summary: words.text(&entry.summary).map(str::to_owned),
            makers: (!makers.is_empty()).then(|| words.list(&makers)),
            category: product
                .categories
                .first()
                .and_then(|c| words.text(&site.categories[*c].entry.name))
                .map(str::to_owned),
            season: product.season.as_ref().map(|months| months.format(&words.locale())),
            certificates: trust::valid(words, product),
            left: few(words, product),
            featured: product.featured,
            offer: offer.map(|(_, offer)| offer),
            service: !product.service.is_empty(),
            members_only: product.members_only,
            rate: product.simulation.as_ref().map(|s| s.rate.format(&words.locale())),
            content_lang: words.foreign(&entry.name),
        })
    }

    /// A photo in all the sizes of a use. A photo without a text for those who can't see it is
    /// described by the name of what it shows.
    pub fn picture(
        &self,
        photo: &PhotoUse,
        usage: Use,
        entry: &Entry,
    ) -> Result<PictureView, Problems> {
        let name = self.words.text(&entry.name).unwrap_or_default();
        self.picture_named(photo, usage, name)
    }

    /// As [`Self::picture`], with the name given.
    pub fn picture_named(
        &self,
        photo: &PhotoUse,
        usage: Use,
        name: &str,
    ) -> Result<PictureView, Problems> {
        let plan = self.words.plan;
        let first = plan.site.first();
        let alt = photo.alt.text(self.words.lang, first);
        let none = BTreeMap::new();
        let renditions = plan.pictures.renditions(photo, usage).unwrap_or(&none);
        let sizes = renditions.iter().map(|(preset, r)| (preset.clone(), rendition(r))).collect();
        Ok(PictureView {
            alt: if alt.is_empty() { name.to_owned() } else { alt.to_owned() },
            caption: self.words.text(&photo.caption).map(str::to_owned),
            tint: tint_of(self.shelf.tint(plan.site.photo(photo.photo))?),
            sizes,
        })
    }

    /// The average colour of a photo.
    ///
    /// # Errors
    /// The photo can't be read.
    pub fn tint(&self, photo: &PhotoUse) -> Result<[u8; 3], Problems> {
        self.shelf.tint(self.words.plan.site.photo(photo.photo))
    }

    /// A person as lists show them.
    pub fn person(&self, index: usize) -> Result<PersonView, Problems> {
        let words = self.words;
        let person = &words.site().people[index];
        let entry = &person.entry;
        let photo = entry.photos.first();
        Ok(PersonView {
            name: words.text(&entry.name).unwrap_or_default().to_owned(),
            path: words.path(PageOf::Maker { index, number: 1 }).unwrap_or_default(),
            role: words.text(&person.role).map(str::to_owned),
            village: person.village.clone(),
            picture: photo.map(|p| self.picture(p, Use::Person, entry)).transpose()?,
            count: words.plan.terms.makers[index].len(),
            summary: words.text(&entry.summary).map(str::to_owned),
        })
    }

    /// A category with its picture, or with that of its first product.
    pub fn category(&self, index: usize) -> Result<TermView, Problems> {
        let words = self.words;
        let entry = &words.site().categories[index].entry;
        let products = &words.plan.terms.categories[index];
        let own =
            entry.photos.first().map(|p| self.picture(p, Use::Category, entry)).transpose()?;
        let picture = match own {
            Some(picture) => Some(Value::from_serializable(&picture)),
            None => self.first_picture(products)?,
        };
        Ok(TermView {
            name: words.text(&entry.name).unwrap_or_default().to_owned(),
            slug: entry.slug.clone(),
            path: words.path(PageOf::Category { index, number: 1 }).unwrap_or_default(),
            count: products.len(),
            summary: words.text(&entry.summary).map(str::to_owned),
            picture,
        })
    }

    /// A motif with the picture of its first product and the first story told about it.
    pub fn motif(&self, index: usize) -> Result<TermView, Problems> {
        let words = self.words;
        let term = &words.plan.terms.motifs[index];
        let stories = term.products.iter().flat_map(|p| &words.site().products[*p].motifs);
        let story = stories
            .filter(|motif| crate::load::slug_or_hash(&motif.name) == term.slug)
            .find_map(|motif| words.text(&motif.story));
        Ok(TermView {
            name: term.name.clone(),
            slug: term.slug.clone(),
            path: words.path(PageOf::Motif { index, number: 1 }).unwrap_or_default(),
            count: term.products.len(),
            summary: story.map(str::to_owned),
            picture: self.first_picture(&term.products)?,
        })
    }

    /// A tag; it has no text of its own.
    pub fn tag(&self, index: usize) -> TermView {
        let term = &self.words.plan.terms.tags[index];
        TermView {
            name: term.name.clone(),
            slug: term.slug.clone(),
            path: self.words.path(PageOf::Tag { index, number: 1 }).unwrap_or_default(),
            count: term.products.len(),
            summary: None,
            picture: None,
        }
    }

    /// A price band; it has no text of its own.
    pub fn band(&self, index: usize) -> TermView {
        let band = &self.words.plan.terms.bands[index];
        let path = self.words.path(PageOf::Price { index, number: 1 }).unwrap_or_default();
        let file = path.rsplit('/').next().unwrap_or(&path);
        TermView {
            name: band_title(self.words, band),
            slug: file.trim_end_matches(".html").to_owned(),
            path,
            count: band.products.len(),
            summary: None,
            picture: None,
        }
    }

    fn first_picture(&self, products: &[usize]) -> Result<Option<Value>, Problems> {
        let site = self.words.site();
        let found = products.iter().find_map(|index| {
            let entry = &site.products[*index].entry;
            entry.photos.first().map(|photo| (photo, entry))
        });
        let picture = found.map(|(photo, entry)| self.picture(photo, Use::ProductLead, entry));
        Ok(picture.transpose()?.map(|picture| Value::from_serializable(&picture)))
    }
}

fn rendition(rendition: &Rendition) -> RenditionView {
    RenditionView {
        width: rendition.size.0,
        height: rendition.size.1,
        webp: rendition
            .webp
            .iter()
            .map(|file| FileView { path: file.path.clone(), width: file.width })
            .collect(),
        fallback: rendition.fallback.clone(),
    }
}

/// How many are left, where they are few enough to hurry.
fn few(words: Words, product: &Product) -> Option<String> {
    let available = product.status == Status::Available && product.variants.is_empty();
    let count = usize::try_from(product.stock?.0).ok()?;
    (available && (1..=10).contains(&count))
        .then(|| words.with("words.stock.left", Some(count), &[]))
}
