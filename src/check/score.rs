//! The score: ten areas of ten points each.
//!
//! A finding takes points from its area: an error 5, a warning 2, a notice none, and the few in
//! [`WEIGHTS`] as much as stands there. An area never falls below 0. While there are errors, the
//! whole is at most 50, for the site can't be published; a site that can't be shown at all has 0.

use crate::diagnostic::catalogue::{
    content, markdown, orders, photos, plan, profile, reach, simulation, trust, values, yaml,
};
use crate::diagnostic::{Diagnostic, Entry, Lang, Problems, Severity};

/// The most that a site with errors can have.
pub const WITH_ERRORS: u32 = 50;
/// Points of an area without findings.
pub const FULL: u32 = 10;

/// Findings that weigh more or less than their severity says, by code.
pub const WEIGHTS: &[(&str, u32)] = &[
    ("contact-nowhere", 10),
    ("goods-none", 10),
    ("legal-none", 4),
    ("personal-number", 5),
    ("text-picture-without-words", 1),
    ("whatsapp-none", 5),
];

/// A part of what makes a site ready.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Area {
    /// Files that can be read.
    Files,
    /// Photos.
    Photos,
    /// Texts.
    Texts,
    /// Products, prices, stock.
    Goods,
    /// Ways to order and to ask.
    Contact,
    /// Who the cooperative is.
    Identity,
    /// What is told of people.
    People,
    /// Links.
    Links,
    /// Search engines and chats.
    Search,
    /// Theme, weight, host.
    Publishing,
}

impl Area {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Files,
        Self::Photos,
        Self::Texts,
        Self::Goods,
        Self::Contact,
        Self::Identity,
        Self::People,
        Self::Links,
        Self::Search,
        Self::Publishing,
    ];

    /// Stable name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Photos => "photos",
            Self::Texts => "texts",
            Self::Goods => "goods",
            Self::Contact => "contact",
            Self::Identity => "identity",
            Self::People => "people",
            Self::Links => "links",
            Self::Search => "search",
            Self::Publishing => "publishing",
        }
    }

    /// Its name for people.
    pub fn label(self, lang: Lang) -> &'static str {
        let (id, en) = match self {
            Self::Files => ("Berkas", "Files"),
            Self::Photos => ("Foto", "Photos"),
            Self::Texts => ("Tulisan", "Texts"),
            Self::Goods => ("Barang dan harga", "Goods and prices"),
            Self::Contact => ("Kontak dan pesanan", "Contact and orders"),
            Self::Identity => ("Jati diri koperasi", "The cooperative"),
            Self::People => ("Orang", "People"),
            Self::Links => ("Tautan", "Links"),
            Self::Search => ("Pencarian", "Search"),
            Self::Publishing => ("Tampilan dan penerbitan", "Look and publishing"),
        };
        match lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }

    /// The area that a kind of problem belongs to.
    pub fn of(entry: &Entry) -> Self {
        let code = entry.code;
        let starts = |words: &[&str]| words.iter().any(|word| code.starts_with(word));
        let within = |all: &[&'static Entry]| all.iter().any(|known| known.code == code);
        if starts(&["photo", "alt-"]) || within(photos::ALL) {
            return Self::Photos;
        }
        if starts(&["link", "text-link", "anchor", "alias"]) {
            return Self::Links;
        }
        if starts(&["person", "officer", "consent", "nik-", "gps"]) {
            return Self::People;
        }
        if starts(&[
            "phone",
            "whatsapp",
            "email",
            "contact",
            "hours",
            "number-sample",
            "key-elsewhere",
            "qris",
        ]) {
            return Self::Contact;
        }
        if starts(&["title", "summary", "site-address"]) {
            return Self::Search;
        }
        if starts(&["legal", "address", "kind", "story", "tagline", "postal", "coordinates"])
            || within(profile::ALL)
            || within(trust::ALL)
        {
            return Self::Identity;
        }
        if starts(&[
            "goods",
            "price",
            "text-unit",
            "unit",
            "sale-unit",
            "count",
            "weight",
            "size",
            "measure",
            "code-",
            "tier",
            "variant",
            "compare",
            "currency",
            "months",
            "lead-time",
            "minimum",
        ]) || within(simulation::ALL)
        {
            return Self::Goods;
        }
        if starts(&["text", "name-twice", "page-empty", "hidden-character"])
            || within(markdown::ALL)
        {
            return Self::Texts;
        }
        if within(content::ALL)
            || within(yaml::ALL)
            || within(values::ALL)
            || within(reach::ALL)
            || within(orders::ALL)
            || within(plan::ALL)
        {
            return Self::Files;
        }
        Self::Publishing
    }
}

/// What a problem takes from its area.
pub fn cost(problem: &Diagnostic) -> u32 {
    let special = WEIGHTS.iter().find(|(code, _)| *code == problem.entry.code);
    special.map_or_else(
        || match problem.entry.severity {
            Severity::Error => 5,
            Severity::Warning => 2,
            Severity::Notice => 0,
        },
        |(_, cost)| *cost,
    )
}

/// How near a site is to being ready.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Score {
    /// From 0 to 100.
    pub total: u32,
    /// Points of each area, in the order of [`Area::ALL`].
    pub areas: [u32; 10],
}

impl Score {
    /// The score for these problems. `shown`: there is a site to show.
    pub fn of(problems: &Problems, shown: bool) -> Self {
        let mut areas = [FULL; 10];
        for problem in problems.iter() {
            let points = &mut areas[Area::of(problem.entry) as usize];
            *points = points.saturating_sub(cost(problem));
        }
        if !shown {
            return Self { total: 0, areas: [0; 10] };
        }
        let sum = areas.iter().sum();
        let total = if problems.has_errors() { WITH_ERRORS.min(sum) } else { sum };
        Self { total, areas }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::catalogue::{self, check};

    #[test]
    fn every_area_has_findings_and_every_weight_a_code() {
        for area in Area::ALL {
            assert!(catalogue::all().any(|entry| Area::of(entry) == area), "{area:?}");
            assert_eq!(Area::ALL[area as usize], area);
        }
        for (code, _) in WEIGHTS {
            assert!(catalogue::find(code).is_some(), "{code}");
        }
    }

    #[test]
    fn points_are_taken_from_areas_and_never_more_than_they_have() {
        let dark = || Diagnostic::new(&check::PHOTO_DARK);
        let none = Score::of(&Problems::new(), true);
        assert_eq!(none.total, 100);
        let one: Problems = [dark()].into_iter().collect();
        assert_eq!(Score::of(&one, true).total, 98);
        let many: Problems = (0..50).map(|_| dark()).collect();
        assert_eq!(Score::of(&many, true).total, 90);
        let error: Problems = [Diagnostic::new(&content::PHOTO_CASE)].into_iter().collect();
        assert_eq!(Score::of(&error, true).total, 50);
        assert_eq!(Score::of(&Problems::new(), false).total, 0);
    }
}
