//! Reads products: prices, stock, makers, motifs and whatever else is told about them.

mod certificates;

use super::entry::{self, Raw};
use super::fields::Fields;
use super::kept::Read;
use super::links::{Rules, check_entry};
use super::people::People;
use super::photos::Photos;
use super::profile::reach;
use super::{Input, reason, simulation};
use crate::diagnostic::catalogue::{content as catalogue, orders};
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::content::{Motif, Page, Product, Status, Tier, Variant};
use crate::model::local::{Lang, Local};
use crate::model::site::Hidden;
use crate::model::value::{
    Code, Count, Currency, Date, Dimensions, LeadTime, Money, Months, SaleUnit, Weight, YesNo,
};
use crate::model::vocabulary;
use crate::model::yaml::Kind;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// Keys of a product that are texts and so may be translated.
const TEXTS: &[&str] = &[
    "nama",
    "ringkasan",
    "foto",
    "teknik",
    "bahan",
    "pewarna",
    "perawatan",
    "sertifikat",
    "layanan",
    "rincian",
    "motif",
    "varian",
    "desa",
];

/// What a product may refer to.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Categories in order.
    pub categories: &'a [Page],
    /// People.
    pub people: &'a People,
    /// Currency of prices that name none.
    pub currency: &'a Currency,
    /// What texts are checked against.
    pub rules: &'a Rules<'a>,
}

/// Reads `produk/`, in the order in which lists show it: by `urutan`, featured first, newest
/// first, then by name.
pub fn load(
    input: &Input,
    photos: &Photos,
    known: Known,
    hidden: &mut Vec<Hidden>,
) -> (Vec<Arc<Product>>, Problems) {
    let (raws, mut problems) = entry::gather(input, "produk");
    let mut kept = input.store.kept();
    kept.enter(input, &known);
    let read: Vec<Arc<Read>> = raws
        .par_iter()
        .map(|raw| kept.get(raw).unwrap_or_else(|| Arc::new(read_whole(raw, input, photos, known))))
        .collect();
    kept.keep(&raws, &read);
    let mut products = Vec::with_capacity(read.len());
    for read in read {
        problems.append(read.problems.clone());
        match read.reason {
            None => products.push(read.product.clone()),
            Some(reason) => {
                hidden.push(Hidden { place: read.product.entry.place.clone(), reason });
            }
        }
    }
    products.sort_by(|a, b| rank(a).cmp(&rank(b)));
    problems.append(duplicate_codes(&products));
    (products, problems)
}

/// The codes of a product and of its variants.
fn codes(product: &Product) -> impl Iterator<Item = &str> {
    let of_variants = product.variants.iter().filter_map(|variant| variant.code.as_ref());
    product.code.iter().chain(of_variants).map(Code::as_str)
}

/// What decides a product's place in lists.
fn rank(product: &Product) -> impl Ord {
    let entry = &product.entry;
    (
        entry.order.unwrap_or(i64::MAX),
        !product.featured,
        matches!(product.status, Status::Sold),
        std::cmp::Reverse(entry.date),
        entry.slug.as_str(),
    )
}

/// A product with what its texts need; one that is not shown is not looked at further.
fn read_whole(raw: &Raw, input: &Input, photos: &Photos, known: Known) -> Read {
    let (mut product, mut problems) = read(raw, input, photos, known);
    let reason = reason(raw, input);
    if reason.is_none() {
        problems.append(check_entry(&mut product.entry, known.rules));
    }
    Read { product: Arc::new(product), problems, reason }
}

fn read(raw: &Raw, input: &Input, photos: &Photos, known: Known) -> (Product, Problems) {
    let fields = raw.fields(vocabulary::PRODUCT, input);
    let translated = raw.translated(vocabulary::PRODUCT, input);
    let entry = entry::read(raw, &fields, &translated, photos, ("nama", "terbit"));
    let own = fields.parse("mata_uang", Currency::parse);
    let currency = own.as_ref().unwrap_or(known.currency);
    let price = |fields: &Fields, key: &str| fields.parse(key, |text| Money::parse(text, currency));

    let stock = fields.parse("stok", Count::parse);
    let variants = variants(&fields, photos, &entry.folder, currency);
    let mut product = Product {
        code: fields.parse("kode", Code::parse),
        price: price(&fields, "harga"),
        compare_at: price(&fields, "harga_normal"),
        unit: unit(&fields),
        stock,
        status: status(&fields, stock, &variants),
        categories: categories(&fields, known),
        tags: fields.strings("tag").into_iter().map(|(tag, _)| tag).collect(),
        variants,
        tiers: tiers(&fields, currency),
        minimum: fields.parse("minimum", Count::parse),
        makers: makers(&fields, known),
        village: fields.local("desa"),
        technique: fields.local("teknik"),
        motifs: motifs(&fields),
        materials: fields.local_strings("bahan"),
        dyes: fields.local_strings("pewarna"),
        size: fields.parse("ukuran", Dimensions::parse),
        weight: fields.parse("berat", Weight::parse),
        lead_time: fields.parse("lama_pembuatan", LeadTime::parse),
        care: fields.local("perawatan"),
        certificates: certificates::read(&fields, input.options.today),
        season: fields.parse("musim", Months::parse),
        service: pairs(&fields, "layanan"),
        members_only: yes_no(&fields, "khusus_anggota", false),
        simulation: simulation::read(&fields, currency),
        featured: yes_no(&fields, "unggulan", false),
        feed: yes_no(&fields, "feed", true),
        details: pairs(&fields, "rincian"),
        contact: reach::chosen(&fields, &input.contacts),
        shops: reach::shops(&fields),
        entry,
    };
    if let (Some(price), Some(before)) = (&product.price, &product.compare_at)
        && price.amount >= before.amount
        && let Some((_, node)) = fields.get("harga_normal")
    {
        fields.push(Diagnostic::new(&catalogue::COMPARE_AT_LOWER).at(node.place.clone()));
    }
    if let (Some(least), Some(most), Some((_, node))) =
        (product.minimum, product.stock, fields.get("minimum"))
        && product.status == Status::Available
        && product.variants.is_empty()
        && least > most
    {
        fields.push(Diagnostic::new(&orders::MINIMUM_ABOVE_STOCK).at(node.place.clone()));
    }
    let mut problems = Problems::new();
    for (lang, other) in translated {
        overlay(&mut product, lang, &other, input.options.today);
        entry::only_texts(&other, TEXTS);
        problems.append(other.finish());
    }
    problems.append(fields.finish());
    (product, problems)
}

/// Puts the texts of a translation over those of the original.
fn overlay(product: &mut Product, lang: &Lang, other: &Fields, today: Date) {
    product.village.overlay(other.local("desa"));
    product.technique.overlay(other.local("teknik"));
    product.care.overlay(other.local("perawatan"));
    product.materials.overlay(other.local_strings("bahan"));
    product.dyes.overlay(other.local_strings("pewarna"));
    let certificates = certificates::read(other, today);
    product.certificates.overlay(certificates::complete(&certificates, &product.certificates));
    product.service.overlay(pairs(other, "layanan"));
    product.details.overlay(pairs(other, "rincian"));
    for motif in motifs(other) {
        if let Some(known) = product.motifs.iter_mut().find(|known| known.name == motif.name) {
            known.story.overlay(motif.story);
        }
    }
    let names = other.mappings("varian", vocabulary::VARIANT);
    for (variant, fields) in product.variants.iter_mut().zip(names) {
        if let Some(name) = fields.string("nama") {
            variant.name.set(lang, name);
        }
    }
}

fn pairs(fields: &Fields, key: &str) -> Local<Vec<(String, String)>> {
    match fields.get(key) {
        Some(_) => Local::one(fields.reading().lang, fields.pairs(key)),
        None => Local::default(),
    }
}

/// A yes or no, with what it means when nothing was typed.
pub fn yes_no(fields: &Fields, key: &str, default: bool) -> bool {
    fields.parse(key, YesNo::parse).map_or(default, |answer| answer.0)
}

/// The status as typed, else what the stock tells.
fn status(fields: &Fields, stock: Option<Count>, variants: &[Variant]) -> Status {
    let typed = fields.choice("status", vocabulary::STATUS).map(|word| match word {
        "dipesan" => Status::Reserved,
        "terjual" => Status::Sold,
        "buat-pesanan" => Status::MadeToOrder,
        _ => Status::Available,
    });
    let variants_gone = !variants.is_empty() && variants.iter().all(|v| v.stock == Some(Count(0)));
    match typed {
        Some(status) => status,
        None if stock == Some(Count(0)) || stock.is_none() && variants_gone => Status::OutOfStock,
        None if stock.is_none() && fields.get("lama_pembuatan").is_some() => Status::MadeToOrder,
        None => Status::Available,
    }
}

/// A unit of any name; one that looks like a slip of the pen is doubted.
fn unit(fields: &Fields) -> Option<SaleUnit> {
    let unit = fields.parse("satuan", SaleUnit::parse)?;
    if let (Some(doubt), Some((_, node))) = (unit.doubt(), fields.get("satuan")) {
        fields.push(doubt.at(node.place.clone()));
    }
    Some(unit)
}

fn variants(fields: &Fields, photos: &Photos, folder: &str, currency: &Currency) -> Vec<Variant> {
    let mut variants = Vec::new();
    for inner in fields.mappings("varian", vocabulary::VARIANT) {
        let photo = inner.get("foto").and_then(|(_, node)| photos.one(&inner, node, folder));
        let colour = inner.string("warna");
        let mut name = inner.local("nama");
        if name.is_empty() {
            match colour.as_ref().or(inner.string("ukuran").as_ref()) {
                Some(text) => name = Local::one(inner.reading().lang, text.clone()),
                None => inner.missing(&catalogue::VARIANT_WITHOUT_NAME),
            }
        }
        let price = |key: &str| inner.parse(key, |text| Money::parse(text, currency));
        let (price, compare_at) = (price("harga"), price("harga_normal"));
        if let (Some(now), Some(before)) = (price, compare_at)
            && now.amount >= before.amount
            && let Some((_, node)) = inner.get("harga_normal")
        {
            inner.push(Diagnostic::new(&catalogue::COMPARE_AT_LOWER).at(node.place.clone()));
        }
        variants.push(Variant {
            name,
            code: inner.parse("kode", Code::parse),
            price,
            compare_at,
            stock: inner.parse("stok", Count::parse),
            colour,
            size: inner.parse("ukuran", Dimensions::parse),
            weight: inner.parse("berat", Weight::parse),
            photo,
        });
        fields.append(inner.finish());
    }
    variants
}

fn tiers(fields: &Fields, currency: &Currency) -> Vec<Tier> {
    let mut tiers = Vec::new();
    for inner in fields.mappings("grosir", vocabulary::TIER) {
        let minimum = inner.parse("minimum", Count::parse);
        let price = inner.parse("harga", |text| Money::parse(text, currency));
        match (minimum, price) {
            (Some(minimum), Some(price)) => tiers.push(Tier { minimum, price }),
            _ if inner.get("minimum").is_none() || inner.get("harga").is_none() => {
                inner.missing(&catalogue::TIER_INCOMPLETE);
            }
            _ => {}
        }
        fields.append(inner.finish());
    }
    tiers.sort_by_key(|tier| tier.minimum);
    tiers
}

fn categories(fields: &Fields, known: Known) -> Vec<usize> {
    let mut found = Vec::new();
    for (text, place) in fields.strings("kategori") {
        match entry::find(&text, known.categories.iter().map(|page| &page.entry)) {
            Ok(index) => found.push(index),
            Err(near) => {
                let problem = match near {
                    Some(near) => Diagnostic::new(&catalogue::CATEGORY_MISSPELT).with("near", near),
                    None => Diagnostic::new(&catalogue::CATEGORY_UNKNOWN),
                };
                fields.push(problem.with("text", &text).at(place.clone()));
            }
        }
    }
    found.dedup();
    found
}

fn makers(fields: &Fields, known: Known) -> Vec<usize> {
    let mut found = Vec::new();
    for (text, place) in fields.strings("pembuat") {
        if let Some(Some(index)) = fields.checked(known.people.find(&text, place), place) {
            found.push(index);
        }
    }
    found
}

fn motifs(fields: &Fields) -> Vec<Motif> {
    let mut motifs = Vec::new();
    for node in fields.list("motif") {
        if let Kind::Map(_) = node.kind {
            let inner = Fields::new(node, vocabulary::MOTIF, fields.reading());
            match inner.string("nama") {
                Some(name) => motifs.push(Motif {
                    name,
                    story: inner.local("cerita"),
                    narrator: inner.string("narasumber"),
                    source: inner.string("sumber"),
                    sacred: yes_no(&inner, "sakral", false),
                }),
                None => inner.missing(&catalogue::MOTIF_WITHOUT_NAME),
            }
            fields.append(inner.finish());
        } else if let Some((text, _)) = fields.text_of(node) {
            motifs.extend(text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(
                |name| Motif {
                    name: name.to_owned(),
                    story: Local::default(),
                    narrator: None,
                    source: None,
                    sacred: false,
                },
            ));
        }
    }
    motifs
}

fn duplicate_codes(products: &[Arc<Product>]) -> Problems {
    let mut seen = HashSet::new();
    if products.iter().flat_map(|product| codes(product)).all(|code| seen.insert(code)) {
        return Problems::new();
    }
    let mut first: BTreeMap<&str, &Product> = BTreeMap::new();
    let mut problems = Problems::new();
    let mut by_path: Vec<&Product> = products.iter().map(Arc::as_ref).collect();
    by_path.sort_by_key(|product| product.entry.place.path());
    let all =
        by_path.into_iter().flat_map(|product| codes(product).map(move |code| (code, product)));
    for (code, product) in all {
        if let Some(known) = first.insert(code, product) {
            problems.push(
                Diagnostic::new(&catalogue::CODE_DUPLICATE)
                    .with("code", code)
                    .with("first", known.entry.place.path())
                    .at(product.entry.place.clone())
                    .related(known.entry.place.clone()),
            );
        }
    }
    problems
}
