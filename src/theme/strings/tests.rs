//! Strings: plurals, placeholders, languages that stand in.

use super::*;
use crate::theme::layer;

fn layer(name: &str, own: bool, files: &[(&str, &str)]) -> Layer {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes())));
    Layer { name: name.into(), folder: format!("{name}/"), own, files: files.collect() }
}

const ID: &str = "nav: {home: Beranda, page: \"Halaman {n} dari {total}\"}\n\
                  count: {items: {other: \"{n} produk\"}}\ncss: \"a {b c} {\"\n";
const EN: &str = "nav: {home: Home, page: \"Page {n} of {total}\"}\n\
                  count: {items: {one: \"{n} product\", other: \"{n} products\"}}\n";

fn base() -> Layer {
    layer("base", false, &[("strings/id.yaml", ID), ("strings/en.yaml", EN)])
}

fn read(layers: &[Layer]) -> (StringSet, Vec<&'static str>) {
    let mut problems = Problems::new();
    let set = StringSet::read(layers, &[], &mut problems);
    (set, problems.iter().map(|problem| problem.entry.code).collect())
}

#[test]
fn chooses_language_form_and_values() {
    let (set, problems) = read(&[base()]);
    assert!(problems.is_empty(), "{problems:?}");
    let get = |lang: &str, key: &str, n, args: &[(&str, &str)]| {
        set.of(lang).get(key, n, args).unwrap().into_owned()
    };
    assert_eq!(get("id", "nav.home", None, &[]), "Beranda");
    assert_eq!(get("en", "count.items", Some(1), &[]), "1 product");
    assert_eq!(get("en-GB", "count.items", Some(0), &[]), "0 products");
    assert_eq!(get("en", "count.items", Some(1_234_567), &[]), "1,234,567 products");
    assert_eq!(get("id", "count.items", Some(1), &[]), "1 produk");
    assert_eq!(get("id", "count.items", Some(12_345), &[]), "12.345 produk");
    assert_eq!(get("id", "nav.page", Some(2), &[("total", "9")]), "Halaman 2 dari 9");
    // Missing here, present in a stand-in; braces that are no placeholder stay.
    assert_eq!(get("en", "css", None, &[]), "a {b c} {");
    assert_eq!(get("iba", "nav.home", None, &[]), "Home");
}

#[test]
fn a_missing_text_or_value_is_named() {
    let (set, _) = read(&[base()]);
    let strings = set.of("id");
    let fault = strings.fill("nav.hom", None, |_| None).unwrap_err();
    assert_eq!(fault, Fault::Missing);
    assert_eq!(strings.nearest("nav.hom").as_deref(), Some("nav.home"));
    assert_eq!(fault.diagnostic("nav.hom", None).entry.code, "string-missing");
    let fault = strings.fill("nav.page", Some(1), |_| None).unwrap_err();
    assert_eq!(fault, Fault::Slot("total".into()));
}

#[test]
fn a_site_changes_single_texts_and_adds_a_language() {
    let site = layer(
        "tema",
        true,
        &[
            ("strings/id.yaml", "nav: {home: Depan}\n"),
            ("strings/iba.yaml", "nav: {home: Rumah, page: \"{n} ari {total}\"}\n"),
        ],
    );
    let (set, problems) = read(&[base(), site]);
    assert_eq!(problems, ["strings-incomplete"]);
    assert_eq!(set.of("id").get("nav.home", None, &[]).unwrap(), "Depan");
    assert_eq!(set.of("id").get("count.items", Some(3), &[]).unwrap(), "3 produk");
    assert_eq!(set.of("iba").get("nav.home", None, &[]).unwrap(), "Rumah");
    assert_eq!(set.of("iba").get("count.items", Some(3), &[]).unwrap(), "3 products");
    assert_eq!(set.languages().collect::<Vec<_>>(), ["en", "iba", "id"]);
}

#[test]
fn mistakes_in_a_site_s_texts_are_named() {
    for (text, template, code) in [
        ("nav: {hom: X}", "", Some("string-unused")),
        ("nav: {own: X}", "{{ \"nav.own\" | t }}", None),
        ("nav: {page: \"{n} of {totl}\"}", "", Some("string-slot-unknown")),
        ("nav: [a]", "", Some("theme-value")),
        ("nav: {home: }", "", Some("theme-value")),
        ("count: {items: {one: x}}", "", Some("theme-value")),
    ] {
        let files = [("strings/id.yaml", text), ("templates/home.html", template)];
        let (_, problems) = read(&[base(), layer("tema", true, &files)]);
        assert_eq!(problems.first().copied(), code, "{text}");
    }
}

/// What a translator of a built-in theme must not forget.
#[test]
fn built_in_themes_speak_both_languages_completely() {
    for name in layer::names() {
        let mut layers = vec![layer::embedded(&name).unwrap()];
        if name != "base" {
            layers.insert(0, layer::embedded("base").unwrap());
        }
        let mut problems = Problems::new();
        let set = StringSet::read(&layers, &[], &mut problems);
        assert!(problems.is_empty(), "{name}: {problems:?}");
        let table = |lang: &str| set.by_lang[lang].tables[0].clone();
        let (id, en) = (table("id"), table("en"));
        let keys = |table: &Table| table.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&id), keys(&en), "{name}: the same keys");
        for (key, text) in id.iter() {
            assert_eq!(text.slots(), en[key].slots(), "{name}: placeholders of {key}");
        }
    }
}
