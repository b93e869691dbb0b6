//! The twelve months and their names.

use super::Locale;
use super::nearest::nearest;

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Month(u8);

/// Names as shown: Indonesian and English, long and short.
const NAMES: [(&str, &str, &str, &str); 12] = [
    ("Januari", "January", "Jan", "Jan"),
    ("Februari", "February", "Feb", "Feb"),
    ("Maret", "March", "Mar", "Mar"),
    ("April", "April", "Apr", "Apr"),
    ("Mei", "May", "Mei", "May"),
    ("Juni", "June", "Jun", "Jun"),
    ("Juli", "July", "Jul", "Jul"),
    ("Agustus", "August", "Agu", "Aug"),
    ("September", "September", "Sep", "Sep"),
    ("Oktober", "October", "Okt", "Oct"),
    ("November", "November", "Nov", "Nov"),
    ("Desember", "December", "Des", "Dec"),
];

/// Spellings that are read besides the names as shown: older and everyday ones.
const OTHER_SPELLINGS: [(&str, u8); 10] = [
    ("pebruari", 2),
    ("peb", 2),
    ("mrt", 3),
    ("agt", 8),
    ("agst", 8),
    ("ags", 8),
    ("agus", 8),
    ("sept", 9),
    ("nopember", 11),
    ("nop", 11),
];

impl Month {
    /// The first month.
    pub const JANUARY: Self = Self(1);

    /// The month with this number, if there is one.
    pub fn new(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// 1 to 12.
    pub fn number(self) -> u8 {
        self.0
    }

    /// All months from January on.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=12).map(Self)
    }

    /// The month with this name, in either language, long or short, in any case.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let shown = NAMES.iter().position(|&(id, en, short_id, short_en)| {
            [id, en, short_id, short_en].iter().any(|known| known.to_lowercase() == name)
        });
        let other = || OTHER_SPELLINGS.iter().find(|(known, _)| *known == name);
        shown.map(|index| Self(index as u8 + 1)).or_else(|| other().map(|&(_, month)| Self(month)))
    }

    /// The name that may be meant by a mistyped one.
    pub(super) fn nearest_name(typed: &str) -> Option<&'static str> {
        nearest(typed, NAMES.iter().flat_map(|&(id, en, _, _)| [id, en]))
    }

    /// `Agustus` or `August`.
    pub fn name<'a>(self, locale: &Locale<'a>) -> &'a str {
        let index = usize::from(self.0) - 1;
        let (id, en, _, _) = NAMES[index];
        locale.say(|own| own.months.get(index), id, en)
    }

    /// `Agu` or `Aug`.
    pub fn short_name<'a>(self, locale: &Locale<'a>) -> &'a str {
        let index = usize::from(self.0) - 1;
        let (_, _, id, en) = NAMES[index];
        locale.say(|own| own.short_months.get(index), id, en)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_back() {
        for lang in ["id", "en"] {
            let locale = Locale::new(lang);
            for month in Month::all() {
                assert_eq!(Month::from_name(month.name(&locale)), Some(month));
                assert_eq!(Month::from_name(month.short_name(&locale)), Some(month));
            }
        }
        assert_eq!(Month::from_name("NOPEMBER").map(Month::number), Some(11));
        assert_eq!(Month::from_name("Febuari"), None);
        assert_eq!(Month::nearest_name("Febuari"), Some("Februari"));
        assert_eq!(Month::new(13), None);
    }
}
