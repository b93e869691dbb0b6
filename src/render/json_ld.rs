//! Facts for search engines in schema.org's vocabulary, as JSON-LD: eligible or absent.

use super::view::PageView;
use super::words::{Words, price_range};
use crate::model::content::Status;
use crate::plan::PageOf;
use crate::plan::address::absolute;
use serde_json::{Map, Value, json};

/// The data of a page, safe inside a script element; none without a site address, for schema.org
/// wants full addresses.
pub fn of(words: Words, page: PageOf, view: &PageView) -> Option<String> {
    let site_url = words.site().profile.site_url.as_deref()?;
    let mut graph = Vec::new();
    match page {
        PageOf::Home => graph.push(organization(words, site_url)),
        PageOf::Product(index) => graph.extend(product(words, index, view)),
        PageOf::NewsItem(index) => graph.push(article(words, index, view)),
        _ => {}
    }
    graph.extend(breadcrumb(site_url, view));
    if graph.is_empty() {
        return None;
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // `</script` and `<!--` in a text must not end the element early.
    Some(data.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
}

fn organization(words: Words, site_url: &str) -> Value {
    let profile = &words.site().profile;
    let mut data = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            data.insert(key.to_owned(), value);
        }
    };
    put("@type", Some("Organization".into()));
    put("@id", Some(format!("{site_url}/#organization").into()));
    put("name", words.text(&profile.name).map(Into::into));
    put("url", Some(format!("{site_url}/").into()));
    put("description", words.text(&profile.tagline).map(Into::into));
    put("foundingDate", profile.founded.clone().map(Into::into));
    put("email", profile.email.as_ref().map(|email| email.as_str().into()));
    put("telephone", profile.phone.as_ref().or(profile.whatsapp.as_ref()).map(|n| n.e164().into()));
    let address = &profile.address;
    if address.regency.is_some() || address.village.is_some() {
        let mut postal = json!({ "@type": "PostalAddress", "addressCountry": address.country.as_deref().unwrap_or("ID") });
        let street: Vec<&str> = [&address.street, &address.hamlet, &address.village]
            .into_iter()
            .filter_map(|p| p.as_deref())
            .collect();
        for (key, value) in [
            ("streetAddress", (!street.is_empty()).then(|| street.join(", "))),
            ("addressLocality", address.regency.clone()),
            ("addressRegion", address.province.clone()),
            ("postalCode", address.postal_code.clone()),
        ] {
            if let Some(value) = value {
                postal[key] = value.into();
            }
        }
        put("address", Some(postal));
    }
    let identifiers: Vec<Value> = profile
        .registrations
        .iter()
        .filter_map(|r| Some(json!({ "@type": "PropertyValue", "propertyID": words.text(&r.kind)?, "value": r.number })))
        .collect();
    put("identifier", (!identifiers.is_empty()).then(|| identifiers.into()));
    let same: Vec<Value> =
        profile.social.iter().chain(&profile.shops).map(|link| link.url.as_str().into()).collect();
    put("sameAs", (!same.is_empty()).then(|| same.into()));
    Value::Object(data)
}

/// A product with its offer. A product without a price or a picture is not eligible, and a service
/// of savings and loans is no product.
fn product(words: Words, index: usize, view: &PageView) -> Option<Value> {
    let product = &words.site().products[index];
    let (low, high) = price_range(product)?;
    let image = view.og_image.clone()?;
    if product.entry.photos.is_empty() || !product.service.is_empty() {
        return None;
    }
    let availability = match product.status {
        Status::Available => "InStock",
        Status::Reserved | Status::OutOfStock => "OutOfStock",
        Status::Sold => "SoldOut",
        Status::MadeToOrder => "MadeToOrder",
    };
    let mut offer = json!({
        "@type": if low == high { "Offer" } else { "AggregateOffer" },
        "priceCurrency": low.currency.code(),
        "availability": format!("https://schema.org/{availability}"),
        "url": view.canonical,
    });
    if low == high {
        offer["price"] = low.plain().into();
    } else {
        offer["lowPrice"] = low.plain().into();
        offer["highPrice"] = high.plain().into();
        offer["offerCount"] = product.variants.len().into();
    }
    let mut data = json!({
        "@type": "Product",
        "name": words.text(&product.entry.name)?,
        "image": [image],
        "url": view.canonical,
        "brand": { "@type": "Brand", "name": words.text(&words.site().profile.name)? },
        "offers": offer,
    });
    if let Some(description) = &view.description {
        data["description"] = description.clone().into();
    }
    if let Some(code) = &product.code {
        data["sku"] = code.as_str().into();
    }
    Some(data)
}

fn article(words: Words, index: usize, view: &PageView) -> Value {
    let entry = &words.site().news[index].entry;
    let mut data = json!({
        "@type": "NewsArticle",
        "headline": view.title,
        "url": view.canonical,
        "publisher": { "@type": "Organization", "name": words.text(&words.site().profile.name) },
    });
    if let Some(date) = &entry.date {
        data["datePublished"] = date.iso().into();
    }
    if let Some(image) = view.og_image.as_ref().filter(|_| !entry.photos.is_empty()) {
        data["image"] = json!([image]);
    }
    data
}

fn breadcrumb(site_url: &str, view: &PageView) -> Option<Value> {
    if view.breadcrumb.len() < 2 {
        return None;
    }
    let items: Vec<Value> = view
        .breadcrumb
        .iter()
        .enumerate()
        .map(|(place, step)| {
            let path = step.path.as_deref().unwrap_or(&view.path);
            json!({
                "@type": "ListItem",
                "position": place + 1,
                "name": step.title,
                "item": absolute(site_url, path),
            })
        })
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}
