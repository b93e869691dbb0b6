//! What a site shows: products, the people who make them, pages, news and categories.

use super::local::Local;
use super::markdown::Body;
use super::picture::Focus;
use super::profile::Outside;
use super::simulation::Simulation;
use super::value::{Code, Count, Date, Dimensions, LeadTime, Money, Months, SaleUnit, Weight};
use crate::diagnostic::Place;

/// Number of a photo in [`super::site::Site::photos`]: its place among the photos of the folder.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct PhotoId(pub usize);

/// A photo at work: what it shows and what matters in it.
#[derive(Clone, Debug)]
pub struct PhotoUse {
    /// Which photo.
    pub photo: PhotoId,
    /// Text for those who can't see it.
    pub alt: Local<String>,
    /// Shown below it.
    pub caption: Local<String>,
    /// The point that must stay in view when the photo is cut.
    pub focus: Focus,
}

/// What every piece of content has.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Name in addresses; unique among its kind.
    pub slug: String,
    /// The file it comes from.
    pub place: Place,
    /// Folder of that file, relative to the site: what links in its text start from.
    pub folder: String,
    /// Name or title.
    pub name: Local<String>,
    /// One line about it.
    pub summary: Local<String>,
    /// The text.
    pub body: Local<Body>,
    /// Photos, the lead first.
    pub photos: Vec<PhotoUse>,
    /// Photos that stand in the text.
    pub text_photos: Vec<PhotoUse>,
    /// Older paths that should lead here, without a slash in front.
    pub aliases: Vec<String>,
    /// Place among its kind; lower comes first.
    pub order: Option<i64>,
    /// When it appears, or what it is dated.
    pub date: Option<Date>,
}

/// Whether a product can be had.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Status {
    /// It can be ordered now.
    Available,
    /// Somebody has spoken for it.
    Reserved,
    /// It is gone; the page stays as an archive.
    Sold,
    /// It is made when ordered.
    MadeToOrder,
    /// Stock is zero and nothing else was said.
    OutOfStock,
}

impl Status {
    /// Stable name, for templates and string keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::Reserved => "reserved",
            Self::Sold => "sold",
            Self::MadeToOrder => "made-to-order",
            Self::OutOfStock => "out-of-stock",
        }
    }
}

/// A product, or a service of savings and loans.
#[derive(Clone, Debug)]
pub struct Product {
    /// Name, text, photos.
    pub entry: Entry,
    /// SKU, byte for byte as typed.
    pub code: Option<Code>,
    /// Price.
    pub price: Option<Money>,
    /// Price before a discount.
    pub compare_at: Option<Money>,
    /// What the price is for.
    pub unit: Option<SaleUnit>,
    /// How many there are.
    pub stock: Option<Count>,
    /// Whether it can be had.
    pub status: Status,
    /// Indexes in [`super::site::Site::categories`].
    pub categories: Vec<usize>,
    /// Tags as typed.
    pub tags: Vec<String>,
    /// Variants.
    pub variants: Vec<Variant>,
    /// Prices for larger orders, by rising quantity.
    pub tiers: Vec<Tier>,
    /// Least number in an order.
    pub minimum: Option<Count>,
    /// Indexes in [`super::site::Site::people`]: only people who may be named.
    pub makers: Vec<usize>,
    /// Village.
    pub village: Local<String>,
    /// Technique.
    pub technique: Local<String>,
    /// Motifs.
    pub motifs: Vec<Motif>,
    /// Materials.
    pub materials: Local<Vec<String>>,
    /// Dyes.
    pub dyes: Local<Vec<String>>,
    /// Length, width and so on.
    pub size: Option<Dimensions>,
    /// Weight.
    pub weight: Option<Weight>,
    /// How long it takes to make.
    pub lead_time: Option<LeadTime>,
    /// How to look after it.
    pub care: Local<String>,
    /// Certificates and permits.
    pub certificates: Local<Vec<Certificate>>,
    /// Harvest months.
    pub season: Option<Months>,
    /// Terms of a service: label and text.
    pub service: Local<Vec<(String, String)>>,
    /// Only members may have it.
    pub members_only: bool,
    /// What it costs or yields, as an illustration.
    pub simulation: Option<Simulation>,
    /// To be seen first.
    pub featured: bool,
    /// May be listed in feeds of other platforms.
    pub feed: bool,
    /// Any other facts: label and value as typed.
    pub details: Local<Vec<(String, String)>>,
    /// Who takes orders: an index in [`super::profile::Profile::contacts`].
    pub contact: Option<usize>,
    /// This product on marketplaces.
    pub shops: Vec<Outside>,
}

/// A certificate or permit, as the cooperative states it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Certificate {
    /// What it is, such as `P-IRT`; the only thing that must be given.
    pub name: String,
    /// Its number as typed.
    pub number: Option<String>,
    /// Canonical word of [`super::vocabulary::CERTIFICATE_STATUS`].
    pub status: Option<&'static str>,
    /// Last day on which it holds.
    pub valid_until: Option<Date>,
    /// Who gave it.
    pub issuer: Option<String>,
    /// True when that day was over on the day of the build.
    pub expired: bool,
}

/// One of several forms of a product.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Name.
    pub name: Local<String>,
    /// SKU.
    pub code: Option<Code>,
    /// Price; the product's where absent.
    pub price: Option<Money>,
    /// Price before a discount.
    pub compare_at: Option<Money>,
    /// How many there are.
    pub stock: Option<Count>,
    /// Colour.
    pub colour: Option<String>,
    /// Size.
    pub size: Option<Dimensions>,
    /// Weight.
    pub weight: Option<Weight>,
    /// Its own photo.
    pub photo: Option<PhotoUse>,
}

/// A price from a certain quantity on.
#[derive(Clone, Debug)]
pub struct Tier {
    /// From this many.
    pub minimum: Count,
    /// Price of each.
    pub price: Money,
}

/// A motif as this product's maker tells of it. The program never supplies a meaning.
#[derive(Clone, Debug)]
pub struct Motif {
    /// Name; the same in every language.
    pub name: String,
    /// What is told about it.
    pub story: Local<String>,
    /// Who told it.
    pub narrator: Option<String>,
    /// Where it is written.
    pub source: Option<String>,
    /// Marked as sacred by the cooperative.
    pub sacred: bool,
}

/// A person who may be named on the site.
#[derive(Clone, Debug)]
pub struct Person {
    /// Name, text, photos (none without consent to them).
    pub entry: Entry,
    /// What the person does.
    pub role: Local<String>,
    /// Village.
    pub village: Option<String>,
    /// Who takes orders for this person's products: an index in
    /// [`super::profile::Profile::contacts`].
    pub contact: Option<usize>,
}

/// A page, news item or category.
#[derive(Clone, Debug)]
pub struct Page {
    /// Title, text, photos.
    pub entry: Entry,
    /// Place in the menu; absent when it is not in the menu.
    pub menu: Option<i64>,
    /// Who takes orders for the products of this category: an index in
    /// [`super::profile::Profile::contacts`].
    pub contact: Option<usize>,
    /// Whether the QRIS picture is shown; where nothing is said, on the page that tells how to order.
    pub qris: Option<bool>,
}
