//! The lake: wide water between swamp forests, trunks standing in the flood, a bee plank.

use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, rnd, rnd1, smooth, srgb, v3};
use crate::mesh::curve;
use crate::painter::View;
use crate::render::{Camera, Frame, Scene};
use crate::set::{Light, Set, Shot, crooked, look_for};
use crate::surface::Mat;
use rayon::prelude::*;
use std::f32::consts::TAU;

/// The open lake in the morning, painted straight into a frame.
pub fn lake(shot: &Shot, w: usize, h: usize) -> (Frame, Look) {
    let ratio = w as f32 / h as f32;
    let view = View { seed: shot.take, horizon: 0.5, ratio, river: true, rock: (0.3, 0.4, 0.0) };
    let rgb = (0..w * h)
        .into_par_iter()
        .map(|i| {
            let (x, y) = (((i % w) as f32 + 0.5) / w as f32, ((i / w) as f32 + 0.5) / h as f32);
            // Low sun: gold near the horizon and on the water below it.
            let near = smooth(0.5, 0.0, (y - 0.5).abs());
            let sun = smooth(0.75, 0.0, (x - 0.72).hypot((y - 0.5) * 0.8));
            let c = view.at(x, y);
            let gold = v3(
                1.0 + 0.2 * near + 0.35 * sun,
                1.0 + 0.06 * near + 0.12 * sun,
                1.0 - 0.16 * near - 0.2 * sun,
            );
            c.tint(gold) + srgb(0xffd9a0) * (0.16 * sun * near)
        })
        .collect();
    let look = Look {
        key: 0.27,
        vignette: 0.2,
        contrast: 0.44,
        saturation: 1.06,
        warm: 0.03,
        ..Look::default()
    };
    (Frame { w, h, rgb, depth: vec![100.0; w * h] }, look)
}

/// One leafy tuft: many small bent leaves around a middle.
fn tuft(set: &mut Set, mats: &[u16], at: V3, size: f32, leaves: u32, id: u32, flip: f32) {
    for n in 0..leaves {
        let i = hash(id, 100 + n);
        let a = rnd(i, 1) * TAU;
        let r = size * rnd(i, 2).powf(0.45);
        let lift = size * 0.75 * rnd1(i, 3);
        let p = at + v3(r * a.cos(), flip * lift, r * a.sin());
        let dir = v3(
            a.cos() + 0.5 * rnd1(i, 4),
            flip * (-0.2 + 0.6 * rnd1(i, 5)),
            a.sin() + 0.5 * rnd1(i, 6),
        )
        .unit();
        let side = dir.cross(v3(rnd1(i, 7), 1.0, rnd1(i, 8))).unit();
        let long = 0.1 + 0.08 * rnd(i, 9);
        set.mesh.patch(1, 2, mats[(i % mats.len() as u32) as usize], |u, v| {
            let wide = long * 0.34 * (v * 3.1).sin().max(0.05);
            (p + dir * (long * v) + side * ((u * 2.0 - 1.0) * wide), [u, v])
        });
    }
}

/// Trunks in the flood and a boat between them. What stands above the water is made a second time
/// below it, darker and unsteady: that is its mirror image.
pub fn forest(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let shades = |set: &mut Set, k: f32| -> (Vec<u16>, u16) {
        let leaves = [0x5c7a34, 0x4a672c, 0x76903f, 0x3a5526, 0x87a04c]
            .into_iter()
            .map(|c| set.plain(srgb(c) * k, 0.04, 0.25, t))
            .collect();
        (leaves, set.plain(srgb(0x6d6152) * k, 0.0, 0.35, t))
    };
    let above = shades(&mut set, 1.0);
    let below = shades(&mut set, 0.5);
    // Sky, and the water that mirrors it: darker and browner towards us.
    let sky = set.plain(srgb(0xc9dbe2), 0.0, 0.03, t);
    let water = set.plain(srgb(0x6f7d6c), 0.0, 0.12, t ^ 5);
    set.mesh.patch(8, 8, sky, |u, v| (v3((u - 0.5) * 120.0, 45.0 * v, -42.0), [u, v]));
    set.mesh
        .patch(60, 60, water, |u, v| (v3((u - 0.5) * 120.0, -45.0 * v, -42.0 + 30.0 * v), [u, v]));
    // A far wall of forest, and its image.
    for (flip, k) in [(1.0f32, 1.0f32), (-1.0, 0.55)] {
        let haze = set.plain(srgb(0x9fb0a4) * k, 0.0, 0.1, t);
        let wood = set.plain(srgb(0x74895f) * k, 0.0, 0.4, t ^ 1);
        let dark = set.plain(srgb(0x4a5f3a) * k, 0.0, 0.5, t ^ 2);
        for (z, base, mat) in [(-30.0f32, 4.2f32, haze), (-22.0, 3.2, wood), (-15.0, 2.1, dark)] {
            let seed = hash(t, base as u32);
            set.mesh.patch(420, 14, mat, |u, v| {
                let x = (u - 0.5) * 70.0;
                let top =
                    base + 1.1 * fbm(seed, x * 0.35, 0.0, 3) + 0.5 * fbm(seed ^ 3, x * 2.2, 0.0, 3);
                let shake = if flip < 0.0 { 0.25 * noise1(seed, v * 40.0) } else { 0.0 };
                (v3(x + shake, flip * top * v, z + 0.8 * fbm(seed, x, v * 6.0, 2)), [u, v])
            });
        }
    }
    for k in 0..34u32 {
        let id = hash(t ^ 0x33, k);
        let z = -1.0 - 13.0 * (k as f32 / 34.0);
        let x = (0.8 + 0.42 * -z) * rnd1(id, 1);
        // The way of the boat stays open.
        let x = if x.abs() < 0.75 { x + 1.1 * x.signum() } else { x };
        let (tall, thick) = (2.3 + 1.6 * rnd(id, 2), 0.035 + 0.06 * rnd(id, 3));
        let lean = 0.5 * rnd1(id, 4);
        for (flip, mats) in [(1.0f32, &above), (-1.0, &below)] {
            let path: Vec<V3> = (0..=40)
                .map(|i| {
                    let s = i as f32 / 40.0;
                    let shake =
                        if flip < 0.0 { 0.03 * noise1(id ^ 9, s * 60.0) * (1.0 + s) } else { 0.0 };
                    v3(x + lean * s * s + 0.06 * noise1(id, s * 4.0) + shake, flip * tall * s, z)
                })
                .collect();
            set.mesh.tube(&path, 9, mats.1, |s| thick * (1.35 - 0.8 * s));
            let top = path[40];
            for b in 0..6u32 {
                let a = rnd(id, 20 + b) * TAU;
                let from = path[(22 + 3 * b) as usize % 41];
                let end = from.mix(top, 0.4) + v3(0.75 * a.cos(), flip * 0.25, 0.5 * a.sin());
                set.mesh.tube(
                    &[from, from.mix(end, 0.6) + v3(0.0, flip * 0.05, 0.0), end],
                    4,
                    mats.1,
                    |s| thick * 0.4 * (1.0 - 0.6 * s),
                );
                tuft(
                    &mut set,
                    &mats.0,
                    end,
                    0.55,
                    if k < 14 { 150 } else { 90 },
                    hash(id, 60 + b),
                    flip,
                );
            }
            tuft(&mut set, &mats.0, top, 0.6, 160, hash(id, 99), flip);
        }
    }
    // The boat, with a basket and a paddle in it.
    for (flip, k) in [(1.0f32, 1.0f32), (-1.0, 0.45)] {
        let wood = set.add(Mat::Wood {
            seed: t,
            light: srgb(0x8a6a48) * k,
            dark: srgb(0x4d3724) * k,
            plank: 0.0,
            gloss: 0.05,
        });
        for side in [-1.0f32, 1.0] {
            set.mesh.patch(60, 12, wood, |u, v| {
                let q = u * 2.0 - 1.0;
                let wide = 0.27 * (1.0 - q.abs().powf(2.4)) + 0.01;
                let rim = 0.15 + 0.13 * q.abs().powi(3);
                (
                    v3(
                        0.18 + q * 0.28 + side * wide * (0.55 + 0.45 * v),
                        flip * (rim * v),
                        -0.9 - q * 1.15,
                    ),
                    [u * 2.3, v * 0.2],
                )
            });
        }
    }
    let cane = set.plain(srgb(0xc79a5b), 0.1, 0.3, t);
    set.mesh.lathe(v3(0.18, 0.06, -0.75), (40, 10), cane, |v| (0.13 + 0.03 * v, 0.2 * v));
    let paddle = curve(&[v3(0.05, 0.2, -0.2), v3(0.22, 0.24, -1.0), v3(0.3, 0.26, -1.6)], 8);
    set.mesh.tube(&paddle, 8, cane, |_| 0.014);
    let camera = Camera {
        eye: v3(-0.25, 1.05, 2.2),
        look: v3(0.05, 0.72, -3.0),
        fov: 50.0,
        roll: crooked(t),
    };
    let look = Look { focus: 3.6, blur: 2.5, key: 0.22, warm: 0.03, ..look_for(t) };
    let mut scene = set.scene(camera, Light::Sun(-1.0), (v3(0.0, 0.8, -4.5), 7.5), t);
    scene.backdrop = srgb(0xdfe6e2) * 1.15;
    // The image under the water needs light that no lamp from above gives.
    scene.ambient = srgb(0xd8dccb) * 0.34;
    (scene, look)
}

/// A bee plank leaning against the wall of the store, with rope and a smoker's torch.
pub fn plank(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    set.ground(0.0, 3, hash(t, 3));
    set.wall(-0.6, 2, hash(t, 5));
    for k in 0..3u32 {
        let wood = set.add(Mat::Wood {
            seed: t ^ k,
            light: srgb([0x8d6642, 0x7a5636, 0x9a7550][k as usize]),
            dark: srgb([0x4e3521, 0x432d1c, 0x5a4129][k as usize]),
            plank: 0.0,
            gloss: 0.05,
        });
        let x0 = -0.3 + 0.27 * k as f32;
        let lean = 0.12 * rnd1(t, k);
        let (long, wide) = (1.25 + 0.1 * rnd1(t, 10 + k), 0.105);
        // Hollowed along its length, as bees like it.
        for (front, deep) in [(1.0f32, 0.0f32), (-1.0, 0.045)] {
            set.mesh.patch(30, 90, wood, |u, v| {
                let q = u * 2.0 - 1.0;
                let hollow = 0.035 * (1.0 - q * q) * smooth(0.0, 0.15, v.min(1.0 - v));
                let y = long * v;
                let bow = 0.05 * (2.0 * v - 1.0).powi(2);
                (
                    v3(
                        x0 + q * wide * front + lean * v,
                        y,
                        -0.12 - 0.38 * v + bow - deep - hollow * (1.0 - deep * 20.0),
                    ),
                    [y, u * 0.2],
                )
            });
        }
    }
    let rope = set.add(Mat::Yarn { colour: srgb(0xb99b6a), twist: 0.014 });
    let coil: Vec<V3> = (0..=260)
        .map(|i| {
            let a = i as f32 * 0.105;
            let r = 0.13 + 0.012 * noise1(t, a) + 0.004 * (a / TAU);
            v3(0.42 + r * a.cos(), 0.012 + 0.012 * (a / TAU), 0.02 + r * a.sin())
        })
        .collect();
    set.mesh.tube(&coil, 9, rope, |_| 0.009);
    let camera = Camera {
        eye: v3(0.25, 0.9, 1.75),
        look: v3(0.02, 0.56, -0.2),
        fov: if shot.portrait { 47.0 } else { 38.0 },
        roll: crooked(t),
    };
    let look = Look { focus: 1.8, blur: 5.0, ..look_for(t) };
    (set.scene(camera, Light::Window(1.0), (v3(0.0, 0.5, -0.2), 1.1), t), look)
}
