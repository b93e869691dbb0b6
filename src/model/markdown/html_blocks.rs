//! Writes the blocks of a text: paragraphs, headings, lists, tables, code.

use super::Heading;
use super::html::{Table, Writer};
use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

impl Writer<'_> {
    /// Writes the start of a block and gives the index of the event to go on with.
    pub(super) fn start_block(&mut self, tag: &Tag, index: usize) -> usize {
        match tag {
            Tag::Paragraph => {
                if let Some(next) = self.paragraph_of_pictures(index) {
                    return next;
                }
                self.element("<p>", "</p>\n");
            }
            Tag::Heading { level, .. } => return self.heading(*level, index),
            Tag::BlockQuote(_) => {
                self.containers += 1;
                self.element("<blockquote>\n", "</blockquote>\n");
            }
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::List(first) => {
                self.containers += 1;
                match first {
                    None => self.element("<ul>\n", "</ul>\n"),
                    Some(1) => self.element("<ol>\n", "</ol>\n"),
                    Some(first) => self.element(&format!("<ol start=\"{first}\">\n"), "</ol>\n"),
                }
            }
            Tag::Item => {
                let task = self.starts_with_checkbox(index + 1);
                self.element(if task { "<li class=\"task\">" } else { "<li>" }, "</li>\n");
            }
            Tag::Table(alignments) => {
                self.containers += 1;
                self.tables += 1;
                self.table = Table { alignments: alignments.clone(), ..Table::default() };
                self.out.push_str("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"");
                let label = match self.tables {
                    1 => self.labels.table.to_owned(),
                    number => format!("{} {number}", self.labels.table),
                };
                self.attribute("aria-label", &label);
                self.element("><table>\n", "</tbody></table></div>\n");
            }
            Tag::TableHead => {
                self.table.in_head = true;
                self.table.column = 0;
                self.element("<thead><tr>", "</tr></thead><tbody>\n");
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.element("<tr>", "</tr>\n");
            }
            Tag::TableCell => self.cell(index),
            // Extensions that are not switched on.
            _ => self.nest.enter(""),
        }
        index + 1
    }

    /// Keeps the books when a block has ended.
    pub(super) fn end_block(&mut self, end: TagEnd) {
        match end {
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Table => {
                self.containers = self.containers.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.verbatim = false,
            TagEnd::TableHead => self.table.in_head = false,
            TagEnd::TableCell => self.table.column += 1,
            _ => {}
        }
    }

    /// One level down: the page has its own heading of level 1. A heading without words is left
    /// out, unless a picture stands in it.
    fn heading(&mut self, level: HeadingLevel, index: usize) -> usize {
        const TAGS: [(&str, &str); 5] = [
            ("<h2", "</h2>\n"),
            ("<h3", "</h3>\n"),
            ("<h4", "</h4>\n"),
            ("<h5", "</h5>\n"),
            ("<h6", "</h6>\n"),
        ];
        let (level, (open, close)) = match level {
            HeadingLevel::H1 => (2, TAGS[0]),
            HeadingLevel::H2 => (3, TAGS[1]),
            HeadingLevel::H3 => (4, TAGS[2]),
            HeadingLevel::H4 => (5, TAGS[3]),
            HeadingLevel::H5 | HeadingLevel::H6 => (6, TAGS[4]),
        };
        if matches!(self.events.get(index + 1), Some((Event::End(_), _))) {
            return index + 2;
        }
        let (id, text) = self.ids.at(index).unwrap_or_default();
        let heading = Heading { id: id.to_owned(), level, text: text.to_owned() };
        self.out.push_str(open);
        self.attribute("id", &heading.id);
        self.element(">", close);
        if self.containers == 0 && !heading.text.is_empty() {
            self.headings.push(heading);
        }
        index + 1
    }

    fn code_block(&mut self, kind: &CodeBlockKind) {
        self.out.push_str("<pre tabindex=\"0\"><code");
        if let CodeBlockKind::Fenced(info) = kind {
            let language = info.split([' ', '\t', ',', '{']).next().unwrap_or("");
            let plain = |c: char| c.is_ascii_alphanumeric() || "+#-_.".contains(c);
            if !language.is_empty() && language.chars().all(plain) {
                self.attribute("class", &format!("language-{language}"));
            }
        }
        self.element(">", "</code></pre>\n");
        self.verbatim = true;
    }

    /// True when an item begins with a box of a task list.
    fn starts_with_checkbox(&self, index: usize) -> bool {
        let mut inner = self.events[index..].iter().map(|(event, _)| event);
        match inner.next() {
            Some(Event::TaskListMarker(_)) => true,
            Some(Event::Start(Tag::Paragraph)) => {
                matches!(inner.next(), Some(Event::TaskListMarker(_)))
            }
            _ => false,
        }
    }

    /// A box that shows a state and can't be changed.
    pub(super) fn checkbox(&mut self, done: bool) {
        self.out.push_str("<input type=\"checkbox\" disabled");
        self.out.push_str(if done { " checked" } else { "" });
        self.attribute("aria-label", if done { self.labels.done } else { self.labels.open });
        self.out.push_str("> ");
    }

    fn cell(&mut self, index: usize) {
        // An empty corner heads nothing.
        let empty = matches!(self.events.get(index + 1), Some((Event::End(_), _)));
        let (open, close) = match self.table.in_head && !empty {
            true => ("<th scope=\"col\"", "</th>"),
            false => ("<td", "</td>"),
        };
        self.out.push_str(open);
        // A class, for the page's Content-Security-Policy allows no style attribute.
        match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => self.attribute("class", "align-left"),
            Some(Alignment::Center) => self.attribute("class", "align-center"),
            Some(Alignment::Right) => self.attribute("class", "align-right"),
            Some(Alignment::None) | None => {}
        }
        self.element(">", close);
    }
}
