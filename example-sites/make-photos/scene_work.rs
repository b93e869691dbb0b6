//! How it is made: the loom, dyed hanks, and the dye pot.

use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, rnd, rnd1, smooth, srgb, v3};
use crate::mesh::curve;
use crate::palette::dyes_in;
use crate::render::{Camera, Scene};
use crate::set::{Light, Set, Shot, crooked, look_for, weave};
use crate::surface::{Mat, timber};
use std::f32::consts::{PI, TAU};

/// A warp stretched on a frame, the woven part near, loose yarns with sticks farther off.
pub fn loom(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let woven = weave(shot, 620.0, 1900.0, 1);
    let mat = set.cloth(&woven, 4.0);
    set.ground(0.0, 3, hash(t, 2));
    set.wall(-1.5, 1, hash(t, 3));
    let beam = set.add(timber(4, t, 0.0));
    let dark = set.add(timber(1, t ^ 1, 0.0));
    let (w, near, far) = (0.62f32, 0.55f32, -0.95f32);
    let height = |z: f32| 0.62 + 0.16 * (near - z) / (near - far);
    // The woven part, up to the fell; then the yarns, each alone.
    let fell = 0.2;
    let sag = move |x: f32, z: f32| 0.004 * noise1(t ^ 4, x * 5.0) * smooth(near, fell, z);
    let texture_at = |z: f32| 0.1 + 0.8 * (near - z) / (near - far);
    set.mesh.patch(160, 120, mat, |u, v| {
        let z = near + (fell - near) * v;
        let x = (u - 0.5) * w;
        (v3(x, height(z) + sag(x, z), z), [u, texture_at(z)])
    });
    let yarns = 300;
    for k in 0..yarns {
        let u = (k as f32 + 0.5) / yarns as f32;
        let x = (u - 0.5) * w;
        let layer = if k % 2 == 0 { 1.0 } else { -1.0 };
        let wild = 0.0016 * rnd1(t, 300 + k);
        let first = set.mesh.pos.len();
        let path: Vec<V3> = (0..=30)
            .map(|i| {
                let s = i as f32 / 30.0;
                let z = fell + (far - fell) * s;
                let shed = layer * 0.028 * (s * PI).sin() * (1.0 - 0.5 * s);
                v3(x + wild * (s * 9.0).sin(), height(z) + shed + 0.0015 * rnd1(t, 900 + k), z)
            })
            .collect();
        set.mesh.tube(&path, 4, mat, |_| 0.00074);
        for i in first..set.mesh.pos.len() {
            set.mesh.uv[i] = [u, texture_at(set.mesh.pos[i].z)];
        }
    }
    for (k, z) in [(0u32, -0.18f32), (1, -0.42), (2, -0.52), (3, -0.72)] {
        let y = height(z) + if k == 0 { 0.034 } else { 0.02 * rnd1(t, 30 + k) };
        set.bamboo(
            v3(-0.42, y, z + 0.02 * rnd1(t, 20 + k)),
            v3(0.42, y + 0.006, z + 0.02 * rnd1(t, 25 + k)),
            0.011 + 0.005 * rnd(t, 40 + k),
            hash(t, 50 + k),
        );
    }
    // Heddle loops on the first stick.
    let cord = set.add(Mat::Yarn { colour: srgb(0xd9cdb4), twist: 0.003 });
    for k in 0..110 {
        let x = (k as f32 / 109.0 - 0.5) * w;
        let y = height(-0.18);
        let lean = 0.004 * rnd1(t, 1300 + k);
        let p = curve(
            &[v3(x, y - 0.02, -0.18), v3(x + lean, y + 0.02, -0.17), v3(x, y + 0.047, -0.18)],
            3,
        );
        set.mesh.tube(&p, 4, cord, |_| 0.0009);
    }
    // The sword for beating, lying in the shed.
    let sword = set.add(Mat::Wood {
        seed: t,
        light: srgb(0x6a4229),
        dark: srgb(0x352014),
        plank: 0.0,
        gloss: 0.35,
    });
    set.mesh.patch(80, 14, sword, |u, v| {
        let x = -0.5 + u * 1.02;
        let tip = 0.033 * (1.0 - smooth(0.82, 1.0, u) * 0.9) * smooth(-0.02, 0.06, u);
        let q = v * TAU;
        (v3(x, height(0.1) + 0.035 + 0.004 * q.sin(), 0.1 + tip * q.cos()), [x, v * 0.08])
    });
    let top = height(near);
    set.mesh.cuboid(v3(-0.46, top - 0.05, near - 0.015), v3(0.46, top + 0.008, near + 0.05), beam);
    let end = height(far);
    set.mesh.cuboid(v3(-0.5, end - 0.04, far - 0.06), v3(0.5, end + 0.03, far), dark);
    for x in [-0.5f32, 0.45] {
        set.mesh.cuboid(v3(x, 0.0, far - 0.05), v3(x + 0.06, 1.35, far + 0.01), dark);
        set.mesh.cuboid(v3(x, 0.0, near - 0.03), v3(x + 0.055, top - 0.03, near + 0.03), beam);
        set.mesh.cuboid(v3(x + 0.005, 0.4, far), v3(x + 0.05, 0.46, near), dark);
    }
    let side = if rnd(t, 5) > 0.5 { 1.0 } else { -1.0 };
    let camera = if shot.portrait {
        Camera {
            eye: v3(side * 0.45, 1.35, 1.35),
            look: v3(0.0, 0.62, -0.15),
            fov: 50.0,
            roll: crooked(t),
        }
    } else {
        Camera {
            eye: v3(side * 0.55, 1.12, 1.05),
            look: v3(-side * 0.03, 0.63, -0.05),
            fov: 46.0,
            roll: crooked(t),
        }
    };
    let light = if rnd(t, 6) > 0.4 { Light::Window(-side) } else { Light::Sun(-side) };
    let look = Look { focus: (camera.eye - v3(0.0, 0.65, 0.25)).len(), blur: 9.0, ..look_for(t) };
    (set.scene(camera, light, (v3(0.0, 0.55, -0.2), 1.25), t), look)
}

/// A hank: many turns of yarn over a rod, twisted a little, bound at the waist.
fn hank(set: &mut Set, top: V3, length: f32, colour: V3, seed: u32) {
    let shades: Vec<u16> = (0..4)
        .map(|k| set.add(Mat::Yarn { colour: colour * (0.84 + 0.11 * k as f32), twist: 0.004 }))
        .collect();
    let lean = 0.04 * rnd1(seed, 1);
    let strands = 120;
    for k in 0..strands {
        let (a, r) = (rnd(seed, 100 + k) * TAU, rnd(seed, 400 + k).sqrt());
        let (ox, oz) = (a.cos() * r, a.sin() * r);
        let l = length * (1.0 + 0.035 * rnd1(seed, 700 + k));
        let face = if k % 2 == 0 { 1.0 } else { -1.0 };
        let pts: Vec<V3> = (0..=26)
            .map(|i| {
                let s = i as f32 / 26.0;
                let waist =
                    1.0 - 0.42 * smooth(0.2, 0.0, (s - 0.3).abs()) - 0.5 * smooth(0.85, 1.0, s);
                let turn = 1.4 * s + 0.5 * noise1(seed ^ k, s * 3.0);
                let (sn, cs) = turn.sin_cos();
                let (x, z) = (ox * 0.045, oz * 0.02 + face * 0.014);
                let over = smooth(0.0, 0.04, s);
                v3(
                    top.x
                        + (x * cs - z * sn * over) * waist
                        + lean * s * s
                        + 0.003 * noise1(seed ^ (k * 7), s * 7.0),
                    top.y + 0.02 * (1.0 - over) - l * s,
                    top.z + (z * cs + x * sn * over) * waist + face * 0.01 * over,
                )
            })
            .collect();
        set.mesh.tube(&pts, 5, shades[(k % 4) as usize], |_| 0.0019);
    }
    let tie = set.add(Mat::Yarn { colour: srgb(0xd8ccb4), twist: 0.003 });
    for k in 0..4 {
        let ring: Vec<V3> = (0..=24)
            .map(|i| {
                let (s, c) = (i as f32 / 24.0 * TAU).sin_cos();
                v3(
                    top.x + lean * 0.09 + 0.034 * c,
                    top.y - length * 0.3 + 0.003 * k as f32 + 0.004 * c,
                    top.z + 0.03 * s,
                )
            })
            .collect();
        set.mesh.tube(&ring, 5, tie, |_| 0.0016);
    }
}

/// Hanks drying on a pole.
pub fn yarn(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let wall_kind = hash(t, 1);
    set.wall(-0.45, if wall_kind.is_multiple_of(4) { 2 } else { wall_kind }, hash(t, 2));
    let mut colours = dyes_in(&shot.dyes);
    if colours.len() < 3 {
        colours.push(srgb(0xe0d4ba));
        colours.push(srgb(0x83382b));
    }
    set.bamboo(v3(-1.4, 1.5, 0.0), v3(1.4, 1.52, 0.0), 0.02, t);
    let n = if shot.portrait { 5 } else { 7 };
    for k in 0..n {
        let x = (k as f32 - (n - 1) as f32 * 0.5) * 0.145 + 0.012 * rnd1(t, 10 + k);
        let c = colours[((k + hash(t, 9) % 3) as usize) % colours.len()]
            * (1.0 + 0.1 * rnd1(t, 20 + k));
        hank(&mut set, v3(x, 1.51, 0.0), 0.5 + 0.07 * rnd1(t, 30 + k), c, hash(t, 40 + k));
    }
    let half = if shot.portrait { 0.42 } else { 0.34 };
    let fov: f32 = 38.0;
    let dist = half / (fov * 0.5).to_radians().tan();
    let side = if rnd(t, 3) > 0.5 { 1.0 } else { -1.0 };
    let camera =
        Camera { eye: v3(side * 0.3, 1.3, dist), look: v3(0.0, 1.25, 0.0), fov, roll: crooked(t) };
    let light = [Light::Sun(-side), Light::Window(-side), Light::Shade][(hash(t, 4) % 3) as usize];
    let look = Look { focus: dist * 1.0, blur: 15.0, ..look_for(t) };
    (set.scene(camera, light, (v3(0.0, 1.2, 0.0), 0.8), t), look)
}

/// Pots with dye, roots and leaves around them on the ground.
pub fn dyepot(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let earth = set.add(Mat::Earth { seed: t });
    set.mesh.patch(200, 200, earth, |u, v| {
        let (x, z) = (-2.0 + 4.0 * u, 1.2 - 3.6 * v);
        (v3(x, 0.012 * fbm(t, x * 5.0, z * 5.0, 3) - 0.004, z), [x, z])
    });
    set.wall(-2.0, 1, hash(t, 1));
    let liquids = dyes_in(&shot.dyes);
    let clay = set.add(Mat::Plain { seed: t, colour: srgb(0x74452f), gloss: 0.03, mottle: 0.4 });
    let tin = set.add(Mat::Plain { seed: t ^ 2, colour: srgb(0x8f8d88), gloss: 0.5, mottle: 0.35 });
    let places = [
        (v3(0.0, 0.0, -0.05), 0.21f32),
        (v3(-0.46, 0.0, -0.32), 0.17),
        (v3(0.45, 0.0, -0.38), 0.19),
    ];
    for (k, (at, r)) in places.into_iter().enumerate() {
        let mat = if (k + hash(t, 5) as usize).is_multiple_of(2) { clay } else { tin };
        let clay_pot = mat == clay;
        set.mesh.lathe(at, (96, 80), mat, |v| {
            let out = v < 0.6;
            let s = if out { v / 0.6 } else { 1.0 - (v - 0.6) / 0.4 * 0.75 };
            let y = s * r * 1.15;
            let shape = if clay_pot {
                0.55 + 0.62 * (s * 2.5).sin().max(0.0) * (1.0 - 0.25 * s)
                    + 0.24 * smooth(0.85, 1.0, s)
            } else {
                0.9 + 0.08 * s + 0.08 * smooth(0.96, 1.0, s)
            };
            (r * shape * if out { 1.0 } else { 0.955 } * if v == 0.0 { 0.02 } else { 1.0 }, y)
        });
        let colour = liquids[k % liquids.len()];
        let dye =
            set.add(Mat::Plain { seed: t ^ 9, colour: colour * 0.55, gloss: 0.55, mottle: 0.25 });
        let level = r * 0.93;
        set.mesh.patch(64, 20, dye, |u, v| {
            let (s, c) = (u * TAU).sin_cos();
            let rr = v * r * 0.97;
            let ripple = 0.0012 * fbm(t ^ 3, c * rr * 40.0, s * rr * 40.0, 2);
            (at + v3(-rr * c, level + ripple, rr * s), [u, v])
        });
        // Yarn half in the dye, over the rim.
        let yarn = set.add(Mat::Yarn { colour: colour * 0.9, twist: 0.004 });
        let dir0 = rnd(t, 40 + k as u32) * 1.5 + 0.6;
        for i in 0..70 {
            let a = dir0 + 0.2 * rnd1(t, 500 + i);
            let out = v3(a.cos(), 0.0, a.sin());
            let rim = r * if clay_pot { 1.0 } else { 1.06 };
            let up = 0.008 * rnd(t, 700 + i);
            let l = 0.1 + 0.06 * rnd(t, 800 + i);
            let p = curve(
                &[
                    at + out * (r * 0.35) + v3(0.0, level - 0.01, 0.0),
                    at + out * (r * 0.7) + v3(0.0, level + 0.01 + up, 0.0),
                    at + out * rim + v3(0.0, r * 1.17 + up, 0.0),
                    at + out * (rim + 0.025 + up) + v3(0.0, r * 1.1 - l * 0.4, 0.0),
                    at + out * (rim + 0.02 + up) + v3(0.0, r * 1.1 - l, 0.0),
                ],
                6,
            );
            set.mesh.tube(&p, 5, yarn, |_| 0.0019);
        }
    }
    roots_and_leaves(&mut set, t);
    let side = if rnd(t, 6) > 0.5 { 1.0 } else { -1.0 };
    let d = if shot.portrait { 1.2 } else { 1.0 };
    let camera = Camera {
        eye: v3(side * 0.22, 0.82 * d, 1.05 * d),
        look: v3(0.0, 0.1, -0.1),
        fov: 42.0,
        roll: crooked(t),
    };
    let light = [Light::Sun(-side), Light::Shade, Light::Sun(side)][(hash(t, 7) % 3) as usize];
    let look = Look { focus: (camera.eye - v3(0.0, 0.2, 0.0)).len(), blur: 8.0, ..look_for(t) };
    (set.scene(camera, light, (v3(0.0, 0.15, -0.1), 1.05), t), look)
}

/// Chopped roots in a heap and a scatter of leaves.
fn roots_and_leaves(set: &mut Set, t: u32) {
    let bark = set.add(Mat::Plain { seed: t, colour: srgb(0x7a4a2c), gloss: 0.0, mottle: 0.5 });
    let cut = set.add(Mat::Plain { seed: t, colour: srgb(0xb9722f), gloss: 0.0, mottle: 0.3 });
    for k in 0..46 {
        let (a, r) = (rnd(t, 1000 + k) * TAU, 0.14 * rnd(t, 1050 + k).sqrt());
        let c = v3(
            -0.3 + r * a.cos() * 1.3,
            0.014 + 0.05 * (1.0 - r / 0.14) * rnd(t, 1100 + k),
            0.3 + r * a.sin(),
        );
        let b = rnd(t, 1150 + k) * TAU;
        let l = 0.04 + 0.05 * rnd(t, 1200 + k);
        let d = v3(b.cos(), 0.25 * rnd1(t, 1250 + k), b.sin()) * l;
        let thick = 0.006 + 0.006 * rnd(t, 1300 + k);
        let bend = v3(0.0, 0.012 * rnd(t, 1350 + k), 0.01 * rnd1(t, 1400 + k));
        let p = curve(&[c - d, c + bend, c + d], 6);
        set.mesh.tube(&p, 10, bark, |s| thick * (1.0 + 0.18 * noise1(t ^ k, s * 6.0)));
        for (end, from) in [(p[0], p[1]), (p[p.len() - 1], p[p.len() - 2])] {
            let out = (end - from).unit();
            set.mesh.tube(&[end, end + out * 0.0006, end + out * 0.0008], 10, cut, |s| {
                thick * (1.0 - smooth(0.3, 1.0, s))
            });
        }
    }
    let greens: Vec<u16> = [0x4d6b2f, 0x3d5a2b, 0x6d7d38, 0x8a8440]
        .into_iter()
        .map(|c| set.add(Mat::Plain { seed: t, colour: srgb(c), gloss: 0.12, mottle: 0.25 }))
        .collect();
    for k in 0..70 {
        let (a, r) = (rnd(t, 2000 + k) * TAU, 0.2 * rnd(t, 2100 + k).sqrt());
        let c = v3(
            0.36 + r * a.cos(),
            0.008 + 0.035 * rnd(t, 2200 + k) * (1.0 - r * 4.0).max(0.1),
            0.34 + r * a.sin() * 0.8,
        );
        let (s, co) = (rnd(t, 2300 + k) * TAU).sin_cos();
        let l = 0.05 + 0.035 * rnd(t, 2400 + k);
        let (tip, roll) = (0.4 * rnd1(t, 2500 + k), 0.3 * rnd1(t, 2600 + k));
        let first = set.mesh.pos.len();
        set.mesh.patch(8, 16, greens[(k % 4) as usize], |u, v| {
            let wide = 0.34 * l * (v * PI).sin().powf(0.8) * (1.0 - 0.3 * v);
            let q = (u - 0.5) * 2.0;
            let y = l * (0.5 * tip * v + 0.22 * (v * 3.0).sin())
                + q.abs() * wide * 0.3
                + q * wide * roll;
            (v3(q * wide, y, -(v - 0.5) * l * 2.0), [u, v])
        });
        set.mesh.moved(first, |p| v3(p.x * co + p.z * s, p.y, p.z * co - p.x * s) + c);
    }
}
