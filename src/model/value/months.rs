//! Seasons: the months of a year in which something is to be had.

use super::Locale;
use super::month::Month;
use super::text::{Token, hint, problem, tidy, tokens, with_ranges};
use crate::diagnostic::catalogue::values::MONTHS_UNREADABLE;
use crate::diagnostic::{Diagnostic, Words};

/// A set of months, never empty.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Months(u16);

const ALL_YEAR: u16 = 0xfff;

impl Months {
    /// Reads `Maret-Mei`, `Nov–Jan` (over the new year), `Januari, Februari`, `Maret s.d. Mei dan
    /// Oktober`, `sepanjang tahun`, and all of it in English.
    ///
    /// # Errors
    /// A word that is no month, with the nearest one.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("musim", "the season"))?;
        let spoken = with_ranges(&tidied);
        if matches!(
            spoken.as_str(),
            "sepanjang tahun" | "setiap bulan" | "all year" | "all year round" | "year-round"
        ) {
            return Ok(Self(ALL_YEAR));
        }
        let refuse = |part: &str| {
            Err(problem(&MONTHS_UNREADABLE, text)
                .with("part", part)
                .with("hint", hint(Month::nearest_name(part))))
        };
        let mut set = 0;
        let mut open: Option<Month> = None;
        let mut last: Option<Month> = None;
        for piece in tokens(&spoken) {
            match piece {
                Token::Word("dan" | "and" | "bulan" | "atau" | "or") if open.is_none() => {
                    last = None
                }
                Token::Sign(',' | ';' | '/' | '&' | '.' | '+') if open.is_none() => {}
                Token::Sign('-') if last.is_some() && open.is_none() => open = last.take(),
                Token::Word(name) => {
                    let Some(month) = Month::from_name(name) else { return refuse(name) };
                    set |= span(open.take().unwrap_or(month), month);
                    last = Some(month);
                }
                Token::Number(number) => return refuse(number),
                Token::Sign(sign) => return refuse(&sign.to_string()),
            }
        }
        match open {
            None if set != 0 => Ok(Self(set)),
            _ => refuse(&tidied),
        }
    }

    /// True when the month belongs to the season.
    pub fn contains(&self, month: Month) -> bool {
        self.0 & bit(month) != 0
    }

    /// The months from January on.
    pub fn iter(&self) -> impl Iterator<Item = Month> {
        let set = *self;
        Month::all().filter(move |&month| set.contains(month))
    }

    /// `Maret–Mei, Oktober`; `sepanjang tahun` or `all year` for every month. A season over the
    /// new year stays in one piece: `November–Januari`.
    pub fn format(&self, locale: &Locale) -> String {
        if self.0 == ALL_YEAR {
            return locale.say(|own| Some(&own.all_year), "sepanjang tahun", "all year").to_owned();
        }
        let runs = self.runs().into_iter().map(|(first, last)| match first == last {
            true => first.name(locale).to_owned(),
            false => format!("{}–{}", first.name(locale), last.name(locale)),
        });
        runs.collect::<Vec<_>>().join(", ")
    }

    /// Neighbouring months as first and last, in the order of the year; a run over the new year
    /// comes last.
    fn runs(&self) -> Vec<(Month, Month)> {
        self.iter()
            .filter(|&month| !self.contains(step(month, 11)))
            .map(|first| {
                let mut last = first;
                while self.contains(step(last, 1)) {
                    last = step(last, 1);
                }
                (first, last)
            })
            .collect()
    }
}

fn bit(month: Month) -> u16 {
    1 << (month.number() - 1)
}

fn step(month: Month, by: u8) -> Month {
    Month::new((month.number() - 1 + by) % 12 + 1).unwrap_or(month)
}

fn span(first: Month, last: Month) -> u16 {
    let mut set = bit(first);
    let mut month = first;
    while month != last {
        month = step(month, 1);
        set |= bit(month);
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seasons() {
        for (typed, indonesian, english) in [
            ("Maret-Mei", "Maret–Mei", "March–May"),
            ("Maret s.d. Mei", "Maret–Mei", "March–May"),
            ("Nov–Jan", "November–Januari", "November–January"),
            ("Januari, Februari", "Januari–Februari", "January–February"),
            ("Januari dan Maret", "Januari, Maret", "January, March"),
            ("Mar-Mei, Oktober", "Maret–Mei, Oktober", "March–May, October"),
            ("July to September", "Juli–September", "July–September"),
            ("Agt.", "Agustus", "August"),
            ("sepanjang tahun", "sepanjang tahun", "all year"),
            ("Januari-Desember", "sepanjang tahun", "all year"),
            ("all year", "sepanjang tahun", "all year"),
        ] {
            let months = Months::parse(typed).unwrap();
            assert_eq!(months.format(&Locale::new("id")), indonesian);
            assert_eq!(months.format(&Locale::new("en")), english);
        }
        assert_eq!(Months::parse("Nov-Feb").unwrap().iter().count(), 4);
    }

    #[test]
    fn refusals() {
        for typed in
            ["Maret-", "-Mei", "3-5", "musim hujan", "Maret - - Mei", ",", "Mei-dan", "a?b"]
        {
            let refused = Months::parse(typed).map_err(|p| p.entry.code);
            assert_eq!(refused, Err("months-unreadable"), "{typed}");
        }
        assert_eq!(Months::parse("").map_err(|p| p.entry.code), Err("value-empty"));
    }

    #[test]
    fn every_set_is_written_and_read_back() {
        for set in 1..=ALL_YEAR {
            for lang in ["id", "en"] {
                let written = Months(set).format(&Locale::new(lang));
                assert_eq!(Months::parse(&written).unwrap(), Months(set), "{written}");
            }
        }
    }
}
