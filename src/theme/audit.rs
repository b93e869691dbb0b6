//! What can be said against a theme without a site: words in one language only, addresses of other
//! sites, styles that weigh too much.

use super::layer::Layer;
use super::strings;
use super::{PAGES, Sheet, Theme};
use crate::diagnostic::catalogue::theme_tools as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Source};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::sync::Arc;

/// The most that styles may weigh, in bytes of gzip (docs/architecture.md).
const HEAVIEST: usize = 7 * 1024;

/// The languages that every theme speaks.
const LANGUAGES: [&str; 2] = ["id", "en"];

impl Theme {
    /// Looks at all layers above `base`, and at the style sheet as a whole.
    pub fn audit(&self) -> Problems {
        let mut problems = Problems::new();
        for layer in self.layers().iter().filter(|layer| layer.name != "base") {
            one_language(layer, &mut problems);
            for (folder, ending) in
                [("templates", ".html"), ("components", ".html"), ("assets", ".js")]
            {
                for (_, source) in layer.texts(folder, ending, &mut Problems::new()) {
                    third_parties(&source, ending == ".js", &mut problems);
                }
            }
        }
        let weight =
            |sheet| compressed(self.stylesheet(sheet, &|name| Some(name.to_owned())).as_bytes());
        // A page loads at most one more than the sheet of all pages.
        let pages = PAGES.map(|name| weight(Sheet::Page(name)));
        let size = weight(Sheet::Screen) + pages.into_iter().max().unwrap_or_default();
        if size > HEAVIEST {
            problems.push(
                Diagnostic::new(&catalogue::THEME_HEAVY)
                    .with("size", size.div_ceil(1024).to_string())
                    .with("most", (HEAVIEST / 1024).to_string()),
            );
        }
        problems
    }
}

fn compressed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory doesn't fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(bytes.len(), |packed| packed.len())
}

fn one_language(layer: &Layer, problems: &mut Problems) {
    let keys = LANGUAGES.map(|lang| strings::keys(layer, lang));
    for (at, lang) in LANGUAGES.into_iter().enumerate() {
        let missing: Vec<&String> = keys[1 - at].difference(&keys[at]).collect();
        let other = format!("strings/{}.yaml", LANGUAGES[1 - at]);
        if let Some(example) = missing.first() {
            problems.push(
                Diagnostic::new(&catalogue::THEME_ONE_LANGUAGE)
                    .with("count", missing.len())
                    .with("example", *example)
                    .with("lang", lang)
                    .at(Place::file(layer.shown(&other))),
            );
        }
    }
}

/// Addresses that a browser would load by itself. A link to another site is for the visitor to
/// follow, and so is fine.
fn third_parties(source: &Arc<Source>, script: bool, problems: &mut Problems) {
    let text = &source.text;
    for scheme in ["https://", "http://", "\"//", "'//"] {
        for (at, _) in text.match_indices(scheme) {
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let before = &text[line..at];
            let tag = text[..at].rfind('<').map_or("", |open| &text[open..at]);
            let loads = if script {
                // Comments may name where a rule comes from.
                !before.contains("//") && !before.trim_start().starts_with('*')
            } else {
                let loading =
                    ["<script", "<link", "<img", "<source", "<iframe", "<video", "<audio", "<use"];
                loading.iter().any(|name| tag.starts_with(name)) && !tag.contains('>')
            };
            if loads {
                let start = at + scheme.len() - scheme.trim_start_matches(['"', '\'']).len();
                let rest = &text[start..];
                let end = rest
                    .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ')' | '>'))
                    .unwrap_or(rest.len());
                problems.push(
                    Diagnostic::new(&catalogue::THEME_THIRD_PARTY)
                        .with("address", &rest[..end])
                        .at(Place::new(source, start..start + end)),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, script: bool) -> usize {
        let mut problems = Problems::new();
        third_parties(&Source::new("x.html", text), script, &mut problems);
        problems.iter().count()
    }

    #[test]
    fn what_loads_is_told_and_what_links_is_not() {
        assert_eq!(found("<script src=\"https://cdn.example/a.js\"></script>", false), 1);
        assert_eq!(found("<img alt=\"\" src='//cdn.example/a.png'>", false), 1);
        assert_eq!(found("<a href=\"https://example.org\">x</a>", false), 0);
        assert_eq!(found("<p>https://example.org</p>", false), 0);
        assert_eq!(found("fetch(\"https://api.example\");", true), 1);
        assert_eq!(found("// see https://example.org", true), 0);
    }
}
