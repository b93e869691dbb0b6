//! Scenery that is too far away for triangles: sky, forest, a river and a great rock.

use crate::math::{V3, fbm, hash, noise1, noise2, rnd, rnd1, smooth, srgb};

/// How a view is put together; all places are shares of the picture, x from the left, y from above.
#[derive(Clone, Copy)]
pub struct View {
    pub seed: u32,
    pub horizon: f32,
    /// Width divided by height.
    pub ratio: f32,
    pub river: bool,
    /// Middle of the rock, its half width and height.
    pub rock: (f32, f32, f32),
}

/// Rounded crowns of trees: light on top, dark below, no two alike.
fn crowns(seed: u32, x: f32, y: f32) -> f32 {
    let (i, j) = (x.floor() as i32, y.floor() as i32);
    let (mut best, mut shade) = (f32::MAX, 0.0);
    for dj in -1..=1 {
        for di in -1..=1 {
            let id = hash(seed ^ (i + di) as u32, (j + dj) as u32);
            let (cx, cy) = ((i + di) as f32 + rnd(id, 1), (j + dj) as f32 + rnd(id, 2));
            let (dx, dy) =
                ((x - cx) / (0.7 + 0.4 * rnd(id, 3)), (y - cy) / (0.55 + 0.4 * rnd(id, 4)));
            let d = dx * dx + dy * dy + (1.0 - rnd(id, 5)) * 0.15;
            if d < best {
                best = d;
                shade = 0.3 * rnd1(id, 6) - dy * 0.75 - dx * 0.35 - d * 0.35;
            }
        }
    }
    shade
}

/// Forest of a given depth: `scale` crowns in the picture's height, `haze` 0 near to 1 far.
fn forest(seed: u32, x: f32, y: f32, scale: f32, haze: f32, haze_colour: V3) -> V3 {
    // Leafy edges: the crowns are bent by noise, coarse and fine.
    let wx = 0.3 * fbm(seed ^ 8, x * scale * 1.5, y * scale * 1.5, 2)
        + 0.34 * fbm(seed ^ 5, x * scale * 6.0, y * scale * 6.0, 3);
    let wy = 0.3 * fbm(seed ^ 9, x * scale * 1.5, y * scale * 1.5, 2)
        + 0.34 * fbm(seed ^ 6, x * scale * 6.0, y * scale * 6.0, 3);
    let big = crowns(seed, x * scale + wx, y * scale * 1.25 + wy);
    let small = crowns(seed ^ 1, x * scale * 2.7 + wx * 1.6, y * scale * 2.9 + wy * 1.6);
    let leaf = fbm(seed ^ 2, x * scale * 15.0, y * scale * 15.0, 3);
    let t = (0.4 + 0.26 * big + 0.16 * small + 0.34 * leaf).clamp(0.0, 1.2);
    let hue = fbm(seed ^ 3, x * scale * 0.4, y * scale * 0.5, 2) + 0.4 * big;
    let light = srgb(0x7d9448).mix(srgb(0x9aa35c), 0.5 + 0.5 * hue);
    srgb(0x16240f).mix(light, t * t * 0.9 + 0.08 * t).mix(haze_colour, haze)
}

impl View {
    /// The height of a line of tree tops above the horizon: hills, and trees of width `tops` on them.
    fn skyline(&self, k: u32, x: f32, base: f32, hills: f32, tops: f32) -> f32 {
        let s = hash(self.seed, 40 + k);
        let ground = base + hills * (0.5 + 0.5 * fbm(s, x * 2.1, 0.3, 3));
        let leafy = tops
            * (0.08 * noise1(s ^ 1, x / tops * 5.0)
                + 0.1 * noise1(s ^ 2, x / tops * 13.0)
                + 0.05 * noise1(s ^ 3, x / tops * 31.0));
        let at = (x + leafy) / tops;
        let mut top = 0.0f32;
        for d in -2i32..=2 {
            let i = at.floor() as i32 + d;
            let id = hash(s, i as u32);
            let middle = i as f32 + 0.5 + 0.4 * rnd1(id, 1);
            let wide = 0.6 + 0.5 * rnd(id, 2);
            let tall = 0.5 + 0.7 * rnd(id, 3).powi(2) + if rnd(id, 4) > 0.86 { 0.7 } else { 0.0 };
            let q = (at - middle) / wide;
            top = top.max(tall - q * q * (0.8 + 0.5 * rnd(id, 5)));
        }
        ground + top * tops + leafy
    }
    fn sky(&self, x: f32, up: f32) -> V3 {
        let t = smooth(0.0, 0.62, up);
        let blue = srgb(0xdfe4e2).mix(srgb(0x7fa6cf), t);
        // Clouds flatten towards the horizon.
        let (cx, cy) = (x * 1.7 / (0.35 + up), 1.0 / (0.22 + up));
        let n = fbm(self.seed, cx, cy * 2.4, 5) + 0.25 * fbm(self.seed ^ 6, cx * 3.0, cy * 7.0, 3);
        let cover = smooth(-0.08, 0.42, n + 0.06);
        let lit = fbm(self.seed, cx + 0.12, cy * 2.4 - 0.2, 4);
        let white = srgb(0xb9c0c8).mix(srgb(0xfcf8f0), smooth(-0.35, 0.25, n - lit + 0.12));
        blue.mix(white, cover * (0.35 + 0.55 * t)) * 1.4
    }
    /// Everything above the water, at `up` over the horizon.
    fn land(&self, x: f32, up: f32) -> V3 {
        let haze = srgb(0xb9cbd6) * 1.05;
        let mut c = self.sky(x, up);
        let far = self.skyline(0, x, 0.018, 0.05, 0.02);
        if up < far {
            c = srgb(0x4f6a6e).mix(haze, 0.62 + 0.2 * smooth(far, 0.0, up));
        }
        let (mx, half, tall) = self.rock;
        let q = (x - mx) / half;
        let shape = (1.0 - q.abs().powf(3.4)).max(0.0).powf(0.55)
            * (1.0 - 0.2 * q + 0.06 * noise1(self.seed ^ 11, q * 3.0))
            + 0.03 * fbm(self.seed ^ 12, q * 6.0, 0.0, 3);
        let crest =
            tall * shape * smooth(1.35, 0.9, q.abs()) + 0.05 * tall * smooth(1.6, 0.9, q.abs());
        if up < crest {
            let bend = 0.02 * fbm(self.seed ^ 16, x * 9.0, up * 9.0, 3);
            let streak = fbm(self.seed ^ 13, (x + bend) * 75.0, up * 6.0, 4);
            let face = fbm(self.seed ^ 14, x * 11.0, up * 13.0, 5);
            let side = smooth(0.9, -0.9, q + 0.5 * face);
            let ledge = noise2(self.seed ^ 17, x * 7.0, (up + bend) * 60.0);
            let t = 0.3 + 0.4 * side + 0.42 * streak + 0.14 * ledge + 0.2 * face;
            let rock = srgb(0x3c3d3c).mix(srgb(0xb5a994), t.clamp(0.0, 1.0));
            let leaf = fbm(self.seed ^ 15, x * 130.0, up * 130.0, 3);
            let green = srgb(0x2c4128) * (0.85 + 0.9 * leaf + 0.3 * side);
            let top = smooth(0.74, 1.0, up / crest) * 0.55;
            let foot = 0.75 * smooth(0.45, 0.12, up / tall + 0.25 * face);
            let cover = smooth(0.1, 0.3, 0.75 * face + top + foot + 0.3 * leaf - 0.06);
            c = rock.mix(green, cover).mix(haze, 0.3 + 0.2 * smooth(tall, 0.0, up));
        }
        for (k, base, hills, tops, scale, fog) in
            [(1u32, 0.022, 0.035, 0.016, 62.0f32, 0.44f32), (2, 0.016, 0.022, 0.026, 34.0, 0.2)]
        {
            let line = self.skyline(k, x, base, hills, tops);
            if up < line {
                c = forest(self.seed ^ k, x, up, scale, fog + 0.1 * smooth(line, 0.0, up), haze);
            }
        }
        // The near bank grows towards the sides of the picture.
        let edge = (x / self.ratio - 0.42).abs();
        let bank = self.skyline(3, x, -0.16 + 0.21 * smooth(0.12, 0.6, edge), 0.02, 0.062);
        if self.river && up < bank {
            c = forest(self.seed ^ 77, x, up, 19.0, 0.05, haze);
            c = c * (0.4 + 0.7 * smooth(0.0, 0.1, up));
        }
        c
    }
    /// Linear light at a place in the picture.
    pub fn at(&self, px: f32, py: f32) -> V3 {
        let x = px * self.ratio;
        let up = self.horizon - py;
        if up >= 0.0 || !self.river {
            return self.land(x, up.max(0.0));
        }
        // Water: what stands over it, upside down, broken by ripples that grow towards us.
        let down = -up;
        let far = 1.0 / (down + 0.012);
        let wave = fbm(self.seed ^ 21, x * far * 3.2, far * 26.0, 3);
        let chop = noise2(self.seed ^ 22, x * far * 17.0, far * 120.0) * smooth(0.0, 0.1, down);
        let bent = (down * 0.92 + (wave * 0.055 + chop * 0.018) * (down * 2.4).min(1.0)).max(0.0);
        let mirror = self.land(x + 0.05 * wave * down, bent);
        let mud = srgb(0x8b7352) * 0.75;
        let slope = smooth(0.0, 0.75, down);
        let mut c = mirror.mix(mud, 0.3 + 0.34 * slope + 0.12 * wave);
        let glint = smooth(0.55, 0.95, wave + 0.5 * chop) * smooth(0.02, 0.3, down);
        c += srgb(0xdfe9f0) * (0.22 * glint);
        // Silt lines and the wet edge of the far bank.
        let line = smooth(0.006, 0.0, down);
        c = c.mix(srgb(0x4a4433), 0.55 * line);
        self.boat(x, py, c)
    }
    /// A long boat, small and dark on the bright water.
    fn boat(&self, x: f32, py: f32, water: V3) -> V3 {
        let (bx, by) = (self.ratio * 0.4, self.horizon + 0.06);
        let (dx, dy) = ((x - bx) / 0.05, (py - by) / 0.05);
        let rise = 0.16 * dx.abs().powf(2.6);
        let hull = dx.abs() < 1.0
            && dy > -0.03 - rise
            && dy < 0.1 * (1.0 - dx.abs().powf(5.0)) - 0.6 * rise;
        // Two people sitting, the one behind with a paddle.
        let sitting = |at: f32, tall: f32| {
            let (px, up) = ((dx - at) / 0.075, -dy / tall);
            (px.abs() < 1.0 - 0.45 * up && (0.0..0.72).contains(&up))
                || px.hypot((up - 0.86) * 2.6) < 0.46
        };
        let paddle = (dx - 0.5 - 0.45 * (dy + 0.1)).abs() < 0.012 && (-0.35..0.13).contains(&dy);
        if hull || sitting(-0.34, 0.36) || sitting(0.42, 0.4) || paddle {
            return srgb(0x2e241d)
                * (1.0 + 0.9 * smooth(-0.01, -0.04 - rise, dy) * f32::from(u8::from(hull)));
        }
        let broken = 0.05 * noise1(self.seed, py * 900.0);
        let mirror =
            dx.abs() + broken < 0.93 && dy > 0.02 && dy < 0.2 + 0.05 * noise1(self.seed, dx * 12.0);
        if mirror { water.mix(srgb(0x2c2620), 0.5) } else { water }
    }
}
