//! `etalase pack`: the site as one archive for a host that takes files by drag and drop, with a page
//! that says how to upload it; or for a USB stick, with a page to double-click.

mod guide;

use super::{Exit, Request, Session, making};
use crate::diagnostic::{Lang, Problems, Severity};
use crate::model::host::Host;
use crate::plan::Plan;
use crate::publish::{Archive, limits};
use std::fs;
use std::path::PathBuf;

/// The job that GitLab runs to publish the folder `public`.
pub const GITLAB_JOB: &str = include_str!("pack/gitlab-ci.yml");

/// What is packed, beside the site itself.
#[derive(Clone, Debug)]
pub struct Packing {
    /// Where the archive goes; in the site folder where absent.
    pub output: Option<PathBuf>,
    /// For a USB stick instead of a host.
    pub usb: bool,
}

/// What came out.
struct Packed {
    archive: PathBuf,
    guide: PathBuf,
    files: usize,
    length: u64,
}

/// Packs a site and says how it went.
pub fn run(session: &Session, request: &Request, packing: &Packing) -> Exit {
    let (packed, problems) = pack(session, request, packing);
    let errors = problems.count(Severity::Error);
    session.report(problems);
    match packed {
        Some(packed) if errors == 0 => {
            say_done(session, &packed, packing.usb);
            Exit::Done
        }
        _ => {
            session.say(session.pick(
                "Arsip belum dibuat. Perbaiki kesalahan di atas, lalu jalankan lagi perintah yang sama.",
                "The archive was not made. Mend the errors above, then run the same command again.",
            ));
            Exit::Errors
        }
    }
}

fn pack(session: &Session, request: &Request, packing: &Packing) -> (Option<Packed>, Problems) {
    let place = |plan: &Plan| {
        let path = packing.output.clone().unwrap_or_else(|| default_path(request, packing, plan));
        Archive::create(&path).map(|archive| (path, archive))
    };
    let output = request.site.join("public");
    let (ready, mut problems) = making::ready(session, request, Some(&output), place);
    let Some((renderer, (path, mut archive))) = ready else { return (None, problems) };
    let host = renderer.plan().site.profile.host.filter(|_| !packing.usb);
    let folder = match host {
        _ if packing.usb => session.pick("situs", "site"),
        Some(host) => host.folder(),
        None => "",
    };
    for (name, text) in around(session, host, packing.usb, folder) {
        if let Err(problem) = archive.add(name, text.as_bytes()) {
            problems.push(problem);
            return (None, problems);
        }
    }
    let before = archive.sizes.len();
    let added = making::render(session, &renderer, |items, render, progress| {
        let join = |path: &str| match folder {
            "" => path.to_owned(),
            folder => format!("{folder}/{path}"),
        };
        let names: Vec<String> = items.iter().map(|item| join(item.path)).collect();
        archive.add_all(&names, render, progress)
    });
    problems.append(added.err().unwrap_or_default());
    if let Some(host) = host {
        problems.append(limits::check(host, &archive.sizes, true));
    }
    if problems.has_errors() {
        return (None, problems);
    }
    let files = archive.sizes.len() - before;
    let guide = guide::path(session.lang, &path);
    let done = guide::write(session.lang, host, packing.usb, &path, &guide)
        .and_then(|()| archive.finish())
        .map(|length| Packed { archive: path, guide, files, length });
    (problems.keep(done), problems)
}

/// Files that stand beside the site in the archive.
fn around<'a>(
    session: &'a Session,
    host: Option<Host>,
    usb: bool,
    folder: &str,
) -> Vec<(&'a str, String)> {
    match host {
        _ if usb => {
            let name = session.pick("MULAI-DI-SINI.html", "START-HERE.html");
            vec![(name, guide::start(session.lang, folder))]
        }
        Some(Host::GitLab) => vec![(".gitlab-ci.yml", GITLAB_JOB.to_owned())],
        _ => Vec::new(),
    }
}

/// `tenun/tenun-netlify.zip` for the site `tenun`.
fn default_path(request: &Request, packing: &Packing, plan: &Plan) -> PathBuf {
    let site = fs::canonicalize(&request.site).unwrap_or_else(|_| request.site.clone());
    let name = site.file_name().map_or("situs".into(), |name| name.to_string_lossy());
    let ending = match plan.site.profile.host {
        _ if packing.usb => "-usb",
        Some(host) => &format!("-{}", host.name()),
        None => "",
    };
    request.site.join(format!("{name}{ending}.zip"))
}

fn say_done(session: &Session, packed: &Packed, usb: bool) {
    let Packed { files, length, .. } = packed;
    let megabytes = format!("{:.1}", *length as f64 / (1 << 20) as f64);
    let (archive, guide) = (packed.archive.display(), packed.guide.display());
    let (id, en) = if usb { ("memakainya", "use") } else { ("mengunggahnya", "upload") };
    session.say(&match session.lang {
        Lang::Id => format!(
            "Selesai: {files} berkas, {} MB, dalam {archive}\n\
             Cara {id} ada di {guide} (bisa dicetak).",
            megabytes.replace('.', ",")
        ),
        Lang::En => format!(
            "Done: {files} files, {megabytes} MB, in {archive}\n\
             How to {en} it is told in {guide} (made to be printed)."
        ),
    });
}
