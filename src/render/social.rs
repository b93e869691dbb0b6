//! Preview cards: 1200 x 630 pixels drawn from a photo, words and a logo in the theme's style.

mod canvas;
mod cloth;
mod decoration;
mod letters;
mod monogram;
#[cfg(test)]
mod tests;

use super::photo::{Pixels, decode, jpeg_with_words, stretched};
use super::shelf::Shelf;
use crate::diagnostic::Problems;
use crate::model::content::PhotoId;
use crate::model::picture::{Format, Variant};
use crate::plan::{CARD_SIZE, Card, Layout, Mark, Plan};
use crate::theme::{CardStyle, Rgb};
use canvas::{Area, Canvas, mix};
use decoration::Sheet;
use letters::{CAPITALS, Face, Letters, Room};

pub use monogram::{monogram_png, monogram_svg};

/// WhatsApp shows no preview for larger pictures, in bytes.
const LIMIT: usize = 300_000;

/// How far letters hang below the line, as a share of their size.
const DESCENT: f32 = 0.2;

/// A finished card, from the cache where it can.
///
/// # Errors
/// The photo or the logo can't be read.
pub fn card(plan: &Plan, shelf: &Shelf, card: &Card) -> Result<Vec<u8>, Problems> {
    shelf.card(&card.recipe(&plan.site), || {
        let part = |id: PhotoId, variant: &Variant, format: Format| {
            let variants = plan.pictures.variants(id);
            let file = shelf.file(plan.site.photo(id), variants, variant)?;
            // Our own encoder wrote it, so it can be read.
            Ok::<_, Problems>(decode(&file, format))
        };
        let photo = match &card.layout {
            Layout::Photo(id, variant) => part(*id, variant, Format::Jpeg)?,
            Layout::Words => None,
        };
        let logo = match &card.mark {
            Mark::Logo(id, variant) => part(*id, variant, Format::Png)?,
            _ => None,
        };
        let pixels = draw(card, photo.as_ref(), logo.as_ref());
        Ok(jpeg_with_words(&pixels, LIMIT).unwrap_or_default())
    })
}

/// Draws a card.
fn draw(card: &Card, photo: Option<&Pixels>, logo: Option<&Pixels>) -> Pixels {
    let sheet = Sheet::of(card, photo.is_some());
    let mut canvas = Canvas::new(sheet.ground);
    if let Some(photo) = photo {
        let (width, height) = (600, CARD_SIZE.1);
        let fitting = stretched(photo, width, height);
        let left = (CARD_SIZE.0 - width) as i32;
        canvas.picture(fitting.as_ref().unwrap_or(photo), left, 0);
    }
    decoration::draw(card, &sheet, photo.is_some(), &mut canvas);
    let mut writer = Writer { card, sheet: &sheet, letters: Letters::default() };
    if card.style == CardStyle::Plain && photo.is_none() {
        writer.watermark(&mut canvas);
    }
    writer.write(&mut canvas, logo);
    canvas.into_pixels()
}

/// Puts the words on a sheet.
struct Writer<'c> {
    card: &'c Card,
    sheet: &'c Sheet,
    letters: Letters,
}

impl Writer<'_> {
    fn write(&mut self, canvas: &mut Canvas, logo: Option<&Pixels>) {
        let Area { x, y, width, height } = self.sheet.words;
        let head = self.head(canvas, logo);
        let foot = self.foot(canvas);
        let (top, bottom) = (y + head, y + height - foot);
        self.middle(canvas, Area::new(x, top, width, bottom - top));
    }

    /// The first letters of the name, very large and hardly to be seen, so that a sheet without a
    /// photo is not bare.
    fn watermark(&mut self, canvas: &mut Canvas) {
        let Mark::Letters(letters) = &self.card.mark else { return };
        let text = (self.sheet.face, 620.0);
        let across = self.letters.width(text.0, text.1, letters);
        let at = (CARD_SIZE.0 as f32 - across + 40.0, CARD_SIZE.1 as f32 + 40.0);
        let faint = mix(self.sheet.ink, self.sheet.ground, 18);
        self.letters.draw(canvas, text, letters, at, faint);
    }

    /// Logo and name of the cooperative; gives the height that they take.
    fn head(&mut self, canvas: &mut Canvas, logo: Option<&Pixels>) -> i32 {
        let Area { x, y, width, .. } = self.sheet.words;
        let side = 68;
        let mut left = x;
        match (&self.card.mark, logo) {
            (Mark::Logo(..), Some(logo)) => {
                let tile = self.sheet.dark;
                let room = if tile { side - 12 } else { side };
                let longest = logo.width.max(logo.height).max(1) as i32;
                let fit = |length: u32| (length as i32 * room / longest).max(1);
                let (w, h) = (fit(logo.width), fit(logo.height));
                if tile {
                    canvas.rounded(Area::new(x, y, side, side), 12, self.card.colours.paper);
                }
                if let Some(small) = stretched(logo, w as u32, h as u32) {
                    let edge = if tile { (side - w) / 2 } else { 0 };
                    canvas.picture(&small, x + edge, y + (side - h) / 2);
                }
                left += if tile { side } else { w } + 20;
            }
            (Mark::Letters(letters), _) => {
                let (ground, ink) = match self.sheet.dark {
                    true => (self.sheet.ink, self.sheet.ground),
                    false => (self.sheet.strong, self.card.colours.paper),
                };
                canvas.rounded(Area::new(x, y, side, side), 14, ground);
                let size = 32.0;
                let across = self.letters.width(self.sheet.face, size, letters);
                let from = x as f32 + (side as f32 - across) / 2.0;
                let baseline = y as f32 + (side as f32 + size * CAPITALS) / 2.0;
                let text = (self.sheet.face, size);
                self.letters.draw(canvas, text, letters, (from, baseline), ink);
                left += side + 20;
            }
            _ if self.card.name.is_none() => return 0,
            _ => {}
        }
        if let Some(name) = &self.card.name {
            let room = Room {
                width: (x + width - left) as f32,
                height: side as f32,
                lines: 2,
                sizes: (28.0, 22.0),
                leading: 1.25,
            };
            let block = self.letters.fit(Face::Sans, name, room);
            let top = y as f32 + (side as f32 - block.height()) / 2.0;
            self.letters.block(canvas, &block, left as f32, top, self.sheet.ink);
        }
        side + 34
    }

    /// Where the cooperative is; gives the height that it takes.
    fn foot(&mut self, canvas: &mut Canvas) -> i32 {
        let Some(place) = &self.card.place else { return 0 };
        let Area { x, y, width, height } = self.sheet.words;
        let room =
            Room { width: width as f32, height: 30.0, lines: 1, sizes: (24.0, 19.0), leading: 1.2 };
        let block = self.letters.fit(Face::Sans, place, room);
        let top = (y + height) as f32 - block.height();
        self.letters.block(canvas, &block, x as f32, top, self.sheet.quiet);
        58
    }

    /// Heading, price and the like, centred from top to bottom in what is left.
    fn middle(&mut self, canvas: &mut Canvas, room: Area) {
        let card = self.card;
        let width = room.width as f32;
        let one = |height: f32, lines: usize, sizes: (f32, f32)| Room {
            width,
            height,
            lines,
            sizes,
            leading: 1.3,
        };
        let stall = card.style == CardStyle::Stall;
        let inset = if stall { 48.0 } else { 0.0 };
        let price = card.price.as_ref().map(|price| {
            let room = Room { width: width - inset, ..one(130.0, 1, (60.0, 34.0)) };
            self.letters.fit(Face::Sans, price, room)
        });
        // A price that was cut would be another price.
        let price = price.filter(|block| block.lines.iter().all(|line| !line.ends_with('…')));
        let per = card
            .per
            .as_ref()
            .filter(|_| price.is_some())
            .map(|per| self.letters.fit(Face::Sans, per, one(40.0, 1, (28.0, 20.0))));
        let line = card
            .line
            .as_ref()
            .map(|line| self.letters.fit(Face::Sans, line, one(130.0, 3, (32.0, 25.0))));
        let badge = card.badge.as_ref().map(|badge| {
            self.letters.fit(
                Face::Sans,
                badge,
                Room { width: width - 44.0, ..one(40.0, 1, (27.0, 20.0)) },
            )
        });
        let price_height =
            price.as_ref().map_or(0.0, |block| block.height() + if stall { 44.0 } else { 0.0 });
        // What is for one unit stands beside a short price, else below it.
        let beside = match (&price, &per) {
            (Some(price), Some(per)) => {
                let long = |block: &letters::Block, letters: &mut Letters| {
                    letters.width(block.face, block.size, &block.lines[0])
                };
                long(price, &mut self.letters) + long(per, &mut self.letters) + inset + 18.0
                    <= width
            }
            _ => false,
        };
        let gap = 30.0;
        let mut below = 0.0;
        for height in [
            line.as_ref().map(letters::Block::height),
            price.as_ref().map(|_| price_height),
            per.as_ref().filter(|_| !beside).map(|block| block.height() - 8.0),
            badge.as_ref().map(|_| 48.0),
        ]
        .into_iter()
        .flatten()
        {
            below += height + gap;
        }
        let title = self.letters.fit(
            self.sheet.face,
            &card.title,
            Room {
                width,
                height: room.height as f32 - below - self.sheet.sizes.0 * DESCENT,
                lines: self.sheet.lines,
                sizes: self.sheet.sizes,
                leading: 1.12,
            },
        );
        let spare = (room.height as f32 - below - title.height()).max(0.0);
        let x = room.x as f32;
        let mut top = room.y as f32 + spare * 0.5;
        self.letters.block(canvas, &title, x, top, self.sheet.ink);
        // Room for what hangs below the last baseline.
        top += title.height() + gap + title.size * DESCENT;
        if let Some(line) = &line {
            self.letters.block(canvas, line, x, top, self.sheet.soft);
            top += line.height() + gap;
        }
        if let Some(price) = &price {
            let across = self.letters.width(price.face, price.size, &price.lines[0]);
            let (mut end, mut baseline) = (x + across, top + price.height());
            if stall {
                let pill =
                    Area::new(room.x, top as i32, (across + inset) as i32, price_height as i32);
                canvas.rounded(pill, 14, self.sheet.tag);
                let ink = self.sheet.on_tag;
                self.letters.block(canvas, price, x + 24.0, top + 22.0, ink);
                (end, baseline) = (x + across + inset, top + 22.0 + price.height());
            } else {
                self.letters.block(canvas, price, x, top, self.sheet.strong);
            }
            top += price_height + gap;
            if let Some(per) = &per {
                if beside {
                    let at = (end + 16.0, baseline);
                    self.letters.draw(
                        canvas,
                        (per.face, per.size),
                        &per.lines[0],
                        at,
                        self.sheet.soft,
                    );
                } else {
                    self.letters.block(canvas, per, x, top - 8.0, self.sheet.soft);
                    top += per.height() - 8.0 + gap;
                }
            }
        }
        if let Some(badge) = &badge {
            let across = self.letters.width(badge.face, badge.size, &badge.lines[0]);
            let pill = Area::new(room.x, top as i32, across as i32 + 44, 48);
            canvas.rounded(pill, 24, self.sheet.ink);
            let at = top + (48.0 - badge.height()) / 2.0;
            self.letters.block(canvas, badge, x + 22.0, at, self.sheet.ground);
        }
    }
}

/// A colour for words that stand back a little.
fn quieter(ink: Rgb, ground: Rgb) -> Rgb {
    mix(ink, ground, 190)
}
