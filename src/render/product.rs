//! `product`: everything about one product.

use super::basket;
use super::cards::Cards;
use super::contact::outside;
use super::order;
use super::simulation;
use super::text;
use super::trust;
use super::view::{
    FactView, LinkView, MonthView, MotifView, OutsideView, ProductView, SeasonView, TierView,
    VariantView,
};
use super::words::Words;
use crate::diagnostic::Problems;
use crate::load::slug_or_hash;
use crate::model::content::{Motif, Product, Status, Variant};
use crate::model::local::Local;
use crate::model::value::{Count, Month, Months, Phone};
use crate::plan::PageOf;
use crate::theme::Use;
use tera::Value;

/// How many other products stand below one.
const RELATED: usize = 4;

/// Puts the view of the product with this index together.
///
/// # Errors
/// A photo can't be read.
pub fn view(cards: &Cards, index: usize, path: &str) -> Result<ProductView, Problems> {
    let words = cards.words;
    let product = &words.site().products[index];
    let entry = &product.entry;
    let mut pictures = Vec::new();
    for (place, photo) in entry.photos.iter().enumerate() {
        let usage = if place == 0 { Use::ProductLead } else { Use::ProductMore };
        pictures.push(cards.picture(photo, usage, entry)?);
    }
    // Where the photo of each variant stands among the pictures, from 1.
    let mut photos = Vec::new();
    for variant in &product.variants {
        // A variant may show a photo that the product shows already.
        let Some(photo) = &variant.photo else {
            photos.push(None);
            continue;
        };
        let known = entry.photos.iter().position(|known| known.photo == photo.photo);
        if known.is_none() {
            let name = words.text(&variant.name).unwrap_or_default();
            pictures.push(cards.picture_named(photo, Use::ProductMore, name)?);
        }
        photos.push(Some(known.map_or(pictures.len(), |place| place + 1)));
    }
    let offers = basket::offers(words, index);
    let variants = product.variants.iter().enumerate().map(|(place, own)| {
        let offer = offers.iter().find(|(variant, _)| *variant == Some(place));
        VariantView {
            photo: photos[place],
            offer: offer.map(|(_, offer)| offer.clone()),
            ..variant(words, index, product, own)
        }
    });
    let mut makers = Vec::new();
    for maker in &product.makers {
        makers.push(Value::from_serializable(&cards.person(*maker)?));
    }
    let body = text::body(cards, entry, &entry.body, path)?;
    let profile = &words.site().profile;
    let contact = words.site().contact_of(product);
    let (phone, email) = contact
        .map_or((&profile.phone, &profile.email), |contact| (&contact.phone, &contact.email));
    Ok(ProductView {
        card: cards.card_view(index)?,
        pictures,
        body: body.map(|html| html.html),
        facts: facts(words, product),
        variants: variants.collect(),
        tiers: tiers(words, product),
        service: pairs(words, &product.service),
        simulation: product.simulation.as_ref().map(|s| simulation::view(words, s)),
        makers,
        motifs: product.motifs.iter().map(|motif| motif_view(words, motif)).collect(),
        categories: product.categories.iter().map(|c| category(words, *c)).collect(),
        tags: product.tags.iter().map(|tag| tag_link(words, tag)).collect(),
        certificates: trust::certificates(words, product),
        care: words.text(&product.care).map(str::to_owned),
        lead_time: product.lead_time.as_ref().map(|time| time.format(&words.locale())),
        stock: product.stock.filter(|_| can_be_counted(product)).map(|n| stock(words, n)),
        minimum: product
            .minimum
            .filter(|n| n.0 > 1)
            .map(|n| quantity(words, product, n, "minimum")),
        order_url: order::product(&words, index, None),
        order_label: order::label(&words, product, None),
        season: product.season.as_ref().map(|months| season(words, months)),
        shops: shops(words, product),
        order_contact: contact.and_then(|c| words.text(&c.name)).map(str::to_owned),
        phone: phone.as_ref().map(|phone| phone.display(&words.locale())),
        phone_url: phone.as_ref().map(Phone::tel_uri),
        email_url: email.as_ref().map(|email| order::letter(&words, index, email)),
        related: cards.cards(&related(words, index))?,
    })
}

/// Sold and reserved pieces have no stock to speak of.
fn can_be_counted(product: &Product) -> bool {
    matches!(product.status, Status::Available | Status::OutOfStock)
}

fn stock(words: Words, count: Count) -> String {
    match count.0 {
        0 => words.say("words.stock.none"),
        1 => words.say("words.stock.only_one"),
        n => words.with("words.stock.count", Some(usize::try_from(n).unwrap_or(usize::MAX)), &[]),
    }
}

fn quantity(words: Words, product: &Product, count: Count, key: &str) -> String {
    words.with(&format!("words.{key}"), None, &[("n", &words.times(product, count))])
}

/// Facts in the order in which a buyer asks for them.
fn facts(words: Words, product: &Product) -> Vec<FactView> {
    let locale = words.locale();
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let label = words.say(&format!("words.facts.{key}"));
            facts.push(FactView { label, value, path: None });
        }
    };
    let list = |local: &Local<Vec<String>>| {
        let items = local.get(words.lang, words.site().first())?;
        Some(items.join(", "))
    };
    fact("size", product.size.as_ref().map(|size| size.format(&locale)));
    fact("weight", product.weight.as_ref().map(|weight| weight.format(&locale)));
    fact("material", list(&product.materials));
    fact("dye", list(&product.dyes));
    fact("technique", words.text(&product.technique).map(str::to_owned));
    fact("village", words.text(&product.village).map(str::to_owned));
    fact("season", product.season.as_ref().map(|months| months.format(&locale)));
    fact("lead_time", product.lead_time.as_ref().map(|time| time.format(&locale)));
    let certificates = trust::certificates(words, product);
    let plain = certificates.iter().filter(|certificate| !certificate.detailed);
    let plain: Vec<&str> = plain.map(|certificate| certificate.name.as_str()).collect();
    fact("certificate", Some(plain.join(", ")));
    fact("code", product.code.as_ref().map(|code| code.as_str().to_owned()));
    facts.extend(pairs(words, &product.details));
    facts
}

fn pairs(words: Words, local: &Local<Vec<(String, String)>>) -> Vec<FactView> {
    let list = local.get(words.lang, words.site().first());
    list.into_iter()
        .flatten()
        .map(|(label, value)| FactView { label: label.clone(), value: value.clone(), path: None })
        .collect()
}

fn variant(words: Words, index: usize, product: &Product, variant: &Variant) -> VariantView {
    let locale = words.locale();
    let details: Vec<String> = [
        variant.colour.clone().filter(|c| words.text(&variant.name) != Some(c.as_str())),
        variant.size.as_ref().map(|size| size.format(&locale)),
        variant.weight.as_ref().map(|weight| weight.format(&locale)),
    ]
    .into_iter()
    .flatten()
    .collect();
    VariantView {
        name: words.text(&variant.name).unwrap_or_default().to_owned(),
        code: variant.code.as_ref().map(|code| code.as_str().to_owned()),
        details: (!details.is_empty()).then(|| details.join(", ")),
        price: variant.price.or(product.price).map(|price| price.format(&locale)),
        compare_at: variant.compare_at.map(|price| price.format(&locale)),
        stock: variant.stock.filter(|_| can_be_counted(product)).map(|n| stock(words, n)),
        gone: variant.stock == Some(Count(0)) && can_be_counted(product),
        photo: None,
        order_url: order::product(&words, index, Some(variant)),
        order_label: order::label(&words, product, Some(variant)),
        offer: None,
    }
}

fn tiers(words: Words, product: &Product) -> Vec<TierView> {
    product
        .tiers
        .iter()
        .map(|tier| TierView {
            from: quantity(words, product, tier.minimum, "from_quantity"),
            price: tier.price.format(&words.locale()),
        })
        .collect()
}

fn season(words: Words, months: &Months) -> SeasonView {
    let locale = words.locale();
    SeasonView {
        text: months.format(&locale),
        months: Month::all()
            .map(|month| MonthView {
                name: month.name(&locale).to_owned(),
                short: month.short_name(&locale).to_owned(),
                on: months.contains(month),
            })
            .collect(),
    }
}

/// The product's own shops, else those of the cooperative.
fn shops(words: Words, product: &Product) -> Vec<OutsideView> {
    let own = &product.shops;
    let shops = if own.is_empty() { &words.site().profile.shops } else { own };
    shops.iter().map(outside).collect()
}

fn motif_view(words: Words, motif: &Motif) -> MotifView {
    let slug = slug_or_hash(&motif.name);
    let index = words.plan.terms.motifs.iter().position(|term| term.slug == slug);
    let source: Vec<&str> =
        [&motif.narrator, &motif.source].into_iter().filter_map(|s| s.as_deref()).collect();
    MotifView {
        name: motif.name.clone(),
        path: index.and_then(|index| words.path(PageOf::Motif { index, number: 1 })),
        story: words.text(&motif.story).map(str::to_owned),
        source: (!source.is_empty()).then(|| source.join(", ")),
        sacred: motif.sacred,
    }
}

fn category(words: Words, index: usize) -> LinkView {
    let entry = &words.site().categories[index].entry;
    LinkView {
        title: words.text(&entry.name).unwrap_or_default().to_owned(),
        path: words.path(PageOf::Category { index, number: 1 }),
        id: entry.slug.clone(),
        current: false,
    }
}

fn tag_link(words: Words, tag: &str) -> LinkView {
    let slug = slug_or_hash(tag);
    let index = words.plan.terms.tags.iter().position(|term| term.slug == slug);
    LinkView {
        title: tag.to_owned(),
        path: index.and_then(|index| words.path(PageOf::Tag { index, number: 1 })),
        id: slug,
        current: false,
    }
}

/// Products that share a category, a maker or a motif; those that can be had come first, then
/// those that share most, then the order of the catalogue from this product on, so that every
/// product is somewhere's neighbour.
fn related(words: Words, index: usize) -> Vec<usize> {
    let products = &words.site().products;
    let terms = &words.plan.terms;
    let product = &products[index];
    let mut shared: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
    let mut count = |group: &[usize], weight: usize| {
        // In a large group the neighbours are as good as any, and cheaper to find.
        let at = group.partition_point(|other| *other < index);
        for other in group.iter().cycle().skip(at).take(group.len().min(24)) {
            *shared.entry(*other).or_default() += weight;
        }
    };
    product.makers.iter().for_each(|maker| count(&terms.makers[*maker], 2));
    product.categories.iter().for_each(|category| count(&terms.categories[*category], 3));
    for motif in &product.motifs {
        let slug = slug_or_hash(&motif.name);
        if let Ok(at) = terms.motifs.binary_search_by(|term| term.slug.as_str().cmp(&slug)) {
            count(&terms.motifs[at].products, 2);
        }
    }
    shared.remove(&index);
    let mut found: Vec<(usize, usize)> = shared.into_iter().collect();
    let distance = |other: usize| (other + products.len() - index) % products.len();
    found.sort_by_key(|(other, weight)| {
        let gone = matches!(products[*other].status, Status::Sold | Status::OutOfStock);
        (gone, std::cmp::Reverse(*weight), distance(*other))
    });
    found.into_iter().map(|(other, _)| other).take(RELATED).collect()
}
