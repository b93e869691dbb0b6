//! From light to a photo: depth of field, vignette, exposure, tone curve, white balance and noise,
//! in about the way a mid-range phone does it.

use crate::math::{V3, gauss, smooth, v3};
use crate::render::Frame;
use image::{Rgb, RgbImage};
use rayon::prelude::*;

/// How the phone sees.
#[derive(Clone, Copy)]
pub struct Look {
    /// Brightness of the picture's middle tones, 0.18 being neutral.
    pub key: f32,
    /// White balance: multipliers for red and blue.
    pub warm: f32,
    /// Distance in focus, and blur in pixels (of a picture 1000 high) far behind it.
    pub focus: f32,
    pub blur: f32,
    pub vignette: f32,
    pub grain: f32,
    pub contrast: f32,
    pub saturation: f32,
}

impl Default for Look {
    fn default() -> Look {
        Look {
            key: 0.15,
            warm: 0.0,
            focus: 1.0,
            blur: 0.0,
            vignette: 0.22,
            grain: 0.0035,
            contrast: 0.3,
            saturation: 0.92,
        }
    }
}

/// Brings a larger frame down to the picture's size, each pixel an area average.
pub fn shrink(f: &Frame, w: usize, h: usize) -> Frame {
    if f.w == w && f.h == h {
        return Frame { w, h, rgb: f.rgb.clone(), depth: f.depth.clone() };
    }
    let (sx, sy) = (f.w as f32 / w as f32, f.h as f32 / h as f32);
    let cells: Vec<(V3, f32)> = (0..w * h)
        .into_par_iter()
        .map(|i| {
            let (x, y) = ((i % w) as f32, (i / w) as f32);
            let (x0, x1, y0, y1) = (x * sx, (x + 1.0) * sx, y * sy, (y + 1.0) * sy);
            let (mut sum, mut weight, mut depth) = (V3::ZERO, 0.0, 0.0);
            for j in y0 as usize..(y1.ceil() as usize).min(f.h) {
                let wy = (y1.min(j as f32 + 1.0) - y0.max(j as f32)).max(0.0);
                for k in x0 as usize..(x1.ceil() as usize).min(f.w) {
                    let wx = (x1.min(k as f32 + 1.0) - x0.max(k as f32)).max(0.0);
                    // Very bright specks must not eat their neighbours.
                    sum += f.rgb[j * f.w + k].map(|v| v.min(6.0)) * (wx * wy);
                    depth += f.depth[j * f.w + k] * wx * wy;
                    weight += wx * wy;
                }
            }
            (sum * (1.0 / weight), depth / weight)
        })
        .collect();
    let (rgb, depth) = cells.into_iter().unzip();
    Frame { w, h, rgb, depth }
}

/// Blurs what is out of focus by gathering over a disc.
fn out_of_focus(f: &Frame, look: &Look) -> Vec<V3> {
    let unit = f.h.min(f.w) as f32 / 1000.0;
    let circle =
        |d: f32| ((1.0 - look.focus / d).abs() * look.blur * unit - 0.6).clamp(0.0, 22.0 * unit);
    let coc: Vec<f32> = f.depth.iter().map(|d| circle(*d)).collect();
    let widest = coc.iter().copied().fold(0.0f32, f32::max);
    if look.blur <= 0.0 || widest < 0.5 {
        return f.rgb.clone();
    }
    // How far blur can reach into each tile of the picture; most tiles need little or none.
    let tile = 16usize;
    let (tw, th) = (f.w.div_ceil(tile), f.h.div_ceil(tile));
    let mut own = vec![0.0f32; tw * th];
    for (i, c) in coc.iter().enumerate() {
        let t = (i / f.w / tile) * tw + i % f.w / tile;
        own[t] = own[t].max(*c);
    }
    let span = (widest / tile as f32).ceil() as usize;
    let reach_of: Vec<f32> = (0..tw * th)
        .map(|t| {
            let (x, y) = (t % tw, t / tw);
            let mut most = 0.0f32;
            for j in y.saturating_sub(span)..(y + span + 1).min(th) {
                for i in x.saturating_sub(span)..(x + span + 1).min(tw) {
                    most = most.max(own[j * tw + i]);
                }
            }
            most
        })
        .collect();
    (0..f.w * f.h)
        .into_par_iter()
        .map(|i| {
            let far = reach_of[(i / f.w / tile) * tw + i % f.w / tile];
            if far < 0.5 {
                return f.rgb[i];
            }
            let taps = ((far * far * 1.6) as usize).clamp(8, 44);
            let (x, y) = ((i % f.w) as f32, (i / f.w) as f32);
            let own = coc[i];
            let (mut sum, mut weight) = (f.rgb[i], 1.0);
            let spin = gauss(i as u32, 3) * 0.9;
            for k in 1..=taps {
                let r = (k as f32 / taps as f32).sqrt() * far;
                let (s, c) = (k as f32 * 2.399_963 + spin).sin_cos();
                let px = (x + r * c).clamp(0.0, (f.w - 1) as f32) as usize;
                let py = (y + r * s).clamp(0.0, (f.h - 1) as f32) as usize;
                let j = py * f.w + px;
                // What lies behind must not spill over what is sharp in front.
                let reach = if f.depth[j] > f.depth[i] { coc[j].min(own * 1.5) } else { coc[j] };
                let t = smooth(r - 0.7, r + 0.7, reach);
                sum += f.rgb[j] * t;
                weight += t;
            }
            sum * (1.0 / weight)
        })
        .collect()
}

/// The whole way from light to bytes.
pub fn develop(f: &Frame, look: &Look, seed: u32) -> RgbImage {
    let rgb = out_of_focus(f, look);
    // Metering: the middle counts more, as on phones.
    let (mut sum, mut weight) = (0.0f64, 0.0f64);
    for (i, c) in rgb.iter().enumerate().step_by(7) {
        let (x, y) = ((i % f.w) as f32 / f.w as f32 - 0.5, (i / f.w) as f32 / f.h as f32 - 0.5);
        let w = f64::from(1.3 - (x * x + y * y) * 2.0);
        sum += f64::from(c.luma().clamp(0.004, 8.0).ln()) * w;
        weight += w;
    }
    let mut lumas: Vec<f32> = rgb.iter().step_by(11).map(|c| c.luma()).collect();
    lumas.sort_by(f32::total_cmp);
    let bright = lumas[lumas.len() * 96 / 100].max(1e-4);
    // Middle tones to the key, but the lights must keep their drawing.
    let exposure = (look.key / (sum / weight).exp() as f32).min(0.86 / bright);
    let white = v3(1.0 + look.warm, 1.0, 1.0 - look.warm);
    let aspect = (f.w as f32).hypot(f.h as f32) * 0.5;
    let (cx, cy) = (f.w as f32 * 0.5, f.h as f32 * 0.5);
    let mut out = vec![[0u8; 3]; f.w * f.h];
    out.par_iter_mut().enumerate().for_each(|(i, px)| {
        let (x, y) = ((i % f.w) as f32, (i / f.w) as f32);
        let r2 = ((x - cx).powi(2) + (y - cy).powi(2)) / (aspect * aspect);
        let fall = 1.0 - look.vignette * r2 * (0.6 + 0.4 * r2);
        let c = rgb[i].tint(white) * (exposure * fall);
        let l = c.luma();
        let c = c.map(|v| (l + (v - l) * look.saturation).max(0.0));
        let noise_seed = seed.wrapping_mul(97);
        let blotch = ((x as u32 / 3) | ((y as u32 / 3) << 12)).wrapping_add(noise_seed);
        let luma_noise = gauss(noise_seed, i as u32) * look.grain;
        let red = gauss(blotch, 1) * look.grain * 0.45;
        let blue = gauss(blotch, 2) * look.grain * 0.6;
        let strong = 0.6 + 0.9 * (1.0 - l.min(1.0));
        let n = v3(luma_noise + red, luma_noise, luma_noise + blue) * strong;
        let v = c.map(|v| tone(v, look.contrast)) + n;
        *px = [v.x, v.y, v.z].map(|v| (v.clamp(0.0, 1.0) * 255.0 + 0.5) as u8);
    });
    RgbImage::from_fn(f.w as u32, f.h as u32, |x, y| Rgb(out[y as usize * f.w + x as usize]))
}

/// Shoulder for the lights, sRGB, and a little S for contrast.
fn tone(v: f32, contrast: f32) -> f32 {
    let v = if v > 0.55 { 0.55 + 0.45 * (1.0 - (-(v - 0.55) / 0.45).exp()) } else { v };
    let e = if v <= 0.003_130_8 { v * 12.92 } else { 1.055 * v.powf(1.0 / 2.4) - 0.055 };
    let s = e * e * (3.0 - 2.0 * e);
    e + (s - e) * contrast
}
