//! How to reach the cooperative, as templates see it.

use super::order;
use super::qr;
use super::vcard;
use super::view::{BranchView, ContactView, OutsideView};
use super::words::Words;
use crate::model::profile::{Address, Outside};
use crate::model::value::{OpeningHours, Phone};
use crate::plan::PageOf;

/// Every way that the profile gives.
pub fn view(words: Words) -> ContactView {
    let profile = &words.site().profile;
    let numbers = |whatsapp: &Option<Phone>, phone: &Option<Phone>| {
        let locale = words.locale();
        (
            whatsapp.as_ref().map(|number| number.display(&locale)),
            whatsapp.as_ref().map(|number| order::greeting(&words, number)),
            phone.as_ref().map(|number| number.display(&locale)),
            phone.as_ref().map(Phone::tel_uri),
        )
    };
    let (whatsapp, whatsapp_url, phone, phone_url) = numbers(&profile.whatsapp, &profile.phone);
    let card = |branch| words.plan.contact_cards.get(&(words.lang.clone(), branch)).cloned();
    let branches = profile.contacts.iter().enumerate().map(|(index, contact)| {
        let (whatsapp, whatsapp_url, phone, phone_url) = numbers(&contact.whatsapp, &contact.phone);
        BranchView {
            name: words.text(&contact.name).unwrap_or_default().to_owned(),
            purpose: words.text(&contact.purpose).map(str::to_owned),
            address: address_lines(words, &contact.address),
            map_url: map_url(&contact.address),
            hours: hour_lines(words, &contact.hours),
            whatsapp,
            whatsapp_url,
            phone,
            phone_url,
            email: contact.email.as_ref().map(|email| email.as_str().to_owned()),
            card: card(Some(index)),
        }
    });
    ContactView {
        whatsapp,
        whatsapp_url,
        phone,
        phone_url,
        email: profile.email.as_ref().map(|email| email.as_str().to_owned()),
        address: address_lines(words, &profile.address),
        place: place(&profile.address),
        map_url: map_url(&profile.address),
        hours: hour_lines(words, &profile.hours),
        market_day: words.text(&profile.market_day).map(str::to_owned),
        social: profile.social.iter().map(outside).collect(),
        shops: profile.shops.iter().map(outside).collect(),
        branches: branches.collect(),
        card: card(None),
        qr: words
            .path(PageOf::Contact)
            .and_then(|_| qr::svg(&vcard::code(words), &words.say("contact.qr_alt"))),
        site_qr: profile.site_url.as_ref().and_then(|url| {
            let url = format!("{url}/");
            qr::svg(&url, &words.with("contact.site_qr_alt", None, &[("url", &url)]))
        }),
        site_label: profile
            .site_url
            .as_ref()
            .map(|url| url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned()),
    }
}

/// A map of the place where the address has coordinates.
fn map_url(address: &Address) -> Option<String> {
    let point = address.coordinates.as_ref()?;
    Some(format!(
        "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=16/{lat}/{lon}",
        lat = point.latitude(),
        lon = point.longitude()
    ))
}

fn hour_lines(words: Words, hours: &[OpeningHours]) -> Vec<String> {
    let rows = hours.iter().flat_map(|hours| hours.rows(&words.locale()));
    rows.map(|(days, times)| format!("{days} {times}")).collect()
}

/// A link to another site.
pub fn outside(link: &Outside) -> OutsideView {
    OutsideView {
        name: link.name.clone(),
        label: link.label.clone(),
        url: link.url.as_str().to_owned(),
    }
}

/// An address as an envelope has it: street, village and district, regency, province and code.
fn address_lines(words: Words, address: &Address) -> Vec<String> {
    let named = |key: &str, value: &Option<String>| {
        let value = value.as_deref()?;
        Some(words.with(&format!("words.address.{key}"), None, &[("name", value)]))
    };
    let join = |parts: Vec<Option<String>>, mark: &str| {
        parts.into_iter().flatten().collect::<Vec<_>>().join(mark)
    };
    let lines = [
        join(vec![address.street.clone(), named("hamlet", &address.hamlet)], ", "),
        join(vec![named("village", &address.village), named("district", &address.district)], ", "),
        address.regency.clone().unwrap_or_default(),
        join(vec![address.province.clone(), address.postal_code.clone()], " "),
        address.country.clone().unwrap_or_default(),
    ];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

fn place(address: &Address) -> Option<String> {
    let near = address.village.as_ref().or(address.district.as_ref());
    let parts: Vec<&str> =
        [near, address.regency.as_ref()].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
