//! What ordinary Markdown becomes.

use super::*;

#[test]
fn common_markup() {
    let cases = [
        ("Kain *ikat* dan **tebal**.", "<p>Kain <em>ikat</em> dan <strong>tebal</strong>.</p>\n"),
        ("satu\ndua", "<p>satu\ndua</p>\n"),
        ("satu  \ndua", "<p>satu<br>\ndua</p>\n"),
        ("~~lama~~", "<p><del>lama</del></p>\n"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
        ("> kutipan", "<blockquote>\n<p>kutipan</p>\n</blockquote>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
        ("***", "<hr>\n"),
        ("&copy; &lt;b&gt; 1 < 2", "<p>© &lt;b&gt; 1 &lt; 2</p>\n"),
        ("\"lurus\" -- ...", "<p>&quot;lurus&quot; -- ...</p>\n"),
        ("a\u{1}b\u{fdd0}0\u{fdd1}", "<p>ab0</p>\n"),
        ("", ""),
        ("#", ""),
        (
            "```html onclick=\"x\"\n<b>https://a.example</b>\n```",
            "<pre tabindex=\"0\"><code class=\"language-html\">&lt;b&gt;https://a.example&lt;/b&gt;\n\
             </code></pre>\n",
        ),
        ("```\"><script>\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>\n"),
        ("    kode", "<pre tabindex=\"0\"><code>kode</code></pre>\n"),
    ];
    for (markdown, expected) in cases {
        assert_eq!(html(markdown), expected, "{markdown:?}");
    }
}

#[test]
fn headings_start_at_level_two_and_have_unique_ids() {
    let text = "# Cara merawat\n\n## Cara merawat\n\n## Cara merawat 2\n\n# *Jum'at* `x`\n\n\
                ##### Lima\n\n###### Enam\n\n# 纺织\n\n# 🔥\n\n# 🔥\n\n> # Dalam kutipan";
    let page = to_html(&body(text), &Rules::default(), &LABELS, &Site);
    let seen: Vec<(&str, u8, &str)> =
        page.headings.iter().map(|h| (h.id.as_str(), h.level, h.text.as_str())).collect();
    assert_eq!(
        seen,
        [
            ("h-cara-merawat", 2, "Cara merawat"),
            ("h-cara-merawat-2", 3, "Cara merawat"),
            ("h-cara-merawat-2-2", 3, "Cara merawat 2"),
            ("h-jumat-x", 2, "Jum'at x"),
            ("h-lima", 6, "Lima"),
            ("h-enam", 6, "Enam"),
            ("h-fangzhi", 2, "纺织"),
            ("h-1", 2, "🔥"),
            ("h-1-2", 2, "🔥"),
        ]
    );
    assert!(page.html.contains("<h2 id=\"h-cara-merawat\">Cara merawat</h2>"));
    assert!(page.html.contains("<h2 id=\"h-dalam-kutipan\">"));
    assert!(!page.html.contains("<h1"));
}

#[test]
fn a_scope_keeps_two_texts_of_a_page_apart() {
    let labels = Labels { scope: "pembuat-", ..LABELS };
    let text = "# Asal\n\nLihat [asal](#asal)[^1]\n\n[^1]: Catatan";
    let page = to_html(&body(text), &Rules::default(), &labels, &Site);
    assert_eq!(page.headings[0].id, "pembuat-h-asal");
    assert!(page.html.contains("href=\"#pembuat-h-asal\""));
    for id in ids(&page.html) {
        assert!(id.starts_with("pembuat-"), "{id}");
    }
}

#[test]
fn links() {
    let cases = [
        ("[a](kontak.md)", "<p><a href=\"../kontak.html\">a</a></p>\n"),
        ("[a](tak-ada.md)", "<p>a</p>\n"),
        ("[a](#peta)", "<p><a href=\"#peta\">a</a></p>\n"),
        (
            "# Peta\n\n[a](#h-peta)",
            "<h2 id=\"h-peta\">Peta</h2>\n<p><a href=\"#h-peta\">a</a></p>\n",
        ),
        (
            "[a](https://a.example/?b=1&c=2 \"J<u>\\\"l'\")",
            "<p><a href=\"https://a.example/?b=1&amp;c=2\" rel=\"noopener\" \
             title=\"J&lt;u&gt;&quot;l&#39;\">a</a></p>\n",
        ),
        ("<nama@contoh.id>", "<p><a href=\"mailto:nama@contoh.id\">nama@contoh.id</a></p>\n"),
        ("[a](tel:+62565000000)", "<p><a href=\"tel:+62565000000\">a</a></p>\n"),
        (
            "Buka https://wa.me/6281200000000?text=a_b_c.",
            "<p>Buka <a href=\"https://wa.me/6281200000000?text=a_b_c\" rel=\"noopener\">\
             https://wa.me/6281200000000?text=a_b_c</a>.</p>\n",
        ),
        (
            "[lihat https://a.example](kontak.md)",
            "<p><a href=\"../kontak.html\">lihat https://a.example</a></p>\n",
        ),
        ("[](kontak.md)", "<p><a href=\"../kontak.html\">kontak.md</a></p>\n"),
        (
            "[a](<https://a.example/é\"'`>)",
            "<p><a href=\"https://a.example/%C3%A9%22&#39;%60\" rel=\"noopener\">a</a></p>\n",
        ),
    ];
    for (markdown, expected) in cases {
        assert_eq!(html(markdown), expected, "{markdown:?}");
    }
}

#[test]
fn pictures() {
    let photo = "<picture><img src=\"syal.webp\" alt=\"Syal\"></picture>";
    let cases = [
        ("![Syal](syal.jpg)", format!("<figure>{photo}</figure>\n")),
        (
            "![Syal](syal.jpg \"Pakis & <b>\")",
            format!("<figure>{photo}<figcaption>Pakis &amp; &lt;b&gt;</figcaption></figure>\n"),
        ),
        ("Ini ![Syal](syal.jpg) baru", format!("<p>Ini {photo} baru</p>\n")),
        ("- ![Syal](syal.jpg)", format!("<ul>\n<li>{photo}</li>\n</ul>\n")),
        (
            "![Syal](syal.jpg)\n![Syal](syal.jpg)",
            format!(
                "<div class=\"figures\">\n<figure>{photo}</figure>\n<figure>{photo}</figure>\n</div>\n"
            ),
        ),
        ("![Tas <b>](tas.jpg)", "<p>Tas &lt;b&gt;</p>\n".to_owned()),
        ("a ![Tas](tas.jpg) b", "<p>a Tas b</p>\n".to_owned()),
        ("![Tas](https://a.example/tas.jpg)", "<p>Tas</p>\n".to_owned()),
    ];
    for (markdown, expected) in cases {
        assert_eq!(html(markdown), expected, "{markdown:?}");
    }
    let quoted = html("![\"><script>x](syal.jpg)");
    assert!(quoted.contains("alt=\"&quot;&gt;&lt;script&gt;x\""), "{quoted}");
}

#[test]
fn tables_scroll_and_are_named() {
    let table = "| | Harga |\n|-|-:|\n| Syal | *5* |\n";
    assert_eq!(
        html(table),
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Tabel\"><table>\n\
         <thead><tr><td></td><th scope=\"col\" class=\"align-right\">Harga</th></tr></thead><tbody>\n\
         <tr><td>Syal</td><td class=\"align-right\"><em>5</em></td></tr>\n\
         </tbody></table></div>\n"
    );
    assert!(html(&format!("{table}\n\n{table}")).contains("aria-label=\"Tabel 2\""));
    let labels = Labels { table: "\"><b>", ..LABELS };
    let page = to_html(&body(table), &Rules::default(), &labels, &Site).html;
    assert!(page.contains("aria-label=\"&quot;&gt;&lt;b&gt;\""));
}

#[test]
fn task_lists() {
    assert_eq!(
        html("- [x] a\n- [ ] b"),
        "<ul>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"selesai\"> a</li>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"belum selesai\"> b</li>\n\
         </ul>\n"
    );
}

#[test]
fn footnotes_are_numbered_by_use_and_link_back() {
    let page = html(
        "a[^z] b[^y] c[^Z] d[^tiada]\n\n[^y]: Kedua[^dalam]\n\n[^z]: Pertama\n\n\
         [^dalam]: Ketiga\n\n[^sisa]: Tak dipakai",
    );
    assert!(page.contains("<a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a>"), "{page}");
    assert!(page.contains("id=\"fnref-1-2\""));
    assert!(page.contains("<li id=\"fn-1\"><p>Pertama <a href=\"#fnref-1\""));
    assert!(page.contains("aria-label=\"Kembali ke teks 1 (2)\""));
    assert!(page.contains("<li id=\"fn-2\"><p>Kedua<sup"));
    assert!(page.contains("<li id=\"fn-3\"><p>Ketiga"));
    assert!(page.contains("[^tiada]"));
    assert!(!page.contains("Tak dipakai"));
    let mut all = ids(&page);
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count, "ids are unique");
    for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(all.contains(&target), "{target} leads nowhere");
    }
}

#[test]
fn no_link_inside_a_link() {
    let page = html_allowed("a <a href=\"kontak.md\">a[^1] [b](kontak.md)</a>\n\n[^1]: x");
    assert!(page.contains("<a href=\"../kontak.html\">a<sup>1</sup> b</a>"), "{page}");
    let page = html_allowed("[a <a href=\"kontak.md\">b</a>](kontak.md)");
    assert_eq!(page.matches("<a ").count(), 1, "{page}");
}

fn ids(page: &str) -> Vec<&str> {
    page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn values_of_one_line() {
    let cases = [
        (
            "Syal *pakis* **merah** `X1`",
            "Syal <em>pakis</em> <strong>merah</strong> <code>X1</code>",
        ),
        ("_a_ b", "<em>a</em> b"),
        ("1. Juli", "1. Juli"),
        ("# 5", "# 5"),
        ("- a", "- a"),
        ("> a", "&gt; a"),
        ("a\n\n    b", "a b"),
        ("[a *b*](c) d", "[a *b*](c) d"),
        ("*[a](b)* c", "<em>[a](b)</em> c"),
        ("![a](b)", "![a](b)"),
        ("<b>x</b> & <script>", "&lt;b&gt;x&lt;/b&gt; &amp; &lt;script&gt;"),
        ("<https://a.example>", "&lt;https://a.example&gt;"),
        ("*a", "*a"),
        ("", ""),
        (") a", ") a"),
    ];
    for (text, expected) in cases {
        assert_eq!(inline_html(text), expected, "{text:?}");
    }
    let deep = inline_html(&("*a **a ".repeat(10) + &"b** b* ".repeat(10)));
    assert_eq!(deep.matches("<em>").count(), deep.matches("</em>").count());
    assert!(deep.matches('<').count() <= 8, "{deep}");
}
