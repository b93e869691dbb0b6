//! Goods: none at all, prices that lost their noughts, and units that can't be meant.

use super::Material;
use super::papers::Paper;
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::value::{Currency, Money};
use crate::model::vocabulary;
use std::ops::Range;

/// Rupiah in hundredths below which hardly anything is sold.
const TINY: i64 = 50_000;

/// Words of what is sold by volume.
const LIQUIDS: &[&str] = &[
    "madu", "honey", "minyak", "oil", "sirup", "syrup", "cuka", "vinegar", "kecap", "sauce",
    "saus", "susu", "milk", "jus", "juice", "botol", "bottle", "nira", "tuak", "jamu",
];
/// Words of what has a length.
const LENGTHS: &[&str] =
    &["lebar", "panjang", "tebal", "tinggi", "diameter", "wide", "long", "thick", "high", " x "];

/// What is wrong with goods.
pub fn check(material: &Material) -> Problems {
    let site = &material.plan().site;
    let mut problems = Problems::new();
    if site.products.is_empty() {
        problems.push(Diagnostic::new(&catalogue::GOODS_NONE).at(material.profile_place()));
    }
    let first = site.first();
    for product in &site.products {
        let paper = material.paper(product.entry.place.path());
        let place = || match paper {
            Some(paper) => paper.place_of(vocabulary::PRODUCT, "harga"),
            None => product.entry.place.clone(),
        };
        let variants = product.variants.iter().filter_map(|variant| variant.price);
        let prices: Vec<Money> = product.price.into_iter().chain(variants).collect();
        let tiny = prices.iter().find(|p| p.currency == Currency::IDR && p.amount < TINY);
        if let Some(price) = tiny {
            let price = format!("Rp{}", price.plain());
            problems.push(Diagnostic::new(&catalogue::PRICE_TINY).with("price", price).at(place()));
        }
        // A price that can't be read is told already.
        let unread = material.known.iter().any(|problem| {
            let here =
                problem.place.as_ref().is_some_and(|p| p.path() == product.entry.place.path());
            here && problem.entry.code.starts_with("price-")
        });
        if prices.is_empty() && product.service.is_empty() && !unread {
            problems.push(
                Diagnostic::new(&catalogue::PRICE_NONE)
                    .with("name", product.entry.name.text(first, first))
                    .at(Place::file(product.entry.place.path())),
            );
        }
    }
    for paper in material.papers.iter().filter(|paper| paper.folder != "orang") {
        problems.append(units(material, paper));
    }
    problems
}

/// `250 mm` of honey, `300 Mg` of coffee.
fn units(material: &Material, paper: &Paper) -> Problems {
    let mut problems = Problems::new();
    let whole = paper.source.text.to_lowercase();
    let liquid = LIQUIDS.iter().any(|word| has_word(&whole, word));
    for (start, line) in paper.lines() {
        for (number, unit, span) in measures(line) {
            let lower = line.to_lowercase();
            let near = match unit {
                "Mg" => format!("{number} g"),
                "mm" | "MM" | "Mm"
                    if liquid && !LENGTHS.iter().any(|word| lower.contains(word)) =>
                {
                    format!("{number} ml")
                }
                _ => continue,
            };
            let place = paper.place(start + span.start..start + span.end);
            if material.is_told("unit-slip", &place) {
                continue;
            }
            let problem = Diagnostic::new(&catalogue::TEXT_UNIT).with("text", &line[span]);
            problems.push(problem.with("near", near).at(place));
        }
    }
    problems
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        alone(text[..at].chars().next_back()) && alone(text[at + word.len()..].chars().next())
    })
}

/// Numbers with the letters behind them: number, unit, and where both stand.
fn measures(line: &str) -> Vec<(&str, &str, Range<usize>)> {
    let mut found = Vec::new();
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = at
            + bytes[at..]
                .iter()
                .take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
                .count();
        let unit = end + usize::from(bytes.get(end) == Some(&b' '));
        let stop = unit + bytes[unit..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
        if stop > unit {
            found.push((line[at..end].trim_end_matches(['.', ',']), &line[unit..stop], at..stop));
        }
        at = end.max(at + 1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_their_units() {
        let found: Vec<(&str, &str)> = measures("Isi 250 mm, berat 1,5kg; 300 Mg")
            .into_iter()
            .map(|(n, u, _)| (n, u))
            .collect();
        assert_eq!(found, [("250", "mm"), ("1,5", "kg"), ("300", "Mg")]);
    }
}
