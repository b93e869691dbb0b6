//! The style sheets of a site, each put together from all layers: one for every page, one that
//! browsers take only for printing, and one for the pages that are made for paper.
//!
//! Each layer's files become a cascade layer of its own, so that a site's rule wins over a theme's
//! and a theme's over `base`, whatever their selectors weigh.

use super::css::{self, Flaw, Piece};
use super::layer::Layer;
use super::manifest::{Manifest, hint};
use super::params::Param;
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Source};
use crate::model::value::nearest;
use std::fmt::Write;
use std::sync::Arc;

/// What an address in a style sheet starts with when it means a file of `assets/`.
const ASSET: &str = "asset:";

/// The style sheets of a site. Which one a file goes into is told by its name, in every layer.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Sheet {
    /// What every page looks like: all files but the two below.
    Screen,
    /// `print.css`: how a page is printed. A file of its own, because no visitor waits for it.
    Print,
    /// `paper.css`: pages of sheets, such as the catalogue and labels.
    Paper,
}

impl Sheet {
    /// Every sheet.
    pub const ALL: [Self; 3] = [Self::Screen, Self::Print, Self::Paper];

    /// The sheet of a file by its path.
    fn of(path: &str) -> Self {
        match path.rsplit('/').next() {
            Some("print.css") => Self::Print,
            Some("paper.css") => Self::Paper,
            _ => Self::Screen,
        }
    }

    /// What the names of its cascade layers begin with. The layers of the sheets for paper come after
    /// all of those for the screen: what is right on paper must not depend on how heavy the
    /// selectors of a theme are.
    fn layer_prefix(self) -> &'static str {
        match self {
            Self::Screen => "",
            Self::Print => "print-",
            Self::Paper => "paper-",
        }
    }

    /// The name of its file before the ending.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Screen => "gaya",
            Self::Print => "cetak",
            Self::Paper => "kertas",
        }
    }
}

/// The number of the placeholder class (`tint-0` to `tint-63`) for a colour.
///
/// The two highest bits of each channel, red first: `16 * (r / 64) + 4 * (g / 64) + b / 64`. The
/// class shows the middle of that range, so no channel is off by more than 32.
pub fn tint_of([r, g, b]: [u8; 3]) -> u8 {
    16 * (r / 64) + 4 * (g / 64) + b / 64
}

/// The style files of one layer in order, each fit to be joined.
pub struct LayerStyles {
    name: String,
    files: Vec<Arc<Source>>,
}

/// Finds and checks the style files of a layer: all that its manifest lists, in that order, or all
/// of the folder by name.
pub fn collect(
    layer: &Layer,
    manifest: &Manifest,
    assets: &[&str],
    problems: &mut Problems,
) -> LayerStyles {
    let found = layer.texts("styles", ".css", problems);
    let path = |name: &str| layer.shown(&format!("styles/{name}"));
    let mut files: Vec<Arc<Source>> = Vec::new();
    match &manifest.styles {
        None => files.extend(found.into_iter().map(|(_, source)| source)),
        Some(listed) => {
            for (name, place) in listed {
                match found.iter().find(|(_, source)| source.path == path(name)) {
                    Some((_, source)) => files.push(source.clone()),
                    None => {
                        let names = || found.iter().map(|(name, _)| format!("{name}.css"));
                        let near: Vec<String> = names().collect();
                        let near = nearest(name, near.iter().map(String::as_str));
                        problems.push(
                            Diagnostic::new(&catalogue::THEME_FILE_MISSING)
                                .with("file", path(name))
                                .with("hint", hint(near))
                                .at(place.clone()),
                        );
                    }
                }
            }
            for (name, source) in &found {
                if !listed.iter().any(|(listed, _)| *listed == format!("{name}.css")) {
                    problems.push(
                        Diagnostic::new(&catalogue::STYLE_UNLISTED)
                            .with("file", format!("{name}.css"))
                            .with("manifest", layer.shown("theme.yaml"))
                            .at(Place::file(&source.path)),
                    );
                }
            }
        }
    }
    let name = layer.name.clone();
    let files = files.into_iter().filter(|source| fit(source, assets, problems)).collect();
    LayerStyles { name, files }
}

/// Checks one file; false if it can't be joined with others.
fn fit(source: &Arc<Source>, assets: &[&str], problems: &mut Problems) -> bool {
    let pieces = match css::pieces(&source.text) {
        Ok(pieces) => pieces,
        Err((flaw, range)) => {
            let entry = match flaw {
                Flaw::Unclosed => &catalogue::STYLE_UNCLOSED,
                Flaw::Unopened => &catalogue::STYLE_UNOPENED,
            };
            let place = Place::new(source, range);
            problems.push(Diagnostic::new(entry).with("text", place.excerpt()).at(place));
            return false;
        }
    };
    for (piece, range) in pieces {
        let word = &source.text[range.clone()];
        match piece {
            Piece::Word if word.eq_ignore_ascii_case("@import") => {
                let place = Place::new(source, range);
                problems.push(Diagnostic::new(&catalogue::STYLE_IMPORT).at(place));
            }
            Piece::Url(address) => {
                let place = Place::new(source, address);
                let address = place.excerpt();
                if let Some(problem) = outside(address, assets) {
                    problems.push(problem.with("address", address).at(place.clone()));
                }
            }
            _ => {}
        }
    }
    true
}

/// Nothing but the theme's own files, drawings inside the sheet and parts of the page.
fn outside(address: &str, assets: &[&str]) -> Option<Diagnostic> {
    if let Some(name) = address.strip_prefix(ASSET) {
        if assets.contains(&name) {
            return None;
        }
        let near = nearest(name, assets.iter().copied());
        return Some(
            Diagnostic::new(&catalogue::STYLE_ASSET).with("file", name).with("hint", hint(near)),
        );
    }
    let inside = address.starts_with('#') || address.starts_with("data:");
    (!inside).then(|| Diagnostic::new(&catalogue::STYLE_ADDRESS))
}

/// A style sheet: layers in order from `params` to `site`. `asset_path` gives the address of a
/// file of `assets/`, relative to the style sheet.
pub fn write(
    sheet: Sheet,
    layers: &[LayerStyles],
    params: &[Param],
    asset_path: &dyn Fn(&str) -> Option<String>,
) -> String {
    let prefix = sheet.layer_prefix();
    let named = |layer: &LayerStyles| format!("{prefix}{}", layer.name);
    let names: Vec<String> = layers.iter().map(named).collect();
    let mut out = format!("@layer params,{};", names.join(","));
    if sheet == Sheet::Screen {
        values(params, &mut out);
    }
    let address = |address: &str| match address.strip_prefix(ASSET) {
        // Names were checked when the theme was assembled; an empty picture is harmless.
        Some(name) => asset_path(name).unwrap_or_else(|| "data:,".to_owned()),
        None => address.to_owned(),
    };
    for layer in layers {
        let mut files = layer.files.iter().filter(|file| Sheet::of(&file.path) == sheet).peekable();
        if files.peek().is_none() {
            continue;
        }
        let _ = write!(out, "@layer {}{{", named(layer));
        for source in files {
            // Files with flaws were left out when the theme was assembled.
            out.push_str(&css::squeeze(&source.text, address).unwrap_or_default());
        }
        out.push('}');
    }
    out
}

/// The values of parameters and the placeholder colours, below all layers.
fn values(params: &[Param], out: &mut String) {
    out.push_str("@layer params{:root{");
    let mut first = true;
    for (name, value) in params.iter().filter_map(|p| Some((&p.spec.name, p.css_value()?))) {
        let _ = write!(out, "{}--param-{name}:{value}", if first { "" } else { ";" });
        first = false;
    }
    out.push('}');
    for tint in 0..64_u8 {
        let [r, g, b] = [tint / 16, tint / 4 % 4, tint % 4].map(|level| level * 64 + 32);
        let _ = write!(out, ".tint-{tint}{{background-color:#{r:02x}{g:02x}{b:02x}}}");
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::yaml;
    use crate::theme::params;
    use std::collections::BTreeMap;

    fn layer(name: &str, files: &[(&str, &str)]) -> Layer {
        let files =
            files.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes())));
        let files: BTreeMap<_, Arc<[u8]>> = files.collect();
        Layer { name: name.into(), folder: format!("{name}/"), own: true, files }
    }

    fn manifest(text: &str) -> Manifest {
        Manifest::read(&Source::new("theme.yaml", text), None, &mut Problems::new())
    }

    fn codes(css: &str) -> Vec<&'static str> {
        let mut problems = Problems::new();
        let layer = layer("site", &[("styles/a.css", css)]);
        collect(&layer, &Manifest::default(), &["kain.svg"], &mut problems);
        problems.iter().map(|problem| problem.entry.code).collect()
    }

    #[test]
    fn joins_layers_in_order() {
        let mut problems = Problems::new();
        let base = collect(
            &layer("base", &[("styles/a.css", "a { b: c; }"), ("styles/b.css", "d { }")]),
            &manifest("styles: [b.css, a.css]\n"),
            &[],
            &mut problems,
        );
        let site = collect(
            &layer("site", &[("styles/z.css", "a{b:url(asset:kain.svg)}")]),
            &Manifest::default(),
            &["kain.svg"],
            &mut problems,
        );
        assert!(problems.is_empty(), "{problems:?}");
        let declared = "accent: {type: color, default: \"#8c2f1b\"}\nword: {type: text}\n";
        let source = Source::new("theme.yaml", declared);
        let node = yaml::parse(&source, 0..declared.len()).0.unwrap();
        let params = params::resolve(node.entries().iter(), &[], &mut problems);
        let css = write(Sheet::Screen, &[base, site], &params, &|name| Some(format!("../{name}")));
        assert!(
            css.starts_with("@layer params,base,site;@layer params{:root{--param-accent:#8c2f1b}")
        );
        assert!(
            css.ends_with("@layer base{d{}a{b:c}}@layer site{a{b:url(\"../kain.svg\")}}"),
            "{css}"
        );
        assert!(css::pieces(&css).is_ok());
    }

    #[test]
    fn the_name_of_a_file_tells_its_sheet() {
        let files =
            [("styles/a.css", "a{}"), ("styles/paper.css", "c{}"), ("styles/print.css", "b{}")];
        let manifest = Manifest::default();
        let base = collect(&layer("base", &files), &manifest, &[], &mut Problems::new());
        let site = collect(&layer("site", &[]), &manifest, &[], &mut Problems::new());
        let layers = [base, site];
        let css = |sheet| write(sheet, &layers, &[], &|_| None);
        assert!(css(Sheet::Screen).ends_with("@layer base{a{}}"));
        assert_eq!(css(Sheet::Print), "@layer params,print-base,print-site;@layer print-base{b{}}");
        assert_eq!(css(Sheet::Paper), "@layer params,paper-base,paper-site;@layer paper-base{c{}}");
    }

    #[test]
    fn a_tint_is_near_the_colour() {
        for colour in [[0, 0, 0], [255, 255, 255], [140, 47, 27], [63, 64, 128]] {
            let tint = tint_of(colour);
            let css = write(Sheet::Screen, &[], &[], &|_| None);
            let hex = css.split(&format!(".tint-{tint}{{background-color:#")).nth(1).unwrap();
            for (at, channel) in colour.into_iter().enumerate() {
                let shown = u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap();
                assert!(shown.abs_diff(channel) <= 32, "{colour:?} shown as {}", &hex[..6]);
            }
        }
    }

    #[test]
    fn names_what_a_style_file_must_not_do() {
        for (css, code) in [
            ("a{}", None),
            ("a{b:url(asset:kain.svg) url(#x) url(\"data:image/svg+xml,\")}", None),
            ("a{}}", Some("style-unopened")),
            ("a{", Some("style-unclosed")),
            ("@import url(#x);", Some("style-import")),
            ("a{b:url(https://example.com/x.woff2)}", Some("style-address")),
            ("a{b:url(//example.com/x)}", Some("style-address")),
            ("a{b:url(kain.svg)}", Some("style-address")),
            ("a{b:url(asset:kian.svg)}", Some("style-asset")),
        ] {
            assert_eq!(codes(css).first().copied(), code, "{css}");
        }
    }

    #[test]
    fn a_list_of_files_must_be_true() {
        let mut problems = Problems::new();
        let layer = layer("x", &[("styles/layout.css", ""), ("styles/print.css", "")]);
        collect(&layer, &manifest("styles: [layuot.css, print.css]\n"), &[], &mut problems);
        let codes: Vec<_> = problems.iter().map(|problem| problem.entry.code).collect();
        assert_eq!(codes, ["theme-file-missing", "style-unlisted"]);
    }
}
