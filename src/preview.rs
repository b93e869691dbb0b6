//! The preview: a site as a build would write it, served while it is being edited.
//!
//! A [`Desk`] is one site at work: it watches the folder, and after every change puts a new
//! [`Edition`] in the place of the old one. A [`Server`] answers for one desk or for several, each
//! below a folder of its own. Nothing is written: a request asks the plan for a path, and what the
//! plan does not name is not there. Pages, style sheets and photos are those of a build, byte for
//! byte; pages get one line appended that loads the script of `client/`.

mod background;
mod check;
mod desk;
mod edition;
mod guard;
mod live;
mod moves;
mod network;
mod panel;
mod qr;
mod reply;
mod route;
mod server;
mod stall;
mod watch;
mod words;
mod work;

pub use desk::{Desk, News, Setting};
pub use edition::Edition;
pub use network::{Reach, bind, local_addresses};
pub use qr::terminal as qr_for_terminal;
pub use reply::SNIPPET_MARK;
pub use server::{Front, FrontPage, Server, Sharing};
