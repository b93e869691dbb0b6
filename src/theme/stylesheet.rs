//! The style sheets of a site, each put together from all layers: one for every page, further ones
//! for pages of one kind, one that browsers take only for printing, one for pages made for paper.
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

/// The templates of pages that may have a sheet of their own.
pub const PAGES: [&str; 15] = [
    "about",
    "basket",
    "contact",
    "home",
    "list",
    "maker",
    "makers",
    "motifs",
    "news",
    "news-item",
    "not-found",
    "page",
    "privacy",
    "product",
    "search",
];

/// The style sheets of a site. Which one a file goes into is told by its name, in every layer.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Sheet {
    /// What every page looks like: all files but those below.
    Screen,
    /// `product.css` goes with `product.html`: what only pages of this template need. A file of its
    /// own, so that a home page does not wait for what a product needs.
    Page(&'static str),
    /// `print.css`: how a page is printed. A file of its own, because no visitor waits for it.
    Print,
    /// `paper.css`: pages of sheets, such as the catalogue and labels.
    Paper,
}

impl Sheet {
    /// Every sheet that a theme may have.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Screen, Self::Print, Self::Paper].into_iter().chain(PAGES.map(Self::Page))
    }

    /// The sheet of pages that this template makes.
    pub fn of_template(template: &str) -> Option<Self> {
        let name = template.strip_suffix(".html")?;
        PAGES.into_iter().find(|page| *page == name).map(Self::Page)
    }

    /// The sheet of a style file by its name, without folder and ending.
    pub fn of(name: &str) -> Self {
        match name {
            "print" => Self::Print,
            "paper" => Self::Paper,
            _ => PAGES.into_iter().find(|page| *page == name).map_or(Self::Screen, Self::Page),
        }
    }

    /// What the names of its cascade layers begin with. A page's own sheet adds to the layers that
    /// every page has. The layers of the sheets for paper come after
    /// all of those for the screen: what is right on paper must not depend on how heavy the
    /// selectors of a theme are.
    fn layer_prefix(self) -> &'static str {
        match self {
            Self::Screen | Self::Page(_) => "",
            Self::Print => "print-",
            Self::Paper => "paper-",
        }
    }

    /// The name of its file before the ending.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Screen => "gaya",
            Self::Page(name) => name,
            Self::Print => "cetak",
            Self::Paper => "kertas",
        }
    }
}

/// The number of the placeholder class (`tint-0` to `tint-26`) for a colour.
///
/// Each channel is one of three, red first: `9 * (r / 86) + 3 * (g / 86) + b / 86`. The class shows
/// the middle of that third, so no channel is off by more than 43: enough for the moment before a
/// photo, and every page pays for every class.
pub fn tint_of([r, g, b]: [u8; 3]) -> u8 {
    9 * (r / 86) + 3 * (g / 86) + b / 86
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
                match found.iter().find(|(_, source)| *source.path == *path(name)) {
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
                            .at(Place::file(&*source.path)),
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

/// A style sheet: layers in order from `params` to `site`; empty for a page that no layer has one
/// for. `asset_path` gives the address of a
/// file of `assets/`, relative to the style sheet.
pub fn write(
    sheet: Sheet,
    layers: &[LayerStyles],
    params: &[Param],
    asset_path: &dyn Fn(&str) -> Option<String>,
) -> String {
    let prefix = sheet.layer_prefix();
    let named = |layer: &LayerStyles| format!("{prefix}{}", layer.name);
    let is_part = |file: &&Arc<Source>| {
        let name = file.path.rsplit('/').next().and_then(|file| file.strip_suffix(".css"));
        Sheet::of(name.unwrap_or_default()) == sheet
    };
    if matches!(sheet, Sheet::Page(_)) && !layers.iter().flat_map(|l| &l.files).any(|f| is_part(&f))
    {
        return String::new();
    }
    let names: Vec<String> = layers.iter().map(named).collect();
    let mut out = format!("@layer params,{};", names.join(","));
    if sheet == Sheet::Screen {
        let files = || layers.iter().flat_map(|layer| &layer.files);
        let is_used = |name: &str| {
            let property = format!("--param-{name}");
            files().any(|file| css::names(&file.text, &property))
        };
        values(params, is_used, &mut out);
    }
    let address = |address: &str| match address.strip_prefix(ASSET) {
        // Names were checked when the theme was assembled; an empty picture is harmless.
        Some(name) => asset_path(name).unwrap_or_else(|| "data:,".to_owned()),
        None => address.to_owned(),
    };
    for layer in layers {
        let mut files = layer.files.iter().filter(is_part).peekable();
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

/// The values of those parameters that a style names, and the placeholder colours, below all layers.
fn values(params: &[Param], is_used: impl Fn(&str) -> bool, out: &mut String) {
    out.push_str("@layer params{:root{");
    let mut first = true;
    let named = params.iter().filter(|param| is_used(&param.spec.name));
    for (name, value) in named.filter_map(|param| Some((&param.spec.name, param.css_value()?))) {
        let _ = write!(out, "{}--param-{name}:{value}", if first { "" } else { ";" });
        first = false;
    }
    out.push('}');
    for tint in 0..27_u8 {
        let [r, g, b] = [tint / 9, tint / 3 % 3, tint % 3].map(|level| level * 86 + 43);
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
            &layer("site", &[("styles/z.css", "a{b:url(asset:kain.svg) var(--param-accent)}")]),
            &Manifest::default(),
            &["kain.svg"],
            &mut problems,
        );
        assert!(problems.is_empty(), "{problems:?}");
        let declared = "accent: {type: color, default: \"#8c2f1b\"}\nunused: {type: color, default: \"#000000\"}\nword: {type: text}\n";
        let source = Source::new("theme.yaml", declared);
        let node = yaml::parse(&source, 0..declared.len()).0.unwrap();
        let params = params::resolve(node.entries().iter(), &[], &mut problems);
        let css = write(Sheet::Screen, &[base, site], &params, &|name| Some(format!("../{name}")));
        assert!(
            css.starts_with("@layer params,base,site;@layer params{:root{--param-accent:#8c2f1b}.")
        );
        assert!(
            css.ends_with(
                "@layer base{d{}a{b:c}}@layer site{a{b:url(\"../kain.svg\") var(--param-accent)}}"
            ),
            "{css}"
        );
        assert!(css::pieces(&css).is_ok());
    }

    #[test]
    fn the_name_of_a_file_tells_its_sheet() {
        let files = [
            ("styles/a.css", "a{}"),
            ("styles/paper.css", "c{}"),
            ("styles/print.css", "b{}"),
            ("styles/product.css", "d{}"),
            ("styles/products.css", "e{}"),
        ];
        let manifest = Manifest::default();
        let base = collect(&layer("base", &files), &manifest, &[], &mut Problems::new());
        let site = collect(&layer("site", &[]), &manifest, &[], &mut Problems::new());
        let layers = [base, site];
        let css = |sheet| write(sheet, &layers, &[], &|_| None);
        assert!(css(Sheet::Screen).ends_with("@layer base{a{}e{}}"));
        assert_eq!(css(Sheet::Page("product")), "@layer params,base,site;@layer base{d{}}");
        assert_eq!(css(Sheet::Page("home")), "");
        assert_eq!(css(Sheet::Print), "@layer params,print-base,print-site;@layer print-base{b{}}");
        assert_eq!(css(Sheet::Paper), "@layer params,paper-base,paper-site;@layer paper-base{c{}}");
    }

    #[test]
    fn a_tint_is_near_the_colour() {
        for colour in [[0, 0, 0], [255, 255, 255], [140, 47, 27], [85, 86, 172]] {
            let tint = tint_of(colour);
            let css = write(Sheet::Screen, &[], &[], &|_| None);
            let hex = css.split(&format!(".tint-{tint}{{background-color:#")).nth(1).unwrap();
            for (at, channel) in colour.into_iter().enumerate() {
                let shown = u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap();
                assert!(shown.abs_diff(channel) <= 43, "{colour:?} shown as {}", &hex[..6]);
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
