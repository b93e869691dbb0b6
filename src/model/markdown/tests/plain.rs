//! The bare words of a text.

use super::*;

#[test]
fn words_without_markup() {
    let cases = [
        ("# Judul\n\nKain *ikat*\n  dari [Sintang](x).", "Judul Kain ikat dari Sintang."),
        ("- a\n- b\n\n| c | d |\n|-|-|\n| e | f |", "a b c d e f"),
        ("a ![foto](x.jpg) b", "a b"),
        ("a[^1]\n\n```\nkode\n```\n\nb\n\n[^1]: catatan", "a b"),
        ("a<br>b <b>c</b> <!-- d -->", "a b c"),
        ("`x` &amp; y", "x & y"),
        ("<div>\nx\n</div>\n\ny", "y"),
        ("\u{7}a\u{a0}b", "a b"),
        ("", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(plain_text(&body(text), 1000), expected, "{text:?}");
    }
}

#[test]
fn cut_behind_a_word() {
    let cases = [
        ("satu dua tiga", 13, "satu dua tiga"),
        ("satu dua tiga", 12, "satu dua…"),
        ("satu dua tiga", 9, "satu dua…"),
        ("satu dua tiga", 8, "satu…"),
        ("satu, dua", 8, "satu…"),
        ("**satu**, dua", 6, "satu…"),
        ("satu\n\ndua", 5, "satu…"),
        ("panjangsekali", 5, "panj…"),
        ("éééééé", 3, "éé…"),
        ("e\u{301}e\u{301}e\u{301}", 4, "e\u{301}…"),
        ("👩\u{200d}🌾👩\u{200d}🌾", 4, "👩\u{200d}🌾…"),
        ("satu", 0, ""),
        ("satu", 1, "…"),
        ("纺织纺织", 3, "纺织…"),
    ];
    for (text, max, expected) in cases {
        let cut = plain_text(&body(text), max);
        assert_eq!(cut, expected, "{text:?} {max}");
        assert!(cut.chars().count() <= max, "{text:?} {max}");
    }
}
