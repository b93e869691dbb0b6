//! Cloth that falls by itself: a small simulation lets a cover drop over a table or a bench.
//!
//! Particles joined by links of fixed length (position-based dynamics), worked through in a fixed
//! order. What lies below is a rounded box; the cloth slides a little and comes to rest in folds.

use crate::lens::Look;
use crate::math::{V3, hash, noise2, rnd, rnd1, turn_y, v3};
use crate::render::{Camera, Scene};
use crate::set::{Light, Set, Shot, crooked, look_for, weave};
use crate::surface::timber;

/// A square grid of particles.
struct Sheet {
    n: usize,
    m: usize,
    pos: Vec<V3>,
}

/// The table: half extents of its top, the round edge, its height; round or square.
#[derive(Clone, Copy)]
struct Top {
    a: f32,
    b: f32,
    edge: f32,
    y: f32,
    round: bool,
}

impl Top {
    /// Pushes a particle out of the table top; `true` where it touched.
    fn push(&self, p: &mut V3) -> bool {
        let skin = 0.009;
        // Distance to a rounded slab: the top edge is a quarter circle, the side goes straight down.
        let (dx, dz, nx, nz) = if self.round {
            let r = p.x.hypot(p.z).max(1e-6);
            (r - (self.a - self.edge), 0.0, p.x / r, p.z / r)
        } else {
            let qx = p.x.abs() - (self.a - self.edge);
            let qz = p.z.abs() - (self.b - self.edge);
            let (sx, sz) = (p.x.signum(), p.z.signum());
            let o = qx.max(0.0).hypot(qz.max(0.0));
            if o > 1e-6 {
                (o, 0.0, sx * qx.max(0.0) / o, sz * qz.max(0.0) / o)
            } else if qx > qz {
                (qx, 0.0, sx, 0.0)
            } else {
                (qz, 0.0, 0.0, sz)
            }
        };
        let out = dx + dz;
        let under = p.y - (self.y - self.edge);
        let r = self.edge + skin;
        if out <= -0.02 && under > -0.06 {
            let touch = p.y < self.y + skin;
            p.y = p.y.max(self.y + skin);
            return touch;
        }
        if under > 0.0 {
            if out <= 0.0 {
                if p.y < self.y + skin {
                    p.y = self.y + skin;
                    return true;
                }
            } else {
                let d = out.hypot(under);
                if d < r && d > 1e-6 {
                    let k = r / d - 1.0;
                    p.x += nx * out * k;
                    p.z += nz * out * k;
                    p.y += under * k;
                    return true;
                }
            }
        } else if out < r && under > -0.035 {
            p.x += nx * (r - out);
            p.z += nz * (r - out);
            return true;
        }
        false
    }
}

/// Lets a sheet of `w` x `l` metres fall on the top.
fn drop_sheet(w: f32, l: f32, top: Top, turn: f32, seed: u32) -> Sheet {
    let n = 84;
    let m = (n as f32 * l / w).round() as usize;
    let (gw, gl) = (w / (n - 1) as f32, l / (m - 1) as f32);
    let mut pos = Vec::with_capacity(n * m);
    for j in 0..m {
        for i in 0..n {
            let (x, z) = ((i as f32) * gw - w / 2.0, l / 2.0 - (j as f32) * gl);
            let y = top.y + 0.02 + 0.006 * noise2(seed, x * 7.0, z * 7.0);
            pos.push(
                turn_y(v3(x, y, z), turn) + v3(0.02 * rnd1(seed, 5), 0.0, 0.02 * rnd1(seed, 6)),
            );
        }
    }
    let mut old = pos.clone();
    // Warp and weft, both diagonals, and every second one against sharp creases.
    let links: [(usize, isize, f32, f32); 6] = [
        (1, 0, gw, 1.0),
        (0, 1, gl, 1.0),
        (1, 1, gw.hypot(gl), 0.35),
        (1, -1, gw.hypot(gl), 0.35),
        (2, 0, gw * 2.0, 0.3),
        (0, 2, gl * 2.0, 0.3),
    ];
    for step in 0..230 {
        for (p, o) in pos.iter_mut().zip(old.iter_mut()) {
            let v = (*p - *o) * 0.975;
            *o = *p;
            *p = *p + v + v3(0.0, -0.0011, 0.0);
        }
        for _ in 0..9 {
            for (di, dj, rest, stiff) in links {
                for j in 0..m {
                    let j2 = j as isize + dj;
                    if j2 < 0 || j2 >= m as isize {
                        continue;
                    }
                    for i in 0..n - di {
                        let (a, b) = (j * n + i, j2 as usize * n + i + di);
                        let d = pos[b] - pos[a];
                        let len = d.len().max(1e-9);
                        let k = d * (0.5 * stiff * (len - rest) / len);
                        pos[a] += k;
                        pos[b] = pos[b] - k;
                    }
                }
            }
        }
        for (p, o) in pos.iter_mut().zip(old.iter_mut()) {
            if top.push(p) {
                // The top holds the cloth by friction.
                let slide = if step < 40 { 0.5 } else { 0.9 };
                *o = o.mix(*p, slide);
            }
            p.y = p.y.max(0.004);
        }
    }
    Sheet { n, m, pos }
}

impl Sheet {
    /// A smooth surface through the particles.
    fn at(&self, u: f32, v: f32) -> V3 {
        let weights = |t: f32| {
            let (t2, t3) = (t * t, t * t * t);
            [
                (1.0 - 3.0 * t + 3.0 * t2 - t3) / 6.0,
                (4.0 - 6.0 * t2 + 3.0 * t3) / 6.0,
                (1.0 + 3.0 * t + 3.0 * t2 - 3.0 * t3) / 6.0,
                t3 / 6.0,
            ]
        };
        let (x, y) = (u * (self.n - 1) as f32, v * (self.m - 1) as f32);
        let (i, j) = ((x as usize).min(self.n - 2), (y as usize).min(self.m - 2));
        let (wx, wy) = (weights(x - i as f32), weights(y - j as f32));
        let mut p = V3::ZERO;
        for (b, wv) in wy.into_iter().enumerate() {
            let jj = (j + b).saturating_sub(1).min(self.m - 1);
            for (a, wu) in wx.into_iter().enumerate() {
                let ii = (i + a).saturating_sub(1).min(self.n - 1);
                p += self.pos[jj * self.n + ii] * (wu * wv);
            }
        }
        p
    }
}

/// A cover on a table, seen across a room.
pub fn table(shot: &Shot) -> (Scene, Look) {
    let t = shot.take;
    let round = shot.note.contains("bundar") || shot.note.contains("round");
    let runner = shot.note.contains("runner")
        || shot.note.contains("pelari")
        || shot.note.contains("panjang");
    let (w, l) = if runner { (0.42, 1.5) } else { (1.25, 1.3) };
    let top = if runner {
        Top { a: 0.42, b: 0.56, edge: 0.03, y: 0.72, round: false }
    } else {
        Top { a: 0.42, b: 0.42, edge: 0.03, y: 0.72, round }
    };
    let woven = weave(shot, w * 1000.0, l * 1000.0, if runner { 1 } else { 2 });
    let mut set = Set::default();
    let mat = set.cloth(&woven, 3.2);
    set.ground(0.0, [0, 3, 4][(hash(t, 1) % 3) as usize], hash(t, 2));
    set.wall(-1.5, hash(t, 3), hash(t, 4));
    let wood = set.add(timber(hash(t, 5), t, 0.0));
    if round {
        set.mesh.lathe(v3(0.0, 0.0, 0.0), (64, 12), wood, |v| {
            if v < 0.5 {
                (v * 2.0 * top.a, top.y - 0.001)
            } else {
                (top.a, top.y - 0.03 * (v - 0.5) * 2.0)
            }
        });
    } else {
        set.mesh.cuboid(
            v3(0.012 - top.a, top.y - 0.032, 0.012 - top.b),
            v3(top.a - 0.012, top.y - 0.003, top.b - 0.012),
            wood,
        );
    }
    for (sx, sz) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
        let k = if round { 0.6 } else { 0.88 };
        let (x, z) = (sx * top.a * k, sz * top.b * k);
        set.mesh.cuboid(
            v3(x - 0.024, 0.0, z - 0.024),
            v3(x + 0.024, top.y - 0.03, z + 0.024),
            wood,
        );
    }
    let sheet =
        drop_sheet(w, l, top, if runner { 0.02 * rnd1(t, 7) } else { 0.1 + 0.3 * rnd1(t, 7) }, t);
    set.mesh.patch(300, (300.0 * (l / w).min(2.2)) as usize, mat, |u, v| (sheet.at(u, v), [u, v]));
    for end in [0.0f32, 1.0] {
        let inner = if end == 0.0 { 0.02 } else { 0.98 };
        set.fringe(&woven.front, 0.06, t ^ end as u32, 0.0, |u| {
            let p = sheet.at(u, end);
            (p, (p - sheet.at(u, inner)).unit(), v3(0.0, -1.0, 0.0))
        });
    }
    let side = if rnd(t, 8) > 0.5 { 1.0 } else { -1.0 };
    let d = if shot.portrait { 1.35 } else { 1.12 };
    let camera = Camera {
        eye: v3(side * 0.9 * d, 1.42 + 0.1 * d, 1.45 * d),
        look: v3(0.0, if runner { 0.62 } else { 0.56 }, 0.02),
        fov: 40.0,
        roll: crooked(t),
    };
    let light = if rnd(t, 9) > 0.5 { Light::Window(-side) } else { Light::Window(side) };
    let look = Look { focus: (camera.eye - v3(0.0, 0.7, 0.3)).len(), blur: 6.0, ..look_for(t) };
    (set.scene(camera, light, (v3(0.0, 0.5, -0.2), 1.5), t), look)
}
