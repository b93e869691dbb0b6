//! From triangles to light: a depth-buffered view, and many small lamps with a shadow map each.
//!
//! Forty to ninety lamps (a window or a sun of some width, and the sky or the room around) give
//! soft shadows, contact shadows and folds that look like folds. Rows are worked on in parallel and
//! the lamps are added in a fixed order, so the result is the same on any number of threads.

use crate::math::{V3, hash, rnd, v3};
use crate::mesh::Mesh;
use crate::surface::{Mat, Place};
use crate::weave::Tex;
use rayon::prelude::*;
use std::f32::consts::TAU;

/// Where the picture is taken from.
#[derive(Clone, Copy)]
pub struct Camera {
    pub eye: V3,
    pub look: V3,
    /// Vertical field of view in degrees, for the longer picture side it is widened by the ratio.
    pub fov: f32,
    /// Tilt of a hand-held camera in degrees.
    pub roll: f32,
}

/// A far lamp: direction towards it and its strength.
#[derive(Clone, Copy)]
pub struct Lamp {
    pub dir: V3,
    pub rgb: V3,
}

/// All that is in front of the camera.
pub struct Scene {
    pub mesh: Mesh,
    pub mats: Vec<Mat>,
    pub textures: Vec<Tex>,
    pub camera: Camera,
    pub lamps: Vec<Lamp>,
    /// Light that comes from everywhere, by bounces that are not followed.
    pub ambient: V3,
    /// Middle and radius of what casts shadows.
    pub stage: (V3, f32),
    /// Colour where there is nothing.
    pub backdrop: V3,
}

/// A picture in linear light with the distance of each pixel.
pub struct Frame {
    pub w: usize,
    pub h: usize,
    pub rgb: Vec<V3>,
    pub depth: Vec<f32>,
}

struct View {
    eye: V3,
    right: V3,
    up: V3,
    fwd: V3,
    scale: f32,
    cx: f32,
    cy: f32,
}

impl View {
    fn new(c: &Camera, w: usize, h: usize) -> View {
        let fwd = (c.look - c.eye).unit();
        let help = if fwd.y.abs() > 0.98 { v3(0.0, 0.0, -1.0) } else { v3(0.0, 1.0, 0.0) };
        let r0 = fwd.cross(help).unit();
        let u0 = r0.cross(fwd);
        let (s, co) = c.roll.to_radians().sin_cos();
        let scale = h as f32 * 0.5 / (c.fov.to_radians() * 0.5).tan();
        let (cx, cy) = (w as f32 * 0.5, h as f32 * 0.5);
        View { eye: c.eye, right: r0 * co + u0 * s, up: u0 * co - r0 * s, fwd, scale, cx, cy }
    }
    fn ray(&self, x: f32, y: f32) -> V3 {
        self.fwd + self.right * ((x - self.cx) / self.scale)
            - self.up * ((y - self.cy) / self.scale)
    }
    /// Screen place and nearness (1 / distance along the view).
    fn project(&self, p: V3) -> V3 {
        let d = p - self.eye;
        let z = d.dot(self.fwd);
        let k = self.scale / z;
        v3(self.cx + d.dot(self.right) * k, self.cy - d.dot(self.up) * k, 1.0 / z)
    }
}

/// Calls `set(index, z)` for every sample inside the triangle; `z` is linear on the screen.
fn fill(t: [V3; 3], w: usize, y0: usize, y1: usize, mut set: impl FnMut(usize, f32)) {
    let [a, b, c] = t;
    let area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if area.abs() < 1e-9 {
        return;
    }
    let lo_y = (a.y.min(b.y).min(c.y) - 0.5).ceil().max(y0 as f32);
    let hi_y = (a.y.max(b.y).max(c.y) - 0.5).floor().min(y1 as f32 - 1.0);
    let lo_x = (a.x.min(b.x).min(c.x) - 0.5).ceil().max(0.0);
    let hi_x = (a.x.max(b.x).max(c.x) - 0.5).floor().min(w as f32 - 1.0);
    if lo_y > hi_y || lo_x > hi_x {
        return;
    }
    let k = 1.0 / area;
    for y in lo_y as usize..=hi_y as usize {
        let py = y as f32 + 0.5;
        for x in lo_x as usize..=hi_x as usize {
            let px = x as f32 + 0.5;
            let wb = ((px - a.x) * (c.y - a.y) - (py - a.y) * (c.x - a.x)) * k;
            let wc = ((b.x - a.x) * (py - a.y) - (b.y - a.y) * (px - a.x)) * k;
            if wb >= 0.0 && wc >= 0.0 && wb + wc <= 1.0 {
                set((y - y0) * w + x, a.z + (b.z - a.z) * wb + (c.z - a.z) * wc);
            }
        }
    }
}

const MAP: usize = 640;
const NONE: u32 = u32::MAX;

/// The nearest heights seen from a lamp.
struct Shadow {
    lamp: Lamp,
    right: V3,
    up: V3,
    map: Vec<f32>,
}

impl Shadow {
    fn new(scene: &Scene, lamp: Lamp) -> Shadow {
        let help = if lamp.dir.y.abs() > 0.9 { v3(1.0, 0.0, 0.0) } else { v3(0.0, 1.0, 0.0) };
        let right = lamp.dir.cross(help).unit();
        let up = right.cross(lamp.dir);
        let (mid, r) = scene.stage;
        let k = MAP as f32 * 0.5 / r;
        let flat: Vec<V3> = scene
            .mesh
            .pos
            .iter()
            .map(|p| {
                let d = *p - mid;
                let m = MAP as f32 * 0.5;
                v3(d.dot(right) * k + m, d.dot(up) * k + m, d.dot(lamp.dir))
            })
            .collect();
        let mut map = vec![f32::MIN; MAP * MAP];
        for t in &scene.mesh.tri {
            let tri = [flat[t[0] as usize], flat[t[1] as usize], flat[t[2] as usize]];
            fill(tri, MAP, 0, MAP, |i, z| map[i] = map[i].max(z));
        }
        Shadow { lamp, right, up, map }
    }
    /// Whether the lamp is seen from `d` (relative to the middle of the stage).
    fn open(&self, d: V3, k: f32, bias: f32, jx: f32, jy: f32) -> bool {
        let m = MAP as f32 * 0.5;
        let x = d.dot(self.right) * k + m + jx;
        let y = d.dot(self.up) * k + m + jy;
        if x < 0.0 || y < 0.0 || x >= MAP as f32 || y >= MAP as f32 {
            return true;
        }
        self.map[y as usize * MAP + x as usize] < d.dot(self.lamp.dir) + bias
    }
}

#[derive(Clone, Copy)]
struct Pixel {
    at: V3,
    normal: V3,
    colour: V3,
    gloss: f32,
    nap: f32,
    light: V3,
    shine: V3,
}

/// Takes the picture.
pub fn render(scene: &Scene, w: usize, h: usize) -> Frame {
    let view = View::new(&scene.camera, w, h);
    let flat: Vec<V3> = scene.mesh.pos.iter().map(|p| view.project(*p)).collect();
    let mut near = vec![0.0f32; w * h];
    let mut hit = vec![NONE; w * h];
    let rows = h.div_ceil(16);
    near.par_chunks_mut(rows * w).zip(hit.par_chunks_mut(rows * w)).enumerate().for_each(
        |(band, (near, hit))| {
            let y0 = band * rows;
            let y1 = y0 + near.len() / w;
            for (k, t) in scene.mesh.tri.iter().enumerate() {
                let tri = [flat[t[0] as usize], flat[t[1] as usize], flat[t[2] as usize]];
                if tri.iter().any(|p| p.z <= 0.0 || p.z > 50.0) {
                    continue;
                }
                fill(tri, w, y0, y1, |i, z| {
                    if z > near[i] {
                        near[i] = z;
                        hit[i] = k as u32;
                    }
                });
            }
        },
    );
    let mut pixels: Vec<Option<Pixel>> = vec![None; w * h];
    pixels.par_chunks_mut(w).enumerate().for_each(|(y, row)| {
        for (x, out) in row.iter_mut().enumerate() {
            let t = hit[y * w + x];
            if t != NONE {
                *out = Some(resolve(scene, &view, t as usize, x as f32 + 0.5, y as f32 + 0.5));
            }
        }
    });
    let (mid, r) = scene.stage;
    let k = MAP as f32 * 0.5 / r;
    let texel = 1.0 / k;
    for (batch, lamps) in scene.lamps.chunks(8).enumerate() {
        let shadows: Vec<Shadow> = lamps.par_iter().map(|l| Shadow::new(scene, *l)).collect();
        pixels.par_chunks_mut(w).enumerate().for_each(|(y, row)| {
            for (x, p) in row.iter_mut().enumerate() {
                let Some(p) = p else { continue };
                // A different small shift for each lamp blurs the steps of the shadow map.
                let seed = hash((y * w + x) as u32, batch as u32);
                let mut jx = (seed & 0xffff) as f32 / 65536.0;
                let mut jy = (seed >> 16) as f32 / 65536.0;
                let from = p.at + p.normal * (texel * 1.3) - mid;
                let eye = (view.eye - p.at).unit();
                for s in &shadows {
                    let cos = p.normal.dot(s.lamp.dir);
                    if cos <= 0.0 {
                        continue;
                    }
                    (jx, jy) = ((jx + 0.754_878).fract(), (jy + 0.569_84).fract());
                    if s.open(from, k, texel * 1.2, 2.0 * jx - 1.0, 2.0 * jy - 1.0) {
                        p.light += s.lamp.rgb * cos;
                        if p.gloss > 0.0 {
                            let half = (eye + s.lamp.dir).unit().dot(p.normal).max(0.0);
                            p.shine += s.lamp.rgb * (half.powi(60) * p.gloss * 4.0);
                        }
                    }
                }
            }
        });
    }
    let rgb = pixels
        .par_iter()
        .map(|p| match p {
            None => scene.backdrop,
            Some(p) => {
                let eye = (view.eye - p.at).unit();
                let rim = (1.0 - p.normal.dot(eye).max(0.0)).powi(3) * p.nap;
                let light = p.light + scene.ambient;
                (p.colour + p.colour.map(|c| c.sqrt()) * rim).tint(light) + p.shine
            }
        })
        .collect();
    let depth = near.iter().map(|z| if *z > 0.0 { 1.0 / z } else { 1e3 }).collect();
    Frame { w, h, rgb, depth }
}

/// Finds place, normal and material of the triangle under a pixel.
fn resolve(scene: &Scene, view: &View, t: usize, x: f32, y: f32) -> Pixel {
    let m = &scene.mesh;
    let [a, b, c] = m.tri[t].map(|i| i as usize);
    let (pa, e1, e2) = (m.pos[a], m.pos[b] - m.pos[a], m.pos[c] - m.pos[a]);
    let plane = e1.cross(e2);
    let n2 = plane.dot(plane).max(1e-20);
    let weights = |px: f32, py: f32| {
        let ray = view.ray(px, py);
        let down = ray.dot(plane);
        let down = if down.abs() < 1e-12 { 1e-12 } else { down };
        let q = view.eye + ray * ((pa - view.eye).dot(plane) / down) - pa;
        (q.cross(e2).dot(plane) / n2, e1.cross(q).dot(plane) / n2, q)
    };
    let uv = |wb: f32, wc: f32| {
        let f =
            |k: usize| m.uv[a][k] + (m.uv[b][k] - m.uv[a][k]) * wb + (m.uv[c][k] - m.uv[a][k]) * wc;
        [f(0), f(1)]
    };
    let (wb, wc, q) = weights(x, y);
    let (xb, xc, _) = weights(x + 1.0, y);
    let (yb, yc, _) = weights(x, y + 1.0);
    let (here, right, down) = (uv(wb, wc), uv(xb, xc), uv(yb, yc));
    let (cb, cc) = (wb.clamp(0.0, 1.0), wc.clamp(0.0, 1.0));
    let mut normal = (m.nrm[a] * (1.0 - cb - cc) + m.nrm[b] * cb + m.nrm[c] * cc).unit();
    let at = pa + q;
    let front = normal.dot(view.eye - at) >= 0.0;
    let place = Place {
        uv: here,
        dx: [right[0] - here[0], right[1] - here[1]],
        dy: [down[0] - here[0], down[1] - here[1]],
        at,
        front,
    };
    let spot = scene.mats[m.mat[t] as usize].spot(&place, &scene.textures);
    if !front {
        normal = -normal;
    }
    if spot.slope != [0.0; 2] {
        let (du1, dv1) = (m.uv[b][0] - m.uv[a][0], m.uv[b][1] - m.uv[a][1]);
        let (du2, dv2) = (m.uv[c][0] - m.uv[a][0], m.uv[c][1] - m.uv[a][1]);
        let det = du1 * dv2 - du2 * dv1;
        if det.abs() > 1e-14 {
            let tu = ((e1 * dv2 - e2 * dv1) * (1.0 / det)).unit();
            let tv = ((e2 * du1 - e1 * du2) * (1.0 / det)).unit();
            normal = (normal - tu * spot.slope[0] - tv * spot.slope[1]).unit();
        }
    }
    let (light, shine) = (V3::ZERO, V3::ZERO);
    Pixel { at, normal, colour: spot.colour, gloss: spot.gloss, nap: spot.nap, light, shine }
}

/// A wide lamp: `n` small ones spread over a disc of `spread` radians around a direction.
pub fn wide_lamp(to: V3, spread: f32, rgb: V3, n: u32, seed: u32, lamps: &mut Vec<Lamp>) {
    let d = to.unit();
    let a = d.cross(v3(0.31, 0.9, 0.17)).unit();
    let b = d.cross(a);
    let turn = rnd(seed, 1) * TAU;
    for k in 0..n {
        let r = ((k as f32 + 0.5) / n as f32).sqrt() * spread;
        let (s, c) = (k as f32 * 2.399_963 + turn).sin_cos();
        let dir = (d + a * (r * c) + b * (r * s)).unit();
        lamps.push(Lamp { dir, rgb: rgb * (1.0 / n as f32) });
    }
}

/// The light of the whole room or sky: `colour` by direction over the half sphere around `up`.
pub fn dome(up: V3, n: u32, seed: u32, colour: impl Fn(V3) -> V3, lamps: &mut Vec<Lamp>) {
    let up = up.unit();
    let a = up.cross(v3(0.31, 0.2, 0.87)).unit();
    let b = up.cross(a);
    let turn = rnd(seed, 2) * TAU;
    for k in 0..n {
        // Even in solid angle; the cosine is applied at the surface.
        let y = 0.06 + 0.94 * (k as f32 + 0.5) / n as f32;
        let r = (1.0 - y * y).sqrt();
        let (s, c) = (k as f32 * 2.399_963 + turn).sin_cos();
        let dir = up * y + a * (r * c) + b * (r * s);
        lamps.push(Lamp { dir, rgb: colour(dir) * (2.0 / n as f32) });
    }
}
