//! Themes: layers of templates, styles, words and pictures, merged into the one that a site uses.
//!
//! From below: `base`, the theme's other parents, the theme, and on top the site's own folder
//! `tema/`. Templates and components are replaced by name, texts and parameters key by key, styles
//! are stacked as cascade layers. This module reads no disk: the program's own themes are embedded,
//! and the site's files are handed over.

mod audit;
mod card;
mod colour;
mod css;
mod examples;
mod filters;
pub mod ikat;
mod images;
mod layer;
mod manifest;
mod params;
mod script;
mod strings;
mod stylesheet;
mod templates;

pub use card::CardStyle;
pub use colour::Rgb;
pub use examples::Example;
pub use filters::link;
pub use images::{ImagePreset, Use};
pub use layer::{Layer, SiteLayers, embedded, is_name, names};
pub use params::{Kind, Param, Spec, Value};
pub use strings::{StringSet, Strings};
pub use stylesheet::{PAGES, Sheet, tint_of};
pub use templates::Templates;

use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::local::Lang;
use crate::model::profile::ThemeChoice;
use crate::model::value::nearest;
use layer::SITE;
use manifest::{Manifest, hint, label_or_name};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// The folder of files that styles and pages refer to.
const ASSETS: &str = "assets/";

/// Products on a page of a list where no layer says otherwise.
const PAGE_SIZE: usize = 24;

/// A theme as one site uses it.
pub struct Theme {
    name: String,
    label: Words,
    /// The lowest first.
    layers: Vec<Layer>,
    styles: Vec<stylesheet::LayerStyles>,
    strings: Arc<StringSet>,
    params: Vec<Param>,
    presets: Vec<ImagePreset>,
    page_size: usize,
    scripts: Vec<String>,
    card: CardStyle,
    /// The templates, once they were compiled without an error.
    compiled: OnceLock<Arc<Templates>>,
}

/// A file of `assets/` from the topmost layer that has it.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Path below `assets/`, with forward slashes.
    pub name: String,
    /// What it holds.
    pub bytes: Arc<[u8]>,
    /// Where it comes from, for messages and for the plan's list of sources.
    pub shown: String,
}

impl Theme {
    /// Puts the chosen theme together from the program's themes and the site's folder. `languages`
    /// are those of the site, its first one first.
    ///
    /// There is a theme beside the problems unless the chosen one, or one that it builds on, does
    /// not exist; with errors among them, it is good for showing the problems, not for publishing.
    pub fn assemble(
        choice: &ThemeChoice,
        site: &SiteLayers,
        languages: &[Lang],
    ) -> (Option<Self>, Problems) {
        let mut problems = Problems::new();
        let Some(chain) = chain(choice, site, &mut problems) else { return (None, problems) };
        let manifests = || chain.iter().map(|(_, manifest)| manifest);
        let params = params::resolve(
            manifests().flat_map(|manifest| &manifest.params),
            &choice.params,
            &mut problems,
        );
        let presets =
            images::read(manifests().flat_map(|manifest| &manifest.images), &mut problems);
        let page_size = manifests().filter_map(|manifest| manifest.page_size).next_back();
        let card = manifests().filter_map(|manifest| manifest.card).next_back();
        let own = manifests().rev().find(|manifest| manifest.label.is_some());
        let label = label_or_name(own.and_then(|own| own.label.as_ref()), &choice.name.0);

        let assets: BTreeSet<&str> = chain
            .iter()
            .flat_map(|(layer, _)| layer.files.keys())
            .filter_map(|path| path.strip_prefix(ASSETS))
            .collect();
        let assets: Vec<&str> = assets.into_iter().collect();
        let styles: Vec<_> = chain
            .iter()
            .map(|(layer, manifest)| stylesheet::collect(layer, manifest, &assets, &mut problems))
            .collect();
        let scripts = scripts(&chain, &assets, &mut problems);

        let layers: Vec<Layer> = chain.into_iter().map(|(layer, _)| layer).collect();
        let strings = Arc::new(StringSet::read(&layers, languages, &mut problems));
        unused_templates(&layers, &mut problems);
        let theme = Self {
            name: choice.name.0.clone(),
            label,
            layers,
            styles,
            strings,
            params,
            presets,
            page_size: page_size.unwrap_or(PAGE_SIZE),
            scripts,
            card: card.unwrap_or_default(),
            compiled: OnceLock::new(),
        };
        (Some(theme), problems)
    }

    /// The layers, the lowest first.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The chosen name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The theme's name for people.
    pub fn label(&self) -> &Words {
        &self.label
    }

    /// The words of one language.
    pub fn strings(&self, lang: &str) -> &Strings {
        self.strings.of(lang)
    }

    /// The words of all languages.
    pub fn all_strings(&self) -> &StringSet {
        &self.strings
    }

    /// Compiles the templates, once.
    ///
    /// # Errors
    /// Every template that can't be read, and every name in one that does not exist.
    pub fn templates(&self) -> Result<Arc<Templates>, Problems> {
        if let Some(templates) = self.compiled.get() {
            return Ok(templates.clone());
        }
        let templates = Arc::new(Templates::build(&self.layers, &self.strings)?);
        Ok(self.compiled.get_or_init(|| templates).clone())
    }

    /// A style sheet. `asset_path` gives the address of a file of `assets/`, relative to the
    /// style sheet.
    pub fn stylesheet(&self, sheet: Sheet, asset_path: &dyn Fn(&str) -> Option<String>) -> String {
        stylesheet::write(sheet, &self.styles, &self.params, asset_path)
    }

    /// The files of `assets/`, by name.
    pub fn assets(&self) -> Vec<Asset> {
        let mut assets = BTreeMap::new();
        for layer in &self.layers {
            for (path, bytes) in &layer.files {
                if let Some(name) = path.strip_prefix(ASSETS) {
                    let (name, shown) = (name.to_owned(), layer.shown(path));
                    let bytes = match !layer.own && name.ends_with(".js") {
                        true => script::without_comments(bytes),
                        false => bytes.clone(),
                    };
                    assets.insert(name.clone(), Asset { name, bytes, shown });
                }
            }
        }
        assets.into_values().collect()
    }

    /// Names of assets that every page loads as scripts, in order.
    pub fn scripts(&self) -> &[String] {
        &self.scripts
    }

    /// The parameters with their values.
    pub fn params(&self) -> &[Param] {
        &self.params
    }

    /// A colour parameter as the light scheme shows it.
    pub fn colour(&self, name: &str) -> Option<Rgb> {
        let param = self.params.iter().find(|param| param.spec.name == name)?;
        match param.value {
            Value::Colour { light, .. } => Some(light),
            _ => None,
        }
    }

    /// The word that a choice parameter has.
    pub fn choice(&self, name: &str) -> Option<&str> {
        let param = self.params.iter().find(|param| param.spec.name == name)?;
        match &param.value {
            Value::Choice(word) => Some(word),
            _ => None,
        }
    }

    /// How preview cards are drawn.
    pub fn card(&self) -> CardStyle {
        self.card
    }

    /// The photo sizes, by name.
    pub fn presets(&self) -> &[ImagePreset] {
        &self.presets
    }

    /// How many products a page of a list shows.
    pub fn page_size(&self) -> usize {
        self.page_size
    }
}

/// The layers with their manifests, the lowest first, the site's overrides last.
fn chain(
    choice: &ThemeChoice,
    site: &SiteLayers,
    problems: &mut Problems,
) -> Option<Vec<(Layer, Manifest)>> {
    let mut chain: Vec<(Layer, Manifest)> = Vec::new();
    let (mut name, mut place) = choice.name.clone();
    loop {
        if chain.iter().any(|(layer, _)| layer.name == name) {
            let circle = Diagnostic::new(&catalogue::THEME_CIRCLE).with("name", &name);
            problems.push(place.into_iter().fold(circle, Diagnostic::at));
            return None;
        }
        let Some(layer) = site.theme(&name) else {
            problems.push(unknown_theme(&name, place, site));
            return None;
        };
        let manifest = read_manifest(&layer, Some(&name), problems);
        let parent = manifest.parent.clone();
        chain.push((layer, manifest));
        match parent {
            Some((parent, at)) => (name, place) = (parent, Some(at)),
            None => break,
        }
    }
    chain.reverse();
    if let Some(layer) = &site.overrides {
        let manifest = read_manifest(layer, None, problems);
        chain.push((layer.clone(), manifest));
    }
    Some(chain)
}

fn read_manifest(layer: &Layer, name: Option<&str>, problems: &mut Problems) -> Manifest {
    let source = layer.text("theme.yaml").and_then(|text| problems.keep(text));
    source.map_or_else(Manifest::default, |source| Manifest::read(&source, name, problems))
}

fn unknown_theme(name: &str, place: Option<Place>, site: &SiteLayers) -> Diagnostic {
    let names = site.names();
    let near = nearest(name, names.iter().map(String::as_str));
    let problem = Diagnostic::new(&catalogue::THEME_UNKNOWN)
        .with("name", name)
        .with("hint", hint(near))
        .with("known", names.join(", "));
    place.into_iter().fold(problem, Diagnostic::at)
}

/// The scripts of the topmost layer that lists any.
fn scripts(chain: &[(Layer, Manifest)], assets: &[&str], problems: &mut Problems) -> Vec<String> {
    let listed =
        chain.iter().rev().find_map(|(layer, manifest)| Some((layer, manifest.scripts.as_ref()?)));
    let Some((layer, listed)) = listed else { return Vec::new() };
    for (name, place) in listed {
        if !assets.contains(&name.as_str()) {
            problems.push(
                Diagnostic::new(&catalogue::THEME_FILE_MISSING)
                    .with("file", layer.shown(&format!("{ASSETS}{name}")))
                    .with("hint", hint(nearest(name, assets.iter().copied())))
                    .at(place.clone()),
            );
        }
    }
    listed.iter().map(|(name, _)| name.clone()).collect()
}

/// A template of the user's that replaces nothing and that no other file names is misspelt.
fn unused_templates(layers: &[Layer], problems: &mut Problems) {
    let Some(site) = layers.last().filter(|layer| layer.name == SITE) else { return };
    let below = &layers[..layers.len() - 1];
    for folder in ["templates", "components"] {
        let is_there = |path: &String| path.starts_with(folder) && path.ends_with(".html");
        for path in site.files.keys().filter(|path| is_there(path)) {
            let file = &path[folder.len() + 1..];
            let replaces = below.iter().any(|layer| layer.files.contains_key(path));
            let name = file.strip_suffix(".html").unwrap_or(file);
            let wanted = if folder == "templates" { file } else { name };
            let named = || {
                let texts = ["templates", "components"]
                    .into_iter()
                    .flat_map(|folder| site.texts(folder, ".html", &mut Problems::new()));
                let own = site.shown(path);
                texts.into_iter().any(|(_, text)| *text.path != *own && text.text.contains(wanted))
            };
            if !replaces && !file.contains('/') && !named() {
                let known: Vec<&str> = below
                    .iter()
                    .flat_map(|layer| layer.files.keys())
                    .filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'))
                    .collect();
                problems.push(
                    Diagnostic::new(&catalogue::TEMPLATE_UNUSED)
                        .with("name", file)
                        .with("hint", hint(nearest(file, known.into_iter())))
                        .at(Place::file(site.shown(path))),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests;
