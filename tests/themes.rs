//! The tools for themes as a theme's author meets them, and the tutorial in docs/themes.md.

mod support;

use std::fs;
use support::{contents, etalase, root, succeed};

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The lines of the tutorial's console blocks, without the program's name.
fn tutorial() -> Vec<Vec<String>> {
    let page = fs::read_to_string(root().join("docs/themes.md")).expect("docs/themes.md");
    let commands = page.lines().filter_map(|line| line.strip_prefix("$ etalase "));
    commands.map(|line| line.split_whitespace().map(str::to_owned).collect()).collect()
}

#[test]
fn the_tutorial_can_be_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let commands = tutorial();
    assert!(commands.len() >= 6, "{commands:?}");
    for command in &commands {
        succeed(etalase().args(command).current_dir(folder.path()));
    }
    let site = folder.path().join("situs");
    assert!(site.join("tema/components/card.html").is_file());
    let files = contents(&site.join("tema/pasir"));
    assert_eq!(files.len(), 5, "{:?}", files.keys());

    // What comes out differs from the parent, with no word of complaint.
    let build = |output: &str| {
        let json = succeed(
            etalase()
                .args(["build", "--format", "json", "-o"])
                .arg(folder.path().join(output))
                .arg(&site),
        );
        let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
        assert_eq!(found["diagnostics"], serde_json::json!([]));
        let page = folder.path().join(output).join("products/example-product.html");
        fs::read_to_string(page).expect("a page")
    };
    let before = build("sebelum");
    let profile = site.join("cooperative.yaml");
    let typed = fs::read_to_string(&profile).expect("the profile");
    let kept: Vec<&str> = typed.lines().filter(|line| !line.starts_with("theme:")).collect();
    fs::write(&profile, format!("{}\ntheme: pasir\n", kept.join("\n"))).expect("written");
    let after = build("sesudah");
    assert!(!before.contains("own-divider") && after.contains("own-divider"));
    let listed = succeed(etalase().args(["theme", "list", "--site"]).arg(&site));
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
