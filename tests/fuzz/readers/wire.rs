//! What comes over the wire while the preview runs: requests, to the real program.

use super::Reader;
use crate::support::{self, small_site};
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

#[path = "../../support/preview.rs"]
mod preview;

pub fn all() -> Vec<Box<dyn Reader>> {
    vec![Box::new(Request(None))]
}

/// Requests; the preview is started with the first.
struct Request(Option<(preview::Preview, tempfile::TempDir)>);

impl Request {
    fn at(&mut self) -> SocketAddr {
        let (preview, _) = self.0.get_or_insert_with(|| {
            let dir = tempfile::tempdir().expect("a folder");
            let site = dir.path().join("situs");
            small_site(&site, 3, 1);
            (preview::Preview::start(&site, &[]), dir)
        });
        preview.at
    }
}

impl Reader for Request {
    fn name(&self) -> &'static str {
        "request"
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        ["/", "/produk/barang-1.html", "/_etalase/panel", "/_etalase/check?page=/index.html", "/%2e%2e/koperasi.yaml"]
            .into_iter()
            .flat_map(|path| {
                ["GET", "HEAD", "POST"].map(|method| {
                    format!(
                        "{method} {path} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nRange: bytes=0-9\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                    )
                    .into_bytes()
                })
            })
            .collect()
    }

    fn read(&mut self, input: &[u8]) -> bool {
        let at = self.at();
        let exchange = |bytes: &[u8]| -> std::io::Result<Vec<u8>> {
            let mut stream = TcpStream::connect(at)?;
            stream.set_read_timeout(Some(Duration::from_secs(20)))?;
            // The other side may close before it has read everything, and that is its right.
            let _ = stream.write_all(bytes);
            let _ = stream.shutdown(Shutdown::Write);
            let mut answer = Vec::new();
            let _ = stream.read_to_end(&mut answer);
            Ok(answer)
        };
        let answer = exchange(input).expect("the preview listens");
        let text = String::from_utf8_lossy(&answer);
        assert!(!text.contains("nama: Koperasi"), "a file outside the site was served:\n{text}");
        assert!(!text.contains("500 Internal"), "{text}");
        text.starts_with("HTTP/1.1 200")
    }

    fn cost(&self) -> u64 {
        2
    }
}
