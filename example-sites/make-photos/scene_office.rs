//! A savings cooperative's office: the counter, and a savings book on a desk. Nobody is in it.

use crate::lens::Look;
use crate::math::{V3, hash, rnd, rnd1, srgb, turn_y, v3};
use crate::mesh::curve;
use crate::render::{Camera, Scene};
use crate::set::{Light, Set, Shot, crooked, look_for};
use crate::surface::{Mat, timber};
use crate::weave::Tex;
use std::f32::consts::TAU;

/// The counter, or a book from near where the note asks for one.
pub fn office(shot: &Shot) -> (Scene, Look) {
    if shot.note.contains("book") { book(shot) } else { counter(shot) }
}

/// A page with ruled lines and figures as a dot printer leaves them, `rows` of which are filled.
fn page(seed: u32, rows: usize) -> Tex {
    let (w, h) = (420usize, 560usize);
    let mut base = vec![[0u8; 4]; w * h];
    for (i, texel) in base.iter_mut().enumerate() {
        let (x, y) = (i % w, i / w);
        let grain = 0.985 + 0.015 * rnd1(hash(seed, x as u32), y as u32);
        let mut c = v3(0.86, 0.84, 0.76) * grain;
        let (row, within) = (y / 22, y % 22);
        let column = [40usize, 120, 230, 330, 400].iter().any(|at| x.abs_diff(*at) < 1);
        if (column || within == 0) && y > 60 {
            c = v3(0.42, 0.55, 0.68);
        }
        let inked = row >= 3 && row < 3 + rows && (7..17).contains(&within);
        let cell = match x {
            48..112 => Some((x - 48, 6)),
            140..222 => Some((x - 140, 7)),
            250..322 => Some((x - 250, if rnd(seed, row as u32) > 0.5 { 6 } else { 0 })),
            340..396 => Some((x - 340, 5)),
            _ => None,
        };
        if let Some((at, glyphs)) = cell.filter(|_| inked) {
            let (glyph, part) = (at / 10, at % 10);
            // Each figure is five by five dots.
            let dot =
                hash(seed ^ row as u32, (glyph * 97 + part / 2 * 5 + (within - 7) / 2) as u32);
            if glyph < glyphs && part < 8 && dot % 100 < 46 {
                c = v3(0.1, 0.11, 0.16);
            }
        }
        let q = |v: f32| (v.clamp(0.0, 1.0).sqrt() * 255.0 + 0.5) as u8;
        *texel = [q(c.x), q(c.y), q(c.z), 128];
    }
    Tex::new(w, h, base)
}

/// An open book with its spine at `at`, turned by `turn`; `size` is a page's width.
fn open_book(set: &mut Set, at: V3, turn: f32, size: f32, cover: u32, seed: u32) {
    let blank = || Tex::new(8, 8, vec![[235, 232, 220, 128]; 64]);
    let tall = size * 1.34;
    let first = set.mesh.pos.len();
    for side in [-1.0f32, 1.0] {
        let filled = if side < 0.0 { 18 } else { 9 };
        // The sheet's back is what lies upwards.
        let mat = set.cloth_of(blank(), page(hash(seed, filled), filled as usize), 0.0);
        set.mesh.patch(24, 24, mat, |u, v| {
            let along = if side < 0.0 { 1.0 - u } else { u };
            let lift = 0.008 + 0.1 * size * (1.0 - along).powi(2) * along.sqrt();
            (v3(side * along * size, lift, (v - 0.5) * tall), [u, v])
        });
    }
    let leather = set.plain(srgb(cover), 0.25, 0.08, seed);
    let rim = 0.02 * size;
    set.mesh.cuboid(
        v3(-size - rim, 0.0, -tall / 2.0 - rim),
        v3(size + rim, 0.005, tall / 2.0 + rim),
        leather,
    );
    set.mesh.moved(first, |p| turn_y(p, turn) + at);
}

/// A closed book, or a pile of them.
fn pile(set: &mut Set, at: V3, books: u32, covers: &[u32], seed: u32) {
    let paper = set.plain(srgb(0xe9e4d6), 0.02, 0.05, seed);
    for k in 0..books {
        let cover = covers[(k as usize) % covers.len()];
        let cover = set.plain(srgb(cover), 0.3, 0.08, seed ^ k);
        let first = set.mesh.pos.len();
        set.mesh.cuboid(v3(-0.052, 0.0, -0.07), v3(0.052, 0.0016, 0.07), cover);
        set.mesh.cuboid(v3(-0.049, 0.0016, -0.068), v3(0.05, 0.0062, 0.068), paper);
        set.mesh.cuboid(v3(-0.052, 0.0062, -0.07), v3(0.052, 0.0078, 0.07), cover);
        let lift = v3(0.004 * rnd1(seed, k), 0.0082 * k as f32, 0.004 * rnd1(seed, 50 + k));
        set.mesh.moved(first, |p| turn_y(p, 0.22 * rnd1(seed, 90 + k)) + at + lift);
    }
}

fn pen(set: &mut Set, from: V3, to: V3, colour: u32, seed: u32) {
    let body = set.plain(srgb(colour), 0.5, 0.03, seed);
    let tip = set.plain(srgb(0xc9ccd0), 0.8, 0.03, seed);
    set.mesh.tube(&curve(&[from, from.mix(to, 0.5), to], 8), 10, body, |_| 0.0042);
    let end = from.mix(to, 1.09);
    set.mesh.tube(&[to, to.mix(end, 0.5), end], 8, tip, |s| 0.0036 * (1.0 - 0.8 * s));
}

/// A rubber stamp that stands on its pad.
fn stamp(set: &mut Set, at: V3, seed: u32) {
    let pad = set.plain(srgb(0x23242a), 0.3, 0.05, seed);
    let wood = set.add(timber(4, seed, 0.0));
    set.mesh.cuboid(at + v3(-0.05, 0.0, -0.035), at + v3(0.05, 0.014, 0.035), pad);
    set.mesh.lathe(at + v3(0.0, 0.014, 0.0), (28, 30), wood, |v| {
        let r = if v < 0.25 { 0.022 } else { 0.008 + 0.011 * ((v - 0.25) * 4.2).sin().max(0.0) };
        (if v > 0.98 { 0.001 } else { r }, 0.085 * v)
    });
}

/// A desk calculator.
fn calculator(set: &mut Set, at: V3, turn: f32, seed: u32) {
    let shell = set.plain(srgb(0x3a3d42), 0.3, 0.05, seed);
    let screen = set.plain(srgb(0x9fae96), 0.5, 0.02, seed);
    let keys =
        [set.plain(srgb(0xdedbd2), 0.2, 0.04, seed), set.plain(srgb(0xb4552f), 0.2, 0.04, seed)];
    let first = set.mesh.pos.len();
    set.mesh.cuboid(v3(-0.07, 0.0, -0.1), v3(0.07, 0.022, 0.1), shell);
    set.mesh.cuboid(v3(-0.058, 0.022, -0.088), v3(0.058, 0.025, -0.05), screen);
    for row in 0..5 {
        for column in 0..4 {
            let (x, z) = (-0.055 + 0.029 * column as f32, -0.036 + 0.026 * row as f32);
            let key = keys[usize::from(column == 3)];
            set.mesh.cuboid(v3(x, 0.022, z), v3(x + 0.022, 0.028, z + 0.018), key);
        }
    }
    set.mesh.moved(first, |p| turn_y(p, turn) + at);
}

/// A mug with pens.
fn mug(set: &mut Set, at: V3, seed: u32) {
    let clay = set.plain(srgb(0xd6dde0), 0.5, 0.03, seed);
    set.mesh.lathe(at, (36, 20), clay, |v| (0.038, 0.095 * v));
    for (k, colour) in [0x1f3f86u32, 0x9c2f2a, 0x22242a, 0x1f3f86].into_iter().enumerate() {
        let a = k as f32 * 1.7 + rnd(seed, 3) * TAU;
        let foot = at + v3(0.012 * a.cos(), 0.01, 0.012 * a.sin());
        let top = at + v3(0.04 * a.cos(), 0.15 + 0.01 * rnd(seed, k as u32), 0.04 * a.sin());
        pen(set, top, foot, colour, seed ^ k as u32);
    }
}

/// The counter as a visitor sees it.
fn counter(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let wall = set.add(Mat::Plaster { seed: t, colour: srgb(0xcfd9d3) });
    set.mesh.patch(20, 20, wall, |u, v| {
        let (x, y) = (-4.0 + 8.0 * u, -0.5 + 4.0 * v);
        (v3(x, y, -2.3), [x, y])
    });
    // Shelves of binders behind.
    let shelf = set.add(timber(0, hash(t, 4), 0.0));
    for y in [0.92f32, 1.36, 1.8] {
        set.mesh.cuboid(v3(-1.9, y, -2.28), v3(-0.25, y + 0.03, -1.95), shelf);
        let mut x = -1.84;
        for k in 0..24u32 {
            let id = hash(t ^ k, (y * 100.0) as u32);
            let thick = 0.045 + 0.03 * rnd(id, 1);
            if x + thick > -0.3 || rnd(id, 6) > 0.94 {
                break;
            }
            let shade = [0x24466f, 0x24466f, 0x2f6a57, 0x8d2f2a, 0xd0c6ac][(id % 5) as usize];
            let mat = set.plain(srgb(shade), 0.15, 0.08, id);
            let tall = 0.29 + 0.02 * rnd(id, 2);
            set.mesh.cuboid(v3(x, y + 0.03, -2.22), v3(x + thick, y + 0.03 + tall, -1.97), mat);
            let label = set.plain(srgb(0xebe7db), 0.05, 0.03, id);
            set.mesh.cuboid(
                v3(x + 0.008, y + 0.16, -1.97),
                v3(x + thick - 0.008, y + 0.24, -1.967),
                label,
            );
            x += thick + 0.004;
        }
    }
    // A board with notices.
    let frame = set.add(timber(1, t, 0.0));
    let cork = set.plain(srgb(0xb58d5c), 0.0, 0.25, t);
    set.mesh.cuboid(v3(0.35, 1.12, -2.29), v3(1.85, 2.05, -2.26), frame);
    set.mesh.cuboid(v3(0.4, 1.17, -2.26), v3(1.8, 2.0, -2.25), cork);
    for k in 0..7u32 {
        let id = hash(t, 300 + k);
        let (x, y) = (0.5 + 0.31 * (k % 4) as f32, 1.24 + 0.4 * (k / 4) as f32);
        let sheet =
            set.plain(srgb([0xf1eee4, 0xe6ecef, 0xf0e7c4][(id % 3) as usize]), 0.02, 0.04, id);
        let tilt = 0.012 * rnd1(id, 1);
        set.mesh.patch(4, 4, sheet, |u, v| {
            (v3(x + 0.22 * u + tilt * v, y + 0.3 * (1.0 - v) + tilt * u, -2.245), [u, v])
        });
    }
    // The counter itself.
    let front = set.add(timber(2, hash(t, 9), 0.14));
    let top = set.add(timber(4, hash(t, 8), 0.0));
    set.mesh.patch(30, 14, front, |u, v| (v3(-2.4 + 4.8 * u, 1.0 * (1.0 - v), 0.0), [v, 4.8 * u]));
    set.mesh.cuboid(v3(-2.4, 1.0, -0.62), v3(2.4, 1.045, 0.06), top);
    let y = 1.045;
    open_book(&mut set, v3(0.06, y, -0.2), 0.16, 0.125, 0x1f4468, hash(t, 20));
    pile(&mut set, v3(-0.36, y, -0.24), 7, &[0x1f4468, 0x2b5f86, 0x1f4468], hash(t, 21));
    pile(&mut set, v3(-0.52, y, -0.2), 4, &[0x2f6a57, 0x1f4468], hash(t, 22));
    stamp(&mut set, v3(0.4, y, -0.26), hash(t, 23));
    calculator(&mut set, v3(0.64, y, -0.2), -0.2, hash(t, 24));
    mug(&mut set, v3(-0.74, y, -0.34), hash(t, 25));
    pen(&mut set, v3(0.26, y + 0.005, -0.09), v3(0.13, y + 0.005, -0.04), 0x1f3f86, hash(t, 26));
    let camera = Camera {
        eye: v3(0.34, 1.5, 0.95),
        look: v3(-0.02, 1.1, -0.5),
        fov: 50.0,
        roll: crooked(t),
    };
    let look = Look { focus: 1.15, blur: 8.0, key: 0.27, ..look_for(t) };
    (set.scene(camera, Light::Window(-1.0), (v3(0.0, 1.1, -0.8), 2.2), t), look)
}

/// A savings book from near, the pen on it, coins beside it.
fn book(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    set.ground(0.0, 0, hash(t, 2));
    open_book(&mut set, v3(0.0, 0.0, 0.0), 0.2, 0.125, 0x1f4468, hash(t, 20));
    pen(&mut set, v3(0.15, 0.03, 0.1), v3(0.05, 0.016, -0.02), 0x22242a, hash(t, 26));
    pile(&mut set, v3(-0.2, 0.0, -0.13), 3, &[0x2f6a57, 0x1f4468], hash(t, 22));
    let metals = [srgb(0xcdb26a), srgb(0xc3c6c9)];
    for k in 0..9u32 {
        let id = hash(t, 60 + k);
        let mat = set.plain(metals[(id % 2) as usize], 0.7, 0.06, id);
        let stack = k / 3;
        let at = v3(
            0.19 + 0.035 * stack as f32 + 0.001 * rnd1(id, 1),
            0.0022 * (k % 3) as f32,
            -0.08 - 0.03 * (stack % 2) as f32,
        );
        set.mesh.lathe(at, (40, 6), mat, |v| {
            let r = if !(0.02..=0.98).contains(&v) { 0.0004 } else { 0.0135 };
            (r, 0.0021 * v)
        });
    }
    let camera =
        Camera { eye: v3(0.1, 0.3, 0.34), look: v3(0.01, 0.0, -0.01), fov: 44.0, roll: crooked(t) };
    let look = Look { focus: 0.45, blur: 9.0, key: 0.24, ..look_for(t) };
    (set.scene(camera, Light::Window(1.0), (v3(0.0, 0.0, 0.0), 0.4), t), look)
}
