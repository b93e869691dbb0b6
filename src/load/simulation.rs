//! Reads the simulation of a service: what is lent or saved, at which rate, over which terms.

use super::fields::Fields;
use crate::diagnostic::catalogue::simulation as catalogue;
use crate::diagnostic::{Diagnostic, Words};
use crate::model::simulation::{Method, Simulation, unit};
use crate::model::value::{Currency, Money, Rate, Term};
use crate::model::vocabulary::{METHODS, SIMULATION, SIMULATION_KINDS};

/// The most amounts, and the most terms: what a phone's table holds.
const MOST: usize = 6;

/// The least amount in units of the currency: below it, a comma has parted a number.
const LEAST: i64 = 100;

/// The simulation of a product; none where there is none, or where it has errors.
pub fn read(fields: &Fields, currency: &Currency) -> Option<Simulation> {
    let inner = fields.mappings("simulasi", SIMULATION).into_iter().next()?;
    let simulation = whole(&inner, currency);
    fields.append(inner.finish());
    simulation
}

fn whole(fields: &Fields, currency: &Currency) -> Option<Simulation> {
    let kind = fields.choice("jenis", SIMULATION_KINDS);
    let rate = fields.parse("bunga", Rate::parse);
    if let (Some(doubt), Some((_, node))) = (rate.and_then(Rate::doubt), fields.get("bunga")) {
        fields.push(doubt.at(node.place.clone()));
    }
    let typed = fields.choice("metode", METHODS);
    let mut amounts = list(fields, "jumlah", |text| amount(text, currency));
    amounts.sort_by_key(|money| money.amount);
    amounts.dedup();
    let mut terms = list(fields, "jangka", Term::parse);
    terms.sort_unstable();
    terms.dedup();

    let needs_method = kind == Some("pinjaman") && fields.get("metode").is_none();
    let missing: Vec<&str> = ["jenis", "bunga", "metode", "jumlah", "jangka"]
        .into_iter()
        .filter(|key| if *key == "metode" { needs_method } else { fields.get(key).is_none() })
        .collect();
    if !missing.is_empty() {
        let english =
            |key: &&str| SIMULATION.iter().find(|word| word.id == *key).map(|word| word.en);
        let in_english: Vec<&str> = missing.iter().filter_map(english).collect();
        fields.push(
            Diagnostic::new(&catalogue::SIMULATION_INCOMPLETE)
                .with("missing", Words::both(missing.join(", "), in_english.join(", ")))
                .at(fields.place().clone()),
        );
    }
    let method = method(fields, kind?, typed)?;
    let sound = !amounts.is_empty() && !terms.is_empty();
    sound.then_some(Simulation { method, rate: rate?, amounts, terms })
}

/// The method as typed, or that of plain savings; a loan's method for savings is a mistake.
fn method(fields: &Fields, kind: &str, typed: Option<&str>) -> Option<Method> {
    let loan = kind == "pinjaman";
    let method = match typed {
        Some("flat") => Method::Flat,
        Some("anuitas") => Method::Annuity,
        Some("majemuk") => Method::Compound,
        Some(_) => Method::Simple,
        None if loan || fields.get("metode").is_some() => return None,
        None => Method::Simple,
    };
    if method.is_loan() == loan {
        return Some(method);
    }
    let kind =
        if loan { Words::both("pinjaman", "a loan") } else { Words::both("simpanan", "savings") };
    if let Some((text, place)) = fields.text("metode") {
        fields.push(
            Diagnostic::new(&catalogue::SIMULATION_METHOD)
                .with("text", text)
                .with("kind", kind)
                .at(place.clone()),
        );
    }
    None
}

fn amount(text: &str, currency: &Currency) -> Result<Money, Diagnostic> {
    let money = Money::parse(text, currency)?;
    if money.amount < LEAST * unit(&money).max(1) {
        return Err(Diagnostic::new(&catalogue::SIMULATION_AMOUNT).with("text", text.trim()));
    }
    Ok(money)
}

fn list<T>(fields: &Fields, key: &str, parse: impl Fn(&str) -> Result<T, Diagnostic>) -> Vec<T> {
    let nodes = fields.list(key);
    if nodes.len() > MOST
        && let Some((_, node)) = fields.get(key)
    {
        fields.push(
            Diagnostic::new(&catalogue::SIMULATION_LONG)
                .with("count", nodes.len().to_string())
                .with("most", MOST.to_string())
                .at(node.place.clone()),
        );
        return Vec::new();
    }
    let texts = nodes.into_iter().filter_map(|node| fields.text_of(node));
    texts.filter_map(|(text, place)| fields.checked(parse(text), place)).collect()
}
