//! Reads a theme that lies in `tema/` as a zip file. A zip file comes from somebody else, so nothing
//! in it is trusted: names stay inside, and there is a limit to files and bytes.

use crate::diagnostic::catalogue::theme_tools as catalogue;
use crate::diagnostic::{Diagnostic, Place};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::Arc;
use zip::ZipArchive;

/// The most files.
const FILES: usize = 400;

/// The most bytes of all files together, unpacked: 8 MB. Themes of the program have some 60 KB.
const BYTES: u64 = 8 << 20;

/// The files by their paths below the folder of `theme.yaml`.
///
/// # Errors
/// The file is no zip, has no theme in it, is too large, or names a path outside of itself.
pub fn unpack(path: &str, bytes: &[u8]) -> Result<BTreeMap<String, Arc<[u8]>>, Diagnostic> {
    let unreadable = |detail: String| {
        Diagnostic::new(&catalogue::THEME_ZIP_UNREADABLE)
            .with("detail", detail)
            .at(Place::file(path))
    };
    let large = || {
        Diagnostic::new(&catalogue::THEME_ZIP_LARGE)
            .with("files", FILES.to_string())
            .with("bytes", format!("{} MB", BYTES >> 20))
            .at(Place::file(path))
    };
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
    if archive.len() > FILES {
        return Err(large());
    }
    let mut files = BTreeMap::new();
    let mut left = BYTES;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| unreadable(error.to_string()))?;
        let name = entry.name().map_err(|error| unreadable(error.to_string()))?.into_owned();
        if entry.is_dir() {
            continue;
        }
        if !is_inside(&name) || entry.is_symlink() {
            return Err(Diagnostic::new(&catalogue::THEME_ZIP_UNSAFE)
                .with("name", name)
                .at(Place::file(path)));
        }
        // The size that the file claims is only a claim.
        let mut text = Vec::new();
        entry
            .take(left + 1)
            .read_to_end(&mut text)
            .map_err(|error| unreadable(error.to_string()))?;
        left = left.checked_sub(text.len() as u64).ok_or_else(large)?;
        files.insert(name, Arc::from(text));
    }
    let manifest = files
        .keys()
        .filter(|name| *name == "theme.yaml" || name.ends_with("/theme.yaml"))
        .min_by_key(|name| name.len())
        .cloned();
    let Some(manifest) = manifest else {
        return Err(Diagnostic::new(&catalogue::THEME_ZIP_EMPTY).at(Place::file(path)));
    };
    let top = manifest.trim_end_matches("theme.yaml").to_owned();
    let below = files.into_iter().filter_map(|(name, bytes)| {
        // What macOS adds to a zip is not part of the theme.
        let inner = name.strip_prefix(&top)?.to_owned();
        (!inner.is_empty() && !inner.starts_with("__MACOSX/")).then_some((inner, bytes))
    });
    Ok(below.collect())
}

/// A relative path of ordinary names, with forward slashes.
fn is_inside(name: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..");
    !name.contains(['\\', ':', '\0']) && name.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_theme_is_found_with_or_without_a_folder_around_it() {
        for top in ["", "anyam/"] {
            let names = ["theme.yaml", "styles/a.css"].map(|name| format!("{top}{name}"));
            let bytes = zip(&[(&names[0], b"name: anyam"), (&names[1], b"a{b:c}")]);
            let files = unpack("tema/anyam.zip", &bytes).unwrap();
            assert_eq!(files.keys().collect::<Vec<_>>(), ["styles/a.css", "theme.yaml"]);
            assert_eq!(&*files["styles/a.css"], b"a{b:c}");
        }
    }

    #[test]
    fn nothing_gets_out_and_nothing_floods() {
        for name in ["../theme.yaml", "/theme.yaml", "a/../../b", "c:/x", "a\\..\\b", "a//b"] {
            let bytes = zip(&[("theme.yaml", b"x"), (name, b"x")]);
            assert_eq!(
                unpack("x.zip", &bytes).unwrap_err().entry.code,
                "theme-zip-unsafe",
                "{name}"
            );
        }
        let bomb = vec![0; usize::try_from(BYTES).unwrap() + 1];
        let bytes = zip(&[("theme.yaml", b"x"), ("assets/a", &bomb)]);
        assert!(bytes.len() < 100_000);
        assert_eq!(unpack("x.zip", &bytes).unwrap_err().entry.code, "theme-zip-large");
        let names: Vec<String> = (0..=FILES).map(|n| format!("assets/{n}")).collect();
        let many: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b""[..])).collect();
        assert_eq!(unpack("x.zip", &zip(&many)).unwrap_err().entry.code, "theme-zip-large");
    }

    #[test]
    fn what_is_no_theme_is_told() {
        assert_eq!(unpack("x.zip", b"no zip").unwrap_err().entry.code, "theme-zip-unreadable");
        let other = zip(&[("a.txt", b"x")]);
        assert_eq!(unpack("x.zip", &other).unwrap_err().entry.code, "theme-zip-empty");
        let mut cut = zip(&[("theme.yaml", &[b'x'; 4096])]);
        cut.truncate(60);
        assert_eq!(unpack("x.zip", &cut).unwrap_err().entry.code, "theme-zip-unreadable");
    }
}
