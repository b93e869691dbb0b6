//! Whatever is typed: no panic, no element or attribute that we did not write.

use super::*;
use proptest::prelude::*;

/// Pieces that matter to a parser, a browser or an attacker, to be strung together.
const PIECES: &[&str] = &[
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=x>",
    "<b ",
    " onclick=\"x\"",
    " onload=x ",
    "\"",
    "'",
    "`",
    "```",
    "\n",
    "\n\n",
    "    ",
    "\t",
    " ",
    "  \n",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[a](b \"",
    "[^1]",
    "[^1]: ",
    "> ",
    "- ",
    "1. ",
    "- [ ] ",
    "*",
    "**",
    "_",
    "~~",
    "# ",
    "|",
    "|-|\n",
    "| a | b |\n|-|-|\n",
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<?",
    "?>",
    "<![CDATA[",
    "]]>",
    "&lt;",
    "&#60;",
    "&#x3c;script&#x3e;",
    "&quot;",
    "&",
    "\\",
    "https://a.example/",
    "javascript:",
    "data:",
    "<https://a.example/\">",
    "<a href=\"",
    "<div>\n",
    "</div>\n",
    "<p>",
    "<table>",
    "<td>",
    "syal.jpg",
    "kontak.md",
    "é",
    "纺",
    "\u{301}",
    "\u{200d}",
    "\u{0}",
    "\u{fdd0}",
    "\u{fdd1}",
    "0",
    "kata",
    " kata",
    "===\n",
    "---\n",
    "<br>",
    "<details>",
    "<textarea>",
    "<style>",
    "</style>",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|p| p.concat()),
        1 => any::<String>(),
    ]
}

/// A tag: its name, and its attributes with their values.
type Tag = (String, Vec<(String, String)>);

/// Every tag of some HTML. Panics where a quote is left open or a `<` begins no tag.
fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = rest[at + 1..].strip_prefix('/').unwrap_or(&rest[at + 1..]);
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric()).expect("a tag ends");
        assert!(length > 0, "a tag has a name: {html:?}");
        let name = rest[..length].to_owned();
        rest = &rest[length..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            let length = rest.find(['=', ' ', '>']).expect("an attribute ends");
            let attribute = rest[..length].to_owned();
            rest = &rest[length..];
            let mut value = "";
            if let Some(after) = rest.strip_prefix("=\"") {
                value = &after[..after.find('"').expect("a value ends")];
                rest = &after[value.len() + 1..];
            }
            attributes.push((attribute, value.to_owned()));
        }
        tags.push((name, attributes));
    }
    tags
}

fn check(html: &str) {
    const ELEMENTS: &str = " p h2 h3 h4 h5 h6 em strong del code pre a ul ol li blockquote hr br \
        table thead tbody tr th td div section sup input figure figcaption picture img b i u \
        details ";
    const ATTRIBUTES: &str = " href rel title id class role tabindex aria-label type disabled checked start scope src alt ";
    for (name, attributes) in tags(html) {
        assert!(ELEMENTS.contains(&format!(" {name} ")), "<{name}> in {html:?}");
        for (attribute, value) in attributes {
            assert!(ATTRIBUTES.contains(&format!(" {attribute} ")), "{attribute} in {html:?}");
            assert!(!attribute.starts_with("on"));
            if attribute == "href" {
                let starts = ["https://", "#", "../kontak.html"];
                assert!(starts.iter().any(|start| value.starts_with(start)), "{value:?}");
            }
        }
    }
    assert!(!html.to_ascii_lowercase().contains("<script"));
}

/// Elements nest properly, so that no text closes what the page has opened.
fn balanced(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let name = tag.trim_start_matches('/');
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap()];
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{html:?}");
        } else if !["br", "hr", "img", "input"].contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} in {html:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn output_is_safe(text in text()) {
        let page = html(&text);
        check(&page);
        balanced(&page);
        let allowed = html_allowed(&text);
        check(&allowed);
        balanced(&allowed);
    }

    #[test]
    fn lines_are_safe(text in text()) {
        let line = inline_html(&text);
        balanced(&line);
        for (name, attributes) in tags(&line) {
            prop_assert!(["em", "strong", "code"].contains(&name.as_str()));
            prop_assert!(attributes.is_empty());
        }
    }

    #[test]
    fn plain_text_keeps_its_length(text in text(), max in 0_usize..60) {
        let words = plain_text(&body(&text), max);
        prop_assert!(words.chars().count() <= max);
        prop_assert!(!words.contains('\n') && !words.contains("  "));
    }

    #[test]
    fn places_fit_the_file(text in text(), front in "[a-zé]{0,9}\n") {
        let start = front.len();
        let body = Body { source: Source::new("a.md", front + &text), start };
        for raw_html in [false, true] {
            let rules = Rules { raw_html, ..Rules::default() };
            let (references, problems) = inspect(&body, &rules);
            let places = problems.iter().filter_map(|p| p.place.clone());
            for place in places.chain(references.into_iter().map(|r| r.place)) {
                prop_assert!(place.start() >= start && place.span().end <= body.source.text.len());
            }
        }
    }
}
