//! The themes within reach of a folder: the program's, and those of the site in it, if it is one.

use crate::commands::{Request, cache_folder, options};
use crate::diagnostic::Problems;
use crate::load::{Store, load};
use crate::model::profile::ThemeChoice;
use crate::model::site::Site;
use crate::render::Shelf;
use crate::theme::{SiteLayers, Theme};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// The theme of a site that names none.
const DEFAULT: &str = "tenun";

/// A folder opened for work on themes. Mistakes in texts and photos are not its business.
pub struct Bench {
    /// The folder.
    pub folder: PathBuf,
    /// The site, when there is one.
    pub site: Option<Site>,
    /// The site's own themes and overrides.
    pub layers: SiteLayers,
    /// What is wrong with those.
    pub problems: Problems,
    /// Photos that were made before.
    pub shelf: Arc<Shelf>,
}

impl Bench {
    /// Opens a folder, which may hold no site at all.
    pub fn open(folder: &Path) -> Self {
        let request = Request {
            site: folder.to_owned(),
            base_url: None,
            host: None,
            drafts: true,
            future: true,
        };
        let shelf = Arc::new(Shelf::open(&cache_folder(folder)));
        let mut store = Store::new(folder, Some(&folder.join("public")));
        store.scan(SystemTime::now());
        let (loaded, _) = load(&store, &options(&request, None), &*shelf);
        let (site, files) = loaded.map(|loaded| (loaded.site, loaded.theme_files)).unzip();
        let (layers, problems) = SiteLayers::new("tema", files.unwrap_or_default());
        Self { folder: folder.to_owned(), site, layers, problems, shelf }
    }

    /// The theme that the site uses.
    pub fn choice(&self) -> ThemeChoice {
        match &self.site {
            Some(site) => site.profile.theme.clone(),
            None => plain(DEFAULT),
        }
    }

    /// A theme by its name, with the site's values where it is the one that the site uses.
    ///
    /// # Errors
    /// There is no such theme, or a parent of it is missing.
    pub fn theme(&self, name: &str) -> Result<(Theme, Problems), Problems> {
        let chosen = self.choice();
        let choice = if chosen.name.0 == name { chosen } else { plain(name) };
        let languages = match &self.site {
            Some(site) => site.profile.languages.clone(),
            None => vec!["id".into(), "en".into()],
        };
        match Theme::assemble(&choice, &self.layers, &languages) {
            (Some(theme), problems) => Ok((theme, problems)),
            (None, problems) => Err(problems),
        }
    }
}

fn plain(name: &str) -> ThemeChoice {
    ThemeChoice { name: (name.to_owned(), None), params: Vec::new() }
}
