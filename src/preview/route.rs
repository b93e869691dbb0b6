//! From the address in a request to what is asked for. Nothing here knows of a folder on disk.

/// What an address asks for, below the folder of one desk.
#[derive(Debug, Eq, PartialEq)]
pub enum Target<'a> {
    /// An output of the plan.
    Output(String),
    /// One of the preview's own files.
    Own(&'a str),
}

/// The folder of the preview's own files; no output can be in the way, for slugs have no underscore
/// in front.
pub const OWN: &str = "_etalase/";

/// Takes an address apart: `%20` becomes a space, and a folder stands for its `index.html`. `None`
/// for what is no address at all.
pub fn target(path: &str) -> Option<Target<'_>> {
    if let Some(own) = path.strip_prefix(OWN) {
        return Some(Target::Own(own));
    }
    let mut path = decode(path)?;
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    Some(Target::Output(path))
}

/// Resolves percent-encoding (RFC 3986, section 2.1); `None` for what is not UTF-8.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first != b'%' {
            bytes.push(first);
            rest = after;
            continue;
        }
        let (high, low) = (hex(*after.first()?)?, hex(*after.get(1)?)?);
        bytes.push(high * 16 + low);
        rest = &after[2..];
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    (digit as char).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// The value of a key in a query.
pub fn query(query: Option<&str>, key: &str) -> Option<String> {
    query?.split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        (name == key).then(|| decode(&value.replace('+', "%20"))).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_output_paths() {
        let output = |path: &str| Some(Target::Output(path.to_owned()));
        assert_eq!(target(""), output("index.html"));
        assert_eq!(target("en/"), output("en/index.html"));
        assert_eq!(target("unduhan/Laporan%202025.pdf"), output("unduhan/Laporan 2025.pdf"));
        assert_eq!(target("_etalase/preview.js"), Some(Target::Own("preview.js")));
        assert_eq!(target("%"), None);
        assert_eq!(target("%zz"), None);
        assert_eq!(target("%ff"), None);
    }

    #[test]
    fn queries_are_read() {
        assert_eq!(query(Some("a=1&page=%2Fb+c"), "page").as_deref(), Some("/b c"));
        assert_eq!(query(Some("a"), "a"), None);
        assert_eq!(query(None, "a"), None);
    }
}
