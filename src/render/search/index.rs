//! An inverted index, packed into two strings that a browser can unpack in a few milliseconds.
//!
//! `forms` is every word in order, each as the number of letters that it shares with the word
//! before, and the rest. Words of one stem are a group: the first of them opens it, the others
//! name it by its number behind `!`. `posts` has for each group, in the order in which they were
//! opened, where it stands: steps from one product or page to the next, each multiplied by three
//! and with the [`Weight`] added.
//!
//! Numbers are written with 90 characters that need no escape in a script: 45 digits that end a
//! number and 45 that go on, the lowest first. Most numbers are then one character long.

use crate::model::local::Lang;
use crate::model::search::{fold, is_common, stem, words};
use serde_json::json;
use std::collections::HashMap;

/// Digits of each kind.
const BASE: usize = 45;

/// How much a word tells of what it stands in.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub enum Weight {
    /// Names and codes.
    Name,
    /// Makers, motifs, materials and the like.
    Fact,
    /// Anywhere else.
    Text,
}

/// An index that grows.
pub struct Index<'l> {
    lang: &'l Lang,
    /// Every word, and every stem, with what there is to know of it.
    forms: HashMap<String, Form>,
    /// For each stem: the products or pages that have it, each with a weight; one of them may stand
    /// there several times until the script is written.
    posts: Vec<Vec<(u32, Weight)>>,
}

/// What there is to know of a word, so that it is looked up once for each time it is met.
#[derive(Clone, Copy)]
struct Form {
    /// The number of its stem among the posts.
    stem: usize,
    /// True when it tells nothing in a text.
    common: bool,
}

impl<'l> Index<'l> {
    /// An index of a language.
    pub fn new(lang: &'l Lang) -> Self {
        Self { lang, forms: HashMap::new(), posts: Vec::new() }
    }

    /// Enters the words of a text that stands in product or page `number`.
    pub fn add(&mut self, number: usize, weight: Weight, text: &str) {
        // Nobody has four thousand million products, and half a number is half the memory.
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        for word in words(&fold(text)) {
            let form = match self.forms.get(word) {
                Some(form) => *form,
                None => self.learn(word),
            };
            if weight == Weight::Text && form.common {
                continue;
            }
            let posts = &mut self.posts[form.stem];
            match posts.last_mut() {
                Some((last, best)) if *last == number => *best = weight.min(*best),
                _ => posts.push((number, weight)),
            }
        }
    }

    /// Enters a word that was never met, and its stem: a query is cut back as well, and must find the
    /// stem even where no text has it.
    fn learn(&mut self, word: &str) -> Form {
        let stem = stem(self.lang, word);
        let fresh = self.posts.len();
        let of_stem = Form { stem: fresh, common: is_common(self.lang, &stem) };
        // A stem may be a word that was cut back itself; then both are one group.
        let stem = self.forms.entry(stem).or_insert(of_stem).stem;
        if stem == fresh {
            self.posts.push(Vec::new());
        }
        let form = Form { stem, common: is_common(self.lang, word) };
        *self.forms.entry(word.to_owned()).or_insert(form)
    }

    /// The index as a script.
    pub fn script(mut self) -> String {
        for posts in &mut self.posts {
            posts.sort_unstable();
            posts.dedup_by_key(|(number, _)| *number);
        }
        // Words that were always passed over lead nowhere.
        let met = self.forms.iter().filter(|(_, form)| !self.posts[form.stem].is_empty());
        let mut sorted: Vec<(&str, usize)> =
            met.map(|(word, form)| (word.as_str(), form.stem)).collect();
        sorted.sort_unstable();
        let mut groups: HashMap<usize, usize> = HashMap::new();
        let (mut forms, mut posts) = (String::new(), String::new());
        let mut before: Vec<char> = Vec::new();
        for (form, stem) in sorted {
            if !forms.is_empty() {
                forms.push(' ');
            }
            let letters: Vec<char> = form.chars().collect();
            let shared = before.iter().zip(&letters).take_while(|(a, b)| a == b).count();
            let shared = shared.min(BASE - 1);
            push(shared, &mut forms);
            forms.extend(&letters[shared..]);
            before = letters;
            if let Some(group) = groups.get(&stem) {
                forms.push('!');
                push(*group, &mut forms);
                continue;
            }
            if !groups.is_empty() {
                posts.push(' ');
            }
            groups.insert(stem, groups.len());
            let mut next = 0;
            for (number, weight) in &self.posts[stem] {
                let number = *number as usize;
                push((number - next) * 3 + *weight as usize, &mut posts);
                next = number + 1;
            }
        }
        format!("etalase.index={}\n", json!({ "forms": forms, "posts": posts }))
    }
}

/// Writes a number.
fn push(mut number: usize, into: &mut String) {
    // From `#` on; the backslash among them is stepped over.
    let digit = |value: usize| {
        let code = 35 + value;
        char::from_u32(if code < 92 { code } else { code + 1 } as u32).unwrap_or('#')
    };
    while number >= BASE {
        into.push(digit(BASE + number % BASE));
        number /= BASE;
    }
    into.push(digit(number));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the browser does: digits back to numbers.
    fn numbers(text: &str) -> Vec<usize> {
        let (mut found, mut value, mut factor) = (Vec::new(), 0, 1);
        for c in text.chars() {
            let digit = c as usize - if c > '\\' { 36 } else { 35 };
            value += digit % BASE * factor;
            factor *= BASE;
            if digit < BASE {
                found.push(value);
                (value, factor) = (0, 1);
            }
        }
        found
    }

    /// Unpacks a script into word, number and weight.
    fn unpack(script: &str) -> Vec<(String, usize, usize)> {
        let json = script.strip_prefix("etalase.index=").expect("a script");
        let data: serde_json::Value = serde_json::from_str(json).expect("JSON");
        let text = |key: &str| data[key].as_str().expect("a string").to_owned();
        let posts = text("posts");
        let posts: Vec<&str> = posts.split(' ').collect();
        let (mut found, mut before, mut groups) = (Vec::new(), Vec::new(), 0);
        for form in text("forms").split(' ') {
            let (form, group) = form.split_once('!').unwrap_or((form, ""));
            let mut letters = form.chars();
            let shared = numbers(&letters.next().expect("a length").to_string())[0];
            let word: Vec<char> = before[..shared].iter().copied().chain(letters).collect();
            let group = numbers(group).first().copied().unwrap_or_else(|| {
                groups += 1;
                groups - 1
            });
            let mut next = 0;
            for value in numbers(posts[group]) {
                let number = next + value / 3;
                found.push((word.iter().collect(), number, value % 3));
                next = number + 1;
            }
            before = word;
        }
        assert_eq!(groups, posts.len(), "every group has its posts");
        found
    }

    #[test]
    fn forms_of_one_word_meet() {
        let lang = Lang::from("id");
        let mut index = Index::new(&lang);
        index.add(0, Weight::Text, "Ditenun dan dicelup oleh ibu");
        index.add(3, Weight::Name, "Tenunan");
        index.add(3, Weight::Text, "menenun");
        let found = unpack(&index.script());
        for word in ["ditenun", "tenunan", "menenun", "tenun"] {
            let places: Vec<_> =
                found.iter().filter(|(form, ..)| form == word).map(|(_, n, w)| (*n, *w)).collect();
            assert_eq!(places, [(0, 2), (3, 0)], "{word}");
        }
        assert!(found.iter().all(|(form, ..)| form != "dan"), "{found:?}");
    }

    #[test]
    fn nothing_needs_an_escape() {
        let mut text = String::new();
        (0..5_000).for_each(|number| push(number, &mut text));
        assert_eq!(json!(text).to_string().len(), text.len() + 2);
        assert!(!text.contains([' ', '!']));
        assert_eq!(numbers(&text), (0..5_000).collect::<Vec<_>>());
    }

    proptest! {
        /// What goes in comes out.
        #[test]
        fn packing_loses_nothing(texts in prop::collection::vec("([a-eé]{1,4} ){0,6}", 1..12)) {
            let lang = Lang::from("fr");
            let mut index = Index::new(&lang);
            let mut expected = Vec::new();
            for (number, text) in texts.iter().enumerate() {
                index.add(number * 50, Weight::Fact, text);
                expected.extend(words(&fold(text)).map(|word| (word.to_owned(), number * 50, 1)));
            }
            expected.sort();
            expected.dedup();
            prop_assume!(!expected.is_empty());
            prop_assert_eq!(unpack(&index.script()), expected);
        }
    }
}
