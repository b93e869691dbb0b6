//! Writes the pictures of a text: inside a line, or alone as figures with a caption.

use super::html::Writer;
use super::target::{Target, judge};
use super::{escape, plain};
use pulldown_cmark::{Event, Tag, TagEnd};

impl Writer<'_> {
    /// A picture inside a line; gives the index of the event behind it.
    pub(super) fn inline_picture(&mut self, target: &str, index: usize) -> usize {
        let end = self.after(index);
        let alt = self.alt(index, end);
        self.show_picture(target, &alt);
        end
    }

    /// The text for those who can't see the picture between two events.
    fn alt(&self, start: usize, end: usize) -> String {
        let inner = &self.events[start + 1..end.saturating_sub(1).max(start + 1)];
        plain::alternative(inner.iter().map(|(event, _)| event))
    }

    /// Writes a picture, or its text where there is none. Tells which.
    pub(super) fn show_picture(&mut self, target: &str, alt: &str) -> bool {
        let html = match judge(target) {
            Ok(Target::Inside(path)) => self.resolve.picture(&path, alt),
            // Pages load nothing from elsewhere.
            _ => None,
        };
        match html {
            Some(html) => {
                let number = self.pictures.len();
                self.pictures.push(html);
                self.out.push(escape::MARK_OPEN);
                self.out.push_str(&number.to_string());
                self.out.push(escape::MARK_CLOSE);
                true
            }
            None => {
                escape::push(&mut self.out, alt);
                false
            }
        }
    }

    /// Puts the pictures in.
    pub(super) fn with_pictures(&self, html: String) -> String {
        if self.pictures.is_empty() {
            return html;
        }
        let mut out = String::with_capacity(html.len() * 2);
        let mut parts = html.split(escape::MARK_OPEN);
        out.push_str(parts.next().unwrap_or(""));
        for part in parts {
            let (number, rest) = part.split_once(escape::MARK_CLOSE).unwrap_or(("", part));
            let picture = number.parse().ok().and_then(|n: usize| self.pictures.get(n));
            out.push_str(picture.map_or("", String::as_str));
            out.push_str(rest);
        }
        out
    }

    /// Writes a first-level paragraph that holds pictures alone as figures: one, or several side by
    /// side. Gives the index of the event behind it; `None` when it holds anything else.
    pub(super) fn paragraph_of_pictures(&mut self, index: usize) -> Option<usize> {
        if self.containers > 0 {
            return None;
        }
        let mut found = Vec::new();
        let mut at = index + 1;
        let end = loop {
            match &self.events.get(at)?.0 {
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let after = self.after(at);
                    found.push((dest_url.to_string(), title.to_string(), self.alt(at, after)));
                    at = after;
                }
                Event::SoftBreak | Event::HardBreak => at += 1,
                Event::Text(text) if text.trim().is_empty() => at += 1,
                Event::End(TagEnd::Paragraph) => break at + 1,
                _ => return None,
            }
        };
        let several = found.len() > 1;
        if several {
            self.out.push_str("<div class=\"figures\">\n");
        }
        for (target, title, alt) in found {
            self.figure(&target, &title, &alt);
        }
        if several {
            self.out.push_str("</div>\n");
        }
        Some(end)
    }

    fn figure(&mut self, target: &str, title: &str, alt: &str) {
        let start = self.out.len();
        self.out.push_str("<figure>");
        if !self.show_picture(target, alt) {
            self.out.truncate(start);
            if !alt.is_empty() {
                self.out.push_str("<p>");
                escape::push(&mut self.out, alt);
                self.out.push_str("</p>\n");
            }
            return;
        }
        if !title.is_empty() {
            self.out.push_str("<figcaption>");
            escape::push(&mut self.out, title);
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("</figure>\n");
    }
}
