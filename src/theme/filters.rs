//! What templates can call besides Tera's own: `t`, `href`, `srcset`, and a bounded `range`.

use super::ikat;
use super::strings::{Fault, StringSet};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// The most numbers that `range` gives; loops in loops multiply.
pub const RANGE_LIMIT: usize = 10_000;

/// The filters that are always there, for suggestions: Tera's own and these.
pub const FILTERS: [&str; 41] = [
    "abs",
    "capitalize",
    "default",
    "escape",
    "escape_html",
    "escape_xml",
    "first",
    "float",
    "get",
    "group_by",
    "href",
    "ikat",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lower",
    "newlines_to_br",
    "nth",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "sort",
    "split",
    "srcset",
    "str",
    "t",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
];

/// A failure of one of these functions, carried through Tera's errors, which know only texts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Failure {
    /// No text for this key; the nearest key.
    StringMissing(String, Option<String>),
    /// No value for this placeholder of this key.
    StringSlot(String, String),
    /// `page` can't be seen from here.
    NoPage(String),
    /// The filter was given something else than it takes.
    NotAPath(String),
    /// `range` would give this many numbers.
    RangeTooLong(String),
}

/// Begins a message that is a [`Failure`]; no message of Tera's holds it.
const MARK: char = '\u{1e}';
/// Parts the values of a [`Failure`].
const PART: char = '\u{1f}';

impl Failure {
    fn error(&self) -> Error {
        let (name, values) = match self {
            Self::StringMissing(key, near) => {
                ("string", vec![key.as_str(), near.as_deref().unwrap_or("")])
            }
            Self::StringSlot(key, slot) => ("slot", vec![key.as_str(), slot.as_str()]),
            Self::NoPage(filter) => ("page", vec![filter.as_str()]),
            Self::NotAPath(filter) => ("path", vec![filter.as_str()]),
            Self::RangeTooLong(length) => ("range", vec![length.as_str()]),
        };
        let mut message = format!("{MARK}{name}");
        for value in values {
            let _ = write!(message, "{PART}{value}");
        }
        Error::message(message)
    }

    /// The failure behind a message of Tera's, if it is one of ours.
    pub fn read(message: &str) -> Option<Self> {
        let mut parts = message.strip_prefix(MARK)?.split(PART);
        let name = parts.next()?;
        let mut part = || parts.next().map(str::to_owned);
        match name {
            "string" => Some(Self::StringMissing(part()?, part().filter(|near| !near.is_empty()))),
            "slot" => Some(Self::StringSlot(part()?, part()?)),
            "page" => Some(Self::NoPage(part()?)),
            "path" => Some(Self::NotAPath(part()?)),
            "range" => Some(Self::RangeTooLong(part()?)),
            _ => None,
        }
    }
}

/// Registers everything. To be called before templates are added: names are checked then.
pub fn register(tera: &mut Tera, strings: Arc<StringSet>) {
    tera.register_filter("t", move |key: &str, kwargs: Kwargs, state: &State| {
        translate(&strings, key, &kwargs, state)
    });
    tera.register_filter("href", |path: &Value, _: Kwargs, state: &State| {
        let path = path.as_str().ok_or_else(|| Failure::NotAPath("href".to_owned()).error())?;
        let page = page(state, "href")?;
        Ok::<_, Error>(link(root(&page), path))
    });
    // Every page of a site shows the same cloth: it is drawn once.
    let drawn: Mutex<BTreeMap<(u32, String), Option<String>>> = Mutex::default();
    tera.register_filter("ikat", move |seed: &Value, kwargs: Kwargs, _: &State| {
        let shape: &str = kwargs.must_get("shape")?;
        let figure = seed.as_str().and_then(|text| text.parse().ok()).and_then(|seed| {
            let mut drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
            let figure = drawn.entry((seed, shape.to_owned()));
            figure.or_insert_with(|| ikat::draw(seed, shape)).clone()
        });
        figure.ok_or_else(|| Failure::NotAPath("ikat".to_owned()).error())
    });
    tera.register_filter("srcset", |files: &Value, _: Kwargs, state: &State| {
        let page = page(state, "srcset")?;
        let files = files.as_array().unwrap_or_default();
        srcset(root(&page), files).ok_or_else(|| Failure::NotAPath("srcset".to_owned()).error())
    });
    tera.register_function("range", |kwargs: Kwargs, _: &State| range(&kwargs));
}

/// The page at hand. In a component it is visible only where its parameters name `@page`.
fn page(state: &State, filter: &str) -> TeraResult<Value> {
    state.get::<Value>("page")?.ok_or_else(|| Failure::NoPage(filter.to_owned()).error())
}

fn root(page: &Value) -> &str {
    page.get_from_path("root").and_then(Value::as_str).unwrap_or("")
}

fn translate(strings: &StringSet, key: &str, kwargs: &Kwargs, state: &State) -> TeraResult<Value> {
    let page = page(state, "t")?;
    let lang = page.get_from_path("lang").and_then(Value::as_str).unwrap_or("");
    let n = kwargs.get::<&Value>("n")?.and_then(Value::as_i64);
    let value = |name: &str| {
        let value = kwargs.get::<&Value>(name).ok()??;
        Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    };
    let strings = strings.of(lang);
    match strings.fill(key, n, value) {
        Ok(text) => Ok(Value::normal_string(&text)),
        Err(Fault::Missing) => {
            Err(Failure::StringMissing(key.to_owned(), strings.nearest(key)).error())
        }
        Err(Fault::Slot(slot)) => Err(Failure::StringSlot(key.to_owned(), slot).error()),
    }
}

/// A link to `path` (from the site's root, as file names, not yet encoded) for a page whose way
/// back to the root is `root`. A `#place`, alone or behind a page's ending, stays; so does an
/// address that starts with `https://`, `http://`, `mailto:` or `tel:`.
pub fn link(root: &str, path: &str) -> String {
    let whole = ["#", "https://", "http://", "mailto:", "tel:"];
    if whole.iter().any(|start| path.starts_with(start)) {
        return path.to_owned();
    }
    let (file, place) = match path.find(".html#") {
        Some(at) => path.split_at(at + ".html".len()),
        None => (path, ""),
    };
    let mut link = String::with_capacity(root.len() + path.len());
    link.push_str(root);
    for byte in file.bytes() {
        match byte {
            // Unreserved characters (RFC 3986, section 2.3) and the slash between folders.
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                link.push(char::from(byte));
            }
            byte => {
                let _ = write!(link, "%{byte:02X}");
            }
        }
    }
    link.push_str(place);
    link
}

/// `a-240.webp 240w, a-480.webp 480w`; none if an entry lacks its path or width.
fn srcset(root: &str, files: &[Value]) -> Option<String> {
    let mut set = String::new();
    for file in files {
        let path = file.get_from_path("path")?.as_str()?;
        let width = file.get_from_path("width")?.as_u64()?;
        let comma = if set.is_empty() { "" } else { ", " };
        let _ = write!(set, "{comma}{} {width}w", link(root, path));
    }
    Some(set).filter(|set| !set.is_empty())
}

/// Numbers from `start` (0) up to but without `end`, every `step_by`th (1).
fn range(kwargs: &Kwargs) -> TeraResult<Vec<i64>> {
    let start = kwargs.get::<i64>("start")?.unwrap_or(0);
    let end = kwargs.must_get::<i64>("end")?;
    let step = kwargs.get::<i64>("step_by")?.unwrap_or(1).unsigned_abs().max(1);
    let length = if start < end { end.abs_diff(start).div_ceil(step) } else { 0 };
    if length > RANGE_LIMIT as u64 {
        return Err(Failure::RangeTooLong(length.to_string()).error());
    }
    let step = usize::try_from(step).unwrap_or(usize::MAX);
    Ok((start..end).step_by(step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_encoded_once_and_relative() {
        for (root, path, expected) in [
            ("", "produk/syal-pakis.html", "produk/syal-pakis.html"),
            ("../", "unduhan/laporan 2025 (RAT).pdf", "../unduhan/laporan%202025%20%28RAT%29.pdf"),
            ("../../", "a.html#foto-2", "../../a.html#foto-2"),
            ("../", "#isi", "#isi"),
            ("../", "100%,#1?.pdf", "../100%25%2C%231%3F.pdf"),
            ("", "javascript:alert(1)", "javascript%3Aalert%281%29"),
            ("", "é.html", "%C3%A9.html"),
            ("../", "https://wa.me/62812", "https://wa.me/62812"),
        ] {
            assert_eq!(link(root, path), expected, "{path}");
        }
    }

    #[test]
    fn failures_survive_tera() {
        for failure in [
            Failure::StringMissing("a.b".into(), None),
            Failure::StringMissing("a.b".into(), Some("a.c".into())),
            Failure::StringSlot("a".into(), "n".into()),
            Failure::NoPage("t".into()),
            Failure::NotAPath("href".into()),
            Failure::RangeTooLong("20000".into()),
        ] {
            assert_eq!(Failure::read(&failure.error().to_string()), Some(failure));
        }
        assert_eq!(Failure::read("Variable `x` is not defined."), None);
    }

    #[test]
    fn ranges_end() {
        let range = |start: i64, end: i64, step: i64| {
            let kwargs = [
                ("start", Value::from(start)),
                ("end", Value::from(end)),
                ("step_by", Value::from(step)),
            ];
            range(&Kwargs::from(kwargs))
        };
        assert_eq!(range(1, 8, 3).unwrap(), [1, 4, 7]);
        assert!(range(5, 5, 1).unwrap().is_empty());
        assert!(range(9, 2, 1).unwrap().is_empty());
        assert_eq!(range(0, 3, 0).unwrap(), [0, 1, 2]);
        assert_eq!(range(0, 10_000, 1).unwrap().len(), RANGE_LIMIT);
        assert!(range(0, 10_001, 1).is_err());
        assert!(range(i64::MIN, i64::MAX, 1).is_err());
    }
}
