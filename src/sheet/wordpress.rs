//! The export of a WordPress site (WXR, Tools > Export), which WooCommerce shops often send instead
//! of the product CSV: its products become a table with the columns of that CSV, so that both are
//! read in one place. Orders and customers, which such a file may hold too, are never looked at.

use super::feed::{Lines, entity};
use super::{MAX_CELLS, MAX_COLUMNS, Row, Table, Value, guard};
use super::{too_large, too_many_cells, too_many_columns};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

mod product;

/// An export may hold this many products and variations. Each takes many cells, also a bare one.
const MAX_PRODUCTS: usize = 20_000;

/// True for the text of such an export.
pub fn fits(text: &str) -> bool {
    let mut end = text.len().min(8 << 10);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].contains("wordpress.org/export/")
}

/// Reads the products of an export.
///
/// # Errors
/// The file is damaged, holds no products, or is beyond the limits.
pub fn read(path: &str, text: &str) -> Result<(Table, Problems), Diagnostic> {
    let export = items(text)?;
    let rows = export.products.iter().map(|item| product::cells(item, &export));
    let rows: Vec<BTreeMap<String, String>> = rows.collect();
    if rows.is_empty() {
        return Err(Diagnostic::new(&catalogue::WORDPRESS_WITHOUT_PRODUCTS));
    }
    if rows.iter().map(BTreeMap::len).sum::<usize>() > MAX_CELLS {
        return Err(too_many_cells());
    }
    let more: BTreeSet<&str> = rows.iter().flat_map(BTreeMap::keys).map(String::as_str).collect();
    let more = more.into_iter().filter(|name| !product::COLUMNS.contains(name));
    let names: Vec<&str> = product::COLUMNS.iter().copied().chain(more).collect();
    if names.len() > MAX_COLUMNS {
        return Err(too_many_columns());
    }
    let header = names.iter().enumerate().map(|(at, name)| (at, Value::Text((*name).to_owned())));
    let mut table = Table {
        path: Arc::from(path),
        sheet: None,
        lines: vec![1],
        rows: vec![Row { number: 1, cells: header.collect() }],
    };
    for (item, row) in export.products.iter().zip(&rows) {
        let cells = names.iter().enumerate().filter_map(|(at, name)| {
            let text = row.get(*name).filter(|text| !text.is_empty())?;
            Some((at, Value::Text(text.clone())))
        });
        table.rows.push(Row { number: table.rows.len() + 1, cells: cells.collect() });
        table.lines.push(item.line);
    }
    let mut problems = Problems::new();
    for item in &export.products {
        let lost = |id: &&str| !export.addresses.contains_key(*id);
        let missing = product::photos(item).filter(lost).count();
        if missing > 0 {
            problems.push(
                Diagnostic::new(&catalogue::WORDPRESS_PHOTO_MISSING)
                    .with("name", item.field("title"))
                    .with("count", missing.to_string())
                    .at(Place::line(path, item.line, item.field("title"))),
            );
        }
    }
    Ok((table, problems))
}

/// What an export holds that products need.
#[derive(Default)]
struct Export {
    /// Products and their variations, in order.
    products: Vec<Item>,
    /// Their places in that list by number.
    by_id: BTreeMap<String, usize>,
    /// Addresses of pictures by number.
    addresses: BTreeMap<String, String>,
}

/// One entry of the export.
#[derive(Default)]
struct Item {
    line: usize,
    /// Elements such as `title` and `wp:post_id`, the first of each.
    fields: BTreeMap<String, String>,
    /// `wp:postmeta`, the first of each key.
    meta: BTreeMap<String, String>,
    /// `category`: taxonomy, short name, name.
    terms: Vec<(String, String, String)>,
}

impl Item {
    fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    fn meta(&self, key: &str) -> &str {
        self.meta.get(key).map_or("", String::as_str)
    }

    /// Names in a taxonomy.
    fn names<'i>(&'i self, taxonomy: &'i str) -> impl Iterator<Item = &'i str> {
        self.terms.iter().filter(move |(known, ..)| known == taxonomy).map(|(.., name)| &name[..])
    }
}

fn items(text: &str) -> Result<Export, Diagnostic> {
    let mut reader = Reader::from_str(text);
    let (mut export, mut lines) = (Export::default(), Lines::new(text));
    let (mut item, mut words, mut key) = (None::<Item>, String::new(), String::new());
    let mut term = (String::new(), String::new());
    loop {
        match reader.read_event().map_err(guard::damaged)? {
            Event::Start(tag) => {
                words.clear();
                match tag.name().as_ref() {
                    "item" => {
                        let line = lines.at(reader.buffer_position());
                        item = Some(Item { line, ..Item::default() });
                    }
                    "category" => term = (value(&tag, "domain")?, value(&tag, "nicename")?),
                    _ => {}
                }
            }
            Event::End(tag) => {
                let text = std::mem::take(&mut words).trim().to_owned();
                match (tag.name().as_ref(), &mut item) {
                    ("item", known) => {
                        export.take(known.take());
                        if export.products.len() > MAX_PRODUCTS {
                            let (id, en) = ("20.000 produk", "20,000 products");
                            return Err(too_large(id, en));
                        }
                    }
                    ("wp:meta_key", _) => key = text,
                    ("wp:meta_value", Some(item)) => {
                        item.meta.entry(std::mem::take(&mut key)).or_insert(text);
                    }
                    ("category", Some(item)) => {
                        let (taxonomy, short) = std::mem::take(&mut term);
                        item.terms.push((taxonomy, short, text));
                    }
                    (name, Some(item)) => {
                        item.fields.entry(name.to_owned()).or_insert(text);
                    }
                    _ => {}
                }
            }
            Event::Text(text) => words.push_str(&text.xml10_content()),
            Event::CData(text) => words.push_str(&text.xml10_content()),
            Event::GeneralRef(name) => words.push_str(&entity(&name.xml10_content())),
            Event::DocType(text) if text.xml10_content().contains("<!ENTITY") => {
                return Err(guard::damaged("<!ENTITY"));
            }
            Event::Eof => return Ok(export),
            _ => {}
        }
    }
}

fn value(tag: &BytesStart, name: &str) -> Result<String, Diagnostic> {
    let found = tag.attributes().filter_map(Result::ok).find(|known| known.key.as_ref() == name);
    let Some(found) = found else { return Ok(String::new()) };
    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0);
    Ok(value.map_err(guard::damaged)?.into_owned())
}

impl Export {
    /// Keeps an entry that products need.
    fn take(&mut self, item: Option<Item>) {
        let Some(item) = item else { return };
        let thrown_away = matches!(item.field("wp:status"), "trash" | "auto-draft");
        match item.field("wp:post_type") {
            "attachment" => {
                let address = item.field("wp:attachment_url").to_owned();
                self.addresses.insert(item.field("wp:post_id").to_owned(), address);
            }
            "product" | "product_variation" if !thrown_away => {
                self.by_id.insert(item.field("wp:post_id").to_owned(), self.products.len());
                self.products.push(item);
            }
            _ => {}
        }
    }

    /// The product with that number.
    fn product(&self, id: &str) -> Option<&Item> {
        self.by_id.get(id).map(|at| &self.products[*at])
    }
}
