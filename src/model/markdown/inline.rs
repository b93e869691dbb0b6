//! Emphasis in values of one line, such as a name or a summary.

use super::escape;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Longer values are shown as typed; a line has no use for more.
const MAX_BYTES: usize = 10_000;
/// Emphasis inside emphasis beyond this is not marked.
const MAX_NESTING: usize = 4;

/// HTML of a value of one line: `*emphasis*`, `**strong**` and `` `code` ``; everything else,
/// links and HTML among it, is shown as typed. Blanks and line ends are collapsed.
pub fn inline_html(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.len() > MAX_BYTES {
        return escape::escaped(&line);
    }
    // A closing bracket in front keeps `1. Juli` or `# 5` from being read as a list or a heading,
    // and is itself neither the start of a block nor of anything inside one.
    let line = format!("){line}");
    let mut html = String::with_capacity(line.len());
    // Open elements, outermost first; an empty name is one that is not marked.
    let mut open: Vec<&str> = Vec::new();
    let mut shown_to = 1;
    for (event, span) in Parser::new_ext(&line, Options::empty()).into_offset_iter() {
        if span.end <= shown_to {
            continue;
        }
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Start(tag @ (Tag::Emphasis | Tag::Strong)) => {
                let name = match tag {
                    _ if open.len() >= MAX_NESTING => "",
                    Tag::Strong => "strong",
                    _ => "em",
                };
                if !name.is_empty() {
                    html.push_str(&format!("<{name}>"));
                }
                open.push(name);
            }
            Event::End(_) => {
                if let Some(name) = open.pop().filter(|name| !name.is_empty()) {
                    html.push_str(&format!("</{name}>"));
                }
            }
            Event::Text(text) => {
                let text = if span.start == 0 { text.get(1..).unwrap_or("") } else { &text };
                escape::push(&mut html, text);
            }
            Event::Code(code) => {
                html.push_str("<code>");
                escape::push(&mut html, &code);
                html.push_str("</code>");
            }
            // Links, pictures, HTML: what was typed, and nothing of what is inside once more.
            _ => {
                shown_to = span.end;
                escape::push(&mut html, &line[span]);
            }
        }
    }
    html
}
