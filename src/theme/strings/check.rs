//! What is wrong with a file of texts that somebody wrote: keys that nothing asks for, placeholders
//! that nothing fills, and what a language of their own still lacks.

use super::super::layer::Layer;
use super::super::manifest::hint;
use super::{FALLBACK, Table, Text, primary};
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::value::nearest;
use std::collections::{BTreeMap, BTreeSet};

/// More missing texts than this are told by section.
const LISTED: usize = 40;

/// Looks at a file of the user's: keys that nothing asks for, and placeholders that nothing fills.
pub fn check(
    texts: &Table,
    below: &BTreeMap<String, Table>,
    upper: &[Layer],
    problems: &mut Problems,
) {
    for (key, text) in texts {
        let known: Vec<&Text> = below.values().filter_map(|table| table.get(key)).collect();
        if known.is_empty() {
            if !is_asked_for(key, upper) {
                let keys = below.values().flat_map(|table| table.keys()).map(String::as_str);
                problems.push(
                    Diagnostic::new(&catalogue::STRING_UNUSED)
                        .with("key", key)
                        .with("hint", hint(nearest(key, keys)))
                        .at(text.place.clone()),
                );
            }
            continue;
        }
        let allowed: BTreeSet<&str> = known.iter().flat_map(|text| text.slots()).collect();
        for slot in text.slots().difference(&allowed) {
            let list = allowed.iter().copied().collect::<Vec<_>>().join(", ");
            problems.push(
                Diagnostic::new(&catalogue::STRING_SLOT_UNKNOWN)
                    .with("key", key)
                    .with("slot", *slot)
                    .with("known", if list.is_empty() { "–".to_owned() } else { list })
                    .at(text.place.clone()),
            );
        }
    }
}

/// True when a template of these layers names the key.
fn is_asked_for(key: &str, layers: &[Layer]) -> bool {
    let quoted = [format!("\"{key}\""), format!("'{key}'"), format!("`{key}`")];
    let mut ignored = Problems::new();
    let mut texts = layers.iter().flat_map(|layer| {
        let mut texts = layer.texts("templates", ".html", &mut ignored);
        texts.extend(layer.texts("components", ".html", &mut ignored));
        texts
    });
    texts.any(|(_, source)| quoted.iter().any(|quoted| source.text.contains(quoted)))
}

/// The languages for which the user's own layers have files of texts.
pub fn languages_of_own_layers(layers: &[Layer]) -> BTreeSet<String> {
    let own = layers.iter().filter(|layer| layer.own);
    own.flat_map(|layer| layer.texts("strings", ".yaml", &mut Problems::new()))
        .map(|(lang, _)| lang)
        .collect()
}

/// Missing keys in words: each where they are few, else how many each section lacks.
fn listed(keys: &BTreeSet<&String>) -> String {
    if keys.len() <= LISTED {
        return keys.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(", ");
    }
    let mut sections: BTreeMap<&str, usize> = BTreeMap::new();
    for key in keys {
        let section = match key.strip_prefix("words.").and_then(|rest| rest.find('.')) {
            Some(end) => &key[.."words.".len() + end],
            None => key.split('.').next().unwrap_or(key),
        };
        *sections.entry(section).or_default() += 1;
    }
    let told = sections.iter().map(|(section, count)| format!("{section} ({count})"));
    told.collect::<Vec<_>>().join(", ")
}

/// A language that the user adds may be incomplete: good to know, and no reason to stop.
pub fn untranslated(
    lang: &str,
    first: Option<&str>,
    tables: &BTreeMap<String, Table>,
    problems: &mut Problems,
) {
    let none = Table::new();
    let table = tables.get(lang).or_else(|| tables.get(primary(lang))).unwrap_or(&none);
    let wanted = || FALLBACK.iter().filter_map(|lang| tables.get(*lang)).flat_map(BTreeMap::keys);
    let missing: BTreeSet<&String> = wanted().filter(|key| !table.contains_key(*key)).collect();
    if missing.is_empty() || FALLBACK.contains(&primary(lang)) {
        return;
    }
    let file = format!("tema/strings/{lang}.yaml");
    let place = table
        .values()
        .next()
        .map_or_else(|| Place::file(&file), |text| Place::file(text.place.path()));
    problems.push(
        Diagnostic::new(&catalogue::STRINGS_INCOMPLETE)
            .with("lang", lang)
            .with("count", missing.len())
            .with("file", file)
            .with("first", first.unwrap_or(FALLBACK[0]))
            .with("list", listed(&missing))
            .at(place),
    );
}
