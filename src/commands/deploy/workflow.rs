//! `etalase deploy --workflow`: a file in the site's repository that publishes at every push.

use super::{Exit, Request, Session, catalogue, end};
use crate::diagnostic::{Diagnostic, Lang, Problems};
use crate::model::host::Host;
use crate::model::value::WebAddress;
use crate::publish::write_own;
use std::fs;
use std::path::Path;

/// By this line we know a file that we may replace.
const MARK: &str = "# etalase";

/// Writes the file for the host of the command line or of the profile.
pub fn run(session: &Session, request: &Request, program: Option<&str>) -> Exit {
    let written = write(request, program);
    match written {
        Ok(path) => {
            session.say(&match session.lang {
                Lang::Id => format!(
                    "Berkas otomatis ada di {path}\n\
                     Kirim bersama situs Anda dengan git; sesudah itu setiap perubahan terbit sendiri."
                ),
                Lang::En => format!(
                    "The workflow file is {path}\n\
                     Send it with your site through git; from then on every change publishes itself."
                ),
            });
            Exit::Done
        }
        Err(problems) => end(session, problems),
    }
}

fn write(request: &Request, program: Option<&str>) -> Result<String, Problems> {
    let named = request.host.or_else(|| profile_host(&request.site));
    let (name, text) = match named {
        Some(Host::GitHub) => (".github/workflows/etalase.yml", GITHUB),
        Some(Host::GitLab) => (".gitlab-ci.yml", GITLAB),
        Some(Host::Codeberg) => (".forgejo/workflows/etalase.yml", CODEBERG),
        _ => return Err(Diagnostic::new(&catalogue::WORKFLOW_HOST).into()),
    };
    let Some(program) = program else {
        return Err(Diagnostic::new(&catalogue::WORKFLOW_PROGRAM).into());
    };
    let program = WebAddress::parse(program)?;
    let path = request.site.join(name);
    if let Some(parent) = path.parent() {
        // Where this fails, writing the file fails too, and says why.
        let _ = fs::create_dir_all(parent);
    }
    write_own(&path, &text.replace("PROGRAM", program.as_str()), MARK)?;
    Ok(path.display().to_string())
}

/// The profile's host, without loading the whole site.
fn profile_host(site: &Path) -> Option<Host> {
    let names = ["koperasi.yaml", "cooperative.yaml", "koperasi.yml", "cooperative.yml"];
    let text = names.iter().find_map(|name| fs::read_to_string(site.join(name)).ok())?;
    let line = text.lines().find_map(|line| line.strip_prefix("host:"))?;
    Host::named(line.trim().trim_matches(['"', '\'']))
}

const GITHUB: &str = "\
# etalase: membangun dan menerbitkan situs setiap kali ada perubahan.
# etalase: builds and publishes the site at every change.
name: etalase
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - id: pages
        uses: actions/configure-pages@v5
      - run: |
          curl --fail --location --output /usr/local/bin/etalase \"PROGRAM\"
          chmod +x /usr/local/bin/etalase
          etalase build . -o public --base-url \"${{ steps.pages.outputs.base_url }}\"
      - uses: actions/upload-pages-artifact@v3
        with: { path: public }
      - id: deployment
        uses: actions/deploy-pages@v4
";

const GITLAB: &str = "\
# etalase: membangun dan menerbitkan situs setiap kali ada perubahan.
# etalase: builds and publishes the site at every change.
pages:
  image: debian:stable-slim
  script:
    - apt-get update && apt-get install -y --no-install-recommends ca-certificates curl
    - curl --fail --location --output /usr/local/bin/etalase \"PROGRAM\"
    - chmod +x /usr/local/bin/etalase
    - etalase build . -o public --host gitlab --base-url \"$CI_PAGES_URL\"
  artifacts:
    paths:
      - public
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
";

const CODEBERG: &str = "\
# etalase: membangun dan menerbitkan situs setiap kali ada perubahan.
# etalase: builds and publishes the site at every change.
on:
  push:
    branches: [main]
jobs:
  publish:
    runs-on: docker
    container:
      image: debian:stable-slim
    steps:
      - run: apt-get update && apt-get install -y --no-install-recommends ca-certificates curl git nodejs
      - uses: actions/checkout@v4
      - run: |
          curl --fail --location --output /usr/local/bin/etalase \"PROGRAM\"
          chmod +x /usr/local/bin/etalase
          etalase deploy . --host codeberg --git \"https://x-access-token:${{ github.token }}@codeberg.org/${{ github.repository }}.git\"
";
