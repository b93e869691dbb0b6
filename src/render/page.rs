//! One page: its own facts (`page`) and what its template shows.

use super::Language;
use super::basket;
use super::head;
use super::print;
use super::text;
use super::trust;
use super::view::{HomeView, LinkView, ListView, NewsView, TextView};
use crate::diagnostic::Problems;
use crate::model::content::Entry;
use crate::model::order::is_how_to_order;
use crate::plan::{PageOf, Plan};
use crate::theme::Use;
use tera::{Context, Value};

/// How many products and news items the home page shows.
const HOME_PRODUCTS: usize = 8;
const HOME_NEWS: usize = 3;

/// Everything a template gets for one page.
///
/// # Errors
/// A photo can't be read.
pub fn context(
    plan: &Plan,
    language: &Language,
    page: PageOf,
    path: &str,
) -> Result<Context, Problems> {
    let mut context = Context::new();
    context.insert_value("site", language.site.clone());
    context.insert("page", &head::view(plan, language, page, path)?);
    let cards = &language.cards;
    let site = &plan.site;
    match page {
        PageOf::Home => context.insert("home", &home(language)?),
        PageOf::Product(index) => {
            context.insert("product", &super::product::view(cards, index, path)?);
        }
        PageOf::Products { number } => {
            let all: Vec<usize> = (0..site.products.len()).collect();
            let to = |number| PageOf::Products { number };
            context.insert("list", &list(language, &all, number, &to, None, path)?);
        }
        PageOf::Category { index, number } => {
            let to = |number| PageOf::Category { index, number };
            let entry = &site.categories[index].entry;
            let products = &plan.terms.categories[index];
            context.insert("list", &list(language, products, number, &to, Some(entry), path)?);
        }
        PageOf::Motif { index, number } => {
            let to = |number| PageOf::Motif { index, number };
            let mut view =
                list(language, &plan.terms.motifs[index].products, number, &to, None, path)?;
            view.body =
                cards.motif(index)?.summary.map(|story| format!("<p>{}</p>", text::escape(&story)));
            context.insert("list", &view);
        }
        PageOf::Tag { index, number } => {
            let to = |number| PageOf::Tag { index, number };
            let products = &plan.terms.tags[index].products;
            context.insert("list", &list(language, products, number, &to, None, path)?);
        }
        PageOf::Price { index, number } => {
            let to = |number| PageOf::Price { index, number };
            let products = &plan.terms.bands[index].products;
            context.insert("list", &list(language, products, number, &to, None, path)?);
        }
        PageOf::Maker { index, number } => {
            let to = |number| PageOf::Maker { index, number };
            let products = &plan.terms.makers[index];
            context.insert("list", &list(language, products, number, &to, None, path)?);
            context.insert("person", &cards.person(index)?);
            context.insert(
                "text",
                &text_view(language, &site.people[index].entry, Use::Person, path)?,
            );
        }
        PageOf::Page(index) => {
            let shown = &site.pages[index];
            let mut view = text_view(language, &shown.entry, Use::Text, path)?;
            view.qris = site.profile.qris.is_some() && shown.qris.unwrap_or(is_how_to_order(shown));
            context.insert("text", &view);
        }
        PageOf::Basket => context.insert("basket", &basket::view(cards.words)),
        PageOf::News => {
            let mut news = Vec::new();
            for index in 0..site.news.len() {
                news.push(Value::from_serializable(&news_view(language, index)?));
            }
            context.insert("news", &news);
        }
        PageOf::NewsItem(index) => {
            context.insert("text", &text_view(language, &site.news[index].entry, Use::News, path)?);
        }
        PageOf::Privacy => context.insert("privacy", &trust::privacy(cards.words)),
        PageOf::Catalogue { number } => {
            context.insert("catalogue", &print::catalogue(cards, number)?);
        }
        PageOf::Labels { kind, number } => {
            context.insert("labels", &print::labels(cards.words, kind, number));
        }
        PageOf::Makers
        | PageOf::Motifs
        | PageOf::Search
        | PageOf::About
        | PageOf::Contact
        | PageOf::NotFound => {}
    }
    Ok(context)
}

fn home(language: &Language) -> Result<HomeView, Problems> {
    let cards = &language.cards;
    let site = cards.words.site();
    let featured: Vec<usize> =
        (0..site.products.len()).filter(|index| site.products[*index].featured).collect();
    let shown = if featured.is_empty() { (0..site.products.len()).collect() } else { featured };
    let shown: Vec<usize> = shown.into_iter().take(HOME_PRODUCTS).collect();
    let mut news = Vec::new();
    for index in 0..site.news.len().min(HOME_NEWS) {
        news.push(Value::from_serializable(&news_view(language, index)?));
    }
    Ok(HomeView { featured: cards.cards(&shown)?, news })
}

fn list(
    language: &Language,
    products: &[usize],
    number: usize,
    to: &dyn Fn(usize) -> PageOf,
    about: Option<&Entry>,
    path: &str,
) -> Result<ListView, Problems> {
    let cards = &language.cards;
    let words = cards.words;
    let size = words.plan.theme.page_size();
    let pages = products.len().div_ceil(size).max(1);
    let from = (number - 1) * size;
    let shown = &products[from.min(products.len())..(from + size).min(products.len())];
    let (mut body, mut picture) = (None, None);
    if let Some(entry) = about.filter(|_| number == 1) {
        body = text::body(cards, entry, &entry.body, path)?.map(|html| html.html);
        let photo =
            entry.photos.first().map(|p| cards.picture(p, Use::Category, entry)).transpose()?;
        picture = photo.map(|picture| Value::from_serializable(&picture));
    }
    let link = |n: usize| words.path(to(n));
    Ok(ListView {
        items: cards.cards(shown)?,
        total: products.len(),
        body,
        picture,
        number,
        pages,
        numbers: near(number, pages)
            .map(|n| LinkView {
                title: n.to_string(),
                path: link(n),
                id: n.to_string(),
                current: n == number,
            })
            .collect(),
        previous: (number > 1).then(|| link(number - 1)).flatten(),
        next: (number < pages).then(|| link(number + 1)).flatten(),
    })
}

/// The first, the last, those around the page at hand, and steps of ten in a very long list: every
/// page stays within a few clicks of every other, and the row of links stays short.
fn near(number: usize, pages: usize) -> impl Iterator<Item = usize> {
    (1..=pages).filter(move |n| {
        *n == 1 || *n == pages || n.abs_diff(number) <= 2 || pages > 20 && n % (pages / 10) == 0
    })
}

fn text_view(
    language: &Language,
    entry: &Entry,
    usage: Use,
    path: &str,
) -> Result<TextView, Problems> {
    let cards = &language.cards;
    let html = text::body(cards, entry, &entry.body, path)?.unwrap_or_default();
    let mut pictures = Vec::new();
    for (place, photo) in entry.photos.iter().enumerate() {
        let usage = if place == 0 { usage } else { Use::Text };
        pictures.push(cards.picture(photo, usage, entry)?);
    }
    Ok(TextView {
        body: html.html,
        pictures,
        headings: html
            .headings
            .into_iter()
            .map(|heading| LinkView {
                title: heading.text,
                path: Some(format!("#{}", heading.id)),
                id: heading.id,
                current: false,
            })
            .collect(),
        qris: false,
        date: entry.date.map(|date| date.format(&cards.words.locale())),
        date_iso: entry.date.map(|date| date.iso()),
    })
}

fn news_view(language: &Language, index: usize) -> Result<NewsView, Problems> {
    let cards = &language.cards;
    let words = cards.words;
    let entry = &words.site().news[index].entry;
    let photo = entry.photos.first();
    Ok(NewsView {
        title: words.text(&entry.name).unwrap_or_default().to_owned(),
        path: words.path(PageOf::NewsItem(index)).unwrap_or_default(),
        date: entry.date.map(|date| date.format(&words.locale())),
        date_iso: entry.date.map(|date| date.iso()),
        summary: words.text(&entry.summary).map(str::to_owned),
        picture: photo.map(|p| cards.picture(p, Use::News, entry)).transpose()?,
        content_lang: words.foreign(&entry.name),
    })
}
