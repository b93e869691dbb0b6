//! What the maker of a theme writes: manifest, styles, strings, templates.

use super::{Reader, files_of};
use etalase::model::profile::ThemeChoice;
use etalase::theme::{SiteLayers, Theme};
use std::collections::BTreeMap;
use std::sync::Arc;

pub fn all() -> Vec<Box<dyn Reader>> {
    vec![
        Box::new(Part { name: "theme-manifest", file: "uji/theme.yaml", endings: &["theme.yaml"] }),
        Box::new(Part { name: "theme-style", file: "styles/situs.css", endings: &[".css"] }),
        Box::new(Part { name: "theme-strings", file: "strings/id.yaml", endings: &["/id.yaml"] }),
        Box::new(Part {
            name: "template",
            file: "templates/product.html",
            endings: &["templates/product.html", "templates/list.html", "components/card.html"],
        }),
    ]
}

/// Puts a theme together from one file of a site's folder `tema/`; true when nothing is wrong.
fn assemble(files: BTreeMap<String, Arc<[u8]>>, name: &str) -> bool {
    let (layers, problems) = SiteLayers::new("tema", files);
    let choice = ThemeChoice { name: (name.to_owned(), None), params: Vec::new() };
    let languages = ["id", "en"].map(Arc::from);
    let (theme, found) = Theme::assemble(&choice, &layers, &languages);
    let Some(theme) = theme else {
        assert!(found.has_errors(), "no theme and nothing said");
        return false;
    };
    let _ = theme.stylesheet(etalase::theme::Sheet::Screen, &|_| None);
    let ready = theme.templates();
    if let Err(problems) = &ready {
        assert!(problems.has_errors(), "no templates and nothing said");
    }
    ready.is_ok() && !problems.has_errors() && !found.has_errors()
}

/// The manifest of a theme of a site, which needs no further file.
const MANIFEST: &str = "\
name: uji
contract: 1
parent: tenun
label: {id: Uji, en: Trial}
page_size: 12
params:
  accent:
    type: color
    default: \"#7a3b00\"
    label: {id: Warna utama, en: Accent colour}
    contrast: [{against: paper, ratio: 4.5}]
images:
  card: {widths: [320, 640], ratio: 4:3, quality: 70}
";

/// One file that a site lays over its theme.
struct Part {
    name: &'static str,
    file: &'static str,
    endings: &'static [&'static str],
}

impl Reader for Part {
    fn name(&self) -> &'static str {
        self.name
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        let mut seeds = files_of("themes", self.endings, 12);
        if self.file.ends_with("theme.yaml") {
            seeds.push(MANIFEST.as_bytes().to_vec());
        }
        seeds
    }

    fn read(&mut self, input: &[u8]) -> bool {
        let bytes: Arc<[u8]> = input.into();
        let name = if self.file.starts_with("uji/") { "uji" } else { "tenun" };
        assemble(BTreeMap::from([(self.file.to_owned(), bytes)]), name)
    }

    fn cost(&self) -> u64 {
        30
    }
}
