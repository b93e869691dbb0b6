//! What every parser does with a typed text first: even out spaces and dashes, refuse characters
//! that nobody can see, cut it into numbers, words and signs.

use crate::diagnostic::catalogue::values::{HIDDEN_CHARACTER, VALUE_EMPTY};
use crate::diagnostic::{Diagnostic, Entry, Words};

/// A problem with `text`, which the message quotes.
pub(super) fn problem(entry: &'static Entry, text: &str) -> Diagnostic {
    Diagnostic::new(entry).with("text", clip(text))
}

/// The text short enough for a message, without line breaks and control characters.
pub(super) fn clip(text: &str) -> String {
    const LONGEST: usize = 60;
    let visible = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    let mut short: String = text.trim().chars().take(LONGEST).map(visible).collect();
    if text.trim().chars().count() > LONGEST {
        short.push('…');
    }
    short
}

/// `Maksud Anda “…”? ` with a space behind it, or nothing, to open a remedy.
pub(super) fn hint(suggestion: Option<&str>) -> Words {
    match suggestion {
        Some(name) => Words::both(
            format!("Mungkin maksud Anda “{name}”? "),
            format!("Did you mean “{name}”? "),
        ),
        None => "".into(),
    }
}

/// The text with every kind of space as one plain space, every dash as a hyphen, full-width signs
/// as plain ones and typographic quotes as straight ones. None of this changes a meaning.
///
/// `what` names the value for the message that it is missing. Characters without any visible form
/// (zero-width spaces, direction marks) are refused: a value that looks right but is not can't be
/// mended by someone who does not know.
pub(super) fn tidy(text: &str, what: Words) -> Result<String, Diagnostic> {
    let mut tidied = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            let name = format!("U+{:04X}", u32::from(c));
            return Err(problem(&HIDDEN_CHARACTER, text).with("character", name));
        }
        match plain(c) {
            ' ' if tidied.is_empty() || tidied.ends_with(' ') => {}
            c => tidied.push(c),
        }
    }
    tidied.truncate(tidied.trim_end().len());
    if tidied.is_empty() {
        return Err(problem(&VALUE_EMPTY, text).with("what", what));
    }
    Ok(tidied)
}

fn is_hidden(c: char) -> bool {
    let format = matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}');
    format || (c.is_control() && !c.is_whitespace())
}

fn plain(c: char) -> char {
    match c {
        c if c.is_whitespace() => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '‘' | '’' | '′' | '´' | '`' => '\'',
        '“' | '”' | '″' => '"',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).map_or(c, plain),
        c => c,
    }
}

/// The text in lower case with the words for "until" as a hyphen: `3 s.d. 5` reads as `3 - 5`.
pub(super) fn with_ranges(tidied: &str) -> String {
    const UNTIL: [&str; 11] =
        ["s.d.", "s.d", "s/d", "sd", "sampai", "sampe", "hingga", "to", "until", "till", "through"];
    let lower = tidied.to_lowercase();
    let mut words: Vec<&str> = Vec::new();
    for word in lower.split(' ') {
        match word {
            "dengan" if words.last() == Some(&"-") => {}
            _ if UNTIL.contains(&word) => words.push("-"),
            _ => words.push(word),
        }
    }
    words.join(" ")
}

/// A piece of a tidied text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Token<'a> {
    /// Digits, with dots, commas and colons only between digits.
    Number(&'a str),
    /// Letters, with apostrophes only between letters.
    Word(&'a str),
    /// Any other character but a space.
    Sign(char),
}

/// Cuts a tidied text into its pieces; spaces are left out.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            let length = run(rest, |c| c.is_ascii_digit(), &['.', ',', ':']);
            found.push(Token::Number(&rest[..length]));
            length
        } else if first.is_alphabetic() {
            let length = run(rest, char::is_alphabetic, &['\'']);
            found.push(Token::Word(&rest[..length]));
            length
        } else {
            if first != ' ' {
                found.push(Token::Sign(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

/// Bytes of the longest start of `text` made of `inside` characters, with single `joints` between.
fn run(text: &str, inside: impl Fn(char) -> bool, joints: &[char]) -> usize {
    let mut end = 0;
    let mut joint = false;
    for (index, c) in text.char_indices() {
        if inside(c) {
            end = index + c.len_utf8();
            joint = false;
        } else if joints.contains(&c) && !joint {
            joint = true;
        } else {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::Token::{Number, Sign, Word};
    use super::*;
    use crate::diagnostic::Lang;

    #[test]
    fn spaces_dashes_and_quotes_are_evened_out() {
        let cases = [
            ("  Rp\u{a0}50 ", "Rp 50"),
            ("a\u{3000}\u{202f}b", "a b"),
            ("08:00–12:00", "08:00-12:00"),
            ("Ｒｐ　１２", "Rp 12"),
            ("Jum’at", "Jum'at"),
        ];
        for (typed, tidied) in cases {
            assert_eq!(tidy(typed, "x".into()).unwrap(), tidied);
        }
    }

    #[test]
    fn nothing_and_invisible_characters_are_refused() {
        for (typed, code) in [
            ("", "value-empty"),
            (" \u{a0} ", "value-empty"),
            ("1\u{200b}2", "hidden-character"),
            ("\u{feff}12", "hidden-character"),
            ("1\u{0}2", "hidden-character"),
        ] {
            assert_eq!(tidy(typed, "x".into()).unwrap_err().entry.code, code, "{typed:?}");
        }
    }

    #[test]
    fn pieces() {
        assert_eq!(
            tokens("Rp. 1.250.000,- jum'at 8:00"),
            [
                Word("Rp"),
                Sign('.'),
                Number("1.250.000"),
                Sign(','),
                Sign('-'),
                Word("jum'at"),
                Number("8:00")
            ]
        );
        assert_eq!(tokens("850rb"), [Number("850"), Word("rb")]);
        assert_eq!(with_ranges("2023 s.d. 2028"), "2023 - 2028");
        assert_eq!(with_ranges("Maret sampai dengan Mei"), "maret - mei");
    }

    #[test]
    fn messages_quote_a_short_piece() {
        let long = problem(&VALUE_EMPTY, &"x".repeat(500)).with("what", "y");
        assert!(long.message(Lang::Id).chars().count() < 200);
        assert_eq!(clip("a\nb\u{7}"), "a b\u{fffd}");
    }
}
