//! The cooperative itself: how it can be reached, and what buyers and offices ask of it.

use super::Material;
use super::papers::PROFILE;
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Entry, Problems};
use crate::model::value::Phone;
use crate::model::vocabulary;
use crate::model::yaml::Node;

/// Ends of addresses that are slips of well-known ones.
const SLIPS: &[(&str, &str)] = &[
    ("gmial.com", "gmail.com"),
    ("gmai.com", "gmail.com"),
    ("gmali.com", "gmail.com"),
    ("gamil.com", "gmail.com"),
    ("gnail.com", "gmail.com"),
    ("gmail.co", "gmail.com"),
    ("gmail.con", "gmail.com"),
    ("gmail.cmo", "gmail.com"),
    ("gmail.id", "gmail.com"),
    ("yaho.com", "yahoo.com"),
    ("yahho.com", "yahoo.com"),
    ("yahoo.con", "yahoo.com"),
    ("hotmial.com", "hotmail.com"),
    ("outlok.com", "outlook.com"),
];

/// What is missing or odd in the profile.
pub fn check(material: &Material) -> Problems {
    let profile = &material.plan().site.profile;
    let mut problems = Problems::new();
    let mut lacks = |missing: bool, entry: &'static Entry| {
        if missing {
            problems.push(Diagnostic::new(entry).at(material.profile_place()));
        }
    };
    let numbers = profile.contacts.iter();
    let whatsapp = profile.whatsapp.is_some() || numbers.clone().any(|c| c.whatsapp.is_some());
    let others = profile.phone.is_some() || profile.email.is_some();
    let others = others || numbers.clone().any(|c| c.phone.is_some() || c.email.is_some());
    lacks(!whatsapp && others, &catalogue::WHATSAPP_NONE);
    lacks(!whatsapp && !others, &catalogue::CONTACT_NONE);
    let address = &profile.address;
    let near = address.village.is_some() || address.district.is_some();
    let placed = near && (address.regency.is_some() || address.country.is_some());
    lacks(!placed, &catalogue::ADDRESS_NONE);
    lacks(profile.registrations.is_empty(), &catalogue::LEGAL_NONE);
    lacks(profile.kind.is_none(), &catalogue::KIND_NONE);
    lacks(profile.story.is_empty(), &catalogue::STORY_NONE);
    lacks(profile.tagline.is_empty(), &catalogue::TAGLINE_NONE);
    lacks(profile.site_url.is_none(), &catalogue::SITE_ADDRESS_NONE);
    problems.append(values(material));
    problems
}

/// Numbers and addresses wherever they stand in the profile and in other facts.
fn values(material: &Material) -> Problems {
    let mut problems = Problems::new();
    let papers = material
        .papers
        .iter()
        .filter(|paper| matches!(paper.folder, PROFILE | "orang" | "halaman"));
    for paper in papers {
        let mut stack: Vec<&Node> = paper.facts.iter().collect();
        while let Some(node) = stack.pop() {
            stack.extend(node.items());
            for (key, value) in node.entries() {
                stack.push(value);
                let Some(text) = value.text() else { continue };
                let found = match vocabulary::canonical(vocabulary::CONTACT, &key.text) {
                    Some("whatsapp" | "telepon") if is_sample(text) => {
                        Diagnostic::new(&catalogue::NUMBER_SAMPLE).with("text", text)
                    }
                    Some("email") => match slip(text) {
                        Some(near) => Diagnostic::new(&catalogue::EMAIL_TYPO)
                            .with("text", text)
                            .with("near", near),
                        None => continue,
                    },
                    _ => continue,
                };
                problems.push(found.at(value.place.clone()));
            }
        }
    }
    problems
}

/// Digits in a row, or one digit again and again. Noughts are what our own examples have.
fn is_sample(text: &str) -> bool {
    let Ok(phone) = Phone::parse(text) else { return false };
    let digits = phone.wa_digits();
    let row = ["1234567", "2345678", "3456789", "9876543", "8765432"];
    let same = ('1'..='9').any(|digit| digits.contains(&digit.to_string().repeat(7)));
    same || row.iter().any(|row| digits.contains(row))
}

fn slip(text: &str) -> Option<String> {
    let (name, domain) = text.trim().split_once('@')?;
    let domain = domain.to_lowercase();
    let right =
        SLIPS.iter().find(|(wrong, _)| *wrong == domain).map(|(_, right)| (*right).to_owned());
    let right = right.or_else(|| domain.strip_suffix(".con").map(|rest| format!("{rest}.com")));
    Some(format!("{name}@{}", right?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_and_slips_are_recognised() {
        assert!(is_sample("0812-3456-7890"));
        assert!(is_sample("0811 1111 111"));
        assert!(!is_sample("0812-0000-0201"));
        assert!(!is_sample("0852 4471 9036"));
        assert_eq!(slip("ibu.lena@gmial.com").as_deref(), Some("ibu.lena@gmail.com"));
        assert_eq!(slip("a@contoh.con").as_deref(), Some("a@contoh.com"));
        assert_eq!(slip("a@gmail.com"), None);
        assert_eq!(slip("a@contoh.example"), None);
    }
}
