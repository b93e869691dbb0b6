//! Makes the small files of a photo: decoded once, scaled, and written as WebP, JPEG or PNG.

use super::decode::{Pixels, decode};
use super::intake::damaged;
use super::scale::Pyramid;
use super::tint;
use crate::diagnostic::Diagnostic;
use crate::model::picture::{Crop, Facts, OutputFormat, Variant};
use image::ExtendedColorType;
use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// libwebp's effort, 0 (fast) to 6 (small). 4 is its own default; 2 would save a third of the time
/// that a photo takes, at the cost of larger files, and a site is built once and downloaded often.
const WEBP_METHOD: i32 = 4;

/// How far quality is lowered at a time, and how low at most, to meet a variant's limit.
const QUALITY_STEP: u8 = 8;
const LOWEST_QUALITY: u8 = 25;

/// What was made from a photo.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Encoded {
    /// One file for each variant, in their order.
    pub files: Vec<Vec<u8>>,
    /// The average colour, shown until the photo has loaded: red, green, blue.
    pub colour: [u8; 3],
}

/// Makes all `variants` of the photo in `bytes`, of which `facts` was told by `intake`.
///
/// # Errors
/// A problem without a place when the photo is damaged in a way that its structure did not show.
pub fn encode(bytes: &[u8], facts: &Facts, variants: &[Variant]) -> Result<Encoded, Diagnostic> {
    guarded(|| {
        let mut pyramid = Pyramid::new(decode(bytes, facts.format)?, facts.orientation);
        let mut files = Vec::with_capacity(variants.len());
        let mut last: Option<(Crop, Pixels)> = None;
        for variant in variants {
            // The formats of one size lie side by side, so the last picture is often the one.
            let same = |(crop, pixels): &(Crop, Pixels)| {
                (*crop, pixels.width, pixels.height)
                    == (variant.crop, variant.width, variant.height)
            };
            let (_, pixels) = match last.take().filter(same) {
                Some(same) => last.insert(same),
                None => {
                    let pixels = pyramid.render(variant.crop, variant.width, variant.height)?;
                    last.insert((variant.crop, pixels))
                }
            };
            files.push(file(pixels, variant)?);
        }
        let colour = match tint::of_thumbnail(bytes, facts) {
            Some(colour) => colour,
            None => pyramid.average()?,
        };
        Some(Encoded { files, colour })
    })
}

/// Runs work on a photo so that nothing in it can stop the program: decoders may panic on damaged
/// input. A panic or an absent result means that the photo is damaged.
pub(super) fn guarded<T>(work: impl FnOnce() -> Option<T>) -> Result<T, Diagnostic> {
    // Whatever the work has half done is dropped with it, so nothing broken can be seen after.
    catch_unwind(AssertUnwindSafe(work)).ok().flatten().ok_or_else(damaged)
}

/// One file, of lower quality where its limit asks for that.
fn file(pixels: &Pixels, variant: &Variant) -> Option<Vec<u8>> {
    let mut quality = variant.quality;
    loop {
        let bytes = match variant.format {
            OutputFormat::WebP => webp(pixels, quality)?,
            OutputFormat::Jpeg => jpeg(&pixels.on_white(), quality, SamplingFactor::F_2_2)?,
            OutputFormat::Png => return png(pixels),
        };
        let fits = variant.limit.is_none_or(|limit| bytes.len() <= limit as usize);
        if fits || quality <= LOWEST_QUALITY {
            return Some(bytes);
        }
        quality = quality.saturating_sub(QUALITY_STEP).max(LOWEST_QUALITY);
    }
}

fn webp(pixels: &Pixels, quality: u8) -> Option<Vec<u8>> {
    let layout =
        if pixels.channels == 4 { webp::PixelLayout::Rgba } else { webp::PixelLayout::Rgb };
    let encoder = webp::Encoder::new(&pixels.data, layout, pixels.width, pixels.height);
    let mut config = webp::WebPConfig::new().ok()?;
    config.quality = f32::from(quality);
    config.method = WEBP_METHOD;
    Some(encoder.encode_advanced(&config).ok()?.to_vec())
}

/// JPEG; photos get half the colour resolution, which the eye does not miss in them. It has no metadata:
/// the JFIF header alone, no Exif, no profile (none means sRGB).
///
/// It is of the plainest kind, baseline in one scan: these files are for the oldest programs.
/// Tables made to measure save 8 % but come with a scan for each component, which some of those
/// can't read; progressive files come out larger.
fn jpeg(pixels: &Pixels, quality: u8, sampling: SamplingFactor) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(sampling);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    let (width, height) = (u16::try_from(pixels.width).ok()?, u16::try_from(pixels.height).ok()?);
    encoder.encode(&pixels.data, width, height, ColorType::Rgb).ok()?;
    Some(bytes)
}

/// A picture that holds letters: JPEG with full colour resolution, or letters in a strong colour
/// would fray. Of lower quality where `limit`, in bytes, asks for that.
pub(in crate::render) fn jpeg_with_words(pixels: &Pixels, limit: usize) -> Option<Vec<u8>> {
    let mut quality = 86;
    loop {
        let bytes = jpeg(pixels, quality, SamplingFactor::F_1_1)?;
        if bytes.len() <= limit || quality <= LOWEST_QUALITY {
            return Some(bytes);
        }
        quality = quality.saturating_sub(QUALITY_STEP).max(LOWEST_QUALITY);
    }
}

/// PNG without any optional chunk.
pub(in crate::render) fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let colour =
        if pixels.channels == 4 { ExtendedColorType::Rgba8 } else { ExtendedColorType::Rgb8 };
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
        .write_image(&pixels.data, pixels.width, pixels.height, colour)
        .ok()?;
    Some(bytes)
}
