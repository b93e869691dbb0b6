//! The same as a JSON Feed (version 1.1, jsonfeed.org).

use super::super::words::Words;
use super::news::{items, moment};
use crate::model::local::Lang;
use crate::plan::address::absolute;
use crate::plan::{PageOf, Plan};
use serde_json::{Value, json};

/// The feed of one language.
pub fn json_feed(plan: &Plan, lang: &Lang) -> String {
    let words = Words::new(plan, lang);
    let site_url = plan.site.profile.site_url.as_deref().unwrap_or_default();
    let name = words.text(&plan.site.profile.name).unwrap_or_default();
    let home = words.url(PageOf::Home).unwrap_or_default();
    let items: Vec<Value> = items(words)
        .into_iter()
        .map(|item| {
            let mut value = json!({
                "id": item.url,
                "url": item.url,
                "title": item.title,
                "content_text": item.summary,
                "date_published": moment(item.date),
            });
            if let Some(image) = item.image {
                value["image"] = image.into();
            }
            if !item.tags.is_empty() {
                value["tags"] = item.tags.into();
            }
            value
        })
        .collect();
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": words.with("words.feed.title", None, &[("name", name)]),
        "home_page_url": home,
        "language": lang.to_string(),
        "authors": [{ "name": name, "url": home }],
    });
    if let Some(path) = plan.json_feed(lang) {
        feed["feed_url"] = absolute(site_url, path).into();
    }
    if let Some(icon) = plan.icons.get("png512") {
        feed["icon"] = absolute(site_url, icon).into();
    }
    feed["items"] = items.into();
    format!("{feed:#}\n")
}
