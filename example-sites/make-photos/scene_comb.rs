//! Honey before the bottle: the comb, bars of wax, cans in the store.

use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, rnd, rnd1, smooth, srgb, turn_y, v3};
use crate::mesh::curve;
use crate::render::{Camera, Scene};
use crate::scene_jar::{leaves, room, turned};
use crate::set::{Light, Set, Shot, crooked, look_for};
use crate::surface::Mat;
use std::f32::consts::{PI, TAU};

/// Pieces of comb on a plate.
pub fn comb(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = room(shot);
    let plate = set.plain(srgb(0xe9e4d8), 0.6, 0.02, t);
    turned(
        &mut set,
        V3::ZERO,
        plate,
        &[
            (0.001, 0.004),
            (0.07, 0.004),
            (0.088, 0.007),
            (0.112, 0.018),
            (0.116, 0.021),
            (0.112, 0.0225),
            (0.09, 0.012),
        ],
    );
    let pool = set.plain(srgb(0xa9620f), 1.0, 0.1, t);
    set.mesh.patch(40, 10, pool, |u, v| {
        let a = u * TAU;
        let r = 0.082 * v * (0.86 + 0.12 * noise1(t, a.cos() * 2.0 + a.sin() * 3.0));
        (v3(r * a.cos(), 0.0085, r * a.sin()), [u, v])
    });
    let wax = set.add(Mat::Comb { seed: t });
    for k in 0..3u32 {
        let (w, d, h) = (0.068 - 0.008 * k as f32, 0.05, 0.03);
        let turn = [0.3, -0.7, 1.4][k as usize] + 0.2 * rnd1(t, k);
        let at =
            [v3(-0.032, 0.008, 0.01), v3(0.036, 0.008, -0.012), v3(0.0, 0.034, 0.0)][k as usize];
        let tilt = if k == 2 { 0.22 } else { 0.05 };
        let first = set.mesh.pos.len();
        let ragged = |x: f32, z: f32| 0.003 * fbm(t ^ k, x * 90.0, z * 90.0, 2);
        set.mesh.patch(60, 60, wax, |u, v| {
            let (x, z) = ((u - 0.5) * w, (0.5 - v) * d);
            let edge = smooth(0.0, 0.08, u.min(1.0 - u)) * smooth(0.0, 0.08, v.min(1.0 - v));
            (v3(x, h * (0.86 + 0.14 * edge) + ragged(x, z), z), [x, z])
        });
        for s in 0..4 {
            set.mesh.patch(60, 16, wax, |u, v| {
                let (x, z) = match s {
                    0 => ((u - 0.5) * w, d * 0.5),
                    1 => (w * 0.5, (0.5 - u) * d),
                    2 => ((0.5 - u) * w, -d * 0.5),
                    _ => (-w * 0.5, (u - 0.5) * d),
                };
                let y = h * 0.88 * v;
                (v3(x, y + ragged(x, z) * v, z), [if s % 2 == 0 { x } else { z } + 0.3, y])
            });
        }
        set.mesh.moved(first, |p| {
            let (s, c) = f32::sin_cos(tilt);
            let q = v3(p.x, p.y * c - p.z * s, p.y * s + p.z * c);
            turn_y(q, turn) + at
        });
    }
    leaves(&mut set, t, v3(-side * 0.14, 0.0, 0.02), 3);
    let camera = Camera {
        eye: v3(side * 0.06, 0.24, 0.31),
        look: v3(0.0, 0.022, 0.0),
        fov: 37.0,
        roll: crooked(t),
    };
    let look = Look { focus: 0.38, blur: 9.0, saturation: 1.05, ..look_for(t) };
    (set.scene(camera, Light::Window(side), (v3(0.0, 0.03, 0.0), 0.42), t), look)
}

/// Bars of beeswax, stacked crosswise.
pub fn wax(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = room(shot);
    for k in 0..5u32 {
        let mat = set.add(Mat::Plain {
            seed: t ^ k,
            colour: srgb([0xd9a63c, 0xcf962f, 0xdfae49, 0xc98f2c, 0xd6a038][k as usize]),
            gloss: 0.12,
            mottle: 0.12,
        });
        let first = set.mesh.pos.len();
        let (w, h, d) = (0.05f32, 0.018f32, 0.024f32);
        // A bar with rounded edges, its top a little sunken where it cooled.
        set.mesh.patch(64, 40, mat, |u, v| {
            let (a, b) = (u * TAU, (v - 0.5) * PI);
            let pow = |x: f32| x.signum() * x.abs().powf(0.28);
            let (ca, sa, cb, sb) = (pow(a.cos()), pow(a.sin()), pow(b.cos()), pow(b.sin()));
            let sink = 0.0012 * (1.0 - (ca * ca + sa * sa) * 0.5).max(0.0) * sb.max(0.0);
            (v3(w * cb * ca, h * sb - sink, d * cb * sa), [u, v])
        });
        let turn = [0.15, 1.5, -0.1, 0.5, 2.0][k as usize];
        let at = [
            v3(-0.03, 0.018, 0.0),
            v3(0.045, 0.018, 0.01),
            v3(0.0, 0.054, 0.0),
            v3(-0.12, 0.018, 0.03),
            v3(0.12, 0.018, -0.03),
        ][k as usize];
        set.mesh.moved(first, |p| turn_y(p, turn) + at);
    }
    leaves(&mut set, t, v3(side * 0.1, 0.0, 0.07), 3);
    let camera = Camera {
        eye: v3(side * 0.05, 0.2, 0.36),
        look: v3(0.0, 0.03, 0.0),
        fov: 35.0,
        roll: crooked(t),
    };
    let look = Look { focus: 0.38, blur: 9.0, ..look_for(t) };
    (set.scene(camera, Light::Window(-side), (v3(0.0, 0.04, 0.0), 0.45), t), look)
}

/// Cans of honey on the floor of the store.
pub fn cans(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    set.ground(0.0, 4, hash(t, 3));
    set.wall(-0.5, 1, hash(t, 5));
    let cap = set.plain(srgb(0xb3231d), 0.3, 0.05, t);
    for k in 0..4u32 {
        let at =
            [v3(-0.32, 0.0, -0.1), v3(0.0, 0.0, 0.0), v3(0.34, 0.0, -0.12), v3(0.62, 0.0, -0.2)]
                [k as usize];
        let (w, h, d) = (0.13f32, 0.42f32, 0.12f32);
        let turn = 0.2 * rnd1(t, k);
        let body = set.add(Mat::Honey {
            axis: at,
            bright: srgb(0xd99a45),
            deep: srgb(0x8a4c18),
            radius: w * 1.1,
            height: h * (0.86 + 0.1 * rnd(t, 9 + k)),
            light: -1.0,
        });
        let first = set.mesh.pos.len();
        set.mesh.patch(96, 60, body, |u, v| {
            let a = u * TAU;
            let pow = |x: f32| x.signum() * x.abs().powf(0.42);
            let y = h * v.min(0.9) / 0.9;
            let lip = smooth(0.0, 0.05, v) * 0.03 + 0.97;
            let top = (1.0 - ((v - 0.82) / 0.18).max(0.0)).powf(0.5);
            let rib = 1.0 - 0.012 * smooth(0.02, 0.0, ((v * 4.0).fract() - 0.5).abs());
            (v3(w * pow(a.cos()) * lip * top * rib, y, d * pow(a.sin()) * lip * top * rib), [a, y])
        });
        let handle: Vec<V3> = curve(
            &[
                v3(-0.075, h, 0.0),
                v3(-0.07, h + 0.06, 0.0),
                v3(0.03, h + 0.062, 0.0),
                v3(0.045, h, 0.0),
            ],
            10,
        );
        set.mesh.tube(&handle, 14, body, |_| 0.015);
        set.mesh.lathe(v3(0.085, h - 0.005, 0.0), (40, 8), cap, |v| match v {
            v if v < 0.6 => (0.03, 0.045 * v / 0.6),
            v => (0.03 * (1.0 - (v - 0.6) / 0.4), 0.046),
        });
        set.mesh.moved(first, |p| turn_y(p, turn) + at);
    }
    let tin = set.plain(srgb(0x9aa0a3), 1.0, 0.06, t);
    turned(
        &mut set,
        v3(-0.1, 0.0, 0.25),
        tin,
        &[(0.012, 0.0), (0.012, 0.06), (0.02, 0.075), (0.09, 0.15), (0.093, 0.16), (0.088, 0.155)],
    );
    let camera = Camera {
        eye: v3(-0.25, 0.72, 1.35),
        look: v3(0.08, 0.24, 0.0),
        fov: 36.0,
        roll: crooked(t),
    };
    let look = Look { focus: 1.4, blur: 5.0, ..look_for(t) };
    (set.scene(camera, Light::Window(-1.0), (v3(0.1, 0.2, 0.0), 1.2), t), look)
}
