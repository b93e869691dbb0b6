//! What search results and chats show of a page: its name and its summary, cut where they are long.

use super::Material;
use super::papers;
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::yaml::Node;

/// A name longer than this is cut everywhere, in letters. Search results show about 60.
const NAME: usize = 90;
/// The same for a summary; search results show about 150.
const SUMMARY: usize = 250;

/// What is too long to be shown whole.
pub fn check(material: &Material) -> Problems {
    let mut problems = Problems::new();
    for paper in &material.papers {
        let scope = papers::scope(paper.folder);
        for (key, most, entry) in [
            ("nama", NAME, &catalogue::TITLE_LONG),
            ("judul", NAME, &catalogue::TITLE_LONG),
            ("ringkasan", SUMMARY, &catalogue::SUMMARY_LONG),
            ("semboyan", SUMMARY, &catalogue::SUMMARY_LONG),
        ] {
            let Some(node) = paper.fact(scope, key) else { continue };
            for node in texts(node) {
                let count = node.text().map_or(0, |text| text.trim().chars().count());
                if count > most {
                    problems
                        .push(Diagnostic::new(entry).with("count", count).at(node.place.clone()));
                }
            }
        }
    }
    problems
}

/// A text, or the texts of each language.
fn texts(node: &Node) -> impl Iterator<Item = &Node> {
    let own = node.text().is_some().then_some(node);
    own.into_iter().chain(node.entries().iter().map(|(_, node)| node))
}
