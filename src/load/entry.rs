//! What all content has in common: name, summary, text, photos, date, translations.

use super::fields::{Fields, Reading};
use super::front_matter::{self, Document};
use super::photos::Photos;
use super::store::Store;
use super::{Input, decode, tree};
use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::content::Entry;
use crate::model::local::{Lang, Local};
use crate::model::value::{Date, nearest, slug};
use crate::model::vocabulary::Scope;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::Arc;

/// A file with its translations, not yet understood.
#[derive(Debug)]
pub struct Raw {
    /// Relative to the site folder.
    pub path: String,
    /// Name in addresses, from the name of the file or of its folder.
    pub slug: String,
    /// True for `index.md` in a folder of its own.
    pub own_folder: bool,
    /// The file.
    pub document: Arc<Document>,
    /// Its translations.
    pub translations: Vec<(Lang, Arc<Document>)>,
}

/// A file that was read: its document, if it could be parted, and what was found wrong.
#[derive(Debug)]
pub struct Text {
    document: Option<Arc<Document>>,
    problems: Problems,
}

impl Raw {
    /// The file as a place.
    pub fn place(&self) -> Place {
        Place::new(&self.document.source, 0..0)
    }

    /// The file and its translations.
    pub fn documents(&self) -> impl Iterator<Item = &Arc<Document>> {
        let translations = self.translations.iter().map(|(_, document)| document);
        std::iter::once(&self.document).chain(translations)
    }

    /// The facts of the original.
    pub(super) fn fields<'a>(&'a self, scope: Scope, input: &'a Input) -> Fields<'a> {
        let reading = Reading { languages: &input.languages, lang: &input.languages[0] };
        Fields::new(&self.document.front, scope, reading)
    }

    /// The facts of each translation.
    pub(super) fn translated<'a>(
        &'a self,
        scope: Scope,
        input: &'a Input,
    ) -> Vec<(&'a Lang, Fields<'a>)> {
        self.translations
            .iter()
            .map(|(lang, document)| {
                let reading = Reading { languages: &input.languages, lang };
                (lang, Fields::new(&document.front, scope, reading))
            })
            .collect()
    }
}

/// Reads every text of a folder and joins translations to their originals.
pub fn gather(input: &Input, folder: &'static str) -> (Vec<Raw>, Problems) {
    use rayon::prelude::*;
    let texts = input.tree.texts(folder);
    let read: Vec<_> = texts
        .par_iter()
        .map(|(path, below, file)| {
            let text = input.store.texts.get(path, || read_document(input.store, path, file));
            (*path, *below, text)
        })
        .collect();

    let mut problems = Problems::new();
    let mut originals: BTreeMap<String, Raw> = BTreeMap::new();
    let mut translations = Vec::new();
    for (path, below, text) in read {
        problems.append(text.problems.clone());
        let (base, lang) = language_of(tree::stem(path), input, path, &mut problems);
        let Some(document) = text.document.clone() else { continue };
        let own_folder = matches!(base, "index" | "_index") && below.contains('/');
        let name = if own_folder { last_folder(below) } else { base };
        let key = format!("{}/{base}", tree::folder(path));
        match lang {
            Some(lang) if lang != input.languages[0] => translations.push((key, lang, document)),
            _ => {
                let slug = slug(name).unwrap_or_else(|| short_name(path));
                let raw = Raw {
                    path: path.to_owned(),
                    slug,
                    own_folder,
                    document,
                    translations: Vec::new(),
                };
                originals.insert(key, raw);
            }
        }
    }
    for (key, lang, document) in translations {
        match originals.get_mut(&key) {
            Some(raw) => raw.translations.push((lang, document)),
            None => {
                let place = Place::new(&document.source, 0..0);
                problems.push(Diagnostic::new(&catalogue::TRANSLATION_ALONE).at(place));
            }
        }
    }
    let mut raws: Vec<Raw> = originals.into_values().collect();
    problems.append(drop_duplicate_slugs(&mut raws));
    (raws, problems)
}

/// A name for a file whose own name has no letters that an address can hold.
fn short_name(path: &str) -> String {
    blake3::hash(path.as_bytes()).to_hex()[..8].to_owned()
}

fn last_folder(below: &str) -> &str {
    tree::folder(below).rsplit('/').next().unwrap_or("")
}

/// Reads, decodes and parts one file.
fn read_document(store: &Store, path: &str, file: &Path) -> Text {
    let bytes = match store.read(path, file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let problem = Diagnostic::new(&catalogue::FILE_UNREADABLE)
                .with("detail", error.to_string())
                .at(Place::file(path));
            return Text { document: None, problems: problem.into() };
        }
    };
    match decode::decode(path, &bytes) {
        Err(problem) => Text { document: None, problems: (*problem).into() },
        Ok((source, warning)) => {
            let (document, mut problems) = front_matter::split(source);
            problems.append(warning.into_iter().collect());
            Text { document: document.map(Arc::new), problems }
        }
    }
}

/// Parts `syal.en` into the name and the language.
fn language_of<'a>(
    stem: &'a str,
    input: &Input,
    path: &str,
    problems: &mut Problems,
) -> (&'a str, Option<Lang>) {
    let Some((base, ending)) = stem.rsplit_once('.') else { return (stem, None) };
    if let Some(lang) = input.languages.iter().find(|lang| ***lang == *ending.to_lowercase()) {
        return (base, Some(lang.clone()));
    }
    if ending.len() == 2 && ending.chars().all(|c| c.is_ascii_lowercase()) {
        problems.push(
            Diagnostic::new(&catalogue::LANGUAGE_UNKNOWN)
                .with("text", ending)
                .with("known", input.languages.join(", "))
                .at(Place::file(path)),
        );
    }
    (stem, None)
}

/// Of two files with one slug only the first goes on, so that one mistake is told once.
fn drop_duplicate_slugs(raws: &mut Vec<Raw>) -> Problems {
    // Of ten thousand that differ nothing need be copied.
    let slugs: HashSet<&str> = raws.iter().map(|raw| raw.slug.as_str()).collect();
    if slugs.len() == raws.len() {
        return Problems::new();
    }
    let mut first: BTreeMap<String, (String, Place)> = BTreeMap::new();
    let mut problems = Problems::new();
    raws.retain(|raw| match first.get(&raw.slug) {
        Some((path, place)) => {
            problems.push(
                Diagnostic::new(&catalogue::SLUG_DUPLICATE)
                    .with("slug", &raw.slug)
                    .with("first", path)
                    .with("second", &raw.path)
                    .at(raw.place())
                    .related(place.clone()),
            );
            false
        }
        None => {
            first.insert(raw.slug.clone(), (raw.path.clone(), raw.place()));
            true
        }
    });
    problems
}

/// Reads what all content shares. `name` and `date` are the canonical keys of this kind.
pub fn read(
    raw: &Raw,
    fields: &Fields,
    translated: &[(&Lang, Fields)],
    photos: &Photos,
    (name, date): (&str, &str),
) -> Entry {
    let folder = tree::folder(&raw.path).to_owned();
    let first = fields.reading().lang;
    let mut entry = Entry {
        slug: raw.slug.clone(),
        place: raw.place(),
        folder,
        name: fields.local(name),
        summary: fields.local("ringkasan"),
        body: Local::default(),
        photos: photos.named(fields, "foto", tree::folder(&raw.path)),
        text_photos: Vec::new(),
        aliases: fields
            .strings("alias")
            .into_iter()
            .filter_map(|(text, place)| alias(fields, &text, place))
            .collect(),
        order: fields.text("urutan").and_then(|(text, place)| {
            let number = text
                .trim()
                .parse()
                .map_err(|_| Diagnostic::new(&catalogue::ORDER_NOT_A_NUMBER).with("text", text));
            fields.checked(number, place)
        }),
        date: fields.parse(date, Date::parse),
    };
    if fields.get("foto").is_none() {
        entry.photos = photos.beside(&raw.path, raw.own_folder);
    }
    if entry.name.exact(first).is_none() {
        fields.missing(&catalogue::NAME_MISSING);
    }
    let documents = [(first, &raw.document)];
    let more = raw.translations.iter().map(|(lang, document)| (lang, document));
    for (lang, document) in documents.into_iter().chain(more) {
        if !document.body.text().trim().is_empty() {
            entry.body.set(lang, document.body.clone());
        }
    }
    for (_, other) in translated {
        entry.name.overlay(other.local(name));
        entry.summary.overlay(other.local("ringkasan"));
        for more in photos.named(other, "foto", &entry.folder) {
            if let Some(photo) = entry.photos.iter_mut().find(|photo| photo.photo == more.photo) {
                photo.alt.overlay(more.alt);
                photo.caption.overlay(more.caption);
            }
        }
    }
    entry
}

fn alias(fields: &Fields, text: &str, place: &Place) -> Option<String> {
    let clean = text.trim().trim_start_matches('/');
    let safe = !clean.is_empty()
        && !clean.contains("..")
        && !clean.contains("//")
        && clean.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/'));
    if !safe {
        fields.push(Diagnostic::new(&catalogue::ALIAS_ODD).with("text", text).at(place.clone()));
    }
    safe.then(|| clean.to_owned())
}

/// Says which keys of a translation do not count: only texts are translated.
pub fn only_texts(fields: &Fields, texts: &[&str]) {
    for (name, key) in fields.names() {
        if !texts.contains(&name) {
            fields.push(
                Diagnostic::new(&catalogue::TRANSLATION_KEY)
                    .with("key", &key.text)
                    .at(key.place.clone()),
            );
        }
    }
}

/// The index of the entry that `typed` names, by slug or by name in any language.
pub fn find<'e>(
    typed: &str,
    entries: impl Iterator<Item = &'e Entry> + Clone,
) -> Result<usize, Option<String>> {
    let wanted = typed.trim().to_lowercase();
    let slugged = slug(typed);
    let by_name = |entry: &Entry| {
        Some(&entry.slug) == slugged.as_ref()
            || entry.name.iter().any(|(_, name)| name.to_lowercase() == wanted)
    };
    entries.clone().position(by_name).ok_or_else(|| {
        let names: Vec<&str> = entries.map(|entry| entry.slug.as_str()).collect();
        nearest(slugged.as_deref().unwrap_or(&wanted), names.into_iter()).map(str::to_owned)
    })
}
