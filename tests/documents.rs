//! Holds the documents true: the reference of the site folder has the words of the vocabulary, the
//! reference of templates is made from the code, links lead somewhere, commands exist.

mod support;
#[path = "support/theme_reference.rs"]
mod theme_reference;
#[path = "support/views.rs"]
mod views;

use etalase::model::vocabulary::{self, Scope};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use support::{etalase, root, succeed};

/// Every scope of the vocabulary by the name of its static, as the comments in the reference have it.
static SCOPES: &[(&str, Scope)] = &[
    ("FOLDERS", vocabulary::FOLDERS),
    ("PRODUCT", vocabulary::PRODUCT),
    ("CERTIFICATE", vocabulary::CERTIFICATE),
    ("CERTIFICATE_STATUS", vocabulary::CERTIFICATE_STATUS),
    ("VARIANT", vocabulary::VARIANT),
    ("TIER", vocabulary::TIER),
    ("SIMULATION", vocabulary::SIMULATION),
    ("SIMULATION_KINDS", vocabulary::SIMULATION_KINDS),
    ("METHODS", vocabulary::METHODS),
    ("PHOTO", vocabulary::PHOTO),
    ("MOTIF", vocabulary::MOTIF),
    ("PAGE", vocabulary::PAGE),
    ("PERSON", vocabulary::PERSON),
    ("CONSENT", vocabulary::CONSENT),
    ("CONSENT_SCOPE", vocabulary::CONSENT_SCOPE),
    ("PROFILE", vocabulary::PROFILE),
    ("ADDRESS", vocabulary::ADDRESS),
    ("CONTACT", vocabulary::CONTACT),
    ("QRIS", vocabulary::QRIS),
    ("SOCIAL", vocabulary::SOCIAL),
    ("SHOPS", vocabulary::SHOPS),
    ("REGISTRATION", vocabulary::REGISTRATION),
    ("OFFICER", vocabulary::OFFICER),
    ("YEAR", vocabulary::YEAR),
    ("HEALTH", vocabulary::HEALTH),
    ("STATUS", vocabulary::STATUS),
    ("KINDS", vocabulary::KINDS),
    ("LEVELS", vocabulary::LEVELS),
    ("PREDICATES", vocabulary::PREDICATES),
    ("PRINCIPLES", vocabulary::PRINCIPLES),
    ("LABELS", vocabulary::LABELS),
    ("LABEL_SIZES", vocabulary::LABEL_SIZES),
    ("SECTIONS", vocabulary::SECTIONS),
    ("HOSTS", vocabulary::HOSTS),
];

/// A file of the repository, with plain line ends.
fn read(path: &str) -> String {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    text.replace("\r\n", "\n")
}

/// The documents for readers: `README.md` and `docs/*.md`.
fn documents() -> Vec<String> {
    let mut found = vec!["README.md".to_owned()];
    for entry in fs::read_dir(root().join("docs")).expect("docs").filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".md") {
            found.push(format!("docs/{name}"));
        }
    }
    found.sort();
    assert!(found.len() > 2, "{found:?}");
    found
}

/// The rows of the table behind a comment, each as its cells; without the head.
fn table<'a>(text: &'a str, comment: &str) -> Vec<Vec<&'a str>> {
    let (_, after) = text.split_once(comment).unwrap_or_else(|| panic!("{comment} is missing"));
    let rows: Vec<Vec<&str>> = after
        .lines()
        .skip_while(|line| line.is_empty())
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() > 2, "no table behind {comment}");
    rows[2..].to_vec()
}

/// The words between backticks.
fn words(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_reference_has_the_words_of_the_vocabulary() {
    let reference = read("docs/format.md");
    let mut wrong = Vec::new();
    for (name, scope) in SCOPES {
        let expected: Vec<String> = scope
            .iter()
            .map(|word| format!("{} | {} | {}", word.id, word.en, word.also.join(", ")))
            .collect();
        let mut found = Vec::new();
        for row in table(&reference, &format!("<!-- scope: {name} -->")) {
            let [id, en, also, meanings @ ..] = &row[..] else {
                panic!("{name}: a short row {row:?}")
            };
            let row_words = [id, en, also].map(|cell| words(cell).join(", "));
            assert!(
                meanings.len() == 2 && meanings.iter().all(|meaning| !meaning.is_empty()),
                "{name}: {id} has no meaning in both languages"
            );
            found.push(row_words.join(" | "));
        }
        if found != expected {
            wrong.push(format!(
                "{name}\n  code:      {}\n  reference: {}",
                expected.join("; "),
                found.join("; ")
            ));
        }
    }
    assert!(wrong.is_empty(), "docs/format.md differs from the code:\n{}", wrong.join("\n"));
}

#[test]
fn no_scope_of_the_vocabulary_is_left_out() {
    let source = read("src/model/vocabulary.rs") + &read("src/model/vocabulary/profile.rs");
    let declared: BTreeSet<&str> = source
        .lines()
        .filter_map(|line| line.strip_prefix("pub static ")?.split_once(": Scope"))
        .map(|(name, _)| name)
        .collect();
    let listed: BTreeSet<&str> = SCOPES.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, declared);
    let comments = read("docs/format.md").matches("<!-- scope: ").count();
    assert_eq!(comments, SCOPES.len(), "a table stands for a scope that is not in the code");
}

/// The names of a theme's parameters: those of its parents first, as its style sheet has them.
fn parameters(theme: &str) -> Vec<String> {
    let manifest = read(&format!("themes/{theme}/theme.yaml"));
    let parent = manifest.lines().find_map(|line| line.strip_prefix("parent: "));
    let mut names = match parent {
        Some("~") | None => Vec::new(),
        Some(parent) => parameters(parent),
    };
    let (_, below) = manifest.split_once("\nparams:\n").unwrap_or_default();
    for line in below.lines().take_while(|line| line.is_empty() || line.starts_with([' ', '#'])) {
        let key = line.strip_prefix("  ").and_then(|rest| rest.strip_suffix(':'));
        if let Some(key) = key.filter(|key| !key.starts_with(' '))
            && !names.iter().any(|known| known == key)
        {
            names.push(key.to_owned());
        }
    }
    names
}

#[test]
fn the_reference_has_the_options_of_its_themes() {
    let reference = read("docs/format.md");
    let themes: Vec<&str> = reference
        .split("<!-- theme: ")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(" -->")?.0))
        .collect();
    assert!(themes.contains(&"tenun"), "{themes:?}");
    for theme in themes {
        let rows = table(&reference, &format!("<!-- theme: {theme} -->"));
        let found: Vec<&str> = rows.iter().flat_map(|row| words(row[0])).collect();
        assert_eq!(found, parameters(theme), "the options of {theme}");
    }
}

/// Targets of the links and pictures of a Markdown text, code left out.
fn targets(text: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    Parser::new_ext(text, Options::ENABLE_TABLES)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                Some(dest_url.into_string())
            }
            _ => None,
        })
        .collect()
}

/// The fragments that a document's headings can be reached by, as code hosts make them.
fn fragments(text: &str) -> BTreeSet<String> {
    let mut fenced = false;
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        let title = line.trim_start_matches('#');
        if fenced || title.len() == line.len() || !title.starts_with(' ') {
            continue;
        }
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let fragment: String = title.trim().to_lowercase().chars().filter(kept).collect();
        found.insert(fragment.replace(' ', "-"));
    }
    found
}

#[test]
fn links_of_the_documents_lead_somewhere() {
    let mut wrong = Vec::new();
    for document in documents() {
        let text = read(&document);
        let folder = Path::new(&document).parent().expect("a folder");
        for target in targets(&text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (path, fragment) = target.split_once('#').unwrap_or((&target, ""));
            let file = if path.is_empty() { document.clone().into() } else { folder.join(path) };
            let there = root().join(&file).exists();
            let reached = fragment.is_empty()
                || there && fragments(&read(&file.to_string_lossy())).contains(fragment);
            if !there || !reached {
                wrong.push(format!("{document}: {target}"));
            }
        }
    }
    assert!(wrong.is_empty(), "links that lead nowhere:\n{}", wrong.join("\n"));
}

#[test]
fn fragments_are_made_as_code_hosts_make_them() {
    let text = "# Isi folder · What is in it\n```\n# no heading\n```\n#none\n## Foto, `lain`\n";
    let expected = ["isi-folder--what-is-in-it", "foto-lain"].map(str::to_owned);
    assert_eq!(fragments(text), BTreeSet::from(expected));
}

/// Names of the subcommands with their aliases, from the program's own help.
fn subcommands() -> BTreeSet<String> {
    let output = succeed(etalase().arg("--help"));
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    let (_, commands) = help.split_once("Commands:\n").expect("a list of commands");
    let mut found = BTreeSet::new();
    for line in commands.lines().take_while(|line| !line.is_empty()) {
        // A name stands two spaces in; the lines of a long description stand further in.
        if let Some(rest) = line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')) {
            found.extend(rest.split_whitespace().next().map(str::to_owned));
        }
        if let Some((_, aliases)) = line.split_once("[alias") {
            let names = aliases.trim_start_matches("es").trim_start_matches(':');
            found.extend(names.trim_end_matches(']').split(',').map(|name| name.trim().to_owned()));
        }
    }
    found
}

/// Subcommands that the lines of a text call: the word behind `etalase`, or behind `cargo run … --`.
fn called(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            fenced = !fenced && matches!(language, "console" | "sh" | "bash");
            continue;
        }
        let shown: Vec<&str> = match fenced {
            true => line.strip_prefix("$ ").into_iter().flat_map(|l| l.split('#')).collect(),
            false => line.split('`').skip(1).step_by(2).collect(),
        };
        for command in shown {
            let command = command.trim();
            let rest = command.strip_prefix("etalase ").or_else(|| {
                command.strip_prefix("cargo run ").and_then(|rest| Some(rest.split_once("-- ")?.1))
            });
            found.extend(rest.and_then(|rest| rest.split_whitespace().next()));
        }
    }
    found.retain(|word| !word.starts_with('-'));
    found
}

#[test]
fn commands_in_the_documents_exist() {
    let known = subcommands();
    for name in ["new", "baru", "build", "bangun", "plan", "rencana", "completions"] {
        assert!(known.contains(name), "{name} is not among {known:?}");
    }
    let mut calls = 0;
    for document in documents() {
        let text = read(&document);
        for name in called(&text) {
            calls += 1;
            assert!(known.contains(name), "{document} calls `etalase {name}`; there is {known:?}");
        }
    }
    assert!(calls > 5, "only {calls} commands were found");
}

#[test]
fn the_table_of_commands_is_complete() {
    let text = read("README.md");
    let rows = table(&text, "## Commands");
    let listed: BTreeSet<String> = rows
        .iter()
        .flat_map(|row| [words(row[0]), words(row[1])].concat())
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, subcommands());
}

#[test]
fn the_changelog_tells_of_unreleased_changes() {
    let text = read("CHANGELOG.md");
    let (_, after) = text.split_once("\n## Unreleased\n").expect("a section Unreleased");
    let section = after.split("\n## ").next().unwrap_or("");
    assert!(section.lines().any(|line| line.starts_with("- ")), "the section is empty");
}

/// Paths of one machine mean nothing to anybody else.
#[test]
fn no_path_of_one_machine_is_in_the_repository() {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let Some(listed) = listed.ok().filter(|output| output.status.success()) else {
        // A copy of the source without its history has nothing to list.
        assert!(!root().join(".git").exists(), "git is needed to list the files");
        return;
    };
    let paths = String::from_utf8(listed.stdout).expect("UTF-8");
    let mut looked = 0;
    let mut wrong = Vec::new();
    for path in paths.split('\0').filter(|path| {
        *path == "README.md"
            || ["docs/", "src/", "themes/", "example-sites/"]
                .iter()
                .any(|top| path.starts_with(top))
    }) {
        // A file that is deleted but not committed yet, or not text, has no lines to look at.
        let Ok(text) = fs::read_to_string(root().join(path)) else { continue };
        looked += 1;
        for (number, line) in text.lines().enumerate() {
            if starts_a_path(line, &["/work/", "/tmp/", "/root/"]) {
                wrong.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert!(looked > 100, "only {looked} files were looked at");
    assert!(wrong.is_empty(), "paths of one machine:\n{}", wrong.join("\n"));
}

/// True when one of `tops` stands where a path begins, not inside a longer path.
fn starts_a_path(line: &str, tops: &[&str]) -> bool {
    tops.iter().any(|top| {
        line.match_indices(top).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '_' | '-' | '/' | '}'))
        })
    })
}

#[test]
fn a_path_is_told_from_its_middle() {
    let tops = &["/work/"];
    assert!(starts_a_path("see /work/main", tops));
    assert!(starts_a_path("\"/work/main\"", tops));
    assert!(!starts_a_path("docs/work/main", tops));
    assert!(!starts_a_path("https://contoh.example/work/", tops));
}

#[test]
fn the_reference_of_templates_is_made_from_the_code() {
    let made = views::reference(&read("src/render/view.rs"));
    for part in ["## SiteView", "## ProductView", "| `order_label` | text |", "text or null"] {
        assert!(made.contains(part), "{part} is missing");
    }
    let filters = read("src/theme/filters.rs");
    for name in filters.split("tera.register_").skip(1).filter_map(|rest| rest.split('"').nth(1)) {
        let calls = [format!("| {name} "), format!("`{name}(")];
        let shown = calls.iter().any(|call| made.contains(call));
        assert!(shown, "{name} is missing");
    }
    kept("docs/templates.md", &made);
}

#[test]
fn the_reference_of_themes_is_made_from_their_files() {
    let made = theme_reference::reference(&read("src/theme/manifest.rs"));
    for part in [
        "| `page_size` |",
        "### amanah",
        "| `motif` |",
        "| `--space` |",
        "| `card` |",
        "| `card.by` |",
    ] {
        assert!(made.contains(part), "{part} is missing");
    }
    kept("docs/theme-reference.md", &made);
}

/// Fails unless the document holds what was made; writes it when asked to.
fn kept(document: &str, made: &str) {
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|value| value == "1") {
        fs::write(root().join(document), made).expect("written");
    }
    let kept = read(document);
    let differs = kept.lines().zip(made.lines()).find(|(kept, made)| kept != made);
    assert!(
        kept == made,
        "{document} is not what the code says: {differs:?}\n\
         Run UPDATE_SNAPSHOTS=1 cargo test --test documents"
    );
}
