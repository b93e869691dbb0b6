//! Photos as a buyer sees them: dark, blurred, lying on their side, small, repeated, or not there.

use super::Material;
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::load::tree;
use crate::model::content::{Entry, PhotoId};
use crate::model::picture::{Format, Gauge};
use crate::model::site::{Photo, Site};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A photo whose bright parts are darker than this is dark: a tenth of its pixels at most are
/// brighter. The darkest of the example sites has 123.
const DARK: u8 = 80;
/// A second blur leaves this much of a blurred photo, in percent. The 141 photos of the example sites
/// lie between 20 and 54; the same out of focus (a radius of 4 pixels in 640) between 57 and 85.
const BLURRED: u8 = 57;
/// Shorter side in pixels that Google and Meta ask for.
const LOW: u32 = 500;
/// So many of 64 bits may differ between two sizes of one photo.
const NEAR: u32 = 2;
/// A print needs so many bits of each kind to tell photos apart: an even wall has none.
const TELLING: u32 = 12;

/// What is wrong with photos.
pub fn check(material: &Material) -> Problems {
    let site = &material.plan().site;
    let shown = shown(site);
    let mut problems = Problems::new();
    let measured: BTreeMap<PhotoId, Option<Gauge>> =
        shown.par_iter().map(|id| (*id, material.renderer.gauge(*id).ok())).collect();
    for id in &shown {
        let photo = site.photo(*id);
        if let Some(gauge) = measured[id] {
            problems.append(one(photo, gauge));
        }
        problems.append(size(photo));
    }
    problems.append(twice(site, &shown, &measured));
    problems.append(missing(site));
    problems.append(unused(material));
    problems.append(words(site));
    problems
}

/// Photos that stand for a product, a person, a page or the cooperative. Logo and QRIS are drawn.
fn shown(site: &Site) -> Vec<PhotoId> {
    let variants = site.products.iter().flat_map(|product| &product.variants);
    let variants = variants.filter_map(|variant| variant.photo.as_ref());
    let entries = entries(site).flat_map(|entry| entry.photos.iter().chain(&entry.text_photos));
    let all = entries.chain(variants).chain(&site.profile.cover).map(|photo| photo.photo);
    let drawn: BTreeSet<PhotoId> = site.profile.logo.iter().map(|photo| photo.photo).collect();
    let ids: BTreeSet<PhotoId> = all.filter(|id| !drawn.contains(id)).collect();
    ids.into_iter().collect()
}

fn entries(site: &Site) -> impl Iterator<Item = &Entry> {
    let pages = [&site.pages, &site.news, &site.categories];
    let pages = pages.into_iter().flatten().map(|page| &page.entry);
    let people = site.people.iter().map(|person| &person.entry);
    site.products.iter().map(|product| &product.entry).chain(pages).chain(people)
}

fn one(photo: &Photo, gauge: Gauge) -> Problems {
    let place = || Place::file(&photo.path);
    let mut problems = Problems::new();
    if gauge.light < DARK {
        problems.push(Diagnostic::new(&catalogue::PHOTO_DARK).at(place()));
    }
    if gauge.blur > BLURRED && photo.facts.format == Format::Jpeg {
        // Drawings have even areas, which look blurred to any measure; cameras write JPEG.
        problems.push(Diagnostic::new(&catalogue::PHOTO_BLURRED).at(place()));
    }
    // A camera stores what it sees lying down and notes the turn. A picture stored upright with a
    // note to turn it was turned already, by a program that left the note.
    let facts = &photo.facts;
    if facts.orientation.swaps_sides() && facts.width > facts.height {
        problems.push(Diagnostic::new(&catalogue::PHOTO_SIDEWAYS).at(place()));
    }
    problems
}

fn size(photo: &Photo) -> Problems {
    let (width, height) = (photo.facts.width, photo.facts.height);
    // Very small ones are told by the build.
    if (200..LOW).contains(&width.min(height)) {
        let problem = Diagnostic::new(&catalogue::PHOTO_LOW)
            .with("width", width as usize)
            .with("height", height as usize);
        return problem.at(Place::file(&photo.path)).into();
    }
    Problems::new()
}

/// The same photo in two files, at whatever size.
fn twice(site: &Site, shown: &[PhotoId], measured: &BTreeMap<PhotoId, Option<Gauge>>) -> Problems {
    let mut problems = Problems::new();
    for (index, id) in shown.iter().enumerate() {
        let photo = site.photo(*id);
        let same = |other: &PhotoId| {
            let first = site.photo(*other);
            first.hash == photo.hash
                || measured[id].zip(measured[other]).is_some_and(|(a, b)| alike(a, b))
                    && shape(first).abs_diff(shape(photo)) <= 1
        };
        if let Some(first) = shown[..index].iter().find(|other| same(other)) {
            problems.push(
                Diagnostic::new(&catalogue::PHOTO_TWICE)
                    .with("other", &site.photo(*first).path)
                    .at(Place::file(&photo.path)),
            );
        }
    }
    problems
}

/// Width to height in percent.
fn shape(photo: &Photo) -> u64 {
    u64::from(photo.facts.width) * 100 / u64::from(photo.facts.height.max(1))
}

fn alike(a: Gauge, b: Gauge) -> bool {
    let telling = |print: u64| (TELLING..=64 - TELLING).contains(&print.count_ones());
    telling(a.print) && (a.print ^ b.print).count_ones() <= NEAR && a.light.abs_diff(b.light) <= 3
}

/// Products without any photo.
fn missing(site: &Site) -> Problems {
    let without = site.products.iter().filter(|product| {
        let variants = product.variants.iter().any(|variant| variant.photo.is_some());
        // Terms of savings and loans have nothing to photograph.
        product.entry.photos.is_empty() && !variants && product.service.is_empty()
    });
    without
        .map(|product| {
            let path = product.entry.place.path();
            let own = matches!(tree::stem(path), "index" | "_index");
            let file = if own { "1.jpg".to_owned() } else { format!("{}.jpg", tree::stem(path)) };
            Diagnostic::new(&catalogue::PHOTO_NONE)
                .with("name", product.entry.name.text(site.first(), site.first()))
                .with("folder", tree::folder(path))
                .with("file", file)
                .at(Place::file(path))
        })
        .collect()
}

/// Photos in the folder of products that no page shows.
fn unused(material: &Material) -> Problems {
    let site = &material.plan().site;
    let used: BTreeSet<&str> = site.photos.values().map(|photo| photo.path.as_str()).collect();
    let hidden: BTreeSet<&str> =
        site.hidden.iter().map(|hidden| tree::stem(hidden.place.path())).collect();
    let lie = material.tree.below("produk").map(|(path, ..)| path);
    lie.filter(|path| tree::is_picture(path) && !used.contains(path))
        // A draft's photos wait with it, and photos that can't be read have been told of.
        .filter(|path| !hidden.iter().any(|name| tree::stem(path).starts_with(name)))
        .filter(|path| {
            !site.hidden.iter().any(|h| {
                tree::folder(h.place.path()) == tree::folder(path)
                    && tree::folder(path).contains('/')
            })
        })
        .filter(|path| {
            !material
                .known
                .iter()
                .any(|problem| problem.place.as_ref().is_some_and(|place| place.path() == *path))
        })
        .map(|path| Diagnostic::new(&catalogue::PHOTO_UNUSED).at(Place::file(path)))
        .collect()
}

/// Products whose photos are all described by the same words.
fn words(site: &Site) -> Problems {
    let mut problems = Problems::new();
    for product in &site.products {
        let silent = product.entry.photos.iter();
        let count = silent.filter(|photo| photo.alt.is_empty() && photo.caption.is_empty()).count();
        if count > 1 {
            problems.push(
                Diagnostic::new(&catalogue::PHOTO_SAME_WORDS)
                    .with("count", count)
                    .with("name", product.entry.name.text(site.first(), site.first()))
                    .at(product.entry.place.clone()),
            );
        }
    }
    problems
}
