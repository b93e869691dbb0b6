//! The style in which preview cards are drawn, the pictures that chats show with a link.

use super::manifest::wrong_shape;
use crate::diagnostic::{Problems, Words};
use crate::model::yaml::Node;

/// How a theme wants its preview cards: `card` in `theme.yaml`.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum CardStyle {
    /// A plain panel with a bar in the accent colour.
    #[default]
    Plain,
    /// Serif letters and a band of woven cloth.
    Cloth,
    /// The awning of a market stall, and the price in large letters.
    Stall,
    /// Serif letters within a fine frame.
    Letter,
}

impl CardStyle {
    const ALL: [Self; 4] = [Self::Plain, Self::Cloth, Self::Stall, Self::Letter];

    /// The word in `theme.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Cloth => "cloth",
            Self::Stall => "stall",
            Self::Letter => "letter",
        }
    }

    /// Reads the word.
    pub(super) fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let found = node
            .text()
            .and_then(|text| Self::ALL.into_iter().find(|style| style.name() == text.trim()));
        if found.is_none() {
            let names = Self::ALL.map(Self::name).join(", ");
            let expected =
                Words::both(format!("salah satu dari: {names}"), format!("one of: {names}"));
            problems.push(wrong_shape(node, "card", expected));
        }
        found
    }
}
