//! How to reach the cooperative: address, numbers, hours, accounts and shops.

use crate::diagnostic::catalogue::{orders, profile as catalogue};
use crate::diagnostic::{Diagnostic, Words};
use crate::load::fields::Fields;
use crate::load::photos::Photos;
use crate::load::slug_or_hash;
use crate::model::profile::{Address, Contact, Outside, Qris};
use crate::model::value::{Coordinates, Email, OpeningHours, Phone, WebAddress, nearest};
use crate::model::vocabulary::{self, ADDRESS, CONTACT, QRIS, SHOPS, SOCIAL, Scope};
use crate::model::yaml::Kind;

/// The address, a line of text or a ladder of places.
pub fn address(fields: &Fields) -> Address {
    let Some((_, node)) = fields.get("alamat") else { return Address::default() };
    if let Kind::Text(text) = &node.kind {
        return Address { street: Some(text.trim().to_owned()), ..Address::default() };
    }
    let inner = Fields::new(node, ADDRESS, fields.reading());
    let address = Address {
        street: inner.string("jalan"),
        hamlet: inner.string("dusun"),
        village: inner.string("desa"),
        district: inner.string("kecamatan"),
        regency: inner.string("kabupaten"),
        province: inner.string("provinsi"),
        postal_code: inner.parse("kode_pos", postal_code),
        country: inner.string("negara"),
        coordinates: inner.parse("koordinat", Coordinates::parse),
    };
    fields.append(inner.finish());
    address
}

/// Indonesian postal codes have five digits; with a country named, anything goes.
fn postal_code(text: &str) -> Result<String, Diagnostic> {
    let text = text.trim();
    let sound = text.len() == 5 && text.chars().all(|c| c.is_ascii_digit());
    if sound || text.chars().any(|c| c.is_ascii_alphabetic()) {
        Ok(text.to_owned())
    } else {
        Err(Diagnostic::new(&catalogue::POSTAL_CODE).with("text", text))
    }
}

/// The number that takes orders; a landline can't.
pub fn whatsapp(fields: &Fields) -> Option<Phone> {
    fields.parse("whatsapp", Phone::parse_whatsapp)
}

/// Telephone.
pub fn phone(fields: &Fields) -> Option<Phone> {
    fields.parse("telepon", Phone::parse)
}

/// Email.
pub fn email(fields: &Fields) -> Option<Email> {
    fields.parse("email", Email::parse)
}

/// Branches and contact persons. One without `kunci` is chosen by its name.
pub fn contacts(fields: &Fields) -> Vec<Contact> {
    let mut contacts: Vec<Contact> = Vec::new();
    for inner in fields.mappings("kontak", CONTACT) {
        let name = inner.local("nama");
        let named = || name.iter().next().map_or("", |(_, name)| name.as_str());
        let key = match inner.text("kunci") {
            Some((text, place)) => {
                let key = slug_or_hash(text);
                if contacts.iter().any(|known| known.key == key) {
                    let problem = Diagnostic::new(&orders::CONTACT_TWICE).with("text", text);
                    inner.push(problem.at(place.clone()));
                }
                key
            }
            None => slug_or_hash(named()),
        };
        contacts.push(Contact {
            key,
            name,
            purpose: inner.local("untuk"),
            address: address(&inner),
            hours: hours(&inner),
            whatsapp: whatsapp(&inner),
            phone: phone(&inner),
            email: email(&inner),
        });
        fields.append(inner.finish());
    }
    contacts
}

/// The contact that `kontak:` names, by its key or by its name in any language.
pub fn chosen(fields: &Fields, contacts: &[Contact]) -> Option<usize> {
    let (text, place) = fields.text("kontak")?;
    let wanted = slug_or_hash(text);
    let keys = || contacts.iter().map(|contact| contact.key.as_str());
    let is_named = |contact: &Contact| {
        contact.name.iter().any(|(_, name)| name.trim().eq_ignore_ascii_case(text.trim()))
    };
    let found = keys()
        .position(|key| key == wanted)
        .or_else(|| contacts.iter().position(is_named))
        .ok_or_else(|| {
            match nearest(&wanted, keys()) {
                Some(near) => Diagnostic::new(&orders::CONTACT_MISSPELT).with("near", near),
                None if contacts.is_empty() => Diagnostic::new(&orders::CONTACT_NONE),
                None => Diagnostic::new(&orders::CONTACT_UNKNOWN)
                    .with("known", keys().collect::<Vec<_>>().join(", ")),
            }
            .with("text", text)
        });
    fields.checked(found, place)
}

/// The QRIS picture with the names that a buyer compares before paying.
pub fn qris(fields: &Fields, photos: &Photos) -> Option<Qris> {
    let inner = fields.mappings("qris", QRIS).into_iter().next()?;
    let image = inner.get("gambar").and_then(|(_, node)| photos.one(&inner, node, ""));
    let (merchant, nmid) = (inner.string("merchant"), inner.text("nmid"));
    if inner.get("gambar").is_none() || merchant.is_none() || nmid.is_none() {
        inner.missing(&orders::QRIS_INCOMPLETE);
    }
    if let Some((text, place)) = nmid.filter(|(text, _)| !is_nmid(text)) {
        inner.push(Diagnostic::new(&orders::QRIS_NMID).with("text", text).at(place.clone()));
    }
    fields.append(inner.finish());
    Some(Qris { image: image?, merchant: merchant?, nmid: nmid?.0.trim().to_owned() })
}

/// A National Merchant ID as QRIS pictures carry it: `ID` and 13 digits.
fn is_nmid(text: &str) -> bool {
    let digits = text.trim().strip_prefix("ID");
    digits.is_some_and(|rest| rest.len() == 13 && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Opening hours, one or several lines.
pub fn hours(fields: &Fields) -> Vec<OpeningHours> {
    let lines = fields.list("jam").into_iter().filter_map(|node| fields.text_of(node));
    lines.filter_map(|(text, place)| fields.checked(OpeningHours::parse(text), place)).collect()
}

/// Accounts: a name of an account, or a full address.
pub fn social(fields: &Fields) -> Vec<Outside> {
    outside(fields, "media_sosial", SOCIAL, |network, account| {
        let path = match network {
            "tiktok" => format!("@{account}"),
            "youtube" => format!("@{account}"),
            _ => account.to_owned(),
        };
        Some(format!("https://www.{network}.com/{path}"))
    })
}

/// Shops on marketplaces: full addresses only, for their forms differ.
pub fn shops(fields: &Fields) -> Vec<Outside> {
    outside(fields, "toko", SHOPS, |_, _| None)
}

fn outside(
    fields: &Fields,
    key: &str,
    known: Scope,
    address: impl Fn(&str, &str) -> Option<String>,
) -> Vec<Outside> {
    let Some((_, node)) = fields.get(key) else { return Vec::new() };
    if node.entries().is_empty() {
        fields.wrong_shape(
            node,
            Words::both("nama layanan dan alamatnya", "names of services with addresses"),
        );
    }
    let mut found = Vec::new();
    for (name, value) in node.entries() {
        let Some((text, place)) = fields.text_of(value) else { continue };
        let canonical = vocabulary::canonical(known, &name.text);
        let account = text.trim().trim_start_matches('@');
        let is_address = account.contains("://") || account.contains('/') || account.contains('.');
        let full = match canonical.filter(|_| !is_address || !account.contains('/')) {
            Some(network) if !account.contains("://") => address(network, account),
            _ => None,
        };
        let label = if full.is_some() { format!("@{account}") } else { short(account) };
        let full = full.unwrap_or_else(|| text.trim().to_owned());
        if let Some(url) = fields.checked(WebAddress::parse(&full), place) {
            let name = display_name(canonical.unwrap_or(&name.text));
            found.push(Outside { name, label, url });
        }
    }
    found
}

/// An address without its beginning, for showing.
fn short(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_start_matches("www.").trim_end_matches('/').to_owned()
}

fn display_name(name: &str) -> String {
    match name {
        "tiktok" => "TikTok".into(),
        "tiktok_shop" => "TikTok Shop".into(),
        "youtube" => "YouTube".into(),
        name => {
            let mut chars = name.chars();
            chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
        }
    }
}
