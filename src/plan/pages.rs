//! Every page of every language, and where it goes.

use super::files::PROFILE;
use super::{Builder, PageOf, Routes, Terms};
use crate::model::content::Entry;
use crate::model::labels::LabelKind;
use crate::model::local::Lang;
use crate::model::site::Site;
use crate::theme::Theme;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Products in one volume of the printed catalogue or of labels: a page that grew without bounds
/// would be more than a browser likes to print.
pub const VOLUME: usize = 240;

/// The path of every page.
#[derive(Default)]
pub struct Paths(BTreeMap<Lang, BTreeMap<PageOf, String>>);

impl Paths {
    /// The path of a page, if the site has it.
    pub fn get(&self, lang: &Lang, page: PageOf) -> Option<&str> {
        self.0.get(lang)?.get(&page).map(String::as_str)
    }

    /// Every page with its language and path.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, PageOf, &str)> {
        self.0.iter().flat_map(|(lang, pages)| {
            pages.iter().map(move |(page, path)| (lang, *page, path.as_str()))
        })
    }

    fn insert(&mut self, lang: &Lang, page: PageOf, path: String) {
        self.0.entry(lang.clone()).or_default().insert(page, path);
    }
}

/// Plans all pages; gives the path of each.
pub fn plan(site: &Site, terms: &Terms, theme: &Theme, builder: &mut Builder) -> Paths {
    let mut paths = Paths::default();
    let page_size = theme.page_size();
    for lang in &site.profile.languages {
        let routes = Routes::new(lang, site.first(), theme.strings(lang));
        let mut add = |page: PageOf, path: String, sources: Vec<Arc<str>>| {
            let path = builder.page(path, lang, page, sources);
            paths.insert(lang, page, path);
        };
        let own: Arc<str> = Arc::from(PROFILE);
        let profile = || vec![own.clone()];
        let of = |entry: &Entry| vec![entry.place.shared_path()];
        let products = |list: &[usize]| -> Vec<Arc<str>> {
            list.iter().map(|i| site.products[*i].entry.place.shared_path()).collect()
        };
        // A page of a list is made from the products that it shows.
        let part = |list: &[usize], size: usize, number: usize| -> Vec<Arc<str>> {
            products(list.chunks(size.max(1)).nth(number - 1).unwrap_or_default())
        };
        let shown = |list: &[usize], number: usize| part(list, page_size, number);

        add(PageOf::Home, routes.home(), profile());
        let all: Vec<usize> = (0..site.products.len()).collect();
        for number in numbers(all.len(), page_size) {
            add(PageOf::Products { number }, routes.products(number), shown(&all, number));
        }
        for (index, product) in site.products.iter().enumerate() {
            let entry = &product.entry;
            add(PageOf::Product(index), routes.product(&entry.slug), of(entry));
        }
        for (index, category) in site.categories.iter().enumerate() {
            for number in numbers(terms.categories[index].len(), page_size) {
                let path = routes.category(&category.entry.slug, number);
                add(PageOf::Category { index, number }, path, of(&category.entry));
            }
        }
        if !site.people.is_empty() {
            let sources = site.people.iter().flat_map(|person| of(&person.entry)).collect();
            add(PageOf::Makers, routes.makers(), sources);
        }
        for (index, person) in site.people.iter().enumerate() {
            for number in numbers(terms.makers[index].len(), page_size) {
                let path = routes.maker(&person.entry.slug, number);
                add(PageOf::Maker { index, number }, path, of(&person.entry));
            }
        }
        if !terms.motifs.is_empty() {
            let sources = terms.motifs.iter().flat_map(|term| products(&term.products)).collect();
            add(PageOf::Motifs, routes.motifs(), sources);
        }
        for (index, term) in terms.motifs.iter().enumerate() {
            for number in numbers(term.products.len(), page_size) {
                let path = routes.motif(&term.slug, number);
                add(PageOf::Motif { index, number }, path, shown(&term.products, number));
            }
        }
        for (index, term) in terms.tags.iter().enumerate() {
            for number in numbers(term.products.len(), page_size) {
                let path = routes.tag(&term.slug, number);
                add(PageOf::Tag { index, number }, path, shown(&term.products, number));
            }
        }
        for (index, band) in terms.bands.iter().enumerate() {
            for number in numbers(band.products.len(), page_size) {
                let path = routes.price(band, number);
                add(PageOf::Price { index, number }, path, shown(&band.products, number));
            }
        }
        if !site.products.is_empty() {
            add(PageOf::Search, routes.search(), profile());
        }
        for (index, page) in site.pages.iter().enumerate() {
            add(PageOf::Page(index), routes.page(&page.entry.slug), of(&page.entry));
        }
        if !site.news.is_empty() {
            let sources = site.news.iter().flat_map(|item| of(&item.entry)).collect();
            add(PageOf::News, routes.news(), sources);
        }
        for (index, item) in site.news.iter().enumerate() {
            add(PageOf::NewsItem(index), routes.news_item(&item.entry.slug), of(&item.entry));
        }
        add(PageOf::About, routes.about(), profile());
        if is_reachable(site) {
            add(PageOf::Contact, routes.contact(), profile());
        }
        if site.has_basket() {
            add(PageOf::Basket, routes.basket(), profile());
        }
        // A page of the site's own takes the place of one of these.
        let free = |path: &str| site.pages.iter().all(|p| routes.page(&p.entry.slug) != path);
        if free(&routes.privacy()) {
            add(PageOf::Privacy, routes.privacy(), profile());
        }
        if site.products.is_empty() {
            continue;
        }
        for number in numbers(site.products.len(), VOLUME) {
            let path = routes.catalogue(number);
            if free(&path) {
                add(PageOf::Catalogue { number }, path, part(&all, VOLUME, number));
            }
            // A service stands on no table.
            if site.all_services() {
                continue;
            }
            for kind in LabelKind::ALL {
                let path = routes.labels(kind, number);
                if site.profile.labels.size(kind).is_some() && free(&path) {
                    add(PageOf::Labels { kind, number }, path, part(&all, VOLUME, number));
                }
            }
        }
    }
    // Hosts know one page for addresses that are not there; it speaks the first language. Neocities
    // asks for another name than everybody else.
    for path in ["404.html", "not_found.html"] {
        builder.page(path.into(), site.first(), PageOf::NotFound, vec![PROFILE.into()]);
    }
    paths.insert(site.first(), PageOf::NotFound, "404.html".into());
    paths
}

/// The numbers of the pages of a list; a list with nothing in it still has its first page.
fn numbers(length: usize, page_size: usize) -> std::ops::RangeInclusive<usize> {
    1..=length.div_ceil(page_size.max(1)).max(1)
}

/// True when the profile says how to reach the cooperative in any way.
fn is_reachable(site: &Site) -> bool {
    let profile = &site.profile;
    profile.whatsapp.is_some()
        || profile.phone.is_some()
        || profile.email.is_some()
        || profile.address.street.is_some()
        || profile.address.village.is_some()
        || profile.address.regency.is_some()
        || !profile.contacts.is_empty()
        || !profile.social.is_empty()
        || !profile.shops.is_empty()
}
