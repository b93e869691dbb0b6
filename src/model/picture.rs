//! What is known of a photo and which files are made from it: pure geometry and names, no pixels.
//!
//! The plan names every output before anything is decoded, so everything that decides a name lives
//! here: the photo's content hash, the recipe of each file, and the encoder's version.

mod key;

pub use key::{ContentHash, Key, short_hash, short_hashes};

use std::fmt;

/// Counts up whenever the same recipe would give different bytes: another decoder, another filter,
/// other encoder settings. It is part of every output name and cache key.
pub const ENCODER_VERSION: u32 = 2;

/// Largest side of a WebP file, in pixels (a limit of the format, 14 bits).
const LARGEST_SIDE: u32 = 16_383;

/// A clamped width must exceed the next smaller one by this many percent to deserve its own file.
const WORTHWHILE_STEP_PERCENT: u32 = 10;

/// What a file is by its content, whatever its name says.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub enum Format {
    /// JPEG; the only one that phones and cameras write by default apart from HEIC.
    Jpeg,
    /// PNG, still or animated.
    Png,
    /// WebP, still or animated.
    WebP,
    /// GIF; its first picture is used.
    Gif,
    /// HEIC or HEIF, the iPhone's own format.
    Heic,
    /// AVIF.
    Avif,
    /// TIFF, also the shell of most raw formats.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// A drawing in SVG.
    Svg,
    /// A PDF document.
    Pdf,
    /// A web page, usually saved by mistake in place of the photo on it.
    Html,
    /// A video (MP4, MOV, 3GP, WebM, AVI).
    Video,
    /// A file without a single byte.
    Empty,
    /// None of these.
    Unknown,
}

impl Format {
    /// The usual name, the same in every language; empty for [`Format::Empty`] and
    /// [`Format::Unknown`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Heic => "HEIC",
            Self::Avif => "AVIF",
            Self::Tiff => "TIFF",
            Self::Bmp => "BMP",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
            Self::Html => "HTML",
            Self::Video => "video",
            Self::Empty | Self::Unknown => "",
        }
    }

    /// The endings of file names that fit, lower case; empty for what is not used as a photo.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png", "apng"],
            Self::WebP => &["webp"],
            Self::Gif => &["gif"],
            _ => &[],
        }
    }

    /// True for the formats that photos may have.
    pub fn is_photo(self) -> bool {
        !self.extensions().is_empty()
    }
}

/// How stored pixels must be turned to be seen upright: the values 1 to 8 of the Exif tag
/// `Orientation` (Exif 2.32, section 4.6.4).
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Orientation(u8);

impl Orientation {
    /// Stored as seen.
    pub const UPRIGHT: Self = Self(1);

    /// The orientation for a value of the tag; values outside 1 to 8 mean upright, as browsers
    /// take them.
    pub fn from_exif(value: u16) -> Self {
        match value {
            1..=8 => Self(value as u8),
            _ => Self::UPRIGHT,
        }
    }

    /// The value of the tag, 1 to 8.
    pub fn exif(self) -> u8 {
        self.0
    }

    /// True when stored rows are seen as columns, so that width and height change places.
    pub fn swaps_sides(self) -> bool {
        self.0 >= 5
    }

    /// True when the stored columns run against the direction in which they are seen.
    pub fn mirrors_columns(self) -> bool {
        matches!(self.0, 2 | 3 | 7 | 8)
    }

    /// True when the stored rows run against the direction in which they are seen.
    pub fn mirrors_rows(self) -> bool {
        matches!(self.0, 3 | 4 | 6 | 7)
    }
}

/// What the header of a photo tells, with its orientation applied.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Facts {
    /// By content.
    pub format: Format,
    /// Width in pixels as seen.
    pub width: u32,
    /// Height in pixels as seen.
    pub height: u32,
    /// How the stored pixels are turned.
    pub orientation: Orientation,
    /// True when the file has room for transparency, used or not.
    pub alpha: bool,
    /// True when there is more than one picture in it; only the first is used.
    pub animated: bool,
    /// The most memory that decoding takes, in bytes.
    pub decode_bytes: u64,
}

/// What was measured of a photo's pixels.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Gauge {
    /// The brightness that a tenth of its pixels exceed, from 0 to 255.
    pub light: u8,
    /// How little is lost when it is blurred once more, from 0 (sharp) to 100.
    pub blur: u8,
    /// 64 bits that nearly agree for the same photo at another size or quality.
    pub print: u64,
}

/// The point that must stay in view when a photo is cut, as fractions of width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Focus {
    /// 0 is the left edge, 1 the right one.
    pub x: f64,
    /// 0 is the top edge, 1 the bottom one.
    pub y: f64,
}

impl Default for Focus {
    /// The middle.
    fn default() -> Self {
        Self { x: 0.5, y: 0.5 }
    }
}

/// A file format that photos are written in.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, PartialOrd, Ord)]
pub enum OutputFormat {
    /// WebP, known to every browser in use; keeps transparency.
    WebP,
    /// JPEG, for everything else; transparency becomes white.
    Jpeg,
    /// PNG, where an old browser must see transparency.
    Png,
}

impl OutputFormat {
    /// The ending of the file name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// A use of photos that a theme declares, such as the cards of a list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Preset {
    /// The name by which templates ask for it, such as `card`.
    pub name: String,
    /// Wanted widths in pixels, in any order.
    pub widths: Vec<u32>,
    /// Width to height, such as (4, 3); none leaves the photo's own shape.
    pub ratio: Option<(u32, u32)>,
    /// 1 (small files) to 100 (best).
    pub quality: u8,
    /// The formats to write, the one for modern browsers first.
    pub formats: Vec<OutputFormat>,
    /// When set, formats after the first are written only at the width nearest to this one: a
    /// page refers to a single file for old browsers. None writes every format at every width.
    pub fallback_width: Option<u32>,
}

/// A rectangle in a photo as seen, in pixels.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash, PartialOrd, Ord)]
pub struct Crop {
    /// Left edge.
    pub x: u32,
    /// Top edge.
    pub y: u32,
    /// Width, at least 1.
    pub width: u32,
    /// Height, at least 1.
    pub height: u32,
}

/// One file to be made from a photo. Its bytes depend on the photo and on these values alone, never
/// on which other files are made with it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Hash)]
pub struct Variant {
    /// Width of the file in pixels.
    pub width: u32,
    /// Height of the file in pixels.
    pub height: u32,
    /// The part of the photo that it shows.
    pub crop: Crop,
    /// Its format.
    pub format: OutputFormat,
    /// 1 to 100.
    pub quality: u8,
    /// The most bytes it may have: quality is lowered until it fits.
    pub limit: Option<u32>,
}

impl Variant {
    /// Everything that decides the bytes besides the photo, in a form for people and for hashing.
    pub fn recipe(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Variant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { width, height, crop, format, quality, limit } = self;
        let Crop { x, y, width: w, height: h } = crop;
        write!(f, "{} {width}x{height} from {w}x{h}+{x}+{y} q{quality}", format.extension())?;
        limit.map_or(Ok(()), |bytes| write!(f, " max{bytes}"))
    }
}

/// The files that `preset` asks for, narrowest first, formats in the preset's order.
///
/// No file is wider than the part of the photo that it shows: wider wishes are met with that
/// part's own width, unless a file nearly as wide is there already.
pub fn variants(facts: &Facts, preset: &Preset, focus: Focus) -> Vec<Variant> {
    let crop = crop(facts, preset.ratio, focus);
    let widths = widths(&preset.widths, widest(crop));
    let fallback = preset
        .fallback_width
        .and_then(|wish| widths.iter().copied().min_by_key(|width| (width.abs_diff(wish), *width)));
    let quality = preset.quality.clamp(1, 100);
    let mut list = Vec::with_capacity(widths.len() * preset.formats.len());
    for &width in &widths {
        for (place, &format) in preset.formats.iter().enumerate() {
            if place == 0 || fallback.is_none_or(|only| only == width) {
                let height = height_for(width, crop, preset.ratio);
                list.push(Variant { width, height, crop, format, quality, limit: None });
            }
        }
    }
    list
}

/// The picture that social networks and chats show with a link: a JPEG of 1200 x 630 pixels (less
/// where the photo is smaller) of at most 300 KB, above which WhatsApp shows no preview.
pub fn link_preview(facts: &Facts, focus: Focus) -> Variant {
    let ratio = Some((1200, 630));
    let crop = crop(facts, ratio, focus);
    let width = widest(crop).min(1200);
    let height = height_for(width, crop, ratio);
    Variant { width, height, crop, format: OutputFormat::Jpeg, quality: 82, limit: Some(300_000) }
}

/// The part of a photo that a preview card shows beside its words, at most this large. It is cut out
/// together with the photo's other files and kept, so that a card costs no second decoding; its
/// quality is high, for it is encoded once more as part of the card.
pub fn card_photo(facts: &Facts, focus: Focus, (across, down): (u32, u32)) -> Variant {
    let ratio = Some((across, down));
    let crop = crop(facts, ratio, focus);
    let width = widest(crop).min(across);
    let height = height_for(width, crop, ratio);
    Variant { width, height, crop, format: OutputFormat::Jpeg, quality: 92, limit: None }
}

/// A logo for a preview card: no side above `side`, with its transparency.
pub fn card_logo(facts: &Facts, side: u32) -> Variant {
    let crop = crop(facts, None, Focus::default());
    let longest = crop.width.max(crop.height);
    let width = scaled(crop.width, side.min(longest), longest);
    let height = scaled(crop.height, side.min(longest), longest);
    Variant { width, height, crop, format: OutputFormat::Png, quality: 100, limit: None }
}

/// The largest part of the photo that has the ratio, as near to the focus as the edges allow.
pub fn crop(facts: &Facts, ratio: Option<(u32, u32)>, focus: Focus) -> Crop {
    let (width, height) = (facts.width.max(1), facts.height.max(1));
    let whole = Crop { x: 0, y: 0, width, height };
    let Some((across, down)) = ratio.filter(|&(across, down)| across > 0 && down > 0) else {
        return whole;
    };
    let (cut_width, cut_height) =
        if u64::from(width) * u64::from(down) > u64::from(height) * u64::from(across) {
            (scaled(height, across, down).min(width), height)
        } else {
            (width, scaled(width, down, across).min(height))
        };
    Crop {
        x: offset(width, cut_width, focus.x),
        y: offset(height, cut_height, focus.y),
        width: cut_width,
        height: cut_height,
    }
}

/// `length * times / by`, rounded to the nearest whole number, at least 1.
fn scaled(length: u32, times: u32, by: u32) -> u32 {
    let (length, times, by) = (u64::from(length), u64::from(times), u64::from(by));
    u32::try_from((length * times + by / 2) / by).unwrap_or(u32::MAX).max(1)
}

/// Where a cut of `cut` pixels begins in `length` pixels, so that its middle is at the focus.
fn offset(length: u32, cut: u32, focus: f64) -> u32 {
    let focus = if focus.is_finite() { focus.clamp(0.0, 1.0) } else { 0.5 };
    let start = (focus * f64::from(length) - f64::from(cut) / 2.0).round();
    // A float to integer cast saturates: a start before the edge becomes 0.
    (start as u32).min(length - cut)
}

/// The widest file that can be made of `crop`: no enlargement, no side over the format's limit.
fn widest(crop: Crop) -> u32 {
    let by_height = u64::from(LARGEST_SIDE) * u64::from(crop.width) / u64::from(crop.height);
    let by_height = u32::try_from(by_height).unwrap_or(LARGEST_SIDE);
    crop.width.min(LARGEST_SIDE).min(by_height).max(1)
}

/// The wishes that can be met, ascending, each once. The widest takes the place of all wishes that
/// are too wide, if it is enough wider than the one before it.
fn widths(wishes: &[u32], widest: u32) -> Vec<u32> {
    let mut widths: Vec<u32> =
        wishes.iter().copied().filter(|&width| 0 < width && width <= widest).collect();
    widths.sort_unstable();
    widths.dedup();
    let too_wide = wishes.iter().any(|&width| width > widest);
    let worthwhile = widths.last().is_none_or(|&last| {
        u64::from(widest) * 100 >= u64::from(last) * u64::from(100 + WORTHWHILE_STEP_PERCENT)
    });
    if widths.is_empty() || (too_wide && worthwhile) {
        widths.push(widest);
    }
    widths
}

/// The height of a file of this width. With a ratio all files of a preset have exactly its shape,
/// whatever whole number of pixels the cut came to, so that a row of cards stays level.
fn height_for(width: u32, crop: Crop, ratio: Option<(u32, u32)>) -> u32 {
    let (across, down) =
        ratio.filter(|&(across, down)| across > 0 && down > 0).unwrap_or((crop.width, crop.height));
    // A photo so thin that its cut had to be rounded up to one pixel is not enlarged either.
    scaled(width, down, across).min(crop.height).min(LARGEST_SIDE)
}

#[cfg(test)]
mod tests;
