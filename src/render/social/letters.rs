//! Letters: the two embedded fonts, how wide a text runs, where its lines break, and drawing it.

use super::canvas::Canvas;
use crate::theme::Rgb;
use std::fmt::Write;
use swash::FontRef;
use swash::scale::{Render, ScaleContext, Source};
use swash::shape::ShapeContext;
use swash::zeno::{Command, Format, PathData, Point, Vector};

/// Plus Jakarta Sans Bold, Latin only (SIL Open Font License 1.1, see NOTICES.md).
static SANS: &[u8] = include_bytes!("plus-jakarta-sans-700.ttf");

/// Fraunces, weight 560, Latin only (SIL Open Font License 1.1, see NOTICES.md).
static SERIF: &[u8] = include_bytes!("fraunces-560.ttf");

/// A font.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Face {
    /// Without serifs.
    Sans,
    /// With serifs.
    Serif,
}

impl Face {
    fn font(self) -> Option<FontRef<'static>> {
        let bytes = match self {
            Self::Sans => SANS,
            Self::Serif => SERIF,
        };
        FontRef::from_index(bytes, 0)
    }

    /// True when the font has a picture of its own for this character.
    #[cfg(test)]
    pub fn has(self, c: char) -> bool {
        self.font().is_some_and(|font| font.charmap().map(c) != 0)
    }
}

/// A text broken into lines, at the largest size at which it fits.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its font.
    pub face: Face,
    /// Size of the letters in pixels (height of the em square).
    pub size: f32,
    /// From one line to the next in pixels.
    pub leading: f32,
    /// The lines.
    pub lines: Vec<String>,
}

impl Block {
    /// Height from the top of the capitals of the first line to the last baseline, in pixels.
    pub fn height(&self) -> f32 {
        let gaps = self.lines.len().saturating_sub(1) as f32;
        gaps * self.leading + self.size * CAPITALS
    }
}

/// Height of capitals as a share of the size; near enough for both fonts.
pub const CAPITALS: f32 = 0.7;

/// A room for text.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// In pixels.
    pub width: f32,
    /// From the top of the first capitals to the last baseline at most, in pixels.
    pub height: f32,
    /// The most lines.
    pub lines: usize,
    /// The largest size tried, and the smallest.
    pub sizes: (f32, f32),
    /// From line to line, as a multiple of the size.
    pub leading: f32,
}

/// One glyph of a shaped line: its number, and where it stands.
struct Glyph {
    id: u16,
    x: f32,
}

/// Shapes and draws; keeps what the fonts' tables were read into.
#[derive(Default)]
pub struct Letters {
    shape: ShapeContext,
    scale: ScaleContext,
}

impl Letters {
    fn line(&mut self, face: Face, size: f32, text: &str) -> (Vec<Glyph>, f32) {
        let Some(font) = face.font() else { return (Vec::new(), 0.0) };
        let mut shaper = self.shape.builder(font).size(size).build();
        shaper.add_str(text);
        let (mut glyphs, mut pen) = (Vec::new(), 0.0);
        shaper.shape_with(|cluster| {
            for glyph in cluster.glyphs {
                glyphs.push(Glyph { id: glyph.id, x: pen + glyph.x });
                pen += glyph.advance;
            }
        });
        (glyphs, pen)
    }

    /// The width of a text on one line, in pixels.
    pub fn width(&mut self, face: Face, size: f32, text: &str) -> f32 {
        self.line(face, size, text).1
    }

    /// Draws a text from `x` on, standing on `baseline`; gives its width.
    pub fn draw(
        &mut self,
        canvas: &mut Canvas,
        (face, size): (Face, f32),
        text: &str,
        (x, baseline): (f32, f32),
        colour: Rgb,
    ) -> f32 {
        let (glyphs, width) = self.line(face, size, text);
        let Some(font) = face.font() else { return width };
        let mut scaler = self.scale.builder(font).size(size).hint(false).build();
        let baseline = baseline.round() as i32;
        for glyph in glyphs {
            let at = x + glyph.x;
            let image = Render::new(&[Source::Outline])
                .format(Format::Alpha)
                .offset(Vector::new(at - at.floor(), 0.0))
                .render(&mut scaler, glyph.id);
            let Some(image) = image else { continue };
            let left = at.floor() as i32 + image.placement.left;
            let top = baseline - image.placement.top;
            canvas.mask(&image.data, image.placement.width, left, top, colour);
        }
        width
    }

    /// The outlines of a text from `x` on, standing on `baseline`, as the data of an SVG path.
    pub fn outline(
        &mut self,
        (face, size): (Face, f32),
        text: &str,
        (x, baseline): (f32, f32),
    ) -> String {
        let (glyphs, _) = self.line(face, size, text);
        let Some(font) = face.font() else { return String::new() };
        let mut scaler = self.scale.builder(font).size(size).hint(false).build();
        let mut path = String::new();
        for glyph in glyphs {
            let Some(outline) = scaler.scale_outline(glyph.id) else { continue };
            // Fonts count upwards, pictures downwards.
            let at = |p: Point| format!("{:.2} {:.2}", x + glyph.x + p.x, baseline - p.y);
            for command in outline.path().commands() {
                // Writing to a string can't fail.
                let _ = match command {
                    Command::MoveTo(to) => write!(path, "M{}", at(to)),
                    Command::LineTo(to) => write!(path, "L{}", at(to)),
                    Command::QuadTo(by, to) => write!(path, "Q{} {}", at(by), at(to)),
                    Command::CurveTo(by, then, to) => {
                        write!(path, "C{} {} {}", at(by), at(then), at(to))
                    }
                    Command::Close => write!(path, "Z"),
                };
            }
        }
        path
    }

    /// Draws all lines of a block; `top` is where the capitals of the first line begin.
    pub fn block(&mut self, canvas: &mut Canvas, block: &Block, x: f32, top: f32, colour: Rgb) {
        let mut baseline = top + block.size * CAPITALS;
        for line in &block.lines {
            self.draw(canvas, (block.face, block.size), line, (x, baseline), colour);
            baseline += block.leading;
        }
    }

    /// Fits a text into a room: as large as it can be, in even lines; what is too long even at the
    /// smallest size ends in an ellipsis.
    pub fn fit(&mut self, face: Face, text: &str, room: Room) -> Block {
        let (largest, smallest) = room.sizes;
        let mut size = largest;
        loop {
            let lines = self.wrap(face, size, text, room.width);
            let wide = lines.iter().any(|line| self.width(face, size, line) > room.width);
            // How many lines the height has room for at this size.
            let most = ((room.height / size - CAPITALS) / room.leading).max(0.0) as usize + 1;
            let room = Room { lines: room.lines.min(most), ..room };
            let fits = lines.len() <= room.lines && !wide;
            if fits || size <= smallest {
                let lines = match fits {
                    true => self.even(face, size, text, room.width, lines),
                    false => self.shorten(face, size, lines, room),
                };
                return Block { face, size, leading: size * room.leading, lines };
            }
            size = (size - 2.0).max(smallest);
        }
    }

    /// Lines filled one after the other.
    fn wrap(&mut self, face: Face, size: f32, text: &str, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            if let Some(line) = lines.last_mut() {
                let longer = format!("{line} {word}");
                if self.width(face, size, &longer) <= width {
                    *line = longer;
                    continue;
                }
            }
            lines.push(word.to_owned());
        }
        lines
    }

    /// The same number of lines in the narrowest room that holds them, so that no word is left
    /// alone on the last line.
    fn even(
        &mut self,
        face: Face,
        size: f32,
        text: &str,
        width: f32,
        lines: Vec<String>,
    ) -> Vec<String> {
        let (count, mut best) = (lines.len(), lines);
        let mut narrower = width;
        while count > 1 && narrower > width * 0.5 {
            narrower -= width * 0.04;
            let lines = self.wrap(face, size, text, narrower);
            let wide = lines.iter().any(|line| self.width(face, size, line) > narrower);
            if lines.len() > count || wide {
                break;
            }
            best = lines;
        }
        best
    }

    /// As many lines as there may be, the last with an ellipsis; a word wider than the room is cut.
    fn shorten(&mut self, face: Face, size: f32, lines: Vec<String>, room: Room) -> Vec<String> {
        let more = lines.len() > room.lines;
        let mut kept: Vec<String> = lines.into_iter().take(room.lines).collect();
        let last = kept.len().saturating_sub(1);
        for (place, line) in kept.iter_mut().enumerate() {
            let wide = self.width(face, size, line) > room.width;
            let cut = wide || (more && place == last);
            if !cut {
                continue;
            }
            let mut chars: Vec<char> = line.chars().collect();
            loop {
                let text: String = chars.iter().collect();
                let text =
                    format!("{}…", text.trim_end_matches([' ', ',', '.', ':', ';', '–', '-']));
                if chars.is_empty() || self.width(face, size, &text) <= room.width {
                    *line = text;
                    break;
                }
                chars.pop();
            }
        }
        kept
    }
}
