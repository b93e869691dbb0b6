//! Each mistake of the catalogue, with the line on which it must be reported.

use super::{Kind, parse};
use crate::diagnostic::Source;

fn first(text: &str) -> (Option<usize>, String) {
    let source = Source::new("koperasi.yaml", text);
    let (_, problems) = parse(&source, 0..text.len());
    let found = problems.iter().next().map(|d| {
        let line = d.place.as_ref().and_then(|p| p.line_column()).map(|(line, _)| line);
        (line, d.entry.code.to_owned())
    });
    found.unwrap_or((None, String::new()))
}

#[test]
fn mistakes_are_named_on_their_line() {
    let cases = [
        ("nama: A\n\tharga: 5\n", 2, "yaml-tab"),
        ("nama: A\nharga: 5\nkode: [\n", 3, "yaml-brackets"),
        ("nama: A\nharga:15000\nkode: B\n", 2, "yaml-space-after-colon"),
        ("harga:15000\n", 1, "yaml-space-after-colon"),
        ("nama: Syal: merah\n", 1, "yaml-colon-in-value"),
        ("nama: \"Syal\nharga: 5\nkode: 7\n", 1, "yaml-unclosed-quote"),
        ("nama: 'Syal\nharga: 5\n", 1, "yaml-unclosed-quote"),
        ("nama: 'Jum'at'\nharga: 5\n", 1, "yaml-quote-inside"),
        ("nama: \u{201c}Syal\u{201d}\n", 1, "yaml-smart-quotes"),
        ("nama:\u{a0}Syal\nharga: 5\n", 1, "yaml-no-break-space"),
        ("alamat:\n\u{a0} desa: A\n", 2, "yaml-no-break-space"),
        ("nama: A\nharga: 5\nnama: B\n", 3, "yaml-duplicate-key"),
        ("nama: A\n  harga: 5\n", 2, "yaml-indentation"),
        ("alamat:\n    desa: A\n  kecamatan: B\n", 3, "yaml-indentation"),
        ("a: &x 1\nb: *x\n", 1, "yaml-alias"),
        ("instagram: @tenun\n", 1, "yaml-special-start"),
        ("foto: [a.jpg, b.jpg\nnama: C\n", 1, "yaml-brackets"),
        ("Koperasi kami\n", 1, "yaml-not-a-mapping"),
        ("- a\n- b\n", 1, "yaml-not-a-mapping"),
        ("nama: \"C:\\foto\"\n", 1, "yaml-backslash"),
        ("nama: A\n---\nnama: B\n", 2, "yaml-two-documents"),
    ];
    let wrong: Vec<_> = cases
        .into_iter()
        .filter(|(text, line, code)| first(text) != (Some(*line), (*code).to_owned()))
        .map(|(text, line, code)| format!("{text:?}: {:?}, not {code} on {line}", first(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_guessed() {
    let text = "a: 150.000\nb: 007\nc: yes\nd: 2025-07-05\ne: 1e3\nf: ~\ng:\nh: null\n";
    let source = Source::new("x", text);
    let (node, problems) = parse(&source, 0..text.len());
    assert!(problems.is_empty());
    let node = node.expect("a tree");
    for (key, value) in [
        ("a", "150.000"),
        ("b", "007"),
        ("c", "yes"),
        ("d", "2025-07-05"),
        ("e", "1e3"),
        ("h", "null"),
    ] {
        assert_eq!(node.get(key).and_then(|n| n.text()), Some(value));
    }
    assert!(node.get("f").is_some_and(|n| n.is_empty()));
    assert!(node.get("g").is_some_and(|n| n.is_empty()));
}

#[test]
fn places_are_bytes_of_the_file() {
    let text = "---\nnama: Sêrat é\nfoto:\n  - a.jpg\n---\nisi";
    let source = Source::new("x", text);
    let end = text.rfind("---").expect("the end");
    let (node, _) = parse(&source, 4..end);
    let node = node.expect("a tree");
    assert_eq!(node.get("nama").map(|n| n.place.excerpt()), Some("Sêrat é"));
    let Some(Kind::List(items)) = node.get("foto").map(|n| n.kind.clone()) else {
        panic!("a list")
    };
    assert_eq!(items[0].place.excerpt(), "a.jpg");
    assert_eq!(items[0].place.line_column(), Some((4, 5)));
}

#[test]
fn bombs_end_quickly() {
    let deep = format!("a: {}", "[".repeat(100_000));
    assert_ne!(first(&deep).1, "");
    let many = format!("a: [{}]", "x,".repeat(200_000));
    assert_eq!(first(&many).1, "yaml-too-deep");
    let blocks: String = (0..2000).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
    assert_ne!(first(&blocks).1, "");
}
