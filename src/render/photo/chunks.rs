//! Walks through the chunks of PNG, WebP and GIF files without decoding them: size, transparency,
//! animation, orientation, and whether the end is there.

use super::exif::Exif;
use super::jpeg::Fault;
use crate::model::picture::Orientation;

/// What the chunks tell.
pub(super) struct Outline {
    /// Stored width in pixels.
    pub width: u32,
    /// Stored height in pixels.
    pub height: u32,
    /// How the stored pixels are turned.
    pub orientation: Orientation,
    /// Room for transparency.
    pub alpha: bool,
    /// More than one picture.
    pub animated: bool,
    /// Bytes that one decoded pixel takes.
    pub pixel_bytes: u64,
}

impl Outline {
    fn new(width: u32, height: u32) -> Result<Self, Fault> {
        if width == 0 || height == 0 {
            return Err(Fault::Damaged);
        }
        let orientation = Orientation::UPRIGHT;
        Ok(Self { width, height, orientation, alpha: false, animated: false, pixel_bytes: 3 })
    }

    fn turn(&mut self, exif: &[u8]) {
        self.orientation = Exif::new(exif).map_or(self.orientation, Exif::orientation);
    }
}

/// The bytes of `range`, or the finding that the file ends before.
fn take(bytes: &[u8], start: usize, length: usize) -> Result<&[u8], Fault> {
    let end = start.checked_add(length).ok_or(Fault::Damaged)?;
    bytes.get(start..end).ok_or(Fault::Truncated)
}

fn be32(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    bytes
        .get(at..)
        .and_then(|b| b.first_chunk())
        .map(|b| u32::from_be_bytes(*b))
        .ok_or(Fault::Truncated)
}

fn le32(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    be32(bytes, at).map(u32::swap_bytes)
}

fn le16(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    let pair = bytes.get(at..).and_then(|b| b.first_chunk()).ok_or(Fault::Truncated)?;
    Ok(u32::from(u16::from_le_bytes(*pair)))
}

/// PNG: chunks of length, name, data and checksum up to `IEND` (PNG third edition, section 5).
pub(super) fn png(bytes: &[u8]) -> Result<Outline, Fault> {
    let header = take(bytes, 16, 13)?;
    let mut outline = Outline::new(be32(header, 0)?, be32(header, 4)?)?;
    let (depth, colour) = (header[8], header[9]);
    let mut has_data = false;
    let mut at = 8;
    loop {
        let length = be32(bytes, at)? as usize;
        let name = take(bytes, at + 4, 4)?;
        let data = take(bytes, at + 8, length)?;
        take(bytes, at + 8 + length, 4)?;
        at += 12 + length;
        match name {
            b"tRNS" => outline.alpha = true,
            b"acTL" => outline.animated = be32(data, 0).is_ok_and(|frames| frames > 1),
            b"eXIf" => outline.turn(data),
            b"IDAT" => has_data = true,
            b"IEND" if has_data => break,
            b"IEND" => return Err(Fault::Damaged),
            _ => {}
        }
    }
    outline.alpha |= matches!(colour, 4 | 6);
    let channels = match colour {
        0 | 4 => 1 + u64::from(outline.alpha),
        _ => 3 + u64::from(outline.alpha),
    };
    outline.pixel_bytes = channels * if depth == 16 { 2 } else { 1 };
    Ok(outline)
}

/// WebP: one RIFF chunk that holds all others (WebP container specification). The first may be
/// plain (`VP8 `, `VP8L`) or the extended header (`VP8X`).
pub(super) fn webp(bytes: &[u8]) -> Result<Outline, Fault> {
    let declared = le32(bytes, 4)? as usize;
    let end = declared.checked_add(8).ok_or(Fault::Damaged)?;
    // Some writers forget the byte that pads the last chunk to an even length.
    if bytes.len() + 1 < end {
        return Err(Fault::Truncated);
    }
    let name = take(bytes, 12, 4)?;
    let data = bytes.get(20..).ok_or(Fault::Truncated)?;
    let mut outline = match name {
        b"VP8 " => Outline::new(le16(data, 6)? & 0x3FFF, le16(data, 8)? & 0x3FFF)?,
        b"VP8L" => {
            let bits = le32(data, 1)?;
            let mut outline = Outline::new((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)?;
            outline.alpha = bits >> 28 & 1 == 1;
            outline
        }
        b"VP8X" => {
            let side = |at| Ok((le32(data, at)? & 0x00FF_FFFF) + 1);
            let mut outline = Outline::new(side(4)?, side(7)?)?;
            let flags = data[0];
            outline.alpha = flags & 0x10 != 0;
            outline.animated = flags & 0x02 != 0;
            if flags & 0x08 != 0 {
                outline
                    .turn(riff_chunk(&bytes[..end.min(bytes.len())], b"EXIF").unwrap_or_default());
            }
            outline
        }
        _ => return Err(Fault::Damaged),
    };
    outline.pixel_bytes = 3 + u64::from(outline.alpha);
    Ok(outline)
}

/// The data of the first chunk of this name.
fn riff_chunk<'a>(bytes: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    let mut at = 12;
    loop {
        let length = le32(bytes, at + 4).ok()? as usize;
        let data = take(bytes, at + 8, length).ok()?;
        if bytes.get(at..at + 4)? == name {
            return Some(data);
        }
        at += 8 + length + length % 2;
    }
}

/// GIF: blocks up to the trailer (GIF89a specification). A missing trailer is common and harmless,
/// so a file is cut off only when one of its blocks is.
pub(super) fn gif(bytes: &[u8]) -> Result<Outline, Fault> {
    let mut outline = Outline::new(le16(bytes, 6)?, le16(bytes, 8)?)?;
    outline.alpha = true;
    outline.pixel_bytes = 4;
    let table = |flags: u8| if flags & 0x80 != 0 { 3 << ((flags & 7) + 1) } else { 0 };
    let mut at = 13 + table(*bytes.get(10).ok_or(Fault::Truncated)?);
    let mut pictures = 0;
    loop {
        match bytes.get(at) {
            Some(0x2C) => {
                let flags = *bytes.get(at + 9).ok_or(Fault::Truncated)?;
                at = sub_blocks(bytes, at + 11 + table(flags))?;
                pictures += 1;
            }
            Some(0x21) => at = sub_blocks(bytes, at + 2)?,
            None if pictures == 0 => return Err(Fault::Truncated),
            Some(0x3B) if pictures == 0 => return Err(Fault::Damaged),
            _ => break,
        }
    }
    outline.animated = pictures > 1;
    Ok(outline)
}

/// Passes over blocks, each with its length before it, up to the empty one that ends them.
fn sub_blocks(bytes: &[u8], mut at: usize) -> Result<usize, Fault> {
    loop {
        let length = usize::from(*bytes.get(at).ok_or(Fault::Truncated)?);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}
