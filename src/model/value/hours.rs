//! Opening hours: days of the week with times, or closed.

mod read;

use super::Locale;

/// A time of day in minutes since midnight, up to 24:00 as an end.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Time(u16);

impl Time {
    fn new(hour: u16, minute: u16) -> Option<Self> {
        let exists = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
        exists.then_some(Self(hour * 60 + minute))
    }

    /// `13.30` in Indonesian, `13:30` in English.
    pub fn format(self, locale: &Locale) -> String {
        self.write(locale.clock_mark())
    }

    fn write(self, mark: char) -> String {
        format!("{:02}{mark}{:02}", self.0 / 60, self.0 % 60)
    }
}

/// Days of the week, Monday first, and public holidays.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
struct Days(u8);

const WEEK: u8 = 0b0111_1111;
const HOLIDAYS: u8 = 0b1000_0000;

/// Indonesian name, English name, schema.org abbreviation.
const NAMES: [(&str, &str, &str); 8] = [
    ("Senin", "Monday", "Mo"),
    ("Selasa", "Tuesday", "Tu"),
    ("Rabu", "Wednesday", "We"),
    ("Kamis", "Thursday", "Th"),
    ("Jumat", "Friday", "Fr"),
    ("Sabtu", "Saturday", "Sa"),
    ("Minggu", "Sunday", "Su"),
    ("Hari libur", "Public holidays", "PH"),
];

impl Days {
    /// Neighbouring days as first and last.
    fn runs(self) -> Vec<(usize, usize)> {
        let has = |day: usize| self.0 & (1 << day) != 0;
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for day in (0..7).filter(|&day| has(day)) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == day => *last = day,
                _ => runs.push((day, day)),
            }
        }
        if has(7) {
            runs.push((7, 7));
        }
        runs
    }

    fn format(self, locale: &Locale) -> String {
        let name = |day: usize| locale.say(|own| own.days.get(day), NAMES[day].0, NAMES[day].1);
        if self.0 & WEEK == WEEK {
            let every = locale.say(|own| Some(&own.every_day), "Setiap hari", "Every day");
            return match self.0 & HOLIDAYS {
                0 => every.to_owned(),
                _ => format!("{every}, {}", name(7)),
            };
        }
        let runs = self.runs().into_iter().map(|(first, last)| match first == last {
            true => name(first).to_owned(),
            false => format!("{}–{}", name(first), name(last)),
        });
        runs.collect::<Vec<_>>().join(", ")
    }

    /// `Mo-Fr,Su`; holidays are left out, for schema.org's `openingHours` knows only the week.
    fn schema(self) -> String {
        let runs = self.runs().into_iter().filter(|&(first, _)| first < 7);
        let runs = runs.map(|(first, last)| match first == last {
            true => NAMES[first].2.to_owned(),
            false => format!("{}-{}", NAMES[first].2, NAMES[last].2),
        });
        runs.collect::<Vec<_>>().join(",")
    }
}

/// Some days and when the office is open on them.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
struct Line {
    days: Days,
    /// From and to; empty when closed. An end before its start is after midnight.
    times: Vec<(Time, Time)>,
    /// The time zone as typed: `WIB`, `WITA` or `WIT`.
    zone: Option<&'static str>,
}

/// When the cooperative is open.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct OpeningHours {
    lines: Vec<Line>,
}

impl OpeningHours {
    /// Days and times apart, for a table: `("Senin–Jumat", "08.00–16.00")`, `("Minggu", "tutup")`.
    pub fn rows(&self, locale: &Locale) -> Vec<(String, String)> {
        self.lines
            .iter()
            .map(|line| (line.days.format(locale), line.format_times(locale)))
            .collect()
    }

    /// In one line: `Senin–Jumat 08.00–16.00; Minggu tutup`.
    pub fn format(&self, locale: &Locale) -> String {
        let rows = self.rows(locale).into_iter().map(|(days, times)| format!("{days} {times}"));
        rows.collect::<Vec<_>>().join("; ")
    }

    /// The values of schema.org's `openingHours`: `Mo-Fr 08:00-16:00`. Closed days are not named
    /// there.
    pub fn schema(&self) -> Vec<String> {
        let mut values = Vec::new();
        for line in &self.lines {
            let days = line.days.schema();
            if days.is_empty() {
                continue;
            }
            for &(from, to) in &line.times {
                // The end of the day is written as its last minute.
                let to = if to.0 == 24 * 60 { Time(to.0 - 1) } else { to };
                values.push(format!("{days} {}-{}", from.write(':'), to.write(':')));
            }
        }
        values
    }
}

impl Line {
    fn format_times(&self, locale: &Locale) -> String {
        if self.times.is_empty() {
            return locale.say(|own| Some(&own.closed), "tutup", "closed").to_owned();
        }
        let spans = self.times.iter().map(|&(from, to)| {
            if (from.0, to.0) == (0, 24 * 60) {
                return locale.say(|own| Some(&own.all_day), "24 jam", "24 hours").to_owned();
            }
            format!("{}–{}", from.format(locale), to.format(locale))
        });
        let times = spans.collect::<Vec<_>>().join(", ");
        match self.zone {
            Some(zone) => format!("{times} {zone}"),
            None => times,
        }
    }
}
