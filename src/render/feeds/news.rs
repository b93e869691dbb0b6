//! What the news feeds hold: dated news and products, newest first.

use super::super::head::entry_of;
use super::super::picture_url::urls;
use super::super::words::Words;
use crate::model::content::Entry;
use crate::model::markdown::plain_text;
use crate::model::value::Date;
use crate::plan::PageOf;
use crate::theme::Use;

/// A feed holds this many entries.
const ENTRIES: usize = 30;

/// An excerpt is this long, in characters.
const EXCERPT: usize = 280;

/// One entry.
pub struct Item<'p> {
    /// Heading.
    pub title: &'p str,
    /// Address of its page, and its lasting identity.
    pub url: String,
    /// When it appeared, as content says; never the time of the build.
    pub date: Date,
    /// What it says, in short.
    pub summary: String,
    /// Address of its picture.
    pub image: Option<String>,
    /// Tags and the category of a product; news have none.
    pub tags: Vec<String>,
}

/// The entries of one language. Content without a date is left out, for a feed must say when it
/// changed, and a date may not be made up.
pub fn items(words: Words<'_>) -> Vec<Item<'_>> {
    let site = words.site();
    let news = (0..site.news.len()).map(PageOf::NewsItem);
    let products = (0..site.products.len()).map(PageOf::Product);
    let mut entries: Vec<(Date, &Entry, PageOf)> = news
        .chain(products)
        .filter_map(|page| {
            let entry = entry_of(words.plan, page)?;
            Some((entry.date?, entry, page))
        })
        .collect();
    entries.sort_by_key(|(date, entry, _)| (std::cmp::Reverse(*date), entry.slug.as_str()));
    entries.truncate(ENTRIES);
    entries.into_iter().filter_map(|(date, entry, page)| item(words, date, entry, page)).collect()
}

fn item<'p>(words: Words<'p>, date: Date, entry: &'p Entry, page: PageOf) -> Option<Item<'p>> {
    let site = words.site();
    let excerpt = || entry.body.get(words.lang, site.first()).map(|body| plain_text(body, EXCERPT));
    let title = words.text(&entry.name)?;
    let summary = words.text(&entry.summary).map(str::to_owned).or_else(excerpt);
    let usage = match page {
        PageOf::Product(_) => Use::ProductLead,
        _ => Use::News,
    };
    let photo: Vec<_> = entry.photos.iter().take(1).map(|photo| (photo, usage)).collect();
    let tags = match page {
        PageOf::Product(index) => {
            let product = &site.products[index];
            let categories = product.categories.iter().map(|c| &site.categories[*c].entry.name);
            let categories = categories.filter_map(|name| words.text(name)).map(str::to_owned);
            categories.chain(product.tags.iter().cloned()).collect()
        }
        _ => Vec::new(),
    };
    Some(Item {
        title,
        url: words.url(page)?,
        date,
        // An entry has to say something.
        summary: summary.filter(|text| !text.is_empty()).unwrap_or_else(|| title.to_owned()),
        image: urls(words.plan, &photo).into_iter().next(),
        tags,
    })
}

/// Midnight in West Kalimantan at the beginning of a day (RFC 3339).
pub fn moment(date: Date) -> String {
    format!("{}T00:00:00+07:00", date.iso())
}
