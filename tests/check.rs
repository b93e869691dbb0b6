//! `etalase check`: more than a hundred faults, each seeded into a sound site by a table of kinds and
//! places, are found, each in the right file; the example sites have the full score; what is mended
//! is mended for good; and the lessons of the course know when they are done.

#[path = "check/faults.rs"]
mod faults;
#[path = "check/ready.rs"]
mod ready;
mod support;

use etalase::diagnostic::catalogue;
use rayon::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use support::{copy, etalase, example_sites};

/// The report on a site, as programs get it.
fn report(site: &Path, more: &[&str]) -> Value {
    let output = etalase().arg("check").arg(site).args(["--format", "json"]).args(more).output();
    let output = output.expect("the program starts");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("no JSON: {error}\n{}", String::from_utf8_lossy(&output.stderr))
    })
}

fn found(report: &Value) -> Vec<(String, String, String)> {
    let text = |found: &Value, key: &str| found[key].as_str().unwrap_or("-").to_owned();
    let all = report["diagnostics"].as_array().expect("a list");
    all.iter().map(|d| (text(d, "code"), text(d, "file"), text(d, "severity"))).collect()
}

#[test]
fn every_seeded_fault_is_found_in_its_file() {
    let base = ready::site();
    let sound = report(base.path(), &[]);
    let worth: Vec<_> = found(&sound).into_iter().filter(|(.., s)| s != "notice").collect();
    assert!(worth.is_empty(), "the sound site has findings: {worth:?}");
    assert_eq!(sound["score"], 100);

    let faults = faults::all();
    assert!(faults.len() >= 100, "only {} faults", faults.len());
    let reports: Vec<(Vec<usize>, Value)> = batches(&faults)
        .into_par_iter()
        .map(|batch| {
            let site = tempfile::tempdir().expect("a folder");
            copy(base.path(), site.path());
            for index in &batch {
                (faults[*index].seed)(site.path());
            }
            let report = report(site.path(), faults[batch[0]].more);
            (batch, report)
        })
        .collect();
    let mut missed = Vec::new();
    let mut texts = BTreeMap::new();
    for (batch, report) in &reports {
        assert!(report["score"].as_u64() < Some(100), "a site with faults has the full score");
        for fault in batch.iter().map(|index| &faults[*index]) {
            let all = report["diagnostics"].as_array().expect("a list");
            let mine = all.iter().find(|d| {
                d["code"] == fault.code && d["file"].as_str().unwrap_or("-") == fault.file
            });
            match mine {
                Some(mine) => drop(texts.entry(fault.code).or_insert_with(|| read_aloud(mine))),
                None => missed.push(format!("{} in {} ({})", fault.code, fault.file, fault.about)),
            }
        }
    }
    assert!(missed.is_empty(), "{} of {}:\n{}", missed.len(), faults.len(), missed.join("\n"));

    // What needs the network, or is told of a site that is ready all the same.
    let apart = ["link-offline", "links-all-offline", "price-none", "site-address-none"];
    let codes = catalogue::check::ALL.iter().map(|entry| entry.code);
    let missing: Vec<_> =
        codes.filter(|code| !texts.contains_key(code) && !apart.contains(code)).collect();
    assert!(missing.is_empty(), "no fault shows {missing:?}");
    let texts: Vec<String> = texts.into_values().collect();
    insta::assert_snapshot!("check_messages", texts.join("\n"));
}

/// Faults that can be in one site at once: each in another file, and none that takes from another
/// what it needs.
fn batches(faults: &[faults::Fault]) -> Vec<Vec<usize>> {
    let mut batches: Vec<(BTreeSet<String>, Vec<usize>)> = Vec::new();
    for (index, fault) in faults.iter().enumerate() {
        let alone = fault.alone || !fault.more.is_empty();
        let fits = |(files, batch): &&mut (BTreeSet<String>, Vec<usize>)| {
            let others = batch.iter().any(|index| faults[*index].alone);
            !alone && !others && fault.touched().iter().all(|file| !files.contains(file))
        };
        match batches.iter_mut().find(fits) {
            Some((files, batch)) => {
                files.extend(fault.touched());
                batch.push(index);
            }
            None => batches.push((fault.touched().into_iter().collect(), vec![index])),
        }
    }
    batches.into_iter().map(|(_, batch)| batch).collect()
}

/// A message with its place and its remedy in both languages.
fn read_aloud(found: &Value) -> String {
    let mut text = format!("{} {} {}\n", found["code"], found["file"], found["line"]);
    for lang in ["id", "en"] {
        for part in ["message", "remedy"] {
            let words = found[part][lang].as_str().expect("a text");
            for slot in ["{name}", "{text}", "{other}", "{near}", "{count}", "{size}", "{page}"] {
                assert!(!words.contains(slot), "{slot} is not filled in: {words}");
            }
            for line in words.lines() {
                text += &format!("  {line}\n");
            }
        }
    }
    text
}

#[test]
fn the_example_sites_have_the_full_score() {
    for example in example_sites() {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&example, folder.path());
        // Today of the examples: their newest date has come.
        let output = etalase()
            .env("SOURCE_DATE_EPOCH", "1798675200") // 31 December 2026
            .arg("check")
            .arg(folder.path())
            .args(["--format", "json"])
            .output()
            .expect("the program starts");
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let worth: Vec<_> = found(&report).into_iter().filter(|(.., s)| s != "notice").collect();
        assert!(worth.is_empty(), "{}: {worth:?}", example.display());
        assert_eq!(report["score"], 100, "{}", example.display());
        assert!(output.status.success());
    }
}

#[test]
fn what_is_safe_is_mended_and_shown_before() {
    let site = ready::site();
    let write =
        |path: &str, bytes: &[u8]| fs::write(site.path().join(path), bytes).expect("written");
    write("produk/bakul.md", b"---\r\nnama:Bakul rotan\r\nharga:\t85.000\r\n---\r\nMuat sepuluh kilo. Lihat [cara pesan] (../halaman/cara-pesan.md).\r\n");
    write("produk/tikar.md", "---\nnama: “Tikar pandan”\nharga: 350.000\nfoto: Tikar.JPG\n---\nPesan dulu, jadi dua minggu.\n".as_bytes());
    write(
        "berita/panen-padi.md",
        b"---\njudul: Panen padi\ntanggal: 2 Januari 2025\n---\nPanen di kaf\xe9 desa.\n",
    );
    let before = report(site.path(), &[]);
    assert!(before["score"].as_u64().expect("a score") <= 50, "errors keep the score low");
    let fixed = etalase().args(["check", "--fix"]).arg(site.path()).output().expect("runs");
    let said = String::from_utf8_lossy(&fixed.stderr).into_owned();
    for shown in [
        "produk/bakul.md:2\n  - nama:Bakul rotan\n  + nama: Bakul rotan",
        "  - nama: “Tikar pandan”\n  + nama: \"Tikar pandan\"",
        "  - foto: Tikar.JPG\n  + foto: tikar.jpg",
        "[cara pesan](../halaman/cara-pesan.md)",
        "berita/panen-padi.md: disimpan ulang sebagai UTF-8",
    ] {
        assert!(said.contains(shown), "{shown} is not in\n{said}");
    }
    assert!(fixed.status.success(), "{said}");
    let bakul = fs::read_to_string(site.path().join("produk/bakul.md")).expect("read");
    assert!(bakul.contains("nama: Bakul rotan\r\n"), "line ends stay: {bakul:?}");
    assert!(
        fs::read_to_string(site.path().join("berita/panen-padi.md"))
            .expect("UTF-8")
            .contains("kafé")
    );
    let again = etalase().args(["check", "--fix"]).arg(site.path()).output().expect("runs");
    assert!(String::from_utf8_lossy(&again.stderr).contains("Tidak ada yang bisa diperbaiki"));
}

#[test]
fn the_report_is_a_page_and_takes_no_other_files_place() {
    let site = ready::site();
    let page = site.path().join("laporan.html");
    let run = || {
        let mut command = etalase();
        command.arg("check").arg(site.path()).arg("--html").arg(&page);
        command.output().expect("runs")
    };
    assert!(run().status.success());
    let html = fs::read_to_string(&page).expect("a page");
    assert!(html.contains("<b>100</b>") && html.contains("Barang dan harga"), "{html}");
    assert!(run().status.success(), "its own report may be replaced");
    fs::write(&page, "<p>milik saya</p>").expect("written");
    let refused = run();
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("report-not-ours"));
    assert_eq!(fs::read_to_string(&page).expect("there"), "<p>milik saya</p>");
}

#[test]
fn lessons_begin_open_and_end_done() {
    let folder = tempfile::tempdir().expect("a folder");
    let starter = folder.path().join("situs");
    support::succeed(etalase().arg("new").arg(&starter));
    let done = |site: &Path, number: u8| {
        let number = number.to_string();
        let output = etalase().arg("check").arg(site).args(["--lesson", &number]).output();
        output.expect("runs").status.success()
    };
    for number in 1..=10 {
        assert!(!done(&starter, number), "lesson {number} is done before it begins");
    }
    let graduate = ready::graduate();
    for number in 1..=10 {
        let said = etalase()
            .arg("check")
            .arg(graduate.path())
            .args(["--lesson", &number.to_string()])
            .output()
            .expect("runs");
        assert!(said.status.success(), "{number}: {}", String::from_utf8_lossy(&said.stderr));
    }
    let eleven = etalase().args(["check", "--lesson", "11"]).output().expect("runs");
    assert_eq!(eleven.status.code(), Some(2));
}

/// The document on the score says what the program does.
#[test]
fn the_weights_are_documented() {
    use etalase::check::score::WEIGHTS;
    let text = fs::read_to_string(support::root().join("docs/check.md")).expect("the document");
    let rows: Vec<(&str, u32)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |")?.split_once("` | "))
        .filter_map(|(code, points)| Some((code, points.parse().ok()?)))
        .collect();
    assert_eq!(rows, WEIGHTS);
}

/// A site with a page that holds `links`, a line for each.
fn linked(links: &[String]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("koperasi.yaml"), "nama: Koperasi Contoh\n").expect("written");
    fs::create_dir(folder.path().join("halaman")).expect("made");
    let lines: Vec<String> = links.iter().map(|link| format!("- [tautan]({link})")).collect();
    let text = format!("---\njudul: Tautan\n---\n{}\n", lines.join("\n"));
    fs::write(folder.path().join("halaman/tautan.md"), text).expect("written");
    folder
}

/// Answers on loopback by the path that is asked for; gives the address.
fn other_site() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let own = address.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let own = own.clone();
            std::thread::spawn(move || answer(&stream, &own));
        }
    });
    address
}

fn answer(mut stream: &TcpStream, own: &str) {
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    let _ = reader.read_line(&mut request);
    let mut header = String::new();
    while reader.read_line(&mut header).is_ok_and(|n| n > 2) {
        header.clear();
    }
    let mut words = request.split(' ');
    let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let head = match (path, method) {
        ("/ada", _) | ("/hanya-get" | "/kepala-hilang", "GET") => "200 OK".to_owned(),
        ("/hanya-get", _) => "405 Method Not Allowed".to_owned(),
        ("/pindah", _) => format!("301 Moved Permanently\r\nLocation: {own}/ada"),
        ("/pindah-hilang", _) => format!("302 Found\r\nLocation: {own}/hilang"),
        ("/putar", _) => format!("302 Found\r\nLocation: {own}/putar"),
        ("/tertutup", _) => "403 Forbidden".to_owned(),
        ("/rusak", _) => "503 Service Unavailable".to_owned(),
        ("/putus", _) => return,
        ("/diam", _) => {
            // Longer than anybody waits; the thread ends with the test.
            std::thread::sleep(std::time::Duration::from_secs(120));
            return;
        }
        _ => "404 Not Found".to_owned(),
    };
    let _ = write!(stream, "HTTP/1.1 {head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

/// Every link to another site is opened once; those that can't be are named with their line.
#[test]
fn links_to_other_sites_are_opened() {
    let other = other_site();
    let paths = [
        ("ada", None),
        ("hanya-get", None),
        ("kepala-hilang", None),
        ("pindah", None),
        ("tertutup", None),
        ("ada#bagian", None),
        ("hilang", Some("halamannya tidak ada (404)")),
        ("pindah-hilang", Some("halamannya tidak ada (404)")),
        ("putar", Some("berputar-putar")),
        ("rusak", Some("sedang bermasalah (503)")),
        ("putus", Some("sambungannya terputus")),
        ("diam", Some("terlalu lama tidak menjawab")),
    ];
    let links: Vec<String> = paths.iter().map(|(path, _)| format!("{other}/{path}")).collect();
    let site = linked(&links);
    let offline = report(site.path(), &[]);
    let online = report(site.path(), &["--online"]);
    let all = online["diagnostics"].as_array().expect("a list");
    for (line, (path, wanted)) in paths.iter().enumerate() {
        let about = |d: &&Value| {
            d["message"]["id"].as_str().unwrap_or("").contains(&format!("{other}/{path} "))
        };
        let told: Vec<_> =
            all.iter().filter(|d| d["code"] == "link-offline").filter(about).collect();
        assert_eq!(told.len(), usize::from(wanted.is_some()), "{path}: {told:?}");
        let (Some(words), Some(told)) = (wanted, told.first()) else { continue };
        assert!(told["message"]["id"].as_str().unwrap_or("").contains(words), "{told}");
        assert_eq!(
            (told["file"].as_str(), told["line"].as_u64()),
            (Some("halaman/tautan.md"), Some(line as u64 + 4)),
            "{told}"
        );
    }
    assert!(online["score"].as_u64() < offline["score"].as_u64(), "dead links cost nothing");
    assert!(found(&offline).iter().all(|(code, ..)| code != "link-offline"));
}

/// On a computer without a network no address is blamed. The ending .invalid is set apart for names
/// that nobody can have (RFC 2606).
#[test]
fn without_a_network_no_link_is_blamed() {
    let site = linked(&["https://satu.invalid/".to_owned(), "https://dua.invalid/".to_owned()]);
    let report = report(site.path(), &["--online"]);
    let found: Vec<_> =
        found(&report).into_iter().filter(|(code, ..)| code.contains("offline")).collect();
    assert_eq!(found, [("links-all-offline".to_owned(), "-".to_owned(), "notice".to_owned())]);
}
