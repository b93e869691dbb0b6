//! Every mistake that a user can make gets the right message: one folder of `tests/sites/mistakes`
//! per case, laid over a sound site, built with the real program in both languages.
//!
//! `tests/sites/README.md` says what a case consists of. `UPDATE_SNAPSHOTS=1` rewrites the
//! snapshots; their difference in git is then what a reader reviews.

mod support;
mod trial;

use etalase::diagnostic::{Lang, Severity, catalogue};
use rayon::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;
use support::copy;
use trial::Trial;

/// A mistake as its folder describes it.
struct Case {
    /// The folder of the case.
    folder: PathBuf,
    /// Its name, `<code>--<what is special>`.
    name: String,
    /// What `expected.txt` says.
    expected: Expected,
}

/// The content of `expected.txt`: the place on the first line, then `key: value` lines.
struct Expected {
    /// `file:line`, `file`, or `-` for a problem without a place.
    place: String,
    /// Codes that may come along because one cause has several effects.
    also: BTreeSet<String>,
    /// The command line after `etalase`.
    command: Vec<String>,
    /// The exit code, where it is not the one that the severities ask for.
    exit: Option<i32>,
    /// False for a case that this system can't show, such as a file name that it refuses.
    here: bool,
    /// A symbolic link to make first, with what it points to.
    link: Option<(String, String)>,
}

impl Case {
    fn read(folder: PathBuf) -> Self {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(folder.join("expected.txt"))
            .unwrap_or_else(|error| panic!("{name}: expected.txt: {error}"));
        let mut lines = text.lines();
        let place = lines.next().unwrap_or_default().to_owned();
        let mut expected = Expected {
            place,
            also: BTreeSet::new(),
            command: words("build situs -o hasil"),
            exit: None,
            here: true,
            link: None,
        };
        for line in lines.filter(|line| !line.trim().is_empty()) {
            match line.split_once(": ") {
                Some(("also", codes)) => expected.also = words(codes).into_iter().collect(),
                Some(("command", command)) => expected.command = words(command),
                Some(("exit", code)) => expected.exit = Some(code.parse().expect("exit: a number")),
                Some(("only", "unix")) => expected.here = cfg!(unix),
                Some(("link", link)) => {
                    expected.here = cfg!(unix);
                    let (from, to) = link.split_once(" -> ").expect("link: name -> target");
                    expected.link = Some((from.to_owned(), to.to_owned()));
                }
                _ => panic!("{name}: expected.txt does not know {line:?}"),
            }
        }
        Self { folder, name, expected }
    }

    fn code(&self) -> &str {
        self.name.split_once("--").map_or(&self.name, |(code, _)| code)
    }

    /// The base site and its output in a new folder, with the case laid over it.
    fn stage(&self, base: &Trial) -> Trial {
        let site = base.copy();
        let deleted = std::fs::read_to_string(self.folder.join("DELETE")).unwrap_or_default();
        for path in deleted.lines().filter(|line| !line.is_empty()) {
            let path = site.path().join(path);
            let gone = if path.is_dir() {
                std::fs::remove_dir_all(&path)
            } else {
                std::fs::remove_file(&path)
            };
            gone.unwrap_or_else(|error| panic!("{}: {}: {error}", self.name, path.display()));
        }
        for part in ["situs", "hasil"] {
            let from = self.folder.join(part);
            if from.is_dir() {
                copy(&from, &site.path().join(part));
            }
        }
        #[cfg(unix)]
        if let Some((from, to)) = &self.expected.link {
            std::os::unix::fs::symlink(to, site.path().join(from)).expect("a link");
        }
        site
    }

    /// Everything that is wrong with how the program answers this case.
    fn check(&self, base: &Trial) -> Vec<String> {
        if !self.expected.here {
            return Vec::new();
        }
        let mut faults = Vec::new();
        let mut site = self.stage(base);
        let built = self.check_report(&site, &mut faults);
        for lang in ["id", "en"] {
            // After errors the folders are as they were, which has just been checked.
            if built {
                site = self.stage(base);
            }
            let run = self.run(&site, &["--lang", lang]);
            let text = site.without_paths(&run.stderr);
            if run.stderr.contains("panicked") || run.stderr.contains("RUST_BACKTRACE") {
                faults.push(format!("{lang}: the program panicked:\n{text}"));
            }
            self.compare(&format!("{lang}.snap.txt"), &settled(&text), &mut faults);
        }
        faults
    }

    fn run(&self, site: &Trial, more: &[&str]) -> trial::Run {
        let command = self.expected.command.iter().map(String::as_str);
        site.run(&command.chain(more.iter().copied()).collect::<Vec<_>>())
    }

    /// Runs the case for its machine-readable report: code, place, exit code, and what the run
    /// left of the folders. True when the site was built.
    fn check_report(&self, site: &Trial, faults: &mut Vec<String>) -> bool {
        let before = site.state();
        let run = self.run(site, &["--format", "json"]);
        let after = site.state();
        let Ok(report) = serde_json::from_str::<Value>(&run.stdout) else {
            faults.push(format!("no JSON but {:?}\n{}", run.stdout, run.stderr));
            return true;
        };
        let found: Vec<&Value> = report["diagnostics"].as_array().into_iter().flatten().collect();
        let is_error = |d: &&&Value| d["severity"] == "error";
        let errors = found.iter().filter(is_error).count();
        let exit = self.expected.exit.unwrap_or(i32::from(errors > 0));
        if run.exit != Some(exit) {
            faults.push(format!("exit code {:?} where {exit} was expected", run.exit));
        }
        if errors > 0 {
            faults.extend(
                before
                    .difference(&after)
                    .into_iter()
                    .map(|path| format!("{path} was changed although there are errors")),
            );
        }

        let mine: Vec<&&Value> = found.iter().filter(|d| d["code"] == self.code()).collect();
        let places: Vec<String> =
            mine.iter().map(|found| site.without_paths(&place_of(found))).collect();
        if !places.contains(&self.expected.place) {
            faults.push(format!(
                "{} is not reported at {}, but at {places:?}",
                self.code(),
                self.expected.place
            ));
        }
        for found in &found {
            let code = found["code"].as_str().unwrap_or_default();
            if code != self.code() && !self.expected.also.contains(code) {
                faults.push(format!(
                    "{code} at {} comes along: {}",
                    place_of(found),
                    found["message"]["en"]
                ));
            }
            for text in ["message", "remedy"].iter().flat_map(|part| {
                ["id", "en"].map(|lang| found[part][lang].as_str().unwrap_or_default())
            }) {
                if let Some(slot) = unfilled(text, code) {
                    faults.push(format!("{code}: {slot} is not filled in: {text}"));
                }
            }
        }
        errors == 0
    }

    fn compare(&self, file: &str, text: &str, faults: &mut Vec<String>) {
        let path = self.folder.join(file);
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            std::fs::write(&path, text).expect("a snapshot is written");
            return;
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        if known != text {
            faults.push(format!("{file} differs.\nexpected:\n{known}\nfound:\n{text}"));
        }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// `file:line`, `file` or `-`.
fn place_of(found: &Value) -> String {
    match (found["file"].as_str(), found["line"].as_u64()) {
        (Some(file), Some(line)) => format!("{file}:{line}"),
        (Some(file), None) => file.to_owned(),
        _ => "-".to_owned(),
    }
}

/// A placeholder of the entry's own wording that no value has replaced.
fn unfilled(text: &str, code: &str) -> Option<String> {
    let entry = catalogue::find(code)?;
    let wordings = [&entry.id, &entry.en];
    let slots = wordings.iter().flat_map(|wording| {
        placeholders(wording.message).into_iter().chain(placeholders(wording.remedy))
    });
    slots.map(|slot| format!("{{{slot}}}")).find(|slot| text.contains(slot.as_str()))
}

/// The names in `{…}` of a wording. `{% %}`, `{{ }}` and examples such as `{minimum: 10}` are none.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let name = |part: &str| part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    text.split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .filter(|part| !part.is_empty() && name(part))
        .collect()
}

/// The text without what differs from run to run and from theme to theme: how long it took, how
/// many files a sound site has, and what a new language lacks, which grows with every text that the
/// program learns.
fn settled(text: &str) -> String {
    let mut settled = String::new();
    let mut lacking = false;
    for line in text.lines() {
        if line.contains("]: ") || line.is_empty() {
            lacking = line.contains("[strings-incomplete]");
        }
        let starts: &[&str] = match lacking {
            true => &[" belum lengkap: ", " is not complete: ", "Yang belum ada: ", "Missing: "],
            false => &["Selesai dalam ", "Done in ", "Selesai: ", "Done: "],
        };
        let cut = starts.iter().find_map(|start| Some(line.find(start)? + start.len()));
        match cut {
            Some(end) => writeln!(settled, "{}…", &line[..end]),
            None => writeln!(settled, "{}", line.trim_end()),
        }
        .expect("a string takes every line");
    }
    settled
}

fn cases() -> Vec<Case> {
    let folder = trial::sites().join("mistakes");
    let mut folders: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the cases")
        .map(|entry| entry.expect("a case").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let wanted = std::env::var("CASE").unwrap_or_default();
    folders.into_iter().map(Case::read).filter(|case| case.name.contains(&wanted)).collect()
}

#[test]
fn every_mistake_gets_its_message() {
    let base = Trial::base();
    let faults: Vec<String> = cases()
        .par_iter()
        .flat_map_iter(|case| {
            let faults = case.check(&base);
            faults.into_iter().map(|fault| format!("{}: {fault}", case.name))
        })
        .collect();
    assert!(faults.is_empty(), "{} faults\n\n{}", faults.len(), faults.join("\n\n"));
}

#[test]
fn the_sound_site_has_nothing_to_say() {
    let run = Trial::base().run(&["build", "situs", "-o", "hasil", "--format", "json"]);
    assert_eq!(run.exit, Some(0), "{}", run.stdout);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(report["diagnostics"], Value::Array(Vec::new()));
}

#[test]
fn every_code_has_a_case() {
    let list = trial::sites().join("untested-codes.txt");
    let list = std::fs::read_to_string(list).expect("the list of untested codes");
    let excused: BTreeMap<&str, &str> = list
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once(": ").unwrap_or_else(|| panic!("no reason: {line}")))
        .collect();
    let cases = cases();
    let tested: BTreeSet<&str> = cases.iter().map(Case::code).collect();
    let known: BTreeSet<&str> = catalogue::all().map(|entry| entry.code).collect();
    let missing: Vec<&&str> =
        known.iter().filter(|c| !tested.contains(*c) && !excused.contains_key(*c)).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
    let stale: Vec<&&str> =
        tested.iter().chain(excused.keys()).filter(|c| !known.contains(*c)).collect();
    assert!(stale.is_empty(), "no such code any more: {stale:?}");
    let twice: Vec<&&str> = excused.keys().filter(|c| tested.contains(*c)).collect();
    assert!(twice.is_empty(), "excused, but there is a case: {twice:?}");
}

#[test]
fn the_catalogue_is_whole_in_both_languages() {
    let mut codes = BTreeSet::new();
    for entry in catalogue::all() {
        let code = entry.code;
        assert!(codes.insert(code), "{code} is there twice");
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(code.chars().all(plain) && !code.starts_with('-'), "{code} is not a plain code");
        let slots = |lang: Lang| {
            let wording = entry.wording(lang);
            let mut slots = placeholders(wording.message);
            slots.extend(placeholders(wording.remedy));
            slots
        };
        assert_eq!(slots(Lang::Id), slots(Lang::En), "{code} has other placeholders");
        for lang in [Lang::Id, Lang::En] {
            let wording = entry.wording(lang);
            for text in [wording.message, wording.remedy, wording.why] {
                assert!(!text.trim().is_empty(), "{code} has an empty text");
                assert_eq!(text.trim(), text, "{code} begins or ends with spaces: {text}");
            }
            let end = wording.message.trim_end_matches(['"', '}']);
            assert!(
                end.ends_with(['.', '?', '{', '%']) || wording.message.ends_with('}'),
                "{code}: the message is no sentence: {}",
                wording.message
            );
            // `{n}` is an example in the explanation of texts with values.
            let unfilled: Vec<&str> =
                placeholders(wording.why).into_iter().filter(|slot| *slot != "n").collect();
            assert!(unfilled.is_empty(), "{code}: nothing fills {unfilled:?} of an explanation");
        }
        assert!(entry.severity >= Severity::Notice);
    }
}

#[test]
fn every_code_can_be_explained() {
    let site = Trial::empty();
    let codes: Vec<_> = catalogue::all().collect();
    codes.par_iter().for_each(|entry| {
        for (lang, flag) in [(Lang::Id, "id"), (Lang::En, "en")] {
            let run = site.run(&["explain", entry.code, "--lang", flag]);
            assert_eq!(run.exit, Some(0), "{}: {}", entry.code, run.stderr);
            let said = run.stdout + &run.stderr;
            let first = |text: &str| text.split_whitespace().next().unwrap_or("").to_owned();
            let why = first(entry.wording(lang).why);
            assert!(said.contains(&why), "{}: its reason is missing in\n{said}", entry.code);
        }
    });
}
