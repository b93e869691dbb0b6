//! `theme new`: a theme of five files that already looks different, to go on from.

use super::bench::Bench;
use crate::commands::Session;
use crate::diagnostic::catalogue::theme_tools as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place, Problems};
use crate::theme::{Sheet, is_name};
use std::fs;

/// The files, by path; `NAME` and `PARENT` are replaced.
const FILES: [(&str, &str); 5] = [
    ("theme.yaml", include_str!("starter/theme.yaml")),
    ("styles/NAME.css", include_str!("starter/styles.css")),
    ("components/divider.html", include_str!("starter/divider.html")),
    ("strings/id.yaml", include_str!("starter/id.yaml")),
    ("strings/en.yaml", include_str!("starter/en.yaml")),
];

/// Writes the theme into `tema/NAME/`, on top of the one that the site uses.
pub fn run(session: &Session, bench: &Bench, name: &str) -> Result<(), Problems> {
    let folder = bench.folder.join("tema").join(name);
    let place = || Place::file(format!("tema/{name}"));
    let own_meaning = matches!(name, "site" | "params") || Sheet::of(name) != Sheet::Screen;
    if !is_name(name) || own_meaning {
        return Err(Diagnostic::new(&catalogue::THEME_NEW_NAME).with("name", name).into());
    }
    if folder.exists() || bench.layers.names().iter().any(|known| known == name) {
        return Err(Diagnostic::new(&catalogue::THEME_NEW_TAKEN)
            .with("name", name)
            .with("known", bench.layers.names().join(", "))
            .into());
    }
    let parent = bench.choice().name.0;
    for (path, text) in FILES {
        let path = path.replace("NAME", name);
        let text = text.replace("NAME", name).replace("PARENT", &parent);
        let target = folder.join(&path);
        let write = || {
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&target, text)
        };
        write().map_err(|error| {
            Diagnostic::new(&catalogue::THEME_NOT_WRITTEN)
                .with("detail", error.to_string())
                .at(place())
        })?;
        session.print(format_args!("tema/{name}/{path}"));
    }
    session.say(&match session.lang {
        Lang::Id => format!(
            "Pakai tema ini dengan menulis di profil: tema: {name}\n\
             Sesudah itu: etalase lihat, dan ubah tema/{name}/styles/{name}.css sambil melihatnya."
        ),
        Lang::En => format!(
            "Use the theme by writing in the profile: theme: {name}\n\
             Then: etalase serve, and change tema/{name}/styles/{name}.css while you look at it."
        ),
    });
    Ok(())
}
