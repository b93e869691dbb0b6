//! The file as a phone writes it: JPEG with a hand-made EXIF block (orientation, camera, time, place).

use crate::math::{hash, rnd1};
use crate::recipes::Recipe;
use image::{RgbImage, imageops};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// The middle of the Kapuas near Sintang: degrees north and east.
const RIVER: (f64, f64) = (0.0745, 111.4930);

/// Turns the upright picture so that it shows upright again when the tag is honoured.
fn stored(upright: RgbImage, orientation: u16) -> RgbImage {
    match orientation {
        3 => imageops::rotate180(&upright),
        6 => imageops::rotate270(&upright),
        8 => imageops::rotate90(&upright),
        _ => upright,
    }
}

/// The bytes of the photo, at the best quality that fits the recipe's limit.
pub fn jpeg(upright: RgbImage, r: &Recipe) -> Result<Vec<u8>, String> {
    let img = stored(upright, r.orientation);
    let (w, h) = (img.width(), img.height());
    let exif = exif(r, w, h);
    let encode = |quality: u8| -> Result<Vec<u8>, String> {
        let mut out = Vec::new();
        let mut e = Encoder::new(&mut out, quality);
        e.set_sampling_factor(SamplingFactor::F_2_2);
        // Tables made to measure would cost a separate scan for each colour, as no phone writes.
        e.set_optimized_huffman_tables(false);
        e.add_app_segment(1, exif.clone()).map_err(|e| e.to_string())?;
        e.encode(&img, w as u16, h as u16, ColorType::Rgb).map_err(|e| e.to_string())?;
        Ok(out)
    };
    let (mut low, mut high) = (36u8, 78u8);
    let mut best = encode(low)?;
    while high - low > 3 {
        let middle = low + (high - low) / 2;
        let bytes = encode(middle)?;
        if bytes.len() <= r.limit {
            (best, low) = (bytes, middle);
        } else {
            high = middle;
        }
    }
    Ok(best)
}

/// One field of an EXIF directory.
struct Field {
    tag: u16,
    kind: u16,
    count: u32,
    data: Vec<u8>,
}

fn text(tag: u16, s: &str) -> Field {
    let mut data = s.as_bytes().to_vec();
    data.push(0);
    Field { tag, kind: 2, count: data.len() as u32, data }
}

fn short(tag: u16, v: u16) -> Field {
    Field { tag, kind: 3, count: 1, data: v.to_le_bytes().to_vec() }
}

fn long(tag: u16, v: u32) -> Field {
    Field { tag, kind: 4, count: 1, data: v.to_le_bytes().to_vec() }
}

fn ratios(tag: u16, v: &[(u32, u32)]) -> Field {
    let data = v.iter().flat_map(|(a, b)| [a.to_le_bytes(), b.to_le_bytes()].concat()).collect();
    Field { tag, kind: 5, count: v.len() as u32, data }
}

/// A directory at the offset `at`, its long values behind it. Fields must be in order of their tags.
fn directory(fields: &[Field], at: usize) -> Vec<u8> {
    let mut out = (fields.len() as u16).to_le_bytes().to_vec();
    let mut values = Vec::new();
    let values_at = at + 2 + fields.len() * 12 + 4;
    for f in fields {
        out.extend(f.tag.to_le_bytes());
        out.extend(f.kind.to_le_bytes());
        out.extend(f.count.to_le_bytes());
        if f.data.len() <= 4 {
            let mut v = f.data.clone();
            v.resize(4, 0);
            out.extend(v);
        } else {
            out.extend(((values_at + values.len()) as u32).to_le_bytes());
            values.extend(&f.data);
            if values.len() % 2 == 1 {
                values.push(0);
            }
        }
    }
    out.extend([0; 4]);
    out.extend(values);
    out
}

fn degrees(v: f64) -> [(u32, u32); 3] {
    let whole = v.floor();
    let minutes = ((v - whole) * 60.0).floor();
    let seconds = ((v - whole) * 60.0 - minutes) * 60.0;
    [(whole as u32, 1), (minutes as u32, 1), ((seconds * 100.0).round() as u32, 100)]
}

/// The whole APP1 payload (Exif 2.3, little-endian).
fn exif(r: &Recipe, w: u32, h: u32) -> Vec<u8> {
    let take = r.shot.take;
    let part = |k: u32, n: u32| hash(take, k) % n;
    let when = format!(
        "2025:{:02}:{:02} {:02}:{:02}:{:02}",
        3 + part(11, 8),
        1 + part(12, 28),
        8 + part(13, 8),
        part(14, 60),
        part(15, 60),
    );
    let shot = [
        ratios(0x829a, &[(1, 60 + part(16, 200))]),
        ratios(0x829d, &[(18, 10)]),
        short(0x8827, (50 + 50 * part(17, 6)) as u16),
        Field { tag: 0x9000, kind: 7, count: 4, data: b"0230".to_vec() },
        text(0x9003, &when),
        ratios(0x920a, &[(43, 10)]),
        short(0xa001, 1),
        long(0xa002, w),
        long(0xa003, h),
    ];
    let (dy, dx) = (f64::from(rnd1(take, 18)) * 0.001, f64::from(rnd1(take, 19)) * 0.001);
    let place = [
        Field { tag: 0, kind: 1, count: 4, data: vec![2, 3, 0, 0] },
        text(1, "N"),
        ratios(2, &degrees(RIVER.0 + dy)),
        text(3, "E"),
        ratios(4, &degrees(RIVER.1 + dx)),
    ];
    let main = |shot_at: u32, place_at: u32| {
        let mut f = vec![
            text(0x010f, "Contoh"),
            text(0x0110, "Ponsel Contoh X1"),
            short(0x0112, r.orientation),
            ratios(0x011a, &[(72, 1)]),
            ratios(0x011b, &[(72, 1)]),
            short(0x0128, 2),
            text(0x0132, &when),
            long(0x8769, shot_at),
        ];
        if r.gps {
            f.push(long(0x8825, place_at));
        }
        directory(&f, 8)
    };
    let shot_at = 8 + main(0, 0).len();
    let shot_bytes = directory(&shot, shot_at);
    let place_at = shot_at + shot_bytes.len();
    let mut out = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    out.extend(main(shot_at as u32, place_at as u32));
    out.extend(shot_bytes);
    if r.gps {
        out.extend(directory(&place, place_at));
    }
    out
}
