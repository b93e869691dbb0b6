//! Places: the river, the dye garden, the workshop and the meeting hall.

use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, rnd, rnd1, smooth, srgb, turn_y, v3};
use crate::painter::View;
use crate::render::{Camera, Frame, Scene};
use crate::set::{Light, Set, Shot, crooked, look_for, weave};
use crate::surface::{Mat, timber};
use crate::weave::Tex;
use rayon::prelude::*;
use std::f32::consts::{PI, TAU};

/// The river with its great rock, painted straight into a frame.
pub fn river(shot: &Shot, w: usize, h: usize) -> (Frame, Look) {
    let ratio = w as f32 / h as f32;
    let view =
        View { seed: shot.take, horizon: 0.47, ratio, river: true, rock: (0.62, 0.26, 0.19) };
    let rgb = (0..w * h)
        .into_par_iter()
        .map(|i| view.at(((i % w) as f32 + 0.5) / w as f32, ((i / w) as f32 + 0.5) / h as f32))
        .collect();
    let look = Look {
        key: 0.27,
        vignette: 0.18,
        contrast: 0.42,
        saturation: 1.05,
        warm: 0.02,
        ..Look::default()
    };
    (Frame { w, h, rgb, depth: vec![100.0; w * h] }, look)
}

/// A painted view on a far screen, behind a scene out of doors.
fn far_view(set: &mut Set, seed: u32, z: f32, rock: (f32, f32, f32)) {
    let (w, h) = (1400usize, 600usize);
    let view = View { seed, horizon: 0.8, ratio: w as f32 / h as f32, river: false, rock };
    let base = (0..w * h)
        .into_par_iter()
        .map(|i| {
            let c = view.at(((i % w) as f32 + 0.5) / w as f32, ((i / w) as f32 + 0.5) / h as f32);
            let q = |v: f32| ((v * 0.8).clamp(0.0, 1.0).sqrt() * 255.0 + 0.5) as u8;
            [q(c.x), q(c.y), q(c.z), 128]
        })
        .collect();
    let blank = Tex::new(8, 8, vec![[120, 140, 150, 128]; 64]);
    // The screen's back is towards us.
    let mat = set.cloth_of(blank, Tex::new(w, h, base), 0.0);
    let half = -z * 1.5;
    set.mesh.patch(40, 40, mat, |u, v| {
        (v3((u - 0.5) * 2.0 * half, (0.2 - v) * half * 0.857 + half * 0.514 + 1.0, z), [u, v])
    });
}

/// One leaf, as a bent patch, appended to the mesh.
fn leaf(set: &mut Set, mat: u16, at: V3, dir: V3, size: f32, seed: u32) {
    let side = dir.cross(v3(rnd1(seed, 1), 1.0, rnd1(seed, 2))).unit();
    let up = side.cross(dir).unit();
    set.mesh.patch(2, 4, mat, |u, v| {
        let q = (u - 0.5) * 2.0;
        let wide = size * 0.3 * (v * PI).sin().max(0.03);
        (
            at + dir * (size * v)
                + side * (q * wide)
                + up * (size * (0.12 * q.abs() - 0.3 * v * v)),
            [u, v],
        )
    });
}

/// Rows of indigo shrubs with a hill far behind.
pub fn garden(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    far_view(&mut set, t, -30.0, (1.42, 0.17, 0.11));
    let earth = set.add(Mat::Earth { seed: t });
    set.mesh.patch(220, 220, earth, |u, v| {
        let (x, z) = (-16.0 + 32.0 * u, 3.0 - 32.0 * v);
        let ridge = 0.05 * (x * 6.9).cos();
        (v3(x, ridge + 0.03 * fbm(t, x * 2.0, z * 2.0, 3), z), [x, z])
    });
    let greens: Vec<u16> = [0x5f7f3a, 0x4c6c33, 0x7a9448, 0x3c5a2e, 0x6a8650]
        .into_iter()
        .map(|c| set.add(Mat::Plain { seed: t, colour: srgb(c), gloss: 0.06, mottle: 0.25 }))
        .collect();
    let stem = set.plain(srgb(0x5c4a33), 0.0, 0.3, t);
    for row in -9i32..=9 {
        for k in 0..17u32 {
            let id = hash(t ^ row as u32, k);
            let z = 1.15 - 0.62 * k as f32 - 0.2 * rnd(id, 1);
            if (row as f32 * 0.91).abs() > 2.2 + (1.6 - z) * 0.85 {
                continue;
            }
            let at = v3(row as f32 * 0.91 + 0.1 * rnd1(id, 2), 0.03, z);
            let tall = 0.5 + 0.25 * rnd(id, 3);
            let leaves = if k < 6 { 260 } else { 130 };
            for b in 0..6 {
                let a = rnd(id, 10 + b) * TAU;
                let end =
                    at + v3(a.cos() * 0.24, tall * (0.7 + 0.3 * rnd(id, 20 + b)), a.sin() * 0.24);
                set.mesh
                    .tube(&[at, at.mix(end, 0.5) + v3(0.0, 0.06, 0.0), end], 4, stem, |_| 0.005);
            }
            for n in 0..leaves {
                let i = hash(id, 100 + n);
                let a = rnd(i, 1) * TAU;
                let y = rnd(i, 2).powf(0.6);
                let r = 0.36 * (1.0 - 0.55 * y * y) * rnd(i, 3).sqrt();
                let p = at + v3(r * a.cos(), 0.1 + tall * y, r * a.sin());
                let dir =
                    v3(a.cos() + 0.6 * rnd1(i, 4), 0.45 * rnd1(i, 5), a.sin() + 0.6 * rnd1(i, 6))
                        .unit();
                let size = 0.055 + 0.035 * rnd(i, 7) + if k < 6 { 0.0 } else { 0.025 };
                leaf(&mut set, greens[(i % 5) as usize], p, dir, size, i);
            }
        }
    }
    let camera =
        Camera { eye: v3(0.42, 1.5, 3.1), look: v3(0.1, 0.82, -3.0), fov: 50.0, roll: crooked(t) };
    let look = Look { focus: 3.4, blur: 3.5, key: 0.21, ..look_for(t) };
    (set.scene(camera, Light::Sun(-1.0), (v3(0.0, 0.4, -3.2), 6.4), t), look)
}

/// The cooperative's wooden house with its porch.
pub fn workshop(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    far_view(&mut set, t, -34.0, (0.5, 0.2, 0.05));
    let grass = set.add(Mat::Plain { seed: t, colour: srgb(0x414f28), gloss: 0.0, mottle: 0.45 });
    let earth = set.add(Mat::Earth { seed: t });
    set.mesh.patch(200, 200, grass, |u, v| {
        let (x, z) = (-22.0 + 44.0 * u, 9.0 - 44.0 * v);
        (v3(x, 0.05 * fbm(t, x, z, 3), z), [x, z])
    });
    set.mesh.patch(60, 60, earth, |u, v| {
        let z = 8.5 - 8.0 * v;
        let x = (u - 0.5) * (1.5 + 0.3 * noise1(t, z)) + 0.5 * noise1(t ^ 3, z * 0.4);
        (v3(x, 0.07 + 0.015 * fbm(t, x * 3.0, z * 3.0, 2), z), [x, z])
    });
    let blades: Vec<u16> = [0x55652f, 0x47582a, 0x6c7439]
        .into_iter()
        .map(|c| set.add(Mat::Plain { seed: t, colour: srgb(c), gloss: 0.0, mottle: 0.3 }))
        .collect();
    for k in 0..12_000u32 {
        let (x, q) = (5.5 * rnd1(t, 3000 + k), rnd(t, 20_000 + k));
        let z = 7.0 - 9.0 * q.sqrt();
        if (x - 0.5 * noise1(t ^ 3, z * 0.4)).abs() < 0.8 && z > 0.4 {
            continue;
        }
        let dir = v3(0.5 * rnd1(t, 40_000 + k), 1.0, 0.5 * rnd1(t, 60_000 + k)).unit();
        leaf(
            &mut set,
            blades[(k % 3) as usize],
            v3(x, 0.02, z),
            dir,
            0.05 + 0.06 * rnd(t, 80_000 + k),
            k,
        );
    }
    let wall = set.add(Mat::Wood {
        seed: t,
        light: srgb(0x9a7650),
        dark: srgb(0x644630),
        plank: 0.2,
        gloss: 0.03,
    });
    let post = set.add(timber(1, t, 0.0));
    let roof = set.add(Mat::Wood {
        seed: t ^ 5,
        light: srgb(0x57493e),
        dark: srgb(0x30271f),
        plank: 0.24,
        gloss: 0.04,
    });
    let floor = set.add(timber(3, t, 0.18));
    let dark = set.plain(srgb(0x16120f), 0.0, 0.1, t);
    let green = set.plain(srgb(0x3f6a58), 0.05, 0.2, t);
    let y0 = 0.75;
    set.mesh.patch(20, 20, wall, |u, v| {
        (v3(-4.0 + 8.0 * u, y0 + 2.5 * v, -1.0), [y0 + 2.5 * v, 8.0 * u])
    });
    set.mesh
        .patch(10, 10, wall, |u, v| (v3(4.0, y0 + 3.2 * v, -1.0 - 4.0 * u), [3.2 * v, 4.0 * u]));
    set.mesh
        .patch(10, 10, wall, |u, v| (v3(-4.0, y0 + 3.2 * v, -5.0 + 4.0 * u), [3.2 * v, 4.0 * u]));
    set.mesh.cuboid(v3(-4.2, y0 - 0.12, -5.0), v3(4.2, y0, 1.0), floor);
    for k in 0..5 {
        let x = -4.0 + 2.0 * k as f32;
        set.mesh.cuboid(v3(x - 0.07, 0.0, 0.8), v3(x + 0.07, y0 + 2.3, 0.94), post);
        set.mesh.cuboid(v3(x - 0.08, 0.0, -1.1), v3(x + 0.08, y0, -0.94), post);
        if k != 2 && k < 4 {
            let end = if k == 1 { x + 1.25 } else { x + 2.0 };
            set.mesh.cuboid(v3(x, y0 + 0.82, 0.84), v3(end, y0 + 0.9, 0.9), post);
            for i in 1..10 {
                let bx = x + 0.2 * i as f32;
                if bx < end {
                    set.mesh.cuboid(
                        v3(bx - 0.016, y0, 0.855),
                        v3(bx + 0.016, y0 + 0.83, 0.885),
                        post,
                    );
                }
            }
        }
    }
    for (x, w, h, base) in
        [(-2.6f32, 1.0f32, 1.0f32, 0.95f32), (2.4, 1.0, 1.0, 0.95), (0.15, 0.95, 2.0, 0.0)]
    {
        set.mesh.cuboid(
            v3(x - w / 2.0, y0 + base, -1.02),
            v3(x + w / 2.0, y0 + base + h, -0.985),
            dark,
        );
        for s in [-1.0f32, 1.0] {
            let edge = x + s * w / 2.0;
            set.mesh.cuboid(
                v3(edge - 0.04, y0 + base - 0.04, -1.0),
                v3(edge + 0.04, y0 + base + h + 0.04, -0.95),
                green,
            );
            if base > 0.0 {
                let (a, b) =
                    if s < 0.0 { (edge - 0.5, edge - 0.05) } else { (edge + 0.05, edge + 0.5) };
                set.mesh.cuboid(v3(a, y0 + base, -0.98), v3(b, y0 + base + h, -0.94), green);
            }
        }
    }
    set.mesh.patch(60, 30, roof, |u, v| {
        let z = 1.45 - 3.6 * v;
        let x = -4.7 + 9.4 * u;
        (
            v3(x, y0 + 2.28 + 1.75 * v + 0.012 * (x * 40.0).sin() + 0.02 * noise1(t, x), z),
            [3.8 * v, x],
        )
    });
    for k in 0..5 {
        let y = y0 * (k as f32 + 0.3) / 5.0;
        let z = 1.75 - 0.17 * k as f32;
        set.mesh.cuboid(v3(-0.6, y, z - 0.14), v3(0.6, y + 0.05, z + 0.14), floor);
    }
    // A cloth airing over the rail.
    let woven = weave(shot, 900.0, 1500.0, 2);
    for (k, x) in [(0u32, -3.0f32), (1, 3.1)] {
        let mat = set.cloth(&woven, 1.2);
        set.mesh.patch(60, 60, mat, |u, v| {
            let s = 0.95 * v;
            let wave = 0.035 * noise1(t ^ k, u * 6.0) * v;
            (v3(x - 0.5 + u, y0 + 0.93 - s, 0.94 + wave), [u, 0.6 - 0.55 * v])
        });
    }
    let camera =
        Camera { eye: v3(2.1, 1.75, 8.6), look: v3(-0.1, 1.95, 0.0), fov: 45.0, roll: crooked(t) };
    let look = Look { focus: 8.0, blur: 1.5, key: 0.2, ..look_for(t) };
    (set.scene(camera, Light::Sun(-1.0), (v3(0.0, 1.6, -0.5), 6.2), t), look)
}

/// Rows of chairs in a hall of planks, a table with a woven cloth in front.
pub fn hall(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    set.ground(0.0, 3, hash(t, 2));
    let wall = set.add(timber(2, t, 0.18));
    set.mesh.patch(10, 20, wall, |u, v| (v3(-4.2, 3.4 * v, 4.0 - 8.0 * u), [3.4 * v, 8.0 * u]));
    set.mesh.patch(10, 20, wall, |u, v| (v3(4.2, 3.4 * v, -4.0 + 8.0 * u), [3.4 * v, 8.0 * u]));
    let bright = set.plain(v3(1.25, 1.3, 1.3), 0.0, 0.1, t);
    let frame = set.add(timber(1, t, 0.0));
    set.mesh.patch(30, 20, wall, |u, v| (v3(-5.0 + 10.0 * u, 3.4 * v, -3.6), [3.4 * v, 10.0 * u]));
    for x in [-2.6f32, 0.0, 2.6] {
        set.mesh.cuboid(v3(x - 0.6, 1.0, -3.6), v3(x + 0.6, 2.2, -3.56), bright);
        for d in [-0.62f32, -0.02, 0.58] {
            set.mesh.cuboid(v3(x + d, 0.95, -3.58), v3(x + d + 0.05, 2.25, -3.5), frame);
        }
        for y in [0.95f32, 1.58, 2.2] {
            set.mesh.cuboid(v3(x - 0.64, y, -3.58), v3(x + 0.64, y + 0.05, -3.51), frame);
        }
    }
    let shades = [0x2f5f9a, 0x9c2f2a, 0x2f5f9a, 0x2f7a52];
    for row in 0..4 {
        let mat = set.plain(srgb(shades[row as usize]), 0.3, 0.06, t ^ row);
        for k in 0..6 {
            let id = hash(t, 40 + row * 10 + k);
            let x = -2.0 + 0.72 * k as f32 + if k > 2 { 0.5 } else { 0.0 } + 0.07 * rnd1(id, 1);
            chair(
                &mut set,
                mat,
                v3(x, 0.0, 0.9 - 0.8 * row as f32 + 0.05 * rnd1(id, 2)),
                0.14 * rnd1(id, 3),
            );
        }
    }
    let woven = weave(shot, 1000.0, 2200.0, 2);
    let cloth = set.cloth(&woven, 3.0);
    set.mesh.patch(160, 90, cloth, |u, v| {
        let (x, s) = ((u - 0.5) * 2.2, v * 1.3 - 0.62);
        let wave = 0.02 * noise1(t, x * 7.0) * smooth(0.0, 0.5, s);
        let p = if s < 0.0 { v3(x, 0.76, -2.9 + 0.62 + s) } else { v3(x, 0.76 - s, -2.27 + wave) };
        (p, [v, u])
    });
    let camera =
        Camera { eye: v3(0.9, 1.55, 3.1), look: v3(-0.05, 0.8, -1.2), fov: 48.0, roll: crooked(t) };
    let look = Look { focus: 4.0, blur: 3.0, key: 0.26, ..look_for(t) };
    (set.scene(camera, Light::Shade, (v3(0.0, 0.8, -0.8), 3.6), t), look)
}

/// A moulded chair.
fn chair(set: &mut Set, mat: u16, at: V3, turn: f32) {
    let first = set.mesh.pos.len();
    set.mesh.patch(14, 12, mat, |u, v| {
        let (x, z) = ((u - 0.5) * 0.42, (0.5 - v) * 0.4);
        (
            v3(
                x,
                0.43 - 0.025 * (1.0 - (2.0 * u - 1.0).powi(2)) * (1.0 - (2.0 * v - 1.0).powi(2)),
                z,
            ),
            [u, v],
        )
    });
    set.mesh.cuboid(v3(-0.21, 0.39, -0.2), v3(0.21, 0.425, 0.2), mat);
    set.mesh.patch(14, 14, mat, |u, v| {
        let q = 2.0 * u - 1.0;
        let top = 0.84 - 0.05 * q * q;
        let y = 0.5 + (top - 0.5) * v;
        (v3(q * (0.2 - 0.02 * v), y, 0.2 + 0.07 * v - 0.035 * (1.0 - q * q)), [u, v])
    });
    for (x, z) in [(-0.18f32, -0.17f32), (0.18, -0.17), (-0.18, 0.18), (0.18, 0.18)] {
        let foot = v3(x * 1.18, 0.0, z * 1.15);
        let top = if z > 0.0 { v3(x, 0.8, z + 0.07) } else { v3(x, 0.42, z) };
        set.mesh.tube(&[foot, foot.mix(v3(x, 0.42, z), 1.0), top], 8, mat, |_| 0.016);
    }
    set.mesh.moved(first, |p| turn_y(p, turn) + at);
}
