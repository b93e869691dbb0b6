//! HTML inside a text: its tags, which of them may stay, and that they pair.
//!
//! Tags are read here and written anew, so that nothing of what follows depends on how a browser
//! mends broken HTML. `ammonia` looks at the result once more.

/// A part of HTML source.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Piece<'a> {
    /// What stands between tags, entities unread.
    Words(&'a str),
    /// `<name …>`.
    Open(Tag<'a>),
    /// `</name>`; the name in lower case.
    Close(String),
}

/// An opening tag.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Tag<'a> {
    /// In lower case.
    pub name: String,
    /// Names in lower case, values with their entities unread.
    attributes: Vec<(String, &'a str)>,
}

impl Tag<'_> {
    /// The value of an attribute with its entities read; the first one where it is given twice.
    pub fn get(&self, name: &str) -> Option<String> {
        let (_, value) = self.attributes.iter().find(|(known, _)| known == name)?;
        Some(unescaped(value))
    }

    /// The attributes that may stay on an allowed element, with their values read.
    pub fn harmless(&self) -> impl Iterator<Item = (&str, String)> {
        const HARMLESS: &[&str] = &[
            "title", "lang", "dir", "colspan", "rowspan", "scope", "datetime", "start", "reversed",
            "open",
        ];
        self.attributes
            .iter()
            .filter(|(name, _)| HARMLESS.contains(&name.as_str()))
            .map(|(name, value)| (name.as_str(), unescaped(value)))
    }
}

/// What becomes of an element.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fate {
    /// It stays and may hold Markdown paragraphs.
    Block,
    /// It stays within its paragraph.
    Inline,
    /// It stays and has no content.
    Void,
    /// It goes, what it holds stays.
    Unwrap,
    /// It goes with everything in it.
    Remove,
}

/// What becomes of the elements of this name.
pub fn fate(name: &str) -> Fate {
    match name {
        "div" | "section" | "article" | "aside" | "details" | "summary" | "figure"
        | "figcaption" | "blockquote" | "table" | "thead" | "tbody" | "tfoot" | "tr" | "td"
        | "th" | "caption" | "ul" | "ol" | "li" | "dl" | "dt" | "dd" | "center" | "h2" | "h3"
        | "h4" | "h5" | "h6" | "p" | "pre" => Fate::Block,
        "a" | "abbr" | "b" | "bdi" | "cite" | "code" | "del" | "dfn" | "em" | "i" | "ins"
        | "kbd" | "mark" | "q" | "s" | "samp" | "small" | "span" | "strong" | "sub" | "sup"
        | "time" | "u" | "var" => Fate::Inline,
        "br" | "hr" | "img" | "wbr" => Fate::Void,
        "script" | "style" | "iframe" | "object" | "svg" | "math" | "template" | "textarea"
        | "select" | "noscript" | "noembed" | "noframes" | "xmp" | "plaintext" | "title"
        | "head" | "audio" | "video" | "canvas" => Fate::Remove,
        _ => Fate::Unwrap,
    }
}

/// True for elements that end without a closing tag.
pub fn is_void(name: &str) -> bool {
    fate(name) == Fate::Void
        || matches!(
            name,
            "area"
                | "base"
                | "col"
                | "embed"
                | "input"
                | "link"
                | "meta"
                | "param"
                | "source"
                | "track"
        )
}

/// Parts HTML source into tags and the words between them. Comments, instructions and
/// declarations are left out; what does not read as a tag is words. Each piece comes with the
/// byte where it begins.
pub fn pieces(html: &str) -> Vec<(usize, Piece<'_>)> {
    let mut pieces = Vec::new();
    let mut missing = Missing::default();
    let (mut done, mut from) = (0, 0);
    while let Some(at) = html[from..].find('<').map(|found| from + found) {
        let Some((piece, end)) = markup(&html[at..], &mut missing) else {
            from = at + 1;
            continue;
        };
        if done < at {
            pieces.push((done, Piece::Words(&html[done..at])));
        }
        pieces.extend(piece.map(|piece| (at, piece)));
        done = at + end;
        from = done;
    }
    if done < html.len() {
        pieces.push((done, Piece::Words(&html[done..])));
    }
    pieces
}

/// Closing marks that are known not to come any more, so that a flood of opening ones does not
/// search the rest of the text again and again.
#[derive(Default)]
struct Missing {
    marks: Vec<&'static str>,
}

impl Missing {
    /// Where `mark` ends in `text`, the rest of the source.
    fn find(&mut self, text: &str, mark: &'static str) -> Option<usize> {
        if self.marks.contains(&mark) {
            return None;
        }
        let found = text.find(mark).map(|at| at + mark.len());
        if found.is_none() {
            self.marks.push(mark);
        }
        found
    }
}

/// The markup at the start of `text` and its length; no piece for what is left out.
fn markup<'a>(text: &'a str, missing: &mut Missing) -> Option<(Option<Piece<'a>>, usize)> {
    if let Some(comment) = text.strip_prefix("<!--") {
        return Some((None, missing.find(comment, "-->")? + 4));
    }
    if text.starts_with("<![CDATA[") {
        return Some((None, missing.find(text, "]]>")?));
    }
    if text.starts_with("<!") || text.starts_with("<?") {
        return Some((None, missing.find(text, ">")?));
    }
    let closing = text.starts_with("</");
    let start = 1 + usize::from(closing);
    let length = text[start..].find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let name = text[start..start + length].to_ascii_lowercase();
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let mut at = start + length;
    if closing {
        at += blanks(&text[at..]);
        return text[at..].starts_with('>').then_some((Some(Piece::Close(name)), at + 1));
    }
    let mut attributes = Vec::new();
    loop {
        let blanks = blanks(&text[at..]);
        at += blanks;
        let rest = &text[at..];
        if rest.starts_with('>') {
            return Some((Some(Piece::Open(Tag { name, attributes })), at + 1));
        }
        if rest.starts_with("/>") {
            return Some((Some(Piece::Open(Tag { name, attributes })), at + 2));
        }
        let length = rest.find(|c: char| {
            !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':' | '.' | '@')
        })?;
        if length == 0 || blanks == 0 {
            return None;
        }
        let attribute = rest[..length].to_ascii_lowercase();
        at += length;
        let gap = self::blanks(&text[at..]);
        if !text[at + gap..].starts_with('=') {
            attributes.push((attribute, ""));
            continue;
        }
        at += gap + 1;
        at += self::blanks(&text[at..]);
        let rest = &text[at..];
        let (value, length) = match rest.as_bytes().first()? {
            b'"' => quoted(rest, "\"", missing)?,
            b'\'' => quoted(rest, "'", missing)?,
            _ => {
                let end = rest.find(|c: char| c.is_ascii_whitespace() || "\"'=<>`".contains(c))?;
                (&rest[..end], end)
            }
        };
        attributes.push((attribute, value));
        at += length;
    }
}

fn quoted<'a>(
    text: &'a str,
    mark: &'static str,
    missing: &mut Missing,
) -> Option<(&'a str, usize)> {
    let end = missing.find(&text[1..], mark)?;
    Some((&text[1..end], end + 1))
}

fn blanks(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_whitespace).count()
}

/// Reads the entities that occur in addresses and titles. Others stay as they are, where a
/// browser's reading of them can't be code: `&` and letters.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match entity(rest) {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(text: &str) -> Option<(char, usize)> {
    const NAMED: &[(&str, char)] = &[
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("colon", ':'),
        ("Tab", '\t'),
        ("NewLine", '\n'),
        ("sol", '/'),
        ("bsol", '\\'),
        ("num", '#'),
        ("period", '.'),
        ("quest", '?'),
        ("equals", '='),
        ("lpar", '('),
        ("rpar", ')'),
        ("commat", '@'),
        ("percnt", '%'),
    ];
    let name = &text[1..];
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.starts_with(['x', 'X']);
        let (radix, skip) = if hex { (16, 1) } else { (10, 0) };
        let digits = number[skip..].bytes().take_while(|b| char::from(*b).is_digit(radix)).count();
        let code = u32::from_str_radix(&number[skip..skip + digits], radix).ok()?;
        let end = 2 + skip + digits;
        let c = char::from_u32(code).filter(|c| *c != '\0').unwrap_or('\u{fffd}');
        return Some((c, end + usize::from(text[end..].starts_with(';'))));
    }
    NAMED.iter().find_map(|(known, c)| {
        let after = name.strip_prefix(known)?;
        after.starts_with(';').then_some((*c, known.len() + 2))
    })
}

/// True for `<br>`, `<br/>` and `<br />`, which are harmless enough to be read everywhere: tables
/// have no other way to a new line.
pub fn is_line_break(html: &str) -> bool {
    let inner = html.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or("");
    inner.trim_end_matches(['/', ' ']).eq_ignore_ascii_case("br")
}

/// HTML source without its comments.
pub fn without_comments(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        let Some(length) = rest[start + 4..].find("-->") else { break };
        out.push_str(&rest[..start]);
        rest = &rest[start + 4 + length + 3..];
    }
    out.push_str(rest);
    out
}
