//! `etalase deploy --verify`: fetches the published site and compares it with what is made here.

use super::{Exit, Request, Session, catalogue, end};
use crate::commands::{making, net};
use crate::diagnostic::{Diagnostic, Lang, Problems};
use crate::model::value::WebAddress;
use crate::plan::address::absolute;
use crate::plan::{Artifact, PageOf, Recipe};
use crate::render::Renderer;
use rayon::prelude::*;
use std::time::Duration;
use ureq::Agent;

/// Requests at once: enough to hide the way to the host, few enough not to be taken for an attack.
const AT_ONCE: usize = 6;

/// One file may take this long on a weak line.
const PATIENCE: Duration = Duration::from_secs(30);

/// What became of one file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Fate {
    Same,
    Different,
    Missing,
}

/// Compares and says how it went.
pub fn run(session: &Session, request: &Request, url: Option<&str>) -> Exit {
    let (compared, problems) = compare(session, request, url);
    let exit = end(session, problems);
    if let Some((total, same)) = compared.filter(|_| exit == Exit::Done) {
        session.say(&match session.lang {
            Lang::Id if same == total => format!("Lengkap: {total} berkas, semuanya sama."),
            Lang::En if same == total => format!("Complete: {total} files, all the same."),
            Lang::Id => format!("Lengkap: {total} berkas ada, {same} sama."),
            Lang::En => format!("Complete: {total} files are there, {same} the same."),
        });
    }
    exit
}

fn compare(
    session: &Session,
    request: &Request,
    url: Option<&str>,
) -> (Option<(usize, usize)>, Problems) {
    // What is compared must be what was published: made for that very address.
    let mut request = request.clone();
    let mut problems = Problems::new();
    if let Some(url) = url {
        let Some(_) = problems.keep(WebAddress::parse(url)) else { return (None, problems) };
        request.base_url = Some(url.to_owned());
    }
    let output = request.site.join("public");
    let (ready, found) = making::ready(session, &request, Some(&output), |_| Ok(()));
    problems.append(found);
    let Some((renderer, ())) = ready else { return (None, problems) };
    let Some(url) = renderer.plan().site.profile.site_url.clone() else {
        problems.push(Diagnostic::new(&catalogue::DEPLOY_WHERE));
        return (None, problems);
    };
    let agent = net::agent(PATIENCE);
    let trouble = match agent.get(format!("{url}/")).call() {
        Ok(answer) if answer.status().is_success() => None,
        Ok(answer) => Some(net::status(answer.status().as_u16())),
        Err(error) => Some(net::words(&error)),
    };
    if let Some(detail) = trouble {
        let problem = Diagnostic::new(&catalogue::VERIFY_UNREACHABLE);
        problems.push(problem.with("url", &url).with("detail", detail));
        return (None, problems);
    }
    let paths: Vec<&str> = renderer
        .plan()
        .artifacts()
        .filter(|(_, artifact)| is_served(artifact))
        .map(|(path, _)| path)
        .collect();
    let look =
        || paths.par_iter().map(|path| (*path, fate(&agent, &renderer, &url, path))).collect();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(AT_ONCE).build();
    let fates: Vec<(&str, Fate)> = pool.map_or_else(|_| look(), |pool| pool.install(look));
    for (wanted, entry) in [
        (Fate::Missing, &catalogue::VERIFY_MISSING),
        (Fate::Different, &catalogue::VERIFY_DIFFERENT),
    ] {
        let guilty: Vec<&str> =
            fates.iter().filter(|(_, fate)| *fate == wanted).map(|(path, _)| *path).collect();
        if let Some(first) = guilty.first() {
            problems.push(
                Diagnostic::new(entry)
                    .with("count", guilty.len())
                    .with("total", fates.len())
                    .with("url", &url)
                    .with("file", *first),
            );
        }
    }
    let same = fates.iter().filter(|(_, fate)| *fate == Fate::Same).count();
    (Some((fates.len(), same)), problems)
}

/// Some files are for the host alone, and never reach a visitor under their own name.
fn is_served(artifact: &Artifact) -> bool {
    match &artifact.recipe {
        Recipe::Headers
        | Recipe::Redirects
        | Recipe::HostFile(_)
        | Recipe::Empty
        | Recipe::Moved(_) => false,
        Recipe::Page(page) => page.page != PageOf::NotFound,
        _ => true,
    }
}

fn fate(agent: &Agent, renderer: &Renderer, url: &str, path: &str) -> Fate {
    let answer = agent.get(absolute(url, path)).call();
    let Some(mut response) = answer.ok().filter(|answer| answer.status().is_success()) else {
        return Fate::Missing;
    };
    let Some(Ok(made)) = renderer.render(path) else { return Fate::Different };
    // A longer answer is another file; it need not be read to its end.
    let most = made.len() as u64 + 1;
    match response.body_mut().with_config().limit(most).read_to_vec() {
        Ok(served) if served == made => Fate::Same,
        _ => Fate::Different,
    }
}
