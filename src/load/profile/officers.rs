//! Legal numbers, the board and the supervisors.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::profile as catalogue;
use crate::load::fields::Fields;
use crate::load::people::{self, People};
use crate::model::local::Local;
use crate::model::profile::{Officer, Registration};
use crate::model::value::Date;
use crate::model::vocabulary::{OFFICER, REGISTRATION};

/// Legal numbers. `NIK` is the number of a cooperative and of a person: sixteen digits are
/// probably somebody's identity card, which does not belong on a site.
pub fn registrations(fields: &Fields) -> Vec<Registration> {
    let mut found: Vec<Registration> = Vec::new();
    for inner in fields.mappings("legalitas", REGISTRATION) {
        let kind = inner.local("jenis");
        let Some((number, place)) = inner.text("nomor") else {
            inner.missing(&catalogue::REGISTRATION_WITHOUT_NUMBER);
            fields.append(inner.finish());
            continue;
        };
        let number = number.trim().to_owned();
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let named = |word: &str| kind.iter().any(|(_, kind)| kind.to_lowercase().contains(word));
        let is_nik = named("nik") || named("induk koperasi");
        if is_nik && digits.len() == 16 {
            inner.push(
                Diagnostic::new(&catalogue::NIK_PERSONAL).with("text", &number).at(place.clone()),
            );
        }
        let same = found.iter().find(|known| {
            known.number.chars().filter(char::is_ascii_digit).eq(digits.chars())
                && !digits.is_empty()
        });
        if same.is_some() {
            inner.push(
                Diagnostic::new(&catalogue::REGISTRATION_TWICE)
                    .with("text", &number)
                    .at(place.clone()),
            );
        }
        if kind.is_empty() {
            inner.missing(&catalogue::REGISTRATION_WITHOUT_KIND);
        }
        found.push(Registration {
            kind,
            number,
            date: inner.parse("tanggal", Date::parse),
            issuer: inner.string("penerbit"),
        });
        fields.append(inner.finish());
    }
    found
}

/// Board or supervisors. A name is shown with the consent of that person's own file, or with an
/// `izin` beside it; otherwise the office alone.
pub fn officers(fields: &Fields, key: &str, people: &People) -> Vec<Officer> {
    let mut officers = Vec::new();
    for inner in fields.mappings(key, OFFICER) {
        let role: Local<String> = inner.local("jabatan");
        if role.is_empty() {
            inner.missing(&catalogue::OFFICER_WITHOUT_ROLE);
        }
        let mut officer = Officer {
            role,
            name: None,
            person: None,
            from: inner.string("mulai"),
            until: inner.string("sampai"),
        };
        if let Some((text, place)) = inner.text("nama") {
            match people.find(text, place) {
                Ok(Some(index)) => {
                    officer.person = Some(index);
                    officer.name =
                        people.named[index].entry.name.iter().next().map(|(_, n)| n.clone());
                }
                Ok(None) => {}
                Err(_) if people::consent_of(&inner).name => {
                    officer.name = Some(text.trim().to_owned());
                }
                Err(_) => inner.push(
                    Diagnostic::new(&catalogue::OFFICER_WITHOUT_CONSENT)
                        .with("text", text)
                        .at(place.clone()),
                ),
            }
        }
        officers.push(officer);
        fields.append(inner.finish());
    }
    officers
}
