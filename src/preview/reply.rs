//! Answers: what is sent, under which headers.

use super::edition::Output;
use hyper::body::{Body, Bytes, Frame, SizeHint};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc;

/// How the line begins that is appended to a page. Everything before its line end is the page as a
/// build writes it.
pub const SNIPPET_MARK: &str = "\n<script data-etalase ";

/// What our own pages may do.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// The name of a page's bytes, for the script.
const PAGE: HeaderName = HeaderName::from_static("x-etalase-page");

/// A body: sent at once, or piece by piece for as long as the browser listens.
pub enum Payload {
    /// Sent at once.
    Whole(Bytes),
    /// Live reload.
    Live(mpsc::Receiver<Bytes>),
}

impl Body for Payload {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.get_mut() {
            Self::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Self::Live(pieces) => {
                pieces.poll_recv(context).map(|piece| Some(Ok(Frame::data(piece?))))
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Live(_) => SizeHint::default(),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(bytes) if bytes.is_empty())
    }
}

/// An answer under construction.
pub type Reply = Response<Payload>;

fn reply(status: StatusCode, kind: &'static str, body: Payload) -> Reply {
    let mut reply = Response::new(body);
    *reply.status_mut() = status;
    let mut set = |name: HeaderName, value: &'static str| {
        reply.headers_mut().insert(name, HeaderValue::from_static(value));
    };
    set(header::CONTENT_TYPE, kind);
    // Whoever reloads sees what is true now; names that change with their content change anyway.
    set(header::CACHE_CONTROL, "no-cache");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::X_FRAME_OPTIONS, "SAMEORIGIN");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    reply
}

fn insert(reply: &mut Reply, name: HeaderName, value: &str) {
    // Every value is made of hexadecimal digits, encoded paths and words of ours.
    if let Ok(value) = HeaderValue::from_str(value) {
        reply.headers_mut().insert(name, value);
    }
}

/// A sentence.
pub fn plain(status: StatusCode, text: &str) -> Reply {
    reply(status, "text/plain; charset=utf-8", Payload::Whole(Bytes::from(format!("{text}\n"))))
}

/// Only reading is possible.
pub fn only_reading(text: &str) -> Reply {
    let mut reply = plain(StatusCode::METHOD_NOT_ALLOWED, text);
    insert(&mut reply, header::ALLOW, "GET, HEAD");
    reply
}

/// Leads to another address of ours.
pub fn redirect(to: &str) -> Reply {
    let mut reply = plain(StatusCode::FOUND, to);
    insert(&mut reply, header::LOCATION, to);
    reply
}

/// A page or a file of the preview itself.
pub fn own(kind: &'static str, body: impl Into<Bytes>) -> Reply {
    let mut reply = reply(StatusCode::OK, kind, Payload::Whole(body.into()));
    insert(&mut reply, header::CONTENT_SECURITY_POLICY, POLICY);
    reply
}

/// The same with a cookie, and on to the site.
pub fn welcome(to: &str, cookie: &str) -> Reply {
    let mut reply = redirect(to);
    insert(&mut reply, header::SET_COOKIE, cookie);
    reply
}

/// Live reload: server-sent events.
pub fn live(pieces: mpsc::Receiver<Bytes>) -> Reply {
    let mut reply = reply(StatusCode::OK, "text/event-stream", Payload::Live(pieces));
    insert(&mut reply, header::CACHE_CONTROL, "no-store");
    reply
}

/// A page with the line that makes it live; `own_folder` is where the script lies.
pub fn page(status: StatusCode, output: &Output, own_folder: &str) -> Reply {
    // Nothing stands after it: the script notes the page as it is when it runs.
    let snippet = format!(
        "{SNIPPET_MARK}data-page=\"{}\" src=\"{own_folder}preview.js\"></script>",
        output.hash
    );
    let body = [&output.bytes, snippet.as_bytes()].concat();
    let mut reply = reply(status, "text/html; charset=utf-8", Payload::Whole(body.into()));
    insert(&mut reply, PAGE, &output.hash);
    reply
}

/// A page of our own that stands where one of the site should.
pub fn own_page(status: StatusCode, output: &Output, own_folder: &str) -> Reply {
    let mut reply = page(status, output, own_folder);
    insert(&mut reply, header::CONTENT_SECURITY_POLICY, POLICY);
    reply
}

/// A file of the site; nothing is sent to a browser that has it already.
pub fn file(path: &str, output: &Output, asked: &HeaderMap) -> Reply {
    let tag = format!("\"{}\"", output.hash);
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let (status, body) = match known.is_some_and(|known| known.contains(&tag)) {
        true => (StatusCode::NOT_MODIFIED, Bytes::new()),
        false => (StatusCode::OK, Bytes::copy_from_slice(&output.bytes)),
    };
    let mut reply = reply(status, kind_of(path), Payload::Whole(body));
    insert(&mut reply, header::ETAG, &tag);
    reply
}

/// The media type by the ending of a name.
fn kind_of(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    }
}
