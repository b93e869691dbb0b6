//! Addresses: from one page to another, and from the outside.

use std::fmt::Write;

/// The way from `path` back to the site's root: empty, or `../` for each folder.
pub fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// A path as part of a web address: everything but unreserved characters and slashes is
/// percent-encoded (RFC 3986, section 2.3).
pub fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                encoded.push(byte as char);
            }
            // Writing to a string can't fail.
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

/// A text as the value in a query: as [`encode`], and slashes too, so that a line end is `%0A` and
/// a space `%20`.
pub fn encode_value(text: &str) -> String {
    encode(text).replace('/', "%2F")
}

/// The link from the page at `from` to `to`, both relative to the site's root.
pub fn relative(from: &str, to: &str) -> String {
    format!("{}{}", root_of(from), encode(to))
}

/// The full address of `path`. The home page of a language is addressed by its folder.
pub fn absolute(site_url: &str, path: &str) -> String {
    let path = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    format!("{site_url}/{}", encode(path))
}

/// `tenun.example` of `https://tenun.example/toko`.
pub fn domain_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_where_they_should() {
        assert_eq!(relative("index.html", "produk/a.html"), "produk/a.html");
        assert_eq!(relative("en/products/a.html", "foto/b.webp"), "../../foto/b.webp");
        assert_eq!(relative("a.html", "unduhan/Laporan 2025.pdf"), "unduhan/Laporan%202025.pdf");
        assert_eq!(absolute("https://a.example", "index.html"), "https://a.example/");
        assert_eq!(absolute("https://a.example/b", "en/index.html"), "https://a.example/b/en/");
        assert_eq!(
            absolute("https://a.example", "produk/a.html"),
            "https://a.example/produk/a.html"
        );
        assert_eq!(encode_value("a/b c\n"), "a%2Fb%20c%0A");
    }
}
