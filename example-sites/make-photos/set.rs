//! The photographer's corner: what every scene shares (walls, tables, cloth, fringes, light).

use crate::lens::Look;
use crate::math::{V3, hash, noise1, rnd, rnd1, smooth, srgb, turn_y, v3};
use crate::mesh::{Mesh, curve};
use crate::motif::Family;
use crate::palette::Dyes;
use crate::render::{Camera, Lamp, Scene, dome, wide_lamp};
use crate::surface::{Mat, timber, wall_colour};
use crate::weave::{Cloth, Plan, Tex};

/// What a photo is to show, as the list of photos says it.
pub struct Shot {
    pub kind: String,
    /// Names of dyes, first the ground.
    pub dyes: String,
    /// Words of the note and of the file's name, for scenes that can choose.
    pub note: String,
    pub portrait: bool,
    /// Belongs to the product: the same cloth in all of its photos.
    pub seed: u32,
    /// Belongs to the photo alone.
    pub take: u32,
}

/// A scene under construction.
#[derive(Default)]
pub struct Set {
    pub mesh: Mesh,
    pub mats: Vec<Mat>,
    pub textures: Vec<Tex>,
}

/// Where the light of a room comes from.
#[derive(Clone, Copy)]
pub enum Light {
    /// A window on the left (-1) or the right (1).
    Window(f32),
    /// Open shade: a porch, an overcast day.
    Shade,
    /// Low sun from the left or right.
    Sun(f32),
}

impl Set {
    pub fn add(&mut self, mat: Mat) -> u16 {
        self.mats.push(mat);
        (self.mats.len() - 1) as u16
    }
    pub fn plain(&mut self, colour: V3, gloss: f32, mottle: f32, seed: u32) -> u16 {
        self.add(Mat::Plain { seed, colour, gloss, mottle })
    }
    /// A cloth material from a front and a back texture.
    pub fn cloth_of(&mut self, front: Tex, back: Tex, relief: f32) -> u16 {
        self.textures.push(front);
        self.textures.push(back);
        let n = self.textures.len();
        self.add(Mat::Cloth { front: n - 2, back: n - 1, relief })
    }
    /// The whole of a cloth, its back paler; `millions` of texels.
    pub fn cloth(&mut self, c: &Woven, millions: f32) -> u16 {
        let front = c.front.whole(millions * 1e6);
        let back = c.back.whole(millions * 0.5e6);
        self.cloth_of(front, back, 1.1)
    }
    /// A wall at depth `z`: plaster, planks or plaited bamboo.
    pub fn wall(&mut self, z: f32, kind: u32, seed: u32) {
        let mat = match kind % 4 {
            0 | 3 => Mat::Plaster { seed, colour: wall_colour(hash(seed, 1)) },
            1 => timber(hash(seed, 2), seed, 0.16),
            _ => Mat::Plait { seed, colour: srgb(0xb4935c), other: srgb(0x9a7a48), strip: 0.022 },
        };
        let upright = matches!(mat, Mat::Wood { .. });
        let mat = self.add(mat);
        self.mesh.patch(24, 24, mat, |u, v| {
            let (x, y) = (-5.0 + 10.0 * u, -1.2 + 6.0 * v);
            (v3(x, y, z), if upright { [y, x] } else { [x, y] })
        });
    }
    /// A table top or floor at height `y`, seen from above.
    pub fn ground(&mut self, y: f32, kind: u32, seed: u32) {
        let mat = match kind % 5 {
            0 => timber(hash(seed, 5), seed, 0.14),
            1 => Mat::Plait { seed, colour: srgb(0xc2a36c), other: srgb(0xae8d58), strip: 0.011 },
            2 => timber(2, seed, 0.0),
            3 => timber(1, seed, 0.19),
            _ => Mat::Plaster { seed, colour: srgb(0xd8d3ca) },
        };
        let mat = self.add(mat);
        let turn = rnd1(seed, 8) * 0.25;
        self.mesh.patch(40, 40, mat, |u, v| {
            let p = v3(-3.0 + 6.0 * u, y, 3.0 - 6.0 * v);
            let t = turn_y(p, turn);
            (p, [t.x, t.z])
        });
    }
    /// Twisted tassels. `root` gives place and hanging direction for 0..1 along the hem; the tassel
    /// bends towards `pull`; `floor` stops it.
    pub fn fringe(
        &mut self,
        cloth: &Cloth,
        length: f32,
        seed: u32,
        floor: f32,
        root: impl Fn(f32) -> (V3, V3, V3),
    ) {
        let n = (cloth.width / 7.0) as u32;
        let colours: Vec<u16> = (0..14)
            .map(|k| {
                let c = cloth.fringe_colour(cloth.width * (k as f32 + 0.5) / 14.0);
                self.add(Mat::Yarn { colour: c, twist: 0.006 })
            })
            .collect();
        for k in 0..n {
            let t = (k as f32 + 0.5 + 0.25 * rnd1(seed, k)) / n as f32;
            let (p, dir, pull) = root(t);
            let l = length * (0.86 + 0.22 * rnd(seed ^ 1, k));
            let side =
                v3(rnd1(seed ^ 2, k), rnd1(seed ^ 3, k) * 0.3, rnd1(seed ^ 4, k)) * (l * 0.1);
            let mut pts = Vec::new();
            let mut q = p;
            for i in 0..=5 {
                let s = i as f32 / 5.0;
                pts.push(v3(q.x, q.y.max(floor + 0.0022), q.z));
                let d = dir.mix(pull, smooth(0.0, 0.5, s)).unit();
                q = q + d * (l / 5.0) + side * (0.35 * s);
            }
            let path = curve(&pts, 3);
            let mat = colours[((t * 14.0) as usize).min(13)];
            let thick = 0.0019 + 0.0004 * rnd1(seed ^ 5, k);
            self.mesh.tube(&path, 6, mat, |s| {
                let knot = smooth(0.07, 0.02, (s - 0.12).abs()) * 0.0009;
                let tail = smooth(0.06, 0.02, (s - 0.88).abs()) * 0.0006;
                (thick + knot + tail) * (1.0 - 0.5 * smooth(0.9, 1.0, s))
            });
        }
    }
    /// A culm of bamboo from one place to another.
    pub fn bamboo(&mut self, a: V3, b: V3, r: f32, seed: u32) {
        let mat = self.add(Mat::Bamboo { seed });
        let path: Vec<V3> = (0..=60)
            .map(|i| {
                let t = i as f32 / 60.0;
                a.mix(b, t) + v3(0.0, 0.004 * noise1(seed, t * 3.0), 0.0)
            })
            .collect();
        let l = (b - a).len();
        self.mesh.tube(&path, 18, mat, |s| {
            let node = ((s * l / 0.24 + rnd(seed, 1)).fract() - 0.5).abs();
            r * (1.0 + 0.07 * smooth(0.035, 0.0, node))
        });
    }
    /// Closes the set and puts up the light.
    pub fn scene(self, camera: Camera, light: Light, stage: (V3, f32), seed: u32) -> Scene {
        let mut lamps: Vec<Lamp> = Vec::new();
        let sky = srgb(0xbcd0e8) * 1.0;
        let warm = srgb(0xf4e4cc) * 1.0;
        let wander = rnd1(seed, 70) * 0.18;
        let ambient = match light {
            Light::Window(s) => {
                let to = v3(s * (1.0 + wander), 0.6 + 0.3 * rnd(seed, 71), 0.42);
                wide_lamp(to, 0.34, v3(1.0, 0.97, 0.92) * 2.5, 18, seed, &mut lamps);
                let f = |d: V3| {
                    let side = smooth(-0.6, 0.9, d.x * s);
                    warm.mix(sky, side) * (0.14 + 0.4 * side)
                };
                dome(v3(0.0, 0.8, 0.6), 18, seed, f, &mut lamps);
                warm * 0.07
            }
            Light::Shade => {
                let to = v3(wander * 2.0, 1.0, 0.55);
                wide_lamp(to, 0.6, v3(0.97, 0.99, 1.02) * 1.5, 15, seed, &mut lamps);
                let f = |d: V3| {
                    sky.mix(warm, smooth(0.5, -0.1, d.y)) * (0.3 + 0.6 * smooth(-0.2, 0.8, d.y))
                };
                dome(v3(0.0, 0.85, 0.5), 20, seed, f, &mut lamps);
                warm * 0.06
            }
            Light::Sun(s) => {
                let to = v3(s * (0.8 + wander), 0.85, 0.55);
                wide_lamp(to, 0.022, v3(1.0, 0.9, 0.74) * 3.4, 14, seed, &mut lamps);
                let f = |d: V3| sky.mix(warm * 0.8, smooth(0.4, -0.1, d.y)) * 0.8;
                dome(v3(0.0, 0.9, 0.4), 20, seed, f, &mut lamps);
                warm * 0.08
            }
        };
        Scene {
            mesh: self.mesh,
            mats: self.mats,
            textures: self.textures,
            camera,
            lamps,
            ambient,
            stage,
            backdrop: grey_sky(),
        }
    }
}

fn grey_sky() -> V3 {
    srgb(0xcfd6da)
}

/// A cloth and its back.
pub struct Woven {
    pub front: Cloth,
    pub back: Cloth,
}

/// The cloth of a shot: size in millimetres; words in the note pick the drawings.
pub fn weave(shot: &Shot, width: f32, length: f32, panels: u32) -> Woven {
    let words = format!("{} {}", shot.note, shot.kind).to_lowercase();
    let has = |w: &str| words.contains(w);
    let main = if has("pakis") || has("fern") {
        Family::Curls
    } else if has("rebung") || has("tumpal") || has("triangle") {
        Family::Steps
    } else if has("rabing") || has("buaya") || has("croc") {
        Family::Spine
    } else if has("bintang") || has("star") {
        Family::Star
    } else if has("zigzag") || has("chevron") || has("ombak") {
        Family::Zigzag
    } else if has("ruit") || has("hook") || has("kait") {
        Family::Hooks
    } else {
        [Family::Lozenge, Family::Hooks, Family::Spine, Family::Star, Family::Curls]
            [(hash(shot.seed, 77) % 5) as usize]
    };
    let second =
        [Family::Steps, Family::Hooks, Family::Lozenge][(hash(shot.seed, 78) % 3) as usize];
    let dyes = Dyes::from_words(&shot.dyes, shot.seed);
    let families = [main, second];
    let plan = Plan { width, length, yarn: 0.85, families: &families, panels, seed: shot.seed };
    Woven { back: Cloth::new(&plan, dyes.back()), front: Cloth::new(&plan, dyes) }
}

/// Usual ways in which phones differ from photo to photo.
pub fn look_for(take: u32) -> Look {
    Look {
        warm: 0.035 * rnd1(take, 90) + 0.012,
        key: 0.19 + 0.03 * rnd1(take, 91),
        vignette: 0.2 + 0.12 * rnd(take, 92),
        ..Look::default()
    }
}

/// A slightly crooked horizon, as of a hand.
pub fn crooked(take: u32) -> f32 {
    1.5 * rnd1(take, 93)
}
