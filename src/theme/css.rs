//! Reads style sheets just far enough to check them, to put addresses into them, and to drop what
//! a browser does not need. Works on the tokens of CSS Syntax Level 3 and knows no property.

use std::ops::Range;

/// A piece of a style sheet. Together the pieces cover the whole text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Piece {
    /// White space.
    Space,
    /// `/* … */`.
    Comment,
    /// A text in quotation marks.
    Text,
    /// `url(…)`; the range of the address in the sheet, without quotation marks.
    Url(Range<usize>),
    /// A name, number or anything else that must stay in one piece.
    Word,
    /// One of `{ } ( ) [ ] ; , :` or another sign.
    Sign(char),
}

/// What makes a style sheet unfit to be joined with others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Flaw {
    /// A comment, text or address that does not end.
    Unclosed,
    /// A bracket that nothing opened, or of another kind than the one that is open.
    Unopened,
}

/// A flaw and where it is, in bytes.
pub type Flawed = (Flaw, Range<usize>);

/// Cuts a style sheet into pieces.
///
/// # Errors
/// The first flaw and where it is. Brackets must pair, because a style sheet that closes more than
/// it opens would leave its cascade layer.
pub fn pieces(css: &str) -> Result<Vec<(Piece, Range<usize>)>, Flawed> {
    let mut list = Vec::new();
    let mut open: Vec<(char, Range<usize>)> = Vec::new();
    let mut at = 0;
    while let Some(first) = css[at..].chars().next() {
        let rest = &css[at..];
        let unclosed = (Flaw::Unclosed, at..at + first.len_utf8());
        let (piece, length) = match first {
            c if is_space(c) => (Piece::Space, run(rest, is_space)),
            '/' if rest.starts_with("/*") => {
                let end = rest[2..].find("*/").ok_or(unclosed)?;
                (Piece::Comment, end + 4)
            }
            '"' | '\'' => (Piece::Text, text(rest).ok_or(unclosed)?),
            c if is_word(c) => {
                let length = word(rest);
                let is_url = rest[..length].eq_ignore_ascii_case("url");
                if is_url && rest[length..].starts_with('(') {
                    let (address, length) = url(rest).ok_or(unclosed)?;
                    (Piece::Url(at + address.start..at + address.end), length)
                } else {
                    (Piece::Word, length)
                }
            }
            c => (Piece::Sign(c), c.len_utf8()),
        };
        let range = at..at + length;
        if let Piece::Sign(sign) = piece {
            match sign {
                '{' => open.push(('}', range.clone())),
                '(' => open.push((')', range.clone())),
                '[' => open.push((']', range.clone())),
                '}' | ')' | ']' if open.pop().map(|(close, _)| close) != Some(sign) => {
                    return Err((Flaw::Unopened, range));
                }
                _ => {}
            }
        }
        list.push((piece, range));
        at += length;
    }
    match open.pop() {
        Some((_, range)) => Err((Flaw::Unclosed, range)),
        None => Ok(list),
    }
}

/// True if a style sheet has this word as a piece of its own.
pub fn names(css: &str, word: &str) -> bool {
    let is_word = |(piece, range): &(Piece, Range<usize>)| {
        *piece == Piece::Word && css[range.clone()] == *word
    };
    pieces(css).is_ok_and(|pieces| pieces.iter().any(is_word))
}

/// White space, and the end of a line in all its forms (CSS Syntax 3, section 4.2).
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '-' | '_' | '\\' | '.' | '%' | '#' | '@')
        || !c.is_ascii()
}

fn run(text: &str, matches: impl Fn(char) -> bool) -> usize {
    text.find(|c| !matches(c)).unwrap_or(text.len())
}

/// The length of a word. An escape of hexadecimal digits owns the one white space behind it.
fn word(text: &str) -> usize {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next().filter(|c| is_word(*c)) {
        at += c.len_utf8();
        if c == '\\' {
            at += escape(&text[at..]);
        }
    }
    at
}

/// The length of what follows a backslash.
fn escape(text: &str) -> usize {
    let digits = text.chars().take(6).take_while(char::is_ascii_hexdigit).count();
    match digits {
        0 => text.chars().next().map_or(0, char::len_utf8),
        digits => digits + text[digits..].chars().next().filter(|c| is_space(*c)).map_or(0, |_| 1),
    }
}

/// The length of a text with its quotation marks; none if it does not end on its line.
fn text(from: &str) -> Option<usize> {
    let quote = from.chars().next()?;
    let mut at = 1;
    loop {
        match from[at..].chars().next()? {
            c if c == quote => return Some(at + 1),
            '\n' => return None,
            // An escaped line end continues the text.
            '\\' => at += 1 + from[at + 1..].chars().next()?.len_utf8(),
            c => at += c.len_utf8(),
        }
    }
}

/// Where the address is in `url(…)`, and the length of the whole.
fn url(from: &str) -> Option<(Range<usize>, usize)> {
    let mut at = "url(".len();
    at += run(&from[at..], is_space);
    let address = if from[at..].starts_with(['"', '\'']) {
        let length = text(&from[at..])?;
        let address = at + 1..at + length - 1;
        at += length;
        address
    } else {
        let start = at;
        loop {
            match from[at..].chars().next()? {
                ')' => break,
                c if is_space(c) => break,
                '\\' => at += 1 + from[at + 1..].chars().next()?.len_utf8(),
                c => at += c.len_utf8(),
            }
        }
        start..at
    };
    at += run(&from[at..], is_space);
    from[at..].starts_with(')').then_some((address, at + 1))
}

/// The same style sheet without comments, needless white space and last semicolons; the address
/// of each `url(…)` goes through `address`.
///
/// # Errors
/// As [`pieces`].
pub fn squeeze(css: &str, address: impl Fn(&str) -> String) -> Result<String, Flawed> {
    let mut out = String::with_capacity(css.len());
    let mut gap = Gap::None;
    for (piece, range) in pieces(css)? {
        match &piece {
            Piece::Space => gap = Gap::Space,
            Piece::Comment if gap == Gap::None => gap = Gap::Comment,
            Piece::Comment => {}
            Piece::Sign(sign) => {
                write_gap(&mut out, gap, Some(*sign));
                if *sign == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(*sign);
                gap = Gap::None;
            }
            Piece::Url(inner) => {
                write_gap(&mut out, gap, None);
                out.push_str("url(\"");
                out.push_str(&quoted(&address(&css[inner.clone()])));
                out.push_str("\")");
                gap = Gap::None;
            }
            Piece::Text | Piece::Word => {
                write_gap(&mut out, gap, None);
                out.push_str(&css[range]);
                gap = Gap::None;
            }
        }
    }
    Ok(out)
}

/// What stood between two pieces.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Gap {
    None,
    Space,
    /// A comment without white space: it parts two words without being a descendant combinator.
    Comment,
}

/// Keeps a gap only where it has a meaning. Around `+`, `-`, `*`, `/`, `~` and `>`, and before
/// `(` and `:`, white space may mean something, so it stays.
fn write_gap(out: &mut String, gap: Gap, next: Option<char>) {
    let Some(last) = out.chars().next_back() else { return };
    // An escape of digits needs its white space, whatever follows.
    let after_sign = matches!(last, '{' | '}' | ';' | ',' | '(' | '[');
    let before_sign = matches!(next, Some('{' | '}' | ';' | ',' | ')' | ']'));
    // `--empty: ;` needs a value of its own in some browsers.
    let after_colon = last == ':' && !matches!(next, Some(';' | '}'));
    match gap {
        Gap::None => {}
        Gap::Space if last == ':' && !after_colon => out.push(' '),
        Gap::Space if after_sign || before_sign || after_colon => {}
        Gap::Space => out.push(' '),
        Gap::Comment if after_sign || before_sign || last == ':' => {}
        Gap::Comment => out.push_str("/**/"),
    }
}

/// Safe between double quotation marks. Escapes stay as written.
fn quoted(address: &str) -> String {
    let mut safe = String::with_capacity(address.len());
    let mut escaped = false;
    for c in address.chars() {
        if c == '"' && !escaped {
            safe.push('\\');
        }
        safe.push(c);
        escaped = c == '\\' && !escaped;
    }
    safe
}

#[cfg(test)]
mod tests;
