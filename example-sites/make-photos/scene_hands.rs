//! What hands are busy with, without the hands: tying the warp, winding yarn, sewing a bag.

use crate::lens::Look;
use crate::math::{V3, hash, noise1, rnd, rnd1, smooth, srgb, turn_y, v3};
use crate::mesh::curve;
use crate::palette::dyes_in;
use crate::render::{Camera, Scene};
use crate::scene_sewn;
use crate::set::{Light, Set, Shot, crooked, look_for};
use crate::surface::{Mat, timber};
use std::f32::consts::{PI, TAU};

pub fn hands(shot: &Shot) -> (Scene, Look) {
    if shot.note.contains("wind") {
        winding(shot)
    } else if shot.note.contains("sew") {
        sewing(shot)
    } else {
        tying(shot)
    }
}

/// Warp on a frame; bundles are bound with strips where the dye must not go.
fn tying(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    set.wall(-0.55, 1, hash(t, 2));
    let beam = set.add(timber(4, t, 0.0));
    let yarns: Vec<u16> = (0..3)
        .map(|k| {
            set.add(Mat::Yarn { colour: srgb(0xd9ccb0) * (0.86 + 0.09 * k as f32), twist: 0.003 })
        })
        .collect();
    let strips: Vec<u16> = [0x6d4a2a, 0x7c5630, 0x5f4227, 0x6b4f2c]
        .into_iter()
        .map(|c| set.add(Mat::Plain { seed: t, colour: srgb(c), gloss: 0.2, mottle: 0.35 }))
        .collect();
    let (w, h) = (0.56f32, 0.7f32);
    let bundles = 44i32;
    let motif = crate::motif::Motif::draw(crate::motif::Family::Hooks, 11, 17, shot.seed);
    let rows = 46i32;
    let working = 20 + (rnd(t, 3) * 6.0) as i32;
    for b in 0..bundles {
        let x = (b as f32 + 0.5 - bundles as f32 / 2.0) * (w / bundles as f32);
        let drift = 0.0016 * rnd1(t, 100 + b as u32);
        for k in 0..9u32 {
            let (ox, oz) = ((k % 3) as f32 - 1.0, (k / 3) as f32 - 1.0);
            let id = hash(t ^ b as u32, k);
            let path: Vec<V3> = (0..=40)
                .map(|i| {
                    let y = h * (i as f32 / 40.0 - 0.5);
                    let sway = 0.0009 * noise1(id, y * 24.0);
                    v3(x + drift + ox * 0.0026 + sway, y, oz * 0.0024 + sway)
                })
                .collect();
            set.mesh.tube(&path, 4, yarns[(id % 3) as usize], |_| 0.00125);
        }
        for r in 0..rows {
            // Tied from below upwards, as far as the work has come.
            if r > working + ((b - 20).abs() / 3) % 4 || motif.at(b - 22, r) == crate::motif::GROUND
            {
                continue;
            }
            let id = hash(t ^ 0x77, (b * 97 + r) as u32);
            let y = h * ((r as f32 + 0.5) / rows as f32 - 0.5) + 0.0012 * rnd1(id, 1);
            let len = h / rows as f32 * 0.46;
            let path: Vec<V3> =
                (0..=5).map(|i| v3(x + drift, y + len * (i as f32 / 2.5 - 1.0), 0.0)).collect();
            set.mesh
                .tube(&path, 10, strips[(id % 4) as usize], |s| 0.0052 + 0.0005 * (s * 40.0).sin());
            if rnd(id, 3) > 0.55 {
                let a = 0.6 * rnd1(id, 4);
                let tail = curve(
                    &[
                        v3(x, y, 0.005),
                        v3(x + 0.006 * a, y + 0.003, 0.012),
                        v3(x + 0.014 * a, y - 0.01, 0.014),
                    ],
                    4,
                );
                set.mesh.tube(&tail, 5, strips[(id % 4) as usize], |s| 0.0011 * (1.0 - 0.6 * s));
            }
        }
    }
    for s in [-1.0f32, 1.0] {
        set.mesh.cuboid(
            v3(-0.4, s * (h / 2.0 + 0.012) - 0.02, -0.02),
            v3(0.4, s * (h / 2.0 + 0.012) + 0.02, 0.018),
            beam,
        );
        set.mesh.cuboid(v3(s * 0.345 - 0.02, -0.6, -0.03), v3(s * 0.345 + 0.02, 0.6, -0.005), beam);
    }
    for y in [0.12f32, -0.02, 0.21] {
        set.bamboo(
            v3(-0.36, y, 0.0),
            v3(0.36, y + 0.012, 0.004),
            0.006,
            hash(t, (y * 100.0) as i32 as u32),
        );
    }
    let side = if rnd(t, 5) > 0.5 { 1.0 } else { -1.0 };
    let d = if shot.portrait { 0.82 } else { 0.62 };
    let camera = Camera {
        eye: v3(side * 0.3, 0.06, d),
        look: v3(-side * 0.02, -0.08, 0.0),
        fov: 46.0,
        roll: crooked(t),
    };
    let look = Look { focus: camera.eye.len() * 0.98, blur: 16.0, ..look_for(t) };
    (set.scene(camera, Light::Window(-side), (V3::ZERO, 0.58), t), look)
}

/// A ball of yarn wound from many turns.
fn ball(set: &mut Set, at: V3, r: f32, colour: V3, seed: u32) {
    let mats: Vec<u16> = (0..3)
        .map(|k| set.add(Mat::Yarn { colour: colour * (0.85 + 0.1 * k as f32), twist: 0.004 }))
        .collect();
    for k in 0..64 {
        let (a, b) = (rnd(seed, k) * TAU, (rnd1(seed, 100 + k)).acos());
        let n = v3(b.sin() * a.cos(), b.cos(), b.sin() * a.sin());
        let p = n.cross(v3(0.3, 0.9, 0.2)).unit();
        let q = n.cross(p);
        let shell = r * (0.955 + 0.045 * rnd(seed, 200 + k));
        let off = 0.35 * rnd1(seed, 300 + k);
        let path: Vec<V3> = (0..=48)
            .map(|i| {
                let (s, c) = (i as f32 / 48.0 * TAU).sin_cos();
                at + (p * c + q * s + n * (off * (1.0 + 0.2 * c))).unit() * shell
            })
            .collect();
        set.mesh.tube(&path, 5, mats[(k % 3) as usize], |_| 0.0019);
    }
    let core = set.plain(colour * 0.6, 0.0, 0.2, seed);
    set.mesh.lathe(at, (30, 20), core, |v| {
        let (s, c) = ((v - 0.5) * PI).sin_cos();
        (r * 0.955 * c + 0.0005, r * 0.955 * s)
    });
}

/// Balls of yarn in a bamboo tray, the thread running out of it.
fn winding(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    set.ground(0.0, 3, hash(t, 2));
    set.wall(-0.9, 1, hash(t, 8));
    let mut colours = dyes_in(&shot.dyes);
    colours.extend([srgb(0xe0d4ba), srgb(0x6b4028)]);
    let tray = set.add(Mat::Plait {
        seed: t,
        colour: srgb(0xb99a62),
        other: srgb(0x9c7d49),
        strip: 0.008,
    });
    set.mesh.patch(90, 50, tray, |u, v| {
        let (s, c) = (u * TAU).sin_cos();
        let r = 0.19 * (v * 1.25).min(1.0) + 0.025 * smooth(0.8, 1.0, v);
        (v3(-r * c, 0.006 + 0.06 * smooth(0.72, 1.0, v), r * s), [-r * c, r * s])
    });
    set.mesh.tube(
        &(0..=60)
            .map(|i| {
                let (s, c) = (i as f32 / 60.0 * TAU).sin_cos();
                v3(0.215 * c, 0.067, 0.215 * s)
            })
            .collect::<Vec<_>>(),
        8,
        tray,
        |_| 0.006,
    );
    let spots = [
        (-0.085f32, -0.05f32, 0.056f32),
        (0.05, -0.085, 0.06),
        (0.085, 0.045, 0.053),
        (-0.035, 0.075, 0.058),
        (0.005, -0.005, 0.052),
    ];
    for (k, (x, z, r)) in spots.into_iter().enumerate() {
        let y = if k == 4 { 0.118 } else { r + 0.008 };
        ball(&mut set, v3(x, y, z), r, colours[k % colours.len()], hash(t, 20 + k as u32));
    }
    let thread = set.add(Mat::Yarn { colour: colours[0], twist: 0.004 });
    let run = curve(
        &[
            v3(0.085, 0.09, 0.07),
            v3(0.16, 0.075, 0.13),
            v3(0.2, 0.068, 0.17),
            v3(0.24, 0.004, 0.22),
            v3(0.12, 0.003, 0.29),
            v3(0.02, 0.003, 0.25),
            v3(-0.09, 0.003, 0.31),
            v3(-0.24, 0.003, 0.3),
        ],
        12,
    );
    set.mesh.tube(&run, 6, thread, |_| 0.0018);
    let side = if rnd(t, 5) > 0.5 { 1.0 } else { -1.0 };
    let d = if shot.portrait { 1.1 } else { 0.95 };
    let camera = Camera {
        eye: v3(side * 0.18, 0.5 * d, 0.62 * d),
        look: v3(0.0, 0.05, 0.01),
        fov: 40.0,
        roll: crooked(t),
    };
    let look = Look { focus: (camera.eye - v3(0.0, 0.08, 0.05)).len(), blur: 10.0, ..look_for(t) };
    (set.scene(camera, Light::Window(-side), (v3(0.0, 0.05, 0.0), 0.5), t), look)
}

/// A bag nearly finished, with spools of thread before it.
fn sewing(shot: &Shot) -> (Scene, Look) {
    let (mut scene, look) = scene_sewn::bag(shot);
    let t = shot.take;
    let mut set = Set { mesh: scene.mesh, mats: scene.mats, textures: scene.textures };
    let wood = set.plain(srgb(0xb48a58), 0.15, 0.2, t);
    let places = [
        (-0.2f32, 0.2f32, 0x8e3022u32),
        (-0.13, 0.25, 0x24375f),
        (0.2, 0.22, 0xd8c39a),
        (0.25, 0.15, 0x221a19),
    ];
    for (k, (x, z, c)) in places.into_iter().enumerate() {
        let yarn = set.add(Mat::Yarn { colour: srgb(c), twist: 0.0016 });
        let lying = k == 1;
        let first = set.mesh.pos.len();
        set.mesh.lathe(V3::ZERO, (36, 24), wood, |v| {
            let flange = if !(0.16..=0.84).contains(&v) { 0.017 } else { 0.01 };
            (if !(0.01..=0.99).contains(&v) { 0.001 } else { flange }, 0.052 * v)
        });
        set.mesh.lathe(V3::ZERO, (40, 60), yarn, |v| {
            (0.0152 + 0.0004 * (v * 150.0).sin(), 0.009 + 0.034 * v)
        });
        set.mesh.moved(first, |p| {
            let p = if lying { turn_y(v3(p.y, p.x + 0.017, p.z), 0.7) } else { p };
            p + v3(x, 0.0, z)
        });
        let tail = curve(
            &[
                v3(x + 0.015, 0.02, z),
                v3(x + 0.04, 0.002, z + 0.03),
                v3(x + 0.02, 0.0015, z + 0.07),
                v3(x + 0.07, 0.0015, z + 0.09),
            ],
            8,
        );
        set.mesh.tube(&tail, 4, yarn, |_| 0.0006);
    }
    let steel = set.plain(srgb(0xb8bcc0), 0.9, 0.05, t);
    for s in [-1.0f32, 1.0] {
        let p = curve(
            &[
                v3(0.02 - s * 0.03, 0.006, 0.33),
                v3(0.03, 0.006, 0.27),
                v3(0.04 + s * 0.012, 0.006, 0.17),
            ],
            8,
        );
        set.mesh.tube(&p, 6, steel, |q| 0.0045 * (1.0 - 0.75 * smooth(0.4, 1.0, q)));
        let ring: Vec<V3> = (0..=24)
            .map(|i| {
                let (a, b) = (i as f32 / 24.0 * TAU).sin_cos();
                v3(0.02 - s * 0.036 + 0.014 * b, 0.006, 0.35 + 0.02 * a)
            })
            .collect();
        set.mesh.tube(&ring, 8, steel, |_| 0.0035);
    }
    (scene.mesh, scene.mats, scene.textures) = (set.mesh, set.mats, set.textures);
    scene.camera.look.y -= 0.02;
    (scene, Look { blur: 9.0, ..look })
}
