//! Files in which others read the catalogue and the news: Atom, JSON Feed, Google Merchant Center,
//! the Meta catalogue.

mod atom;
mod json_feed;
mod merchant;
mod meta;
mod news;

pub use atom::atom;
pub use json_feed::json_feed;
pub use merchant::merchant;
pub use meta::meta;
pub use news::moment;
