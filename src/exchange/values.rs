//! Checks what a cell holds by the key it is meant for, with the readers of the site itself, and
//! writes it as a person would type it. So a wrong cell is named when it is imported, and not later
//! when the site is built.

use super::draft::one_line;
use crate::diagnostic::catalogue::{content, sheets as catalogue, values as known};
use crate::diagnostic::{Diagnostic, Words};
use crate::model::value::{
    Code, Count, Currency, Date, Dimensions, LeadTime, Locale, Money, Months, SaleUnit, Weight,
    YesNo, nearest,
};
use crate::model::vocabulary;
use crate::sheet::Value;

/// How values are to be read and written.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// Currency of prices that name none.
    pub currency: Currency,
    /// True where that is not the currency of the site, so that prices must name it.
    pub foreign: bool,
    /// True for tables that programs write, where `1250.5` is always a decimal number.
    pub machine: bool,
    /// True for English words.
    pub english: bool,
}

impl Manner {
    /// The text to write for `value` under `key`; `unit` is the unit that the column's header names.
    ///
    /// # Errors
    /// What is in the cell can't be read, or can be read in two ways.
    pub fn read(self, key: &str, value: &Value, unit: Option<&str>) -> Result<String, Diagnostic> {
        match value {
            Value::Error(error) => {
                return Err(Diagnostic::new(&catalogue::CELL_ERROR).with("text", error));
            }
            Value::Uncomputed => return Err(Diagnostic::new(&catalogue::CELL_NOT_COMPUTED)),
            _ => {}
        }
        let typed = value.text();
        let text = one_line(&typed);
        match key {
            "harga" | "harga_normal" => self.price(value, &text),
            "stok" | "minimum" => Count::parse(&text).map(|count| count.0.to_string()),
            "urutan" => match text.parse::<i64>() {
                Ok(number) => Ok(number.to_string()),
                Err(_) => {
                    Err(Diagnostic::new(&content::ORDER_NOT_A_NUMBER).with("text", text.as_str()))
                }
            },
            "kode" if is_scientific(&text) => {
                Err(Diagnostic::new(&catalogue::CODE_SCIENTIFIC).with("text", text.as_str()))
            }
            "kode" => Code::parse(typed.trim()).map(|code| code.as_str().to_owned()),
            // Days counted by a spreadsheet, from 1954 to 2119; it alone knows from when it counts.
            "terbit" if text.parse().is_ok_and(|day: u32| (20_000..80_000).contains(&day)) => {
                Err(Diagnostic::new(&catalogue::DATE_SERIAL).with("text", text.as_str()))
            }
            "terbit" => {
                let date = match value {
                    Value::Date(date) => *date,
                    _ => Date::parse(&text)?,
                };
                let typed_well = matches!(value, Value::Text(_)) && !text.contains(['/', 'T', ':']);
                let locale = Locale::new(if self.english { "en" } else { "id" });
                Ok(if typed_well { text } else { date.format(&locale).replace('\u{a0}', " ") })
            }
            "draf" | "unggulan" | "feed" => {
                let yes = match value {
                    Value::Truth(truth) => *truth,
                    _ => YesNo::parse(&text)?.0,
                };
                Ok(self.yes_no(yes).to_owned())
            }
            "status" => self.choice(&text),
            "berat" => measured(value, unit, |text| Weight::parse(text).map(drop)),
            "ukuran" => measured(value, unit, |text| Dimensions::parse(text).map(drop)),
            "satuan" => SaleUnit::parse(&text).map(|_| text),
            "lama_pembuatan" => LeadTime::parse(&text).map(|_| text),
            "musim" => Months::parse(&text).map(|_| text),
            "mata_uang" => Currency::parse(&text).map(|_| text),
            _ => Ok(text),
        }
    }

    /// A word for yes or no.
    pub fn yes_no(self, yes: bool) -> &'static str {
        match (yes, self.english) {
            (true, false) => "ya",
            (false, false) => "tidak",
            (true, true) => "yes",
            (false, true) => "no",
        }
    }

    fn choice(self, text: &str) -> Result<String, Diagnostic> {
        let scope = vocabulary::STATUS;
        if let Some(id) = vocabulary::canonical(scope, text) {
            let word = scope.iter().find(|word| word.id == id);
            return Ok(word.map_or(id, |word| if self.english { word.en } else { id }).to_owned());
        }
        let list = |name: fn(&vocabulary::Word) -> &'static str| {
            scope.iter().map(name).collect::<Vec<_>>().join(", ")
        };
        let problem = match nearest(&text.to_lowercase(), vocabulary::names(scope)) {
            Some(near) => Diagnostic::new(&content::CHOICE_MISSPELT).with("near", near),
            None => Diagnostic::new(&content::CHOICE_UNKNOWN),
        };
        Err(problem.with("text", text).with("known", Words::both(list(|w| w.id), list(|w| w.en))))
    }

    /// Reads a price. A number of a workbook is that number; a text is read as people type prices,
    /// or, where a program has written it, with a decimal point.
    pub fn money(self, value: &Value, text: &str) -> Result<Money, Diagnostic> {
        let exact = match value {
            Value::Number(number) => Some((number.as_str(), self.currency)),
            _ if self.machine => self.machine_price(text),
            _ => None,
        };
        let Some((number, currency)) = exact else { return Money::parse(text, &self.currency) };
        let refuse = |entry| {
            Err(Diagnostic::new(entry).with("text", text).with("currency", currency.code()))
        };
        if number.starts_with('-') {
            return refuse(&known::PRICE_NEGATIVE);
        }
        let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, ""));
        let rest = rest.trim_end_matches('0');
        if rest.len() > 2 || (currency.digits() == 0 && !rest.is_empty()) {
            return refuse(&known::PRICE_FRACTION);
        }
        match format!("{whole}{rest:0<2}").parse::<i64>() {
            Ok(amount) if amount <= 100_000_000_000_000_000 => Ok(Money { amount, currency }),
            _ => refuse(&known::PRICE_TOO_LARGE),
        }
    }

    /// `1250000.00`, `45.5 USD`, `IDR 45000`: the number and its currency. Three digits behind the
    /// only mark are left to the reader of what people type.
    fn machine_price(self, text: &str) -> Option<(&str, Currency)> {
        let word = |c: char| c.is_ascii_alphabetic();
        let (number, currency) = if let Some((number, code)) = text.rsplit_once(' ') {
            if number.chars().all(word) {
                (code, Currency::from_code(&number.to_uppercase())?)
            } else {
                (number, Currency::from_code(&code.to_uppercase())?)
            }
        } else {
            (text, self.currency)
        };
        let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let plain = digits(whole) && digits(rest) && rest.len() != 3 && rest.len() <= 6;
        plain.then_some((number, currency))
    }

    fn price(self, value: &Value, text: &str) -> Result<String, Diagnostic> {
        let money = self.money(value, text)?;
        let typed = text.bytes().any(|byte| !byte.is_ascii_digit());
        let by_hand = !self.machine && matches!(value, Value::Text(_)) && typed && !self.foreign;
        Ok(if by_hand { text.to_owned() } else { written(money) })
    }
}

/// A price as a cooperative types it: `Rp1.250.000`; other currencies by their code, `USD 45.50`.
pub fn written(money: Money) -> String {
    if money.currency == Currency::IDR {
        money.format(&Locale::new("id"))
    } else {
        format!("{} {}", money.currency.code(), money.plain())
    }
}

/// A measure, with the unit of the column's header where the cell names none.
fn measured(
    value: &Value,
    unit: Option<&str>,
    check: impl Fn(&str) -> Result<(), Diagnostic>,
) -> Result<String, Diagnostic> {
    let (text, unit) = match (value, unit) {
        (Value::Number(number), Some(unit)) => {
            let (number, unit) = exact_weight(number, unit);
            (number, Some(unit))
        }
        (Value::Number(number), None) => (exact(number), None),
        _ => (one_line(&value.text()), unit),
    };
    let bare = text.bytes().all(|byte| byte.is_ascii_digit() || b".,x \xc3\x97".contains(&byte));
    let full = match unit {
        Some(unit) if bare => format!("{text} {unit}"),
        _ => text,
    };
    check(&full).map(|()| full)
}

/// `3.65275E+11`: what Excel makes of a long code in a CSV file, with its last digits gone.
pub fn is_scientific(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    power.strip_prefix('+').is_some_and(digits) && digits(whole) && digits(rest)
}

/// A number that a program has written with a decimal point, so that nobody takes its point for one
/// of thousands: `1.125` becomes `1.1250`. More than four decimal places come from a conversion, as
/// in Shopify's grams for ounces (`226.796185`), and are rounded to two.
pub fn exact(number: &str) -> String {
    let Some((whole, fraction)) = number.split_once('.') else { return number.to_owned() };
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction.trim_end_matches('0') {
        "" => whole.to_owned(),
        short if short.len() == 3 => format!("{whole}.{short}0"),
        short if short.len() > 4 => match number.parse::<f64>() {
            Ok(long) => exact(&format!("{long:.2}")),
            Err(_) => number.to_owned(),
        },
        short => format!("{whole}.{short}"),
    }
}

/// A weight that a program has written: `1.125` kg, which could be read in two ways, as 1125 g.
pub fn exact_weight<'u>(number: &str, unit: &'u str) -> (String, &'u str) {
    match number.trim_end_matches('0').split_once('.') {
        Some((whole, grams)) if grams.len() == 3 && unit.eq_ignore_ascii_case("kg") => {
            let grams = format!("{whole}{grams}").trim_start_matches('0').to_owned();
            (grams, "g")
        }
        _ => (exact(number), unit),
    }
}

#[cfg(test)]
mod tests {
    use super::{exact, exact_weight};

    #[test]
    fn kilograms_to_the_gram_are_grams() {
        for (typed, written) in [
            ("1.125", "1125 g"),
            (".125", "125 g"),
            ("0.1250", "125 g"),
            ("1.5", "1.5 kg"),
            ("2", "2 kg"),
            ("20", "20 kg"),
        ] {
            let (number, unit) = exact_weight(typed, "kg");
            assert_eq!(format!("{number} {unit}"), written, "{typed}");
        }
        assert_eq!(exact_weight("1.125", "lbs"), ("1.1250".to_owned(), "lbs"));
    }

    #[test]
    fn numbers_of_programs_can_be_read_in_one_way_only() {
        for (typed, written) in [
            ("145", "145"),
            ("145.0", "145"),
            (".5", "0.5"),
            ("1.125", "1.1250"),
            ("226.796185", "226.8"),
            ("396.8933238", "396.89"),
            ("12.3456", "12.3456"),
            ("0.00001", "0"),
        ] {
            assert_eq!(exact(typed), written, "{typed}");
        }
    }
}
