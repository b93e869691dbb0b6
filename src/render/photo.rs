//! Photos: what a file really is, and the small, clean files that a site shows instead of it.
//!
//! ```text
//! bytes -> sniff -> intake (Facts or a problem) -> [plan: variants] -> encode -> bytes
//! ```
//!
//! Everything but the [`Cache`] is pure: bytes in, bytes out. Every output is a function of the
//! photo's bytes and of its own recipe, so what the cache holds and what is made anew never differ.
//! Nothing of a photo's metadata (place, time, camera, owner) reaches an output.

mod budget;
mod cache;
mod chunks;
mod colour;
mod decode;
mod encode;
mod exif;
mod gauge;
mod icon;
mod intake;
mod jpeg;
mod scale;
mod sniff;
mod stat_index;
mod strip;
#[cfg(test)]
mod tests;
mod tint;

pub(in crate::render) use decode::{Pixels, decode};
pub(in crate::render) use encode::{jpeg_with_words, png};
pub(in crate::render) use scale::stretched;

pub use budget::{Budget, Permit, estimate};
pub use cache::Cache;
pub use encode::{Encoded, encode};
pub use gauge::gauge;
pub use icon::icon_png;
pub use intake::{intake, remarks};
pub use sniff::{extension_matches, sniff};
pub use stat_index::StatIndex;
pub use strip::without_metadata;
pub use tint::tint;

pub use crate::model::picture::{
    ContentHash, Crop, Facts, Focus, Format, Key, Orientation, OutputFormat, Preset, Variant,
    link_preview, short_hash, variants,
};

/// True for a JPEG in which the place is stored at which it was taken.
pub fn has_place(bytes: &[u8]) -> bool {
    let photo = jpeg::Jpeg::read(bytes).ok();
    photo.and_then(|photo| photo.exif()).is_some_and(exif::Exif::has_place)
}
