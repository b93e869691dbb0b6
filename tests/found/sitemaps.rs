//! Rules of sitemaps (sitemaps.org protocol 0.9).

use super::{Problems, address, children, content, date, unique};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

const S: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The protocol of sitemaps.org with its schema's order, Google's images, and languages that name
/// each other.
pub fn sitemap(xml: &str) -> Problems {
    const I: &str = "http://www.google.com/schemas/sitemap-image/1.1";
    const X: &str = "http://www.w3.org/1999/xhtml";
    let mut problems = Vec::new();
    let document = match Document::parse(xml) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let root = document.root_element();
    let urls = children(root, S, "url");
    if !root.has_tag_name((S, "urlset"))
        || urls.is_empty()
        || urls.len() > 50_000
        || xml.len() > 50 << 20
    {
        problems.push(format!("{} addresses, {} bytes", urls.len(), xml.len()));
    }
    let mut locs = Vec::new();
    let mut sisters: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for url in urls {
        let names: Vec<&str> = url
            .children()
            .filter(|node| node.is_element() && node.tag_name().namespace() == Some(S))
            .map(|node| node.tag_name().name())
            .collect();
        let first = url.children().find(Node::is_element);
        if !first.is_some_and(|node| node.has_tag_name((S, "loc")))
            || !matches!(names[..], ["loc"] | ["loc", "lastmod"])
        {
            problems.push(format!("{names:?} in this order"));
        }
        let loc = children(url, S, "loc").first().map(|node| content(*node)).unwrap_or_default();
        address(&mut problems, "loc", &loc);
        for node in children(url, S, "lastmod") {
            date(&mut problems, "lastmod", &content(node), false);
        }
        for image in children(url, I, "image") {
            match &children(image, I, "loc")[..] {
                [one] => address(&mut problems, "image", &content(*one)),
                _ => problems.push("an image without an address".to_owned()),
            }
        }
        let mut links = BTreeMap::new();
        for link in children(url, X, "link") {
            let lang = link.attribute("hreflang").unwrap_or("").to_owned();
            if lang != "x-default" && !(2..=3).contains(&lang.split('-').next().unwrap_or("").len())
            {
                problems.push(format!("{lang:?} is no language"));
            }
            let href = link.attribute("href").unwrap_or("").to_owned();
            if links.insert(lang.clone(), href).is_some() {
                problems.push(format!("{loc}: {lang} twice"));
            }
        }
        if !links.is_empty()
            && (!links.contains_key("x-default") || !links.values().any(|l| *l == loc))
        {
            problems.push(format!("{loc}: neither itself nor a default among its languages"));
        }
        sisters.insert(loc.clone(), links);
        locs.push(loc);
    }
    for (loc, links) in &sisters {
        for sister in links.values() {
            if sisters.get(sister).is_none_or(|back| !back.values().any(|link| link == loc)) {
                problems.push(format!("{loc}: its sister {sister} does not name it"));
            }
        }
    }
    unique(&mut problems, "loc", &locs);
    problems
}

/// An index of sitemaps.
pub fn sitemap_index(xml: &str) -> Problems {
    let mut problems = Vec::new();
    let document = match Document::parse(xml) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let root = document.root_element();
    if !root.has_tag_name((S, "sitemapindex")) {
        problems.push("no index".to_owned());
    }
    let parts = children(root, S, "sitemap").into_iter().flat_map(|part| children(part, S, "loc"));
    let locs: Vec<String> = parts.map(content).collect();
    locs.iter().for_each(|loc| address(&mut problems, "loc", loc));
    unique(&mut problems, "loc", &locs);
    problems
}
