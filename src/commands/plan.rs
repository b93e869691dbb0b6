//! `etalase plan`: every output with how it is made and from what, without making it.

use super::{Exit, Request, Session, cache_folder, prepare};
use crate::render::Shelf;
use serde_json::json;

/// How many sources a line names before it says how many more there are.
const SOURCES: usize = 3;

/// Prints the plan on standard output.
pub fn run(session: &Session, request: &Request) -> Exit {
    let shelf = Shelf::open(&cache_folder(&request.site));
    let (plan, problems) = prepare(request, Some(&request.site.join("public")), &shelf);
    let failed = problems.has_errors();
    if let Some(plan) = &plan {
        if session.json {
            let outputs: Vec<_> = plan
                .artifacts()
                .map(|(path, artifact)| {
                    json!({ "path": path, "recipe": artifact.recipe.to_string(), "sources": artifact.sources })
                })
                .collect();
            session.print(format_args!("{:#}", json!({ "schema": 1, "outputs": outputs })));
        } else {
            for (path, artifact) in plan.artifacts() {
                let named =
                    artifact.sources.iter().take(SOURCES).cloned().collect::<Vec<_>>().join(", ");
                let more = artifact.sources.len().saturating_sub(SOURCES);
                let more = if more > 0 { format!(" +{more}") } else { String::new() };
                session.print(format_args!("{path} <- {} <- {named}{more}", artifact.recipe));
            }
        }
    }
    // The plan is data for programs; problems must not get between.
    if !session.json || plan.is_none() {
        session.report(problems);
    }
    if failed { Exit::Errors } else { Exit::Done }
}
