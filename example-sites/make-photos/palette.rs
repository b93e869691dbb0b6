//! The dye pot: colours of natural dyes, chosen by plain words in the list of photos.

use crate::math::{V3, rnd, srgb};

/// The colours of one cloth, in linear light.
#[derive(Clone)]
pub struct Dyes {
    /// Ground, light, dark and accent, in the order of [`crate::motif::Ink`].
    pub ink: [V3; 4],
    /// Colours of the plain stripes at the borders, the widest first.
    pub stripes: Vec<V3>,
    /// The weft, seen only between the warp yarns and on the fringes' knots.
    pub weft: V3,
}

/// The colour that a dye gives, or nothing for a word that is no dye.
pub fn dye(word: &str) -> Option<V3> {
    Some(srgb(match word {
        "merah" | "mengkudu" | "red" | "rust" => 0x83382b,
        "marun" | "maroon" => 0x62181c,
        "indigo" | "tarum" | "biru" | "blue" => 0x2b3a5c,
        "langit" | "lightblue" => 0x6f8fae,
        "krem" | "cream" | "putih" | "undyed" => 0xe6d9bd,
        "cokelat" | "coklat" | "engkerebai" | "brown" => 0x6b4028,
        "kuning" | "kunyit" | "yellow" | "temu" => 0xcf9a33,
        "hitam" | "black" => 0x221a19,
        "abu" | "grey" | "gray" => 0x7d7870,
        "merahmuda" | "pink" | "beige" | "secang" => 0xc48b7c,
        "hijau" | "green" | "olive" => 0x5d6437,
        "jingga" | "orange" | "jerenang" => 0xb9552b,
        "ungu" | "purple" => 0x4f2b45,
        "tanah" | "tan" | "kepapak" => 0xa37c55,
        _ => return None,
    }))
}

/// Every dye named in a text, in order; at least one colour comes back.
pub fn dyes_in(words: &str) -> Vec<V3> {
    let found: Vec<V3> = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter_map(|w| dye(&w.to_ascii_lowercase()))
        .collect();
    if found.is_empty() { vec![srgb(0x8e3022)] } else { found }
}

impl Dyes {
    /// The first dye is the ground; the rest are accent and stripes, filled up with what weavers
    /// usually set beside that ground.
    pub fn from_words(words: &str, seed: u32) -> Dyes {
        let named = dyes_in(words);
        let cream = srgb(0xe2d2b2).mix(srgb(0xd9c09a), rnd(seed, 41));
        let ground = named[0];
        let pale_ground = ground.luma() > 0.45;
        let dark = if pale_ground {
            named.get(1).copied().unwrap_or(srgb(0x3a2a2c)) * 0.85
        } else {
            srgb(0x231a1f).mix(ground * 0.35, 0.35)
        };
        let light =
            if pale_ground { named.get(1).copied().unwrap_or(srgb(0x8e3022)) } else { cream };
        let accent = named
            .get(if pale_ground { 2 } else { 1 })
            .copied()
            .unwrap_or_else(|| if pale_ground { srgb(0x8e3022) } else { light.mix(ground, 0.45) });
        let accent = if (accent - light).len() < 0.12 { light.mix(ground, 0.4) } else { accent };
        let mut stripes = vec![ground * 0.8, accent, dark, light];
        stripes.extend(named.iter().skip(1).copied());
        Dyes { ink: [ground, light, dark, accent], stripes, weft: ground.mix(dark, 0.5) }
    }
    /// The same cloth seen from behind: paler, flatter, with the weft showing through.
    pub fn back(&self) -> Dyes {
        let veil = srgb(0xb9a58d);
        let mut d = self.clone();
        for (k, c) in d.ink.iter_mut().enumerate() {
            *c = c.mix(veil, if k == 1 { 0.15 } else { 0.38 });
        }
        for c in &mut d.stripes {
            *c = c.mix(veil, 0.25);
        }
        d
    }
}
