//! Diagnostics for people: the sentence, the line it speaks of with a caret, and the remedy.

use super::{Diagnostic, Lang, Problems, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// How to draw: colour and characters beyond ASCII only where the terminal is known to show them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// ANSI colours.
    pub colour: bool,
    /// Unicode lines instead of ASCII ones.
    pub unicode: bool,
}

/// All problems, one after the other, each followed by an empty line.
pub fn render_all(problems: &Problems, lang: Lang, style: Style) -> String {
    problems.iter().map(|diagnostic| render_one(diagnostic, lang, style) + "\n\n").collect()
}

/// One problem, without a line end after it.
pub fn render_one(diagnostic: &Diagnostic, lang: Lang, style: Style) -> String {
    let message = diagnostic.message(lang);
    let remedy = diagnostic.remedy(lang);
    let title = level(diagnostic.entry.severity, lang)
        .primary_title(message.as_str())
        .id(diagnostic.entry.code);

    let mut group = Group::with_title(title);
    if let Some(place) = &diagnostic.place {
        group = if place.cell_name().is_some() {
            // The message quotes the cell; the grid around it is in the user's own spreadsheet.
            group.element(Origin::path(place.shown()))
        } else if place.line_column().is_some() {
            let mut snippet = Snippet::source(place.text())
                .path(place.path())
                .annotation(AnnotationKind::Primary.span(place.span()));
            if let Some(related) = diagnostic.related.as_ref().filter(|r| r.path() == place.path())
            {
                snippet = snippet.annotation(AnnotationKind::Context.span(related.span()));
            }
            group.element(snippet)
        } else {
            group.element(Origin::path(place.path()))
        };
    }
    if let Some(related) = &diagnostic.related {
        let elsewhere = related.cell_name().is_some()
            || diagnostic.place.as_ref().is_none_or(|p| p.path() != related.path());
        if elsewhere {
            let origin = Origin::path(related.shown());
            group = group.element(match related.line_column() {
                Some((line, column)) if related.cell_name().is_none() => {
                    origin.line(line).char_column(column)
                }
                _ => origin,
            });
        }
    }
    let help = Level::HELP.with_name(match lang {
        Lang::Id => "saran",
        Lang::En => "help",
    });
    group = group.element(help.message(remedy.as_str()));

    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let decor = if style.unicode { DecorStyle::Unicode } else { DecorStyle::Ascii };
    renderer.decor_style(decor).term_width(100).render(&[group])
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    match (severity, lang) {
        (Severity::Error, Lang::Id) => Level::ERROR.with_name("salah"),
        (Severity::Warning, Lang::Id) => Level::WARNING.with_name("periksa"),
        (Severity::Notice, Lang::Id) => Level::NOTE.with_name("catatan"),
        (Severity::Error, Lang::En) => Level::ERROR,
        (Severity::Warning, Lang::En) => Level::WARNING,
        (Severity::Notice, Lang::En) => Level::NOTE.with_name("notice"),
    }
}
