//! Where a site may be published: the real place of the output folder, and the places refused.

use super::fault::{fault, fault_at, show};
use super::manifest::Manifest;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::output;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Component, Path, PathBuf};

/// The folders of a site that hold what the user wrote, in both languages, and our own and git's.
/// An output in there would be read as content by the next build, or mixed up with history.
const RESERVED: [&str; 20] = [
    "produk",
    "kategori",
    "halaman",
    "berita",
    "orang",
    "unduhan",
    "foto",
    "statis",
    "tema",
    "products",
    "categories",
    "pages",
    "news",
    "people",
    "downloads",
    "photos",
    "static",
    "theme",
    ".etalase",
    ".git",
];

/// Files that Windows and macOS put into folders on their own; a folder with nothing else looks
/// empty to its owner. They are carried along like every file that is not ours.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// The output folder, by its real path, and the names beside it that we use.
#[derive(Debug)]
pub(super) struct Spot {
    /// Absolute, links followed: a link to a folder stays a link, and the folder is replaced.
    pub out: PathBuf,
    /// The new site while it is completed; after the exchange, for a moment, the previous one.
    pub next: PathBuf,
    /// The previous site, only where the system can't exchange two folders in one step.
    pub old: PathBuf,
    /// The output folder as the user typed it, with forward slashes and none at the end.
    pub shown: String,
}

impl Spot {
    /// Finds the real place of `out` and checks that a site may go there. `site` is the real path
    /// of the site folder. Nothing is written.
    pub(super) fn settle(out: &Path, site: &Path) -> Result<Self, Diagnostic> {
        let typed = show(out);
        let shown = match typed.trim_end_matches('/') {
            "" => typed,
            trimmed => trimmed.to_owned(),
        };
        let refuse = |entry| Diagnostic::new(entry).with("folder", shown.as_str());
        let real = real_path(out, &shown)?;
        if real == site {
            return Err(refuse(&output::IS_SITE));
        }
        if site.starts_with(&real) {
            return Err(refuse(&output::HOLDS_SITE));
        }
        if let Some(content) = reserved(&real, site) {
            return Err(refuse(&output::IN_CONTENT).with("content", content));
        }
        let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
            return Err(refuse(&output::IS_MOUNT));
        };
        if is_mount(&real, parent) {
            return Err(refuse(&output::IS_MOUNT));
        }
        let beside = |suffix| parent.join(hidden(name, suffix));
        let (next, old) = (beside(".etalase-next"), beside(".etalase-old"));
        Ok(Self { next, old, shown, out: real })
    }

    /// How a file of the output is named to the user.
    pub(super) fn show(&self, path: impl AsRef<Path>) -> String {
        format!("{}/{}", self.shown, show(path.as_ref()))
    }

    /// The manifest of the published site; `None` when there is no site yet.
    pub(super) fn claimed(&self) -> Result<Option<Manifest>, Diagnostic> {
        if let Some(manifest) = Manifest::read(&self.out, &self.shown)? {
            return Ok(Some(manifest));
        }
        let mut names = match fs::read_dir(&self.out) {
            Ok(entries) => entries
                .map(|entry| entry.map(|e| e.file_name()))
                .collect::<Result<Vec<_>, _>>()
                .map_err(|error| fault(&error, &self.shown))?,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(fault(&error, &self.shown)),
        };
        names.retain(|name| !LITTER.iter().any(|litter| name == litter));
        match names.into_iter().min() {
            None => Ok(None),
            Some(name) => Err(Diagnostic::new(&output::NOT_OURS)
                .with("folder", self.shown.as_str())
                .with("file", show(Path::new(&name)))),
        }
    }
}

/// `.public.etalase-next` for `public`: hidden, and recognisable when someone finds it.
fn hidden(name: &OsStr, suffix: &str) -> OsString {
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(suffix);
    hidden
}

/// The path with every link followed. What does not exist yet is taken as it is written, since
/// nothing in it can be a link.
fn real_path(out: &Path, shown: &str) -> Result<PathBuf, Diagnostic> {
    let absolute = std::path::absolute(out).map_err(|error| fault(&error, shown))?;
    let mut missing: Vec<OsString> = Vec::new();
    let mut present = absolute.as_path();
    let refuse = |entry, at: &Path| {
        let at = if at == absolute { shown.to_owned() } else { show(at) };
        Diagnostic::new(entry).with("folder", at)
    };
    loop {
        match fs::symlink_metadata(present) {
            Ok(_) => break,
            Err(error) if error.kind() == ErrorKind::NotADirectory => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(fault_at(&error, present)),
        }
        missing.push(match present.components().next_back() {
            Some(Component::Normal(name)) => name.to_owned(),
            Some(Component::ParentDir) => "..".into(),
            _ => return Err(fault(&Error::from(ErrorKind::NotFound), shown)),
        });
        present = present.parent().unwrap_or(Path::new("/"));
    }
    let mut real = match fs::canonicalize(present) {
        Ok(real) if real.is_dir() => real,
        Ok(_) => return Err(refuse(&output::IS_FILE, present)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(refuse(&output::LINK_BROKEN, present));
        }
        Err(error) => return Err(fault_at(&error, present)),
    };
    for name in missing.iter().rev() {
        if name == ".." {
            real.pop();
        } else {
            real.push(name);
        }
    }
    Ok(real)
}

/// The content folder that `real` is, lies in, or holds. A content folder may be a link that
/// leads somewhere else.
fn reserved(real: &Path, site: &Path) -> Option<&'static str> {
    let first = real.strip_prefix(site).ok().and_then(|inside| inside.components().next());
    RESERVED.into_iter().find(|name| {
        let named = first.is_some_and(|f| f.as_os_str().eq_ignore_ascii_case(name));
        let linked = || {
            fs::canonicalize(site.join(name)).is_ok_and(|content| {
                !content.starts_with(site)
                    && (real.starts_with(&content) || content.starts_with(real))
            })
        };
        named || linked()
    })
}

/// A folder on which another disk is mounted can't change places with its neighbour.
#[cfg(unix)]
fn is_mount(real: &Path, parent: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(real), fs::metadata(parent)) {
        (Ok(here), Ok(above)) => here.dev() != above.dev(),
        _ => false,
    }
}

/// On Windows a mounted disk is a drive of its own, whose root has no parent, or a junction, which
/// has been followed to such a root.
#[cfg(not(unix))]
fn is_mount(_: &Path, _: &Path) -> bool {
    false
}
