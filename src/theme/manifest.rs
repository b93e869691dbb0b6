//! Reads `theme.yaml`: its keys, their shapes, and what is wrong with them.

use super::card::CardStyle;
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place, Problems, Source, Words};
use crate::model::value::nearest;
use crate::model::yaml::{self, Key, Kind, Node};
use std::ops::RangeInclusive;
use std::sync::Arc;

/// The version of the contract between program and themes.
pub const CONTRACT: i64 = 1;

const KEYS: [&str; 10] = [
    "name",
    "contract",
    "parent",
    "label",
    "params",
    "images",
    "page_size",
    "styles",
    "scripts",
    "card",
];

/// A text with its place.
pub type Placed = (String, Place);

/// What one `theme.yaml` says. Parameters and images stay as typed until all layers are known,
/// since a layer may change single fields of what another one declares.
#[derive(Clone, Debug, Default)]
pub struct Manifest {
    /// The theme this one builds on.
    pub parent: Option<Placed>,
    /// The theme's name for people.
    pub label: Option<Words>,
    /// Parameters as typed.
    pub params: Vec<(Key, Node)>,
    /// Image presets as typed.
    pub images: Vec<(Key, Node)>,
    /// Products on a page of a list.
    pub page_size: Option<usize>,
    /// Style files in order; none means all of them, by name.
    pub styles: Option<Vec<Placed>>,
    /// Files of `assets/` that every page loads as scripts, in order.
    pub scripts: Option<Vec<Placed>>,
    /// How preview cards are drawn.
    pub card: Option<CardStyle>,
}

impl Manifest {
    /// Reads the file. `name` is the name that the theme's folder has; none for the site's own
    /// overrides, which need not say who they are.
    pub fn read(source: &Arc<Source>, name: Option<&str>, problems: &mut Problems) -> Self {
        let (node, found) = yaml::parse(source, 0..source.text.len());
        problems.append(found);
        let Some(node) = node else { return Self::default() };
        known_keys(&node, &KEYS, problems);
        if let Some(name) = name {
            own_name(&node, name, problems);
            contract(&node, source, problems);
        }
        let parent = node.get("parent").filter(|parent| !parent.is_empty());
        Self {
            parent: parent.and_then(|node| placed(node, "parent", problems)),
            label: node.get("label").and_then(|node| label(node, problems)),
            params: mapping(&node, "params", problems),
            images: mapping(&node, "images", problems),
            page_size: node
                .get("page_size")
                .and_then(|node| integer(node, "page_size", 1..=500, problems))
                .and_then(|size| usize::try_from(size).ok()),
            styles: list(&node, "styles", problems),
            scripts: list(&node, "scripts", problems),
            card: node.get("card").and_then(|node| CardStyle::read(node, problems)),
        }
    }
}

fn own_name(node: &Node, name: &str, problems: &mut Problems) {
    let typed = node.get("name").and_then(Node::text);
    if typed != Some(name) {
        let place = node.get("name").unwrap_or(node).place.clone();
        problems.push(Diagnostic::new(&catalogue::THEME_NAME_DIFFERS).with("name", name).at(place));
    }
}

fn contract(node: &Node, source: &Arc<Source>, problems: &mut Problems) {
    let typed = node.get("contract").and_then(Node::text);
    if typed.and_then(|text| text.parse().ok()) != Some(CONTRACT) {
        let place =
            node.get("contract").map_or(Place::new(source, 0..0), |node| node.place.clone());
        problems.push(
            Diagnostic::new(&catalogue::THEME_CONTRACT)
                .with("found", typed.unwrap_or("–"))
                .with("supported", CONTRACT.to_string())
                .at(place),
        );
    }
}

/// Refuses keys that are not in `known`, with the nearest one that is.
pub fn known_keys(node: &Node, known: &[&str], problems: &mut Problems) {
    for (key, _) in node.entries() {
        if !known.contains(&key.text.as_str()) {
            problems.push(
                Diagnostic::new(&catalogue::THEME_KEY_UNKNOWN)
                    .with("key", &key.text)
                    .with("hint", hint(nearest(&key.text, known.iter().copied())))
                    .with("known", known.join(", "))
                    .at(key.place.clone()),
            );
        }
    }
}

/// A question to open a remedy with, or nothing.
pub fn hint(name: Option<&str>) -> Words {
    name.map_or("".into(), |name| {
        Words::both(format!("Mungkin maksudnya “{name}”? "), format!("Did you mean “{name}”? "))
    })
}

/// A value of another shape than the key asks for.
pub fn wrong_shape(node: &Node, key: &str, expected: Words) -> Diagnostic {
    Diagnostic::new(&catalogue::THEME_VALUE)
        .with("key", key)
        .with("expected", expected)
        .at(node.place.clone())
}

/// A plain text.
pub fn placed(node: &Node, key: &str, problems: &mut Problems) -> Option<Placed> {
    match node.text() {
        Some(text) => Some((text.to_owned(), node.place.clone())),
        None => {
            problems.push(wrong_shape(node, key, Words::both("sebuah tulisan", "a text")));
            None
        }
    }
}

/// A whole number within bounds.
pub fn integer(
    node: &Node,
    key: &str,
    bounds: RangeInclusive<i64>,
    problems: &mut Problems,
) -> Option<i64> {
    let number = node.text().and_then(|text| text.trim().parse().ok());
    number.filter(|number| bounds.contains(number)).or_else(|| {
        let (low, high) = bounds.into_inner();
        let expected = match (low, high) {
            (i64::MIN, i64::MAX) => Words::both("bilangan bulat", "a whole number"),
            _ => Words::both(
                format!("bilangan bulat dari {low} sampai {high}"),
                format!("a whole number from {low} to {high}"),
            ),
        };
        problems.push(wrong_shape(node, key, expected));
        None
    })
}

/// One text for both languages, or one for each.
pub fn label(node: &Node, problems: &mut Problems) -> Option<Words> {
    if let Some(text) = node.text() {
        return Some(text.into());
    }
    known_keys(node, &["id", "en"], problems);
    let text = |lang| node.get(lang).and_then(Node::text);
    match (text("id"), text("en")) {
        (None, None) => {
            let expected = Words::both("{id: …, en: …}", "{id: …, en: …}");
            problems.push(wrong_shape(node, "label", expected));
            None
        }
        (id, en) => Some(Words::both(id.or(en).unwrap_or(""), en.or(id).unwrap_or(""))),
    }
}

/// The texts of a list.
pub fn list(node: &Node, key: &str, problems: &mut Problems) -> Option<Vec<Placed>> {
    let node = node.get(key)?;
    match &node.kind {
        Kind::List(items) => {
            Some(items.iter().filter_map(|item| placed(item, key, problems)).collect())
        }
        Kind::Empty => Some(Vec::new()),
        _ => {
            let expected =
                Words::both("daftar, misalnya [satu, dua]", "a list, such as [one, two]");
            problems.push(wrong_shape(node, key, expected));
            None
        }
    }
}

fn mapping(node: &Node, key: &str, problems: &mut Problems) -> Vec<(Key, Node)> {
    let Some(node) = node.get(key) else { return Vec::new() };
    if !matches!(node.kind, Kind::Map(_) | Kind::Empty) {
        let expected = Words::both("nama-nama dengan isinya", "names with what they hold");
        problems.push(wrong_shape(node, key, expected));
    }
    node.entries().to_vec()
}

/// The label in words, or the bare name.
pub fn label_or_name(label: Option<&Words>, name: &str) -> Words {
    label.map_or_else(|| name.into(), |words| Words::both(words.get(Lang::Id), words.get(Lang::En)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, name: Option<&str>) -> (Manifest, Vec<&'static str>) {
        let mut problems = Problems::new();
        let manifest = Manifest::read(&Source::new("theme.yaml", text), name, &mut problems);
        (manifest, problems.iter().map(|problem| problem.entry.code).collect())
    }

    #[test]
    fn reads_every_key() {
        let (manifest, problems) = read(
            "name: anyam\ncontract: 1\nparent: base\nlabel: {id: Anyam, en: Weave}\n\
             params:\n  accent: {type: color}\nimages:\n  card: {widths: [240]}\n\
             page_size: 12\nstyles: [a.css, b.css]\nscripts: []\n",
            Some("anyam"),
        );
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(manifest.parent.unwrap().0, "base");
        assert_eq!(manifest.label.unwrap().get(Lang::En), "Weave");
        assert_eq!(manifest.page_size, Some(12));
        assert_eq!(manifest.styles.unwrap().len(), 2);
        assert_eq!(manifest.scripts.unwrap().len(), 0);
        assert_eq!((manifest.params.len(), manifest.images.len()), (1, 1));
    }

    #[test]
    fn names_each_mistake() {
        for (text, code) in [
            ("name: a\ncontract: 1\nparnt: base\n", "theme-key-unknown"),
            ("name: b\ncontract: 1\n", "theme-name-differs"),
            ("contract: 1\n", "theme-name-differs"),
            ("name: a\ncontract: 2\n", "theme-contract"),
            ("name: a\n", "theme-contract"),
            ("name: a\ncontract: 1\npage_size: 0\n", "theme-value"),
            ("name: a\ncontract: 1\npage_size: many\n", "theme-value"),
            ("name: a\ncontract: 1\nstyles: a.css\n", "theme-value"),
            ("name: a\ncontract: 1\nlabel: []\n", "theme-value"),
            ("name: a\ncontract: 1\nparams: none\n", "theme-value"),
            ("name: a\ncontract: 1\nparent: [base]\n", "theme-value"),
        ] {
            assert_eq!(read(text, Some("a")).1, [code], "{text}");
        }
    }

    #[test]
    fn overrides_need_not_say_who_they_are() {
        assert!(read("page_size: 6\n", None).1.is_empty());
        assert!(read("", None).1.is_empty());
    }
}
