//! A loom in numbers: warp-faced ikat, yarn by yarn, turned into a texture with mip levels.
//!
//! The warp carries the picture. Bundles of yarns were tied together, so colour changes step from
//! bundle to bundle across the cloth and bleed along it: every yarn is pulled a little out of line
//! when the warp is stretched, and the dye creeps under the tie.

use crate::math::{V3, gauss, hash, noise1, noise2, rnd, rnd1, smooth};
use crate::motif::{Family, Motif};
use crate::palette::Dyes;
use rayon::prelude::*;
use std::f32::consts::TAU;

/// A lengthwise part of the cloth.
enum Band {
    Plain(usize),
    Ikat { motif: usize, knots: f32 },
}

/// A woven cloth of a given size; lengths in millimetres.
pub struct Cloth {
    pub width: f32,
    pub length: f32,
    yarn: f32,
    knot: f32,
    dyes: Dyes,
    /// Right edge and kind of each band, over half the width: the cloth is mirrored.
    bands: Vec<(f32, Band)>,
    motifs: Vec<Motif>,
    /// Length of the crosswise border at both ends.
    end: f32,
    panels: u32,
    soft: f32,
    seed: u32,
}

/// How a cloth is laid out.
pub struct Plan<'a> {
    pub width: f32,
    pub length: f32,
    /// Distance of the warp yarns in millimetres.
    pub yarn: f32,
    pub families: &'a [Family],
    /// One piece, or two panels with a seam (as large blankets have).
    pub panels: u32,
    pub seed: u32,
}

impl Cloth {
    pub fn new(plan: &Plan, dyes: Dyes) -> Cloth {
        let seed = plan.seed;
        let half = plan.width / plan.panels as f32 / 2.0;
        let knot = (half / 26.0).clamp(2.6, 6.5);
        let mut motifs = Vec::new();
        let mut bands = Vec::new();
        let mut x = 0.0;
        // Stripes at the selvedge, a narrow ikat, stripes again, then the main field.
        let edge = half * (0.2 + 0.14 * rnd(seed, 3));
        let n = 4 + (rnd(seed, 4) * 4.0) as u32;
        let mut lay = |w: f32, band: Band, bands: &mut Vec<(f32, Band)>| {
            x += w;
            bands.push((x, band));
        };
        for k in 0..n {
            let w = edge * if k == 0 { 0.2 } else { 0.04 + 0.09 * rnd(seed, 20 + k) };
            let colour = if k == 0 { 0 } else { 1 + (hash(seed, 30 + k) % 4) as usize };
            lay(w, Band::Plain(colour), &mut bands);
        }
        let narrow = [Family::Zigzag, Family::Lattice, Family::Steps][(hash(seed, 5) % 3) as usize];
        let narrow_w = edge * 0.55;
        let k = (narrow_w / knot * 0.5).round().max(4.0);
        motifs.push(Motif::draw(narrow, k as i32, (k * 1.5) as i32 + 3, hash(seed, 51)));
        lay(narrow_w, Band::Ikat { motif: 0, knots: k * 2.0 }, &mut bands);
        for (k, c) in [1, 2, 1, 0].into_iter().enumerate() {
            lay(edge * (0.04 + 0.07 * rnd(seed, 60 + k as u32)), Band::Plain(c), &mut bands);
        }
        let field = half - x;
        let field_knots = (field / knot).round().max(10.0);
        let family = plan.families[0];
        let tall = (field_knots * (1.25 + 0.5 * rnd(seed, 6))) as i32;
        let repeats = if field_knots > 34.0 { 2.0 } else { 1.0 };
        motifs.push(Motif::draw(family, (field_knots / repeats) as i32, tall, hash(seed, 52)));
        bands.push((half + 1.0, Band::Ikat { motif: 1, knots: field_knots }));
        let second = *plan.families.get(1).unwrap_or(&Family::Steps);
        let end = if plan.length > plan.width * 0.9 { half * 0.42 } else { half * 0.3 };
        let end_rows = (end / knot).round().max(6.0) as i32;
        motifs.push(Motif::draw(
            second,
            (end_rows as f32 * 0.45) as i32 + 2,
            end_rows,
            hash(seed, 53),
        ));
        Cloth {
            width: plan.width,
            length: plan.length,
            yarn: plan.yarn,
            knot,
            dyes,
            bands,
            motifs,
            end,
            panels: plan.panels,
            soft: 0.3 + 0.2 * rnd(seed, 9),
            seed,
        }
    }

    /// The dye colour of yarn `i`, whose middle is at `x`, at the length `y`.
    fn dyed(&self, i: u32, x: f32, y: f32) -> V3 {
        let panel_w = self.width / self.panels as f32;
        let xp = x.rem_euclid(panel_w);
        let xm = xp.min(panel_w - xp);
        let mut left = 0.0;
        for (right, band) in &self.bands {
            if xm < *right {
                return match band {
                    Band::Plain(c) => self.dyes.stripes[*c % self.dyes.stripes.len()],
                    Band::Ikat { motif, knots } => {
                        let right = right.min(panel_w / 2.0);
                        let at = (xm - left) / (right - left) * knots;
                        self.ikat(*motif, *knots, at, i, y)
                    }
                };
            }
            left = *right;
        }
        self.dyes.ink[0]
    }

    fn ikat(&self, motif: usize, knots: f32, at: f32, i: u32, y: f32) -> V3 {
        let col = at.floor() as i32;
        let bundle = hash(self.seed ^ 0x51, (col + 977 * motif as i32) as u32);
        // The tie's slip, the yarn's own slip, and a slow drift along the warp.
        let slip = self.knot
            * (0.26 * rnd1(bundle, 1)
                + 0.24 * gauss(self.seed, i)
                + 0.3 * noise1(self.seed ^ i.wrapping_mul(31), y / (self.knot * 14.0))
                + 0.35 * noise1(bundle, y / (self.knot * 30.0)));
        let y = y + slip;
        let from_end = y.min(self.length - y);
        let (m, row, col) = if motif == 1 && from_end < self.end {
            (&self.motifs[2], from_end / self.knot, col)
        } else if motif == 1 && from_end < self.end + self.knot * 1.6 {
            return self.dyes.ink[2];
        } else if motif == 1 {
            // Counted from the middle, so that the drawing is symmetric; mirrored at the centre.
            (&self.motifs[1], (y - self.length / 2.0) / self.knot, knots as i32 - 1 - col)
        } else {
            (&self.motifs[0], y / self.knot, col)
        };
        let r = row.floor();
        let f = row - r;
        let here = m.at(col, r as i32);
        let (other, t) = if f > 0.5 {
            (m.at(col, r as i32 + 1), 0.5 * smooth(1.0 - self.soft, 1.0 + self.soft, f + 0.0))
        } else {
            (m.at(col, r as i32 - 1), 0.5 * smooth(self.soft, -self.soft, f))
        };
        let t = if here == other { 0.0 } else { t };
        self.dyes.ink[here as usize].mix(self.dyes.ink[other as usize], t)
    }

    /// Colour in linear light and height (0 to 1) at a place; `grain` is the size of a sample in
    /// millimetres and fades what is finer.
    pub fn at(&self, x: f32, y: f32, grain: f32) -> (V3, f32) {
        let wobble = self.yarn * 0.22 * noise2(self.seed ^ 0xa1, x / self.yarn / 3.0, y / 9.0);
        let xs = x + wobble;
        let i = (xs / self.yarn).floor();
        let f = xs / self.yarn - i;
        let yarn = i as i32 as u32;
        let mut c = self.dyed(yarn, (i + 0.5) * self.yarn, y);
        // Uneven take-up of the dye: by yarn, along the yarn, and in clouds over the warp.
        let uneven = 1.0
            + 0.075 * gauss(self.seed ^ 0xb2, yarn)
            + 0.07 * noise1(hash(self.seed ^ 0xc3, yarn), y / 23.0)
            + 0.06 * noise2(self.seed ^ 0xd4, x / 40.0, y / 55.0);
        c = c * uneven;
        let pick = self.yarn * 1.7;
        let phase = y / pick + 0.5 * (yarn & 1) as f32 + 0.1 * rnd(self.seed, yarn);
        let rib = (1.0 - (2.0 * f - 1.0).powi(2)).max(0.0).sqrt();
        let over = 0.5 + 0.5 * (phase * TAU).cos();
        let height = rib * (0.55 + 0.45 * over);
        let fade = (1.4 - grain / self.yarn).clamp(0.25, 1.0);
        // In the valleys the weft and the shadow show.
        let deep = (1.0 - smooth(0.05, 0.6, height)) * fade;
        let fibre = 1.0 + 0.12 * fade * noise2(self.seed ^ yarn, x / 0.09, y / 0.55 + x / 0.2);
        let shaded = c.mix(self.dyes.weft.tint(c.map(|v| v.sqrt())), deep * 0.75) * fibre;
        let thread = 1.0 - 0.28 * fade * (1.0 - height);
        let seam =
            if self.panels == 2 { smooth(1.6, 0.4, (x - self.width / 2.0).abs()) } else { 0.0 };
        (shaded * (thread * (1.0 - 0.6 * seam)), height * (1.0 - 0.8 * seam))
    }

    /// Colour of a fringe that hangs at `x` (no weave, the plain dyed end of the warp).
    pub fn fringe_colour(&self, x: f32) -> V3 {
        self.dyed((x / self.yarn) as u32, x, self.knot * 0.5).mix(self.dyes.ink[0], 0.35)
    }

    /// A texture of the part from (`x0`, `y0`) with the given extent.
    pub fn texture(&self, x0: f32, y0: f32, w_mm: f32, h_mm: f32, w: usize, h: usize) -> Tex {
        let (sx, sy) = (w_mm / w as f32, h_mm / h as f32);
        let grain = sx.max(sy * 0.6);
        let mut base = vec![[0u8; 4]; w * h];
        base.par_chunks_mut(w).enumerate().for_each(|(r, row)| {
            for (c, texel) in row.iter_mut().enumerate() {
                let x = x0 + (c as f32 + 0.5) * sx;
                let y = y0 + (r as f32 + 0.5) * sy;
                let (v, height) = self.at(x, y, grain);
                *texel = pack(v, height);
            }
        });
        Tex::new(w, h, base)
    }
    /// A texture of the whole cloth at a resolution that suits a full view.
    pub fn whole(&self, texels: f32) -> Tex {
        let k = (texels / (self.width * self.length)).sqrt();
        let (w, h) = ((self.width * k) as usize, (self.length * k) as usize);
        self.texture(0.0, 0.0, self.width, self.length, w.max(16), h.max(16))
    }
}

/// A picture with ever smaller copies; colours are stored as square roots, height in the fourth.
pub struct Tex {
    levels: Vec<(usize, usize, Vec<[u8; 4]>)>,
}

fn pack(v: V3, height: f32) -> [u8; 4] {
    let q = |x: f32| (x.clamp(0.0, 1.0).sqrt() * 255.0 + 0.5) as u8;
    [q(v.x), q(v.y), q(v.z), (height.clamp(0.0, 1.0) * 255.0 + 0.5) as u8]
}

fn unpack(t: [u8; 4]) -> (V3, f32) {
    let q = |x: u8| (x as f32 / 255.0) * (x as f32 / 255.0);
    (V3 { x: q(t[0]), y: q(t[1]), z: q(t[2]) }, t[3] as f32 / 255.0)
}

impl Tex {
    pub fn new(w: usize, h: usize, base: Vec<[u8; 4]>) -> Tex {
        let mut levels = vec![(w, h, base)];
        while let Some((w, h, last)) = levels.last().filter(|l| l.0 > 4 && l.1 > 4) {
            let (nw, nh) = (w / 2, h / 2);
            let mut next = Vec::with_capacity(nw * nh);
            for y in 0..nh {
                for x in 0..nw {
                    let mut sum = V3::ZERO;
                    let mut height = 0.0;
                    for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
                        let (c, t) = unpack(last[(y * 2 + dy) * w + x * 2 + dx]);
                        sum += c;
                        height += t;
                    }
                    next.push(pack(sum * 0.25, height * 0.25));
                }
            }
            levels.push((nw, nh, next));
        }
        Tex { levels }
    }
    /// Width and height of the finest level.
    pub fn size(&self) -> (f32, f32) {
        (self.levels[0].0 as f32, self.levels[0].1 as f32)
    }
    fn bilinear(&self, level: usize, u: f32, v: f32) -> (V3, f32) {
        let (w, h, data) = &self.levels[level];
        let x = u.clamp(0.0, 1.0) * *w as f32 - 0.5;
        let y = v.clamp(0.0, 1.0) * *h as f32 - 0.5;
        let (xf, yf) = (x.floor(), y.floor());
        let get = |dx: f32, dy: f32| {
            let i = (xf + dx).clamp(0.0, (*w - 1) as f32) as usize;
            let j = (yf + dy).clamp(0.0, (*h - 1) as f32) as usize;
            unpack(data[j * w + i])
        };
        let (tx, ty) = (x - xf, y - yf);
        let (a, b, c, d) = (get(0.0, 0.0), get(1.0, 0.0), get(0.0, 1.0), get(1.0, 1.0));
        let top = (a.0.mix(b.0, tx), a.1 + (b.1 - a.1) * tx);
        let low = (c.0.mix(d.0, tx), c.1 + (d.1 - c.1) * tx);
        (top.0.mix(low.0, ty), top.1 + (low.1 - top.1) * ty)
    }
    /// Colour and height, blended between two levels; level 0 is the finest.
    pub fn sample(&self, u: f32, v: f32, lod: f32) -> (V3, f32) {
        let lod = lod.clamp(0.0, (self.levels.len() - 1) as f32);
        let l = lod.floor() as usize;
        let t = lod - l as f32;
        let a = self.bilinear(l, u, v);
        if t < 0.02 || l + 1 >= self.levels.len() {
            return a;
        }
        let b = self.bilinear(l + 1, u, v);
        (a.0.mix(b.0, t), a.1 + (b.1 - a.1) * t)
    }
}
