//! The course is true: every command of `docs/pelatihan` and `docs/training` is executed, in the order
//! of the course and in one folder, and says what stands there. `UPDATE_SNAPSHOTS=1` rewrites the
//! answers of the program in the documents; their difference in git is what a reader reviews.
//!
//! Comments in the documents, which readers do not see, say what a participant does by hand (in
//! Indonesian or English, the same verbs in every document):
//! - `tulis: PATH`: the next block is the content of a file;
//! - `ubah: PATH`: the next block replaces these keys of a YAML file; `ubah-depan` of the facts of a
//!   Markdown file;
//! - `hapus: PATH`, `salin: FROM -> TO`: delete, copy;
//! - `foto: PATH < EXAMPLE`: a photo of an example site, the first whose path begins so.

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use support::{copy, etalase, root};

/// The documents of one language in the order in which a course meets them.
const COURSES: &[(&str, &str, &[&str])] = &[
    (
        "id",
        "docs/pelatihan",
        &["hari-1", "hari-2", "contekan", "catatan-instruktur", "buku-pegangan"],
    ),
    ("en", "docs/training", &["day-1", "day-2", "cheat-sheet", "instructor", "handbook"]),
];

#[test]
fn every_command_of_the_course_says_what_stands_there() {
    for (lang, folder, documents) in COURSES {
        let place = tempfile::tempdir().expect("a folder");
        let mut commands = 0;
        for name in *documents {
            let path = root().join(folder).join(format!("{name}.md"));
            let text = fs::read_to_string(&path).expect("a document").replace("\r\n", "\n");
            let mut session = Session { place: place.path(), lang, name, commands: 0 };
            let made = session.read(&text);
            commands += session.commands;
            if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
                fs::write(&path, &made).expect("written");
            } else {
                let differs = text.lines().zip(made.lines()).find(|(kept, made)| kept != made);
                assert!(text == made, "{folder}/{name}.md: {differs:?}\nwhole:\n{made}");
            }
        }
        assert!(commands >= 20, "{folder}: only {commands} commands");
    }
}

/// What is typed in a table or a sentence exists too, with its options.
#[test]
fn commands_in_sentences_are_understood() {
    let mut count = 0;
    for (_, folder, documents) in COURSES {
        for name in documents.iter().chain(&["README"]) {
            let path = root().join(folder).join(format!("{name}.md"));
            let text = fs::read_to_string(&path).expect("a document");
            for command in text.split('`').filter_map(|part| part.strip_prefix("etalase ")) {
                if command.contains('\n') || command == "class FOLDER" {
                    continue;
                }
                let words: Vec<&str> = command.split_whitespace().collect();
                // Help is given only where everything before it is understood.
                let known = etalase().arg(words[0]).arg("--help").output().expect("runs");
                assert!(known.status.success(), "{name}: {command}");
                let help = String::from_utf8_lossy(&known.stdout).into_owned();
                for option in words.iter().filter(|word| word.starts_with('-')) {
                    assert!(help.contains(*option), "{name}: {command}: {option}");
                }
                count += 1;
            }
        }
    }
    assert!(count > 20, "only {count}");
}

struct Session<'a> {
    place: &'a Path,
    lang: &'a str,
    name: &'a str,
    commands: usize,
}

impl Session<'_> {
    /// Goes through a document; gives it back with the answers that came.
    fn read(&mut self, text: &str) -> String {
        let mut made = String::new();
        let mut pending: Option<(String, PathBuf)> = None;
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            made.push_str(line);
            made.push('\n');
            if let Some(comment) =
                line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->"))
            {
                pending = self.act(comment).or(pending);
                continue;
            }
            let Some(kind) = line.strip_prefix("```").filter(|kind| !kind.is_empty()) else {
                continue;
            };
            let mut block = Vec::new();
            for line in lines.by_ref() {
                if line == "```" {
                    break;
                }
                block.push(line);
            }
            if kind == "console" {
                made.push_str(&self.console(&block));
            } else {
                let content = block.join("\n") + "\n";
                if let Some((verb, path)) = pending.take() {
                    match verb.as_str() {
                        "tulis" => write(&path, &content),
                        "ubah" => change(&path, &content, false),
                        _ => change(&path, &content, true),
                    }
                }
                made.push_str(&content);
            }
            made.push_str("```\n");
        }
        made
    }

    /// What a comment asks to be done by hand.
    fn act(&self, comment: &str) -> Option<(String, PathBuf)> {
        let (verb, rest) = comment.split_once(": ").unwrap_or_else(|| panic!("{comment}"));
        match verb {
            "tulis" | "ubah" | "ubah-depan" => {
                return Some((verb.to_owned(), self.place.join(rest)));
            }
            "hapus" => {
                let path = self.place.join(rest);
                let gone =
                    if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
                gone.unwrap_or_else(|error| panic!("{rest}: {error}"));
            }
            "salin" => {
                let (from, to) = rest.split_once(" -> ").expect("FROM -> TO");
                copy(&self.place.join(from), &self.place.join(to));
            }
            "foto" => {
                let (to, from) = rest.split_once(" < ").expect("PATH < EXAMPLE");
                let photo = root().join("example-sites").join(from);
                let (folder, start) =
                    (photo.parent().expect("a folder"), photo.file_name().expect("a name"));
                let mut there: Vec<PathBuf> = fs::read_dir(folder)
                    .unwrap_or_else(|e| panic!("{from}: {e}"))
                    .flatten()
                    .map(|e| e.path())
                    .collect();
                there.sort();
                let start = start.to_string_lossy().into_owned();
                let found = there.iter().find(|path| {
                    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&start))
                });
                let to = self.place.join(to);
                fs::create_dir_all(to.parent().expect("a folder")).expect("made");
                fs::copy(found.unwrap_or_else(|| panic!("no photo {from}")), to).expect("copied");
            }
            _ => panic!("{}: {comment}", self.name),
        }
        None
    }

    /// Runs the commands of a block; gives the block with what they said.
    fn console(&mut self, block: &[&str]) -> String {
        let mut made = String::new();
        let mut lines = block.iter().peekable();
        while let Some(line) = lines.next() {
            let command =
                line.strip_prefix("$ etalase ").unwrap_or_else(|| panic!("{}: {line}", self.name));
            let mut before: Vec<&str> = Vec::new();
            while lines.peek().is_some_and(|line| !line.starts_with("$ ")) {
                before.extend(lines.next().copied());
            }
            let said = self.run(command);
            made.push_str(line);
            made.push('\n');
            for (index, line) in said.lines().enumerate() {
                let kept = before.get(index).filter(|kept| settled(kept) == settled(line));
                made.push_str(kept.map_or(line, |kept| kept));
                made.push('\n');
            }
        }
        made
    }

    fn run(&mut self, command: &str) -> String {
        self.commands += 1;
        let words: Vec<&str> =
            command.split_whitespace().filter(|word| *word != "--open").collect();
        let mut etalase = etalase();
        etalase
            .env("ETALASE_LANG", self.lang)
            .current_dir(self.place)
            .stdin(Stdio::null())
            .args(&words);
        if matches!(words[0], "lihat" | "serve" | "kelas" | "class") && !words.contains(&"--export")
        {
            self.serve(etalase);
            return String::new();
        }
        let output = etalase.output().expect("runs");
        let text = [output.stderr, output.stdout].concat();
        let text = String::from_utf8(text).expect("UTF-8");
        assert!(!text.contains("panicked"), "{command}: {text}");
        let real = self.place.canonicalize().expect("there");
        let mut text = text;
        for path in [real.as_path(), self.place] {
            text = text.replace(&*path.to_string_lossy(), "D:/pelatihan");
        }
        let trimmed: Vec<&str> = text.lines().map(str::trim_end).collect();
        trimmed.join("\n").trim_end().to_owned()
    }

    /// A preview or a board greets with its address, and ends when it is asked to.
    fn serve(&self, mut command: Command) {
        let mut child =
            command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().expect("starts");
        let reader = BufReader::new(child.stderr.take().expect("piped"));
        let greeted =
            reader.lines().map_while(Result::ok).any(|line| line.contains("http://127.0.0.1:"));
        child.kill().expect("ends");
        child.wait().expect("ended");
        assert!(greeted, "{}: no address", self.name);
    }
}

/// A line without what differs from run to run or as themes grow.
fn settled(line: &str) -> String {
    let counts = ["Selesai", "Done", "Halaman terberat", "The heaviest page"];
    match counts.iter().any(|start| line.starts_with(start)) {
        true => line.chars().filter(|c| !c.is_ascii_digit() && !matches!(c, ',' | '.')).collect(),
        false => line.to_owned(),
    }
}

fn write(path: &Path, content: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, content).expect("written");
}

/// Puts the keys of `content` into a file in place of those that are there.
fn change(path: &Path, content: &str, facts: bool) {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let key = |line: &str| {
        let own = !line.starts_with([' ', '#', '-']);
        line.split_once(':').filter(|_| own).map(|(key, _)| key.to_owned())
    };
    if facts {
        write(path, &text.replacen("---\n", &format!("---\n{content}"), 1));
        return;
    }
    let keys: Vec<String> = content.lines().filter_map(key).collect();
    let mut kept = String::new();
    let mut within = false;
    for line in text.lines() {
        if let Some(found) = key(line) {
            within = keys.contains(&found);
        } else if line.starts_with('#') {
            within = false;
        }
        if !within {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    write(path, &(kept + content));
}
