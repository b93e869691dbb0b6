//! Parameters: types, defaults, contrast, suggestions.

use super::*;
use crate::diagnostic::{Lang, Source};
use crate::model::yaml;

const DECLARED: &str = "\
paper: {type: color, default: \"#ffffff\", dark: \"#14110f\"}
ink: {type: color, default: \"#1f1b18\", dark: \"#f2ede8\", contrast: [{against: paper, ratio: 7}]}
accent: {type: color, default: \"#8c2f1b\", dark: \"#f0a58f\", contrast: [{against: paper, ratio: 4.5}]}
density: {type: choice, values: [airy, compact], default: airy}
motto: {type: text, default: \"\"}
rounded: {type: bool, default: yes}
columns: {type: integer, min: 1, max: 6, default: 3}
";

fn run(declared: &str, chosen: &[(&str, &str)]) -> (Vec<Param>, Problems) {
    let source = Source::new("themes/x/theme.yaml", declared);
    let (node, mut problems) = yaml::parse(&source, 0..declared.len());
    let text: String = chosen.iter().map(|(key, text)| format!("{key}: {text}\n")).collect();
    let profile = Source::new("koperasi.yaml", text);
    let mut at = 0;
    let chosen: Vec<_> = chosen
        .iter()
        .map(|(key, text)| {
            let place = Place::new(&profile, at..at + key.len());
            at += key.len() + text.len() + 3;
            ((*key).to_owned(), (*text).to_owned(), place)
        })
        .collect();
    let node = node.unwrap();
    let params = resolve(node.entries().iter(), &chosen, &mut problems);
    (params, problems)
}

fn codes(problems: &Problems) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.entry.code).collect()
}

fn value<'a>(params: &'a [Param], name: &str) -> &'a Value {
    &params.iter().find(|param| param.spec.name == name).unwrap().value
}

#[test]
fn defaults_and_typed_values() {
    let (params, problems) = run(
        DECLARED,
        &[("density", "Compact"), ("motto", "a;}b"), ("rounded", "tidak"), ("columns", "4")],
    );
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(*value(&params, "density"), Value::Choice("compact".into()));
    assert_eq!(*value(&params, "rounded"), Value::Bool(false));
    assert_eq!(*value(&params, "columns"), Value::Integer(4));
    let css: Vec<_> = params.iter().filter_map(Param::css_value).collect();
    assert_eq!(css[0], "light-dark(#ffffff,#14110f)");
    assert!(css.iter().all(|value| !value.contains([';', '}'])), "{css:?}");
}

#[test]
fn names_what_can_not_be_read() {
    for (key, text, code) in [
        ("accnt", "#000000", "param-unknown"),
        ("accent", "merah bata", "param-colour"),
        ("accent", "", "param-colour"),
        ("accent_dark", "x", "param-colour"),
        ("motto_dark", "#000000", "param-unknown"),
        ("density", "compct", "param-value"),
        ("rounded", "mungkin", "param-value"),
        ("columns", "7", "param-value"),
        ("columns", "3.0", "param-value"),
    ] {
        let (params, problems) = run(DECLARED, &[(key, text)]);
        assert_eq!(codes(&problems), [code], "{key}: {text}");
        assert_eq!(params.len(), 7, "the others keep their values");
        let problem = problems.iter().next().unwrap();
        assert_eq!(problem.place.as_ref().unwrap().path(), "koperasi.yaml");
    }
    let (_, problems) = run(DECLARED, &[("accnt", "#000000")]);
    assert!(problems.iter().next().unwrap().remedy(Lang::En).contains("“accent”"));
}

#[test]
fn a_pale_colour_gets_the_nearest_shade_that_passes() {
    let (_, problems) = run(DECLARED, &[("accent", "#e6b800")]);
    assert_eq!(codes(&problems), ["param-contrast"]);
    let problem = problems.iter().next().unwrap();
    let remedy = problem.remedy(Lang::Id);
    let proposal = remedy.split('"').nth(1).unwrap();
    assert!(proposal.starts_with('#'), "{remedy}");
    let (_, problems) = run(DECLARED, &[("accent", proposal)]);
    assert!(problems.is_empty(), "the proposal {proposal} passes: {problems:?}");
}

#[test]
fn a_chosen_background_is_checked_against_the_colours_on_it() {
    let (_, problems) = run(DECLARED, &[("paper", "#777777")]);
    assert_eq!(codes(&problems), ["param-contrast-hopeless", "param-contrast"]);
    let places: Vec<_> =
        problems.iter().map(|p| p.place.as_ref().unwrap().excerpt().to_owned()).collect();
    assert_eq!(places, ["paper", "paper"]);
}

#[test]
fn a_dark_shade_follows_the_chosen_colour() {
    let (params, problems) = run(DECLARED, &[("accent", "#1b5e20")]);
    assert!(problems.is_empty(), "{problems:?}");
    let Value::Colour { dark: Some(dark), .. } = value(&params, "accent") else { panic!() };
    let [r, g, b] = dark.0;
    assert!(g > r && g > b, "a green: {dark}");
    assert!(dark.contrast(Rgb::parse("#14110f").unwrap()) >= 4.5);
    // What is chosen for the dark scheme is kept, whatever the order, and checked.
    let (params, problems) = run(DECLARED, &[("accent_dark", "#00ff00"), ("accent", "#1b5e20")]);
    assert!(problems.is_empty());
    assert!(params.iter().any(|p| p.css_value().as_deref() == Some("light-dark(#1b5e20,#00ff00)")));
    let (_, problems) = run(DECLARED, &[("accent_dark", "#222222")]);
    let problem = problems.iter().next().unwrap();
    assert_eq!(problem.entry.code, "param-contrast");
    assert!(problem.remedy(Lang::En).contains("accent_dark"), "{}", problem.remedy(Lang::En));
}

#[test]
fn a_layer_changes_single_fields() {
    let declared = ["a: {type: integer, min: 1, max: 9, default: 3}\n", "a: {default: 5}\n"];
    let nodes: Vec<Node> = declared
        .iter()
        .map(|text| yaml::parse(&Source::new("theme.yaml", *text), 0..text.len()).0.unwrap())
        .collect();
    let mut problems = Problems::new();
    let params = resolve(nodes.iter().flat_map(Node::entries), &[], &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(params[0].value, Value::Integer(5));
    assert_eq!(params[0].spec.kind, Kind::Integer { min: 1, max: 9 });
}

#[test]
fn names_mistakes_of_a_declaration() {
    for (declared, code) in [
        ("a: {type: colour, default: \"#fff\"}", "theme-key-unknown"),
        ("a: {default: \"#fff\"}", "theme-key-unknown"),
        ("a: {type: color}", "theme-value"),
        ("a: {type: color, default: x}", "param-colour"),
        ("a: {type: color, default: \"#fff\", dark: x}", "param-colour"),
        ("a: {type: choice, default: x}", "theme-value"),
        ("a: {type: choice, values: [\"x;\"], default: x}", "theme-value"),
        ("a: {type: integer, max: 3, default: 4}", "param-value"),
        (
            "a: {type: color, default: \"#fff\", contrast: [{against: b, ratio: 3}]}",
            "param-unknown",
        ),
        ("a: {type: color, default: \"#fff\", contrast: [{against: a}]}", "theme-value"),
        ("A;b: {type: bool, default: yes}", "theme-value"),
        ("a: {type: bool, default: yes, lable: x}", "theme-key-unknown"),
    ] {
        assert_eq!(codes(&run(declared, &[]).1), [code], "{declared}");
    }
}
