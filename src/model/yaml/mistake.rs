//! What people get wrong in YAML, recognised from the line itself rather than from what the parser
//! happened to stumble over.

use super::Node;
use crate::diagnostic::catalogue::yaml as catalogue;
use crate::diagnostic::{Diagnostic, Entry, Place, Problems, Source};
use granit_parser::{ErrorKind, ScanError};
use std::ops::Range;
use std::sync::Arc;

/// A line of the text and where it starts in the file.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches([' ', '\t', '\u{a0}']).len()
    }

    /// The key, when the line reads `key: …` or `- key: …`, and what follows the colon.
    fn key_and_rest(&self) -> Option<(&'a str, &'a str)> {
        let content = self.text.trim_start().trim_start_matches("- ").trim_start();
        let (key, rest) = content.split_once(':')?;
        let word = !key.is_empty()
            && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '))
            && !key.contains("  ");
        word.then_some((key, rest))
    }

    fn is_content(&self) -> bool {
        let text = self.text.trim();
        !text.is_empty() && !text.starts_with('#')
    }
}

fn lines(source: &Source, range: Range<usize>) -> Vec<Line<'_>> {
    let mut start = range.start;
    source.text[range]
        .split('\n')
        .map(|text| {
            let line = Line { start, text };
            start += text.len() + 1;
            line
        })
        .collect()
}

/// No-break spaces where YAML wants a space: they look right on the screen and turn the whole
/// mapping into one long text, so they are looked for before the parser is asked.
pub fn before_parsing(source: &Arc<Source>, range: Range<usize>) -> Problems {
    let mut problems = Problems::new();
    if !source.text[range.clone()].contains(['\u{a0}', '\u{3000}', '\u{200b}']) {
        return problems;
    }
    for line in lines(source, range).into_iter().filter(Line::is_content) {
        let after_colon = line.key_and_rest().and_then(|(_, rest)| {
            let first = rest.chars().next()?;
            let at = line.text.len() - rest.len();
            matches!(first, '\u{a0}' | '\u{3000}' | '\u{200b}').then_some((at, first.len_utf8()))
        });
        let in_indent = line
            .text
            .char_indices()
            .take_while(|(_, c)| c.is_whitespace())
            .find(|(_, c)| !matches!(c, ' ' | '\t'))
            .map(|(at, c)| (at, c.len_utf8()));
        if let Some((at, width)) = after_colon.or(in_indent) {
            let span = line.start + at..line.start + at + width;
            problems.push(
                Diagnostic::new(&catalogue::YAML_NO_BREAK_SPACE).at(Place::new(source, span)),
            );
        }
    }
    problems
}

/// Marks of word processors around a value that was meant to be quoted.
pub fn in_plain_text(text: &str, place: &Place) -> Problems {
    let opens = text.starts_with(['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{ab}']);
    let closes = text.ends_with(['\u{201d}', '\u{201c}', '\u{2019}', '\u{bb}']);
    if opens && closes && text.chars().count() > 1 {
        let inner: String = text.chars().skip(1).take(text.chars().count() - 2).collect();
        return Diagnostic::new(&catalogue::YAML_SMART_QUOTES)
            .with("text", text)
            .with("inner", inner)
            .at(place.clone())
            .into();
    }
    Problems::new()
}

/// A Windows path between double quotation marks: `\f` in `"C:\foto"` is a code for a form feed.
pub fn in_quoted_text(text: &str, place: &Place) -> Problems {
    let odd = text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t'));
    if odd {
        Diagnostic::new(&catalogue::YAML_BACKSLASH).at(place.clone()).into()
    } else {
        Problems::new()
    }
}

/// The text holds no `key: value` at all.
pub fn not_a_mapping(source: &Arc<Source>, range: Range<usize>, node: &Node) -> Diagnostic {
    lines(source, range)
        .iter()
        .find_map(|line| missing_space(source, line))
        .unwrap_or_else(|| Diagnostic::new(&catalogue::YAML_NOT_A_MAPPING).at(node.place.clone()))
}

/// Puts a syntax error into words, by looking at the lines around it first.
pub fn of_syntax(source: &Arc<Source>, range: Range<usize>, error: &ScanError) -> Diagnostic {
    let text = &source.text[range.clone()];
    let index = error.marker().index();
    // The parser counts characters; its byte offset is not set on errors.
    let byte = text.char_indices().nth(index).map_or(text.len(), |(byte, _)| byte);
    let all = lines(source, range.clone());
    let at = range.start + byte;
    let here = all.partition_point(|line| line.start <= at).saturating_sub(1);
    // The parser may notice a mistake a little before or after the line that holds it.
    let around: Vec<Line> = [0, 1, -1, 2, -2]
        .into_iter()
        .filter_map(|step| all.get(here.checked_add_signed(step)?).copied())
        .collect();

    for line in &around {
        if let Some(found) = tab(source, line) {
            return found;
        }
    }
    if let Some(found) = unclosed_quote(source, &all[..=here.min(all.len() - 1)], error) {
        return found;
    }
    let above = all[..=here.min(all.len() - 1)].iter().rev().take(20);
    if let Some(found) = above.copied().find_map(|line| open_bracket(source, line)) {
        return found;
    }
    for line in around.iter().filter(|line| line.is_content()) {
        let found = missing_space(source, line)
            .or_else(|| windows_path(source, line))
            .or_else(|| colon_in_value(source, line))
            .or_else(|| special_start(source, line));
        if let Some(found) = found {
            return found;
        }
    }
    let content: Vec<Line> = all.iter().copied().filter(Line::is_content).collect();
    let upto = content.partition_point(|line| line.start <= at);
    // Comments may lie between the mistake and the line at which the parser stumbles.
    let above = content[..upto].iter().rev().take(3);
    if let Some(found) = above.into_iter().find_map(|line| missing_space(source, line)) {
        return found;
    }
    for end in [upto, upto + 1] {
        if let Some(found) = content.get(..end).and_then(|lines| indentation(source, lines)) {
            return found;
        }
    }
    let entry: &'static Entry = match error.kind() {
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::MismatchedFlowCollectionEnd { .. } => &catalogue::YAML_BRACKETS,
        ErrorKind::RecursionLimitExceeded => &catalogue::YAML_TOO_DEEP,
        _ => &catalogue::YAML_SYNTAX,
    };
    Diagnostic::new(entry).at(line_place(source, all[here.min(all.len() - 1)]))
}

fn line_place(source: &Arc<Source>, line: Line) -> Place {
    let start = line.start + line.indent();
    Place::new(source, start..start.max(line.start + line.text.trim_end().len()))
}

/// A value on one line that opens more brackets than it closes.
fn open_bracket(source: &Arc<Source>, line: Line) -> Option<Diagnostic> {
    let (_, rest) = line.key_and_rest()?;
    let value = rest.trim();
    let count = |signs: [char; 2]| value.matches(signs).count();
    let open = value.starts_with(['[', '{']) && count(['[', '{']) > count([']', '}']);
    open.then(|| Diagnostic::new(&catalogue::YAML_BRACKETS).at(line_place(source, line)))
}

fn tab(source: &Arc<Source>, line: &Line) -> Option<Diagnostic> {
    let indent = &line.text[..line.indent()];
    let at = indent.find('\t')?;
    let span = line.start + at..line.start + at + 1;
    Some(Diagnostic::new(&catalogue::YAML_TAB).at(Place::new(source, span)))
}

fn missing_space(source: &Arc<Source>, line: &Line) -> Option<Diagnostic> {
    let (key, rest) = line.key_and_rest()?;
    let first = rest.chars().next()?;
    if first.is_whitespace() || rest.starts_with("//") || key.contains(' ') {
        return None;
    }
    let colon = line.text.len() - rest.len() - 1;
    Some(
        Diagnostic::new(&catalogue::YAML_SPACE_AFTER_COLON)
            .with("key", key)
            .with("value", rest.trim())
            .at(Place::new(source, line.start + colon..line.start + colon + 1)),
    )
}

/// `"C:\Users\foto.jpg"`: between double quotation marks, `\U` begins a code.
fn windows_path(source: &Arc<Source>, line: &Line) -> Option<Diagnostic> {
    let (_, rest) = line.key_and_rest()?;
    let at = rest.trim_start().starts_with('"').then(|| line.text.find('\\'))??;
    let place = Place::new(source, line.start + at..line.start + at + 1);
    Some(Diagnostic::new(&catalogue::YAML_BACKSLASH).at(place))
}

fn colon_in_value(source: &Arc<Source>, line: &Line) -> Option<Diagnostic> {
    let (key, rest) = line.key_and_rest()?;
    let value = rest.trim();
    let quoted = value.starts_with(['"', '\'', '[', '{', '|', '>', '#']);
    if quoted || !(value.contains(": ") || value.ends_with(':')) {
        return None;
    }
    let at = line.start + line.text.find(value)?;
    Some(
        Diagnostic::new(&catalogue::YAML_COLON_IN_VALUE)
            .with("key", key)
            .with("value", value)
            .at(Place::new(source, at..at + value.len())),
    )
}

fn special_start(source: &Arc<Source>, line: &Line) -> Option<Diagnostic> {
    let value = match line.key_and_rest() {
        Some((_, rest)) => rest.trim(),
        None => line.text.trim_start().strip_prefix("- ")?.trim(),
    };
    let first = value.chars().next()?;
    if !matches!(first, '@' | '`' | '%' | '*' | '&' | '!' | '?' | ',' | ']' | '}' | '|' | '>') {
        return None;
    }
    let at = line.start + line.text.find(value)?;
    Some(
        Diagnostic::new(&catalogue::YAML_SPECIAL_START)
            .with("sign", first.to_string())
            .with("value", value)
            .at(Place::new(source, at..at + value.len())),
    )
}

/// A quotation mark that opens a value and never closes. The parser reports the end of the text or
/// some later line; the user wants the line of the mark.
fn unclosed_quote(source: &Arc<Source>, before: &[Line], error: &ScanError) -> Option<Diagnostic> {
    let quote_trouble = matches!(
        error.kind(),
        ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidTrailingSingleQuotedScalar
            | ErrorKind::InvalidTrailingDoubleQuotedScalar
            | ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::SimpleKeyExpected
            | ErrorKind::InvalidSimpleKey
            | ErrorKind::UnexpectedEofBlockMapping
            | ErrorKind::ExpectedBlockMappingKey
    );
    if !quote_trouble {
        return None;
    }
    before.iter().rev().take(40).find_map(|line| {
        let value = match line.key_and_rest() {
            Some((_, rest)) => rest.trim(),
            None => line.text.trim().trim_start_matches("- "),
        };
        let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        if *error.kind() == ErrorKind::UnknownQuotedScalarEscape && value.contains('\\') {
            let at = line.start + line.text.find('\\')?;
            let place = Place::new(source, at..at + 1);
            return Some(Diagnostic::new(&catalogue::YAML_BACKSLASH).at(place));
        }
        let inner = &value[1..];
        let closed = inner.trim_end().ends_with(mark);
        if closed && inner.matches(mark).count() == 1 {
            return None;
        }
        let at = line.start + line.text.find(mark)?;
        let entry = if inner.contains(mark) {
            &catalogue::YAML_QUOTE_INSIDE
        } else {
            &catalogue::YAML_UNCLOSED_QUOTE
        };
        Some(
            Diagnostic::new(entry)
                .with("value", value)
                .at(Place::new(source, at..at + value.len())),
        )
    })
}

/// The last line stands further right or left than its neighbours allow.
fn indentation(source: &Arc<Source>, content: &[Line]) -> Option<Diagnostic> {
    let (last, before) = content.split_last()?;
    let (previous, _) = before.split_last()?;
    last.key_and_rest().or_else(|| last.text.trim_start().strip_prefix('-').map(|r| (r, "")))?;
    let known = before.iter().any(|line| line.indent() == last.indent());
    let opens_block = previous.text.trim_end().ends_with(':');
    if known && last.indent() <= previous.indent()
        || opens_block && last.indent() > previous.indent()
    {
        return None;
    }
    let place = Place::new(source, last.start..last.start + last.indent().max(1));
    Some(
        Diagnostic::new(&catalogue::YAML_INDENTATION)
            .with("found", last.indent())
            .with("expected", previous.indent())
            .at(place),
    )
}
