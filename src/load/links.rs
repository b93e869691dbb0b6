//! Checks the links and pictures that stand in texts, and notes the photos they need.

use super::people::People;
use super::photos::{Photos, resolve_dots};
use super::tree::{self, Tree};
use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::content::{Entry, PhotoUse};
use crate::model::local::Local;
use crate::model::markdown::{self, Body, Reference, ReferenceKind};
use crate::model::picture::Focus;
use crate::model::site::Site;
use crate::model::value::nearest;
use rayon::prelude::*;

/// What the texts of a site are checked against.
#[derive(Debug)]
pub struct Rules<'a> {
    tree: &'a Tree,
    photos: &'a Photos<'a>,
    withheld: Vec<(String, Place)>,
    /// How Markdown is read.
    pub markdown: markdown::Rules,
}

impl<'a> Rules<'a> {
    /// Links must lead to files of `tree`, pictures to `photos`; nobody of `people` may be named who
    /// did not agree.
    pub fn new(tree: &'a Tree, photos: &'a Photos, people: &People, raw_html: bool) -> Self {
        let withheld = people.withheld_names();
        Self {
            tree,
            photos,
            withheld: withheld.map(|(name, place)| (name.to_owned(), place.clone())).collect(),
            markdown: markdown::Rules { raw_html, ..markdown::Rules::default() },
        }
    }
}

/// Looks at every text of the site, except those of products, which are looked at when they are
/// read.
pub fn check(site: &mut Site, rules: &Rules) -> Problems {
    let persons = site.people.iter_mut().map(|person| &mut person.entry);
    let pages = [&mut site.pages, &mut site.news, &mut site.categories];
    let pages = pages.into_iter().flatten().map(|page| &mut page.entry);
    let mut entries: Vec<&mut Entry> = persons.chain(pages).collect();
    let found: Vec<Problems> =
        entries.par_iter_mut().map(|entry| check_entry(entry, rules)).collect();
    found.into_iter().flatten().collect()
}

/// Looks at the texts of one entry, and notes the photos in them.
pub fn check_entry(entry: &mut Entry, rules: &Rules) -> Problems {
    let mut problems = Problems::new();
    let bodies: Vec<Body> = entry.body.iter().map(|(_, body)| body.clone()).collect();
    for body in &bodies {
        let (references, trouble) = markdown::inspect(body, &rules.markdown);
        problems.append(trouble);
        for reference in references {
            match reference.kind {
                ReferenceKind::Link => {
                    problems.append(link(&reference, &entry.folder, rules.tree));
                }
                ReferenceKind::Picture => {
                    picture(&reference, entry, rules.photos, &mut problems);
                }
            }
        }
        problems.append(names_in_text(body, &rules.withheld));
    }
    problems
}

/// A relative link must lead to a file of the site folder.
fn link(reference: &Reference, folder: &str, tree: &Tree) -> Problems {
    let target = &reference.target;
    if is_outside(target) || target.starts_with('#') || target.is_empty() {
        return Problems::new();
    }
    if target_file(target, folder, tree).is_some() {
        return Problems::new();
    }
    let path = resolve_dots(&format!("{folder}/{}", clean(target)));
    let names: Vec<&str> = tree.iter().map(|(path, _)| path).collect();
    let problem = match tree.other_case(&path).or_else(|| nearest(&path, names.into_iter())) {
        Some(near) => Diagnostic::new(&catalogue::LINK_MISSPELT).with("near", near),
        None => Diagnostic::new(&catalogue::LINK_NOWHERE),
    };
    problem.with("text", target).at(reference.place.clone()).into()
}

/// The file of the site folder that a relative link means: from the file's own folder, or from the
/// top of the site.
pub fn target_file(target: &str, folder: &str, tree: &Tree) -> Option<String> {
    let clean = clean(target);
    let beside = resolve_dots(&format!("{folder}/{clean}"));
    let from_top = resolve_dots(clean);
    [beside, from_top]
        .into_iter()
        .flat_map(|path| {
            let index = format!("{path}/index.md");
            let text = format!("{path}.md");
            [path, text, index]
        })
        .find(|path| tree.file(path).is_some())
}

/// A link target without its question and fragment.
fn clean(target: &str) -> &str {
    target.split(['#', '?']).next().unwrap_or("")
}

/// Links that leave the site folder.
pub fn is_outside(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme))
}

fn picture(reference: &Reference, entry: &mut Entry, photos: &Photos, problems: &mut Problems) {
    match photos.find(&entry.folder, &reference.target, &reference.place) {
        Ok(photo) => {
            if !entry.text_photos.iter().any(|known| known.photo == photo) {
                entry.text_photos.push(PhotoUse {
                    photo,
                    alt: Local::default(),
                    caption: Local::default(),
                    focus: Focus::default(),
                });
            }
        }
        Err(problem) => problems.push(problem),
    }
}

/// The name of a person who did not agree, written out in a text: the program can't take it out
/// of a sentence, so it says where it stands.
fn names_in_text(body: &Body, withheld: &[(String, Place)]) -> Problems {
    let text = body.text();
    withheld
        .iter()
        .filter_map(|(name, file)| {
            let at = body.start + text.find(name.as_str())?;
            let place = Place::new(&body.source, at..at + name.len());
            let problem = Diagnostic::new(&catalogue::PERSON_NAMED_IN_TEXT).with("text", name);
            Some(problem.with("file", tree::stem(file.path())).at(place))
        })
        .collect()
}
