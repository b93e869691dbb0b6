//! Standard output and standard error can fail: a reader goes away, a disk is full. Neither is a
//! mistake of the program, and neither stops work that is under way.
#![cfg(target_os = "linux")]

mod support;

use std::fs::OpenOptions;
use std::io::Read;
use std::process::{Command, Stdio};
use support::{etalase, small_site};

/// A device that takes nothing, like a disk that is full.
fn full() -> Stdio {
    OpenOptions::new().write(true).open("/dev/full").expect("a full device").into()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = etalase();
    command.args(arguments);
    command
}

#[test]
fn a_full_disk_behind_the_answer_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().to_str().expect("UTF-8");
    small_site(folder.path(), 3, 1);
    for arguments in [
        vec!["plan", site],
        vec!["explain"],
        vec!["check", site, "--format", "json"],
        vec!["build", site, "--format", "json"],
        vec!["theme", "list"],
        vec!["completions", "bash"],
    ] {
        let output = command(&arguments).stdout(full()).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains("answer-unwritable"), "{arguments:?}: {said}");
    }
    assert!(folder.path().join("public/index.html").is_file(), "the site is there all the same");
}

#[test]
fn a_reader_that_has_enough_is_no_fault() {
    let mut child = command(&["explain"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut first = [0; 1];
    child.stdout.take().expect("a pipe").read_exact(&mut first).expect("a byte");
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*said), (Some(0), ""));
}

#[test]
fn a_site_is_built_where_nothing_can_be_said() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site(folder.path(), 3, 1);
    let status = etalase().arg("build").arg(folder.path()).stdout(full()).stderr(full()).status();
    assert_eq!(status.expect("it runs").code(), Some(0));
    assert!(folder.path().join("public/index.html").is_file());
}
