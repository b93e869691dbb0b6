//! A site as it is written, before it is understood: what import and export start from.

use super::entry::{self, Raw};
use super::profile;
use super::tree::Tree;
use super::{Input, Options, Store, no_profile, profile_file};
use crate::diagnostic::Problems;
use crate::model::local::Lang;
use crate::model::value::{Currency, Date};
use crate::model::vocabulary;
use crate::model::yaml::{Kind, Node};
use std::path::Path;
use std::time::SystemTime;

/// The texts of a site with their places.
#[derive(Debug)]
pub struct Outline {
    /// Every file.
    pub tree: Tree,
    /// The site's languages, the first one at the root.
    pub languages: Vec<Lang>,
    /// Currency of prices that name none.
    pub currency: Currency,
    /// True where the profile is written with English keys.
    pub english: bool,
    /// Products, by path.
    pub products: Vec<Raw>,
    /// Categories, by path.
    pub categories: Vec<Raw>,
    /// People, by path.
    pub people: Vec<Raw>,
}

/// Reads the texts of the site in `dir`. Files that can't be parted into facts and text are
/// problems; what the facts mean is not looked at.
pub fn outline(dir: &Path) -> (Option<Outline>, Problems) {
    let mut store = Store::new(dir, None);
    // Nothing is kept for a later look, so the moment of this one does not matter.
    store.scan(SystemTime::UNIX_EPOCH);
    let mut problems = store.trouble.clone();
    let Some((path, file)) = profile_file(&store.tree) else {
        problems.push(no_profile(dir, &store.tree));
        return (None, problems);
    };
    let english_file = path.starts_with("cooperative");
    let (document, trouble) = profile::read_file(&store, path, file);
    problems.append(trouble);
    let Some(node) = document else { return (None, problems) };
    let languages = profile::languages(&node, &mut problems);
    let value = |key: &str| {
        let known = |typed: &str| vocabulary::canonical(vocabulary::PROFILE, typed) == Some(key);
        node.entries().iter().find(|(typed, _)| known(&typed.text))
    };
    let currency = value("mata_uang")
        .and_then(|(_, node)| Currency::parse(node.text()?).ok())
        .unwrap_or(Currency::IDR);
    let english = value("nama").map_or(english_file, |(key, _)| key.text == "name");
    let options =
        Options { today: Date::FIRST, drafts: true, future: true, base_url: None, host: None };
    let (products, categories, people) = {
        let languages = languages.clone();
        let contacts = Vec::new();
        let (store, tree) = (&store, &store.tree);
        let input = Input { store, tree, languages, options: &options, contacts };
        let mut gather = |folder| {
            let (raws, trouble) = entry::gather(&input, folder);
            problems.append(trouble);
            raws
        };
        (gather("produk"), gather("kategori"), gather("orang"))
    };
    let tree = store.tree;
    let outline = Outline { tree, languages, currency, english, products, categories, people };
    (Some(outline), problems)
}

impl Raw {
    /// The value of a key, by its canonical name.
    pub fn value(&self, scope: vocabulary::Scope, name: &str) -> Option<&Node> {
        let entries = self.document.front.entries();
        let known = |typed: &str| vocabulary::canonical(scope, typed) == Some(name);
        entries.iter().find(|(key, _)| known(&key.text)).map(|(_, node)| node)
    }

    /// The slug, and the names in all languages: what content may call this entry by.
    pub fn called(&self, scope: vocabulary::Scope, name: &str) -> Vec<String> {
        let mut names = vec![self.slug.clone()];
        for text in self.value(scope, name).into_iter().flat_map(texts) {
            names.push(text.trim().to_lowercase());
        }
        names
    }
}

/// The texts in a node: itself, or one for each language.
fn texts(node: &Node) -> Vec<&str> {
    match &node.kind {
        Kind::Text(text) => vec![text],
        Kind::Map(entries) => entries.iter().filter_map(|(_, node)| node.text()).collect(),
        _ => Vec::new(),
    }
}
