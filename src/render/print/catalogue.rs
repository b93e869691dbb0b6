//! The catalogue on paper: cover, contents with page numbers, sheets of six products by category,
//! and how to order.

use super::{fitted, volume, volumes};
use crate::diagnostic::Problems;
use crate::model::content::Product;
use crate::model::local::Local;
use crate::plan::PageOf;
use crate::render::cards::Cards;
use crate::render::view::{CatalogueView, ChapterView, FactView, PrintItemView, SheetView};
use crate::render::words::Words;
use crate::theme::Use;

/// Products on a sheet: two columns of three.
const COLUMNS: usize = 2;
const ON_SHEET: usize = COLUMNS * 3;
/// Chapters on a sheet of contents.
const ON_CONTENTS: usize = 24;
/// What fits beside a photo, in characters; the catalogue's test prints products that need all.
const NAME: usize = 54;
const FACT: usize = 36;
const FACTS: usize = 4;
/// A line or two below the title of a chapter.
const SUMMARY: usize = 170;

/// Puts a volume together.
///
/// # Errors
/// A photo can't be read.
pub fn view(cards: &Cards, number: usize) -> Result<CatalogueView, Problems> {
    let words = cards.words;
    let site = words.site();
    let chapters = chapters(words, number);
    let contents_sheets = chapters.len().div_ceil(ON_CONTENTS);
    // The cover is page 1, the contents follow.
    let mut page = 1 + contents_sheets;
    let (mut contents, mut sheets) = (Vec::new(), Vec::new());
    for (category, products) in chapters {
        let entry = category.map(|index| &site.categories[index].entry);
        let title = match entry {
            Some(entry) => words.text(&entry.name).unwrap_or_default().to_owned(),
            None => words.say("catalogue.others"),
        };
        // A slug has no double hyphen, so this can't be a category's.
        let id = entry.map_or("lain--lain", |entry| &entry.slug);
        contents.push(ChapterView {
            title: fitted(&title, NAME),
            id: id.to_owned(),
            page: page + 1,
            count: products.len(),
        });
        for (place, items) in spread(&products).into_iter().enumerate() {
            page += 1;
            let summary = entry.filter(|_| place == 0).and_then(|e| words.text(&e.summary));
            let items: Result<Vec<_>, _> =
                items.iter().map(|item| self::item(cards, *item)).collect();
            sheets.push(SheetView {
                page,
                title: fitted(&title, NAME),
                id: (place == 0).then(|| id.to_owned()),
                summary: summary.map(|text| fitted(text, SUMMARY)),
                items: items?,
            });
        }
    }
    let to = |number| PageOf::Catalogue { number };
    Ok(CatalogueView {
        year: site.today.year().to_string(),
        pages: page + 1,
        contents: contents.chunks(ON_CONTENTS).map(<[ChapterView]>::to_vec).collect(),
        sheets,
        volumes: volumes(words, site.products.len(), number, to),
    })
}

/// The products of a chapter on as few sheets as hold them, the rows spread evenly: eight products
/// make two sheets of four rather than a full one and a bare one.
fn spread(products: &[usize]) -> Vec<&[usize]> {
    let sheets = products.len().div_ceil(ON_SHEET);
    let rows = products.len().div_ceil(COLUMNS);
    let mut rest = products;
    let mut spread = Vec::new();
    for sheet in 0..sheets {
        let own = rows / sheets + usize::from(sheet < rows % sheets);
        let (now, later) = rest.split_at(rest.len().min(own * COLUMNS));
        spread.push(now);
        rest = later;
    }
    spread
}

/// Every product once, under its first category; those without any at the end.
fn chapters(words: Words, number: usize) -> Vec<(Option<usize>, Vec<usize>)> {
    let site = words.site();
    let first = |index: &usize| site.products[*index].categories.iter().min().copied();
    let mut order: Vec<usize> = (0..site.products.len()).collect();
    order.sort_by_key(|index| (first(index).unwrap_or(usize::MAX), *index));
    let mut chapters: Vec<(Option<usize>, Vec<usize>)> = Vec::new();
    for index in volume(&order, number) {
        match chapters.last_mut() {
            Some((category, products)) if *category == first(index) => products.push(*index),
            _ => chapters.push((first(index), vec![*index])),
        }
    }
    chapters
}

fn item(cards: &Cards, index: usize) -> Result<PrintItemView, Problems> {
    let words = cards.words;
    let product = &words.site().products[index];
    let entry = &product.entry;
    let picture = entry.photos.first().map(|p| cards.picture(p, Use::ProductLead, entry));
    Ok(PrintItemView {
        name: fitted(words.text(&entry.name).unwrap_or_default(), NAME),
        path: words.path(PageOf::Product(index)).unwrap_or_default(),
        picture: picture.transpose()?,
        price: words.price(product),
        per: words.per(product),
        status: product.status.name(),
        status_label: words.status(product.status),
        code: product.code.as_ref().map(|code| fitted(code.as_str(), FACT)),
        facts: facts(words, product),
        content_lang: words.foreign(&entry.name),
    })
}

/// What a buyer at a fair asks first, as far as there is room.
fn facts(words: Words, product: &Product) -> Vec<FactView> {
    let locale = words.locale();
    let site = words.site();
    let list =
        |local: &Local<Vec<String>>| local.get(words.lang, site.first()).map(|l| l.join(", "));
    let makers: Vec<&str> =
        product.makers.iter().filter_map(|m| words.text(&site.people[*m].entry.name)).collect();
    let facts = [
        ("size", product.size.as_ref().map(|size| size.format(&locale))),
        ("material", list(&product.materials)),
        ("dye", list(&product.dyes)),
        ("made_by", Some(words.list(&makers))),
        ("weight", product.weight.as_ref().map(|weight| weight.format(&locale))),
        ("village", words.text(&product.village).map(str::to_owned)),
        ("lead_time", product.lead_time.as_ref().map(|time| time.format(&locale))),
    ];
    let known = facts.into_iter().filter_map(|(key, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        let label = words.say(&format!("words.facts.{key}"));
        Some(FactView { label, value: fitted(&value, FACT), path: None })
    });
    known.take(FACTS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_full_and_even() {
        let sizes = |n: usize| -> Vec<usize> {
            let all: Vec<usize> = (0..n).collect();
            let sheets = spread(&all);
            assert_eq!(sheets.concat(), all);
            sheets.iter().map(|sheet| sheet.len()).collect()
        };
        assert_eq!(sizes(1), [1]);
        assert_eq!(sizes(6), [6]);
        assert_eq!(sizes(7), [4, 3]);
        assert_eq!(sizes(8), [4, 4]);
        assert_eq!(sizes(13), [6, 4, 3]);
        for n in 1..200 {
            let sizes = sizes(n);
            assert!(
                sizes.len() == n.div_ceil(ON_SHEET) && sizes.iter().all(|n| (1..=6).contains(n))
            );
        }
    }
}
