//! A place in one of the user's files: which file, which bytes, hence which line and column.

use std::ops::Range;
use std::sync::Arc;

/// A text file as it was read, kept so that a message can show the line it speaks of.
#[derive(Debug, Default)]
pub struct Source {
    /// Relative to the site folder, with forward slashes on every system.
    pub path: String,
    /// Decoded to UTF-8, line ends normalised to LF; empty for files that are not text.
    pub text: String,
}

impl Source {
    /// A text file.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { path: path.into(), text: text.into() })
    }
}

/// A file, and within it a range of bytes (empty and at zero when the file as a whole is meant).
#[derive(Clone, Debug)]
pub struct Place {
    source: Arc<Source>,
    span: Range<usize>,
}

impl Place {
    /// The bytes `span` of a text. A span beyond the end is cut to fit, so that a wrong
    /// position in a parser can never take the message down with it.
    pub fn new(source: &Arc<Source>, span: Range<usize>) -> Self {
        let text = &source.text;
        let start = floor_char_boundary(text, span.start);
        let end = floor_char_boundary(text, span.end).max(start);
        Self { source: source.clone(), span: start..end }
    }

    /// A file as a whole: a photo, a folder, an output.
    pub fn file(path: impl Into<String>) -> Self {
        Self { source: Source::new(path, ""), span: 0..0 }
    }

    /// The path as shown to the user, with forward slashes.
    pub fn path(&self) -> &str {
        &self.source.path
    }

    /// The first byte.
    pub fn start(&self) -> usize {
        self.span.start
    }

    /// The bytes, for drawing.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The text of the whole file; empty when it is not a text file.
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// The words the place covers, as the user typed them.
    pub fn excerpt(&self) -> &str {
        &self.source.text[self.span.clone()]
    }

    /// Line and column, counted from 1, in characters; `None` when the file as a whole is meant.
    pub fn line_column(&self) -> Option<(usize, usize)> {
        if self.source.text.is_empty() {
            return None;
        }
        let before = &self.source.text[..self.span.start];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Some((line, column))
    }
}

fn floor_char_boundary(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}
