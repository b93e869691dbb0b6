//! The product pages of a site made with Hugo, Jekyll, Zola or Eleventy: facts in YAML or TOML, also
//! below `extra`, `params` and `taxonomies`, with photos beside the page or among the site's assets.

mod names;
mod page;

use super::draft::{Draft, Photo};
use super::grid::{is_list, items};
use super::tables::Wish;
use super::values::Manner;
use super::{html, text};
use crate::diagnostic::catalogue::{content, sheets as catalogue, values as known};
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::load::tree::{self, is_picture};
use crate::load::{decode_any, resolve_dots};
use crate::model::value::{Currency, natural_cmp};
use crate::model::vocabulary;
use crate::model::yaml::{Kind, Node};
use crate::sheet::Value;
use names::{PHOTOS, SHELVES, SKIPPED, TECHNICAL};
use page::{addresses, flat, front_matter, undated};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What a folder holds.
#[derive(Debug)]
pub struct Pages {
    /// The generator, by its name.
    pub generator: &'static str,
    /// Its products.
    pub drafts: Vec<Draft>,
    /// Keys and files that are not used.
    pub unused: Vec<String>,
    /// Where its photos lie.
    pub folders: Vec<PathBuf>,
}

/// Reads the product pages below `root`; `shown` is its name in messages. Prices with cents are taken
/// as those of a shop's table are.
pub fn read(shown: &str, root: &Path, wish: &Wish) -> (Option<Pages>, Problems) {
    let (pages, problems) = read_as(shown, root, wish);
    let cents = |problem: &&Diagnostic| problem.entry.code == known::PRICE_FRACTION.code;
    let (Some(cents), None, Some(dollars)) =
        (problems.iter().find(cents), wish.currency, Currency::from_code("USD"))
    else {
        return (pages, problems);
    };
    let place = cents.place.clone();
    let text = place.as_ref().map_or(String::new(), |place| place.excerpt().to_owned());
    let assumed =
        Diagnostic::new(&catalogue::CURRENCY_ASSUMED).with("text", text.trim_matches(['"', '\'']));
    let (pages, mut problems) =
        read_as(shown, root, &Wish { currency: Some(dollars), ..wish.clone() });
    problems.push(match place {
        Some(place) => assumed.at(place),
        None => assumed,
    });
    (pages, problems)
}

fn read_as(shown: &str, root: &Path, wish: &Wish) -> (Option<Pages>, Problems) {
    let mut problems = Problems::new();
    let mut files: Vec<(String, PathBuf)> = Vec::new();
    let walk = WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let skipped = entry.file_type().is_dir() && SKIPPED.contains(&name.as_str());
        entry.depth() == 0 || !(name.starts_with('.') || skipped)
    });
    for entry in walk.filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let parts: Vec<_> =
            below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        files.push((parts.join("/"), entry.into_path()));
    }
    let reader = Reader { files: &files, wish, root: shown };
    let (mut drafts, mut unused) = (Vec::new(), BTreeSet::new());
    for (path, file) in
        files.iter().filter(|(path, _)| path.ends_with(".md") || path.ends_with(".markdown"))
    {
        let stem = tree::stem(path);
        if stem == "_index" || stem.eq_ignore_ascii_case("readme") {
            continue;
        }
        let (draft, trouble) = reader.page(path, file, &mut unused);
        problems.append(trouble);
        drafts.extend(draft);
    }
    if drafts.is_empty() && !problems.has_errors() {
        let problem = Diagnostic::new(&catalogue::FOLDER_WITHOUT_PRODUCTS);
        problems.push(problem.at(Place::file(shown)));
        return (None, problems);
    }
    let has = |name: &str| files.iter().any(|(path, _)| path == name);
    let generator = if has("_config.yml") || has("_config.yaml") {
        "Jekyll"
    } else if has("hugo.toml")
        || has("hugo.yaml")
        || files.iter().any(|(path, _)| path.starts_with("archetypes/"))
    {
        "Hugo"
    } else if [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"]
        .iter()
        .any(|name| root.join(name).is_file())
    {
        "Eleventy"
    } else if root.join("archetypes").is_dir() || has("config.yaml") {
        "Hugo"
    } else if has("config.toml") && root.join("templates").is_dir() {
        "Zola"
    } else if has("config.toml") {
        "Hugo"
    } else {
        "Markdown"
    };
    let folders = vec![root.to_owned()];
    (Some(Pages { generator, drafts, unused: unused.into_iter().collect(), folders }), problems)
}

struct Reader<'a> {
    files: &'a [(String, PathBuf)],
    wish: &'a Wish,
    root: &'a str,
}

impl Reader<'_> {
    fn page(
        &self,
        path: &str,
        file: &Path,
        unused: &mut BTreeSet<String>,
    ) -> (Option<Draft>, Problems) {
        let shown = format!("{}/{path}", self.root.trim_end_matches(['/', '\\']));
        let shown = shown.trim_start_matches("./").to_owned();
        let bytes = match std::fs::read(file) {
            Ok(bytes) if bytes.len() <= 4 << 20 => bytes,
            Ok(_) => {
                return (
                    None,
                    Diagnostic::new(&content::TEXT_TOO_LARGE).at(Place::file(shown)).into(),
                );
            }
            Err(error) => {
                let problem = Diagnostic::new(&content::FILE_UNREADABLE);
                let problem = problem.with("detail", error.to_string());
                return (None, problem.at(Place::file(shown)).into());
            }
        };
        let Ok((source, _)) = decode_any(&shown, &bytes) else { return (None, Problems::new()) };
        let shelf = path
            .split('/')
            .rev()
            .skip(1)
            .any(|part| SHELVES.contains(&part.to_lowercase().as_str()));
        let (front, body, mut problems) = match front_matter(&source) {
            Ok((Some(front), body, problems)) => (front, body, problems),
            // A page without facts is no product, and broken facts matter only among products.
            Ok(_) => return (None, Problems::new()),
            Err(problem) => return (None, if shelf { (*problem).into() } else { Problems::new() }),
        };
        let facts = flat(&front);
        let named = |names: &[&str]| facts.iter().any(|(key, _)| names.contains(&key.as_str()));
        let priced = named(&["price", "harga"]);
        let titled = named(&["title", "name", "nama", "judul"]);
        if !(titled
            && (priced
                || shelf && tree::stem(path) != "index"
                || shelf && path.matches('/').count() > 2))
        {
            return (None, Problems::new());
        }
        let stem = tree::stem(path);
        if let Some((base, lang)) = stem.rsplit_once('.')
            && lang.len() == 2
            && self
                .files
                .iter()
                .any(|(other, _)| *other == format!("{}/{base}.md", tree::folder(path)))
        {
            unused.insert(path.to_owned());
            return (None, Problems::new());
        }
        let mut draft = Draft::new(front.place.clone());
        let own = matches!(stem, "index");
        let name = if own { tree::folder(path).rsplit('/').next().unwrap_or(stem) } else { stem };
        draft.slug = Some(undated(name).to_owned());
        for (key, node) in &facts {
            problems.append(self.fact(&mut draft, key, node, path, unused));
        }
        let (body, photos) = text::clean(&source.text[body..]);
        draft.body = body;
        for (address, alt) in photos {
            draft.photo(Photo {
                address: self.locate(path, &address),
                alt,
                place: draft.place.clone(),
            });
        }
        if own && draft.photos.is_empty() {
            let folder = tree::folder(path);
            let mut beside: Vec<&str> = self
                .files
                .iter()
                .map(|(path, _)| path.as_str())
                .filter(|path| tree::folder(path) == folder && is_picture(path))
                .collect();
            beside.sort_by(|a, b| natural_cmp(a, b));
            for address in beside {
                let photo = Photo {
                    address: address.to_owned(),
                    alt: String::new(),
                    place: draft.place.clone(),
                };
                draft.photo(photo);
            }
        }
        (Some(draft), problems)
    }

    fn fact(
        &self,
        draft: &mut Draft,
        key: &str,
        node: &Node,
        path: &str,
        unused: &mut BTreeSet<String>,
    ) -> Problems {
        let manner = Manner {
            currency: self.wish.currency.unwrap_or(self.wish.site_currency),
            foreign: self.wish.currency.is_some_and(|own| own != self.wish.site_currency),
            machine: false,
            english: self.wish.english,
        };
        let said = self.wish.map.iter().find(|(name, _)| name.eq_ignore_ascii_case(key));
        let key = said.map_or(key, |(_, key)| key.as_str());
        if PHOTOS.contains(&key) {
            for (address, alt) in addresses(node) {
                let address = self.locate(path, &address);
                draft.photo(Photo { address, alt, place: node.place.clone() });
            }
            return Problems::new();
        }
        let text = match &node.kind {
            Kind::Text(text) => text.trim().to_owned(),
            Kind::List(list) => {
                list.iter().filter_map(|item| item.text()).collect::<Vec<_>>().join("; ")
            }
            _ => String::new(),
        };
        let structured = matches!(&node.kind, Kind::Map(_) | Kind::List(_));
        if TECHNICAL.contains(&key) || text.is_empty() || key == "-" {
            if text.is_empty() && structured && !TECHNICAL.contains(&key) {
                unused.insert(key.to_owned());
            }
            return Problems::new();
        }
        let id = match key {
            "slug" => {
                draft.slug = Some(text);
                return Problems::new();
            }
            // Jekyll's `published: false`.
            "published" if matches!(text.as_str(), "true" | "false") => {
                if text == "false" {
                    draft.facts.set("draf", manner.yes_no(true), &node.place);
                }
                return Problems::new();
            }
            "excerpt" | "subtitle" | "shortdescription" | "short_description" => "ringkasan",
            "pricebefore" | "price_before" | "old_price" | "regular_price" => "harga_normal",
            "productid" | "product_id" => "kode",
            "colors" | "colours" | "color" | "colour" => {
                let label = if manner.english { "Colours" } else { "Warna" };
                draft.detail(label, &text.replace("; ", ", "));
                return Problems::new();
            }
            "sizes" => {
                let label = if manner.english { "Sizes" } else { "Ukuran" };
                draft.detail(label, &text.replace("; ", ", "));
                return Problems::new();
            }
            // The place in a list, in Hugo and Zola.
            "weight" if text.bytes().all(|byte| byte.is_ascii_digit()) => "urutan",
            "position" => "urutan",
            "inventory" | "quantity" | "qty" => "stok",
            "dimensions" => "ukuran",
            "rincian" | "details" => {
                draft.detail(said.map_or(key, |(name, _)| name), &text);
                return Problems::new();
            }
            _ => match vocabulary::canonical(vocabulary::PRODUCT, key) {
                Some(
                    "varian" | "grosir" | "layanan" | "rincian" | "alias" | "motif" | "toko"
                    | "kontak",
                )
                | None => {
                    unused.insert(key.to_owned());
                    return Problems::new();
                }
                Some(id) => id,
            },
        };
        match manner.read(id, &Value::Text(text), None) {
            // `draft: false` says nothing.
            Ok(text) if id == "draf" && text == manner.yes_no(false) => {}
            Ok(text) if is_list(id) => draft.facts.set_list(id, items(&text), &node.place),
            Ok(text) => draft.facts.set(id, html::plain_if(&text), &node.place),
            Err(problem) => return problem.at(node.place.clone()).into(),
        }
        Problems::new()
    }

    /// The path below the folder of a photo that a page names, if it is there.
    fn locate(&self, page: &str, address: &str) -> String {
        if super::photos::is_remote(address) {
            return address.to_owned();
        }
        let clean = address.rsplit("}}").next().unwrap_or(address).trim().trim_start_matches("./");
        let clean = clean.trim_start_matches('/').to_owned();
        let folder = tree::folder(page);
        let beside = format!("{folder}/{}/{clean}", tree::stem(page));
        let places = [format!("{folder}/{clean}"), beside, clean.clone()];
        let assets = [
            "static",
            "assets",
            "src",
            "src/static",
            "src/assets",
            "content",
            "assets/images",
            "images",
            "static/images",
        ];
        let assets = assets.map(|top| format!("{top}/{clean}"));
        places
            .into_iter()
            .chain(assets)
            .map(|path| resolve_dots(&path))
            .find(|path| self.files.iter().any(|(known, _)| known == path))
            .unwrap_or(clean)
    }
}
