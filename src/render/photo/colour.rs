//! Brings colours to sRGB, the only colour space that every screen and program takes for granted.

use super::decode::{Pixels, Raw};
use moxcms::{ColorProfile, DataColorSpace, TransformExecutor, TransformOptions};
use std::sync::Arc;

/// What the channels of a decoded photo are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Layout {
    /// One channel.
    Grey,
    /// Grey and alpha.
    GreyAlpha,
    /// Red, green, blue.
    Rgb,
    /// Red, green, blue, alpha.
    Rgba,
    /// Print colours as JPEG stores them since Adobe: 255 means no ink.
    Cmyk,
}

impl Layout {
    fn channels(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::GreyAlpha => 2,
            Self::Rgb => 3,
            Self::Rgba | Self::Cmyk => 4,
        }
    }

    /// The same for the colour library, and the colour space that a profile must have to fit.
    fn of_profile(self) -> (moxcms::Layout, DataColorSpace) {
        match self {
            Self::Grey => (moxcms::Layout::Gray, DataColorSpace::Gray),
            Self::GreyAlpha => (moxcms::Layout::GrayAlpha, DataColorSpace::Gray),
            Self::Rgb => (moxcms::Layout::Rgb, DataColorSpace::Rgb),
            Self::Rgba => (moxcms::Layout::Rgba, DataColorSpace::Rgb),
            Self::Cmyk => (moxcms::Layout::Rgba, DataColorSpace::Cmyk),
        }
    }

    fn has_alpha(self) -> bool {
        matches!(self, Self::GreyAlpha | Self::Rgba)
    }
}

type Transform = Arc<dyn TransformExecutor<u8> + Send + Sync>;

/// How many pixels are converted at a time, so that no second whole picture is needed.
const AT_A_TIME: usize = 4096;

/// The photo in sRGB. A profile that is damaged or does not fit is passed over, as browsers do.
/// Alpha that hides nothing is dropped.
pub(super) fn to_srgb(raw: Raw) -> Pixels {
    let transform = profile(&raw).and_then(|profile| transform(&profile, raw.layout));
    let Raw { width, height, layout, mut data, .. } = raw;
    if layout == Layout::Cmyk && transform.is_some() {
        // Profiles count ink, Adobe's JPEG counts paper.
        data.iter_mut().for_each(|value| *value = 255 - *value);
    }
    let channels = if layout.has_alpha() { 4 } else { 3 };
    let data = match transform {
        Some(transform) => converted(&transform, data, layout.channels(), channels),
        None => expanded(data, layout),
    };
    without_idle_alpha(Pixels { width, height, channels, data })
}

/// The profile to convert from; none where the colours are sRGB by default.
fn profile(raw: &Raw) -> Option<ColorProfile> {
    let embedded = raw.profile.as_deref().and_then(|icc| ColorProfile::new_from_slice(icc).ok());
    let fits = |profile: &ColorProfile| profile.color_space == raw.layout.of_profile().1;
    let by_camera =
        || (raw.adobe_rgb && raw.layout == Layout::Rgb).then(ColorProfile::new_adobe_rgb);
    embedded.filter(fits).or_else(by_camera)
}

/// The conversion to sRGB, or none where it would change nothing that can be seen: most profiles
/// in photos are sRGB under many names.
fn transform(profile: &ColorProfile, layout: Layout) -> Option<Transform> {
    let srgb = ColorProfile::new_srgb();
    let target = if layout.has_alpha() { moxcms::Layout::Rgba } else { moxcms::Layout::Rgb };
    let options = TransformOptions::default();
    let make = |from| profile.create_transform_8bit(from, &srgb, target, options).ok();
    let transform = make(layout.of_profile().0)?;
    let changes = match layout {
        Layout::Rgb => changes(&transform, 3),
        Layout::Rgba => changes(&transform, 4),
        _ => true,
    };
    changes.then_some(transform)
}

/// True when any colour of a coarse grid moves by more than one step.
fn changes(transform: &Transform, channels: usize) -> bool {
    let steps = (0..=255).step_by(15);
    let grid: Vec<u8> = steps
        .clone()
        .flat_map(|r| steps.clone().map(move |g| (r, g)))
        .flat_map(|(r, g)| (0..=255).step_by(15).map(move |b| [r as u8, g as u8, b as u8, 255]))
        .flat_map(|colour| colour.into_iter().take(channels))
        .collect();
    let mut moved = vec![0; grid.len()];
    transform.transform(&grid, &mut moved).is_ok()
        && grid.iter().zip(&moved).any(|(before, after)| before.abs_diff(*after) > 1)
}

/// All pixels converted, a few rows at a time; in place where the number of channels stays.
fn converted(transform: &Transform, mut data: Vec<u8>, from: usize, to: usize) -> Vec<u8> {
    let mut result =
        if from == to { Vec::new() } else { Vec::with_capacity(data.len() / from * to) };
    let mut buffer = vec![0; AT_A_TIME * to];
    for chunk in data.chunks_mut(AT_A_TIME * from) {
        let buffer = &mut buffer[..chunk.len() / from * to];
        if transform.transform(chunk, buffer).is_err() {
            // The lengths always agree; were they not to, the colours stay as they are.
            continue;
        }
        if from == to {
            chunk.copy_from_slice(buffer);
        } else {
            result.extend_from_slice(buffer);
        }
    }
    if from == to { data } else { result }
}

/// The plain conversion where no profile says better.
fn expanded(mut data: Vec<u8>, layout: Layout) -> Vec<u8> {
    match layout {
        Layout::Rgb | Layout::Rgba => data,
        Layout::Grey => data.into_iter().flat_map(|grey| [grey; 3]).collect(),
        Layout::GreyAlpha => data.chunks_exact(2).flat_map(|p| [p[0], p[0], p[0], p[1]]).collect(),
        Layout::Cmyk => {
            let pixels = data.len() / 4;
            for pixel in 0..pixels {
                let black = u32::from(data[pixel * 4 + 3]);
                for channel in 0..3 {
                    let value = u32::from(data[pixel * 4 + channel]);
                    data[pixel * 3 + channel] = ((value * black + 127) / 255) as u8;
                }
            }
            data.truncate(pixels * 3);
            data
        }
    }
}

/// Adobe's YCCK: cyan, magenta and yellow stored as the YCbCr of their complements, black as it is.
pub(super) fn ycck_to_cmyk(data: &mut [u8]) {
    let byte = |value: f32| 255 - (value.round().clamp(0.0, 255.0) as u8);
    for pixel in data.chunks_exact_mut(4) {
        let [y, cb, cr] = [pixel[0], pixel[1], pixel[2]].map(f32::from);
        // The equations of JFIF 1.02.
        pixel[0] = byte(y + 1.402 * (cr - 128.0));
        pixel[1] = byte(y - 0.344_136 * (cb - 128.0) - 0.714_136 * (cr - 128.0));
        pixel[2] = byte(y + 1.772 * (cb - 128.0));
    }
}

/// Drops an alpha channel that is full everywhere, as in screenshots.
fn without_idle_alpha(pixels: Pixels) -> Pixels {
    let idle = pixels.channels == 4 && pixels.data.chunks_exact(4).all(|p| p[3] == 255);
    if !idle {
        return pixels;
    }
    let data = pixels.data.chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    Pixels { channels: 3, data, ..pixels }
}
