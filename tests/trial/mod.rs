//! A sound site in a folder of its own, on which a test tries something out.
#![allow(dead_code, reason = "each test file uses its own part")]

use crate::support::{contents, copy, etalase, root};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;
use tempfile::TempDir;

/// A temporary folder that holds a site in `situs` and its output in `hasil`.
pub struct Trial {
    folder: TempDir,
}

/// How a run of the program ended.
pub struct Run {
    /// Exit code; none after a signal.
    pub exit: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error, where messages for people go.
    pub stderr: String,
}

/// Every file with its bytes and the time of its last change.
pub struct State {
    contents: BTreeMap<String, Vec<u8>>,
    times: BTreeMap<String, SystemTime>,
}

/// The folder of the test sites.
pub fn sites() -> PathBuf {
    root().join("tests/sites")
}

impl Trial {
    /// An empty folder.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().expect("a temporary folder") }
    }

    /// The sound site, built.
    pub fn base() -> Self {
        let trial = Self::empty();
        copy(&sites().join("base"), &trial.path().join("situs"));
        let run = trial.run(&["build", "situs", "-o", "hasil"]);
        assert_eq!(run.exit, Some(0), "the sound site can't be built:\n{}", run.stderr);
        trial
    }

    /// The same again in a new folder, with the processed photos and the output.
    pub fn copy(&self) -> Self {
        let trial = Self::empty();
        copy(self.path(), trial.path());
        trial
    }

    /// The folder that holds `situs` and `hasil`.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file of the site.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path().join("situs").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
        std::fs::write(path, bytes).expect("a file is written");
    }

    /// Runs the program in this folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        let mut command = etalase();
        command.args(arguments);
        self.run_as(command)
    }

    /// Runs a command in this folder.
    pub fn run_as(&self, mut command: Command) -> Run {
        command.current_dir(self.path()).stdin(Stdio::null());
        let output = command.output().expect("the program starts");
        Run {
            exit: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// `text` with the temporary folder called `.`, and without the name of the lock, which
    /// depends on that folder.
    pub fn without_paths(&self, text: &str) -> String {
        let real = self.path().canonicalize().unwrap_or_default();
        let text = [real.as_path(), self.path()].into_iter().fold(text.to_owned(), |text, path| {
            let path = path.to_string_lossy();
            text.replace(&format!("{path}\\"), "./").replace(path.as_ref(), ".")
        });
        let mut parts = text.split("kunci-");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            text + "kunci-…" + part.trim_start_matches(|c: char| c.is_ascii_hexdigit())
        })
    }

    /// What is in the folder now, less the program's own `.etalase` folder.
    pub fn state(&self) -> State {
        let kept = |path: &String| !path.split('/').any(|part| part == ".etalase");
        let (mut contents, mut times) = (contents(self.path()), crate::support::times(self.path()));
        contents.retain(|path, _| kept(path));
        times.retain(|path, _| kept(path));
        State { contents, times }
    }
}

impl State {
    /// The paths that are new, gone, or differ in bytes or time.
    pub fn difference(&self, other: &Self) -> Vec<String> {
        let differs = |path: &&String| {
            self.contents.get(*path) != other.contents.get(*path)
                || self.times.get(*path) != other.times.get(*path)
        };
        let paths = self.contents.keys().chain(other.contents.keys());
        let mut paths: Vec<String> = paths.filter(differs).cloned().collect();
        paths.sort();
        paths.dedup();
        paths
    }
}
