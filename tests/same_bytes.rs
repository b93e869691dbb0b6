//! The same input gives the same bytes: twice, on one thread, two and eight, in any time zone and
//! locale, from any folder and in whatever order the system lists its files; and a second build
//! touches nothing.

mod support;

use support::{contents, copy, etalase, example_sites, small_site, succeed, times};

#[test]
fn threads_time_zones_and_folders_change_nothing() {
    let (mut sites, mut files) = (0, 0);
    for site in example_sites() {
        let folder = tempfile::tempdir().expect("a folder");
        let elsewhere = folder.path().join("di tempat lain");
        copy(&site, &elsewhere);
        let build = |name: &str, threads: &str, zone: &str| {
            let out = folder.path().join(name);
            let mut command = etalase();
            command.arg("build").arg(&elsewhere).arg("-o").arg(&out);
            command.env("RAYON_NUM_THREADS", threads).env("TZ", zone);
            succeed(&mut command);
            contents(&out)
        };
        let one = build("satu", "1", "Asia/Pontianak");
        // Photos are made anew, so that their bytes are compared and not the cache's.
        std::fs::remove_dir_all(elsewhere.join(".etalase")).expect("the cache");
        let eight = build("delapan", "8", "America/New_York");
        assert!(one.len() > 50, "only {} files", one.len());
        assert_eq!(one.keys().collect::<Vec<_>>(), eight.keys().collect::<Vec<_>>());
        let differing: Vec<_> = one
            .iter()
            .filter(|(path, bytes)| eight[*path] != **bytes)
            .map(|(path, _)| path)
            .collect();
        assert!(differing.is_empty(), "{differing:?}");

        // Laid down backwards, elsewhere, under another locale: systems list such a folder otherwise.
        let memory = std::path::Path::new("/dev/shm");
        let other = match memory.is_dir() {
            true => tempfile::tempdir_in(memory),
            false => tempfile::tempdir(),
        };
        let other = other.expect("a folder");
        let backwards = other.path().join("situs yang sama");
        for (path, bytes) in contents(&elsewhere).into_iter().rev() {
            let path = backwards.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, bytes).expect("written");
        }
        let run = |site: &std::path::Path, what: &[&str], to: &std::path::Path| {
            let mut command = etalase();
            command.args(what).arg(site).arg("-o").arg(to).env("RAYON_NUM_THREADS", "2");
            command.env("TZ", "Pacific/Kiritimati").env("LC_ALL", "tr_TR.UTF-8");
            succeed(&mut command);
        };
        let out = other.path().join("hasil");
        run(&backwards, &["build"], &out);
        assert!(one == contents(&out), "{}: another order, other bytes", site.display());
        let archives = [elsewhere.as_path(), &backwards].map(|site| {
            let to = folder.path().join("situs.zip");
            run(site, &["pack", "--host", "netlify"], &to);
            let bytes = std::fs::read(&to).expect("an archive");
            std::fs::remove_file(&to).expect("removable");
            bytes
        });
        assert!(archives[0] == archives[1], "{}: archives differ", site.display());
        (sites, files) = (sites + 1, files + one.len());
    }
    println!("result: {sites} sites, {files} files, the same each time");
}

#[test]
fn a_second_build_touches_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    small_site(&site, 40, 1);
    succeed(etalase().arg("build").arg(&site));
    let before = times(&site.join("public"));
    std::thread::sleep(std::time::Duration::from_millis(20));
    let output = succeed(etalase().arg("build").arg(&site));
    assert_eq!(before, times(&site.join("public")));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("tidak ada yang berubah"), "{said}");
}

#[test]
fn an_edit_touches_only_what_shows_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    small_site(&site, 40, 1);
    succeed(etalase().arg("build").arg(&site));
    let before = times(&site.join("public"));
    std::thread::sleep(std::time::Duration::from_millis(20));
    let text = "---\nnama: Barang 7 edisi 1\nharga: 107.000\n---\nCerita lain sama sekali.\n";
    std::fs::write(site.join("produk/barang-7.md"), text).expect("written");
    succeed(etalase().arg("build").arg(&site));
    let after = times(&site.join("public"));
    let changed: Vec<_> = after
        .iter()
        .filter(|(path, time)| before.get(*path) != Some(time))
        .map(|(path, _)| path.as_str())
        .collect();
    // The search index holds the words of every text.
    assert_eq!(changed, [".etalase-manifest.json", "cari-index.js", "produk/barang-7.html"]);
}
