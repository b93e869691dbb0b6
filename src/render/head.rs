//! `page`: what a page says about itself, to visitors, search engines and link previews.

use super::Language;
use super::basket;
use super::json_ld;
use super::open_graph;
use super::site::language_name;
use super::view::{AlternateView, LinkView, PageView};
use super::words::Words;
use crate::diagnostic::Problems;
use crate::model::content::Entry;
use crate::model::local::Lang;
use crate::model::markdown::plain_text;
use crate::plan::address::{absolute, encode_value, root_of};
use crate::plan::{PageOf, Plan, StyleSheet, band_title, title};
use crate::theme::Sheet;

pub use crate::plan::entry_of;

/// A description may be this long, in characters; search engines cut longer ones.
const DESCRIPTION: usize = 160;

/// Nothing but our own files, and nothing in the page itself. Scripts and what they fetch are allowed
/// even where a theme has none, so that the preview's script runs under the policy that is built.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; \
    img-src 'self' data:; style-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The same for a page that carries its style in itself.
const POLICY_INLINE: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; \
    img-src 'self' data:; style-src 'self' 'unsafe-inline'; manifest-src 'self'; base-uri 'none'; \
    form-action 'none'";

/// Puts the view of a page together.
///
/// # Errors
/// A photo can't be read.
pub fn view(
    plan: &Plan,
    language: &Language,
    page: PageOf,
    path: &str,
) -> Result<PageView, Problems> {
    let words = language.cards.words;
    let site = &plan.site;
    let site_url = site.profile.site_url.as_deref();
    let name = words.text(&site.profile.name).unwrap_or_default();
    let entry = entry_of(plan, page);
    let title = title(words, page);
    let full_title = if title == name { title.clone() } else { format!("{title} | {name}") };
    let lost = page == PageOf::NotFound;
    // A host shows this page at any address, so its links can't be relative to it.
    let root = match (lost, site_url) {
        (true, Some(url)) => format!("{url}/"),
        _ => root_of(path),
    };
    let inline = lost && site_url.is_none();
    let own_sheet = Sheet::of_template(page.template()).and_then(|sheet| plan.styles.get(&sheet));
    let breadcrumb = breadcrumb(words, page, &title);
    let canonical = site_url.filter(|_| !lost).map(|url| absolute(url, path));
    let social = canonical.as_ref().map(|_| open_graph::social(words, page, &title));
    let foreign = entry.and_then(|entry| words.foreign(&entry.name));
    let view = PageView {
        kind: page.kind(),
        for_paper: page.is_for_paper(),
        unlisted: page.is_unlisted(),
        lang: words.lang.to_string(),
        dir: direction(words.lang),
        root,
        path: path.to_owned(),
        description: description(words, page, entry),
        canonical,
        alternates: if lost { Vec::new() } else { alternates(plan, words.lang, page) },
        breadcrumb,
        social,
        json_ld: None,
        untranslated: foreign.is_some(),
        content_lang: foreign,
        uses_basket: basket::is_used(words, page),
        preset: preset(words, page),
        csp: if inline { POLICY_INLINE } else { POLICY },
        inline_style: inline.then(|| inline_style(plan, own_sheet)),
        stylesheet: own_sheet.map(|sheet| sheet.path.clone()),
        title,
        full_title,
    };
    Ok(PageView { json_ld: json_ld::of(words, page, &view), ..view })
}

/// The style of a page that carries it in itself.
fn inline_style(plan: &Plan, own: Option<&StyleSheet>) -> String {
    let shared = plan.styles[&Sheet::Screen].text.as_str();
    shared.to_owned() + own.map_or("", |sheet| &sheet.text)
}

/// The filter that a list stands for.
fn preset(words: Words, page: PageOf) -> String {
    let name = match page {
        PageOf::Category { index, .. } => {
            words.text(&words.site().categories[index].entry.name).unwrap_or_default().to_owned()
        }
        PageOf::Price { index, .. } => band_title(words, &words.plan.terms.bands[index]),
        _ => return String::new(),
    };
    format!("{}={}", page.kind(), encode_value(&name))
}

/// Languages written from right to left.
fn direction(lang: &str) -> &'static str {
    match lang.split('-').next() {
        Some("ar" | "fa" | "he" | "ur") => "rtl",
        _ => "ltr",
    }
}

fn description(words: Words, page: PageOf, entry: Option<&Entry>) -> Option<String> {
    let site = words.site();
    let name = words.text(&site.profile.name).unwrap_or_default();
    let own = entry.and_then(|entry| {
        let summary = words.text(&entry.summary).map(str::to_owned);
        let body =
            || entry.body.get(words.lang, site.first()).map(|body| plain_text(body, DESCRIPTION));
        summary.or_else(body).filter(|text| !text.is_empty())
    });
    let key = match page {
        PageOf::Home => return words.text(&site.profile.tagline).map(cut),
        PageOf::Category { .. } if own.is_none() => {
            let category = title(words, page);
            let args = [("category", category.as_str()), ("name", name)];
            return Some(cut(&words.with("words.description.category", None, &args)));
        }
        PageOf::Products { .. } if site.all_services() => "services",
        PageOf::Price { .. } => {
            let title = title(words, page);
            let args = [("title", title.as_str()), ("name", name)];
            return Some(cut(&words.with("words.description.price", None, &args)));
        }
        PageOf::Products { .. } => "products",
        PageOf::Search => "search",
        PageOf::Makers => "makers",
        PageOf::Motifs => "motifs",
        PageOf::News => "news",
        PageOf::About => "about",
        PageOf::Contact => "contact",
        PageOf::Basket => "basket",
        PageOf::Privacy => "privacy",
        PageOf::Catalogue { .. } => "catalogue",
        // A page that says nothing of itself is still somebody's.
        _ if own.is_none() => {
            let args = [("title", &*title(words, page)), ("name", name)];
            return Some(cut(&words.with("words.description.other", None, &args)));
        }
        _ => return own.map(|text| cut(&text)),
    };
    Some(cut(&words.with(&format!("words.description.{key}"), None, &[("name", name)])))
}

/// Cuts a text at a word.
fn cut(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    let short: String = text.chars().take(DESCRIPTION - 1).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    format!("{}…", short[..end].trim_end_matches([',', '.', ' ']))
}

fn breadcrumb(words: Words, page: PageOf, title: &str) -> Vec<LinkView> {
    let step = |page: PageOf| LinkView {
        title: crate::plan::title(words, page),
        path: words.path(page),
        id: page.kind().to_owned(),
        current: false,
    };
    let parent = match page {
        PageOf::Home | PageOf::NotFound => return Vec::new(),
        PageOf::Product(index) => {
            let category = words.site().products[index].categories.first();
            Some(category.map_or(PageOf::Products { number: 1 }, |index| PageOf::Category {
                index: *index,
                number: 1,
            }))
        }
        PageOf::Category { number: 1, .. }
        | PageOf::Tag { number: 1, .. }
        | PageOf::Price { number: 1, .. } => Some(PageOf::Products { number: 1 }),
        PageOf::Price { index, .. } => Some(PageOf::Price { index, number: 1 }),
        PageOf::Category { index, .. } => Some(PageOf::Category { index, number: 1 }),
        PageOf::Tag { index, .. } => Some(PageOf::Tag { index, number: 1 }),
        PageOf::Maker { number: 1, .. } => Some(PageOf::Makers),
        PageOf::Maker { index, .. } => Some(PageOf::Maker { index, number: 1 }),
        PageOf::Motif { number: 1, .. } => Some(PageOf::Motifs),
        PageOf::Motif { index, .. } => Some(PageOf::Motif { index, number: 1 }),
        PageOf::NewsItem(_) => Some(PageOf::News),
        _ => None,
    };
    let mut home = step(PageOf::Home);
    home.title = words.say("words.page.home");
    let mut steps = vec![home];
    steps.extend(parent.map(step));
    steps.push(LinkView {
        title: title.to_owned(),
        path: None,
        id: page.kind().to_owned(),
        current: true,
    });
    steps
}

/// The same page in every language that has it, this one included.
pub fn alternates(plan: &Plan, current: &Lang, page: PageOf) -> Vec<AlternateView> {
    let site_url = plan.site.profile.site_url.as_deref();
    let languages = &plan.site.profile.languages;
    if languages.len() < 2 {
        return Vec::new();
    }
    languages
        .iter()
        .filter_map(|lang| {
            let path = plan.page(lang, page)?;
            Some(AlternateView {
                lang: lang.to_string(),
                name: language_name(lang),
                path: path.to_owned(),
                url: site_url.map(|url| absolute(url, path)),
                current: lang == current,
            })
        })
        .collect()
}
