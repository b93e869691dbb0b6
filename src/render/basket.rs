//! The basket: what a page tells the script about each thing that can be put into it, and the list
//! by which the basket's own page knows today's prices and stocks.

use super::view::{BasketLinkView, BasketView, OfferView};
use super::words::Words;
use crate::load::slug_or_hash;
use crate::model::content::Product;
use crate::model::order::Offer;
use crate::model::value::{Currency, Money, Phone};
use crate::plan::PageOf;
use serde_json::{Map, Value, json};

/// Where the basket is, for every page; none where nothing can be put into one.
pub fn link(words: Words) -> Option<BasketLinkView> {
    Some(BasketLinkView { path: words.path(PageOf::Basket)?, key: key(words) })
}

/// The basket's page.
pub fn view(words: Words) -> BasketView {
    BasketView { items: words.plan.basket_items.get(words.lang).cloned().unwrap_or_default() }
}

/// True for pages that show something that can be put into the basket, and for its own.
pub fn is_used(words: Words, page: PageOf) -> bool {
    let shown = matches!(
        page,
        PageOf::Home
            | PageOf::Products { .. }
            | PageOf::Product(_)
            | PageOf::Category { .. }
            | PageOf::Maker { .. }
            | PageOf::Motif { .. }
            | PageOf::Tag { .. }
            | PageOf::Price { .. }
            | PageOf::Search
            | PageOf::Basket
    );
    shown && words.path(PageOf::Basket).is_some()
}

/// Under which name a visitor's browser keeps the basket. Sites that share a host, or a USB stick,
/// must not share a basket: so it is made from name and address.
fn key(words: Words) -> String {
    let profile = &words.site().profile;
    let name = profile.name.text(words.site().first(), words.site().first());
    let address = profile.site_url.as_deref().unwrap_or_default();
    let hash = blake3::hash(format!("{name}\n{address}").as_bytes()).to_hex();
    format!("keranjang-{}", &hash[..12])
}

/// What can be put into the basket of a product.
pub fn offers(words: Words, index: usize) -> Vec<(Option<usize>, OfferView)> {
    let product = &words.site().products[index];
    let offers = words.site().offers(product);
    offers.iter().map(|offer| (offer.variant, offer_view(words, product, offer))).collect()
}

fn offer_view(words: Words, product: &Product, offer: &Offer) -> OfferView {
    OfferView {
        id: id(words, product, offer),
        name: name(words, product, offer),
        price: offer.price.amount.to_string(),
        least: offer.least,
        most: offer.most,
    }
}

/// Stable over languages and changes of order: the product's slug, and the variant's code or name.
fn id(words: Words, product: &Product, offer: &Offer) -> String {
    let slug = &product.entry.slug;
    let Some(variant) = offer.variant.map(|index| &product.variants[index]) else {
        return slug.clone();
    };
    let first = words.site().first();
    let name = || slug_or_hash(variant.name.text(first, first));
    let own = variant.code.as_ref().map_or_else(name, |code| code.as_str().to_owned());
    format!("{slug}/{own}")
}

fn name(words: Words, product: &Product, offer: &Offer) -> String {
    let name = words.text(&product.entry.name).unwrap_or_default();
    let variant = offer.variant.and_then(|index| words.text(&product.variants[index].name));
    match variant {
        Some(variant) => format!("{name} ({variant})"),
        None => name.to_owned(),
    }
}

/// A script that gives the basket's page everything on offer. Amounts are texts, for they are whole
/// hundredths that a number of the script's language could not always hold.
pub fn items(words: Words) -> String {
    let mut items = Map::new();
    let mut sellers: Vec<(&Phone, String)> = Vec::new();
    let mut currencies: Vec<Currency> = Vec::new();
    for (index, product) in words.site().products.iter().enumerate() {
        let Some(phone) = words.site().order_phone(product) else { continue };
        for offer in words.site().offers(product) {
            let seller = place_of(
                &mut sellers,
                |(known, _)| *known == phone,
                || (phone, seller_name(words, product)),
            );
            let currency = offer.price.currency;
            let money = place_of(&mut currencies, |known| *known == currency, || currency);
            let tiers = offer.tiers.iter();
            let tiers: Vec<Value> =
                tiers.map(|tier| json!([tier.minimum.0, tier.price.amount.to_string()])).collect();
            let code = offer.variant.and_then(|index| product.variants[index].code.as_ref());
            let code = code.or(product.code.as_ref());
            let item = json!({
                "name": name(words, product, &offer),
                "code": code.map_or("", |code| code.as_str()),
                "price": offer.price.amount.to_string(),
                "money": money,
                "per": words.per(product).unwrap_or_default(),
                "least": offer.least,
                "most": offer.most,
                "tiers": tiers,
                "seller": seller,
                "page": words.path(PageOf::Product(index)),
                "url": words.url(PageOf::Product(index)),
            });
            items.insert(id(words, product, &offer), item);
        }
    }
    let sellers: Vec<Value> =
        sellers.iter().map(|(phone, name)| json!([phone.wa_digits(), name])).collect();
    let money: Vec<Value> = currencies.iter().map(|currency| format_of(words, *currency)).collect();
    let all = json!({ "items": items, "sellers": sellers, "money": money }).to_string();
    format!("globalThis.basketOffers={all};\n")
}

/// The place of what `is` finds, entered first where it is missing.
fn place_of<T>(list: &mut Vec<T>, is: impl Fn(&T) -> bool, make: impl FnOnce() -> T) -> usize {
    list.iter().position(is).unwrap_or_else(|| {
        list.push(make());
        list.len() - 1
    })
}

/// The name of a chosen contact; of the cooperative where none was chosen.
fn seller_name(words: Words, product: &Product) -> String {
    let contact = words.site().contact_of(product).map(|contact| &contact.name);
    let name = contact.unwrap_or(&words.site().profile.name);
    words.text(name).unwrap_or_default().to_owned()
}

/// How an amount of a currency is written: what stands before it, the digits of its minor unit, and
/// the marks between thousands and before the minor unit.
fn format_of(words: Words, currency: Currency) -> Value {
    let locale = words.locale();
    let zero = Money { amount: 0, currency }.format(&locale);
    let before = zero.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    json!([
        before,
        currency.digits(),
        locale.group_mark().to_string(),
        locale.decimal_mark().to_string()
    ])
}
