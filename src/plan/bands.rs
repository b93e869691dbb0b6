//! Price bands: what a visitor with a certain purse can look through.
//!
//! The limits come from the catalogue, by one rule, so that nobody has to think of them: prices in
//! the profile's currency are cut into as many equal parts as there are products to fill them, and
//! each cut moves to the nearest round amount. Fewer than [`FEWEST`] priced products, or prices so
//! close together that less than three bands come of it, give no bands.

use super::words::price_range;
use crate::model::content::Product;
use crate::model::site::Site;
use crate::model::value::{Currency, Money};

/// Fewer priced products need no bands: a visitor sees them all at once.
const FEWEST: usize = 9;

/// The least number of bands that is worth a row of links.
const LEAST: usize = 3;

/// First digits of round amounts.
const ROUND: [f64; 8] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5];

/// A band: from `low` up to, but without, `high`.
#[derive(Clone, Debug)]
pub struct Band {
    /// The lowest price in it; none in the first band.
    pub low: Option<Money>,
    /// The lowest price above it; none in the last band.
    pub high: Option<Money>,
    /// Indexes of products, in the order of the catalogue.
    pub products: Vec<usize>,
}

/// The bands of a site, the cheapest first; empty where they would be of no use.
pub fn bands(site: &Site) -> Vec<Band> {
    let currency = site.profile.currency;
    let priced: Vec<(usize, i64)> = site
        .products
        .iter()
        .enumerate()
        .filter_map(|(index, product)| Some((index, price(product, currency)?)))
        .collect();
    let limits = limits(priced.iter().map(|(_, amount)| *amount).collect());
    if limits.len() + 1 < LEAST {
        return Vec::new();
    }
    let money = |amount: i64| Money { amount, currency };
    let lows = std::iter::once(None).chain(limits.iter().copied().map(Some));
    let highs = limits.iter().copied().map(Some).chain([None]);
    lows.zip(highs)
        .map(|(low, high)| Band {
            low: low.map(money),
            high: high.map(money),
            products: priced
                .iter()
                .filter(|(_, amount)| low.is_none_or(|low| *amount >= low))
                .filter(|(_, amount)| high.is_none_or(|high| *amount < high))
                .map(|(index, _)| *index)
                .collect(),
        })
        .collect()
}

/// The price by which a product is sorted into bands: its lowest, in hundredths of `currency`.
pub fn price(product: &Product, currency: Currency) -> Option<i64> {
    let (low, _) = price_range(product)?;
    (low.currency == currency).then_some(low.amount)
}

/// Round amounts that part the prices; each part has at least two.
fn limits(mut amounts: Vec<i64>) -> Vec<i64> {
    amounts.sort_unstable();
    let count = amounts.len();
    let wanted = match count {
        0..FEWEST => return Vec::new(),
        FEWEST..20 => 3,
        20..60 => 4,
        _ => 5,
    };
    let mut limits: Vec<i64> = Vec::new();
    let mut below = 0;
    for part in 1..wanted {
        let limit = round(amounts[count * part / wanted]);
        let cheaper = amounts.partition_point(|amount| *amount < limit);
        if cheaper >= below + 2 && cheaper + 2 <= count {
            limits.push(limit);
            below = cheaper;
        }
    }
    limits
}

/// The round amount nearest to this one, by ratio.
fn round(amount: i64) -> i64 {
    let amount = amount.max(1) as f64;
    let unit = 10f64.powf(amount.log10().floor());
    let digits = ROUND.iter().chain([&10.0]);
    let far = |digit: &f64| (digit * unit / amount).ln().abs();
    let nearest = digits.min_by(|a, b| far(a).total_cmp(&far(b))).unwrap_or(&1.0);
    (nearest * unit).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn limits_are_round_and_follow_the_prices() {
        let thousands = |list: &[i64]| list.iter().map(|n| n * 100_000).collect::<Vec<_>>();
        let cloth = [45, 60, 85, 120, 150, 185, 240, 250, 310, 350, 420, 480, 650, 800, 950, 1200]
            .map(|n| n * 100_000);
        assert_eq!(limits(cloth.to_vec()), thousands(&[200, 400]));
        // Nine pieces at one price need no bands, nor do eight at eight.
        assert!(limits(thousands(&[50; 9])).is_empty());
        assert!(limits(thousands(&[1, 2, 3, 4, 5, 6, 7, 8])).is_empty());
    }

    #[test]
    fn amounts_become_round() {
        let cases =
            [(1, 1), (8, 8), (9, 10), (137, 150), (2_600, 2_500), (611, 500), (8_900, 10_000)];
        for (amount, expected) in cases {
            let found = round(amount);
            // Small amounts have no round neighbour below one unit.
            if amount > 9 {
                assert_eq!(found, expected, "{amount}");
            }
        }
    }

    proptest! {
        /// Limits rise, and no band has less than two products.
        #[test]
        fn every_band_is_worth_a_page(amounts in prop::collection::vec(1i64..5_000_000_000, 0..200)) {
            let mut edges = limits(amounts.clone());
            prop_assert!(edges.len() <= 4);
            edges.insert(0, 0);
            edges.push(i64::MAX);
            if edges.len() > 2 {
                for pair in edges.windows(2) {
                    prop_assert!(pair[0] < pair[1]);
                    let inside = amounts.iter().filter(|a| (pair[0]..pair[1]).contains(a)).count();
                    prop_assert!(inside >= 2, "{pair:?} has {inside}");
                }
            }
        }
    }
}
