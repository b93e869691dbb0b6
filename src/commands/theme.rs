//! `etalase theme`: tools for those who change a theme or make one.

mod bench;
mod check;
mod files;
mod gallery;
mod list;
mod new;

use super::{Exit, Session};
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Clone, Debug)]
pub enum Task {
    /// All themes that the site can choose.
    List,
    /// What one theme offers.
    Show(String),
    /// Start a theme in `tema/`.
    New(String),
    /// Copy a file of the theme into `tema/`.
    Eject(String),
    /// Which layer gives a file.
    Where(String),
    /// Look for mistakes in a theme; the site's own choice where none is named.
    Check(Option<String>),
    /// Write every component with its examples into a folder.
    Gallery(Option<String>, Option<PathBuf>),
}

/// Does it, for the site in `folder`.
pub fn run(session: &Session, folder: &Path, task: Task) -> Exit {
    let bench = bench::Bench::open(folder);
    let result = match task {
        Task::List => list::list(session, &bench),
        Task::Show(name) => list::show(session, &bench, &name),
        Task::New(name) => new::run(session, &bench, &name),
        Task::Eject(file) => files::eject(session, &bench, &file),
        Task::Where(file) => files::locate(session, &bench, &file),
        Task::Gallery(name, output) => {
            gallery::run(session, bench, name.as_deref(), output.as_deref())
        }
        Task::Check(name) => return check::run(session, bench, name.as_deref()),
    };
    match result {
        Ok(()) => Exit::Done,
        Err(problems) => {
            session.report(problems);
            Exit::Errors
        }
    }
}
