//! Which files are made from each photo: presets of the theme times uses of the photo.

use super::artifact::{Artifact, Recipe};
use crate::model::content::{PhotoId, PhotoUse};
use crate::model::picture::{Focus, OutputFormat, Variant, link_preview, short_hashes, variants};
use crate::model::site::Site;
use crate::model::value::slug;
use crate::theme::{ImagePreset, Use};
use std::collections::BTreeMap;

/// One file: its path and width.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// Output path.
    pub path: String,
    /// In pixels.
    pub width: u32,
}

/// A photo cut and scaled for one preset.
#[derive(Clone, Debug)]
pub struct Rendition {
    /// Size of the largest file.
    pub size: (u32, u32),
    /// Files for browsers that know WebP, narrowest first.
    pub webp: Vec<PictureFile>,
    /// The file for others.
    pub fallback: String,
}

/// A photo in one use: what is cut depends on the focus too.
type UseKey = (PhotoId, Use, (u64, u64));

/// The files of every photo in every use.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    renditions: BTreeMap<UseKey, BTreeMap<String, Rendition>>,
    artifacts: BTreeMap<String, Artifact>,
    variants: BTreeMap<PhotoId, Vec<Variant>>,
}

fn use_key(photo: &PhotoUse, usage: Use) -> UseKey {
    (photo.photo, usage, focus_key(photo.focus))
}

fn focus_key(focus: Focus) -> (u64, u64) {
    (focus.x.to_bits(), focus.y.to_bits())
}

impl Pictures {
    /// Plans the files of every photo of the site.
    pub fn of(site: &Site, presets: &[ImagePreset]) -> Self {
        let mut pictures = Self::default();
        let mut add = |photo: &PhotoUse, usage: Use| pictures.add(site, presets, photo, usage);
        for (logo, usage) in [(&site.profile.logo, Use::Logo), (&site.profile.cover, Use::Cover)] {
            logo.iter().for_each(|photo| add(photo, usage));
        }
        for product in &site.products {
            for (place, photo) in product.entry.photos.iter().enumerate() {
                let usage = if place == 0 { Use::ProductLead } else { Use::ProductMore };
                add(photo, usage);
            }
            product.variants.iter().filter_map(|v| v.photo.as_ref()).for_each(|photo| {
                add(photo, Use::ProductMore);
            });
        }
        let people = site.people.iter().map(|person| (&person.entry, Use::Person));
        let categories = site.categories.iter().map(|page| (&page.entry, Use::Category));
        let news = site.news.iter().map(|page| (&page.entry, Use::News));
        let pages = site.pages.iter().map(|page| (&page.entry, Use::Text));
        for (entry, usage) in people.chain(categories).chain(news).chain(pages) {
            for (place, photo) in entry.photos.iter().enumerate() {
                add(photo, if place == 0 { usage } else { Use::Text });
            }
        }
        let products = site.products.iter().map(|product| &product.entry);
        let people = site.people.iter().map(|person| &person.entry);
        let pages = [&site.pages, &site.news, &site.categories];
        let pages = pages.into_iter().flatten().map(|page| &page.entry);
        for entry in products.chain(people).chain(pages) {
            entry.text_photos.iter().for_each(|photo| add(photo, Use::Text));
        }
        pictures
    }

    fn add(&mut self, site: &Site, presets: &[ImagePreset], photo: &PhotoUse, usage: Use) {
        let key = use_key(photo, usage);
        if self.renditions.contains_key(&key) {
            return;
        }
        let mut renditions = BTreeMap::new();
        for preset in presets.iter().filter(|preset| preset.uses.contains(&usage)) {
            let facts = &site.photo(photo.photo).facts;
            let list = variants(facts, &preset.preset, photo.focus);
            let Some(largest) = list.iter().max_by_key(|variant| variant.width).copied() else {
                continue;
            };
            let (mut webp, mut fallback) = (Vec::new(), None);
            for variant in list {
                let path = self.file(site, photo.photo, variant);
                if variant.format == OutputFormat::WebP {
                    webp.push(PictureFile { path, width: variant.width });
                } else {
                    fallback = Some(path);
                }
            }
            let fallback = fallback.or_else(|| webp.last().map(|file| file.path.clone()));
            renditions.insert(
                preset.preset.name.clone(),
                Rendition {
                    size: (largest.width, largest.height),
                    webp,
                    fallback: fallback.unwrap_or_default(),
                },
            );
        }
        self.renditions.insert(key, renditions);
    }

    /// Enters a photo alone as the picture of a link preview; gives its path. The plan's artifacts
    /// were taken before, so it comes with its artifact.
    pub fn preview(&mut self, site: &Site, photo: &PhotoUse) -> (String, Artifact) {
        let variant = link_preview(&site.photo(photo.photo).facts, photo.focus);
        let path = self.file(site, photo.photo, variant);
        let artifact = self.artifacts[&path].clone();
        (path, artifact)
    }

    /// Has a file made together with a photo's others but not published: a part of something
    /// larger, such as a preview card.
    pub fn keep(&mut self, id: PhotoId, variant: Variant) {
        let known = self.variants.entry(id).or_default();
        if !known.contains(&variant) {
            known.push(variant);
        }
    }

    /// Enters one file and gives its path.
    fn file(&mut self, site: &Site, id: PhotoId, variant: Variant) -> String {
        let photo = site.photo(id);
        let name = picture_name(&photo.path);
        let (content, recipe) = short_hashes(photo.hash, &variant.recipe());
        let ending = variant.format.extension();
        let path = format!("foto/{name}.{content}-{}.{recipe}.{ending}", variant.width);
        if self.artifacts.contains_key(&path) {
            return path;
        }
        self.keep(id, variant);
        let artifact = Artifact {
            recipe: Recipe::Photo(id, variant),
            sources: vec![photo.path.as_str().into()],
        };
        self.artifacts.insert(path.clone(), artifact);
        path
    }

    /// The renditions of a photo in a use, by preset.
    pub fn renditions(&self, photo: &PhotoUse, usage: Use) -> Option<&BTreeMap<String, Rendition>> {
        self.renditions.get(&use_key(photo, usage))
    }

    /// All files made from a photo, in the order in which they were planned: one decoding makes
    /// them all.
    pub fn variants(&self, id: PhotoId) -> &[Variant] {
        self.variants.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The photos that have files.
    pub fn photos(&self) -> impl Iterator<Item = PhotoId> {
        self.variants.keys().copied()
    }

    /// Every output.
    pub fn artifacts(&self) -> impl Iterator<Item = (&String, &Artifact)> {
        self.artifacts.iter()
    }
}

/// `produk/syal-pakis/1-utuh.jpg` becomes `syal-pakis-1-utuh`: folder and name, for people who save
/// a picture and for search engines that read its name.
fn picture_name(path: &str) -> String {
    let mut parts = path.rsplit('/');
    let stem = parts.next().unwrap_or("").rsplit_once('.').map_or("", |(stem, _)| stem);
    let folder = parts.next().filter(|_| path.matches('/').count() > 1).unwrap_or("");
    let mut name = slug(&format!("{folder} {stem}")).unwrap_or_else(|| "foto".to_owned());
    name.truncate(60);
    name
}
