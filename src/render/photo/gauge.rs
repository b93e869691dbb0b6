//! Measures what a person would say of a photo: how light it is, how sharp, and what it looks like,
//! so that dark, blurred and repeated photos can be told. Numbers only; judging them is for others.

use super::decode::{Pixels, decode};
use super::encode::guarded;
use super::scale::{stretched, upright};
use crate::diagnostic::Diagnostic;
use crate::model::picture::{Facts, Gauge};

/// The longer side at which photos are measured: about what a phone shows of them.
const SIDE: u32 = 640;
/// How far the second blur reaches, in pixels to each side.
const REACH: usize = 4;

/// Measures a photo that has passed `intake`.
///
/// # Errors
/// A problem without a place when the photo is damaged.
pub fn gauge(bytes: &[u8], facts: &Facts) -> Result<Gauge, Diagnostic> {
    guarded(|| {
        let pixels = decode(bytes, facts.format)?;
        let longer = pixels.width.max(pixels.height).max(1);
        let fit = |side: u32| (side * SIDE.min(longer) / longer).max(9);
        let small = stretched(&pixels, fit(pixels.width), fit(pixels.height))?;
        let small = upright(small, facts.orientation);
        let (grey, tiny) = (Grey::of(&small), Grey::of(&stretched(&small, 9, 8)?));
        Some(Gauge { light: grey.light(), blur: grey.blur(), print: tiny.print() })
    })
}

/// Brightness from 0 to 255, row by row.
struct Grey {
    width: usize,
    height: usize,
    data: Vec<u8>,
}

impl Grey {
    /// Brightness as Rec. 601 weighs the colours, on white where something is transparent.
    fn of(pixels: &Pixels) -> Self {
        let opaque = pixels.on_white();
        let weigh = |p: &[u8]| {
            let sum = 299 * u32::from(p[0]) + 587 * u32::from(p[1]) + 114 * u32::from(p[2]);
            (sum / 1000) as u8
        };
        let data = opaque.data.chunks_exact(3).map(weigh).collect();
        Self { width: opaque.width as usize, height: opaque.height as usize, data }
    }

    fn at(&self, x: usize, y: usize) -> i32 {
        i32::from(self.data[y * self.width + x])
    }

    /// The brightness that a tenth of the pixels exceed: in a dark photo even the bright parts are
    /// dark, while a dark cloth on a light ground is none.
    fn light(&self) -> u8 {
        let mut counts = [0_usize; 256];
        for value in &self.data {
            counts[usize::from(*value)] += 1;
        }
        let mut left = self.data.len() / 10;
        for (value, count) in counts.iter().enumerate().rev() {
            if *count > left {
                return value as u8;
            }
            left -= count;
        }
        0
    }

    /// How little is lost when the photo is blurred once more, from 0 (sharp) to 100: what is
    /// blurred already loses nothing. After Crété-Roffet and others, "The blur effect: perception
    /// and estimation with a new no-reference perceptual blur metric", 2007.
    fn blur(&self) -> u8 {
        let along = |length: usize, lines: usize, at: &dyn Fn(usize, usize) -> i32| {
            let (mut sharp, mut lost) = (0_i64, 0_i64);
            for line in 0..lines {
                let values: Vec<i32> = (0..length).map(|place| at(place, line)).collect();
                let soft: Vec<i32> = (0..length)
                    .map(|place| {
                        let from = place.saturating_sub(REACH);
                        let until = (place + REACH + 1).min(length);
                        let sum: i32 = values[from..until].iter().sum();
                        sum / i32::try_from(until - from).unwrap_or(1)
                    })
                    .collect();
                for place in 1..length {
                    let before = (values[place] - values[place - 1]).abs();
                    let after = (soft[place] - soft[place - 1]).abs();
                    sharp += i64::from(before);
                    lost += i64::from((before - after).max(0));
                }
            }
            if sharp == 0 { 0 } else { (sharp - lost) * 100 / sharp }
        };
        let across = along(self.width, self.height, &|x, y| self.at(x, y));
        let down = along(self.height, self.width, &|y, x| self.at(x, y));
        across.max(down).clamp(0, 100) as u8
    }

    /// 64 bits, each whether a place is brighter than the one to its right: nearly the same for the
    /// same photo at another size or quality (a "difference hash").
    fn print(&self) -> u64 {
        let mut print = 0;
        for y in 0..8 {
            for x in 0..8 {
                print = print << 1 | u64::from(self.at(x, y) > self.at(x + 1, y));
            }
        }
        print
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripes(width: usize, period: usize, ground: u8) -> Grey {
        let value = |x: usize| if x % period < period / 2 { ground } else { ground + 80 };
        let data = (0..width * width).map(|at| value(at % width)).collect();
        Grey { width, height: width, data }
    }

    #[test]
    fn a_second_blur_takes_more_from_what_is_sharp() {
        let sharp = stripes(64, 16, 100);
        let soft = |x: usize| (60.0 * (x as f64 / 10.0).sin() + 120.0) as u8;
        let blurred =
            Grey { width: 64, height: 64, data: (0..64 * 64).map(|at| soft(at % 64)).collect() };
        assert!(sharp.blur() + 20 < blurred.blur(), "{} {}", sharp.blur(), blurred.blur());
    }

    #[test]
    fn light_is_that_of_the_bright_parts() {
        assert_eq!(stripes(64, 16, 10).light(), 90);
        let mut mostly_black = stripes(64, 16, 0);
        mostly_black.data.iter_mut().enumerate().for_each(|(at, value)| {
            *value = if at % 20 == 0 { 255 } else { 5 };
        });
        assert_eq!(mostly_black.light(), 5, "one pixel in twenty makes no light photo");
    }
}
