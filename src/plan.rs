//! Second stage: model and theme become a map from output path to artifact. Everything that will
//! be written is named here, before anything is rendered.

pub mod address;
mod artifact;
mod bands;
mod cards;
mod files;
mod icon;
mod own_words;
mod pages;
mod pictures;
mod routes;
mod terms;
mod titles;
pub mod words;

pub use artifact::{Artifact, PageOf, PageRecipe, Recipe};
pub use bands::{Band, price as band_price};
pub use cards::{CARD_SIZE, Card, Colours, Layout, Mark, has_glyph};
pub use files::{SITEMAP_PAGES, SMALLEST_PICTURE, is_listable, sitemap_part};
pub use icon::Monogram;
pub use pages::VOLUME;
pub use pictures::{PictureFile, Pictures, Rendition};
pub use routes::Routes;
pub use terms::{Term, Terms};
pub use titles::{entry_of, monogram, price as band_title, title};

use crate::diagnostic::catalogue::plan as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::load::{Intake, Loaded, Options, Store, load};
use crate::model::local::Lang;
use crate::model::site::Site;
use crate::model::value::OwnWords;
use crate::theme::{Sheet, SiteLayers, Theme};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A style sheet: its name depends on its text.
pub struct StyleSheet {
    /// Output path.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// A planned site.
pub struct Plan {
    /// The model.
    pub site: Site,
    /// The theme with its parameters.
    pub theme: Arc<Theme>,
    /// Products by category, maker, motif and tag.
    pub terms: Terms,
    /// Which files show which photo.
    pub pictures: Pictures,
    /// The style sheets.
    pub styles: BTreeMap<Sheet, StyleSheet>,
    /// Where the files of the theme's `assets/` go, by their names.
    pub assets: BTreeMap<String, String>,
    /// Icons by what they are for: `svg`, `png32`, `png180`, `png192`, `png512`, `manifest`.
    pub icons: BTreeMap<String, String>,
    /// The path of the QRIS picture.
    pub qris: Option<String>,
    /// The paths of the lists of what can be put into the basket.
    pub basket_items: BTreeMap<Lang, String>,
    /// How the languages write numbers and times that the site adds.
    pub own_words: BTreeMap<Lang, OwnWords>,
    /// Where the vCards are: of the cooperative (no index) and of its branches, in each language.
    pub contact_cards: BTreeMap<(Lang, Option<usize>), String>,
    /// The site's own files of the theme, where the theme is sound.
    own_theme: Option<BTreeMap<String, Arc<[u8]>>>,
    artifacts: BTreeMap<String, Artifact>,
    pages: pages::Paths,
    cards: BTreeMap<(Lang, PageOf), String>,
}

impl Plan {
    /// Loads a site folder and plans it. The plan is there whenever there is something to show.
    pub fn of_folder(
        store: &Store,
        options: &Options,
        intake: &dyn Intake,
    ) -> (Option<Self>, Problems) {
        Self::of_folder_after(None, store, options, intake)
    }

    /// The same after an edit: where nothing that a theme depends on has changed since `before`, its
    /// theme serves on, with its templates compiled.
    pub fn of_folder_after(
        before: Option<&Self>,
        store: &Store,
        options: &Options,
        intake: &dyn Intake,
    ) -> (Option<Self>, Problems) {
        let (loaded, mut problems) = load(store, options, intake);
        let Some(Loaded { site, theme_files }) = loaded else { return (None, problems) };
        let kept = before.and_then(|before| before.theme_for(&site, &theme_files));
        let (theme, is_sound) = match kept {
            Some(theme) => (theme, true),
            None => {
                let (layers, mut found) = SiteLayers::new("tema", theme_files.clone());
                let profile = &site.profile;
                let (theme, more) = Theme::assemble(&profile.theme, &layers, &profile.languages);
                found.append(more);
                let is_sound = found.is_empty();
                problems.append(found);
                let Some(theme) = theme else { return (None, problems) };
                (Arc::new(theme), is_sound)
            }
        };
        let (mut plan, found) = Self::new(site, theme);
        plan.own_theme = is_sound.then_some(theme_files);
        problems.append(found);
        (Some(plan), problems)
    }

    /// The theme, if it is also that of `site` with these files, and nothing is to be said about it.
    fn theme_for(&self, site: &Site, files: &BTreeMap<String, Arc<[u8]>>) -> Option<Arc<Theme>> {
        let (ours, theirs) = (&self.site.profile, &site.profile);
        let same = self.own_theme.as_ref() == Some(files)
            && ours.theme.is_same(&theirs.theme)
            && ours.languages == theirs.languages;
        same.then(|| self.theme.clone())
    }

    /// Plans a site. Problems are outputs that two sources claim.
    pub fn new(site: Site, theme: impl Into<Arc<Theme>>) -> (Self, Problems) {
        let theme = theme.into();
        let mut builder = Builder::default();
        let assets = files::assets(&theme, &mut builder);
        let styles = files::styles(&site, &theme, &assets, &mut builder);
        let terms = Terms::of(&site);
        let pictures = Pictures::of(&site, theme.presets());
        for (path, artifact) in pictures.artifacts() {
            builder.add(path.clone(), artifact.clone());
        }
        let pages = pages::plan(&site, &terms, &theme, &mut builder);
        let icons = files::icons(&site, &theme, &mut builder);
        let qris = files::qris(&site, &mut builder);
        let basket_items = files::basket_items(&site, &theme, &mut builder);
        let contact_cards = files::contact_cards(&site, &theme, &pages, &mut builder);
        files::others(&site, &pages, &mut builder);
        let Builder { artifacts, problems, .. } = builder;
        let own_words = own_words::own_words(&site, &theme);
        let mut plan = Self {
            own_words,
            site,
            theme,
            terms,
            pictures,
            styles,
            assets,
            icons,
            qris,
            basket_items,
            contact_cards,
            own_theme: None,
            artifacts,
            pages,
            cards: BTreeMap::new(),
        };
        cards::add(&mut plan);
        (plan, problems)
    }

    /// Every output in order of its path.
    pub fn artifacts(&self) -> impl Iterator<Item = (&str, &Artifact)> {
        self.artifacts.iter().map(|(path, artifact)| (path.as_str(), artifact))
    }

    /// The artifact at a path.
    pub fn artifact(&self, path: &str) -> Option<&Artifact> {
        self.artifacts.get(path)
    }

    /// The path of a page, if the site has it.
    pub fn page(&self, lang: &Lang, page: PageOf) -> Option<&str> {
        self.pages.get(lang, page)
    }

    /// The path of the feed of a language, if the site has one.
    pub fn feed(&self, lang: &Lang) -> Option<&str> {
        let path = files::feed_path(lang, self.site.first());
        self.artifacts.get_key_value(&path).map(|(path, _)| path.as_str())
    }

    /// The path of the JSON Feed of a language, if the site has one.
    pub fn json_feed(&self, lang: &Lang) -> Option<&str> {
        let path = files::json_feed_path(lang, self.site.first());
        self.artifacts.get_key_value(&path).map(|(path, _)| path.as_str())
    }

    /// Every page that search engines should know.
    pub fn listed_pages(&self) -> impl Iterator<Item = (&Lang, PageOf, &str)> {
        self.pages().filter(|(_, page, _)| !page.is_unlisted())
    }

    /// How many parts the sitemap has; 1 is the whole.
    pub fn sitemap_parts(&self) -> usize {
        files::sitemap_parts(self.listed_pages().count())
    }

    /// The path of the preview card of a page: the picture that chats show with a link to it.
    pub fn card(&self, lang: &Lang, page: PageOf) -> Option<&str> {
        let page = if page.is_for_paper() { PageOf::Home } else { page.first() };
        self.cards.get(&(lang.clone(), page)).map(String::as_str)
    }

    /// Every page with its language and path.
    pub fn pages(&self) -> impl Iterator<Item = (&Lang, PageOf, &str)> {
        self.pages.iter()
    }
}

/// Collects artifacts and refuses two for one path.
#[derive(Default)]
struct Builder {
    artifacts: BTreeMap<String, Artifact>,
    /// The paths that are not in lower case, by how they would be: Windows and macOS can't hold two
    /// that differ in case only.
    folded: HashMap<String, String>,
    problems: Problems,
}

impl Builder {
    fn add(&mut self, path: String, artifact: Artifact) {
        let folded = path.to_lowercase();
        let known = self.folded.get(&folded).unwrap_or(&folded);
        if let Some(known) = self.artifacts.get(known) {
            let first = source_name(known);
            // The profile can't be renamed; the other of the two can.
            let mut sources = artifact.sources.iter().chain(&known.sources);
            let place =
                sources.find(|path| ***path != *files::PROFILE).map(|path| Place::file(&**path));
            let problem = Diagnostic::new(&catalogue::OUTPUT_TWICE)
                .with("path", &path)
                .with("first", first)
                .with("second", source_name(&artifact));
            self.problems.push(match place {
                Some(place) => problem.at(place),
                None => problem,
            });
            return;
        }
        if folded != path {
            self.folded.insert(folded, path.clone());
        }
        self.artifacts.insert(path, artifact);
    }

    fn page(&mut self, path: String, lang: &Lang, page: PageOf, sources: Vec<Arc<str>>) -> String {
        let recipe = Recipe::Page(PageRecipe { page, lang: lang.clone() });
        self.add(path.clone(), Artifact { recipe, sources });
        path
    }
}

/// What a person would call the origin of an output.
fn source_name(artifact: &Artifact) -> String {
    artifact.sources.first().map_or_else(|| artifact.recipe.to_string(), |path| path.to_string())
}
