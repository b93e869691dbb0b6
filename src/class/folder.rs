//! Who takes part: each folder in the class folder is somebody's site, and each zip file is one too.

use crate::model::value::slug;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Where zip files are unpacked, inside the class folder.
pub const UNPACKED: &str = ".etalase-kelas";

/// A participant's place as it lies in the class folder.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Found {
    /// The name of the folder or file: whose site it is.
    pub name: String,
    /// Where the site's profile lies, or will lie once the zip is unpacked.
    pub site: PathBuf,
    /// The zip file that it comes from.
    pub zip: Option<PathBuf>,
}

/// Everybody in the class folder, by a short name for addresses.
pub fn find(folder: &Path) -> BTreeMap<String, Found> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    let mut found = BTreeMap::new();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(['.', '_']) {
            continue;
        }
        let zipped = name.to_lowercase().ends_with(".zip");
        let (name, site, zip) = if path.is_dir() {
            let Some(site) = site_in(&path) else { continue };
            (name, site, None)
        } else if zipped {
            let name = name[..name.len() - 4].to_owned();
            (name.clone(), folder.join(UNPACKED).join(&name), Some(path))
        } else {
            continue;
        };
        let base = slug(&name).unwrap_or_else(|| "situs".to_owned());
        let mut key = base.clone();
        let mut number = 2;
        while found.contains_key(&key) {
            key = format!("{base}-{number}");
            number += 1;
        }
        found.insert(key, Found { name, site, zip });
    }
    found
}

/// The site in a participant's folder: the folder itself, or the one folder in it that has a
/// profile. An empty folder is nobody's yet.
fn site_in(folder: &Path) -> Option<PathBuf> {
    if has_profile(folder) {
        return Some(folder.to_owned());
    }
    let mut inner: Vec<PathBuf> =
        fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    inner.sort();
    let within = inner.iter().find(|path| path.is_dir() && has_profile(path));
    // A site whose profile has the wrong name is one all the same, and is told so.
    within.cloned().or_else(|| (!inner.is_empty()).then(|| folder.to_owned()))
}

fn has_profile(folder: &Path) -> bool {
    ["koperasi.yaml", "cooperative.yaml", "koperasi.yml", "cooperative.yml"]
        .iter()
        .any(|name| folder.join(name).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_found_wherever_people_put_them() {
        let home = tempfile::tempdir().unwrap();
        let write = |path: &str| {
            let path = home.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "nama: A").unwrap();
        };
        for path in [
            "Ibu Lena/koperasi.yaml",
            "Pak Budi/situs-saya/koperasi.yaml",
            "Salah Nama/koperasi.txt",
            "ibu-lena.zip",
            ".etalase-kelas/ibu-lena/koperasi.yaml",
            "catatan.txt",
        ] {
            write(path);
        }
        fs::create_dir_all(home.path().join("Kosong")).unwrap();
        let found = find(home.path());
        let keys: Vec<&str> = found.keys().map(String::as_str).collect();
        assert_eq!(keys, ["ibu-lena", "ibu-lena-2", "pak-budi", "salah-nama"]);
        assert!(found["pak-budi"].site.ends_with("Pak Budi/situs-saya"));
        assert_eq!(found["ibu-lena-2"].zip.as_deref(), Some(&*home.path().join("ibu-lena.zip")));
    }
}
