//! Makes text safe inside HTML.

/// First and last of the characters that Unicode keeps for use inside a program. They never occur
/// in a text that is exchanged, so that they can mark a place which user text can't forge.
pub const MARK_OPEN: char = '\u{fdd0}';
/// Ends what [`MARK_OPEN`] begins.
pub const MARK_CLOSE: char = '\u{fdd1}';

/// Appends `text` so that it can stand between tags and in a quoted attribute alike.
pub fn push(out: &mut String, text: &str) {
    push_with(out, text, "&amp;");
}

/// `text` as [`push`] writes it.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(&mut out, text);
    out
}

/// Appends HTML source text that holds no tags, leaving its entities (`&copy;`) to be read.
pub fn push_keeping_entities(out: &mut String, text: &str) {
    push_with(out, text, "&");
}

fn push_with(out: &mut String, text: &str, ampersand: &str) {
    let mut clean = 0;
    for (at, c) in text.char_indices() {
        let replacement = match c {
            '&' => ampersand,
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\n' | '\t' => continue,
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{fdd0}'..='\u{fdef}' => "",
            _ => continue,
        };
        out.push_str(&text[clean..at]);
        out.push_str(replacement);
        clean = at + c.len_utf8();
    }
    out.push_str(&text[clean..]);
}

/// Appends an address as the value of an attribute: percent-encodes what may not stand in one
/// (RFC 3986), leaves what is encoded already.
pub fn push_href(out: &mut String, address: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in address.bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#39;"),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(byte as char),
            b'-' | b'.' | b'_' | b'~' | b':' | b'/' | b'?' | b'#' | b'[' | b']' | b'@' | b'!'
            | b'$' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b'%' => {
                out.push(byte as char)
            }
            _ => {
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)] as char);
                out.push(HEX[usize::from(byte & 15)] as char);
            }
        }
    }
}
