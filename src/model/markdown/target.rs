//! Judges where a link leads: the web, mail, telephone, inside the site, or somewhere it may not.
//!
//! Browsers forgive much in an address (WHATWG URL, "basic URL parser"): control characters in the
//! middle of a scheme, a backslash for a slash, any case. So does this judgement, and then some:
//! what is refused here without need costs a message, what is let through may cost a visitor.

use crate::model::value::{Email, Phone};

/// An address that may stand in a page.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Target {
    /// `http:` or `https:`.
    Web(String),
    /// `mailto:` or `tel:`.
    Contact(String),
    /// A path inside the site or a `#fragment`; `/` between parts, percent signs read.
    Inside(String),
    /// Nothing.
    Empty,
}

/// Why an address may not stand in a page.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
    /// A scheme that is not in use here.
    Scheme(String),
    /// It names a file of the author's computer.
    Computer,
    /// It lacks its beginning; what was probably meant.
    Incomplete(String),
}

/// Judges an address as the parser gives it: entities and backslashes already read.
pub fn judge(typed: &str) -> Result<Target, Refusal> {
    // A browser drops tabs and line ends anywhere, and other control characters at the ends. No
    // address needs an invisible character, so all of them go.
    let address: String = typed.trim().chars().filter(|c| !is_invisible(*c)).collect();
    let address = address.trim();
    if address.is_empty() {
        return Ok(Target::Empty);
    }
    let slashed = address.replace('\\', "/");
    if let Some(host) = slashed.strip_prefix("//") {
        return Err(match host.trim_start_matches('/') {
            "" => Refusal::Scheme("//".to_owned()),
            host => Refusal::Incomplete(format!("https://{host}")),
        });
    }
    if let Some(scheme) = scheme(address) {
        let rest = &slashed[scheme.len() + 1..];
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" if has_host(rest) => Ok(Target::Web(address.to_owned())),
            "http" | "https" => {
                Err(Refusal::Incomplete(format!("https://{}", rest.trim_start_matches('/'))))
            }
            "mailto" | "tel" if !rest.is_empty() => Ok(Target::Contact(address.to_owned())),
            "file" => Err(Refusal::Computer),
            drive if drive.len() == 1 => Err(Refusal::Computer),
            _ => Err(Refusal::Scheme(scheme.to_owned())),
        };
    }
    if let Some(better) = completed(address) {
        return Err(Refusal::Incomplete(better));
    }
    inside(&slashed)
}

/// A path, after its percent signs are read; those that would give it another meaning stay.
fn inside(path: &str) -> Result<Target, Refusal> {
    let mut decoded = path.to_owned();
    // Once is what a browser does; the second look is for what a server might do after it.
    for _ in 0..2 {
        decoded = percent_decoded(&decoded, |_| true);
        let visible: String = decoded.chars().filter(|c| !is_invisible(*c)).collect();
        let visible = visible.trim().replace('\\', "/");
        if visible.starts_with("//") {
            return Err(Refusal::Scheme("//".to_owned()));
        }
        if let Some(scheme) = scheme(&visible) {
            return Err(Refusal::Scheme(scheme.to_owned()));
        }
    }
    let plain = |c: char| !c.is_control() && !is_invisible(c) && !"/\\#?%:".contains(c);
    Ok(Target::Inside(percent_decoded(path, plain)))
}

/// What stands before the first colon, if it could be a scheme: no `/`, `?` or `#` before it.
/// Broader than RFC 3986, whose schemes are letters, digits, `+`, `-` and `.` alone.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '\\', '?', '#'])?;
    address[end..].starts_with(':').then(|| &address[..end])
}

/// True when `rest`, what follows `https:`, is two slashes and a host.
fn has_host(rest: &str) -> bool {
    rest.strip_prefix("//")
        .is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['))
}

/// What was probably meant by a web address without `https://`, a bare mail address or number.
fn completed(address: &str) -> Option<String> {
    let host = address.split(['/', '?', '#']).next().unwrap_or("").to_ascii_lowercase();
    if host.starts_with("www.") || host == "wa.me" || has_public_suffix(&host) {
        return Some(format!("https://{address}"));
    }
    if address.contains('@') && Email::parse(address).is_ok() {
        return Some(format!("mailto:{address}"));
    }
    let digits = address.bytes().filter(u8::is_ascii_digit).count();
    let numberlike = address.chars().all(|c| c.is_ascii_digit() || "+-. ()".contains(c));
    if numberlike && digits >= 8 {
        let phone = Phone::parse(address).ok()?;
        return Some(if phone.is_mobile() {
            format!("https://wa.me/{}", phone.wa_digits())
        } else {
            phone.tel_uri()
        });
    }
    None
}

/// True for hosts under the endings that our users' links have and that no file of theirs has.
fn has_public_suffix(host: &str) -> bool {
    let is_host = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    let endings = [".com", ".co.id", ".or.id", ".go.id", ".web.id", ".my.id", ".desa.id", ".org"];
    is_host && endings.iter().any(|end| host.len() > end.len() && host.ends_with(end))
}

/// Reads `%41` as `A` where `wanted` says so and the bytes are UTF-8.
fn percent_decoded(text: &str, wanted: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        // One character is up to four encoded bytes.
        let bytes: Vec<u8> = rest.as_bytes().chunks(3).take(4).map_while(encoded_byte).collect();
        let valid = match std::str::from_utf8(&bytes) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or(""),
        };
        match valid.chars().next() {
            Some(c) if wanted(c) => {
                out.push(c);
                rest = &rest[3 * c.len_utf8()..];
            }
            _ => {
                out.push('%');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn encoded_byte(chunk: &[u8]) -> Option<u8> {
    let [b'%', high, low] = chunk else { return None };
    let digit = |b: &u8| char::from(*b).to_digit(16).and_then(|d| u8::try_from(d).ok());
    Some(digit(high)? << 4 | digit(low)?)
}

/// Control characters, and those of Unicode that take no room or turn the direction of writing.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}')
}
