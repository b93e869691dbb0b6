//! `etalase new`: a small site that builds as it is, and whose comments teach.

use super::{Exit, Session};
use crate::diagnostic::catalogue::commands as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place};
use crate::model::value::nearest;
use rust_embed::{EmbeddedFile, RustEmbed};
use std::fs;
use std::io;
use std::path::Path;

/// The starter site in Indonesian.
#[derive(RustEmbed)]
#[folder = "src/commands/new/id"]
struct Indonesian;

/// The starter site in English.
#[derive(RustEmbed)]
#[folder = "src/commands/new/en"]
struct English;

/// The example sites.
#[derive(RustEmbed)]
#[folder = "example-sites"]
#[exclude = "*/public/*"]
#[exclude = "*/.etalase/*"]
#[exclude = "make-photos/*"]
#[exclude = "make-reports/*"]
struct Examples;

/// Writes a new site into `folder`, which must be empty or not be there.
pub fn run(session: &Session, folder: &Path, example: Option<&str>) -> Exit {
    match write(session, folder, example) {
        Ok(()) => {
            let shown = folder.display();
            session.say(&match session.lang {
                Lang::Id => format!(
                    "Situs baru ada di folder: {shown}\n\
                     Mulai dari berkas koperasi.yaml di dalamnya; buka dengan Notepad.\n\
                     Sesudah itu: etalase bangun {shown}"
                ),
                Lang::En => format!(
                    "Your new site is in the folder: {shown}\n\
                     Start with its profile, cooperative.yaml or koperasi.yaml; open it with Notepad.\n\
                     Then: etalase build {shown}"
                ),
            });
            Exit::Done
        }
        Err(problem) => {
            let misuse = std::ptr::eq(problem.entry, &catalogue::EXAMPLE_UNKNOWN);
            session.report((*problem).into());
            if misuse { Exit::Misuse } else { Exit::Errors }
        }
    }
}

fn write(session: &Session, folder: &Path, example: Option<&str>) -> Result<(), Box<Diagnostic>> {
    let place = || Place::file(folder.to_string_lossy());
    let failed = |error: io::Error| {
        Box::new(
            Diagnostic::new(&catalogue::NEW_FAILED).with("detail", error.to_string()).at(place()),
        )
    };
    let taken = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(failed(error)),
    };
    if taken {
        return Err(Box::new(Diagnostic::new(&catalogue::NEW_FOLDER_TAKEN).at(place())));
    }
    for (path, file) in files(session, example)? {
        let target = folder.join(&path);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        fs::write(&target, &file.data).map_err(failed)?;
    }
    Ok(())
}

fn files(
    session: &Session,
    example: Option<&str>,
) -> Result<Vec<(String, EmbeddedFile)>, Box<Diagnostic>> {
    let Some(name) = example else {
        return Ok(match session.lang {
            Lang::Id => all::<Indonesian>(""),
            Lang::En => all::<English>(""),
        });
    };
    let files = all::<Examples>(&format!("{name}/"));
    if !files.is_empty() {
        return Ok(files);
    }
    let names = examples();
    let near =
        nearest(name, names.iter().map(String::as_str)).or(names.first().map(String::as_str));
    Err(Box::new(
        Diagnostic::new(&catalogue::EXAMPLE_UNKNOWN)
            .with("name", name)
            .with("near", near.unwrap_or_default())
            .with("known", names.join(", ")),
    ))
}

fn all<T: RustEmbed>(prefix: &str) -> Vec<(String, EmbeddedFile)> {
    T::iter()
        .filter_map(|path| {
            let below = path.strip_prefix(prefix)?.to_owned();
            Some((below, T::get(&path)?))
        })
        .collect()
}

/// Names of the example sites.
fn examples() -> Vec<String> {
    let mut names: Vec<String> = Examples::iter()
        .filter_map(|path| path.split_once('/').map(|(name, _)| name.to_owned()))
        .collect();
    names.sort();
    names.dedup();
    names
}
