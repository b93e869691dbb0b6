//! The commands as a user meets them: what they say, what they write, how they end.

mod support;

use std::fs;
use support::{contents, etalase, example_sites, root, succeed, times};

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_new_site_builds_without_a_word_of_complaint() {
    for (lang, profile, product, last) in [
        ("id", "koperasi.yaml", "produk/contoh-produk.html", "unggah"),
        ("en", "cooperative.yaml", "products/example-product.html", "upload"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("situs");
        succeed(etalase().args(["new", "--lang", lang]).arg(&site));
        assert!(site.join(profile).is_file());
        let json = succeed(etalase().args(["build", "--format", "json"]).arg(&site));
        let found: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
        assert_eq!(found["diagnostics"], serde_json::json!([]), "{lang}");
        assert!(site.join("public").join(product).is_file());
        let said = succeed(etalase().args(["build", "--lang", lang]).arg(&site));
        assert!(
            text(&said.stderr).trim_end().lines().last().is_some_and(|line| line.contains(last))
        );
    }
}

/// Every example line of the starter's profile can be switched on by taking its mark away.
#[test]
fn what_the_starter_teaches_is_true() {
    for (lang, profile) in [("id", "koperasi.yaml"), ("en", "cooperative.yaml")] {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("situs");
        succeed(etalase().args(["new", "--lang", lang]).arg(&site));
        let path = site.join(profile);
        let typed = fs::read_to_string(&path).expect("the profile");
        let switched: String = typed
            .lines()
            .map(|line| match line.strip_prefix("# ") {
                Some(rest) => format!("{rest}\n"),
                None => format!("{line}\n"),
            })
            .collect();
        assert_ne!(typed, switched);
        fs::write(&path, switched).expect("written");
        // The examples name a logo and a cover; any picture will do.
        let picture = root().join("example-sites/tenun-ikat-sintang/foto/logo.png");
        for line in typed.lines() {
            for name in
                line.split([' ', '"']).filter(|w| w.ends_with(".png") || w.ends_with(".jpg"))
            {
                let target = site.join(name);
                fs::create_dir_all(target.parent().expect("a folder")).expect("made");
                fs::copy(&picture, target).expect("copied");
            }
        }
        let output =
            etalase().args(["build", "--format", "json"]).arg(&site).output().expect("runs");
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let errors: Vec<_> = found["diagnostics"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|d| d["severity"] == "error")
            .map(|d| format!("{} {} {}", d["file"], d["line"], d["message"]["id"]))
            .collect();
        assert!(errors.is_empty(), "{lang}: {errors:#?}");
    }
}

#[test]
fn new_never_writes_over_files() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("catatan.txt"), "milik saya").expect("written");
    let output = etalase().arg("new").arg(folder.path()).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("new-folder-taken"));
    assert_eq!(contents(folder.path()).len(), 1);
}

#[test]
fn new_copies_an_example_that_builds() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("salinan");
    succeed(etalase().args(["new", "--example", "tenun-ikat-sintang"]).arg(&site));
    let original = contents(&root().join("example-sites/tenun-ikat-sintang"));
    for (path, bytes) in contents(&site) {
        assert!(original[&path] == bytes, "{path}");
    }
    let wrong = etalase()
        .args(["new", "--example", "tenun"])
        .arg(folder.path().join("x"))
        .output()
        .expect("runs");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(text(&wrong.stderr).contains("tenun-ikat-sintang"));
}

#[test]
fn plan_names_exactly_what_build_writes() {
    for site in example_sites() {
        let folder = tempfile::tempdir().expect("a folder");
        let out = folder.path().join("hasil");
        succeed(etalase().arg("build").arg(&site).arg("-o").arg(&out));
        let planned = succeed(etalase().arg("plan").arg(&site));
        let mut planned: Vec<String> = text(&planned.stdout)
            .lines()
            .map(|line| line.split(" <- ").next().expect("a path").to_owned())
            .collect();
        planned.push(".etalase-manifest.json".to_owned());
        planned.sort();
        let written: Vec<String> = contents(&out).into_keys().collect();
        assert_eq!(planned, written);
    }
}

#[test]
fn the_plan_of_each_example_is_as_it_was() {
    for site in example_sites() {
        let name = site.file_name().expect("a name").to_string_lossy().into_owned();
        let planned = succeed(etalase().arg("plan").arg(&site));
        // Hashes in names follow content; what matters here is which outputs there are and why. So
        // they must not decide about the order either.
        let mut lines: Vec<String> = text(&planned.stdout)
            .lines()
            .map(|line| {
                let (path, rest) = line.split_once(" <- ").expect("a recipe");
                let parts = path
                    .split('.')
                    .filter(|p| p.len() != 16 || !p.chars().all(|c| c.is_ascii_hexdigit()));
                format!("{} <- {rest}", parts.collect::<Vec<_>>().join("."))
            })
            .collect();
        lines.sort();
        insta::assert_snapshot!(format!("plan-{name}"), lines.join("\n"));
    }
}

#[test]
fn every_message_can_be_explained_in_both_languages() {
    for entry in etalase::diagnostic::catalogue::all() {
        for lang in ["id", "en"] {
            let output = succeed(etalase().args(["explain", entry.code, "--lang", lang]));
            assert!(text(&output.stdout).lines().count() >= 5, "{}", entry.code);
        }
    }
}

#[test]
fn misuse_ends_with_two_and_a_hint() {
    for (arguments, hint) in [
        (&["bulid"][..], "build"),
        (&["build", "--halo"][..], "--halo"),
        (&["explain", "price-ambigous"][..], "price-ambiguous"),
        (&[][..], "Usage"),
    ] {
        let output = etalase().args(arguments).output().expect("runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(hint), "{arguments:?}: {}", text(&output.stderr));
    }
}

#[test]
fn indonesian_verbs_are_equals() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    succeed(etalase().arg("baru").arg(&site));
    succeed(etalase().arg("bangun").arg(&site));
    succeed(etalase().arg("rencana").arg(&site));
    succeed(etalase().args(["jelaskan", "yaml-tab"]));
}

#[test]
fn a_site_with_errors_leaves_the_published_one_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    succeed(etalase().arg("new").arg(&site));
    succeed(etalase().arg("build").arg(&site));
    let (bytes, dates) = (contents(&site.join("public")), times(&site.join("public")));
    fs::write(site.join("produk/rusak.md"), "---\nnama: A\n\tharga: 5\n---\n").expect("written");
    let output = etalase().arg("build").arg(&site).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("produk/rusak.md:3") && said.contains("yaml-tab"), "{said}");
    assert!(said.contains("Situs yang lama tetap seperti semula"), "{said}");
    assert_eq!(bytes, contents(&site.join("public")));
    assert_eq!(dates, times(&site.join("public")));
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "powershell", "zsh", "fish"] {
        let output = succeed(etalase().args(["completions", shell]));
        assert!(text(&output.stdout).contains("explain"), "{shell}");
    }
}
