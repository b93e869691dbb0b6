//! Who may ask. A page of some other website that the user has open must not read the preview, nor
//! may a name that somebody pointed at this computer (DNS rebinding): so the names by which the
//! preview can be addressed are known, and no other is answered.

use hyper::HeaderMap;
use hyper::header::{COOKIE, HOST, ORIGIN};
use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The cookie that says that the number was known.
const COOKIE_NAME: &str = "etalase-pin";
/// So many wrong numbers are allowed to one address in [`WHILE`].
const WRONG: usize = 5;
const WHILE: Duration = Duration::from_secs(30);

/// The names by which a preview may be addressed.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeSet<String>);

impl Names {
    /// Loopback is always known; `more` are addresses and names in the local network, in lower
    /// case.
    pub fn new(more: impl IntoIterator<Item = String>) -> Self {
        Self(more.into_iter().collect())
    }

    /// Whether this request is meant for us: it names us once, and comes from nowhere else.
    pub fn allow(&self, headers: &HeaderMap, authority: Option<&str>) -> bool {
        let mut hosts = headers.get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
        let Ok(host) = host.to_str() else { return false };
        let mut origins = headers.get_all(ORIGIN).iter().map(|origin| origin.to_str());
        self.knows(host)
            && authority.is_none_or(|authority| authority.eq_ignore_ascii_case(host))
            && origins.all(|origin| origin.is_ok_and(|origin| is_origin(origin, host)))
            && !is_cross_site(headers)
    }

    /// Whether a host, with or without a port, is one of ours.
    fn knows(&self, host: &str) -> bool {
        let Some(name) = name_of(host) else { return false };
        let name = name.to_ascii_lowercase();
        let loopback = name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        name == "localhost" || loopback || self.0.contains(&name)
    }
}

/// The name in `name`, `name:port` and `[::1]:port`; `None` where the rest is no port.
fn name_of(host: &str) -> Option<&str> {
    let (name, rest) = match host.strip_prefix('[') {
        Some(inner) => inner.split_once(']')?,
        None => host.find(':').map_or((host, ""), |at| host.split_at(at)),
    };
    let port = match rest.strip_prefix(':') {
        Some(port) => {
            !port.is_empty() && port.len() <= 5 && port.bytes().all(|b| b.is_ascii_digit())
        }
        None => rest.is_empty(),
    };
    (port && !name.is_empty()).then_some(name)
}

/// An origin is our own when it is the host that the request names, by the same port.
fn is_origin(origin: &str, host: &str) -> bool {
    origin.strip_prefix("http://").is_some_and(|origin| origin.eq_ignore_ascii_case(host))
}

/// A browser says so when another website embeds something of ours. A link to us is fine.
fn is_cross_site(headers: &HeaderMap) -> bool {
    let value = |name: &str| headers.get(name).map(|value| value.as_bytes());
    matches!(value("sec-fetch-site"), Some(b"cross-site" | b"same-site"))
        && value("sec-fetch-mode") != Some(b"navigate")
}

/// A number that visitors from the local network type once.
pub struct Pin {
    number: String,
    /// What the cookie must hold: known only to who typed the number in this run.
    token: blake3::Hash,
    wrong: Mutex<HashMap<IpAddr, Vec<Instant>>>,
}

impl Pin {
    /// A new secret for a number.
    pub fn new(number: String) -> Self {
        // The standard library's only source of chance; its keys come from the system.
        let chance = || RandomState::new().build_hasher().finish().to_le_bytes();
        let secret = [chance(), chance(), chance(), chance()].concat();
        Self { token: blake3::hash(&secret), number, wrong: Mutex::default() }
    }

    /// The number, for those who may see it.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether a request carries the cookie.
    pub fn is_open_to(&self, headers: &HeaderMap) -> bool {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut values = cookies
            .flat_map(|cookies| cookies.split(';'))
            .filter_map(|cookie| cookie.trim().strip_prefix(COOKIE_NAME)?.strip_prefix('='));
        // Hashes are compared in constant time.
        values.any(|value| blake3::Hash::from_hex(value).is_ok_and(|hash| hash == self.token))
    }

    /// The cookie for who types the right number; `None` for a wrong one, and for who has tried too
    /// often.
    pub fn enter(&self, typed: &str, from: IpAddr, now: Instant) -> Option<String> {
        let mut wrong = self.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        wrong.retain(|_, times| times.iter().any(|at| now.duration_since(*at) < WHILE));
        let times = wrong.entry(from).or_default();
        times.retain(|at| now.duration_since(*at) < WHILE);
        let right = blake3::hash(typed.trim().as_bytes()) == blake3::hash(self.number.as_bytes());
        if times.len() >= WRONG || !right {
            times.push(now);
            times.truncate(WRONG * 4);
            return None;
        }
        Some(format!("{COOKIE_NAME}={}; Path=/; HttpOnly; SameSite=Strict", self.token.to_hex()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::header::HeaderValue;

    #[test]
    fn the_right_number_opens_and_guessing_is_slow() {
        let pin = Pin::new("4821".into());
        let (from, now) = (IpAddr::from([192, 168, 1, 7]), Instant::now());
        let mut headers = HeaderMap::new();
        assert!(!pin.is_open_to(&headers));
        for guess in 0..WRONG {
            assert!(pin.enter(&guess.to_string(), from, now).is_none());
        }
        assert!(pin.enter("4821", from, now).is_none(), "too many guesses before");
        let later = now + WHILE * 2;
        let cookie = pin.enter(" 4821 ", from, later).expect("the right number");
        let value = cookie.split(';').next().unwrap();
        headers.insert(COOKIE, HeaderValue::from_str(&format!("a=b; {value}")).unwrap());
        assert!(pin.is_open_to(&headers));
        assert!(!Pin::new("4821".into()).is_open_to(&headers), "another run");
        let other = IpAddr::from([192, 168, 1, 8]);
        assert!(pin.enter("4821", other, now).is_some(), "one guesser does not lock others out");
    }
}
