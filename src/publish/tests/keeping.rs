//! What is not ours is never changed, never removed, and never overwritten.

use super::*;

#[test]
fn a_folder_of_others_is_refused() {
    let site = Site::new();
    site.put("public/skripsi.docx", "tiga tahun kerja");
    let refused = site.open().unwrap_err();
    assert_eq!(refused.entry.code, "output-not-ours");
    assert!(refused.message(crate::diagnostic::Lang::Id).contains("skripsi.docx"));
    assert_eq!(site.read("public/skripsi.docx"), "tiga tahun kerja");
}

#[test]
fn what_the_system_puts_into_empty_folders_does_not_count() {
    let site = Site::new();
    site.put("public/Thumbs.db", "x");
    site.publish(FIRST).unwrap();
    assert_eq!(site.read("public/Thumbs.db"), "x");
}

#[test]
fn foreign_files_and_folders_are_carried_over() {
    for two_renames in [false, true] {
        let site = Site { two_renames, ..Site::new() };
        site.publish(FIRST).unwrap();
        site.put("public/CNAME", "tenun.example");
        site.put("public/.git/objects/0a/bc", "objek");
        site.put("public/produk/catatan.txt", "milik saya");
        fs::create_dir_all(site.out(".git/refs/tags")).unwrap();
        let before = look(&site.path("public"));
        let summary = site.publish(&[("index.html", "baru")]).unwrap();
        assert_eq!(counts(&summary), [1, 0, 3, 3, 0]);
        let after = look(&site.path("public"));
        for same in ["CNAME", ".git/objects/0a/bc", "produk/catatan.txt"] {
            assert_eq!(before[Path::new(same)], after[Path::new(same)], "{same}");
        }
        assert!(site.out(".git/refs/tags").is_dir());
        #[cfg(unix)]
        for folder in [".git", ".git/objects", ".git/refs/tags"] {
            let date = |tree: &BTreeMap<PathBuf, (_, SystemTime, u64)>| tree[Path::new(folder)].1;
            assert_eq!(date(&before), date(&after), "{folder}");
        }
        assert!(!site.out("produk/syal.html").exists());
    }
}

#[cfg(unix)]
#[test]
fn links_and_special_files_are_carried_over_as_they_are() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let site = Site::new();
    site.publish(FIRST).unwrap();
    symlink("/tidak/ada", site.out("putus")).unwrap();
    symlink("produk", site.out("toko")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(site.out("soket")).unwrap();
    fs::create_dir(site.out("terkunci")).unwrap();
    site.put("public/terkunci/isi.txt", "isi");
    fs::set_permissions(site.out("terkunci"), fs::Permissions::from_mode(0o500)).unwrap();
    fs::set_permissions(site.path("public"), fs::Permissions::from_mode(0o750)).unwrap();
    let summary = site.publish(&[("index.html", "baru")]).unwrap();
    assert_eq!(summary.kept_foreign, 4);
    assert!(summary.notes.is_empty());
    assert_eq!(fs::read_link(site.out("putus")).unwrap(), Path::new("/tidak/ada"));
    assert_eq!(fs::read_link(site.out("toko")).unwrap(), Path::new("produk"));
    assert!(fs::symlink_metadata(site.out("soket")).is_ok());
    let mode = |path: &str| fs::metadata(site.path(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("public"), mode("public/terkunci")), (0o750, 0o500));
    assert_eq!(site.beside(), [".etalase", "public"]);
    // A protected folder must not make a staging folder that can't be thrown away either.
    let mut folder = site.open().unwrap();
    folder.exchange = |_, _| Err(std::io::ErrorKind::ResourceBusy.into());
    folder.publish(&items(FIRST), &|_| Ok("lain"), &|_| {}).unwrap_err();
    assert_eq!(site.beside(), [".etalase", "public"]);
    fs::set_permissions(site.out("terkunci"), fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_foreign_file_in_the_way_is_named_and_nothing_happens() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    site.put("public/baru.html", "milik saya");
    site.put("public/a", "milik saya");
    site.put("public/folder/isi.txt", "milik saya");
    let before = look(&site.path("public"));
    let plan = [("baru.html", "x"), ("a/b.html", "x"), ("folder", "x"), ("index.html", "x")];
    let problems = site.publish(&plan).unwrap_err();
    assert_eq!(codes(&problems), ["output-foreign-in-the-way"; 3]);
    let named: Vec<String> =
        problems.iter().map(|d| d.message(crate::diagnostic::Lang::En)).collect();
    for file in ["public/baru.html", "public/a ", "public/folder"] {
        assert!(named.iter().any(|message| message.contains(file)), "{file} in {named:?}");
    }
    assert_eq!(before, look(&site.path("public")));
    assert_eq!(site.beside(), [".etalase", "public"]);
}

#[test]
fn a_foreign_file_that_is_right_already_stays_foreign() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    site.put("public/CNAME", "tenun.example");
    let mut second = FIRST.to_vec();
    second.push(("CNAME", "tenun.example"));
    let summary = site.publish(&second).unwrap();
    assert_eq!(counts(&summary), [0, 5, 0, 1, 0]);
    site.publish(FIRST).unwrap();
    assert_eq!(site.read("public/CNAME"), "tenun.example");
}

#[test]
fn an_edited_file_that_is_replaced_is_rescued() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    for (edit, rescued) in [("ubahan satu", "syal.html"), ("ubahan dua", "syal-2.html")] {
        site.put("public/produk/syal.html", edit);
        let summary = site.publish(FIRST).unwrap();
        assert_eq!(counts(&summary), [1, 3, 0, 0, 1]);
        assert_eq!(codes(&summary.notes), ["output-edited-rescued"]);
        let note = summary.notes.iter().next().unwrap().message(crate::diagnostic::Lang::Id);
        assert!(note.contains(&format!(".etalase/diselamatkan/produk/{rescued}")), "{note}");
        assert_eq!(site.read(&format!(".etalase/diselamatkan/produk/{rescued}")), edit);
        assert_eq!(site.read("public/produk/syal.html"), "syal");
    }
    // The same edit again needs no third copy.
    site.put("public/produk/syal.html", "ubahan satu");
    assert_eq!(site.publish(FIRST).unwrap().rescued, 1);
    assert!(!site.path(".etalase/diselamatkan/produk/syal-3.html").exists());
}

#[test]
fn an_edited_file_that_leaves_the_plan_stays() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    site.put("public/produk/tas.html", "ubahan");
    let summary = site.publish(&FIRST[..2]).unwrap();
    assert_eq!(counts(&summary), [0, 2, 1, 1, 0]);
    assert_eq!(codes(&summary.notes), ["output-edited-kept"]);
    assert_eq!(site.read("public/produk/tas.html"), "ubahan");
    // From now on it is the user's: no notice, and no way over it.
    assert!(site.publish(&FIRST[..2]).unwrap().notes.is_empty());
    let problems = site.publish(&FIRST[..3]).unwrap_err();
    assert_eq!(codes(&problems), ["output-foreign-in-the-way"]);
}

#[test]
fn an_edited_file_whose_place_is_needed_is_rescued() {
    let site = Site::new();
    site.publish(&[("a", "berkas"), ("b/c", "isi")]).unwrap();
    site.put("public/a", "ubahan a");
    site.put("public/b/c", "ubahan c");
    let summary = site.publish(&[("a/x", "isi"), ("b", "berkas")]).unwrap();
    assert_eq!(counts(&summary), [2, 0, 0, 0, 2]);
    assert_eq!(site.read(".etalase/diselamatkan/a"), "ubahan a");
    assert_eq!(site.read(".etalase/diselamatkan/b/c"), "ubahan c");
}

/// Other programs do not wait for us: here one writes between the look at the folder and the swap.
#[test]
fn what_appears_while_we_build_is_kept() {
    for two_renames in [false, true] {
        let site = Site { two_renames, ..Site::new() };
        site.publish(FIRST).unwrap();
        site.put("public/tamu.txt", "lama");
        let meanwhile = |i: usize| {
            if i == 0 {
                site.put("public/baru/tamu.txt", "datang");
                // As editors save: a new file takes the name of the old one.
                site.put("public/.sementara", "tamu baru");
                fs::rename(site.out(".sementara"), site.out("tamu.txt")).unwrap();
                site.put("public/produk/tas.html", "ubahan");
            }
            Ok(if i == 0 { "baru" } else { FIRST[i].1 })
        };
        // The pages are taken one after the other, the first one last, so that all that happens
        // comes after their files were compared.
        let order = [1, 2, 3, 0];
        let plan: Vec<_> = order.iter().map(|&i| items(FIRST)[i]).collect();
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let folder = site.open().unwrap();
        let publish = || folder.publish(&plan, &|i| meanwhile(order[i]), &|_| {});
        let summary = one.install(publish).unwrap();
        assert_eq!(site.read("public/index.html"), "baru");
        assert_eq!(site.read("public/baru/tamu.txt"), "datang");
        assert_eq!(site.read("public/tamu.txt"), "tamu baru");
        assert_eq!(site.read("public/produk/tas.html"), "ubahan", "{:?}", summary.notes);
        assert_eq!(site.beside(), [".etalase", "public"]);
    }
}

/// The same for files that the new site replaces or no longer has.
#[test]
fn what_is_edited_while_we_build_is_rescued() {
    let site = Site::new();
    site.publish(FIRST).unwrap();
    let plan = [("index.html", "baru"), ("z.html", "z")];
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let folder = site.open().unwrap();
    let render = |i: usize| {
        if i == 1 {
            site.put("public/index.html", "ubahan satu");
            site.put("public/produk/syal.html", "ubahan dua");
        }
        Ok(plan[i].1)
    };
    let summary = one.install(|| folder.publish(&items(&plan), &render, &|_| {})).unwrap();
    assert_eq!(site.read("public/index.html"), "baru");
    assert_eq!(site.read(".etalase/diselamatkan/index.html"), "ubahan satu");
    assert_eq!(site.read("public/produk/syal.html"), "ubahan dua");
    assert_eq!(codes(&summary.notes), ["output-found-rescued"]);
}
