//! Names the headings of a text, so that links can lead to them.

use super::document::Spanned;
use super::plain;
use crate::model::value::slug;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::{HashMap, HashSet};

/// Every heading of a text by the index of its event: id and text.
pub struct Ids {
    by_event: HashMap<usize, (String, String)>,
    known: HashSet<String>,
}

/// The part of an id that a heading's text gives: `Cara merawat` is `h-cara-merawat`.
///
/// `h-` keeps it apart from the ids of the page's own parts. `None` when nothing of the text can be
/// written in ASCII. A fragment in a link (`#cara-merawat`) gives the id it means.
pub fn anchor(text: &str) -> Option<String> {
    let bare = text.strip_prefix("h-").unwrap_or(text);
    slug(bare).map(|slug| format!("h-{slug}"))
}

impl Ids {
    /// Names all headings in order; `scope` stands before every id.
    pub fn new(events: &[Spanned], scope: &str) -> Self {
        let mut ids = Self { by_event: HashMap::new(), known: HashSet::new() };
        let mut last_number: HashMap<String, usize> = HashMap::new();
        for (index, (event, _)) in events.iter().enumerate() {
            if !matches!(event, Event::Start(Tag::Heading { .. })) {
                continue;
            }
            let inner = events[index + 1..]
                .iter()
                .map(|(event, _)| event)
                .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
            let text = plain::collapsed(inner, usize::MAX);
            let base = format!("{scope}{}", anchor(&text).as_deref().unwrap_or("h-1"));
            let mut id = base.clone();
            let number = last_number.entry(base.clone()).or_insert(1);
            while !ids.known.insert(id.clone()) {
                *number += 1;
                id = format!("{base}-{number}");
            }
            ids.by_event.insert(index, (id, text));
        }
        ids
    }

    /// Id and text of the heading that begins with the event at `index`.
    pub fn at(&self, index: usize) -> Option<(&str, &str)> {
        self.by_event.get(&index).map(|(id, text)| (id.as_str(), text.as_str()))
    }

    /// The id that a fragment (without `#`) means, if a heading of this text has it.
    pub fn find(&self, fragment: &str, scope: &str) -> Option<String> {
        let id = format!("{scope}{}", anchor(fragment)?);
        self.known.contains(&id).then_some(id)
    }
}
