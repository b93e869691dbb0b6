//! Whole themes: layers, parents, and what is built in.

use super::*;
use crate::diagnostic::{Lang, Source};
use std::collections::BTreeMap;

fn files(list: &[(&str, &str)]) -> BTreeMap<String, Arc<[u8]>> {
    list.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes()))).collect()
}

fn choice(name: &str, params: &[(&str, &str)]) -> ThemeChoice {
    let source = Source::new("koperasi.yaml", "tema: x\n");
    let place = Place::new(&source, 6..7);
    ThemeChoice {
        name: (name.to_owned(), Some(place.clone())),
        params: params
            .iter()
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned(), place.clone()))
            .collect(),
    }
}

/// A whole theme `anyam` of the site's own, so that these tests do not lean on the built-in ones.
const ANYAM: &[(&str, &str)] = &[
    (
        "anyam/theme.yaml",
        "name: anyam\ncontract: 1\nlabel: {id: Anyam, en: Weave}\npage_size: 12\n\
         params:\n  accent: {type: color, default: \"#8c2f1b\"}\n\
         images:\n  card: {widths: [240], for: [news]}\n",
    ),
    (
        "anyam/templates/home.html",
        "{% extends \"layout.html\" %}{% block main %}{{ \"hi\" | t }}{% endblock %}",
    ),
    ("anyam/templates/layout.html", "<main>{% block main %}{% endblock %}</main>"),
    ("anyam/strings/id.yaml", "hi: Halo\nbye: Dah\n"),
    ("anyam/strings/en.yaml", "hi: Hello\nbye: Bye\n"),
    ("anyam/styles/a.css", "a { b: var(--param-accent) }"),
    ("anyam/assets/kain.svg", "<svg/>"),
];

fn assemble(choice: &ThemeChoice, site: &[&[(&str, &str)]]) -> (Option<Theme>, Problems) {
    let (layers, mut problems) = SiteLayers::new("tema", files(&site.concat()));
    let (theme, found) = Theme::assemble(choice, &layers, &[]);
    problems.append(found);
    (theme, problems)
}

fn codes(problems: &Problems) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.entry.code).collect()
}

#[test]
fn overrides_win_key_by_key() {
    let site: &[(&str, &str)] = &[
        ("theme.yaml", "page_size: 6\nimages:\n  hero: {widths: [900], for: [cover]}\n"),
        ("strings/id.yaml", "hi: Salam\n"),
        ("styles/z.css", "a { b: url(asset:kain.svg) }"),
        ("assets/kain.svg", "<svg>site</svg>"),
        (
            "templates/layout.html",
            "{% extends \"anyam:layout.html\" %}{% block main %}[{{ \"bye\" | t }}]{% endblock %}",
        ),
    ];
    let (theme, problems) = assemble(&choice("anyam", &[("accent", "#112233")]), &[ANYAM, site]);
    assert!(problems.is_empty(), "{problems:?}");
    let theme = theme.unwrap();
    assert_eq!(theme.label().get(Lang::En), "Weave");
    assert_eq!(theme.page_size(), 6);
    assert_eq!(
        theme.presets().iter().map(|p| p.preset.name.as_str()).collect::<Vec<_>>(),
        ["card", "hero"]
    );
    assert_eq!(theme.strings("id").get("hi", None, &[]).unwrap(), "Salam");
    assert_eq!(theme.strings("id").get("bye", None, &[]).unwrap(), "Dah");
    let assets = theme.assets();
    assert_eq!((assets.len(), &*assets[0].bytes), (1, &b"<svg>site</svg>"[..]));
    assert_eq!(assets[0].shown, "tema/assets/kain.svg");
    let css = theme.stylesheet(Sheet::Screen, &|name| Some(format!("{name}?")));
    assert!(css.contains("--param-accent:#112233"), "{css}");
    assert!(
        css.ends_with("@layer anyam{a{b:var(--param-accent)}}@layer site{a{b:url(\"kain.svg?\")}}"),
        "{css}"
    );
}

#[test]
fn names_what_can_not_be_put_together() {
    let circle: &[(&str, &str)] = &[
        ("satu/theme.yaml", "name: satu\ncontract: 1\nparent: dua\n"),
        ("dua/theme.yaml", "name: dua\ncontract: 1\nparent: satu\n"),
    ];
    for (name, site, code, there) in [
        ("anyma", ANYAM, "theme-unknown", false),
        ("satu", circle, "theme-circle", false),
        ("x", &[("x/theme.yaml", "name: x\ncontract: 9\n")][..], "theme-contract", true),
        (
            "x",
            &[("x/theme.yaml", "name: x\ncontract: 1\nparent: basse\n")][..],
            "theme-unknown",
            false,
        ),
        (
            "x",
            &[("x/theme.yaml", "name: x\ncontract: 1\nscripts: [a.js]\n")][..],
            "theme-file-missing",
            true,
        ),
        (
            "x",
            &[("x/theme.yaml", "name: x\ncontract: 1\nstyles: [a.css]\n")][..],
            "theme-file-missing",
            true,
        ),
    ] {
        let (theme, problems) = assemble(&choice(name, &[]), &[site]);
        assert_eq!(codes(&problems), [code], "{name}");
        assert_eq!(theme.is_some(), there, "{name}");
        assert!(problems.iter().all(|problem| problem.place.is_some()));
    }
    let (_, problems) = assemble(&choice("anyma", &[]), &[ANYAM]);
    let problem = problems.iter().next().unwrap();
    assert!(problem.remedy(Lang::Id).contains("“anyam”"), "{}", problem.remedy(Lang::Id));
}

#[test]
fn a_misspelt_template_is_noticed() {
    let site: &[(&str, &str)] = &[
        ("templates/hom.html", "x"),
        ("templates/home.html", "{% include \"part.html\" %}"),
        ("templates/part.html", "y"),
    ];
    let (_, problems) = assemble(&choice("anyam", &[]), &[ANYAM, site]);
    assert_eq!(codes(&problems), ["template-unused"]);
    let problem = problems.iter().next().unwrap();
    assert!(problem.remedy(Lang::En).contains("“home.html”"));
}

#[test]
fn every_page_on_a_screen_may_have_a_sheet() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/base/templates");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|file| file.strip_suffix(".html").map(str::to_owned))
        // The frames, one card of a list, and pages of sheets of paper.
        .filter(|name| {
            !["layout", "paper", "specimen", "result", "catalogue", "labels"].contains(&&**name)
        })
        .collect();
    names.sort();
    assert_eq!(names, PAGES);
    for name in PAGES {
        assert_eq!(Sheet::of_template(&format!("{name}.html")), Some(Sheet::Page(name)));
    }
    assert_eq!(Sheet::of_template("catalogue.html"), None);
}

/// What a user gets who changes nothing.
#[test]
fn every_built_in_theme_is_whole() {
    for name in names() {
        let (theme, problems) = assemble(&choice(&name, &[]), &[]);
        assert!(problems.is_empty(), "{name}: {problems:#?}");
        let theme = theme.unwrap();
        theme.templates().unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        let css = theme.stylesheet(Sheet::Screen, &|name| Some(name.to_owned()));
        assert!(css::pieces(&css).is_ok());
        for wanted in Use::ALL {
            let made = theme.presets().iter().any(|preset| preset.uses.contains(&wanted));
            assert!(made, "{name}: no preset for {}", wanted.name());
        }
    }
}

#[test]
fn every_entry_speaks_both_languages_with_the_same_placeholders() {
    let slots = |text: &str| -> BTreeSet<String> {
        let ends = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        let name = |name: &str| name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        ends.map(|(slot, _)| slot)
            .filter(|slot| !slot.is_empty() && name(slot))
            .map(str::to_owned)
            .collect()
    };
    for entry in catalogue::ALL {
        let all = |wording: &crate::diagnostic::Wording| {
            let mut all = slots(wording.message);
            all.extend(slots(wording.remedy));
            all
        };
        assert_eq!(all(&entry.id), all(&entry.en), "{}", entry.code);
    }
}

#[test]
fn every_component_has_an_example() {
    for name in names() {
        let (theme, _) = Theme::assemble(&choice(&name, &[]), &SiteLayers::default(), &[]);
        let mut problems = Problems::new();
        let theme = theme.unwrap();
        let shown: BTreeSet<String> =
            theme.examples(&mut problems).into_iter().map(|example| example.component).collect();
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(theme.components(), shown.into_iter().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn examples_of_a_layer_replace_those_below() {
    let site: &[(&str, &str)] = &[(
        "examples.yaml",
        "card:\n  - {title: {id: Kartu, en: Card}, page: products, show: x}\n  - {show: y}\nlabel: z\n",
    )];
    let (theme, _) = assemble(&choice("base", &[]), &[site]);
    let mut problems = Problems::new();
    let examples = theme.unwrap().examples(&mut problems);
    let cards: Vec<_> = examples.iter().filter(|one| one.component == "card").collect();
    assert_eq!(cards.len(), 2);
    assert_eq!((cards[0].title.get(Lang::En), cards[0].page.as_str()), ("Card", "products"));
    assert_eq!((cards[1].name().as_str(), cards[1].page.as_str()), ("card-2", "home"));
    assert_eq!(codes(&problems), ["theme-value"]);
}
