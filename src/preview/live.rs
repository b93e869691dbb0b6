//! Live reload: tells a browser what its page and the list of problems are by now. It compares, and
//! fetches what it has not; so it does not matter whether the server was restarted in between or
//! the computer slept.

use super::desk::Desk;
use super::panel::{self, Viewer};
use super::work::{Place, page_at, patiently};
use crate::plan::address::encode;
use hyper::body::Bytes;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// A sign of life comes this often, so that a browser notices when none comes any more.
const BEAT: Duration = Duration::from_secs(10);
/// A connection ends after so long, and a browser that still listens connects again by itself, after
/// [`AGAIN`]: one that has long stopped listening without a word holds no place for ever.
const LIFE: Duration = Duration::from_secs(300);
const AGAIN: Duration = Duration::from_millis(500);

/// Begins to tell about the output at `path`.
pub fn stream(desk: Arc<Desk>, path: String, viewer: Viewer) -> Receiver<Bytes> {
    let (sender, receiver) = channel(4);
    tokio::spawn(tell(desk, path, viewer, sender));
    receiver
}

async fn tell(desk: Arc<Desk>, asked: String, viewer: Viewer, sender: Sender<Bytes>) {
    let (began, mut ticks) = (Instant::now(), desk.listen());
    let mut told = String::new();
    let mut path = asked.clone();
    let mut piece = format!("retry: {}\n\n", AGAIN.as_millis());
    while began.elapsed() < LIFE {
        ticks.mark_unchanged();
        let (at_work, page, asked) = (desk.clone(), path.clone(), asked.clone());
        let look = move || state(&at_work, page, &asked, viewer);
        // A page that does not end is told of by the next tick.
        if let Some((state, now_at)) = patiently(&desk, &path, look).await {
            if state != told {
                piece += &state;
                told = state;
            }
            path = now_at;
        }
        if !piece.is_empty() && sender.send(Bytes::from(std::mem::take(&mut piece))).await.is_err()
        {
            return;
        }
        tokio::select! {
            changed = ticks.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(BEAT) => piece += "event: beat\ndata:\n\n",
            () = sender.closed() => return,
        }
    }
}

/// How things are: the name of the page's bytes, that of what is known of the site, and where the
/// page is, if it has another address by now than was asked for.
fn state(desk: &Desk, mut path: String, asked: &str, viewer: Viewer) -> (String, String) {
    let (place, mut output) = page_at(desk, &path);
    if place == Place::Moved {
        path = String::from_utf8_lossy(&output.bytes).into_owned();
        output = page_at(desk, &path).1;
    }
    let panel = blake3::hash(panel::html(desk, viewer).as_bytes()).to_hex();
    let at = if path == asked { String::new() } else { format!(" {}", encode(&path)) };
    (format!("event: state\ndata: {} {}{at}\n\n", output.hash, &panel[..16]), path)
}
