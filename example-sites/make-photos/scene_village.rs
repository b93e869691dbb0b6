//! Goods of a village cooperative as a hurried phone takes them: dark, tilted, cut off at the edge.

use crate::lens::Look;
use crate::math::{V3, fbm, hash, noise1, rnd, smooth, srgb, v3};
use crate::render::{Camera, Scene};
use crate::set::{Light, Set, Shot, look_for};
use crate::surface::{Mat, timber};
use std::f32::consts::TAU;

/// A basket, a sack of rice or a rolled mat, as the note says.
pub fn village(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let mut set = Set::default();
    set.ground(0.0, 3, hash(t, 2));
    set.wall(-0.8, 1, hash(t, 8));
    let (centre, tilt) = if shot.note.contains("sack") {
        sack(&mut set, t);
        (v3(0.12, 0.24, 0.0), 7.0)
    } else if shot.note.contains("mat") {
        mat(&mut set, t);
        (v3(0.0, 0.1, 0.1), -9.0)
    } else {
        basket(&mut set, t);
        (v3(-0.16, 0.16, 0.0), 11.0)
    };
    let camera = Camera { eye: centre + v3(0.1, 0.45, 1.0), look: centre, fov: 40.0, roll: tilt };
    let look = Look {
        focus: 0.7,
        blur: 12.0,
        key: 0.085,
        warm: 0.09,
        vignette: 0.5,
        grain: 0.012,
        ..look_for(t)
    };
    (set.scene(camera, Light::Window(1.0), (centre, 0.7), t), look)
}

/// A woven basket with a rim.
fn basket(set: &mut Set, t: u32) {
    let strips =
        Mat::Plait { seed: t, colour: srgb(0xb08d52), other: srgb(0x6f4f2c), strip: 0.012 };
    let strips = set.add(strips);
    set.mesh.lathe(V3::ZERO, (80, 40), strips, |v| {
        (0.11 + 0.07 * smooth(0.0, 0.7, v) - 0.015 * smooth(0.7, 1.0, v), 0.3 * v)
    });
    let rim = set.add(timber(4, t, 0.0));
    let ring: Vec<V3> = (0..=60)
        .map(|i| {
            let (s, c) = (i as f32 / 60.0 * TAU).sin_cos();
            v3(0.166 * c, 0.3, 0.166 * s)
        })
        .collect();
    set.mesh.tube(&ring, 8, rim, |_| 0.009);
    let inside = set.plain(srgb(0x3a2a1a), 0.0, 0.2, t);
    set.mesh.lathe(v3(0.0, 0.02, 0.0), (40, 4), inside, |v| (0.1 * (1.0 - v), 0.004 * v));
}

/// A tied sack.
fn sack(set: &mut Set, t: u32) {
    let cloth = Mat::Plait { seed: t, colour: srgb(0xd9d4c6), other: srgb(0xcac4b4), strip: 0.004 };
    let cloth = set.add(cloth);
    set.mesh.patch(90, 70, cloth, |u, v| {
        let (s, c) = (u * TAU).sin_cos();
        let neck = smooth(0.74, 0.86, v);
        let r =
            0.19 * (0.9 + 0.1 * (v * 3.0).sin()) * (1.0 - 0.8 * neck) + 0.05 * smooth(0.88, 1.0, v);
        let fold = 0.012 * noise1(t, u * 18.0) + 0.02 * fbm(t ^ 1, u * 5.0, v * 4.0, 3);
        (v3((r + fold) * c, 0.52 * v, (r + fold) * s * 0.8), [u, v])
    });
    let cord = set.add(Mat::Yarn { colour: srgb(0x9c2f2a), twist: 0.004 });
    for k in 0..3 {
        let y = 0.445 + 0.008 * k as f32;
        let ring: Vec<V3> = (0..=30)
            .map(|i| {
                let (s, c) = (i as f32 / 30.0 * TAU).sin_cos();
                v3(0.045 * c, y, 0.038 * s)
            })
            .collect();
        set.mesh.tube(&ring, 6, cord, |_| 0.004);
    }
}

/// A mat of pandan, half rolled up.
fn mat(set: &mut Set, t: u32) {
    let strips =
        Mat::Plait { seed: t, colour: srgb(0xc9ae74), other: srgb(0x9a4a3a), strip: 0.014 };
    let strips = set.add(strips);
    set.mesh.patch(60, 160, strips, |u, v| {
        let (x, s) = ((u - 0.5) * 0.9, v * 1.5);
        let p = if s < 0.7 {
            v3(x, 0.006 + 0.004 * rnd(t, 1), 0.45 - s)
        } else {
            let a = (s - 0.7) * 11.0;
            let r = 0.075 - 0.004 * a;
            v3(x, 0.078 - r * a.cos(), -0.25 - r * a.sin())
        };
        (p, [x, s])
    });
}
