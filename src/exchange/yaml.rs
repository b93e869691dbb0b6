//! Writes facts as YAML that reads well: no quotation marks where none are needed, and the reader
//! of the site itself says where they are.

use super::draft::{Content, Draft, Facts};
use crate::diagnostic::Source;
use crate::model::vocabulary::{self, Scope};
use crate::model::yaml::{self, Node};

/// A text as a YAML value that our reader reads as exactly this text. `flow` is for values between
/// brackets, where commas part.
pub fn scalar(text: &str, flow: bool) -> String {
    let double =
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
    let single = format!("'{}'", text.replace('\'', "''"));
    let quoted = text.contains(['"', '\\']) && !text.contains('\'');
    let marks = if quoted { [single, double.clone()] } else { [double.clone(), single] };
    [text.to_owned()]
        .into_iter()
        .chain(marks)
        .find(|written| !written.is_empty() && reads_as(written, text, flow))
        .unwrap_or(double)
}

fn reads_as(written: &str, text: &str, flow: bool) -> bool {
    // A value that spans lines would need the right indentation, and colons outside of quotes are
    // hard on people even where YAML allows them.
    if written.contains('\n') {
        return false;
    }
    let document =
        if flow { format!("k: {{a: {written}, b: c}}\n") } else { format!("k: {written}\n") };
    let source = Source::new("", document);
    let (node, problems) = yaml::parse(&source, 0..source.text.len());
    let read = |node: Node| {
        let value = node.get("k")?;
        let value =
            if flow { value.get("a").filter(|_| value.entries().len() == 2)? } else { value };
        value.text().map(|read| read == text)
    };
    problems.is_empty() && node.and_then(read) == Some(true)
}

/// The name of a key in the language of the site.
pub fn key(scope: Scope, id: &'static str, english: bool) -> &'static str {
    let word = scope.iter().find(|word| word.id == id);
    word.map_or(id, |word| if english { word.en } else { word.id })
}

/// A key with its content, as lines that end with a line end.
pub fn entry(name: &str, id: &str, content: &Content) -> String {
    match content {
        Content::Nothing => String::new(),
        Content::Text(text) => format!("{name}: {}\n", scalar(text, false)),
        Content::List(items) => {
            // One line reads best, but these are never parted at commas when they are read.
            let apart = id == "foto" || items.iter().any(|item| item.contains(','));
            let joined = items.join(", ");
            if !apart {
                return format!("{name}: {}\n", scalar(&joined, false));
            }
            let lines = items.iter().map(|item| format!("  - {}\n", scalar(item, false)));
            format!("{name}:\n{}", lines.collect::<String>())
        }
    }
}

/// A photo with what else is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PhotoLine {
    /// As the product's file calls it.
    pub file: String,
    /// Text for those who can't see it.
    pub alt: String,
}

/// `foto:` with its photos, as lines.
pub fn photos(lines: &[PhotoLine], english: bool) -> String {
    let mut text = format!("{}:\n", key(vocabulary::PRODUCT, "foto", english));
    for line in lines {
        let file = scalar(&line.file, false);
        if line.alt.is_empty() {
            text.push_str(&format!("  - {file}\n"));
        } else {
            let alt = scalar(&super::draft::one_line(&line.alt), false);
            text.push_str(&format!("  - file: {file}\n    alt: {alt}\n"));
        }
    }
    text
}

/// The lines of one variant, the first behind a hyphen.
pub fn variant(
    name: &str,
    facts: &Facts,
    photo: Option<&str>,
    indent: usize,
    english: bool,
) -> String {
    let scope = vocabulary::VARIANT;
    let mut lines = vec![format!("{}: {}", key(scope, "nama", english), scalar(name, false))];
    for word in scope {
        let text = match word.id {
            "foto" => photo,
            id => facts.text(id),
        };
        if let Some(text) = text.filter(|text| word.id != "warna" || *text != name) {
            lines.push(format!("{}: {}", key(scope, word.id, english), scalar(text, false)));
        }
    }
    let pad = " ".repeat(indent);
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        let mark = if number == 0 { "- " } else { "  " };
        text.push_str(&format!("{pad}{mark}{line}\n"));
    }
    text
}

/// Labels with values, as lines.
pub fn details(pairs: &[(String, String)], english: bool) -> String {
    let mut text = format!("{}:\n", key(vocabulary::PRODUCT, "rincian", english));
    for (label, value) in pairs {
        text.push_str(&format!("  {}: {}\n", scalar(label, false), scalar(value, false)));
    }
    text
}

/// A whole new product file.
pub fn product(
    draft: &Draft,
    listed: &[PhotoLine],
    variant_photo: impl Fn(usize) -> Option<String>,
    english: bool,
) -> String {
    let mut text = String::from("---\n");
    for word in vocabulary::PRODUCT {
        match word.id {
            "foto" if !listed.is_empty() => text.push_str(&photos(listed, english)),
            "varian" if !draft.variants.is_empty() => {
                text.push_str(&format!("{}:\n", key(vocabulary::PRODUCT, "varian", english)));
                for (number, form) in draft.variants.iter().enumerate() {
                    let photo = variant_photo(number);
                    text.push_str(&variant(&form.name, &form.facts, photo.as_deref(), 2, english));
                }
            }
            "rincian" if !draft.details.is_empty() => {
                text.push_str(&details(&merged(&draft.details), english));
            }
            id => {
                // What is not so need not be said in a new file.
                let idle = matches!(id, "draf" | "unggulan")
                    && matches!(draft.facts.text(id), Some("tidak" | "no"));
                if let Some((content, _)) = draft.facts.get(id).filter(|_| !idle) {
                    let name = if english { word.en } else { id };
                    text.push_str(&entry(name, id, content));
                }
            }
        }
    }
    text.push_str("---\n");
    if !draft.body.trim().is_empty() {
        text.push('\n');
        text.push_str(draft.body.trim());
        text.push('\n');
    }
    text
}

/// Labels once each; a second value joins the first.
pub fn merged(pairs: &[(String, String)]) -> Vec<(String, String)> {
    let mut merged: Vec<(String, String)> = Vec::new();
    for (label, value) in pairs {
        match merged.iter_mut().find(|(known, _)| known == label) {
            Some((_, known)) if !known.eq_ignore_ascii_case(value) => {
                *known = format!("{known}; {value}")
            }
            Some(_) => {}
            None => merged.push((label.clone(), value.clone())),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quotation_marks_only_where_needed() {
        for (text, written) in [
            ("Syal Pakis", "Syal Pakis"),
            ("Rp1.250.000", "Rp1.250.000"),
            ("007", "007"),
            ("Syal: merah", "\"Syal: merah\""),
            ("5\" x 7\"", "5\" x 7\""),
            ("#1", "\"#1\""),
            ("\"Pakis\"", "'\"Pakis\"'"),
            ("- a", "\"- a\""),
            ("", "\"\""),
        ] {
            assert_eq!(scalar(text, false), written);
        }
        assert_eq!(scalar("a, b", true), "\"a, b\"");
    }

    proptest! {
        #[test]
        fn every_line_is_read_as_it_was(text in "[ -~é“”]{1,12}") {
            let text = text.trim();
            prop_assume!(!text.is_empty());
            for flow in [false, true] {
                let source = Source::new("", format!("k: {{a: {}}}\n", scalar(text, true)));
                let block = Source::new("", format!("k: {}\n", scalar(text, false)));
                let source = if flow { source } else { block };
                let (node, _) = yaml::parse(&source, 0..source.text.len());
                let node = node.expect("readable");
                let value = node.get("k").expect("there");
                let value = if flow { value.get("a").expect("there") } else { value };
                prop_assert_eq!(value.text(), Some(text), "{}", source.text);
            }
        }
    }
}
