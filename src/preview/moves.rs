//! Pages that have another address by now: who gives a product's file another name, and has its page
//! open, is led along.

use crate::model::content::Entry;
use crate::model::local::Lang;
use crate::plan::{PageOf, Plan, entry_of};
use std::collections::HashMap;

/// So many old addresses are remembered.
const KEPT: usize = 1_000;

/// Old addresses and their new ones.
#[derive(Debug, Default)]
pub struct Moves(HashMap<String, String>);

impl Moves {
    /// Compares two plans, of which the second has lost files of the first. A page that is gone and
    /// one that is new belong together when they are made from the same text, or else bear the same
    /// name.
    pub fn learn(&mut self, before: &Plan, after: &Plan) {
        let gone: Vec<_> = only_in(before, after).collect();
        let new: Vec<_> = only_in(after, before).collect();
        for (lang, kind, entry, path) in gone {
            let same_kind = || new.iter().filter(|(l, k, ..)| (*l, *k) == (lang, kind));
            let text = |other: &Entry| other.place.text() == entry.place.text();
            let name = |other: &Entry| other.name.exact(lang) == entry.name.exact(lang);
            let heir = same_kind().find(|new| text(new.2)).or_else(|| {
                let mut bearers = same_kind().filter(|new| name(new.2));
                // Of two by one name nobody knows which it is.
                bearers.next().filter(|_| bearers.next().is_none())
            });
            if let Some((.., to)) = heir {
                if self.0.len() >= KEPT {
                    self.0.clear();
                }
                self.0.insert(path.to_owned(), (*to).to_owned());
            }
        }
    }

    /// Where the page that was at `path` is by now; it may have moved several times.
    pub fn find(&self, path: &str, is_there: impl Fn(&str) -> bool) -> Option<String> {
        let mut at = path;
        // Names that were given back and forth could lead in a circle.
        for _ in 0..=self.0.len().min(16) {
            at = self.0.get(at)?;
            if is_there(at) {
                return Some(at.to_owned());
            }
        }
        None
    }
}

/// First pages of content that `plan` has and `other` has not: language, kind, content, path.
fn only_in<'p>(
    plan: &'p Plan,
    other: &'p Plan,
) -> impl Iterator<Item = (&'p Lang, &'static str, &'p Entry, &'p str)> {
    plan.pages().filter_map(|(lang, page, path): (_, PageOf, _)| {
        let is_first = page.first() == page && other.artifact(path).is_none();
        let entry = is_first.then(|| entry_of(plan, page)).flatten()?;
        Some((lang, page.kind(), entry, path))
    })
}
