//! Texts made to keep a parser busy: the limits answer, and what keeps within them stays small.

use super::*;

const SIZE: usize = 50_000;

fn flood(unit: &str) -> String {
    unit.repeat(SIZE / unit.len())
}

#[test]
fn deep_nesting_is_named_with_its_line() {
    let deep_list: String = (0..200).map(|depth| "  ".repeat(depth) + "- a\n").collect();
    let growing: String = (1..300).map(|depth| ">".repeat(depth) + " a\n\n").collect();
    let cases = [
        (flood(">"), 1),
        (flood("> "), 1),
        (flood("- ") + "a", 1),
        (flood("+ "), 1),
        (flood("* ") + "a", 1),
        (flood("1. "), 1),
        (flood("1) "), 1),
        (flood("> - "), 1),
        (flood("[^a]: "), 1),
        ("a\n\n".to_owned() + &flood("> ") + "a\n" + &flood("a\n"), 3),
        (deep_list, 33),
        (growing, 65),
        ("![a ".repeat(40) + &"](b)".repeat(40), 1),
        ("*a **a ".repeat(30) + &"b** b* ".repeat(30), 1),
        ("a\n\n".to_owned() + &"~~a *b ".repeat(30) + &"b* a~~ ".repeat(30), 3),
    ];
    for (text, line) in cases {
        let start: String = text.chars().take(40).collect();
        let (references, problems) = inspect(&body(&text), &Rules::default());
        assert_eq!(codes(&problems), ["text-too-nested"], "{start:?}");
        assert!(references.is_empty());
        let place = problems.iter().next().unwrap().place.clone().unwrap();
        assert_eq!(place.line_column().unwrap().0, line, "{start:?}");
        let page = html(&text);
        assert!(page.starts_with("<p>"), "{start:?} is shown without markup");
        assert!(page.len() < text.len() * 6, "{start:?}");
        assert!(plain_text(&body(&text), 100).chars().count() <= 100);
    }
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    let texts = [
        ">".repeat(32) + " a",
        "- ".repeat(32) + "a",
        "*a **a ".repeat(16) + &"b** b* ".repeat(16),
        "- ".repeat(400),
        "* * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *".to_owned(),
        "```\n".to_owned() + &" ".repeat(200) + "x\n```",
        "a\n".repeat(100) + &"\t".repeat(90) + "b",
    ];
    for text in texts {
        assert_eq!(trouble(&text), [""; 0], "{text:?}");
    }
}

#[test]
fn too_long() {
    let rules = Rules { max_bytes: 2048, ..Rules::default() };
    let text = "satu dua\n".repeat(300);
    let (_, problems) = inspect(&body(&text), &rules);
    assert_eq!(codes(&problems), ["text-too-long"]);
    let problem = problems.iter().next().unwrap();
    assert_eq!(problem.place.as_ref().unwrap().line_column(), Some((228, 6)));
    assert!(problem.message(crate::diagnostic::Lang::En).contains("2 KB"));
    let page = to_html(&body(&text), &rules, &LABELS, &Site).html;
    assert!(page.len() < 2100);
    let accents = "é".repeat(2000);
    assert!(
        to_html(&body(&accents), &Rules { max_bytes: 3, ..rules }, &LABELS, &Site)
            .html
            .contains("<p>é</p>")
    );
}

#[test]
fn flat_floods_stay_proportionate() {
    let units = [
        "[",
        "![",
        "]",
        "](",
        "[a](",
        "[](",
        "[a](b)",
        "![a](b)",
        "*",
        "**",
        "*a ",
        "_a ",
        "~~",
        "`",
        "`a ``b",
        "<",
        "<a",
        "<a b=\"",
        "<!--",
        "<?",
        "<![CDATA[",
        "</",
        "&",
        "&#",
        "\\",
        "|",
        "#",
        "# a\n",
        "a|b\n",
        "[a]: b\n",
        "[^a]",
        "[^a]: b\n",
        "- a\n",
        "- [ ] a\n",
        "https://",
        "https://-",
        "https://a.b ",
        "http://a(",
        "\n",
        "\t",
        "    a\n",
        "] (",
        "[a](b c",
        "<b>",
        "<b>\n\n",
        "<p>",
        "<div>\n",
        "<td>",
        "</b>",
        "<b><i></b>",
        "<script>",
        "<img src=x>\n",
        "<!-- a -->",
        "|a|\n|-|\n\n",
        "> a\n",
        "[[a]",
        "<a href=x>",
        "](a b)",
        "](a b",
    ];
    for unit in units {
        let text = flood(unit);
        for raw_html in [false, true] {
            let rules = Rules { raw_html, ..Rules::default() };
            let (references, problems) = inspect(&body(&text), &rules);
            assert!(references.len() <= SIZE && problems.iter().count() <= 100, "{unit:?}");
            let page = to_html(&body(&text), &rules, &LABELS, &Site).html;
            // The longest that a few bytes become is a table with its wrapper.
            assert!(page.len() < SIZE * 40, "{unit:?} grows to {}", page.len());
        }
        plain_text(&body(&text), 160);
        inline_html(&text);
    }
}

#[test]
fn references_to_one_long_definition_do_not_multiply() {
    let text = format!("[a]: <{}>\n\n{}", "b".repeat(SIZE), "[a] ".repeat(SIZE / 4));
    let (references, _) = inspect(&body(&text), &Rules::default());
    let total: usize = references.iter().map(|reference| reference.target.len()).sum();
    assert!(total < SIZE * 10, "{total}");
}
