//! Things sewn from cloth: bags, pouches and a jacket, with seams, zips and handles.

use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, noise2, rnd, rnd1, smooth, srgb, turn_y, v3};
use crate::mesh::curve;
use crate::render::{Camera, Scene};
use crate::scene_hung::size_in;
use crate::set::{Light, Set, Shot, crooked, look_for, weave};
use crate::surface::Mat;
use std::f32::consts::TAU;

/// A row of stitches along points, each a short thread.
fn stitches(set: &mut Set, path: &[V3], mat: u16, step: usize) {
    let mut k = 0;
    while k + step <= path.len() {
        let piece = &path[k..k + step];
        set.mesh.tube(piece, 5, mat, |s| 0.0007 * (1.0 - (2.0 * s - 1.0).powi(6)));
        k += step + step / 2 + 1;
    }
}

/// A zip along points: tape, teeth and a puller; `up` is the direction away from the tape.
fn zip(set: &mut Set, path: &[V3], up: V3, puller_at: f32, seed: u32) {
    let tape = set.plain(srgb(0x2a2320), 0.02, 0.1, seed);
    let metal = set.plain(srgb(0xb49a5e), 0.9, 0.05, seed);
    let n = path.len() - 1;
    let side_of = |k: usize| {
        let d = (path[(k + 1).min(n)] - path[k.saturating_sub(1)]).unit();
        d.cross(up).unit()
    };
    set.mesh.patch(4, n, tape, |u, v| {
        let k = (v * n as f32).round() as usize;
        (path[k] + side_of(k) * ((u - 0.5) * 0.017), [u, v])
    });
    for k in (0..n).step_by(2) {
        let s = side_of(k) * if (k / 2) % 2 == 0 { 0.0012 } else { -0.0012 };
        let c = path[k] + s + up * 0.0012;
        set.mesh.tube(&[c - side_of(k) * 0.0023, c + side_of(k) * 0.0023], 5, metal, |_| 0.0012);
    }
    let k = (puller_at * n as f32) as usize;
    let (p, d) = (path[k] + up * 0.003, (path[(k + 1).min(n)] - path[k.saturating_sub(1)]).unit());
    set.mesh.tube(&[p - d * 0.006, p + d * 0.006], 8, metal, |_| 0.0034);
    let tab = curve(&[p, p + up * 0.004 + d * 0.012, p + d * 0.028 - up * 0.001], 6);
    set.mesh.tube(&tab, 8, metal, |s| 0.0016 + 0.0012 * s);
}

/// A flat strap along points, `width` metres wide, facing `face`.
fn strap(set: &mut Set, path: &[V3], face: V3, width: f32, mat: u16) {
    let n = path.len() - 1;
    set.mesh.patch(8, n, mat, |u, v| {
        let k = (v * n as f32).round() as usize;
        let d = (path[(k + 1).min(n)] - path[k.saturating_sub(1)]).unit();
        let side = d.cross(face).unit();
        let (q, thick) = ((u - 0.5) * 2.0, 0.0035);
        (
            path[k] + side * (q * width * 0.5) + face * (thick * (1.0 - q.powi(4))),
            [v * 0.6, u * width],
        )
    });
}

/// A tote or shoulder bag standing on a table.
pub fn bag(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let s = shot.seed;
    let small = shot.note.contains("shoulder");
    let (w, h) =
        if small { (0.25, 0.185) } else { (0.33 + 0.05 * rnd(s, 1), 0.31 + 0.05 * rnd(s, 2)) };
    let woven = weave(shot, 480.0, 620.0, 1);
    let mut set = Set::default();
    let front =
        woven.front.texture(40.0, 90.0, 400.0, 400.0 * h / w, 1700, (1700.0 * h / w) as usize);
    let back = woven.back.texture(40.0, 90.0, 400.0, 300.0, 300, 200);
    let cloth = set.cloth_of(front, back, 1.4);
    let leather_colour =
        [srgb(0x5b3420), srgb(0x2b2320), srgb(0x8a5a34)][(hash(s, 3) % 3) as usize];
    let leather =
        set.add(Mat::Plain { seed: s, colour: leather_colour, gloss: 0.14, mottle: 0.22 });
    let lining = set.plain(srgb(0x3b3029), 0.0, 0.2, s);
    let thread = set.plain(srgb(0xd8c39a), 0.0, 0.1, s);
    set.ground(0.0, [0, 2, 3, 4][(hash(t, 2) % 4) as usize], hash(t, 3));
    set.wall(-0.7, hash(t, 4), hash(t, 5));
    let first = set.mesh.pos.len();
    let base = 0.055;
    // Half depth of the body at (x, y) in -1..1 and 0..1.
    let belly = move |x: f32, y: f32| {
        let round = (1.0 - x.abs().powi(5)).max(0.0).sqrt();
        let open = 0.25 + 0.75 * (1.0 - y).powf(0.6);
        base * round * open
            + 0.006 * fbm(s, x * 2.6, y * 3.4, 3) * round
            + 0.004 * noise2(s ^ 4, x * 1.6 + y * 3.0, y * 4.0 - x) * round
    };
    let outline = move |x: f32, y: f32| -> (f32, f32) {
        let waist = 1.0 - 0.05 * (1.0 - y) - 0.02 * (y * 3.1).sin();
        let sag = 0.012 * y * (1.0 - x * x) + 0.005 * noise1(s ^ 6, x * 2.0) * y;
        (x * w * 0.5 * waist, y * h - sag)
    };
    let shell = move |x: f32, y: f32, face: f32| {
        let (px, py) = outline(x, y);
        v3(px, py + 0.004, face * belly(x, y))
    };
    let hem = 0.86;
    for face in [1.0f32, -1.0] {
        let flip = move |u: f32| if face > 0.0 { 2.0 * u - 1.0 } else { 1.0 - 2.0 * u };
        set.mesh.patch(140, 130, cloth, |u, v| (shell(flip(u), v * hem, face), [u, 1.0 - v]));
        // A plain band along the mouth, standing out by its thickness.
        set.mesh.patch(140, 20, leather, |u, v| {
            let p = shell(flip(u), hem + (1.0 - hem) * v, face);
            (p + v3(0.0, 0.0, face * 0.0022), [u * w, v * 0.05])
        });
    }
    set.mesh.patch(40, 10, lining, |u, v| (shell(2.0 * u - 1.0, 0.985, 1.0 - 2.0 * v), [u, v]));
    for (face, y) in [(1.0, hem + 0.012), (1.0, 0.985)] {
        let path: Vec<V3> = (0..=420)
            .map(|k| shell(-0.985 + 1.97 * k as f32 / 420.0, y, face) + v3(0.0, 0.0, face * 0.003))
            .collect();
        stitches(&mut set, &path, thread, 4);
    }
    let faces: &[f32] = if small { &[0.0] } else { &[-1.0, 1.0] };
    for &face in faces {
        let x = if small { 0.9 } else { 0.5 };
        let (a, b) = (shell(-x, 0.8, face), shell(x, 0.8, face));
        let lean = 0.02 * rnd1(s, 8) + face * 0.012;
        let top = h + if small { 0.3 } else { 0.19 } + 0.03 * rnd(s, 9) + 0.02 * face;
        let pts = [
            a + v3(0.0, 0.0, face * 0.004),
            v3(a.x, h + 0.01, a.z + face * 0.004),
            v3(a.x * 0.92, h + 0.1, a.z + lean),
            v3(a.x * 0.45, top, lean),
            v3(b.x * 0.45, top + 0.003, lean),
            v3(b.x * 0.92, h + 0.1, b.z + lean),
            v3(b.x, h + 0.01, b.z + face * 0.004),
            b + v3(0.0, 0.0, face * 0.004),
        ];
        let path = curve(&pts, 14);
        let towards = if small { v3(0.2, 0.0, 1.0).unit() } else { v3(0.0, 0.0, face) };
        strap(&mut set, &path, towards, if small { 0.016 } else { 0.022 }, leather);
        for side in [-0.36f32, 0.36] {
            let edge: Vec<V3> =
                path.iter().map(|p| *p + v3(side * 0.022, 0.0, face * 0.0042)).collect();
            let n = edge.len();
            if face > 0.0 {
                stitches(&mut set, &edge[..18], thread, 3);
                stitches(&mut set, &edge[n - 18..], thread, 3);
            }
        }
    }
    let turn = 0.35 * rnd1(t, 10);
    set.mesh.moved(first, |p| turn_y(p, turn));
    let side = if rnd(t, 11) > 0.5 { 1.0 } else { -1.0 };
    let d = if small {
        0.86
    } else if shot.portrait {
        1.2
    } else {
        1.12
    };
    let camera = Camera {
        eye: v3(0.12 * side, 0.46, 1.02 * d),
        look: v3(0.0, if small { 0.2 } else { 0.255 }, 0.0),
        fov: 36.0,
        roll: crooked(t),
    };
    let light = [Light::Window(-1.0), Light::Window(1.0)][(hash(t, 12) % 2) as usize];
    let look = Look { focus: 1.0 * d, blur: 13.0, ..look_for(t) };
    (set.scene(camera, light, (v3(0.0, 0.2, 0.0), 0.62), t), look)
}

/// A purse with a zip, lying on a table.
pub fn pouch(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let s = shot.seed;
    let (h, w) = size_in(&shot.note).unwrap_or((0.095, 0.125));
    let woven = weave(shot, 330.0, 520.0, 1);
    let mut set = Set::default();
    let px = 1500.0;
    let front =
        woven.front.texture(30.0, 60.0, 270.0, 270.0 * h / w, px as usize, (px * h / w) as usize);
    let back = woven.back.texture(30.0, 60.0, 270.0, 120.0, 200, 100);
    let cloth = set.cloth_of(front, back, 1.5);
    let trim = set.plain(
        [srgb(0x3a2a22), srgb(0x4d2018), srgb(0x1f2638)][(hash(s, 2) % 3) as usize],
        0.04,
        0.2,
        s,
    );
    let thread = set.plain(srgb(0xd8c39a), 0.0, 0.1, s);
    set.ground(0.0, hash(t, 3), hash(t, 4));
    let first = set.mesh.pos.len();
    let fat = 0.017;
    let lift = move |x: f32, z: f32| {
        let body =
            (1.0 - x.abs().powi(4)).max(0.0).sqrt() * (1.0 - z.abs().powi(4)).max(0.0).sqrt();
        fat * body + 0.0025 * fbm(s, x * 2.5, z * 2.2, 3) * body
    };
    let shape = move |x: f32, z: f32, up: f32| {
        let rx = 1.0 - 0.04 * z.abs().powi(6) - 0.015 * (1.0 - z * z);
        let rz = 1.0 - 0.05 * x.abs().powi(8);
        v3(
            x * w * 0.5 * rx,
            fat * 0.62 + up * lift(x, z) * if up < 0.0 { 0.55 } else { 1.0 },
            z * h * 0.5 * rz,
        )
    };
    for up in [1.0f32, -1.0] {
        set.mesh.patch(150, 110, cloth, |u, v| {
            (shape(2.0 * u - 1.0, (1.0 - 2.0 * v) * up, up), [u, 1.0 - v])
        });
    }
    // Piping around three sides, the zip on the fourth (the far one).
    let rim: Vec<V3> = (0..=160)
        .map(|k| {
            let a = k as f32 / 160.0 * 3.0;
            let (x, z) = if a < 1.0 {
                (-1.0, -1.0 + 2.0 * a)
            } else if a < 2.0 {
                (-1.0 + 2.0 * (a - 1.0), 1.0)
            } else {
                (1.0, 1.0 - 2.0 * (a - 2.0))
            };
            shape(x, z, 0.0)
        })
        .collect();
    set.mesh.tube(&rim, 8, trim, |_| 0.0023);
    let near_rim: Vec<V3> = (0..=260)
        .map(|k| shape(-0.95 + 1.9 * k as f32 / 260.0, 0.92, 1.0) + v3(0.0, 0.0006, 0.0))
        .collect();
    stitches(&mut set, &near_rim, thread, 4);
    let teeth: Vec<V3> = (0..=150)
        .map(|k| shape(-0.97 + 1.94 * k as f32 / 150.0, -0.985, 1.0) + v3(0.0, 0.002, -0.002))
        .collect();
    zip(&mut set, &teeth, v3(0.0, 0.75, -0.66).unit(), 0.86, s);
    // A small tassel at the puller's end.
    let end = shape(0.9, -0.985, 1.0) + v3(0.018, 0.002, 0.0);
    let colour = woven.front.fringe_colour(60.0);
    let yarn = set.add(Mat::Yarn { colour, twist: 0.004 });
    for k in 0..26 {
        let spread = v3(1.0, 0.0, 0.55 * rnd1(t, 60 + k)).unit();
        let l = 0.036 + 0.006 * rnd1(t, 90 + k);
        let up = 0.0025 * rnd(t, 120 + k);
        let p = curve(
            &[
                end,
                end + spread * (l * 0.3) + v3(0.0, up, 0.0),
                v3(end.x + spread.x * l, 0.0012 + up * 0.7, end.z + spread.z * l * 0.8),
            ],
            5,
        );
        set.mesh.tube(&p, 5, yarn, |_| 0.0008);
    }
    let turn = 0.3 * rnd1(t, 10);
    set.mesh.moved(first, |p| turn_y(p, turn));
    let side = if rnd(t, 11) > 0.5 { 1.0 } else { -1.0 };
    let d = if shot.portrait { 1.35 } else { 0.2 + 4.2 * w };
    let camera = Camera {
        eye: v3(0.05 * side, 0.25 * d, 0.21 * d),
        look: v3(0.012, 0.0, 0.0),
        fov: 36.0,
        roll: crooked(t),
    };
    let light =
        [Light::Window(-side), Light::Window(side), Light::Sun(-side)][(hash(t, 12) % 3) as usize];
    let look = Look { focus: 0.325 * d, blur: 9.0, ..look_for(t) };
    (set.scene(camera, light, (V3::ZERO, 0.26), t), look)
}

/// A collarless jacket on a hanger before a wall.
pub fn jacket(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let s = shot.seed;
    let woven = weave(shot, 640.0, 800.0, 1);
    let mut set = Set::default();
    let cloth = set.cloth(&woven, 5.0);
    let trim = set.plain(srgb(0x1f1b1c), 0.0, 0.25, s);
    let wood = set.plain(srgb(0x8a6238), 0.2, 0.3, s);
    let metal = set.plain(srgb(0x9a9a96), 0.9, 0.0, s);
    let lining = set.plain(srgb(0x4b3a30), 0.0, 0.3, s);
    set.wall(-0.12, hash(t, 4), hash(t, 5));
    let has = |w: &str| shot.note.contains(w);
    let (vest, bomber, long, behind) = (has("vest"), has("bomber"), has("long"), has("belakang"));
    let hgt: f32 = 0.68;
    let drop = if long { 0.24 } else { 0.0 };
    let crease = move |x: f32, y: f32| {
        0.014 * noise1(s, x * 9.0 + 0.3 * noise1(s ^ 1, y * 3.0)) * (1.0 - y * 0.6)
            + 0.005 * fbm(s ^ 2, x * 9.0 + y * 4.0, y * 8.0 - x * 3.0, 3)
    };
    // Body: x in -1..1 from side to side, y in 0..1 from hem to shoulder.
    let body = move |x: f32, y: f32, face: f32| {
        let side = 0.255 - 0.012 * smooth(0.1, 0.75, y) - 0.05 * smooth(0.62, 0.82, y)
            + 0.045 * smooth(0.85, 1.0, y) * 0.2;
        let slope = 0.055 * (x.abs() - 0.28).max(0.0) * smooth(0.75, 1.0, y) * 1.6;
        let neck = if face > 0.0 && !behind {
            0.085 * smooth(0.34, 0.1, x.abs())
        } else {
            0.012 * smooth(0.34, 0.1, x.abs())
        };
        let py = y * (hgt + drop) - drop - (slope + neck) * smooth(0.72, 1.0, y);
        let round = (1.0 - x.abs().powi(4)).max(0.0).sqrt();
        v3(
            x * side,
            py,
            face * (0.055 * round * (1.0 - 0.45 * y) + 0.004) + crease(x * 0.3, y) * round,
        )
    };
    let gap = if behind { 1.0 } else { 0.985 };
    for half in [-1.0f32, 1.0] {
        // Fronts, a finger apart in the middle.
        set.mesh.patch(90, 170, cloth, |u, v| {
            let q = if half < 0.0 { u } else { 1.0 - u };
            let x = half * (1.0 - q * gap);
            let x = if half < 0.0 { x } else { -half * (q * gap - 1.0) };
            (body(x, v, 1.0), [0.5 + x * 0.42, 0.06 + 0.9 * (1.0 - v)])
        });
        let opening = if behind { 1.0 } else { 0.0 };
        let edge: Vec<V3> = (0..=80)
            .map(|k| body(half * 0.018, k as f32 / 80.0, 1.0) + v3(0.0, 0.0, 0.004))
            .collect();
        if opening < 0.5 {
            strap(&mut set, &edge, v3(0.0, 0.0, 1.0), 0.024, trim);
        }
        let hem: Vec<V3> = (0..=60)
            .map(|k| body(half * (0.02 + 0.97 * k as f32 / 60.0), 0.012, 1.0) + v3(0.0, 0.0, 0.002))
            .collect();
        strap(&mut set, &hem, v3(0.0, 0.0, 1.0), 0.02, trim);
        let neck: Vec<V3> = (0..=50)
            .map(|k| body(half * (0.018 + 0.3 * k as f32 / 50.0), 0.995, 1.0) + v3(0.0, 0.0, 0.004))
            .collect();
        strap(&mut set, &neck, v3(0.0, 0.1, 1.0), 0.026, trim);
        if vest {
            continue;
        }
        // Sleeves: flat tubes hanging from the shoulder.
        let (sh, cuff) = (v3(half * 0.222, 0.575, 0.004), v3(half * 0.375, 0.06, 0.02));
        let rings = move |u: f32, v: f32| {
            let c = sh.mix(cuff, v) + v3(half * 0.02 * (v * 3.1).sin(), 0.0, 0.0);
            let (sn, cs) = (u * TAU).sin_cos();
            let wide = 0.088 - 0.028 * v;
            let axis = (cuff - sh).unit();
            let out = axis.cross(v3(0.0, 0.0, 1.0)).unit();
            let fold = 1.0 + 0.1 * noise2(s ^ 9, v * 9.0 + cs * 0.9, sn * 1.4 + half);
            let cap = smooth(0.0, 0.12, v);
            c + out * (cs * wide * (0.9 + 0.1 * cap))
                + v3(0.0, 0.0, sn * (0.028 + 0.012 * cap) * fold)
                + axis * (cs * half * -0.05 * (1.0 - v))
        };
        set.mesh.patch(70, 130, if bomber { trim } else { cloth }, |u, v| {
            (
                rings(1.0 - u, v),
                [0.5 + 0.36 * ((u + 0.25).fract() * 2.0 - 1.0).abs() * half, 0.1 + 0.7 * v],
            )
        });
        set.mesh.patch(60, 10, trim, |u, v| {
            let p = rings(u, 0.955 + 0.045 * v);
            let c = sh.mix(cuff, 0.975);
            (c + (p - c) * 1.03, [u * 0.3, v * 0.03])
        });
    }
    set.mesh.patch(60, 60, lining, |u, v| (body(2.0 * u - 1.0, v, -1.0), [u, v]));
    for k in 0..if behind || long { 0 } else { 5 } {
        let p = body(0.03, 0.16 + 0.15 * k as f32, 1.0) + v3(0.0, 0.0, 0.009);
        set.mesh.lathe(p, (16, 4), wood, |v| (0.009 * v, 0.0));
        set.mesh.tube(&[p - v3(0.0, 0.0, 0.002), p + v3(0.0, 0.0, 0.003)], 14, wood, |_| 0.0088);
    }
    let bar = curve(
        &[
            v3(-0.2, 0.625, 0.0),
            v3(-0.08, 0.665, 0.0),
            v3(0.0, 0.68, 0.0),
            v3(0.08, 0.665, 0.0),
            v3(0.2, 0.625, 0.0),
        ],
        10,
    );
    set.mesh.tube(&bar, 12, wood, |_| 0.012);
    let hook = curve(
        &[
            v3(0.0, 0.68, 0.0),
            v3(0.0, 0.735, 0.0),
            v3(0.024, 0.765, 0.0),
            v3(0.0, 0.79, 0.0),
            v3(-0.02, 0.775, 0.0),
        ],
        10,
    );
    set.mesh.tube(&hook, 8, metal, |_| 0.0023);
    set.mesh.tube(&[v3(0.0, 0.786, -0.13), v3(0.0, 0.784, 0.02)], 10, metal, |_| 0.004);
    let half = if shot.portrait { 0.56 + drop * 0.4 } else { 0.46 };
    let fov: f32 = 36.0;
    let dist = half / (fov * 0.5).to_radians().tan();
    let camera = Camera {
        eye: v3(0.1 * rnd1(t, 1), 0.42 - drop * 0.5, dist),
        look: v3(0.0, 0.385 - drop * 0.5, 0.0),
        fov,
        roll: crooked(t),
    };
    let light = if rnd(t, 2) > 0.5 { Light::Window(-1.0) } else { Light::Window(1.0) };
    (set.scene(camera, light, (v3(0.0, 0.36 - drop * 0.5, 0.0), 0.64 + drop * 0.5), t), look_for(t))
}
