//! A site that means harm ends with a clear message, soon and within bounded memory, and the
//! published site stays as it was.

mod support;
mod trial;

use serde_json::Value;
use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use support::etalase;
use trial::{Run, Trial};

/// A build that takes longer has failed: generous, because machines that run tests are busy.
const PATIENCE: Duration = Duration::from_secs(60);
/// Address space of a build in KB, on Linux.
const MEMORY: u32 = 2_000_000;
/// Processor time of a build in seconds, on Linux; all threads together.
const PROCESSOR: u32 = 90;

fn base() -> &'static Trial {
    static BASE: OnceLock<Trial> = OnceLock::new();
    BASE.get_or_init(Trial::base)
}

/// The program with its memory and processor time limited, where a shell can do that.
fn limited() -> Command {
    let plain = etalase();
    if !cfg!(target_os = "linux") {
        return plain;
    }
    let mut command = Command::new("sh");
    let limits = format!("ulimit -v {MEMORY}; ulimit -t {PROCESSOR}; exec \"$0\" \"$@\"");
    command.arg("-c").arg(limits).arg(plain.get_program());
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
}

/// Builds, and stops the program when it does not end.
fn build(site: &Trial, what: &str) -> Run {
    let mut command = limited();
    command.args(["build", "situs", "-o", "hasil", "--format", "json"]).current_dir(site.path());
    let file = |name: &str| std::fs::File::create(site.path().join(name)).expect("a file");
    command.stdin(Stdio::null()).stdout(file("stdout")).stderr(file("stderr"));
    let started = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let status = loop {
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            break status;
        }
        if started.elapsed() > PATIENCE {
            child.kill().expect("the program can be stopped");
            child.wait().expect("the program ends");
            panic!("{what}: still running after {PATIENCE:?}");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let read = |name: &str| {
        let path = site.path().join(name);
        let text = std::fs::read(&path).expect("readable");
        std::fs::remove_file(path).expect("removable");
        String::from_utf8_lossy(&text).into_owned()
    };
    Run { exit: status.code(), stdout: read("stdout"), stderr: read("stderr") }
}

/// The codes of the problems that were found, each with its file.
fn found(run: &Run, what: &str) -> BTreeSet<(String, String)> {
    let report: Value = serde_json::from_str(&run.stdout)
        .unwrap_or_else(|error| panic!("{what}: {error}: {}{}", run.stdout, run.stderr));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = report["diagnostics"].as_array().expect("a list");
    list.iter().map(|problem| (text(&problem["code"]), text(&problem["file"]))).collect()
}

/// Lays `files` over the sound site and expects the problem `code`, and nothing written.
fn refuses(what: &str, code: &str, files: &[(&str, String)]) {
    let site = base().copy();
    for (path, text) in files {
        site.write(path, text);
    }
    let before = site.state();
    let run = build(&site, what);
    assert_eq!(run.exit, Some(1), "{what}: {}", ends(&run.stderr));
    let codes = found(&run, what);
    assert!(codes.iter().any(|(found, _)| found == code), "{what}: {code} is not among {codes:?}");
    assert!(!run.stderr.contains("panicked"), "{what}: {}", ends(&run.stderr));
    // What was staged beside the output when a page did not end is cleared by the next build.
    let mut changed = before.difference(&site.state());
    changed.retain(|path| !path.starts_with(".hasil.etalase-"));
    assert!(changed.is_empty(), "{what}: changed {changed:?}");
}

fn ends(text: &str) -> String {
    text.chars().take(2000).collect()
}

fn product(front: &str, body: &str) -> String {
    format!("---\nnama: Tas Contoh\n{front}\n---\n{body}\n")
}

fn page(body: &str) -> String {
    format!("---\njudul: Halaman\n---\n{body}\n")
}

#[test]
fn facts_that_would_grow_without_end() {
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, before) in "bcdefghij".chars().zip("abcdefghi".chars()) {
        let aliases = vec![format!("*{before}"); 10].join(", ");
        bomb += &format!("{name}: &{name} [{aliases}]\n");
    }
    refuses("aliases of aliases", "yaml-alias", &[("koperasi.yaml", format!("nama: X\n{bomb}"))]);
    refuses(
        "an alias of itself",
        "yaml-alias",
        &[("produk/a.md", product("rincian: &a {x: *a}", ""))],
    );
    let many = format!("rincian: [{}]", "x, ".repeat(150_000));
    refuses("many values", "yaml-too-deep", &[("produk/a.md", product(&many, ""))]);
    let long = format!("ringkasan: {}", "x".repeat(3 << 20));
    refuses("long facts", "yaml-too-large", &[("produk/a.md", product(&long, ""))]);
    refuses("a long file", "text-too-large", &[("produk/a.md", page(&"x".repeat(5 << 20)))]);
    refuses("a long text", "text-too-long", &[("halaman/a.md", page(&"kata ".repeat(700_000)))]);
}

#[test]
fn facts_nested_a_hundred_thousand_deep() {
    const DEEP: usize = 100_000;
    for (what, text) in [
        ("square brackets", format!("rincian: {}{}", "[".repeat(DEEP), "]".repeat(DEEP))),
        ("open brackets", format!("rincian: {}", "[".repeat(DEEP))),
        ("curly brackets", format!("rincian: {}", "{a: ".repeat(DEEP))),
        ("hyphens", format!("rincian:\n  {}x", "- ".repeat(DEEP))),
        ("question marks", format!("rincian:\n  {}x", "? ".repeat(DEEP))),
    ] {
        let site = base().copy();
        site.write("produk/a.md", product(&text, ""));
        site.write("koperasi.yaml", format!("nama: X\n{}", text.replace("rincian", "cerita")));
        let before = site.state();
        let run = build(&site, what);
        assert_eq!(run.exit, Some(1), "{what}: {}", ends(&run.stderr));
        let codes = found(&run, what);
        assert!(codes.iter().any(|(code, _)| code.starts_with("yaml-")), "{what}: {codes:?}");
        assert!(before.difference(&site.state()).is_empty(), "{what}");
    }
}

#[test]
fn texts_nested_too_deep() {
    refuses("quotes", "text-too-nested", &[("halaman/a.md", page(&">".repeat(50_000)))]);
    refuses(
        "lists",
        "text-too-nested",
        &[("halaman/a.md", page(&format!("{}x", "- ".repeat(25_000))))],
    );
    let mixed = "> - ".repeat(12_000);
    refuses("quotes and lists", "text-too-nested", &[("halaman/a.md", page(&format!("{mixed}x")))]);
}

/// Signs that make careless readers of Markdown slow. They are sound text, so the site is built.
#[test]
fn floods_of_signs_end_soon() {
    let site = base().copy();
    for (n, sign) in [
        "[", "![", "]", "*a ", "_a*", "`", "<", "&", "[a](", "![a](<", "<a href=", "|", "[^a]",
        "~~a",
    ]
    .iter()
    .enumerate()
    {
        site.write(&format!("halaman/banjir-{n}.md"), page(&sign.repeat(50_000 / sign.len())));
    }
    let run = build(&site, "floods of signs");
    assert!(matches!(run.exit, Some(0 | 1)), "{:?} {}", run.exit, ends(&run.stderr));
    found(&run, "floods of signs");
}

#[test]
fn addresses_that_run_something_are_refused_wherever_they_stand() {
    let links = [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](&#1;javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "[x](file:///etc/passwd)",
        "[x](blob:https://a.example/1)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "[![x](../foto/madu.jpg)](javascript:alert(1))",
    ];
    let fields = [
        "situs: javascript:alert(1)",
        "situs: data:text/html,x",
        "media_sosial: {blog: \"javascript:alert(1)\"}",
        "media_sosial: {blog: \"java\\tscript:alert(1)\"}",
        "toko: {tokopedia: \"javascript://tokopedia.com/%0aalert(1)\"}",
        "toko: {pasar: \"data:text/html,x\"}",
        "email: \"javascript:alert(1)\"",
    ];
    let site = base().copy();
    for (n, link) in links.iter().enumerate() {
        site.write(&format!("halaman/tautan-{n}.md"), page(link));
    }
    let before = site.state();
    let run = build(&site, "links");
    assert_eq!(run.exit, Some(1), "{}", ends(&run.stderr));
    let refused: BTreeSet<String> =
        found(&run, "links").into_iter().map(|(_, file)| file).collect();
    for (n, link) in links.iter().enumerate() {
        assert!(refused.contains(&format!("halaman/tautan-{n}.md")), "accepted: {link}");
    }
    assert!(before.difference(&site.state()).is_empty());

    for line in fields {
        let site = base().copy();
        let profile = format!("nama: X\nbahasa: [id, en]\n{line}\n");
        site.write("koperasi.yaml", profile);
        let before = site.state();
        let run = build(&site, line);
        assert_eq!(run.exit, Some(1), "accepted: {line}");
        let problems = found(&run, line);
        assert!(problems.iter().all(|(_, file)| file == "koperasi.yaml"), "{line}: {problems:?}");
        assert!(before.difference(&site.state()).is_empty(), "{line}");
    }
}

#[test]
fn html_that_was_allowed_still_runs_nothing() {
    let site = base().copy();
    let profile = "nama: X\nbahasa: [id, en]\nhtml: ya\n";
    site.write("koperasi.yaml", profile);
    let body = [
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\"java&#x09;script:alert(2)\">b</a>",
        "<img src=x onerror=alert(3)>",
        "<svg onload=alert(4)></svg>",
        "<iframe src=\"https://jahat.example/5\"></iframe>",
        "<script>alert(6)</script>",
        "<style>@import 'https://jahat.example/7'</style>",
        "<form action=\"https://jahat.example/8\"><input></form>",
        "<b style=\"background:url(https://jahat.example/9)\">c</b>",
        "<meta http-equiv=refresh content=\"0;url=https://jahat.example\">",
    ];
    site.write("halaman/html.md", page(&body.join("\n\n")));
    let run = build(&site, "html");
    assert!(matches!(run.exit, Some(0 | 1)), "{}", ends(&run.stderr));
    if run.exit == Some(0) {
        let made = std::fs::read_to_string(site.path().join("hasil/html.html")).expect("a page");
        let made = made.to_lowercase();
        let main = made.split_once("<main").map_or(made.as_str(), |(_, main)| main);
        for harm in ["alert(", "jahat.example", "onerror", "onload", "<iframe", "<form", "<meta"] {
            assert!(!main.contains(harm), "{harm} is in the page:\n{main}");
        }
    }
}

#[test]
fn templates_that_do_not_end() {
    let template = |inner: &str| {
        let text = format!(
            "{{% extends \"base:page.html\" %}}\n{{% block main %}}\n{inner}\n{{% endblock main %}}\n"
        );
        [("tema/templates/page.html", text)]
    };
    let nested = |text: &str| {
        ["a", "b", "c", "d"].iter().fold(text.to_owned(), |inner, name| {
            format!("{{% for {name} in range(end=9999) %}}{inner}{{% endfor %}}")
        })
    };
    refuses("loops with output", "page-too-large", &template(&nested("halaman ini tidak selesai")));
    refuses("loops without output", "page-never-ends", &template(&nested("")));
    let huge = "{% for i in range(end=1000000000) %}{% endfor %}";
    refuses("one huge loop", "template-range", &template(huge));
    let itself = [(
        "tema/components/badge.html",
        "{% component badge(status: string, label: string) -%}\n{{ <badge status={status} label={label} /> }}\n{%- endcomponent badge %}\n".to_owned(),
    )];
    let site = base().copy();
    for (path, text) in itself {
        site.write(path, text);
    }
    let before = site.state();
    let run = build(&site, "a component in itself");
    assert_eq!(run.exit, Some(1), "a component in itself: {}", ends(&run.stderr));
    assert!(before.difference(&site.state()).is_empty());
}
