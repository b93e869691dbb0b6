//! The products of a site as a table that can be edited in a spreadsheet and imported again. Every
//! cell holds what the file says; prices and counts as plain numbers, which no spreadsheet takes
//! for something else.

use super::plain::{BEYOND, FORM};
use super::shown;
use crate::load::{Outline, Raw};
use crate::model::value::{Count, Currency, Money};
use crate::model::vocabulary;
use crate::model::yaml::Node;
use crate::sheet::{Column, Field, Form};
use std::collections::BTreeSet;

/// Columns that are there even when they are empty: what a price list is edited for.
const ALWAYS: &[&str] = &["nama", "kode", "harga", "harga_normal", "satuan", "stok", "status"];
/// A table to write.
#[derive(Debug)]
pub struct Exported {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Field>>,
    /// How many products.
    pub products: usize,
    /// How many variants.
    pub variants: usize,
    /// Keys that some product has and the table leaves out.
    pub left_out: Vec<&'static str>,
}

/// The table of a site's products.
pub fn table(site: &Outline) -> Exported {
    let used: BTreeSet<&str> = site
        .products
        .iter()
        .flat_map(|raw| raw.document.front.entries())
        .filter_map(|(key, _)| vocabulary::canonical(vocabulary::PRODUCT, &key.text))
        .collect();
    let colours = site
        .products
        .iter()
        .flat_map(variants)
        .any(|node| shown::value(node, vocabulary::VARIANT, "warna").is_some());
    let keys: Vec<&vocabulary::Word> = vocabulary::PRODUCT
        .iter()
        .filter(|word| ALWAYS.contains(&word.id) || used.contains(word.id))
        .filter(|word| !BEYOND.contains(&word.id))
        .collect();
    let name = |id: &str, en: &str| if site.english { en.to_owned() } else { id.to_owned() };
    let mut columns = vec![
        Column { header: name("berkas", "file"), form: Form::Text },
        Column { header: name("varian", "variant"), form: Form::Text },
    ];
    columns.extend(
        keys.iter().map(|word| Column { header: name(word.id, word.en), form: form(word.id) }),
    );
    if colours {
        columns.push(Column { header: name("warna", "color"), form: Form::Text });
    }
    let mut exported = Exported {
        columns,
        rows: Vec::new(),
        products: site.products.len(),
        variants: 0,
        left_out: BEYOND
            .iter()
            .copied()
            .filter(|key| *key != "varian" && used.contains(key))
            .collect(),
    };
    let lang = &site.languages[0];
    for raw in &site.products {
        let currency = shown::currency(raw, site.currency);
        let cell = |id: &str, node: Option<&Node>| field(id, node, lang, currency, site.currency);
        let mut row = vec![Field::Text(raw.slug.clone()), Field::Empty];
        row.extend(keys.iter().map(|word| cell(word.id, raw.value(vocabulary::PRODUCT, word.id))));
        if colours {
            row.push(Field::Empty);
        }
        exported.rows.push(row);
        for node in variants(raw) {
            let Some(variant) = shown::variant_name(node, lang) else { continue };
            let value = |id: &str| shown::value(node, vocabulary::VARIANT, id);
            let mut row = vec![Field::Text(raw.slug.clone()), Field::Text(variant)];
            row.extend(keys.iter().map(|word| match word.id {
                id if FORM.contains(&id) || id == "foto" => cell(id, value(id)),
                _ => Field::Empty,
            }));
            if colours {
                row.push(cell("warna", value("warna")));
            }
            exported.rows.push(row);
            exported.variants += 1;
        }
    }
    exported
}

fn variants(raw: &Raw) -> &[Node] {
    raw.value(vocabulary::PRODUCT, "varian").map_or(&[], Node::items)
}

fn form(id: &str) -> Form {
    match id {
        "harga" | "harga_normal" => Form::Money,
        "stok" | "minimum" | "urutan" => Form::Count,
        _ => Form::Text,
    }
}

fn field(id: &str, node: Option<&Node>, lang: &str, own: Currency, site: Currency) -> Field {
    let Some(text) = node.and_then(|node| shown::text(node, lang)) else { return Field::Empty };
    let number = |number: i64| match u64::try_from(number) {
        Ok(number) if number < 1_000_000_000_000_000 => Field::Number(number),
        _ => Field::Text(text.clone()),
    };
    match id {
        "harga" | "harga_normal" => match Money::parse(&text, &own) {
            Ok(money) if money.currency == site && money.amount % 100 == 0 => {
                number(money.amount / 100)
            }
            Ok(money) => Field::Text(format!("{} {}", money.currency.code(), money.plain())),
            // What can't be read is for the user to see as it is.
            Err(_) => Field::Text(text),
        },
        "stok" | "minimum" => match Count::parse(&text) {
            Ok(count) => number(i64::try_from(count.0).unwrap_or(i64::MAX)),
            Err(_) => Field::Text(text),
        },
        _ => Field::Text(text),
    }
}
