//! Values as people type them: money, telephone numbers, dates, measures, codes.
//!
//! Every type reads from the text exactly as typed, never from a number that YAML has guessed
//! (`150.000` must not become 150.0), and knows how to write itself for a reader ([`Locale`]) and
//! for machines. A text that can be read in two ways is refused with both readings in the question.
//! Every `parse` gives a [`Diagnostic`](crate::diagnostic::Diagnostic) without a place; who knows
//! the place attaches it with `at`.

mod coordinates;
mod currency;
mod date;
mod hours;
mod leadtime;
mod locale;
mod measure;
mod money;
mod month;
mod months;
mod nearest;
mod number;
mod phone;
mod quantity;
mod rate;
mod slug;
mod text;
mod unit;
mod web;
mod years;

pub use coordinates::Coordinates;
pub use currency::Currency;
pub use date::Date;
pub use hours::{OpeningHours, Time};
pub use leadtime::LeadTime;
pub use locale::{Locale, OwnWords, RupiahStyle};
pub use measure::{Dimensions, LengthUnit, Weight, WeightUnit};
pub use money::Money;
pub use month::Month;
pub use months::Months;
pub use nearest::nearest;
pub use number::Decimal;
pub use phone::Phone;
pub use quantity::{Code, Count, YesNo, line};
pub use rate::{Rate, Term};
pub use slug::{LONGEST_SLUG, natural_cmp, slug};
pub use unit::SaleUnit;
pub use web::{Email, WebAddress};
pub use years::Years;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::diagnostic::{Diagnostic, Lang};

    type Parser = fn(&str) -> Option<Diagnostic>;

    /// Every parser, reduced to the problem it finds.
    const PARSERS: [Parser; 18] = [
        |text| Money::parse(text, &Currency::IDR).err(),
        |text| Money::parse(text, &Currency::parse("USD").unwrap()).err(),
        |text| Currency::parse(text).err(),
        |text| Phone::parse(text).map(|p| p.display(&Locale::new("id"))).err(),
        |text| Phone::parse_whatsapp(text).map(|p| p.display(&Locale::new("en"))).err(),
        |text| Date::parse(text).err(),
        |text| Years::parse(text).err(),
        |text| Dimensions::parse(text).map(|d| d.format(&Locale::new("id"))).err(),
        |text| Weight::parse(text).map(|w| (w.format(&Locale::new("id")), w.comparable())).err(),
        |text| SaleUnit::parse(text).map(|u| (u.format(&Locale::new("en")), u.doubt())).err(),
        |text| Count::parse(text).err(),
        |text| YesNo::parse(text).err(),
        |text| Code::parse(text).err(),
        |text| Months::parse(text).err(),
        |text| OpeningHours::parse(text).map(|h| (h.format(&Locale::new("en")), h.schema())).err(),
        |text| LeadTime::parse(text).map(|l| (l.format(&Locale::new("en")), l.days())).err(),
        |text| Email::parse(text).err(),
        |text| WebAddress::parse(text).err().or_else(|| Coordinates::parse(text).err()),
    ];

    const PIECES: [&str; 40] = [
        "",
        " ",
        "0",
        "1",
        "8",
        "24",
        "62",
        "1.250",
        "1,25",
        "99999999999999999999",
        "2025-07-05",
        "-",
        "–",
        ".",
        ",",
        ",-",
        "/",
        "+",
        "(",
        "Rp",
        "$",
        "US$",
        "juta",
        "M",
        "kg",
        "mm",
        "x",
        "cm",
        "Senin",
        "tutup",
        "Juli",
        "minggu",
        "s.d.",
        "@",
        "https://",
        "a.id",
        "°",
        "'",
        "\"",
        "é\u{200b}",
    ];

    /// No mixture of pieces panics, and every message has all its blanks filled in.
    #[test]
    fn whatever_is_typed_gets_an_answer() {
        let mut heard = BTreeSet::new();
        for (number, parser) in PARSERS.iter().enumerate() {
            for text in mixtures() {
                let Some(problem) = parser(&text) else { continue };
                if !heard.insert((number, problem.entry.code)) {
                    continue;
                }
                for lang in [Lang::Id, Lang::En] {
                    let said = problem.message(lang) + &problem.remedy(lang);
                    assert!(!said.contains('{'), "{}: {said}", problem.entry.code);
                }
            }
        }
    }

    /// Each pair of pieces, with a third between and behind them.
    fn mixtures() -> impl Iterator<Item = String> {
        (0..PIECES.len() * PIECES.len()).flat_map(|index| {
            let (a, b) = (index / PIECES.len(), index % PIECES.len());
            let third = PIECES[(a * 7 + b * 3) % PIECES.len()];
            [
                format!("{}{} {third}", PIECES[a], PIECES[b]),
                format!("{}{third}{}", PIECES[a], PIECES[b]),
            ]
        })
    }
}
