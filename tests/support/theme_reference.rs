//! Makes the reference of themes from their files: keys, parameters, photo sizes, tokens, components,
//! templates and words.

use etalase::diagnostic::{Lang, Problems, Source};
use etalase::model::profile::ThemeChoice;
use etalase::model::yaml::{self, Node};
use etalase::theme::{Kind, Layer, SiteLayers, Theme, embedded, names};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What stands before the tables.
const OPENING: &str = "\
# Reference of themes

<!-- Made from themes/ and src/theme/ by: UPDATE_SNAPSHOTS=1 cargo test --test documents -->

How themes work, and how to make one, is told in [themes.md](themes.md). Variables and filters of
templates are in [templates.md](templates.md).
";

/// The whole document. `manifest` is the source that reads `theme.yaml`.
pub fn reference(manifest: &str) -> String {
    let mut out = OPENING.to_owned();
    keys(manifest, &mut out);
    let themes: Vec<(String, Theme)> =
        names().into_iter().map(|name| (name.clone(), assemble(&name))).collect();
    params(&themes, &mut out);
    presets(&themes, &mut out);
    let base = embedded("base").expect("base");
    tokens(&base, &mut out);
    files(
        &themes,
        "components",
        "## Components\n\nA file of `components/` holds the component of its name; what stands in brackets it is given.\n",
        &mut out,
    );
    files(
        &themes,
        "templates",
        "## Templates\n\nFiles of `templates/`, one for each kind of page, and their frames.\n",
        &mut out,
    );
    words(&themes, &mut out);
    out
}

fn assemble(name: &str) -> Theme {
    let choice = ThemeChoice { name: (name.to_owned(), None), params: Vec::new() };
    let (theme, problems) = Theme::assemble(&choice, &SiteLayers::default(), &[]);
    assert!(!problems.has_errors(), "{problems:?}");
    theme.expect("a theme")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ").replace('<', "&lt;")
}

/// The fields of the struct that a manifest becomes are its keys.
fn keys(source: &str, out: &mut String) {
    out.push_str("\n## Keys of theme.yaml\n\n| key | meaning |\n|---|---|\n");
    out.push_str("| `name` | The theme's name, as its folder has it. |\n");
    out.push_str("| `contract` | The version of the contract between program and themes: 1. |\n");
    let (_, body) = source.split_once("pub struct Manifest {").expect("the struct");
    let mut doc = "";
    for line in body.lines().map(str::trim).take_while(|line| *line != "}") {
        match line.strip_prefix("/// ").ok_or(line) {
            Ok(text) => doc = text,
            Err(line) => {
                if let Some((name, _)) =
                    line.strip_prefix("pub ").and_then(|rest| rest.split_once(':'))
                {
                    let _ = writeln!(out, "| `{name}` | {} |", cell(doc));
                }
            }
        }
    }
}

fn params(themes: &[(String, Theme)], out: &mut String) {
    out.push_str("\n## Parameters\n\nWhat a cooperative can choose in its profile. Each theme also has those of `base`.\n");
    out.push_str("In style sheets a colour is `var(--param-name)`; in templates all are `site.params.name`.\n");
    for (name, theme) in themes {
        let _ = writeln!(
            out,
            "\n### {name}\n\n| parameter | kind | default | meaning | contrast |\n|---|---|---|---|---|"
        );
        let declared = declared(name);
        for param in theme.params().iter().filter(|p| declared.contains(&p.spec.name)) {
            let spec = &param.spec;
            let kind = match &spec.kind {
                Kind::Colour => "colour".to_owned(),
                Kind::Choice(list) => {
                    list.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
                }
                Kind::Text => "text".to_owned(),
                Kind::Bool => "yes or no".to_owned(),
                Kind::Integer { min, max } => format!("{min} to {max}"),
            };
            let default = param.template_value();
            let default = default.as_str().map_or_else(|| default.to_string(), str::to_owned);
            let rules: Vec<String> =
                spec.contrast.iter().map(|rule| format!("at least {}", rule.ratio)).collect();
            let (id, en) = (spec.label.get(Lang::Id), spec.label.get(Lang::En));
            let _ = writeln!(
                out,
                "| `{}` | {kind} | `{default}` | {} · {} | {} |",
                spec.name,
                cell(id),
                cell(en),
                rules.join(", ")
            );
        }
    }
}

/// The names below a key of a theme's own manifest.
fn declared_in(name: &str, key: &str) -> Vec<String> {
    let layer = embedded(name).expect("a theme");
    let node = read(&layer, "theme.yaml").expect("a manifest");
    let entries = node.get(key).map(|node| node.entries().to_vec()).unwrap_or_default();
    entries.into_iter().map(|(key, _)| key.text).collect()
}

fn declared(name: &str) -> Vec<String> {
    declared_in(name, "params")
}

fn read(layer: &Layer, path: &str) -> Option<Node> {
    let source: std::sync::Arc<Source> = layer.text(path)?.expect("text");
    let (node, problems): (_, Problems) = yaml::parse(&source, 0..source.text.len());
    assert!(problems.is_empty(), "{problems:?}");
    node
}

fn presets(themes: &[(String, Theme)], out: &mut String) {
    out.push_str("\n## Photo sizes\n\nA template finds them by name in a picture's `sizes`. Widths are pixels.\n");
    out.push_str("\n| theme | size | widths | for |\n|---|---|---|---|\n");
    for (name, theme) in themes {
        let own = declared_in(name, "images");
        for preset in theme.presets().iter().filter(|preset| own.contains(&preset.preset.name)) {
            let widths: Vec<String> = preset.preset.widths.iter().map(u32::to_string).collect();
            let uses: Vec<String> =
                preset.uses.iter().map(|usage| format!("`{}`", usage.name())).collect();
            let _ = writeln!(
                out,
                "| `{name}` | `{}` | {} | {} |",
                preset.preset.name,
                widths.join(", "),
                uses.join(", ")
            );
        }
    }
}

fn tokens(base: &Layer, out: &mut String) {
    out.push_str("\n## Tokens\n\nNames that every rule of `base` speaks in. A theme or a site gives them other values.\n");
    out.push_str("\n| token | value in `base` | meaning |\n|---|---|---|\n");
    let source = base.text("styles/tokens.css").expect("tokens.css").expect("text");
    for line in source.text.lines().map(str::trim) {
        if let Some((declaration, meaning)) = line.split_once("; /* ")
            && let Some((name, value)) = declaration.split_once(": ")
        {
            let meaning = meaning.trim_end_matches(" */");
            let _ = writeln!(out, "| `{name}` | `{}` | {meaning} |", cell(value));
        }
    }
}

/// Files of a folder of all themes: what they say of themselves, and in which themes they are.
fn files(themes: &[(String, Theme)], folder: &str, opening: &str, out: &mut String) {
    let _ = write!(out, "\n{opening}\n| name | meaning | in |\n|---|---|---|\n");
    let mut found: BTreeMap<String, (String, Vec<&str>)> = BTreeMap::new();
    // `base` comes first: its words are those that count.
    let (base, others): (Vec<_>, Vec<_>) = themes.iter().partition(|(name, _)| name == "base");
    for (name, _) in base.into_iter().chain(others) {
        let layer = embedded(name).expect("a theme");
        for (file, source) in layer.texts(folder, ".html", &mut Problems::new()) {
            let text = &source.text;
            let comment = text.split_once("{#-").and_then(|(_, rest)| rest.split_once("-#}"));
            let meaning = comment.map_or("", |(comment, _)| comment).split_whitespace();
            let meaning = meaning.collect::<Vec<_>>().join(" ");
            assert!(
                !meaning.is_empty(),
                "{name}: {folder}/{file}.html does not say what it is for"
            );
            let arguments = text
                .split_once("{% component ")
                .and_then(|(_, rest)| rest.split_once('('))
                .and_then(|(_, rest)| rest.split_once(") -%}"))
                .map_or(String::new(), |(list, _)| format!(" ({list})"));
            let entry =
                found.entry(file).or_insert_with(|| (format!("{meaning}{arguments}"), Vec::new()));
            entry.1.push(name);
        }
    }
    for (file, (meaning, themes)) in found {
        let themes: Vec<String> = themes.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(out, "| `{file}` | {} | {} |", cell(&meaning), themes.join(", "));
    }
}

fn flat(node: &Node, prefix: &str, found: &mut BTreeMap<String, String>) {
    for (key, value) in node.entries() {
        let name = format!("{prefix}{}", key.text);
        match value.text() {
            Some(text) => drop(found.insert(name, text.to_owned())),
            None => flat(value, &format!("{name}."), found),
        }
    }
}

fn words(themes: &[(String, Theme)], out: &mut String) {
    out.push_str("\n## Words\n\nFiles `strings/id.yaml` and `strings/en.yaml`. A dot parts a key from the key above it. Words in curly\nbrackets are filled in.\n");
    for (name, _) in themes {
        let layer = embedded(name).expect("a theme");
        let of = |lang: &str| {
            let mut found = BTreeMap::new();
            if let Some(node) = read(&layer, &format!("strings/{lang}.yaml")) {
                flat(&node, "", &mut found);
            }
            found
        };
        let (id, en) = (of("id"), of("en"));
        let _ =
            writeln!(out, "\n### Words of {name}\n\n| key | Indonesian | English |\n|---|---|---|");
        for (key, text) in &id {
            let english = en.get(key).map_or("", String::as_str);
            let _ = writeln!(out, "| `{key}` | {} | {} |", cell(text), cell(english));
        }
    }
}
