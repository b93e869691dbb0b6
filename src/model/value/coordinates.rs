//! A place on the map, as copied from a map or typed by hand.

use super::text::{problem, tidy};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Words;
use crate::diagnostic::catalogue::reach::{
    COORDINATES_COMMA, COORDINATES_OUTSIDE, COORDINATES_SWAPPED, COORDINATES_UNREADABLE,
};

/// Latitude and longitude (WGS 84) in millionths of a degree, about a hand's breadth.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Coordinates {
    latitude: i32,
    longitude: i32,
}

const DEGREE: i64 = 1_000_000;

impl Coordinates {
    /// Reads `-0.0700, 111.5000` (latitude first), `0°04'12.0"N 111°30'00.0"E`, with the
    /// Indonesian `LU`, `LS`, `BT`, `BB` too, and map links that hold the place (`@-0.07,111.5`).
    ///
    /// # Errors
    /// Decimal commas and swapped order, each with the right form; places off the globe.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("koordinat", "the coordinates"))?;
        let unreadable = || problem(&COORDINATES_UNREADABLE, text);
        let pair = if tidied.contains("://") {
            from_link(&tidied)
        } else if tidied.contains(['°', 'º']) {
            from_degrees(&tidied)
        } else if let Some(pair) = with_decimal_commas(&tidied) {
            let meant = Self::checked(text, pair)?;
            return Err(problem(&COORDINATES_COMMA, text).with("suggestion", meant.plain()));
        } else {
            from_decimals(&tidied)
        };
        Self::checked(text, pair.ok_or_else(unreadable)?)
    }

    fn checked(text: &str, (latitude, longitude): (i64, i64)) -> Result<Self, Diagnostic> {
        let on_globe = |latitude: i64, longitude: i64| {
            let fits = latitude.abs() <= 90 * DEGREE && longitude.abs() <= 180 * DEGREE;
            let narrow = i32::try_from(latitude).ok().zip(i32::try_from(longitude).ok());
            narrow.filter(|_| fits).map(|(latitude, longitude)| Self { latitude, longitude })
        };
        match (on_globe(latitude, longitude), on_globe(longitude, latitude)) {
            (Some(place), _) => Ok(place),
            (None, Some(swapped)) => {
                Err(problem(&COORDINATES_SWAPPED, text).with("suggestion", swapped.plain()))
            }
            (None, None) => Err(problem(&COORDINATES_OUTSIDE, text)),
        }
    }

    /// Degrees north, negative to the south.
    pub fn latitude(&self) -> f64 {
        f64::from(self.latitude) / DEGREE as f64
    }

    /// Degrees east, negative to the west.
    pub fn longitude(&self) -> f64 {
        f64::from(self.longitude) / DEGREE as f64
    }

    /// `-0.07, 111.5`: decimal points, latitude first.
    pub fn plain(&self) -> String {
        format!("{}, {}", decimal(self.latitude), decimal(self.longitude))
    }

    /// `geo:-0.07,111.5` (RFC 5870).
    pub fn geo_uri(&self) -> String {
        format!("geo:{},{}", decimal(self.latitude), decimal(self.longitude))
    }
}

fn decimal(millionths: i32) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let size = i64::from(millionths).abs();
    let digits = format!("{sign}{}.{:06}", size / DEGREE, size % DEGREE);
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A decimal number in millionths; further digits are below the width of a hand and are cut.
fn millionths(number: &str) -> Option<i64> {
    let (negative, digits) = match number.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, number.strip_prefix('+').unwrap_or(number)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) || whole.len() > 4 {
        return None;
    }
    let fraction: i64 = format!("{fraction:0<6}")[..6].parse().ok()?;
    let size = whole.parse::<i64>().ok()? * DEGREE + fraction;
    Some(if negative { -size } else { size })
}

fn from_decimals(text: &str) -> Option<(i64, i64)> {
    let inner = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).unwrap_or(text);
    let mut numbers = inner.split([',', ';', ' ']).filter(|part| !part.is_empty());
    let pair = (millionths(numbers.next()?)?, millionths(numbers.next()?)?);
    numbers.next().is_none().then_some(pair)
}

/// `-0,0700, 111,5000` or `-0,07; 111,5` or `-0,07 111,5`: what decimal commas were meant to say.
fn with_decimal_commas(text: &str) -> Option<(i64, i64)> {
    let parts: Vec<&str> = text.split([',', ';', ' ']).filter(|part| !part.is_empty()).collect();
    let [a, b, c, d] = parts[..] else { return None };
    Some((millionths(&format!("{a}.{b}"))?, millionths(&format!("{c}.{d}"))?))
}

/// `0°04'12.0"N 111°30'00.0"E`
fn from_degrees(text: &str) -> Option<(i64, i64)> {
    let mut latitude = None;
    let mut longitude = None;
    let mut number = String::new();
    let mut angle: Option<i64> = None;
    let mut last_unit = 0;
    let mut letters = String::new();
    // Two single strokes are seconds as well; a space at the end closes the last letters.
    for c in text.replace("''", "\"").chars().chain([' ']) {
        if c.is_alphabetic() {
            letters.push(c.to_ascii_uppercase());
            continue;
        }
        if !letters.is_empty() {
            let angle = angle.take()?;
            if !number.is_empty() {
                return None;
            }
            let (slot, sign) = match letters.as_str() {
                "N" | "LU" | "U" => (&mut latitude, 1),
                "S" | "LS" => (&mut latitude, -1),
                "E" | "BT" | "T" => (&mut longitude, 1),
                "W" | "BB" | "B" => (&mut longitude, -1),
                _ => return None,
            };
            if slot.replace(sign * angle).is_some() {
                return None;
            }
            letters.clear();
            last_unit = 0;
        }
        match c {
            '0'..='9' | '.' => number.push(c),
            // A comma is decimal after digits of seconds, and parts the two halves otherwise.
            ',' if !number.is_empty() => number.push('.'),
            ',' | ' ' | ';' => {}
            '°' | 'º' | '\'' | '"' => {
                let part = millionths(&number)?;
                let (unit, most) = match c {
                    '\'' => (60, 60),
                    '"' => (3600, 60),
                    _ => (1, 181),
                };
                // Degrees, minutes and seconds each come once and in this order.
                if part >= most * DEGREE || unit <= last_unit || (unit > 1 && last_unit == 0) {
                    return None;
                }
                last_unit = unit;
                // To the nearest millionth.
                angle = Some(angle.unwrap_or(0) + (part + unit / 2) / unit);
                number.clear();
            }
            _ => return None,
        }
    }
    number.is_empty().then_some((latitude?, longitude?))
}

/// The place in a map link: `…/@-0.07,111.5,15z`, `…?q=-0.07,111.5`, `…!3d-0.07!4d111.5`.
fn from_link(link: &str) -> Option<(i64, i64)> {
    let number = |text: &str| {
        let end =
            text.find(|c: char| !(c.is_ascii_digit() || "-.".contains(c))).unwrap_or(text.len());
        Some((millionths(&text[..end])?, end))
    };
    if let Some((_, after)) = link.split_once("!3d") {
        let (latitude, end) = number(after)?;
        let (longitude, _) = number(after[end..].strip_prefix("!4d")?)?;
        return Some((latitude, longitude));
    }
    ["/@", "?q=", "&q=", "query=", "ll=", "?q=loc:"].iter().find_map(|mark| {
        let (_, after) = link.split_once(mark)?;
        let (latitude, end) = number(after)?;
        let rest = &after[end..];
        let rest = rest.strip_prefix(',').or_else(|| rest.strip_prefix("%2C"))?;
        let (longitude, _) = number(rest)?;
        Some((latitude, longitude))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    #[test]
    fn forms() {
        for (typed, plain) in [
            ("-0.0700, 111.5000", "-0.07, 111.5"),
            ("-0.07 111.5", "-0.07, 111.5"),
            ("-0.07,111.5", "-0.07, 111.5"),
            ("(−0.07, 111.5)", "-0.07, 111.5"),
            ("0.07123456789, 111", "0.071234, 111"),
            ("0°04'12.0\"N 111°30'00.0\"E", "0.07, 111.5"),
            ("0°04′12.0″S 111°30′00.0″E", "-0.07, 111.5"),
            ("0°04'12,0\" LS, 111°30'00\" BT", "-0.07, 111.5"),
            ("0°04'12''S 111°30'E", "-0.07, 111.5"),
            ("0.07° LS 111.5° BT", "-0.07, 111.5"),
            ("https://www.google.com/maps/@-0.07,111.5,15z", "-0.07, 111.5"),
            ("https://maps.google.com/?q=-0.07,111.5", "-0.07, 111.5"),
            ("https://www.google.com/maps/place/X/@1,2,3z/data=!3d-0.07!4d111.5", "-0.07, 111.5"),
        ] {
            assert_eq!(
                Coordinates::parse(typed).map(|c| c.plain()).ok().as_deref(),
                Some(plain),
                "{typed}"
            );
        }
        let place = Coordinates::parse("-0.07, 111.5").unwrap();
        assert_eq!(place.geo_uri(), "geo:-0.07,111.5");
        assert_eq!((place.latitude(), place.longitude()), (-0.07, 111.5));
        assert_eq!(Coordinates::parse(&place.plain()).unwrap(), place);
    }

    #[test]
    fn refusals() {
        for (typed, code) in [
            ("-0,0700, 111,5000", "coordinates-comma"),
            ("-0,07; 111,5", "coordinates-comma"),
            ("111.5, -0.07", "coordinates-swapped"),
            ("111,5, -0,07", "coordinates-swapped"),
            ("191.5, -190", "coordinates-outside"),
            ("-0.07", "coordinates-unreadable"),
            ("1, 2, 3", "coordinates-unreadable"),
            ("Sintang", "coordinates-unreadable"),
            ("https://maps.app.goo.gl/abc", "coordinates-unreadable"),
            ("0°04'12\"N", "coordinates-unreadable"),
            ("0°64'12\"N 111°30'E", "coordinates-unreadable"),
            ("0°04'04'N 111°E", "coordinates-unreadable"),
            ("04'N 111°E", "coordinates-unreadable"),
            ("0°N 1°N", "coordinates-unreadable"),
            ("°", "coordinates-unreadable"),
            ("99999999999999, 1", "coordinates-unreadable"),
            ("", "value-empty"),
        ] {
            assert_eq!(Coordinates::parse(typed).map_err(|p| p.entry.code), Err(code), "{typed}");
        }
        let comma = Coordinates::parse("-0,0700, 111,5000").unwrap_err();
        assert!(comma.remedy(Lang::Id).contains("-0.07, 111.5"));
    }
}
