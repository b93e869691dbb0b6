//! Takes out of a picture file everything that is not the picture, without decoding it: what is
//! left are the very bytes that a decoder makes the pixels from.
//!
//! Used for pictures that must stay true to the last pixel, such as a QRIS code. Only blocks that
//! change how the pixels come out, or their density, are kept. Colour profiles go as well, as in all
//! our pictures.

use crate::model::picture::Format;

/// PNG chunks that stay (PNG third edition, section 11): those a decoder needs, transparency, and
/// how values are to be read.
const PNG_CHUNKS: [&[u8; 4]; 11] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT",
    b"bKGD",
];

/// WebP chunks that stay (WebP container specification).
const WEBP_CHUNKS: [&[u8; 4]; 6] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"];

/// The picture in `bytes` without anything beside it. `None` where the file does not have the form
/// that its format asks for; files that passed [`super::intake`] have it.
pub fn without_metadata(bytes: &[u8], format: Format) -> Option<Vec<u8>> {
    match format {
        Format::Jpeg => jpeg(bytes),
        Format::Png => png(bytes),
        Format::WebP => webp(bytes),
        Format::Gif => gif(bytes),
        _ => None,
    }
}

/// JPEG (ITU-T T.81, annex B): application segments and comments go, but JFIF (density) and Adobe,
/// whose colour transform decoders need. What comes after the end of the image goes too: phones put
/// a second picture there, with metadata of its own.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let start = at;
        // Any number of FF may stand before a marker.
        while bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let marker = *bytes.get(at + 1).filter(|_| bytes[at] == 0xFF)?;
        if marker == 0xD9 {
            out.extend_from_slice(&[0xFF, 0xD9]);
            return Some(out);
        }
        let length = usize::from(u16::from_be_bytes(*bytes.get(at + 2..)?.first_chunk()?));
        let segment = bytes.get(at + 4..at + 2 + length)?;
        let mut end = at + 2 + length;
        let keep = match marker {
            0xE0 => segment.starts_with(b"JFIF"),
            0xEE => segment.starts_with(b"Adobe"),
            0xE1..=0xEF | 0xFE => false,
            _ => true,
        };
        if marker == 0xDA {
            end = scan_end(bytes, end)?;
        }
        if keep {
            out.extend_from_slice(&bytes[start..end]);
        }
        at = end;
    }
}

/// The end of the picture data that begins at `at`: the next marker that is neither a restart nor a
/// stuffed FF.
fn scan_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?) as usize;
        let chunk = bytes.get(at..at.checked_add(length)?.checked_add(12)?)?;
        let name: &[u8; 4] = chunk[4..8].first_chunk()?;
        if PNG_CHUNKS.contains(&name) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        at += chunk.len();
    }
}

fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..12)?.to_vec();
    let declared = u32::from_le_bytes(*bytes.get(4..)?.first_chunk()?) as usize + 8;
    let mut at = 12;
    while at + 8 <= declared.min(bytes.len()) {
        let length = u32::from_le_bytes(*bytes.get(at + 4..)?.first_chunk()?) as usize;
        let data = bytes.get(at + 8..at.checked_add(length)?.checked_add(8)?)?;
        let name: &[u8; 4] = bytes[at..at + 4].first_chunk()?;
        if WEBP_CHUNKS.contains(&name) {
            out.extend_from_slice(&bytes[at..at + 8]);
            let flags_at = out.len();
            out.extend_from_slice(data);
            if name == b"VP8X" {
                // The header announces chunks that are gone: colour profile, Exif, XMP.
                *out.get_mut(flags_at)? &= !0x2C;
            }
            if length % 2 == 1 {
                out.push(0);
            }
        }
        at += 8 + length + length % 2;
    }
    let size = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Some(out)
}

/// GIF (GIF89a specification): comments and application extensions go; one of these may hold XMP.
fn gif(bytes: &[u8]) -> Option<Vec<u8>> {
    let table = |flags: u8| if flags & 0x80 != 0 { 3 << ((flags & 7) + 1) } else { 0 };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut out = bytes.get(..at)?.to_vec();
    loop {
        let start = at;
        let mut keep = true;
        at = match bytes.get(at) {
            Some(0x2C) => blocks_end(bytes, at + 11 + table(*bytes.get(at + 9)?))?,
            Some(0x21) => {
                keep = !matches!(bytes.get(at + 1)?, 0xFE | 0xFF);
                blocks_end(bytes, at + 2)?
            }
            // The trailer, or a file that forgot it.
            _ => {
                out.push(0x3B);
                return Some(out);
            }
        };
        if keep {
            out.extend_from_slice(&bytes[start..at]);
        }
    }
}

fn blocks_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
