//! Vectors, hashing and noise: the small mathematics that every picture is made of.
//!
//! Everything here is a pure function of its arguments, so a picture depends on its seed alone and
//! not on the order in which threads come to their work.

use std::ops::{Add, AddAssign, Mul, Neg, Sub};

/// A point, a direction or a linear-light colour.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct V3 {
    pub x: f32,
    pub y: f32,
    pub z: f32,
}

/// Short way to write a vector.
pub const fn v3(x: f32, y: f32, z: f32) -> V3 {
    V3 { x, y, z }
}

impl V3 {
    pub const ZERO: V3 = v3(0.0, 0.0, 0.0);
    pub fn dot(self, o: V3) -> f32 {
        self.x * o.x + self.y * o.y + self.z * o.z
    }
    pub fn cross(self, o: V3) -> V3 {
        v3(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)
    }
    pub fn len(self) -> f32 {
        self.dot(self).sqrt()
    }
    /// The direction alone; a vector without length becomes "up".
    pub fn unit(self) -> V3 {
        let l = self.len();
        if l > 1e-12 { self * (1.0 / l) } else { v3(0.0, 1.0, 0.0) }
    }
    /// Component by component, as light falling on a colour.
    pub fn tint(self, o: V3) -> V3 {
        v3(self.x * o.x, self.y * o.y, self.z * o.z)
    }
    pub fn mix(self, o: V3, t: f32) -> V3 {
        self + (o - self) * t
    }
    pub fn luma(self) -> f32 {
        self.x * 0.2126 + self.y * 0.7152 + self.z * 0.0722
    }
    pub fn map(self, f: impl Fn(f32) -> f32) -> V3 {
        v3(f(self.x), f(self.y), f(self.z))
    }
}

impl Add for V3 {
    type Output = V3;
    fn add(self, o: V3) -> V3 {
        v3(self.x + o.x, self.y + o.y, self.z + o.z)
    }
}
impl AddAssign for V3 {
    fn add_assign(&mut self, o: V3) {
        *self = *self + o;
    }
}
impl Sub for V3 {
    type Output = V3;
    fn sub(self, o: V3) -> V3 {
        v3(self.x - o.x, self.y - o.y, self.z - o.z)
    }
}
impl Mul<f32> for V3 {
    type Output = V3;
    fn mul(self, k: f32) -> V3 {
        v3(self.x * k, self.y * k, self.z * k)
    }
}
impl Neg for V3 {
    type Output = V3;
    fn neg(self) -> V3 {
        self * -1.0
    }
}

/// Turns a point about the vertical axis by `a` radians.
pub fn turn_y(p: V3, a: f32) -> V3 {
    let (s, c) = a.sin_cos();
    v3(p.x * c + p.z * s, p.y, -p.x * s + p.z * c)
}

/// An sRGB colour as designers write it (`0x8a2b22`), in linear light.
pub fn srgb(hex: u32) -> V3 {
    let f = |shift: u32| {
        let c = ((hex >> shift) & 255) as f32 / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    v3(f(16), f(8), f(0))
}

/// A well mixed number from one or two others.
pub fn hash(a: u32, b: u32) -> u32 {
    let mut h = a.wrapping_mul(0x9e37_79b1) ^ b.wrapping_mul(0x85eb_ca77).rotate_left(13);
    h ^= h >> 15;
    h = h.wrapping_mul(0x2c1b_3c6d);
    h ^= h >> 12;
    h = h.wrapping_mul(0x297a_2d39);
    h ^ (h >> 15)
}

/// A number from 0 to 1 for a pair of integers.
pub fn rnd(a: u32, b: u32) -> f32 {
    (hash(a, b) >> 8) as f32 / 16_777_216.0
}

/// A number from -1 to 1 for a pair of integers.
pub fn rnd1(a: u32, b: u32) -> f32 {
    rnd(a, b) * 2.0 - 1.0
}

pub fn smooth(a: f32, b: f32, x: f32) -> f32 {
    let t = ((x - a) / (b - a)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// Value noise in the plane, from -1 to 1.
pub fn noise2(seed: u32, x: f32, y: f32) -> f32 {
    let (xf, yf) = (x.floor(), y.floor());
    let (i, j) = (xf as i32 as u32, yf as i32 as u32);
    let (fx, fy) = (x - xf, y - yf);
    let (sx, sy) = (fx * fx * (3.0 - 2.0 * fx), fy * fy * (3.0 - 2.0 * fy));
    let at = |di: u32, dj: u32| {
        rnd1(seed ^ i.wrapping_add(di).wrapping_mul(0x1b87_3593), j.wrapping_add(dj))
    };
    let top = at(0, 0) + (at(1, 0) - at(0, 0)) * sx;
    let bottom = at(0, 1) + (at(1, 1) - at(0, 1)) * sx;
    top + (bottom - top) * sy
}

/// Value noise along a line, from -1 to 1.
pub fn noise1(seed: u32, x: f32) -> f32 {
    let f = x.floor();
    let t = x - f;
    let i = f as i32 as u32;
    let s = t * t * (3.0 - 2.0 * t);
    let a = rnd1(seed, i);
    a + (rnd1(seed, i.wrapping_add(1)) - a) * s
}

/// Several octaves of [`noise2`] on top of each other, about -1 to 1.
pub fn fbm(seed: u32, x: f32, y: f32, octaves: u32) -> f32 {
    let (mut sum, mut amp, mut f) = (0.0, 0.55, 1.0);
    for o in 0..octaves {
        // Each octave is turned, so that the lattice does not show.
        let (s, c) = (0.6 + o as f32 * 1.1).sin_cos();
        let (rx, ry) = (x * c - y * s, x * s + y * c);
        sum += amp * noise2(seed.wrapping_add(o * 101), rx * f + o as f32 * 3.7, ry * f);
        amp *= 0.5;
        f *= 2.03;
    }
    sum
}

/// Noise with a bell-shaped spread, as a sensor has it.
pub fn gauss(a: u32, b: u32) -> f32 {
    let h = hash(a, b);
    let p = |s: u32| ((h >> s) & 255) as f32 / 255.0;
    (p(0) + p(8) + p(16) + p(24) - 2.0) * 1.72
}
