//! The place where a user's bytes go when they can't stay where they are: `.etalase/diselamatkan/`.

use super::fault::{fault_at, show};
use super::scan::is_twin;
use super::staging::duplicate;
use crate::diagnostic::Diagnostic;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder inside the site's own folder, in the users' language.
const FOLDER: &str = "diselamatkan";

#[derive(Debug)]
pub(super) struct Rescue {
    root: PathBuf,
}

impl Rescue {
    /// `private` is the site's `.etalase/` folder.
    pub(super) fn new(private: &Path) -> Self {
        Self { root: private.join(FOLDER) }
    }

    /// Puts the file at `from` under `relative`, or beside it with a number when another rescued
    /// file has that name; never over one. The file at `from` stays. Gives the path for messages.
    pub(super) fn keep(&self, from: &Path, relative: &Path) -> Result<String, Diagnostic> {
        let parent = self.root.join(relative.parent().unwrap_or(Path::new("")));
        fs::create_dir_all(&parent).map_err(|error| fault_at(&error, &parent))?;
        let mut number = 1;
        loop {
            let to = parent.join(numbered(relative, number));
            match duplicate(from, &to) {
                Ok(_) => return Ok(self.show(&to)),
                // Rescued before, by a run that was interrupted afterwards.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    if is_twin(from, &to).unwrap_or(false) {
                        return Ok(self.show(&to));
                    }
                    number += 1;
                }
                Err(error) => return Err(fault_at(&error, from)),
            }
        }
    }

    /// The path as seen from the site folder.
    fn show(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.root).unwrap_or(path);
        format!(".etalase/{FOLDER}/{}", show(inside))
    }
}

/// `syal.html`, `syal-2.html`, `syal-3.html`, ...
fn numbered(relative: &Path, number: usize) -> OsString {
    let name = relative.file_name().unwrap_or_default();
    if number == 1 {
        return name.to_owned();
    }
    let mut numbered = relative.file_stem().unwrap_or_default().to_owned();
    numbered.push(format!("-{number}"));
    if let Some(extension) = relative.extension() {
        numbered.push(".");
        numbered.push(extension);
    }
    numbered
}
