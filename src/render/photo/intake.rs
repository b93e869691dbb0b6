//! Decides from header and structure, without decoding, whether a file can be used as a photo.

use super::chunks::{self, Outline};
use super::jpeg::{Fault, Jpeg};
use super::sniff::sniff;
use crate::diagnostic::catalogue::photos;
use crate::diagnostic::{Diagnostic, Words};
use crate::model::picture::{Facts, Format, Orientation};

/// The most pixels a photo may have. Phones that advertise 108 megapixels stay below.
const MOST_PIXELS: u64 = 120_000_000;

/// The most memory that decoding one photo may take, in bytes: a laptop with 4 GB lives through
/// it. A plain JPEG of [`MOST_PIXELS`] fits; formats that need more a pixel are cut off earlier.
const MOST_DECODE_BYTES: u64 = 400 << 20;

/// A photo with a side below this many pixels looks blurred or tiny on every page.
const USEFUL_SIDE: u32 = 200;

/// What the header tells, or why the file can't be used. The caller adds the place.
pub fn intake(bytes: &[u8]) -> Result<Facts, Diagnostic> {
    let format = sniff(bytes);
    let outline = match format {
        Format::Jpeg => jpeg(bytes),
        Format::Png => chunks::png(bytes),
        Format::WebP => chunks::webp(bytes),
        Format::Gif => chunks::gif(bytes),
        _ => return Err(not_a_photo(format)),
    };
    let outline = outline.map_err(|fault| {
        let format = format.name();
        match fault {
            Fault::Truncated => Diagnostic::new(&photos::TRUNCATED),
            Fault::Damaged => damaged(),
            Fault::Unusual => Diagnostic::new(&photos::UNUSUAL_JPEG).with("format", format),
        }
    })?;
    let facts = facts(format, &outline);
    if pixels(&facts) > MOST_PIXELS || facts.decode_bytes > MOST_DECODE_BYTES {
        return Err(too_large(&facts));
    }
    Ok(facts)
}

/// What is worth saying of a photo that can be used: too small, or animated.
pub fn remarks(facts: &Facts) -> Vec<Diagnostic> {
    let mut remarks = Vec::new();
    if facts.width.min(facts.height) < USEFUL_SIDE {
        remarks.push(
            Diagnostic::new(&photos::TOO_SMALL)
                .with("width", facts.width as usize)
                .with("height", facts.height as usize),
        );
    }
    if facts.animated {
        remarks.push(Diagnostic::new(&photos::ANIMATED).with("format", facts.format.name()));
    }
    remarks
}

/// The problem of a photo that its decoder refuses.
pub(super) fn damaged() -> Diagnostic {
    Diagnostic::new(&photos::DAMAGED)
}

fn facts(format: Format, outline: &Outline) -> Facts {
    let Outline { width, height, orientation, alpha, animated, pixel_bytes } = *outline;
    let (seen_width, seen_height) =
        if orientation.swaps_sides() { (height, width) } else { (width, height) };
    let pixels = u64::from(width) * u64::from(height);
    Facts {
        format,
        width: seen_width,
        height: seen_height,
        orientation,
        alpha,
        animated,
        decode_bytes: pixels.saturating_mul(pixel_bytes),
    }
}

/// The outline of a JPEG.
fn jpeg(bytes: &[u8]) -> Result<Outline, Fault> {
    let jpeg = Jpeg::read(bytes)?;
    let components = u64::from(jpeg.components);
    // Grey and print colours are converted into a second picture; of a progressive photo the
    // decoder holds all coefficients, two bytes each, beside the pixels.
    let colours = if components == 3 { 3 } else { components + 3 };
    let coefficients = if jpeg.progressive { 2 * components } else { 0 };
    Ok(Outline {
        width: jpeg.width,
        height: jpeg.height,
        orientation: jpeg.exif().map_or(Orientation::UPRIGHT, |exif| exif.orientation()),
        alpha: false,
        animated: false,
        pixel_bytes: colours + coefficients,
    })
}

fn pixels(facts: &Facts) -> u64 {
    u64::from(facts.width) * u64::from(facts.height)
}

fn too_large(facts: &Facts) -> Diagnostic {
    let megapixels = pixels(facts).div_ceil(1_000_000);
    let by_memory = MOST_DECODE_BYTES / (facts.decode_bytes / pixels(facts)).max(1);
    let most = MOST_PIXELS.min(by_memory) / 1_000_000;
    Diagnostic::new(&photos::TOO_LARGE)
        .with("width", facts.width as usize)
        .with("height", facts.height as usize)
        .with("megapixels", megapixels.to_string())
        .with("most", most.to_string())
        .with("format", facts.format.name())
}

/// Says what a file is that is no photo, as far as that is known.
fn not_a_photo(format: Format) -> Diagnostic {
    let what = match format {
        Format::Empty => return Diagnostic::new(&photos::EMPTY),
        Format::Heic => return Diagnostic::new(&photos::HEIC),
        Format::Avif | Format::Tiff | Format::Bmp | Format::Svg => {
            return Diagnostic::new(&photos::OTHER_FORMAT).with("format", format.name());
        }
        Format::Html => return Diagnostic::new(&photos::WEB_PAGE),
        Format::Pdf => Words::both("dokumen PDF", "a PDF document"),
        Format::Video => Words::both("video", "a video"),
        _ => Words::both("jenis berkas yang tidak dikenal", "a kind of file that we do not know"),
    };
    Diagnostic::new(&photos::NOT_A_PHOTO).with("what", what)
}
