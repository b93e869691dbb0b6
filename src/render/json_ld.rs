//! Facts for search engines in schema.org's vocabulary, as JSON-LD: eligible or absent.

mod organization;
mod product;

use super::picture_url::urls;
use super::view::PageView;
use super::words::Words;
use crate::plan::address::absolute;
use crate::plan::{PageOf, Plan};
use crate::theme::Use;
use serde_json::{Map, Value, json};

/// Google shows the first 110 characters of a headline.
const HEADLINE: usize = 110;

/// The data of a page, safe inside a script element; none without a site address, for schema.org
/// wants full addresses.
pub fn of(words: Words, page: PageOf, view: &PageView) -> Option<String> {
    let site_url = words.site().profile.site_url.as_deref()?;
    let mut graph = Vec::new();
    match page {
        PageOf::Home => {
            graph.push(website(words, site_url));
            graph.push(organization::full(words, site_url));
        }
        PageOf::About | PageOf::Contact => graph.push(organization::full(words, site_url)),
        PageOf::Product(index) => graph.extend(product::product(words, index, view)),
        PageOf::NewsItem(index) => graph.push(article(words, index, view)),
        _ => graph.extend(item_list(words, page)),
    }
    graph.extend(breadcrumb(site_url, view));
    if graph.is_empty() {
        return None;
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // `</script` and `<!--` in a text must not end the element early.
    Some(data.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
}

/// Enters what is known.
fn put(data: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        data.insert(key.to_owned(), value);
    }
}

/// The name under which a search engine shows results of the site.
fn website(words: Words, site_url: &str) -> Value {
    let mut data = json!({
        "@type": "WebSite",
        "@id": format!("{site_url}/#website"),
        "url": format!("{site_url}/"),
        "name": words.text(&words.site().profile.name),
        "inLanguage": words.site().profile.languages.iter().map(|l| l.to_string()).collect::<Vec<_>>(),
        "publisher": { "@id": organization::id(site_url) },
    });
    if let Some(tagline) = words.text(&words.site().profile.tagline) {
        data["description"] = tagline.into();
    }
    data
}

fn article(words: Words, index: usize, view: &PageView) -> Value {
    let site = words.site();
    let entry = &site.news[index].entry;
    let site_url = site.profile.site_url.as_deref().unwrap_or_default();
    let us = organization::short(words, site_url);
    let mut data = Map::new();
    put(&mut data, "@type", Some("NewsArticle".into()));
    put(&mut data, "headline", Some(super::listing::cut(&view.title, HEADLINE).into()));
    put(&mut data, "url", view.canonical.clone().map(Into::into));
    put(&mut data, "mainEntityOfPage", view.canonical.clone().map(Into::into));
    put(
        &mut data,
        "inLanguage",
        Some(view.content_lang.as_ref().unwrap_or(&view.lang).as_str().into()),
    );
    put(&mut data, "description", view.description.clone().map(Into::into));
    put(&mut data, "datePublished", entry.date.map(|date| super::feeds::moment(date).into()));
    let photos: Vec<_> = entry.photos.iter().take(3).map(|photo| (photo, Use::News)).collect();
    let images = urls(words.plan, &photos);
    put(&mut data, "image", (!images.is_empty()).then(|| images.into()));
    put(&mut data, "author", Some(us.clone()));
    put(&mut data, "publisher", Some(us));
    Value::Object(data)
}

/// The products of a list in their order; a list of one tells nothing.
fn item_list(words: Words, page: PageOf) -> Option<Value> {
    let items: Vec<Value> = listed(words.plan, page)
        .iter()
        .filter_map(|index| {
            let name = words.text(&words.site().products[*index].entry.name)?;
            Some((name, words.url(PageOf::Product(*index))?))
        })
        .enumerate()
        .map(|(place, (name, url))| {
            json!({ "@type": "ListItem", "position": place + 1, "name": name, "url": url })
        })
        .collect();
    (items.len() > 1).then(
        || json!({ "@type": "ItemList", "numberOfItems": items.len(), "itemListElement": items }),
    )
}

/// The products that one page of a list shows.
fn listed(plan: &Plan, page: PageOf) -> Vec<usize> {
    let (all, number) = match page {
        PageOf::Products { number } => ((0..plan.site.products.len()).collect(), number),
        PageOf::Category { index, number } => (plan.terms.categories[index].clone(), number),
        PageOf::Maker { index, number } => (plan.terms.makers[index].clone(), number),
        PageOf::Motif { index, number } => (plan.terms.motifs[index].products.clone(), number),
        PageOf::Tag { index, number } => (plan.terms.tags[index].products.clone(), number),
        _ => return Vec::new(),
    };
    let size = plan.theme.page_size();
    all.into_iter().skip((number - 1) * size).take(size).collect()
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
