//! Cloth on a table: folded, stacked, laid in a loop.

use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, noise2, rnd, rnd1, smooth, turn_y, v3};
use crate::mesh::curve;
use crate::render::{Camera, Scene};
use crate::set::{Light, Set, Shot, Woven, crooked, look_for, weave};
use std::f32::consts::{PI, TAU};

/// How a folded cloth lies: folded size, number of layers, their thickness, and its place.
struct Fold {
    wide: f32,
    deep: f32,
    layers: u32,
    thick: f32,
    at: V3,
    turn: f32,
    fringe: bool,
    /// Rolled up instead of folded.
    rolled: bool,
}

/// Adds a cloth folded to and fro, layer on layer; returns the height of its top.
fn folded_cloth(set: &mut Set, woven: &Woven, f: &Fold, texels: f32, seed: u32) -> f32 {
    let mat = set.cloth(woven, texels);
    let (deep, thick) = (f.deep, f.thick);
    let r = thick * 0.5;
    let bend = PI * r;
    let lap = deep - thick;
    let turns = 6.0f32;
    let core = 0.012;
    let total = if f.rolled {
        turns * TAU * (core + turns * thick * 0.5)
    } else {
        f.layers as f32 * lap + f.layers.saturating_sub(1) as f32 * bend
    };
    // The way through the pile, from the bottom at the back to the top's front edge.
    let rolled = f.rolled;
    let path = move |s: f32| -> (f32, f32, f32) {
        if rolled {
            // A spiral from the core outwards, lying on its side.
            let a = ((core * core + thick * s / PI).sqrt() - core) * TAU / thick;
            let rr = core + thick * a / TAU;
            return (rr * (a + 0.4).cos(), core + thick * turns + rr * (a + 0.4).sin(), 0.0);
        }
        let period = lap + bend;
        let k = (s / period).floor().clamp(0.0, (f.layers - 1) as f32);
        let rest = s - k * period;
        // The last layer ends in front.
        let forward = (k as u32 + f.layers) % 2 == 1;
        let sign = if forward { 1.0 } else { -1.0 };
        let slack = 0.006 * rnd1(seed, k as u32 + 40);
        let y0 = r + k * thick;
        if rest <= lap {
            (sign * (rest - lap * 0.5) + slack * (rest / lap), y0, k)
        } else {
            let a = (rest - lap) / r;
            (
                sign * (lap * 0.5 + r * a.sin()) + slack,
                y0 + r * (1.0 - a.cos()),
                k + (a / PI).min(1.0),
            )
        }
    };
    let share = total / (woven.front.length * 0.001);
    let first = set.mesh.pos.len();
    let place = move |u: f32, s: f32| -> V3 {
        let (z, y, k) = path(s);
        let level = k / f.layers as f32;
        let x = (u - 0.5) * f.wide + 0.006 * rnd1(seed ^ 3, k.round() as u32);
        let puff = 0.0035 * fbm(seed, x * 9.0 + k.round() * 3.0, z * 7.0, 3) * (0.3 + level);
        let dome = 0.006 * level * (1.0 - (2.0 * u - 1.0).powi(4));
        v3(
            x,
            y * (1.0 + 0.05 * noise1(seed ^ 4, x * 6.0)) + puff + dome,
            z + 0.004 * noise2(seed ^ 5, x * 8.0, k.round()),
        )
    };
    let nv = if f.rolled { 600 } else { 90 * f.layers as usize };
    set.mesh.patch(150, nv, mat, |u, v| {
        (place(1.0 - u, v * total), [u, 0.5 * (1.0 - share).max(0.0) + share.min(1.0) * v])
    });
    if f.fringe {
        set.fringe(&woven.front, 0.085, seed, 0.0, |u| {
            let p = place(u, total - 0.0005);
            (p, v3(0.0, 0.08, 1.0), v3(0.0, -1.0, 0.25))
        });
    }
    let (turn, at) = (f.turn, f.at);
    set.mesh.moved(first, |p| turn_y(p, turn) + at);
    f.layers as f32 * thick + 0.004
}

/// One folded or rolled cloth, or a pile of several in different dyes.
pub fn folded(shot: &Shot, pile: u32) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let has = |w: &str| shot.note.contains(w);
    let (coasters, covers, rolled) = (has("coaster"), has("cushion"), has("rolled"));
    let has_wall = rnd(t, 1) > 0.35 || (pile > 1 && !coasters);
    set.ground(0.0, hash(t, 2), hash(t, 3));
    if has_wall {
        set.wall(-0.75, hash(t, 4), hash(t, 5));
    }
    let palettes = [
        "krem merah cokelat",
        "indigo krem langit",
        "kuning cokelat krem",
        "merah krem hitam",
        "marun krem jingga",
        "cokelat krem merah",
    ];
    let pile = if coasters { 6 } else { pile };
    let mut y = 0.0;
    for k in 0..pile {
        let own = k + 1 == pile || coasters || covers;
        let dyes = if own {
            shot.dyes.clone()
        } else {
            palettes[((k + hash(t, 6)) % 6) as usize].to_string()
        };
        let seed = if own { shot.seed } else { shot.seed.wrapping_add(k * 13) };
        let one = Shot { kind: shot.kind.clone(), dyes, note: shot.note.clone(), seed, ..*shot };
        let (wide, deep, layers, thick) = if coasters {
            (0.11, 0.11, 1, 0.0045)
        } else if covers {
            (0.4, 0.36, 2, 0.013)
        } else if rolled {
            (0.42, 0.25, 1, 0.0055)
        } else {
            (
                0.34 + 0.03 * rnd1(t, 10 + k),
                0.25 + 0.03 * rnd1(t, 20 + k),
                if pile > 1 { 4 } else { 5 },
                0.0095,
            )
        };
        let woven = weave(&one, wide * 1000.0, if coasters { 115.0 } else { 1500.0 }, 1);
        let loose: f32 = if coasters { 2.4 } else { 1.0 };
        let f = Fold {
            wide,
            deep,
            layers,
            thick,
            at: v3(0.012 * rnd1(t, 30 + k) * loose.min(0.7), y, 0.012 * rnd1(t, 40 + k)),
            turn: 0.3 * (rnd(t, 7) - 0.5) + 0.07 * loose * rnd1(t, 50 + k),
            fringe: !coasters && !covers && !rolled && (k + 1 == pile || rnd(t, 60 + k) > 0.6),
            rolled,
        };
        y += folded_cloth(
            &mut set,
            &woven,
            &f,
            if k + 1 == pile { 4.0 } else { 1.2 },
            hash(t, 70 + k),
        );
    }
    let side = if rnd(t, 8) > 0.5 { 1.0 } else { -1.0 };
    let d = if coasters {
        0.42
    } else if covers {
        1.15
    } else if shot.portrait {
        1.25
    } else {
        1.0
    };
    let camera = Camera {
        eye: v3(side * 0.24 * d, 0.42 * d + y, 0.56 * d),
        look: v3(0.0, y * 0.55, 0.015),
        fov: if pile > 1 && !coasters { 38.0 } else { 31.0 },
        roll: crooked(t),
    };
    let light =
        [Light::Window(-side), Light::Window(side), Light::Sun(-side)][(hash(t, 9) % 3) as usize];
    let focus = (camera.eye - camera.look).len();
    let look = Look { focus, blur: 7.0, ..look_for(t) };
    (set.scene(camera, light, (v3(0.0, 0.05, 0.0), 0.62 * d), t), look)
}

/// A scarf laid in a loose loop, gathered as by a hand.
pub fn draped(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let woven = weave(shot, 420.0, 1600.0, 1);
    let mat = set.cloth(&woven, 3.2);
    set.ground(0.0, hash(t, 2), hash(t, 3));
    let j = |k: u32| 0.03 * rnd1(t, 20 + k);
    let hand = if rnd(t, 1) > 0.5 { 1.0 } else { -1.0 };
    // Laid in a loop, or hung as around a neck.
    let ways: [&[(f32, f32)]; 2] = [
        &[
            (-0.30, 0.34),
            (-0.19, 0.14),
            (0.02, -0.06),
            (0.22, -0.2),
            (0.14, -0.38),
            (-0.1, -0.38),
            (-0.21, -0.21),
            (-0.02, -0.03),
            (0.15, 0.16),
            (0.28, 0.36),
        ],
        &[
            (-0.25, 0.4),
            (-0.19, 0.2),
            (-0.2, 0.0),
            (-0.17, -0.2),
            (-0.03, -0.32),
            (0.13, -0.26),
            (0.17, -0.06),
            (0.13, 0.12),
            (0.2, 0.3),
            (0.3, 0.42),
        ],
    ];
    let way = ways[(hash(t, 14) % 2) as usize];
    let points: Vec<V3> = way
        .iter()
        .zip(1..)
        .map(|((x, z), k)| v3(x * 0.86 + 0.5 * j(k), 0.0, z + 0.5 * j(k + 20)))
        .collect();
    let line = curve(&points, 40);
    let n = line.len();
    let mut run = vec![0.0f32; n];
    for k in 1..n {
        run[k] = run[k - 1] + (line[k] - line[k - 1]).len();
    }
    let total = run[n - 1];
    let half = |s: f32| {
        0.105 + 0.035 * noise1(t ^ 2, s * 2.6) + 0.035 * smooth(0.22, 0.0, s.min(total - s))
    };
    // Where the way crosses what already lies there, it is lifted.
    let mut lift = vec![0.0f32; n];
    for k in 0..n {
        for i in 0..k {
            if run[k] - run[i] > 0.32 {
                let d = (line[k] - line[i]).len();
                lift[k] = lift[k].max(smooth(0.17, 0.08, d));
            }
        }
    }
    for _ in 0..14 {
        let old = lift.clone();
        for k in 1..n - 1 {
            lift[k] = (old[k - 1] + old[k] * 2.0 + old[k + 1]) * 0.25;
        }
    }
    let place = |u: f32, v: f32| -> V3 {
        let f = v * (n - 1) as f32;
        let k = (f as usize).min(n - 2);
        let r = f - k as f32;
        let p = line[k].mix(line[k + 1], r);
        let ahead = (line[(k + 4).min(n - 1)] - line[k.saturating_sub(3)]).unit();
        let side = v3(-ahead.z, 0.0, ahead.x);
        let s = run[k] + (run[k + 1] - run[k]) * r;
        let q = 2.0 * u - 1.0;
        let w = half(s);
        let phase = 1.6 * noise1(t ^ 3, s * 3.0);
        let pleat = 0.5 + 0.5 * (q * 10.0 + phase + 1.9 * noise2(t ^ 4, q * 2.2, s * 4.0)).cos();
        let open = smooth(0.45, 0.05, s.min(total - s));
        let tall = (0.021 - 0.013 * open) * (1.0 - 0.55 * q * q);
        let crumple = 0.009 * noise2(t ^ 5, q * 3.0 + s * 3.0, s * 9.0)
            + 0.005 * noise2(t ^ 8, q * 5.0 + s * 9.0, s * 14.0 - q * 4.0);
        let across = q * w
            + 0.02
                * (q * 10.0 + phase + 1.9 * noise2(t ^ 4, q * 2.2, s * 4.0)).sin()
                * (1.0 - q * q);
        let up = lift[k] + (lift[k + 1] - lift[k]) * r;
        let y = 0.002
            + pleat * tall
            + (crumple + 0.006).max(0.0)
            + up * (0.034 + 0.008 * (1.0 - q * q));
        p + side * across + v3(0.0, y, 0.0)
    };
    let first = set.mesh.pos.len();
    set.mesh.patch(150, 700, mat, |u, v| (place(u, v), [u, v]));
    for end in [0.0f32, 1.0] {
        let inner = if end == 0.0 { 0.01 } else { 0.99 };
        set.fringe(&woven.front, 0.1, t ^ end as u32, 0.0, |u| {
            let p = place(u, end);
            let d = (p - place(u, inner)).unit();
            (p, v3(d.x, d.y - 0.2, d.z), v3(d.x, -0.5, d.z))
        });
    }
    set.mesh.moved(first, |p| v3(p.x * hand, p.y, p.z));
    let high = if shot.portrait { 0.95 } else { 0.74 };
    let camera = Camera {
        eye: v3(0.1 * rnd1(t, 6), high, 0.62),
        look: v3(0.0, 0.0, 0.0 + 0.02 * rnd1(t, 7)),
        fov: 43.0,
        roll: crooked(t),
    };
    let light =
        [Light::Window(-1.0), Light::Window(1.0), Light::Sun(-1.0)][(hash(t, 9) % 3) as usize];
    let look = Look { focus: (camera.eye - camera.look).len(), blur: 6.0, ..look_for(t) };
    (set.scene(camera, light, (V3::ZERO, 0.68), t), look)
}
