//! The tools for themes as a theme's author meets them, and the tutorial in docs/themes.md.

mod support;

use std::fs;
use support::{etalase, root, succeed};

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A step of the tutorial.
enum Step {
    /// A command without the program's name, and what the program says.
    Run(Vec<String>, Vec<String>),
    /// A file to move.
    Move(String, String),
    /// A file to write.
    Write(String, String),
}

/// The fenced blocks of docs/themes.md: consoles, and files by the path behind their language.
fn tutorial() -> Vec<Step> {
    let page = fs::read_to_string(root().join("docs/themes.md")).expect("docs/themes.md");
    let page = page.replace("\r\n", "\n");
    let mut steps = Vec::new();
    for block in page.split("\n```").skip(1).step_by(2) {
        let (head, body) = block.split_once('\n').expect("a block");
        if let Some((_, path)) = head.split_once(' ') {
            steps.push(Step::Write(path.to_owned(), format!("{body}\n")));
            continue;
        }
        for line in body.lines() {
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            match (line.strip_prefix("$ etalase "), line.strip_prefix("$ mv ")) {
                (Some(command), _) => steps.push(Step::Run(words(command), Vec::new())),
                (_, Some(paths)) => {
                    let [from, to] = &words(paths)[..] else { panic!("{line}") };
                    steps.push(Step::Move(from.clone(), to.clone()));
                }
                _ => match steps.last_mut() {
                    Some(Step::Run(_, said)) => said.push(line.to_owned()),
                    _ => panic!("{line}: no command says this"),
                },
            }
        }
    }
    steps
}

#[test]
fn the_tutorial_can_be_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |path: &str| folder.path().join(path);
    let mut commands = 0;
    let profile = at("situs/cooperative.yaml");
    let mut before = String::new();
    let build = |output: &str| {
        let json = succeed(
            etalase().args(["build", "--format", "json", "-o"]).arg(at(output)).arg(at("situs")),
        );
        let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
        assert_eq!(found["diagnostics"], serde_json::json!([]));
        let page = at(output).join("index.html");
        fs::read_to_string(page).expect("a page")
    };
    for step in tutorial() {
        match step {
            Step::Run(command, said) => {
                commands += 1;
                let run = succeed(
                    etalase().args(&command).env("ETALASE_LANG", "en").current_dir(folder.path()),
                );
                let told = text(&run.stdout) + &text(&run.stderr);
                let told: Vec<String> =
                    told.replace('\\', "/").lines().map(str::to_owned).collect();
                let (said, whole) = match said.split_last() {
                    Some((last, rest)) if last == "..." => (rest, false),
                    _ => (&said[..], true),
                };
                let told = if whole { &told[..] } else { &told[..said.len().min(told.len())] };
                assert_eq!(told, said, "{}", command.join(" "));
                if command[0] == "new" {
                    before = build("sebelum");
                }
            }
            Step::Move(from, to) => fs::rename(at(&from), at(&to)).expect("moved"),
            Step::Write(path, body) => {
                assert!(at(&path).is_file(), "{path} is not there to be changed");
                fs::write(at(&path), body).expect("written");
            }
        }
    }
    assert!(commands >= 8, "only {commands} commands");

    // What comes out differs from the parent, with no word of complaint.
    let typed = fs::read_to_string(&profile).expect("the profile");
    let kept: Vec<&str> = typed.lines().filter(|line| !line.starts_with("theme:")).collect();
    fs::write(&profile, format!("{}\ntheme: pasir\n", kept.join("\n"))).expect("written");
    let after = build("sesudah");
    let ours = "From our shore";
    assert!(!before.contains(ours) && after.contains(ours));
    let listed = succeed(etalase().args(["theme", "list", "--site"]).arg(at("situs")));
    assert!(text(&listed.stdout).lines().any(|line| line.starts_with("* pasir")));
}

#[test]
fn every_theme_of_the_program_passes_its_own_check_with_every_example() {
    for site in support::example_sites() {
        let listed = succeed(etalase().args(["theme", "list", "--site"]).arg(&site));
        let names = text(&listed.stdout);
        let names = names.lines().filter_map(|line| line.get(2..)?.split_whitespace().next());
        for name in names {
            let checked = succeed(
                etalase().args(["theme", "check", name, "--lang", "en", "--site"]).arg(&site),
            );
            let said = text(&checked.stderr);
            assert!(said.contains("is fine"), "{name} with {}: {said}", site.display());
        }
    }
}

#[test]
fn where_tells_which_layer_counts() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    succeed(etalase().args(["new", "--lang", "en"]).arg(&site));
    let ask = || {
        let told = succeed(
            etalase().args(["theme", "where", "divider", "--lang", "en", "--site"]).arg(&site),
        );
        text(&told.stdout).lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let before = ask();
    assert!(before[0].contains("used") && before[1].starts_with("base"), "{before:?}");
    succeed(etalase().args(["theme", "eject", "divider", "--site"]).arg(&site));
    let after = ask();
    assert!(after[0].starts_with("site") && after[1].contains("covered"), "{after:?}");
    assert_eq!(after.len(), before.len() + 1);
}
