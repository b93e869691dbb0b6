//! How a value is written for the reader of a page: the page's language and the rupiah style.

/// How rupiah is written in Indonesian pages.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub enum RupiahStyle {
    /// `Rp1.250.000`, as the official spelling rules (EYD, edition V) have it.
    #[default]
    Eyd,
    /// `Rp 1.250.000` with a no-break space, as the Unicode CLDR has it.
    Cldr,
}

/// How a language that a site adds writes numbers and times: from its texts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OwnWords {
    /// January to December.
    pub months: Vec<String>,
    /// The same, short.
    pub short_months: Vec<String>,
    /// Monday to Sunday, and public holidays.
    pub days: Vec<String>,
    /// For all seven days.
    pub every_day: String,
    /// Not open.
    pub closed: String,
    /// Open day and night.
    pub all_day: String,
    /// Every month.
    pub all_year: String,
    /// One and many days, working days, weeks and months.
    pub spans: [[String; 2]; 4],
    /// Between thousands.
    pub group: char,
    /// Before a fraction.
    pub point: char,
    /// Between hours and minutes.
    pub clock: char,
    /// True when the site's first language, which stands in for what is not written here, is
    /// Indonesian.
    pub beside_indonesian: bool,
}

/// The language of a page and the rupiah style of the profile.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Locale<'a> {
    /// A language code such as `id` or `en`.
    pub lang: &'a str,
    /// How rupiah is written in Indonesian pages.
    pub rupiah: RupiahStyle,
    /// The words of a language other than Indonesian and English; without them it is written by
    /// the English rules.
    pub own: Option<&'a OwnWords>,
}

impl<'a> Locale<'a> {
    /// The language with the default rupiah style.
    pub fn new(lang: &'a str) -> Self {
        Self { lang, rupiah: RupiahStyle::default(), own: None }
    }

    /// True for `id` and its regional forms such as `id-ID`.
    pub fn is_indonesian(&self) -> bool {
        let primary = self.lang.split(['-', '_']).next().unwrap_or("");
        primary.eq_ignore_ascii_case("id")
    }

    /// The Indonesian or the English wording. Other languages have that of the site's first
    /// language where it is one of these, else the English one.
    pub fn pick<T>(&self, indonesian: T, english: T) -> T {
        let indonesian_stands_in = self.own.is_some_and(|own| own.beside_indonesian);
        if self.is_indonesian() || indonesian_stands_in { indonesian } else { english }
    }

    /// The wording of this language: its own, or one of the two that the program knows.
    pub fn say(
        &self,
        own: impl Fn(&'a OwnWords) -> Option<&'a String>,
        indonesian: &'static str,
        english: &'static str,
    ) -> &'a str {
        let found = self.own.and_then(own).map(String::as_str);
        found.unwrap_or_else(|| self.pick(indonesian, english))
    }

    /// The mark between thousands: a dot in Indonesian, a comma in English.
    pub fn group_mark(&self) -> char {
        self.own.map_or_else(|| self.pick('.', ','), |own| own.group)
    }

    /// The mark before a fraction: a comma in Indonesian, a point in English.
    pub fn decimal_mark(&self) -> char {
        self.own.map_or_else(|| self.pick(',', '.'), |own| own.point)
    }

    /// The mark between hours and minutes: a dot in Indonesian, a colon in English.
    pub fn clock_mark(&self) -> char {
        self.own.map_or_else(|| self.pick('.', ':'), |own| own.clock)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_indonesian_follows_indonesian_rules() {
        let cases = [("id", true), ("id-ID", true), ("ID_id", true), ("en", false), ("de", false)];
        for (lang, indonesian) in cases {
            assert_eq!(Locale::new(lang).is_indonesian(), indonesian, "{lang}");
        }
        assert_eq!(Locale::new("id").decimal_mark(), ',');
        assert_eq!(Locale::new("de").decimal_mark(), '.');
    }
}
