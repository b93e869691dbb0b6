//! Reads `koperasi.yaml`: who the cooperative is and how its site should be.

mod figures;
mod labels;
mod officers;
pub mod reach;

use super::fields::{Fields, Reading};
use super::people::People;
use super::photos::Photos;
use super::store::Store;
use super::{Input, decode};
use crate::diagnostic::catalogue::{content as catalogue, profile as profile_catalogue};
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::host::Host;
use crate::model::local::Lang;
use crate::model::profile::{Contact, Profile, ThemeChoice};
use crate::model::value::{Currency, RupiahStyle, WebAddress};
use crate::model::vocabulary;
use crate::model::yaml::{self, Kind, Node};
use std::path::Path;

/// The sections of a home page for which nothing was said.
const HOME: &[&str] = &["cerita", "unggulan", "kategori", "perajin", "berita", "kontak"];

/// Reads and parses the file, without understanding it yet.
pub fn read_file(store: &Store, path: &str, file: &Path) -> (Option<Node>, Problems) {
    let bytes = match store.read(path, file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let problem = Diagnostic::new(&catalogue::FILE_UNREADABLE)
                .with("detail", error.to_string())
                .at(Place::file(path));
            return (None, problem.into());
        }
    };
    match decode::decode(path, &bytes) {
        Err(problem) => (None, (*problem).into()),
        Ok((source, warning)) => {
            // A profile may stand between two fences, as the facts of a product do.
            let text = source.text.trim_end();
            let start = if text.starts_with("---\n") { 4 } else { 0 };
            let end =
                if start > 0 && text.ends_with("\n---") { text.len() - 3 } else { text.len() };
            let (node, mut problems) = yaml::parse(&source, start..end);
            problems.append(warning.into_iter().collect());
            (node, problems)
        }
    }
}

/// The languages of the site; Indonesian alone where none is named. They are needed before
/// anything else can be read.
pub fn languages(node: &Node, problems: &mut Problems) -> Vec<Lang> {
    let default = vec![Lang::from("id")];
    let entry = node
        .entries()
        .iter()
        .find(|(key, _)| vocabulary::canonical(vocabulary::PROFILE, &key.text) == Some("bahasa"));
    let Some((_, value)) = entry else { return default };
    let mut languages: Vec<Lang> = Vec::new();
    let texts: Vec<(&str, &Place)> = match &value.kind {
        Kind::Text(text) => text.split(',').map(|text| (text, &value.place)).collect(),
        _ => value.items().iter().filter_map(|item| Some((item.text()?, &item.place))).collect(),
    };
    for (text, place) in texts {
        let code = language_code(text.trim());
        match code {
            Some(code) if !languages.iter().any(|known| **known == *code) => {
                languages.push(code.into());
            }
            Some(_) => {}
            None => problems.push(
                Diagnostic::new(&profile_catalogue::LANGUAGE_CODE)
                    .with("text", text)
                    .at(place.clone()),
            ),
        }
    }
    if languages.is_empty() { default } else { languages }
}

/// `id`, `en`, `ms-MY`; the names of the two languages everybody writes out.
fn language_code(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    match lower.as_str() {
        "indonesia" | "bahasa indonesia" | "indonesian" => return Some("id".into()),
        "inggris" | "english" | "bahasa inggris" => return Some("en".into()),
        _ => {}
    }
    let mut parts = lower.split('-');
    let language = parts.next()?;
    let sound = (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        });
    sound.then_some(lower)
}

/// The contacts that content may name; their problems are reported where the profile is read.
pub fn contacts(node: &Node, languages: &[Lang]) -> Vec<Contact> {
    let reading = Reading { languages, lang: &languages[0] };
    reach::contacts(&Fields::new(node, vocabulary::PROFILE, reading))
}

/// Reads the whole profile.
pub fn load(node: &Node, input: &Input, photos: &Photos, people: &People) -> (Profile, Problems) {
    let reading = Reading { languages: &input.languages, lang: &input.languages[0] };
    let fields = Fields::new(node, vocabulary::PROFILE, reading);
    let currency = fields.parse("mata_uang", Currency::parse).unwrap_or(Currency::IDR);
    let photo = |key: &str| {
        let (_, node) = fields.get(key)?;
        photos.one(&fields, node, "")
    };
    let name = fields.local("nama");
    if name.exact(reading.lang).is_none() {
        fields.missing(&profile_catalogue::PROFILE_WITHOUT_NAME);
    }
    let mut profile = Profile {
        name,
        kind: fields.choice("jenis", vocabulary::KINDS),
        level: fields.choice("tingkat", vocabulary::LEVELS),
        founded: fields.string("berdiri"),
        site_url: site_url(&fields, input),
        languages: input.languages.clone(),
        rupiah: rupiah(&fields),
        theme: theme(&fields),
        tagline: fields.local("semboyan"),
        story: fields.local("cerita"),
        logo: photo("logo"),
        cover: photo("sampul"),
        address: reach::address(&fields),
        whatsapp: reach::whatsapp(&fields),
        phone: reach::phone(&fields),
        email: reach::email(&fields),
        contacts: reach::contacts(&fields),
        qris: reach::qris(&fields, photos),
        hours: reach::hours(&fields),
        market_day: fields.local("hari_pasar"),
        social: reach::social(&fields),
        shops: reach::shops(&fields),
        registrations: officers::registrations(&fields),
        board: officers::officers(&fields, "pengurus", people),
        supervisors: officers::officers(&fields, "pengawas", people),
        years: figures::years(&fields, &currency),
        health: figures::health(&fields),
        principles: fields.choice("prinsip", vocabulary::PRINCIPLES),
        labels: labels::labels(&fields),
        home: home(&fields),
        host: host(&fields, input),
        html: super::product::yes_no(&fields, "html", false),
        currency,
    };
    profile.years.sort_by_key(|year| std::cmp::Reverse(year.year));
    (profile, fields.finish())
}

/// The public address: that of the command line, else that of the profile; without the slash at
/// its end, so that paths can be joined with one.
fn site_url(fields: &Fields, input: &Input) -> Option<String> {
    let typed = fields.parse("situs", WebAddress::parse).map(|url| url.as_str().to_owned());
    let url = input.options.base_url.clone().or(typed)?;
    Some(url.trim_end_matches('/').to_owned())
}

/// The host of the command line, else that of the profile.
fn host(fields: &Fields, input: &Input) -> Option<Host> {
    let typed = fields.choice("host", vocabulary::HOSTS).and_then(Host::named);
    input.options.host.or(typed)
}

fn rupiah(fields: &Fields) -> RupiahStyle {
    const STYLES: vocabulary::Scope = &[
        vocabulary::Word { id: "eyd", en: "eyd", also: &[] },
        vocabulary::Word { id: "cldr", en: "cldr", also: &[] },
    ];
    match fields.choice("rupiah", STYLES) {
        Some("cldr") => RupiahStyle::Cldr,
        _ => RupiahStyle::Eyd,
    }
}

/// `tema: tenun`, or the name with parameters; the theme itself judges both.
fn theme(fields: &Fields) -> ThemeChoice {
    let default = || ("tenun".to_owned(), None);
    let Some((_, node)) = fields.get("tema") else {
        return ThemeChoice { name: default(), params: Vec::new() };
    };
    match &node.kind {
        Kind::Text(name) => {
            let name = (name.trim().to_lowercase(), Some(node.place.clone()));
            ThemeChoice { name, params: Vec::new() }
        }
        Kind::Map(entries) => {
            let mut choice = ThemeChoice { name: default(), params: Vec::new() };
            for (key, value) in entries {
                // An empty value goes on as an empty text: `accent: #8c2f1b` without quotation
                // marks is a comment to YAML, and the theme knows to say so.
                let (text, place) = match fields.text_of(value) {
                    Some(found) => found,
                    None if value.is_empty() => ("", &key.place),
                    None => continue,
                };
                if matches!(key.text.as_str(), "nama" | "name") {
                    choice.name = (text.trim().to_lowercase(), Some(place.clone()));
                } else {
                    choice.params.push((key.text.clone(), text.to_owned(), key.place.clone()));
                }
            }
            choice
        }
        _ => {
            fields.wrong_shape(node, Words::both("nama tema", "the name of a theme"));
            ThemeChoice { name: default(), params: Vec::new() }
        }
    }
}

fn home(fields: &Fields) -> Vec<&'static str> {
    if fields.get("beranda").is_none() {
        return HOME.to_vec();
    }
    fields
        .strings("beranda")
        .into_iter()
        .filter_map(|(text, place)| fields.choose(&text, place, vocabulary::SECTIONS))
        .collect()
}
