//! The band of cloth on cards of the theme tenun, from the same figures as on its pages.

use super::canvas::{Area, Canvas};
use crate::theme::Rgb;

/// Width and height of a quarter in units.
const QUARTER: (i32, i32) = (56, 28);

/// How much of the thread's colour its frayed ends have, of 255.
const FRAYED: u8 = 90;

/// Ground, threads, and the two colours of the borders.
#[derive(Clone, Copy, Debug)]
pub struct Yarn {
    /// The ground of the cloth.
    pub cloth: Rgb,
    /// The figure.
    pub thread: Rgb,
    /// Inner border.
    pub deep: Rgb,
    /// Outer border.
    pub edge: Rgb,
}

/// A woven figure.
pub struct Figure {
    /// Rows of the quarter; true where a thread lies on top.
    on: Vec<bool>,
}

impl Figure {
    /// The figure whose quarter is drawn by this path, as `theme::ikat` gives it: one vertical
    /// stroke for each undyed stretch of a warp thread, two units wide.
    pub fn of(path: &str) -> Self {
        let mut on = vec![false; (QUARTER.0 * QUARTER.1) as usize];
        for (x, from, to) in strokes(path) {
            for y in from.max(0)..to.min(QUARTER.1) {
                for x in (x - 1).max(0)..(x + 1).min(QUARTER.0) {
                    on[(y * QUARTER.0 + x) as usize] = true;
                }
            }
        }
        Self { on }
    }

    /// Whether a thread lies on top at a place of the endless cloth: the quarter, mirrored.
    fn at(&self, x: i32, y: i32) -> bool {
        let fold = |at: i32, length: i32| {
            let within = at.rem_euclid(2 * length);
            if within < length { within } else { 2 * length - 1 - within }
        };
        self.on[(fold(y, QUARTER.1) * QUARTER.0 + fold(x, QUARTER.0)) as usize]
    }

    /// Fills an area with cloth, `scale` pixels a unit, the figure centred in it. `upright` turns
    /// it, so that a band can run from top to bottom.
    pub fn weave(&self, canvas: &mut Canvas, area: Area, scale: i32, upright: bool, yarn: Yarn) {
        canvas.fill(area, yarn.cloth);
        let (across, along) =
            if upright { (area.height, area.width) } else { (area.width, area.height) };
        // The middle of a figure lies on the middle of the band.
        let (left, top) = (across / 2 / scale, along / 2 / scale);
        for step in 0..across {
            for row in 0..along {
                let x = step / scale - left + QUARTER.0;
                let y = row / scale - top + QUARTER.1;
                let share = match self.at(x, y) {
                    true => 255,
                    false if self.at(x, y - 1) || self.at(x, y + 1) => FRAYED,
                    false => continue,
                };
                let (dx, dy) = if upright { (row, step) } else { (step, row) };
                canvas.dot(area.x + dx, area.y + dy, yarn.thread, share);
            }
        }
        // Every third line a shade darker, as between two wefts.
        let lines = if upright { area.width } else { area.height };
        for line in (0..lines).step_by(3) {
            let line = match upright {
                true => Area::new(area.x + line, area.y, 1, area.height),
                false => Area::new(area.x, area.y + line, area.width, 1),
            };
            canvas.wash(line, Rgb([0; 3]), 28);
        }
    }
}

/// The strokes of a path that knows `M`, `m` and `v` only: column, and rows from and to.
fn strokes(path: &str) -> Vec<(i32, i32, i32)> {
    let mut found = Vec::new();
    let (mut x, mut y) = (0, 0);
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        rest = &rest[command.len_utf8()..];
        let end = rest.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let numbers = numbers(&rest[..end]);
        rest = &rest[end..];
        match (command, &numbers[..]) {
            ('M', &[to_x, to_y]) => (x, y) = (to_x, to_y),
            ('m', &[by_x, by_y]) => (x, y) = (x + by_x, y + by_y),
            ('v', &[by]) => {
                found.push((x, y.min(y + by), y.max(y + by)));
                y += by;
            }
            _ => {}
        }
    }
    found
}

/// Whole numbers, parted by spaces or by the sign of the next.
fn numbers(text: &str) -> Vec<i32> {
    text.replace('-', " -").split_whitespace().filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_neither_bare_nor_full() {
        for shape in ["hook", "lozenge", "chevron", "step"] {
            let path = crate::theme::ikat::draw(4711, shape).unwrap_or_default();
            let on = Figure::of(&path).on;
            let share = on.iter().filter(|on| **on).count() * 100 / on.len();
            assert!((20..75).contains(&share), "{shape}: {share} % thread");
        }
    }

    #[test]
    fn paths_are_read() {
        assert_eq!(strokes("M1 0v2m0 11v6m2-19v4"), [(1, 0, 2), (1, 13, 19), (3, 0, 4)]);
    }
}
