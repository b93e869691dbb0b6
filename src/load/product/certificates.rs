//! Certificates and permits of a product: a plain text, or name, number, status, last day and issuer.

use crate::diagnostic::catalogue::trust as catalogue;
use crate::diagnostic::{Diagnostic, Words};
use crate::load::fields::Fields;
use crate::model::content::Certificate;
use crate::model::local::Local;
use crate::model::value::{Date, Locale};
use crate::model::vocabulary::{CERTIFICATE, CERTIFICATE_STATUS, canonical};
use crate::model::yaml::{Kind, Node};

/// `sertifikat: P-IRT, Halal`, a list of texts and mappings, one mapping, or a list for each
/// language.
pub fn read(fields: &Fields, today: Date) -> Local<Vec<Certificate>> {
    let Some((_, node)) = fields.get("sertifikat") else { return Local::default() };
    let is_language = |key: &str| fields.reading().languages.iter().any(|lang| **lang == *key);
    let own_key = |key: &str| canonical(CERTIFICATE, key).is_some();
    let keys = || node.entries().iter().map(|(key, _)| key.text.as_str());
    if keys().any(is_language) && !keys().any(own_key) {
        return fields.by_language(node.entries(), |node| Some(list(fields, node, today)));
    }
    Local::one(fields.reading().lang, list(fields, node, today))
}

fn list(fields: &Fields, node: &Node, today: Date) -> Vec<Certificate> {
    let named = |name: &str| Certificate { name: name.trim().to_owned(), ..Certificate::default() };
    match &node.kind {
        Kind::Text(text) => {
            text.split(',').filter(|name| !name.trim().is_empty()).map(named).collect()
        }
        Kind::List(items) => items
            .iter()
            .filter_map(|item| match &item.kind {
                // In a list a comma is part of a name.
                Kind::Text(text) => (!text.trim().is_empty()).then(|| named(text)),
                Kind::Map(_) => one(fields, item, today),
                Kind::Empty => None,
                Kind::List(_) => {
                    fields.wrong_shape(item, Words::both("kunci dan nilai", "keys with values"));
                    None
                }
            })
            .collect(),
        Kind::Map(_) => one(fields, node, today).into_iter().collect(),
        Kind::Empty => Vec::new(),
    }
}

fn one(fields: &Fields, node: &Node, today: Date) -> Option<Certificate> {
    let inner = Fields::new(node, CERTIFICATE, fields.reading());
    let name = inner.string("nama");
    if name.is_none() {
        inner.missing(&catalogue::CERTIFICATE_WITHOUT_NAME);
    }
    let status = inner.choice("status", CERTIFICATE_STATUS);
    let valid_until = inner.parse("berlaku_sampai", Date::parse);
    let expired = valid_until.is_some_and(|date| date < today);
    // Who says how it stands knows already.
    if let (Some(date), Some((_, value))) = (valid_until, inner.get("berlaku_sampai"))
        && expired
        && !matches!(status, Some("berakhir" | "proses"))
    {
        let words = Words::both(date.format(&Locale::new("id")), date.format(&Locale::new("en")));
        inner.push(
            Diagnostic::new(&catalogue::CERTIFICATE_EXPIRED)
                .with("name", name.as_deref().unwrap_or("–"))
                .with("date", words)
                .at(value.place.clone()),
        );
    }
    let certificate = name.map(|name| Certificate {
        name,
        number: inner.string("nomor"),
        status,
        valid_until,
        issuer: inner.string("penerbit"),
        expired,
    });
    fields.append(inner.finish());
    certificate
}

/// Gives the certificates of a translation what only the original says: numbers, days and states
/// need no translation.
pub fn complete(
    translated: &Local<Vec<Certificate>>,
    original: &Local<Vec<Certificate>>,
) -> Local<Vec<Certificate>> {
    let known = original.iter().next().map_or(&[][..], |(_, list)| list);
    let mut completed = Local::default();
    for (lang, list) in translated.iter() {
        let list = list.iter().enumerate().map(|(place, certificate)| {
            let Some(known) = known.get(place) else { return certificate.clone() };
            let mut certificate = certificate.clone();
            certificate.number = certificate.number.or_else(|| known.number.clone());
            certificate.status = certificate.status.or(known.status);
            certificate.issuer = certificate.issuer.or_else(|| known.issuer.clone());
            if certificate.valid_until.is_none() {
                (certificate.valid_until, certificate.expired) = (known.valid_until, known.expired);
            }
            certificate
        });
        completed.set(lang, list.collect());
    }
    completed
}
