//! From the kitchen and the smokehouse: bags, fish on racks, a plate, a jar of butter.

use crate::grain::{Grain, grain, strew, strew_loose, table};
use crate::label::{Label, print};
use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, noise2, rnd, rnd1, smooth, srgb, turn_y, v3};
use crate::render::{Camera, Scene};
use crate::scene_jar::turned;
use crate::set::{Light, Set, Shot, crooked, look_for};
use crate::surface::Mat;
use std::f32::consts::{PI, TAU};

/// Adds a bag that stands by itself: puffed, crimped at the top, with a printed label.
fn bag(set: &mut Set, at: V3, turn: f32, paper: u32, label: Option<&Label>, seed: u32) {
    let mat = set.add(Mat::Plain { seed, colour: srgb(paper), gloss: 0.06, mottle: 0.06 });
    let (w, h, d) = (0.112f32, 0.185f32, 0.032f32);
    let face = move |u: f32, v: f32, side: f32| -> V3 {
        let q = 2.0 * u - 1.0;
        let full =
            (1.0 - q.powi(6)).max(0.0) * smooth(0.86, 0.5, v) * (0.9 + 0.1 * smooth(0.0, 0.2, v));
        let crease = 0.0035 * noise2(seed, u * 5.0 + side, v * 7.0)
            + 0.0016 * noise2(seed ^ 1, u * 16.0, v * 13.0 + side);
        let narrow = 1.0 - 0.05 * full;
        v3(q * w * 0.5 * narrow, h * v, side * (d * full + crease * full.max(0.25)))
    };
    let first = set.mesh.pos.len();
    for side in [1.0f32, -1.0] {
        set.mesh.patch(60, 80, mat, |u, v| (face(u, v, side), [u * w, v * h]));
    }
    let tin = set.add(Mat::Plain { seed, colour: srgb(0x6b5236), gloss: 0.1, mottle: 0.1 });
    set.mesh.cuboid(v3(-w * 0.5, h * 0.93, -0.003), v3(w * 0.5, h * 0.965, 0.003), tin);
    if let Some(label) = label {
        let mat = set.cloth_of(print(label), print(label), 0.0);
        let wide = 0.66;
        let high = wide * w / label.ratio / h;
        set.mesh.patch(40, 40, mat, |u, v| {
            let p = face(0.5 + wide * (u - 0.5), 0.2 + high * (1.0 - v), 1.0);
            (p + v3(0.0, 0.0, 0.0007), [u, v])
        });
    }
    set.mesh.moved(first, |p| turn_y(p, turn) + at);
}

/// One or two bags of coffee or crackers.
pub fn bags(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = table(shot);
    let has = |w: &str| shot.note.contains(w);
    let (paper, word, band, ink) = if has("amplang") {
        (0xd9d4c6, "AMPLANG", 0xa8261d, 0x7d1712)
    } else if has("liberika") {
        (0x2b2724, "KOPI LIBERIKA", 0x9a7b3a, 0x2b211a)
    } else {
        (0xa98458, "KOPI BUKIT", 0xd8a32a, 0x3a2412)
    };
    let label = Label { word, ground: 0xf5ecd4, band, ink, ratio: 0.86, seed: shot.seed };
    bag(
        &mut set,
        v3(0.0, 0.0, 0.02),
        0.18 * side + 0.1 * rnd1(t, 1),
        paper,
        Some(&label),
        hash(t, 2),
    );
    if has("bags") || rnd(t, 3) > 0.4 {
        bag(&mut set, v3(-side * 0.115, 0.0, -0.055), -0.3 * side, paper, Some(&label), hash(t, 4));
    }
    let few = Grain { count: 40, ..grain(&shot.note) };
    let lies = few.size.y;
    strew_loose(&mut set, &few, v3(side * 0.1, lies, 0.09), 0.05, t);
    let camera = Camera {
        eye: v3(side * 0.05, 0.2, 0.52),
        look: v3(-side * 0.02, 0.085, 0.0),
        fov: if shot.portrait { 34.0 } else { 28.0 },
        roll: crooked(t) * 0.6,
    };
    let look = Look { focus: 0.52, blur: 10.0, ..look_for(t) };
    (set.scene(camera, Light::Window(-side), (v3(0.0, 0.08, 0.0), 0.5), t), look)
}

/// One fish, flat and dry, along x, its head at the left; `open` for one that was split.
fn fish(set: &mut Set, mat: u16, at: V3, turn: f32, long: f32, open: bool, seed: u32) {
    let first = set.mesh.pos.len();
    set.mesh.patch(24, 70, mat, |u, v| {
        let a = u * TAU;
        let head = smooth(-0.02, 0.13, v).sqrt();
        let body = head * (1.0 - 0.86 * smooth(0.16, 0.9, v));
        let fin = smooth(0.9, 1.0, v);
        // The tail is forked: its middle is shorter.
        let fork = fin * 0.05 * (1.0 - a.cos().abs());
        let wide = if open { 0.15 } else { 0.085 };
        let half = long * (wide * body + 0.075 * fin);
        let thick = long * (if open { 0.016 } else { 0.042 } * body + 0.004);
        let bend = long * 0.05 * (v * 2.4 + 3.0 * rnd(seed, 2)).sin();
        let gill = 1.0 - 0.14 * smooth(0.02, 0.0, (v - 0.2).abs());
        let curl = long * 0.03 * noise2(seed, v * 5.0, u * 2.0).abs();
        let place = v3(
            long * (v - 0.5 - fork),
            thick * gill * (a.sin() + 1.0) + curl,
            half * gill * a.cos() + bend,
        );
        (place, [v * long, u * 0.05])
    });
    if open {
        bones(set, (long, seed));
    } else {
        let eye = set.plain(srgb(0x1c1410), 0.8, 0.0, seed);
        let socket = v3(long * -0.425, long * 0.062, long * 0.022);
        set.mesh.lathe(socket, (12, 6), eye, |v| {
            (long * 0.011 * (1.0 - v * v).sqrt(), long * 0.011 * v)
        });
    }
    set.mesh.moved(first, |p| turn_y(p, turn) + at);
}

/// What shows in a fish that was split: the backbone, ribs to both sides, the eyes, grains of salt.
fn bones(set: &mut Set, (long, seed): (f32, u32)) {
    let dark = set.plain(srgb(0x6e4a30), 0.2, 0.3, seed);
    let pale = set.plain(srgb(0xe9dcc2), 0.3, 0.2, seed ^ 1);
    let salt = set.plain(srgb(0xf7f4ee), 0.5, 0.0, seed ^ 2);
    let eye = set.plain(srgb(0x33241a), 0.15, 0.2, seed ^ 3);
    let bend = |v: f32| long * 0.05 * (v * 2.4 + 3.0 * rnd(seed, 2)).sin();
    let on = |v: f32, out: f32| {
        let body = smooth(-0.02, 0.13, v).sqrt() * (1.0 - 0.86 * smooth(0.16, 0.9, v));
        let lift = 0.018 + 0.014 * body * (1.0 - out * out).sqrt();
        v3(long * (v - 0.5), long * (lift + 0.02), long * 0.15 * body * out + bend(v))
    };
    let line = |from: f32, to: f32, reach: f32, lean: f32| -> Vec<V3> {
        let step = |i: usize| i as f32 / 12.0;
        (0..=12).map(|i| on(from + (to - from + lean) * step(i), reach * step(i))).collect()
    };
    set.mesh.tube(&line(0.22, 0.9, 0.0, 0.0), 8, pale, |s| long * 0.009 * (1.1 - s));
    for k in 0..13u32 {
        let v = 0.25 + 0.045 * k as f32 + 0.006 * rnd1(seed, 40 + k);
        for side in [-0.85f32, 0.85] {
            let reach = side * (1.0 - 0.1 * rnd(seed, 60 + k));
            set.mesh.tube(&line(v, v, reach, 0.07), 6, dark, |s| long * 0.0035 * (1.0 - 0.7 * s));
        }
    }
    for side in [-0.45f32, 0.45] {
        let at = on(0.1, side);
        set.mesh
            .lathe(at, (12, 6), eye, |v| (long * 0.012 * (1.0 - v * v).sqrt(), long * 0.008 * v));
    }
    for k in 0..26u32 {
        let at = on(0.15 + 0.6 * rnd(seed, 100 + k), 0.8 * rnd1(seed, 140 + k));
        let r = long * (0.003 + 0.003 * rnd(seed, 180 + k));
        set.mesh.lathe(at, (6, 3), salt, |v| (r * (1.0 - v * v).sqrt(), r * v));
    }
}

/// Fish on a rack of bamboo, smoked or split and salted.
pub fn rack(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = table(shot);
    let salted = shot.note.contains("salted");
    let beans = shot.note.contains("coffee");
    for k in 0..26 {
        let z = -0.36 + 0.03 * k as f32;
        set.bamboo(
            v3(-0.7, 0.1, z),
            v3(0.7, 0.1 + 0.004 * rnd1(t, k), z),
            0.0085 + 0.002 * rnd1(t, 30 + k),
            hash(t, k),
        );
    }
    for x in [-0.55f32, 0.5] {
        set.bamboo(v3(x, 0.078, -0.45), v3(x, 0.078, 0.5), 0.014, hash(t, 90));
    }
    if beans {
        let g = Grain { count: 5200, ..grain(&shot.note) };
        strew(&mut set, &g, v3(0.0, 0.112, 0.02), 0.36, t, |x, z| {
            0.008 + 0.008 * fbm(t, x * 8.0, z * 8.0, 3)
        });
    } else {
        let shades: [u32; 4] = if salted {
            [0xbfa585, 0xc9b392, 0xb3997a, 0xa88c6c]
        } else {
            [0x8a5526, 0x74431c, 0x9c6630, 0x633816]
        };
        let mats: Vec<u16> = shades
            .iter()
            .map(|c| {
                set.add(Mat::Plain {
                    seed: t,
                    colour: srgb(*c),
                    gloss: if salted { 0.15 } else { 0.5 },
                    mottle: 0.5,
                })
            })
            .collect();
        for row in 0..4u32 {
            for k in 0..7u32 {
                let id = hash(t ^ 0x99, row * 16 + k);
                let at = v3(
                    -0.36 + 0.24 * row as f32 + 0.02 * rnd1(id, 1),
                    0.112,
                    -0.28 + 0.085 * k as f32 + 0.01 * rnd1(id, 2),
                );
                let turn = 0.25 * rnd1(id, 3) + if rnd(id, 4) > 0.8 { PI } else { 0.0 };
                fish(
                    &mut set,
                    mats[(id % 4) as usize],
                    at,
                    turn,
                    0.22 + 0.02 * rnd1(id, 5),
                    salted,
                    id,
                );
            }
        }
    }
    let camera = Camera {
        eye: v3(side * 0.12, 0.56, 0.56),
        look: v3(0.0, 0.1, 0.01),
        fov: 42.0,
        roll: crooked(t),
    };
    let look = Look { focus: 0.68, blur: 7.0, ..look_for(t) };
    let light = if salted || beans { Light::Sun(side) } else { Light::Shade };
    (set.scene(camera, light, (v3(0.0, 0.1, 0.0), 0.75), t), look)
}

/// A plate of steamed rolls with a small bowl of sauce, or a jar of butter.
pub fn plate(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = table(shot);
    let white = set.plain(srgb(0xe6e2d6), 0.7, 0.02, t);
    if shot.note.contains("butter") {
        let glass = set.add(Mat::Honey {
            axis: V3::ZERO,
            bright: srgb(0xf0e2ae),
            deep: srgb(0xd2ba76),
            radius: 0.036,
            height: 0.062,
            light: side,
        });
        turned(
            &mut set,
            V3::ZERO,
            glass,
            &[
                (0.001, 0.0),
                (0.033, 0.0),
                (0.036, 0.006),
                (0.036, 0.03),
                (0.036, 0.05),
                (0.033, 0.056),
            ],
        );
        let lid = set.plain(srgb(0x8d6b3a), 0.3, 0.15, t);
        set.mesh.lathe(V3::ZERO, (72, 10), lid, |v| match v {
            v if v < 0.6 => (0.0365, 0.053 + 0.018 * v / 0.6),
            v => (0.0365 * (1.0 - (v - 0.6) / 0.4), 0.0715),
        });
        let label = Label {
            word: "TENGKAWANG",
            ground: 0xf4f0e0,
            band: 0x5f7a3a,
            ink: 0x2e3a1c,
            ratio: 1.7,
            seed: shot.seed,
        };
        let mat = set.cloth_of(print(&label), print(&label), 0.0);
        set.mesh.patch(40, 8, mat, |u, v| {
            let a = (u * 2.0 - 1.0) * 0.95;
            (v3(0.0365 * a.sin(), 0.01 + 0.038 * (1.0 - v), 0.0365 * a.cos()), [u, v])
        });
        // Nuts beside it.
        let nut = Grain {
            size: v3(0.017, 0.012, 0.012),
            shades: [0x5b3a22; 4],
            gloss: 0.2,
            rough: 0.12,
            groove: false,
            count: 7,
        };
        strew_loose(&mut set, &nut, v3(side * 0.09, 0.012, 0.02), 0.05, t);
        let camera = Camera {
            eye: v3(0.02, 0.12, 0.3),
            look: v3(side * 0.015, 0.03, 0.0),
            fov: 32.0,
            roll: crooked(t),
        };
        let look = Look { focus: 0.29, blur: 10.0, ..look_for(t) };
        return (set.scene(camera, Light::Window(side), (v3(0.0, 0.03, 0.0), 0.3), t), look);
    }
    turned(
        &mut set,
        V3::ZERO,
        white,
        &[
            (0.001, 0.004),
            (0.085, 0.004),
            (0.105, 0.007),
            (0.13, 0.018),
            (0.133, 0.02),
            (0.13, 0.0215),
            (0.105, 0.012),
        ],
    );
    let dough = set.add(Mat::Plain { seed: t, colour: srgb(0xb9ab95), gloss: 0.25, mottle: 0.18 });
    for k in 0..5u32 {
        let z = -0.055 + 0.027 * k as f32;
        let (x0, x1) = (-0.075 + 0.01 * rnd1(t, k), 0.05 + 0.012 * rnd1(t, 10 + k));
        let path: Vec<V3> = (0..=24)
            .map(|i| {
                let s = i as f32 / 24.0;
                v3(x0 + (x1 - x0) * s, 0.022, z + 0.004 * noise1(t ^ k, s * 2.0))
            })
            .collect();
        set.mesh.tube(&path, 20, dough, |s| {
            0.0125
                * (1.0 - (2.0 * s - 1.0).abs().powi(12)).max(0.02)
                * (1.0 + 0.05 * noise1(t ^ k, s * 9.0))
        });
    }
    let sauce_at = v3(0.085, 0.01, 0.02);
    turned(
        &mut set,
        sauce_at,
        white,
        &[(0.001, 0.0), (0.02, 0.0), (0.03, 0.012), (0.034, 0.026), (0.032, 0.027), (0.026, 0.014)],
    );
    let sauce = set.add(Mat::Plain { seed: t, colour: srgb(0x8a4a1c), gloss: 0.6, mottle: 0.35 });
    set.mesh.patch(40, 8, sauce, |u, v| {
        let (a, r) = (u * TAU, 0.031 * v);
        (
            sauce_at
                + v3(
                    r * a.cos(),
                    0.021 + 0.0008 * noise2(t, a.cos() * 6.0 * v, a.sin() * 6.0 * v),
                    r * a.sin(),
                ),
            [u, v],
        )
    });
    let camera = Camera {
        eye: v3(side * 0.07, 0.27, 0.33),
        look: v3(0.0, 0.02, 0.0),
        fov: 38.0,
        roll: crooked(t),
    };
    let look = Look { focus: 0.42, blur: 8.0, ..look_for(t) };
    (set.scene(camera, Light::Window(side), (v3(0.0, 0.03, 0.0), 0.4), t), look)
}
