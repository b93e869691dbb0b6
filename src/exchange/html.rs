//! HTML of shop exports to Markdown, by tokens rather than as a tree: any depth of nesting is one
//! pass. Pictures are taken out and listed, because a site never loads one from elsewhere; links
//! stay where they lead to the web, to mail or to a telephone.

mod marks;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use marks::{escaped, target};
use std::cell::RefCell;

/// What a piece of HTML says.
#[derive(Debug, Default)]
pub struct Converted {
    /// The text.
    pub markdown: String,
    /// Addresses of its pictures with their descriptions.
    pub photos: Vec<(String, String)>,
}

/// True for a text with tags in it.
pub fn looks_like(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("</") || lower.contains("<br") || lower.contains("<img")
}

/// Converts HTML; a text without tags is taken as paragraphs.
pub fn to_markdown(html: &str) -> Converted {
    // WooCommerce writes line ends inside a text as `\n`.
    let html = html.replace("\\r\\n", "\n").replace("\\n", "\n");
    let blocks = ["<p", "<div", "<br", "<li", "<h", "<table"];
    let lower = html.to_lowercase();
    let typed = !blocks.iter().any(|tag| lower.contains(tag));
    let html = if typed { html.replace("\n\n", "<p>").replace('\n', "<br>") } else { html };
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(&html));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let writer = tokenizer.sink.writer.into_inner();
    Converted { markdown: writer.finished(), photos: writer.photos }
}

/// A text without its marks, on one line.
pub fn plain(markdown: &str) -> String {
    let text = markdown.replace("**", "").replace('\\', "");
    let text = text.replace('*', "");
    super::draft::one_line(&text)
}

/// A text freed of tags where it has some.
pub fn plain_if(text: &str) -> String {
    if looks_like(text) { plain(&to_markdown(text).markdown) } else { text.to_owned() }
}

#[derive(Default)]
struct Sink {
    writer: RefCell<Writer>,
}

impl TokenSink for Sink {
    type Handle = ();
    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut writer = self.writer.borrow_mut();
        match token {
            Token::CharacterTokens(text) => writer.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => writer.open(&tag),
            Token::TagToken(tag) => writer.close(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Writer {
    out: String,
    photos: Vec<(String, String)>,
    /// Depth inside elements whose content is no text.
    skipped: usize,
    /// Open lists: the next number, or none for bullets.
    lists: Vec<Option<usize>>,
    quotes: usize,
    /// Where the words of open links begin, with their addresses.
    links: Vec<(usize, String)>,
    /// Open marks of emphasis, with where their words begin.
    marks: Vec<(&'static str, usize)>,
    /// A space is due before the next word.
    space: bool,
    preformatted: bool,
    table: Option<Vec<Vec<String>>>,
    cell: usize,
}

impl Writer {
    fn finished(&self) -> String {
        let mut text = self.out.trim().to_owned();
        while text.contains("\n\n\n") {
            text = text.replace("\n\n\n", "\n\n");
        }
        text.lines()
            .map(|line| if line.ends_with("  ") { line } else { line.trim_end() })
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        if self.preformatted {
            self.out.push_str(&text.replace('\n', "\n    "));
            return;
        }
        for (index, word) in text.split([' ', '\n', '\t', '\r', '\u{a0}']).enumerate() {
            if index > 0 {
                self.space = true;
            }
            if word.is_empty() {
                continue;
            }
            let fresh = self.out.is_empty() || self.out.ends_with('\n') || self.line_is_bare();
            if self.space && !fresh {
                self.out.push(' ');
            }
            self.space = false;
            if fresh {
                self.prefix();
            }
            self.out.push_str(&escaped(word, fresh));
        }
    }

    /// True where the line holds nothing but what begins it, such as the mark of a list.
    fn line_is_bare(&self) -> bool {
        self.out.ends_with("- ")
            || self.out.ends_with("> ")
            || self.out.ends_with(". ") && {
                let line = self.out.rsplit('\n').next().unwrap_or("").trim();
                line.trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit())
            }
    }

    fn prefix(&mut self) {
        if self.out.is_empty() || self.out.ends_with('\n') {
            self.out.push_str(&"> ".repeat(self.quotes));
            self.out.push_str(&"   ".repeat(self.lists.len().min(8)));
        }
    }

    /// Begins a new block, unless this is the start of one already.
    fn block(&mut self) {
        self.space = false;
        if self.table.is_some() {
            self.space = true;
            return;
        }
        if !self.out.is_empty() && !self.out.ends_with("\n\n") && !self.line_is_bare() {
            let end = if self.out.ends_with('\n') { "\n" } else { "\n\n" };
            self.out.push_str(end);
        }
    }

    fn open(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        let value = |wanted: &str| {
            let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == wanted);
            found.map(|attribute| attribute.value.trim().to_owned()).unwrap_or_default()
        };
        if matches!(name, "script" | "style" | "noscript" | "template" | "svg" | "title") {
            self.skipped += usize::from(!tag.self_closing);
            return;
        }
        if self.skipped > 0 {
            return;
        }
        match name {
            "p" | "div" | "section" | "article" | "header" | "footer" | "figure" => self.block(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.block();
                self.prefix();
                self.out.push_str(if matches!(name, "h1" | "h2") { "## " } else { "### " });
            }
            "br" if self.table.is_some() => self.space = true,
            "br" => {
                let line = self.out.rsplit('\n').next().unwrap_or("");
                if !line.trim().is_empty() {
                    self.out.push_str("  \n");
                } else if !self.out.is_empty() {
                    self.out.push('\n');
                }
                self.space = false;
            }
            "hr" => {
                self.block();
                self.out.push_str("---\n\n");
            }
            "ul" | "ol" => {
                if self.lists.is_empty() {
                    self.block();
                } else if !self.out.ends_with('\n') {
                    self.out.push('\n');
                }
                self.lists.push((name == "ol").then_some(1));
            }
            "li" => {
                self.space = false;
                if !self.out.is_empty() && !self.out.ends_with('\n') {
                    self.out.push('\n');
                }
                let depth = self.lists.len().saturating_sub(1).min(8);
                self.out.push_str(&"> ".repeat(self.quotes));
                self.out.push_str(&"   ".repeat(depth));
                match self.lists.last_mut() {
                    Some(Some(number)) => {
                        self.out.push_str(&format!("{number}. "));
                        *number += 1;
                    }
                    _ => self.out.push_str("- "),
                }
            }
            "blockquote" => {
                self.block();
                self.quotes = (self.quotes + 1).min(8);
            }
            "pre" => {
                self.block();
                self.out.push_str("    ");
                self.preformatted = true;
            }
            "b" | "strong" => self.marks.push(("**", self.out.len())),
            "i" | "em" => self.marks.push(("*", self.out.len())),
            "a" => self.links.push((self.out.len(), value("href"))),
            "img" => {
                let address = value("src");
                if !address.is_empty() && !address.starts_with("data:") {
                    self.photos.push((address, value("alt")));
                }
            }
            "iframe" | "video" | "embed" => {
                let address = value("src");
                if let Some(link) = target(&address) {
                    self.block();
                    self.prefix();
                    self.out.push_str(&format!("[{}]({link})\n\n", escaped(&link, false)));
                }
            }
            "table" => {
                self.block();
                self.table = Some(Vec::new());
            }
            "tr" => {
                if let Some(table) = &mut self.table {
                    table.push(Vec::new());
                }
            }
            "td" | "th" => {
                self.cell = self.out.len();
                self.space = false;
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if matches!(name, "script" | "style" | "noscript" | "template" | "svg" | "title") {
            self.skipped = self.skipped.saturating_sub(1);
            return;
        }
        if self.skipped > 0 {
            return;
        }
        match name {
            "p" | "div" | "section" | "article" | "header" | "footer" | "figure" | "h1" | "h2"
            | "h3" | "h4" | "h5" | "h6" => self.block(),
            "ul" | "ol" => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.block();
                }
            }
            "blockquote" => {
                self.quotes = self.quotes.saturating_sub(1);
                self.block();
            }
            "pre" => {
                self.preformatted = false;
                self.block();
            }
            "b" | "strong" | "i" | "em" => {
                if let Some((mark, start)) = self.marks.pop() {
                    self.wrap(start, mark, mark);
                }
            }
            "a" => {
                if let Some((start, address)) = self.links.pop()
                    && let Some(address) = target(&address)
                {
                    self.wrap(start, "[", &format!("]({address})"));
                }
            }
            "td" | "th" => {
                if let Some(row) = self.table.as_mut().and_then(|table| table.last_mut()) {
                    let at = self.cell.min(self.out.len());
                    let text = super::draft::one_line(&self.out[at..]).replace('|', "\\|");
                    self.out.truncate(at);
                    row.push(text);
                }
            }
            "table" => self.close_table(),
            _ => {}
        }
    }

    /// Puts marks around the words written since `start`, if there are any on one line.
    fn wrap(&mut self, start: usize, before: &str, after: &str) {
        let Some(words) = self.out.get(start..) else { return };
        let lead = words.len() - words.trim_start().len();
        let at = start + lead;
        let words = self.out[at..].trim_end().to_owned();
        if words.is_empty() || words.contains('\n') {
            return;
        }
        self.out.truncate(at);
        self.out.push_str(&format!("{before}{words}{after}"));
    }

    fn close_table(&mut self) {
        let rows: Vec<Vec<String>> = self
            .table
            .take()
            .unwrap_or_default()
            .into_iter()
            .filter(|row| !row.is_empty())
            .collect();
        self.space = false;
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        for (number, row) in rows.iter().enumerate() {
            if width == 1 {
                self.out.push_str(&format!("{}\n\n", row[0]));
                continue;
            }
            let cell = |column: usize| row.get(column).map_or("", String::as_str);
            let cells: Vec<&str> = (0..width).map(cell).collect();
            self.out.push_str(&format!("| {} |\n", cells.join(" | ")));
            if number == 0 {
                self.out.push_str(&format!("|{}\n", " --- |".repeat(width)));
            }
        }
        self.out.push('\n');
    }
}

#[cfg(test)]
mod tests;
