//! Rules of news feeds: Atom (RFC 4287) and JSON Feed 1.1.

use super::{Problems, address, children, content, date, length, one_of, unique};
use roxmltree::{Document, Node};
use serde_json::Value;

/// RFC 4287.
pub fn atom(xml: &str) -> Problems {
    const A: &str = "http://www.w3.org/2005/Atom";
    let mut problems = Vec::new();
    let document = match Document::parse(xml) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let feed = document.root_element();
    if !feed.has_tag_name((A, "feed")) {
        return vec!["no Atom feed".to_owned()];
    }
    let mut ids = Vec::new();
    let entries = children(feed, A, "entry");
    for node in std::iter::once(feed).chain(entries.iter().copied()) {
        for name in ["id", "title", "updated"] {
            match &children(node, A, name)[..] {
                [one] if !content(*one).is_empty() => {}
                found => problems.push(format!("{} of {name}", found.len())),
            }
        }
        let text =
            |name: &str| children(node, A, name).first().map(|n| content(*n)).unwrap_or_default();
        date(&mut problems, "updated", &text("updated"), true);
        address(&mut problems, "id", &text("id"));
        for node in children(node, A, "published") {
            date(&mut problems, "published", &content(node), true);
        }
        for summary in children(node, A, "summary") {
            let kind = summary.attribute("type").unwrap_or("text");
            one_of(&mut problems, "type", kind, &["text", "html", "xhtml"]);
        }
        let links = children(node, A, "link");
        links.iter().for_each(|link| {
            address(&mut problems, "link", link.attribute("href").unwrap_or(""));
            let rel = link.attribute("rel").unwrap_or("alternate");
            one_of(
                &mut problems,
                "rel",
                rel,
                &["alternate", "self", "enclosure", "related", "via"],
            );
        });
        ids.push(text("id"));
    }
    let itself =
        children(feed, A, "link").iter().filter(|l| l.attribute("rel") == Some("self")).count();
    if itself != 1 {
        problems.push("no link to itself".to_owned());
    }
    let named = |author: &Node| author.children().any(|node| node.has_tag_name((A, "name")));
    if !children(feed, A, "author").iter().any(named) {
        problems.push("no author".to_owned());
    }
    let dates: Vec<String> = entries
        .iter()
        .filter_map(|entry| children(*entry, A, "updated").first().map(|node| content(*node)))
        .collect();
    let newest = children(feed, A, "updated").first().map(|node| content(*node));
    if dates.iter().max() != newest.as_ref() && !dates.is_empty() {
        problems.push("the feed is not as new as its newest entry".to_owned());
    }
    unique(&mut problems, "id", &ids);
    problems
}

/// JSON Feed 1.1.
pub fn json_feed(json: &str) -> Problems {
    let mut problems = Vec::new();
    let feed: Value = match serde_json::from_str(json) {
        Ok(feed) => feed,
        Err(error) => return vec![error.to_string()],
    };
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or("").to_owned();
    if text(&feed, "version") != "https://jsonfeed.org/version/1.1" {
        problems.push("another version".to_owned());
    }
    length(&mut problems, "title", &text(&feed, "title"), 1_000);
    address(&mut problems, "home_page_url", &text(&feed, "home_page_url"));
    address(&mut problems, "feed_url", &text(&feed, "feed_url"));
    let mut ids = Vec::new();
    for item in feed["items"].as_array().into_iter().flatten() {
        if item["content_text"].as_str().is_none() && item["content_html"].as_str().is_none() {
            problems.push("an item without content".to_owned());
        }
        date(&mut problems, "date_published", &text(item, "date_published"), true);
        address(&mut problems, "url", &text(item, "url"));
        if text(item, "id") != text(item, "url") {
            problems.push(format!("{} is not its own address", text(item, "id")));
        }
        ids.push(text(item, "id"));
    }
    if !feed["items"].is_array() {
        problems.push("no items".to_owned());
    }
    unique(&mut problems, "id", &ids);
    problems
}
