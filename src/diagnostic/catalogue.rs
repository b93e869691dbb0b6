//! Every message of the program, by area. One entry holds both languages, so that neither is
//! forgotten when the other changes.

pub mod check;
pub mod commands;
pub mod content;
pub mod deploy;
pub mod markdown;
pub mod orders;
pub mod output;
pub mod photos;
pub mod plan;
pub mod profile;
pub mod reach;
pub mod sheets;
pub mod simulation;
pub mod theme_tools;
pub mod themes;
pub mod trust;
pub mod values;
pub mod yaml;

use super::Entry;

/// Every entry, area by area.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    [
        check::ALL,
        commands::ALL,
        content::ALL,
        deploy::ALL,
        markdown::ALL,
        orders::ALL,
        output::ALL,
        photos::ALL,
        plan::ALL,
        profile::ALL,
        reach::ALL,
        sheets::ALL,
        simulation::ALL,
        theme_tools::ALL,
        themes::ALL,
        trust::ALL,
        values::ALL,
        yaml::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The entry with this code.
pub fn find(code: &str) -> Option<&'static Entry> {
    all().find(|entry| entry.code == code)
}
