//! `theme check`: everything that can be known about a theme: its manifest, parameters and their
//! contrast, styles, words in both languages, addresses and weight, and every page of the site at
//! hand rendered with it, so that a template which asks for what is not there is found.

use super::bench::Bench;
use crate::commands::{Exit, Session};
use crate::diagnostic::{Lang, Problems};
use crate::plan::{Plan, Recipe};
use crate::render::Renderer;
use rayon::prelude::*;
use std::sync::Arc;

/// Looks at the theme of this name, else at the one that the site uses.
pub fn run(session: &Session, bench: Bench, name: Option<&str>) -> Exit {
    let name = name.map_or_else(|| bench.choice().name.0, str::to_owned);
    let (theme, found) = match bench.theme(&name) {
        Ok(found) => found,
        Err(problems) => {
            session.report(problems);
            return Exit::Errors;
        }
    };
    let mut problems = bench.problems;
    problems.append(found);
    problems.append(theme.audit());
    let mut pages = 0;
    match (theme.templates(), bench.site) {
        (Err(found), _) => problems.append(found),
        (Ok(_), Some(site)) => {
            let (plan, _) = Plan::new(site, theme);
            match Renderer::new(Arc::new(plan), bench.shelf) {
                Err(found) => problems.append(found),
                Ok(renderer) => {
                    let (count, found) = render(&renderer);
                    pages = count;
                    problems.append(found);
                }
            }
        }
        (Ok(_), None) => {}
    }
    let failed = problems.has_errors();
    let clean = problems.is_empty();
    session.report(problems);
    if !failed {
        session.say(&match (session.lang, clean) {
            (Lang::Id, true) => format!(
                "Tema {name} baik: {pages} halaman dicoba, tidak ada yang perlu diperbaiki."
            ),
            (Lang::En, true) => {
                format!("The theme {name} is fine: {pages} pages tried, nothing to mend.")
            }
            (Lang::Id, false) => format!("Tema {name} bisa dipakai: {pages} halaman dicoba."),
            (Lang::En, false) => format!("The theme {name} can be used: {pages} pages tried."),
        });
    }
    if failed { Exit::Errors } else { Exit::Done }
}

/// Renders every page; a template's mistake is told once, however many pages it spoils.
fn render(renderer: &Renderer) -> (usize, Problems) {
    let pages: Vec<&str> = renderer
        .plan()
        .artifacts()
        .filter(|(_, artifact)| matches!(artifact.recipe, Recipe::Page(_)))
        .map(|(path, _)| path)
        .collect();
    let found: Vec<Problems> =
        pages.par_iter().filter_map(|path| renderer.render(path)?.err()).collect();
    let mut problems = Problems::new();
    found.into_iter().for_each(|found| problems.append(found));
    problems.sort();
    (pages.len(), problems)
}
