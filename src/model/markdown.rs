//! Markdown: what a text links to, what is wrong with it, and the safe HTML it becomes.
//!
//! Texts are CommonMark 0.31 with tables, footnotes, strikethrough, task lists and bare web
//! addresses. HTML inside them is shown as text unless the profile allows it. Nothing here reads a
//! file: where a relative link or a picture leads is asked of a [`Resolve`].

mod autolink;
mod document;
mod escape;
mod footnotes;
mod headings;
mod html;
mod html_blocks;
mod inline;
mod inspect;
mod mistyped;
mod nest;
mod pictures;
mod plain;
mod raw;
mod sanitise;
mod target;

use crate::diagnostic::{Place, Source};
use std::sync::Arc;

pub use headings::anchor;
pub use html::to_html;
pub use inline::inline_html;
pub use inspect::inspect;
pub use plain::plain_text;

/// The Markdown part of a file.
#[derive(Clone, Debug)]
pub struct Body {
    /// The whole file.
    pub source: Arc<Source>,
    /// Where the Markdown begins, in bytes; the facts stand before it.
    pub start: usize,
}

impl Body {
    /// The Markdown itself.
    pub fn text(&self) -> &str {
        self.source.text.get(self.start..).unwrap_or("")
    }

    /// The place of `span`, counted from the beginning of the Markdown.
    fn place(&self, span: std::ops::Range<usize>) -> Place {
        Place::new(&self.source, self.start + span.start..self.start + span.end)
    }
}

/// What a text may hold.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// True when HTML is allowed and cleaned; false when it is shown as text.
    pub raw_html: bool,
    /// Length of a text, in bytes.
    pub max_bytes: usize,
    /// How deep quotes, lists, emphasis and HTML may stand inside one another.
    pub max_nesting: usize,
}

impl Default for Rules {
    fn default() -> Self {
        Self { raw_html: false, max_bytes: 1 << 20, max_nesting: 32 }
    }
}

/// Whether a reference is followed or shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ReferenceKind {
    /// A link.
    Link,
    /// A picture.
    Picture,
}

/// A link or a picture in a text.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Which of the two.
    pub kind: ReferenceKind,
    /// Where it leads. Web, mail and telephone addresses as typed; paths with `/` between their
    /// parts and `%20` and the like read, so that they can be compared with names of files.
    pub target: String,
    /// Where it stands.
    pub place: Place,
}

/// The words that the HTML of a text needs, in the language of the page.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    /// Names the scrolling box around a table: "Tabel".
    pub table: &'a str,
    /// Names the list of footnotes: "Catatan kaki".
    pub footnotes: &'a str,
    /// Names the link from a footnote back into the text: "Kembali ke teks".
    pub back: &'a str,
    /// Names a ticked box of a task list: "selesai".
    pub done: &'a str,
    /// Names an empty box of a task list: "belum selesai".
    pub open: &'a str,
    /// Stands before every id, to keep several texts of one page apart; empty for the main one.
    pub scope: &'a str,
}

/// The HTML of a text.
#[derive(Clone, Debug, Default)]
pub struct Html {
    /// Safe to put into a page as it is.
    pub html: String,
    /// Its headings in order, less those in quotes and footnotes.
    pub headings: Vec<Heading>,
}

/// A heading of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Heading {
    /// Its id; ASCII, unique in the page, never one of the page's own.
    pub id: String,
    /// 2 to 6: the page's title is the only heading of level 1.
    pub level: u8,
    /// Its text without markup.
    pub text: String,
}

/// Knows where relative targets lead and how a photo is shown.
pub trait Resolve {
    /// The final address of a relative target or a fragment; `None` leaves the text without a link.
    fn link(&self, target: &str) -> Option<String>;
    /// Ready, safe HTML of a picture; `None` leaves `alt` as text.
    fn picture(&self, target: &str, alt: &str) -> Option<String>;
}

#[cfg(test)]
mod tests;
