//! Random sites, random meddling: whatever happens, no byte of the user's is lost.

use super::*;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

/// A few names, so that sites, edits and foreign files meet often.
fn name() -> impl Strategy<Value = String> {
    vec(prop::sample::select(vec!["a", "b", "c", "d.html"]), 1..4).prop_map(|parts| parts.join("/"))
}

fn tree() -> impl Strategy<Value = BTreeMap<String, String>> {
    btree_map(name(), "[xyz]{0,2}", 0..8)
}

/// The files of `tree` that can be there together: a file is not also a folder.
fn possible(tree: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    let is_folder = |path: &str| tree.keys().any(|other| other.starts_with(&format!("{path}/")));
    tree.iter().filter(|(path, _)| !is_folder(path)).map(|(p, t)| (&**p, &**t)).collect()
}

/// All regular files of a folder, whose manifest is not looked at.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let all = if folder.exists() { look(folder) } else { BTreeMap::new() };
    let files = all.into_iter().filter_map(|(path, (bytes, ..))| Some((path, bytes?)));
    files.filter(|(path, _)| path != Path::new(MANIFEST)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_the_users_is_ever_lost(
        versions in vec((tree(), tree()), 1..4), two_renames: bool
    ) {
        let site = Site { two_renames, ..Site::new() };
        let mut ours: BTreeMap<PathBuf, Vec<u8>> = BTreeMap::new();
        for (plan, meddling) in &versions {
            // The user writes over our files and puts new ones beside them, once there is a site.
            if site.path("public").exists() {
                for (path, text) in possible(meddling) {
                    let at = site.out(path);
                    if fs::create_dir_all(at.parent().unwrap()).is_ok() && !at.is_dir() {
                        fs::write(at, format!("pengguna {text}")).unwrap();
                    }
                }
            }
            let before = files(&site.path("public"));
            let users: BTreeMap<_, _> =
                before.iter().filter(|(path, bytes)| ours.get(*path) != Some(bytes)).collect();
            let plan = possible(plan);
            match site.publish(&plan) {
                Ok(summary) => {
                    let after = files(&site.path("public"));
                    let rescued: Vec<_> =
                        files(&site.path(".etalase/diselamatkan")).into_values().collect();
                    for (path, bytes) in users {
                        let stayed = after.get(path) == Some(bytes);
                        let was_ours = ours.contains_key(path);
                        prop_assert!(
                            stayed || was_ours && rescued.contains(bytes), "{path:?} is lost"
                        );
                    }
                    for (path, text) in &plan {
                        prop_assert_eq!(
                            after.get(Path::new(path)).map(Vec::as_slice), Some(text.as_bytes())
                        );
                    }
                    prop_assert_eq!(after.len(), summary.unchanged + summary.written
                        + summary.kept_foreign - adopted(&plan, &ours, &before));
                    let claimed = verify(&site.path("public")).unwrap();
                    prop_assert!(claimed.is_empty());
                    let manifest = super::super::Manifest::read(&site.path("public"), "").unwrap();
                    let claims = manifest.unwrap_or_default().files.into_keys();
                    ours = claims.map(|path| (PathBuf::from(&path), after[Path::new(&path)].clone()))
                        .collect();
                }
                Err(problems) => {
                    let stopped = codes(&problems);
                    prop_assert!(
                        stopped.iter().all(|code| *code == "output-foreign-in-the-way"), "{stopped:?}"
                    );
                    prop_assert_eq!(&before, &files(&site.path("public")));
                }
            }
            prop_assert!(site.beside().iter().all(|name| name == ".etalase" || name == "public"));
        }
    }
}

/// Planned files that the user had put there before us with the very same bytes: they count as
/// unchanged and as foreign.
fn adopted(
    plan: Files,
    ours: &BTreeMap<PathBuf, Vec<u8>>,
    before: &BTreeMap<PathBuf, Vec<u8>>,
) -> usize {
    let foreign = |path: &Path| before.contains_key(path) && !ours.contains_key(path);
    plan.iter().filter(|(path, _)| foreign(Path::new(path))).count()
}
