//! A stand-in for the QRIS picture that a bank would issue: it has the look of one and cannot be
//! scanned. Its squares follow no code, and a band covers the middle.

use crate::math::hash;
use image::{Rgb, RgbImage};

/// Squares along a side of the pattern, and pixels along a side of a square.
const SQUARES: i32 = 29;
const SQUARE: i32 = 16;
const MARGIN: i32 = 48;
const HEAD: i32 = 88;

const WHITE: Rgb<u8> = Rgb([255, 255, 255]);
const BLACK: Rgb<u8> = Rgb([24, 24, 24]);
const RED: Rgb<u8> = Rgb([0xb0, 0x1c, 0x24]);

/// One of the three eyes, by the distance from its middle.
fn eye(c: i32, r: i32) -> Option<bool> {
    let middles = [(3, 3), (SQUARES - 4, 3), (3, SQUARES - 4)];
    let far = |(x, y): &(i32, i32)| (c - x).abs().max((r - y).abs());
    let nearest = middles.iter().map(far).min().unwrap_or(9);
    (nearest <= 4).then_some(matches!(nearest, 0 | 1 | 3))
}

fn colour(x: i32, y: i32) -> Rgb<u8> {
    let side = SQUARES * SQUARE + 2 * MARGIN;
    if y < HEAD {
        return if x < side / 3 || y > HEAD - 10 { RED } else { WHITE };
    }
    let (left, top) = (x - MARGIN, y - HEAD - MARGIN);
    let (c, r) = (left.div_euclid(SQUARE), top.div_euclid(SQUARE));
    if !(0..SQUARES).contains(&c) || !(0..SQUARES).contains(&r) {
        return WHITE;
    }
    // Two stripes across the middle, which no bank prints.
    let across = (left + top - SQUARES * SQUARE).abs();
    if eye(c, r).is_none() && across < 3 * SQUARE {
        return if across < 2 * SQUARE { RED } else { WHITE };
    }
    let dark = eye(c, r).unwrap_or(hash(c as u32, r as u32 + 77).is_multiple_of(2));
    if dark { BLACK } else { WHITE }
}

/// The picture.
pub fn draw() -> RgbImage {
    let side = (SQUARES * SQUARE + 2 * MARGIN) as u32;
    RgbImage::from_fn(side, side + HEAD as u32, |x, y| colour(x as i32, y as i32))
}
