//! HTML as shops export it, and as nobody should.

use super::*;

#[test]
fn html_reads_as_it_did() {
    for (html, markdown) in [
        ("<p>Satu <b>dua </b>tiga.</p><p>Empat</p>", "Satu **dua** tiga.\n\nEmpat"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d", "- a\n- b\n   - c\n\nd"),
        ("<ol><li><p>a</p></li><li>b</li></ol>", "1. a\n\n2. b"),
        ("<h1>Judul</h1>teks<br>baris", "## Judul\n\nteks  \nbaris"),
        ("<a href='https://a.id/x y'>ke <i>sana</i></a>", "[ke *sana*](https://a.id/x%20y)"),
        ("<a href='/products/a'>di sini</a> <a href='javascript:x'>x</a>", "di sini x"),
        ("<script>x()</script><style>p{}</style>a &amp; b &lt;c&gt;", "a & b \\<c>"),
        ("2 * 3 = 6_7", "2 \\* 3 = 6\\_7"),
        ("satu\n\ndua\ntiga", "satu\n\ndua  \ntiga"),
        ("# bukan judul", "\\# bukan judul"),
        ("1. bukan daftar", "1\\. bukan daftar"),
        ("- bukan daftar", "\\- bukan daftar"),
        (
            "<table><tr><th>U</th><th>cm</th></tr><tr><td>S</td><td>50</td></tr></table>",
            "| U | cm |\n| --- | --- |\n| S | 50 |",
        ),
        ("<blockquote><p>kata</p></blockquote>lalu", "> kata\n\nlalu"),
    ] {
        assert_eq!(to_markdown(html).markdown, markdown, "{html}");
    }
    let found = to_markdown("<p><img src='https://a.id/1.jpg' alt='Syal'>kata</p>");
    assert_eq!(found.markdown, "kata");
    assert_eq!(found.photos, [("https://a.id/1.jpg".to_owned(), "Syal".to_owned())]);
}

#[test]
fn depth_is_no_danger() {
    let deep = format!("{}kata", "<div><ul><blockquote><b><a href='https://a.id'>".repeat(20_000));
    assert!(to_markdown(&deep).markdown.contains("kata"));
    assert!(to_markdown(&"<table><tr><td>".repeat(20_000)).markdown.is_empty());
}
