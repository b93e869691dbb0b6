//! Pages for paper: the catalogue and labels, laid out sheet by sheet, so that every page number is
//! known and no sheet holds more than it has room for.

mod catalogue;
mod labels;

pub use catalogue::view as catalogue;
pub use labels::view as labels;

use super::view::LinkView;
use super::words::Words;
use crate::plan::{PageOf, VOLUME};

/// The products of a volume, in the order of the whole.
fn volume(all: &[usize], number: usize) -> &[usize] {
    let from = ((number - 1) * VOLUME).min(all.len());
    &all[from..(from + VOLUME).min(all.len())]
}

/// Links to all volumes; none where there is only one.
fn volumes(
    words: Words,
    products: usize,
    number: usize,
    page: impl Fn(usize) -> PageOf,
) -> Vec<LinkView> {
    let count = products.div_ceil(VOLUME);
    if count < 2 {
        return Vec::new();
    }
    let link = |n: usize| LinkView {
        title: words.with("words.page.volume", None, &[("n", &n.to_string())]),
        path: words.path(page(n)),
        id: n.to_string(),
        current: n == number,
    };
    (1..=count).map(link).collect()
}

/// A text of at most `limit` characters, cut at a word: what a place on paper has room for.
fn fitted(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let short: String = text.chars().take(limit - 1).collect();
    let end = short.rfind(' ').filter(|end| *end > short.len() / 2).unwrap_or(short.len());
    format!("{}…", short[..end].trim_end_matches([',', '.', ';', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_at_a_word_and_never_longer() {
        assert_eq!(fitted("Syal Pakis", 10), "Syal Pakis");
        assert_eq!(fitted("Syal Pakis Biru", 12), "Syal Pakis…");
        assert_eq!(fitted(&"x".repeat(30), 12).chars().count(), 12);
        assert_eq!(fitted(&"é".repeat(30), 12).chars().count(), 12);
    }

    #[test]
    fn volumes_hold_every_product_once() {
        let all: Vec<usize> = (0..VOLUME * 2 + 3).collect();
        let parts: Vec<usize> = (1..=3).flat_map(|n| volume(&all, n).to_vec()).collect();
        assert_eq!(parts, all);
        assert!(volume(&all, 4).is_empty());
    }
}
