//! What things are made of: the colour, gloss and fine relief of a surface at a place.

use crate::math::{V3, fbm, hash, noise1, noise2, rnd, rnd1, smooth, srgb};
use crate::weave::Tex;
use std::f32::consts::TAU;

/// A material; texture places are metres unless said otherwise.
pub enum Mat {
    /// Woven cloth: the front and back textures by number (places 0..1) and the strength of relief.
    Cloth { front: usize, back: usize, relief: f32 },
    /// Timber with its grain along u; planks `plank` metres wide (0 for one piece).
    Wood { seed: u32, light: V3, dark: V3, plank: f32, gloss: f32 },
    /// Lime or cement wall.
    Plaster { seed: u32, colour: V3 },
    /// A plaited mat of pandan or rattan strips, `strip` metres wide.
    Plait { seed: u32, colour: V3, other: V3, strip: f32 },
    /// A yarn or cord with a visible twist, places (around, metres along).
    Yarn { colour: V3, twist: f32 },
    /// Anything of one colour with slight blotches.
    Plain { seed: u32, colour: V3, gloss: f32, mottle: f32 },
    /// Trodden ground.
    Earth { seed: u32 },
    /// Bamboo culm, places (around, metres along).
    Bamboo { seed: u32 },
    /// A clear vessel of honey around the upright `axis`, seen from the front: bright where the light
    /// that enters on one side (`light`, -1 or 1) leaves it on the other, deep at the edges.
    Honey { axis: V3, bright: V3, deep: V3, radius: f32, height: f32, light: f32 },
    /// Wax cells, most of them sealed.
    Comb { seed: u32 },
    /// Loose grains of about `size` metres in two shades.
    Grains { seed: u32, colour: V3, other: V3, size: f32 },
    /// Canes side by side along v, crossed by dark strips every `band` metres.
    Rods { seed: u32, colour: V3, other: V3, rod: f32, band: f32 },
    /// A plaited mat with squares in a second colour every so many strips.
    Check { seed: u32, colour: V3, other: V3, strip: f32, every: i32 },
}

/// A surface at a place, ready for light.
pub struct Spot {
    pub colour: V3,
    pub gloss: f32,
    /// Slope of the relief along u and v, in units of the surface.
    pub slope: [f32; 2],
    /// Light that is kept at grazing angles, as the nap of a cloth does.
    pub nap: f32,
}

/// The place to look up: texture place, its change for a pixel to the right and down, and the side.
pub struct Place {
    pub uv: [f32; 2],
    pub dx: [f32; 2],
    pub dy: [f32; 2],
    pub at: V3,
    pub front: bool,
}

impl Place {
    fn footprint(&self) -> f32 {
        let l = |d: [f32; 2]| (d[0] * d[0] + d[1] * d[1]).sqrt();
        l(self.dx).max(l(self.dy))
    }
}

impl Mat {
    pub fn spot(&self, p: &Place, textures: &[Tex]) -> Spot {
        let [u, v] = p.uv;
        let plain = |colour: V3, gloss: f32| Spot { colour, gloss, slope: [0.0; 2], nap: 0.0 };
        match self {
            Mat::Cloth { front, back, relief } => {
                cloth(&textures[if p.front { *front } else { *back }], p, *relief)
            }
            Mat::Wood { seed, light, dark, plank, gloss } => {
                let (mut along, mut across, mut gap, mut tone) = (u, v, 0.0, 0.0);
                let foot = p.footprint();
                if *plank > 0.0 {
                    let k = (across / plank).floor();
                    let f = across / plank - k;
                    let id = hash(*seed, k as i32 as u32);
                    let w = (0.0022 / plank).max(foot / plank * 0.7);
                    gap =
                        smooth(w * 1.6, w * 0.5, f.min(1.0 - f)) * (0.0022 / (w * plank)).min(1.0);
                    tone = rnd1(id, 3);
                    along += rnd(id, 1) * 7.0;
                    across += rnd(id, 2) * 3.0;
                }
                let bend = 0.02 * noise2(*seed, along * 1.1, across * 4.0);
                let bands = fbm(seed ^ 7, along * 0.7, (across + bend) * 34.0, 2);
                let fine = (0.004 / (0.004 + foot)).powi(2);
                let streak = noise2(seed ^ 11, along * 3.1, (across + bend) * 150.0) * fine.sqrt();
                let fibre = noise2(seed ^ 3, along * 14.0, across * 520.0) * fine;
                let stain = fbm(seed ^ 5, along * 2.0, across * 3.0, 2);
                let t = 0.5 + 0.26 * bands + 0.2 * streak + 0.2 * fibre + 0.24 * tone + 0.2 * stain;
                let c = dark.mix(*light, t.clamp(0.0, 1.2)) * (1.0 - 0.85 * gap);
                Spot { slope: [0.0, fibre * 0.12], ..plain(c, *gloss * (0.8 + 0.4 * stain)) }
            }
            Mat::Plaster { seed, colour } => {
                let blotch = fbm(*seed, u * 2.3, v * 2.3, 3);
                let rough = noise2(seed ^ 9, u * 160.0 + v * 60.0, v * 150.0 - u * 50.0);
                let streak = noise2(seed ^ 4, u * 6.0, v * 0.6).max(0.0);
                let c = *colour * (1.0 + 0.09 * blotch + 0.025 * rough - 0.06 * streak);
                let trowel = fbm(seed ^ 2, u * 26.0, v * 19.0, 2);
                Spot { slope: [trowel * 0.07, rough * 0.05], ..plain(c, 0.01) }
            }
            Mat::Plait { seed, colour, other, strip } => plait(p, *seed, *colour, *other, *strip),
            Mat::Yarn { colour, twist } => {
                let spiral = ((v / twist + u) * TAU).sin();
                let clear = (*twist / (*twist + p.footprint() * 0.6)).powi(2);
                let c = *colour
                    * (1.0 + (0.22 * spiral - 0.05) * clear + 0.1 * noise1(5, v * 90.0 + u));
                Spot { nap: 0.12, ..plain(c, 0.0) }
            }
            Mat::Plain { seed, colour, gloss, mottle } => {
                let n = fbm(*seed, p.at.x * 11.0 + p.at.z * 3.0, p.at.y * 11.0 + p.at.z * 7.0, 4);
                plain(*colour * (1.0 + mottle * n), *gloss)
            }
            Mat::Earth { seed } => {
                let n = fbm(*seed, u * 3.0, v * 3.0, 5);
                let g = fbm(seed ^ 1, u * 60.0, v * 60.0, 3);
                let c = srgb(0x7a6350).mix(srgb(0xa48a70), 0.5 + 0.5 * n) * (1.0 + 0.2 * g);
                Spot {
                    slope: [g * 0.35, noise2(*seed, u * 50.0, v * 50.0) * 0.35],
                    ..plain(c, 0.0)
                }
            }
            Mat::Bamboo { seed } => {
                let node = (v / 0.24 + rnd(*seed, 1)).fract();
                let ring = smooth(0.03, 0.0, (node - 0.5).abs());
                let n = fbm(*seed, u * 14.0, v * 3.0, 3);
                let c = srgb(0x9c8047).mix(srgb(0xc7ad6d), 0.5 + 0.5 * n) * (1.0 - 0.4 * ring);
                plain(c, 0.25)
            }
            Mat::Honey { axis, bright, deep, radius, height, light } => {
                let d = p.at - *axis;
                let s = (d.x / radius).clamp(-1.0, 1.0);
                let y = (d.y / height).clamp(0.0, 1.0);
                let through = smooth(-0.75, 0.8, -s * light);
                let edge = smooth(0.74, 0.99, s.abs());
                let floor = smooth(0.1, 0.0, y);
                let t = 0.1 + 0.9 * through + 0.25 * floor - 0.5 * edge + 0.1 * y;
                // What leaves the far side shines in its own shade.
                let glow = 0.75 + 0.75 * through * (1.0 - edge);
                plain(deep.mix(*bright, t.clamp(0.0, 1.1)) * glow, 1.4)
            }
            Mat::Comb { seed } => {
                let (edge, id) = crate::label::cell(u / 0.0054, v / 0.0054);
                let sealed = fbm(*seed, u * 60.0, v * 60.0, 2) + 0.4 * rnd1(id, *seed) > -0.12;
                let wall = smooth(0.72, 0.92, edge);
                let cap = srgb(0xe2b662).mix(srgb(0xd09a3e), 0.5 + 0.5 * rnd1(id, 3));
                let well = srgb(0x9a5410).mix(srgb(0x6a3206), rnd(id, 4));
                let c = if sealed { cap } else { well }.mix(srgb(0xe6c27a), wall * 0.7);
                let bump = (edge - 0.5) * if sealed { -0.5 } else { 0.8 };
                Spot {
                    slope: [bump * (u * 900.0).sin(), bump],
                    ..plain(c, if sealed { 0.15 } else { 0.9 })
                }
            }
            Mat::Grains { seed, colour, other, size } => {
                let clear = (*size / (*size + p.footprint() * 0.7)).powi(2);
                let a = noise2(*seed, u / size, v / size) * clear;
                let b = noise2(seed ^ 5, u / size * 0.4, v / size * 0.4);
                let c = colour.mix(*other, (0.4 + 0.5 * a + 0.3 * b).clamp(0.0, 1.0));
                Spot {
                    slope: [a * 0.7, noise2(seed ^ 6, u / size, v / size) * 0.7 * clear],
                    ..plain(c, 0.1)
                }
            }
            Mat::Rods { seed, colour, other, rod, band } => {
                let k = (u / rod).floor();
                let f = u / rod - k;
                let id = hash(*seed, k as i32 as u32);
                let blur = (p.footprint() / rod).min(1.0);
                let round = (1.0 - (2.0 * f - 1.0).powi(2)).max(0.0).sqrt();
                let shade = (0.4 + 0.6 * round) * (1.0 - blur) + 0.85 * blur;
                let tone = 1.0 + 0.1 * rnd1(id, 1) + 0.12 * noise2(*seed, k * 3.1, v * 9.0);
                // The strip passes over every other cane and changes with each row.
                let row = (v / band).floor() as i32;
                let g = v / band - row as f32;
                let over = (k as i32 + row).rem_euclid(2) == 0;
                let strip = smooth(0.17, 0.15, (g - 0.5).abs());
                let c = colour.mix(*other, if over { strip } else { 0.25 * strip });
                Spot {
                    slope: [(f - 0.5) * 0.9 * (1.0 - blur), 0.0],
                    ..plain(c * (tone * shade), 0.15)
                }
            }
            Mat::Check { seed, colour, other, strip, every } => {
                let (i, j) = ((u / strip).floor() as i32, (v / strip).floor() as i32);
                let inside = |n: i32| n.rem_euclid(every * 2) >= *every;
                let (a, b) = if inside(i) { (*other, *colour) } else { (*colour, *colour) };
                let mut s = plait(p, *seed, a, if inside(j) { *other } else { b }, *strip);
                s.gloss = 0.08;
                s
            }
        }
    }
}

fn cloth(tex: &Tex, p: &Place, relief: f32) -> Spot {
    let (w, h) = tex.size();
    let len = |d: [f32; 2]| ((d[0] * w).powi(2) + (d[1] * h).powi(2)).sqrt();
    let (a, b) = (len(p.dx), len(p.dy));
    let (long, major) = if a > b { (a, p.dx) } else { (b, p.dy) };
    let short = a.min(b).max(long / 6.0);
    let taps = (long / short.max(1e-6)).ceil().clamp(1.0, 6.0) as i32;
    let lod = short.max(0.5).log2() - 0.25;
    let mut colour = V3::ZERO;
    for k in 0..taps {
        let t = (k as f32 + 0.5) / taps as f32 - 0.5;
        colour += tex.sample(p.uv[0] + major[0] * t, p.uv[1] + major[1] * t, lod).0;
    }
    let mut slope = [0.0; 2];
    if relief > 0.0 && lod < 2.5 {
        let e = (2.0f32).powf(lod.max(0.0)) * 0.7;
        let at = |du: f32, dv: f32| tex.sample(p.uv[0] + du / w, p.uv[1] + dv / h, lod).1;
        slope = [(at(e, 0.0) - at(-e, 0.0)) * relief, (at(0.0, e) - at(0.0, -e)) * relief * 0.7];
    }
    Spot { colour: colour * (1.0 / taps as f32), gloss: 0.0, slope, nap: 0.1 }
}

/// Strips that pass over two and under two, one direction a little darker.
fn plait(p: &Place, seed: u32, colour: V3, other: V3, strip: f32) -> Spot {
    let (x, y) = (p.uv[0] / strip, p.uv[1] / strip);
    let (i, j) = (x.floor(), y.floor());
    let (fx, fy) = (x - i, y - j);
    let over = (i as i32 + j as i32).rem_euclid(4) < 2;
    let (f, along, id) = if over {
        (fx, (fy + (i as i32 + j as i32).rem_euclid(2) as f32) / 2.0, hash(seed, i as i32 as u32))
    } else {
        (
            fy,
            (fx + 1.0 - (i as i32 + j as i32).rem_euclid(2) as f32) / 2.0,
            hash(seed ^ 77, j as i32 as u32),
        )
    };
    let blur = (p.footprint() / strip).min(1.0);
    let edge = smooth(0.5, 0.36, (f - 0.5).abs()) * (1.0 - blur) + 0.75 * blur;
    let dip = 1.0 - 0.3 * (1.0 - blur) * (2.0 * along.clamp(0.0, 1.0) - 1.0).powi(2);
    let base = if over { colour } else { other };
    let tone = 1.0
        + 0.12 * rnd1(id, 1)
        + 0.1 * noise2(seed, x * 0.9, y * 0.9)
        + 0.05 * fbm(seed, x * 8.0, y * 8.0, 2);
    let c = base * (tone * dip * (0.45 + 0.55 * edge));
    Spot { colour: c, gloss: 0.12, slope: [(f - 0.5) * 0.3 * (1.0 - blur), 0.0], nap: 0.02 }
}

/// Timber by name, for scenes.
pub fn timber(kind: u32, seed: u32, plank: f32) -> Mat {
    let (light, dark, gloss) = match kind % 5 {
        0 => (srgb(0xa9794d), srgb(0x6d4529), 0.1),
        1 => (srgb(0x7a5238), srgb(0x3f281b), 0.14),
        2 => (srgb(0xc9a578), srgb(0x94704a), 0.08),
        3 => (srgb(0x9a8f80), srgb(0x675d52), 0.02),
        _ => (srgb(0x8a5b34), srgb(0x54321c), 0.2),
    };
    Mat::Wood { seed, light, dark, plank, gloss }
}

/// Plastered walls in the colours that village offices are painted in.
pub fn wall_colour(kind: u32) -> V3 {
    [srgb(0xd9d2c4), srgb(0xcfd6d2), srgb(0xe0d6bf), srgb(0xbfc9b8), srgb(0xc9c4bd)]
        [(kind % 5) as usize]
}
