//! How long it takes to make something: `3 minggu`, `2–3 bulan`.

use super::nearest::nearest;
use super::text::{Token, hint, problem, tidy, tokens, with_ranges};
use super::{Locale, OwnWords};
use crate::diagnostic::catalogue::values::{LEAD_TIME_UNREADABLE, RANGE_REVERSED};
use crate::diagnostic::{Diagnostic, Words};

/// What the time is counted in.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
enum Unit {
    Day,
    WorkingDay,
    Week,
    Month,
}

impl Unit {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "hari" | "hr" | "day" | "days" => Self::Day,
            "minggu" | "mgg" | "pekan" | "week" | "weeks" => Self::Week,
            "bulan" | "bln" | "month" | "months" => Self::Month,
            _ => return None,
        })
    }

    /// Days of the calendar, near enough for putting products in order.
    fn days(self, count: u32) -> u32 {
        match self {
            Self::Day => count,
            Self::WorkingDay => (count * 7).div_ceil(5),
            Self::Week => count * 7,
            Self::Month => count * 30,
        }
    }

    fn name<'a>(self, count: u32, locale: &Locale<'a>) -> &'a str {
        let (indonesian, one, many) = match self {
            Self::Day => ("hari", "day", "days"),
            Self::WorkingDay => ("hari kerja", "working day", "working days"),
            Self::Week => ("minggu", "week", "weeks"),
            Self::Month => ("bulan", "month", "months"),
        };
        let english = if count == 1 { one } else { many };
        let own = |own: &'a OwnWords| own.spans.get(self as usize)?.get(usize::from(count != 1));
        locale.say(own, indonesian, english)
    }
}

/// From the shortest to the longest time, each in the unit typed; often the same.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct LeadTime {
    from: (u32, Unit),
    to: (u32, Unit),
}

impl LeadTime {
    /// Reads `10 hari`, `3 minggu`, `2-3 bulan`, `2 minggu s.d. 1 bulan`, `5 hari kerja`,
    /// `seminggu`, and all of it in English.
    ///
    /// # Errors
    /// No number, no unit, more than 999 of a unit, a span whose end is shorter than its start.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("lama pembuatan", "the time to make it"))?;
        let spoken = with_ranges(&tidied);
        let pieces = tokens(&spoken);
        let single = match pieces[..] {
            [Token::Word("sehari")] => Some(Unit::Day),
            [Token::Word("seminggu" | "sepekan")] => Some(Unit::Week),
            [Token::Word("sebulan")] => Some(Unit::Month),
            _ => None,
        };
        if let Some(unit) = single {
            return Ok(Self { from: (1, unit), to: (1, unit) });
        }
        let mut rest = &pieces[..];
        let first = amount(&mut rest);
        let span = match rest {
            [] => first.and_then(|(count, unit)| Some(((count, unit?), (count, unit?)))),
            [Token::Sign('-'), after @ ..] => {
                rest = after;
                let last = amount(&mut rest);
                first.zip(last).and_then(|((from, from_unit), (to, to_unit))| {
                    let to_unit = to_unit?;
                    rest.is_empty().then_some(((from, from_unit.unwrap_or(to_unit)), (to, to_unit)))
                })
            }
            _ => None,
        };
        let Some((from, to)) = span else {
            let names = ["hari", "minggu", "bulan", "days", "weeks", "months"];
            let slip = pieces.iter().find_map(|piece| match piece {
                Token::Word(word) if Unit::from_name(word).is_none() => {
                    nearest(word, names.into_iter())
                }
                _ => None,
            });
            return Err(problem(&LEAD_TIME_UNREADABLE, text).with("hint", hint(slip)));
        };
        if from.1.days(from.0) > to.1.days(to.0) {
            return Err(problem(&RANGE_REVERSED, text));
        }
        Ok(Self { from, to })
    }

    /// The longest time in days, for putting products in order.
    pub fn days(&self) -> u32 {
        self.to.1.days(self.to.0)
    }

    /// `2–3 bulan` or `2–3 months`.
    pub fn format(&self, locale: &Locale) -> String {
        let (from, to) = (self.from, self.to);
        let last = format!("{}\u{a0}{}", to.0, to.1.name(to.0, locale));
        if from == to {
            return last;
        }
        if from.1 == to.1 {
            return format!("{}–{last}", from.0);
        }
        format!("{}\u{a0}{}–{last}", from.0, from.1.name(from.0, locale))
    }
}

/// Takes a number and the unit behind it, if there is one.
fn amount(rest: &mut &[Token]) -> Option<(u32, Option<Unit>)> {
    let [Token::Number(number), after @ ..] = *rest else { return None };
    let count: u32 = number.parse().ok().filter(|count| (1..1000).contains(count))?;
    *rest = after;
    let unit = match *rest {
        [Token::Word("hari"), Token::Word("kerja"), after @ ..]
        | [Token::Word("working" | "business"), Token::Word("day" | "days"), after @ ..] => {
            *rest = after;
            Some(Unit::WorkingDay)
        }
        [Token::Word(name), after @ ..] => {
            *rest = after;
            Some(Unit::from_name(name)?)
        }
        _ => None,
    };
    Some((count, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        for (typed, indonesian, english, days) in [
            ("3 minggu", "3 minggu", "3 weeks", 21),
            ("2-3 bulan", "2–3 bulan", "2–3 months", 90),
            ("2 s.d. 3 bulan", "2–3 bulan", "2–3 months", 90),
            ("10 hari", "10 hari", "10 days", 10),
            ("1 week", "1 minggu", "1 week", 7),
            ("seminggu", "1 minggu", "1 week", 7),
            ("5 hari kerja", "5 hari kerja", "5 working days", 7),
            ("2 minggu sampai 1 bulan", "2 minggu–1 bulan", "2 weeks–1 month", 30),
        ] {
            let time = LeadTime::parse(typed).unwrap();
            for (lang, expected) in [("id", indonesian), ("en", english)] {
                let written = time.format(&Locale::new(lang));
                assert_eq!(written.replace('\u{a0}', " "), expected);
                assert_eq!(LeadTime::parse(&written).unwrap(), time);
            }
            assert_eq!(time.days(), days);
        }
    }

    #[test]
    fn refusals() {
        for (typed, code) in [
            ("3", "lead-time-unreadable"),
            ("minggu", "lead-time-unreadable"),
            ("3 mingu", "lead-time-unreadable"),
            ("1,5 bulan", "lead-time-unreadable"),
            ("0 hari", "lead-time-unreadable"),
            ("1000 hari", "lead-time-unreadable"),
            ("2-3-4 bulan", "lead-time-unreadable"),
            ("sekitar 3 minggu", "lead-time-unreadable"),
            ("3-2 bulan", "range-reversed"),
            ("1 bulan - 2 minggu", "range-reversed"),
            ("", "value-empty"),
        ] {
            assert_eq!(LeadTime::parse(typed).map_err(|p| p.entry.code), Err(code), "{typed}");
        }
    }
}
