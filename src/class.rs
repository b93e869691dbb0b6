//! The instructor's board: every participant's site served live, their home pages in a gallery, the
//! score of each, and who is held up by which error.
//!
//! Each site is a [`crate::preview::Desk`] of its own, so what is wrong with one stays with it. One
//! worker looks at one site at a time and in a thread of its own, so forty sites leave the computer
//! free for those who are being looked at.

mod board;
mod folder;
mod pages;
mod review;
mod unpack;

pub use board::{Board, Hands, Seat, Standing};
pub use folder::{Found, find};
pub use pages::{csv, front, score_page};
pub use unpack::unpack;
