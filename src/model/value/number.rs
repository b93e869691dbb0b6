//! The shapes that a typed number can have, and decimal numbers that stay exactly as typed.

use super::Locale;

/// How dots and commas divide a number. What they mean is for the caller to say: only the caller
/// knows whether a price, a weight or a count is meant.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Shape<'a> {
    /// `1250`
    Whole(&'a str),
    /// `1.250.000`: one kind of mark, groups of three throughout. With one group only, this may
    /// also be a fraction.
    Grouped { digits: String, groups: usize, mark: char },
    /// `12,5` or `1.250,50`
    Decimal { whole: String, fraction: &'a str, grouped: bool },
}

/// The shape of `text`, or `None` when the marks fit no way of writing numbers (`1.25.000`).
pub(super) fn shape(text: &str) -> Option<Shape<'_>> {
    let pieces: Vec<&str> = text.split(['.', ',']).collect();
    if pieces.iter().any(|p| p.is_empty() || !p.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let Some((&last, before)) = marks.split_last() else { return Some(Shape::Whole(text)) };
    let (fraction, whole) = (pieces[pieces.len() - 1], &pieces[..pieces.len() - 1]);
    if before.iter().all(|&mark| mark == last) {
        if in_threes(&pieces) {
            let digits = pieces.concat();
            return Some(Shape::Grouped { digits, groups: marks.len(), mark: last });
        }
        let leading_zero = whole[0].len() > 1 && whole[0].starts_with('0');
        return (before.is_empty() && !leading_zero).then(|| Shape::Decimal {
            whole: whole[0].to_owned(),
            fraction,
            grouped: false,
        });
    }
    let one_kind = !before.contains(&last) && before.iter().all(|mark| mark == &before[0]);
    (one_kind && in_threes(whole)).then(|| Shape::Decimal {
        whole: whole.concat(),
        fraction,
        grouped: true,
    })
}

fn in_threes(pieces: &[&str]) -> bool {
    let (first, rest) = (pieces[0], &pieces[1..]);
    first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|p| p.len() == 3)
}

/// Digits with `mark` between groups of three, counted from the right.
pub(super) fn group(digits: &str, mark: char) -> String {
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number of a measure, kept with as many decimal places as were typed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Decimal {
    mantissa: u64,
    places: u32,
}

/// Why a text is not a [`Decimal`].
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Unread {
    /// Not a number, or with more digits than any measure needs.
    Unreadable,
    /// `1.250`: a fraction to some, thousands to others.
    Ambiguous { low: Decimal, high: Decimal },
}

impl Decimal {
    /// Reads `1,5`, `1.5`, `1250` or `1.250.000`; one group of three digits is ambiguous.
    pub(super) fn read(text: &str) -> Result<Self, Unread> {
        match shape(text).ok_or(Unread::Unreadable)? {
            Shape::Whole(digits) => Self::new(digits, ""),
            Shape::Grouped { digits, groups: 1, .. } => {
                let (whole, fraction) = digits.split_at(digits.len() - 3);
                Err(Unread::Ambiguous {
                    low: Self::new(whole, fraction)?,
                    high: Self::new(&digits, "")?,
                })
            }
            Shape::Grouped { digits, .. } => Self::new(&digits, ""),
            Shape::Decimal { whole, fraction, .. } => Self::new(&whole, fraction),
        }
    }

    fn new(whole: &str, fraction: &str) -> Result<Self, Unread> {
        if whole.len() > 9 || fraction.len() > 4 {
            return Err(Unread::Unreadable);
        }
        let mantissa = format!("{whole}{fraction}").parse().map_err(|_| Unread::Unreadable)?;
        Ok(Self { mantissa, places: fraction.len() as u32 })
    }

    /// True for nought.
    pub fn is_zero(&self) -> bool {
        self.mantissa == 0
    }

    /// True for exactly one.
    pub fn is_one(&self) -> bool {
        self.mantissa == 10u64.pow(self.places)
    }

    /// The number times ten thousand, which is a whole number for every number that can be read.
    pub fn ten_thousandths(&self) -> u64 {
        self.mantissa * 10u64.pow(4 - self.places)
    }

    /// With a decimal point and no grouping, for machines.
    pub fn plain(&self) -> String {
        self.write('.', None)
    }

    /// `1,5` in Indonesian, `1.5` in English. Thousands are marked from five digits on, where a
    /// group can't be taken for a fraction.
    pub fn format(&self, locale: &Locale) -> String {
        self.write(locale.decimal_mark(), Some(locale.group_mark()))
    }

    fn write(&self, point: char, group_mark: Option<char>) -> String {
        let unit = 10u64.pow(self.places);
        let (whole, fraction) = (self.mantissa / unit, self.mantissa % unit);
        let whole = match group_mark {
            Some(mark) if whole >= 10_000 => group(&whole.to_string(), mark),
            _ => whole.to_string(),
        };
        match self.places {
            0 => whole,
            places => format!("{whole}{point}{fraction:0width$}", width = places as usize),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        let grouped = |digits: &str, groups, mark| {
            Some(Shape::Grouped { digits: digits.to_owned(), groups, mark })
        };
        let decimal = |whole: &str, fraction, grouped| {
            Some(Shape::Decimal { whole: whole.to_owned(), fraction, grouped })
        };
        let cases = [
            ("1250", Some(Shape::Whole("1250"))),
            ("1.250", grouped("1250", 1, '.')),
            ("1,250,000", grouped("1250000", 2, ',')),
            ("1.250.000,00", decimal("1250000", "00", true)),
            ("1,250.5", decimal("1250", "5", true)),
            ("0.250", decimal("0", "250", false)),
            ("1250.000", decimal("1250", "000", false)),
            ("00.5", None),
            ("1.25.000", None),
            ("1.250,000.00", None),
            ("1.250,00,00", None),
            ("1..2", None),
            ("", None),
            ("1:2", None),
        ];
        for (text, expected) in cases {
            assert_eq!(shape(text), expected, "{text}");
        }
    }

    #[test]
    fn decimals_keep_what_was_typed() {
        let cases = [
            ("1,5", "1.5", "1,5"),
            ("2.50", "2.50", "2,50"),
            ("200", "200", "200"),
            ("1250", "1250", "1250"),
            ("12500", "12500", "12.500"),
            ("0,05", "0.05", "0,05"),
        ];
        for (typed, plain, indonesian) in cases {
            let number = Decimal::read(typed).unwrap();
            assert_eq!(number.plain(), plain);
            assert_eq!(number.format(&Locale::new("id")), indonesian);
        }
        assert!(matches!(Decimal::read("1.250"), Err(Unread::Ambiguous { .. })));
        assert_eq!(Decimal::read("99999999999999999999"), Err(Unread::Unreadable));
        assert_eq!(Decimal::read("1,5").unwrap().ten_thousandths(), 15_000);
        assert!(Decimal::read("1,0").unwrap().is_one());
    }

    #[test]
    fn groups_count_from_the_right() {
        for (digits, expected) in
            [("1", "1"), ("123", "123"), ("1234", "1.234"), ("1234567", "1.234.567")]
        {
            assert_eq!(group(digits, '.'), expected);
        }
    }
}
