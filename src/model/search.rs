//! Words as search sees them: folded to their bare letters and cut back to their stems.
//!
//! `themes/base/assets/find.js` does the same to what a visitor types; `tests/search/stems.tsv`
//! holds words that both must treat alike, and `tests/browser/search.test.mjs` compares the two over
//! every word of the example sites.

mod english;
mod indonesian;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A text in lower case without accents: `Anyaman Élok` becomes `anyaman elok`.
///
/// Letters are taken apart (Unicode NFD) and the marks that stood on them left out: accents of
/// European languages and vowel signs of Arabic.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(text);
    let bare = apart
        .chars()
        .filter(|c| !matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{655}' | '\u{670}'));
    bare.collect::<String>().to_lowercase()
}

/// The words of a text that was folded. A single letter is no word; a single digit is.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    let cut = folded.split(|c: char| !c.is_alphanumeric());
    cut.filter(|word| word.len() > 1 || word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The stem of a folded word, by the light rules of its language: Indonesian and Malay affixes,
/// English plurals. Words of other languages stay as they are. A stem is its own stem.
pub fn stem(lang: &str, word: &str) -> String {
    let step: fn(&str) -> String = match lang.split('-').next() {
        Some("id" | "ms") => indonesian::stem,
        Some("en") => english::stem,
        _ => str::to_owned,
    };
    // Each step shortens the word, so this ends.
    let mut stem = word.to_owned();
    loop {
        let next = step(&stem);
        if next == stem {
            return stem;
        }
        stem = next;
    }
}

/// Words that stand in every sentence and tell nothing about a product: left out of the texts (not
/// of names), because they are a fifth of all words.
pub fn is_common(lang: &str, word: &str) -> bool {
    let list: &[&str] = match lang.split('-').next() {
        Some("id" | "ms") => indonesian::COMMON,
        Some("en") => english::COMMON,
        _ => &[],
    };
    list.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Language, word and stem on each line; the same file is read by the browser test.
    const VECTORS: &str = include_str!("../../tests/search/stems.tsv");

    #[test]
    fn stems_are_those_of_the_shared_list() {
        let mut tried = 0;
        for line in VECTORS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let [lang, word, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("not three fields: {line}");
            };
            let folded = fold(word);
            assert_eq!(words(&folded).collect::<Vec<_>>(), [&folded], "{word} is no single word");
            assert_eq!(stem(lang, &fold(word)), expected, "{lang} {word}");
            tried += 1;
        }
        assert!(tried > 100, "only {tried} words");
    }

    #[test]
    fn words_are_folded_and_cut() {
        let cut = |text: &str| words(&fold(text)).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(
            cut("Kain-kain “Élok” SYL-001 (2 m)"),
            ["kain", "kain", "elok", "syl", "001", "2"]
        );
        assert_eq!(cut("مُحَمَّد"), ["محمد"]);
        assert!(cut(" – a!").is_empty());
    }

    #[test]
    fn common_words_are_sorted_and_folded() {
        for list in [indonesian::COMMON, english::COMMON] {
            assert!(list.is_sorted(), "{list:?}");
            assert!(list.iter().all(|word| fold(word) == *word));
        }
        assert!(is_common("id", "yang") && is_common("en", "the") && !is_common("fr", "the"));
    }

    proptest! {
        /// A stem is never empty nor longer than its word, and is its own stem.
        #[test]
        fn stems_are_words(word in "[a-z]{1,20}|\\PC{0,12}", lang in "id|en|ms|fr") {
            for word in words(&fold(&word)) {
                let stem = super::stem(&lang, word);
                prop_assert!(!stem.is_empty());
                prop_assert_eq!(super::stem(&lang, &stem), stem.as_str());
                prop_assert!(stem.chars().count() <= word.chars().count());
            }
        }

        /// Folding twice is folding once.
        #[test]
        fn folding_is_final(text in "\\PC{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
