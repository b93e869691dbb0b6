//! Harvest in bowls and sacks.

use crate::grain::{Grain, grain, strew, strew_loose, table};
use crate::lens::Look;
use crate::math::{V3, fbm, noise1, noise2, srgb, v3};
use crate::render::{Camera, Scene};
use crate::scene_jar::turned;
use crate::set::{Light, Set, Shot, crooked, look_for};
use crate::surface::Mat;
use std::f32::consts::{PI, TAU};

/// A bowl of plaited bamboo or of wood; gives its rim's radius and height.
fn bowl(set: &mut Set, wooden: bool, t: u32, wide: f32) -> (f32, f32) {
    let high = wide * 0.42;
    let mat = if wooden {
        set.add(Mat::Wood {
            seed: t,
            light: srgb(0x9a6a40),
            dark: srgb(0x5d3a20),
            plank: 0.0,
            gloss: 0.25,
        })
    } else {
        set.add(Mat::Plait { seed: t, colour: srgb(0xcfae70), other: srgb(0xb28d50), strip: 0.007 })
    };
    turned(
        set,
        V3::ZERO,
        mat,
        &[
            (0.001, 0.002),
            (wide * 0.55, 0.0),
            (wide * 0.72, high * 0.12),
            (wide * 0.9, high * 0.5),
            (wide, high),
            (wide * 0.985, high * 1.02),
            (wide * 0.95, high * 0.98),
            (wide * 0.85, high * 0.55),
        ],
    );
    if !wooden {
        let cane = set.add(Mat::Yarn { colour: srgb(0xb98d4f), twist: 0.02 });
        for (r, y) in [(wide, high), (wide * 0.99, high * 0.93)] {
            let ring: Vec<V3> = (0..=96)
                .map(|i| {
                    let a = i as f32 / 96.0 * TAU;
                    v3(r * a.cos(), y + 0.0012 * noise1(t, a * 3.0), r * a.sin())
                })
                .collect();
            set.mesh.tube(&ring, 10, cane, |_| 0.0042);
        }
    }
    (wide, high)
}

/// A bowl filled with grain, some of it spilt.
pub fn heap(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = table(shot);
    let g = grain(&shot.note);
    let sugar = shot.note.contains("sugar");
    let wide = if shot.note.contains("pepper") || sugar { 0.085 } else { 0.125 };
    let (r, high) = bowl(&mut set, shot.note.contains("wooden"), t, wide);
    let dome = move |x: f32, z: f32| {
        let q = (x * x + z * z).sqrt() / r;
        high * 0.86 + wide * 0.2 * (1.0 - q * q) + 0.004 * fbm(t, x * 40.0, z * 40.0, 2)
    };
    if sugar {
        let mat = set.add(Mat::Grains {
            seed: t,
            colour: srgb(0xa8703a),
            other: srgb(0x7d4a22),
            size: 0.0011,
        });
        set.mesh.patch(120, 60, mat, |u, v| {
            let (a, q) = (u * TAU, r * 0.97 * v);
            let (x, z) = (q * a.cos(), q * a.sin());
            (v3(x, dome(x, z) + 0.001 * noise2(t, x * 700.0, z * 700.0), z), [x, z])
        });
    } else {
        strew(&mut set, &g, V3::ZERO, r * 0.93, t, dome);
        let few = Grain { count: 26, ..grain(&shot.note) };
        let lies = few.size.y;
        strew_loose(&mut set, &few, v3(side * wide * 1.15, lies, wide * 0.75), wide * 0.5, t);
    }
    let d = wide / 0.125;
    let camera = Camera {
        eye: v3(side * 0.1 * d, 0.3 * d, 0.4 * d),
        look: v3(0.0, high * 0.7, 0.0),
        fov: if shot.portrait { 46.0 } else { 39.0 },
        roll: crooked(t),
    };
    let look = Look { focus: (camera.eye - camera.look).len() - 0.02, blur: 9.0, ..look_for(t) };
    (set.scene(camera, Light::Window(-side), (v3(0.0, 0.04, 0.0), 0.3 * d + 0.08), t), look)
}

/// A sack of beans with its rim rolled down.
pub fn sack(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let (mut set, side) = table(shot);
    let jute = set.add(Mat::Plait {
        seed: t,
        colour: srgb(0xb59668),
        other: srgb(0x9c7d50),
        strip: 0.0024,
    });
    let (r, high) = (0.155f32, 0.2f32);
    set.mesh.patch(140, 70, jute, |u, v| {
        let a = u * TAU;
        let fold =
            0.05 * noise1(t, a.cos() * 2.4 + 5.0) + 0.03 * noise1(t ^ 1, a.sin() * 5.0 + v * 2.0);
        let (q, y) = if v < 0.7 {
            let s = v / 0.7;
            (r * (0.8 + 0.28 * (s * PI * 0.62).sin()), high * s)
        } else {
            // The rim, rolled outwards.
            let b = (v - 0.7) / 0.3 * TAU * 0.85;
            (r * 1.06 + 0.02 - 0.02 * b.cos(), high + 0.02 * b.sin())
        };
        (
            v3(
                q * (1.0 + fold) * a.cos(),
                y + 0.01 * noise1(t ^ 2, a * 1.5),
                q * (1.0 + fold) * a.sin(),
            ),
            [a * r, y + v * 0.1],
        )
    });
    let g = Grain { count: 2600, ..grain(&shot.note) };
    strew(&mut set, &g, V3::ZERO, r * 0.99, t, |x, z| {
        high * 0.9
            + 0.035 * (1.0 - (x * x + z * z) / (r * r))
            + 0.005 * fbm(t, x * 30.0, z * 30.0, 2)
    });
    let camera = Camera {
        eye: v3(side * 0.14, 0.56, 0.52),
        look: v3(0.0, 0.13, 0.0),
        fov: 40.0,
        roll: crooked(t),
    };
    let look = Look { focus: 0.62, blur: 8.0, ..look_for(t) };
    (set.scene(camera, Light::Window(side), (v3(0.0, 0.1, 0.0), 0.42), t), look)
}
