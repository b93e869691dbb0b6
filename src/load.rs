//! First stage: a folder becomes a checked model, and every problem on the way is collected.

mod decode;
mod entry;
mod fields;
mod files;
mod front_matter;
mod kept;
mod links;
mod outline;
mod pages;
mod people;
mod photos;
mod product;
mod profile;
mod simulation;
mod store;
mod theme_zip;
pub mod tree;
mod uses;

pub use decode::decode_any;
pub use entry::Raw;
pub use front_matter::{Document, split};
pub use links::is_outside;
pub use outline::{Outline, outline};
pub use photos::{Intake, resolve_dots};
pub use store::{Change, Store};

use crate::diagnostic::catalogue::{orders, profile as catalogue};
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::content::Entry;
use crate::model::host::Host;
use crate::model::local::Lang;
use crate::model::picture::Orientation;
use crate::model::profile::Contact;
use crate::model::site::{Hidden, Reason, Site};
use crate::model::value::{Date, slug};
use crate::model::vocabulary;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use tree::Tree;

/// What the caller decides.
#[derive(Clone, Debug)]
pub struct Options {
    /// The date on which the site is built; content dated later waits.
    pub today: Date,
    /// Show drafts.
    pub drafts: bool,
    /// Show content dated later than today.
    pub future: bool,
    /// Public address that replaces the profile's.
    pub base_url: Option<String>,
    /// Host that replaces the profile's.
    pub host: Option<Host>,
}

/// A loaded folder.
#[derive(Debug)]
pub struct Loaded {
    /// The model.
    pub site: Site,
    /// Files of the site's own `tema/`, by their paths below it.
    pub theme_files: BTreeMap<String, Arc<[u8]>>,
}

/// What the readers of content share.
#[derive(Debug)]
struct Input<'a> {
    store: &'a Store,
    tree: &'a Tree,
    languages: Vec<Lang>,
    options: &'a Options,
    /// Contacts of the profile, which content names.
    contacts: Vec<Contact>,
}

/// Reads the site in the folder of `store`, which was scanned before. The model is there whenever
/// the profile could be read, even beside errors, so that a preview can show what is sound.
pub fn load(store: &Store, options: &Options, intake: &dyn Intake) -> (Option<Loaded>, Problems) {
    let (tree, mut problems) = (&store.tree, store.trouble.clone());
    let Some((path, file)) = profile_file(tree) else {
        problems.push(no_profile(store.dir(), tree));
        return (None, problems);
    };
    let (document, trouble) = profile::read_file(store, path, file);
    problems.append(trouble);
    let Some(node) = document else { return (None, problems) };

    let languages = profile::languages(&node, &mut problems);
    let contacts = profile::contacts(&node, &languages);
    let input = Input { store, tree, languages, options, contacts };
    let photos = photos::Photos::new(tree);
    let mut hidden = Vec::new();
    let mut take = |found: Problems| problems.append(found);

    let (people, trouble) = people::load(&input, &photos, &mut hidden);
    take(trouble);
    let (profile, trouble) = profile::load(&node, &input, &photos, &people);
    take(trouble);
    let (categories, trouble) = pages::load(&input, "kategori", &photos, &mut hidden);
    take(trouble);
    let rules = links::Rules::new(tree, &photos, &people, profile.html);
    let known = product::Known {
        categories: &categories,
        people: &people,
        currency: &profile.currency,
        rules: &rules,
    };
    let (products, trouble) = product::load(&input, &photos, known, &mut hidden);
    take(trouble);
    let (pages, trouble) = pages::load(&input, "halaman", &photos, &mut hidden);
    take(trouble);
    let (news, trouble) = pages::load(&input, "berita", &photos, &mut hidden);
    take(trouble);
    let (downloads, trouble) = files::copies(store, "unduhan");
    take(trouble);
    let (statics, trouble) = files::copies(store, "statis");
    take(trouble);
    let (theme_files, trouble) = files::theme(store);
    take(trouble);

    let mut site = Site {
        profile,
        products,
        categories,
        people: people.named.clone(),
        pages,
        news,
        photos: BTreeMap::new(),
        downloads,
        statics,
        hidden,
        today: options.today,
    };
    take(links::check(&mut site, &rules));
    let (table, trouble) = photos.look(uses::all(&site), store, intake);
    take(trouble);
    uses::keep(&mut site, &table);
    site.photos = table;
    if let Some(qris) = &site.profile.qris {
        let photo = site.photo(qris.image.photo);
        if photo.facts.orientation != Orientation::UPRIGHT {
            take(Diagnostic::new(&orders::QRIS_TURNED).at(Place::file(&photo.path)).into());
        }
    }
    hide_nothing_twice(&mut site.hidden);
    (Some(Loaded { site, theme_files }), problems)
}

/// The profile with its name.
fn profile_file(tree: &Tree) -> Option<(&'static str, &Path)> {
    ["koperasi.yaml", "cooperative.yaml", "koperasi.yml", "cooperative.yml"]
        .into_iter()
        .find_map(|name| Some((name, tree.file(name)?)))
}

fn hide_nothing_twice(hidden: &mut Vec<Hidden>) {
    hidden.sort_by(|a, b| a.place.path().cmp(b.place.path()));
    hidden.dedup_by(|a, b| a.place.path() == b.place.path());
}

fn no_profile(dir: &Path, tree: &Tree) -> Diagnostic {
    let near = tree.iter().map(|(path, _)| path).find(|path| {
        let lower = path.to_lowercase();
        !path.contains('/') && (lower.starts_with("koperasi") || lower.starts_with("cooperative"))
    });
    let problem = match near {
        Some(near) => Diagnostic::new(&catalogue::PROFILE_MISNAMED).with("near", near),
        None => Diagnostic::new(&catalogue::PROFILE_MISSING),
    };
    problem.at(Place::file(dir.to_string_lossy()))
}

/// Whether content is shown today.
fn visible(raw: &Raw, input: &Input) -> bool {
    reason(raw, input).is_none()
}

/// Notes that content is not shown, with the reason.
fn hide(raw: &Raw, input: &Input, entry: &Entry, hidden: &mut Vec<Hidden>) {
    if let Some(reason) = reason(raw, input) {
        hidden.push(Hidden { place: entry.place.clone(), reason });
    }
}

fn reason(raw: &Raw, input: &Input) -> Option<Reason> {
    let scope = match tree::spot(&raw.path)?.folder {
        "produk" => vocabulary::PRODUCT,
        "orang" => vocabulary::PERSON,
        _ => vocabulary::PAGE,
    };
    // Problems of these fields are reported where the content itself is read.
    let fields = raw.fields(scope, input);
    if !input.options.drafts && product::yes_no(&fields, "draf", false) {
        return Some(Reason::Draft);
    }
    let date = ["terbit", "tanggal"].iter().find_map(|key| fields.parse(key, Date::parse));
    (!input.options.future && date.is_some_and(|date| date > input.options.today))
        .then_some(Reason::Future)
}

/// A name for addresses made from any text; a hash where no letter fits.
pub fn slug_or_hash(text: &str) -> String {
    slug(text).unwrap_or_else(|| blake3::hash(text.as_bytes()).to_hex()[..8].to_owned())
}
