//! What lists show of products where a script puts them together: the theme's own card as a
//! pattern, and for each product what is to be filled in.

use super::others;
use crate::diagnostic::Problems;
use crate::model::content::{Product, Status};
use crate::model::local::Local;
use crate::plan::words::{Words, price_range};
use crate::plan::{PageOf, band_title, title};
use crate::render::cards::Cards;
use crate::render::view::{CardView, FileView, OfferView, PictureView, RenditionView};
use crate::theme::{Templates, Use, tint_of};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tera::Context;

/// Statuses in the order in which buyers want them.
const STATUSES: [Status; 5] =
    [Status::Available, Status::MadeToOrder, Status::Reserved, Status::OutOfStock, Status::Sold];

/// The words that the script says, by their keys in `search`.
const WORDS: [&str; 18] = [
    "label",
    "open",
    "filters",
    "all",
    "reset",
    "more",
    "see_all",
    "found_one",
    "found",
    "none",
    "others",
    "sort",
    "by_relevance",
    "by_shop",
    "by_cheap",
    "by_dear",
    "by_new",
    "by_name",
];

/// The script that holds the cards of one language.
///
/// # Errors
/// A photo can't be read, or the theme's card is wrong.
pub fn cards(cards: &Cards, templates: &Templates) -> Result<String, Problems> {
    let words = cards.words;
    let site = words.site();
    let mut facets = Facets::default();
    let shapes = shapes(words, templates)?;
    let mut items = Vec::new();
    for (index, product) in site.products.iter().enumerate() {
        items.push(item(cards, index, product, &mut facets, &shapes)?);
    }
    let ending = |page: PageOf| {
        let path = words.path(page).unwrap_or_default();
        path.strip_suffix(".html").unwrap_or(&path).to_owned()
    };
    let others: Vec<Value> =
        others(words).into_iter().map(|page| json!([title(words, page), ending(page)])).collect();
    let say = |key: &&str| {
        let with_number = [("n", "{n}")];
        ((*key).to_owned(), words.with(&format!("search.{key}"), None, &with_number).into())
    };
    let data = json!({
        "lang": words.lang.to_string(),
        "words": WORDS.iter().map(say).collect::<serde_json::Map<String, Value>>(),
        "size": words.plan.theme.page_size(),
        "shapes": shapes,
        "facets": facets.list(words),
        "statuses": STATUSES.map(|status| json!([status.name(), words.status(status)])),
        "folder": folder(words),
        "items": items,
        "others": others,
    });
    Ok(format!("etalase.cards={data}\n"))
}

/// The folder of products, with the slash at its end.
fn folder(words: Words) -> String {
    let path = words.path(PageOf::Product(0)).unwrap_or_default();
    path.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
}

/// The theme's card with marks in the places of values, as a product with or without a picture, a
/// price, a price before a discount and a place in the basket has it: named by the letters `i`, `p`,
/// `c` and `o`; `s` is a service, `m` one for members only.
fn shapes(words: Words, templates: &Templates) -> Result<BTreeMap<String, String>, Problems> {
    let mut shapes = BTreeMap::new();
    let names = ["", "p", "pc", "po", "pco", "s", "sm"];
    for name in names.into_iter().flat_map(|name| [name.to_owned(), format!("i{name}")]) {
        let has = |letter: char, mark: &str| name.contains(letter).then(|| mark.to_owned());
        let card = CardView {
            name: "{name}".to_owned(),
            path: "{path}".to_owned(),
            picture: has('i', "{image}").map(|mark| picture(words, &mark)),
            price: has('p', "{price}"),
            compare_at: has('c', "{was}"),
            per: has('p', "{per}"),
            status: "{status}",
            status_label: "{state}".to_owned(),
            makers: Some("{makers}".to_owned()),
            offer: has('o', "{offer}").map(offer),
            summary: Some("{summary}".to_owned()),
            season: Some("{season}".to_owned()),
            left: Some("{left}".to_owned()),
            discount: has('c', "{discount}"),
            certificates: vec!["{certificate}".to_owned()],
            service: name.contains('s'),
            members_only: name.contains('m'),
            rate: has('s', "{rate}"),
            ..CardView::default()
        };
        let mut context = Context::new();
        context.insert("item", &card);
        let page = json!({ "root": "", "lang": words.lang.to_string(), "kind": "products" });
        context.insert("page", &page);
        let html = templates.render("result.html", &context)?;
        shapes.insert(name, html.trim().to_owned());
    }
    Ok(shapes)
}

/// What can be put into the basket, with marks for values. Numbers can't be marks, so the script
/// writes what a product's own offer says over them.
fn offer(id: String) -> OfferView {
    OfferView {
        id,
        name: "{name}".to_owned(),
        price: "{cents}".to_owned(),
        least: 1,
        most: Some(1),
    }
}

/// A picture in every size that the theme may ask for, all of them the same mark.
fn picture(words: Words, mark: &str) -> PictureView {
    let presets = words.plan.theme.presets().iter();
    let file = || vec![FileView { path: mark.to_owned(), width: 1 }];
    let sizes = presets.map(|preset| {
        let fallback = mark.to_owned();
        (preset.preset.name.clone(), RenditionView { width: 4, height: 5, webp: file(), fallback })
    });
    PictureView { alt: String::new(), caption: None, tint: 0, sizes: sizes.collect() }
}

/// One product: name, slug, price, price before, unit, makers, status, picture and its tint, lowest
/// price as a number, date as a number, its values of each facet, what can be put into the basket
/// (identifier, price in hundredths, least, most), and what only some themes show.
fn item(
    cards: &Cards,
    index: usize,
    product: &Product,
    facets: &mut Facets,
    shapes: &BTreeMap<String, String>,
) -> Result<Value, Problems> {
    let words = cards.words;
    let plan = words.plan;
    let card = cards.card_view(index)?;
    let more = further(&card, shapes);
    let photo = product.entry.photos.first();
    let renditions = photo.and_then(|p| plan.pictures.renditions(p, Use::ProductLead));
    let image = renditions.and_then(|all| {
        let rendition = all.get("card").or_else(|| all.values().next())?;
        // The middle one is sharp enough for two columns of a phone and four of a wide screen.
        let file = rendition.webp.get(rendition.webp.len() / 2)?;
        Some((&file.path, rendition.size))
    });
    let tint = match photo {
        Some(photo) => Some(tint_of(cards.tint(photo)?)),
        None => None,
    };
    let low = price_range(product).map(|(low, _)| low);
    let own = |amount: i64| {
        if amount % 100 == 0 { json!(amount / 100) } else { json!(amount as f64 / 100.0) }
    };
    let date =
        product.entry.date.map_or(0, |date| date.iso().replace('-', "").parse().unwrap_or(0));
    let status = STATUSES.iter().position(|status| *status == product.status).unwrap_or(0);
    Ok(json!([
        card.name,
        product.entry.slug,
        card.price,
        card.compare_at,
        card.per,
        card.makers,
        status,
        image.map(|(path, (width, height))| json!([path, width, height, tint])),
        // Another currency than the profile's comes behind all prices.
        low.map(|low| if low.currency == plan.site.profile.currency {
            own(low.amount)
        } else {
            json!(1e15)
        }),
        date,
        facets.of(words, index, product, status),
        card.offer.map(|offer| json!([offer.id, offer.price, offer.least, offer.most])),
        more,
    ]))
}

/// What only some themes show on a card, where this one does: summary, season, how many are left,
/// discount, rate, certificates; and `kind`, the letters of a service's shape.
fn further(card: &CardView, shapes: &BTreeMap<String, String>) -> Value {
    let shown = |mark: &str| shapes.values().any(|shape| shape.contains(mark));
    let mut more = serde_json::Map::new();
    let texts = [
        ("summary", &card.summary),
        ("season", &card.season),
        ("left", &card.left),
        ("discount", &card.discount),
        ("rate", &card.rate),
    ];
    for (name, text) in texts {
        if let Some(text) = text.as_ref().filter(|_| shown(&format!("{{{name}}}"))) {
            more.insert(name.to_owned(), json!(text));
        }
    }
    if shown("{certificate}") && !card.certificates.is_empty() {
        more.insert("certificates".to_owned(), json!(card.certificates));
    }
    if card.service && card.price.is_none() {
        more.insert("kind".to_owned(), json!(if card.members_only { "sm" } else { "s" }));
    }
    Value::Object(more)
}

/// Values to filter by, each numbered when it is first met.
#[derive(Default)]
struct Facets {
    names: [Vec<String>; 7],
}

/// The facets, by the keys of their labels in `search`.
const FACETS: [&str; 7] = ["category", "price", "status", "technique", "dye", "maker", "village"];

impl Facets {
    /// The values that a product has, by facet.
    fn of(
        &mut self,
        words: Words,
        index: usize,
        product: &Product,
        status: usize,
    ) -> Vec<Vec<usize>> {
        let site = words.site();
        let bands = &words.plan.terms.bands;
        let band = bands.iter().find(|band| band.products.binary_search(&index).is_ok());
        let one = |local| words.text(local).map(str::to_owned).into_iter().collect::<Vec<_>>();
        let dyes: &Local<Vec<String>> = &product.dyes;
        let values: [Vec<String>; 7] = [
            product.categories.iter().flat_map(|c| one(&site.categories[*c].entry.name)).collect(),
            band.map(|band| band_title(words, band)).into_iter().collect(),
            vec![words.status(STATUSES[status])],
            one(&product.technique),
            dyes.get(words.lang, site.first()).cloned().unwrap_or_default(),
            product.makers.iter().flat_map(|m| one(&site.people[*m].entry.name)).collect(),
            one(&product.village),
        ];
        let mut number = |facet: usize, value: String| {
            let names = &mut self.names[facet];
            names.iter().position(|name| *name == value).unwrap_or_else(|| {
                names.push(value);
                names.len() - 1
            })
        };
        values
            .into_iter()
            .enumerate()
            .map(|(facet, values)| values.into_iter().map(|value| number(facet, value)).collect())
            .collect()
    }

    /// Key, label, names, and the order in which to show them.
    fn list(&self, words: Words) -> Vec<Value> {
        let site = words.site();
        let terms = &words.plan.terms;
        FACETS
            .iter()
            .zip(&self.names)
            .map(|(key, names)| {
                let mut order: Vec<usize> = (0..names.len()).collect();
                let by = |list: Vec<String>| {
                    move |index: &usize| list.iter().position(|name| *name == names[*index])
                };
                let text = |local| words.text(local).unwrap_or_default().to_owned();
                match *key {
                    "category" => order.sort_by_key(by(site
                        .categories
                        .iter()
                        .map(|c| text(&c.entry.name))
                        .collect())),
                    "price" => order.sort_by_key(by(terms
                        .bands
                        .iter()
                        .map(|band| band_title(words, band))
                        .collect())),
                    "status" => {
                        order.sort_by_key(by(STATUSES.map(|status| words.status(status)).to_vec()))
                    }
                    _ => order.sort_by_key(|index| names[*index].to_lowercase()),
                }
                json!([key, words.say(&format!("search.{key}")), names, order])
            })
            .collect()
    }
}
