//! The small chart of yearly figures: bars in an inline SVG that takes its colours from the page.

use super::text::escape;
use super::words::Words;
use crate::model::profile::Year;
use std::fmt::Write;

/// Height of the tallest bar, in SVG units.
const TALL: f64 = 72.0;
/// Width of a bar with its gap.
const STEP: f64 = 56.0;

/// Bars of the turnover over the years, else of the members. None for fewer than two years, where
/// there is nothing to compare. The table beside it holds all numbers, so the chart is one picture
/// to those who can't see it.
pub fn svg(words: Words, years: &[Year]) -> Option<String> {
    let turnover = series(years, |year| year.turnover.map(|m| m.amount as f64));
    let members = || {
        series(years, |year| {
            let count = year.men.map_or(0, |c| c.0) + year.women.map_or(0, |c| c.0);
            (count > 0).then_some(count as f64)
        })
    };
    let (key, bars) = match turnover {
        bars if bars.len() >= 2 => ("turnover", bars),
        _ => ("members", members()),
    };
    if bars.len() < 2 {
        return None;
    }
    let highest = bars.iter().map(|(_, value)| *value).fold(0.0_f64, f64::max);
    let width = STEP * bars.len() as f64;
    let (from, to) = (bars.first()?.0.to_string(), bars.last()?.0.to_string());
    let label = words.say(&format!("words.chart.{key}"));
    let title = words.with("words.chart.title", None, &[("from", &from), ("to", &to)]);
    let mut svg = format!(
        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 {width} 100\" width=\"{width}\" height=\"100\" aria-label=\"{}\">",
        escape(&format!("{title}: {label}"))
    );
    for (place, (year, value)) in bars.iter().enumerate() {
        let height = if highest > 0.0 { (value / highest * TALL).max(1.0) } else { 1.0 };
        let x = STEP * place as f64;
        // Writing to a string can't fail.
        let _ = write!(
            svg,
            "<rect class=\"chart-bar\" x=\"{:.0}\" y=\"{:.1}\" width=\"36\" height=\"{height:.1}\" fill=\"currentColor\"/>\
             <text class=\"chart-year\" x=\"{:.0}\" y=\"96\" text-anchor=\"middle\" font-size=\"13\" fill=\"currentColor\">{year}</text>",
            x + 10.0,
            TALL + 4.0 - height,
            x + 28.0,
        );
    }
    svg.push_str("</svg>");
    Some(svg)
}

/// Year and value, oldest first.
fn series(years: &[Year], value: impl Fn(&Year) -> Option<f64>) -> Vec<(u16, f64)> {
    years.iter().rev().filter_map(|year| Some((year.year, value(year)?))).collect()
}
