//! Labels to print: how large they are, and how many fit on a sheet of A4.

use super::value::{Decimal, Dimensions, LengthUnit};

/// Width and height of a sheet in tenths of a millimetre (ISO 216, A4).
const SHEET: (u32, u32) = (2100, 2970);
/// Printers leave the edge of a sheet empty.
const MARGIN: u32 = 100;
/// Room between labels for crop marks.
const GAP: u32 = 60;
/// The smallest label that holds a name, a price and a code that a telephone reads.
const SMALLEST: (u32, u32) = (400, 250);

/// What a label hangs on or stands before.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum LabelKind {
    /// Hangs on the piece by a thread.
    HangTag,
    /// Stands before the piece on a shelf or table.
    Shelf,
}

impl LabelKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::HangTag, Self::Shelf];

    /// The canonical key in the profile.
    pub fn key(self) -> &'static str {
        match self {
            Self::HangTag => "gantung",
            Self::Shelf => "rak",
        }
    }

    /// Stable name, for templates, styles and string keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::HangTag => "hang-tag",
            Self::Shelf => "shelf",
        }
    }
}

/// Width and height of a label in tenths of a millimetre.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct LabelSize {
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
}

impl LabelSize {
    /// The size of a name of [`super::vocabulary::LABEL_SIZES`]: hang tags stand, shelf labels lie.
    pub fn named(name: &str, kind: LabelKind) -> Self {
        let (short, long) = match name {
            "kecil" => (400, 600),
            "besar" => (700, 1100),
            _ => (500, 800),
        };
        match kind {
            LabelKind::HangTag => Self { width: short, height: long },
            LabelKind::Shelf => Self { width: long, height: short },
        }
    }

    /// The size that a measure with two lengths gives, if a sheet of A4 holds it and it is large
    /// enough to be read.
    pub fn of(measure: &Dimensions) -> Option<Self> {
        let &[width, height] = measure.parts() else { return None };
        let tenths = |(number, unit): (Decimal, LengthUnit)| {
            let tenths = number.ten_thousandths().checked_mul(unit.tenths_of_millimetre())?;
            u32::try_from(tenths / 10_000).ok()
        };
        let size = Self { width: tenths(width)?, height: tenths(height)? };
        let room = (SHEET.0 - 2 * MARGIN, SHEET.1 - 2 * MARGIN);
        let fits = size.width <= room.0 && size.height <= room.1;
        let readable = size.width >= SMALLEST.0 && size.height >= SMALLEST.1;
        (fits && readable).then_some(size)
    }
}

/// How labels stand on a sheet.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct LabelGrid {
    /// Labels side by side.
    pub columns: u32,
    /// Labels one below the other.
    pub rows: u32,
    /// Room between them in tenths of a millimetre.
    pub gap: u32,
}

/// The labels of a site.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Labels {
    /// Size of hang tags; none when the profile wants none.
    pub hang_tag: Option<LabelSize>,
    /// Size of shelf labels; none when the profile wants none.
    pub shelf: Option<LabelSize>,
    /// Marks at the corners to cut along.
    pub crop_marks: bool,
}

impl Default for Labels {
    fn default() -> Self {
        Self {
            hang_tag: Some(LabelSize::named("", LabelKind::HangTag)),
            shelf: Some(LabelSize::named("", LabelKind::Shelf)),
            crop_marks: true,
        }
    }
}

impl Labels {
    /// The size of the labels of a kind.
    pub fn size(&self, kind: LabelKind) -> Option<LabelSize> {
        match kind {
            LabelKind::HangTag => self.hang_tag,
            LabelKind::Shelf => self.shelf,
        }
    }

    /// As many labels of a size as a sheet holds; at least one.
    pub fn grid(&self, size: LabelSize) -> LabelGrid {
        let gap = if self.crop_marks { GAP } else { 0 };
        let fit = |sheet: u32, side: u32| ((sheet - 2 * MARGIN + gap) / (side + gap)).max(1);
        LabelGrid { columns: fit(SHEET.0, size.width), rows: fit(SHEET.1, size.height), gap }
    }
}

impl Labels {
    /// Left, top, right and bottom edge of every label on a sheet, in tenths of a millimetre from
    /// the sheet's own corner.
    pub fn corners(&self, size: LabelSize) -> Vec<(u32, u32, u32, u32)> {
        let grid = self.grid(size);
        let rows = (0..grid.rows).map(|row| MARGIN + row * (size.height + grid.gap));
        rows.flat_map(|top| {
            (0..grid.columns).map(move |column| {
                let left = MARGIN + column * (size.width + grid.gap);
                (left, top, left + size.width, top + size.height)
            })
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(text: &str) -> Option<(u32, u32)> {
        LabelSize::of(&Dimensions::parse(text).unwrap()).map(|size| (size.width, size.height))
    }

    #[test]
    fn sizes_are_read_in_any_unit() {
        assert_eq!(size("50 x 80 mm"), Some((500, 800)));
        assert_eq!(size("5 x 8 cm"), Some((500, 800)));
        assert_eq!(size("2 x 3,5 inci"), Some((508, 889)));
        assert_eq!(size("190 x 277 mm"), Some((1900, 2770)));
    }

    #[test]
    fn what_no_sheet_holds_or_nobody_reads_is_no_size() {
        for text in [
            "191 x 50 mm",
            "50 x 278 mm",
            "39 x 80 mm",
            "60 x 24 mm",
            "80 mm",
            "5 x 8 x 1 cm",
            "9000000 x 9 m",
        ] {
            assert_eq!(size(text), None, "{text}");
        }
    }

    #[test]
    fn a_sheet_is_filled_and_never_more() {
        for crop_marks in [true, false] {
            let labels = Labels { crop_marks, ..Labels::default() };
            for (width, height) in [(400, 250), (500, 800), (800, 500), (635, 381), (1900, 2770)] {
                let size = LabelSize { width, height };
                let grid = labels.grid(size);
                let corners = labels.corners(size);
                assert_eq!(corners.len() as u32, grid.columns * grid.rows);
                assert!(corners.iter().all(|c| c.2 <= 2000 && c.3 <= 2870), "{corners:?}");
                let across = grid.columns * (width + grid.gap) - grid.gap;
                let down = grid.rows * (height + grid.gap) - grid.gap;
                assert!(across <= 1900 && across + width + grid.gap > 1900, "{width}: {grid:?}");
                assert!(down <= 2770 && down + height + grid.gap > 2770, "{height}: {grid:?}");
            }
        }
        let grid = Labels::default().grid(LabelSize { width: 500, height: 800 });
        assert_eq!((grid.columns, grid.rows), (3, 3));
    }
}
