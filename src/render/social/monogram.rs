//! The icons of a cooperative without a logo: letters on a colour, as an SVG with the letters' outlines
//! and as PNG, so that all of them are one drawing on every device.

use super::canvas::Canvas;
use super::letters::{CAPITALS, Face, Letters};
use crate::plan::Monogram;
use crate::render::photo::png;

/// Size of the letters as a share of the side.
const SIZE: f32 = 0.5;

/// Font, size, left edge and baseline of the letters in a square.
fn place(letters: &mut Letters, monogram: &Monogram, side: f32) -> (Face, f32, f32, f32) {
    let face = if monogram.serif { Face::Serif } else { Face::Sans };
    let size = side * SIZE;
    let across = letters.width(face, size, &monogram.letters);
    // Two wide letters must not touch the edge.
    let size = size * (side * 0.75 / across.max(1.0)).min(1.0);
    let across = letters.width(face, size, &monogram.letters);
    (face, size, (side - across) / 2.0, (side + size * CAPITALS) / 2.0)
}

/// The icon for browsers, of any size; its corners are round.
pub fn monogram_svg(monogram: &Monogram) -> String {
    let mut letters = Letters::default();
    let (face, size, x, baseline) = place(&mut letters, monogram, 64.0);
    let path = letters.outline((face, size), &monogram.letters, (x, baseline));
    let Monogram { ground, ink, .. } = monogram;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\
         <rect width=\"64\" height=\"64\" rx=\"12\" fill=\"{ground}\"/>\
         <path fill=\"{ink}\" d=\"{path}\"/></svg>\n"
    )
}

/// The icon for telephones: square, for they cut the corners themselves.
pub fn monogram_png(monogram: &Monogram, side: u32) -> Vec<u8> {
    let mut letters = Letters::default();
    let mut canvas = Canvas::sized(monogram.ground, (side, side));
    let (face, size, x, baseline) = place(&mut letters, monogram, side as f32);
    letters.draw(&mut canvas, (face, size), &monogram.letters, (x, baseline), monogram.ink);
    // Writing into memory doesn't fail.
    png(&canvas.into_pixels()).unwrap_or_default()
}
