//! A product with what it costs (schema.org `Product`; Google's rules for merchant listings).

use super::{organization, put};
use crate::model::content::{Product, Status, Variant};
use crate::model::value::{Count, Money};
use crate::plan::words::{Words, price_range};
use crate::render::picture_url::urls;
use crate::render::view::PageView;
use crate::theme::Use;
use serde_json::{Map, Value, json};

/// A page tells of this many pictures at most.
const PICTURES: usize = 8;

/// The product with its offer. Without a price or a picture it is not eligible, and a service of
/// savings and loans is no product. Nobody knows until when a price holds, so that is never told.
pub fn product(words: Words, index: usize, view: &PageView) -> Option<Value> {
    let site = words.site();
    let site_url = site.profile.site_url.as_deref()?;
    let product = &site.products[index];
    let entry = &product.entry;
    let (low, high) = price_range(product).filter(|(low, _)| low.amount > 0)?;
    let photos: Vec<_> = entry
        .photos
        .iter()
        .take(PICTURES)
        .enumerate()
        .map(|(place, photo)| (photo, if place == 0 { Use::ProductLead } else { Use::ProductMore }))
        .collect();
    let images = urls(words.plan, &photos);
    if images.is_empty() || !product.service.is_empty() {
        return None;
    }
    let page = view.canonical.as_deref()?;
    let mut data = Map::new();
    put(&mut data, "@type", Some("Product".into()));
    put(&mut data, "@id", Some(format!("{page}#product").into()));
    put(&mut data, "name", Some(words.text(&entry.name)?.into()));
    put(&mut data, "description", view.description.clone().map(Into::into));
    put(&mut data, "image", Some(images.into()));
    put(&mut data, "url", Some(page.into()));
    put(&mut data, "sku", product.code.as_ref().map(|code| code.as_str().into()));
    let brand = words.text(&site.profile.name)?;
    put(&mut data, "brand", Some(json!({ "@type": "Brand", "name": brand })));
    let category = product.categories.first().map(|index| &site.categories[*index].entry.name);
    put(&mut data, "category", category.and_then(|name| words.text(name)).map(Into::into));
    let materials = product.materials.get(words.lang, site.first());
    let materials = materials.filter(|list| !list.is_empty()).map(|list| list.join(", "));
    put(&mut data, "material", materials.map(Into::into));
    let motifs: Vec<&str> = product.motifs.iter().map(|motif| motif.name.as_str()).collect();
    put(&mut data, "pattern", (!motifs.is_empty()).then(|| motifs.join(", ").into()));
    put(&mut data, "size", product.size.as_ref().map(|s| s.format(&words.locale()).into()));
    let weight = product.weight.as_ref().and_then(|weight| {
        let code = match weight.unit.symbol() {
            "kg" => "KGM",
            "g" => "GRM",
            _ => return None,
        };
        let number: f64 = weight.number.plain().parse().ok()?;
        Some(json!({ "@type": "QuantitativeValue", "value": number, "unitCode": code }))
    });
    put(&mut data, "weight", weight);
    let seller = json!({ "@id": organization::id(site_url) });
    let offers = match &product.variants[..] {
        [] => offer(product, None, low, (page, seller)),
        variants if low == high => {
            // Variants of one price are one offer; it can be had if any of them can.
            let any = variants.iter().find(|v| v.stock != Some(Count(0))).or(variants.first());
            offer(product, any, low, (page, seller))
        }
        variants => {
            let priced: Vec<(&Variant, Money)> = variants
                .iter()
                .filter_map(|v| Some((v, v.price.or(product.price)?)))
                .filter(|(_, price)| price.currency == low.currency)
                .collect();
            let offers: Vec<Value> = priced
                .iter()
                .map(|(variant, price)| {
                    let mut one = offer(product, Some(variant), *price, (page, seller.clone()));
                    if let Some(name) = words.text(&variant.name) {
                        one["name"] = name.into();
                    }
                    if let Some(code) = &variant.code {
                        one["sku"] = code.as_str().into();
                    }
                    one
                })
                .collect();
            json!({
                "@type": "AggregateOffer",
                "priceCurrency": low.currency.code(),
                "lowPrice": low.plain(),
                "highPrice": high.plain(),
                "offerCount": offers.len(),
                "availability": availability(product.status),
                "itemCondition": "https://schema.org/NewCondition",
                "offers": offers,
            })
        }
    };
    put(&mut data, "offers", Some(offers));
    Some(Value::Object(data))
}

fn offer(
    product: &Product,
    variant: Option<&Variant>,
    price: Money,
    (page, seller): (&str, Value),
) -> Value {
    let gone = variant.is_some_and(|variant| variant.stock == Some(Count(0)));
    let status = match product.status {
        Status::Available if gone => Status::OutOfStock,
        other => other,
    };
    let mut offer = json!({
        "@type": "Offer",
        "price": price.plain(),
        "priceCurrency": price.currency.code(),
        "availability": availability(status),
        "itemCondition": "https://schema.org/NewCondition",
        "url": page,
        "seller": seller,
    });
    let before = product.compare_at.filter(|before| {
        let own = Some(price) == product.price;
        own && before.currency == price.currency && before.amount > price.amount
    });
    if let Some(before) = before {
        offer["priceSpecification"] = json!({
            "@type": "UnitPriceSpecification",
            "priceType": "https://schema.org/StrikethroughPrice",
            "price": before.plain(),
            "priceCurrency": before.currency.code(),
        });
    }
    offer
}

fn availability(status: Status) -> String {
    let name = match status {
        Status::Available => "InStock",
        Status::Reserved | Status::OutOfStock => "OutOfStock",
        Status::Sold => "SoldOut",
        Status::MadeToOrder => "MadeToOrder",
    };
    format!("https://schema.org/{name}")
}
