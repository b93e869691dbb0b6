//! What stands for a cooperative without a logo: the first letters of its name on the theme's colour.
//! Its icons are drawn of this alone, so their names follow from it.

use super::{monogram, words::Words};
use crate::model::picture::{ContentHash, short_hash};
use crate::theme::{CardStyle, Rgb, Theme};

/// Changes when the drawing does.
const VERSION: u32 = 1;

/// Letters and colours of an icon.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Monogram {
    /// One or two letters.
    pub letters: String,
    /// The ground.
    pub ground: Rgb,
    /// The letters' colour.
    pub ink: Rgb,
    /// Whether the letters have serifs.
    pub serif: bool,
}

impl Monogram {
    /// That of a cooperative with this name in this theme.
    pub fn new(name: &str, theme: &Theme) -> Self {
        Self {
            letters: monogram(name),
            ground: theme.colour("accent").unwrap_or(Rgb([0x44; 3])),
            ink: theme.colour("paper").unwrap_or(Rgb([0xff; 3])),
            serif: has_serifs(theme),
        }
    }

    /// That of the site that `words` are for.
    pub fn of(words: Words) -> Self {
        let name = words.text(&words.site().profile.name).unwrap_or_default();
        Self::new(name, &words.plan.theme)
    }

    /// Where the icon of this side is, in pixels.
    pub fn path(&self, side: u32) -> String {
        let Self { letters, ground, ink, serif } = self;
        let all = format!("monogram {VERSION} {letters} {ground} {ink} {serif}");
        format!("aset/ikon-{side}.{}.png", short_hash(ContentHash::of(all.as_bytes()), "icon"))
    }
}

/// Whether a theme writes its headings with serifs, as far as pictures with words follow it.
pub fn has_serifs(theme: &Theme) -> bool {
    match theme.card() {
        CardStyle::Cloth => true,
        CardStyle::Letter => theme.choice("letters") != Some("sans"),
        CardStyle::Plain | CardStyle::Stall => false,
    }
}
