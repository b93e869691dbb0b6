//! Product rows to product files, and back.
//!
//! Import goes in three steps. A reader that knows one kind of table or folder makes [`draft`]s:
//! products as keys with checked texts, each with the place it came from. [`work`] lays them beside
//! the site as it is and decides what to write, all or nothing. The command writes it. Export goes
//! the other way, from the files as typed, so that what nobody changed comes back as it was.

pub mod draft;
mod edit;
pub mod export;
mod feed;
pub mod folder;
mod grid;
mod html;
pub mod photos;
mod plain;
mod shopify;
mod shown;
pub mod tables;
mod text;
mod toml;
mod values;
mod woo;
pub mod work;
mod yaml;
