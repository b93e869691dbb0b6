//! Looks through a text for everything it refers to and everything that is wrong with it.

use super::document::{self, Spanned};
use super::nest::{Nest, Raw};
use super::raw::{self, Fate, Piece};
use super::target::{Refusal, Target, judge};
use super::{Body, Reference, ReferenceKind, Rules, autolink, html, mistyped};
use crate::diagnostic::catalogue::markdown as catalogue;
use crate::diagnostic::{Diagnostic, Entry, Problems};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// After so many problems a text needs no more: its author has enough to do.
const MAX_PROBLEMS: usize = 100;

/// Every link and picture that may stand, and what is wrong with the text.
///
/// A text that breaks a limit of `rules` has that one problem and no references.
pub fn inspect(body: &Body, rules: &Rules) -> (Vec<Reference>, Problems) {
    let events = match document::read(body, rules) {
        Ok(events) => events,
        Err(problem) => return (Vec::new(), Problems::from(*problem)),
    };
    let mut inspector = Inspector::new(body, rules);
    for (index, (event, span)) in events.iter().enumerate() {
        inspector.event(&events, index, event, span);
    }
    let unclosed = inspector.nest.leave().0;
    inspector.unclosed(unclosed);
    let problems = inspector.problems.into_iter().take(MAX_PROBLEMS).collect();
    (inspector.references, problems)
}

struct Inspector<'a> {
    body: &'a Body,
    rules: &'a Rules,
    references: Vec<Reference>,
    problems: Vec<Diagnostic>,
    nest: Nest,
    /// The lines of the block of HTML that is being read: text and place.
    block: Vec<(&'a str, usize)>,
    /// Where addresses are not links: in links and in code.
    closed: usize,
    /// Entries that are told once for a file.
    told: Vec<(&'static str, String)>,
}

impl<'a> Inspector<'a> {
    fn new(body: &'a Body, rules: &'a Rules) -> Self {
        Self {
            body,
            rules,
            references: Vec::new(),
            problems: Vec::new(),
            nest: Nest::default(),
            block: Vec::new(),
            closed: 0,
            told: Vec::new(),
        }
    }

    fn event(
        &mut self,
        events: &'a [Spanned<'a>],
        index: usize,
        event: &'a Event<'a>,
        span: &Range<usize>,
    ) {
        match event {
            Event::Start(Tag::HtmlBlock) => self.block.clear(),
            Event::End(TagEnd::HtmlBlock) => self.html_block(),
            Event::Start(tag) => {
                self.nest.enter("");
                self.start(tag, events, index, span);
            }
            Event::End(end) => {
                let unclosed = self.nest.leave().0;
                self.unclosed(unclosed);
                if matches!(end, TagEnd::Link | TagEnd::CodeBlock) {
                    self.closed -= 1;
                }
            }
            Event::Html(html) => self.block.push((html, span.start)),
            Event::InlineHtml(html) => self.html(&[(html, span.start)]),
            Event::Text(text) if self.closed == 0 => self.text(text, span),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, events: &[Spanned], index: usize, span: &Range<usize>) {
        match tag {
            Tag::CodeBlock(_) => self.closed += 1,
            Tag::Link { link_type, dest_url, .. } => {
                self.closed += 1;
                let address = html::address(*link_type, dest_url);
                let place = self.within(span, dest_url);
                self.link(&address, place);
                if matches!(events.get(index + 1), Some((Event::End(TagEnd::Link), _))) {
                    self.tell(Diagnostic::new(&catalogue::TEXT_LINK_WITHOUT_WORDS), span.clone());
                }
            }
            Tag::Image { dest_url, .. } => {
                let place = self.within(span, dest_url);
                let wordless =
                    matches!(events.get(index + 1), Some((Event::End(TagEnd::Image), _)));
                self.picture(dest_url, wordless, place);
            }
            _ => {}
        }
    }

    fn link(&mut self, address: &str, span: Range<usize>) {
        match judge(address) {
            Ok(Target::Empty) => self.tell(Diagnostic::new(&catalogue::TEXT_LINK_EMPTY), span),
            Ok(Target::Web(target) | Target::Contact(target) | Target::Inside(target)) => {
                self.refer(ReferenceKind::Link, target, span);
            }
            Err(refusal) => self.tell(refused(&refusal, address), span),
        }
    }

    fn picture(&mut self, address: &str, wordless: bool, span: Range<usize>) {
        match judge(address) {
            Ok(Target::Empty) => self.tell(Diagnostic::new(&catalogue::TEXT_PICTURE_EMPTY), span),
            Ok(Target::Inside(target)) => {
                if wordless {
                    let problem = Diagnostic::new(&catalogue::TEXT_PICTURE_WITHOUT_WORDS);
                    self.tell(problem.with("file", &target), span.clone());
                }
                self.refer(ReferenceKind::Picture, target, span);
            }
            Ok(Target::Web(_)) | Err(Refusal::Incomplete(_)) => {
                self.tell(Diagnostic::new(&catalogue::TEXT_PICTURE_FROM_WEB), span);
            }
            Ok(Target::Contact(_)) => {
                let scheme = Refusal::Scheme(address.split(':').next().unwrap_or("").to_owned());
                self.tell(refused(&scheme, address), span);
            }
            Err(refusal) => self.tell(refused(&refusal, address), span),
        }
    }

    fn text(&mut self, text: &str, span: &Range<usize>) {
        let typed = &self.body.text()[span.clone()];
        if let Some((at, better)) = mistyped::link(typed) {
            let at = span.start + at.start..span.start + at.end;
            self.tell(Diagnostic::new(&catalogue::TEXT_LINK_MISTYPED).with("better", better), at);
        }
        if !text.contains("://") {
            return;
        }
        let mut from = 0;
        for piece in autolink::pieces(text) {
            let autolink::Piece::Address(address) = piece else { continue };
            let found = typed[from..].find(address).map(|at| from + at);
            let place = match found {
                Some(at) => {
                    from = at + address.len();
                    span.start + at..span.start + from
                }
                None => span.clone(),
            };
            self.link(address, place);
        }
    }

    fn html_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        self.html(&block);
        let unclosed = self.nest.end_block();
        self.unclosed(unclosed);
    }

    /// HTML that was typed: lines with their places.
    fn html(&mut self, lines: &[(&str, usize)]) {
        let html: String = lines.iter().map(|(line, _)| *line).collect();
        let mut ends = Vec::with_capacity(lines.len());
        let mut end = 0;
        for (line, _) in lines {
            end += line.len();
            ends.push(end);
        }
        let place = |at: usize| {
            let index = ends.partition_point(|end| *end <= at).min(lines.len().saturating_sub(1));
            let (line, start) = lines.get(index).copied().unwrap_or(("", 0));
            let begin = ends.get(index).map_or(0, |end| end - line.len());
            start + at.saturating_sub(begin)
        };
        if !self.rules.raw_html {
            if raw::is_line_break(&html) || raw::without_comments(&html).trim().is_empty() {
                return;
            }
            let tag = raw::pieces(&html).into_iter().find_map(|(at, piece)| match piece {
                Piece::Open(tag) => Some((at, tag.name)),
                Piece::Close(name) => Some((at, name)),
                Piece::Words(_) => None,
            });
            let (at, name) = tag.unwrap_or((0, "!".to_owned()));
            let span = place(at)..place(at) + 1 + name.len();
            self.tell_once(&catalogue::TEXT_HTML_SHOWN, "", &name, span);
            return;
        }
        for (at, piece) in raw::pieces(&html) {
            let at = place(at);
            match piece {
                Piece::Words(_) => {}
                Piece::Open(tag) => self.raw_open(&tag, at),
                Piece::Close(name) => {
                    let mut closed = self.nest.close(&name);
                    closed.pop();
                    self.unclosed(closed);
                }
            }
        }
    }

    fn raw_open(&mut self, tag: &raw::Tag, at: usize) {
        let span = at..at + 1 + tag.name.len();
        self.nest.ended_by(&tag.name);
        let fate = raw::fate(&tag.name);
        match tag.name.as_str() {
            "a" => {
                if let Some(href) = tag.get("href") {
                    self.link(&href, span.clone());
                }
            }
            "img" => {
                let wordless = tag.get("alt").is_none_or(|alt| alt.trim().is_empty());
                self.picture(&tag.get("src").unwrap_or_default(), wordless, span.clone());
            }
            _ => {}
        }
        if matches!(fate, Fate::Remove | Fate::Unwrap) {
            self.tell_once(&catalogue::TEXT_HTML_REMOVED, &tag.name, &tag.name, span.clone());
        }
        if raw::is_void(&tag.name) {
            return;
        }
        if self.nest.depth() >= self.rules.max_nesting {
            let limit = self.rules.max_nesting.to_string();
            if !self.is_told(&catalogue::TEXT_TOO_NESTED, "") {
                let problem = Diagnostic::new(&catalogue::TEXT_TOO_NESTED).with("limit", limit);
                self.tell(problem, span);
            }
            return;
        }
        self.nest.open(Raw { name: tag.name.clone(), shown: true, start: 0, at });
    }

    /// Tells of the first element that was not closed, less those that need not be.
    fn unclosed(&mut self, unclosed: Vec<Raw>) {
        const MAY_STAY_OPEN: &[&str] =
            &["li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "p"];
        for raw in unclosed.into_iter().rev() {
            if !MAY_STAY_OPEN.contains(&raw.name.as_str()) {
                let span = raw.at..raw.at + 1 + raw.name.len();
                self.tell_once(&catalogue::TEXT_HTML_UNCLOSED, "", &raw.name, span);
            }
        }
    }

    /// Where `words` stand within `span`; all of it when they were typed in another way.
    fn within(&self, span: &Range<usize>, words: &str) -> Range<usize> {
        match self.body.text()[span.clone()].rfind(words) {
            Some(at) if !words.is_empty() => span.start + at..span.start + at + words.len(),
            _ => span.clone(),
        }
    }

    fn refer(&mut self, kind: ReferenceKind, target: String, span: Range<usize>) {
        self.references.push(Reference { kind, target, place: self.body.place(span) });
    }

    fn tell(&mut self, problem: Diagnostic, span: Range<usize>) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(problem.at(self.body.place(span)));
        }
    }

    fn tell_once(&mut self, entry: &'static Entry, key: &str, tag: &str, span: Range<usize>) {
        if !self.is_told(entry, key) {
            self.tell(Diagnostic::new(entry).with("tag", tag), span);
        }
    }

    fn is_told(&mut self, entry: &'static Entry, key: &str) -> bool {
        let known = self.told.iter().any(|(code, told)| *code == entry.code && told == key);
        if !known && self.told.len() < MAX_PROBLEMS {
            self.told.push((entry.code, key.to_owned()));
        }
        known
    }
}

fn refused(refusal: &Refusal, address: &str) -> Diagnostic {
    let shown: String = address.chars().take(80).collect();
    match refusal {
        Refusal::Scheme(scheme) => {
            let scheme: String = scheme.chars().take(40).collect();
            Diagnostic::new(&catalogue::TEXT_LINK_SCHEME).with("scheme", scheme)
        }
        Refusal::Computer => Diagnostic::new(&catalogue::TEXT_LINK_COMPUTER).with("text", shown),
        Refusal::Incomplete(better) => Diagnostic::new(&catalogue::TEXT_LINK_INCOMPLETE)
            .with("text", shown)
            .with("better", better.as_str()),
    }
}
