//! HTML in a text: shown as typed, or cleaned.

use super::*;

#[test]
fn shown_as_text() {
    let cases = [
        ("a <b>b</b>", "<p>a &lt;b&gt;b&lt;/b&gt;</p>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        (
            "<div onclick=\"x\">\n*a*\n</div>",
            "<p>&lt;div onclick=&quot;x&quot;&gt;\n*a*\n&lt;/div&gt;</p>\n",
        ),
        ("a<br>b<br/>c<BR />d", "<p>a<br>b<br>c<br>d</p>\n"),
        ("<br onclick=x>", "<p>&lt;br onclick=x&gt;</p>\n"),
        ("<!-- rahasia -->\n\na<!-- b -->", "<p>a</p>\n"),
        ("<!-- a --> <script>\n", "<p>&lt;script&gt;</p>\n"),
        ("<!-- tak selesai <b>", "<p>&lt;!-- tak selesai &lt;b&gt;</p>\n"),
        ("<?php x ?>", "<p>&lt;?php x ?&gt;</p>\n"),
    ];
    for (text, expected) in cases {
        assert_eq!(html(text), expected, "{text:?}");
    }
}

#[test]
fn cleaned_where_allowed() {
    let cases = [
        ("a <b>b</b> <u>c</u>", "<p>a <b>b</b> <u>c</u></p>\n"),
        ("a <script>alert(1)</script> b", "<p>a  b</p>\n"),
        ("<script>alert(1)</script>", ""),
        ("<style>p{}</style>\n\nx", "\n<p>x</p>\n"),
        ("<iframe src=\"https://a.example\">x</iframe>", ""),
        ("<form action=x><input name=y>z</form>", "z\n"),
        (
            "<b onclick=\"x\" style=\"y\" id=\"cart\" class=\"z\" title=\"t\">a</b>",
            "<p><b title=\"t\">a</b></p>\n",
        ),
        ("a <b>tak ditutup\n\nb", "<p>a <b>tak ditutup</b></p>\n<p>b</p>\n"),
        ("a</div></b> c", "<p>a c</p>\n"),
        ("*a <b>b* c</b>", "<p><em>a <b>b</b></em> c</p>\n"),
        ("<a href=\"kontak.md\" onclick=x>k</a>", "<p><a href=\"../kontak.html\">k</a></p>\n"),
        (
            "x <a href=\"https://a.example\">k",
            "<p>x <a href=\"https://a.example\" rel=\"noopener\">k</a></p>\n",
        ),
        (
            "x <img src=\"syal.jpg\" alt='\"a' onerror=x>",
            "<p>x <picture><img src=\"syal.webp\" alt=\"&quot;a\"></picture></p>\n",
        ),
        ("&copy; <i>&amp;</i>", "<p>© <i>&amp;</i></p>\n"),
        ("<svg onload=x><b>a</b></svg>", ""),
        ("<math><mtext></p><style><img src=x onerror=y></style></mtext></math>", ""),
        ("a <B>b</B>", "<p>a <b>b</b></p>\n"),
    ];
    for (text, expected) in cases {
        assert_eq!(html_allowed(text), expected, "{text:?}");
    }
}

#[test]
fn markdown_inside_html_blocks() {
    let page =
        html_allowed("<details>\n<summary>Lihat</summary>\n\nKain *ikat*\n\n</details>\n\nb");
    assert!(page.contains("<summary>Lihat</summary>"), "{page}");
    assert!(page.contains("<p>Kain <em>ikat</em></p>\n</details>"), "{page}");
    assert!(page.trim_end().ends_with("<p>b</p>"));
}

#[test]
fn what_we_write_survives_cleaning() {
    let text = "# Judul\n\n| a | b |\n|-|-:|\n| c | d |\n\n- [x] e[^1]\n\n![Syal](syal.jpg \"T\")\n\n\
                3. f\n\n```rs\ng\n```\n\n[h](https://a.example \"i\") ~~j~~\n\n[^1]: k\n\n";
    let plain = html(text);
    let cleaned = html_allowed(&(text.to_owned() + "l <wbr>"));
    // The other reader writes the same things in its own way.
    let same = |html: &str| {
        let html = html.replace("disabled=\"\"", "disabled").replace("checked=\"\"", "checked");
        let mut words: Vec<String> =
            html.split(['<', ' ', '>']).filter(|w| !w.is_empty()).map(str::to_owned).collect();
        words.sort();
        words
    };
    let (plain, cleaned) = (same(&plain), same(&cleaned));
    let missing: Vec<_> = plain.iter().filter(|word| !cleaned.contains(word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_is_said_of_html() {
    let rules = Rules { raw_html: true, ..Rules::default() };
    let cases: &[(&str, &[&str])] = &[
        ("a <b>b</b>", &[]),
        ("a <b>b", &["text-html-unclosed"]),
        ("<ul><li>a<li>b</ul>", &[]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", &[]),
        ("<iframe src=x></iframe>\n\n<iframe></iframe>", &["text-html-removed"]),
        ("<img src=\"https://a.example/x.png\" alt=x>", &["text-picture-from-web"]),
        ("<img src=syal.jpg>", &["text-picture-without-words"]),
        ("<a href=\"java&#115;cript:x\">a</a>", &["text-link-scheme"]),
    ];
    for (text, expected) in cases {
        assert_eq!(codes(&inspect(&body(text), &rules).1), *expected, "{text:?}");
    }
    let deep = "<div>".repeat(40) + &"</div>".repeat(40);
    let (_, problems) = inspect(&body(&deep), &rules);
    assert!(codes(&problems).contains(&"text-too-nested"));

    let text = "a\n\n<div>\n\n<p>b\n  <img src=\"syal.jpg\" alt=\"x\"></p>\n</div>";
    let (references, problems) = inspect(&body(text), &rules);
    assert!(problems.is_empty(), "{:?}", codes(&problems));
    assert_eq!(references[0].place.line_column(), Some((6, 3)));
    assert_eq!(references[0].place.excerpt(), "<img");
}
