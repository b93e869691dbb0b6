//! Every state in which a run can be cut off, made by hand, and what the next run makes of it.

use super::*;
use crate::publish::staging::UNFINISHED;

const SECOND: Files<'static> =
    &[("index.html", "beranda baru"), ("produk/syal.html", "syal"), ("foto/a-1f.webp", "gambar")];

/// A site with its first version published, a foreign file, and beside it the complete folder of
/// the second version, as it is just before the swap.
fn just_before_the_swap() -> Site {
    let (site, other) = (Site::new(), Site::new());
    let spot = site.spot();
    site.publish(FIRST).unwrap();
    other.publish(SECOND).unwrap();
    site.put("public/CNAME", "tenun.example");
    fs::rename(other.path("public"), &spot.next).unwrap();
    for kept in ["CNAME", "produk/syal.html", "foto/a-1f.webp"] {
        let _ = fs::remove_file(spot.next.join(kept));
        fs::hard_link(site.out(kept), spot.next.join(kept)).unwrap();
    }
    site
}

/// The next build succeeds, clears everything, keeps what is foreign, and rescues nothing.
fn assert_mended(site: &Site, kept: &[&str]) {
    let summary = site.publish(SECOND).unwrap();
    assert_eq!(codes(&summary.notes), ["output-recovered"]);
    assert_eq!(site.beside(), [".etalase", "public"]);
    assert!(!site.path(".etalase/diselamatkan").exists());
    assert_eq!(site.read("public/index.html"), "beranda baru");
    assert!(!site.out("produk/tas.html").exists());
    for file in kept {
        assert!(site.out(file).exists(), "{file}");
    }
    assert_eq!(verify(&site.path("public")).unwrap(), []);
}

#[test]
fn stopped_while_completing() {
    for files in [0, 1, 5] {
        let site = just_before_the_swap();
        let spot = site.spot();
        fs::remove_dir_all(&spot.next).unwrap();
        fs::create_dir(&spot.next).unwrap();
        if files > 0 {
            fs::write(spot.next.join(UNFINISHED), "").unwrap();
            fs::hard_link(site.out("CNAME"), spot.next.join("CNAME")).unwrap();
            fs::create_dir(spot.next.join("a")).unwrap();
        }
        for file in 1..files {
            fs::write(spot.next.join(format!("a/{file}.html")), "sete").unwrap();
        }
        #[cfg(unix)]
        if files > 1 {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(spot.next.join("a"), fs::Permissions::from_mode(0o500)).unwrap();
        }
        assert_mended(&site, &["CNAME"]);
    }
}

#[test]
fn stopped_just_before_the_swap() {
    assert_mended(&just_before_the_swap(), &["CNAME"]);
}

#[test]
fn stopped_after_the_exchange() {
    let site = just_before_the_swap();
    let spot = site.spot();
    assert!(crate::publish::swap::exchange(&spot.next, &spot.out).unwrap() || cfg!(windows));
    if cfg!(windows) {
        return; // There is no exchange, hence no such state.
    }
    // Some of the previous site has been deleted already.
    fs::remove_file(spot.next.join("index.html")).unwrap();
    assert_mended(&site, &["CNAME"]);
}

#[test]
fn stopped_between_two_renames() {
    let site = just_before_the_swap();
    let spot = site.spot();
    fs::rename(&spot.out, &spot.old).unwrap();
    site.open().unwrap();
    assert_eq!(site.read("public/index.html"), "beranda baru", "the new site was complete");
    assert_eq!(site.beside(), [".etalase", "public"]);
    let summary = site.publish(SECOND).unwrap();
    assert_eq!(counts(&summary), [0, 3, 0, 1, 0]);
}

#[test]
fn stopped_between_two_renames_with_the_new_site_lost() {
    let site = just_before_the_swap();
    let spot = site.spot();
    fs::rename(&spot.out, &spot.old).unwrap();
    fs::remove_dir_all(&spot.next).unwrap();
    site.open().unwrap();
    assert_eq!(site.read("public/index.html"), "beranda", "the old one is brought back");
    assert_eq!(site.read("public/CNAME"), "tenun.example");
}

#[test]
fn stopped_after_two_renames() {
    let site = just_before_the_swap();
    let spot = site.spot();
    fs::rename(&spot.out, &spot.old).unwrap();
    fs::rename(&spot.next, &spot.out).unwrap();
    assert_mended(&site, &["CNAME"]);
}

#[test]
fn stopped_on_a_disk_without_links() {
    let site = just_before_the_swap();
    let spot = site.spot();
    for copied in ["CNAME", "produk/syal.html"] {
        let at = spot.next.join(copied);
        let bytes = fs::read(&at).unwrap();
        fs::remove_file(&at).unwrap();
        fs::write(&at, bytes).unwrap();
    }
    assert_mended(&site, &["CNAME"]);
}

#[test]
fn the_users_bytes_in_a_leftover_are_rescued() {
    let site = just_before_the_swap();
    let spot = site.spot();
    fs::remove_file(spot.next.join("index.html")).unwrap();
    fs::write(spot.next.join("index.html"), "ubahan").unwrap();
    fs::write(spot.next.join("tamu.txt"), "tamu").unwrap();
    let summary = site.publish(SECOND).unwrap();
    let mut found = codes(&summary.notes);
    found.sort_unstable();
    assert_eq!(found, ["output-found-rescued", "output-found-rescued", "output-recovered"]);
    assert_eq!(site.read(".etalase/diselamatkan/index.html"), "ubahan");
    assert_eq!(site.read(".etalase/diselamatkan/tamu.txt"), "tamu");
    assert_eq!(site.beside(), [".etalase", "public"]);
}

/// The first build ever was cut off, so there is no site to compare with.
#[test]
fn stopped_in_the_first_build() {
    let site = just_before_the_swap();
    fs::remove_dir_all(site.path("public")).unwrap();
    fs::remove_file(site.spot().next.join("CNAME")).unwrap();
    assert_mended(&site, &[]);
}
