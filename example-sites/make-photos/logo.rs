//! The cooperatives' emblems, two colours, no letters: a river bend in a lozenge of woven squares; a
//! drop of honey in a cell.

use image::{Rgba, RgbaImage};

const SIDE: u32 = 512;
/// Knots across the emblem: it is drawn on a grid like a motif on the warp.
const GRID: f32 = 32.0;

/// The colour of a point of the honey emblem, or nothing outside it.
fn honey(x: f32, y: f32) -> Option<[u8; 3]> {
    const DARK: [u8; 3] = [0x3a, 0x24, 0x12];
    const GOLD: [u8; 3] = [0xf0, 0xb4, 0x29];
    let at = |v: f32| v / SIDE as f32 * 2.0 - 1.0;
    let (x, y) = (at(x).abs(), at(y));
    // A hexagon that stands on a corner.
    let reach = x.max(x * 0.5 + y.abs() * 0.866);
    if reach > 0.86 {
        return None;
    }
    if reach > 0.74 {
        return Some(DARK);
    }
    // A drop: a circle below, drawn up to a point.
    let low = y - 0.14;
    let round = if low > 0.0 {
        x.hypot(low) < 0.32
    } else {
        x < 0.32 * (1.0 + low / 0.62).max(0.0).powf(0.8)
    };
    Some(if round { DARK } else { GOLD })
}

/// The colour of a point of the weavers' emblem, or nothing outside it.
fn ink(x: f32, y: f32) -> Option<[u8; 3]> {
    const RED: [u8; 3] = [0x84, 0x2b, 0x22];
    const CREAM: [u8; 3] = [0xf1, 0xe4, 0xc8];
    // Snap to knots, counted from the middle, so that every slope becomes a stair.
    let knot = |v: f32| ((v / SIDE as f32 - 0.5) * GRID).floor() + 0.5;
    let (c, r) = (knot(x), knot(y));
    let d = c.abs() + r.abs();
    if d > GRID / 2.0 {
        return None;
    }
    if d > GRID / 2.0 - 2.5 {
        return Some(RED);
    }
    if d > GRID / 2.0 - 4.5 {
        return Some(CREAM);
    }
    // Three bends of the river.
    let bend = |shift: f32| {
        let p = (r + 40.0).rem_euclid(12.0);
        let wave = if p < 6.0 { p } else { 12.0 - p } - 3.0;
        (c - wave - shift).abs() < 1.3
    };
    Some(if bend(0.0) || bend(-6.0) || bend(6.0) { CREAM } else { RED })
}

/// The emblem on a transparent ground, edges smoothed.
pub fn draw(site: &str) -> RgbaImage {
    let n = 4;
    let ink = if site.starts_with("madu") { honey } else { ink };
    RgbaImage::from_fn(SIDE, SIDE, |x, y| {
        let (mut sum, mut hits) = ([0u32; 3], 0u32);
        for k in 0..n * n {
            let sub = |i: u32| (i as f32 + 0.5) / n as f32;
            if let Some(c) = ink(x as f32 + sub(k % n), y as f32 + sub(k / n)) {
                hits += 1;
                for (s, v) in sum.iter_mut().zip(c) {
                    *s += u32::from(v);
                }
            }
        }
        let h = hits.max(1);
        let [r, g, b] = sum.map(|s| (s / h) as u8);
        Rgba([r, g, b, (hits * 255 / (n * n)) as u8])
    })
}
