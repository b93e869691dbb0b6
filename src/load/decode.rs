//! Bytes of a text file to UTF-8 with plain line ends: what Notepad, Excel and old phones write all
//! reads the same.

use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Source};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::sync::Arc;

/// A text file may be this large, in bytes.
const MAX_BYTES: usize = 4 << 20;

/// Decodes a file: UTF-8 with or without byte order mark, UTF-16, else Windows-1252 with a
/// warning; CRLF and CR become LF.
///
/// # Errors
/// The file is not text, or larger than 4 MB.
pub fn decode(
    path: &str,
    bytes: &[u8],
) -> Result<(Arc<Source>, Option<Diagnostic>), Box<Diagnostic>> {
    if bytes.len() > MAX_BYTES {
        let problem = Diagnostic::new(&catalogue::TEXT_TOO_LARGE).at(Place::file(path));
        return Err(Box::new(problem));
    }
    decode_any(path, bytes)
}

/// As `decode`, for a caller who has looked at the size.
///
/// # Errors
/// The file is not text.
pub fn decode_any(
    path: &str,
    bytes: &[u8],
) -> Result<(Arc<Source>, Option<Diagnostic>), Box<Diagnostic>> {
    let (text, guessed) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => from_utf8_or_1252(rest),
        [0xff, 0xfe, ..] => (UTF_16LE.decode(bytes).0.into_owned(), false),
        [0xfe, 0xff, ..] => (UTF_16BE.decode(bytes).0.into_owned(), false),
        _ if looks_like_utf16(bytes, 1) => (UTF_16LE.decode(bytes).0.into_owned(), false),
        _ if looks_like_utf16(bytes, 0) => (UTF_16BE.decode(bytes).0.into_owned(), false),
        _ => from_utf8_or_1252(bytes),
    };
    if text.contains('\0') {
        return Err(Box::new(Diagnostic::new(&catalogue::TEXT_NOT_TEXT).at(Place::file(path))));
    }
    let text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    let source = Source::new(path, text);
    let warning = guessed.then(|| {
        let first = source.text.char_indices().find(|(_, c)| !c.is_ascii());
        let span = first.map_or(0..0, |(at, c)| at..at + c.len_utf8());
        Diagnostic::new(&catalogue::TEXT_OLD_ENCODING).at(Place::new(&source, span))
    });
    Ok((source, warning))
}

fn from_utf8_or_1252(bytes: &[u8]) -> (String, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (WINDOWS_1252.decode(bytes).0.into_owned(), true),
    }
}

/// Latin text in UTF-16 has a zero in every second byte.
fn looks_like_utf16(bytes: &[u8], zero_at: usize) -> bool {
    let head = &bytes[..bytes.len().min(64)];
    head.len() >= 4
        && head.len().is_multiple_of(2)
        && head.chunks_exact(2).filter(|pair| pair[zero_at] == 0 && pair[1 - zero_at] != 0).count()
            > head.len() * 3 / 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_reads_the_same() {
        let text = "nama: Café “Sêrat”\nharga: 5\n";
        let utf16 = |big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect()
        };
        let cases: Vec<(Vec<u8>, bool)> = vec![
            (text.as_bytes().to_vec(), false),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), false),
            (text.replace('\n', "\r\n").into_bytes(), false),
            (text.replace('\n', "\r").into_bytes(), false),
            ([b"\xff\xfe".to_vec(), utf16(false)].concat(), false),
            ([b"\xfe\xff".to_vec(), utf16(true)].concat(), false),
            (utf16(false), false),
            (utf16(true), false),
            (WINDOWS_1252.encode(text).0.into_owned(), true),
        ];
        for (bytes, warned) in cases {
            let (source, warning) = decode("a.md", &bytes).expect("text");
            assert_eq!(source.text, text);
            assert_eq!(warning.is_some(), warned);
        }
    }

    #[test]
    fn what_is_not_text_is_said() {
        assert_eq!(
            decode("a.md", b"PK\x03\x04\0\0\x01\0\0").unwrap_err().entry.code,
            "text-not-text"
        );
        let long = vec![b'a'; MAX_BYTES + 1];
        assert_eq!(decode("a.md", &long).unwrap_err().entry.code, "text-too-large");
    }
}
