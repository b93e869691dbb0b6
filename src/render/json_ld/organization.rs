//! The cooperative as an organisation, or as a business with a door where it tells where and when
//! that is open.

use super::put;
use crate::model::profile::{Address, Contact};
use crate::model::value::OpeningHours;
use crate::plan::address::absolute;
use crate::plan::words::Words;
use serde_json::{Map, Value, json};

/// Its lasting identity in all data of the site.
pub fn id(site_url: &str) -> String {
    format!("{site_url}/#organization")
}

/// A reference to it that says its name.
pub fn short(words: Words, site_url: &str) -> Value {
    json!({
        "@type": "Organization",
        "@id": id(site_url),
        "name": words.text(&words.site().profile.name),
        "url": format!("{site_url}/"),
    })
}

/// Everything known of it.
pub fn full(words: Words, site_url: &str) -> Value {
    let profile = &words.site().profile;
    let mut data = Map::new();
    put(&mut data, "@type", Some(kind(words).into()));
    put(&mut data, "@id", Some(id(site_url).into()));
    put(&mut data, "name", words.text(&profile.name).map(Into::into));
    put(&mut data, "url", Some(format!("{site_url}/").into()));
    put(&mut data, "description", words.text(&profile.tagline).map(Into::into));
    let icon = words.plan.icons.get("png512").map(|path| absolute(site_url, path));
    put(&mut data, "logo", icon.clone().map(Into::into));
    let cover = profile.cover.as_ref().map(|photo| (photo, crate::theme::Use::Cover));
    let image = super::urls(words.plan, cover.as_slice()).into_iter().next();
    put(&mut data, "image", image.or(icon).map(Into::into));
    put(&mut data, "foundingDate", profile.founded.clone().map(Into::into));
    put(&mut data, "email", profile.email.as_ref().map(|email| email.as_str().into()));
    let phone = profile.phone.as_ref().or(profile.whatsapp.as_ref());
    put(&mut data, "telephone", phone.map(|phone| phone.e164().into()));
    put(&mut data, "address", postal(&profile.address));
    if has_door(words) {
        put(&mut data, "openingHours", hours(&profile.hours));
        put(&mut data, "currenciesAccepted", Some(profile.currency.code().into()));
        put(&mut data, "geo", geo(&profile.address));
    }
    let contacts: Vec<Value> =
        profile.contacts.iter().filter_map(|contact| contact_point(words, contact)).collect();
    put(&mut data, "contactPoint", (!contacts.is_empty()).then(|| contacts.into()));
    let branches: Vec<Value> =
        profile.contacts.iter().filter_map(|contact| branch(words, contact)).collect();
    put(&mut data, "department", (!branches.is_empty()).then(|| branches.into()));
    let identifiers: Vec<Value> = profile
        .registrations
        .iter()
        .filter_map(|legal| {
            let kind = words.text(&legal.kind)?;
            Some(json!({ "@type": "PropertyValue", "propertyID": kind, "value": legal.number }))
        })
        .collect();
    put(&mut data, "identifier", (!identifiers.is_empty()).then(|| identifiers.into()));
    let same: Vec<Value> =
        profile.social.iter().chain(&profile.shops).map(|link| link.url.as_str().into()).collect();
    put(&mut data, "sameAs", (!same.is_empty()).then(|| same.into()));
    Value::Object(data)
}

/// A business with a door is found on maps: it needs an address and hours.
fn has_door(words: Words) -> bool {
    let profile = &words.site().profile;
    let address = &profile.address;
    let placed = address.street.is_some() || address.village.is_some();
    placed && address.regency.is_some() && !profile.hours.is_empty()
}

fn kind(words: Words) -> &'static str {
    match (has_door(words), words.site().profile.kind) {
        (false, _) => "Organization",
        (true, Some("simpan pinjam")) => "FinancialService",
        (true, _) => "LocalBusiness",
    }
}

fn hours(hours: &[OpeningHours]) -> Option<Value> {
    let hours: Vec<String> = hours.iter().flat_map(|hours| hours.schema()).collect();
    (!hours.is_empty()).then(|| hours.into())
}

fn geo(address: &Address) -> Option<Value> {
    let point = address.coordinates.as_ref()?;
    Some(json!({
        "@type": "GeoCoordinates",
        "latitude": point.latitude(),
        "longitude": point.longitude(),
    }))
}

/// A branch office: a contact with a place of its own and hours in which it is open.
fn branch(words: Words, contact: &Contact) -> Option<Value> {
    let mut data = Map::new();
    put(&mut data, "@type", Some("LocalBusiness".into()));
    put(&mut data, "name", Some(words.text(&contact.name)?.into()));
    put(&mut data, "address", Some(postal(&contact.address)?));
    put(&mut data, "openingHours", Some(hours(&contact.hours)?));
    put(&mut data, "geo", geo(&contact.address));
    let phone = contact.phone.as_ref().or(contact.whatsapp.as_ref());
    put(&mut data, "telephone", phone.map(|phone| phone.e164().into()));
    Some(Value::Object(data))
}

fn postal(address: &Address) -> Option<Value> {
    if address.regency.is_none() && address.village.is_none() {
        return None;
    }
    let country = address.country.as_deref().unwrap_or("ID");
    let mut postal = json!({ "@type": "PostalAddress", "addressCountry": country });
    let street = [&address.street, &address.hamlet, &address.village, &address.district];
    let street: Vec<&str> = street.into_iter().filter_map(|part| part.as_deref()).collect();
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
    Some(postal)
}

fn contact_point(words: Words, contact: &Contact) -> Option<Value> {
    let mut data = Map::new();
    put(&mut data, "@type", Some("ContactPoint".into()));
    put(&mut data, "name", words.text(&contact.name).map(Into::into));
    put(&mut data, "contactType", words.text(&contact.purpose).map(Into::into));
    let phone = contact.whatsapp.as_ref().or(contact.phone.as_ref());
    put(&mut data, "telephone", phone.map(|phone| phone.e164().into()));
    put(&mut data, "email", contact.email.as_ref().map(|email| email.as_str().into()));
    let reachable = data.contains_key("telephone") || data.contains_key("email");
    reachable.then_some(Value::Object(data))
}
