//! Cloth on its own: hung from a bamboo rod, seen from close by, and turned over to show its back.

use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, noise2, rnd, rnd1, smooth, v3};
use crate::render::{Camera, Scene};
use crate::set::{Light, Set, Shot, crooked, look_for, weave};
use std::f32::consts::PI;

/// Width and length in metres from a note such as `225 x 110 cm`.
pub fn size_in(note: &str) -> Option<(f32, f32)> {
    let words: Vec<&str> = note.split_whitespace().collect();
    words.windows(3).find(|w| w[1] == "x").and_then(|w| {
        let (a, b) = (w[0].parse::<f32>().ok()?, w[2].parse::<f32>().ok()?);
        Some((a.min(b) * 0.01, a.max(b) * 0.01))
    })
}

/// Hangs one cloth over the rod, its middle at `x0`; `front` metres of it are in front.
fn hang(set: &mut Set, shot: &Shot, x0: f32, (w, l): (f32, f32), front: f32, h: f32, t: u32) {
    let rod = ROD;
    let panels = if w > 0.9 { 2 } else { 1 };
    let woven = weave(shot, w * 1000.0, l * 1000.0, panels);
    let cloth = set.cloth(&woven, 3.2);
    let depth = (0.05 + 0.06 * w).min(0.105);
    let gather = 0.94;
    let total = (front + 0.16 + 0.1 * rnd(t, 3)).min(l);
    // `s` is the way along the cloth from the crest of the rod, down in front.
    let place = move |u: f32, s: f32| -> V3 {
        let x = (u - 0.5) * w;
        let turn = (s / rod).clamp(-1.57, 1.57);
        let down = (s.abs() - 1.57 * rod).max(0.0);
        let grow = smooth(0.0, front, down);
        let drift = 0.35 * noise1(t ^ 6, down * 0.9 + x);
        let fold = 0.7 * noise1(t ^ 5, x * 4.1 + drift)
            + noise1(t ^ 7, x * 9.0 + drift) * (0.35 + 0.3 * noise1(t ^ 13, x * 3.0))
            + 0.16 * noise1(t ^ 14, x * 19.0 + 2.0 * drift);
        let soft = 0.004 * fbm(t ^ 9, x * 7.0, s * 4.0, 3);
        let z = turn.sin() * rod
            + (fold + 0.15) * depth * (0.3 + 0.75 * grow) * smooth(0.0, 0.12, down);
        let sag = 0.006 * noise1(t ^ 10, x * 6.0) * smooth(0.0, 0.2, down);
        let behind = s < 0.0;
        v3(
            x0 + x * (1.0 - (1.0 - gather) * grow) + 0.004 * noise1(t ^ 11, s * 5.0),
            h + rod * turn.cos() - down + sag,
            z * (if behind { 0.5 } else { 1.0 }) + soft - if behind { 0.01 } else { 0.0 },
        )
    };
    set.mesh.patch((w * 230.0) as usize + 50, 330, cloth, |u, v| {
        let s = front - total * v;
        (place(u, s), [u, 1.0 - (front - s) / l])
    });
    set.fringe(&woven.front, 0.1, t, -9.0, |u| {
        let p = place(u, front - 0.001);
        (p, (p - place(u, front - 0.03)).unit(), v3(0.0, -1.0, 0.02))
    });
}

const ROD: f32 = 0.022;

/// Blankets or scarves over a rod before a wall: one, or several side by side.
pub fn hung(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    let h = 2.0;
    set.wall(-0.2, hash(t, 1), hash(t, 2));
    let many = ["side by side", "pole"].iter().any(|w| shot.note.contains(w));
    let (mut w, mut l) = size_in(&shot.note).unwrap_or((0.96, 1.62));
    if many {
        (w, l) = if shot.note.contains("pole") { (0.36, 1.9) } else { (0.58, 1.6) };
    }
    let front = if many || shot.portrait { l.min(1.55) } else { l.min(1.3) };
    let over = if many {
        let sets = ["", "krem indigo merah", "indigo krem langit", "cokelat krem kuning"];
        let step = w * 1.12;
        for k in 0..4u32 {
            let dyes = if k == 0 { shot.dyes.clone() } else { sets[k as usize].to_string() };
            let seed = shot.seed.wrapping_add(k * 31);
            let one = Shot { kind: String::new(), note: String::new(), dyes, seed, ..*shot };
            let x = (k as f32 - 1.5) * step + 0.02 * rnd1(t, 60 + k);
            hang(
                &mut set,
                &one,
                x,
                (w * (0.92 + 0.08 * rnd(t, 70 + k)), l),
                front * (0.82 + 0.2 * rnd(t, 80 + k)),
                h,
                hash(t, k),
            );
        }
        step * 2.0 + 0.3
    } else {
        hang(&mut set, shot, 0.0, (w, l), front, h, t);
        w * 0.5 + 0.16
    };
    set.bamboo(v3(-over, h - 0.002, 0.0), v3(over, h + 0.004, 0.0), ROD * 0.93, t);
    let cord = set.plain(v3(0.2, 0.15, 0.1), 0.0, 0.2, 3);
    for s in [-1.0, 1.0] {
        let path = [v3(s * (over - 0.05), h + 0.02, 0.0), v3(s * (over - 0.05), h + 0.9, -0.1)];
        set.mesh.tube(&path, 6, cord, |_| 0.003);
    }
    let (mid_y, half) = if shot.portrait {
        (h - front * 0.5 - 0.02, (front * 0.5 + 0.15).max(w * 0.8))
    } else if many {
        (h - front * 0.42, front * 0.47)
    } else {
        (h - front * 0.36, (front * 0.47).max(w * 0.5))
    };
    let fov: f32 = if shot.portrait { 44.0 } else { 40.0 };
    let dist = half / (fov * 0.5).to_radians().tan();
    let camera = Camera {
        eye: v3(0.12 * rnd1(t, 12), mid_y + 0.05 * rnd1(t, 13), dist),
        look: v3(0.02 * rnd1(t, 14), mid_y, 0.0),
        fov,
        roll: crooked(t),
    };
    let light = [Light::Window(-1.0), Light::Window(1.0)][(hash(t, 15) % 2) as usize];
    let stage = (v3(0.0, mid_y, 0.0), (half * 1.25 + 0.2).max(over));
    (set.scene(camera, light, stage, t), look_for(t))
}

/// The weave from close by, out of focus towards the back.
pub fn detail(shot: &Shot) -> (Scene, Look) {
    let woven = weave(shot, 620.0, 1500.0, 1);
    let t = shot.take;
    let mut set = Set::default();
    let (w, h) = (150.0, 190.0);
    let (x0, y0) = (310.0 - w * (0.3 + 0.5 * rnd(t, 1)), 700.0 + 60.0 * rnd(t, 2));
    let front = woven.front.texture(x0, y0, w, h, 1200, 1520);
    let back = woven.back.texture(x0, y0, w, h, 400, 500);
    let cloth = set.cloth_of(front, back, 2.2);
    let ripple = 0.006 + 0.007 * rnd(t, 3);
    set.mesh.patch(300, 300, cloth, |u, v| {
        let (x, z) = ((u - 0.5) * w * 0.001, (0.5 - v) * h * 0.001);
        let a = noise2(t, x * 17.0 + z * 9.0, z * 5.0 - x * 3.0);
        let y = ripple * (a + 0.35 * noise2(t ^ 1, x * 40.0 + z * 14.0, z * 10.0));
        (v3(x * 1.02, y, z), [u, 1.0 - v])
    });
    let turn = rnd1(t, 5) * 0.24;
    let dist = 0.099;
    let steep = 0.95 + 0.2 * rnd(t, 6);
    let eye =
        v3(turn.sin() * dist * steep.cos(), dist * steep.sin(), turn.cos() * dist * steep.cos());
    let camera = Camera { eye, look: v3(0.0, 0.0, -0.002), fov: 42.0, roll: crooked(t) * 2.0 };
    let light = if rnd(t, 7) > 0.5 { Light::Window(-1.0) } else { Light::Window(1.0) };
    let stage = (V3::ZERO, 0.13);
    let look = Look { focus: (dist - 0.004) * 1.0, blur: 26.0, ..look_for(t) };
    (set.scene(camera, light, stage, t), look)
}

/// A corner turned over on a table, so that front and back are seen together.
pub fn back(shot: &Shot) -> (Scene, Look) {
    let woven = weave(shot, 620.0, 900.0, 1);
    let t = shot.take;
    let mut set = Set::default();
    let cloth = set.cloth(&woven, 3.2);
    set.ground(0.0, hash(t, 1), hash(t, 2));
    let (w, l) = (0.62, 0.9);
    let angle = 0.7 + 0.25 * rnd1(t, 3);
    let (nx, nz) = (angle.sin(), angle.cos());
    let r = 0.016;
    let line = 0.1 + 0.05 * rnd(t, 4);
    let hand = if rnd(t, 5) > 0.5 { 1.0 } else { -1.0 };
    // The back lies up; what passes the line is rolled over and shows the front.
    let place = move |u: f32, v: f32| -> V3 {
        let (x, z) = ((u - 0.5) * w, (0.5 - v) * l);
        let wave = 0.005 * (1.0 + fbm(t, x * 6.0, z * 6.0, 3)) + 0.0015;
        let d = x * nx + z * nz - line + 0.012 * noise2(t ^ 3, x * 5.0, z * 5.0);
        if d <= 0.0 {
            return v3(x, wave, z);
        }
        let turn = (d / r).min(PI);
        let flat = (d - PI * r).max(0.0);
        let along = r * turn.sin() - flat - d;
        let lift = r * (1.0 - turn.cos()) * (1.0 - 0.3 * smooth(0.0, 0.2, flat)) + wave;
        v3(
            x + nx * along,
            lift + 0.004 * noise2(t ^ 4, x * 9.0, z * 9.0) * smooth(0.0, 0.05, flat),
            z + nz * along,
        )
    };
    let first = set.mesh.pos.len();
    // u runs backwards so that the texture's front faces down.
    set.mesh.patch(300, 360, cloth, |u, v| (place(1.0 - u, v), [u, v]));
    set.fringe(&woven.front, 0.07, t, 0.0, |u| {
        let p = place(1.0 - u, 0.001);
        let d = (p - place(1.0 - u, 0.03)).unit();
        (p, d, v3(d.x, -0.35, d.z))
    });
    set.mesh.moved(first, |p| v3(p.x * hand, p.y, p.z));
    let camera = Camera {
        eye: v3(0.1 * rnd1(t, 6), 0.74, 0.56),
        look: v3(-0.02 * hand, 0.0, if shot.portrait { -0.01 } else { 0.04 }),
        fov: 44.0,
        roll: crooked(t),
    };
    let light = if rnd(t, 7) > 0.4 { Light::Window(-1.0) } else { Light::Shade };
    let look = Look { focus: 0.75, blur: 4.0, ..look_for(t) };
    (set.scene(camera, light, (V3::ZERO, 0.75), t), look)
}
