//! Where the files of a theme come from: the program's own set, and the site's folder `tema/`.

use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Source};
use crate::model::value::nearest;
use rust_embed::RustEmbed;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The name of the layer that holds the site's own overrides.
pub const SITE: &str = "site";

/// Names that no theme may have: they are layers of the style sheet.
const RESERVED: [&str; 2] = [SITE, "params"];

/// The folders of a theme.
const FOLDERS: [&str; 5] = ["templates", "components", "styles", "strings", "assets"];

/// Files that may lie beside `theme.yaml` without taking part.
const BYSTANDERS: [&str; 3] = ["examples.yaml", "LICENSE", "NOTICE"];

/// In debug builds read from disk, so that a theme can be worked on without compiling.
#[derive(RustEmbed)]
#[folder = "themes/"]
struct Embedded;

/// One layer of files: a theme, or the site's overrides.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The theme's name, or `SITE`.
    pub name: String,
    /// What stands before a file's path in messages, such as `tema/`.
    pub folder: String,
    /// Whether the user can change the files.
    pub own: bool,
    /// Bytes by path below the folder, with forward slashes.
    pub files: BTreeMap<String, Arc<[u8]>>,
}

/// What a site brings along in `tema/`: overrides, and whole themes in folders of their own.
#[derive(Clone, Debug, Default)]
pub struct SiteLayers {
    /// The site's overrides; none when there are no files for it.
    pub overrides: Option<Layer>,
    /// Whole themes by name.
    pub themes: BTreeMap<String, Layer>,
}

impl Layer {
    /// A file as text: UTF-8 with or without a byte order mark, any kind of line end.
    pub fn text(&self, path: &str) -> Option<Result<Arc<Source>, Diagnostic>> {
        let bytes = self.files.get(path)?;
        let shown = self.shown(path);
        Some(match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
            Ok(text) => Ok(Source::new(shown, text.replace("\r\n", "\n").replace('\r', "\n"))),
            Err(_) => Err(Diagnostic::new(&catalogue::THEME_FILE_ENCODING).at(Place::file(shown))),
        })
    }

    /// The texts directly in a folder that have this ending: name without ending, and text. A
    /// file that can't be read as text is a problem.
    pub fn texts(
        &self,
        folder: &str,
        ending: &str,
        problems: &mut Problems,
    ) -> Vec<(String, Arc<Source>)> {
        let within = |path: &str| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(ending)?;
            Some(name.to_owned()).filter(|name| !name.is_empty() && !name.contains('/'))
        };
        let named = self.files.keys().filter_map(|path| Some((within(path)?, path)));
        named.filter_map(|(name, path)| Some((name, problems.keep(self.text(path)?)?))).collect()
    }

    /// A path as shown to the user.
    pub fn shown(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }
}

/// The names of the themes in the program, sorted.
pub fn names() -> Vec<String> {
    let names = Embedded::iter()
        .filter_map(|path| path.strip_suffix("/theme.yaml").map(str::to_owned))
        .filter(|name| !name.contains('/'));
    names.collect::<BTreeSet<_>>().into_iter().collect()
}

/// A theme of the program.
pub fn embedded(name: &str) -> Option<Layer> {
    let prefix = format!("{name}/");
    let files: BTreeMap<String, Arc<[u8]>> = Embedded::iter()
        .filter_map(|path| {
            let inner = path.strip_prefix(&prefix)?.to_owned();
            Some((inner, Arc::from(Embedded::get(&path)?.data.as_ref())))
        })
        .collect();
    let folder = format!("themes/{name}/");
    files.contains_key("theme.yaml").then(|| Layer {
        name: name.to_owned(),
        folder,
        own: false,
        files,
    })
}

impl SiteLayers {
    /// Sorts the files of the folder `tema/` (paths relative to it, with forward slashes) into
    /// overrides and whole themes. `folder` is the folder's name as typed, for messages.
    ///
    /// A file that no part of a theme would read is a warning: it is probably misplaced.
    pub fn new(folder: &str, files: BTreeMap<String, Arc<[u8]>>) -> (Self, Problems) {
        let mut problems = Problems::new();
        let names: BTreeSet<String> = files
            .keys()
            .filter_map(|path| path.strip_suffix("/theme.yaml"))
            .filter(|name| !name.contains('/'))
            .map(str::to_owned)
            .collect();
        let mut layers = Self::default();
        for (path, bytes) in files {
            let whole = path.split_once('/').filter(|(top, _)| names.contains(*top));
            // A theme may come as a zip file; a folder of the same name comes first.
            let unpacked = |top: &str| names.contains(without_zip(top)) && top != without_zip(top);
            if whole.is_some_and(|(top, _)| unpacked(top)) {
                continue;
            }
            let (name, inner, prefix) = match whole {
                Some((top, rest)) => (without_zip(top), rest, format!("{folder}/{top}/")),
                None => (SITE, path.as_str(), format!("{folder}/")),
            };
            if let Some(stray) = stray(inner, &prefix) {
                problems.push(stray);
            }
            let layer = || Layer {
                name: name.to_owned(),
                folder: prefix.clone(),
                own: true,
                files: BTreeMap::new(),
            };
            let layer = match whole {
                Some(_) => layers.themes.entry(name.to_owned()).or_insert_with(layer),
                None => layers.overrides.get_or_insert_with(layer),
            };
            layer.files.insert(inner.to_owned(), bytes);
        }
        layers.themes.retain(|name, layer| {
            let fine = is_name(name) && !RESERVED.contains(&name.as_str());
            if !fine {
                let place = Place::file(layer.folder.trim_end_matches('/'));
                problems.push(
                    Diagnostic::new(&catalogue::THEME_NAME).with("name", name.as_str()).at(place),
                );
            }
            fine
        });
        (layers, problems)
    }

    /// The theme of this name: the site's own before the program's.
    pub fn theme(&self, name: &str) -> Option<Layer> {
        self.themes.get(name).cloned().or_else(|| embedded(name))
    }

    /// The names of all themes that a site can choose, sorted.
    pub fn names(&self) -> Vec<String> {
        let all: BTreeSet<String> =
            names().into_iter().chain(self.themes.keys().cloned()).collect();
        all.into_iter().collect()
    }
}

/// The name of a theme that comes as `name.zip`.
fn without_zip(top: &str) -> &str {
    let (name, ending) = top.split_at(top.len().saturating_sub(4));
    if ending.eq_ignore_ascii_case(".zip") { name } else { top }
}

/// Lower-case letters, digits and hyphens, a letter first: what is safe in a style sheet and as a
/// template's prefix.
pub fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// A warning for a file that nothing reads.
fn stray(path: &str, prefix: &str) -> Option<Diagnostic> {
    let file = path.rsplit('/').next().unwrap_or(path);
    let hidden = file.starts_with(['.', '~']) || matches!(file, "Thumbs.db" | "desktop.ini");
    let bystander = BYSTANDERS.contains(&path) || file.to_ascii_lowercase().starts_with("readme");
    if hidden || bystander || path == "theme.yaml" {
        return None;
    }
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let ending = match folder {
        "templates" | "components" => ".html",
        "styles" => ".css",
        "strings" => ".yaml",
        _ => "",
    };
    if FOLDERS.contains(&folder) && !name.contains('/') && name.ends_with(ending) {
        return None;
    }
    let meant = if FOLDERS.contains(&folder) {
        format!("{folder}/…{ending}")
    } else if let Some(near) = nearest(folder, FOLDERS.into_iter()) {
        format!("{near}/{name}")
    } else {
        let base = file.rsplit_once('.').map_or("", |(_, ending)| ending);
        let folder = match base {
            "html" => "templates",
            "css" => "styles",
            "yaml" | "yml" => "strings",
            _ => "assets",
        };
        format!("{folder}/{file}")
    };
    Some(
        Diagnostic::new(&catalogue::THEME_FILE_UNUSED)
            .with("meant", format!("{prefix}{meant}"))
            .at(Place::file(format!("{prefix}{path}"))),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    fn files(list: &[&str]) -> BTreeMap<String, Arc<[u8]>> {
        list.iter().map(|path| ((*path).to_owned(), Arc::from(&b"x"[..]))).collect()
    }

    #[test]
    fn sorts_overrides_from_whole_themes() {
        let (layers, problems) = SiteLayers::new(
            "tema",
            files(&["styles/a.css", "anyam/theme.yaml", "anyam/templates/home.html", "README.md"]),
        );
        assert!(problems.is_empty(), "{problems:?}");
        let overrides = layers.overrides.as_ref().unwrap();
        assert_eq!(overrides.shown("styles/a.css"), "tema/styles/a.css");
        let anyam = layers.theme("anyam").unwrap();
        assert_eq!(anyam.files.len(), 2);
        assert_eq!(anyam.shown("theme.yaml"), "tema/anyam/theme.yaml");
        assert!(layers.names().contains(&"anyam".to_owned()));
    }

    #[test]
    fn a_theme_may_come_as_a_zip_and_a_folder_of_its_name_comes_first() {
        let zip = ["anyam.zip/theme.yaml", "anyam.zip/styles/a.css"];
        let (layers, problems) = SiteLayers::new("tema", files(&zip));
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(layers.theme("anyam").unwrap().shown("theme.yaml"), "tema/anyam.zip/theme.yaml");
        let (layers, _) = SiteLayers::new("tema", files(&[zip[0], zip[1], "anyam/theme.yaml"]));
        let anyam = layers.theme("anyam").unwrap();
        assert_eq!((anyam.files.len(), anyam.folder.as_str()), (1, "tema/anyam/"));
    }

    #[test]
    fn names_the_right_place_of_a_misplaced_file() {
        for (path, meant) in [
            ("style.css", "tema/styles/style.css"),
            ("template/home.html", "tema/templates/home.html"),
            ("strings/id.yml", "tema/strings/….yaml"),
            ("logo.svg", "tema/assets/logo.svg"),
        ] {
            let (_, problems) = SiteLayers::new("tema", files(&[path]));
            let list: Vec<_> = problems.iter().collect();
            assert_eq!(list.len(), 1, "{path}");
            assert!(list[0].remedy(Lang::Id).contains(meant), "{}", list[0].remedy(Lang::Id));
        }
    }

    #[test]
    fn refuses_a_folder_whose_name_would_leak_into_the_style_sheet() {
        for name in ["Anyam", "site", "a{b", "params"] {
            let (layers, problems) =
                SiteLayers::new("tema", files(&[&format!("{name}/theme.yaml")]));
            assert!(layers.themes.is_empty() && problems.has_errors(), "{name}");
        }
    }

    #[test]
    fn text_is_the_same_however_it_was_saved() {
        let bytes: Arc<[u8]> = Arc::from(&b"\xef\xbb\xbfa\r\nb\rc"[..]);
        let bad: Arc<[u8]> = Arc::from(&b"\xe9"[..]);
        let layer = Layer {
            name: SITE.into(),
            folder: "tema/".into(),
            own: true,
            files: BTreeMap::from([("x".to_owned(), bytes), ("y".to_owned(), bad)]),
        };
        assert_eq!(layer.text("x").unwrap().unwrap().text, "a\nb\nc");
        assert_eq!(layer.text("y").unwrap().unwrap_err().entry.code, "theme-file-encoding");
        assert!(layer.text("z").is_none());
    }
}
