//! Grains by the thousand: coffee, pepper, rice, crackers, strewn over heaps and beside them.

use crate::math::{V3, fbm, hash, rnd, rnd1, smooth, srgb, turn_y, v3};
use crate::set::{Set, Shot};
use crate::surface::Mat;
use std::f32::consts::{PI, TAU};

/// How one kind of grain looks: half axes in metres, shades, gloss, unevenness.
pub struct Grain {
    pub size: V3,
    pub shades: [u32; 4],
    pub gloss: f32,
    pub rough: f32,
    pub groove: bool,
    pub count: u32,
}

/// The grain that a note names.
pub fn grain(note: &str) -> Grain {
    let has = |w: &str| note.contains(w);
    let round = |r: f32| v3(r, r, r);
    if has("green coffee") {
        Grain {
            size: v3(0.0055, 0.0034, 0.0042),
            shades: [0x9aa07a, 0x8c9370, 0xa8a985, 0x858a68],
            gloss: 0.1,
            rough: 0.05,
            groove: true,
            count: 1500,
        }
    } else if has("coffee") {
        Grain {
            size: v3(0.0056, 0.0036, 0.0044),
            shades: [0x4a2a18, 0x3b2013, 0x57331e, 0x331b10],
            gloss: 0.22,
            rough: 0.04,
            groove: true,
            count: 1500,
        }
    } else if has("white pepper") {
        Grain {
            size: round(0.0025),
            shades: [0xd9cba8, 0xcbbb94, 0xe2d6b8, 0xbfae86],
            gloss: 0.06,
            rough: 0.06,
            groove: false,
            count: 4200,
        }
    } else if has("black pepper") {
        Grain {
            size: round(0.0026),
            shades: [0x2e2621, 0x3b312a, 0x241d19, 0x4a3d33],
            gloss: 0.12,
            rough: 0.22,
            groove: false,
            count: 4200,
        }
    } else if has("rice") {
        Grain {
            size: v3(0.0034, 0.0011, 0.0011),
            shades: [0x8a4434, 0x9c5440, 0x773a2e, 0xae6a52],
            gloss: 0.1,
            rough: 0.0,
            groove: false,
            count: 7000,
        }
    } else {
        // Crackers: puffed, pale gold, no two alike.
        Grain {
            size: v3(0.0125, 0.0098, 0.0105),
            shades: [0xe2c48c, 0xd6b273, 0xead2a2, 0xc99f5c],
            gloss: 0.1,
            rough: 0.3,
            groove: false,
            count: 300,
        }
    }
}

/// Strews grains over a heap whose height is `top`, within `radius` of `at`.
pub fn strew(set: &mut Set, g: &Grain, at: V3, radius: f32, t: u32, top: impl Fn(f32, f32) -> f32) {
    let mats: Vec<u16> = g
        .shades
        .iter()
        .map(|c| set.add(Mat::Plain { seed: t, colour: srgb(*c), gloss: g.gloss, mottle: 0.16 }))
        .collect();
    let under = set.plain(srgb(g.shades[1]) * 0.5, 0.0, 0.3, t);
    set.mesh.patch(48, 20, under, |u, v| {
        let (a, r) = (u * TAU, radius * 1.02 * v);
        let (x, z) = (r * a.cos(), r * a.sin());
        (at + v3(x, top(x, z) - g.size.y * 0.8, z), [x, z])
    });
    let (nu, nv) = if g.size.x > 0.004 { (16, 12) } else { (8, 6) };
    for k in 0..g.count {
        let id = hash(t ^ 0x51, k);
        let (a, r) = (rnd(id, 1) * TAU, radius * rnd(id, 2).sqrt());
        let (x, z) = (r * a.cos(), r * a.sin());
        let middle = at + v3(x, top(x, z) + g.size.y * 0.7 * rnd1(id, 3), z);
        let (yaw, tip) = (rnd(id, 4) * TAU, 0.7 * rnd1(id, 5));
        let over = g.groove && rnd(id, 6) > 0.45;
        let grow = 1.0 + 0.14 * rnd1(id, 7);
        let first = set.mesh.pos.len();
        set.mesh.patch(nu, nv, mats[(id % 4) as usize], |u, v| {
            let (p, q) = (u * TAU, v * PI);
            let (sx, sy, sz) = (q.cos(), q.sin() * p.sin(), q.sin() * p.cos());
            let bumps = 1.0 + g.rough * fbm(id, sx * 1.7 + 3.0, sy * 1.7 + sz * 1.1, 2);
            let flat = if g.groove && sy < 0.0 { 0.35 } else { 1.0 };
            let cut = if g.groove && sy < 0.0 { smooth(0.34, 0.0, sz.abs()) * 0.5 } else { 0.0 };
            let k = grow * bumps;
            (v3(sx * g.size.x * k, (sy * flat + cut) * g.size.y * k, sz * g.size.z * k), [u, v])
        });
        let (ts, tc) = tip.sin_cos();
        set.mesh.moved(first, |p| {
            let p = if over { v3(p.x, -p.y, -p.z) } else { p };
            turn_y(v3(p.x * tc - p.y * ts, p.x * ts + p.y * tc, p.z), yaw) + middle
        });
    }
}

/// Single grains beside the heap, lying on the table.
pub fn strew_loose(set: &mut Set, g: &Grain, at: V3, radius: f32, t: u32) {
    let mat =
        set.add(Mat::Plain { seed: t, colour: srgb(g.shades[0]), gloss: g.gloss, mottle: 0.16 });
    for k in 0..g.count {
        let id = hash(t ^ 0x77, k);
        let (a, r) = (rnd(id, 1) * TAU, radius * rnd(id, 2).powf(0.7));
        let middle = at + v3(r * a.cos(), 0.0, r * a.sin());
        let first = set.mesh.pos.len();
        set.mesh.patch(14, 10, mat, |u, v| {
            let (p, q) = (u * TAU, v * PI);
            let (sx, sy, sz) = (q.cos(), q.sin() * p.sin(), q.sin() * p.cos());
            let k = 1.0 + g.rough * fbm(id, sx * 1.7, sy * 1.7 + sz, 2);
            (v3(sx * g.size.x * k, sy * g.size.y * k, sz * g.size.z * k), [u, v])
        });
        let yaw = rnd(id, 4) * TAU;
        set.mesh.moved(first, |p| turn_y(p, yaw) + middle);
    }
}

/// A table before a wall, and the side from which the picture is taken.
pub fn table(shot: &Shot) -> (Set, f32) {
    let t = shot.take;
    let mut set = Set::default();
    set.ground(0.0, [0, 2, 3, 1][(hash(t, 2) % 4) as usize], hash(t, 3));
    set.wall(-0.7, hash(t, 4), hash(t, 5));
    (set, if rnd(t, 8) > 0.5 { 1.0 } else { -1.0 })
}
