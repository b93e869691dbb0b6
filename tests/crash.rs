//! Killed at any moment, the output folder holds wholly the old site or wholly the new one, and the
//! next build succeeds.

mod support;

use std::collections::BTreeMap;
use std::time::Duration;
use support::{contents, copy, etalase, small_site, succeed};

/// How often a build is killed; `ETALASE_KILLS` says another number.
fn kills() -> u32 {
    std::env::var("ETALASE_KILLS").map_or(50, |text| text.parse().expect("a number"))
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old_site, new_site) = (folder.path().join("lama"), folder.path().join("baru"));
    small_site(&old_site, 120, 1);
    small_site(&new_site, 120, 2);
    let site = folder.path().join("situs");
    let out = site.join("public");
    let build = || {
        let mut command = etalase();
        command.arg("build").arg(&site);
        command
    };
    let lay = |from: &std::path::Path| {
        let _ = std::fs::remove_dir_all(site.join("produk"));
        copy(from, &site);
    };

    lay(&new_site);
    let began = std::time::Instant::now();
    succeed(&mut build());
    let whole = began.elapsed();
    let new = contents(&out);
    lay(&old_site);
    succeed(&mut build());
    let old = contents(&out);
    assert_ne!(old, new);

    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    let kills = kills();
    for kill in 0..kills {
        lay(&new_site);
        let mut child = build().stderr(std::process::Stdio::null()).spawn().expect("starts");
        // From the very beginning to a little after the usual end.
        std::thread::sleep(whole * kill * 12 / (kills * 10) + Duration::from_micros(200));
        child.kill().expect("killed or ended");
        child.wait().expect("ended");
        let found = contents(&out);
        let state = if found == old {
            "old"
        } else if found == new {
            "new"
        } else {
            let odd: Vec<_> = found
                .iter()
                .filter(|(p, b)| old.get(*p) != Some(b) && new.get(*p) != Some(b))
                .map(|(p, _)| p)
                .collect();
            panic!(
                "a mixture after kill {kill}: {} files, neither old nor new: {odd:?}",
                found.len()
            );
        };
        *seen.entry(state).or_default() += 1;
        // The next build succeeds, whatever was left behind, and cleans up after the dead one.
        lay(&old_site);
        succeed(&mut build());
        assert_eq!(contents(&out), old);
        let strays: Vec<_> = std::fs::read_dir(&site)
            .expect("the site")
            .filter_map(Result::ok)
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| name.starts_with(".public"))
            .collect();
        assert!(strays.is_empty(), "{strays:?}");
    }
    // Kills that all came too early or too late would show nothing.
    assert!(seen.get("old").is_some_and(|n| *n >= 5), "{seen:?}");
    let of = |state| seen.get(state).copied().unwrap_or(0);
    println!("result: {kills} kills: new site {}, old site {}", of("new"), of("old"));
}
