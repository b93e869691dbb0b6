//! Photos for benches: 12 megapixels unless said otherwise, textured like cloth seen by a phone, always the same ones, so
//! that no encoder finds them easier than what people take.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};
use std::fs;
use std::io;
use std::path::Path;

/// Width in pixels of what most phones take; the height is three quarters of it.
pub const PHONE: u32 = 4000;

/// A number below one that looks like chance, for a place in a picture.
fn noise(x: u32, y: u32, seed: u32) -> f32 {
    let mut h =
        x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca6b) ^ seed.wrapping_mul(0xc2b2_ae35);
    h = (h ^ (h >> 15)).wrapping_mul(0x2c1b_3c6d);
    h = (h ^ (h >> 12)).wrapping_mul(0x297a_2d39);
    (h ^ (h >> 15)) as f32 / u32::MAX as f32
}

/// One photo: threads over and under each other, bands of colour, folds of light, and the grain of a
/// small sensor.
fn photo(seed: u32, width: u32) -> Vec<u8> {
    let height = width * 3 / 4;
    let turn = noise(seed, 1, 7) * 0.6;
    let mut pixels = Vec::with_capacity((width * height * 3) as usize);
    for y in 0..height {
        for x in 0..width {
            let (u, v) = (x as f32 + turn * y as f32, y as f32 - turn * x as f32);
            let over = ((u / 9.0) as i32 + (v / 9.0) as i32) % 2 == 0;
            let thread = if over { (u * 0.7).sin() } else { (v * 0.7).sin() };
            let band = (v / 160.0 + (u / 310.0).sin() * 1.6).sin();
            let fold = ((u + v) / 900.0 + seed as f32).sin() * 0.25 + 0.75;
            let grain = noise(x, y, seed) * 22.0 - 11.0;
            for (base, tint) in [(120.0, 80.0), (84.0, -30.0), (70.0, -46.0)] {
                let light = (base + tint * band + 26.0 * thread) * fold + grain;
                pixels.push(light.clamp(0.0, 255.0) as u8);
            }
        }
    }
    let mut file = Vec::new();
    // A JPEG into memory can't fail.
    let _ = JpegEncoder::new_with_quality(&mut file, 90).write_image(
        &pixels,
        width,
        height,
        ExtendedColorType::Rgb8,
    );
    file
}

/// Adds `count` products to a site, each in a folder of its own with one photo of this width.
pub fn write(site: &Path, count: usize, width: u32) -> io::Result<()> {
    for number in 0..count {
        let folder = site.join(format!("produk/foto-{number:02}"));
        fs::create_dir_all(&folder)?;
        let text = format!("---\nnama: Kain {number}\nharga: Rp 450.000\n---\nDengan foto.\n");
        fs::write(folder.join("index.md"), text)?;
        fs::write(folder.join("1.jpg"), photo(number as u32, width))?;
    }
    Ok(())
}
