//! `llms.txt`: what the cooperative is and where its facts are, for programs that read text
//! (llmstxt.org).

use super::words::Words;
use crate::model::content::Status;
use crate::plan::address::{absolute, encode};
use crate::plan::{PageOf, Plan};
use std::fmt::Write;

/// More products than this are left to `katalog.json`.
const PRODUCTS: usize = 300;

/// The file, in the site's first language.
pub fn llms(plan: &Plan) -> String {
    let words = Words::new(plan, plan.site.first());
    let site = &plan.site;
    let profile = &site.profile;
    let mut text = format!("# {}\n", line(words.text(&profile.name).unwrap_or_default()));
    if let Some(tagline) = words.text(&profile.tagline) {
        // Writing to a string can't fail.
        let _ = write!(text, "\n> {}\n", line(tagline));
    }
    let facts = facts(words);
    if !facts.is_empty() {
        let _ = write!(text, "\n{}\n", facts.join("\n"));
    }
    let link = |page: PageOf| {
        let path = plan.page(plan.site.first(), page)?;
        Some(address(plan, path))
    };
    let mut section = |heading: String, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = write!(text, "\n## {heading}\n\n{}\n", lines.join("\n"));
        }
    };
    let titled = |page: PageOf, note: Option<String>| {
        let title = line(&crate::plan::title(words, page));
        let note = note.map(|note| format!(": {}", line(&note))).unwrap_or_default();
        Some(format!("- [{title}]({}){note}", link(page)?))
    };
    let products =
        site.products.iter().enumerate().take(PRODUCTS).filter_map(|(index, product)| {
            let price = words.price(product).filter(|_| product.service.is_empty());
            let status =
                (product.status != Status::Available).then(|| words.status(product.status));
            let facts = [price, words.per(product), status];
            let facts: Vec<String> = facts.into_iter().flatten().collect();
            let note = match facts.is_empty() {
                true => words.text(&product.entry.summary).map(str::to_owned),
                false => Some(facts.join(", ")),
            };
            titled(PageOf::Product(index), note)
        });
    section(words.say("words.page.products"), products.collect());
    let categories = (0..site.categories.len()).filter_map(|index| {
        let summary = words.text(&site.categories[index].entry.summary).map(str::to_owned);
        titled(PageOf::Category { index, number: 1 }, summary)
    });
    section(words.say("words.facts.category"), categories.collect());
    let fixed = [PageOf::About, PageOf::Contact, PageOf::Makers, PageOf::Motifs, PageOf::News];
    let free = (0..site.pages.len()).map(PageOf::Page);
    let pages = fixed.into_iter().chain(free).filter_map(|page| titled(page, None));
    section(words.say("words.llms.pages"), pages.collect());
    let mut data = vec![format!("- [katalog.json]({})", address(plan, "katalog.json"))];
    data.extend(plan.feed(site.first()).map(|path| format!("- [Atom]({})", address(plan, path))));
    section(words.say("words.llms.data"), data);
    text
}

/// Where the cooperative is and how to reach it.
fn facts(words: Words) -> Vec<String> {
    let profile = &words.site().profile;
    let place: Vec<&str> =
        [&profile.address.village, &profile.address.regency, &profile.address.province]
            .into_iter()
            .filter_map(|part| part.as_deref())
            .collect();
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: Option<String>| {
        facts.extend(value.map(|value| format!("- {}: {}", words.say(key), line(&value))));
    };
    fact("contact.address", (!place.is_empty()).then(|| place.join(", ")));
    fact("contact.whatsapp", profile.order_phone().map(|phone| phone.e164()));
    fact("contact.email", profile.email.as_ref().map(|email| email.as_str().to_owned()));
    facts
}

/// A full address, or one from the site's root where the site has none.
fn address(plan: &Plan, path: &str) -> String {
    match plan.site.profile.site_url.as_deref() {
        Some(site_url) => absolute(site_url, path),
        None => encode(path),
    }
}

/// On one line, without what Markdown would take for the end of a link's words.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['[', ']'], "")
}
