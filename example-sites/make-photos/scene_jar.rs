//! Honey in bottles: one, a few, a market table full.

use crate::label::{Label, print};
use crate::lens::Look;
use crate::math::{V3, hash, noise1, rnd, rnd1, smooth, srgb, v3};
use crate::mesh::curve;
use crate::render::{Camera, Scene};
use crate::set::{Light, Set, Shot, crooked, look_for};
use crate::surface::{Mat, timber};
use std::f32::consts::{PI, TAU};

/// A bottle's measures in metres and what is in it.
pub struct Bottle<'a> {
    pub at: V3,
    pub radius: f32,
    pub height: f32,
    /// Colour of the honey where light comes through, and in its depth.
    pub honey: (u32, u32),
    pub lid: u32,
    pub label: Option<Label<'a>>,
    pub turn: f32,
    /// Side from which the light comes, -1 or 1.
    pub light: f32,
}

/// A turned shape through the given radii and heights.
pub fn turned(set: &mut Set, at: V3, mat: u16, through: &[(f32, f32)]) {
    let points: Vec<V3> = through.iter().map(|(r, y)| v3(*r, *y, 0.0)).collect();
    let line = curve(&points, 10);
    let n = line.len() - 1;
    set.mesh.lathe(at, (72, n), mat, |v| {
        let p = line[(v * n as f32).round() as usize];
        (p.x.max(0.0), p.y)
    });
}

/// Adds one bottle.
pub fn bottle(set: &mut Set, b: &Bottle, seed: u32) {
    let (r, h) = (b.radius, b.height);
    let shoulder = h - r * 0.95;
    let honey = set.add(Mat::Honey {
        axis: b.at,
        bright: srgb(b.honey.0),
        deep: srgb(b.honey.1),
        radius: r,
        height: h * 0.92,
        light: b.light,
    });
    let glass = set.add(Mat::Plain { seed, colour: srgb(0xc9c2a4), gloss: 1.0, mottle: 0.02 });
    turned(
        set,
        b.at,
        honey,
        &[
            (r * 0.05, 0.001),
            (r * 0.86, 0.0),
            (r * 0.985, r * 0.08),
            (r, r * 0.3),
            (r, h * 0.3),
            (r, shoulder * 0.86),
            (r * 0.97, shoulder * 0.94),
            (r * 0.86, shoulder),
        ],
    );
    turned(
        set,
        b.at,
        glass,
        &[
            (r * 0.86, shoulder),
            (r * 0.7, shoulder + r * 0.2),
            (r * 0.6, shoulder + r * 0.38),
            (r * 0.6, h),
        ],
    );
    let lid = set.plain(srgb(b.lid), 0.35, 0.05, seed);
    let (lr, top) = (r * 0.68, h + r * 0.12);
    let foot = h - r * 0.42;
    set.mesh.lathe(b.at, (144, 12), lid, |v| {
        let rib = if v < 0.7 { 0.0 } else { 0.0004 };
        match v {
            v if v < 0.72 => (lr + rib, foot + (top - foot) * v / 0.72),
            v if v < 0.86 => (lr * (1.0 - 0.06 * (v - 0.72) / 0.14), top + 0.0015),
            v => (lr * 0.94 * (1.0 - (v - 0.86) / 0.14), top + 0.0018),
        }
    });
    if let Some(label) = &b.label {
        let mat = set.cloth_of(print(label), print(label), 0.0);
        let high = r * 1.95 / label.ratio;
        let (y0, half) = (h * 0.16, label.ratio * high * 0.5 / r);
        let (at, turn) = (b.at, b.turn);
        set.mesh.patch(48, 12, mat, |u, v| {
            let a = (u * 2.0 - 1.0) * half + turn;
            let y = y0 + high * (1.0 - v);
            (at + v3((r + 0.0005) * a.sin(), y, (r + 0.0005) * a.cos()), [u, v])
        });
    }
}

/// The honey of a shot by its words.
fn honey(words: &str) -> (u32, u32) {
    if words.contains("kelulut") {
        (0xd9a24a, 0x7a4210)
    } else if words.contains("dark") {
        (0xb5651a, 0x3a1405)
    } else {
        (0xe39a2b, 0x6e2c06)
    }
}

/// A table before a wall, and the side of the light.
pub fn room(shot: &Shot) -> (Set, f32) {
    let t = shot.take;
    let mut set = Set::default();
    let kind = if shot.note.contains("mat") { 1 } else { [0, 2, 3, 0][(hash(t, 2) % 4) as usize] };
    set.ground(0.0, kind, hash(t, 3));
    set.wall(-0.62, [1, 0, 2, 3][(hash(t, 4) % 4) as usize], hash(t, 5));
    let side = if rnd(t, 8) > 0.5 { 1.0 } else { -1.0 };
    (set, side)
}

/// A few leaves lying about, so that the table is not bare.
pub fn leaves(set: &mut Set, t: u32, at: V3, count: u32) {
    let green = set.plain(srgb(0x4d6b2c), 0.15, 0.2, t);
    for k in 0..count {
        let a = rnd(t, 500 + k) * TAU;
        let from =
            at + v3(0.02 * rnd1(t, 510 + k), 0.002 + 0.003 * k as f32, 0.02 * rnd1(t, 520 + k));
        let (dir, side) = (v3(a.cos(), 0.0, a.sin()), v3(-a.sin(), 0.0, a.cos()));
        let long = 0.075 + 0.03 * rnd(t, 530 + k);
        set.mesh.patch(8, 16, green, |u, v| {
            let q = u * 2.0 - 1.0;
            let wide = 0.019 * (v.powf(0.8) * PI).sin().max(0.0);
            let rise = 0.012 * (v * PI).sin() + 0.004 * q.abs();
            (from + dir * (long * v) + side * (q * wide) + v3(0.0, rise, 0.0), [u, v])
        });
    }
}

/// One bottle, or several of growing sizes.
pub fn bottles(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = room(shot);
    let has = |w: &str| shot.note.contains(w);
    let count = if has("three") {
        3
    } else if has("row") {
        5
    } else {
        1
    };
    let small = has("small");
    let wording = if has("kelulut") { "KELULUT" } else { "MADU HUTAN" };
    let mut tallest = 0.0f32;
    for k in 0..count {
        let f = k as f32 - (count - 1) as f32 * 0.5;
        let grow = if count == 3 { 0.82 + 0.18 * k as f32 } else { 1.0 };
        let radius = if small { 0.027 } else { 0.034 * grow };
        let height = if small { 0.095 } else { 0.152 * grow };
        tallest = tallest.max(height);
        let at = v3(
            f * 0.088 + 0.004 * rnd1(t, 20 + k),
            0.0,
            0.012 * rnd1(t, 30 + k) + if count == 5 { -0.02 * f.abs() } else { 0.0 },
        );
        let label = Label {
            word: wording,
            ground: 0xf3ead2,
            band: if has("kelulut") { 0x6f7d32 } else { 0xd6912a },
            ink: 0x3a2412,
            ratio: 1.12,
            seed: shot.seed,
        };
        bottle(
            &mut set,
            &Bottle {
                at,
                radius,
                height,
                honey: honey(&shot.note),
                lid: if has("kelulut") { 0x2b2a28 } else { 0xe8e2d4 },
                label: Some(label),
                turn: 0.25 * rnd1(t, 40 + k),
                light: side,
            },
            hash(t, 50 + k),
        );
    }
    leaves(&mut set, t, v3(side * 0.1 * count as f32 * 0.6, 0.0, 0.05), 4);
    let spread = 0.30 + 0.085 * (count - 1) as f32;
    let d = spread * if shot.portrait { 1.25 } else { 1.2 };
    let camera = Camera {
        eye: v3(0.05 * rnd1(t, 6), tallest * 0.72 + 0.14 * d, d * 1.05),
        look: v3(0.0, tallest * 0.5, 0.0),
        fov: if shot.portrait { 34.0 } else { 30.0 },
        roll: crooked(t) * 0.6,
    };
    let focus = (camera.eye - camera.look).len();
    let look = Look { focus: focus - 0.02, blur: 12.0, saturation: 1.02, ..look_for(t) };
    (
        set.scene(camera, Light::Window(side), (v3(0.0, 0.08, 0.0), 0.5 + 0.1 * count as f32), t),
        look,
    )
}

/// The table at the market: rows of bottles before a wall of planks.
pub fn stall(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let cloth = set.plain(srgb(0x9c2f2a), 0.02, 0.12, t);
    set.mesh.patch(80, 60, cloth, |u, v| {
        let (x, s) = ((u - 0.5) * 2.4, v * 0.9 - 0.45);
        let wave = 0.014 * noise1(t, x * 9.0) * smooth(0.0, 0.4, s);
        (if s < 0.2 { v3(x, 0.0, s) } else { v3(x, 0.2 - s, 0.2 + wave) }, [u, v])
    });
    set.wall(-0.9, 1, hash(t, 5));
    let shelf = set.add(timber(0, t, 0.0));
    set.mesh.cuboid(v3(-1.0, 0.0, -0.36), v3(1.0, 0.09, -0.2), shelf);
    for row in 0..3u32 {
        for k in 0..9u32 {
            let id = hash(t, 100 * row + k);
            let f = k as f32 - 4.0 + if row == 1 { 0.5 } else { 0.0 };
            let large = row == 2;
            let at = v3(
                f * 0.098 + 0.006 * rnd1(id, 1),
                if large { 0.09 } else { 0.0 },
                [0.09, -0.06, -0.28][row as usize] + 0.006 * rnd1(id, 2),
            );
            let tone = [(0xe39a2b, 0x6e2c06), (0xc9781e, 0x4a1c06), (0xe8b04a, 0x8a4a10)]
                [(id % 3) as usize];
            let dark = rnd(id, 3) > 0.5;
            bottle(
                &mut set,
                &Bottle {
                    at,
                    radius: if large { 0.038 } else { 0.031 },
                    height: if large { 0.17 } else { 0.13 },
                    honey: tone,
                    lid: if dark { 0xe8e2d4 } else { 0xd8a32a },
                    label: Some(Label {
                        word: "MADU HUTAN",
                        ground: 0xf3ead2,
                        band: if dark { 0xd6912a } else { 0x6f7d32 },
                        ink: 0x3a2412,
                        ratio: 1.12,
                        seed: t,
                    }),
                    turn: 0.35 * rnd1(id, 4),
                    light: 1.0,
                },
                id,
            );
        }
    }
    let camera = Camera {
        eye: v3(-0.3, 0.36, 0.95),
        look: v3(0.02, 0.06, -0.08),
        fov: 34.0,
        roll: crooked(t),
    };
    let look = Look { focus: 0.95, blur: 11.0, saturation: 1.03, ..look_for(t) };
    (set.scene(camera, Light::Window(1.0), (v3(0.0, 0.08, -0.1), 1.0), t), look)
}
