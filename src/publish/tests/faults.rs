//! Errors: of the content, of the place, of the disk. The published site stays as it was.

use super::*;
use crate::publish::fault::fault;
use std::io::{Error, ErrorKind};
use std::sync::atomic::AtomicBool;

fn refusal(site: &Site, out: impl AsRef<Path>) -> &'static str {
    Folder::open(out.as_ref(), site.dir.path(), &mut || {}).unwrap_err().entry.code
}

#[test]
fn an_error_in_rendering_leaves_everything_as_it_was() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    let before = look(&site.path("public"));
    let render = |i: usize| match i {
        0 | 2 => {
            Err(Problems::from(Diagnostic::new(&output::PATH_UNSAFE).with("path", FIRST[i].0)))
        }
        _ => Ok("lain"),
    };
    let problems = site.open().unwrap().publish(&items(FIRST), &render, &|_| {}).unwrap_err();
    assert_eq!(codes(&problems), ["output-path-unsafe"; 2], "all of them, not only the first");
    assert_eq!(before, look(&site.path("public")));
    assert_eq!(site.beside(), [".etalase", "public"]);
}

#[test]
fn an_error_in_the_first_build_leaves_no_folder() {
    let site = Site::new();
    let render = |i: usize| match i {
        3 => Err(Problems::from(Diagnostic::new(&output::PATH_UNSAFE))),
        _ => Ok("isi"),
    };
    site.open().unwrap().publish(&items(FIRST), &render, &|_| {}).unwrap_err();
    assert_eq!(site.beside(), [".etalase"]);
}

#[test]
fn unsafe_paths_are_refused_before_anything_is_rendered() {
    let site = Site::new();
    let asked = AtomicBool::new(false);
    let plan = items(&[("../luar.html", ""), ("CON", ""), ("a.html", ""), ("A.html", "")]);
    let render = |_| {
        asked.store(true, Relaxed);
        Ok("")
    };
    let problems = site.open().unwrap().publish(&plan, &render, &|_| {}).unwrap_err();
    let expected = ["output-path-unsafe", "output-path-unsafe", "output-path-twice"];
    assert_eq!(codes(&problems), expected);
    assert!(!asked.into_inner());
}

#[test]
fn the_site_and_its_content_are_no_output() {
    let site = Site::new();
    fs::create_dir(site.path("produk")).unwrap();
    assert_eq!(refusal(&site, site.dir.path()), "output-is-site");
    assert_eq!(refusal(&site, site.path("produk/..")), "output-is-site");
    assert_eq!(refusal(&site, site.dir.path().parent().unwrap()), "output-holds-site");
    assert_eq!(refusal(&site, "/"), "output-holds-site");
    for inside in ["produk", "produk/hasil", "Foto", "theme/x/y", ".etalase", ".git/hasil"] {
        assert_eq!(refusal(&site, site.path(inside)), "output-in-content", "{inside}");
    }
    assert_eq!(site.beside(), ["produk"], "a refusal leaves no trace");
}

#[test]
fn a_file_is_no_output() {
    let site = Site::new();
    site.put("public", "berkas");
    assert_eq!(refusal(&site, site.path("public")), "output-is-file");
    assert_eq!(refusal(&site, site.path("public/hasil")), "output-is-file");
    assert_eq!(site.read("public"), "berkas");
}

#[test]
fn folders_above_the_output_are_made() {
    let site = Site::new();
    let folder = Folder::open(&site.path("a/b/../hasil/"), site.dir.path(), &mut || {}).unwrap();
    folder.publish(&items(FIRST), &|i| Ok(FIRST[i].1), &|_| {}).unwrap();
    assert_eq!(site.read("a/hasil/index.html"), "beranda");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_stays_a_link() {
    use std::os::unix::fs::symlink;
    let (site, elsewhere) = (Site::new(), tempfile::tempdir().unwrap());
    fs::create_dir(elsewhere.path().join("hasil")).unwrap();
    symlink(elsewhere.path().join("hasil"), site.path("public")).unwrap();
    site.publish(FIRST).unwrap();
    site.publish(&FIRST[1..]).unwrap();
    assert!(fs::symlink_metadata(site.path("public")).unwrap().is_symlink());
    assert!(elsewhere.path().join("hasil/produk/syal.html").exists());
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);

    symlink("tidak-ada", site.path("putus")).unwrap();
    assert_eq!(refusal(&site, site.path("putus")), "output-link-broken");
    // A link does not get around a refusal either.
    fs::create_dir(site.path("foto")).unwrap();
    symlink("foto", site.path("jalan-lain")).unwrap();
    assert_eq!(refusal(&site, site.path("jalan-lain")), "output-in-content");
    let photos = tempfile::tempdir().unwrap();
    symlink(photos.path(), site.path("statis")).unwrap();
    assert_eq!(refusal(&site, photos.path()), "output-in-content");
}

#[test]
fn a_damaged_manifest_is_no_licence() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    for damage in ["", "{}", "{\"schema\":9,\"files\":[]}", "\0\0\0\0"] {
        site.put(&format!("public/{MANIFEST}"), damage);
        let before = look(&site.path("public"));
        assert_eq!(refusal(&site, site.path("public")), "output-manifest-unreadable");
        assert_eq!(before, look(&site.path("public")));
    }
}

#[test]
fn a_folder_can_not_be_made_where_a_file_is() {
    let site = Site::new();
    site.put("berkas", "");
    let folder = site.open().unwrap();
    // Someone puts a file where the staging folder is to be.
    site.put(".public.etalase-next", "bukan folder");
    let problems = folder.publish(&items(FIRST), &|i| Ok(FIRST[i].1), &|_| {}).unwrap_err();
    assert_eq!(codes(&problems), ["output-disk-failed"], "one fault, not one a page");
    assert!(!site.path("public").exists());
    assert_eq!(refusal(&site, site.path("public")), "output-foreign-in-the-way");
    assert_eq!(site.read(".public.etalase-next"), "bukan folder");
}

#[test]
fn a_swap_that_fails_leaves_the_old_site_and_nothing_else() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    site.put("public/CNAME", "tenun.example");
    let before = look(&site.path("public"));
    let mut folder = site.open().unwrap();
    folder.exchange = |_, _| Err(ErrorKind::ResourceBusy.into());
    let problems = folder.publish(&items(FIRST), &|_| Ok("lain"), &|_| {}).unwrap_err();
    assert_eq!(codes(&problems), ["output-in-use"]);
    assert_eq!(before, look(&site.path("public")));
    assert_eq!(site.beside(), [".etalase", "public"]);
}

#[test]
fn what_the_system_says_becomes_plain_words() {
    let cases = [
        (Error::from(ErrorKind::StorageFull), "output-disk-full"),
        (Error::from(ErrorKind::QuotaExceeded), "output-disk-full"),
        (Error::from(ErrorKind::ReadOnlyFilesystem), "output-read-only"),
        (Error::from(ErrorKind::PermissionDenied), "output-no-permission"),
        (Error::from(ErrorKind::ResourceBusy), "output-in-use"),
        (Error::from(ErrorKind::InvalidFilename), "output-path-too-long"),
        (Error::other("aneh"), "output-disk-failed"),
    ];
    for (error, code) in cases {
        let diagnostic = fault(&error, "public/index.html");
        assert_eq!(diagnostic.entry.code, code);
        for lang in [crate::diagnostic::Lang::Id, crate::diagnostic::Lang::En] {
            let text = diagnostic.message(lang) + &diagnostic.remedy(lang);
            assert!(text.contains("public/index.html") && !text.contains('{'), "{text}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn names_too_long_for_the_disk_are_said_to_be_so() {
    let site = Site::new();
    // The folder itself can be had, its hidden neighbour can not.
    assert_eq!(refusal(&site, site.path(&"x".repeat(300))), "output-path-too-long");
}

/// A full disk for real: a file system of 64 KB in memory. Only root may mount one; elsewhere the
/// test says that it was skipped.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_site() {
    use std::process::Command;
    let site = Site::new();
    let small = site.path("kecil");
    fs::create_dir(&small).unwrap();
    let run = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    if !run(Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "kecil"]).arg(&small)) {
        eprintln!("skipped: a small file system can't be mounted here (needs root)");
        return;
    }
    let publish = |text: &str| {
        let folder = Folder::open(&small.join("public"), site.dir.path(), &mut || {})?;
        folder.publish(&items(FIRST), &|_| Ok(text.to_owned()), &|_| {})
    };
    let first = publish("kecil");
    let second = publish(&"besar".repeat(10_000));
    let root = refusal(&site, &small);
    let left = look(&small).into_keys().filter(|path| path.starts_with(".public.etalase-next"));
    let left = left.count();
    let intact = verify(&small.join("public"));
    assert!(run(Command::new("umount").arg(&small)));
    assert_eq!(first.unwrap().written, 4);
    assert_eq!(codes(&second.unwrap_err()), ["output-disk-full"]);
    assert_eq!((left, intact.unwrap().len()), (0, 0));
    assert_eq!(root, "output-is-mount");
}

/// Rights do not bind root, so the test says that it was skipped there.
#[cfg(unix)]
#[test]
fn a_folder_without_the_right_to_write_leaves_the_old_site() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    let parent = site.path("hasil");
    let open = || Folder::open(&parent.join("public"), site.dir.path(), &mut || {});
    open().unwrap().publish(&items(FIRST), &|i| Ok(FIRST[i].1), &|_| {}).unwrap();
    fs::set_permissions(&parent, fs::Permissions::from_mode(0o500)).unwrap();
    let writable = fs::write(parent.join("coba"), "").is_ok();
    let result = open().unwrap().publish(&items(FIRST), &|_| Ok("lain"), &|_| {});
    fs::set_permissions(&parent, fs::Permissions::from_mode(0o700)).unwrap();
    if writable {
        eprintln!("skipped: this user may write everywhere (root)");
        return;
    }
    assert_eq!(codes(&result.unwrap_err()), ["output-no-permission"]);
    assert_eq!(verify(&parent.join("public")).unwrap(), []);
}

#[test]
fn two_builds_at_once_come_one_after_the_other() {
    let site = Site::new();
    let said = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let first = site.open().unwrap();
        let second = scope.spawn(|| {
            let mut waiting = || said.store(true, Relaxed);
            let folder = Folder::open(&site.path("public"), site.dir.path(), &mut waiting)?;
            folder.publish(&items(FIRST), &|i| Ok(FIRST[i].1), &|_| {})
        });
        while !said.load(Relaxed) {
            std::thread::yield_now();
        }
        first.publish(&items(FIRST), &|i| Ok(FIRST[i].1), &|_| {}).unwrap();
        let summary = second.join().unwrap().unwrap();
        assert_eq!(counts(&summary), [0, 4, 0, 0, 0], "it sees what the first one made");
    });
}
