//! Keeps spreadsheets from running a text as a formula, in a way that can be undone.
//!
//! A cell that starts with `=`, `+`, `-`, `@`, a tab or a line end is run (OWASP, "CSV Injection").
//! An apostrophe in front keeps it a text, as WooCommerce and others do. The same can happen inside
//! a cell when a file is opened with the wrong delimiter: so an apostrophe is also put after every
//! mark that could begin a cell there. Reading takes away exactly one apostrophe at each of these
//! places, so any text survives the way out and back.

/// Characters that begin a formula, with the wide forms that East Asian spreadsheets take as equals.
const STARTS: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
/// Marks after which a cell could begin.
const MARKS: [char; 6] = [',', ';', '\t', '|', '\n', '"'];

/// The text with every place disarmed from which a spreadsheet could run it.
pub fn neutralise(text: &str) -> String {
    rewrite(text, |apostrophes| Some(apostrophes + 1))
}

/// Undoes [`neutralise`].
pub fn restore(text: &str) -> String {
    rewrite(text, |apostrophes| apostrophes.checked_sub(1))
}

/// Changes the number of apostrophes at every place where a cell could begin with a formula.
fn rewrite(text: &str, change: impl Fn(usize) -> Option<usize>) -> String {
    let mut written = String::with_capacity(text.len() + 1);
    let mut rest = text;
    let mut first = true;
    loop {
        let blank = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
        let after = &rest[blank..];
        let apostrophes = after.len() - after.trim_start_matches('\'').len();
        let tail = &after[apostrophes..];
        let runs = if first {
            tail.starts_with(STARTS)
        } else {
            // `Rp50.000,-` and `a - b` are no formulas; `,-2+3` and `;=1` are.
            let mut chars = tail.chars();
            let start = chars.next().is_some_and(|c| STARTS.contains(&c) && !MARKS.contains(&c));
            start && chars.next().is_some_and(|next| !next.is_whitespace())
        };
        if runs && let Some(wanted) = change(apostrophes) {
            written.push_str(&rest[..blank]);
            written.extend(std::iter::repeat_n('\'', wanted));
        } else {
            written.push_str(&rest[..blank + apostrophes]);
        }
        first = false;
        // Up to and with the next mark.
        let Some(at) = tail.find(MARKS) else {
            written.push_str(tail);
            return written;
        };
        let end = at + tail[at..].chars().next().map_or(1, char::len_utf8);
        written.push_str(&tail[..end]);
        rest = &tail[end..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_begins_like_a_formula_is_disarmed() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            (" =1+1", " '=1+1"),
            ("\t=1", "'\t'=1"),
            ("Syal", "Syal"),
            ("Syal - merah", "Syal - merah"),
            ("mulai Rp50.000,-", "mulai Rp50.000,-"),
            ("satu,=cmd()", "satu,'=cmd()"),
            ("a;\"=cmd()\"", "a;\"'=cmd()\""),
            ("Jum'at", "Jum'at"),
            ("'kutip'", "'kutip'"),
            ("-", "'-"),
        ] {
            assert_eq!(neutralise(text), safe);
            assert_eq!(restore(safe), text);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "[=+@\t\n\r,;|\"' a\u{ff1d}-]{0,12}") {
            prop_assert_eq!(restore(&neutralise(&text)), text);
        }

        #[test]
        fn nothing_runs(text in "[=+@\t\n\r,;\"' a-]{0,12}") {
            let safe = neutralise(&text);
            prop_assert!(!safe.trim_start_matches(' ').starts_with(STARTS), "{safe:?}");
        }
    }
}
