//! Days of the calendar as people type them, and the years of a term of office.

use super::Locale;
use super::month::Month;
use super::text::{Token, hint, problem, tidy, tokens};
use crate::diagnostic::catalogue::values::{
    DATE_AMBIGUOUS, DATE_IMPOSSIBLE, DATE_SHORT_YEAR, DATE_UNREADABLE,
};
use crate::diagnostic::{Diagnostic, Words};

/// A day of the Gregorian calendar between 1900 and 2199; compares by time.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Date {
    year: u16,
    month: Month,
    day: u8,
}

impl Date {
    /// The first day that can be named.
    pub const FIRST: Self = Self { year: 1900, month: Month::JANUARY, day: 1 };

    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let month = Month::new(month)?;
        let exists = (1900..2200).contains(&year) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `5 Juli 2025`, `July 5, 2025`, `2025-07-05`, `5-7-2025` (day first, as Indonesians
    /// write), `25/07/2025`, and RFC 3339 times, of which the date counts as it is written.
    ///
    /// # Errors
    /// Days that the calendar does not have, years of two digits, and dates with slashes that mean
    /// another day to those who write the month first (`05/07/2025`).
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("tanggal", "the date"))?;
        let date_part = without_time(&tidied);
        let unreadable =
            |suggestion| Err(problem(&DATE_UNREADABLE, text).with("hint", hint(suggestion)));
        let found = tokens(date_part);
        let pieces: Vec<Token> = match found[..] {
            // `5.7.2025` is one piece to the lexer.
            [Token::Number(number)] if number.contains('.') => {
                number.split('.').map(Token::Number).collect()
            }
            _ => found
                .iter()
                .copied()
                .filter(|t| !matches!(t, Token::Sign('-' | ',' | '/')))
                .collect(),
        };
        let slashes = found.contains(&Token::Sign('/'));
        match pieces[..] {
            [Token::Number(a), Token::Number(b), Token::Number(c)] => {
                if ![a, b, c].iter().all(|n| n.bytes().all(|b| b.is_ascii_digit())) {
                    return unreadable(None);
                }
                match (a.len(), b.len(), c.len()) {
                    (4, 1..=2, 1..=2) => Self::checked(text, a, b, c),
                    (1..=2, 1..=2, 4) if slashes => Self::with_slashes(text, a, b, c),
                    (1..=2, 1..=2, 4) => Self::checked(text, c, b, a),
                    (1..=2, 1..=2, 2) => Err(problem(&DATE_SHORT_YEAR, text).with("year", c)),
                    _ => unreadable(None),
                }
            }
            [Token::Number(day), Token::Word(month), Token::Number(year)]
            | [Token::Word(month), Token::Number(day), Token::Number(year)]
            | [
                Token::Number(day),
                Token::Word("st" | "nd" | "rd" | "th"),
                Token::Word(month),
                Token::Number(year),
            ]
            | [
                Token::Word(month),
                Token::Number(day),
                Token::Word("st" | "nd" | "rd" | "th"),
                Token::Number(year),
            ] => {
                let Some(month) = Month::from_name(month) else {
                    return unreadable(Month::nearest_name(month));
                };
                match (day.len(), year.len()) {
                    (1..=2, 4) => Self::checked(text, year, &month.number().to_string(), day),
                    (1..=2, 2) => Err(problem(&DATE_SHORT_YEAR, text).with("year", year)),
                    _ => unreadable(None),
                }
            }
            _ => unreadable(None),
        }
    }

    /// A date with slashes: the day may come first or second, unless one of them can't be a month.
    fn with_slashes(text: &str, a: &str, b: &str, year: &str) -> Result<Self, Diagnostic> {
        match (Self::checked(text, year, b, a), Self::checked(text, year, a, b)) {
            (Ok(day_first), Ok(month_first)) if day_first != month_first => {
                let words = |date: Self| {
                    Words::both(date.format(&Locale::new("id")), date.format(&Locale::new("en")))
                };
                Err(problem(&DATE_AMBIGUOUS, text)
                    .with("first", words(day_first))
                    .with("second", words(month_first)))
            }
            (Err(_), Ok(month_first)) => Ok(month_first),
            (day_first, _) => day_first,
        }
    }

    fn checked(text: &str, year: &str, month: &str, day: &str) -> Result<Self, Diagnostic> {
        let number = |digits: &str| digits.parse::<u16>().unwrap_or(u16::MAX);
        let (year, month, day) = (number(year), number(month), number(day));
        let found = u8::try_from(month).ok().zip(u8::try_from(day).ok());
        found
            .and_then(|(month, day)| Self::new(year, month, day))
            .ok_or_else(|| problem(&DATE_IMPOSSIBLE, text).with("reason", impossible(year, month)))
    }

    /// The year, four digits.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The month.
    pub fn month(&self) -> Month {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(&self) -> u8 {
        self.day
    }

    /// `2025-07-05` (ISO 8601).
    pub fn iso(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month.number(), self.day)
    }

    /// `5 Juli 2025` or `5 July 2025`.
    pub fn format(&self, locale: &Locale) -> String {
        format!("{} {} {}", self.day, self.month.name(locale), self.year)
    }

    /// `5 Jul 2025` in both languages, with each one's short month.
    pub fn format_short(&self, locale: &Locale) -> String {
        format!("{} {} {}", self.day, self.month.short_name(locale), self.year)
    }

    /// Days since 1 January 1970, negative before.
    pub fn day_number(&self) -> i32 {
        // Counted from March, so that the leap day comes last (the common civil-calendar method).
        let month = i32::from(self.month.number());
        let year = i32::from(self.year) - i32::from(month <= 2);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
    }
}

/// Takes the time off a date-time such as `2025-07-05T10:00:00+07:00` or `2025-07-05 10:00`.
fn without_time(text: &str) -> &str {
    let Some((date, time)) = text.split_once(['T', 't', ' ']) else { return text };
    let iso = date.len() == 10 && date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let clock = time.len() >= 5
        && time.as_bytes()[2] == b':'
        && time.chars().all(|c| c.is_ascii_digit() || ":.,+-zZ ".contains(c));
    if iso && clock { date } else { text }
}

fn impossible(year: u16, month: u16) -> Words {
    if !(1900..2200).contains(&year) {
        return Words::both(
            "tahunnya harus antara 1900 dan 2199",
            "the year must be between 1900 and 2199",
        );
    }
    let Some(month) = u8::try_from(month).ok().and_then(Month::new) else {
        return Words::both(
            format!("tidak ada bulan ke-{month}"),
            format!("there is no month {month}"),
        );
    };
    let (id, en) = (Locale::new("id"), Locale::new("en"));
    let days = days_in(year, month);
    Words::both(
        format!("{} {year} hanya punya tanggal 1 sampai {days}", month.name(&id)),
        format!("{} {year} has the days 1 to {days}", month.name(&en)),
    )
}

fn days_in(year: u16, month: Month) -> u8 {
    match month.number() {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    #[test]
    fn forms() {
        for (typed, iso) in [
            ("2025-07-05", "2025-07-05"),
            ("5 Juli 2025", "2025-07-05"),
            ("05 juli 2025", "2025-07-05"),
            ("5 Jul 2025", "2025-07-05"),
            ("5-Jul-2025", "2025-07-05"),
            ("5-7-2025", "2025-07-05"),
            ("5.7.2025", "2025-07-05"),
            ("25/07/2025", "2025-07-25"),
            ("07/25/2025", "2025-07-25"),
            ("05/05/2025", "2025-05-05"),
            ("5 July 2025", "2025-07-05"),
            ("July 5, 2025", "2025-07-05"),
            ("5th July 2025", "2025-07-05"),
            ("17 Agu 2023", "2023-08-17"),
            ("1 Nopember 1999", "1999-11-01"),
            ("29 Februari 2024", "2024-02-29"),
            ("2025-07-05T23:30:00+07:00", "2025-07-05"),
            ("2025-07-05T23:30:00Z", "2025-07-05"),
            ("2025-07-05 10:00:00 +0700", "2025-07-05"),
            ("2025/07/05", "2025-07-05"),
        ] {
            assert_eq!(Date::parse(typed).map(|d| d.iso()).ok().as_deref(), Some(iso), "{typed}");
        }
    }

    #[test]
    fn refusals() {
        for (typed, code) in [
            ("05/07/2025", "date-ambiguous"),
            ("31 Februari 2025", "date-impossible"),
            ("29 Februari 2025", "date-impossible"),
            ("2025-13-01", "date-impossible"),
            ("7-25-2025", "date-impossible"),
            ("0 Juli 2025", "date-impossible"),
            ("1 Januari 1025", "date-impossible"),
            ("5-7-25", "date-short-year"),
            ("5 Juli 25", "date-short-year"),
            ("5 Febuari 2025", "date-unreadable"),
            ("Juli 2025", "date-unreadable"),
            ("45843", "date-unreadable"),
            ("kemarin", "date-unreadable"),
            ("2025-07-05Tabc", "date-unreadable"),
            ("99999999999-1-1", "date-unreadable"),
            ("", "value-empty"),
        ] {
            assert_eq!(Date::parse(typed).map_err(|p| p.entry.code), Err(code), "{typed}");
        }
        let february = Date::parse("31 Februari 2025").unwrap_err();
        assert!(february.message(Lang::Id).contains("Februari 2025 hanya"));
        let slip = Date::parse("5 Febuari 2025").unwrap_err();
        assert!(slip.remedy(Lang::Id).contains("“Februari”"));
    }

    #[test]
    fn written_and_read_back_day_by_day() {
        let (id, en) = (Locale::new("id"), Locale::new("en"));
        let mut before: Option<Date> = None;
        for year in 1996..2005 {
            for month in 1..=12 {
                for day in 1..=31 {
                    let Some(date) = Date::new(year, month, day) else { continue };
                    for written in [
                        date.iso(),
                        date.format(&id),
                        date.format(&en),
                        date.format_short(&id),
                        date.format_short(&en),
                    ] {
                        assert_eq!(Date::parse(&written).unwrap(), date, "{written}");
                    }
                    if let Some(before) = before {
                        assert!(before < date);
                        assert_eq!(before.day_number() + 1, date.day_number());
                    }
                    before = Some(date);
                }
            }
        }
        assert_eq!(Date::new(1970, 1, 1).unwrap().day_number(), 0);
        assert_eq!(Date::new(2025, 7, 5).unwrap().format(&id), "5 Juli 2025");
        assert_eq!(Date::new(2025, 8, 5).unwrap().format_short(&id), "5 Agu 2025");
    }
}
