//! The bare words of a text, for descriptions and for search.

use super::document;
use super::{Body, Rules};
use pulldown_cmark::{Event, Tag, TagEnd};

/// The words of a text without markup, at most `max_chars` characters, blanks collapsed.
///
/// A longer text is cut behind a word and ends with `…`. Pictures, code blocks, footnotes and HTML
/// tags are left out.
pub fn plain_text(body: &Body, max_chars: usize) -> String {
    match document::read(body, &Rules::default()) {
        Ok(events) => collapsed(events.iter().map(|(event, _)| event), max_chars),
        Err(_) => {
            let mut words = Words::new(max_chars);
            words.push(body.text());
            words.finish()
        }
    }
}

/// The words of some events, at most `max_chars` characters.
pub fn collapsed<'e, 'a: 'e>(
    events: impl Iterator<Item = &'e Event<'a>>,
    max_chars: usize,
) -> String {
    let mut words = Words::new(max_chars);
    let mut skipped = 0_usize;
    for event in events {
        if words.full {
            break;
        }
        match event {
            Event::Start(tag) if is_skipped(tag) => skipped += 1,
            Event::End(TagEnd::Image | TagEnd::CodeBlock | TagEnd::FootnoteDefinition) => {
                skipped = skipped.saturating_sub(1);
                words.gap();
            }
            _ if skipped > 0 => {}
            Event::Text(text) | Event::Code(text) => words.push(text),
            Event::SoftBreak | Event::HardBreak | Event::Rule | Event::Html(_) => words.gap(),
            Event::InlineHtml(tag) if tag.starts_with("<br") => words.gap(),
            Event::Start(tag) if is_block(tag) => words.gap(),
            _ => {}
        }
    }
    words.finish()
}

/// The words of the events inside a picture, those of pictures within it among them.
pub fn alternative<'e, 'a: 'e>(events: impl Iterator<Item = &'e Event<'a>>) -> String {
    let mut words = Words::new(usize::MAX);
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => words.push(text),
            Event::SoftBreak | Event::HardBreak => words.gap(),
            _ => {}
        }
    }
    words.finish()
}

fn is_skipped(tag: &Tag) -> bool {
    matches!(tag, Tag::Image { .. } | Tag::CodeBlock(_) | Tag::FootnoteDefinition(_))
}

fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
}

/// Collects words up to a number of characters.
struct Words {
    text: String,
    chars: usize,
    max: usize,
    gap: bool,
    /// There was more than fits.
    full: bool,
}

impl Words {
    fn new(max: usize) -> Self {
        Self { text: String::new(), chars: 0, max, gap: false, full: false }
    }

    /// The next letter begins a new word.
    fn gap(&mut self) {
        self.gap = !self.text.is_empty();
    }

    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.gap();
                continue;
            }
            if c.is_control() {
                continue;
            }
            let needed = 1 + usize::from(self.gap);
            if self.max - self.chars < needed {
                self.full = true;
                return;
            }
            if self.gap {
                self.text.push(' ');
                self.gap = false;
            }
            self.text.push(c);
            self.chars += needed;
        }
    }

    /// The words; with an ellipsis in place of what did not fit.
    fn finish(mut self) -> String {
        if !self.full || self.max == 0 {
            return self.text;
        }
        let whole_word = self.gap && self.chars < self.max;
        if !whole_word {
            let cut = self.text.rfind(' ').unwrap_or_else(|| self.inside_word());
            self.text.truncate(cut);
        }
        let end = self.text.trim_end_matches([' ', ',', ';', ':', '-', '–', '—', '(']).len();
        self.text.truncate(end);
        self.text.push('…');
        self.text
    }

    /// Where to cut a word that is longer than everything: one character from its end, and before
    /// a letter rather than between it and its accents or the parts of an emoji.
    fn inside_word(&self) -> usize {
        for (at, c) in self.text.char_indices().rev() {
            let joins = matches!(c,
                '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}'
                | '\u{1f3fb}'..='\u{1f3ff}');
            let joined = joins || self.text[..at].ends_with('\u{200d}');
            if !joined {
                return at;
            }
        }
        0
    }
}
