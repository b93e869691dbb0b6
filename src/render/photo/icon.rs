//! Square icons made from a logo.

use super::decode::{Pixels, decode};
use super::encode::{guarded, png};
use super::scale::Pyramid;
use crate::diagnostic::Diagnostic;
use crate::model::picture::{Crop, Facts};

/// A square PNG of `size` pixels with the whole logo in its middle. The rest is transparent, or of
/// `ground` where a system would paint it black (red, green, blue). Icons have fixed sizes, so a
/// small logo is enlarged here, unlike any photo.
///
/// # Errors
/// A problem without a place when the logo is damaged.
pub fn icon_png(
    bytes: &[u8],
    facts: &Facts,
    size: u32,
    ground: Option<[u8; 3]>,
) -> Result<Vec<u8>, Diagnostic> {
    guarded(|| {
        let mut pyramid = Pyramid::new(decode(bytes, facts.format)?, facts.orientation);
        let longest = u64::from(facts.width.max(facts.height)).max(1);
        let side = |length: u32| {
            let scaled = (u64::from(length) * u64::from(size) + longest / 2) / longest;
            u32::try_from(scaled).unwrap_or(size).clamp(1, size)
        };
        let whole = Crop { x: 0, y: 0, width: facts.width, height: facts.height };
        let logo = pyramid.render(whole, side(facts.width), side(facts.height))?;
        png(&centred(&logo, size, ground))
    })
}

/// The logo in the middle of a square.
fn centred(logo: &Pixels, size: u32, ground: Option<[u8; 3]>) -> Pixels {
    let background = ground.map_or([255, 255, 255, 0], |[r, g, b]| [r, g, b, 255]);
    let mut data = background.repeat(size as usize * size as usize);
    let left = (size - logo.width) as usize / 2;
    let top = (size - logo.height) as usize / 2;
    for (place, pixel) in logo.data.chunks_exact(logo.channels).enumerate() {
        let (x, y) = (place % logo.width as usize, place / logo.width as usize);
        let at = ((top + y) * size as usize + left + x) * 4;
        let alpha = pixel.get(3).copied().unwrap_or(255);
        data[at..at + 4].copy_from_slice(&over(pixel, alpha, ground));
    }
    Pixels { width: size, height: size, channels: 4, data }
}

/// A pixel of the logo on the ground, or as it is where there is none.
fn over(pixel: &[u8], alpha: u8, ground: Option<[u8; 3]>) -> [u8; 4] {
    let Some(ground) = ground else { return [pixel[0], pixel[1], pixel[2], alpha] };
    let share = u32::from(alpha);
    let mix = |place: usize| {
        let (front, back) = (u32::from(pixel[place]), u32::from(ground[place]));
        ((front * share + back * (255 - share) + 127) / 255) as u8
    };
    [mix(0), mix(1), mix(2), 255]
}
