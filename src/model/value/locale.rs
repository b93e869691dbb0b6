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

/// The language of a page and the rupiah style of the profile.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Locale<'a> {
    /// A language code such as `id` or `en`. Any language but Indonesian is written by the
    /// English rules.
    pub lang: &'a str,
    /// How rupiah is written in Indonesian pages.
    pub rupiah: RupiahStyle,
}

impl<'a> Locale<'a> {
    /// The language with the default rupiah style.
    pub fn new(lang: &'a str) -> Self {
        Self { lang, rupiah: RupiahStyle::default() }
    }

    /// True for `id` and its regional forms such as `id-ID`.
    pub fn is_indonesian(&self) -> bool {
        let primary = self.lang.split(['-', '_']).next().unwrap_or("");
        primary.eq_ignore_ascii_case("id")
    }

    /// The Indonesian or the English wording.
    pub fn pick<T>(&self, indonesian: T, english: T) -> T {
        if self.is_indonesian() { indonesian } else { english }
    }

    /// The mark between thousands: a dot in Indonesian, a comma in English.
    pub fn group_mark(&self) -> char {
        self.pick('.', ',')
    }

    /// The mark before a fraction: a comma in Indonesian, a point in English.
    pub fn decimal_mark(&self) -> char {
        self.pick(',', '.')
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
