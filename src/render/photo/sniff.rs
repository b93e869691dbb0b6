//! Tells what a file is by its first bytes; names lie, most of all names of photos from chats.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::photos;
use crate::model::picture::Format;

/// How far into a file the opening tag of a page or drawing is looked for: comments, a doctype and
/// an XML declaration may come before it.
const TEXT_WINDOW: usize = 1024;

/// What these bytes are, judged by the beginning alone.
pub fn sniff(bytes: &[u8]) -> Format {
    if bytes.is_empty() {
        return Format::Empty;
    }
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    let at =
        |offset: usize, magic: &[u8]| bytes.get(offset..).is_some_and(|b| b.starts_with(magic));
    match () {
        () if starts(b"\xFF\xD8\xFF") => Format::Jpeg,
        () if starts(b"\x89PNG\r\n\x1A\n") => Format::Png,
        () if starts(b"RIFF") && at(8, b"WEBP") => Format::WebP,
        () if starts(b"GIF87a") || starts(b"GIF89a") => Format::Gif,
        () if starts(b"II*\0") || starts(b"MM\0*") || starts(b"II+\0") => Format::Tiff,
        () if starts(b"BM") && bytes.len() > 14 && at(6, &[0; 4]) => Format::Bmp,
        () if starts(b"RIFF") && at(8, b"AVI ") => Format::Video,
        () if starts(b"\x1A\x45\xDF\xA3") => Format::Video,
        () if at(4, b"ftyp") => brand(bytes),
        () if at(4, b"moov") || at(4, b"mdat") || at(4, b"wide") => Format::Video,
        () => text(bytes),
    }
}

/// The ISO base media family (ISO/IEC 14496-12): the brands of the first box tell pictures from
/// films. The compatible brands decide where the major one is the general `mif1`.
fn brand(bytes: &[u8]) -> Format {
    let length = bytes.first_chunk().map_or(0, |length| u32::from_be_bytes(*length) as usize);
    let end = length.clamp(12, 256).min(bytes.len());
    let Some(brands) = bytes.get(8..end) else { return Format::Unknown };
    let listed =
        |names: &[&[u8; 4]]| brands.chunks(4).any(|brand| names.iter().any(|n| *n == brand));
    if listed(&[b"avif", b"avis"]) {
        Format::Avif
    } else if listed(&[
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1",
    ]) {
        Format::Heic
    } else {
        Format::Video
    }
}

/// Formats that are text, or that allow some bytes before their mark.
fn text(bytes: &[u8]) -> Format {
    let window = &bytes[..bytes.len().min(TEXT_WINDOW)];
    if find(window, b"%PDF-").is_some() {
        return Format::Pdf;
    }
    // UTF-16 text has a zero beside every letter; without them it reads like ASCII.
    let plain: Vec<u8> =
        window.iter().filter(|&&byte| byte != 0).map(u8::to_ascii_lowercase).collect();
    let tag = |name: &[u8]| find(&plain, name);
    let page =
        [&b"<!doctype html"[..], b"<html", b"<head", b"<body"].iter().filter_map(|n| tag(n)).min();
    match (tag(b"<svg"), page) {
        (Some(svg), page) if page.is_none_or(|page| svg < page) => Format::Svg,
        (_, Some(_)) => Format::Html,
        _ => Format::Unknown,
    }
}

/// The offset of `needle` in `bytes`.
pub(super) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

/// A warning when the ending of the name promises another format than the content has. The photo
/// is used all the same; the name still misleads people and other programs.
pub fn extension_matches(format: Format, file_name: &str) -> Option<Diagnostic> {
    let (_, ending) = file_name.rsplit_once('.')?;
    if !format.is_photo() || format.extensions().contains(&ending.to_ascii_lowercase().as_str()) {
        return None;
    }
    let right = format.extensions()[0];
    Some(
        Diagnostic::new(&photos::EXTENSION)
            .with("extension", format!(".{ending}"))
            .with("format", format.name())
            .with("right", format!(".{right}")),
    )
}
