//! Colours: reading them, how well two of them part, and the nearest shade that parts well enough.

use std::fmt;

/// A colour in sRGB, eight bits a channel.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// Reads `#8c2f1b`, `#fa0`, and the same without the sign (which YAML takes for a comment when
    /// the value is not quoted).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text).as_bytes();
        let digit = |at: usize| (digits[at] as char).to_digit(16).map(|value| value as u8);
        match digits.len() {
            3 => Some(Self([digit(0)? * 17, digit(1)? * 17, digit(2)? * 17])),
            6 => {
                let pair = |at: usize| Some(digit(at)? * 16 + digit(at + 1)?);
                Some(Self([pair(0)?, pair(2)?, pair(4)?]))
            }
            _ => None,
        }
    }

    /// Relative luminance, 0 for black to 1 for white (WCAG 2.2, definition of that name).
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Contrast ratio, 1 for equal colours to 21 for black on white (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The shade of the same hue that lies nearest in lightness and passes, if there is one.
    ///
    /// Walks the lightness of OKLCH in both directions at once, in steps of 1/400; of a darker and a
    /// lighter shade equally near, the darker one wins. What is tested is the rounded colour that
    /// the user will copy, so that the proposal always passes.
    pub fn nearest_shade(self, passes: impl Fn(Self) -> bool) -> Option<Self> {
        const STEPS: u32 = 400;
        let (lightness, a, b) = self.to_oklab();
        (0..=STEPS).map(|step| f64::from(step) / f64::from(STEPS)).find_map(|distance| {
            [lightness - distance, lightness + distance]
                .into_iter()
                .filter(|light| (-0.0025..=1.0025).contains(light))
                .map(|light| Self::from_oklab_clipped(light.clamp(0.0, 1.0), a, b))
                .find(|shade| passes(*shade))
        })
    }

    /// This colour's hue and chroma at the lightness of another one.
    pub fn at_lightness_of(self, other: Self) -> Self {
        let (_, a, b) = self.to_oklab();
        Self::from_oklab_clipped(other.to_oklab().0, a, b)
    }

    /// OKLab (Björn Ottosson, 2020; CSS Color 4, section 9.2).
    fn to_oklab(self) -> (f64, f64, f64) {
        let [r, g, b] = self.0.map(linear);
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        (
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        )
    }

    /// The colour of this lightness and hue, with as much of the chroma as sRGB can show.
    fn from_oklab_clipped(lightness: f64, a: f64, b: f64) -> Self {
        let mut chroma = 1.0;
        loop {
            let channels = from_oklab(lightness, a * chroma, b * chroma);
            let fits = channels.iter().all(|value| (-0.000_5..=1.000_5).contains(value));
            if fits || chroma <= 0.0 {
                return Self(channels.map(gamma));
            }
            chroma -= 0.02;
        }
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

fn from_oklab(lightness: f64, a: f64, b: f64) -> [f64; 3] {
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
}

/// A stored channel as light, 0 to 1 (IEC 61966-2-1).
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// Light, 0 to 1, as a stored channel.
fn gamma(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value =
        if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (text, expected) in [
            ("#8c2f1b", Some("#8c2f1b")),
            ("8C2F1B", Some("#8c2f1b")),
            (" #fa0 ", Some("#ffaa00")),
            ("#ff", None),
            ("merah", None),
            ("#12345g", None),
            ("", None),
            ("é1", None),
        ] {
            assert_eq!(Rgb::parse(text).map(|c| c.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn ratios_agree_with_published_ones() {
        let ratio = |a: &str, b: &str| Rgb::parse(a).unwrap().contrast(Rgb::parse(b).unwrap());
        assert!((ratio("#000", "#fff") - 21.0).abs() < 1e-9);
        assert!((ratio("#fff", "#fff") - 1.0).abs() < 1e-9);
        // The lightest grey that passes AA on white, and the first that does not.
        assert!(ratio("#767676", "#fff") >= 4.5);
        assert!(ratio("#777777", "#fff") < 4.5);
    }

    #[test]
    fn oklab_goes_there_and_back() {
        for channels in [[0, 0, 0], [255, 255, 255], [140, 47, 27], [1, 254, 3], [255, 0, 0]] {
            let colour = Rgb(channels);
            let (l, a, b) = colour.to_oklab();
            assert_eq!(Rgb::from_oklab_clipped(l, a, b), colour);
        }
    }

    #[test]
    fn the_nearest_shade_passes_and_keeps_its_hue() {
        let white = Rgb([255; 3]);
        let passes = |shade: Rgb| shade.contrast(white) >= 4.5;
        let shade = Rgb::parse("#e6b800").unwrap().nearest_shade(passes).unwrap();
        assert!(passes(shade) && shade.contrast(white) < 4.8, "{shade}");
        let [r, g, b] = shade.0;
        assert!(r > g && g > b, "still a yellow: {shade}");
        // A colour that passes is its own nearest shade.
        let ink = Rgb::parse("#1f1b18").unwrap();
        assert_eq!(ink.nearest_shade(passes), Some(ink));
        assert_eq!(ink.nearest_shade(|_| false), None);
        // Ends of the scale are reached.
        assert_eq!(ink.nearest_shade(|shade| shade == white), Some(white));
    }
}
