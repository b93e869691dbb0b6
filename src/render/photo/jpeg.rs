//! Walks through the segments of a JPEG without decoding it (ITU-T T.81, annex B).
//!
//! Decoders fill the missing part of a cut-off photo with grey and say nothing, so whether a
//! photo is whole is found out here: the picture data must lead to its end-of-image mark.

use super::exif::Exif;

/// The structure of a whole JPEG.
#[derive(Debug)]
pub(super) struct Jpeg<'a> {
    /// Stored width in pixels.
    pub width: u32,
    /// Stored height in pixels.
    pub height: u32,
    /// Colour components: 1 grey, 3 colour, 4 print colours.
    pub components: u8,
    /// Saved in several passes, which takes more memory to decode.
    pub progressive: bool,
    /// The colour transform of the `Adobe` segment, and where that segment's marker lies.
    pub adobe: Option<(u8, usize)>,
    /// Some component has fewer rows than another.
    coarse_rows: bool,
    /// Exif data, from the `Exif` mark on.
    exif: Option<&'a [u8]>,
}

/// Why a JPEG can't be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fault {
    /// The end is missing.
    Truncated,
    /// It contradicts itself.
    Damaged,
    /// A rare kind: arithmetic, lossless, 12 bits, or one of two layouts that zune-jpeg 0.5.15
    /// decodes wrongly without a word: the first component coarser than another, and components
    /// of different heights one after the other in a file that is not progressive.
    Unusual,
}

impl<'a> Jpeg<'a> {
    /// Reads the segments up to the end-of-image mark. What comes after it (a second picture, a
    /// video of a motion photo, garbage) is left alone.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut jpeg = Self {
            width: 0,
            height: 0,
            components: 0,
            progressive: false,
            adobe: None,
            coarse_rows: false,
            exif: None,
        };
        let mut scans = 0;
        let mut at = 2;
        loop {
            let marker_at = next_marker(bytes, at).ok_or(Fault::Truncated)?;
            let marker = bytes[marker_at];
            at = marker_at + 1;
            match marker {
                // End of image.
                0xD9 if scans > 0 && jpeg.width > 0 => return Ok(jpeg),
                0xD9 => return Err(Fault::Damaged),
                // Markers without a segment: restarts, start of image, TEM.
                0xD0..=0xD8 | 0x01 => continue,
                _ => {}
            }
            let length =
                bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or(Fault::Truncated)?;
            let length = usize::from(u16::from_be_bytes(*length));
            if length < 2 {
                return Err(Fault::Damaged);
            }
            let segment = bytes.get(at + 2..at + length).ok_or(Fault::Truncated)?;
            at += length;
            match marker {
                0xC0..=0xC2 => jpeg.frame(marker, segment)?,
                // Arithmetic coding, lossless and hierarchical frames; C4, C8 and CC are no frames.
                0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(Fault::Unusual),
                0xE1 if jpeg.exif.is_none() && segment.starts_with(b"Exif\0") => {
                    jpeg.exif = Some(segment);
                }
                0xEE if segment.starts_with(b"Adobe") => {
                    jpeg.adobe = segment.get(11).map(|&transform| (transform, marker_at));
                }
                0xDA => {
                    scans += 1;
                    let together = segment.first().is_some_and(|&n| n == jpeg.components);
                    if jpeg.coarse_rows && !jpeg.progressive && !together {
                        return Err(Fault::Unusual);
                    }
                }
                _ => {}
            }
        }
    }

    /// The Exif data, if there is any.
    pub fn exif(&self) -> Option<Exif<'a>> {
        self.exif.and_then(Exif::new)
    }

    fn frame(&mut self, marker: u8, segment: &[u8]) -> Result<(), Fault> {
        let &[precision, h1, h0, w1, w0, components, ..] = segment else {
            return Err(Fault::Damaged);
        };
        if precision != 8 {
            return Err(Fault::Unusual);
        }
        self.height = u32::from(u16::from_be_bytes([h1, h0]));
        self.width = u32::from(u16::from_be_bytes([w1, w0]));
        self.components = components;
        self.progressive = marker == 0xC2;
        if self.width == 0 || self.height == 0 {
            return Err(Fault::Damaged);
        }
        // Each component has its number, its sampling factors (across in the upper half of the
        // byte, down in the lower) and its table.
        let factors = || segment[6..].chunks_exact(3).map(|component| component[1]);
        let finest = (factors().map(|f| f >> 4).max(), factors().map(|f| f & 15).max());
        self.coarse_rows = factors().any(|f| Some(f & 15) != finest.1);
        let first = factors().next().map_or((None, None), |f| (Some(f >> 4), Some(f & 15)));
        match components {
            1 => Ok(()),
            3 | 4 if first == finest => Ok(()),
            _ => Err(Fault::Unusual),
        }
    }
}

/// The place of the next marker's code at or after `from`. Picture data is passed over: in it,
/// `FF 00` stands for the byte FF, and any number of FF may come before a marker.
fn next_marker(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == 0xFF)? + 1;
        match bytes.get(at)? {
            0x00 => at += 1,
            0xFF => {}
            _ => return Some(at),
        }
    }
}
