//! `site`: what every page of one language shares.

use super::basket;
use super::cards::Cards;
use super::chart;
use super::downloads;
use super::order;
use super::text;
use super::view::{
    BranchView, ContactView, HealthView, LanguageView, LinkView, OfficerView, OutsideView,
    QrisView, RegistrationView, SiteView, YearView,
};
use super::words::Words;
use crate::diagnostic::Problems;
use crate::model::content::PhotoUse;
use crate::model::order::is_how_to_order;
use crate::model::profile::{Address, Officer, Outside, Year};
use crate::model::value::{Count, Money, OpeningHours, Phone};
use crate::plan::{PageOf, monogram, title};
use crate::theme::{Use, ikat};
use std::collections::BTreeMap;
use tera::Value;

/// Puts the view of one language together.
///
/// # Errors
/// A photo can't be read.
pub fn view(cards: &Cards) -> Result<SiteView, Problems> {
    let words = cards.words;
    let plan = words.plan;
    let site = &plan.site;
    let profile = &site.profile;
    let name = words.text(&profile.name).unwrap_or_default().to_owned();
    let photo = |photo: &Option<PhotoUse>, usage: Use| -> Result<Option<Value>, Problems> {
        let view = photo.as_ref().map(|p| cards.picture_named(p, usage, &name)).transpose()?;
        Ok(view.map(|view| Value::from_serializable(&view)))
    };
    let mut people = Vec::new();
    for index in 0..site.people.len() {
        people.push(Value::from_serializable(&cards.person(index)?));
    }
    let mut categories = Vec::new();
    for index in (0..site.categories.len()).filter(|i| !plan.terms.categories[*i].is_empty()) {
        categories.push(cards.category(index)?);
    }
    let mut motifs = Vec::new();
    for index in 0..plan.terms.motifs.len() {
        motifs.push(cards.motif(index)?);
    }
    let params = plan.theme.params().iter();
    Ok(SiteView {
        tagline: words.text(&profile.tagline).map(str::to_owned),
        story: words.text(&profile.story).map(|story| text::story(cards, story)),
        founded: profile.founded.clone(),
        kind: profile.kind.map(|kind| words.say(&format!("words.kind.{}", kind.replace(' ', "-")))),
        level: profile.level.map(|level| words.say(&format!("words.level.{level}"))),
        logo: photo(&profile.logo, Use::Logo)?,
        monogram: monogram(&name),
        seed: ikat::seed(profile.name.text(site.first(), site.first())).to_string(),
        cover: photo(&profile.cover, Use::Cover)?,
        menu: menu(words),
        paths: paths(words),
        categories,
        people,
        motifs,
        tags: (0..plan.terms.tags.len()).map(|index| cards.tag(index)).collect(),
        prices: (0..plan.terms.bands.len()).map(|index| cards.band(index)).collect(),
        contact: contact(words),
        basket: basket::link(words),
        qris: qris(words),
        registrations: registrations(words),
        board: officers(words, &profile.board),
        supervisors: officers(words, &profile.supervisors),
        years: profile.years.iter().map(|year| year_view(words, year)).collect(),
        chart: chart::svg(words, &profile.years),
        health: health(words),
        downloads: downloads::views(&site.downloads),
        home_sections: profile.home.iter().map(|section| section_name(section)).collect(),
        product_count: site.products.len(),
        services: site.all_services(),
        params: params.map(|p| (p.spec.name.clone(), p.template_value())).collect(),
        stylesheet: plan.stylesheet_path.clone(),
        scripts: plan.theme.scripts().iter().filter_map(|s| plan.assets.get(s).cloned()).collect(),
        assets: plan.assets.clone(),
        icons: plan.icons.clone(),
        feed: plan.feed(words.lang).map(str::to_owned),
        json_feed: plan.json_feed(words.lang).map(str::to_owned),
        languages: languages(words),
        name,
    })
}

/// The name of a section in templates: its English word.
fn section_name(section: &str) -> String {
    let known = crate::model::vocabulary::SECTIONS;
    known.iter().find(|word| word.id == section).map_or(section, |word| word.en).to_owned()
}

fn menu(words: Words) -> Vec<LinkView> {
    let site = words.site();
    let link = |title: String, page: PageOf| LinkView {
        title,
        path: words.path(page),
        id: page.kind().to_owned(),
        current: false,
    };
    let fixed = |key: &str, page: PageOf| link(words.say(&format!("words.page.{key}")), page);
    let products = PageOf::Products { number: 1 };
    let mut menu = vec![link(title(words, products), products)];
    menu.push(fixed("makers", PageOf::Makers));
    let mut pages: Vec<(i64, usize)> =
        site.pages.iter().enumerate().filter_map(|(i, page)| Some((page.menu?, i))).collect();
    pages.sort_unstable();
    for (_, index) in pages {
        let title = words.text(&site.pages[index].entry.name).unwrap_or_default().to_owned();
        let mut view = link(title, PageOf::Page(index));
        view.id = site.pages[index].entry.slug.clone();
        menu.push(view);
    }
    menu.push(fixed("news", PageOf::News));
    menu.push(fixed("about", PageOf::About));
    menu.push(fixed("contact", PageOf::Contact));
    menu.retain(|link| link.path.is_some() && (link.id != "products" || !site.products.is_empty()));
    menu
}

fn qris(words: Words) -> Option<QrisView> {
    let qris = words.site().profile.qris.as_ref()?;
    let facts = &words.site().photo(qris.image.photo).facts;
    Some(QrisView {
        path: words.plan.qris.clone()?,
        width: facts.width,
        height: facts.height,
        merchant: qris.merchant.clone(),
        nmid: qris.nmid.clone(),
    })
}

fn paths(words: Words) -> BTreeMap<&'static str, String> {
    let pages = [
        ("home", PageOf::Home),
        ("products", PageOf::Products { number: 1 }),
        ("makers", PageOf::Makers),
        ("motifs", PageOf::Motifs),
        ("news", PageOf::News),
        ("about", PageOf::About),
        ("contact", PageOf::Contact),
        ("basket", PageOf::Basket),
        ("search", PageOf::Search),
    ];
    let how = words.site().pages.iter().position(is_how_to_order);
    let how = how.map(|index| ("how_to_order", PageOf::Page(index)));
    pages
        .into_iter()
        .chain(how)
        .filter_map(|(name, page)| Some((name, words.path(page)?)))
        .collect()
}

fn languages(words: Words) -> Vec<LanguageView> {
    words
        .site()
        .profile
        .languages
        .iter()
        .map(|lang| LanguageView { code: lang.to_string(), name: language_name(lang) })
        .collect()
}

/// A language's own name; its code in capitals where it is not known.
pub fn language_name(lang: &str) -> String {
    match lang.split('-').next().unwrap_or(lang) {
        "id" => "Bahasa Indonesia".into(),
        "en" => "English".into(),
        "ms" => "Bahasa Melayu".into(),
        "jv" => "Basa Jawa".into(),
        "su" => "Basa Sunda".into(),
        "ar" => "العربية".into(),
        "zh" => "中文".into(),
        "ja" => "日本語".into(),
        "ko" => "한국어".into(),
        "nl" => "Nederlands".into(),
        "de" => "Deutsch".into(),
        "fr" => "Français".into(),
        "es" => "Español".into(),
        code => code.to_uppercase(),
    }
}

fn contact(words: Words) -> ContactView {
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
    let branches = profile.contacts.iter().map(|contact| {
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

fn registrations(words: Words) -> Vec<RegistrationView> {
    let list = words.site().profile.registrations.iter();
    list.map(|registration| RegistrationView {
        kind: words.text(&registration.kind).unwrap_or_default().to_owned(),
        number: registration.number.clone(),
        date: registration.date.map(|date| date.format(&words.locale())),
        issuer: registration.issuer.clone(),
    })
    .collect()
}

fn officers(words: Words, officers: &[Officer]) -> Vec<OfficerView> {
    officers
        .iter()
        .map(|officer| OfficerView {
            role: words.text(&officer.role).unwrap_or_default().to_owned(),
            name: officer.name.clone(),
            path: officer.person.and_then(|index| words.path(PageOf::Maker { index, number: 1 })),
            term: match (&officer.from, &officer.until) {
                (Some(from), Some(until)) => Some(format!("{from}–{until}")),
                (Some(one), None) | (None, Some(one)) => Some(one.clone()),
                (None, None) => None,
            },
        })
        .collect()
}

fn year_view(words: Words, year: &Year) -> YearView {
    let locale = words.locale();
    let money = |value: Option<Money>| value.map(|money| money.format(&locale));
    let count = |value: Option<Count>| value.map(|count| count.format(&locale));
    let members = match (year.men, year.women) {
        (None, None) => None,
        (men, women) => Some(Count(men.map_or(0, |c| c.0) + women.map_or(0, |c| c.0))),
    };
    YearView {
        year: year.year.to_string(),
        members: count(members),
        men: count(year.men),
        women: count(year.women),
        assets: money(year.assets),
        equity: money(year.equity),
        turnover: money(year.turnover),
        surplus: money(year.surplus),
        meeting: year.meeting.map(|date| date.format(&locale)),
    }
}

fn health(words: Words) -> Option<HealthView> {
    let health = words.site().profile.health.as_ref()?;
    Some(HealthView {
        predicate: words.say(&format!("words.health.{}", health.predicate.replace(' ', "-"))),
        year: health.year.clone(),
        basis: health.basis.clone(),
        issuer: health.issuer.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monograms_skip_what_all_names_share() {
        let cases = [
            ("Koperasi Tenun Ikat Sintang", "TI"),
            ("Koperasi", "K"),
            ("KUD Madu", "M"),
            ("árbol", "Á"),
            ("", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(monogram(name), expected, "{name}");
        }
    }
}
