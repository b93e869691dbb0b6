//! Holds the shape of the program: imports point one way, files stay small and say what they are
//! for, and nothing in the core asks the clock or prints.

use std::fs;
use std::path::Path;

/// Stages from the top down. A stage may use those below it, never those above or beside it.
const STAGES: &[(&str, &[&str])] = &[
    (
        "cli",
        &[
            "commands",
            "class",
            "check",
            "preview",
            "publish",
            "render",
            "plan",
            "exchange",
            "sheet",
            "theme",
            "load",
            "model",
            "diagnostic",
        ],
    ),
    (
        "commands",
        &[
            "class",
            "check",
            "preview",
            "publish",
            "render",
            "plan",
            "exchange",
            "sheet",
            "theme",
            "load",
            "model",
            "diagnostic",
        ],
    ),
    // The instructor's board: many previews, each with its check.
    (
        "class",
        &["check", "preview", "publish", "render", "plan", "theme", "load", "model", "diagnostic"],
    ),
    ("check", &["publish", "render", "plan", "theme", "load", "model", "diagnostic"]),
    // Beside publish: both hand out what is rendered, one to a folder, one to browsers.
    ("preview", &["render", "plan", "theme", "load", "model", "diagnostic"]),
    ("publish", &["render", "plan", "theme", "load", "model", "diagnostic"]),
    ("render", &["plan", "theme", "load", "model", "diagnostic"]),
    ("plan", &["theme", "load", "model", "diagnostic"]),
    // Import and export stand beside the pipeline, on what loading knows of files.
    ("exchange", &["sheet", "load", "model", "diagnostic"]),
    ("sheet", &["load", "model", "diagnostic"]),
    ("theme", &["model", "diagnostic"]),
    ("load", &["model", "diagnostic"]),
    ("model", &["diagnostic"]),
    ("diagnostic", &[]),
];

/// Every source file: path relative to `src/`, with forward slashes, and text.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found: Vec<(String, String)> = walkdir::WalkDir::new(&root)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"))
        .map(|entry| {
            let path = entry.path().strip_prefix(&root).expect("below src");
            let text = fs::read_to_string(entry.path()).expect("readable");
            (path.to_string_lossy().replace('\\', "/"), text)
        })
        .collect();
    found.sort();
    assert!(found.len() > 60, "the walk found only {} files", found.len());
    found
}

/// The stage of a file: its top folder, or its own name.
fn stage(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// Names of stages that a text mentions as `crate::stage`.
fn mentioned(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            &rest[..end]
        })
        .collect()
}

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let own = stage(&path);
        let Some((_, allowed)) = STAGES.iter().find(|(name, _)| *name == own) else { continue };
        for name in mentioned(&text) {
            let known = STAGES.iter().any(|(stage, _)| *stage == name);
            if known && name != own && !allowed.contains(&name) {
                wrong.push(format!("{path} uses {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "imports against the direction:\n{}", wrong.join("\n"));
}

#[test]
fn the_check_itself_finds_an_import() {
    assert_eq!(mentioned("use crate::render::photo;\n// crate::cli\n"), ["render"]);
    assert_eq!(mentioned("let x = crate::plan::address::f();"), ["plan"]);
}

#[test]
fn files_say_what_they_are_for_and_stay_small() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//! ") {
            wrong.push(format!("{path} does not begin with what it is for"));
        }
        // What a template may see is one list on purpose: longer is not harder.
        let list = path == "render/view.rs";
        let lines = text.lines().count();
        if lines > 400 && !list {
            wrong.push(format!("{path} has {lines} lines"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_commands_print_or_ask_the_clock() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if ["commands", "cli", "main"].contains(&stage(&path)) || path.contains("tests") {
            continue;
        }
        // A server listens and waits; what a site shows must not depend on either.
        let may: &[&str] = match stage(&path) {
            "preview" => &["Instant::now", "std::net"],
            "class" => &["Instant::now"],
            _ => &[],
        };
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for forbidden in
            ["println!", "print!(", "SystemTime::now", "Instant::now", "std::net", "process::exit"]
        {
            if may.contains(&forbidden) {
                continue;
            }
            if code
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(forbidden))
            {
                wrong.push(format!("{path} has {forbidden}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
