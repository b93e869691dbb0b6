//! How the languages write numbers and times that a site adds to Indonesian and English: read from
//! `words.calendar` of their texts, so that a text file is all that a language needs.

use crate::model::local::Lang;
use crate::model::site::Site;
use crate::model::value::OwnWords;
use crate::theme::{Strings, Theme};
use std::collections::BTreeMap;

/// The words of every language of a site that the program does not know itself.
pub fn own_words(site: &Site, theme: &Theme) -> BTreeMap<Lang, OwnWords> {
    let known = |lang: &Lang| matches!(lang.split('-').next(), Some("id" | "en"));
    let beside = site.first().split('-').next() == Some("id");
    let added = site.profile.languages.iter().filter(|lang| !known(lang));
    added.map(|lang| (lang.clone(), read(theme.strings(lang), beside))).collect()
}

fn read(strings: &Strings, beside_indonesian: bool) -> OwnWords {
    let form = |key: &str, n: Option<i64>| {
        let text = strings.get(&format!("words.calendar.{key}"), n, &[]);
        text.map(|text| text.into_owned()).unwrap_or_default()
    };
    let say = |key: &str| form(key, None);
    let list = |key: &str| say(key).split(',').map(|name| name.trim().to_owned()).collect();
    let mark = |key: &str, other: char| say(key).chars().next().unwrap_or(other);
    OwnWords {
        months: list("months"),
        short_months: list("short_months"),
        days: list("days"),
        every_day: say("every_day"),
        closed: say("closed"),
        all_day: say("all_day"),
        all_year: say("all_year"),
        spans: ["day", "working_day", "week", "month"]
            .map(|key| [form(key, Some(1)), form(key, Some(2))]),
        group: mark("group", ','),
        point: mark("point", '.'),
        clock: mark("clock", ':'),
        beside_indonesian,
    }
}
