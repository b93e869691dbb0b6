//! Names for files and addresses made from a title, and the order in which people count.

use std::cmp::Ordering;

/// A slug is never longer than this, so that paths stay short on every system.
pub const LONGEST_SLUG: usize = 80;

/// `Syal "Pakis" Merah` as `syal-pakis-merah`: lower-case ASCII letters and digits with single
/// hyphens, at most [`LONGEST_SLUG`] characters, cut between words where possible.
///
/// `None` when nothing of the text can be written so. A name that Windows reserves for devices
/// (`con`, `nul`, `com1`, ...) gets `-1` behind it, because no file can be called so there.
pub fn slug(text: &str) -> Option<String> {
    let mut slug = String::new();
    for c in text.chars() {
        match c {
            // An accent on its own, and marks inside a word: Jum'at is one word.
            '\u{300}'..='\u{36f}' | '\'' | '’' | '‘' | 'ʼ' | '\u{ad}' | '\u{200b}'..='\u{200d}' =>
                {}
            c if c.is_alphanumeric() => {
                let ascii = deunicode::deunicode_char(c).unwrap_or("");
                slug.extend(
                    ascii
                        .chars()
                        .filter(char::is_ascii_alphanumeric)
                        .map(|c| c.to_ascii_lowercase()),
                );
            }
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    if slug.len() > LONGEST_SLUG {
        let word_end = slug[..=LONGEST_SLUG].rfind('-').filter(|&end| end > LONGEST_SLUG / 2);
        slug.truncate(word_end.unwrap_or(LONGEST_SLUG));
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if is_reserved(&slug) {
        slug.push_str("-1");
    }
    (!slug.is_empty()).then_some(slug)
}

/// True for the device names of Windows, in lower case and without extension
/// (Microsoft, "Naming Files, Paths, and Namespaces").
fn is_reserved(name: &str) -> bool {
    match name {
        "con" | "prn" | "aux" | "nul" => true,
        _ => match name.strip_prefix("com").or_else(|| name.strip_prefix("lpt")) {
            Some(number) => number.len() == 1 && number.as_bytes()[0].is_ascii_digit(),
            None => false,
        },
    }
}

/// Compares as people count: `foto2.jpg` before `foto10.jpg`. Case matters only between names
/// that are otherwise equal, so that the order is the same on every system.
pub fn natural_cmp(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    while !left.is_empty() && !right.is_empty() {
        let order = match (leading_number(left), leading_number(right)) {
            (Some(m), Some(n)) => {
                left = &left[m.len()..];
                right = &right[n.len()..];
                let (m, n) = (m.trim_start_matches('0'), n.trim_start_matches('0'));
                m.len().cmp(&n.len()).then_with(|| m.cmp(n))
            }
            _ => {
                let (m, n) = (take_char(&mut left), take_char(&mut right));
                m.to_lowercase().cmp(n.to_lowercase())
            }
        };
        if order.is_ne() {
            return order;
        }
    }
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}

fn leading_number(text: &str) -> Option<&str> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    (end > 0).then(|| &text[..end])
}

fn take_char(text: &mut &str) -> char {
    let mut chars = text.chars();
    let first = chars.next().unwrap_or_default();
    *text = chars.as_str();
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        let cases = [
            ("Syal “Pakis” Merah", Some("syal-pakis-merah")),
            ("  Madu Hutan 250 ml! ", Some("madu-hutan-250-ml")),
            ("Kopi Jum'at", Some("kopi-jumat")),
            ("Café", Some("cafe")),
            ("Cafe\u{301}", Some("cafe")),
            ("Keripik 🔥 pedas", Some("keripik-pedas")),
            ("con", Some("con-1")),
            ("COM1", Some("com1-1")),
            ("com10", Some("com10")),
            ("../../etc/passwd", Some("etc-passwd")),
            ("!!!", None),
            ("", None),
            ("100% katun", Some("100-katun")),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn long_slugs_end_with_a_word() {
        let long = slug(&"kain tenun ikat ".repeat(10)).unwrap();
        assert!(long.len() <= LONGEST_SLUG);
        assert!(long.ends_with("tenun") || long.ends_with("ikat") || long.ends_with("kain"));
        assert_eq!(slug(&"x".repeat(500)).unwrap().len(), LONGEST_SLUG);
        let again = slug(&long).unwrap();
        assert_eq!(again, long, "a slug of a slug is itself");
    }

    #[test]
    fn natural_order() {
        let mut names = ["foto10", "Foto2", "foto2", "foto1", "foto02", "a", "foto"];
        names.sort_by(|a, b| natural_cmp(a, b));
        assert_eq!(names, ["a", "foto", "foto1", "Foto2", "foto02", "foto2", "foto10"]);
    }

    #[test]
    fn natural_order_is_an_order() {
        let names = ["", "1", "01", "1a", "a1", "A1", "a01", "b", "é", "10", "a10b2", "a10b10"];
        for a in names {
            assert_eq!(natural_cmp(a, a), Ordering::Equal);
            for b in names {
                assert_eq!(natural_cmp(a, b), natural_cmp(b, a).reverse(), "{a} {b}");
                for c in names {
                    if natural_cmp(a, b).is_lt() && natural_cmp(b, c).is_lt() {
                        assert!(natural_cmp(a, c).is_lt(), "{a} {b} {c}");
                    }
                }
            }
        }
    }
}
