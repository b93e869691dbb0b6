//! Where content uses photos: which ones, and without those that can't be used.

use crate::model::content::{Entry, PhotoId, PhotoUse, Product};
use crate::model::site::{Photo, Site};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every photo in use, some more than once.
pub fn all(site: &Site) -> Vec<PhotoId> {
    let profile = &site.profile;
    let qris = profile.qris.iter().map(|qris| &qris.image);
    let own = profile.logo.iter().chain(&profile.cover).chain(qris).map(|photo| photo.photo);
    let products = site.products.iter().flat_map(|product| of_product(product));
    let people = site.people.iter().map(|person| &person.entry);
    let pages = [&site.pages, &site.news, &site.categories];
    let pages = pages.into_iter().flatten().map(|page| &page.entry);
    own.chain(products).chain(people.chain(pages).flat_map(of_entry)).collect()
}

fn of_product(product: &Product) -> impl Iterator<Item = PhotoId> {
    let variants = product.variants.iter().filter_map(|variant| variant.photo.as_ref());
    variants.map(|photo| photo.photo).chain(of_entry(&product.entry))
}

fn of_entry(entry: &Entry) -> impl Iterator<Item = PhotoId> {
    entry.photos.iter().chain(&entry.text_photos).map(|photo| photo.photo)
}

/// Takes out every use of a photo that is not in the table.
pub fn keep(site: &mut Site, table: &BTreeMap<PhotoId, Photo>) {
    let is_there = |photo: &PhotoUse| table.contains_key(&photo.photo);
    let profile = &mut site.profile;
    profile.logo.take_if(|photo| !is_there(photo));
    profile.cover.take_if(|photo| !is_there(photo));
    profile.qris.take_if(|qris| !is_there(&qris.image));
    // Products are shared with the store; those with sound photos stay so.
    for product in &mut site.products {
        if of_product(product).all(|id| table.contains_key(&id)) {
            continue;
        }
        let product = Arc::make_mut(product);
        for variant in &mut product.variants {
            variant.photo.take_if(|photo| !is_there(photo));
        }
        keep_in(&mut product.entry, &is_there);
    }
    let people = site.people.iter_mut().map(|person| &mut person.entry);
    let pages = [&mut site.pages, &mut site.news, &mut site.categories];
    let pages = pages.into_iter().flatten().map(|page| &mut page.entry);
    people.chain(pages).for_each(|entry| keep_in(entry, &is_there));
}

fn keep_in(entry: &mut Entry, is_there: &dyn Fn(&PhotoUse) -> bool) {
    entry.photos.retain(|photo| is_there(photo));
    entry.text_photos.retain(|photo| is_there(photo));
}
