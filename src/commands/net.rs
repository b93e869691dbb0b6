//! What `check --online` and `deploy --verify` share: the only two commands that use the network.

use crate::diagnostic::Words;
use std::time::Duration;
use ureq::{Agent, Error};

/// A browser for programs that waits so long for an answer. A refusal is an answer, not an error.
pub fn agent(patience: Duration) -> Agent {
    let name = concat!("etalase/", env!("CARGO_PKG_VERSION"));
    let config = Agent::config_builder()
        .timeout_global(Some(patience))
        .user_agent(name)
        .http_status_as_error(false)
        .build();
    Agent::new_with_config(config)
}

/// True for errors that a computer without a network meets at every address.
pub fn is_far(error: &Error) -> bool {
    match error {
        Error::HostNotFound | Error::Timeout(_) => true,
        Error::Io(error) => error.kind() != std::io::ErrorKind::ConnectionRefused,
        _ => false,
    }
}

/// Why there was no answer, in words that need no knowledge of networks.
pub fn words(error: &Error) -> Words {
    use std::io::ErrorKind;
    let (id, en) = match error {
        Error::HostNotFound => ("nama situsnya tidak ditemukan", "there is no site of that name"),
        Error::Timeout(_) => ("terlalu lama tidak menjawab", "it does not answer in time"),
        Error::TooManyRedirects | Error::RedirectFailed => {
            ("diteruskan berputar-putar tanpa akhir", "it sends visitors on in circles")
        }
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) => {
            ("sertifikat keamanannya (https) tidak sah", "its certificate (https) is not valid")
        }
        Error::BadUri(_) | Error::Http(_) => ("alamatnya salah tulis", "the address is mistyped"),
        Error::Protocol(_) => ("jawabannya tidak terbaca", "its answer can't be read"),
        Error::Io(error) => match error.kind() {
            ErrorKind::ConnectionRefused => ("sambungannya ditolak", "it refuses the connection"),
            ErrorKind::TimedOut => ("terlalu lama tidak menjawab", "it does not answer in time"),
            ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset | ErrorKind::BrokenPipe => {
                ("sambungannya terputus", "the connection broke off")
            }
            _ => return Words::from(error.to_string()),
        },
        _ => return Words::from(error.to_string()),
    };
    Words::both(id, en)
}

/// An answer by its number, as people know it.
pub fn status(code: u16) -> Words {
    match code {
        404 => Words::both("halamannya tidak ada (404)", "there is no such page (404)"),
        410 => Words::both("halamannya sudah dihapus (410)", "the page has been deleted (410)"),
        code => Words::both(
            format!("situsnya sedang bermasalah ({code})"),
            format!("the site is in trouble ({code})"),
        ),
    }
}
