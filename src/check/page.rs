//! What a finished page refers to: links, parts that links can lead to, and the files it loads.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// A telephone of 360 CSS pixels takes the smallest picture of at least this width, in pixels.
const WIDTH: u32 = 480;

/// What one page refers to, as written in it.
#[derive(Debug, Default)]
pub struct Page {
    /// Targets of links.
    pub links: BTreeSet<String>,
    /// What links can lead to within the page.
    pub ids: BTreeSet<String>,
    /// Scripts and style sheets.
    pub loads: BTreeSet<String>,
    /// Pictures, each as a telephone would choose it.
    pub pictures: BTreeSet<String>,
}

/// Reads a page.
pub fn read(html: &str) -> Page {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.reading.into_inner().page
}

#[derive(Default)]
struct Sink {
    reading: RefCell<Reading>,
}

#[derive(Default)]
struct Reading {
    page: Page,
    /// Inside a `picture` whose first source was taken.
    chosen: bool,
    within: bool,
}

impl TokenSink for Sink {
    type Handle = ();
    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if let Token::TagToken(tag) = token {
            self.reading.borrow_mut().tag(&tag);
        }
        TokenSinkResult::Continue
    }
}

impl Reading {
    fn tag(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        if tag.kind == TagKind::EndTag {
            if name == "picture" {
                (self.within, self.chosen) = (false, false);
            }
            return;
        }
        let get = |key: &str| {
            let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == key);
            found.map(|attribute| attribute.value.to_string())
        };
        self.page.ids.extend(get("id"));
        match name {
            "a" | "area" => {
                self.page.links.extend(get("href"));
                self.page.ids.extend(get("name"));
            }
            "script" => self.page.loads.extend(get("src")),
            "link" if get("rel").is_some_and(|rel| rel == "stylesheet") => {
                self.page.loads.extend(get("href"));
            }
            "picture" => (self.within, self.chosen) = (true, false),
            "source" if self.within && !self.chosen => {
                if let Some(file) = get("srcset").and_then(|set| chosen(&set)) {
                    self.page.pictures.insert(file);
                    self.chosen = true;
                }
            }
            "img" if !self.chosen => {
                let file = get("srcset").and_then(|set| chosen(&set)).or_else(|| get("src"));
                self.page.pictures.extend(file);
            }
            _ => {}
        }
    }
}

/// The picture of a `srcset` that a telephone takes.
fn chosen(set: &str) -> Option<String> {
    let mut files: Vec<(u32, &str)> = set
        .split(", ")
        .filter_map(|part| {
            let (file, width) = part.trim().trim_end_matches(',').rsplit_once(' ')?;
            Some((width.strip_suffix('w')?.parse().ok()?, file))
        })
        .collect();
    files.sort_unstable();
    let enough = files.iter().find(|(width, _)| *width >= WIDTH).or(files.last())?;
    Some(enough.1.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read() {
        let page = read(
            "<link rel=stylesheet href=a.css><script src=b.js defer></script><h2 id=isi>Isi</h2>\
             <a href='x.html#y'>x</a><picture><source srcset='k-320.webp 320w, k-640.webp 640w'>\
             <img src=k.jpg></picture><img src=l.jpg>",
        );
        let set = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect();
        assert_eq!(page.loads, set(&["a.css", "b.js"]));
        assert_eq!(page.ids, set(&["isi"]));
        assert_eq!(page.links, set(&["x.html#y"]));
        assert_eq!(page.pictures, set(&["k-640.webp", "l.jpg"]));
    }
}
