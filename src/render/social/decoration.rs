//! What each style of card is made of: colours, letters, where words may stand, and its ornament.

use super::canvas::{Area, Canvas, mix};
use super::cloth::{Figure, Yarn};
use super::letters::Face;
use super::quieter;
use crate::plan::{CARD_SIZE, Card};
use crate::theme::{CardStyle, Rgb};

/// Undyed thread and turmeric, as in the style sheet of the theme tenun.
const THREAD: Rgb = Rgb([0xf4, 0xe6, 0xc8]);
const TURMERIC: Rgb = Rgb([0xd2, 0x9a, 0x2c]);

/// A sheet before anything is on it.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// Its colour.
    pub ground: Rgb,
    /// Headings and names.
    pub ink: Rgb,
    /// Lines below a heading.
    pub soft: Rgb,
    /// The foot.
    pub quiet: Rgb,
    /// Prices and ornament.
    pub strong: Rgb,
    /// The ground of a price tag.
    pub tag: Rgb,
    /// Words on a price tag.
    pub on_tag: Rgb,
    /// True when the ground is a dark or strong colour, on which a logo needs a tile of its own.
    pub dark: bool,
    /// The font of headings.
    pub face: Face,
    /// The largest and the smallest size of a heading.
    pub sizes: (f32, f32),
    /// The most lines of a heading.
    pub lines: usize,
    /// Where words stand.
    pub words: Area,
}

impl Sheet {
    /// The sheet for a card.
    pub fn of(card: &Card, with_photo: bool) -> Self {
        let colours = card.colours;
        // Without a photo a plain sheet of paper looks unfinished.
        let dark = !with_photo && matches!(card.style, CardStyle::Plain | CardStyle::Letter);
        let (ground, ink, strong) = match dark {
            true => (colours.deep, colours.paper, colours.paper),
            false => (colours.paper, colours.ink, colours.accent),
        };
        let words = match (card.style, with_photo) {
            (CardStyle::Cloth, true) => Area::new(52, 50, 440, 530),
            (CardStyle::Cloth, false) => Area::new(64, 48, 1072, 364),
            (CardStyle::Stall, true) => Area::new(52, 116, 500, 464),
            (CardStyle::Stall, false) => Area::new(64, 150, 1072, 426),
            (CardStyle::Letter, true) => Area::new(64, 64, 484, 502),
            (CardStyle::Letter, false) => Area::new(88, 84, 1024, 462),
            (CardStyle::Plain, true) => Area::new(52, 50, 496, 530),
            (CardStyle::Plain, false) => Area::new(72, 64, 1056, 502),
        };
        Self {
            ground,
            ink,
            soft: quieter(ink, ground),
            quiet: mix(ink, ground, 165),
            strong,
            tag: colours.sign.unwrap_or(strong),
            on_tag: if colours.sign.is_some() { colours.ink } else { colours.paper },
            dark,
            face: if card.serif { Face::Serif } else { Face::Sans },
            sizes: if with_photo { (74.0, 38.0) } else { (96.0, 46.0) },
            lines: if with_photo { 5 } else { 3 },
            words,
        }
    }
}

/// Draws what belongs to the style.
pub fn draw(card: &Card, sheet: &Sheet, with_photo: bool, canvas: &mut Canvas) {
    let (width, height) = (CARD_SIZE.0 as i32, CARD_SIZE.1 as i32);
    match card.style {
        CardStyle::Cloth => cloth(card, with_photo, canvas, (width, height)),
        CardStyle::Stall => awning(sheet, if with_photo { 600 } else { width }, canvas),
        CardStyle::Letter => {
            let fine = mix(sheet.strong, sheet.ground, if sheet.dark { 130 } else { 200 });
            let right = if with_photo { 600 } else { width };
            frame(canvas, Area::new(28, 28, right - 56, height - 56), 2, fine);
            frame(canvas, Area::new(35, 35, right - 70, height - 70), 1, fine);
        }
        CardStyle::Plain if with_photo => {
            canvas.fill(Area::new(588, 0, 12, height), sheet.strong);
        }
        CardStyle::Plain => {
            let band = mix(sheet.strong, sheet.ground, 60);
            canvas.fill(Area::new(0, 0, 24, height), band);
        }
    }
}

fn cloth(card: &Card, with_photo: bool, canvas: &mut Canvas, (width, height): (i32, i32)) {
    let yarn = Yarn {
        cloth: card.colours.accent,
        thread: THREAD,
        deep: card.colours.deep,
        edge: TURMERIC,
    };
    let figure = Figure::of(&card.figure);
    if with_photo {
        let left = 528;
        canvas.fill(Area::new(left, 0, 72, height), yarn.edge);
        canvas.fill(Area::new(left + 4, 0, 64, height), yarn.deep);
        figure.weave(canvas, Area::new(left + 8, 0, 56, height), 1, true, yarn);
    } else {
        let deep = 168;
        let top = height - deep;
        canvas.fill(Area::new(0, top - 12, width, deep + 12), yarn.edge);
        canvas.fill(Area::new(0, top - 6, width, deep + 6), yarn.deep);
        figure.weave(canvas, Area::new(0, top, width, deep), 2, false, yarn);
    }
}

/// Stripes with round ends, as over a stall.
fn awning(sheet: &Sheet, width: i32, canvas: &mut Canvas) {
    let stripe = 50;
    let height = 46;
    for (number, left) in (0..width).step_by(stripe as usize).enumerate() {
        let colour = match number % 2 {
            0 => sheet.strong,
            _ => mix(sheet.strong, sheet.ground, 48),
        };
        canvas.rounded(Area::new(left, height - stripe, stripe, 2 * stripe - 4), 24, colour);
        canvas.fill(Area::new(left, 0, stripe, height), colour);
    }
    canvas.wash(Area::new(0, 0, width, 8), Rgb([0; 3]), 40);
}

fn frame(canvas: &mut Canvas, area: Area, line: i32, colour: Rgb) {
    let Area { x, y, width, height } = area;
    canvas.fill(Area::new(x, y, width, line), colour);
    canvas.fill(Area::new(x, y + height - line, width, line), colour);
    canvas.fill(Area::new(x, y, line, height), colour);
    canvas.fill(Area::new(x + width - line, y, line, height), colour);
}
