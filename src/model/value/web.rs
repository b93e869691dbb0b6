//! Email and web addresses: enough of a check that a link on the page works and is safe.

use super::text::{problem, tidy};
use crate::diagnostic::catalogue::reach::{
    EMAIL_UNREADABLE, WEB_ADDRESS_LOGIN, WEB_ADDRESS_SCHEME, WEB_ADDRESS_UNREADABLE,
};
use crate::diagnostic::{Diagnostic, Words};

/// An email address as typed.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct Email(String);

impl Email {
    /// Reads one address of the everyday form: letters, digits and `.!#$%&'*+/=?^_{|}~-` before
    /// the `@`, a host name with a dot after it (the form that HTML's email field accepts).
    ///
    /// # Errors
    /// Anything else, several addresses among it.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("alamat email", "the email address"))?;
        let address = tidied.strip_prefix("mailto:").unwrap_or(&tidied);
        let valid = address.split_once('@').is_some_and(|(local, host)| {
            let local_valid = !local.is_empty()
                && local.len() <= 64
                && !local.starts_with('.')
                && !local.ends_with('.')
                && !local.contains("..")
                && local
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_{|}~-".contains(&b));
            local_valid && is_host(host)
        });
        if valid && address.len() <= 254 {
            return Ok(Self(address.to_owned()));
        }
        Err(problem(&EMAIL_UNREADABLE, text))
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For a link: `mailto:` with everything but letters, digits and `@.-_~` percent-encoded
    /// (RFC 6068).
    pub fn mailto_uri(&self) -> String {
        let mut uri = String::from("mailto:");
        for byte in self.0.bytes() {
            match byte {
                b if b.is_ascii_alphanumeric() || b"@.-_~".contains(&b) => uri.push(char::from(b)),
                b => uri.push_str(&format!("%{b:02X}")),
            }
        }
        uri
    }
}

/// The address of a page on the web, `http` or `https`, as typed.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct WebAddress(String);

impl WebAddress {
    /// Reads a full address: `https://koperasi.example/tentang`.
    ///
    /// # Errors
    /// Another scheme or none, no host, spaces or signs that no address holds, a user name before
    /// the host (`https://bank.example@other.example`, a common trick).
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let what = Words::both("alamat web", "the web address");
        tidy(text, what)?;
        // Not the tidied text: an address is kept as it is, and dashes may matter in it.
        let address = text.trim();
        let refuse = |entry| Err(problem(entry, text));
        let forbidden = |c: char| c.is_whitespace() || c.is_control() || r#"<>"\^`{|}"#.contains(c);
        if address.chars().any(forbidden) || address.len() > 2000 {
            return refuse(&WEB_ADDRESS_UNREADABLE);
        }
        let Some((scheme, rest)) = address.split_once("://") else {
            let host = address.split(['/', '?', '#']).next().unwrap_or("");
            if is_host_and_port(host) {
                let suggestion = format!("https://{address}");
                return Err(problem(&WEB_ADDRESS_SCHEME, text).with("suggestion", suggestion));
            }
            return refuse(&WEB_ADDRESS_UNREADABLE);
        };
        if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
            return refuse(&WEB_ADDRESS_UNREADABLE);
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
        if authority.contains('@') {
            return refuse(&WEB_ADDRESS_LOGIN);
        }
        if !is_host_and_port(authority) {
            return refuse(&WEB_ADDRESS_UNREADABLE);
        }
        Ok(Self(address.to_owned()))
    }

    /// The address as typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host in lower case, without the port.
    pub fn host(&self) -> String {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
        authority.split(':').next().unwrap_or("").to_ascii_lowercase()
    }

    /// True when the connection is encrypted.
    pub fn is_https(&self) -> bool {
        self.0.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("https:"))
    }
}

fn is_host_and_port(authority: &str) -> bool {
    match authority.split_once(':') {
        // One's own machine, for trying things out.
        None => is_host(authority) || authority == "localhost",
        Some((host, port)) => {
            (is_host(host) || host == "localhost") && port.parse::<u16>().is_ok_and(|port| port > 0)
        }
    }
}

/// A host name of at least two labels (RFC 1123), or four numbers.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    host.len() <= 253 && host.contains('.') && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    #[test]
    fn emails() {
        for good in ["info@pakis.example", "koperasi.pakis+jual@mail.pakis.example", "a@b.id"] {
            assert_eq!(Email::parse(good).unwrap().as_str(), good);
        }
        assert_eq!(
            Email::parse("mailto:info@pakis.example").unwrap().as_str(),
            "info@pakis.example"
        );
        assert_eq!(Email::parse("a?b@c.id").unwrap().mailto_uri(), "mailto:a%3Fb@c.id");
        for bad in [
            "info",
            "info@",
            "@pakis.example",
            "info@pakis",
            "info pakis@pakis.example",
            "a@b@c.id",
            "a@b.id, c@d.id",
            "a..b@c.id",
            "a@-b.id",
            "<a@b.id>",
            "a@b.id\nBcc: x@y.id",
            "é@b.id",
        ] {
            let refused = Email::parse(bad).map_err(|p| p.entry.code);
            assert_eq!(refused, Err("email-unreadable"), "{bad}");
        }
    }

    #[test]
    fn web_addresses() {
        for (good, host) in [
            ("https://pakis.example", "pakis.example"),
            ("http://Pakis.example:8080/a?b=c#d", "pakis.example"),
            ("https://pakis.example/kain%20ikat/é", "pakis.example"),
            ("https://toko.example/@pakis", "toko.example"),
            ("http://localhost:1945/", "localhost"),
            ("HTTPS://pakis.example", "pakis.example"),
        ] {
            let address = WebAddress::parse(good).unwrap();
            assert_eq!((address.as_str(), address.host().as_str()), (good, host));
        }
        assert!(WebAddress::parse("HTTPS://pakis.example").unwrap().is_https());
        for (bad, code) in [
            ("pakis.example", "web-address-scheme"),
            ("www.pakis.example/katalog", "web-address-scheme"),
            ("@pakis", "web-address-unreadable"),
            ("javascript:alert(1)", "web-address-unreadable"),
            ("ftp://pakis.example", "web-address-unreadable"),
            ("https://", "web-address-unreadable"),
            ("https:///x", "web-address-unreadable"),
            ("https://pakis", "web-address-unreadable"),
            ("https://pakis.example/a b", "web-address-unreadable"),
            ("https://pakis.example/\"onclick=", "web-address-unreadable"),
            ("https://pakis.example\n", "ok"),
            ("https://pakis.example:0", "web-address-unreadable"),
            ("https://bank.example@pakis.example", "web-address-login"),
            ("", "value-empty"),
        ] {
            let code_found = WebAddress::parse(bad).map_or_else(|p| p.entry.code, |_| "ok");
            assert_eq!(code_found, code, "{bad}");
        }
        let remedy = WebAddress::parse("pakis.example/a").unwrap_err().remedy(Lang::Id);
        assert!(remedy.contains("https://pakis.example/a"));
    }
}
