//! What a product file says, as a cell shows it; and whether a cell says the same.

use super::draft::Content;
use super::grid::{is_list, items};
use crate::load::Raw;
use crate::model::value::{
    Count, Currency, Date, Dimensions, LeadTime, Money, Months, SaleUnit, Weight, YesNo, slug,
};
use crate::model::vocabulary::{self, Scope};
use crate::model::yaml::{Kind, Node};

/// The text of a value in the first language; lists joined.
pub fn text(node: &Node, lang: &str) -> Option<String> {
    match &node.kind {
        Kind::Empty => None,
        Kind::Text(text) => Some(text.trim().to_owned()),
        Kind::List(list) => {
            let texts: Vec<String> = list.iter().filter_map(|item| item_text(item, lang)).collect();
            Some(joined(&texts))
        }
        Kind::Map(_) => match node.get(lang) {
            Some(inner) => text(inner, lang),
            None => item_text(node, lang),
        },
    }
    .filter(|text| !text.is_empty())
}

/// Items of a list in one cell, so that reading the cell gives the same items.
pub fn joined(texts: &[String]) -> String {
    let comma = texts.iter().any(|text| text.contains(','));
    texts.join(if comma { "; " } else { ", " })
}

/// A text, or what names a photo or a motif.
fn item_text(node: &Node, lang: &str) -> Option<String> {
    match &node.kind {
        Kind::Text(text) => Some(text.trim().to_owned()),
        Kind::Map(_) => [(vocabulary::PHOTO, "file"), (vocabulary::MOTIF, "nama")]
            .iter()
            .find_map(|(scope, name)| value(node, scope, name))
            .and_then(|inner| text(inner, lang)),
        _ => None,
    }
}

/// The value of a key of a mapping, by its canonical name.
pub fn value<'n>(node: &'n Node, scope: Scope, name: &str) -> Option<&'n Node> {
    let known = |typed: &str| vocabulary::canonical(scope, typed) == Some(name);
    node.entries().iter().find(|(key, _)| known(&key.text)).map(|(_, value)| value)
}

/// The currency of a product's prices.
pub fn currency(raw: &Raw, site: Currency) -> Currency {
    raw.value(vocabulary::PRODUCT, "mata_uang")
        .and_then(|node| Currency::parse(node.text()?).ok())
        .unwrap_or(site)
}

/// What a variant is called: its name, or the colour or size that stands in for it.
pub fn variant_name(node: &Node, lang: &str) -> Option<String> {
    ["nama", "warna", "ukuran"]
        .iter()
        .find_map(|name| text(value(node, vocabulary::VARIANT, name)?, lang))
}

/// True where a cell says what the file says already, however it is written there.
pub fn same(key: &str, node: &Node, content: &Content, lang: &str, currency: Currency) -> bool {
    let known = text(node, lang).unwrap_or_default();
    let new = match content {
        Content::Nothing => return known.is_empty(),
        Content::Text(text) => text.clone(),
        Content::List(texts) => joined(texts),
    };
    if known == new || super::draft::one_line(&known) == super::draft::one_line(&new) {
        return true;
    }
    if is_list(key) {
        let slugs = |text: &str| -> Vec<String> {
            items(text).iter().map(|item| slug(item).unwrap_or_else(|| item.clone())).collect()
        };
        return slugs(&known) == slugs(&new);
    }
    match key {
        "harga" | "harga_normal" => equal(&known, &new, |text| Money::parse(text, &currency)),
        "stok" | "minimum" => equal(&known, &new, Count::parse),
        "terbit" => equal(&known, &new, Date::parse),
        "berat" => equal(&known, &new, Weight::parse),
        "ukuran" => equal(&known, &new, Dimensions::parse),
        "satuan" => equal(&known, &new, SaleUnit::parse),
        "musim" => {
            equal(&known, &new, |text| Months::parse(text).map(|m| m.iter().collect::<Vec<_>>()))
        }
        "lama_pembuatan" => {
            equal(&known, &new, |text| LeadTime::parse(text).map(|time| time.days()))
        }
        "draf" | "unggulan" | "feed" => equal(&known, &new, |text| YesNo::parse(text).map(|y| y.0)),
        "status" => {
            let canonical = |text| vocabulary::canonical(vocabulary::STATUS, text);
            canonical(&known).is_some() && canonical(&known) == canonical(&new)
        }
        _ => false,
    }
}

fn equal<T: PartialEq, E>(a: &str, b: &str, read: impl Fn(&str) -> Result<T, E>) -> bool {
    matches!((read(a), read(b)), (Ok(a), Ok(b)) if a == b)
}
