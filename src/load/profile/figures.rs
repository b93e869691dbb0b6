//! Yearly figures and the health rating.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::profile as catalogue;
use crate::load::fields::Fields;
use crate::model::profile::{Health, Year};
use crate::model::value::{Count, Currency, Date, Money};
use crate::model::vocabulary::{HEALTH, PREDICATES, YEAR};

/// Figures as published after each annual meeting.
pub fn years(fields: &Fields, currency: &Currency) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for inner in fields.mappings("tahun", YEAR) {
        let money = |key: &str| inner.parse(key, |text| Money::parse(text, currency));
        let number = |key: &str| inner.parse(key, Count::parse);
        match inner.parse("tahun", year) {
            Some(year) if years.iter().any(|known| known.year == year) => inner.push(
                Diagnostic::new(&catalogue::YEAR_TWICE)
                    .with("text", year.to_string())
                    .at(inner.place().clone()),
            ),
            Some(year) => years.push(Year {
                year,
                men: number("anggota_laki"),
                women: number("anggota_perempuan"),
                assets: money("aset"),
                equity: money("modal"),
                turnover: money("volume_usaha"),
                surplus: money("shu"),
                meeting: inner.parse("tanggal_rat", Date::parse),
            }),
            None if inner.get("tahun").is_none() => inner.missing(&catalogue::YEAR_MISSING),
            None => {}
        }
        fields.append(inner.finish());
    }
    years
}

/// Four digits, between the first cooperatives of the country and a century from now.
fn year(text: &str) -> Result<u16, Diagnostic> {
    let year = text.trim().parse().ok().filter(|year| (1890..=2130).contains(year));
    year.ok_or_else(|| Diagnostic::new(&catalogue::YEAR_ODD).with("text", text))
}

/// The health rating, with its source.
pub fn health(fields: &Fields) -> Option<Health> {
    let inner = fields.mappings("kesehatan", HEALTH).into_iter().next()?;
    let predicate = inner.choice("predikat", PREDICATES);
    if inner.get("predikat").is_none() {
        inner.missing(&catalogue::HEALTH_WITHOUT_PREDICATE);
    }
    let health = predicate.map(|predicate| Health {
        predicate,
        year: inner.string("tahun"),
        basis: inner.string("dasar"),
        issuer: inner.string("penerbit"),
    });
    if health.as_ref().is_some_and(|health| health.issuer.is_none()) {
        inner.missing(&catalogue::HEALTH_WITHOUT_ISSUER);
    }
    fields.append(inner.finish());
    health
}
