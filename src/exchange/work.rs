//! Lays drafts beside the site as it is and decides what to write: new files, changed facts in
//! files that are there, categories and people that products name, photos to copy or to load.

use super::draft::{Content, Draft, Facts};
use super::edit::{self, Change, Ways};
use super::photos::{self, Action, Placed, Sources};
use super::shown;
use super::yaml::{self, PhotoLine};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::load::{Outline, Raw, slug_or_hash};
use crate::model::value::{natural_cmp, slug};
use crate::model::vocabulary::{self, Scope};
use crate::sheet::{self, Column, Field, Form};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Everything that an import will do. Paths are relative to the site folder.
#[derive(Debug, Default)]
pub struct Work {
    /// Files to write with their bytes, in order.
    pub files: Vec<(String, Vec<u8>)>,
    /// Photos to copy.
    pub copies: Vec<(PathBuf, String)>,
    /// New product files.
    pub new: Vec<String>,
    /// Files that change: key, old value, new value.
    pub changed: Vec<(String, Vec<Change>)>,
    /// How many products say what their files say already.
    pub same: usize,
    /// Product files that are there and stay as they are, because nobody asked to update them.
    pub kept: Vec<String>,
    /// New category files.
    pub categories: Vec<String>,
    /// New files of people; they are shown once their consent is recorded.
    pub people: Vec<String>,
    /// Photos that only the web has.
    pub downloads: Vec<Download>,
    /// The list of these and of those that earlier imports left, with their number.
    pub download_list: Option<(String, usize)>,
    /// New products that are drafts, because their source hides them.
    pub hidden: usize,
    /// Products that are not in the table.
    pub absent: usize,
}

/// A photo to be loaded by the user.
#[derive(Clone, Debug, PartialEq)]
pub struct Download {
    /// Where it is.
    pub address: String,
    /// Under which name to keep it.
    pub path: String,
    /// What it shows.
    pub alt: String,
}

/// Decides what to write for `drafts`.
pub fn plan(drafts: &[Draft], site: &Outline, update: bool, sources: &Sources) -> (Work, Problems) {
    let mut planner =
        Planner { site, update, sources, work: Work::default(), problems: Problems::new() };
    planner.related(drafts);
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for draft in drafts {
        let name = draft.slug.as_deref().unwrap_or(draft.name());
        let slug = slug(name).unwrap_or_else(|| slug_or_hash(name));
        if let Some(first) = seen.get(&slug) {
            planner.problems.push(
                Diagnostic::new(&catalogue::ROWS_SAME_SLUG)
                    .with("slug", &slug)
                    .with(
                        "first",
                        first
                            .cell_name()
                            .filter(|_| !first.is_line())
                            .unwrap_or_else(|| first.shown()),
                    )
                    .at(draft.place.clone())
                    .related(first.clone()),
            );
            continue;
        }
        seen.insert(slug.clone(), draft.place.clone());
        planner.product(draft, &slug);
    }
    planner.work.absent = site.products.iter().filter(|raw| !seen.contains_key(&raw.slug)).count();
    planner.list_downloads();
    (planner.work, planner.problems)
}

struct Planner<'a> {
    site: &'a Outline,
    update: bool,
    sources: &'a Sources,
    work: Work,
    problems: Problems,
}

impl Planner<'_> {
    /// The folder of a kind of content, by the name that the site uses.
    fn folder(&self, id: &'static str) -> &'static str {
        let word = vocabulary::FOLDERS.iter().find(|word| word.id == id);
        let english = word.map_or(id, |word| word.en);
        let has = |name: &str| {
            let start = format!("{name}/");
            self.site.tree.iter().any(|(path, _)| path.starts_with(&start))
        };
        match (has(id), has(english)) {
            (true, false) => id,
            (false, true) => english,
            _ if self.site.english => english,
            _ => id,
        }
    }

    /// Categories and people that products name and that are not there yet.
    fn related(&mut self, drafts: &[Draft]) {
        let kinds: [(&str, &'static str, Scope, &'static str, &[Raw]); 2] = [
            ("kategori", "kategori", vocabulary::PAGE, "judul", &self.site.categories),
            ("pembuat", "orang", vocabulary::PERSON, "nama", &self.site.people),
        ];
        for (key, folder, scope, title, raws) in kinds {
            let mut known: Vec<String> =
                raws.iter().flat_map(|raw| raw.called(scope, title)).collect();
            let mut made = Vec::new();
            for name in drafts.iter().flat_map(|draft| draft.facts.texts(key)) {
                let slug = slug(name).unwrap_or_else(|| slug_or_hash(name));
                if known.contains(&slug) || known.contains(&name.to_lowercase()) {
                    continue;
                }
                let path = format!("{}/{slug}.md", self.folder(folder));
                known.push(slug);
                let key = yaml::key(scope, title, self.site.english);
                let text = format!("---\n{key}: {}\n---\n", yaml::scalar(name, false));
                self.work.files.push((path.clone(), text.into_bytes()));
                made.push(path);
            }
            if key == "kategori" {
                self.work.categories = made;
            } else {
                self.work.people = made;
            }
        }
    }

    fn product(&mut self, draft: &Draft, slug: &str) {
        let raw = self.site.products.iter().find(|raw| raw.slug == slug);
        if draft.name().is_empty() && raw.is_none() {
            let problem = Diagnostic::new(&catalogue::ROW_WITHOUT_NAME);
            self.problems.push(problem.at(draft.place.clone()));
            return;
        }
        if let Some(raw) = raw.filter(|_| !self.update) {
            self.work.kept.push(raw.path.clone());
            return;
        }
        let folder = format!("{}/{slug}", self.folder("produk"));
        let beside = raw.map(|raw| (raw.path.as_str(), raw.own_folder));
        let (placed, trouble) =
            photos::place(draft, &folder, beside, &self.site.tree, self.sources);
        self.problems.append(trouble);
        self.take_photos(draft, &placed);
        let listed = listed(draft, &placed);
        let there = |address: &str| {
            let found = placed.iter().find(|photo| photo.address == address)?;
            (found.action != Action::Download).then(|| found.name.clone())
        };
        let of_variant =
            |number: usize| there(&draft.variants.get(number)?.photo.as_ref()?.address);
        let Some(raw) = raw else {
            let own = placed.iter().any(|photo| photo.path.starts_with(&format!("{folder}/")));
            let path = if own { format!("{folder}/index.md") } else { format!("{folder}.md") };
            let text = yaml::product(draft, &listed, of_variant, self.site.english);
            self.work.files.push((path.clone(), text.into_bytes()));
            self.work.new.push(path);
            self.work.hidden += usize::from(matches!(draft.facts.text("draf"), Some("ya" | "yes")));
            return;
        };
        self.lost_zeros(raw, draft);
        let lang = &self.site.languages[0];
        let ways = Ways { lang, currency: self.site.currency, english: self.site.english };
        let (edited, trouble) = edit::edit(raw, draft, &listed, of_variant, ways);
        self.problems.append(trouble);
        if edited.changes.is_empty() {
            self.work.same += 1;
        } else {
            self.work.files.push((raw.path.clone(), edited.text.into_bytes()));
            self.work.changed.push((raw.path.clone(), edited.changes));
        }
    }

    fn take_photos(&mut self, draft: &Draft, placed: &[Placed]) {
        for photo in placed {
            let alt = draft.photos.iter().find(|known| known.address == photo.address);
            match &photo.action {
                Action::Nothing => {}
                Action::Copy(from) => self.work.copies.push((from.clone(), photo.path.clone())),
                Action::Download => self.work.downloads.push(Download {
                    address: photo.address.clone(),
                    path: photo.path.clone(),
                    alt: alt.map(|photo| photo.alt.clone()).unwrap_or_default(),
                }),
            }
        }
    }

    /// Spreadsheets make 7 of a code 007; that is never what a person meant.
    fn lost_zeros(&mut self, raw: &Raw, draft: &Draft) {
        let lang = &self.site.languages[0];
        let mut check = |known: Option<String>, facts: &Facts| {
            let (Some(known), Some((Content::Text(new), place))) = (known, facts.get("kode"))
            else {
                return;
            };
            if known.starts_with('0') && known != *new && known.trim_start_matches('0') == new {
                self.problems.push(
                    Diagnostic::new(&catalogue::CODE_LOST_ZEROS)
                        .with("new", new)
                        .with("old", known)
                        .at(place.clone()),
                );
            }
        };
        let code = raw.value(vocabulary::PRODUCT, "kode");
        check(code.and_then(|node| shown::text(node, lang)), &draft.facts);
        let Some(node) = raw.value(vocabulary::PRODUCT, "varian") else { return };
        for variant in &draft.variants {
            let known = node
                .items()
                .iter()
                .find(|node| shown::variant_name(node, lang).as_deref() == Some(&variant.name));
            let code = known.and_then(|node| shown::value(node, vocabulary::VARIANT, "kode"));
            check(code.and_then(|node| shown::text(node, lang)), &variant.facts);
        }
    }

    /// Writes down what is to be loaded, with what an earlier import left to load.
    fn list_downloads(&mut self) {
        let english = self.site.english;
        let path = if english { "photos-to-download.csv" } else { "foto-untuk-diunduh.csv" };
        let mut all: Vec<Download> = Vec::new();
        let known = self.site.tree.file(path);
        if let Some(file) = known {
            let (tables, _) = sheet::read(path, file);
            for row in tables.iter().flat_map(|table| table.rows.iter().skip(1)) {
                let [address, path, alt] = [0, 1, 2].map(|column| row.text(column));
                let gone = self.site.tree.file(&path).is_none() && !path.is_empty();
                if gone {
                    all.push(Download { address, path, alt });
                }
            }
        }
        for download in &self.work.downloads {
            match all.iter_mut().find(|known| known.path == download.path) {
                Some(known) => *known = download.clone(),
                None => all.push(download.clone()),
            }
        }
        if all.is_empty() && known.is_none() {
            return;
        }
        let names = if english {
            ["address", "save as", "description"]
        } else {
            ["alamat", "simpan sebagai", "keterangan"]
        };
        let columns = names.map(|name| Column { header: name.to_owned(), form: Form::Text });
        let field = |text: String| if text.is_empty() { Field::Empty } else { Field::Text(text) };
        let rows: Vec<Vec<Field>> = all
            .into_iter()
            .map(|known| vec![field(known.address), field(known.path), field(known.alt)])
            .collect();
        let bytes = sheet::csv(&columns, &rows, ';');
        let before = known.and_then(|file| std::fs::read(file).ok());
        if before.as_ref() != Some(&bytes) {
            self.work.files.push((path.to_owned(), bytes));
        }
        if !rows.is_empty() {
            self.work.download_list = Some((path.to_owned(), rows.len()));
        }
    }
}

/// The photos to name in the product's file. None where its folder says the same: all photos in
/// natural order, without descriptions.
fn listed(draft: &Draft, placed: &[Placed]) -> Vec<PhotoLine> {
    let find = |address: &str| placed.iter().find(|photo| photo.address == address);
    let lines: Vec<(PhotoLine, &Placed)> = draft
        .photos
        .iter()
        .filter_map(|photo| {
            let found = find(&photo.address)?;
            let line = PhotoLine { file: found.name.clone(), alt: photo.alt.clone() };
            (found.action != Action::Download).then_some((line, found))
        })
        .collect();
    let mut names: Vec<&str> = placed
        .iter()
        .filter(|photo| photo.action != Action::Download)
        .map(|photo| photo.name.as_str())
        .collect();
    names.sort_by(|a, b| natural_cmp(a, b));
    let in_order = lines.iter().map(|(line, _)| line.file.as_str()).eq(names);
    let shared = lines.iter().any(|(_, photo)| !photo.path.ends_with(&format!("/{}", photo.name)))
        || lines
            .iter()
            .any(|(_, photo)| photo.path.starts_with("foto/") || photo.path.starts_with("photos/"));
    let plain = lines.iter().all(|(line, _)| line.alt.is_empty());
    if in_order && plain && !shared {
        return Vec::new();
    }
    lines.into_iter().map(|(line, _)| line).collect()
}
