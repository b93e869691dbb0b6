//! People: numbers of identity cards, private telephone numbers, places in pictures that are copied
//! as they are, and consent that nobody can have given yet.

use super::Material;
use super::papers::{PROFILE, Paper};
use crate::diagnostic::catalogue::check as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::load::{decode_any, tree};
use crate::model::site::FileCopy;
use crate::model::value::{Date, Phone};
use crate::model::vocabulary;
use crate::model::yaml::Node;
use crate::render::photo;
use std::collections::BTreeSet;
use std::ops::Range;

/// Endings of copied files that are read for numbers of identity cards.
const READABLE: &[&str] = &["csv", "tsv", "txt", "md", "html", "htm", "json", "xml", "vcf"];
/// A copied file is read up to this size, in bytes.
const MOST: u64 = 4 << 20;
/// Codes of provinces with which an identity number begins (Permendagri 72/2022).
const PROVINCES: &[Range<u32>] = &[11..22, 31..37, 51..54, 61..66, 71..77, 81..83, 91..98];

/// What should not be told of people.
pub fn check(material: &Material) -> Problems {
    let mut problems = Problems::new();
    for paper in &material.papers {
        for (start, line) in paper.lines() {
            for span in identity_numbers(line) {
                let place = paper.place(start + span.start..start + span.end);
                if !material.is_told("nik-personal", &place) {
                    problems.push(number(&line[span], place));
                }
            }
        }
        problems.append(consent(material, paper));
        if paper.folder == "orang" {
            problems.append(phones(material, paper));
        }
    }
    let site = &material.plan().site;
    for (folder, file) in site
        .downloads
        .iter()
        .map(|file| ("unduhan", file))
        .chain(site.statics.iter().map(|file| ("statis", file)))
    {
        problems.append(copied(material, folder, file));
    }
    problems
}

fn number(text: &str, place: Place) -> Diagnostic {
    // The message must not spread what it warns of.
    let shown: String = text
        .chars()
        .enumerate()
        .map(|(at, c)| if at >= 6 && c.is_ascii_digit() { '•' } else { c })
        .collect();
    Diagnostic::new(&catalogue::PERSONAL_NUMBER).with("text", shown).at(place)
}

/// Where 16 digits stand that can be the number of an identity card or of a family card.
fn identity_numbers(line: &str) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        // A run of digits, and the same with single marks between them.
        let close = at + bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        let mut wide = close;
        while wide + 1 < bytes.len()
            && matches!(bytes[wide], b' ' | b'.' | b'-')
            && bytes[wide + 1].is_ascii_digit()
        {
            wide += 1 + bytes[wide + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
        }
        // Part of an address or a code is no number of its own.
        let alone = at == 0
            || !(bytes[at - 1].is_ascii_alphabetic()
                || matches!(bytes[at - 1], b'/' | b'=' | b'_' | b'+'));
        let end =
            [close, wide].into_iter().find(|end| alone && is_identity(&digits(&line[at..*end])));
        if let Some(end) = end {
            found.push(at..end);
        }
        at = end.unwrap_or(close);
    }
    found
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Province, regency, district, a day (women's plus 40), month, year, serial number: the layout of
/// NIK and of family card numbers (Permendagri 102/2019). Numbers of other kinds rarely fit it.
fn is_identity(digits: &str) -> bool {
    if digits.len() != 16 {
        return false;
    }
    let part = |range: Range<usize>| digits[range].parse::<u32>().unwrap_or(0);
    let day = part(6..8);
    PROVINCES.iter().any(|codes| codes.contains(&part(0..2)))
        && part(2..4) > 0
        && part(4..6) > 0
        && matches!(day, 1..=31 | 41..=71)
        && (1..=12).contains(&part(8..10))
        && part(12..16) > 0
}

/// Mobile numbers on the page of a person that are not the cooperative's own.
fn phones(material: &Material, paper: &Paper) -> Problems {
    let profile = &material.plan().site.profile;
    let contacts = profile.contacts.iter().flat_map(|c| c.whatsapp.iter().chain(&c.phone));
    let own: BTreeSet<&Phone> =
        profile.whatsapp.iter().chain(&profile.phone).chain(contacts).collect();
    let mut problems = Problems::new();
    for (start, line) in paper.lines() {
        for span in runs(line) {
            let text = line[span.clone()].trim();
            let starts = ["08", "+62", "62 8", "628"].iter().any(|begin| text.starts_with(begin));
            let phone = Phone::parse(text).ok().filter(|phone| starts && phone.is_mobile());
            if phone.is_some_and(|phone| !own.contains(&phone)) {
                problems.push(
                    Diagnostic::new(&catalogue::PERSONAL_PHONE)
                        .with("text", text)
                        .at(paper.place(start + span.start..start + span.start + text.len())),
                );
            }
        }
    }
    problems
}

/// Runs of digits and the marks that people put between them, nine digits and more.
fn runs(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '+' | '(' | ')');
    for (at, c) in line.char_indices().chain([(line.len(), '\n')]) {
        match start {
            None if c.is_ascii_digit() || c == '+' => start = Some(at),
            Some(from) if !part(c) => {
                let text = line[from..at].trim_end_matches([' ', '-', '.', '(']);
                if (9..=15).contains(&digits(text).len()) {
                    found.push(from..from + text.len());
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Consent with a date that has not come.
fn consent(material: &Material, paper: &Paper) -> Problems {
    let mut problems = Problems::new();
    if paper.folder != "orang" && paper.folder != PROFILE {
        return problems;
    }
    let today = material.plan().site.today;
    let mut stack: Vec<&Node> = paper.facts.iter().collect();
    while let Some(node) = stack.pop() {
        stack.extend(node.items());
        for (key, value) in node.entries() {
            let known = vocabulary::canonical(vocabulary::PERSON, &key.text);
            let dates = value.entries().iter().filter(|(key, _)| {
                vocabulary::canonical(vocabulary::CONSENT, &key.text) == Some("tanggal")
            });
            for (_, date) in dates.filter(|_| known == Some("izin")) {
                let read = date.text().and_then(|text| Date::parse(text).ok());
                if read.is_some_and(|read| read > today) {
                    problems.push(
                        Diagnostic::new(&catalogue::CONSENT_LATER)
                            .with("date", date.text().unwrap_or_default())
                            .at(date.place.clone()),
                    );
                }
            }
            stack.push(value);
        }
    }
    problems
}

/// A file that goes out as it is.
fn copied(material: &Material, folder: &'static str, file: &FileCopy) -> Problems {
    // The folder as the user named it.
    let named = material.tree.below(folder).find(|(_, below, _)| *below == file.path);
    let path =
        named.map_or_else(|| format!("{folder}/{}", file.path), |(path, ..)| path.to_owned());
    let ending = file.path.rsplit_once('.').map_or(String::new(), |(_, end)| end.to_lowercase());
    let readable = READABLE.contains(&ending.as_str());
    if file.size > MOST * 4 || !(readable || tree::is_picture(&file.path)) {
        return Problems::new();
    }
    let Ok(bytes) = std::fs::read(&file.file) else { return Problems::new() };
    if !readable {
        let told = photo::has_place(&bytes);
        let problem = || Diagnostic::new(&catalogue::GPS_IN_FILE).at(Place::file(path));
        return told.then(problem).into_iter().collect();
    }
    let Ok((source, _)) = decode_any(&path, &bytes) else { return Problems::new() };
    let mut at = 0;
    let mut problems = Problems::new();
    for line in source.text.split_inclusive('\n') {
        // One is enough: a list of members has hundreds.
        if let Some(span) = identity_numbers(line).into_iter().next() {
            let place = Place::new(&source, at + span.start..at + span.end);
            problems.push(number(&line[span], place));
            break;
        }
        at += line.len();
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_numbers_are_told_from_others() {
        for (line, count) in [
            ("NIK 6105014507850001", 1),
            ("6105 0145 0785 0001", 1),
            ("61.05.01.450785.0001, Sintang", 1),
            ("KK 6105011203120002 dan NIK 6105014507850001", 2),
            ("NPWP 0012345678901234", 0),
            ("kode 6105019907850001", 0),
            ("kode 6105014513850001", 0),
            ("NMID ID1023456789012", 0),
            ("https://contoh.example/6105014507850001", 0),
            ("0000000000000003", 0),
            ("61050145078500012", 0),
            ("0812-0000-0201", 0),
        ] {
            assert_eq!(identity_numbers(line).len(), count, "{line}");
        }
    }

    #[test]
    fn telephone_numbers_are_cut_out_of_sentences() {
        let line = "Hubungi 0812-3300-4455 atau +62 813 2200 1100. Umur 45, anak 3.";
        let found: Vec<&str> = runs(line).into_iter().map(|span| &line[span]).collect();
        assert_eq!(found, ["0812-3300-4455", "+62 813 2200 1100"]);
    }
}
