//! Keeps the elements of a text properly nested, those of Markdown and those of HTML together.

use super::raw::{self, Fate};

/// An open element.
#[derive(Debug)]
enum Frame {
    /// Markdown's own, with what closes it.
    Markdown(&'static str),
    /// HTML's.
    Raw(Raw),
}

/// An open element that was typed as HTML.
#[derive(Clone, Debug)]
pub struct Raw {
    /// In lower case.
    pub name: String,
    /// Its tag is in the output.
    pub shown: bool,
    /// Length of the output where it began.
    pub start: usize,
    /// Where it was typed.
    pub at: usize,
}

/// The open elements, outermost first.
#[derive(Debug, Default)]
pub struct Nest {
    frames: Vec<Frame>,
    raw: usize,
}

impl Nest {
    /// Enters an element of Markdown.
    pub fn enter(&mut self, close: &'static str) {
        self.frames.push(Frame::Markdown(close));
    }

    /// Leaves the innermost element of Markdown: what closes it, and the HTML elements left open
    /// in it, innermost first.
    pub fn leave(&mut self) -> (Vec<Raw>, &'static str) {
        let mut unclosed = Vec::new();
        loop {
            match self.frames.pop() {
                Some(Frame::Raw(raw)) => {
                    self.raw -= 1;
                    unclosed.push(raw);
                }
                Some(Frame::Markdown(close)) => return (unclosed, close),
                None => return (unclosed, ""),
            }
        }
    }

    /// How many HTML elements are open.
    pub fn depth(&self) -> usize {
        self.raw
    }

    /// Enters an HTML element.
    pub fn open(&mut self, raw: Raw) {
        self.raw += 1;
        self.frames.push(Frame::Raw(raw));
    }

    /// The HTML elements that the start of element `next` ends, innermost first: HTML lets authors
    /// leave out `</li>`, `</td>` and the like.
    pub fn ended_by(&mut self, next: &str) -> Vec<Raw> {
        let ends = |open: &str| match open {
            "li" => next == "li",
            "td" | "th" => matches!(next, "td" | "th" | "tr" | "tbody" | "tfoot"),
            "tr" => matches!(next, "tr" | "tbody" | "tfoot"),
            "thead" | "tbody" => matches!(next, "tbody" | "tfoot"),
            "dt" | "dd" => matches!(next, "dt" | "dd"),
            "p" => raw::fate(next) == Fate::Block,
            _ => false,
        };
        self.pop_while(|raw| ends(&raw.name))
    }

    /// Closes an HTML element: it and those left open in it, innermost first. Empty when no such
    /// element is open within the innermost element of Markdown.
    pub fn close(&mut self, name: &str) -> Vec<Raw> {
        let within = self.frames.iter().rev().take_while(|frame| matches!(frame, Frame::Raw(_)));
        let position = within.enumerate().find_map(|(index, frame)| match frame {
            Frame::Raw(raw) if raw.name == name => Some(index),
            _ => None,
        });
        let mut left = position.map_or(0, |index| index + 1);
        self.pop_while(|_| {
            let more = left > 0;
            left = left.saturating_sub(1);
            more
        })
    }

    /// Ends a block of HTML: the elements that may not reach beyond it, innermost first.
    pub fn end_block(&mut self) -> Vec<Raw> {
        self.pop_while(|raw| raw::fate(&raw.name) != Fate::Block)
    }

    fn pop_while(&mut self, mut wanted: impl FnMut(&Raw) -> bool) -> Vec<Raw> {
        let mut popped = Vec::new();
        while let Some(Frame::Raw(raw)) =
            self.frames.pop_if(|frame| matches!(frame, Frame::Raw(raw) if wanted(raw)))
        {
            self.raw -= 1;
            popped.push(raw);
        }
        popped
    }
}
