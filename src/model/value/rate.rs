//! Interest rates with their period, and terms in months.

use super::locale::Locale;
use super::number::Decimal;
use super::text::tidy;
use crate::diagnostic::catalogue::simulation as catalogue;
use crate::diagnostic::{Diagnostic, Words};

/// A rate in percent, for a month or a year.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Rate {
    percent: Decimal,
    yearly: bool,
}

/// Percent a year above which a rate was probably typed for the wrong period.
const HIGH: u64 = 60;

impl Rate {
    /// Reads `1,5 % per bulan`, `18% per tahun`, `12 % p.a.`, `1.5 % a month`, `6 persen setahun`.
    ///
    /// # Errors
    /// No number in percent, more than 100 percent, or no period: 18 % is cheap for a year and
    /// ruin for a month, so it is asked.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let text = tidy(text, Words::both("bunga", "the rate"))?;
        let unreadable =
            || Diagnostic::new(&catalogue::RATE_UNREADABLE).with("text", text.as_str());
        let lower = text.to_lowercase();
        let end = lower
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
            .unwrap_or(lower.len());
        let (number, rest) = lower.split_at(end);
        let percent = Decimal::read(number).map_err(|_| unreadable())?;
        if percent.ten_thousandths() > 100 * 10_000 {
            return Err(unreadable());
        }
        let rest = rest.trim_start();
        let sign = ["%", "persen", "percent", "per cent"];
        let period =
            sign.into_iter().find_map(|sign| rest.strip_prefix(sign)).ok_or_else(unreadable)?;
        let yearly = match period.trim().trim_end_matches('.') {
            "per bulan" | "sebulan" | "/bulan" | "/ bulan" | "tiap bulan" | "setiap bulan"
            | "per month" | "a month" | "monthly" | "/month" | "p.m" | "pm" => false,
            "per tahun" | "setahun" | "/tahun" | "/ tahun" | "tiap tahun" | "setiap tahun"
            | "per year" | "a year" | "yearly" | "/year" | "p.a" | "pa" | "per annum" => true,
            "" => {
                return Err(Diagnostic::new(&catalogue::RATE_WITHOUT_PERIOD)
                    .with("text", text.as_str())
                    .with("number", number));
            }
            _ => return Err(unreadable()),
        };
        Ok(Self { percent, yearly })
    }

    /// The rate of one month as a fraction: numerator and denominator.
    pub fn monthly(self) -> (u64, u64) {
        // Ten thousandths of a percent are millionths.
        (self.percent.ten_thousandths(), if self.yearly { 12_000_000 } else { 1_000_000 })
    }

    /// A doubt about a rate that no cooperative would ask.
    pub fn doubt(self) -> Option<Diagnostic> {
        let (numerator, denominator) = self.monthly();
        let high = numerator * 1200 > HIGH * denominator;
        high.then(|| {
            let year = numerator * 1200 / denominator;
            Diagnostic::new(&catalogue::RATE_HIGH).with("year", year.to_string())
        })
    }

    /// `1,5 % per bulan`, `1.5 % a month`.
    pub fn format(self, locale: &Locale) -> String {
        let period = match self.yearly {
            true => locale.pick("per tahun", "a year"),
            false => locale.pick("per bulan", "a month"),
        };
        format!("{}\u{a0}% {period}", self.percent.format(locale))
    }
}

/// A term in whole months.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub struct Term(u32);

impl Term {
    /// The longest term, 30 years.
    pub const LONGEST: u32 = 360;

    /// Reads `12`, `12 bulan`, `2 tahun`, `6 months`.
    ///
    /// # Errors
    /// Anything but a whole number of months or years, up to 30 years.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let text = tidy(text, Words::both("jangka waktu", "the term"))?;
        let unreadable =
            || Diagnostic::new(&catalogue::TERM_UNREADABLE).with("text", text.as_str());
        let lower = text.to_lowercase();
        let end = lower.find(|c: char| !c.is_ascii_digit()).unwrap_or(lower.len());
        let (number, unit) = lower.split_at(end);
        let number: u32 = number.parse().map_err(|_| unreadable())?;
        let months = match unit.trim() {
            "" | "bulan" | "bln" | "month" | "months" => Some(number),
            "tahun" | "thn" | "th" | "year" | "years" => number.checked_mul(12),
            _ => None,
        };
        let sound = months.filter(|months| (1..=Self::LONGEST).contains(months));
        sound.map(Self).ok_or_else(unreadable)
    }

    /// How many months.
    pub fn months(self) -> u32 {
        self.0
    }

    /// `12 bulan`, `12 months`.
    pub fn format(self, locale: &Locale) -> String {
        let english = if self.0 == 1 { "month" } else { "months" };
        format!("{}\u{a0}{}", self.0, locale.pick("bulan", english))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_keep_their_period() {
        for (text, monthly, id, en) in [
            ("1,5 % per bulan", (15_000, 1_000_000), "1,5\u{a0}% per bulan", "1.5\u{a0}% a month"),
            ("18% per tahun", (180_000, 12_000_000), "18\u{a0}% per tahun", "18\u{a0}% a year"),
            ("6 persen setahun", (60_000, 12_000_000), "6\u{a0}% per tahun", "6\u{a0}% a year"),
            ("0.75 % p.m.", (7_500, 1_000_000), "0,75\u{a0}% per bulan", "0.75\u{a0}% a month"),
        ] {
            let rate = Rate::parse(text).unwrap();
            assert_eq!(rate.monthly(), monthly, "{text}");
            assert_eq!(rate.format(&Locale::new("id")), id);
            assert_eq!(rate.format(&Locale::new("en")), en);
        }
    }

    #[test]
    fn what_is_not_a_rate_is_asked() {
        for (text, code) in [
            ("18 %", "rate-without-period"),
            ("18 per tahun", "rate-unreadable"),
            ("sedikit", "rate-unreadable"),
            ("101 % per bulan", "rate-unreadable"),
            ("1,5 % per minggu", "rate-unreadable"),
            ("1.500 % per tahun", "rate-unreadable"),
            ("", "value-empty"),
        ] {
            assert_eq!(Rate::parse(text).unwrap_err().entry.code, code, "{text}");
        }
        assert!(Rate::parse("18 % per bulan").unwrap().doubt().is_some());
        assert!(Rate::parse("24 % per tahun").unwrap().doubt().is_none());
    }

    #[test]
    fn terms_are_months() {
        for (text, months) in [("12", 12), ("6 bulan", 6), ("2 tahun", 24), ("1 month", 1)] {
            assert_eq!(Term::parse(text).unwrap().months(), months);
        }
        for text in ["0", "361", "setahun lebih", "1,5 tahun", "6 minggu", "99999999999"] {
            assert_eq!(Term::parse(text).unwrap_err().entry.code, "term-unreadable", "{text}");
        }
    }
}
