//! Findings that can be put right without a guess: what was meant is certain, and only how it was
//! typed is in the way. Everything else is left to the person who knows.

use crate::diagnostic::{Lang, Problems};
use crate::load::decode_any;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// One line before and after.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mend {
    /// File, relative to the site.
    pub path: String,
    /// Line, counted from 1; 0 for a file whose encoding changes.
    pub line: usize,
    /// Code of the finding.
    pub code: &'static str,
    /// As it stands.
    pub before: String,
    /// As it will stand.
    pub after: String,
}

/// What can be put right, file by file, one mend for each line at a time: a second round finds what
/// the first has laid open.
pub fn mends(problems: &Problems) -> Vec<Mend> {
    let mut found = BTreeMap::new();
    for problem in problems.iter() {
        let Some(place) = problem.place.as_ref().filter(|place| place.cell_name().is_none()) else {
            continue;
        };
        let code = problem.entry.code;
        let path = place.path().to_owned();
        if code == "text-old-encoding" {
            let (before, after) = ("Windows-1252".to_owned(), "UTF-8".to_owned());
            found.entry((path.clone(), 0)).or_insert(Mend { path, line: 0, code, before, after });
            continue;
        }
        let Some((line, _)) = place.line_column() else { continue };
        let Some(before) = place.text().lines().nth(line - 1) else { continue };
        let better = match code {
            "yaml-tab" => Some(without_tabs(before)),
            "yaml-space-after-colon" => spaced(before),
            "yaml-no-break-space" => Some(before.replace('\u{a0}', " ")),
            "yaml-smart-quotes" => straight(before),
            "hidden-character" => Some(before.replace(HIDDEN, "")),
            "text-link-mistyped" => Some(before.replace("] (", "](")),
            "photo-case" => problem.value("found", Lang::Id).map(|name| {
                // The excerpt may stand in quotation marks, and the name behind a folder.
                let typed = place.excerpt().trim_matches(['"', '\'']);
                let last = typed.rsplit(['/', '\\']).next().unwrap_or(typed);
                before.replacen(last, name, 1)
            }),
            _ => None,
        };
        if let Some(after) = better.filter(|after| after != before) {
            let before = before.to_owned();
            found.entry((path.clone(), line)).or_insert(Mend { path, line, code, before, after });
        }
    }
    found.into_values().collect()
}

/// Characters without width that slip in from chats and web pages. The joiner of emoji is none.
const HIDDEN: &[char] = &['\u{200b}', '\u{2060}', '\u{feff}', '\u{ad}'];

fn without_tabs(line: &str) -> String {
    let text = line.trim_start();
    let lead = &line[..line.len() - text.len()];
    lead.replace('\t', "  ") + &text.replace('\t', " ")
}

/// `harga:15000` with the space that YAML wants.
fn spaced(line: &str) -> Option<String> {
    let colon = line.find(':')?;
    let (key, value) = line.split_at(colon + 1);
    (!value.is_empty() && !value.starts_with(' ')).then(|| format!("{key} {value}"))
}

/// Quotation marks of word processors made straight, where none stands in between.
fn straight(line: &str) -> Option<String> {
    let clear = !line.contains('"') || !line.contains(['“', '”', '„']);
    let clear = clear && (!line.contains('\'') || !line.contains(['‘', '’']));
    clear.then(|| line.replace(['“', '”', '„'], "\"").replace(['‘', '’'], "'"))
}

/// Writes mends into the files of the site in `folder`. A line that changed in the meantime is left.
///
/// # Errors
/// A file can't be read or written; those before it are mended.
pub fn apply(folder: &Path, mends: &[Mend]) -> io::Result<usize> {
    let paths: BTreeSet<&str> = mends.iter().map(|mend| mend.path.as_str()).collect();
    let mut count = 0;
    for path in paths {
        let file = folder.join(path);
        let bytes = fs::read(&file)?;
        let Ok((source, _)) = decode_any(path, &bytes) else { continue };
        let mut lines: Vec<String> = source.text.split('\n').map(str::to_owned).collect();
        for mend in mends.iter().filter(|mend| mend.path == path) {
            match mend.line.checked_sub(1).map(|at| lines.get_mut(at)) {
                None => count += 1,
                Some(Some(line)) if *line == mend.before => {
                    line.clone_from(&mend.after);
                    count += 1;
                }
                Some(_) => {}
            }
        }
        // Line ends and byte order mark stay as the user's editor writes them.
        let end = if bytes.windows(2).any(|pair| pair == b"\r\n") { "\r\n" } else { "\n" };
        let mark = if bytes.starts_with(b"\xef\xbb\xbf") { "\u{feff}" } else { "" };
        write(&file, format!("{mark}{}", lines.join(end)).as_bytes())?;
    }
    Ok(count)
}

/// Replaces a file as a whole, so that nothing is half written.
fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = file.with_extension("etalase-baru");
    fs::File::create(&beside)?.write_all(bytes)?;
    fs::rename(&beside, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_mended_as_meant() {
        assert_eq!(without_tabs("\tharga:\t15"), "  harga: 15");
        assert_eq!(spaced("harga:15000").as_deref(), Some("harga: 15000"));
        assert_eq!(spaced("harga: 15000"), None);
        assert_eq!(straight("nama: “Syal”").as_deref(), Some("nama: \"Syal\""));
        assert_eq!(straight("nama: “Syal \"x\"”"), None);
    }

    #[test]
    fn line_ends_and_marks_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("koperasi.yaml");
        fs::write(&path, "\u{feff}nama: A\r\nwhatsapp:0812\r\n").expect("written");
        let mend = Mend {
            path: "koperasi.yaml".into(),
            line: 2,
            code: "yaml-space-after-colon",
            before: "whatsapp:0812".into(),
            after: "whatsapp: 0812".into(),
        };
        assert_eq!(apply(folder.path(), std::slice::from_ref(&mend)).expect("mended"), 1);
        assert_eq!(
            fs::read_to_string(&path).expect("read"),
            "\u{feff}nama: A\r\nwhatsapp: 0812\r\n"
        );
        assert_eq!(apply(folder.path(), &[mend]).expect("read"), 0, "it is mended already");
    }
}
