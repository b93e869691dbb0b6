//! `product.simulation`: the table of a loan's instalments or of what savings yield, and what the
//! calculator's script needs to go on from there.

use super::view::{SimulationCell, SimulationRow, SimulationView};
use super::words::Words;
use crate::model::simulation::{self, Simulation};
use crate::model::value::{Money, Term};

/// Puts the view together.
pub fn view(words: Words, simulation: &Simulation) -> SimulationView {
    let locale = words.locale();
    let method = simulation.method;
    let cell = |amount: &Money, term: Term| {
        let [monthly, last, interest] = simulation::of(method, simulation.rate, amount, term);
        SimulationCell {
            term: term.format(&locale),
            monthly: monthly.format(&locale),
            last: (last != monthly).then(|| last.format(&locale)),
            interest: interest.format(&locale),
        }
    };
    let row = |amount: &Money| SimulationRow {
        amount: amount.format(&locale),
        cells: simulation.terms.iter().map(|term| cell(amount, *term)).collect(),
    };
    let middle = &simulation.amounts[simulation.amounts.len() / 2];
    let (numerator, denominator) = simulation.rate.monthly();
    let unit = simulation::unit(middle);
    let nought = Money { amount: 0, ..*middle }.format(&locale);
    let before = nought.split('0').next().unwrap_or_default().to_owned();
    SimulationView {
        loan: method.is_loan(),
        method: method.name(),
        rate: simulation.rate.format(&locale),
        terms: simulation.terms.iter().map(|term| term.format(&locale)).collect(),
        rows: simulation.amounts.iter().map(row).collect(),
        numerator: numerator.to_string(),
        denominator: denominator.to_string(),
        amount: (middle.amount / unit).to_string(),
        months: simulation.terms[simulation.terms.len() / 2].months(),
        longest: Term::LONGEST,
        before,
        group: locale.group_mark().to_string(),
        point: locale.decimal_mark().to_string(),
        digits: if unit == 1 { 2 } else { 0 },
    }
}
