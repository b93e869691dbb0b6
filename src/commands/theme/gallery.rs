//! `theme gallery`: every component of a theme with its examples, light and dark, at three widths, as
//! a folder of pages. What is shown is a sample cooperative that has one of everything.

use super::bench::Bench;
use crate::commands::{Request, Session, now, options};
use crate::diagnostic::catalogue::theme_tools as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place, Problems};
use crate::load::{Store, load};
use crate::plan::{Plan, Recipe};
use crate::publish::{Folder, Item};
use crate::render::Renderer;
use crate::theme::{Example, Theme};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

mod page;

/// The sample cooperative.
#[derive(RustEmbed)]
#[folder = "src/commands/theme/sample"]
struct Sample;

/// The gallery's first page.
const INDEX: &str = "galeri.html";

/// An example, the file that shows it, and its page.
pub struct Specimen {
    /// The example.
    pub example: Example,
    /// The page whose variables it uses.
    page: String,
    /// The page that shows it.
    pub path: String,
}

/// Writes the gallery of the named theme, else of the one that the site uses.
pub fn run(
    session: &Session,
    bench: Bench,
    name: Option<&str>,
    output: Option<&Path>,
) -> Result<(), Problems> {
    let name = name.map_or_else(|| bench.choice().name.0, str::to_owned);
    let output = output.map_or_else(|| bench.folder.join("galeri"), Path::to_owned);
    let (mut theme, mut problems) = bench.theme(&name)?;
    let examples = theme.examples(&mut problems);
    if problems.has_errors() {
        return Err(problems);
    }
    theme.add_examples(&examples);
    let bare = without_example(&theme, &examples);
    let title = theme.label().get(session.lang).to_owned();
    let folder = Unpacked::new().map_err(|error| {
        Diagnostic::new(&catalogue::THEME_NOT_WRITTEN)
            .with("detail", error.to_string())
            .at(Place::file(std::env::temp_dir().to_string_lossy()))
    })?;
    let plan = sample(&bench, &folder.0, theme)?;
    let specimens = specimens(session.lang, &plan, examples)?;
    for id in plan.pictures.photos() {
        bench.shelf.make(plan.site.photo(id), plan.pictures.variants(id))?;
    }
    bench.shelf.save(now());
    let renderer = Renderer::new(Arc::new(plan), bench.shelf)?;

    let mut pages: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for Specimen { example, page, path } in &specimens {
        match renderer.specimen(page, &example.template()) {
            Some(Ok(html)) => drop(pages.insert(path.clone(), html)),
            Some(Err(found)) => problems.append(found),
            None => {}
        }
    }
    if problems.has_errors() {
        return Err(problems);
    }
    session.report(problems);
    let count = specimens.len();
    pages.insert(INDEX.into(), page::index(session.lang, &title, &specimens, &bare).into_bytes());
    pages.insert("galeri.css".into(), page::STYLE.into());
    pages.insert("galeri.js".into(), page::SCRIPT.into());
    publish(&bench.folder, &output, &renderer, &pages)?;
    let shown = output.join(INDEX);
    session.say(&match session.lang {
        Lang::Id => format!(
            "{count} contoh komponen tema {name} siap dilihat.\nBuka {} di peramban.",
            shown.display()
        ),
        Lang::En => format!(
            "{count} examples of the theme {name} are ready to be seen.\nOpen {} in a browser.",
            shown.display()
        ),
    });
    Ok(())
}

/// Components that no example shows.
fn without_example(theme: &Theme, examples: &[Example]) -> Vec<String> {
    let shown = |name: &String| examples.iter().any(|example| example.component == *name);
    theme.components().into_iter().filter(|name| !shown(name)).collect()
}

/// The sample cooperative in this theme.
fn sample(bench: &Bench, folder: &Path, theme: Theme) -> Result<Plan, Problems> {
    let request =
        Request { site: folder.into(), base_url: None, host: None, drafts: true, future: true };
    let mut store = Store::new(folder, None);
    store.scan(SystemTime::now());
    let (loaded, problems) = load(&store, &options(&request, None), &*bench.shelf);
    let Some(loaded) = loaded.filter(|_| !problems.has_errors()) else { return Err(problems) };
    let (plan, problems) = Plan::new(loaded.site, theme);
    if problems.has_errors() { Err(problems) } else { Ok(plan) }
}

/// The sample in a new folder of its own, which goes away with this value.
struct Unpacked(PathBuf);

impl Unpacked {
    fn new() -> io::Result<Self> {
        let stem = std::env::temp_dir().join(format!("etalase-{}", std::process::id()));
        let unpacked = (0..100)
            .map(|number| stem.with_extension(number.to_string()))
            .find_map(|folder| match std::fs::create_dir(&folder) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => None,
                made => Some(made.map(|()| Self(folder))),
            })
            .ok_or(io::ErrorKind::AlreadyExists)??;
        for path in Sample::iter() {
            let target = unpacked.0.join(&*path);
            target.parent().map_or(Ok(()), std::fs::create_dir_all)?;
            let data = Sample::get(&path).map(|file| file.data).unwrap_or_default();
            std::fs::write(target, data)?;
        }
        Ok(unpacked)
    }
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        // What is left in the folder for temporary files harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The page whose variables an example uses.
fn find(lang: Lang, plan: &Plan, example: &Example) -> Option<String> {
    let lang = match lang {
        Lang::Id => "id",
        Lang::En => "en",
    };
    let file = example.file.as_ref().map(|name| format!("{name}.html"));
    plan.artifacts().find_map(|(path, artifact)| {
        let Recipe::Page(page) = &artifact.recipe else { return None };
        let named = file.as_deref().is_none_or(|file| path.rsplit('/').next() == Some(file));
        let fits = &*page.lang == lang && page.page.kind() == example.page && named;
        fits.then(|| path.to_owned())
    })
}

/// Settles where each example goes: beside its page, so that links in it are right.
fn specimens(lang: Lang, plan: &Plan, examples: Vec<Example>) -> Result<Vec<Specimen>, Problems> {
    let mut problems = Problems::new();
    let mut list = Vec::new();
    for example in examples {
        match find(lang, plan, &example) {
            Some(page) => {
                let folder = page.rfind('/').map_or("", |slash| &page[..=slash]);
                let path = format!("{folder}contoh-{}.html", example.name());
                list.push(Specimen { example, page, path });
            }
            None => problems.push(
                Diagnostic::new(&catalogue::EXAMPLE_PAGE_UNKNOWN)
                    .with("component", &example.component)
                    .with("page", example.page.as_str())
                    .with("file", example.file.as_deref().unwrap_or("*"))
                    .at(example.place),
            ),
        }
    }
    if problems.is_empty() { Ok(list) } else { Err(problems) }
}

/// The sample site with the gallery's own pages.
fn publish(
    site: &Path,
    output: &Path,
    renderer: &Renderer,
    pages: &BTreeMap<String, Vec<u8>>,
) -> Result<(), Problems> {
    let folder = Folder::open(output, site, &mut || {})?;
    let plan = renderer.plan();
    let mut items: Vec<Item> = plan
        .artifacts()
        .map(|(path, artifact)| Item { path, stable_name: artifact.recipe.has_stable_name() })
        .collect();
    items.extend(pages.keys().map(|path| Item { path, stable_name: false }));
    items.sort_by_key(|item| item.path);
    let render = |index: usize| match pages.get(items[index].path) {
        Some(bytes) => Ok(bytes.clone()),
        None => renderer.render(items[index].path).unwrap_or_else(|| Ok(Vec::new())),
    };
    folder.publish(&items, &render, &|_| {}).map(|_| ())
}
