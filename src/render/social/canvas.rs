//! The sheet on which a card is drawn: solid colours, rectangles, pictures, masks of letters.

use crate::plan::CARD_SIZE;
use crate::render::photo::Pixels;
use crate::theme::Rgb;

/// A rectangle in pixels. Parts outside the sheet are not drawn.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

impl Area {
    /// From left, top, width and height.
    pub const fn new(x: i32, y: i32, width: i32, height: i32) -> Self {
        Self { x, y, width, height }
    }
}

/// A card or an icon being drawn.
pub struct Canvas {
    width: i32,
    height: i32,
    data: Vec<u8>,
}

impl Canvas {
    /// A sheet of one colour.
    pub fn new(ground: Rgb) -> Self {
        Self::sized(ground, CARD_SIZE)
    }

    /// The same of any width and height.
    pub fn sized(ground: Rgb, (width, height): (u32, u32)) -> Self {
        let data = ground.0.repeat(width as usize * height as usize);
        Self { width: width as i32, height: height as i32, data }
    }

    /// Mixes a colour into one pixel; `share` runs from 0 (nothing) to 255 (all of it).
    pub fn dot(&mut self, x: i32, y: i32, Rgb(colour): Rgb, share: u8) {
        if share == 0 || x < 0 || y < 0 || x >= self.width || y >= self.height {
            return;
        }
        let at = (y as usize * self.width as usize + x as usize) * 3;
        let share = u32::from(share);
        for (below, above) in self.data[at..at + 3].iter_mut().zip(colour) {
            let mixed = u32::from(*below) * (255 - share) + u32::from(above) * share;
            *below = ((mixed + 127) / 255) as u8;
        }
    }

    /// A rectangle.
    pub fn fill(&mut self, area: Area, colour: Rgb) {
        self.wash(area, colour, 255);
    }

    /// A rectangle through which the ground shows.
    pub fn wash(&mut self, area: Area, colour: Rgb, share: u8) {
        for y in area.y..area.y + area.height {
            for x in area.x..area.x + area.width {
                self.dot(x, y, colour, share);
            }
        }
    }

    /// A rectangle with round corners of this radius.
    pub fn rounded(&mut self, area: Area, radius: i32, colour: Rgb) {
        let radius = f64::from(radius);
        let (width, height) = (f64::from(area.width), f64::from(area.height));
        for y in 0..area.height {
            for x in 0..area.width {
                let (px, py) = (f64::from(x) + 0.5, f64::from(y) + 0.5);
                // How far the pixel is beyond the rectangle of the corners' centres.
                let dx = (radius - px).max(px - (width - radius)).max(0.0);
                let dy = (radius - py).max(py - (height - radius)).max(0.0);
                let cover = (radius - (dx * dx + dy * dy).sqrt() + 0.5).clamp(0.0, 1.0);
                self.dot(area.x + x, area.y + y, colour, (cover * 255.0).round() as u8);
            }
        }
    }

    /// A picture with its left upper corner at a place; transparent parts show the ground.
    pub fn picture(&mut self, pixels: &Pixels, left: i32, top: i32) {
        for (place, pixel) in pixels.data.chunks_exact(pixels.channels).enumerate() {
            let x = left + (place % pixels.width as usize) as i32;
            let y = top + (place / pixels.width as usize) as i32;
            let share = pixel.get(3).copied().unwrap_or(255);
            self.dot(x, y, Rgb([pixel[0], pixel[1], pixel[2]]), share);
        }
    }

    /// A mask of one byte a pixel, in one colour.
    pub fn mask(&mut self, mask: &[u8], width: u32, left: i32, top: i32, colour: Rgb) {
        for (place, share) in mask.iter().enumerate() {
            let x = left + (place % width.max(1) as usize) as i32;
            let y = top + (place / width.max(1) as usize) as i32;
            self.dot(x, y, colour, *share);
        }
    }

    /// The finished sheet.
    pub fn into_pixels(self) -> Pixels {
        let (width, height) = (self.width as u32, self.height as u32);
        Pixels { width, height, channels: 3, data: self.data }
    }
}

/// A colour between two: `share` of the first from 0 to 255.
pub fn mix(Rgb(first): Rgb, Rgb(second): Rgb, share: u8) -> Rgb {
    let share = u32::from(share);
    let mixed = |at: usize| {
        ((u32::from(first[at]) * share + u32::from(second[at]) * (255 - share) + 127) / 255) as u8
    };
    Rgb([mixed(0), mixed(1), mixed(2)])
}
