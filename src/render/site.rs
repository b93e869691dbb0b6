//! `site`: what every page of one language shares.

use super::basket;
use super::cards::Cards;
use super::chart;
use super::contact;
use super::downloads;
use super::text;
use super::trust;
use super::view::{
    HealthView, LanguageView, LinkView, OfficerView, QrisView, RegistrationView, SiteView, YearView,
};
use super::words::Words;
use crate::diagnostic::Problems;
use crate::model::content::PhotoUse;
use crate::model::labels::LabelKind;
use crate::model::order::is_how_to_order;
use crate::model::profile::{Officer, Year};
use crate::model::value::{Count, Money};
use crate::plan::{PageOf, Routes, monogram, title};
use crate::theme::{Sheet, Use, ikat};
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
        contact: contact::view(words),
        basket: basket::link(words),
        qris: qris(words),
        registrations: registrations(words),
        board: officers(words, &profile.board),
        supervisors: officers(words, &profile.supervisors),
        years: profile.years.iter().map(|year| year_view(words, year)).collect(),
        chart: chart::svg(words, &profile.years),
        health: health(words),
        principles: trust::principles(words),
        downloads: downloads::views(&site.downloads),
        home_sections: profile.home.iter().map(|section| section_name(section)).collect(),
        product_count: site.products.len(),
        services: site.all_services(),
        params: params.map(|p| (p.spec.name.clone(), p.template_value())).collect(),
        stylesheet: plan.styles[&Sheet::Screen].path.clone(),
        print_stylesheet: plan.styles[&Sheet::Print].path.clone(),
        paper_stylesheet: plan.styles[&Sheet::Paper].path.clone(),
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
        ("privacy", PageOf::Privacy),
        ("catalogue", PageOf::Catalogue { number: 1 }),
        ("labels", PageOf::Labels { kind: LabelKind::HangTag, number: 1 }),
        ("shelf_labels", PageOf::Labels { kind: LabelKind::Shelf, number: 1 }),
    ];
    let own = &words.site().pages;
    let how = own.iter().position(is_how_to_order);
    let how = how.map(|index| ("how_to_order", PageOf::Page(index)));
    // A cooperative may write the page on privacy itself, under the same address.
    let routes =
        Routes::new(words.lang, words.site().first(), words.plan.theme.strings(words.lang));
    let privacy = own.iter().position(|page| routes.page(&page.entry.slug) == routes.privacy());
    let privacy = privacy.map(|index| ("privacy", PageOf::Page(index)));
    pages
        .into_iter()
        .chain(how)
        .chain(privacy)
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
