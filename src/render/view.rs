//! What a template may see: every variable, with its meaning. The theme reference is made from
//! this file, and a template that asks for anything else is an error.
//!
//! Three variables are always there: `site` (one language's view of the whole site), `page` (the
//! page being made), and one more named after the template's kind (`product`, `list`, ...).
//! Addresses are paths from the site's root; only the filters `href` and `srcset` turn them into
//! links, relative to the page at hand. A field that is `null` when it is not known is marked
//! *optional*.

use serde::Serialize;
use std::collections::BTreeMap;
use tera::Value;

/// `site`: what every page of one language shares.
#[derive(Debug, Serialize)]
pub struct SiteView {
    /// The cooperative's name.
    pub name: String,
    /// One line that says what it makes; optional.
    pub tagline: Option<String>,
    /// Its story, as safe HTML; optional.
    pub story: Option<String>,
    /// The year it was founded; optional.
    pub founded: Option<String>,
    /// Its kind in words of the page's language, such as `Koperasi produsen`; optional.
    pub kind: Option<String>,
    /// `primer` or `sekunder`, in words; optional.
    pub level: Option<String>,
    /// Logo; optional.
    pub logo: Option<Value>,
    /// One or two letters for a monogram where there is no logo.
    pub monogram: String,
    /// A number that belongs to the cooperative's name, the same in every language: for drawings
    /// that are to be this site's own.
    pub seed: String,
    /// A large picture for the top of the home page; optional.
    pub cover: Option<Value>,
    /// The main menu.
    pub menu: Vec<LinkView>,
    /// The path of the home page, of the list of all products, and of other fixed pages by name
    /// (`home`, `products`, `makers`, `news`, `about`, `contact`, `motifs`, `search`, `basket`,
    /// `how_to_order`, `privacy`, and for paper `catalogue`, `labels`, `shelf_labels`); absent where the
    /// site has none.
    pub paths: BTreeMap<&'static str, String>,
    /// Categories with at least one product, in order.
    pub categories: Vec<TermView>,
    /// Makers and other people who may be named.
    pub people: Vec<Value>,
    /// Motifs with at least one product.
    pub motifs: Vec<TermView>,
    /// Tags with at least one product.
    pub tags: Vec<TermView>,
    /// Price bands, the cheapest first; none where there are few prices or all are alike.
    pub prices: Vec<TermView>,
    /// Ways to reach the cooperative.
    pub contact: ContactView,
    /// Where the basket is; absent where nothing can be put into one.
    pub basket: Option<BasketLinkView>,
    /// The QRIS picture with the merchant's name; absent where the profile has none.
    pub qris: Option<QrisView>,
    /// Legal numbers.
    pub registrations: Vec<RegistrationView>,
    /// Board members (`pengurus`).
    pub board: Vec<OfficerView>,
    /// Supervisors (`pengawas`).
    pub supervisors: Vec<OfficerView>,
    /// Yearly figures, newest first.
    pub years: Vec<YearView>,
    /// Small chart of the yearly figures as an inline SVG; optional (needs two years).
    pub chart: Option<String>,
    /// Health rating with its source; optional.
    pub health: Option<HealthView>,
    /// Principles that the cooperative names, with their source; optional.
    pub principles: Option<PrinciplesView>,
    /// Files to download.
    pub downloads: Vec<DownloadView>,
    /// The sections of the home page, in order.
    pub home_sections: Vec<String>,
    /// How many products are shown.
    pub product_count: usize,
    /// True when every product is a service with terms, as of a savings and loan cooperative.
    pub services: bool,
    /// The theme's parameters, each with the profile's value or its default.
    pub params: BTreeMap<String, Value>,
    /// The path of the style sheet.
    pub stylesheet: String,
    /// The path of the style sheet for printing, to be linked with `media="print"`.
    pub print_stylesheet: String,
    /// The path of the style sheet for pages of sheets, such as the catalogue and labels.
    pub paper_stylesheet: String,
    /// Paths of the scripts that every page loads.
    pub scripts: Vec<String>,
    /// Paths of the theme's other files by their names in `assets/`, such as `site.assets["search.js"]`.
    pub assets: BTreeMap<String, String>,
    /// Icons: `svg`, `png32`, `png180`, `png192`, `png512` (paths) and `manifest`; absent where there are none.
    pub icons: BTreeMap<String, String>,
    /// The path of the Atom feed; absent without a site address.
    pub feed: Option<String>,
    /// The path of the JSON Feed; absent without a site address.
    pub json_feed: Option<String>,
    /// The languages of the site with their own names.
    pub languages: Vec<LanguageView>,
}

/// `page`: the page being made.
#[derive(Debug, Serialize)]
pub struct PageView {
    /// `home`, `products`, `product`, `category`, `makers`, `maker`, `motifs`, `motif`, `tag`,
    /// `price`, `search`, `page`, `news`, `news-item`, `about`, `contact`, `basket`, `privacy`,
    /// `catalogue`, `labels` or `not-found`.
    pub kind: &'static str,
    /// Language code for `<html lang>`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The way back to the site's root: empty or `../` as often as needed.
    pub root: String,
    /// This page's own path.
    pub path: String,
    /// True for pages of sheets, such as the catalogue and labels: they take the style sheet for
    /// paper in place of the one for printing.
    pub for_paper: bool,
    /// True for pages that search engines should leave out.
    pub unlisted: bool,
    /// Heading of the page.
    pub title: String,
    /// For `<title>`: heading and name of the cooperative.
    pub full_title: String,
    /// For search engines and link previews, plain text of at most 160 characters; optional.
    pub description: Option<String>,
    /// The full public address; absent without a site address.
    pub canonical: Option<String>,
    /// The same page in the other languages (and this one).
    pub alternates: Vec<AlternateView>,
    /// The way here from the home page; the last has no path.
    pub breadcrumb: Vec<LinkView>,
    /// What networks and chats show with a link to this page; absent without a site address.
    pub social: Option<SocialView>,
    /// schema.org data as a JSON text that is safe inside a script element; optional.
    pub json_ld: Option<String>,
    /// True when the content has no translation and is shown in the site's first language.
    pub untranslated: bool,
    /// The language of the content where it differs from the page's (see `untranslated`); optional.
    pub content_lang: Option<String>,
    /// True where the script of the basket has something to do: on pages that show products, and on
    /// the basket's own.
    pub uses_basket: bool,
    /// What search and filters start from here, such as `category=Kain`; empty on other pages.
    pub preset: String,
    /// The Content-Security-Policy of this page.
    pub csp: &'static str,
    /// The path of the style sheet that only pages of this template need, besides that of all pages.
    pub stylesheet: Option<String>,
    /// A style sheet to be written into the page itself; only on `not-found` pages of a site without address.
    pub inline_style: Option<String>,
}

/// What networks and chats show with a link (Open Graph protocol, ogp.me).
#[derive(Debug, Serialize)]
pub struct SocialView {
    /// `website`, `article` or `product`.
    pub kind: &'static str,
    /// Full address of the preview card; optional.
    pub image: Option<String>,
    /// Width of the card in pixels.
    pub width: u32,
    /// Height of the card in pixels.
    pub height: u32,
    /// What the card shows, in words.
    pub alt: String,
    /// Language and land, such as `id_ID`; optional.
    pub locale: Option<&'static str>,
    /// The same of the page's sisters in other languages.
    pub other_locales: Vec<&'static str>,
    /// When an article appeared, as in `2026-02-23T00:00:00+07:00`; optional.
    pub published: Option<String>,
    /// The price of a product without a separator, where there is one price; optional.
    pub price: Option<String>,
    /// The currency of that price, such as `IDR`; optional.
    pub currency: Option<&'static str>,
    /// `in stock`, `available for order` or `out of stock`; optional.
    pub availability: Option<&'static str>,
}

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// The words.
    pub title: String,
    /// Path from the site's root; optional.
    pub path: Option<String>,
    /// A stable name for styling: a page kind or a slug.
    pub id: String,
    /// True for the page at hand, or the section it belongs to.
    pub current: bool,
}

/// A language of the site.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageView {
    /// Code, such as `en`.
    pub code: String,
    /// Its own name, such as `English`.
    pub name: String,
}

/// The same page in another language.
#[derive(Clone, Debug, Serialize)]
pub struct AlternateView {
    /// Code, such as `en`.
    pub lang: String,
    /// The language's own name.
    pub name: String,
    /// Path from the site's root.
    pub path: String,
    /// Full address; absent without a site address.
    pub url: Option<String>,
    /// True for the page's own language.
    pub current: bool,
}

/// A category, motif, tag or price band with its products.
#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    /// Name as shown.
    pub name: String,
    /// Slug.
    pub slug: String,
    /// Path of its page.
    pub path: String,
    /// How many products it has.
    pub count: usize,
    /// One line about it; optional.
    pub summary: Option<String>,
    /// Its picture, else that of its first product; optional.
    pub picture: Option<Value>,
}

/// How to reach the cooperative. Only what the profile gives is there.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ContactView {
    /// WhatsApp number as shown; optional.
    pub whatsapp: Option<String>,
    /// `https://wa.me/...` with a greeting; optional.
    pub whatsapp_url: Option<String>,
    /// Telephone number as shown; optional.
    pub phone: Option<String>,
    /// `tel:` address; optional.
    pub phone_url: Option<String>,
    /// Email address; optional.
    pub email: Option<String>,
    /// Lines of the postal address.
    pub address: Vec<String>,
    /// Village or town and regency, for a short line; optional.
    pub place: Option<String>,
    /// Link to a map; optional (needs coordinates).
    pub map_url: Option<String>,
    /// Opening hours, a line each.
    pub hours: Vec<String>,
    /// When and where it sells at a market; optional.
    pub market_day: Option<String>,
    /// Social media: name and address.
    pub social: Vec<OutsideView>,
    /// Marketplace shops: name and address.
    pub shops: Vec<OutsideView>,
    /// Branches and people with their own numbers.
    pub branches: Vec<BranchView>,
    /// Path of the contact as a file for address books (vCard); optional.
    pub card: Option<String>,
    /// QR code that puts the contact into a telephone, as an inline SVG; optional.
    pub qr: Option<String>,
    /// QR code of the site's address, as an inline SVG; absent without a site address.
    pub site_qr: Option<String>,
    /// The site's address as people read it, without `https://`; absent without a site address.
    pub site_label: Option<String>,
}

/// Where the basket is, and where a browser keeps it.
#[derive(Clone, Debug, Serialize)]
pub struct BasketLinkView {
    /// Path of its page.
    pub path: String,
    /// Name in the browser's local storage; this site's own.
    pub key: String,
}

/// `basket`: the basket's page. What is in the basket only the visitor's browser knows.
#[derive(Debug, Serialize)]
pub struct BasketView {
    /// Path of the script that lists what is on offer.
    pub items: String,
}

/// Something that can be put into the basket, for the script: `data-` attributes of a button.
#[derive(Clone, Debug, Serialize)]
pub struct OfferView {
    /// The product's slug; for a variant a slash and its code or name more.
    pub id: String,
    /// Name of the product, with that of the variant.
    pub name: String,
    /// Price of one in hundredths of its currency, digits alone.
    pub price: String,
    /// The least that may be ordered.
    pub least: u64,
    /// The most that may be ordered; optional.
    pub most: Option<u64>,
}

/// A QRIS picture, as the bank issued it.
#[derive(Clone, Debug, Serialize)]
pub struct QrisView {
    /// Path of the picture, pixel by pixel as it was given.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Name of the merchant.
    pub merchant: String,
    /// National Merchant ID.
    pub nmid: String,
}

/// A link to another site.
#[derive(Clone, Debug, Serialize)]
pub struct OutsideView {
    /// What it is, such as `Instagram`.
    pub name: String,
    /// What to show, such as `@tenun.contoh`.
    pub label: String,
    /// Full address.
    pub url: String,
}

/// A branch or contact person.
#[derive(Clone, Debug, Serialize)]
pub struct BranchView {
    /// Its name.
    pub name: String,
    /// What to ask here; optional.
    pub purpose: Option<String>,
    /// Lines of the postal address.
    pub address: Vec<String>,
    /// Link to a map; optional (needs coordinates).
    pub map_url: Option<String>,
    /// Opening hours, a line each.
    pub hours: Vec<String>,
    /// As in [`ContactView`].
    pub whatsapp: Option<String>,
    /// As in [`ContactView`].
    pub whatsapp_url: Option<String>,
    /// As in [`ContactView`].
    pub phone: Option<String>,
    /// As in [`ContactView`].
    pub phone_url: Option<String>,
    /// As in [`ContactView`].
    pub email: Option<String>,
    /// As in [`ContactView`].
    pub card: Option<String>,
}

/// A legal number.
#[derive(Clone, Debug, Serialize)]
pub struct RegistrationView {
    /// What it is, such as `NIB`.
    pub kind: String,
    /// As typed.
    pub number: String,
    /// Date in words; optional.
    pub date: Option<String>,
    /// Who gave it; optional.
    pub issuer: Option<String>,
}

/// A board member or supervisor.
#[derive(Clone, Debug, Serialize)]
pub struct OfficerView {
    /// The office, such as `Ketua`.
    pub role: String,
    /// Name; absent without recorded consent.
    pub name: Option<String>,
    /// Path of the person's page; optional.
    pub path: Option<String>,
    /// Term, such as `2023–2028`; optional.
    pub term: Option<String>,
}

/// One year's figures, formatted for the language.
#[derive(Clone, Debug, Serialize)]
pub struct YearView {
    /// The year.
    pub year: String,
    /// Members in all; optional.
    pub members: Option<String>,
    /// Men; optional.
    pub men: Option<String>,
    /// Women; optional.
    pub women: Option<String>,
    /// Assets; optional.
    pub assets: Option<String>,
    /// Equity; optional.
    pub equity: Option<String>,
    /// Turnover (volume usaha); optional.
    pub turnover: Option<String>,
    /// Surplus (SHU); optional.
    pub surplus: Option<String>,
    /// Date of the annual meeting (RAT); optional.
    pub meeting: Option<String>,
}

/// The health rating, shown with its source and never computed.
#[derive(Clone, Debug, Serialize)]
pub struct HealthView {
    /// Predicate in words of the language.
    pub predicate: String,
    /// Year; optional.
    pub year: Option<String>,
    /// The regulation it rests on; optional.
    pub basis: Option<String>,
    /// Who gave it; optional.
    pub issuer: Option<String>,
}

/// A file in `unduhan/`.
#[derive(Clone, Debug, Serialize)]
pub struct DownloadView {
    /// Its name in words.
    pub title: String,
    /// Path.
    pub path: String,
    /// Such as `PDF`.
    pub format: String,
    /// Such as `240 KB`.
    pub size: String,
    /// The year in its name; optional.
    pub year: Option<String>,
}

/// A picture in all its sizes.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// Text for those who can't see it; may be empty.
    pub alt: String,
    /// Shown below it; optional.
    pub caption: Option<String>,
    /// Number 0 to 26 of the placeholder colour: class `tint-N`.
    pub tint: u8,
    /// One rendition for each of the theme's presets that this picture's use asks for.
    pub sizes: BTreeMap<String, RenditionView>,
}

/// A picture cut and scaled for one preset.
#[derive(Clone, Debug, Serialize)]
pub struct RenditionView {
    /// Width of the largest file in pixels.
    pub width: u32,
    /// Height of the largest file in pixels.
    pub height: u32,
    /// For the filter `srcset`: the WebP files, narrowest first.
    pub webp: Vec<FileView>,
    /// Path of the JPEG for browsers that do not know WebP (PNG where it must be transparent).
    pub fallback: String,
}

/// One file of a rendition.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    /// Path.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
}

/// A product as a list shows it; `list.items` and many other lists hold these.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CardView {
    /// Name.
    pub name: String,
    /// Path of its page.
    pub path: String,
    /// Lead picture; optional.
    pub picture: Option<PictureView>,
    /// Price or price range as shown; optional.
    pub price: Option<String>,
    /// Price before a discount; optional.
    pub compare_at: Option<String>,
    /// The discount in whole percent, such as `20%`; optional.
    pub discount: Option<String>,
    /// What the price is for, such as `per lembar`; optional.
    pub per: Option<String>,
    /// `available`, `reserved`, `sold`, `made-to-order` or `out-of-stock`.
    pub status: &'static str,
    /// The same in words.
    pub status_label: String,
    /// Code (SKU); optional.
    pub code: Option<String>,
    /// One line; optional.
    pub summary: Option<String>,
    /// Makers who may be named, joined in words; optional.
    pub makers: Option<String>,
    /// Name of the first category; optional.
    pub category: Option<String>,
    /// Months in which it is to be had, such as `Maret–Mei`; optional.
    pub season: Option<String>,
    /// Certificates and permits, such as `Halal`.
    pub certificates: Vec<String>,
    /// Where ten or fewer are left: how many, in words; never for what has variants; optional.
    pub left: Option<String>,
    /// True for products that the cooperative wants seen first.
    pub featured: bool,
    /// How it goes into the basket; absent where it can't, or a variant must be chosen first.
    pub offer: Option<OfferView>,
    /// True for a service with terms, which has no price to ask for.
    pub service: bool,
    /// True when only members may have it.
    pub members_only: bool,
    /// Interest or yield, such as `1,5 % per bulan`; optional (needs a simulation).
    pub rate: Option<String>,
    /// The language of the words where it differs from the page's; optional.
    pub content_lang: Option<String>,
}

/// `product`: everything about one product.
#[derive(Debug, Serialize)]
pub struct ProductView {
    /// As on the card.
    pub card: CardView,
    /// All pictures, the lead first.
    pub pictures: Vec<PictureView>,
    /// The text, as safe HTML; optional.
    pub body: Option<String>,
    /// Facts in the order in which they are to be read: label and value.
    pub facts: Vec<FactView>,
    /// Variants, each with its own price and stock.
    pub variants: Vec<VariantView>,
    /// Prices for larger orders.
    pub tiers: Vec<TierView>,
    /// Terms of a service of savings or loans.
    pub service: Vec<FactView>,
    /// What a loan costs or savings yield, as an illustration; optional.
    pub simulation: Option<SimulationView>,
    /// Makers who may be shown.
    pub makers: Vec<Value>,
    /// Motifs with their stories.
    pub motifs: Vec<MotifView>,
    /// Categories.
    pub categories: Vec<LinkView>,
    /// Tags.
    pub tags: Vec<LinkView>,
    /// Certificates and permits.
    pub certificates: Vec<CertificateView>,
    /// How to look after it; optional.
    pub care: Option<String>,
    /// How long it takes to make, in words; optional.
    pub lead_time: Option<String>,
    /// How many there are, in words; optional.
    pub stock: Option<String>,
    /// Least number in an order, in words; optional.
    pub minimum: Option<String>,
    /// `https://wa.me/...` with the order as text; optional (needs a WhatsApp number).
    pub order_url: Option<String>,
    /// The words on that button.
    pub order_label: String,
    /// Name of the branch or person who takes the orders; absent where it is the cooperative itself.
    pub order_contact: Option<String>,
    /// `tel:` address of whoever takes the orders; optional.
    pub phone_url: Option<String>,
    /// That number as shown; optional.
    pub phone: Option<String>,
    /// `mailto:` address with the order as text; optional.
    pub email_url: Option<String>,
    /// Shops on marketplaces: this product's own, else the cooperative's.
    pub shops: Vec<OutsideView>,
    /// Harvest or making season; optional.
    pub season: Option<SeasonView>,
    /// Up to four other products, as cards.
    pub related: Vec<Value>,
}

/// The months in which something can be had.
#[derive(Clone, Debug, Serialize)]
pub struct SeasonView {
    /// In words, such as `Maret–Mei`.
    pub text: String,
    /// All twelve months.
    pub months: Vec<MonthView>,
}

/// One month of a season.
#[derive(Clone, Debug, Serialize)]
pub struct MonthView {
    /// Such as `Maret`.
    pub name: String,
    /// Such as `Mar`.
    pub short: String,
    /// True when it is in the season.
    pub on: bool,
}

/// A label and a value.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    /// Label in the page's language.
    pub label: String,
    /// Value, ready to show.
    pub value: String,
    /// Path of a page about it; optional.
    pub path: Option<String>,
}

/// What a loan costs or savings yield: a table of examples, and what the calculator's script
/// `simulation.js` needs.
#[derive(Clone, Debug, Serialize)]
pub struct SimulationView {
    /// True for a loan, false for savings.
    pub loan: bool,
    /// `flat`, `annuity`, `simple` or `compound`: the strings `simulation.method.*` tell what each means.
    pub method: &'static str,
    /// The rate, such as `1,5 % per bulan`.
    pub rate: String,
    /// Terms, such as `12 bulan`.
    pub terms: Vec<String>,
    /// One row for each amount.
    pub rows: Vec<SimulationRow>,
    /// Numerator of a month's rate, for the script.
    pub numerator: String,
    /// Denominator of a month's rate, for the script.
    pub denominator: String,
    /// An amount to begin with, in whole units of the currency, for the script.
    pub amount: String,
    /// A term to begin with, in months, for the script.
    pub months: u32,
    /// The longest term that may be tried, in months.
    pub longest: u32,
    /// What stands before an amount, such as `Rp`, for the script.
    pub before: String,
    /// The mark between thousands, for the script.
    pub group: String,
    /// The mark before a fraction, for the script.
    pub point: String,
    /// Decimal places of an amount, 0 or 2, for the script.
    pub digits: u32,
}

/// One amount over all terms.
#[derive(Clone, Debug, Serialize)]
pub struct SimulationRow {
    /// The amount lent or saved.
    pub amount: String,
    /// One cell for each term.
    pub cells: Vec<SimulationCell>,
}

/// One amount over one term.
#[derive(Clone, Debug, Serialize)]
pub struct SimulationCell {
    /// The term again, for tables that reflow.
    pub term: String,
    /// Each instalment, or the first month's yield.
    pub monthly: String,
    /// The last instalment or month's yield, where it differs; optional.
    pub last: Option<String>,
    /// All interest, or all yield.
    pub interest: String,
}

/// A variant.
#[derive(Clone, Debug, Serialize)]
pub struct VariantView {
    /// Name.
    pub name: String,
    /// Code; optional.
    pub code: Option<String>,
    /// Size, weight and other facts joined; optional.
    pub details: Option<String>,
    /// Price; optional.
    pub price: Option<String>,
    /// Price before a discount; optional.
    pub compare_at: Option<String>,
    /// Stock in words; optional.
    pub stock: Option<String>,
    /// True when it is out of stock.
    pub gone: bool,
    /// The number, from 1, of its photo among the product's pictures: `#foto-2`; optional.
    pub photo: Option<usize>,
    /// Order link for this variant; optional.
    pub order_url: Option<String>,
    /// The words on that link.
    pub order_label: String,
    /// How it goes into the basket; optional.
    pub offer: Option<OfferView>,
}

/// A price for larger orders.
#[derive(Clone, Debug, Serialize)]
pub struct TierView {
    /// From how many, in words.
    pub from: String,
    /// Price each.
    pub price: String,
}

/// A motif of one product.
#[derive(Clone, Debug, Serialize)]
pub struct MotifView {
    /// Name.
    pub name: String,
    /// Path of the motif's page; optional.
    pub path: Option<String>,
    /// Story; optional.
    pub story: Option<String>,
    /// Who told it, and where it is written down, in words; optional.
    pub source: Option<String>,
    /// True when the cooperative marks it as sacred.
    pub sacred: bool,
}

/// A certificate or permit.
#[derive(Clone, Debug, Serialize)]
pub struct CertificateView {
    /// What it is, such as `P-IRT`.
    pub name: String,
    /// True when more is known than its name.
    pub detailed: bool,
    /// Number as typed; optional.
    pub number: Option<String>,
    /// `valid`, `pending`, `ended` or empty.
    pub state: &'static str,
    /// The same in words, with the date where there is one; optional.
    pub state_label: Option<String>,
    /// Who gave it; optional.
    pub issuer: Option<String>,
}

/// `list`: a page of products (all, of a category, motif, tag, price band).
#[derive(Debug, Serialize)]
pub struct ListView {
    /// The products of this page of the list, as cards.
    pub items: Vec<Value>,
    /// How many products the whole list has.
    pub total: usize,
    /// Text about the category, as safe HTML; optional.
    pub body: Option<String>,
    /// Picture of the category; optional.
    pub picture: Option<Value>,
    /// Number of this page, from 1.
    pub number: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Links to all pages of the list.
    pub numbers: Vec<LinkView>,
    /// Path of the page before; optional.
    pub previous: Option<String>,
    /// Path of the page after; optional.
    pub next: Option<String>,
}

/// `person`, and the entries of `people`: someone who may be named.
#[derive(Clone, Debug, Serialize)]
pub struct PersonView {
    /// Name.
    pub name: String,
    /// Path of the page.
    pub path: String,
    /// What the person does; optional.
    pub role: Option<String>,
    /// Village; optional.
    pub village: Option<String>,
    /// Picture; absent without consent to it.
    pub picture: Option<PictureView>,
    /// How many products are by this person.
    pub count: usize,
    /// One line; optional.
    pub summary: Option<String>,
}

/// `text`: body and picture of a page, a news item or a person.
#[derive(Debug, Serialize)]
pub struct TextView {
    /// The text, as safe HTML.
    pub body: String,
    /// Pictures that belong to it.
    pub pictures: Vec<PictureView>,
    /// Headings of the text: title and `#id` as path.
    pub headings: Vec<LinkView>,
    /// True where `site.qris` is to be shown: on the page that tells how to order, or where the page
    /// says so.
    pub qris: bool,
    /// Date in words; optional.
    pub date: Option<String>,
    /// Date as `2026-07-05`; optional.
    pub date_iso: Option<String>,
}

/// `news`: entries of the news list, newest first; also on the home page.
#[derive(Clone, Debug, Serialize)]
pub struct NewsView {
    /// Heading.
    pub title: String,
    /// Path.
    pub path: String,
    /// Date in words; optional.
    pub date: Option<String>,
    /// Date as `2026-07-05`; optional.
    pub date_iso: Option<String>,
    /// One line; optional.
    pub summary: Option<String>,
    /// Picture; optional.
    pub picture: Option<PictureView>,
    /// The language of the words where it differs from the page's; optional.
    pub content_lang: Option<String>,
}

/// `home`: what the home page may show; which of it and in which order is `site.home_sections`.
#[derive(Debug, Serialize)]
pub struct HomeView {
    /// Featured products, as cards; the newest where none is featured.
    pub featured: Vec<Value>,
    /// Newest news.
    pub news: Vec<Value>,
}

/// Principles of cooperatives, in short.
#[derive(Clone, Debug, Serialize)]
pub struct PrinciplesView {
    /// Where the full text stands.
    pub source: String,
    /// The principles in their order.
    pub items: Vec<PrincipleView>,
}

/// One principle.
#[derive(Clone, Debug, Serialize)]
pub struct PrincipleView {
    /// Its name.
    pub name: String,
    /// What it means.
    pub text: String,
}

/// `privacy`: what the site does with visitors' data, read from what it is made of.
#[derive(Debug, Serialize)]
pub struct PrivacyView {
    /// True when a script sets cookies; no theme of the program has one.
    pub cookies: bool,
    /// True when a script keeps something in the browser, such as the basket.
    pub stores: bool,
    /// True when links open WhatsApp.
    pub whatsapp: bool,
    /// True when a link opens a map.
    pub map: bool,
    /// Names of other sites that links lead to.
    pub services: Vec<String>,
    /// True when people are named or shown.
    pub people: bool,
    /// The host that the profile names; optional.
    pub host: Option<String>,
}

/// `catalogue`: a volume of the printed catalogue.
#[derive(Debug, Serialize)]
pub struct CatalogueView {
    /// The year of the build.
    pub year: String,
    /// How many pages it has; the last says how to order.
    pub pages: usize,
    /// Chapters, in a list for each sheet of contents.
    pub contents: Vec<Vec<ChapterView>>,
    /// The sheets of products.
    pub sheets: Vec<SheetView>,
    /// Links to all volumes; empty where there is only one.
    pub volumes: Vec<LinkView>,
}

/// A chapter of the printed catalogue.
#[derive(Clone, Debug, Serialize)]
pub struct ChapterView {
    /// Name of the category.
    pub title: String,
    /// Anchor of its first sheet.
    pub id: String,
    /// Page on which it begins.
    pub page: usize,
    /// How many products it has.
    pub count: usize,
}

/// A sheet of the printed catalogue.
#[derive(Debug, Serialize)]
pub struct SheetView {
    /// Its page number.
    pub page: usize,
    /// Name of the category.
    pub title: String,
    /// Anchor, on the first sheet of a chapter; optional.
    pub id: Option<String>,
    /// A line about the category, on its first sheet; optional.
    pub summary: Option<String>,
    /// Up to six products.
    pub items: Vec<PrintItemView>,
}

/// A product of the printed catalogue. Texts are short enough for their place.
#[derive(Debug, Serialize)]
pub struct PrintItemView {
    /// Name.
    pub name: String,
    /// Path of its page.
    pub path: String,
    /// Lead picture; optional.
    pub picture: Option<PictureView>,
    /// Price or price range as shown; optional.
    pub price: Option<String>,
    /// What the price is for; optional.
    pub per: Option<String>,
    /// As in [`CardView`].
    pub status: &'static str,
    /// The same in words.
    pub status_label: String,
    /// Code; optional.
    pub code: Option<String>,
    /// Up to four facts: label and value.
    pub facts: Vec<FactView>,
    /// As in [`CardView`].
    pub content_lang: Option<String>,
}

/// `labels`: labels to print. Their size is set by the class `labels-` with the kind.
#[derive(Debug, Serialize)]
pub struct LabelsView {
    /// `hang-tag` or `shelf`.
    pub kind: &'static str,
    /// Width and height in words, such as `50 × 80 mm`.
    pub size: String,
    /// True for labels with room for little.
    pub small: bool,
    /// How many fit on a sheet.
    pub on_sheet: usize,
    /// How many there are.
    pub count: usize,
    /// True when marks show where to cut.
    pub crop_marks: bool,
    /// The marks as path data of an SVG of 2100 by 2970 units, tenths of a millimetre; optional.
    pub marks: Option<String>,
    /// False without a site address, which the codes would hold.
    pub has_codes: bool,
    /// The labels of each sheet.
    pub sheets: Vec<Vec<LabelView>>,
    /// Links to all volumes; empty where there is only one.
    pub volumes: Vec<LinkView>,
}

/// A label. Texts are short enough for their place.
#[derive(Clone, Debug, Serialize)]
pub struct LabelView {
    /// Name of the product.
    pub name: String,
    /// Name of the variant; optional.
    pub variant: Option<String>,
    /// Code; optional.
    pub code: Option<String>,
    /// Price; optional.
    pub price: Option<String>,
    /// What the price is for; optional.
    pub per: Option<String>,
    /// Makers who may be named, with the village where there is room; else the village; optional.
    pub by: Option<String>,
    /// Size or weight; optional.
    pub measure: Option<String>,
    /// QR code of the product's page, as an inline SVG; absent without a site address.
    pub qr: Option<String>,
    /// As in [`CardView`].
    pub content_lang: Option<String>,
}
