//! Telephone and WhatsApp numbers, kept as international digits.

use super::Locale;
use super::text::{problem, tidy};
use crate::diagnostic::catalogue::reach::{
    PHONE_COUNTRY, PHONE_LANDLINE, PHONE_TOO_LONG, PHONE_TOO_SHORT, PHONE_TWO, PHONE_UNREADABLE,
};
use crate::diagnostic::{Diagnostic, Words};

/// A telephone number: country code and national number (ITU-T E.164: at most 15 digits).
#[derive(Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct Phone {
    digits: String,
}

/// The two-digit country codes (ITU-T E.164, assigned codes); `1` and `7` have one digit, all
/// others three.
const TWO_DIGIT_COUNTRIES: [u8; 44] = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
    57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
];

impl Phone {
    /// Reads a number as Indonesians type it (`0812-…`, `+62 812`, `62812`, `62 0812`, `812…`,
    /// `(0565) 21234`), or any other country's with a plus. Links (`https://wa.me/62…`, `tel:+62…`)
    /// count as the number in them.
    ///
    /// # Errors
    /// Letters, several numbers in one value, too few or too many digits, no telling which country.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        // Numbers copied from a phone's contacts come wrapped in direction marks.
        let unmarked = text.replace(
            ['\u{200e}', '\u{200f}', '\u{202a}', '\u{202c}', '\u{2066}', '\u{2068}', '\u{2069}'],
            "",
        );
        let tidied = tidy(&unmarked, Words::both("nomor telepon", "the telephone number"))?;
        let refuse = |entry| Err(problem(entry, text));
        let typed = without_link(&tidied);
        if holds_two(&typed) {
            return refuse(&PHONE_TWO);
        }
        let (international, rest) = match typed.trim_start_matches(['(', ' ']).strip_prefix('+') {
            // `+44 (0)20`: the nought in brackets is not dialled from abroad.
            Some(rest) => (true, rest.replace("(0)", "")),
            None => (false, typed.clone()),
        };
        if !rest.chars().all(|c| c.is_ascii_digit() || " -.()".contains(c)) {
            return refuse(&PHONE_UNREADABLE);
        }
        let dialled: String = rest.chars().filter(char::is_ascii_digit).collect();
        let digits = match dialled.as_bytes() {
            [] => return refuse(&PHONE_UNREADABLE),
            [b'0', ..] if international => return refuse(&PHONE_COUNTRY),
            [b'6', b'2', ..] => indonesian(&dialled[2..]),
            _ if international => dialled,
            [b'0', b'0', b'6', b'2', ..] => indonesian(&dialled[4..]),
            [b'0', b'0', ..] => return refuse(&PHONE_COUNTRY),
            [b'0', ..] => indonesian(&dialled),
            [b'8', ..] => indonesian(&dialled),
            _ if dialled.len() < 8 => return refuse(&PHONE_TOO_SHORT),
            _ => return refuse(&PHONE_COUNTRY),
        };
        let phone = Self { digits };
        let (least, most) = phone.lengths();
        match phone.digits.len() {
            length if length < least => refuse(&PHONE_TOO_SHORT),
            length if length >= 18 => refuse(&PHONE_TWO),
            length if length > most => refuse(&PHONE_TOO_LONG),
            _ => Ok(phone),
        }
    }

    /// Reads a number that must be able to have WhatsApp.
    ///
    /// # Errors
    /// As [`Phone::parse`]; also an Indonesian number that is not a mobile one.
    pub fn parse_whatsapp(text: &str) -> Result<Self, Diagnostic> {
        let phone = Self::parse(text)?;
        match phone.national() {
            Some(_) if !phone.is_mobile() => Err(problem(&PHONE_LANDLINE, text)),
            _ => Ok(phone),
        }
    }

    /// True for Indonesian mobile numbers, which begin with 08 (but 080: free and premium calls).
    pub fn is_mobile(&self) -> bool {
        self.national().is_some_and(|n| n.starts_with('8') && !n.starts_with("80"))
    }

    /// International digits without a plus, as `https://wa.me/` wants them: `6281234567890`.
    pub fn wa_digits(&self) -> &str {
        &self.digits
    }

    /// `+6281234567890`, as schema.org's `telephone` wants it.
    pub fn e164(&self) -> String {
        format!("+{}", self.digits)
    }

    /// `tel:+6281234567890` (RFC 3966).
    pub fn tel_uri(&self) -> String {
        format!("tel:+{}", self.digits)
    }

    /// For a reader: `0812-3456-7890` or `(0565) 21234` in Indonesian, `+62 812-3456-7890` in
    /// English; other countries' numbers as `+60 123456789` in both.
    pub fn display(&self, locale: &Locale) -> String {
        let Some(national) = self.national() else {
            let country = country_length(&self.digits);
            return format!("+{}\u{a0}{}", &self.digits[..country], &self.digits[country..]);
        };
        // Whoever reads another language may well call from abroad.
        let home = locale.is_indonesian();
        let prefix = if home { "0" } else { "+62\u{a0}" };
        if national.starts_with('8') {
            let (operator, rest) = national.split_at(3);
            let (middle, last) = rest.split_at(if rest.len() <= 7 { 3 } else { 4 });
            return format!("{prefix}{operator}-{middle}-{last}");
        }
        // Jakarta, Bandung, Semarang, Surabaya and Medan have two digits, all others three.
        let two = ["21", "22", "24", "31", "61"].iter().any(|area| national.starts_with(area));
        let (area, number) = national.split_at(if two { 2 } else { 3 });
        if home {
            format!("(0{area})\u{a0}{number}")
        } else {
            format!("+62\u{a0}{area}\u{a0}{number}")
        }
    }

    /// The number within Indonesia, without the leading nought.
    fn national(&self) -> Option<&str> {
        self.digits.strip_prefix("62")
    }

    /// The fewest and the most digits that the number can have, country code included.
    fn lengths(&self) -> (usize, usize) {
        match self.national() {
            Some(_) if self.is_mobile() => (11, 14),
            Some(_) => (9, 13),
            None => (8, 15),
        }
    }
}

fn indonesian(national: &str) -> String {
    format!("62{}", national.strip_prefix('0').unwrap_or(national))
}

fn country_length(digits: &str) -> usize {
    let two = digits.get(..2).and_then(|code| code.parse().ok()).unwrap_or(0u8);
    match digits.as_bytes()[0] {
        b'1' | b'7' => 1,
        _ if TWO_DIGIT_COUNTRIES.contains(&two) => 2,
        _ => 3,
    }
}

/// The number of a `tel:` or `wa.me` link, with a plus; other texts as they are.
fn without_link(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if let Some(number) = lower.strip_prefix("tel:") {
        return number.trim().to_owned();
    }
    let address = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    match address.unwrap_or(&lower).strip_prefix("wa.me/") {
        Some(number) => format!("+{}", number.trim_start_matches('+').trim_end_matches('/')),
        None => text.to_owned(),
    }
}

/// True when the text has a separator that stands between two numbers.
fn holds_two(text: &str) -> bool {
    let lower = text.to_lowercase();
    let digits_around = |separator: &str| {
        lower.split_once(separator).is_some_and(|(before, after)| {
            [before, after].iter().all(|side| side.chars().any(|c| c.is_ascii_digit()))
        })
    };
    ["/", ",", ";", "&", " atau ", " dan ", " or ", " and ", "|"].iter().any(|s| digits_around(s))
        || text.matches('+').count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_many_forms() {
        for typed in [
            "0812-3456-7890",
            "081234567890",
            "0812 3456 7890",
            "0812.3456.7890",
            "+62 812 3456 7890",
            "+62 (0)812-3456-7890",
            "(+62) 812 3456 7890",
            "+6281234567890",
            "6281234567890",
            "62 0812 3456 7890",
            "+62 0812 3456 7890",
            "812-3456-7890",
            "0062 812 3456 7890",
            "https://wa.me/6281234567890",
            "wa.me/6281234567890",
            "tel:+6281234567890",
            "\u{202a}+62 812\u{2011}3456\u{2011}7890\u{202c}",
            "０８１２ ３４５６ ７８９０",
        ] {
            assert_eq!(
                Phone::parse_whatsapp(typed).map(|p| p.digits).ok().as_deref(),
                Some("6281234567890"),
                "{typed}"
            );
        }
    }

    #[test]
    fn outputs() {
        let cases = [
            ("081234567890", "+6281234567890", "0812-3456-7890", "+62 812-3456-7890"),
            ("08112345678", "+628112345678", "0811-234-5678", "+62 811-234-5678"),
            ("0811234567", "+62811234567", "0811-234-567", "+62 811-234-567"),
            ("(0565) 21234", "+6256521234", "(0565) 21234", "+62 565 21234"),
            ("021-5551234", "+62215551234", "(021) 5551234", "+62 21 5551234"),
            ("+60 12-345 6789", "+60123456789", "+60 123456789", "+60 123456789"),
            ("+1 212 555 0100", "+12125550100", "+1 2125550100", "+1 2125550100"),
            ("+673 223 4567", "+6732234567", "+673 2234567", "+673 2234567"),
            ("+44 (0)20 7946 0958", "+442079460958", "+44 2079460958", "+44 2079460958"),
        ];
        for (typed, e164, indonesian, english) in cases {
            let phone = Phone::parse(typed).unwrap();
            assert_eq!(phone.e164(), e164, "{typed}");
            assert_eq!(phone.tel_uri(), format!("tel:{e164}"));
            assert_eq!(phone.display(&Locale::new("id")).replace('\u{a0}', " "), indonesian);
            assert_eq!(phone.display(&Locale::new("en")).replace('\u{a0}', " "), english);
            for lang in ["id", "en"] {
                let again = Phone::parse(&phone.display(&Locale::new(lang))).unwrap();
                assert_eq!(again, phone, "read back from {lang}");
            }
        }
    }

    #[test]
    fn refusals() {
        for (typed, code) in [
            ("0812-3456", "phone-too-short"),
            ("081234567890123", "phone-too-long"),
            ("+1234567890123456", "phone-too-long"),
            ("0812345678O0", "phone-unreadable"),
            ("0812 3456 7890 / 0813 3456 7890", "phone-two-numbers"),
            ("081234567890, 081334567890", "phone-two-numbers"),
            ("081234567890 atau 081334567890", "phone-two-numbers"),
            ("081234567890 081334567890", "phone-two-numbers"),
            ("(0565) 21234/21235", "phone-two-numbers"),
            ("21234", "phone-too-short"),
            ("2125550100", "phone-needs-country"),
            ("+0812 3456 7890", "phone-needs-country"),
            ("0044 20 7946 0958", "phone-needs-country"),
            ("", "value-empty"),
            ("---", "phone-unreadable"),
            ("+", "phone-unreadable"),
            ("WA 081234567890", "phone-unreadable"),
            ("081234567890+", "phone-unreadable"),
        ] {
            assert_eq!(Phone::parse(typed).map_err(|p| p.entry.code), Err(code), "{typed}");
        }
    }

    #[test]
    fn landlines_have_no_whatsapp() {
        for typed in ["(0565) 21234", "0561-734567", "021 5551234", "+62 565 21234", "0800 1234567"]
        {
            let refused = Phone::parse_whatsapp(typed).unwrap_err();
            assert_eq!(refused.entry.code, "phone-landline", "{typed}");
            assert!(Phone::parse(typed).is_ok(), "{typed}");
        }
        assert!(Phone::parse_whatsapp("+60 12-345 6789").is_ok());
    }
}
