//! The colour that stands in for a photo until it has loaded.
//!
//! Pages need it before any photo is made, so it is taken from the thumbnail that cameras put into
//! their files wherever there is one that fits: a thousandth of the work of decoding the photo.

use super::decode::{Pixels, decode};
use super::encode::guarded;
use super::jpeg::Jpeg;
use super::scale::{Pyramid, average};
use crate::diagnostic::Diagnostic;
use crate::model::picture::{Facts, Format};

/// A thumbnail whose shape differs by more than this share has black bars, or is left over from
/// before the photo was cut.
const SHAPE_TOLERANCE: f64 = 0.03;

/// The average colour of a photo: red, green, blue. The same that `encode` gives.
///
/// # Errors
/// A problem without a place when the photo is damaged.
pub fn tint(bytes: &[u8], facts: &Facts) -> Result<[u8; 3], Diagnostic> {
    guarded(|| match of_thumbnail(bytes, facts) {
        Some(colour) => Some(colour),
        None => Pyramid::new(decode(bytes, facts.format)?, facts.orientation).average(),
    })
}

/// The average colour of the thumbnail in the photo's Exif data, if there is one of the photo's
/// shape.
pub(super) fn of_thumbnail(bytes: &[u8], facts: &Facts) -> Option<[u8; 3]> {
    if facts.format != Format::Jpeg {
        return None;
    }
    let photo = Jpeg::read(bytes).ok()?;
    let thumbnail = photo.exif()?.thumbnail()?;
    let small = Jpeg::read(thumbnail).ok()?;
    let shape = |jpeg: &Jpeg| f64::from(jpeg.width) / f64::from(jpeg.height);
    let alike = (shape(&small) / shape(&photo) - 1.0).abs() < SHAPE_TOLERANCE;
    // A damaged thumbnail says nothing against the photo.
    let pixels = |_| guarded(|| decode(thumbnail, Format::Jpeg)).ok();
    alike.then_some(()).and_then(pixels).map(|pixels: Pixels| average(&pixels))
}
