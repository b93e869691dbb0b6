//! Makes small pictures from a large one: cut, scaled down, turned upright.
//!
//! Scaling a 12-megapixel photo anew for every file would read all its pixels each time. So the
//! photo is halved again and again, and each file is made by a Lanczos filter from the smallest
//! half that is still at least twice as large. Which half that is follows from the file's own size,
//! so a file's bytes never depend on what else is made in the same run.

use super::decode::Pixels;
use crate::model::picture::{Crop, Orientation};
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

/// The placeholder colour is taken from the first level with no side above this many pixels.
const TINT_SIDE: u32 = 128;

/// A photo and its halves, as stored; halves are made when they are first needed.
pub(super) struct Pyramid {
    levels: Vec<Pixels>,
    orientation: Orientation,
    resizer: Resizer,
}

impl Pyramid {
    /// Over the decoded photo.
    pub fn new(pixels: Pixels, orientation: Orientation) -> Self {
        Self { levels: vec![pixels], orientation, resizer: Resizer::new() }
    }

    /// The part `crop` of the photo as seen, upright, at `width` x `height` pixels. None only when
    /// the cut lies outside the photo.
    pub fn render(&mut self, crop: Crop, width: u32, height: u32) -> Option<Pixels> {
        let crop = self.as_stored(crop)?;
        let (width, height) =
            if self.orientation.swaps_sides() { (height, width) } else { (width, height) };
        let mut level = 0;
        while (crop.width >> (level + 1)) >= 2 * width && (crop.height >> (level + 1)) >= 2 * height
        {
            level += 1;
        }
        self.build(level)?;
        let (base, source) = (&self.levels[0], &self.levels[level]);
        let across = f64::from(source.width) / f64::from(base.width);
        let down = f64::from(source.height) / f64::from(base.height);
        let left = f64::from(crop.x) * across;
        let top = f64::from(crop.y) * down;
        let options =
            ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
                left,
                top,
                (f64::from(crop.width) * across).min(f64::from(source.width) - left),
                (f64::from(crop.height) * down).min(f64::from(source.height) - top),
            );
        let scaled = resize(&mut self.resizer, source, width, height, &options)?;
        Some(upright(scaled, self.orientation))
    }

    /// The average colour of the whole photo, on white where it is transparent.
    pub fn average(&mut self) -> Option<[u8; 3]> {
        let mut level = 0;
        while self.levels[level].width.max(self.levels[level].height) > TINT_SIDE {
            level += 1;
            self.build(level)?;
        }
        Some(average(&self.levels[level]))
    }

    /// Makes the halves up to `level`.
    fn build(&mut self, level: usize) -> Option<()> {
        while self.levels.len() <= level {
            let last = self.levels.last()?;
            let (width, height) = (last.width.div_ceil(2), last.height.div_ceil(2));
            let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Box));
            let half = resize(&mut self.resizer, last, width, height, &options)?;
            self.levels.push(half);
        }
        Some(())
    }

    /// Where the stored pixels of a cut lie.
    fn as_stored(&self, crop: Crop) -> Option<Crop> {
        let Crop { x, y, width, height } = crop;
        let base = &self.levels[0];
        let stored = if self.orientation.swaps_sides() {
            Crop { x: y, y: x, width: height, height: width }
        } else {
            Crop { x, y, width, height }
        };
        let right = base.width.checked_sub(stored.x.checked_add(stored.width)?)?;
        let below = base.height.checked_sub(stored.y.checked_add(stored.height)?)?;
        Some(Crop {
            x: if self.orientation.mirrors_columns() { right } else { stored.x },
            y: if self.orientation.mirrors_rows() { below } else { stored.y },
            ..stored
        })
    }
}

/// The average colour of some pixels, on white where they are transparent.
pub(super) fn average(pixels: &Pixels) -> [u8; 3] {
    let opaque = pixels.on_white();
    let count = (opaque.data.len() / 3).max(1) as u64;
    let mut sums = [0_u64; 3];
    for pixel in opaque.data.chunks_exact(3) {
        for (sum, &value) in sums.iter_mut().zip(pixel) {
            *sum += u64::from(value);
        }
    }
    sums.map(|sum| ((sum + count / 2) / count) as u8)
}

fn resize(
    resizer: &mut Resizer,
    source: &Pixels,
    width: u32,
    height: u32,
    options: &ResizeOptions,
) -> Option<Pixels> {
    let kind = if source.channels == 4 { PixelType::U8x4 } else { PixelType::U8x3 };
    let view = ImageRef::new(source.width, source.height, &source.data, kind).ok()?;
    let mut target = Image::new(width, height, kind);
    resizer.resize(&view, &mut target, options).ok()?;
    Some(Pixels { width, height, channels: source.channels, data: target.into_vec() })
}

/// A whole picture at another size, smaller or larger.
pub(in crate::render) fn stretched(pixels: &Pixels, width: u32, height: u32) -> Option<Pixels> {
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
    resize(&mut Resizer::new(), pixels, width, height, &options)
}

/// The stored pixels as they are meant to be seen.
pub(super) fn upright(stored: Pixels, orientation: Orientation) -> Pixels {
    if orientation == Orientation::UPRIGHT {
        return stored;
    }
    let (columns, rows, channels) =
        (stored.width as usize, stored.height as usize, stored.channels);
    let (width, height) = if orientation.swaps_sides() { (rows, columns) } else { (columns, rows) };
    let mut data = Vec::with_capacity(stored.data.len());
    for y in 0..height {
        for x in 0..width {
            let (column, row) = if orientation.swaps_sides() { (y, x) } else { (x, y) };
            let column = if orientation.mirrors_columns() { columns - 1 - column } else { column };
            let row = if orientation.mirrors_rows() { rows - 1 - row } else { row };
            let at = (row * columns + column) * channels;
            data.extend_from_slice(&stored.data[at..at + channels]);
        }
    }
    Pixels { width: width as u32, height: height as u32, channels, data }
}
