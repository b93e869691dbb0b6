//! Printed labels for bottles and bags: a ground, a band, a drawing of cells, a word, small print.

use crate::math::{V3, hash, noise2, rnd, smooth, srgb};
use crate::weave::Tex;

/// What a label shows. Words are capitals from A to Z and spaces.
pub struct Label<'a> {
    pub word: &'a str,
    pub ground: u32,
    pub band: u32,
    pub ink: u32,
    /// Width divided by height.
    pub ratio: f32,
    pub seed: u32,
}

type Stroke = &'static [(f32, f32)];

/// The strokes of a capital on a grid 4 wide and 6 high, y downwards; other signs are empty.
fn strokes(letter: char) -> &'static [Stroke] {
    match letter {
        'A' => &[&[(0.0, 6.0), (2.0, 0.0), (4.0, 6.0)], &[(0.8, 4.0), (3.2, 4.0)]],
        'B' => &[
            &[(0.0, 0.0), (0.0, 6.0), (3.0, 6.0), (4.0, 4.6), (3.0, 3.0), (0.0, 3.0)],
            &[(0.0, 0.0), (2.7, 0.0), (3.6, 1.4), (3.0, 3.0)],
        ],
        'D' => {
            &[&[(0.0, 0.0), (0.0, 6.0), (2.2, 6.0), (4.0, 4.2), (4.0, 1.8), (2.2, 0.0), (0.0, 0.0)]]
        }
        'E' => &[&[(4.0, 0.0), (0.0, 0.0), (0.0, 6.0), (4.0, 6.0)], &[(0.0, 3.0), (3.2, 3.0)]],
        'G' => &[&[
            (4.0, 1.0),
            (2.6, 0.0),
            (1.2, 0.0),
            (0.0, 1.6),
            (0.0, 4.4),
            (1.2, 6.0),
            (2.8, 6.0),
            (4.0, 5.0),
            (4.0, 3.4),
            (2.4, 3.4),
        ]],
        'H' => &[&[(0.0, 0.0), (0.0, 6.0)], &[(4.0, 0.0), (4.0, 6.0)], &[(0.0, 3.0), (4.0, 3.0)]],
        'I' => &[&[(2.0, 0.0), (2.0, 6.0)]],
        'K' => &[&[(0.0, 0.0), (0.0, 6.0)], &[(4.0, 0.0), (0.0, 3.4)], &[(1.4, 2.4), (4.0, 6.0)]],
        'L' => &[&[(0.0, 0.0), (0.0, 6.0), (3.8, 6.0)]],
        'M' => &[&[(0.0, 6.0), (0.0, 0.0), (2.0, 3.6), (4.0, 0.0), (4.0, 6.0)]],
        'N' => &[&[(0.0, 6.0), (0.0, 0.0), (4.0, 6.0), (4.0, 0.0)]],
        'O' => &[&[
            (1.3, 0.0),
            (2.7, 0.0),
            (4.0, 1.6),
            (4.0, 4.4),
            (2.7, 6.0),
            (1.3, 6.0),
            (0.0, 4.4),
            (0.0, 1.6),
            (1.3, 0.0),
        ]],
        'P' => &[&[(0.0, 6.0), (0.0, 0.0), (2.8, 0.0), (4.0, 1.6), (2.8, 3.3), (0.0, 3.3)]],
        'R' => &[
            &[(0.0, 6.0), (0.0, 0.0), (2.8, 0.0), (4.0, 1.6), (2.8, 3.2), (0.0, 3.2)],
            &[(1.8, 3.2), (4.0, 6.0)],
        ],
        'T' => &[&[(0.0, 0.0), (4.0, 0.0)], &[(2.0, 0.0), (2.0, 6.0)]],
        'U' => &[&[(0.0, 0.0), (0.0, 4.6), (1.2, 6.0), (2.8, 6.0), (4.0, 4.6), (4.0, 0.0)]],
        'W' => &[&[(0.0, 0.0), (1.0, 6.0), (2.0, 2.4), (3.0, 6.0), (4.0, 0.0)]],
        _ => &[],
    }
}

/// Distance from a point to a line between two others.
fn away(p: (f32, f32), a: (f32, f32), b: (f32, f32)) -> f32 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let t = ((p.0 - a.0) * dx + (p.1 - a.1) * dy) / (dx * dx + dy * dy).max(1e-6);
    let t = t.clamp(0.0, 1.0);
    (p.0 - a.0 - dx * t).hypot(p.1 - a.1 - dy * t)
}

/// How much ink of a word lies at a place; the word is 0..1 wide, `high` its height in widths.
fn word(text: &str, x: f32, y: f32, weight: f32) -> f32 {
    let n = text.chars().count().max(1) as f32;
    let advance = 5.4f32;
    let unit = 1.0 / (n * advance - 1.4);
    let (gx, gy) = (x / unit, y / unit);
    let mut near = f32::MAX;
    for (k, c) in text.chars().enumerate() {
        let shift = k as f32 * advance;
        if gx < shift - 1.0 || gx > shift + 5.0 {
            continue;
        }
        for stroke in strokes(c) {
            for pair in stroke.windows(2) {
                near = near.min(away((gx - shift, gy), pair[0], pair[1]));
            }
        }
    }
    smooth(weight + 0.16, weight - 0.16, near)
}

/// Edge of the nearest cell of a honeycomb, 0 in the middle and 1 at the edge.
pub fn cell(x: f32, y: f32) -> (f32, u32) {
    let row = 0.866;
    let (mut best, mut second, mut id) = (f32::MAX, f32::MAX, 0);
    let j0 = (y / row).floor() as i32;
    for j in j0 - 1..=j0 + 2 {
        let shift = if j.rem_euclid(2) == 0 { 0.0 } else { 0.5 };
        let i0 = (x - shift).floor() as i32;
        for i in i0 - 1..=i0 + 2 {
            let d = (x - i as f32 - shift).hypot(y - j as f32 * row);
            if d < best {
                (second, best, id) = (best, d, hash(i as u32, j as u32));
            } else if d < second {
                second = d;
            }
        }
    }
    (1.0 - (second - best).clamp(0.0, 1.0), id)
}

/// Draws a label.
pub fn print(l: &Label) -> Tex {
    let h = 420usize;
    let w = (h as f32 * l.ratio) as usize;
    let (ground, band, ink) = (srgb(l.ground), srgb(l.band), srgb(l.ink));
    let lines: Vec<&str> = l.word.split(' ').collect();
    let mut base = Vec::with_capacity(w * h);
    for j in 0..h {
        for i in 0..w {
            let (x, y) = ((i as f32 + 0.5) / h as f32, (j as f32 + 0.5) / h as f32);
            let (cx, wide) = (l.ratio * 0.5, l.ratio);
            let mut c = ground * (1.0 + 0.02 * noise2(l.seed, x * 30.0, y * 30.0));
            // Cells fade in from the top.
            let (edge, id) = cell(x * 9.0, y * 9.0);
            let fill = f32::from(u8::from(rnd(id, l.seed) > 0.35)) * smooth(0.36, 0.08, y);
            c = c.mix(band, fill * smooth(0.9, 0.78, edge));
            // The word on one or two lines.
            for (k, line) in lines.iter().enumerate() {
                let size = 0.84 * wide * (line.chars().count() as f32 / 6.0).min(1.0);
                let first = if lines.len() > 1 { 0.37 } else { 0.5 };
                let (left, top) = (cx - size * 0.5, first + 0.235 * k as f32);
                let t = word(line, (x - left) / size, (y - top) / size, 0.52);
                c = c.mix(ink, t);
            }
            if (0.83..0.93).contains(&y) {
                c = c.mix(band, 1.0);
                let text = ((x * 60.0).floor() as i32 as u32, (y * 36.0).floor() as i32 as u32);
                if rnd(hash(text.0, text.1), l.seed) > 0.4 && (y * 36.0).fract() > 0.45 {
                    c = c.mix(ground, 0.75);
                }
            }
            let rim = (x.min(wide - x)).min(y.min(1.0 - y));
            c = c.mix(ink, 0.8 * smooth(0.026, 0.02, (rim - 0.03).abs() + 0.015));
            base.push(pack(c));
        }
    }
    Tex::new(w, h, base)
}

fn pack(c: V3) -> [u8; 4] {
    let q = |v: f32| (v.clamp(0.0, 1.0).sqrt() * 255.0 + 0.5) as u8;
    [q(c.x), q(c.y), q(c.z), 128]
}
