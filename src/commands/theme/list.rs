//! `theme list` and `theme show`: which themes there are, and what each lets a cooperative choose.

use super::bench::Bench;
use crate::commands::Session;
use crate::diagnostic::{Lang, Problems, Words};
use crate::theme::Kind;

fn words(session: &Session, words: &Words) -> String {
    words.get(session.lang).to_owned()
}

/// A line for each theme; the site's own choice has a star.
pub fn list(session: &Session, bench: &Bench) -> Result<(), Problems> {
    let chosen = bench.choice().name.0;
    for name in bench.layers.names() {
        let (theme, _) = bench.theme(&name)?;
        let layers: Vec<&str> = theme
            .layers()
            .iter()
            .rev()
            .skip_while(|l| l.name != name)
            .map(|l| l.name.as_str())
            .collect();
        let own = theme.layers().iter().any(|layer| layer.name == name && layer.own);
        let from = if own { session.pick("milik situs ini", "this site's own") } else { "etalase" };
        let mark = if name == chosen && bench.site.is_some() { '*' } else { ' ' };
        session.print(format_args!(
            "{mark} {name:<16} {:<16} {:<24} {from}",
            words(session, theme.label()),
            layers.join(" < ")
        ));
    }
    Ok(())
}

/// Parameters, photo sizes and files of one theme.
pub fn show(session: &Session, bench: &Bench, name: &str) -> Result<(), Problems> {
    let (theme, _) = bench.theme(name)?;
    session.print(format_args!("{} ({})", words(session, theme.label()), theme.name()));
    session
        .print(format_args!("\n{}", session.pick("Pilihan di profil:", "Options in the profile:")));
    for param in theme.params() {
        let kind = match &param.spec.kind {
            Kind::Colour => session.pick("warna", "colour").to_owned(),
            Kind::Choice(list) => list.join(" | "),
            Kind::Text => session.pick("tulisan", "text").to_owned(),
            Kind::Bool => session.pick("ya | tidak", "yes | no").to_owned(),
            Kind::Integer { min, max } => format!("{min}–{max}"),
        };
        let value = param.template_value();
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        session.print(format_args!(
            "  {:<12} {value:<12} {kind:<28} {}",
            param.spec.name,
            words(session, &param.spec.label)
        ));
    }
    session.print(format_args!("\n{}", session.pick("Ukuran foto:", "Photo sizes:")));
    for preset in theme.presets() {
        let widths: Vec<String> = preset.preset.widths.iter().map(u32::to_string).collect();
        let uses: Vec<&str> = preset.uses.iter().map(|usage| usage.name()).collect();
        session.print(format_args!(
            "  {:<12} {:<20} {}",
            preset.preset.name,
            widths.join(", "),
            uses.join(", ")
        ));
    }
    session
        .print(format_args!("\n{}", session.pick("Lapisan, dari atas:", "Layers, from the top:")));
    for layer in theme.layers().iter().rev() {
        let files = match session.lang {
            Lang::Id => format!("{} berkas", layer.files.len()),
            Lang::En => format!("{} files", layer.files.len()),
        };
        session.print(format_args!(
            "  {:<16} {}{}",
            layer.name,
            layer.folder,
            if layer.own { format!(" ({files})") } else { String::new() }
        ));
    }
    Ok(())
}
