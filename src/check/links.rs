//! Links of the finished pages, and the parts of pages that they name.

use super::Material;
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::load::{resolve_dots, tree};
use crate::plan::{PageOf, Recipe};
use std::collections::BTreeSet;

/// Every link of the finished pages that leads nowhere.
pub fn check(material: &Material) -> Problems {
    let mut problems = Problems::new();
    // One link in a text shows on lists and in both languages; it is told once.
    let mut told = BTreeSet::new();
    for (path, page) in material.pages() {
        // Its links are full addresses, for it is shown at any address.
        if is_lost(material, path) {
            continue;
        }
        for target in &page.links {
            let Some(entry) = broken(material, path, target) else { continue };
            // Headings are marked `h-` in pages, and written without it.
            let typed = target.replace("#h-", "#");
            let place = origin(material, path, &typed);
            let key = (
                place.path().to_owned(),
                place.start(),
                target.trim_start_matches("../").to_owned(),
            );
            if !told.insert(key) {
                continue;
            }
            let problem = Diagnostic::new(entry).with("target", &typed).with("page", path);
            problems.push(problem.at(place));
        }
    }
    problems
}

/// A link to another site.
#[derive(Clone, Debug)]
pub struct Outside {
    /// Its address.
    pub address: String,
    /// The finished page on which it stands first.
    pub page: String,
    /// Where it was written.
    pub place: Place,
}

/// Addresses of other sites, each once.
pub fn outside(material: &Material) -> Vec<Outside> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (path, page) in material.pages() {
        for target in &page.links {
            let web = target.starts_with("https://") || target.starts_with("http://");
            // A chat is opened by an app, and its address answers any number.
            if web
                && !target.contains("//wa.me/")
                && own(material, target).is_none()
                && seen.insert(target.clone())
            {
                let place = origin(material, path, target);
                found.push(Outside { address: target.clone(), page: path.to_owned(), place });
            }
        }
    }
    found
}

fn is_lost(material: &Material, path: &str) -> bool {
    let recipe = material.plan().artifact(path).map(|artifact| &artifact.recipe);
    matches!(recipe, Some(Recipe::Page(page)) if page.page == PageOf::NotFound)
}

/// The path of an address that lies within this site.
fn own<'a>(material: &Material, target: &'a str) -> Option<&'a str> {
    let site = material.plan().site.profile.site_url.as_deref()?;
    let rest = target.strip_prefix(site)?;
    (rest.is_empty() || rest.starts_with(['/', '#'])).then_some(rest)
}

/// What is wrong with a link on the page at `from`.
fn broken(
    material: &Material,
    from: &str,
    target: &str,
) -> Option<&'static crate::diagnostic::Entry> {
    let target = target.trim();
    let within = own(material, target);
    let has_scheme = target.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty()
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
    });
    if within.is_none() && (has_scheme || target.starts_with("//")) {
        return None;
    }
    let target = within.unwrap_or(target);
    let (rest, fragment) = target.split_once('#').unwrap_or((target, ""));
    let rest = rest.split('?').next().unwrap_or("");
    let path = match rest {
        "" if within.is_none() => from.to_owned(),
        rest => {
            let base = if rest.starts_with('/') { "" } else { tree::folder(from) };
            let mut path = resolve_dots(&format!("{base}/{}", decoded(rest)));
            if path.is_empty() || rest.ends_with('/') {
                let slash = if path.is_empty() { "" } else { "/" };
                path = format!("{path}{slash}index.html");
            }
            path
        }
    };
    if material.plan().artifact(&path).is_none() {
        return Some(&catalogue::LINK_DEAD);
    }
    // `#tambah=…` and the like are read by scripts.
    let named = !fragment.is_empty() && fragment != "top" && !fragment.contains('=');
    let page = material.made.0.get(&path).and_then(|file| file.page.as_ref());
    let missing = page.is_some_and(|page| !page.ids.contains(&decoded(fragment)));
    (named && missing).then_some(&catalogue::ANCHOR_DEAD)
}

/// Resolves `%20` and the like; what is no such code stays.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = (first == b'%').then(|| after.get(..2)).flatten();
        let code =
            code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Where a link of a page was written: the words in the text that the page is made from, else the
/// file, else the page itself.
fn origin(material: &Material, page: &str, target: &str) -> Place {
    let sources = material.plan().artifact(page).map(|artifact| artifact.sources.as_slice());
    let sources = sources.unwrap_or_default();
    let fragment = target.rsplit_once('#').map(|(_, fragment)| format!("#{fragment}"));
    let name = target.rsplit('/').next().unwrap_or(target).to_owned();
    let needles: Vec<String> = fragment.into_iter().chain([target.to_owned(), name]).collect();
    // Translations lie beside their originals.
    let papers = || {
        let beside = |path: &str| {
            sources.iter().any(|source| {
                tree::folder(source) == tree::folder(path)
                    && path.starts_with(source.trim_end_matches(".md"))
            })
        };
        material.papers.iter().filter(move |paper| {
            sources.iter().any(|s| **s == *paper.path()) || beside(paper.path())
        })
    };
    for needle in needles.iter().filter(|needle| needle.len() > 1) {
        for paper in papers() {
            if let Some(at) = paper.source.text.find(needle.as_str()) {
                return paper.place(at..at + needle.len());
            }
        }
    }
    let copied = sources.first().map(|path| &**path);
    Place::file(copied.unwrap_or(page))
}
