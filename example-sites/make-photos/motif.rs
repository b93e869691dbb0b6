//! The drawings that are tied into the warp: plain geometry only (lozenges, hooks, curls, zigzags,
//! stepped triangles, stars), drawn on a grid of knots and mirrored like a folded warp.

use crate::math::{hash, rnd};
use std::f32::consts::TAU;

/// What a knot of the resist leaves on the yarn; an index into [`crate::palette::Dyes::ink`].
pub type Ink = u8;
pub const GROUND: Ink = 0;
pub const LIGHT: Ink = 1;
pub const DARK: Ink = 2;
pub const ACCENT: Ink = 3;

/// The families of drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Lozenge,
    Hooks,
    Curls,
    Zigzag,
    Steps,
    Star,
    Spine,
    Lattice,
}

/// One repeat of a drawing: a quarter or half that is mirrored when read.
pub struct Motif {
    w: i32,
    h: i32,
    ink: Vec<Ink>,
}

impl Motif {
    /// The ink at a knot; the drawing is mirrored at every edge, as a warp that was folded for tying.
    pub fn at(&self, col: i32, row: i32) -> Ink {
        let fold = |v: i32, n: i32| {
            let m = v.rem_euclid(2 * n);
            if m < n { m } else { 2 * n - 1 - m }
        };
        self.ink[(fold(row, self.h) * self.w + fold(col, self.w)) as usize]
    }
    /// Draws a family on `w` x `h` knots.
    pub fn draw(family: Family, w: i32, h: i32, seed: u32) -> Motif {
        let pen = Pen::of(family, w as f32, h as f32, seed);
        let mut ink = vec![GROUND; (w * h) as usize];
        for r in 0..h {
            for c in 0..w {
                ink[(r * w + c) as usize] = pen.ink(c as f32 + 0.5, r as f32 + 0.5);
            }
        }
        Motif { w, h, ink }
    }
}

type P = (f32, f32);

/// The strokes of a drawing in knot units; (0, 0) is the corner where the mirrors meet.
struct Pen {
    strokes: Vec<(Vec<P>, f32, Ink)>,
    /// Nested lozenges: centre, half width, half height, ring distance.
    rings: Vec<(P, f32, f32, f32)>,
    outline: f32,
    filler: u32,
    w: f32,
    h: f32,
}

/// A curl: a spiral that begins at `from`, with its eye at `eye`.
fn curl(from: P, eye: P, turns: f32, hand: f32) -> Vec<P> {
    let (dx, dy) = (from.0 - eye.0, from.1 - eye.1);
    let (r0, a0) = ((dx * dx + dy * dy).sqrt(), dy.atan2(dx));
    let n = 26;
    (0..=n)
        .map(|i| {
            let t = i as f32 / n as f32;
            let r = r0 * (1.0 - 0.86 * t);
            let a = a0 + hand * t * turns * TAU;
            (eye.0 + r * a.cos(), eye.1 + r * a.sin())
        })
        .collect()
}

/// A key-shaped hook of straight pieces.
fn hook(at: P, sx: f32, sy: f32, size: f32) -> Vec<P> {
    let p = |x: f32, y: f32| (at.0 + sx * x * size, at.1 + sy * y * size);
    vec![p(0.0, 0.0), p(0.9, 0.9), p(1.7, 0.1), p(1.15, -0.45), p(0.8, -0.1)]
}

impl Pen {
    fn of(family: Family, w: f32, h: f32, seed: u32) -> Pen {
        let mut pen =
            Pen { strokes: vec![], rings: vec![], outline: 1.1, filler: hash(seed, 7) % 3, w, h };
        let pick = |k: u32, a: f32, b: f32| a + rnd(seed, k) * (b - a);
        let s = w.min(h);
        match family {
            Family::Lozenge => {
                pen.rings.push(((0.0, 0.0), w * pick(1, 0.82, 0.98), h * pick(2, 0.8, 0.98), 4.6));
                pen.rings.push(((w, h), w * 0.42, h * 0.38, 3.4));
                pen.stroke(hook((0.5, h * 0.52), 1.0, -1.0, s * 0.13), 0.9, LIGHT);
                pen.stroke(hook((w * 0.55, 0.5), -0.6, 1.0, s * 0.12), 0.9, LIGHT);
            }
            Family::Hooks => {
                pen.rings.push(((0.0, 0.0), w * 0.4, h * 0.3, 3.6));
                pen.rings.push(((w, h), w * 0.3, h * 0.24, 3.2));
                for k in 0..3 {
                    let y = h * (0.34 + 0.2 * k as f32);
                    pen.stroke(hook((w * 0.12, y), 1.0, 1.0, s * 0.15), 1.0, LIGHT);
                    pen.stroke(hook((w * 0.9, h - y + 2.0), -1.0, -1.0, s * 0.14), 1.0, LIGHT);
                }
                pen.stroke(vec![(0.4, h * 0.3), (0.4, h)], 1.0, ACCENT);
                pen.stroke(vec![(w * 0.16, h * 0.3), (w * 0.16, h)], 0.8, LIGHT);
            }
            Family::Curls => {
                let n = 3;
                for k in 0..n {
                    let y = h * (k as f32 + 0.1) / n as f32;
                    let g = h / n as f32;
                    pen.stroke(curl((1.0, y), (w * 0.5, y + g * 0.45), 1.35, -1.0), 1.05, LIGHT);
                    pen.stroke(vec![(w * 0.72, y), (w * 0.98, y + g * 0.3)], 0.9, LIGHT);
                    pen.rings.push(((w, y + g * 0.75), s * 0.16, s * 0.2, 2.8));
                }
                pen.stroke(vec![(0.4, 0.0), (0.4, h)], 1.3, ACCENT);
            }
            Family::Zigzag => {
                let n = (h / 9.0).round().max(2.0);
                for k in -1..(n as i32 + 1) {
                    let y = h * (k as f32 + 0.5) / n;
                    let ink = if k % 2 == 0 { LIGHT } else { ACCENT };
                    pen.stroke(vec![(0.0, y), (w, y + h / n * 0.8)], 1.0, ink);
                }
                pen.rings.push(((0.0, h * 0.2), s * 0.2, s * 0.22, 2.4));
            }
            Family::Steps => {
                for k in 0..7 {
                    let t = k as f32 / 7.0;
                    let y = h * (0.06 + 0.86 * t);
                    pen.stroke(vec![(0.0, y), (w * (1.0 - t) * 0.92, y)], h * 0.026, LIGHT);
                }
                pen.stroke(vec![(w * 0.98, 0.0), (w * 0.1, h * 0.98)], 0.6, ACCENT);
                pen.rings.push(((w, h), w * 0.6, h * 0.62, 3.6));
            }
            Family::Star => {
                pen.rings.push(((0.0, 0.0), w * 0.55, h * 0.55, 3.4));
                pen.stroke(vec![(0.0, h * 0.62), (w * 0.62, h * 0.62)], 1.0, LIGHT);
                pen.stroke(vec![(w * 0.62, h * 0.62), (w * 0.62, 0.0)], 1.0, LIGHT);
                pen.stroke(curl((w * 0.62, h * 0.62), (w * 0.8, h * 0.8), 1.1, 1.0), 0.9, LIGHT);
                pen.rings.push(((w, 0.0), s * 0.22, s * 0.28, 2.8));
                pen.rings.push(((0.0, h), s * 0.22, s * 0.22, 2.8));
            }
            Family::Spine => {
                let n = 4;
                for k in 0..n {
                    let y = h * (k as f32 + 0.5) / n as f32;
                    let g = h / n as f32;
                    pen.stroke(
                        vec![(0.0, y - g * 0.5), (w * 0.2, y), (0.0, y + g * 0.5)],
                        0.9,
                        LIGHT,
                    );
                    pen.stroke(vec![(w * 0.2, y), (w * 0.46, y - g * 0.2)], 1.0, LIGHT);
                    pen.stroke(
                        curl((w * 0.46, y - g * 0.2), (w * 0.56, y + g * 0.14), 1.1, 1.0),
                        1.0,
                        LIGHT,
                    );
                    pen.stroke(
                        vec![(w, y - g * 0.4), (w * 0.84, y), (w, y + g * 0.4)],
                        0.9,
                        ACCENT,
                    );
                }
                pen.rings.push(((0.0, 0.0), w * 0.18, h * 0.1, 2.6));
            }
            Family::Lattice => {
                pen.rings.push(((0.0, 0.0), w * 0.5, h * 0.5, 2.6));
                pen.rings.push(((w, h), w * 0.5, h * 0.5, 2.6));
            }
        }
        pen
    }
    fn stroke(&mut self, points: Vec<P>, half_width: f32, ink: Ink) {
        self.strokes.push((points, half_width, ink));
    }
    fn ink(&self, x: f32, y: f32) -> Ink {
        let mut near = f32::MAX;
        for (points, half, ink) in &self.strokes {
            for pair in points.windows(2) {
                let d = segment(pair[0], pair[1], x, y) - half;
                if d <= 0.0 {
                    return *ink;
                }
                near = near.min(d);
            }
        }
        for &((cx, cy), rw, rh, step) in &self.rings {
            let d = (x - cx).abs() / rw + (y - cy).abs() / rh;
            if d < 1.0 {
                let depth = (1.0 - d) * rw.min(rh);
                let k = (depth / (step * 0.5)) as u32;
                return if near < self.outline && k % 2 == 1 {
                    DARK
                } else {
                    [DARK, LIGHT, DARK, ACCENT, DARK, LIGHT, GROUND, LIGHT][(k % 8) as usize]
                };
            }
            near = near.min((d - 1.0) * rw.min(rh));
        }
        if near < self.outline {
            return DARK;
        }
        self.fill(x, y, near)
    }
    /// Little dots and bars keep the empty ground busy, as on a blanket of this kind.
    fn fill(&self, x: f32, y: f32, near: f32) -> Ink {
        if near < 2.2 || x > self.w || y > self.h {
            return GROUND;
        }
        let (i, j) = ((x / 2.0) as i32, (y / 2.0) as i32);
        match self.filler {
            0 if (i + j) % 3 == 0 && j % 2 == 0 => LIGHT,
            1 if (i + 2 * j) % 5 == 0 => LIGHT,
            2 if i % 2 == 0 && j % 3 == 0 => DARK,
            _ => GROUND,
        }
    }
}

fn segment(a: P, b: P, x: f32, y: f32) -> f32 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let l = dx * dx + dy * dy;
    let t = if l > 0.0 { (((x - a.0) * dx + (y - a.1) * dy) / l).clamp(0.0, 1.0) } else { 0.0 };
    let (ex, ey) = (x - a.0 - dx * t, y - a.1 - dy * t);
    (ex * ex + ey * ey).sqrt()
}
