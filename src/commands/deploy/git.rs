//! `etalase deploy --git`: one commit on top of the branch that the host serves.

use super::{Exit, Request, Session, catalogue, end};
use crate::commands::pack::GITLAB_JOB;
use crate::commands::{cache_folder, making};
use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Lang, Problems};
use crate::model::host::Host;
use crate::plan::Plan;
use crate::publish::git::{Checkout, Pushed, Remote};
use crate::publish::{Folder, limits, write_own};
use std::fs;
use std::path::{Path, PathBuf};

/// How many changed files are named before it is only said how many more there are.
const NAMED: usize = 8;

/// A line of the job for GitLab, by which we know one that we may replace.
const GITLAB_MARK: &str = "GitLab hanya menerbitkannya";

/// Publishes to a git remote and says what changed.
pub fn run(
    session: &Session,
    request: &Request,
    remote: &str,
    branch: Option<&str>,
    dry: bool,
) -> Exit {
    let (pushed, problems) = publish(session, request, remote, branch, dry);
    let exit = end(session, problems);
    match pushed {
        Some(pushed) if exit == Exit::Done => say(session, &pushed, dry),
        _ => session.say(session.pick(
            "Tidak ada yang dikirim. Situs yang sudah terbit tetap seperti semula.",
            "Nothing was sent. The published site is as it was.",
        )),
    }
    exit
}

/// A folder for the files of the branch, apart from the site so that it is never read as content.
struct Desk(PathBuf);

impl Drop for Desk {
    fn drop(&mut self) {
        // What can't be removed is removed by the next run.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn publish(
    session: &Session,
    request: &Request,
    remote: &str,
    branch: Option<&str>,
    dry: bool,
) -> (Option<Pushed>, Problems) {
    let open = |plan: &Plan| {
        let host = plan.site.profile.host;
        let branch = branch.unwrap_or_else(|| host.unwrap_or(Host::GitHub).branch());
        let remote = Remote { address: remote_path(remote), branch: branch.to_owned() };
        let key = blake3::hash(format!("{} {branch}", remote.address).as_bytes()).to_hex();
        let store =
            cache_folder(&absolute(&request.site)).join(format!("terbit-{}.git", &key[..16]));
        let site = blake3::hash(store.as_os_str().as_encoded_bytes()).to_hex();
        let desk = Desk(std::env::temp_dir().join(format!("etalase-{}", &site[..16])));
        let checkout = Checkout::fetch(remote.clone(), &store, &desk.0)?;
        let target = checkout.tree.join(host.map_or("", Host::folder));
        let folder = Folder::open(&target, &request.site, &mut || ())
            .map_err(|problem| foreign(problem, &remote, &target))?;
        Ok((desk, checkout, folder))
    };
    let output = request.site.join("public");
    let (ready, mut problems) = making::ready(session, request, Some(&output), open);
    let Some((renderer, (_desk, checkout, folder))) = ready else { return (None, problems) };
    let plan = renderer.plan();
    let published = making::render(session, &renderer, |items, render, progress| {
        folder.publish(items, render, progress)
    });
    match published {
        Ok(summary) => problems.append(summary.notes),
        Err(found) => problems.append(found),
    }
    if let Some(host) = plan.site.profile.host {
        let sizes: Vec<(String, u64)> = sizes(&checkout.tree);
        problems.append(limits::check(host, &sizes, false));
        if host == Host::GitLab {
            let at = checkout.tree.join(".gitlab-ci.yml");
            problems.append(write_own(&at, GITLAB_JOB, GITLAB_MARK).err().into_iter().collect());
        }
    }
    if problems.has_errors() {
        return (None, problems);
    }
    let profile = &plan.site.profile;
    let name = profile.name.text(profile.first(), profile.first());
    let email = profile.email.as_ref().map_or("etalase@localhost", |email| email.as_str());
    let message = session.pick("Terbitkan situs", "Publish the site");
    let pushed = checkout.push(message, name, email, dry);
    (problems.keep(pushed), problems)
}

/// The folder of a checkout means nothing to a user; what it speaks of is the branch.
fn foreign(problem: Diagnostic, remote: &Remote, tree: &Path) -> Diagnostic {
    if !std::ptr::eq(problem.entry, &output::NOT_OURS) {
        return problem;
    }
    let mut names: Vec<String> = fs::read_dir(tree)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Diagnostic::new(&catalogue::BRANCH_FOREIGN)
        .with("branch", &remote.branch)
        .with("remote", &remote.address)
        .with("file", names.first().cloned().unwrap_or_default())
}

/// A path of this computer, made absolute, since git runs in another folder.
fn remote_path(remote: &str) -> String {
    let path = Path::new(remote);
    match path.exists() {
        true => absolute(path).to_string_lossy().into_owned(),
        false => remote.to_owned(),
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn sizes(tree: &Path) -> Vec<(String, u64)> {
    walkdir::WalkDir::new(tree)
        .sort_by_file_name()
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let below = entry.path().strip_prefix(tree).ok()?;
            let path = below.to_string_lossy().replace('\\', "/");
            Some((path, entry.metadata().ok()?.len()))
        })
        .collect()
}

fn say(session: &Session, pushed: &Pushed, dry: bool) {
    let Pushed { added, changed, removed } = pushed;
    if pushed.is_empty() {
        session.say(session.pick(
            "Tidak ada yang berubah; situs yang terbit sudah yang terbaru.",
            "Nothing has changed; the published site is up to date.",
        ));
        return;
    }
    let marked = [("+", added), ("~", changed), ("-", removed)];
    let all = marked.iter().flat_map(|(mark, list)| list.iter().map(move |path| (mark, path)));
    // Photos come in many sizes and would hide the pages.
    let pages: Vec<_> = all.filter(|(_, path)| path.ends_with(".html")).collect();
    for (mark, path) in pages.iter().take(NAMED) {
        session.say(&format!("  {mark} {path}"));
    }
    if pages.len() > NAMED {
        let more = pages.len() - NAMED;
        session.say(&match session.lang {
            Lang::Id => format!("  … dan {more} halaman lagi"),
            Lang::En => format!("  … and {more} more pages"),
        });
    }
    let (new, old, gone) = (added.len(), changed.len(), removed.len());
    session.say(&match (session.lang, dry) {
        (Lang::Id, false) => format!(
            "Terkirim: {new} berkas baru, {old} berubah, {gone} dihapus.\n\
             Beberapa menit lagi situs tampil di alamat Anda. Periksa dengan: etalase terbitkan --verify ALAMAT"
        ),
        (Lang::En, false) => format!(
            "Sent: {new} new files, {old} changed, {gone} removed.\n\
             In a few minutes the site shows at your address. Look with: etalase deploy --verify ADDRESS"
        ),
        (Lang::Id, true) => format!(
            "Akan dikirim: {new} berkas baru, {old} berubah, {gone} dihapus. Belum ada yang dikirim."
        ),
        (Lang::En, true) => format!(
            "Would be sent: {new} new files, {old} changed, {gone} removed. Nothing was sent yet."
        ),
    });
}
