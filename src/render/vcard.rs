//! Contacts as vCards: a file that a phone adds to its address book, and the same inside a QR code.
//!
//! Version 3.0 (RFC 2426) rather than 4.0 (RFC 6350): the address books of Android, iOS, Windows and
//! Gmail all read 3.0, and several still refuse 4.0. Escaping and line folding are the same in both
//! (RFC 6350, sections 3.2 and 3.4), and so is the character encoding, UTF-8.

use super::words::Words;
use crate::model::profile::Contact;

/// A line may have this many bytes, without its end (RFC 6350, section 3.2).
const LONGEST: usize = 75;

/// The vCard of the cooperative, or of one of its branches, as a file.
pub fn file(words: Words, branch: Option<&Contact>) -> String {
    let mut lines = lines(words, branch, true);
    lines.insert(2, "PRODID:-//etalase//etalase//ID".to_owned());
    lines.iter().map(|line| fold(line) + "\r\n").collect()
}

/// The same for a QR code: name, numbers and site alone, for a code with less in it is read from
/// further away; without folding, which some cameras show as it is.
pub fn code(words: Words) -> String {
    lines(words, None, false).join("\r\n")
}

fn lines(words: Words, branch: Option<&Contact>, whole: bool) -> Vec<String> {
    let profile = &words.site().profile;
    let name = words.text(&profile.name).unwrap_or_default();
    let own = branch.and_then(|branch| words.text(&branch.name));
    let full = own.map_or_else(|| name.to_owned(), |own| format!("{own} ({name})"));
    let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:3.0".to_owned()];
    let mut line = |property: &str, value: &str| lines.push(format!("{property}:{value}"));
    line("FN", &escape(&full));
    // A cooperative has no family name; the property must be there all the same (3.0).
    line("N", &format!("{};;;;", escape(&full)));
    if whole {
        let branch = own.map(|own| format!(";{}", escape(own))).unwrap_or_default();
        line("ORG", &(escape(name) + &branch));
    }
    let (whatsapp, phone, email) = match branch {
        Some(branch) => (&branch.whatsapp, &branch.phone, &branch.email),
        None => (&profile.whatsapp, &profile.phone, &profile.email),
    };
    if let Some(number) = whatsapp {
        line("TEL;TYPE=CELL,VOICE,PREF", &number.e164());
    }
    if let Some(number) =
        phone.as_ref().filter(|phone| Some(phone.e164()) != whatsapp.as_ref().map(|w| w.e164()))
    {
        line("TEL;TYPE=WORK,VOICE", &number.e164());
    }
    if let Some(email) = email {
        line("EMAIL;TYPE=INTERNET", &escape(email.as_str()));
    }
    if branch.is_none() && whole {
        if let Some(address) = address(words) {
            line("ADR;TYPE=WORK", &address);
        }
        if let Some(point) = &profile.address.coordinates {
            line("GEO", &format!("{};{}", point.latitude(), point.longitude()));
        }
    }
    if let Some(url) = &profile.site_url {
        // An address is no text: nothing in it is escaped.
        line("URL", &format!("{url}/"));
    }
    if let Some(purpose) = branch.and_then(|branch| words.text(&branch.purpose)) {
        line("NOTE", &escape(purpose));
    }
    lines.push("END:VCARD".to_owned());
    lines
}

/// Post box; extension; street; town; province; code; country (RFC 6350, section 6.3.1).
fn address(words: Words) -> Option<String> {
    let address = &words.site().profile.address;
    let join = |parts: &[&Option<String>]| {
        parts.iter().filter_map(|part| part.as_deref()).map(escape).collect::<Vec<_>>().join("\\, ")
    };
    let street = join(&[&address.street, &address.hamlet, &address.village, &address.district]);
    let parts = [
        street,
        join(&[&address.regency]),
        join(&[&address.province]),
        join(&[&address.postal_code]),
        join(&[&address.country]),
    ];
    let known = parts.iter().any(|part| !part.is_empty());
    known.then(|| format!(";;{}", parts.join(";")))
}

/// A text as a value: backslash, comma, semicolon and line end are marked (RFC 6350, section 3.4).
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Breaks a long line; the next begins with a space. Never inside a character (section 3.2).
fn fold(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > LONGEST {
            folded.push_str("\r\n ");
            used = 1;
        }
        folded.push(c);
        used += c.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_what_has_a_meaning() {
        assert_eq!(escape("Jalan A, No. 1; \\ \r\nDusun"), "Jalan A\\, No. 1\\; \\\\ \\nDusun");
    }

    #[test]
    fn folds_long_lines_between_characters() {
        for text in ["é".repeat(200), "a".repeat(75), "a".repeat(76), "日本".repeat(50)] {
            let folded = fold(&text);
            assert!(folded.split("\r\n").all(|line| line.len() <= LONGEST), "{folded}");
            assert_eq!(folded.replace("\r\n ", ""), text);
        }
        assert!(!fold(&"a".repeat(75)).contains('\r'));
    }
}
