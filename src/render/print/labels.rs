//! Labels on paper: one for each piece that can be had, or for each of its variants, as many on a
//! sheet as fit, with a code that leads to the page of the piece.

use super::{fitted, volume, volumes};
use crate::model::content::{Product, Status, Variant};
use crate::model::labels::{LabelKind, LabelSize};
use crate::plan::PageOf;
use crate::render::qr;
use crate::render::view::{LabelView, LabelsView};
use crate::render::words::Words;
use std::fmt::Write;

/// What fits on a label, in characters.
const NAME: usize = 42;
const LINE: usize = 32;
const BY: usize = 52;
/// One line below the code of a small label.
const SMALL_CODE: usize = 14;

/// Puts a volume together.
pub fn view(words: Words, kind: LabelKind, number: usize) -> LabelsView {
    let site = words.site();
    let labels = site.profile.labels;
    let size = labels.size(kind).unwrap_or_else(|| LabelSize::named("", kind));
    let grid = labels.grid(size);
    let all: Vec<usize> = (0..site.products.len()).collect();
    let small = size.width.min(size.height) < 450 || size.width * size.height < 300_000;
    let made: Vec<LabelView> =
        volume(&all, number).iter().flat_map(|index| of_product(words, *index, small)).collect();
    let millimetres = |tenths: u32| {
        let number = f64::from(tenths) / 10.0;
        if words.lang.starts_with("en") {
            number.to_string()
        } else {
            number.to_string().replace('.', ",")
        }
    };
    let on_sheet = (grid.columns * grid.rows) as usize;
    let to = |number| PageOf::Labels { kind, number };
    LabelsView {
        kind: kind.name(),
        size: format!("{} × {}\u{a0}mm", millimetres(size.width), millimetres(size.height)),
        small,
        on_sheet,
        count: made.len(),
        crop_marks: labels.crop_marks,
        marks: labels.crop_marks.then(|| marks(labels.corners(size))),
        has_codes: site.profile.site_url.is_some(),
        sheets: made.chunks(on_sheet).map(<[LabelView]>::to_vec).collect(),
        volumes: volumes(words, site.products.len(), number, to),
    }
}

/// Four pairs of short lines outside the corners of each label.
fn marks(corners: Vec<(u32, u32, u32, u32)>) -> String {
    const AWAY: u32 = 5;
    const LONG: u32 = 20;
    let mut path = String::new();
    for (left, top, right, bottom) in corners {
        for x in [left, right] {
            // Writing to a string can't fail.
            let _ = write!(path, "M{x} {}v{LONG}M{x} {}v{LONG}", top - AWAY - LONG, bottom + AWAY);
        }
        for y in [top, bottom] {
            let _ = write!(path, "M{} {y}h{LONG}M{} {y}h{LONG}", left - AWAY - LONG, right + AWAY);
        }
    }
    path
}

/// Sold pieces and services stand on no table.
fn of_product(words: Words, index: usize, small: bool) -> Vec<LabelView> {
    let product = &words.site().products[index];
    if product.status == Status::Sold || !product.service.is_empty() {
        return Vec::new();
    }
    if product.variants.is_empty() {
        return vec![label(words, index, product, None, small)];
    }
    product.variants.iter().map(|v| label(words, index, product, Some(v), small)).collect()
}

/// `oleh Agnes Sumbai, Tapang Kelam`: as much of it as a label has room for.
fn by(words: Words, makers: &[&str], village: Option<&str>) -> Option<String> {
    if makers.is_empty() {
        return village.map(|village| fitted(village, BY));
    }
    let makers = words.with("card.by", None, &[("name", &words.list(makers))]);
    let both = village.map(|village| format!("{makers}, {village}"));
    let both = both.filter(|both| both.chars().count() <= BY);
    Some(both.unwrap_or_else(|| fitted(&makers, BY)))
}

fn label(
    words: Words,
    index: usize,
    product: &Product,
    variant: Option<&Variant>,
    small: bool,
) -> LabelView {
    let site = words.site();
    let locale = words.locale();
    let makers: Vec<&str> =
        product.makers.iter().filter_map(|m| words.text(&site.people[*m].entry.name)).collect();
    let code = variant.and_then(|v| v.code.as_ref()).or(product.code.as_ref());
    let size = variant.and_then(|v| v.size.as_ref()).or(product.size.as_ref());
    let weight = variant.and_then(|v| v.weight.as_ref()).or(product.weight.as_ref());
    let own_price = variant.and_then(|v| v.price).map(|price| price.format(&locale));
    let name = words.text(&product.entry.name).unwrap_or_default();
    let url = words.url(PageOf::Product(index));
    let alt = words.with("labels.code_for", None, &[("name", name)]);
    let fit = |text: &str| fitted(text, LINE);
    LabelView {
        name: fitted(name, NAME),
        variant: variant.and_then(|v| words.text(&v.name)).map(fit),
        code: code.map(|code| fitted(code.as_str(), if small { SMALL_CODE } else { LINE })),
        price: own_price.or_else(|| words.price(product)),
        per: words.per(product),
        by: by(words, &makers, words.text(&product.village)),
        measure: size
            .map(|size| size.format(&locale))
            .or_else(|| weight.map(|weight| weight.format(&locale))),
        qr: url.and_then(|url| qr::svg(&url, &alt)),
        content_lang: words.foreign(&product.entry.name),
    }
}
