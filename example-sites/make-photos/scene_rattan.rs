//! Rattan and bamboo: baskets woven strand by strand, small bowls, a round bag, mats.

use crate::lens::Look;
use crate::math::{V3, hash, noise1, rnd, rnd1, srgb, turn_y, v3};
use crate::mesh::curve;
use crate::render::{Camera, Scene};
use crate::set::{Light, Set, Shot, crooked, look_for};
use crate::surface::Mat;
use std::f32::consts::{PI, TAU};

/// The shades of peeled cane.
fn canes(set: &mut Set, t: u32) -> Vec<u16> {
    [0xc79a5b, 0xb98a4c, 0xd3ab6e, 0xad7d42]
        .into_iter()
        .map(|c| set.add(Mat::Plain { seed: t, colour: srgb(c), gloss: 0.2, mottle: 0.22 }))
        .collect()
}

/// A basket woven around uprights; `done` 0..1 says how far the weaver has come.
fn basket(set: &mut Set, at: V3, wide: f32, high: f32, done: f32, handle: bool, t: u32) {
    let cane = canes(set, t);
    let stakes = 29u32;
    let belly = |y: f32| wide * (0.78 + 0.3 * (y / high * PI * 0.62).sin());
    for k in 0..stakes {
        let a = k as f32 / stakes as f32 * TAU;
        let long = if done < 1.0 { high * (1.25 + 0.2 * rnd(t, k)) } else { high };
        let path: Vec<V3> = (0..=16)
            .map(|i| {
                let y = long * i as f32 / 16.0;
                let r = belly(y.min(high)) + (y - high).max(0.0) * (0.3 + 0.2 * rnd1(t, 50 + k));
                at + v3(r * a.cos(), y, r * a.sin())
            })
            .collect();
        set.mesh.tube(&path, 8, cane[1], |_| 0.0035);
    }
    let thick = 0.0042f32;
    let rows = (high * done / (thick * 1.72)) as u32;
    for row in 0..rows {
        let y = thick + row as f32 * thick * 1.72;
        let id = hash(t, 200 + row);
        let n = stakes as usize * 6;
        let ring: Vec<V3> = (0..=n)
            .map(|i| {
                let a = i as f32 / n as f32 * TAU;
                // Over one, under one: the strands of neighbouring rows change places.
                let wave = (a * stakes as f32 * 0.5 + row as f32 * PI).cos() * 0.0052;
                let r = belly(y) + wave;
                at + v3(r * a.cos(), y + 0.0012 * noise1(id, a * 3.0), r * a.sin())
            })
            .collect();
        set.mesh.tube(&ring, 7, cane[(id % 4) as usize], |_| thick);
    }
    let floor = set.add(Mat::Plait {
        seed: t,
        colour: srgb(0xb08448),
        other: srgb(0x977038),
        strip: 0.012,
    });
    set.mesh.patch(40, 8, floor, |u, v| {
        let (a, r) = (u * TAU, belly(0.0) * v);
        (at + v3(r * a.cos(), 0.004, r * a.sin()), [r * a.cos(), r * a.sin()])
    });
    if done >= 1.0 {
        // Two strands twisted along the rim.
        for s in 0..2 {
            let n = 260;
            let ring: Vec<V3> = (0..=n)
                .map(|i| {
                    let a = i as f32 / n as f32 * TAU;
                    let p = a * 34.0 + s as f32 * PI;
                    let r = belly(high) + 0.006 * p.cos();
                    at + v3(r * a.cos(), high + 0.004 + 0.006 * p.sin(), r * a.sin())
                })
                .collect();
            set.mesh.tube(&ring, 8, cane[2 + s], |_| 0.0056);
        }
    }
    if handle {
        let r = belly(high);
        for s in 0..3 {
            let n = 90;
            let arc: Vec<V3> = (0..=n)
                .map(|i| {
                    let q = i as f32 / n as f32;
                    let a = PI * q;
                    let p = q * 26.0 + s as f32 * TAU / 3.0;
                    at + v3(
                        r * a.cos() * 0.98 + 0.004 * p.cos(),
                        high - 0.02 + wide * 1.25 * a.sin().powf(0.85) + 0.004 * p.sin(),
                        0.006 * p.sin(),
                    )
                })
                .collect();
            set.mesh.tube(&arc, 8, cane[s % 4], |_| 0.0058);
        }
    }
}

fn floor(shot: &Shot, wall: bool) -> (Set, f32) {
    let t = shot.take;
    let mut set = Set::default();
    set.ground(0.0, 3, hash(t, 3));
    if wall {
        set.wall(-0.9, [0, 2, 1][(hash(t, 4) % 3) as usize], hash(t, 5));
    }
    (set, if rnd(t, 8) > 0.5 { 1.0 } else { -1.0 })
}

/// A basket by itself, close up, half made, or a family of three.
pub fn baskets(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let has = |w: &str| shot.note.contains(w);
    let (mut set, side) = floor(shot, true);
    let half = has("half");
    if has("family") {
        basket(&mut set, v3(-0.24, 0.0, -0.05), 0.13, 0.19, 1.0, true, hash(t, 1));
        basket(&mut set, v3(0.05, 0.0, 0.06), 0.105, 0.15, 1.0, true, hash(t, 2));
        basket(&mut set, v3(0.3, 0.0, -0.06), 0.15, 0.14, 1.0, false, hash(t, 3));
    } else {
        basket(
            &mut set,
            V3::ZERO,
            0.14,
            0.2,
            if half { 0.55 } else { 1.0 },
            !half,
            hash(shot.seed, 1),
        );
    }
    if half {
        let cane = canes(&mut set, t);
        for k in 0..22u32 {
            let z = 0.2 + 0.012 * rnd1(t, 60 + k) + 0.007 * k as f32;
            let p = curve(
                &[
                    v3(-0.35 + 0.05 * rnd1(t, 80 + k), 0.004 + 0.002 * (k % 3) as f32, z),
                    v3(0.0, 0.006 + 0.003 * (k % 4) as f32, z + 0.02 * rnd1(t, 90 + k)),
                    v3(0.36 + 0.08 * rnd1(t, 99 + k), 0.005, z + 0.05 * rnd1(t, 120 + k)),
                ],
                14,
            );
            set.mesh.tube(&p, 7, cane[(k % 4) as usize], |_| 0.0035);
        }
    }
    let close = has("close");
    let (eye, look, fov) = if close {
        (v3(side * 0.1, 0.3, 0.36), v3(side * 0.03, 0.16, 0.12), 34.0)
    } else if has("family") {
        (v3(side * 0.1, 0.42, 0.95), v3(0.02, 0.12, 0.0), 36.0)
    } else {
        (
            v3(side * 0.12, 0.4, 0.78),
            v3(0.0, if half { 0.1 } else { 0.17 }, 0.03),
            if shot.portrait { 40.0 } else { 36.0 },
        )
    };
    let camera = Camera { eye, look, fov, roll: crooked(t) };
    let focus = if close { 0.25 } else { (eye - look).len() - 0.1 };
    let lens = Look { focus, blur: 8.0, ..look_for(t) };
    (set.scene(camera, Light::Window(-side), (v3(0.0, 0.15, 0.0), 0.62), t), lens)
}

/// Small square bowls of bamboo, nested and stacked.
pub fn bowls(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = floor(shot, true);
    let places = [
        (v3(-0.1, 0.0, 0.0), 4u32),
        (v3(0.1, 0.0, -0.03), 3),
        (v3(0.02, 0.0, 0.14), 1),
        (v3(0.27, 0.0, 0.08), 1),
    ];
    for (k, (at, pile)) in (0u32..).zip(places) {
        for level in 0..pile {
            let id = hash(t, 10 * k + level);
            let mat = set.add(Mat::Plait {
                seed: id,
                colour: srgb([0xd0b273, 0xc4a262][(id % 2) as usize]),
                other: srgb([0xb08d50, 0x9d7a42][(id / 2 % 2) as usize]),
                strip: 0.0065,
            });
            let (r, h) = (0.07f32, 0.085f32);
            let first = set.mesh.pos.len();
            let shape = |u: f32, y: f32, inner: f32| {
                let a = u * TAU;
                let soft = 0.45 + 0.5 * y / h;
                let pow = |x: f32| x.signum() * x.abs().powf(soft);
                let q = (r * (0.78 + 0.22 * y / h)) - inner;
                v3(q * pow(a.cos()), y, q * pow(a.sin()))
            };
            set.mesh.patch(96, 24, mat, |u, v| (shape(u, h * v, 0.0), [u * 0.42, h * v]));
            set.mesh
                .patch(96, 24, mat, |u, v| (shape(u, h * v + 0.002, 0.0025), [u * 0.42, h * v]));
            set.mesh.patch(48, 6, mat, |u, v| {
                let p = shape(u, 0.002, 0.0);
                (v3(p.x * v, 0.004, p.z * v), [p.x * v, p.z * v])
            });
            let cane =
                set.add(Mat::Plain { seed: id, colour: srgb(0xb08a4e), gloss: 0.2, mottle: 0.2 });
            let rim: Vec<V3> = (0..=96).map(|i| shape(i as f32 / 96.0, h, -0.001)).collect();
            set.mesh.tube(&rim, 8, cane, |_| 0.0036);
            for f in 0..4 {
                let a = (f as f32 + 0.5) * TAU / 4.0;
                let p = v3(0.056 * a.cos(), -0.012, 0.056 * a.sin());
                set.mesh.tube(&[p, p + v3(0.0, 0.03, 0.0)], 6, cane, |_| 0.004);
            }
            let turn = 0.35 * rnd1(id, 1);
            let lift =
                at + v3(0.004 * rnd1(id, 2), 0.012 + 0.03 * level as f32, 0.004 * rnd1(id, 3));
            set.mesh.moved(first, |p| turn_y(p, turn) + lift);
        }
    }
    let camera = Camera {
        eye: v3(side * 0.14, 0.4, 0.62),
        look: v3(0.04, 0.07, 0.03),
        fov: 36.0,
        roll: crooked(t),
    };
    let look = Look { focus: 0.66, blur: 7.0, ..look_for(t) };
    (set.scene(camera, Light::Window(side), (v3(0.03, 0.08, 0.0), 0.5), t), look)
}

/// A round bag of coiled cane, standing, with its strap.
pub fn round_bag(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = floor(shot, true);
    let cane = canes(&mut set, t);
    let (radius, deep, thick) = (0.1f32, 0.045f32, 0.0046f32);
    let first = set.mesh.pos.len();
    for face in [1.0f32, -1.0] {
        let turns = radius / (thick * 1.8);
        let n = (turns * 90.0) as usize;
        let coil: Vec<V3> = (0..=n)
            .map(|i| {
                let q = i as f32 / n as f32;
                let a = q * turns * TAU;
                let r = radius * q;
                let stitch = 0.0012 * (a * 20.0).sin();
                v3(r * a.cos(), r * a.sin(), face * (deep - 0.012 * q * q + stitch))
            })
            .collect();
        set.mesh.tube(&coil, 7, cane[if face > 0.0 { 0 } else { 1 }], |_| thick);
    }
    for k in 0..9u32 {
        let z = deep * (1.0 - 0.22 * k as f32 - 0.1);
        let ring: Vec<V3> = (0..=140)
            .map(|i| {
                let a = i as f32 / 140.0 * TAU;
                let r = radius + 0.004 + 0.0016 * (a * 34.0 + k as f32 * PI).cos();
                v3(r * a.cos(), r * a.sin(), z)
            })
            .collect();
        set.mesh.tube(&ring, 7, cane[(k % 4) as usize], |_| thick);
    }
    set.mesh.moved(first, |p| turn_y(p, 0.45) + v3(0.0, radius + 0.01, 0.0));
    let leather = set.plain(srgb(0x6b3f22), 0.2, 0.15, t);
    let strap = curve(
        &[
            v3(-0.09, 0.14, 0.04),
            v3(-0.11, 0.26, 0.0),
            v3(0.0, 0.33, -0.08),
            v3(0.13, 0.22, -0.06),
            v3(0.1, 0.14, -0.045),
        ],
        16,
    );
    set.mesh.tube(&strap, 10, leather, |_| 0.0045);
    let knob = set.plain(srgb(0x4d2c17), 0.3, 0.1, t);
    set.mesh.tube(&[v3(0.02, 0.2, 0.05), v3(0.022, 0.165, 0.062)], 10, knob, |_| 0.006);
    let camera = Camera {
        eye: v3(side * 0.05, 0.25, 0.62),
        look: v3(0.0, 0.13, 0.0),
        fov: 35.0,
        roll: crooked(t),
    };
    let look = Look { focus: 0.6, blur: 9.0, ..look_for(t) };
    (set.scene(camera, Light::Window(side), (v3(0.0, 0.12, 0.0), 0.5), t), look)
}

/// A mat on the floor, its far end still rolled; or its crossing strands close up.
pub fn mat(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let has = |w: &str| shot.note.contains(w);
    let (mut set, side) = floor(shot, true);
    let pandan = has("pandan");
    let strands = if pandan {
        set.add(Mat::Check {
            seed: t,
            colour: srgb(0xcdae62),
            other: srgb(0x8a3b22),
            strip: 0.011,
            every: 7,
        })
    } else {
        set.add(Mat::Rods {
            seed: t,
            colour: srgb(0xc79a5b),
            other: srgb(0x3b2a1c),
            rod: 0.0075,
            band: 0.052,
        })
    };
    let (w, l) = (1.1f32, 1.3f32);
    let thick = if pandan { 0.0035 } else { 0.009 };
    let ripple = |x: f32, z: f32| thick + 0.003 * noise1(t, z * 4.0 + x);
    set.mesh.patch(120, 160, strands, |u, v| {
        let (x, z) = ((u - 0.5) * w, 0.62 - l * v);
        (v3(x, ripple(x, z), z), [x, z])
    });
    // The roll: a spiral at the far end.
    let turns = 3.0f32;
    set.mesh.patch(120, 220, strands, |u, v| {
        let x = (u - 0.5) * w + 0.008 * noise1(t ^ 4, v * 5.0);
        let a = v * turns * TAU;
        let r = 0.06 - 0.011 * v * turns;
        (v3(x, thick + 0.06 - r * a.cos(), 0.62 - l - r * a.sin()), [x, -0.7 - v * 1.1])
    });
    let edge = set.add(Mat::Plain {
        seed: t,
        colour: srgb(if pandan { 0x8a3b22 } else { 0x2e2118 }),
        gloss: 0.05,
        mottle: 0.2,
    });
    for s in [-0.5f32, 0.5] {
        let path: Vec<V3> = (0..=60)
            .map(|i| {
                let z = 0.62 - l * i as f32 / 60.0;
                v3(s * w, ripple(s * w, z), z)
            })
            .collect();
        set.mesh.tube(&path, 8, edge, |_| thick * 1.1);
    }
    let path: Vec<V3> = (0..=60)
        .map(|i| {
            let x = (i as f32 / 60.0 - 0.5) * w;
            v3(x, ripple(x, 0.62), 0.62)
        })
        .collect();
    set.mesh.tube(&path, 8, edge, |_| thick * 1.1);
    let close = has("close");
    let camera = if close {
        Camera {
            eye: v3(side * 0.1, 0.3, 0.42),
            look: v3(0.0, 0.0, 0.1),
            fov: 40.0,
            roll: 4.0 * rnd1(t, 9),
        }
    } else {
        Camera {
            eye: v3(side * 0.3, 0.95, 1.35),
            look: v3(0.0, 0.02, -0.05),
            fov: 44.0,
            roll: crooked(t),
        }
    };
    let look = Look { focus: (camera.eye - camera.look).len(), blur: 7.0, ..look_for(t) };
    let light = if close { Light::Window(side) } else { Light::Window(-side) };
    (set.scene(camera, light, (v3(0.0, 0.05, 0.0), 1.25), t), look)
}
