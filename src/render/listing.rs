//! The products that shopping platforms may list, with every value as both of them want it: what
//! Google Merchant Center and the Meta catalogue have in common.

use super::picture_url::{largest, urls};
use super::words::Words;
use crate::model::content::{PhotoUse, Product, Status, Variant};
use crate::model::markdown::plain_text;
use crate::model::value::{Count, Money};
use crate::plan::{PageOf, SMALLEST_PICTURE, is_listable};
use crate::theme::Use;
use std::collections::BTreeSet;

/// The longest identifier that both platforms take, in characters (Google Merchant Center, `id`).
const LONGEST_ID: usize = 50;

/// A product, or one variant of it, as platforms list it.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Stable and unique: the code where there is one.
    pub id: String,
    /// What joins the variants of one product.
    pub group: Option<String>,
    /// Name, with that of the variant.
    pub title: String,
    /// Plain text, never empty.
    pub description: String,
    /// Address of the page.
    pub link: String,
    /// Addresses of pictures, the lead first; at least one.
    pub images: Vec<String>,
    /// What it costs without a discount.
    pub price: Money,
    /// What it costs now, where that is less.
    pub sale_price: Option<Money>,
    /// Whether it can be had.
    pub status: Status,
    /// How long it takes to make when ordered, in days.
    pub making_days: Option<u32>,
    /// Name of the first category.
    pub category: Option<String>,
    /// Colour of the variant.
    pub colour: Option<String>,
    /// Size as shown.
    pub size: Option<String>,
    /// Materials, parted by slashes as both platforms want it.
    pub material: Option<String>,
    /// Motifs.
    pub pattern: Option<String>,
}

/// Everything that may be listed, in the order of the catalogue (see [`is_listable`]).
pub fn of(words: Words) -> Vec<Listing> {
    let mut taken = BTreeSet::new();
    let products = words.site().products.iter().enumerate();
    products.flat_map(|(index, product)| of_product(words, index, product, &mut taken)).collect()
}

fn of_product(
    words: Words,
    index: usize,
    product: &Product,
    taken: &mut BTreeSet<String>,
) -> Vec<Listing> {
    let listable = is_listable(words.site(), product);
    let Some(link) = words.url(PageOf::Product(index)).filter(|_| listable) else {
        return Vec::new();
    };
    let base = unique(product.code.as_ref().map(|code| code.as_str()), &product.entry.slug, taken);
    if product.variants.is_empty() {
        let listing = listing(words, product, None, (base, None), link);
        return listing.into_iter().collect();
    }
    let variants = product.variants.iter().enumerate();
    variants
        .filter_map(|(number, variant)| {
            let other = format!("{}-{}", product.entry.slug, number + 1);
            let id = unique(variant.code.as_ref().map(|code| code.as_str()), &other, taken);
            listing(words, product, Some(variant), (id, Some(base.clone())), link.clone())
        })
        .collect()
}

/// The code, if it is short enough and nobody else has it, else a name made of the page's; one that
/// is taken or too long gets a number.
fn unique(code: Option<&str>, name: &str, taken: &mut BTreeSet<String>) -> String {
    let short = |text: &str, room: usize| text.chars().take(room).collect::<String>();
    let code = code.filter(|code| code.chars().count() <= LONGEST_ID).map(str::to_owned);
    let numbered = (2..).map(|n: u32| format!("{}-{n}", short(name, LONGEST_ID - 8)));
    let mut candidates = code.into_iter().chain([short(name, LONGEST_ID)]).chain(numbered);
    let id = candidates.find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(id.clone());
    id
}

fn listing(
    words: Words,
    product: &Product,
    variant: Option<&Variant>,
    (id, group): (String, Option<String>),
    link: String,
) -> Option<Listing> {
    let site = words.site();
    let entry = &product.entry;
    let name = words.text(&entry.name)?;
    let title = match variant.and_then(|variant| words.text(&variant.name)) {
        Some(variant) => format!("{name}, {variant}"),
        None => name.to_owned(),
    };
    let own = variant.and_then(|variant| variant.price);
    let now = own.or(product.price).filter(|price| price.amount > 0)?;
    let before = product.compare_at.filter(|before| {
        let same = own.is_none() || own == product.price;
        same && before.currency == now.currency && before.amount > now.amount
    });
    let gone = variant.is_some_and(|variant| variant.stock == Some(Count(0)));
    let status = match product.status {
        Status::Available if gone => Status::OutOfStock,
        other => other,
    };
    let body = entry.body.get(words.lang, site.first()).map(|body| plain_text(body, 5_000));
    let summary = words.text(&entry.summary).map(str::to_owned);
    let description = body.filter(|text| !text.is_empty()).or(summary);
    let locale = words.locale();
    let size = variant.and_then(|variant| {
        let size = variant.size.as_ref().map(|size| size.format(&locale));
        size.or_else(|| variant.weight.as_ref().map(|weight| weight.format(&locale)))
    });
    let materials = product.materials.get(words.lang, site.first());
    let motifs: Vec<&str> = product.motifs.iter().map(|motif| motif.name.as_str()).collect();
    let category = product.categories.first().map(|index| &site.categories[*index].entry.name);
    Some(Listing {
        id,
        group,
        description: description.unwrap_or_else(|| title.clone()),
        title,
        link,
        images: images(words, product, variant)?,
        price: before.unwrap_or(now),
        sale_price: before.map(|_| now),
        status,
        making_days: product.lead_time.as_ref().map(|time| time.days()),
        category: category.and_then(|name| words.text(name)).map(str::to_owned),
        colour: variant.and_then(|variant| variant.colour.clone()),
        size: size.or_else(|| product.size.as_ref().map(|size| size.format(&locale))),
        material: materials.filter(|list| !list.is_empty()).map(|list| list.join("/")),
        pattern: (!motifs.is_empty()).then(|| motifs.join(", ")),
    })
}

/// Pictures that are large enough, the variant's own first.
fn images(words: Words, product: &Product, variant: Option<&Variant>) -> Option<Vec<String>> {
    let own = variant.and_then(|variant| variant.photo.as_ref()).map(|p| (p, Use::ProductMore));
    let others = product.entry.photos.iter().enumerate().map(|(place, photo)| {
        (photo, if place == 0 { Use::ProductLead } else { Use::ProductMore })
    });
    let large = |(photo, usage): &(&PhotoUse, Use)| {
        largest(words.plan, photo, *usage)
            .is_some_and(|found| found.size.0.min(found.size.1) >= SMALLEST_PICTURE)
    };
    let found: Vec<_> = own.into_iter().chain(others).filter(large).collect();
    let found = urls(words.plan, &found);
    (!found.is_empty()).then_some(found)
}

/// A text of at most `most` characters, cut at a word.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most - 1).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    format!("{}…", short[..end].trim_end_matches([',', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_short_and_unique() {
        let mut taken = BTreeSet::new();
        let long = "x".repeat(80);
        let mut next = |code, name: &str| unique(code, name, &mut taken);
        assert_eq!(next(Some("SK-1"), "syal"), "SK-1");
        assert_eq!(next(Some("SK-1"), "syal"), "syal");
        assert_eq!(next(Some("SK-1"), "syal"), "syal-2");
        assert_eq!(next(Some(&long), &long).len(), 50);
        assert_eq!(next(None, &long), format!("{}-2", "x".repeat(42)));
    }

    #[test]
    fn texts_are_cut_at_words() {
        assert_eq!(cut("satu dua tiga", 13), "satu dua tiga");
        assert_eq!(cut("satu dua tiga", 12), "satu dua…");
        assert_eq!(cut("satuduatiga", 5), "satu…");
    }
}
