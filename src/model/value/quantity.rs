//! Counts, yes or no, and codes: values that must come out as they went in.

use super::Locale;
use super::number::{Shape, group, shape};
use super::text::{clip, problem, tidy};
use crate::diagnostic::catalogue::values::{
    CODE_TOO_LONG, COUNT_FRACTION, COUNT_TOO_LARGE, COUNT_UNREADABLE, HIDDEN_CHARACTER,
    VALUE_EMPTY, YES_NO_UNREADABLE,
};
use crate::diagnostic::{Diagnostic, Words};

/// A whole number of things: stock, members, a minimum order.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Count(pub u64);

impl Count {
    /// The largest count that is read; above it, a digit too many is more likely.
    pub const MOST: u64 = 999_999_999_999;

    /// Reads `12`, `1250`, `1.250`, `1,250,000`. Things are counted whole, so groups of three can
    /// only be thousands.
    ///
    /// # Errors
    /// Fractions, negative numbers, words, more than [`Count::MOST`].
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("jumlah", "the number"))?;
        let number = match shape(&tidied) {
            Some(Shape::Whole(digits)) => digits.to_owned(),
            Some(Shape::Grouped { digits, .. }) => digits,
            Some(Shape::Decimal { .. }) => return Err(problem(&COUNT_FRACTION, text)),
            None => return Err(problem(&COUNT_UNREADABLE, text)),
        };
        match number.parse() {
            Ok(count) if count <= Self::MOST => Ok(Self(count)),
            _ => Err(problem(&COUNT_TOO_LARGE, text)),
        }
    }

    /// `1.250` in Indonesian, `1,250` in English.
    pub fn format(&self, locale: &Locale) -> String {
        group(&self.0.to_string(), locale.group_mark())
    }
}

/// Yes or no.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct YesNo(pub bool);

impl YesNo {
    /// Reads `ya`, `yes`, `true`, `benar`, `1`, `on` and their opposites, in any case.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("ya atau tidak", "yes or no"))?;
        match tidied.to_lowercase().as_str() {
            "ya" | "iya" | "y" | "yes" | "true" | "benar" | "1" | "on" => Ok(Self(true)),
            "tidak" | "tdk" | "t" | "n" | "no" | "false" | "salah" | "0" | "off" => Ok(Self(false)),
            _ => Err(problem(&YES_NO_UNREADABLE, text)),
        }
    }
}

/// A code or number that means something to its issuer, byte for byte as typed: `007`, `1.0`.
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Code(String);

impl Code {
    /// Longer codes are refused; feeds of shopping platforms cut there.
    pub const LONGEST: usize = 100;

    /// Keeps the text as it is.
    ///
    /// # Errors
    /// Nothing but spaces, control characters, invisible characters, more than
    /// [`Code::LONGEST`] characters.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        // Checked for characters that nobody sees; the tidied text itself is not used.
        tidy(text, Words::both("kode", "the code"))?;
        if let Some(control) = text.chars().find(|c| c.is_control()) {
            let name = format!("U+{:04X}", u32::from(control));
            return Err(problem(&HIDDEN_CHARACTER, text).with("character", name));
        }
        if text.chars().count() > Self::LONGEST {
            return Err(problem(&CODE_TOO_LONG, text).with("most", Self::LONGEST));
        }
        Ok(Self(text.to_owned()))
    }

    /// The code as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A line of text that must not be empty, without invisible characters, spaces evened out.
///
/// # Errors
/// Nothing but spaces (`what` names the value for the message), or invisible characters.
pub fn line(text: &str, what: Words) -> Result<String, Diagnostic> {
    let visible = text.trim();
    if visible.is_empty() {
        return Err(problem(&VALUE_EMPTY, &clip(text)).with("what", what));
    }
    match visible.chars().find(|c| c.is_control() && !c.is_whitespace()) {
        Some(control) => {
            let name = format!("U+{:04X}", u32::from(control));
            Err(problem(&HIDDEN_CHARACTER, text).with("character", name))
        }
        None => Ok(visible.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        for (typed, expected) in [
            ("12", Ok(12)),
            ("0", Ok(0)),
            ("1250", Ok(1250)),
            ("1.250", Ok(1250)),
            ("1,250", Ok(1250)),
            ("1.250.000", Ok(1_250_000)),
            (" 7 ", Ok(7)),
            ("1.5", Err("count-fraction")),
            ("1,5", Err("count-fraction")),
            ("1.25", Err("count-fraction")),
            ("-3", Err("count-unreadable")),
            ("12 buah", Err("count-unreadable")),
            ("habis", Err("count-unreadable")),
            ("1.25.000", Err("count-unreadable")),
            ("99999999999999999999999", Err("count-too-large")),
            ("", Err("value-empty")),
        ] {
            assert_eq!(Count::parse(typed).map(|c| c.0).map_err(|p| p.entry.code), expected);
        }
        for count in [0, 7, 999, 1_000, 12_345_678] {
            for lang in ["id", "en"] {
                let written = Count(count).format(&Locale::new(lang));
                assert_eq!(Count::parse(&written).unwrap(), Count(count), "{written}");
            }
        }
    }

    #[test]
    fn yes_and_no() {
        for (typed, expected) in [
            ("ya", Ok(true)),
            ("Ya", Ok(true)),
            ("TRUE", Ok(true)),
            ("1", Ok(true)),
            ("tidak", Ok(false)),
            ("no", Ok(false)),
            ("off", Ok(false)),
            ("mungkin", Err("yes-no-unreadable")),
            ("", Err("value-empty")),
        ] {
            assert_eq!(YesNo::parse(typed).map(|y| y.0).map_err(|p| p.entry.code), expected);
        }
    }

    #[test]
    fn codes_are_kept_byte_for_byte() {
        for typed in ["007", "1.0", "TI 01/α", "12e5", "no", " a "] {
            assert_eq!(Code::parse(typed).unwrap().as_str(), typed);
        }
        for (typed, code) in [
            ("".to_owned(), "value-empty"),
            ("a\nb".to_owned(), "hidden-character"),
            ("a\u{200b}b".to_owned(), "hidden-character"),
            ("x".repeat(101), "code-too-long"),
        ] {
            assert_eq!(Code::parse(&typed).map_err(|p| p.entry.code), Err(code));
        }
    }

    #[test]
    fn lines() {
        assert_eq!(line("  Koperasi\u{a0} Pakis ", "x".into()).unwrap(), "Koperasi Pakis");
        assert!(line(" ", "x".into()).is_err());
        assert!(line("a\u{7}b", "x".into()).is_err());
    }
}
