//! Which output paths are safe: they stay inside the folder, and every system can hold them.

use super::manifest::MANIFEST;
use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use std::collections::{BTreeMap, HashMap};

/// The paths that a plan may not contain, each with the reason, and the paths that would fall
/// together on a system that does not tell `A` from `a` (Windows, macOS).
pub(super) fn check<'a>(paths: impl Iterator<Item = &'a str> + Clone) -> Problems {
    let mut problems = Problems::new();
    let mut taken: HashMap<String, &str> = HashMap::new();
    for path in paths.clone() {
        if let Some(reason) = flaw(path) {
            let diagnostic = Diagnostic::new(&output::PATH_UNSAFE);
            problems
                .push(diagnostic.with("path", path).with("reason", reason).at(Place::file(path)));
        } else if let Some(other) = taken.insert(path.to_lowercase(), path) {
            problems.push(twice(path, other));
        }
    }
    // A file can't also be the folder of another file.
    let mut parents: BTreeMap<&str, &str> = BTreeMap::new();
    for path in paths {
        for parent in folders_above(path) {
            parents.entry(parent).or_insert(path);
        }
    }
    for (parent, path) in parents {
        if let Some(other) = taken.get(&parent.to_lowercase()) {
            problems.push(twice(path, other));
        }
    }
    problems
}

/// `a` and `a/b` for `a/b/c.html`.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// True when `path` names something below a folder and nothing else. Weaker than [`flaw`]: this
/// is asked of manifests, which an older version with other rules may have written.
pub(super) fn stays_inside(path: &str) -> bool {
    !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn twice(path: &str, other: &str) -> Diagnostic {
    Diagnostic::new(&output::PATH_TWICE)
        .with("path", path)
        .with("other", other)
        .at(Place::file(path))
        .related(Place::file(other))
}

/// Why `path` can't be an output; `None` when it can.
///
/// The characters and device names are those of Microsoft's "Naming Files, Paths, and Namespaces":
/// a site that is built on Linux must also unpack on the cooperative's laptop.
fn flaw(path: &str) -> Option<Words> {
    if path.starts_with('/') {
        return Some(Words::both("jalurnya tidak relatif", "the path is not relative"));
    }
    if path.eq_ignore_ascii_case(MANIFEST) || path.to_ascii_lowercase().starts_with(".etalase") {
        return Some(Words::both(
            "nama yang berawalan .etalase dipakai oleh program ini sendiri",
            "names that begin with .etalase are used by this program itself",
        ));
    }
    path.split('/').find_map(part_flaw)
}

fn part_flaw(part: &str) -> Option<Words> {
    if part.is_empty() {
        return Some(Words::both("ada bagian nama yang kosong", "a part of the name is empty"));
    }
    if part == "." || part == ".." {
        return Some(Words::both(
            "nama tidak boleh menunjuk ke luar folder hasil",
            "the name must not lead out of the output folder",
        ));
    }
    if let Some(bad) = part.chars().find(|&c| r#"\:<>"|?*"#.contains(c) || c.is_control()) {
        let bad = bad.escape_default();
        return Some(Words::both(
            format!("tanda {bad} tidak boleh ada dalam nama berkas di Windows"),
            format!("the character {bad} is not allowed in file names on Windows"),
        ));
    }
    if part.ends_with(['.', ' ']) {
        return Some(Words::both(
            "nama tidak boleh berakhir dengan titik atau spasi",
            "a name must not end with a dot or a space",
        ));
    }
    if is_device(part) {
        return Some(Words::both(
            format!("{part} adalah nama khusus milik Windows"),
            format!("{part} is a name that Windows keeps for itself"),
        ));
    }
    (part.len() > 255)
        .then(|| Words::both("namanya terlalu panjang", "the name is longer than 255 bytes"))
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or("").trim_end().to_ascii_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    number.is_some_and(|n| {
        let mut digits = n.chars();
        digits.next().is_some_and(|d| d.is_ascii_digit() || "¹²³".contains(d))
            && digits.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(paths: &[&str]) -> Vec<&'static str> {
        check(paths.iter().copied()).iter().map(|d| d.entry.code).collect()
    }

    #[test]
    fn ordinary_paths_pass() {
        let paths = [
            "index.html",
            ".nojekyll",
            "produk/syal-pakis.html",
            "en/a/b.html",
            "foto/kain ikat.jpg",
        ];
        assert!(codes(&paths).is_empty());
        assert!(
            codes(&["console.html", "com.html", "com10.html", "aux-1/x", "_headers"]).is_empty()
        );
    }

    #[test]
    fn every_unsafe_path_is_named() {
        let long = "x".repeat(256);
        for path in [
            "",
            "/etc/passwd",
            "../luar.html",
            "a/../../b",
            "./a",
            "a//b",
            "a/",
            "C:/x",
            "c:x",
            "a\\b",
            "a?b",
            "a*",
            "a\u{7}",
            "con",
            "CON.html",
            "produk/nul.txt",
            "aux.",
            "x. /y",
            "COM1",
            "lpt9.css",
            "COM\u{b9}",
            ".etalase-manifest.json",
            ".Etalase/kunci",
            &long,
        ] {
            assert_eq!(codes(&[path]), ["output-path-unsafe"], "{path:?}");
        }
    }

    #[test]
    fn paths_that_fall_together_are_named() {
        assert_eq!(codes(&["a.html", "A.html"]), ["output-path-twice"]);
        assert_eq!(codes(&["a.html", "a.html"]), ["output-path-twice"]);
        assert_eq!(codes(&["produk", "Produk/syal.html"]), ["output-path-twice"]);
        assert!(codes(&["produk.html", "produk/syal.html"]).is_empty());
    }

    #[test]
    fn manifests_may_only_claim_what_is_inside() {
        assert!(stays_inside("a/b.html") && stays_inside(".nojekyll") && stays_inside("con"));
        for path in ["../a", "/a", "a/../b", "C:/a", "a\\b", "", "a//b", "."] {
            assert!(!stays_inside(path), "{path}");
        }
    }
}
