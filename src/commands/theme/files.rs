//! `theme where` and `theme eject`: which layer gives a file, and a copy of it to change.

use super::bench::Bench;
use crate::commands::Session;
use crate::diagnostic::catalogue::theme_tools as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::value::nearest;
use crate::theme::{Layer, Theme};
use std::fs;

/// Prints the layers that have the file, the one that counts first.
pub fn locate(session: &Session, bench: &Bench, file: &str) -> Result<(), Problems> {
    let theme = bench.theme(&bench.choice().name.0)?.0;
    let path = resolve(&theme, file)?;
    let layers: Vec<&Layer> =
        theme.layers().iter().rev().filter(|layer| layer.files.contains_key(&path)).collect();
    let stacked = path.starts_with("styles/") || path.starts_with("strings/");
    for (at, layer) in layers.iter().enumerate() {
        let note = match (at, stacked) {
            (0, false) => session.pick("dipakai", "used"),
            (_, false) => session.pick("tertutup", "covered"),
            (0, true) => session.pick("paling atas", "on top"),
            (_, true) => session.pick("di bawahnya", "below it"),
        };
        session.print(format_args!("{:<12} {:<10} {}", layer.name, note, layer.shown(&path)));
    }
    Ok(())
}

/// Copies the file of the theme into `tema/`, where it replaces the theme's.
pub fn eject(session: &Session, bench: &Bench, file: &str) -> Result<(), Problems> {
    let theme = bench.theme(&bench.choice().name.0)?.0;
    let path = resolve(&theme, file)?;
    let target = bench.folder.join("tema").join(&path);
    let place = || Place::file(format!("tema/{path}"));
    if target.exists() {
        return Err(Diagnostic::new(&catalogue::EJECT_EXISTS).at(place()).into());
    }
    let below = theme.layers().iter().rev().filter(|layer| layer.name != "site");
    let Some((layer, bytes)) = below.filter_map(|l| Some((l, l.files.get(&path)?))).next() else {
        return Err(unknown(&theme, file));
    };
    let write = || {
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&target, bytes)
    };
    write().map_err(|error| {
        Diagnostic::new(&catalogue::THEME_NOT_WRITTEN).with("detail", error.to_string()).at(place())
    })?;
    session.say(&format!("{} -> tema/{path}", layer.shown(&path)));
    session.say(session.pick(
        "Ubah salinan itu; hapus saja kalau ingin kembali ke aslinya.",
        "Change that copy; delete it to go back to the original.",
    ));
    Ok(())
}

/// The path of a file within a theme: as typed, or by its name alone where only one file has it.
fn resolve(theme: &Theme, typed: &str) -> Result<String, Problems> {
    let typed = typed.trim().replace('\\', "/");
    let typed = typed.strip_prefix("tema/").or(typed.strip_prefix("theme/")).unwrap_or(&typed);
    let has = |path: &str| theme.layers().iter().any(|layer| layer.files.contains_key(path));
    if typed != "theme.yaml" && has(typed) {
        return Ok(typed.to_owned());
    }
    let folders = ["templates", "components", "styles", "strings", "assets"];
    let found: Vec<String> = folders
        .iter()
        .flat_map(|folder| {
            ["", ".html", ".css", ".yaml"].map(|end| format!("{folder}/{typed}{end}"))
        })
        .filter(|path| has(path))
        .collect();
    match &found[..] {
        [one] => Ok(one.clone()),
        [] => Err(unknown(theme, typed)),
        several => Err(Diagnostic::new(&catalogue::THEME_FILE_SEVERAL)
            .with("file", typed)
            .with("found", several.join(", "))
            .into()),
    }
}

fn unknown(theme: &Theme, typed: &str) -> Problems {
    let mut paths: Vec<&str> =
        theme.layers().iter().flat_map(|layer| layer.files.keys()).map(String::as_str).collect();
    paths.sort_unstable();
    paths.dedup();
    let short = |path: &&str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let names: Vec<String> = paths.iter().map(short).collect();
    let near = nearest(typed, paths.iter().copied()).map(str::to_owned).or_else(|| {
        let near = nearest(typed, names.iter().map(String::as_str))?;
        paths.iter().find(|path| short(path) == near).map(|path| (*path).to_owned())
    });
    let hint = match near {
        Some(near) => Words::both(format!("Maksudnya {near}? "), format!("Do you mean {near}? ")),
        None => Words::both("", ""),
    };
    Diagnostic::new(&catalogue::THEME_FILE_UNKNOWN).with("file", typed).with("hint", hint).into()
}
