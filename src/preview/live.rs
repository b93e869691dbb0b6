//! Live reload: tells a browser what its page and the list of problems are by now. It compares, and
//! fetches what it has not; so it does not matter whether the server was restarted in between or
//! the computer slept.

use super::desk::Desk;
use super::{panel, server};
use hyper::body::Bytes;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// A sign of life comes this often, so that a browser notices when none comes any more.
const BEAT: Duration = Duration::from_secs(10);

/// Begins to tell about the output at `path`.
pub fn stream(desk: Arc<Desk>, path: String, can_share: bool) -> Receiver<Bytes> {
    let (sender, receiver) = channel(4);
    tokio::spawn(tell(desk, path, can_share, sender));
    receiver
}

async fn tell(desk: Arc<Desk>, path: String, can_share: bool, sender: Sender<Bytes>) {
    let mut ticks = desk.listen();
    let mut told = String::new();
    loop {
        ticks.mark_unchanged();
        let (at_work, page) = (desk.clone(), path.clone());
        let state = server::patiently(&desk, &path, move || {
            let page = server::page_at(&at_work, &page).1.hash;
            let panel = blake3::hash(panel::html(&at_work, can_share).as_bytes()).to_hex();
            format!("event: state\ndata: {page} {}\n\n", &panel[..16])
        })
        .await;
        // A page that does not end is told of by the next tick.
        let state = state.unwrap_or_default();
        if state != told {
            if sender.send(Bytes::from(state.clone())).await.is_err() {
                return;
            }
            told = state;
        }
        tokio::select! {
            changed = ticks.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(BEAT) => {
                if sender.send(Bytes::from_static(b"event: beat\ndata:\n\n")).await.is_err() {
                    return;
                }
            }
            () = sender.closed() => return,
        }
    }
}
