//! Currencies by their ISO 4217 code.

use super::nearest::nearest;
use super::text::{hint, problem, tidy};
use crate::diagnostic::catalogue::values::CURRENCY_UNKNOWN;
use crate::diagnostic::{Diagnostic, Words};

/// A currency: its ISO 4217 code and how many minor digits are shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Currency {
    code: &'static str,
    digits: u8,
}

/// The codes in circulation by number of minor digits (ISO 4217, list one). Rupiah has two on
/// paper; nobody has paid with sen for decades, so none are shown.
const CODES: [(u8, &[&str]); 3] = [
    (
        0,
        &[
            "IDR", "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX",
            "VND", "VUV", "XAF", "XOF", "XPF",
        ],
    ),
    (
        2,
        &[
            "USD", "EUR", "SGD", "MYR", "BND", "AUD", "AED", "AFN", "ALL", "AMD", "AOA", "ARS",
            "AWG", "AZN", "BAM", "BBD", "BDT", "BMD", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN",
            "BZD", "CAD", "CDF", "CHF", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DKK", "DOP",
            "DZD", "EGP", "ERN", "ETB", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ",
            "GYD", "HKD", "HNL", "HTG", "HUF", "ILS", "INR", "IRR", "JMD", "KES", "KGS", "KHR",
            "KPW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD",
            "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MZN", "NAD", "NGN", "NIO",
            "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "QAR", "RON", "RSD",
            "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SHP", "SLE", "SOS", "SRD", "SSP", "STN",
            "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH",
            "UYU", "UZS", "VES", "WST", "XCD", "YER", "ZAR", "ZMW",
        ],
    ),
    (3, &["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]),
];

impl Currency {
    /// Rupiah, the default of every site.
    pub const IDR: Self = Self { code: "IDR", digits: 0 };

    /// Reads a code in any case, or the words `Rp` and `rupiah`.
    ///
    /// # Errors
    /// An unknown code, with the nearest known one.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("mata uang", "the currency"))?;
        let name = tidied.trim_end_matches('.');
        if ["rp", "rupiah"].iter().any(|word| name.eq_ignore_ascii_case(word)) {
            return Ok(Self::IDR);
        }
        Self::from_code(name).ok_or_else(|| Self::unknown(text, name))
    }

    /// The currency with this code, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        CODES.iter().find_map(|&(digits, codes)| {
            let code = codes.iter().find(|known| known.eq_ignore_ascii_case(code))?;
            Some(Self { code, digits })
        })
    }

    /// The problem that no currency is called `name` in the value `text`.
    pub(super) fn unknown(text: &str, name: &str) -> Diagnostic {
        let codes = CODES.iter().flat_map(|(_, codes)| codes.iter().copied());
        problem(&CURRENCY_UNKNOWN, text).with("name", name).with("hint", hint(nearest(name, codes)))
    }

    /// The ISO 4217 code, three capital letters.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// How many digits of the minor unit are shown.
    pub fn digits(&self) -> u8 {
        self.digits
    }
}

impl Default for Currency {
    fn default() -> Self {
        Self::IDR
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    #[test]
    fn codes_are_three_capitals_and_listed_once() {
        let codes: Vec<_> = CODES.iter().flat_map(|(_, codes)| codes.iter()).collect();
        assert!(codes.iter().all(|c| c.len() == 3 && c.bytes().all(|b| b.is_ascii_uppercase())));
        let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!(distinct.len(), codes.len());
        assert_eq!(Currency::from_code("IDR"), Some(Currency::IDR));
    }

    #[test]
    fn reading() {
        let cases = [("IDR", "IDR", 0), ("usd", "USD", 2), ("Rp.", "IDR", 0), ("JPY", "JPY", 0)];
        for (typed, code, digits) in cases {
            let currency = Currency::parse(typed).unwrap();
            assert_eq!((currency.code(), currency.digits()), (code, digits));
        }
        let problem = Currency::parse("UDS").unwrap_err();
        assert_eq!(problem.entry.code, "currency-unknown");
        assert!(problem.remedy(Lang::En).contains("USD"), "{}", problem.remedy(Lang::En));
        for typed in ["", "rupia", "XYZ", "12"] {
            assert!(Currency::parse(typed).is_err(), "{typed}");
        }
    }
}
