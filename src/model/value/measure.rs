//! Sizes and weights, kept in the unit that was typed.

use super::Locale;
use super::number::{Decimal, Unread};
use super::text::{Token, problem, tidy, tokens};
use crate::diagnostic::catalogue::values::{
    MEASURE_AMBIGUOUS, SIZE_NO_UNIT, SIZE_UNREADABLE, UNIT_SLIP, WEIGHT_NO_UNIT, WEIGHT_UNREADABLE,
};
use crate::diagnostic::{Diagnostic, Entry, Words};

/// A unit of length.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum LengthUnit {
    /// Millimetre.
    Mm,
    /// Centimetre.
    Cm,
    /// Metre.
    M,
    /// Inch.
    Inch,
}

impl LengthUnit {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name.to_lowercase().as_str() {
            "mm" | "milimeter" | "millimetre" | "millimeter" => Self::Mm,
            "cm" | "senti" | "sentimeter" | "centimeter" | "centimetre" => Self::Cm,
            "m" | "meter" | "metre" | "mtr" => Self::M,
            "in" | "inci" | "inch" | "inches" => Self::Inch,
            _ => return None,
        })
    }

    /// As written behind a number.
    pub fn symbol(self, locale: &Locale) -> &'static str {
        match self {
            Self::Mm => "mm",
            Self::Cm => "cm",
            Self::M => "m",
            Self::Inch => locale.pick("inci", "in"),
        }
    }

    /// How many tenths of a millimetre it has; for layouts on paper.
    pub fn tenths_of_millimetre(self) -> u64 {
        match self {
            Self::Mm => 10,
            Self::Cm => 100,
            Self::M => 10_000,
            Self::Inch => 254,
        }
    }

    /// The code of UN/CEFACT Recommendation 20, which schema.org's `unitCode` takes.
    pub fn unit_code(self) -> &'static str {
        match self {
            Self::Mm => "MMT",
            Self::Cm => "CMT",
            Self::M => "MTR",
            Self::Inch => "INH",
        }
    }
}

/// One, two or three lengths, as typed: length and width, or with height as well.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct Dimensions {
    parts: Vec<(Decimal, LengthUnit)>,
}

impl Dimensions {
    /// Reads `200 x 75 cm`, `200×75cm`, `2 m x 75 cm`, `30 x 20 x 12,5 cm`, `40 cm`. A unit holds
    /// for the numbers before it that have none.
    ///
    /// # Errors
    /// No unit, a unit of something else than length, a number that can be read in two ways.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("ukuran", "the size"))?;
        // `200x75cm`: the lexer ends a number at the letter, and `x` is a word.
        let pieces = tokens(&tidied);
        let mut parts: Vec<(Decimal, Option<LengthUnit>)> = Vec::new();
        let mut wants_number = true;
        for piece in pieces {
            match piece {
                Token::Number(number) if wants_number && parts.len() < 3 => {
                    parts.push((measure(text, number, &SIZE_UNREADABLE)?, None));
                    wants_number = false;
                }
                Token::Word("x" | "X" | "kali" | "by") | Token::Sign('×' | '*')
                    if !wants_number =>
                {
                    wants_number = true;
                }
                Token::Word(name) if !wants_number => {
                    let unit = LengthUnit::from_name(name).ok_or_else(|| not_length(text, name))?;
                    if parts.last().is_some_and(|(_, unit)| unit.is_some()) {
                        return Err(problem(&SIZE_UNREADABLE, text));
                    }
                    for (_, missing) in parts.iter_mut().rev().take_while(|(_, u)| u.is_none()) {
                        *missing = Some(unit);
                    }
                }
                _ => return Err(problem(&SIZE_UNREADABLE, text)),
            }
        }
        if wants_number || parts.iter().any(|(number, _)| number.is_zero()) {
            return Err(problem(&SIZE_UNREADABLE, text));
        }
        let parts = parts.into_iter().map(|(number, unit)| Some((number, unit?)));
        match parts.collect() {
            Some(parts) => Ok(Self { parts }),
            None => Err(problem(&SIZE_NO_UNIT, text)),
        }
    }

    /// The lengths with their units, in the order typed; one to three.
    pub fn parts(&self) -> &[(Decimal, LengthUnit)] {
        &self.parts
    }

    /// `200 × 75 cm`, or `2 m × 75 cm` where the units differ.
    pub fn format(&self, locale: &Locale) -> String {
        let unit = self.parts[0].1;
        let uniform = self.parts.iter().all(|&(_, other)| other == unit);
        let with_unit = |&(number, unit): &(Decimal, LengthUnit)| {
            format!("{}\u{a0}{}", number.format(locale), unit.symbol(locale))
        };
        if !uniform {
            return self.parts.iter().map(with_unit).collect::<Vec<_>>().join(" × ");
        }
        let numbers: Vec<_> = self.parts.iter().map(|(number, _)| number.format(locale)).collect();
        format!("{}\u{a0}{}", numbers.join(" × "), unit.symbol(locale))
    }
}

fn not_length(text: &str, name: &str) -> Diagnostic {
    let meant = match name.to_lowercase().as_str() {
        "c" | "cn" | "ccm" | "cmm" | "cms" | "sm" | "cmx" => "cm",
        _ => return problem(&SIZE_UNREADABLE, text),
    };
    slip(text, name, meant)
}

/// A unit of weight.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum WeightUnit {
    /// Milligram.
    Mg,
    /// Gram.
    G,
    /// Ons, as markets count it: 100 gram.
    Ons,
    /// Kilogram.
    Kg,
    /// Metric ton.
    Ton,
}

impl WeightUnit {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            // Only so: `Mg` and `MG` are slips for g, ml or kg far more often than milligrams.
            "mg" => Self::Mg,
            _ => match name.to_lowercase().as_str() {
                "g" | "gr" | "gram" | "grams" | "gramm" => Self::G,
                "ons" => Self::Ons,
                "kg" | "kilo" | "kilogram" | "kilograms" | "kgs" => Self::Kg,
                "ton" | "tons" | "tonne" => Self::Ton,
                _ => return None,
            },
        })
    }

    /// As written behind a number.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Mg => "mg",
            Self::G => "g",
            Self::Ons => "ons",
            Self::Kg => "kg",
            Self::Ton => "ton",
        }
    }

    /// Milligrams in one.
    fn milligrams(self) -> u64 {
        match self {
            Self::Mg => 1,
            Self::G => 1_000,
            Self::Ons => 100_000,
            Self::Kg => 1_000_000,
            Self::Ton => 1_000_000_000,
        }
    }
}

/// A weight in the unit typed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Weight {
    /// How many of the unit.
    pub number: Decimal,
    /// Of what.
    pub unit: WeightUnit,
}

impl Weight {
    /// Reads `250 g`, `300 gr`, `1,5 kg`, `2 ons`.
    ///
    /// # Errors
    /// No unit, a slip of the unit (`250 mm`, `300 Mg`), a number that can be read in two ways.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("berat", "the weight"))?;
        match tokens(&tidied)[..] {
            [Token::Number(_)] => Err(problem(&WEIGHT_NO_UNIT, text)),
            [Token::Number(number), Token::Word(name)]
            | [Token::Number(number), Token::Word(name), Token::Sign('.')] => {
                let number = measure(text, number, &WEIGHT_UNREADABLE)?;
                if number.is_zero() {
                    return Err(problem(&WEIGHT_UNREADABLE, text));
                }
                match WeightUnit::from_name(name) {
                    Some(unit) => Ok(Self { number, unit }),
                    None => Err(not_weight(text, name)),
                }
            }
            _ => Err(problem(&WEIGHT_UNREADABLE, text)),
        }
    }

    /// `1,5 kg` or `1.5 kg`.
    pub fn format(&self, locale: &Locale) -> String {
        format!("{}\u{a0}{}", self.number.format(locale), self.unit.symbol())
    }

    /// The weight in ten-thousandths of a milligram, a whole number for every weight that can be
    /// typed, so that weights in different units compare exactly.
    pub fn comparable(&self) -> u128 {
        u128::from(self.number.ten_thousandths()) * u128::from(self.unit.milligrams())
    }
}

fn not_weight(text: &str, name: &str) -> Diagnostic {
    let meant = match name.to_lowercase().as_str() {
        "mg" | "mm" | "gm" | "gg" | "gt" | "grm" | "grma" | "garm" | "gran" => "g",
        "k" | "kh" | "kgg" | "gk" | "kgm" | "klio" => "kg",
        _ => return problem(&WEIGHT_UNREADABLE, text),
    };
    slip(text, name, meant)
}

/// The problem that the unit `typed` does not fit here and `meant` would.
pub(super) fn slip(text: &str, typed: &str, meant: &str) -> Diagnostic {
    problem(&UNIT_SLIP, text).with("unit", typed).with("meant", meant)
}

/// A number of a measure, with the problem of the value `text` if it is none.
pub(super) fn measure(
    text: &str,
    number: &str,
    unreadable: &'static Entry,
) -> Result<Decimal, Diagnostic> {
    Decimal::read(number).map_err(|unread| match unread {
        Unread::Unreadable => problem(unreadable, text),
        Unread::Ambiguous { low, high } => {
            let shown = |number: Decimal| {
                Words::both(number.format(&Locale::new("id")), number.format(&Locale::new("en")))
            };
            // `1.250` as 1,250 says the same as 1,25, which nobody reads as thousands.
            let short = low.plain().trim_end_matches('0').trim_end_matches('.').to_owned();
            problem(&MEASURE_AMBIGUOUS, text)
                .with("low", Words::both(short.replace('.', ","), &short))
                .with("high", shown(high))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    fn plain_spaces(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn sizes() {
        for (typed, indonesian, english) in [
            ("200 x 75 cm", "200 × 75 cm", "200 × 75 cm"),
            ("200×75cm", "200 × 75 cm", "200 × 75 cm"),
            ("200x75 CM", "200 × 75 cm", "200 × 75 cm"),
            ("200 cm x 75 cm", "200 × 75 cm", "200 × 75 cm"),
            ("2 m x 75 cm", "2 m × 75 cm", "2 m × 75 cm"),
            ("30 x 20 x 12,5 cm", "30 × 20 × 12,5 cm", "30 × 20 × 12.5 cm"),
            ("2.5 m * 1,15 m", "2,5 × 1,15 m", "2.5 × 1.15 m"),
            ("40 cm", "40 cm", "40 cm"),
            ("12 inch", "12 inci", "12 in"),
        ] {
            let size = Dimensions::parse(typed).unwrap();
            assert_eq!(plain_spaces(&size.format(&Locale::new("id"))), indonesian);
            assert_eq!(plain_spaces(&size.format(&Locale::new("en"))), english);
            for lang in ["id", "en"] {
                assert_eq!(Dimensions::parse(&size.format(&Locale::new(lang))).unwrap(), size);
            }
        }
        assert_eq!(Dimensions::parse("2 m x 75 cm").unwrap().parts()[1].1.unit_code(), "CMT");
    }

    #[test]
    fn sizes_refused() {
        for (typed, code) in [
            ("200 x 75", "size-without-unit"),
            ("200 cm x 75", "size-without-unit"),
            ("200 x 75 kg", "size-unreadable"),
            ("200 x 75 cn", "unit-slip"),
            ("1.250 x 75 cm", "measure-ambiguous"),
            ("x 75 cm", "size-unreadable"),
            ("200 x cm", "size-unreadable"),
            ("1 x 2 x 3 x 4 cm", "size-unreadable"),
            ("0 x 75 cm", "size-unreadable"),
            ("all size", "size-unreadable"),
            ("200 cm cm", "size-unreadable"),
            ("99999999999 cm", "size-unreadable"),
            ("", "value-empty"),
        ] {
            assert_eq!(Dimensions::parse(typed).map_err(|p| p.entry.code), Err(code), "{typed}");
        }
    }

    #[test]
    fn weights() {
        for (typed, indonesian, english, grams) in [
            ("250 g", "250 g", "250 g", 250),
            ("250gr", "250 g", "250 g", 250),
            ("300 Gram", "300 g", "300 g", 300),
            ("1,5 kg", "1,5 kg", "1.5 kg", 1_500),
            ("1.5 KG", "1,5 kg", "1.5 kg", 1_500),
            ("2 ons", "2 ons", "2 ons", 200),
            ("12500 g", "12.500 g", "12,500 g", 12_500),
        ] {
            let weight = Weight::parse(typed).unwrap();
            assert_eq!(plain_spaces(&weight.format(&Locale::new("id"))), indonesian);
            assert_eq!(plain_spaces(&weight.format(&Locale::new("en"))), english);
            assert_eq!(weight.comparable(), grams * 1_000 * 10_000);
        }
        for (typed, code) in [
            ("300 Mg", "unit-slip"),
            ("250 mm", "unit-slip"),
            ("250", "weight-without-unit"),
            ("1.250 g", "measure-ambiguous"),
            ("1,250 kg", "measure-ambiguous"),
            ("0 g", "weight-unreadable"),
            ("ringan", "weight-unreadable"),
            ("-5 kg", "weight-unreadable"),
            ("1-2 kg", "weight-unreadable"),
            ("", "value-empty"),
        ] {
            assert_eq!(Weight::parse(typed).map_err(|p| p.entry.code), Err(code), "{typed}");
        }
    }

    #[test]
    fn a_question_shows_both_readings() {
        let asked = Weight::parse("1.250 kg").unwrap_err().remedy(Lang::Id);
        assert!(asked.contains("1,25") && asked.contains("1250"), "{asked}");
        let slip = Weight::parse("300 Mg").unwrap_err().remedy(Lang::En);
        assert!(slip.contains("g"), "{slip}");
    }
}
