//! The preview: it serves what a build writes and nothing else, follows every save, and keeps
//! serving whatever comes over the wire.

#[path = "support/preview.rs"]
mod preview;
mod support;

use preview::{Answer, Events, PATIENCE, Preview, ask};
use rayon::prelude::*;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use support::{contents, copy, etalase, example_sites, small_site, succeed};

fn site_of(products: usize) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let site = dir.path().join("situs");
    small_site(&site, products, 1);
    (dir, site)
}

fn product(site: &Path, number: usize) -> PathBuf {
    site.join(format!("produk/barang-{number}.md"))
}

fn text(name: &str) -> String {
    format!("---\nnama: {name}\nharga: 100.000\n---\nCerita {name}.\n")
}

#[test]
fn served_bytes_less_the_snippet_are_built_bytes() {
    for example in example_sites() {
        let dir = tempfile::tempdir().expect("a folder");
        let (site, out) = (dir.path().join("situs"), dir.path().join("hasil"));
        copy(&example, &site);
        succeed(etalase().arg("build").arg(&site).arg("-o").arg(&out).arg("-q"));
        let built = contents(&out);
        assert!(built.len() > 20, "{} outputs of {}", built.len(), example.display());
        let preview = Preview::start(&site, &[]);
        let mut pages = 0;
        for (path, bytes) in &built {
            if path == ".etalase-manifest.json" {
                continue;
            }
            let answer = preview.get(&format!("/{}", etalase::plan::address::encode(path)));
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.built() == &bytes[..], "{path} differs");
            pages += usize::from(answer.body.len() > bytes.len());
        }
        assert!(pages > 5, "only {pages} pages have the snippet");
    }
}

#[test]
fn a_folder_stands_for_its_page_and_the_rest_is_not_there() {
    let (_dir, site) = site_of(2);
    let preview = Preview::start(&site, &[]);
    assert_eq!(preview.get("/").status, 200);
    assert_eq!(preview.get("/produk/").status, 200);
    let led = preview.get("/produk");
    assert!(led.status == 302 && led.head.contains("location: /produk/"), "{}", led.head);
    let lost = preview.get("/tidak-ada.html");
    assert_eq!(lost.status, 404);
    assert_eq!(lost.built(), preview.get("/404.html").built(), "the site's own page");
    let head = preview.raw(
        format!("HEAD / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", preview.at).as_bytes(),
    );
    let length = format!("content-length: {}", preview.get("/").body.len());
    assert!(head.status == 200 && head.body.is_empty() && head.head.contains(&length));
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"] {
        let request =
            format!("{method} / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", preview.at);
        let answer = preview.raw(request.as_bytes());
        assert!(answer.status == 405 && answer.head.contains("allow: get, head"), "{method}");
        assert!(!answer.head.contains("access-control"), "{method}");
    }
}

/// Words that stand in files no visitor may see.
const SECRET: &str = "rahasia-dapur";

#[test]
fn nothing_outside_the_site_is_served_whatever_is_asked() {
    let (dir, site) = site_of(2);
    fs::write(dir.path().join("luar.txt"), SECRET).expect("written");
    let profile = format!("# {SECRET}\nnama: Koperasi Contoh\n");
    fs::write(site.join("koperasi.yaml"), profile).expect("written");
    fs::create_dir_all(site.join(".etalase")).expect("a folder");
    fs::write(site.join(".etalase/catatan.txt"), SECRET).expect("written");
    let preview = Preview::start(&site, &[]);
    let mut targets = Vec::new();
    let files = [
        "koperasi.yaml",
        "luar.txt",
        "produk/barang-0.md",
        ".etalase/catatan.txt",
        "etc/passwd",
        "situs/koperasi.yaml",
    ];
    let ups = [
        "",
        "../",
        "../../",
        "../../../../../../",
        "..%2f",
        "%2e%2e/",
        "%2e%2e%2f",
        "..\\",
        "..%5c",
        "%252e%252e%252f",
        "....//",
        ".%2e/",
        "%c0%ae%c0%ae/",
        "..;/",
        "produk/../",
        "produk/%2e%2e/",
        "/",
        "//",
        "/../",
        "_etalase/../",
        "_etalase/%2e%2e/",
        "%00",
        "./",
        ".//./",
    ];
    for file in files {
        for up in ups {
            targets.push(format!("/{up}{file}"));
        }
    }
    for odd in [
        "file:///etc/passwd",
        "/C:/Windows/win.ini",
        "/..",
        "/.",
        "/%",
        "/%2",
        "/%zz",
        "/%ff%fe",
        "/index.html%00.md",
        "/index.html/",
        "/index.html/..",
        "/produk/barang-0.md",
        "/?/../koperasi.yaml",
        "/#/../koperasi.yaml",
        "*",
        "http://evil.example/",
        "/_etalase/",
        "/_etalase/../koperasi.yaml",
        "/_etalase/check?page=../../koperasi.yaml",
        "/_etalase/check?page=%2e%2e/koperasi.yaml",
        "/_etalase/events.html",
        "/_ETALASE/panel",
        "/con",
        "/nul",
        "/aux.html",
        "/~",
        "/.git/config",
        "/.etalase/",
        "/produk/.",
        "/produk//barang-0.html",
        "/PRODUK/barang-0.html",
    ] {
        targets.push(odd.to_owned());
    }
    targets.push(format!("/{}", "a".repeat(9_000)));
    targets.push(format!("/{}", "../".repeat(4_000)));
    let host = preview.at;
    let mut requests: Vec<Vec<u8>> = targets
        .iter()
        .map(|target| {
            format!("GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
                .into_bytes()
        })
        .collect();
    let lines = [
        "",
        "\r\n",
        "\r\n\r\n",
        "GET",
        "GET /",
        "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
        "get / http/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost\r\n\r\n",
        "GET / HTTP/1.1\r\n: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\nHost: x\n\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
        "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
        "\0\0\0\0",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0",
        "GET / HTTP/1.1\r\n\tHost: x\r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    ];
    requests.extend(lines.iter().map(|line| line.as_bytes().to_vec()));
    let long = format!("GET / HTTP/1.1\r\nHost: {host}\r\nX: {}\r\n\r\n", "x".repeat(200_000));
    let many = format!("GET / HTTP/1.1\r\nHost: {host}\r\n{}\r\n", "X: x\r\n".repeat(5_000));
    requests.extend([long.into_bytes(), many.into_bytes(), vec![0xff; 50_000]]);
    assert!(requests.len() >= 200, "{}", requests.len());

    requests.par_iter().for_each(|request| {
        let answer = preview.raw(request);
        let shown = String::from_utf8_lossy(&request[..request.len().min(200)]).into_owned();
        assert!(!answer.text().contains(SECRET), "{shown:?} shows a secret");
        assert!(!answer.text().contains("root:"), "{shown:?} shows a file of the system");
        // The only addresses among these that the plan has, or that are our own.
        let fine = answer.status != 200
            || shown.starts_with("GET /?/")
            || shown.starts_with("GET /#/")
            || shown.starts_with("GET /_etalase/check?")
            || answer.built() == preview.get("/").built();
        assert!(fine, "{shown:?} is answered with {}:\n{}", answer.status, answer.text());
        assert!(answer.status != 500, "{shown:?}");
    });
    assert_eq!(preview.get("/produk/barang-0.html").status, 200, "it still serves");
    assert!(!preview.said().contains("kesalahan di dalam etalase"), "{}", preview.said());
}

#[test]
fn only_its_own_names_and_origins_are_answered() {
    let (_dir, site) = site_of(1);
    let preview = Preview::start(&site, &[]);
    let port = preview.at.port();
    let hosts = [
        (format!("127.0.0.1:{port}"), true),
        (format!("localhost:{port}"), true),
        (format!("[::1]:{port}"), true),
        ("evil.example".to_owned(), false),
        (format!("evil.example:{port}"), false),
        (format!("127.0.0.1.evil.example:{port}"), false),
        (format!("localhost:{port}@evil.example"), false),
        (String::new(), false),
    ];
    let mut cases = 0;
    for (host, is_ours) in &hosts {
        let origins = [
            (None, true),
            (Some(format!("http://{host}")), *is_ours),
            (Some("http://evil.example".to_owned()), false),
            (Some("null".to_owned()), false),
            (Some(format!("https://{host}")), false),
        ];
        for (origin, same) in origins {
            for path in ["/", "/_etalase/events?page=/", "/_etalase/panel"] {
                let origin = origin.as_ref().map_or(String::new(), |o| format!("Origin: {o}\r\n"));
                let allowed = *is_ours && same;
                if allowed && path.contains("events") {
                    continue; // It would not end.
                }
                let request = format!(
                    "GET {path} HTTP/1.1\r\nHost: {host}\r\n{origin}Connection: close\r\n\r\n"
                );
                let answer = preview.raw(request.as_bytes());
                let wanted = if allowed { 200 } else { 403 };
                assert_eq!(answer.status, wanted, "{request}");
                assert!(!answer.head.contains("access-control"), "{request}");
            }
            cases += 1;
        }
    }
    assert_eq!(cases, 40);
    let embedded = format!(
        "GET / HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nConnection: close\r\n\r\n",
        preview.at
    );
    assert_eq!(preview.raw(embedded.as_bytes()).status, 403);
    let link = embedded.replace("no-cors", "navigate");
    assert_eq!(preview.raw(link.as_bytes()).status, 200, "a link to the preview works");
}

/// The ways in which programs save.
const STYLES: [&str; 6] = [
    "in place",
    "rename over",
    "delete and create",
    "truncate, then write",
    "temporary file",
    "touch",
];

fn save(file: &Path, style: usize, text: &str) {
    let beside = |ending: &str| file.with_extension(ending);
    match style {
        0 => fs::write(file, text).expect("written"),
        1 => {
            fs::write(beside("md.tmp"), text).expect("written");
            fs::rename(beside("md.tmp"), file).expect("renamed");
        }
        2 => {
            fs::remove_file(file).expect("removed");
            fs::write(file, text).expect("written");
        }
        3 => {
            fs::File::create(file).expect("emptied");
            std::thread::sleep(Duration::from_millis(2));
            let (first, rest) = text.split_at(text.len() / 2);
            let mut open = fs::OpenOptions::new().append(true).open(file).expect("open");
            open.write_all(first.as_bytes()).expect("written");
            open.flush().expect("flushed");
            open.write_all(rest.as_bytes()).expect("written");
        }
        4 => {
            // As Vim does: the old file moves away, the new one is written, the old one goes.
            fs::rename(file, beside("md~")).expect("renamed");
            fs::write(file, text).expect("written");
            fs::remove_file(beside("md~")).expect("removed");
        }
        _ => {
            fs::write(file, text).expect("written");
            let open = fs::OpenOptions::new().append(true).open(file).expect("open");
            open.set_modified(std::time::SystemTime::now()).expect("touched");
        }
    }
}

#[test]
fn the_last_of_five_hundred_saves_is_what_is_served() {
    let (_dir, site) = site_of(10);
    let preview = Preview::start(&site, &[]);
    let mut saves = 0;
    let mut burst = 0;
    while saves < 500 {
        let style = burst % STYLES.len();
        let mut last = vec![String::new(); 3];
        for round in 0..14 {
            let number = round % 3;
            last[number] = format!("Simpanan {saves} ragam {style}");
            save(&product(&site, number), style, &text(&last[number]));
            saves += 1;
            if round % 5 == 4 {
                std::thread::sleep(Duration::from_millis(7 * (burst as u64 % 5)));
            }
        }
        for (number, wanted) in last.iter().enumerate() {
            let path = format!("/produk/barang-{number}.html");
            let what = format!("{wanted} after {}", STYLES[style]);
            preview.until(&path, &what, |answer| answer.text().contains(wanted.as_str()));
            // The list shows it too, in the same edition.
            assert!(
                preview.get("/produk/").text().contains(wanted.as_str()),
                "{what}, in the list"
            );
        }
        burst += 1;
    }
}

#[test]
fn a_page_that_an_edit_does_not_touch_is_left_alone() {
    let (_dir, site) = site_of(3);
    let preview = Preview::start(&site, &[]);
    let mut events = Events::open(&preview, "/produk/barang-1.html");
    let (first, _) = events.state();
    let name = format!("data-page=\"{first}\"");
    assert!(preview.get("/produk/barang-1.html").text().contains(&name), "the same name for it");
    // A text that only its own page shows, then touching the file, then a change of this page.
    let other = fs::read_to_string(product(&site, 0)).expect("text") + "\nSatu kalimat lagi.\n";
    fs::write(product(&site, 0), other).expect("written");
    preview.until("/produk/barang-0.html", "changed", |a| a.text().contains("Satu kalimat lagi"));
    save(&product(&site, 1), 5, &fs::read_to_string(product(&site, 1)).expect("text"));
    fs::write(product(&site, 1), text("Nama lain")).expect("written");
    let (second, _) = events.state();
    assert_ne!(first, second);
    let page = preview.get("/produk/barang-1.html").text();
    assert!(page.contains(&format!("data-page=\"{second}\"")), "one state, not two");
    assert!(page.contains("Nama lain"));
}

#[test]
fn an_error_is_told_and_hides_nothing_else() {
    let (_dir, site) = site_of(4);
    let preview = Preview::start(&site, &[]);
    let good = preview.get("/produk/barang-1.html");
    let mut events = Events::open(&preview, "/produk/barang-1.html");
    let (page, fine) = events.state();
    fs::write(product(&site, 1), "---\nnama: [rusak\nharga: 5\n---\n").expect("written");
    let (still, told) = events.state();
    assert_eq!(page, still, "the last good page stays");
    assert_ne!(fine, told);
    assert_eq!(preview.get("/produk/barang-1.html").built(), good.built());
    let panel = preview.get("/_etalase/panel").text();
    assert!(panel.contains("produk/barang-1.md") && panel.contains("<mark>"), "{panel}");
    assert!(panel.contains("data-errors=\"1\""), "{panel}");
    // The rest can be seen and changed meanwhile.
    fs::write(product(&site, 2), text("Tetap jalan")).expect("written");
    preview.until("/produk/barang-2.html", "changed", |a| a.text().contains("Tetap jalan"));
    // Not even a broken profile takes the site away.
    let profile = fs::read_to_string(site.join("koperasi.yaml")).expect("text");
    fs::write(site.join("koperasi.yaml"), "nama: [rusak\n").expect("written");
    preview.until("/_etalase/panel", "two errors", |a| {
        a.text().contains("data-errors=\"1\"") && a.text().contains("koperasi.yaml")
    });
    assert_eq!(preview.get("/produk/barang-3.html").status, 200);
    fs::write(site.join("koperasi.yaml"), profile).expect("written");
    fs::write(product(&site, 1), text("Mulus lagi")).expect("written");
    preview.until("/produk/barang-1.html", "mended", |a| a.text().contains("Mulus lagi"));
    preview.until("/_etalase/panel", "no error", |a| a.text().contains("data-errors=\"0\""));
}

#[test]
fn a_site_that_begins_broken_appears_when_it_is_mended() {
    let (_dir, site) = site_of(1);
    fs::write(site.join("koperasi.yaml"), "nama: [rusak\n").expect("written");
    let preview = Preview::start(&site, &[]);
    let broken = preview.get("/");
    assert!(broken.status == 500 && broken.text().contains("preview.js"), "{}", broken.text());
    fs::write(site.join("koperasi.yaml"), "nama: Koperasi Sehat\n").expect("written");
    preview.until("/", "there", |a| a.status == 200 && a.text().contains("Koperasi Sehat"));
}

#[test]
fn files_and_folders_come_and_go() {
    let (dir, site) = site_of(3);
    for more in [&[][..], &["--poll"][..]] {
        let preview = Preview::start(&site, more);
        fs::create_dir_all(site.join("produk/baru")).expect("a folder");
        fs::write(site.join("produk/baru/index.md"), text("Barang baru")).expect("written");
        preview.until("/produk/baru.html", "there", |a| a.text().contains("Barang baru"));
        fs::rename(site.join("produk"), dir.path().join("pergi")).expect("moved");
        preview.until("/produk/barang-0.html", "gone", |a| a.status == 404);
        fs::rename(dir.path().join("pergi"), site.join("produk")).expect("moved back");
        preview.until("/produk/barang-0.html", "back", |a| a.status == 200);
        fs::write(product(&site, 0), text("Setelah pulang")).expect("written");
        preview.until("/produk/barang-0.html", "new", |a| a.text().contains("Setelah pulang"));
        fs::remove_dir_all(site.join("produk/baru")).expect("removed");
        preview.until("/produk/baru.html", "gone", |a| a.status == 404);
        fs::create_dir_all(site.join("tema/styles")).expect("a folder");
        fs::write(site.join("tema/styles/situs.css"), ".baru { color: red; }\n").expect("written");
        let home = preview.until("/", "restyled", |a| {
            style(a).is_some_and(|path| preview.get(&path).text().contains(".baru"))
        });
        assert_eq!(home.status, 200);
        fs::remove_dir_all(site.join("tema")).expect("removed");
        preview.until("/", "plain", |a| {
            style(a).is_some_and(|path| !preview.get(&path).text().contains(".baru"))
        });
        fs::write(product(&site, 0), text("Seperti semula")).expect("written");
    }
}

/// The address of the style sheet of a home page.
fn style(answer: &Answer) -> Option<String> {
    let text = answer.text();
    let at = text.find("rel=\"stylesheet\" href=\"")? + 23;
    Some(format!("/{}", text[at..].split('"').next()?))
}

#[test]
fn output_in_the_site_folder_is_not_watched() {
    let (_dir, site) = site_of(2);
    let preview = Preview::start(&site, &[]);
    let mut events = Events::open(&preview, "/");
    let (first, _) = events.state();
    succeed(etalase().arg("build").arg(&site).arg("-q"));
    succeed(etalase().arg("build").arg(&site).arg("-q").arg("-o").arg(site.join("lain")));
    fs::write(product(&site, 0), text("Sesudah dibangun")).expect("written");
    let (second, _) = events.state();
    assert_ne!(first, second);
    assert!(preview.get("/").text().contains("Sesudah dibangun"), "one change, not three");
    let updates = preview.said().matches("Diperbarui").count();
    assert_eq!(updates, 1, "{}", preview.said());
}

#[test]
fn ports_in_use_are_said_plainly() {
    let (_dir, site) = site_of(1);
    let held = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = held.local_addr().expect("an address").port().to_string();
    let run = etalase().arg("serve").arg(&site).args(["--port", &port]).output().expect("runs");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(2), "{said}");
    assert!(said.contains("port-taken") && said.contains(&port), "{said}");
    // Whoever holds them, this test or another program: none is free.
    let _all: Vec<_> = (1945..=1965).map(|port| TcpListener::bind(("127.0.0.1", port))).collect();
    let run = etalase().arg("serve").arg(&site).output().expect("runs");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(2), "{said}");
    assert!(said.contains("ports-taken") && said.contains("1965"), "{said}");
}

#[test]
fn a_shared_preview_asks_for_the_pin() {
    let (_dir, site) = site_of(1);
    let addresses = etalase::preview::local_addresses();
    let Some(ip) = addresses.first() else {
        let run = etalase().arg("serve").arg(&site).arg("--lan").output().expect("runs");
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.code() == Some(2) && said.contains("lan-without-network"), "{said}");
        return;
    };
    let preview = Preview::start(&site, &["--lan", "--pin", "4821"]);
    let port = preview.at.port();
    preview.says(&format!("http://{ip}:{port}/"));
    assert_eq!(preview.get("/").status, 200, "this computer needs no PIN");
    assert!(preview.get("/_etalase/qr").text().contains("4821"));
    let visitor = |path: &str, more: &str| {
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: {ip}:{port}\r\n{more}Connection: close\r\n\r\n");
        ask((*ip, port).into(), request.as_bytes()).expect("an answer")
    };
    for path in
        ["/", "/produk/barang-0.html", "/_etalase/panel", "/_etalase/events?page=/", "/_etalase/qr"]
    {
        let asked = visitor(path, "");
        assert!(asked.text().contains("name=\"pin\""), "{path}: {}", asked.text());
        assert!(!asked.text().contains("Barang") && !asked.text().contains("4821"), "{path}");
    }
    assert!(!visitor("/_etalase/pin?pin=1111", "").head.contains("set-cookie"));
    let entered = visitor("/_etalase/pin?pin=4821", "");
    let cookie = entered.head.split("set-cookie: ").nth(1).expect("a cookie");
    let cookie = cookie.split(';').next().expect("its value");
    let shown = visitor("/", &format!("Cookie: {cookie}\r\n"));
    assert!(shown.status == 200 && shown.text().contains("Barang 0"));
    // Who visits sees the site, and nothing of the files behind it.
    fs::write(product(&site, 0), "---\nnama: [rusak\n---\n").expect("written");
    preview.until("/_etalase/panel", "told", |a| a.text().contains("barang-0.md"));
    let panel = visitor("/_etalase/panel", &format!("Cookie: {cookie}\r\n")).text();
    assert!(panel.contains("data-visitor") && !panel.contains("barang-0.md"), "{panel}");
    assert_eq!(visitor("/", "Cookie: etalase-pin=0\r\n").text(), visitor("/", "").text());
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once_and_leaves_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let site = dir.path().join("situs");
    copy(&example_sites()[0], &site);
    let own = |path: &String| !path.starts_with(".etalase/");
    let before: Vec<String> = contents(&site).into_keys().filter(own).collect();
    let mut preview = Preview::start(&site, &[]);
    let _open = Events::open(&preview, "/").state();
    assert_eq!(preview.get("/produk/").status, 200);
    // In the midst of making photos.
    let id = preview.id().to_string();
    succeed(std::process::Command::new("kill").args(["-INT", &id]));
    let asked = Instant::now();
    assert_eq!(preview.wait(), Some(0), "{}", preview.said());
    assert!(asked.elapsed() < PATIENCE / 10, "it went on for {:?}", asked.elapsed());
    let after: Vec<String> = contents(&site).into_keys().filter(own).collect();
    assert_eq!(before, after);
    let strays: Vec<String> = contents(&site.join(".etalase"))
        .into_keys()
        .filter(|path| path.contains(&format!(".{id}-")) || path.contains("lock"))
        .collect();
    assert_eq!(strays, Vec::<String>::new());
    // Nothing is left that would be in the way of a build.
    succeed(etalase().arg("build").arg(&site).arg("-q"));
}

#[test]
fn a_connection_that_is_cut_off_costs_nothing() {
    let (_dir, site) = site_of(1);
    let preview = Preview::start(&site, &[]);
    for _ in 0..700 {
        let mut stream = TcpStream::connect(preview.at).expect("a connection");
        stream
            .write_all(b"GET /_etalase/events?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .expect("sent");
        let mut first = [0; 8];
        stream.read_exact(&mut first).expect("an answer");
    }
    assert_eq!(preview.get("/").status, 200, "more than it may hold at a time were closed");
}
