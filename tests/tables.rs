//! Tables and other sites in, tables out: nothing is lost, nothing changes that nobody changed, and
//! what means harm ends soon. Everything through the real program.

#[path = "exchange/folders.rs"]
mod folders;
#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/lists.rs"]
mod lists;
#[path = "exchange/shops.rs"]
mod shops;
mod support;
mod trial;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::path::PathBuf;
use support::{contents, copy, etalase, example_sites, root, succeed};
use trial::{Run, Trial};
use zip::write::SimpleFileOptions;

/// A new site without products of its own.
fn bare() -> Trial {
    let trial = Trial::empty();
    trial.write("koperasi.yaml", "nama: Koperasi Contoh\n");
    trial
}

fn fixture(name: &str) -> PathBuf {
    root().join("tests/tables").join(name)
}

/// Imports a fixture into a site, which must succeed.
fn import(trial: &Trial, name: &str, more: &[&str]) -> Run {
    let file = fixture(name);
    let mut arguments = vec!["import", file.to_str().expect("a path"), "situs"];
    arguments.extend(more);
    let run = trial.run(&arguments);
    assert_eq!(run.exit, Some(0), "{name}: {}", run.stderr);
    run
}

fn text(trial: &Trial, path: &str) -> String {
    let path = trial.path().join("situs").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Builds, drafts and all; gives the text of every product page.
fn built(trial: &Trial) -> String {
    let run = trial.run(&["build", "situs", "-o", "hasil", "--drafts", "--future"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    let pages = contents(&trial.path().join("hasil"));
    pages
        .iter()
        .filter(|(path, _)| path.starts_with("produk/") && path.ends_with(".html"))
        .fold(String::new(), |all, (_, page)| all + &String::from_utf8_lossy(page))
}

/// The cells of a fixture by their column.
fn column(name: &str, header: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(fixture(name)).expect("a table");
    let at = reader.headers().expect("headers").iter().position(|known| known == header);
    let at = at.unwrap_or_else(|| panic!("{name} has no column {header}"));
    let cells = reader.records().map(|row| row.expect("a row")[at].to_owned());
    cells.filter(|cell| !cell.is_empty()).collect()
}

/// Everything that an import wrote, as one text.
fn everything(trial: &Trial) -> String {
    let files = contents(&trial.path().join("situs"));
    files.values().fold(String::new(), |all, bytes| all + &String::from_utf8_lossy(bytes) + "\n")
}
