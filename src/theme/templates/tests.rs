//! Templates: layers, components, filters, and every way to fail.

use super::*;
use crate::diagnostic::Lang;
use crate::theme::layer::SITE;

fn layer(name: &str, files: &[(&str, &str)]) -> Layer {
    let own = name == SITE;
    let folder = if own { "tema/".to_owned() } else { format!("themes/{name}/") };
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes())));
    Layer { name: name.to_owned(), folder, own, files: files.collect() }
}

fn strings() -> Arc<StringSet> {
    let texts = [
        ("strings/id.yaml", "hi: Halo {name}\nitems: {other: \"{n} produk\"}\n"),
        (
            "strings/en.yaml",
            "hi: Hello {name}\nitems: {one: \"{n} product\", other: \"{n} products\"}\n",
        ),
    ];
    Arc::new(StringSet::read(&[layer("base", &texts)], &[], &mut Problems::new()))
}

fn build(base: &[(&str, &str)], site: &[(&str, &str)]) -> Result<Templates, Problems> {
    Templates::build(&[layer("base", base), layer(SITE, site)], &strings())
}

fn context() -> Context {
    let mut context = Context::new();
    let page = serde_json::json!({"lang": "en", "root": "../", "title": "<Fern>"});
    context.insert("page", &page);
    context.insert(
        "files",
        &serde_json::json!([
            {"path": "f/a 1.webp", "width": 240}, {"path": "f/b.webp", "width": 480}
        ]),
    );
    context.insert("none", &serde_json::Value::Null);
    context
}

fn render(text: &str) -> Result<String, Diagnostic> {
    build(&[("templates/home.html", text)], &[]).unwrap().render("home.html", &context())
}

/// Code, path, the words that the place covers, and the English remedy.
fn told(problem: &Diagnostic) -> (&'static str, String, String, String) {
    let place = problem.place.as_ref();
    (
        problem.entry.code,
        place.map_or(String::new(), |place| place.path().to_owned()),
        place.map_or(String::new(), |place| place.excerpt().to_owned()),
        problem.remedy(Lang::En),
    )
}

#[test]
fn fills_what_a_page_needs() {
    for (text, expected) in [
        ("{{ page.title }}", "&lt;Fern&gt;"),
        ("{{ \"hi\" | t(name=page.title) }}", "Hello &lt;Fern&gt;"),
        ("{{ \"items\" | t(n=1) }}, {{ \"items\" | t(n=2500) }}", "1 product, 2,500 products"),
        ("{{ \"a b.html\" | href }}", "../a%20b.html"),
        ("{{ files | srcset }}", "../f/a%201.webp 240w, ../f/b.webp 480w"),
        ("{% for i in range(end=3) %}{{ i }}{% endfor %}", "012"),
    ] {
        assert_eq!(render(text).unwrap(), expected, "{text}");
    }
}

#[test]
fn layers_replace_and_extend() {
    let base = [
        ("templates/layout.html", "<{% block a %}base{% endblock %}>"),
        ("templates/home.html", "{% extends \"layout.html\" %}{% block a %}home{% endblock %}"),
        ("templates/list.html", "{% extends \"layout.html\" %}"),
        (
            "components/card.html",
            "{% component card(name: string) %}({{ name }}){% endcomponent card %}",
        ),
        ("templates/cards.html", "{{ <card name=\"x\"/> }}"),
    ];
    let site = [
        (
            "templates/layout.html",
            "{% extends \"base:layout.html\" %}{% block a %}site {{ super() }}{% endblock %}",
        ),
        (
            "components/card.html",
            "{% component card(name: string, @page) %}[{{ name }} {{ \"x.html\" | href }}]{% endcomponent card %}",
        ),
    ];
    let templates = build(&base, &site).unwrap();
    assert!(
        templates.has("home.html") && templates.has("base:layout.html") && !templates.has("x.html")
    );
    let render = |name: &str| templates.render(name, &context()).unwrap();
    assert_eq!(render("home.html"), "<home>");
    assert_eq!(render("list.html"), "<site base>");
    assert_eq!(render("base:layout.html"), "<base>");
    assert_eq!(render("cards.html"), "[x ../x.html]");
}

#[test]
fn shared_values_reach_components() {
    let base = [
        (
            "components/foot.html",
            "{% component foot(@site) %}{{ site.name }}{% endcomponent foot %}",
        ),
        ("templates/home.html", "{{ <foot/> }} {{ site.name }}"),
    ];
    let mut templates = build(&base, &[]).unwrap();
    templates.shared().insert("site", &serde_json::json!({"name": "Koperasi"}));
    assert_eq!(templates.render("home.html", &context()).unwrap(), "Koperasi Koperasi");
}

#[test]
fn a_page_has_an_end() {
    let text = "{% for i in range(end=9999) %}{% for j in range(end=9999) %}xxxxxxxxxx{% endfor %}{% endfor %}";
    let (code, path, ..) = told(&render(text).unwrap_err());
    assert_eq!((code, path.as_str()), ("page-too-large", "themes/base/templates/home.html"));
}

#[test]
fn names_what_fails_while_a_page_is_made() {
    for (text, code, excerpt, remedy) in [
        ("{{ pag.title }}", "template-variable", "pag", "“page”"),
        ("{{ page.titel }}", "template-field", "titel", "“title”"),
        ("{{ page.a.b }}", "template-field", "a", "There is: "),
        ("{{ files[0].path }}{{ unknown }}", "template-variable", "unknown", "files, none, page"),
        ("{{ \"hii\" | t }}", "string-missing", "t", "tema/strings"),
        ("{{ \"itms\" | t }}", "string-missing", "t", "“items”"),
        ("{{ \"hi\" | t }}", "string-slot", "t", "t(name=3)"),
        ("{{ none | href }}", "template-not-a-path", "href", "link.path"),
        ("{{ page | srcset }}", "template-not-a-path", "srcset", "link.path"),
        (
            "{% for i in range(end=10001) %}{% endfor %}",
            "template-range",
            "range(end=10001)",
            "list.items",
        ),
        ("{{ 1 / 0 }}", "template-failed", "0", "base theme"),
    ] {
        let (found, path, covers, says) = told(&render(text).unwrap_err());
        assert_eq!((found, path.as_str()), (code, "themes/base/templates/home.html"), "{text}");
        assert!(covers.contains(excerpt), "{text}: points at {covers:?}");
        assert!(says.contains(remedy), "{text}: {says}");
    }
    let component = [
        ("components/card.html", "{% component card() %}{{ \"x\" | href }}{% endcomponent card %}"),
        ("templates/home.html", "{{ <card/> }}"),
    ];
    let error = build(&component, &[]).unwrap().render("home.html", &context()).unwrap_err();
    let (code, path, ..) = told(&error);
    assert_eq!((code, path.as_str()), ("template-no-page", "themes/base/components/card.html"));
    let error = build(&component, &[]).unwrap().render("homm.html", &context()).unwrap_err();
    assert_eq!(told(&error).0, "template-name-unknown");
    assert!(told(&error).3.contains("“home.html”"));
}

#[test]
fn names_what_is_wrong_before_any_page_is_made() {
    let base = [
        ("templates/layout.html", "{% block a %}{% endblock %}"),
        ("components/card.html", "{% component card() %}x{% endcomponent card %}"),
    ];
    for (text, code, excerpt, remedy) in [
        ("é\n {{ 1 | hreff }}", "template-name-unknown", "hreff", "“href”"),
        ("{{ <crad/> }}", "template-name-unknown", "crad", "“card”"),
        ("{{ rnge(end=1) }}", "template-name-unknown", "rnge", "“range”"),
        ("{% if 1 is odd2 %}{% endif %}", "template-name-unknown", "odd2", "spelt"),
        ("{% include \"layuot.html\" %}", "template-name-unknown", "layuot.html", "“layout.html”"),
        ("{% extends \"layuot.html\" %}", "template-name-unknown", "layuot.html", "“layout.html”"),
        (
            "{% extends \"bas:layout.html\" %}",
            "template-name-unknown",
            "bas:layout.html",
            "“base:layout.html”",
        ),
        ("{% extends \"home.html\" %}", "template-circle", "home.html", "base:home.html"),
        ("{% if x %}", "template-syntax", "", "{% %}"),
        ("{{ x", "template-syntax", "", "{{ }}"),
        (
            "{% extends \"layout.html\" %}{% block b %}{% endblock %}",
            "template-failed",
            "",
            "base theme",
        ),
    ] {
        let problems = build(&base, &[("templates/home.html", text)]).err().unwrap();
        let list: Vec<_> = problems.iter().map(told).collect();
        assert_eq!(list.len(), 1, "{text}: {list:?}");
        let (found, path, covers, says) = &list[0];
        assert_eq!((*found, path.as_str()), (code, "tema/templates/home.html"), "{text}");
        assert!(covers.contains(excerpt), "{text}: points at {covers:?}");
        assert!(says.contains(remedy), "{text}: {says}");
    }
}

#[test]
fn every_unreadable_template_is_named_at_once() {
    let site = [
        ("templates/a.html", "{{ x"),
        ("templates/b.html", "{% endif %}"),
        ("templates/c.html", "{% extends \"a.html\" %}"),
    ];
    let problems = build(&[], &site).err().unwrap();
    let paths: Vec<_> = problems.iter().map(|p| told(p).1).collect();
    assert_eq!(paths, ["tema/templates/a.html", "tema/templates/b.html"]);
    let names =
        [("templates/a.html", "{{ 1 | x }}\n{{ 1 | y }}"), ("templates/b.html", "{{ 1 | z }}")];
    let problems = build(&[], &names).err().unwrap();
    let covers: Vec<_> = problems.iter().map(|p| told(p).2).collect();
    assert_eq!(covers.len(), 3, "{covers:?}");
}

#[test]
fn a_component_file_holds_its_component() {
    for text in [
        "{% component crad() %}{% endcomponent crad %}",
        "nothing",
        "{% component card() %}{% endcomponent card %}{%- component b() %}{% endcomponent b %}",
    ] {
        let problems = build(&[], &[("components/card.html", text)]).err().unwrap();
        assert_eq!(told(problems.iter().next().unwrap()).0, "component-file", "{text}");
    }
}

/// The list that suggestions come from must not offer what does not exist.
#[test]
fn every_filter_that_is_suggested_exists() {
    for name in filters::FILTERS {
        let text = format!("{{{{ page | {name} }}}}");
        assert!(build(&[("templates/home.html", &text)], &[]).is_ok(), "{name}");
    }
}
