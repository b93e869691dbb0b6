//! People and their consent: who has not agreed in writing is left out by name and face.

use super::entry::{self, Raw};
use super::fields::Fields;
use super::photos::Photos;
use super::profile::reach;
use super::{Input, hide, visible};
use crate::diagnostic::catalogue::content as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::model::content::{Entry, Person};
use crate::model::site::{Hidden, Reason};
use crate::model::value::Date;
use crate::model::vocabulary;

/// Everyone in `orang/`: those who may be named, and the entries of those who may not, so that
/// references to them can be told from mistakes.
#[derive(Debug, Default)]
pub struct People {
    /// People who may be named, in order.
    pub named: Vec<Person>,
    /// People who did not agree to be named.
    pub withheld: Vec<Entry>,
    /// People whose files are drafts or wait for their date.
    pub waiting: Vec<Entry>,
}

/// What a person agreed to (UU 27/2022 on personal data, art. 20 and 22: consent is recorded).
#[derive(Clone, Copy, Debug, Default)]
pub struct Consent {
    /// Name and what is told about the person.
    pub name: bool,
    /// Face.
    pub photo: bool,
}

/// Reads `orang/`.
pub fn load(input: &Input, photos: &Photos, hidden: &mut Vec<Hidden>) -> (People, Problems) {
    let (raws, mut problems) = entry::gather(input, "orang");
    let mut people = People::default();
    for raw in &raws {
        let (person, consent, trouble) = read(raw, input, photos);
        problems.append(trouble);
        let place = person.entry.place.clone();
        if !consent.name {
            problems.push(
                Diagnostic::new(&catalogue::PERSON_WITHOUT_CONSENT)
                    .with("file", &raw.path)
                    .at(place.clone()),
            );
            hidden.push(Hidden { place, reason: Reason::NoConsent });
            people.withheld.push(person.entry);
        } else if !visible(raw, input) {
            hide(raw, input, &person.entry, hidden);
            people.waiting.push(person.entry);
        } else {
            people.named.push(person);
        }
    }
    people.named.sort_by(|a, b| {
        let key = |p: &Person| (p.entry.order.unwrap_or(i64::MAX), p.entry.slug.clone());
        key(a).cmp(&key(b))
    });
    (people, problems)
}

fn read(raw: &Raw, input: &Input, photos: &Photos) -> (Person, Consent, Problems) {
    let fields = raw.fields(vocabulary::PERSON, input);
    let translated = raw.translated(vocabulary::PERSON, input);
    // A person has no date; `izin` holds the only one.
    let mut entry = entry::read(raw, &fields, &translated, photos, ("nama", "-"));
    let mut role = fields.local("peran");
    let consent = consent_of(&fields);
    let contact = reach::chosen(&fields, &input.contacts);
    if !consent.photo {
        entry.photos.clear();
    }
    let mut problems = Problems::new();
    for (_, other) in translated {
        role.overlay(other.local("peran"));
        entry::only_texts(&other, &["nama", "ringkasan", "peran", "foto"]);
        problems.append(other.finish());
    }
    let person = Person { entry, role, village: fields.string("desa"), contact };
    problems.append(fields.finish());
    (person, consent, problems)
}

/// The consent recorded in `izin`: a date and what it covers.
pub fn consent_of(fields: &Fields) -> Consent {
    let mut consent = Consent::default();
    for inner in fields.mappings("izin", vocabulary::CONSENT) {
        let dated = inner.parse("tanggal", Date::parse).is_some();
        if !dated && inner.get("tanggal").is_none() {
            inner.missing(&catalogue::CONSENT_WITHOUT_DATE);
        }
        for (text, place) in inner.strings("cakupan") {
            match inner.choose(&text, place, vocabulary::CONSENT_SCOPE) {
                Some("nama") => consent.name = dated,
                Some(_) => consent.photo = dated,
                None => {}
            }
        }
        fields.append(inner.finish());
    }
    consent
}

impl People {
    /// The person that `typed` names: `Some(index)` of one who may be named, `None` for one who
    /// may not.
    ///
    /// # Errors
    /// Nobody has that name.
    pub fn find(&self, typed: &str, place: &Place) -> Result<Option<usize>, Diagnostic> {
        match entry::find(typed, self.named.iter().map(|person| &person.entry)) {
            Ok(index) => Ok(Some(index)),
            Err(near) => match entry::find(typed, self.withheld.iter().chain(&self.waiting)) {
                Ok(_) => Ok(None),
                Err(_) => {
                    let problem = match near {
                        Some(near) => {
                            Diagnostic::new(&catalogue::PERSON_MISSPELT).with("near", near)
                        }
                        None => Diagnostic::new(&catalogue::PERSON_UNKNOWN),
                    };
                    Err(problem.with("text", typed).at(place.clone()))
                }
            },
        }
    }

    /// Names that must not appear anywhere, with the file that holds them.
    pub fn withheld_names(&self) -> impl Iterator<Item = (&str, &Place)> {
        self.withheld
            .iter()
            .flat_map(|entry| entry.name.iter().map(move |(_, name)| (name.as_str(), &entry.place)))
    }
}
