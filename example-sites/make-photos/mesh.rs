//! Triangles, and the few ways in which scenes make them: patches, tubes, turned shapes, boxes.

use crate::math::{V3, v3};
use std::f32::consts::TAU;

/// Triangles with smooth normals, texture places and a material number each.
#[derive(Default)]
pub struct Mesh {
    pub pos: Vec<V3>,
    pub nrm: Vec<V3>,
    pub uv: Vec<[f32; 2]>,
    pub tri: Vec<[u32; 3]>,
    pub mat: Vec<u16>,
}

impl Mesh {
    /// A patch of `nu` x `nv` cells; `f` gives the place and the texture place for (u, v) in 0..1.
    pub fn patch(
        &mut self,
        nu: usize,
        nv: usize,
        mat: u16,
        f: impl Fn(f32, f32) -> (V3, [f32; 2]),
    ) {
        let base = self.pos.len() as u32;
        for j in 0..=nv {
            for i in 0..=nu {
                let (p, t) = f(i as f32 / nu as f32, j as f32 / nv as f32);
                self.pos.push(p);
                self.uv.push(t);
            }
        }
        let row = nu as u32 + 1;
        let b = base as usize;
        for j in 0..=nv {
            for i in 0..=nu {
                let at = |i: usize, j: usize| self.pos[b + j * (nu + 1) + i];
                let du = at((i + 1).min(nu), j) - at(i.saturating_sub(1), j);
                let dv = at(i, (j + 1).min(nv)) - at(i, j.saturating_sub(1));
                self.nrm.push(du.cross(dv).unit());
            }
        }
        for j in 0..nv as u32 {
            for i in 0..nu as u32 {
                let a = base + j * row + i;
                self.tri.push([a, a + 1, a + row]);
                self.tri.push([a + 1, a + row + 1, a + row]);
                self.mat.push(mat);
                self.mat.push(mat);
            }
        }
    }

    /// A tube along points; `radius` by position 0..1 along it. Texture: (around, length in metres).
    pub fn tube(&mut self, path: &[V3], sides: usize, mat: u16, radius: impl Fn(f32) -> f32) {
        let n = path.len() - 1;
        let mut frames = Vec::with_capacity(path.len());
        let mut side = V3::ZERO;
        let mut run = 0.0;
        for k in 0..=n {
            let dir = (path[(k + 1).min(n)] - path[k.saturating_sub(1)]).unit();
            if k == 0 {
                let help = if dir.y.abs() > 0.9 { v3(1.0, 0.0, 0.0) } else { v3(0.0, 1.0, 0.0) };
                side = dir.cross(help).unit();
            } else {
                side = (side - dir * side.dot(dir)).unit();
                run += (path[k] - path[k - 1]).len();
            }
            frames.push((path[k], side, dir.cross(side), run));
        }
        self.patch(sides, n, mat, |u, v| {
            let (p, s, t, run) = frames[(v * n as f32).round() as usize];
            let (sin, cos) = (u * TAU).sin_cos();
            (p + (s * cos + t * sin) * radius(v), [u, run])
        });
    }

    /// A shape turned on the wheel: `profile` gives (radius, height) for 0..1 from foot to rim.
    pub fn lathe(
        &mut self,
        at: V3,
        segs: (usize, usize),
        mat: u16,
        profile: impl Fn(f32) -> (f32, f32),
    ) {
        self.patch(segs.0, segs.1, mat, |u, v| {
            let (r, y) = profile(v);
            let (s, c) = (u * TAU).sin_cos();
            (at + v3(r * c, y, r * s), [u * r.max(0.02) * TAU, y])
        });
    }

    /// A box with slightly rounded look: six faces, texture places in metres along the longest side.
    pub fn cuboid(&mut self, lo: V3, hi: V3, mat: u16) {
        let s = hi - lo;
        let c = [
            (v3(lo.x, lo.y, hi.z), v3(s.x, 0.0, 0.0), v3(0.0, s.y, 0.0)),
            (v3(hi.x, lo.y, lo.z), v3(-s.x, 0.0, 0.0), v3(0.0, s.y, 0.0)),
            (v3(lo.x, hi.y, hi.z), v3(s.x, 0.0, 0.0), v3(0.0, 0.0, -s.z)),
            (v3(lo.x, lo.y, lo.z), v3(s.x, 0.0, 0.0), v3(0.0, 0.0, s.z)),
            (v3(hi.x, lo.y, hi.z), v3(0.0, 0.0, -s.z), v3(0.0, s.y, 0.0)),
            (v3(lo.x, lo.y, lo.z), v3(0.0, 0.0, s.z), v3(0.0, s.y, 0.0)),
        ];
        for (k, (o, a, b)) in c.into_iter().enumerate() {
            let (la, lb) = (a.len(), b.len());
            let shift = k as f32 * 0.37 + lo.x + lo.z;
            self.patch(6, 6, mat, |u, v| {
                let t = if la >= lb {
                    [u * la + shift, v * lb + shift]
                } else {
                    [v * lb + shift, u * la + shift]
                };
                (o + a * u + b * v, t)
            });
        }
    }

    /// Moves every vertex from number `first` on, as one body; normals follow.
    pub fn moved(&mut self, first: usize, f: impl Fn(V3) -> V3) {
        let o = f(V3::ZERO);
        for k in first..self.pos.len() {
            self.pos[k] = f(self.pos[k]);
            self.nrm[k] = (f(self.nrm[k]) - o).unit();
        }
    }
}

/// Points of a smooth curve through the given ones (Catmull-Rom), `per` points for each piece.
pub fn curve(through: &[V3], per: usize) -> Vec<V3> {
    let n = through.len();
    let mut out = Vec::new();
    for k in 0..n - 1 {
        let p =
            [through[k.saturating_sub(1)], through[k], through[k + 1], through[(k + 2).min(n - 1)]];
        for i in 0..per {
            let t = i as f32 / per as f32;
            let (t2, t3) = (t * t, t * t * t);
            out.push(
                (p[1] * 2.0
                    + (p[2] - p[0]) * t
                    + (p[0] * 2.0 - p[1] * 5.0 + p[2] * 4.0 - p[3]) * t2
                    + (p[1] * 3.0 - p[0] - p[2] * 3.0 + p[3]) * t3)
                    * 0.5,
            );
        }
    }
    out.push(through[n - 1]);
    out
}
