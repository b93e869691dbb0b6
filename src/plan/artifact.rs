//! What the plan holds for each output path: a recipe and its sources, as data.

use super::cards::Card;
use super::icon::Monogram;
use crate::model::content::PhotoId;
use crate::model::labels::LabelKind;
use crate::model::local::Lang;
use crate::model::picture::Variant;
use crate::theme::Sheet;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// One output: how it is made, and from which of the user's files.
#[derive(Clone, Debug)]
pub struct Artifact {
    /// How.
    pub recipe: Recipe,
    /// From what: paths relative to the site folder.
    pub sources: Vec<Arc<str>>,
}

/// How an output is made.
#[derive(Clone, Debug)]
pub enum Recipe {
    /// A page from a template.
    Page(PageRecipe),
    /// A photo, cut and scaled.
    Photo(PhotoId, Variant),
    /// A picture as it is, less its metadata: what it shows must stay true to the last pixel.
    Unaltered(PhotoId),
    /// A preview card, drawn from photo, words and logo.
    Card(Arc<Card>),
    /// A square icon from the logo; its side in pixels.
    Icon(PhotoId, u32),
    /// An icon drawn from the first letters of the name.
    Monogram,
    /// An icon of the same letters, as large as this on each side in pixels.
    MonogramIcon(Arc<Monogram>, u32),
    /// A style sheet.
    Stylesheet(Sheet),
    /// A file of the theme, by its name.
    Asset(String),
    /// A file of the user, as it is.
    Copy(PathBuf),
    /// A page that leads from an old address to a new path.
    Moved(String),
    /// `sitemap.xml`: the whole map, or the index of its parts.
    Sitemap,
    /// A part of a large sitemap, counted from 1.
    SitemapPart(usize),
    /// Atom feed of one language.
    Feed(Lang),
    /// JSON Feed of one language.
    JsonFeed(Lang),
    /// The catalogue for Google Merchant Center.
    Merchant,
    /// The catalogue for Meta's platforms.
    MetaCatalogue,
    /// The catalogue for other programs.
    Catalogue,
    /// What the catalogue for other programs holds.
    CatalogueSchema,
    /// `llms.txt`.
    Llms,
    /// What can be put into the basket, for its page in one language.
    BasketItems(Lang),
    /// What search, filters and sorting show of each product, in one language.
    SearchCards(Lang),
    /// The words that search looks up, in one language.
    SearchIndex(Lang),
    /// `robots.txt`.
    Robots,
    /// A vCard: of the cooperative, or of the branch with this index.
    ContactCard(Lang, Option<usize>),
    /// Web app manifest.
    WebManifest,
    /// `_headers`.
    Headers,
    /// `_redirects`.
    Redirects,
    /// A file that the chosen host looks for, by its name.
    HostFile(&'static str),
    /// A file that only has to be there.
    Empty,
}

/// A page: what it shows, in which language.
#[derive(Clone, Debug)]
pub struct PageRecipe {
    /// Which page.
    pub page: PageOf,
    /// In which language.
    pub lang: Lang,
}

/// What a page shows. Numbers are indexes in the model or in the plan's terms; `number` counts the
/// pages of a list from 1.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum PageOf {
    /// The home page.
    Home,
    /// All products.
    Products {
        /// Which page of the list.
        number: usize,
    },
    /// A product.
    Product(usize),
    /// A category.
    Category {
        /// Which one.
        index: usize,
        /// Which page of its list.
        number: usize,
    },
    /// All makers.
    Makers,
    /// A maker.
    Maker {
        /// Which one.
        index: usize,
        /// Which page of its list.
        number: usize,
    },
    /// All motifs.
    Motifs,
    /// A motif.
    Motif {
        /// Which one.
        index: usize,
        /// Which page of its list.
        number: usize,
    },
    /// A tag.
    Tag {
        /// Which one.
        index: usize,
        /// Which page of its list.
        number: usize,
    },
    /// A price band.
    Price {
        /// Which one.
        index: usize,
        /// Which page of its list.
        number: usize,
    },
    /// Search, and ways to browse where no script runs.
    Search,
    /// A free page.
    Page(usize),
    /// All news.
    News,
    /// A news item.
    NewsItem(usize),
    /// About the cooperative.
    About,
    /// How to reach it.
    Contact,
    /// The basket.
    Basket,
    /// What the site does and does not do with visitors' data.
    Privacy,
    /// The catalogue on sheets of A4.
    Catalogue {
        /// Which volume, counted from 1.
        number: usize,
    },
    /// Labels on sheets of A4.
    Labels {
        /// Which labels.
        kind: LabelKind,
        /// Which volume, counted from 1.
        number: usize,
    },
    /// What visitors see at an address that is not there.
    NotFound,
}

impl PageOf {
    /// The same page, or the first one of its list.
    pub fn first(self) -> Self {
        match self {
            Self::Products { .. } => Self::Products { number: 1 },
            Self::Category { index, .. } => Self::Category { index, number: 1 },
            Self::Maker { index, .. } => Self::Maker { index, number: 1 },
            Self::Motif { index, .. } => Self::Motif { index, number: 1 },
            Self::Tag { index, .. } => Self::Tag { index, number: 1 },
            Self::Catalogue { .. } => Self::Catalogue { number: 1 },
            Self::Labels { kind, .. } => Self::Labels { kind, number: 1 },
            other => other,
        }
    }

    /// True for pages made for paper, which have sheets in place of head and foot.
    pub fn is_for_paper(self) -> bool {
        matches!(self, Self::Catalogue { .. } | Self::Labels { .. })
    }

    /// True for pages that search engines need not know: they say nothing that others don't.
    pub fn is_unlisted(self) -> bool {
        // A basket is its visitor's own affair, and a search page holds nothing that is not elsewhere.
        matches!(self, Self::Labels { .. } | Self::Basket | Self::Search | Self::NotFound)
    }

    /// The kind of page, as templates know it.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Products { .. } => "products",
            Self::Product(_) => "product",
            Self::Category { .. } => "category",
            Self::Makers => "makers",
            Self::Maker { .. } => "maker",
            Self::Motifs => "motifs",
            Self::Motif { .. } => "motif",
            Self::Tag { .. } => "tag",
            Self::Price { .. } => "price",
            Self::Search => "search",
            Self::Page(_) => "page",
            Self::News => "news",
            Self::NewsItem(_) => "news-item",
            Self::About => "about",
            Self::Contact => "contact",
            Self::Basket => "basket",
            Self::Privacy => "privacy",
            Self::Catalogue { .. } => "catalogue",
            Self::Labels { .. } => "labels",
            Self::NotFound => "not-found",
        }
    }

    /// The template that makes it.
    pub fn template(self) -> &'static str {
        match self {
            Self::Home => "home.html",
            Self::Products { .. }
            | Self::Category { .. }
            | Self::Motif { .. }
            | Self::Tag { .. }
            | Self::Price { .. } => "list.html",
            Self::Search => "search.html",
            Self::Product(_) => "product.html",
            Self::Makers => "makers.html",
            Self::Maker { .. } => "maker.html",
            Self::Motifs => "motifs.html",
            Self::Page(_) => "page.html",
            Self::News => "news.html",
            Self::NewsItem(_) => "news-item.html",
            Self::About => "about.html",
            Self::Contact => "contact.html",
            Self::Basket => "basket.html",
            Self::Privacy => "privacy.html",
            Self::Catalogue { .. } => "catalogue.html",
            Self::Labels { .. } => "labels.html",
            Self::NotFound => "not-found.html",
        }
    }
}

impl Recipe {
    /// True when the output's name encodes everything its bytes depend on.
    pub fn has_stable_name(&self) -> bool {
        matches!(
            self,
            Self::Photo(..)
                | Self::Unaltered(_)
                | Self::Card(..)
                | Self::Icon(..)
                | Self::MonogramIcon(..)
        )
    }
}

impl fmt::Display for Recipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(page) => write!(f, "page {} {}", page.page.template(), page.lang),
            Self::Photo(_, variant) => write!(f, "photo {variant}"),
            Self::Unaltered(_) => f.write_str("picture, unaltered"),
            Self::Card(card) => write!(f, "card {card}"),
            Self::Icon(_, side) => write!(f, "icon {side}x{side}"),
            Self::Monogram => f.write_str("monogram"),
            Self::MonogramIcon(_, side) => write!(f, "monogram {side}x{side}"),
            Self::Stylesheet(sheet) => write!(f, "stylesheet {}", sheet.file_name()),
            Self::Asset(name) => write!(f, "asset {name}"),
            Self::Copy(_) => f.write_str("copy"),
            Self::Moved(to) => write!(f, "moved to {to}"),
            Self::Sitemap => f.write_str("sitemap"),
            Self::SitemapPart(number) => write!(f, "sitemap part {number}"),
            Self::Feed(lang) => write!(f, "feed {lang}"),
            Self::JsonFeed(lang) => write!(f, "json feed {lang}"),
            Self::Merchant => f.write_str("google merchant feed"),
            Self::MetaCatalogue => f.write_str("meta catalogue"),
            Self::Catalogue => f.write_str("catalogue as data"),
            Self::CatalogueSchema => f.write_str("schema of the catalogue"),
            Self::Llms => f.write_str("llms.txt"),
            Self::BasketItems(lang) => write!(f, "basket items {lang}"),
            Self::SearchCards(lang) => write!(f, "search cards {lang}"),
            Self::SearchIndex(lang) => write!(f, "search index {lang}"),
            Self::Robots => f.write_str("robots"),
            Self::ContactCard(lang, None) => write!(f, "contact card {lang}"),
            Self::ContactCard(lang, Some(branch)) => write!(f, "contact card {lang} {branch}"),
            Self::WebManifest => f.write_str("web manifest"),
            Self::Headers => f.write_str("headers"),
            Self::Redirects => f.write_str("redirects"),
            Self::HostFile(name) => write!(f, "host file {name}"),
            Self::Empty => f.write_str("empty"),
        }
    }
}
