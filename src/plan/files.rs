//! Outputs that are not pages or photos: style sheet, theme files, icons, downloads, what hosts
//! and search engines look for, and old addresses.

use super::address::domain_of;
use super::cards::drawable;
use super::icon::Monogram;
use super::pages::Paths;
use super::{Artifact, Builder, PageOf, Recipe, Routes, StyleSheet};
use crate::diagnostic::catalogue::plan as catalogue;
use crate::diagnostic::{Diagnostic, Place};
use crate::model::content::{Entry, Product, Status};
use crate::model::host::Host;
use crate::model::labels::{LabelKind, Labels};
use crate::model::local::Lang;
use crate::model::picture::{ContentHash, short_hash};
use crate::model::site::{FileCopy, Photo, Site};
use crate::model::value::{Money, slug};
use crate::theme::{Sheet, Theme};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The file that outputs about the cooperative itself come from.
pub const PROFILE: &str = "koperasi.yaml";

/// Sides of the icons that browsers, phones and home screens ask for, in pixels.
const ICONS: [u32; 4] = [32, 180, 192, 512];

fn hashed(folder: &str, name: &str, bytes: &[u8]) -> String {
    let hash = ContentHash::of(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{folder}/{stem}.{}.{ending}", &hash[..16])
}

/// Files of the theme under names that change with their content; by their plain names.
pub fn assets(theme: &Theme, builder: &mut Builder) -> BTreeMap<String, String> {
    let mut paths = BTreeMap::new();
    for asset in theme.assets() {
        let path = hashed("aset", &asset.name, &asset.bytes);
        let recipe = Recipe::Asset(asset.name.clone());
        builder.add(path.clone(), Artifact { recipe, sources: vec![asset.shown.into()] });
        paths.insert(asset.name, path);
    }
    paths
}

/// The style sheets; those of pages are there only if they hold something.
pub fn styles(
    site: &Site,
    theme: &Theme,
    assets: &BTreeMap<String, String>,
    builder: &mut Builder,
) -> BTreeMap<Sheet, StyleSheet> {
    // They lie in the same folder as the files they name.
    let beside = |path: &String| path.rsplit('/').next().unwrap_or(path).to_owned();
    let mut styles = BTreeMap::new();
    for sheet in Sheet::all() {
        let mut text = theme.stylesheet(sheet, &|name| assets.get(name).map(beside));
        if sheet == Sheet::Paper {
            text.push_str(&label_sizes(&site.profile.labels));
        }
        if text.is_empty() {
            continue;
        }
        let path = hashed("aset", &format!("{}.css", sheet.file_name()), text.as_bytes());
        let artifact = Artifact { recipe: Recipe::Stylesheet(sheet), sources: Vec::new() };
        builder.add(path.clone(), artifact);
        styles.insert(sheet, StyleSheet { path, text });
    }
    styles
}

/// The sizes of labels as properties, for a page may carry no style of its own.
fn label_sizes(labels: &Labels) -> String {
    let millimetres = |tenths: u32| format!("{}.{}mm", tenths / 10, tenths % 10);
    let of = |kind: LabelKind| {
        let size = labels.size(kind)?;
        let grid = labels.grid(size);
        Some(format!(
            ".labels-{}{{--label-width:{};--label-height:{};--label-gap:{};--label-columns:{}}}",
            kind.name(),
            millimetres(size.width),
            millimetres(size.height),
            millimetres(grid.gap),
            grid.columns,
        ))
    };
    let rules: String = LabelKind::ALL.into_iter().filter_map(of).collect();
    format!("@layer params{{{rules}}}")
}

/// Icons from the logo, or a monogram, and the manifest that lists them.
pub fn icons(site: &Site, theme: &Theme, builder: &mut Builder) -> BTreeMap<String, String> {
    let mut icons = BTreeMap::new();
    match &site.profile.logo {
        Some(logo) => {
            let photo = site.photo(logo.photo);
            for side in ICONS {
                let hash = short_hash(photo.hash, &format!("icon {side}"));
                let path = format!("aset/ikon-{side}.{hash}.png");
                let sources = vec![photo.path.as_str().into()];
                builder.add(
                    path.clone(),
                    Artifact { recipe: Recipe::Icon(logo.photo, side), sources },
                );
                icons.insert(format!("png{side}"), path);
            }
        }
        None => {
            let path = "aset/ikon.svg".to_owned();
            builder.add(path.clone(), profile(Recipe::Monogram));
            icons.insert("svg".to_owned(), path);
            let name = site.profile.name.text(site.first(), site.first());
            let monogram = Arc::new(Monogram::new(name, theme));
            // Letters that the fonts for pictures lack are left to the browser's own.
            for side in ICONS.into_iter().filter(|_| drawable(&monogram.letters).is_some()) {
                let path = monogram.path(side);
                builder.add(path.clone(), profile(Recipe::MonogramIcon(monogram.clone(), side)));
                icons.insert(format!("png{side}"), path);
            }
        }
    }
    let path = "aset/situs.webmanifest".to_owned();
    builder.add(path.clone(), profile(Recipe::WebManifest));
    icons.insert("manifest".to_owned(), path);
    icons
}

fn profile(recipe: Recipe) -> Artifact {
    Artifact { recipe, sources: vec![PROFILE.into()] }
}

/// The QRIS picture.
pub fn qris(site: &Site, builder: &mut Builder) -> Option<String> {
    let photo = site.profile.qris.as_ref()?.image.photo;
    let Photo { path: source, hash, facts, .. } = site.photo(photo);
    let ending = facts.format.extensions().first().unwrap_or(&"png");
    let path = format!("foto/qris.{}.{ending}", short_hash(*hash, "unaltered 1"));
    let artifact =
        Artifact { recipe: Recipe::Unaltered(photo), sources: vec![source.as_str().into()] };
    builder.add(path.clone(), artifact);
    Some(path)
}

/// The lists of what can be put into the basket, by language.
pub fn basket_items(site: &Site, theme: &Theme, builder: &mut Builder) -> BTreeMap<Lang, String> {
    let mut paths = BTreeMap::new();
    if site.has_basket() {
        for lang in &site.profile.languages {
            let path = Routes::new(lang, site.first(), theme.strings(lang)).basket_items();
            let offered = site.products.iter().filter(|product| !site.offers(product).is_empty());
            let sources = offered.map(|product| product.entry.place.shared_path()).collect();
            let recipe = Recipe::BasketItems(lang.clone());
            builder.add(path.clone(), Artifact { recipe, sources });
            paths.insert(lang.clone(), path);
        }
    }
    paths
}

/// Everything else.
pub fn others(site: &Site, pages: &Paths, builder: &mut Builder) {
    let copy = |file: &FileCopy, folder: &str| {
        let sources = vec![format!("{folder}{}", file.path).into()];
        Artifact { recipe: Recipe::Copy(file.file.clone()), sources }
    };
    for file in &site.downloads {
        builder.add(format!("unduhan/{}", file.path), copy(file, "unduhan/"));
    }
    for file in &site.statics {
        builder.add(file.path.clone(), copy(file, "statis/"));
    }
    let aliases = aliases(site, pages);
    for (from, to, source) in &aliases {
        let artifact =
            Artifact { recipe: Recipe::Moved(to.clone()), sources: vec![source.clone()] };
        builder.add(from.clone(), artifact);
    }
    // A file in `statis/` may take the place of these; some hosts refuse files of their kind.
    let host = site.profile.host;
    let mut unless_given = |path: &str, recipe: Recipe| {
        let taken = host.is_none_or(|host| host.accepts(path));
        if taken && !site.statics.iter().any(|file| file.path == path) {
            builder.add(path.to_owned(), profile(recipe));
        }
    };
    unless_given(".nojekyll", Recipe::Empty);
    unless_given("_headers", Recipe::Headers);
    unless_given("robots.txt", Recipe::Robots);
    if !aliases.is_empty() {
        unless_given("_redirects", Recipe::Redirects);
    }
    for name in host_files(site) {
        unless_given(name, Recipe::HostFile(name));
    }
    for (lang, _, path) in pages.iter().filter(|(_, page, _)| *page == PageOf::Search) {
        let [cards, index] = search_data(path);
        unless_given(&cards, Recipe::SearchCards(lang.clone()));
        unless_given(&index, Recipe::SearchIndex(lang.clone()));
    }
    unless_given("katalog.json", Recipe::Catalogue);
    unless_given("katalog.schema.json", Recipe::CatalogueSchema);
    unless_given("llms.txt", Recipe::Llms);
    if site.profile.site_url.is_some() {
        unless_given("sitemap.xml", Recipe::Sitemap);
        let listed = pages.iter().filter(|(_, page, _)| !page.is_unlisted()).count();
        for number in (1..=sitemap_parts(listed)).filter(|_| sitemap_parts(listed) > 1) {
            unless_given(&sitemap_part(number), Recipe::SitemapPart(number));
        }
        for lang in &site.profile.languages {
            unless_given(&feed_path(lang, site.first()), Recipe::Feed(lang.clone()));
            unless_given(&json_feed_path(lang, site.first()), Recipe::JsonFeed(lang.clone()));
        }
        if site.products.iter().any(|product| is_listable(site, product)) {
            unless_given("feed/google-merchant.xml", Recipe::Merchant);
            unless_given("feed/meta-katalog.csv", Recipe::MetaCatalogue);
            left_out(site, builder);
        }
    }
}

/// The files that the chosen host looks for at the top of a site. A domain is named only where it
/// is the cooperative's own: the hosts know their own domains.
fn host_files(site: &Site) -> Vec<&'static str> {
    let domain = site.profile.site_url.as_deref().map(domain_of).unwrap_or_default();
    let own = |host: &str| !domain.is_empty() && !domain.ends_with(host);
    match site.profile.host {
        Some(Host::Netlify) => vec!["netlify.toml"],
        Some(Host::Vercel) => vec!["vercel.json"],
        Some(Host::GitHub) if own(".github.io") => vec!["CNAME"],
        Some(Host::Surge) if !domain.is_empty() => vec!["CNAME"],
        Some(Host::Codeberg) if own(".codeberg.page") => vec![".domains"],
        _ => Vec::new(),
    }
}

/// The scripts that hold the data of a search page, beside it: cards and index. They change as
/// pages do, so they have plain names as pages have, and are asked for again as pages are.
pub fn search_data(page: &str) -> [String; 2] {
    let stem = page.strip_suffix(".html").unwrap_or(page);
    [format!("{stem}.js"), format!("{stem}-index.js")]
}

/// Pages in one part of a sitemap. The protocol allows 50,000 addresses or 50 MB; with their
/// pictures and languages, so many pages stay well below both.
pub const SITEMAP_PAGES: usize = 10_000;

/// How many parts a sitemap of so many pages has.
pub fn sitemap_parts(pages: usize) -> usize {
    pages.div_ceil(SITEMAP_PAGES).max(1)
}

/// Where a part of a large sitemap is.
pub fn sitemap_part(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// Platforms show no picture that is smaller than this on one of its sides, in pixels (Meta
/// Commerce, image specifications; Google's own limit is lower).
pub const SMALLEST_PICTURE: u32 = 500;

/// True for products that shopping platforms may list: not kept out by `feed: tidak`, no service,
/// with a price, not sold for good, and with a picture that is large enough.
pub fn is_listable(site: &Site, product: &Product) -> bool {
    is_meant_for_listing(product)
        && largest_side(site, product).is_some_and(|side| side >= SMALLEST_PICTURE)
}

fn is_meant_for_listing(product: &Product) -> bool {
    let priced = |price: Option<Money>| price.is_some_and(|price| price.amount > 0);
    let mut variants = product.variants.iter();
    product.feed
        && product.service.is_empty()
        && product.status != Status::Sold
        && (priced(product.price) || variants.any(|variant| priced(variant.price)))
}

/// The shorter side of the photo where that is longest, in pixels.
fn largest_side(site: &Site, product: &Product) -> Option<u32> {
    let photos = product.entry.photos.iter().map(|photo| &site.photo(photo.photo).facts);
    photos.map(|facts| facts.width.min(facts.height)).max()
}

/// Says which products the lists for shopping platforms leave out because of their photos, where
/// there are such lists.
fn left_out(site: &Site, builder: &mut Builder) {
    for product in site.products.iter().filter(|product| is_meant_for_listing(product)) {
        let Some(side) = largest_side(site, product).filter(|side| *side < SMALLEST_PICTURE) else {
            continue;
        };
        builder.problems.push(
            Diagnostic::new(&catalogue::FEED_PHOTO_SMALL)
                .with("name", product.entry.name.text(site.first(), site.first()))
                .with("side", side.to_string())
                .with("least", SMALLEST_PICTURE.to_string())
                .at(Place::file(product.entry.place.path())),
        );
    }
}

/// Where the JSON Feed of a language is.
pub fn json_feed_path(lang: &Lang, first: &Lang) -> String {
    if lang == first { "feed.json".to_owned() } else { format!("{lang}/feed.json") }
}

/// vCards of the cooperative (no index) and of its branches, for each language; where they are.
pub fn contact_cards(
    site: &Site,
    theme: &Theme,
    pages: &Paths,
    builder: &mut Builder,
) -> BTreeMap<(Lang, Option<usize>), String> {
    let mut cards = BTreeMap::new();
    // Some hosts refuse files of this kind; the code on the contact page holds the same.
    if site.profile.host.is_some_and(|host| !host.accepts("contact.vcf")) {
        return cards;
    }
    let languages = site.profile.languages.iter();
    for lang in languages.filter(|lang| pages.get(lang, PageOf::Contact).is_some()) {
        let routes = Routes::new(lang, site.first(), theme.strings(lang));
        let mut add = |branch: Option<usize>, path: String| {
            builder.add(path.clone(), profile(Recipe::ContactCard(lang.clone(), branch)));
            cards.insert((lang.clone(), branch), path);
        };
        add(None, routes.contact_card(None));
        let mut taken = BTreeSet::new();
        for (index, contact) in site.profile.contacts.iter().enumerate() {
            let name = contact.name.text(lang, site.first());
            let slug = slug(name).filter(|slug| taken.insert(slug.clone()));
            let slug = slug.unwrap_or_else(|| (index + 1).to_string());
            add(Some(index), routes.contact_card(Some(&slug)));
        }
    }
    cards
}

/// Where the Atom feed of a language is.
pub fn feed_path(lang: &Lang, first: &Lang) -> String {
    if lang == first { "atom.xml".to_owned() } else { format!("{lang}/atom.xml") }
}

/// Old addresses: path of the stub, path of the page, file that names it.
fn aliases(site: &Site, pages: &Paths) -> Vec<(String, String, Arc<str>)> {
    let mut found = Vec::new();
    let mut take = |entry: &Entry, page: PageOf| {
        let Some(to) = pages.get(site.first(), page) else { return };
        for alias in &entry.aliases {
            let from = match alias.strip_suffix('/') {
                Some(folder) => format!("{folder}/index.html"),
                None if alias.ends_with(".html") => alias.clone(),
                None => format!("{alias}.html"),
            };
            found.push((from, to.to_owned(), entry.place.shared_path()));
        }
    };
    for (index, product) in site.products.iter().enumerate() {
        take(&product.entry, PageOf::Product(index));
    }
    for (index, page) in site.pages.iter().enumerate() {
        take(&page.entry, PageOf::Page(index));
    }
    for (index, item) in site.news.iter().enumerate() {
        take(&item.entry, PageOf::NewsItem(index));
    }
    for (index, page) in site.categories.iter().enumerate() {
        take(&page.entry, PageOf::Category { index, number: 1 });
    }
    for (index, person) in site.people.iter().enumerate() {
        take(&person.entry, PageOf::Maker { index, number: 1 });
    }
    found
}
