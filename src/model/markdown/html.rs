//! Writes a text as HTML that is safe whatever was typed.

use super::document::{self, Spanned};
use super::footnotes::Notes;
use super::headings::Ids;
use super::nest::{Nest, Raw};
use super::raw::{self, Fate, Piece};
use super::target::{Target, judge};
use super::{Body, Heading, Html, Labels, Resolve, Rules};
use super::{autolink, escape, sanitise};
use pulldown_cmark::{Alignment, Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// The HTML of a text.
///
/// A text that breaks a limit of `rules` (which [`super::inspect`] reports) becomes paragraphs
/// without markup.
pub fn to_html(body: &Body, rules: &Rules, labels: &Labels, resolve: &dyn Resolve) -> Html {
    let Ok(events) = document::read(body, rules) else {
        return Html { html: bare_paragraphs(body.text(), rules.max_bytes), headings: Vec::new() };
    };
    let mut writer = Writer {
        out: String::with_capacity(body.text().len() * 5 / 4),
        ids: Ids::new(&events, labels.scope),
        notes: Notes::new(&events),
        events: &events,
        rules,
        labels,
        resolve,
        nest: Nest::default(),
        headings: Vec::new(),
        pictures: Vec::new(),
        holds_html: false,
        links: 0,
        verbatim: false,
        containers: 0,
        tables: 0,
        table: Table::default(),
    };
    writer.write(0..events.len());
    let unclosed = writer.nest.leave().0;
    writer.end_raw(unclosed);
    let mut main = std::mem::take(&mut writer.out);
    let mut notes = Vec::new();
    writer.containers = 1;
    while let Some(range) = writer.notes.body(notes.len() + 1) {
        writer.write(range);
        let unclosed = writer.nest.leave().0;
        writer.end_raw(unclosed);
        notes.push(std::mem::take(&mut writer.out));
    }
    writer.notes.write_list(&mut main, &notes, labels);
    if writer.holds_html {
        main = sanitise::sanitise(&main);
    }
    let html = writer.with_pictures(main);
    Html { html, headings: writer.headings }
}

/// The table that is being written.
#[derive(Default)]
pub(super) struct Table {
    pub alignments: Vec<Alignment>,
    pub column: usize,
    pub in_head: bool,
}

/// Writes events; blocks are in `html_blocks.rs`, pictures in `pictures.rs`.
pub(super) struct Writer<'a> {
    pub out: String,
    pub events: &'a [Spanned<'a>],
    pub ids: Ids,
    notes: Notes,
    rules: &'a Rules,
    pub labels: &'a Labels<'a>,
    pub resolve: &'a dyn Resolve,
    pub nest: Nest,
    pub headings: Vec<Heading>,
    /// Ready pictures, kept out of the text until it has been sanitised.
    pub pictures: Vec<String>,
    holds_html: bool,
    /// How many links are open: 0 or 1.
    links: usize,
    /// Code is being written, in which an address is no link.
    pub verbatim: bool,
    /// How many quotes, lists, tables and footnotes are open.
    pub containers: usize,
    pub tables: usize,
    pub table: Table,
}

impl<'a> Writer<'a> {
    /// Writes the events of `range`.
    pub fn write(&mut self, range: Range<usize>) {
        let mut index = range.start;
        let events = self.events;
        while index < range.end {
            match &events[index].0 {
                Event::Start(tag) => {
                    index = self.start(tag, index);
                    continue;
                }
                Event::End(end) => self.end(*end),
                Event::Text(text) if self.links > 0 || self.verbatim => {
                    escape::push(&mut self.out, text);
                }
                Event::Text(text) => self.text(text),
                Event::Code(code) => {
                    self.out.push_str("<code>");
                    escape::push(&mut self.out, code);
                    self.out.push_str("</code>");
                }
                Event::Html(html) | Event::InlineHtml(html) => self.inline_html(html),
                Event::FootnoteReference(label) => {
                    self.notes.refer(&mut self.out, label, self.labels, self.links > 0);
                }
                Event::SoftBreak => self.out.push('\n'),
                Event::HardBreak => self.out.push_str("<br>\n"),
                Event::Rule => self.out.push_str("<hr>\n"),
                Event::TaskListMarker(done) => self.checkbox(*done),
                Event::InlineMath(text) | Event::DisplayMath(text) => {
                    escape::push(&mut self.out, text);
                }
            }
            index += 1;
        }
    }

    /// Writes the start of an element and gives the index of the event to go on with.
    fn start(&mut self, tag: &Tag, index: usize) -> usize {
        match tag {
            Tag::HtmlBlock => return self.html_block(index),
            Tag::Image { dest_url, .. } => return self.inline_picture(dest_url, index),
            Tag::FootnoteDefinition(_) | Tag::MetadataBlock(_) => return self.after(index),
            Tag::Emphasis => self.element("<em>", "</em>"),
            Tag::Strong => self.element("<strong>", "</strong>"),
            Tag::Strikethrough => self.element("<del>", "</del>"),
            Tag::Link { link_type, dest_url, title, .. } => {
                let address = address(*link_type, dest_url);
                let close = if self.link(&address, title) { "</a>" } else { "" };
                self.nest.enter(close);
                if matches!(self.events.get(index + 1), Some((Event::End(_), _))) {
                    escape::push(&mut self.out, dest_url);
                }
            }
            _ => return self.start_block(tag, index),
        }
        index + 1
    }

    fn end(&mut self, end: TagEnd) {
        let (unclosed, close) = self.nest.leave();
        self.end_raw(unclosed);
        // A paragraph of nothing but a comment.
        if end == TagEnd::Paragraph && self.out.ends_with("<p>") {
            self.out.truncate(self.out.len() - "<p>".len());
            return;
        }
        self.out.push_str(close);
        if close == "</a>" {
            self.links = 0;
        }
        self.end_block(end);
    }

    /// Writes an opening tag whose closing one is due at the matching end.
    pub fn element(&mut self, open: &str, close: &'static str) {
        self.out.push_str(open);
        self.nest.enter(close);
    }

    /// Index of the event behind the element that starts at `index`.
    pub fn after(&self, index: usize) -> usize {
        let mut depth = 0;
        for (offset, (event, _)) in self.events[index..].iter().enumerate() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return index + offset + 1;
            }
        }
        self.events.len()
    }

    /// Opens a link if it may lead somewhere and none is open.
    fn link(&mut self, address: &str, title: &str) -> bool {
        if self.links > 0 {
            return false;
        }
        let (href, rel) = match judge(address) {
            Ok(Target::Web(address)) => (Some(address), " rel=\"noopener\""),
            Ok(Target::Contact(address)) => (Some(address), ""),
            Ok(Target::Inside(path)) => (self.inside(&path), ""),
            Ok(Target::Empty) | Err(_) => (None, ""),
        };
        let Some(href) = href else { return false };
        self.out.push_str("<a href=\"");
        escape::push_href(&mut self.out, &href);
        self.out.push('"');
        self.out.push_str(rel);
        if !title.is_empty() {
            self.attribute("title", title);
        }
        self.out.push('>');
        self.links = 1;
        true
    }

    /// A heading of this text, or what the caller makes of a path.
    fn inside(&self, path: &str) -> Option<String> {
        let heading = path.strip_prefix('#').and_then(|f| self.ids.find(f, self.labels.scope));
        match heading {
            Some(id) => Some(format!("#{id}")),
            None => self.resolve.link(path),
        }
    }

    /// Writes ` name="value"`.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape::push(&mut self.out, value);
        self.out.push('"');
    }

    /// Words, with the web addresses among them as links.
    fn text(&mut self, text: &str) {
        if !text.contains("://") {
            return escape::push(&mut self.out, text);
        }
        for piece in autolink::pieces(text) {
            match piece {
                autolink::Piece::Words(words) => escape::push(&mut self.out, words),
                autolink::Piece::Address(address) => {
                    let linked = self.link(address, "");
                    escape::push(&mut self.out, address);
                    if linked {
                        self.out.push_str("</a>");
                        self.links = 0;
                    }
                }
            }
        }
    }

    fn inline_html(&mut self, html: &str) {
        if self.rules.raw_html {
            self.raw(html);
        } else if raw::is_line_break(html) {
            self.out.push_str("<br>");
        } else if !html.starts_with("<!--") {
            escape::push(&mut self.out, html);
        }
    }

    /// A block of HTML; gives the index of the event behind it.
    fn html_block(&mut self, index: usize) -> usize {
        let end = self.after(index);
        let html: String = self.events[index + 1..end]
            .iter()
            .filter_map(|(event, _)| match event {
                Event::Html(html) | Event::Text(html) => Some(html.as_ref()),
                _ => None,
            })
            .collect();
        if self.rules.raw_html {
            self.raw(&html);
            let unclosed = self.nest.end_block();
            self.end_raw(unclosed);
            if !self.out.is_empty() && !self.out.ends_with('\n') {
                self.out.push('\n');
            }
            return end;
        }
        let shown = raw::without_comments(&html);
        if !shown.trim().is_empty() {
            self.out.push_str("<p>");
            escape::push(&mut self.out, shown.trim());
            self.out.push_str("</p>\n");
        }
        end
    }

    /// Writes HTML that was typed, tag by tag.
    fn raw(&mut self, html: &str) {
        self.holds_html = true;
        for (_, piece) in raw::pieces(html) {
            match piece {
                Piece::Words(words) => escape::push_keeping_entities(&mut self.out, words),
                Piece::Open(tag) => self.raw_open(&tag),
                Piece::Close(name) => {
                    let closed = self.nest.close(&name);
                    self.end_raw(closed);
                }
            }
        }
    }

    fn raw_open(&mut self, tag: &raw::Tag) {
        let ended = self.nest.ended_by(&tag.name);
        self.end_raw(ended);
        let start = self.out.len();
        if raw::is_void(&tag.name) {
            return self.raw_void(tag);
        }
        if self.nest.depth() >= self.rules.max_nesting {
            return;
        }
        let shown = match raw::fate(&tag.name) {
            Fate::Unwrap | Fate::Remove | Fate::Void => false,
            Fate::Inline if tag.name == "a" => {
                let title = tag.get("title").unwrap_or_default();
                tag.get("href").is_some_and(|href| self.link(&href, &title))
            }
            Fate::Inline | Fate::Block => {
                self.raw_tag(tag);
                true
            }
        };
        self.nest.open(Raw { name: tag.name.clone(), shown, start, at: 0 });
    }

    fn raw_tag(&mut self, tag: &raw::Tag) {
        self.out.push('<');
        self.out.push_str(&tag.name);
        for (name, value) in tag.harmless() {
            self.attribute(name, &value);
        }
        self.out.push('>');
    }

    fn raw_void(&mut self, tag: &raw::Tag) {
        match tag.name.as_str() {
            "img" => {
                let (alt, source) = (tag.get("alt"), tag.get("src"));
                self.show_picture(&source.unwrap_or_default(), &alt.unwrap_or_default());
            }
            "br" | "hr" | "wbr" => self.raw_tag(tag),
            _ => {}
        }
    }

    /// Closes HTML elements, innermost first; what may not be shown takes its content along.
    fn end_raw(&mut self, closed: Vec<Raw>) {
        for raw in closed {
            if raw.shown {
                self.out.push_str("</");
                self.out.push_str(&raw.name);
                self.out.push('>');
                if raw.name == "a" {
                    self.links = 0;
                }
            } else if raw::fate(&raw.name) == Fate::Remove {
                self.out.truncate(raw.start);
            }
        }
    }
}

/// The address of a link; `<nama@contoh.id>` gets the scheme that it means.
pub(super) fn address(kind: LinkType, typed: &str) -> String {
    match kind {
        LinkType::Email => format!("mailto:{typed}"),
        _ => typed.to_owned(),
    }
}

/// A text without its markup read, as paragraphs, at most about `max_bytes` of it.
fn bare_paragraphs(text: &str, max_bytes: usize) -> String {
    let mut end = max_bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut html = String::new();
    for paragraph in text[..end].split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
        html.push_str("<p>");
        escape::push(&mut html, paragraph);
        html.push_str("</p>\n");
    }
    html
}
