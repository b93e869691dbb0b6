//! Tests of the photo code with pictures drawn here, and the tools to draw them.

mod incoming;
mod outgoing;
mod store;

use super::*;
use crate::diagnostic::{Diagnostic, Lang};
use image::{ImageEncoder, Rgb, RgbImage, imageops};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

const RED: [u8; 3] = [200, 30, 30];
const GREEN: [u8; 3] = [20, 160, 40];
const BLUE: [u8; 3] = [30, 60, 200];
const PALE: [u8; 3] = [240, 240, 220];

/// Four coloured quarters: red and green above, blue and pale below.
fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => PALE,
        })
    })
}

/// A picture full of detail that repeats on every run.
fn noise(width: u32, height: u32) -> RgbImage {
    let mut state = 0x9E37_79B9_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let wave = (x * 7 + y * 3) % 256;
        Rgb([(state >> 24) as u8, wave as u8, (state >> 16) as u8])
    })
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    jpeg_with(picture, |_| ())
}

fn jpeg_with(picture: &RgbImage, set: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    set(&mut encoder);
    let (width, height) = (picture.width() as u16, picture.height() as u16);
    encoder.encode(picture.as_raw(), width, height, ColorType::Rgb).unwrap();
    bytes
}

fn png(data: &[u8], width: u32, height: u32, colour: image::ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    encoder.write_image(data, width, height, colour).unwrap();
    bytes
}

/// The JPEG with one more segment at its beginning.
fn with_segment(jpeg: &[u8], marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, data, &jpeg[2..]].concat()
}

/// Exif data with an orientation and a thumbnail, in either byte order, with a mark in place of the
/// position data that it would have.
fn exif(orientation: u16, thumbnail: &[u8], little: bool) -> Vec<u8> {
    let u16 = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() };
    let u32 = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() };
    let long = |tag: u16, value: u32| [&u16(tag)[..], &u16(4), &u32(1), &u32(value)].concat();
    let short =
        |tag: u16, value: u16| [&u16(tag)[..], &u16(3), &u32(1), &u16(value), &[0, 0]].concat();
    [
        b"Exif\0\0".to_vec(),
        if little { b"II*\0".to_vec() } else { b"MM\0*".to_vec() },
        u32(8).to_vec(),
        // The first directory: one entry, then where the second begins.
        u16(1).to_vec(),
        short(0x0112, orientation),
        u32(26).to_vec(),
        // The second: place and length of the thumbnail, then nothing more.
        u16(2).to_vec(),
        long(0x0201, 56),
        long(0x0202, thumbnail.len() as u32),
        u32(0).to_vec(),
        thumbnail.to_vec(),
        b"GPSLatitude 0.0667".to_vec(),
    ]
    .concat()
}

/// The picture as it is stored by a camera that is held so (Exif 2.32, section 4.6.4: which side
/// the first row and the first column are seen at).
fn stored(upright: &RgbImage, orientation: u16) -> RgbImage {
    match orientation {
        2 => imageops::flip_horizontal(upright),
        3 => imageops::rotate180(upright),
        4 => imageops::flip_vertical(upright),
        5 => imageops::flip_horizontal(&imageops::rotate90(upright)),
        6 => imageops::rotate270(upright),
        7 => imageops::flip_horizontal(&imageops::rotate270(upright)),
        8 => imageops::rotate90(upright),
        _ => upright.clone(),
    }
}

fn preset(widths: &[u32], ratio: Option<(u32, u32)>, formats: &[OutputFormat]) -> Preset {
    let (name, widths, formats) = ("card".into(), widths.to_vec(), formats.to_vec());
    Preset { name, widths, ratio, quality: 90, formats, fallback_width: None }
}

/// The files that a preset makes of a photo, decoded again.
fn made(bytes: &[u8], preset: &Preset, focus: Focus) -> Vec<image::RgbaImage> {
    let facts = intake(bytes).unwrap();
    let encoded = encode(bytes, &facts, &variants(&facts, preset, focus)).unwrap();
    encoded.files.iter().map(|file| image::load_from_memory(file).unwrap().into_rgba8()).collect()
}

/// Asserts that the pixel at these fractions of width and height is about this colour.
#[track_caller]
fn assert_colour(picture: &image::RgbaImage, x: f64, y: f64, wanted: [u8; 3], tolerance: u8) {
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let found = picture.get_pixel((x * width) as u32, (y * height) as u32).0;
    let near = found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) <= tolerance);
    assert!(near, "{found:?} instead of {wanted:?} at {x}, {y}");
}

/// The code of a problem, after a look at its wording.
#[track_caller]
fn code(problem: &Diagnostic) -> &'static str {
    for lang in [Lang::Id, Lang::En] {
        let text = problem.message(lang) + &problem.remedy(lang);
        assert!(!text.contains(['{', '}']), "{text}");
    }
    problem.entry.code
}
