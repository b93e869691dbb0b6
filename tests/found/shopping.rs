//! Rules of shopping platforms: Google's product data specification, Meta's catalogue fields.

use super::{Problems, address, children, content, length, one_of, price, unique};
use roxmltree::Document;
use std::collections::BTreeMap;

/// RSS 2.0 with Google's product data specification.
pub fn merchant(xml: &str) -> Problems {
    const G: &str = "http://base.google.com/ns/1.0";
    let mut problems = Vec::new();
    let document = match Document::parse(xml) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let root = document.root_element();
    if !root.has_tag_name("rss") || root.attribute("version") != Some("2.0") {
        problems.push("not RSS 2.0".to_owned());
    }
    let Some(channel) = root.children().find(|node| node.has_tag_name("channel")) else {
        return vec!["no channel".to_owned()];
    };
    for name in ["title", "link", "description"] {
        if children(channel, "", name).len() != 1 {
            problems.push(format!("channel: no {name}"));
        }
    }
    let mut ids = Vec::new();
    for item in channel.children().filter(|node| node.has_tag_name("item")) {
        let get = |name: &str| children(item, G, name).first().map(|node| content(*node));
        let id = get("id").unwrap_or_default();
        for name in [
            "id",
            "title",
            "description",
            "link",
            "image_link",
            "availability",
            "price",
            "condition",
            "brand",
            "identifier_exists",
        ] {
            if children(item, G, name).len() != 1 {
                problems.push(format!("{id}: {name} must be there once"));
            }
        }
        let text = |name: &str| get(name).unwrap_or_default();
        length(&mut problems, "id", &id, 50);
        length(&mut problems, "title", &text("title"), 150);
        length(&mut problems, "description", &text("description"), 5_000);
        length(&mut problems, "brand", &text("brand"), 70);
        address(&mut problems, "link", &text("link"));
        address(&mut problems, "image_link", &text("image_link"));
        let more = children(item, G, "additional_image_link");
        if more.len() > 10 {
            problems.push(format!("{id}: {} further pictures", more.len()));
        }
        more.iter().for_each(|url| address(&mut problems, "additional_image_link", &content(*url)));
        let full = price(&mut problems, "price", &text("price"));
        if let Some(sale) = get("sale_price")
            && price(&mut problems, "sale_price", &sale) >= full
        {
            problems.push(format!("{id}: the sale price is no lower"));
        }
        // `preorder` and `backorder` need a date that we never have.
        one_of(&mut problems, "availability", &text("availability"), &["in_stock", "out_of_stock"]);
        one_of(&mut problems, "condition", &text("condition"), &["new", "refurbished", "used"]);
        one_of(&mut problems, "identifier_exists", &text("identifier_exists"), &["yes", "no"]);
        for (name, most) in [
            ("item_group_id", 50),
            ("color", 100),
            ("size", 100),
            ("material", 200),
            ("pattern", 100),
            ("product_type", 750),
        ] {
            get(name).iter().for_each(|value| length(&mut problems, name, value, most));
        }
        if let Some(days) = get("max_handling_time")
            && days.parse::<u32>().is_err()
        {
            problems.push(format!("{id}: {days} is no number of days"));
        }
        ids.push(id);
    }
    if ids.is_empty() {
        problems.push("no item".to_owned());
    }
    unique(&mut problems, "id", &ids);
    problems
}

/// The rows of a file as RFC 4180 writes it; none where it does not keep to that.
fn rows(csv: &str) -> Option<Vec<Vec<String>>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut chars = csv.chars().peekable();
    let (mut quoted, mut closed) = (false, false);
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => field.push(chars.next()?),
            '"' if quoted => (quoted, closed) = (false, true),
            '"' if field.is_empty() && !closed => quoted = true,
            '"' => return None,
            c if quoted => field.push(c),
            ',' => {
                row.push(std::mem::take(&mut field));
                closed = false;
            }
            '\r' if chars.next() == Some('\n') => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
                closed = false;
            }
            '\r' | '\n' => return None,
            _ if closed => return None,
            c => field.push(c),
        }
    }
    (row.is_empty() && field.is_empty()).then_some(rows)
}

/// Meta's catalogue fields.
pub fn meta(csv: &str) -> Problems {
    let mut problems = Vec::new();
    let Some(rows) = rows(csv) else { return vec!["not as RFC 4180 writes it".to_owned()] };
    let Some((head, rows)) = rows.split_first().filter(|(_, rows)| !rows.is_empty()) else {
        return vec!["no rows".to_owned()];
    };
    let required = [
        "id",
        "title",
        "description",
        "availability",
        "condition",
        "price",
        "link",
        "image_link",
        "brand",
    ];
    for name in required {
        if !head.iter().any(|known| known == name) {
            problems.push(format!("no column {name}"));
        }
    }
    let mut ids = Vec::new();
    for row in rows {
        if row.len() != head.len() {
            problems.push(format!("{} fields under {} headings", row.len(), head.len()));
            continue;
        }
        let row: BTreeMap<&str, &str> =
            head.iter().map(String::as_str).zip(row.iter().map(String::as_str)).collect();
        let get = |name: &str| row.get(name).copied().unwrap_or("");
        for (name, most) in [("id", 100), ("title", 200), ("description", 9_999), ("brand", 100)] {
            length(&mut problems, name, get(name), most);
        }
        let available =
            ["in stock", "out of stock", "available for order", "preorder", "discontinued"];
        one_of(&mut problems, "availability", get("availability"), &available);
        one_of(&mut problems, "condition", get("condition"), &["new", "refurbished", "used"]);
        let full = price(&mut problems, "price", get("price"));
        if !get("sale_price").is_empty()
            && price(&mut problems, "sale_price", get("sale_price")) >= full
        {
            problems.push("the sale price is no lower".to_owned());
        }
        address(&mut problems, "link", get("link"));
        address(&mut problems, "image_link", get("image_link"));
        ids.push(get("id").to_owned());
    }
    unique(&mut problems, "id", &ids);
    problems
}
