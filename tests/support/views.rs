//! Makes the reference of what templates see from the structs of `src/render/view.rs`.

use std::fmt::Write as _;

/// What stands before the tables.
const OPENING: &str = "\
# What a template may see

<!-- Made from src/render/view.rs by: UPDATE_SNAPSHOTS=1 cargo test --test documents -->

Two variables are always there: `site` (one language's view of the whole site) and `page` (the page
being made). More come with what the page shows: `home` on the home page; `product`; `list` on lists
of products; `list`, `person` and `text` on the page of a person; `text` on free pages and news items;
`news` on the list of news. A template that asks for anything else is an error, named with its line.

Addresses are paths from the site's root; the filters turn them into links that are right for the
page at hand. A field that may be null is there with nothing in it when it is not known: ask
`{% if product.care %}`. A *value* is a view that was made once for the whole site; its meaning says
which. HTML is escaped by itself; fields that are safe HTML say so, and are written `| safe`.

Beside what Tera has of its own:

| | |
|---|---|
| `{{ \"product.care\" \\| t }}`, `{{ \"home.since\" \\| t(year=site.founded) }}` | a sentence of the theme in the page's language, from `strings/`; `n=` chooses the form for one or many |
| `{{ item.path \\| href }}` | a path as a link |
| `{{ cut.webp \\| srcset }}` | files of a picture for `srcset` |
| `{{ site.seed \\| ikat(shape=\"hook\") }}` | `ikat(shape)`: path data of a quarter of a woven figure, drawn from the seed; shapes are `hook`, `lozenge`, `chevron`, `step`, or `tooth` for an edge |
| `range(end=3)` | numbers from 0, at most 10,000 |

Components see only their parameters; those that use these filters name `@page` among them.
";

/// A struct of `src/render/view.rs`: name, meaning, fields (name, type, meaning).
struct View {
    name: String,
    meaning: String,
    fields: Vec<(String, String, String)>,
}

/// The structs of the source, in its order.
fn views(source: &str) -> Vec<View> {
    let mut views: Vec<View> = Vec::new();
    let mut doc = String::new();
    for line in source.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            let space = if doc.is_empty() { "" } else { " " };
            let _ = write!(doc, "{space}{}", text.trim());
            continue;
        }
        if line.starts_with("#[") {
            continue;
        }
        if let Some(rest) = line.strip_prefix("pub struct ") {
            let name = rest.trim_end_matches(" {").to_owned();
            views.push(View { name, meaning: doc.clone(), fields: Vec::new() });
        } else if let Some((name, kind)) =
            line.strip_prefix("pub ").and_then(|rest| rest.trim_end_matches(',').split_once(": "))
            && name.chars().all(|c| c.is_alphanumeric() || c == '_')
            && let Some(view) = views.last_mut()
        {
            view.fields.push((name.to_owned(), kind.to_owned(), doc.clone()));
        }
        doc.clear();
    }
    views
}

/// A Rust type in words of templates.
fn kind(rust: &str) -> String {
    let inner = |prefix: &str| rust.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        return format!("{} or null", kind(inner));
    }
    if let Some(inner) = inner("Vec<") {
        return format!("list of {}", kind(inner));
    }
    if let Some(inner) = inner("BTreeMap<") {
        let value = inner.split_once(", ").map_or(inner, |(_, value)| value);
        return format!("{} by name", kind(value));
    }
    match rust {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "usize" | "u8" | "u16" | "u32" | "u64" | "i64" | "f64" => "number".to_owned(),
        "Value" => "value".to_owned(),
        view => format!("[{view}](#{})", view.to_lowercase()),
    }
}

/// `docs/templates.md`, made from the source.
pub fn reference(source: &str) -> String {
    let mut out = OPENING.to_owned();
    for view in views(source) {
        let _ = write!(out, "\n## {}\n\n{}\n\n", view.name, linked(&view.meaning));
        out.push_str("| field | type | meaning |\n|---|---|---|\n");
        for (name, rust, meaning) in &view.fields {
            let meaning = linked(meaning).replace('|', "\\|");
            let _ = writeln!(out, "| `{name}` | {} | {meaning} |", kind(rust));
        }
    }
    out
}

/// References of doc comments to other views, as links of the page.
fn linked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`")
        && let Some((name, behind)) = after.split_once("`]")
    {
        let _ = write!(out, "{before}[{name}](#{})", name.to_lowercase());
        rest = behind;
    }
    out + rest
}

#[test]
fn types_are_told_in_words() {
    for (rust, words) in [
        ("Option<String>", "text or null"),
        ("Vec<LinkView>", "list of [LinkView](#linkview)"),
        ("BTreeMap<&'static str, String>", "text by name"),
        ("Option<Vec<u32>>", "list of number or null"),
    ] {
        assert_eq!(kind(rust), words);
    }
    assert_eq!(linked("As in [`ContactView`]."), "As in [ContactView](#contactview).");
}
