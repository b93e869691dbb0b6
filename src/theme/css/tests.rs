//! Awkward style sheets, squeezed and checked.

use super::*;

fn squeezed(css: &str) -> String {
    squeeze(css, str::to_owned).unwrap()
}

#[test]
fn drops_what_has_no_meaning() {
    for (css, expected) in [
        ("a { color : red ; }", "a{color :red}"),
        ("a{}\n\n/* x */\nb{}", "a{}b{}"),
        ("a , b{c:d;;}", "a,b{c:d;}"),
        ("@media ( min-width : 40em ) and (x){a{b:c}}", "@media (min-width :40em) and (x){a{b:c}}"),
        ("  ", ""),
        ("/* only a comment */", ""),
        ("@layer a , b ;", "@layer a,b;"),
        ("a{b:calc( 1px + 2px )}", "a{b:calc(1px + 2px)}"),
        ("a{b:c}\n}".strip_suffix('}').unwrap(), "a{b:c}"),
    ] {
        assert_eq!(squeezed(css), expected, "{css}");
    }
}

#[test]
fn keeps_what_has_one() {
    for css in [
        "a :hover{b:c}",
        "a:hover{b:c}",
        "a > b + c ~ d * e{f:g}",
        "a{b:calc(1px - -2px)}",
        "a{b:c(d) e}",
        "a{content:\"a  b /* c */ { \\\" ;  }\"}",
        "a{content:'a\\\nb'}",
        ".\\31 23{b:c}",
        ".\\31  .x{b:c}",
        ".a\\:b\\{{b:c}",
        "a{--x: ;--y:1}",
        "@import/**/url(\"x\");",
        "a[b=\"c d\"]{e:f}",
        "a/**/b{c:d}",
        "a{b:1px/2px}",
        "a{b:c!important}",
        "é{b:\"ü  ü\"}",
    ] {
        assert_eq!(squeezed(css), css);
    }
    assert_eq!(squeezed("a /**/ b{}"), "a b{}");
    assert_eq!(squeezed("a/**/ b{}"), "a b{}");
    assert_eq!(squeezed("a{/**/b/**/:c}"), "a{b/**/:c}");
}

#[test]
fn squeezing_twice_changes_nothing() {
    let css = ".\\31  a{--x: ; b : c/**/d ; e:url( x.png ) } /* z */ @media (a) and (b) { p::before { content : ' ' } }";
    let once = squeezed(css);
    assert_eq!(squeezed(&once), once);
}

#[test]
fn puts_addresses_in() {
    let put = |css: &str| squeeze(css, |address| format!("<{address}>")).unwrap();
    for (css, expected) in [
        ("a{b:url(x.png)}", "a{b:url(\"<x.png>\")}"),
        ("a{b:URL( 'x y.png' )c}", "a{b:url(\"<x y.png>\")c}"),
        ("a{b:url( x.png )}", "a{b:url(\"<x.png>\")}"),
        ("a{b:url(x\\).png)}", "a{b:url(\"<x\\).png>\")}"),
        ("a{b:url()}", "a{b:url(\"<>\")}"),
        ("a{b:curl(x)}", "a{b:curl(x)}"),
        ("a{content:\"url(x)\"}", "a{content:\"url(x)\"}"),
        ("/* url(x) */", ""),
        ("a{b:url('\\\\\"')}", "a{b:url(\"<\\\\\\\">\")}"),
        ("a{b:url('say \"x\"')}", "a{b:url(\"<say \\\"x\\\">\")}"),
    ] {
        assert_eq!(put(css), expected, "{css}");
    }
}

#[test]
fn refuses_what_would_break_out() {
    for (css, flaw, at) in [
        ("a{}}", Flaw::Unopened, 3),
        ("a{b:c", Flaw::Unclosed, 1),
        ("a{b:(}", Flaw::Unopened, 5),
        ("a /* b", Flaw::Unclosed, 2),
        ("a{b:\"c}", Flaw::Unclosed, 4),
        ("a{b:\"c\n\"}", Flaw::Unclosed, 4),
        ("a{b:url(c}", Flaw::Unclosed, 4),
        ("a{b:url(c d)}", Flaw::Unclosed, 4),
        ("a{b:url('c' d)}", Flaw::Unclosed, 4),
        ("a{b:c\\", Flaw::Unclosed, 1),
        (")", Flaw::Unopened, 0),
    ] {
        let (found, range) = pieces(css).unwrap_err();
        assert_eq!((found, range.start), (flaw, at), "{css}");
    }
}

#[test]
fn pieces_cover_everything() {
    let css = "@a \"b\" url(c) /*d*/ {e:f\\31 g;é[h]}";
    let mut end = 0;
    for (_, range) in pieces(css).unwrap() {
        assert_eq!(range.start, end);
        end = range.end;
    }
    assert_eq!(end, css.len());
}
