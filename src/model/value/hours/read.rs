//! Reading opening hours as people type them, in Indonesian or English.

use super::super::nearest::nearest;
use super::super::text::{Token, hint, problem, tidy, tokens, with_ranges};
use super::{Days, HOLIDAYS, Line, NAMES, OpeningHours, Time, WEEK};
use crate::diagnostic::catalogue::reach::{
    HOURS_DAY_TWICE, HOURS_INCOMPLETE, HOURS_TIME, HOURS_UNREADABLE,
};
use crate::diagnostic::{Diagnostic, Words};

/// Other ways to name a day, by its place in the week (7: public holidays).
const OTHER_NAMES: [(&str, usize); 20] = [
    ("jum'at", 4),
    ("ahad", 6),
    ("sen", 0),
    ("sel", 1),
    ("rab", 2),
    ("kam", 3),
    ("jum", 4),
    ("sab", 5),
    ("min", 6),
    ("mon", 0),
    ("tue", 1),
    ("wed", 2),
    ("thu", 3),
    ("fri", 4),
    ("sat", 5),
    ("sun", 6),
    ("tues", 1),
    ("thurs", 3),
    ("harilibur", 7),
    ("holidays", 7),
];

/// Several words that mean one thing, replaced before the text is cut at spaces.
const PHRASES: [(&str, &str); 9] = [
    ("hari libur nasional", "harilibur"),
    ("libur nasional", "harilibur"),
    ("hari libur", "harilibur"),
    ("hari besar", "harilibur"),
    ("tanggal merah", "harilibur"),
    ("public holidays", "holidays"),
    ("setiap hari", "daily"),
    ("tiap hari", "daily"),
    ("every day", "daily"),
];

/// What has been read of the line at hand.
#[derive(Default)]
struct Pending {
    days: u8,
    times: Vec<(Time, Time)>,
    zone: Option<&'static str>,
    closed: bool,
}

impl OpeningHours {
    /// Reads `Senin-Jumat 08.00-16.00, Sabtu 08:00–12:00, Minggu tutup`, `Setiap hari 7-17 WIB`,
    /// `Senin, Rabu 08.00-12.00, 13.00-16.00`, `Mon-Fri 8 am - 4 pm`, `Setiap hari 24 jam`. Lines
    /// may be parted by commas, semicolons or line breaks.
    ///
    /// # Errors
    /// Unknown words, days without times or the other way round, times that no clock shows, a day
    /// that is named twice.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("jam buka", "the opening hours"))?;
        let mut spoken = with_ranges(&tidied);
        for (phrase, word) in PHRASES {
            spoken = spoken.replace(phrase, word);
        }
        let pieces = tokens(&spoken);
        let mut reader =
            Reader { text, rest: &pieces, pending: Pending::default(), lines: Vec::new() };
        while let Some((&piece, rest)) = reader.rest.split_first() {
            reader.rest = rest;
            reader.take(piece)?;
        }
        reader.finish_line()?;
        Ok(Self { lines: reader.lines })
    }
}

struct Reader<'a> {
    text: &'a str,
    rest: &'a [Token<'a>],
    pending: Pending,
    lines: Vec<Line>,
}

impl Reader<'_> {
    fn take(&mut self, piece: Token) -> Result<(), Diagnostic> {
        match piece {
            Token::Word("tutup" | "libur" | "closed") => self.pending.closed = true,
            Token::Word("wib") => self.pending.zone = Some("WIB"),
            Token::Word("wita") => self.pending.zone = Some("WITA"),
            Token::Word("wit") => self.pending.zone = Some("WIT"),
            Token::Word(
                "pukul" | "jam" | "pk" | "hari" | "dari" | "from" | "at" | "buka" | "open" | "dan"
                | "and",
            )
            | Token::Sign(',' | ';' | ':' | '.' | '&' | '|' | '(' | ')') => {}
            Token::Word(word) => {
                let days = self.days(word)?;
                if self.pending.closed || !self.pending.times.is_empty() {
                    self.finish_line()?;
                }
                self.pending.days |= days;
            }
            Token::Number("24")
                if matches!(self.rest, [Token::Word("jam" | "hours" | "hrs"), ..]) =>
            {
                self.rest = &self.rest[1..];
                self.pending.times.push((Time(0), Time(24 * 60)));
            }
            Token::Number(number) => {
                let (from, from_half) = self.time(number)?;
                let [Token::Sign('-'), Token::Number(number), rest @ ..] = self.rest else {
                    return Err(self.wrong_time(number));
                };
                self.rest = rest;
                let (to, to_half) = self.time(number)?;
                // `8-4 pm` leaves open which half of the day the first one means.
                if from_half != to_half || from == to {
                    return Err(self.wrong_time(number));
                }
                self.pending.times.push((from, to));
            }
            Token::Sign(sign) => return Err(self.unreadable(&sign.to_string())),
        }
        Ok(())
    }

    /// The days of a name, and of the range it opens: `senin - jumat`.
    fn days(&mut self, word: &str) -> Result<u8, Diagnostic> {
        if matches!(word, "daily" | "everyday" | "setiaphari") {
            return Ok(WEEK);
        }
        let first = day(word).ok_or_else(|| self.unreadable(word))?;
        let [Token::Sign('-'), Token::Word(word), rest @ ..] = self.rest else {
            return Ok(1 << first);
        };
        self.rest = rest;
        let last = day(word).ok_or_else(|| self.unreadable(word))?;
        if first == 7 || last == 7 {
            return Err(self.unreadable(word));
        }
        let mut days = 1 << last;
        let mut next = first;
        while next != last {
            days |= 1 << next;
            next = (next + 1) % 7;
        }
        Ok(days)
    }

    /// A time, and whether it was said with am or pm, which it takes with it.
    fn time(&mut self, number: &str) -> Result<(Time, bool), Diagnostic> {
        let (hour, minute) = number.split_once(['.', ':']).unwrap_or((number, "00"));
        let digits = |part: &str| (part.len() <= 2).then(|| part.parse::<u16>().ok()).flatten();
        let (Some(mut hour), Some(minute), 2) = (digits(hour), digits(minute), minute.len()) else {
            return Err(self.wrong_time(number));
        };
        let half = match self.rest {
            [Token::Word(half @ ("am" | "pm")), ..] => Some(*half),
            _ => None,
        };
        if let Some(half) = half {
            self.rest = &self.rest[1..];
            if !(1..=12).contains(&hour) {
                return Err(self.wrong_time(number));
            }
            hour = hour % 12 + if half == "pm" { 12 } else { 0 };
        }
        // `08.00 WIB - 16.00 WIB`: the first zone stands between the two times.
        if let [Token::Word("wib" | "wita" | "wit"), Token::Sign('-'), ..] = self.rest {
            self.rest = &self.rest[1..];
        }
        let time = Time::new(hour, minute).ok_or_else(|| self.wrong_time(number))?;
        Ok((time, half.is_some()))
    }

    fn finish_line(&mut self) -> Result<(), Diagnostic> {
        let pending = std::mem::take(&mut self.pending);
        if pending.days == 0 || pending.closed != pending.times.is_empty() {
            return Err(problem(&HOURS_INCOMPLETE, self.text));
        }
        for line in &self.lines {
            let both = line.days.0 & pending.days;
            if both != 0 {
                let (id, en, _) = NAMES[both.trailing_zeros() as usize];
                return Err(problem(&HOURS_DAY_TWICE, self.text).with("day", Words::both(id, en)));
            }
        }
        let Pending { times, zone, .. } = pending;
        self.lines.push(Line { days: Days(pending.days & (WEEK | HOLIDAYS)), times, zone });
        Ok(())
    }

    fn unreadable(&self, part: &str) -> Diagnostic {
        let names = NAMES.iter().flat_map(|&(id, en, _)| [id, en]).chain(["tutup", "closed"]);
        problem(&HOURS_UNREADABLE, self.text)
            .with("part", part)
            .with("hint", hint(nearest(part, names)))
    }

    fn wrong_time(&self, part: &str) -> Diagnostic {
        problem(&HOURS_TIME, self.text).with("part", part)
    }
}

fn day(word: &str) -> Option<usize> {
    let full = NAMES
        .iter()
        .position(|(id, en, _)| id.eq_ignore_ascii_case(word) || en.eq_ignore_ascii_case(word));
    full.or_else(|| OTHER_NAMES.iter().find(|(name, _)| *name == word).map(|&(_, day)| day))
}

#[cfg(test)]
mod tests {
    use super::super::super::Locale;
    use super::*;

    #[test]
    fn reading_and_writing() {
        for (typed, indonesian, english, schema) in [
            (
                "Senin-Jumat 08.00-16.00",
                "Senin–Jumat 08.00–16.00",
                "Monday–Friday 08:00–16:00",
                "Mo-Fr 08:00-16:00",
            ),
            (
                "Senin s.d. Jum'at pukul 8.00 - 16.00 WIB, Sabtu 08:00–12:00; Minggu tutup",
                "Senin–Jumat 08.00–16.00 WIB; Sabtu 08.00–12.00; Minggu tutup",
                "Monday–Friday 08:00–16:00 WIB; Saturday 08:00–12:00; Sunday closed",
                "Mo-Fr 08:00-16:00|Sa 08:00-12:00",
            ),
            (
                "Setiap hari 07.00-17.00",
                "Setiap hari 07.00–17.00",
                "Every day 07:00–17:00",
                "Mo-Su 07:00-17:00",
            ),
            (
                "Senin, Rabu 08.00-12.00, 13.00-16.00",
                "Senin, Rabu 08.00–12.00, 13.00–16.00",
                "Monday, Wednesday 08:00–12:00, 13:00–16:00",
                "Mo,We 08:00-12:00|Mo,We 13:00-16:00",
            ),
            (
                "Mon-Fri 8 am - 4:30 pm",
                "Senin–Jumat 08.00–16.30",
                "Monday–Friday 08:00–16:30",
                "Mo-Fr 08:00-16:30",
            ),
            ("Setiap hari 24 jam", "Setiap hari 24 jam", "Every day 24 hours", "Mo-Su 00:00-23:59"),
            (
                "Sabtu-Senin 18.00-02.00",
                "Senin, Sabtu–Minggu 18.00–02.00",
                "Monday, Saturday–Sunday 18:00–02:00",
                "Mo,Sa-Su 18:00-02:00",
            ),
            (
                "Senin-Sabtu: 8-16\nhari libur nasional: tutup",
                "Senin–Sabtu 08.00–16.00; Hari libur tutup",
                "Monday–Saturday 08:00–16:00; Public holidays closed",
                "Mo-Sa 08:00-16:00",
            ),
        ] {
            let hours = OpeningHours::parse(typed).unwrap();
            for (lang, expected) in [("id", indonesian), ("en", english)] {
                let written = hours.format(&Locale::new(lang));
                assert_eq!(written, expected);
                assert_eq!(OpeningHours::parse(&written).unwrap().schema(), hours.schema());
            }
            assert_eq!(hours.schema().join("|"), schema);
        }
    }

    #[test]
    fn refusals() {
        for (typed, code) in [
            ("08.00-16.00", "hours-incomplete"),
            ("Senin-Jumat", "hours-incomplete"),
            ("Senin tutup 08.00-12.00", "hours-incomplete"),
            ("tutup", "hours-incomplete"),
            ("Senin 08.00", "hours-time"),
            ("Senin 08.00 - selesai", "hours-time"),
            ("Senin 25.00-26.00", "hours-time"),
            ("Senin 08.60-16.00", "hours-time"),
            ("Senin 8-4 pm", "hours-time"),
            ("Senin 13 pm - 14 pm", "hours-time"),
            ("Senin 08.00-08.00", "hours-time"),
            ("Senin 0800-1600", "hours-time"),
            ("Senen 08.00-16.00", "hours-unreadable"),
            ("Senin-Jumaat 08.00-16.00", "hours-unreadable"),
            ("Senin - 08.00-16.00", "hours-unreadable"),
            ("Senin-Jumat 8-16, Jumat 8-11", "hours-day-twice"),
            ("", "value-empty"),
        ] {
            assert_eq!(OpeningHours::parse(typed).map_err(|p| p.entry.code), Err(code), "{typed}");
        }
    }
}
