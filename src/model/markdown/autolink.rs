//! Finds web addresses that were typed as they are, without brackets around them.

/// A part of a text.
#[derive(Debug, Eq, PartialEq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// `https://…` or `http://…`.
    Address(&'a str),
}

/// Parts a text at the web addresses in it.
///
/// An address ends before a blank or `<`; marks that close a sentence, and a closing bracket
/// without an opening one, stay outside (GitHub Flavored Markdown 0.29, section 6.9).
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut done, mut from) = (0, 0);
    while let Some(at) = text[from..].find("://").map(|found| from + found) {
        from = at + 3;
        let before = &text[done..at];
        let scheme = ["https", "http"].into_iter().find(|scheme| before.ends_with(scheme));
        let Some(start) = scheme.map(|scheme| at - scheme.len()) else { continue };
        let inside_word = text[done..start].ends_with(char::is_alphanumeric);
        if inside_word || !text[from..].starts_with(char::is_alphanumeric) {
            continue;
        }
        let end = start + address_length(&text[start..]);
        if start > done {
            pieces.push(Piece::Words(&text[done..start]));
        }
        pieces.push(Piece::Address(&text[start..end]));
        done = end;
        from = end;
    }
    if done < text.len() {
        pieces.push(Piece::Words(&text[done..]));
    }
    pieces
}

fn address_length(text: &str) -> usize {
    let mut end = text.find(|c: char| c.is_whitespace() || c == '<').unwrap_or(text.len());
    let mut unopened = text[..end].matches(')').count();
    unopened = unopened.saturating_sub(text[..end].matches('(').count());
    while let Some(last) = text[..end].chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '"' | '\'' | '*' | '_' | '~' | ']' | '”' | '’'
            | '…' => {}
            ')' if unopened > 0 => unopened -= 1,
            _ => break,
        }
        end -= last.len_utf8();
    }
    end
}
