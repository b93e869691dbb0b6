//! Where links may lead, and what is said of those that may not.

use super::super::target::{Refusal, Target, judge};
use super::*;
use crate::diagnostic::Lang;

/// Ways to have a browser run a program or leave for another host, seen in the wild.
const TRICKS: &[&str] = &[
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](java&#x73;cript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](javascript&#x3a;alert(1))",
    "[x](javascript&#0000058;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](java&#9;script:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](java&#13;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](&#32;javascript:alert(1))",
    "[x](&nbsp;javascript:alert(1))",
    "[x](java&#8203;script:alert(1))",
    "[x](java&shy;script:alert(1))",
    "[x](java&zwnj;script:alert(1))",
    "[x](&#8238;javascript:alert(1))",
    "[x](\u{feff}javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](< javascript:alert(1)>)",
    "[x](javascript\\:alert(1))",
    "[x](javascript%3Aalert(1))",
    "[x](%6Aavascript:alert(1))",
    "[x](%6aavascript%3aalert(1))",
    "[x](javascript%253Aalert(1))",
    "[x](java%0Ascript:alert(1))",
    "[x](java%09script%3Aalert(1))",
    "[x](javascript://a.example/%0Aalert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](DATA:image/svg+xml,x)",
    "[x](vbscript:msgbox(1))",
    "[x](VbScript:msgbox(1))",
    "[x](livescript:x)",
    "[x](feed:javascript:alert(1))",
    "[x](view-source:https://a.example)",
    "[x](blob:https://a.example/1)",
    "[x](about:blank)",
    "[x](filesystem:https://a.example)",
    "[x](intent://a#Intent;end)",
    "[x](ms-word:ofe|u|https://a.example)",
    "[x](ws://a.example)",
    "[x](ftp://a.example)",
    "[x](whatsapp://send?phone=62)",
    "[x](jar:https://a.example!/)",
    "[x](unknown:x)",
    "[x](//a.example)",
    "[x](\\\\\\\\a.example)",
    "[x](/\\\\a.example)",
    "[x](\\\\/a.example)",
    "[x](///a.example)",
    "[x](/&#9;/a.example)",
    "[x](%2F%2Fa.example)",
    "[x](%2f/a.example)",
    "[x](https:a.example)",
    "[x](https:/a.example)",
    "[x](https:///a.example)",
    "[x](http:javascript:alert(1))",
    "[x](file:///C:/a.txt)",
    "[x](C:\\Foto\\a.jpg)",
    "[x](c:/foto/a.jpg)",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[x]\n\n[x]: <java&#115;cript:alert(1)> \"t\"",
    "[![](data:image/svg+xml,x)](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](vbscript:x)",
];

#[test]
fn no_trick_gets_through() {
    assert!(TRICKS.len() >= 40);
    for trick in TRICKS {
        let (references, problems) = inspect(&body(trick), &Rules::default());
        assert!(problems.has_errors(), "{trick:?} goes unnoticed");
        assert!(references.is_empty(), "{trick:?} gives {references:?}");
        // Even a caller who hands back what it is given gets none of them.
        struct Echo;
        impl Resolve for Echo {
            fn link(&self, target: &str) -> Option<String> {
                Some(target.to_owned())
            }
            fn picture(&self, target: &str, _: &str) -> Option<String> {
                Some(format!("<img src=\"{}\">", escape::escaped(target)))
            }
        }
        for raw_html in [false, true] {
            let rules = Rules { raw_html, ..Rules::default() };
            let page = to_html(&body(trick), &rules, &LABELS, &Echo).html;
            assert!(!page.contains("href=") && !page.contains("src="), "{trick:?}: {page}");
        }
    }
}

#[test]
fn the_same_tricks_in_html() {
    let hrefs = [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java&#115;cript:alert(1)",
        "java&Tab;script:alert(1)",
        "javascript&colon;alert(1)",
        "&#106&#97&#118&#97&#115&#99&#114&#105&#112&#116&#58alert(1)",
        "//a.example",
        "data:text/html,x",
        "vbscript:x",
        "javascript&colon;x",
    ];
    for href in hrefs {
        for quote in ["\"", "'"] {
            let text =
                format!("a <a href={quote}{href}{quote}>b</a> <img src={quote}{href}{quote}>");
            let page = html_allowed(&text);
            assert!(!page.contains("href=") && !page.contains("src="), "{text:?}: {page}");
        }
    }
}

#[test]
fn targets() {
    let inside = |path: &str| Ok(Target::Inside(path.to_owned()));
    let better = |text: &str| Err(Refusal::Incomplete(text.to_owned()));
    let cases = [
        ("foto%20saya.jpg", inside("foto saya.jpg")),
        ("foto\\a.jpg", inside("foto/a.jpg")),
        ("caf%C3%A9.md", inside("café.md")),
        ("a%FFb", inside("a%FFb")),
        ("a%2Fb%23c%3Fd%25", inside("a%2Fb%23c%3Fd%25")),
        ("%2e%2e/x", inside("../x")),
        ("a.md#b:c", inside("a.md#b:c")),
        ("a?b=c:d", inside("a?b=c:d")),
        ("./a:b", inside("./a:b")),
        ("50%.md", inside("50%.md")),
        ("%", inside("%")),
        ("#bagian", inside("#bagian")),
        ("/produk/", inside("/produk/")),
        ("", Ok(Target::Empty)),
        ("&", inside("&")),
        ("  ", Ok(Target::Empty)),
        ("https://a.example", Ok(Target::Web("https://a.example".to_owned()))),
        ("HTTPS://A.example", Ok(Target::Web("HTTPS://A.example".to_owned()))),
        ("mailto:a@b.example", Ok(Target::Contact("mailto:a@b.example".to_owned()))),
        ("//a.example/x", better("https://a.example/x")),
        ("www.a.example", better("https://www.a.example")),
        ("wa.me/6281200000000", better("https://wa.me/6281200000000")),
        ("instagram.com/tenun", better("https://instagram.com/tenun")),
        ("toko@contoh.co.id", better("mailto:toko@contoh.co.id")),
        ("0812-0000-0000", better("https://wa.me/6281200000000")),
        ("C:\\Foto\\a.jpg", Err(Refusal::Computer)),
        ("file:///a", Err(Refusal::Computer)),
        ("sms:0812", Err(Refusal::Scheme("sms".to_owned()))),
    ];
    for (typed, expected) in cases {
        assert_eq!(judge(typed), expected, "{typed:?}");
    }
}

#[test]
fn references_have_places_below_the_facts() {
    let facts = "---\nnama: Syal\n---\n";
    let text = format!("{facts}\nSatu [a](kontak.md)\n\n> ![Syal](syal.jpg) https://a.example.\n");
    let body = Body { source: Source::new("produk/syal.md", text), start: facts.len() };
    let (references, problems) = inspect(&body, &Rules::default());
    assert!(problems.is_empty(), "{:?}", codes(&problems));
    let seen: Vec<_> = references
        .iter()
        .map(|r| (r.kind, r.target.as_str(), r.place.line_column(), r.place.excerpt()))
        .collect();
    use ReferenceKind::{Link, Picture};
    assert_eq!(
        seen,
        [
            (Link, "kontak.md", Some((5, 10)), "kontak.md"),
            (Picture, "syal.jpg", Some((7, 11)), "syal.jpg"),
            (Link, "https://a.example", Some((7, 21)), "https://a.example"),
        ]
    );
}

#[test]
fn problems_have_places_below_the_facts() {
    let facts = "---\r\nnama: Syal\r\n---\r\n".replace("\r\n", "\n");
    let text =
        format!("{facts}\r\n\r\nAwal <b>x</b>\r\n\r\n[a](javascript:x)").replace("\r\n", "\n");
    let body = Body { source: Source::new("produk/syal.md", text), start: facts.len() };
    let (_, problems) = inspect(&body, &Rules::default());
    let lines: Vec<_> = problems
        .iter()
        .map(|p| (p.entry.code, p.place.as_ref().unwrap().line_column().unwrap()))
        .collect();
    assert_eq!(lines, [("text-html-shown", (6, 6)), ("text-link-scheme", (8, 5))]);
}

#[test]
fn what_is_said() {
    let cases: &[(&str, &[&str])] = &[
        ("[a]()", &["text-link-empty"]),
        ("[](kontak.md)", &["text-link-without-words"]),
        ("![](syal.jpg)", &["text-picture-without-words"]),
        ("![x]()", &["text-picture-empty"]),
        ("![x](https://a.example/x.jpg)", &["text-picture-from-web"]),
        ("[a](//a.example)", &["text-link-incomplete"]),
        ("[a](D:\\laporan.pdf)", &["text-link-computer"]),
        ("[syal](syal baru.md)", &["text-link-mistyped"]),
        ("[toko] (https://a.example)", &["text-link-mistyped"]),
        ("![syal](syal baru.jpg \"Judul\")", &["text-link-mistyped"]),
        ("[catatan] (lihat bawah)", &[]),
        ("a[1](b", &[]),
        ("`[syal](syal baru.md)`", &[]),
        ("a <b>b</b> <i>c</i>\n\n<div>\n", &["text-html-shown"]),
        ("<!-- catatan -->\n\na <!-- b --> c<br>d", &[]),
        ("3 < 5 dan 7 > 2", &[]),
        ("[a](https://wa.me/6281200000000?text=Halo%20kak)", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(trouble(text), *expected, "{text:?}");
        for problem in inspect(&body(text), &Rules::default()).1.iter() {
            for lang in [Lang::Id, Lang::En] {
                let said = problem.message(lang) + &problem.remedy(lang);
                assert!(!said.contains(['{', '}']), "{said}");
            }
        }
    }
    let (_, problems) = inspect(&body("Ini ![a b](c d.jpg \"e\") ya"), &Rules::default());
    let problem = problems.iter().next().unwrap();
    assert_eq!(problem.place.as_ref().unwrap().excerpt(), "![a b](c d.jpg \"e\")");
    assert!(problem.remedy(Lang::Id).ends_with("![a b](<c d.jpg> \"e\")"));
}

#[test]
fn problems_of_one_text_are_bounded() {
    let text = "[a](javascript:x)\n\n".repeat(500);
    assert_eq!(trouble(&text).len(), 100);
}
