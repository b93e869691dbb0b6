//! Reads a text into events, after making sure that it is short and flat enough to be read.
//!
//! The parser's time grows with the text, except that every line costs as much as quotes and lists
//! are open above it. So their depth is bounded before the parser sees the text; emphasis, links
//! and pictures cost it nothing extra and are counted afterwards.

use super::{Body, Rules};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::markdown as catalogue;
use pulldown_cmark::{Event, Options, Parser, Tag, TextMergeWithOffset};
use std::ops::Range;

/// An event, and the bytes of the Markdown that it comes from.
pub type Spanned<'a> = (Event<'a>, Range<usize>);

/// The events of a text that keeps within `rules`; else what is too much, and where.
pub fn read<'a>(body: &'a Body, rules: &Rules) -> Result<Vec<Spanned<'a>>, Box<Diagnostic>> {
    let text = body.text();
    if text.len() > rules.max_bytes {
        let limit = match rules.max_bytes {
            bytes if bytes >= 1 << 20 => format!("{} MB", bytes >> 20),
            bytes if bytes >= 1 << 10 => format!("{} KB", bytes >> 10),
            bytes => format!("{bytes} B"),
        };
        let place = body.place(rules.max_bytes..rules.max_bytes + 1);
        let problem = Diagnostic::new(&catalogue::TEXT_TOO_LONG).with("limit", limit).at(place);
        return Err(Box::new(problem));
    }
    let too_deep = |span: Range<usize>| {
        let problem = Diagnostic::new(&catalogue::TEXT_TOO_NESTED);
        Box::new(problem.with("limit", rules.max_nesting).at(body.place(span)))
    };
    if let Some(line) = first_line_deeper_than(text, rules.max_nesting) {
        return Err(too_deep(line));
    }
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let parser = Parser::new_ext(text, options).into_offset_iter();
    let mut events = Vec::new();
    let mut depth = 0;
    for (event, span) in TextMergeWithOffset::new(parser) {
        match &event {
            Event::Start(tag) if nests(tag) => {
                depth += 1;
                if depth > rules.max_nesting {
                    return Err(too_deep(span.start..span.start + 1));
                }
            }
            Event::End(end) if nests_end(*end) => depth -= 1,
            _ => {}
        }
        events.push((event, span));
    }
    Ok(events)
}

fn nests(tag: &Tag) -> bool {
    nests_end(tag.to_end())
}

fn nests_end(end: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd as E;
    matches!(
        end,
        E::BlockQuote(_)
            | E::List(_)
            | E::FootnoteDefinition
            | E::Emphasis
            | E::Strong
            | E::Strikethrough
            | E::Link
            | E::Image
    )
}

/// The bytes of the first line whose quotes, lists and footnotes may be open deeper than `limit`.
///
/// The count is never too low: a line holds open at most one list for two columns of indentation
/// (CommonMark 0.31, section 5.2) among those of the lines above, and adds its own marks.
fn first_line_deeper_than(text: &str, limit: usize) -> Option<Range<usize>> {
    let mut open = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (marks, columns) = prefix(line);
        if marks > 0 {
            open = marks + open.min(columns / 2);
            if open > limit {
                let end = start + line.trim_end_matches('\n').len();
                return Some(start..end);
            }
        }
        start += line.len();
    }
    None
}

/// How many marks of quotes, list items and footnotes a line begins with, and how many columns of
/// blanks stand before and between them.
fn prefix(line: &str) -> (usize, usize) {
    let bytes = line.as_bytes();
    let (mut at, mut marks, mut columns) = (0, 0, 0);
    // `* * *` is a line across the page, whatever stands before it.
    let rule = trailing_rule(line);
    while let Some(&byte) = bytes.get(at) {
        if rule.is_some_and(|start| at >= start) {
            break;
        }
        let blank_after =
            |index: usize| bytes.get(index).is_none_or(|b| matches!(b, b' ' | b'\t' | b'\n'));
        match byte {
            b' ' => columns += 1,
            b'\t' => columns += 4,
            b'>' => marks += 1,
            b'-' | b'+' | b'*' if blank_after(at + 1) => marks += 1,
            b'0'..=b'9' => {
                let digits = bytes[at..].iter().take(10).take_while(|b| b.is_ascii_digit()).count();
                let mark = at + digits;
                if !matches!(bytes.get(mark), Some(b'.' | b')')) || !blank_after(mark + 1) {
                    break;
                }
                marks += 1;
                at = mark;
            }
            b'[' if bytes.get(at + 1) == Some(&b'^') => match line[at..].find("]:") {
                Some(end) => {
                    marks += 1;
                    at += end + 1;
                }
                None => break,
            },
            _ => break,
        }
        at += 1;
    }
    (marks, columns)
}

/// Where a run of nothing but one of `*`, `-`, `_` and blanks begins that closes the line and is
/// long enough to be a thematic break.
fn trailing_rule(line: &str) -> Option<usize> {
    let mark = line.trim_end().bytes().last().filter(|b| matches!(b, b'*' | b'-' | b'_'))?;
    let run = line.bytes().rev().take_while(|&b| b == mark || matches!(b, b' ' | b'\t' | b'\n'));
    let start = line.len() - run.count();
    (line[start..].bytes().filter(|&b| b == mark).count() >= 3).then_some(start)
}
