//! Third stage: an artifact becomes bytes. A pure function of the plan and the photos, called from
//! many threads, for a whole build or for the one path that a preview is asked for.

mod basket;
mod cards;
mod catalogue_json;
mod chart;
mod contact;
mod downloads;
mod feeds;
mod head;
mod host;
mod host_files;
mod json_ld;
mod listing;
mod llms;
mod open_graph;
mod order;
mod page;
pub mod photo;
mod picture_url;
mod print;
mod product;
mod qr;
mod search;
mod shelf;
mod simulation;
mod site;
mod sitemap;
mod social;
mod text;
mod trust;
mod vcard;
pub mod view;

pub use shelf::Shelf;

use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::content::PhotoId;
use crate::model::local::Lang;
use crate::model::picture::Gauge;
use crate::plan::words::{self, Words};
use crate::plan::{Monogram, PageRecipe, Plan, Recipe};
use crate::theme::Templates;
use cards::{Cards, Made};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::Value;

/// What the pages of one language share.
struct Shared {
    site: Value,
    made: Made,
}

/// One language at work on a page.
struct Language<'p> {
    site: &'p Value,
    cards: Cards<'p>,
}

/// Renders the artifacts of one plan, which it keeps: whoever has a renderer has a whole site.
pub struct Renderer {
    plan: Arc<Plan>,
    shelf: Arc<Shelf>,
    templates: Arc<Templates>,
    languages: BTreeMap<Lang, Shared>,
}

impl Renderer {
    /// Gets templates and shared views ready.
    ///
    /// # Errors
    /// A template is wrong, or a photo that every page shows can't be read.
    pub fn new(plan: Arc<Plan>, shelf: Arc<Shelf>) -> Result<Self, Problems> {
        let templates = plan.theme.templates()?;
        let mut languages = BTreeMap::new();
        for lang in &plan.site.profile.languages {
            let made = Made::new(plan.site.products.len());
            let cards = Cards::new(Words::new(&plan, lang), &shelf, &made);
            let site = Value::from_serializable(&site::view(&cards)?);
            languages.insert(lang.clone(), Shared { site, made });
        }
        Ok(Self { plan, shelf, templates, languages })
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What can be measured of a photo.
    ///
    /// # Errors
    /// The photo can't be read, or is damaged.
    pub fn gauge(&self, id: PhotoId) -> Result<Gauge, Problems> {
        self.shelf.gauge(self.plan.site.photo(id))
    }

    /// The bytes of the output at `path`; `None` when the plan has no such output.
    pub fn render(&self, path: &str) -> Option<Result<Vec<u8>, Problems>> {
        let artifact = self.plan.artifact(path)?;
        Some(self.artifact(path, &artifact.recipe))
    }

    /// Fills another template with what the page at `path` has to show, for the gallery of a theme.
    /// `None` when there is no such page.
    pub fn specimen(&self, path: &str, template: &str) -> Option<Result<Vec<u8>, Problems>> {
        match &self.plan.artifact(path)?.recipe {
            Recipe::Page(page) => Some(self.fill(path, page, template)),
            _ => None,
        }
    }

    fn artifact(&self, path: &str, recipe: &Recipe) -> Result<Vec<u8>, Problems> {
        let plan = &*self.plan;
        let text = match recipe {
            Recipe::Page(page) => return self.page(path, page),
            Recipe::Photo(id, variant) => {
                return self.shelf.file(plan.site.photo(*id), plan.pictures.variants(*id), variant);
            }
            Recipe::Unaltered(id) => return self.shelf.unaltered(plan.site.photo(*id)),
            Recipe::Card(card) => return social::card(plan, &self.shelf, card),
            // Phones put a home screen icon on black where it is transparent.
            Recipe::Icon(id, side) => {
                let ground = (*side == 180).then_some([255, 255, 255]);
                return self.shelf.icon(plan.site.photo(*id), *side, ground);
            }
            Recipe::Copy(file) => {
                return std::fs::read(file).map_err(|error| {
                    Diagnostic::new(&catalogue::FILE_UNREADABLE)
                        .with("detail", error.to_string())
                        .at(Place::file(file.to_string_lossy()))
                        .into()
                });
            }
            Recipe::Asset(name) => {
                let asset = plan.theme.assets().into_iter().find(|asset| asset.name == *name);
                return Ok(asset.map(|asset| asset.bytes.to_vec()).unwrap_or_default());
            }
            Recipe::Stylesheet(sheet) => plan.styles[sheet].text.clone(),
            Recipe::Monogram => {
                social::monogram_svg(&Monogram::of(Words::new(plan, plan.site.first())))
            }
            Recipe::MonogramIcon(monogram, side) => {
                return Ok(social::monogram_png(monogram, *side));
            }
            Recipe::Moved(to) => host::moved(plan, path, to),
            Recipe::SearchCards(lang) => match self.language(lang) {
                Some(language) => search::cards(&language.cards, &self.templates)?,
                None => String::new(),
            },
            Recipe::SearchIndex(lang) => search::index(Words::new(plan, lang)),
            Recipe::Sitemap => sitemap::sitemap(plan),
            Recipe::SitemapPart(number) => sitemap::part(plan, *number),
            Recipe::Feed(lang) => feeds::atom(plan, lang),
            Recipe::JsonFeed(lang) => feeds::json_feed(plan, lang),
            Recipe::Merchant => feeds::merchant(plan),
            Recipe::MetaCatalogue => feeds::meta(plan),
            Recipe::Catalogue => catalogue_json::catalogue(plan),
            Recipe::CatalogueSchema => catalogue_json::SCHEMA.to_owned(),
            Recipe::Llms => llms::llms(plan),
            Recipe::BasketItems(lang) => basket::items(Words::new(plan, lang)),
            Recipe::Robots => host::robots(plan),
            Recipe::ContactCard(lang, branch) => {
                let branch = branch.map(|index| &plan.site.profile.contacts[index]);
                vcard::file(Words::new(plan, lang), branch)
            }
            Recipe::WebManifest => host::web_manifest(plan, path),
            Recipe::Headers => host::headers(),
            Recipe::Redirects => host::redirects(plan),
            Recipe::HostFile(name) => host_files::text(plan, name),
            Recipe::Empty => String::new(),
        };
        Ok(text.into_bytes())
    }

    /// A language at work.
    fn language(&self, lang: &Lang) -> Option<Language<'_>> {
        let (lang, shared) = self.languages.get_key_value(lang)?;
        let words = Words::new(&self.plan, lang);
        let cards = Cards::new(words, &self.shelf, &shared.made);
        Some(Language { site: &shared.site, cards })
    }

    fn page(&self, path: &str, recipe: &PageRecipe) -> Result<Vec<u8>, Problems> {
        self.fill(path, recipe, recipe.page.template())
    }

    fn fill(&self, path: &str, recipe: &PageRecipe, template: &str) -> Result<Vec<u8>, Problems> {
        let Some(language) = self.language(&recipe.lang) else { return Ok(Vec::new()) };
        let context = page::context(&self.plan, &language, recipe.page, path)?;
        let html = self.templates.render(template, &context)?;
        Ok(html.into_bytes())
    }
}
