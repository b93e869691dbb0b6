//! Amounts of money: exact, with their currency, written as each language writes them.

mod amount;
mod read;

use super::currency::Currency;
use super::locale::{Locale, RupiahStyle};
use super::number::group;

/// An amount in hundredths of a currency.
///
/// Hundredths for every currency, also for those that show none: `1.250.000,00` and `$12.50` both
/// fit, and amounts of one currency compare by [`Money::amount`] alone.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Money {
    /// In hundredths; never negative when read from a text.
    pub amount: i64,
    /// In what.
    pub currency: Currency,
}

impl Money {
    /// For a reader: `Rp1.250.000` (or with a no-break space, by [`RupiahStyle`]) in Indonesian,
    /// `IDR 1,250,000` in English, other currencies by their code; always with no-break spaces.
    pub fn format(&self, locale: &Locale) -> String {
        let number = self.number(locale.decimal_mark(), Some(locale.group_mark()));
        let rupiah = locale.is_indonesian() && self.currency == Currency::IDR;
        match locale.rupiah {
            RupiahStyle::Eyd if rupiah => format!("Rp{number}"),
            RupiahStyle::Cldr if rupiah => format!("Rp\u{a0}{number}"),
            _ => format!("{}\u{a0}{number}", self.currency.code()),
        }
    }

    /// From the lowest to the highest, `Rp800.000–Rp1.250.000`; one amount if they are equal.
    pub fn format_range(low: &Self, high: &Self, locale: &Locale) -> String {
        if low == high {
            return low.format(locale);
        }
        format!("{}–{}", low.format(locale), high.format(locale))
    }

    /// For machines (schema.org `price`, feeds): `1250000`, `45.50`.
    pub fn plain(&self) -> String {
        self.number('.', None)
    }

    /// True for nothing at all.
    pub fn is_zero(&self) -> bool {
        self.amount == 0
    }

    /// `count` times the amount, or `None` when that is too much to count.
    pub fn times(&self, count: u32) -> Option<Self> {
        Some(Self { amount: self.amount.checked_mul(i64::from(count))?, ..*self })
    }

    /// The number alone. Hundredths that the currency does not show are shown if there are any:
    /// an amount is never rounded on the way to the page.
    fn number(&self, point: char, group_mark: Option<char>) -> String {
        let hundredths = self.amount.unsigned_abs();
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let whole = match group_mark {
            Some(mark) => group(&whole.to_string(), mark),
            None => whole.to_string(),
        };
        let sign = if self.amount < 0 { "-" } else { "" };
        match self.currency.digits() {
            0 if rest == 0 => format!("{sign}{whole}"),
            3 => format!("{sign}{whole}{point}{rest:02}0"),
            _ => format!("{sign}{whole}{point}{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(amount: i64, code: &str) -> Money {
        Money { amount, currency: Currency::from_code(code).unwrap() }
    }

    #[test]
    fn written_for_readers_and_machines() {
        let id = Locale::new("id");
        let cldr = Locale { rupiah: RupiahStyle::Cldr, ..id };
        let en = Locale::new("en");
        let cases = [
            (
                125_000_000,
                "IDR",
                "Rp1.250.000",
                "Rp\u{a0}1.250.000",
                "IDR\u{a0}1,250,000",
                "1250000",
            ),
            (5_050, "IDR", "Rp50,50", "Rp\u{a0}50,50", "IDR\u{a0}50.50", "50.50"),
            (0, "IDR", "Rp0", "Rp\u{a0}0", "IDR\u{a0}0", "0"),
            (4_550, "USD", "USD\u{a0}45,50", "USD\u{a0}45,50", "USD\u{a0}45.50", "45.50"),
            (
                125_000,
                "USD",
                "USD\u{a0}1.250,00",
                "USD\u{a0}1.250,00",
                "USD\u{a0}1,250.00",
                "1250.00",
            ),
            (125_000, "JPY", "JPY\u{a0}1.250", "JPY\u{a0}1.250", "JPY\u{a0}1,250", "1250"),
            (1_250, "KWD", "KWD\u{a0}12,500", "KWD\u{a0}12,500", "KWD\u{a0}12.500", "12.500"),
            (-150, "USD", "USD\u{a0}-1,50", "USD\u{a0}-1,50", "USD\u{a0}-1.50", "-1.50"),
        ];
        for (amount, code, eyd, with_space, english, plain) in cases {
            let money = money(amount, code);
            assert_eq!(money.format(&id), eyd);
            assert_eq!(money.format(&cldr), with_space);
            assert_eq!(money.format(&en), english);
            assert_eq!(money.plain(), plain);
        }
    }

    #[test]
    fn ranges_and_multiples() {
        let (low, high) = (money(80_000_000, "IDR"), money(125_000_000, "IDR"));
        let id = Locale::new("id");
        assert_eq!(Money::format_range(&low, &high, &id), "Rp800.000–Rp1.250.000");
        assert_eq!(Money::format_range(&low, &low, &id), "Rp800.000");
        assert_eq!(low.times(3).unwrap().plain(), "2400000");
        assert_eq!(money(i64::MAX, "IDR").times(2), None);
        assert!(money(i64::MIN, "IDR").plain().starts_with('-'));
    }

    #[test]
    fn what_we_write_we_read() {
        let mut amount = 1;
        while amount < 1_000_000_000_000 {
            for code in ["IDR", "USD", "JPY"] {
                let hundredths = if code == "USD" { amount } else { amount * 100 };
                let written = money(hundredths, code);
                for locale in [Locale::new("id"), Locale::new("en")] {
                    // A single group without a fraction asks in some languages; it must never be
                    // read as something else.
                    match Money::parse(&written.format(&locale), &written.currency) {
                        Ok(read) => assert_eq!(read, written),
                        Err(problem) => assert_eq!(problem.entry.code, "price-ambiguous"),
                    }
                }
                assert_eq!(Money::parse(&written.plain(), &written.currency).unwrap(), written);
            }
            amount = amount * 7 + 3;
        }
    }
}
