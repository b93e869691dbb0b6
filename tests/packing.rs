//! `etalase pack`: for each host one archive with exactly what that host is to serve, the same bytes
//! every time, and a page that says how to upload it.

mod support;

use etalase::model::host::Host;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use support::{contents, etalase, small_site, succeed};

/// The files of an archive with their bytes.
fn unpacked(archive: &Path) -> BTreeMap<String, Vec<u8>> {
    let file = fs::File::open(archive).expect("the archive");
    let mut archive = zip::ZipArchive::new(file).expect("a zip archive");
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("readable");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

#[test]
fn an_archive_holds_what_a_build_for_that_host_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    small_site(&site, 5, 1);
    for host in Host::ALL {
        let (out, zip) = (folder.path().join(host.name()), folder.path().join("situs.zip"));
        let address = ["--base-url", "https://tenun.example"];
        let chosen = ["--host", host.name()];
        succeed(etalase().arg("build").arg(&site).arg("-o").arg(&out).args(address).args(chosen));
        succeed(etalase().arg("pack").arg(&site).arg("-o").arg(&zip).args(address).args(chosen));
        let mut built = contents(&out);
        built.remove(".etalase-manifest.json");
        let mut packed = unpacked(&zip);
        if host == Host::GitLab {
            let job = packed.remove(".gitlab-ci.yml").expect("a job");
            assert!(String::from_utf8_lossy(&job).contains("pages:"));
            let below = |(path, bytes): (String, Vec<u8>)| {
                (path.strip_prefix("public/").expect("in public").to_owned(), bytes)
            };
            packed = packed.into_iter().map(below).collect();
        }
        assert!(packed == built, "{}: {:?} and {:?}", host.name(), packed.keys(), built.keys());
        assert!(packed.keys().all(|path| host.accepts(path)), "{}", host.name());
        let wanted: &[&str] = match host {
            Host::Netlify => &["netlify.toml", "_headers"],
            Host::Vercel => &["vercel.json"],
            Host::GitHub => &["CNAME", ".nojekyll"],
            Host::Surge => &["CNAME", "404.html"],
            Host::Codeberg => &[".domains"],
            Host::Neocities => &["not_found.html"],
            Host::Cloudflare => &["_headers", "404.html"],
            Host::GitLab => &["404.html"],
        };
        assert!(wanted.iter().all(|name| packed.contains_key(*name)), "{}", host.name());
    }
}

#[test]
fn the_same_site_gives_the_same_archive() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut archives = Vec::new();
    for (name, threads, zone) in [("satu", "1", "UTC"), ("dua", "8", "Asia/Pontianak")] {
        let site = folder.path().join(name).join("situs");
        small_site(&site, 40, 1);
        let mut command = etalase();
        command.env("RAYON_NUM_THREADS", threads).env("TZ", zone);
        succeed(command.arg("pack").arg(&site).args(["--host", "netlify"]));
        archives.push(fs::read(site.join("situs-netlify.zip")).expect("the archive"));
        assert!(site.join("situs-netlify-panduan.html").is_file());
    }
    assert!(archives[0] == archives[1]);
}

#[test]
fn an_archive_of_ours_is_replaced_and_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    let zip = folder.path().join("arsip.zip");
    let pack = || {
        let mut command = etalase();
        command.arg("pack").arg(&site).arg("-o").arg(&zip);
        command
    };
    small_site(&site, 1, 1);
    succeed(&mut pack());
    let first = fs::read(&zip).expect("the archive");
    small_site(&site, 2, 2);
    succeed(&mut pack());
    let second = fs::read(&zip).expect("the archive");
    assert!(first != second);

    // A site with errors leaves the archive as it was.
    fs::write(site.join("produk/salah.md"), "---\nnama: Salah\nharga: 1.250\n---\n")
        .expect("written");
    assert_eq!(pack().output().expect("runs").status.code(), Some(1));
    assert!(fs::read(&zip).expect("the archive") == second);
    fs::remove_file(site.join("produk/salah.md")).expect("removed");

    // Somebody else's archive, and a file that only has the name of one.
    let foreign = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".as_slice();
    for bytes in [foreign, b"catatan".as_slice()] {
        fs::write(&zip, bytes).expect("written");
        let output = pack().output().expect("runs");
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("archive-not-ours"));
        assert_eq!(fs::read(&zip).expect("there"), bytes);
    }
    let strays: Vec<_> = fs::read_dir(folder.path())
        .expect("the folder")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.ends_with(".part"))
        .collect();
    assert!(strays.is_empty(), "{strays:?}");
}

#[test]
fn a_usb_stick_starts_with_a_page_to_double_click() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    small_site(&site, 1, 1);
    for (lang, start, inner) in
        [("id", "MULAI-DI-SINI.html", "situs/"), ("en", "START-HERE.html", "site/")]
    {
        let zip = folder.path().join(format!("{lang}.zip"));
        succeed(etalase().args(["pack", "--usb", "--lang", lang, "-o"]).arg(&zip).arg(&site));
        let packed = unpacked(&zip);
        let page = String::from_utf8(packed[start].clone()).expect("UTF-8");
        assert!(page.contains(&format!("href=\"{inner}index.html\"")), "{page}");
        assert!(packed.contains_key(&format!("{inner}index.html")));
        assert!(packed.keys().all(|path| path == start || path.starts_with(inner)));
    }
}
