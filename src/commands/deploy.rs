//! `etalase deploy`: the site to a branch of a git remote, to a folder, by a workflow that builds on
//! push, or a look at what is published already.

mod git;
mod verify;
mod workflow;

use super::{Exit, Request, Session, build};
use crate::diagnostic::catalogue::deploy as catalogue;
use crate::diagnostic::{Diagnostic, Problems, Severity};
use std::path::PathBuf;

/// What to do.
#[derive(Clone, Debug)]
pub enum Way {
    /// Push to a branch; the host's usual branch where none is named. `dry`: only say what would
    /// change.
    Git {
        /// Address or path of the remote.
        remote: String,
        /// Branch.
        branch: Option<String>,
        /// Push nothing.
        dry: bool,
    },
    /// Publish to a folder.
    Folder(PathBuf),
    /// Write a workflow file into the site folder. The address of the program for Linux.
    Workflow(Option<String>),
    /// Compare what is published at this address (or the profile's) with what is made here.
    Verify(Option<String>),
    /// Nothing was said.
    Unsaid,
}

/// Publishes a site, or looks at the published one.
pub fn run(session: &Session, request: &Request, way: &Way) -> Exit {
    match way {
        Way::Git { remote, branch, dry } => {
            git::run(session, request, remote, branch.as_deref(), *dry)
        }
        Way::Folder(folder) => build::run(session, request, Some(folder)),
        Way::Workflow(program) => workflow::run(session, request, program.as_deref()),
        Way::Verify(url) => verify::run(session, request, url.as_deref()),
        Way::Unsaid => {
            session.report(Diagnostic::new(&catalogue::DEPLOY_WHERE).into());
            Exit::Misuse
        }
    }
}

/// Shows problems and gives the exit code that they ask for.
fn end(session: &Session, problems: Problems) -> Exit {
    let errors = problems.count(Severity::Error);
    session.report(problems);
    if errors == 0 { Exit::Done } else { Exit::Errors }
}
