//! The rules themselves, written from the published specifications. Each function gives what is
//! wrong with a file; nothing is good.

mod news;
mod shopping;
mod sitemaps;

pub use news::{atom, json_feed};
pub use shopping::{merchant, meta};
pub use sitemaps::{sitemap, sitemap_index};

use roxmltree::Node;
use std::collections::BTreeSet;

type Problems = Vec<String>;

fn address(problems: &mut Problems, what: &str, url: &str) {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let sound = rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or("");
        host.contains('.') && !rest.contains([' ', '<', '"'])
    });
    if !sound {
        problems.push(format!("{what}: {url:?} is no full address"));
    }
}

fn length(problems: &mut Problems, what: &str, text: &str, most: usize) {
    let count = text.chars().count();
    if count == 0 || count > most {
        problems.push(format!("{what}: {count} characters, allowed are 1 to {most}"));
    }
}

/// `1250000 IDR`, `12.50 USD`.
fn price(problems: &mut Problems, what: &str, text: &str) -> f64 {
    let amount = text.split_once(' ').filter(|(amount, currency)| {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let (whole, rest) = amount.split_once('.').unwrap_or((amount, "00"));
        digits(whole)
            && digits(rest)
            && rest.len() <= 3
            && currency.len() == 3
            && currency.bytes().all(|b| b.is_ascii_uppercase())
    });
    let amount = amount.and_then(|(amount, _)| amount.parse().ok()).unwrap_or(0.0);
    if amount <= 0.0 {
        problems.push(format!("{what}: {text:?} is no price"));
    }
    amount
}

fn one_of(problems: &mut Problems, what: &str, text: &str, allowed: &[&str]) {
    if !allowed.contains(&text) {
        problems.push(format!("{what}: {text:?}, allowed are {allowed:?}"));
    }
}

/// A date, or with `time` a moment as RFC 3339 writes it.
fn date(problems: &mut Problems, what: &str, text: &str, time: bool) {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let sound = match time {
        true => ["0000-00-00T00:00:00Z", "0000-00-00T00:00:00+00:00"].contains(&shape.as_str()),
        false => shape == "0000-00-00",
    };
    if !sound {
        problems.push(format!("{what}: {text:?} is no date"));
    }
}

fn unique(problems: &mut Problems, what: &str, all: &[String]) {
    let set: BTreeSet<&String> = all.iter().collect();
    if set.len() < all.len() {
        problems.push(format!("{what}: the same twice"));
    }
}

fn children<'a>(node: Node<'a, 'a>, space: &str, name: &str) -> Vec<Node<'a, 'a>> {
    let is = |child: &Node| match space {
        "" => child.has_tag_name(name) && child.tag_name().namespace().is_none(),
        space => child.has_tag_name((space, name)),
    };
    node.children().filter(is).collect()
}

fn content(node: Node) -> String {
    node.text().unwrap_or_default().to_owned()
}
