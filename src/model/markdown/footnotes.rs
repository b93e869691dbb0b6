//! Numbers footnotes in the order in which a text refers to them.

use super::document::Spanned;
use super::{Labels, escape};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

/// The footnotes of a text.
#[derive(Debug, Default)]
pub struct Notes {
    /// By label in lower case: the events of a definition, and its number once referred to.
    by_label: HashMap<String, (Range<usize>, Option<usize>)>,
    /// By number less one: the events, and how many links lead there.
    order: Vec<(Range<usize>, usize)>,
}

impl Notes {
    /// Collects the definitions; of two with one label the first counts.
    pub fn new(events: &[Spanned]) -> Self {
        let mut notes = Self::default();
        let mut open = Vec::new();
        for (index, (event, _)) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => open.push((label, index + 1)),
                Event::End(TagEnd::FootnoteDefinition) => {
                    if let Some((label, start)) = open.pop() {
                        let label = label.to_lowercase();
                        notes.by_label.entry(label).or_insert((start..index, None));
                    }
                }
                _ => {}
            }
        }
        notes
    }

    /// Writes a reference; a plain number where a link can't stand.
    pub fn refer(&mut self, out: &mut String, label: &str, labels: &Labels, in_link: bool) {
        let Some((range, number)) = self.by_label.get_mut(&label.to_lowercase()) else {
            escape::push(out, &format!("[^{label}]"));
            return;
        };
        let number = *number.get_or_insert_with(|| {
            self.order.push((range.clone(), 0));
            self.order.len()
        });
        if in_link {
            let _ = write!(out, "<sup>{number}</sup>");
            return;
        }
        let links = &mut self.order[number - 1].1;
        *links += 1;
        let id = link_id(labels, number, *links);
        let scope = escape::escaped(labels.scope);
        let _ = write!(
            out,
            "<sup class=\"footnote-ref\"><a href=\"#{scope}fn-{number}\" id=\"{id}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        );
    }

    /// The events of the note with this number, if the text refers to so many.
    pub fn body(&self, number: usize) -> Option<Range<usize>> {
        self.order.get(number - 1).map(|(range, _)| range.clone())
    }

    /// Appends the list of notes, whose HTML is given in order.
    pub fn write_list(&self, out: &mut String, bodies: &[String], labels: &Labels) {
        if bodies.is_empty() {
            return;
        }
        let (scope, back) = (escape::escaped(labels.scope), escape::escaped(labels.back));
        let title = escape::escaped(labels.footnotes);
        let _ = writeln!(
            out,
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\">\n<ol>"
        );
        for (index, body) in bodies.iter().enumerate() {
            let number = index + 1;
            let _ = write!(out, "<li id=\"{scope}fn-{number}\">");
            let (inner, end) = match body.strip_suffix("</p>\n") {
                Some(inner) => (inner, "</p>\n"),
                None => (body.as_str(), ""),
            };
            out.push_str(inner);
            for link in 1..=self.order[index].1 {
                let id = link_id(labels, number, link);
                let count = if link == 1 { String::new() } else { format!(" ({link})") };
                let _ = write!(
                    out,
                    " <a href=\"#{id}\" class=\"footnote-back\" role=\"doc-backlink\" \
                     aria-label=\"{back} {number}{count}\">\u{21a9}\u{fe0e}</a>"
                );
            }
            out.push_str(end);
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }
}

fn link_id(labels: &Labels, number: usize, link: usize) -> String {
    let scope = escape::escaped(labels.scope);
    match link {
        1 => format!("{scope}fnref-{number}"),
        _ => format!("{scope}fnref-{number}-{link}"),
    }
}
