//! What the dots and commas of a typed amount mean.
//!
//! Indonesians and English speakers use them in opposite ways. The rule, for rupiah and other
//! currencies that show no minor unit:
//!
//! - several groups of three (`1.250.000`, `1,250,000`) can only be thousands;
//! - one group after two or three digits (`150.000`, `25,000`) is a price tag like any other:
//!   thousands, for as a fraction it would have three decimals, which no price has;
//! - one group after a single digit (`1.250`, `1,250`) may be that price or be short for a million
//!   and a quarter. It is refused with both readings, unless the currency settles it by the
//!   official spelling: `Rp` with a dot (`Rp5.000`, `5.000,-`), or a code such as `IDR`;
//! - a fraction is only `00`, and only where the number before it is written out (`1.250.000,00`,
//!   `1250000.00`): `25.00` may be `25.000` with a nought lost;
//! - before a word of scale (`1,25 juta`) both marks are decimal, and one group of three
//!   (`1.250 ribu`) is refused with both readings.
//!
//! For currencies with a minor unit, one group is thousands only after the currency and with a
//! comma (`$1,250`); `1.250` and a bare `1,250` are refused with both readings.

use super::super::number::{Shape, shape};
use super::Currency;
use crate::diagnostic::Entry;
use crate::diagnostic::catalogue::values::{
    PRICE_FRACTION, PRICE_GROUPS, PRICE_TOO_LARGE, PRICE_UNREADABLE,
};

/// No cooperative needs more than this many whole units (a thousand million million).
const MOST_UNITS: i128 = 1_000_000_000_000_000;

/// How the currency was named, which may settle what a dot or comma means.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Named {
    No,
    /// `Rp` or `rupiah`: Indonesian spelling.
    Rupiah,
    /// A code or a sign: read in either language.
    Code,
}

/// Why the number is not an amount.
pub(super) enum Trouble {
    Plain(&'static Entry),
    Ambiguous { low: i64, high: i64 },
}

/// The hundredths of a number that stands alone.
pub(super) fn unscaled(number: &str, currency: Currency, named: Named) -> Result<i64, Trouble> {
    let shown = currency.digits() > 0;
    match shape(number).ok_or(Trouble::Plain(&PRICE_GROUPS))? {
        Shape::Whole(digits) if digits.len() > 1 && digits.starts_with('0') => {
            Err(Trouble::Plain(&PRICE_UNREADABLE))
        }
        Shape::Whole(digits) => hundredths(digits, "", 0, currency),
        Shape::Grouped { digits, groups: 1, mark } => {
            let whole = digits.len() - 3;
            let thousands = match named {
                Named::No => !shown && whole >= 2,
                Named::Rupiah => whole >= 2 || mark == '.',
                Named::Code => !shown || mark == ',',
            };
            let full = hundredths(&digits, "", 0, currency)?;
            if thousands {
                return Ok(full);
            }
            Err(if shown {
                // `45.505` is no amount of a currency with two digits: a mark has gone astray.
                let low = hundredths(&digits[..whole], &digits[whole..], 0, currency)
                    .map_err(|_| Trouble::Plain(&PRICE_GROUPS))?;
                Trouble::Ambiguous { low, high: full }
            } else {
                Trouble::Ambiguous { low: full, high: hundredths(&digits, "", 3, currency)? }
            })
        }
        Shape::Grouped { digits, .. } => hundredths(&digits, "", 0, currency),
        Shape::Decimal { fraction, .. } if fraction.len() > 2 => Err(Trouble::Plain(&PRICE_GROUPS)),
        Shape::Decimal { whole, fraction, grouped } => {
            if !shown && (fraction != "00" || !(grouped || whole.len() >= 4)) {
                return Err(Trouble::Plain(&PRICE_FRACTION));
            }
            hundredths(&whole, fraction, 0, currency)
        }
    }
}

/// The hundredths of a number before a word of scale, `power` noughts.
pub(super) fn scaled(number: &str, power: u32, currency: Currency) -> Result<i64, Trouble> {
    match shape(number).ok_or(Trouble::Plain(&PRICE_GROUPS))? {
        Shape::Whole(digits) => hundredths(digits, "", power, currency),
        Shape::Grouped { digits, groups: 1, .. } => {
            let (whole, fraction) = digits.split_at(digits.len() - 3);
            Err(Trouble::Ambiguous {
                low: hundredths(whole, fraction, power, currency)?,
                high: hundredths(&digits, "", power, currency)?,
            })
        }
        Shape::Grouped { digits, .. } => hundredths(&digits, "", power, currency),
        Shape::Decimal { whole, fraction, .. } => hundredths(&whole, fraction, power, currency),
    }
}

/// `whole`.`fraction` times ten to the `power`, in hundredths; nothing is ever rounded.
fn hundredths(whole: &str, fraction: &str, power: u32, currency: Currency) -> Result<i64, Trouble> {
    let too_large = || Trouble::Plain(&PRICE_TOO_LARGE);
    if whole.len() + fraction.len() > 18 {
        return Err(too_large());
    }
    let digits: i128 = format!("{whole}{fraction}").parse().map_err(|_| too_large())?;
    let value = digits * 10i128.pow(power + 2);
    let divisor = 10i128.pow(fraction.len() as u32);
    let smallest = if currency.digits() == 0 { 100 } else { 1 };
    if value % (divisor * smallest) != 0 {
        return Err(Trouble::Plain(&PRICE_FRACTION));
    }
    let amount = value / divisor;
    if amount > MOST_UNITS * 100 {
        return Err(too_large());
    }
    i64::try_from(amount).map_err(|_| too_large())
}
