//! The course: ten lessons, and the steps by which a site shows that one is done.

use super::Material;
use crate::diagnostic::{Problems, Severity, Words};
use crate::model::content::Product;
use crate::model::site::Site;
use crate::model::vocabulary;
use std::sync::Arc;

/// How many lessons there are.
pub const COUNT: u8 = 10;

/// One step of a lesson.
#[derive(Clone, Debug)]
pub struct Step {
    /// What is to be there.
    pub wish: Words,
    /// Whether it is.
    pub done: bool,
}

/// A lesson with its steps.
#[derive(Clone, Debug)]
pub struct Lesson {
    /// From 1 to [`COUNT`].
    pub number: u8,
    /// Its title.
    pub title: Words,
    /// Its steps.
    pub steps: Vec<Step>,
}

impl Lesson {
    /// True when every step is done.
    pub fn is_done(&self) -> bool {
        self.steps.iter().all(|step| step.done)
    }
}

/// The title of a lesson.
pub fn title(number: u8) -> Words {
    match number {
        1 => Words::both("Situs pertama", "The first site"),
        2 => Words::both("Siapa kami", "Who we are"),
        3 => Words::both("Barang pertama", "The first products"),
        4 => Words::both("Foto", "Photos"),
        5 => Words::both("Pesanan", "Orders"),
        6 => Words::both("Banyak barang", "Many products"),
        7 => Words::both("Orang dan izin", "People and consent"),
        8 => Words::both("Berita dan halaman", "News and pages"),
        9 => Words::both("Wajah situs dan bahasa Inggris", "The look, and English"),
        _ => Words::both("Siap terbit", "Ready to publish"),
    }
}

/// The state of a lesson. `material` is absent where there is nothing to show; `problems` are all
/// that were found, `total` is the score.
pub fn state(number: u8, material: Option<&Material>, problems: &Problems, total: u32) -> Lesson {
    let mut steps = vec![Step {
        wish: Words::both("tidak ada kesalahan di berkas mana pun", "no file has an error"),
        done: material.is_some() && !problems.has_errors(),
    }];
    if let Some(material) = material {
        let lesson = Review { material, problems, total };
        steps.extend(lesson.steps(number));
    }
    Lesson { number, title: title(number), steps }
}

struct Review<'a> {
    material: &'a Material<'a>,
    problems: &'a Problems,
    total: u32,
}

impl Review<'_> {
    fn site(&self) -> &Site {
        &self.material.plan().site
    }

    /// True when none of these was found.
    fn none_of(&self, codes: &[&str]) -> bool {
        !self.problems.iter().any(|problem| codes.contains(&problem.entry.code))
    }

    /// Products in which no example text is left.
    fn own(&self) -> Vec<&Arc<Product>> {
        let left = |path: &str| {
            self.problems.iter().any(|problem| {
                problem.entry.code == "text-placeholder"
                    && problem.place.as_ref().is_some_and(|place| place.path() == path)
            })
        };
        self.site().products.iter().filter(|product| !left(product.entry.place.path())).collect()
    }

    /// True when no example text is left in a folder.
    fn is_own(&self, folder: &str) -> bool {
        !self.problems.iter().any(|problem| {
            let path = problem.place.as_ref().map(|place| place.path());
            let within = path.is_some_and(|path| match crate::load::tree::spot(path) {
                Some(spot) => spot.folder == folder,
                None => folder.is_empty(),
            });
            problem.entry.code == "text-placeholder" && within
        })
    }

    fn has_text(&self, product: &Product) -> bool {
        let first = self.site().first();
        let body = product.entry.body.get(first, first);
        body.is_some_and(|body| !body.text().trim().is_empty())
            || !product.entry.summary.text(first, first).is_empty()
    }

    fn steps(&self, number: u8) -> Vec<Step> {
        let site = self.site();
        let (profile, own) = (&site.profile, self.own());
        let priced = |product: &&&Arc<Product>| {
            product.price.is_some()
                || !product.service.is_empty()
                || product.variants.iter().any(|v| v.price.is_some())
        };
        let told = |product: &&&Arc<Product>| self.has_text(product);
        let shown = |product: &&&Arc<Product>| !product.entry.photos.is_empty();
        let step = |done: bool, id: &str, en: &str| Step { wish: Words::both(id, en), done };
        match number {
            1 => vec![step(
                !profile.name.iter().any(|(_, name)| {
                    matches!(name.as_str(), "Nama Koperasi Anda" | "Name of Your Cooperative")
                }),
                "nama koperasi Anda sendiri di koperasi.yaml",
                "the name of your own cooperative in its profile",
            )],
            2 => vec![
                step(
                    !profile.tagline.is_empty() && !profile.story.is_empty() && self.is_own(""),
                    "semboyan dan cerita dengan kata-kata sendiri",
                    "tagline and story in your own words",
                ),
                step(profile.kind.is_some(), "jenis koperasi", "the kind of cooperative"),
                step(
                    self.none_of(&["address-none"]),
                    "alamat: desa atau kecamatan, dan kabupaten",
                    "address: village or district, and regency",
                ),
                step(
                    !profile.registrations.is_empty(),
                    "nomor badan hukum di legalitas",
                    "the legal number under registrations",
                ),
            ],
            3 => vec![
                step(
                    own.len() >= 3,
                    "tiga barang buatan sendiri, bukan contoh",
                    "three products of your own, not examples",
                ),
                step(
                    own.iter().filter(priced).count() >= 3,
                    "tiga di antaranya berharga",
                    "three of them with a price",
                ),
                step(
                    own.iter().filter(told).count() >= 3,
                    "tiga di antaranya punya keterangan",
                    "three of them with a description",
                ),
                step(
                    self.none_of(&["text-capitals"]),
                    "tidak ada nama dengan huruf besar semua",
                    "no name all in capitals",
                ),
            ],
            4 => vec![
                step(
                    own.iter().filter(shown).count() >= 3,
                    "tiga barang punya foto",
                    "three products with a photo",
                ),
                step(
                    self.none_of(&["photo-dark", "photo-blurred", "photo-sideways"]),
                    "tidak ada foto yang gelap, kabur, atau miring",
                    "no photo dark, blurred or on its side",
                ),
                step(
                    self.none_of(&["photo-low", "photo-too-small"]),
                    "tidak ada foto yang terlalu kecil",
                    "no photo too small",
                ),
                step(
                    self.none_of(&["photo-unused", "photo-twice"]),
                    "tidak ada foto yang menganggur atau kembar",
                    "no photo unused or there twice",
                ),
            ],
            5 => vec![
                step(
                    self.none_of(&["whatsapp-none", "contact-nowhere", "number-sample"]),
                    "nomor WhatsApp yang menerima pesanan",
                    "the WhatsApp number that takes orders",
                ),
                step(!profile.hours.is_empty(), "jam buka", "opening hours"),
                step(
                    self.is_own("halaman") && !site.pages.is_empty(),
                    "halaman cara pesan dengan kata-kata sendiri",
                    "the page on how to order in your own words",
                ),
            ],
            6 => vec![
                step(own.len() >= 8, "delapan barang", "eight products"),
                step(
                    site.categories.len() >= 2 && self.is_own("kategori"),
                    "dua kategori buatan sendiri",
                    "two categories of your own",
                ),
                step(
                    own.len() >= 8 && own.iter().all(|p| !p.categories.is_empty()),
                    "setiap barang punya kategori",
                    "every product in a category",
                ),
                step(
                    own.iter().any(|p| !p.variants.is_empty() || !p.tiers.is_empty()),
                    "satu barang dengan varian atau harga grosir",
                    "one product with variants or tiers",
                ),
            ],
            7 => vec![
                step(
                    !site.people.is_empty(),
                    "satu orang dengan izin yang tercatat",
                    "one person with recorded consent",
                ),
                step(
                    own.iter().any(|p| !p.makers.is_empty()) || !profile.board.is_empty(),
                    "namanya dipakai pada barang (pembuat) atau di pengurus",
                    "the name used on a product (makers) or in the board",
                ),
                step(
                    self.none_of(&[
                        "personal-number",
                        "nik-personal",
                        "personal-phone",
                        "gps-in-file",
                    ]),
                    "tidak ada NIK, nomor HP pribadi, atau letak rumah",
                    "no identity number, private telephone or place of a home",
                ),
                step(
                    self.none_of(&["consent-later"]),
                    "tanggal izin sudah lewat",
                    "the date of consent has passed",
                ),
            ],
            8 => vec![
                step(
                    !site.news.is_empty() && self.is_own("berita"),
                    "satu berita sendiri dengan tanggal",
                    "one news item of your own, dated",
                ),
                step(
                    site.pages.len() >= 2,
                    "dua halaman, misalnya cara pesan dan cara merawat",
                    "two pages, such as how to order and how to care",
                ),
                step(
                    self.none_of(&["link-dead", "anchor-dead", "link-nowhere", "link-misspelt"]),
                    "semua tautan sampai",
                    "every link arrives",
                ),
            ],
            9 => vec![
                step(self.has_theme(), "tema yang dipilih sendiri", "a theme that you chose"),
                step(
                    profile.languages.len() >= 2,
                    "dua bahasa di koperasi.yaml: bahasa: [id, en]",
                    "two languages in the profile: languages: [id, en]",
                ),
                step(
                    own.iter().any(|p| translated(p, site)),
                    "satu barang dengan keterangan bahasa Inggris",
                    "one product described in English and in Indonesian",
                ),
                step(
                    profile.cover.is_some() || profile.logo.is_some(),
                    "logo atau foto sampul",
                    "a logo or a cover photo",
                ),
            ],
            _ => vec![
                step(
                    self.problems.count(Severity::Warning) == 0 || self.total >= 90,
                    "nilai 90 atau lebih",
                    "a score of 90 or more",
                ),
                step(
                    profile.host.is_some(),
                    "tempat terbit: host di koperasi.yaml, atau --host",
                    "where to publish: host in the profile, or --host",
                ),
                step(
                    self.none_of(&[
                        "host-by-hand",
                        "host-files",
                        "host-file-size",
                        "host-site-size",
                        "host-ending",
                    ]),
                    "ukurannya diterima tempat itu",
                    "its size suits that host",
                ),
            ],
        }
    }

    fn has_theme(&self) -> bool {
        let papers = self.material.papers.iter().filter(|paper| paper.folder.is_empty());
        papers.into_iter().any(|paper| paper.fact(vocabulary::PROFILE, "tema").is_some())
    }
}

fn translated(product: &Product, site: &Site) -> bool {
    let has = |lang: &Arc<str>| {
        product.entry.body.exact(lang).is_some() || product.entry.summary.exact(lang).is_some()
    };
    site.profile.languages.len() >= 2 && site.profile.languages.iter().all(has)
}
