//! Preview cards: the one picture that chats and social networks show with a link to a page. What
//! stands on a card is settled here, because its name is a hash of all of it.

use super::icon::has_serifs;
use super::words::{Words, price_range};
use super::{Artifact, PageOf, Plan, Recipe, entry_of, monogram, title};
use crate::model::content::{PhotoId, PhotoUse, Product, Status};
use crate::model::local::Lang;
use crate::model::picture::{ContentHash, Variant, card_logo, card_photo, short_hash};
use crate::model::site::Site;
use crate::model::value::slug;
use crate::theme::{CardStyle, Rgb, ikat};
use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::sync::Arc;

/// Width and height of every card in pixels, as networks ask for it.
pub const CARD_SIZE: (u32, u32) = (1200, 630);

/// Counts up whenever the same card would be drawn differently: other letters, measures, encoder.
const CARD_VERSION: u32 = 5;

/// The part of a card that its photo fills.
const PHOTO_SIZE: (u32, u32) = (600, 630);

/// The largest side of a logo on a card.
const LOGO_SIDE: u32 = 132;

/// Everything that a card shows. Texts hold only characters that the card's letters have.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// A photo beside the words, or words alone.
    pub layout: Layout,
    /// How the theme wants it drawn.
    pub style: CardStyle,
    /// The figure in a cloth's band; empty elsewhere.
    pub figure: String,
    /// True for headings in letters with serifs.
    pub serif: bool,
    /// Colours of the theme.
    pub colours: Colours,
    /// What stands for the cooperative.
    pub mark: Mark,
    /// The cooperative's name, where it is not the heading itself.
    pub name: Option<String>,
    /// The heading.
    pub title: String,
    /// What is said below it in small letters.
    pub line: Option<String>,
    /// A price.
    pub price: Option<String>,
    /// What the price is for.
    pub per: Option<String>,
    /// A word on whether the product can be had.
    pub badge: Option<String>,
    /// Where the cooperative is.
    pub place: Option<String>,
}

/// What fills a card.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Layout {
    /// A photo on one side.
    Photo(PhotoId, Variant),
    /// Words and the theme's decoration.
    Words,
}

/// What stands for the cooperative on a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Its logo.
    Logo(PhotoId, Variant),
    /// First letters of its name.
    Letters(String),
    /// Nothing that could be drawn.
    None,
}

/// The colours of a card, those of the theme's light scheme.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Colours {
    /// Ground.
    pub paper: Rgb,
    /// Words.
    pub ink: Rgb,
    /// What should be seen first.
    pub accent: Rgb,
    /// A second, dark colour; the accent where the theme has none.
    pub deep: Rgb,
    /// The ground of price tags with ink on it; absent where the theme has none.
    pub sign: Option<Rgb>,
}

impl Card {
    /// Everything that decides the card's bytes, as text.
    pub fn recipe(&self, site: &Site) -> String {
        let mut text = format!("card {CARD_VERSION} {}", self.style.name());
        let mut part = |value: &dyn fmt::Display| {
            // Writing to a string can't fail. The separator can't be typed into a name.
            let _ = write!(text, "\u{1f}{value}");
        };
        match &self.layout {
            Layout::Photo(id, variant) => {
                part(&short_hash(site.photo(*id).hash, &variant.recipe()))
            }
            Layout::Words => part(&"words"),
        }
        match &self.mark {
            Mark::Logo(id, variant) => part(&short_hash(site.photo(*id).hash, &variant.recipe())),
            Mark::Letters(letters) => part(letters),
            Mark::None => part(&""),
        }
        part(&self.figure);
        let Colours { paper, ink, accent, deep, sign } = &self.colours;
        [paper, ink, accent, deep].into_iter().chain(sign).for_each(|colour| part(colour));
        part(&self.serif);
        part(&self.title);
        for text in [&self.name, &self.line, &self.price, &self.per, &self.badge, &self.place] {
            part(&text.as_deref().unwrap_or_default());
        }
        text
    }
}

impl fmt::Display for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shape = match self.layout {
            Layout::Photo(..) => "with photo",
            Layout::Words => "of words",
        };
        write!(f, "{} {shape}", self.style.name())
    }
}

/// Gives every page its card. Without a site address nobody could be led to the pictures.
pub fn add(plan: &mut Plan) {
    if plan.site.profile.site_url.is_none() {
        return;
    }
    let mut planned: BTreeMap<(Lang, PageOf), Result<Card, PhotoUse>> = BTreeMap::new();
    // The further pages of a list share the card of its first.
    let pages = plan.pages().filter(|(_, page, _)| *page == page.first());
    // Nobody sends a link to sheets of labels, and a catalogue is shown with the card of the shop.
    let without = |page: PageOf| page == PageOf::NotFound || page.is_for_paper();
    for (lang, page, _) in pages.filter(|(_, page, _)| !without(*page)) {
        if let Some(card) = card(plan, Words::new(plan, lang), page) {
            planned.insert((lang.clone(), page), card);
        }
    }
    for (key, card) in planned {
        let path = match card {
            Ok(card) => enter(plan, card),
            Err(photo) => {
                let (path, artifact) = plan.pictures.preview(&plan.site, &photo);
                plan.artifacts.insert(path.clone(), artifact);
                path
            }
        };
        plan.cards.insert(key, path);
    }
}

/// Enters a card; two pages with the same card share it.
fn enter(plan: &mut Plan, card: Card) -> String {
    let mut sources = Vec::new();
    let mut keep = |id: PhotoId, variant: Variant, sources: &mut Vec<Arc<str>>| {
        plan.pictures.keep(id, variant);
        sources.push(plan.site.photo(id).path.as_str().into());
    };
    if let Layout::Photo(id, variant) = card.layout {
        keep(id, variant, &mut sources);
    }
    if let Mark::Logo(id, variant) = card.mark {
        keep(id, variant, &mut sources);
    }
    sources.push(super::files::PROFILE.into());
    let mut name = slug(&card.title).unwrap_or_default();
    name.truncate(48);
    let hash = short_hash(ContentHash::of(card.recipe(&plan.site).as_bytes()), "card");
    let path = format!("foto/kartu-{}.{hash}.jpg", name.trim_end_matches('-'));
    let artifact = Artifact { recipe: Recipe::Card(Arc::new(card)), sources };
    plan.artifacts.insert(path.clone(), artifact);
    path
}

/// The card of a page; only a photo where its heading is in letters that we can't draw, and
/// nothing where there is not even that.
fn card(plan: &Plan, words: Words, page: PageOf) -> Option<Result<Card, PhotoUse>> {
    let profile = &plan.site.profile;
    let photo = photo(plan, page);
    let heading = title(words, page);
    let Some(heading) = drawable(&heading) else { return photo.cloned().map(Err) };
    let own_name = words.text(&profile.name).unwrap_or_default();
    let letters = drawable(&monogram(own_name));
    let mark = match (&profile.logo, letters) {
        (Some(logo), _) => {
            let variant = card_logo(&plan.site.photo(logo.photo).facts, LOGO_SIDE);
            Mark::Logo(logo.photo, variant)
        }
        (None, Some(letters)) => Mark::Letters(letters),
        (None, None) => Mark::None,
    };
    let name = drawable(own_name).filter(|name| *name != heading);
    let place = [&profile.address.regency, &profile.address.province];
    let place: Vec<&str> = place.into_iter().filter_map(|part| part.as_deref()).collect();
    let theme = &plan.theme;
    let first = plan.site.first();
    let first_name = profile.name.text(first, first);
    let colour = |name, other| theme.colour(name).unwrap_or(Rgb(other));
    let accent = colour("accent", [0x8c, 0x2f, 0x1b]);
    let mut card = Card {
        layout: photo.map_or(Layout::Words, |photo| {
            let facts = &plan.site.photo(photo.photo).facts;
            Layout::Photo(photo.photo, card_photo(facts, photo.focus, PHOTO_SIZE))
        }),
        style: theme.card(),
        figure: theme
            .choice("motif")
            .and_then(|shape| ikat::draw(ikat::seed(first_name), shape))
            .unwrap_or_default(),
        serif: has_serifs(theme),
        colours: Colours {
            paper: colour("paper", [255; 3]),
            ink: colour("ink", [0x1f, 0x1b, 0x18]),
            accent,
            deep: theme.colour("deep").unwrap_or(accent),
            sign: theme.colour("sign"),
        },
        mark,
        name,
        title: heading,
        line: line(words, page).as_deref().and_then(drawable),
        price: None,
        per: None,
        badge: None,
        place: drawable(&place.join(", ")),
    };
    if let PageOf::Product(index) = page {
        offer(words, &plan.site.products[index], &mut card);
    }
    Some(Ok(card))
}

/// Price and status of a product. What is gone has no price to offer.
fn offer(words: Words, product: &Product, card: &mut Card) {
    let gone = matches!(product.status, Status::Sold | Status::OutOfStock);
    if product.status != Status::Available {
        card.badge = drawable(&words.status(product.status));
    }
    let range = price_range(product).filter(|_| !gone && product.service.is_empty());
    let Some((low, high)) = range else { return };
    // A range is too long to be read on a small picture.
    let lowest = low.format(&words.locale());
    let price = match low == high {
        true => lowest,
        false => words.with("words.price_from", None, &[("price", &lowest)]),
    };
    card.price = drawable(&price);
    card.per = words.per(product).as_deref().and_then(drawable);
}

/// What stands below the heading of pages that have no price.
fn line(words: Words, page: PageOf) -> Option<String> {
    let plan = words.plan;
    let count = |key: &str, n: usize| {
        (n > 0).then(|| words.with(&format!("count.{key}"), Some(n), &[("n", &n.to_string())]))
    };
    let goods = |products: &[usize]| {
        let service = |index: &usize| !plan.site.products[*index].service.is_empty();
        let key = if products.iter().all(service) { "services" } else { "products" };
        count(key, products.len())
    };
    let summary = || {
        let entry = entry_of(plan, page)?;
        words.text(&entry.summary).map(str::to_owned)
    };
    match page {
        PageOf::Home => words.text(&plan.site.profile.tagline).map(str::to_owned),
        PageOf::Products { .. } => goods(&(0..plan.site.products.len()).collect::<Vec<_>>()),
        PageOf::Category { index, .. } => goods(&plan.terms.categories[index]),
        PageOf::Motif { index, .. } => goods(&plan.terms.motifs[index].products),
        PageOf::Tag { index, .. } => goods(&plan.terms.tags[index].products),
        PageOf::Makers => count("makers", plan.site.people.len()),
        PageOf::Motifs => count("motifs", plan.terms.motifs.len()),
        PageOf::Maker { index, .. } => {
            let person = &plan.site.people[index];
            let parts = [words.text(&person.role), person.village.as_deref()];
            let parts: Vec<&str> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(", "))
        }
        PageOf::NewsItem(index) => {
            plan.site.news[index].entry.date.map(|date| date.format(&words.locale()))
        }
        PageOf::Product(index) if !plan.site.products[index].service.is_empty() => summary(),
        PageOf::Product(_) => None,
        PageOf::Page(_) => summary(),
        _ => None,
    }
}

/// The photo of a page: its own, else that of its first product, else the cover for pages about
/// the cooperative.
fn photo(plan: &Plan, page: PageOf) -> Option<&PhotoUse> {
    let site = &plan.site;
    let first = |products: &[usize]| {
        products.iter().find_map(|index| site.products[*index].entry.photos.first())
    };
    let own = entry_of(plan, page).and_then(|entry| entry.photos.first());
    own.or_else(|| match page {
        PageOf::Home | PageOf::About | PageOf::Contact => site.profile.cover.as_ref(),
        PageOf::Products { .. } => site.products.iter().find_map(|p| p.entry.photos.first()),
        PageOf::Category { index, .. } => first(&plan.terms.categories[index]),
        PageOf::Maker { index, .. } => first(&plan.terms.makers[index]),
        PageOf::Motif { index, .. } => first(&plan.terms.motifs[index].products),
        PageOf::Tag { index, .. } => first(&plan.terms.tags[index].products),
        PageOf::Makers => site.people.iter().find_map(|person| person.entry.photos.first()),
        PageOf::Motifs => plan.terms.motifs.iter().find_map(|term| first(&term.products)),
        PageOf::News => site.news.iter().find_map(|item| item.entry.photos.first()),
        _ => None,
    })
}

/// The characters that the letters of cards have: Latin with its accents, as far as Vietnamese, and
/// the usual punctuation. A test in `render` holds the fonts to it.
pub fn has_glyph(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{148}' | '\u{14a}'..='\u{17e}'
        | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ș'..='ț' | '\u{1ea0}'..='\u{1ef9}'
        | '–' | '—' | '‘'..='‚' | '“'..='„' | '•' | '…' | '′' | '″' | '‹' | '›' | '€' | '™' | '−')
}

/// A text as it can be drawn: without pictograms and other signs that the letters lack. None when
/// it is empty, or when a letter or digit would be missing, for half a name is worse than none.
pub(super) fn drawable(text: &str) -> Option<String> {
    let mut shown = String::new();
    for c in text.chars() {
        match c {
            c if has_glyph(c) => shown.push(c),
            c if c.is_whitespace() => shown.push(' '),
            c if c.is_alphanumeric() || is_mark(c) => return None,
            _ => {}
        }
    }
    let shown = shown.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    (!shown.is_empty()).then_some(shown)
}

/// Accents that stand alone: without them a word may mean something else.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_drawn_is_drawn() {
        assert_eq!(drawable("Syal  Pakis"), Some("Syal Pakis".to_owned()));
        assert_eq!(drawable("Madu hutan 🍯"), Some("Madu hutan".to_owned()));
        assert_eq!(drawable("Rp\u{a0}1.250.000"), Some("Rp\u{a0}1.250.000".to_owned()));
        assert_eq!(drawable("Kopi Đà Lạt"), Some("Kopi Đà Lạt".to_owned()));
        for foreign in ["布", "شال", "צעיף", "Kain 布", "ผ้า", "e\u{301}", "🍯", ""]
        {
            assert_eq!(drawable(foreign), None, "{foreign}");
        }
    }
}
