//! The photo sizes that a theme asks for, and for which photos.

use super::manifest::{integer, known_keys, list, wrong_shape};
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Problems, Words};
use crate::model::picture::{OutputFormat, Preset};
use crate::model::value::nearest;
use crate::model::yaml::{Key, Node};

/// What a photo is used for. The plan makes the files of a preset only for photos of its uses.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Use {
    /// The first photo of a product.
    ProductLead,
    /// Further photos of a product.
    ProductMore,
    /// A maker or an officer.
    Person,
    /// A category.
    Category,
    /// The large picture of the home page.
    Cover,
    /// A news item.
    News,
    /// A photo in running text.
    Text,
    /// The cooperative's logo.
    Logo,
}

impl Use {
    /// Every use, in the order in which they are documented.
    pub const ALL: [Self; 8] = [
        Self::ProductLead,
        Self::ProductMore,
        Self::Person,
        Self::Category,
        Self::Cover,
        Self::News,
        Self::Text,
        Self::Logo,
    ];

    /// The word in `theme.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::ProductLead => "product-lead",
            Self::ProductMore => "product-more",
            Self::Person => "person",
            Self::Category => "category",
            Self::Cover => "cover",
            Self::News => "news",
            Self::Text => "text",
            Self::Logo => "logo",
        }
    }
}

/// A preset with its uses.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ImagePreset {
    /// Sizes, shape and quality.
    pub preset: Preset,
    /// The photos it is made from, each use once.
    pub uses: Vec<Use>,
}

const KEYS: [&str; 7] = ["widths", "fallback", "ratio", "quality", "alpha", "webp", "for"];

/// Reads the presets of all layers, the lowest layer first: a later one replaces an earlier one of
/// the same name as a whole. The result is sorted by name.
pub fn read<'a>(
    entries: impl Iterator<Item = &'a (Key, Node)>,
    problems: &mut Problems,
) -> Vec<ImagePreset> {
    let mut presets: Vec<ImagePreset> = Vec::new();
    for (key, node) in entries {
        let preset = preset(key, node, problems);
        presets.retain(|known| known.preset.name != preset.preset.name);
        presets.push(preset);
    }
    presets.sort_by(|a, b| a.preset.name.cmp(&b.preset.name));
    presets
}

fn preset(key: &Key, node: &Node, problems: &mut Problems) -> ImagePreset {
    known_keys(node, &KEYS, problems);
    let widths = widths(node, problems);
    let fallback = node
        .get("fallback")
        .and_then(|node| integer(node, "fallback", 16..=4096, problems))
        .and_then(|width| u32::try_from(width).ok());
    let middle = widths.get(widths.len() / 2).copied();
    let quality = node
        .get("quality")
        .and_then(|node| integer(node, "quality", 1..=100, problems))
        .and_then(|quality| u8::try_from(quality).ok());
    // A photo with transparency, such as a logo, needs PNG where WebP is not known.
    let alpha = flag(node, "alpha", false, problems);
    let other = if alpha { OutputFormat::Png } else { OutputFormat::Jpeg };
    let webp = flag(node, "webp", true, problems).then_some(OutputFormat::WebP);
    let preset = Preset {
        name: key.text.clone(),
        widths,
        ratio: node.get("ratio").and_then(|node| ratio(node, problems)),
        quality: quality.unwrap_or(72),
        formats: webp.into_iter().chain([other]).collect(),
        fallback_width: fallback.or(middle),
    };
    ImagePreset { preset, uses: uses(node, problems) }
}

fn flag(node: &Node, key: &str, default: bool, problems: &mut Problems) -> bool {
    match node.get(key).map(|node| (node, node.text())) {
        None => default,
        Some((_, Some("false"))) => false,
        Some((_, Some("true"))) => true,
        Some((node, _)) => {
            let expected = Words::both("true atau false", "true or false");
            problems.push(wrong_shape(node, key, expected));
            default
        }
    }
}

fn widths(node: &Node, problems: &mut Problems) -> Vec<u32> {
    let items = node.get("widths").map(Node::items).unwrap_or_default();
    if items.is_empty() || items.len() > 8 {
        let expected = Words::both(
            "daftar berisi 1 sampai 8 lebar, misalnya [240, 480]",
            "a list of 1 to 8 widths, such as [240, 480]",
        );
        problems.push(wrong_shape(node.get("widths").unwrap_or(node), "widths", expected));
        return Vec::new();
    }
    let mut widths: Vec<u32> = items
        .iter()
        .filter_map(|item| integer(item, "widths", 16..=4096, problems))
        .filter_map(|width| u32::try_from(width).ok())
        .collect();
    widths.sort_unstable();
    widths.dedup();
    widths
}

fn ratio(node: &Node, problems: &mut Problems) -> Option<(u32, u32)> {
    let ratio = node.text().and_then(|text| {
        let (across, down) = text.split_once(':')?;
        Some((across.trim().parse().ok()?, down.trim().parse().ok()?))
    });
    ratio.filter(|(across, down)| (1..=100).contains(across) && (1..=100).contains(down)).or_else(
        || {
            problems.push(wrong_shape(
                node,
                "ratio",
                Words::both(
                    "perbandingan lebar dan tinggi, misalnya \"4:5\"",
                    "width to height, such as \"4:5\"",
                ),
            ));
            None
        },
    )
}

fn uses(node: &Node, problems: &mut Problems) -> Vec<Use> {
    let mut uses = Vec::new();
    for (name, place) in list(node, "for", problems).unwrap_or_default() {
        match Use::ALL.into_iter().find(|known| known.name() == name) {
            Some(known) if uses.contains(&known) => {}
            Some(known) => uses.push(known),
            None => {
                let names = Use::ALL.map(Use::name);
                problems.push(
                    Diagnostic::new(&catalogue::THEME_KEY_UNKNOWN)
                        .with("key", &name)
                        .with("hint", super::manifest::hint(nearest(&name, names.into_iter())))
                        .with("known", names.join(", "))
                        .at(place),
                );
            }
        }
    }
    uses
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Source;
    use crate::model::yaml;

    fn parse(text: &str) -> (Vec<ImagePreset>, Vec<&'static str>) {
        let source = Source::new("theme.yaml", text);
        let (node, mut problems) = yaml::parse(&source, 0..text.len());
        let presets = read(node.unwrap().entries().iter(), &mut problems);
        (presets, problems.iter().map(|problem| problem.entry.code).collect())
    }

    #[test]
    fn reads_a_preset() {
        let (presets, problems) = parse(
            "card: {widths: [480, 240], ratio: \"4:5\", quality: 60, for: [product-lead, news, news]}\n\
             logo: {widths: [96, 192], fallback: 192, alpha: true, for: [logo]}\n",
        );
        assert!(problems.is_empty(), "{problems:?}");
        let card = &presets[0];
        assert_eq!(card.uses, [Use::ProductLead, Use::News]);
        assert_eq!(card.preset.widths, [240, 480]);
        assert_eq!(card.preset.ratio, Some((4, 5)));
        assert_eq!(card.preset.fallback_width, Some(480));
        assert_eq!(presets[1].preset.formats, [OutputFormat::WebP, OutputFormat::Png]);
    }

    #[test]
    fn names_mistakes() {
        for (text, code) in [
            ("a: {widths: [1], for: []}", "theme-value"),
            ("a: {for: [news]}", "theme-value"),
            ("a: {widths: [240], ratio: 4/5}", "theme-value"),
            ("a: {widths: [240], quality: 101}", "theme-value"),
            ("a: {widths: [240], for: [product_lead]}", "theme-key-unknown"),
            ("a: {widths: [240], qualty: 70}", "theme-key-unknown"),
            ("a: {widths: [240], alpha: maybe}", "theme-value"),
        ] {
            assert_eq!(parse(text).1, [code], "{text}");
        }
    }
}
