//! A branch of a git remote as a place to publish, through the user's own `git`: its files are laid
//! out in a folder, the folder is replaced like any other, and what changed is pushed as one commit
//! on top of what is there. Nothing is ever forced, and no password passes through this program.

use super::fault::fault_at;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::deploy as catalogue;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Settings that keep the user's own from changing bytes or running programs.
const SETTINGS: [&str; 10] = [
    "-c",
    "core.autocrlf=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.quotePath=false",
    "-c",
    "gc.auto=0",
    "-c",
    "advice.detachedHead=false",
];

/// Where to publish.
#[derive(Clone, Debug)]
pub struct Remote {
    /// Address or path, as `git push` takes it.
    pub address: String,
    /// The branch that the host serves.
    pub branch: String,
}

/// A branch laid out in a folder.
#[derive(Debug)]
pub struct Checkout {
    remote: Remote,
    store: PathBuf,
    /// The folder with the files of the branch; empty for a new branch.
    pub tree: PathBuf,
    tip: Option<String>,
}

/// What a push changed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pushed {
    /// Paths that are new.
    pub added: Vec<String>,
    /// Paths with new bytes.
    pub changed: Vec<String>,
    /// Paths that are gone.
    pub removed: Vec<String>,
}

impl Pushed {
    /// True when the branch was as it should be, and nothing was pushed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

impl Checkout {
    /// Fetches the branch and lays its files out in the folder `work`, which is thrown away first.
    /// What was fetched stays in `store`, so that the next time only news is fetched.
    ///
    /// # Errors
    /// git is missing, the remote can't be reached or refuses, or the disk does.
    pub fn fetch(remote: Remote, store: &Path, work: &Path) -> Result<Self, Diagnostic> {
        // A branch that begins with a hyphen would be an option to git.
        if remote.branch.starts_with('-') || remote.address.starts_with('-') {
            return Err(Diagnostic::new(&catalogue::REMOTE_ODD).with("remote", &remote.address));
        }
        let checkout = Self { remote, store: store.to_owned(), tree: work.join("isi"), tip: None };
        match fs::remove_dir_all(work) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(fault_at(&error, work));
            }
            _ => {}
        }
        fs::create_dir_all(&checkout.tree).map_err(|error| fault_at(&error, work))?;
        match checkout.clone_of_branch() {
            // What an interrupted run left in the store may be unusable; it is only a cache.
            Err(_) if fs::remove_dir_all(store).is_ok() => checkout.clone_of_branch(),
            result => result,
        }
    }

    fn clone_of_branch(&self) -> Result<Self, Diagnostic> {
        let mut init = Command::new("git");
        init.args(["init", "--quiet", "--bare"]).arg(&self.store);
        self.checked(run(&mut init)?, &catalogue::GIT_FAILED)?;
        let head = format!("refs/heads/{}", self.remote.branch);
        let listed = self.git(["ls-remote", "--", &self.remote.address, &head])?;
        let listed = self.checked(listed, &catalogue::REMOTE_UNREACHABLE)?;
        let tip = listed.split_whitespace().next().map(str::to_owned);
        if tip.is_some() {
            let from = format!("+{head}:refs/etalase/tip");
            let fetched =
                self.git(["fetch", "--quiet", "--depth=1", "--", &self.remote.address, &from])?;
            self.checked(fetched, &catalogue::REMOTE_UNREACHABLE)?;
            let read = self.git(["read-tree", "refs/etalase/tip"])?;
            self.checked(read, &catalogue::GIT_FAILED)?;
            let out = self.git(["checkout-index", "--all", "--force"])?;
            self.checked(out, &catalogue::GIT_FAILED)?;
        } else {
            let empty = self.git(["read-tree", "--empty"])?;
            self.checked(empty, &catalogue::GIT_FAILED)?;
        }
        Ok(Self {
            remote: self.remote.clone(),
            store: self.store.clone(),
            tree: self.tree.clone(),
            tip,
        })
    }

    /// Commits what the folder holds now and pushes it. `name` and `email` sign the commit where
    /// the user's git has no name of its own. With `dry` nothing is pushed.
    ///
    /// # Errors
    /// Somebody else published in the meantime, the remote refuses, or git fails.
    pub fn push(
        &self,
        message: &str,
        name: &str,
        email: &str,
        dry: bool,
    ) -> Result<Pushed, Diagnostic> {
        // The pages may hold anything, and `.gitignore` of the user's must not drop any of it.
        let added = self.git(["add", "--all", "--force", "--", "."])?;
        self.checked(added, &catalogue::GIT_FAILED)?;
        let tree = self.checked(self.git(["write-tree"])?, &catalogue::GIT_FAILED)?;
        let before = match &self.tip {
            Some(_) => "refs/etalase/tip".to_owned(),
            // The empty tree has the same name everywhere.
            None => self.checked(
                self.git(["hash-object", "-t", "tree", "-w", "--stdin"])?,
                &catalogue::GIT_FAILED,
            )?,
        };
        let listed =
            self.git(["diff-tree", "-r", "-z", "--name-status", "--no-renames", &before, &tree])?;
        let pushed = changes(&self.checked(listed, &catalogue::GIT_FAILED)?);
        if dry || pushed.is_empty() {
            return Ok(pushed);
        }
        let mut commit = self.command();
        commit.args(["commit-tree", "-m", message]);
        if let Some(tip) = &self.tip {
            commit.args(["-p", tip]);
        }
        commit.arg(&tree);
        if !self.has_name()? {
            for role in ["AUTHOR", "COMMITTER"] {
                commit.env(format!("GIT_{role}_NAME"), name);
                commit.env(format!("GIT_{role}_EMAIL"), email);
            }
        }
        let commit = self.checked(run(&mut commit)?, &catalogue::GIT_FAILED)?;
        let to = format!("{commit}:refs/heads/{}", self.remote.branch);
        let output = self.git(["push", "--quiet", "--", &self.remote.address, &to])?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let moved = ["non-fast-forward", "fetch first", "stale info", "cannot lock ref"];
            let entry = match moved.iter().any(|word| said.contains(word)) {
                true => &catalogue::REMOTE_MOVED,
                false => &catalogue::REMOTE_REFUSED,
            };
            self.checked(output, entry)?;
        }
        Ok(pushed)
    }

    fn has_name(&self) -> Result<bool, Diagnostic> {
        let name = self.git(["config", "user.name"])?.status.success();
        Ok(name && self.git(["config", "user.email"])?.status.success())
    }

    fn command(&self) -> Command {
        let mut command = Command::new("git");
        command
            .args(SETTINGS)
            .env("GIT_DIR", &self.store)
            .env("GIT_WORK_TREE", &self.tree)
            .env("GIT_INDEX_FILE", self.store.join("index"))
            .current_dir(&self.tree);
        command
    }

    fn git<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(
        &self,
        args: I,
    ) -> Result<Output, Diagnostic> {
        run(self.command().args(args))
    }

    /// What git said on success; else a problem of the kind `entry` with what it said.
    fn checked(
        &self,
        output: Output,
        entry: &'static crate::diagnostic::Entry,
    ) -> Result<String, Diagnostic> {
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(Diagnostic::new(entry)
            .with("remote", without_password(&self.remote.address))
            .with("branch", &self.remote.branch)
            .with("git", last_words(&said)))
    }
}

/// Runs git. It may ask for a password itself, on the terminal or in a window of its own.
fn run(command: &mut Command) -> Result<Output, Diagnostic> {
    command.stdin(Stdio::null()).output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Diagnostic::new(&catalogue::GIT_MISSING),
        _ => Diagnostic::new(&catalogue::GIT_FAILED)
            .with("remote", "git")
            .with("branch", "")
            .with("git", error.to_string()),
    })
}

/// What git said last, without the hints that speak of other commands.
fn last_words(said: &str) -> String {
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let telling = lines.filter(|line| !line.starts_with("hint:") && !line.starts_with("To "));
    let found: Vec<&str> = telling.collect();
    without_password(&found[found.len().saturating_sub(2)..].join(" "))
}

/// `https://name:secret@host` without the secret: addresses are shown, and get into logs.
fn without_password(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let end = rest.find(['/', ' ']).unwrap_or(rest.len());
    match rest[..end].rfind('@') {
        Some(at) => format!("{scheme}://{}", &rest[at + 1..]),
        None => text.to_owned(),
    }
}

/// Reads `diff-tree -z --name-status`: a letter and a path by turns.
fn changes(listed: &str) -> Pushed {
    let mut pushed = Pushed::default();
    let mut parts = listed.split('\0').filter(|part| !part.is_empty());
    while let (Some(letter), Some(path)) = (parts.next(), parts.next()) {
        let list = match letter {
            "A" => &mut pushed.added,
            "D" => &mut pushed.removed,
            _ => &mut pushed.changed,
        };
        list.push(path.to_owned());
    }
    pushed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_told_apart() {
        let found = changes("A\0a.html\0M\0b c.html\0D\0d.html\0");
        assert_eq!(found.added, ["a.html"]);
        assert_eq!(found.changed, ["b c.html"]);
        assert_eq!(found.removed, ["d.html"]);
        assert!(changes("").is_empty());
    }

    #[test]
    fn secrets_are_not_shown() {
        for (typed, shown) in [
            ("https://sari:rahasia@git.example/a.git", "https://git.example/a.git"),
            (
                "fatal: 'https://x@git.example/a.git' gone",
                "fatal: 'https://git.example/a.git' gone",
            ),
            ("git@git.example:a.git", "git@git.example:a.git"),
            ("https://git.example/@a/b", "https://git.example/@a/b"),
        ] {
            assert_eq!(without_password(typed), shown);
        }
    }
}
