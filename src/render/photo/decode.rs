//! Turns a photo's bytes into pixels: 8 bits, sRGB, three channels, or four where something is
//! transparent. The orientation is left as stored; it is cheaper to turn the small results.

use super::colour::{self, Layout};
use super::jpeg::Jpeg;
use crate::model::picture::Format;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::borrow::Cow;
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// A rectangle of pixels in sRGB, row by row without gaps.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::render) struct Pixels {
    pub width: u32,
    pub height: u32,
    /// 3 for red, green, blue; 4 with alpha (not premultiplied).
    pub channels: usize,
    pub data: Vec<u8>,
}

impl Pixels {
    /// Without transparency: what shows through becomes white. The length stays as it is where
    /// nothing was transparent.
    pub fn on_white(&self) -> Cow<'_, Pixels> {
        if self.channels == 3 {
            return Cow::Borrowed(self);
        }
        let blend = |value: u8, alpha: u32| {
            ((u32::from(value) * alpha + 255 * (255 - alpha) + 127) / 255) as u8
        };
        let data = self
            .data
            .chunks_exact(4)
            .flat_map(|p| [0, 1, 2].map(|channel| blend(p[channel], u32::from(p[3]))))
            .collect();
        Cow::Owned(Pixels { channels: 3, data, ..*self })
    }
}

/// Pixels as a decoder gives them, before their colours are brought to sRGB.
pub(super) struct Raw {
    pub width: u32,
    pub height: u32,
    pub layout: Layout,
    pub data: Vec<u8>,
    /// The ICC profile that says what the numbers mean.
    pub profile: Option<Vec<u8>>,
    /// Marked as Adobe RGB by the camera, without a profile.
    pub adobe_rgb: bool,
}

/// Decodes the first picture of a file that has passed `intake`. None when the decoder refuses.
pub(in crate::render) fn decode(bytes: &[u8], format: Format) -> Option<Pixels> {
    let raw = match format {
        Format::Jpeg => jpeg(bytes)?,
        Format::Png => other(bytes, ImageFormat::Png)?,
        Format::WebP => other(bytes, ImageFormat::WebP)?,
        Format::Gif => other(bytes, ImageFormat::Gif)?,
        _ => return None,
    };
    Some(colour::to_srgb(raw))
}

/// JPEG. The decoder gives the components as stored where they are not YCbCr, and what they mean
/// is decided here: it mistakes Adobe's plain RGB for print colours.
fn jpeg(bytes: &[u8]) -> Option<Raw> {
    let structure = Jpeg::read(bytes).ok()?;
    let mut input = Cow::Borrowed(bytes);
    let stored_as_is = |transform| structure.components == 4 || transform == 0;
    if let Some((_, marker)) = structure.adobe.filter(|&(transform, _)| stored_as_is(transform)) {
        // As APP12, a segment that means nothing to the decoder.
        input.to_mut()[marker] = 0xEC;
    }
    let plain_rgb = structure.components == 3 && structure.adobe.is_some_and(|(t, _)| t == 0);

    let options = DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&input[..]), options);
    decoder.decode_headers().ok()?;
    let (output, layout) = match decoder.input_colorspace()? {
        ColorSpace::Luma => (ColorSpace::Luma, Layout::Grey),
        ColorSpace::CMYK => (ColorSpace::CMYK, Layout::Cmyk),
        ColorSpace::YCbCr if plain_rgb => (ColorSpace::YCbCr, Layout::Rgb),
        _ => (ColorSpace::RGB, Layout::Rgb),
    };
    decoder.set_options(options.jpeg_set_out_colorspace(output));
    let mut data = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    let transform = structure.adobe.map_or(0, |(transform, _)| transform);
    if layout == Layout::Cmyk && transform == 2 {
        colour::ycck_to_cmyk(&mut data);
    }
    Some(Raw {
        width: u32::try_from(width).ok()?,
        height: u32::try_from(height).ok()?,
        layout,
        data,
        profile: decoder.icc_profile(),
        adobe_rgb: structure.exif().is_some_and(|exif| exif.is_adobe_rgb()),
    })
}

/// PNG, WebP and GIF.
fn other(bytes: &[u8], format: ImageFormat) -> Option<Raw> {
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().ok()?;
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).ok()?;
    let (width, height) = (image.width(), image.height());
    let colour = image.color();
    let (layout, data) = match (colour.has_color(), colour.has_alpha()) {
        (false, false) => (Layout::Grey, image.into_luma8().into_raw()),
        (false, true) => (Layout::GreyAlpha, image.into_luma_alpha8().into_raw()),
        (true, false) => (Layout::Rgb, image.into_rgb8().into_raw()),
        (true, true) => (Layout::Rgba, image.into_rgba8().into_raw()),
    };
    Some(Raw { width, height, layout, data, profile, adobe_rgb: false })
}
