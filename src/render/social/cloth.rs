//! The band of cloth on cards of the theme tenun, from the same figures as on its pages.

use super::canvas::{Area, Canvas};
use crate::theme::Rgb;

/// A quarter of each figure, as in the theme's component `loom`: one vertical stroke for each warp
/// thread, two units wide, with uneven ends. A test holds the two alike.
const QUARTERS: [(&str, &str); 4] = [
    (
        "hook",
        "M1 0v2m0 11v6m2-19v4m0 7v8m2-19v7m0 10v5m2-22v6m0 11v6m2-20v9m0 7v9m2-24v9m0 6v9m2-19v5m0 9v5m2-19v6m0 10v3m2-28v3m0 10v6m2-19v5m0 8v6m2-19v6m0 8v10m2-24v7m0 10v8m2-20v8m0 6v3m2-19v8m0 8v6m2-17v8m0 2v5m2-14v6m0 5v4m2-11v4m0 4v3m2-12v3m0 3v5m2-18v11m0 5v2m2-18v10m0 4v5m2-24v8m0 12v5m2-25v7m0 14v2m2-23v3m0 9v12m2-24v4m0 7v13m2-24v4m0 3v8m2-15v5m0 3v6m2-14v3m0 4v4m0 13v4m2-28v5m0 2v3m0 13v5",
    ),
    (
        "lozenge",
        "M1 0v8m0 5v2m0 8v5m2-28v9m0 1v5m0 7v6m2-28v6m0 5v6m0 3v8m2-28v8m0 5v2m0 4v9m2-22v9m0 4v6m2-18v9m0 3v6m2-17v4m0 4v3m2-12v5m0 5v2m2-19v9m0 7v5m0 3v4m2-28v7m0 8v6m0 2v5m2-28v7m0 6v2m0 10v3m2-28v9m0 3v4m0 9v3m2-21v7m0 6v4m2-16v9m0 2v5m2-18v6m0 8v5m2-16v3m0 9v2m2-23v8m0 9v4m0 3v4m2-28v8m0 8v2m0 4v6m2-28v8m0 9v2m2-19v9m0 8v2m2-6v4m0 3v4m2-14v6m0 3v6m2-15v7m2-5v5m2-11v7m0 12v3m2-20v5m0 11v4m2-24v9m0 4v11m2-25v8m0 4v13",
    ),
    (
        "chevron",
        "M1 0v7m0 10v6m2-23v6m0 11v7m2-24v12m0 7v9m2-28v12m0 9v7m2-23v10m0 8v5m2-23v11m0 8v4m2-21v14m2-15v13m2-8v13m2-12v12m2-9v13m2-11v11m2-28v5m0 13v10m2-28v4m0 15v9m2-28v9m0 13v6m2-28v7m0 16v5m2-24v7m2-6v8m2-6v8m2-6v8m2-6v7m2-5v8m2-6v9m2-9v7m2-22v2m0 17v9m2-28v5m0 14v9m2-28v8m0 16v4m2-28v8m0 16v4",
    ),
    (
        "step",
        "M1 0v7m0 12v9m2-28v8m0 10v10m2-28v8m0 11v9m2-28v7m0 12v9m2-28v16m0 9v3m2-28v16m0 7v5m2-28v16m0 7v5m2-28v16m0 8v4m2-20v15m2-15v17m2-16v14m2-15v16m2-9v13m2-14v14m2-14v14m2-13v13m2-28v8m0 14v6m2-28v7m0 15v6m2-28v8m0 17v3m2-28v9m0 16v3m2-28v13m2-13v13m2-13v13m2-13v13m2-13v5m0 1v14m2-20v4m0 4v12m2-20v3m0 5v11m2-19v4m0 3v11",
    ),
];

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
    /// The figure of this name, or the first.
    pub fn named(name: &str) -> Self {
        let known = QUARTERS.iter().find(|(known, _)| *known == name);
        let (_, path) = known.unwrap_or(&QUARTERS[0]);
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
    fn figures_are_those_of_the_pages() {
        let loom = include_str!("../../../themes/tenun/components/loom.html");
        for (name, path) in QUARTERS {
            assert!(loom.contains(&format!("motif == \"{name}\" -%}}\n{path}\n")), "{name}");
            let on = Figure::named(name).on;
            let share = on.iter().filter(|on| **on).count() * 100 / on.len();
            assert!((25..75).contains(&share), "{name}: {share} % thread");
        }
    }

    #[test]
    fn paths_are_read() {
        assert_eq!(strokes("M1 0v2m0 11v6m2-19v4"), [(1, 0, 2), (1, 13, 19), (3, 0, 4)]);
    }
}
