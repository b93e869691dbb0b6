//! `etalase deploy`, through the real git and a real server: first time, unchanged, changed, another
//! publisher in between, refused, interrupted; and a look at what is published.

mod support;

use etalase::publish::git::{Checkout, Remote};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{contents, etalase, small_site, succeed};
use tempfile::TempDir;

/// A site and an empty remote beside it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().expect("a folder") };
        small_site(&desk.site(), 6, 1);
        succeed(Command::new("git").args(["init", "--quiet", "--bare"]).arg(desk.remote()));
        desk
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("situs")
    }

    fn remote(&self) -> PathBuf {
        self.folder.path().join("jauh.git")
    }

    /// The program as a user without any settings of git would run it.
    fn deploy(&self, more: &[&str]) -> Command {
        let mut command = etalase();
        command.env("HOME", self.folder.path()).env("GIT_CONFIG_NOSYSTEM", "1");
        command.arg("deploy").arg(self.site()).arg("--git").arg(self.remote()).args(more);
        command
    }

    fn git(&self, arguments: &[&str]) -> String {
        let output = succeed(Command::new("git").arg("-C").arg(self.remote()).args(arguments));
        String::from_utf8(output.stdout).expect("UTF-8").trim().to_owned()
    }

    /// The files of a branch with their bytes.
    fn branch(&self, branch: &str) -> BTreeMap<String, Vec<u8>> {
        let out = tempfile::tempdir().expect("a folder");
        let clone = out.path().join("isi");
        let remote = self.remote();
        let from = ["clone", "--quiet", "--depth=1", "--branch", branch];
        let url = format!("file://{}", remote.display());
        succeed(
            Command::new("git").args(["-c", "core.autocrlf=false"]).args(from).arg(url).arg(&clone),
        );
        fs::remove_dir_all(clone.join(".git")).expect("removed");
        contents(&clone)
    }

    fn built(&self) -> BTreeMap<String, Vec<u8>> {
        let out = self.folder.path().join("hasil");
        succeed(etalase().arg("build").arg(self.site()).arg("-o").arg(&out));
        contents(&out)
    }

    /// Puts a file into the branch as somebody else would.
    fn commit(&self, branch: &str, path: &str, text: &str) {
        let out = tempfile::tempdir().expect("a folder");
        let clone = out.path().join("isi");
        let git = |arguments: &[&str]| {
            let who = ["-c", "user.name=Orang Lain", "-c", "user.email=lain@contoh.example"];
            succeed(Command::new("git").args(who).arg("-C").arg(&clone).args(arguments));
        };
        fs::create_dir(&clone).expect("a folder");
        git(&["init", "--quiet"]);
        let remote = self.remote().display().to_string();
        let known = !self.git(&["for-each-ref", &format!("refs/heads/{branch}")]).is_empty();
        if known {
            git(&["fetch", "--quiet", &remote, branch]);
            git(&["reset", "--quiet", "--hard", "FETCH_HEAD"]);
        }
        fs::write(clone.join(path), text).expect("written");
        git(&["add", "--all"]);
        git(&["commit", "--quiet", "-m", "Tambah"]);
        git(&["push", "--quiet", &remote, &format!("HEAD:refs/heads/{branch}")]);
    }

    fn hook(&self, name: &str, script: &str) {
        let path = self.remote().join("hooks").join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("written");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("allowed");
        }
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn first_unchanged_and_changed() {
    let desk = Desk::new();
    let first = succeed(&mut desk.deploy(&[]));
    assert!(said(&first).contains("Terkirim"), "{}", said(&first));
    assert!(desk.branch("gh-pages") == desk.built());
    let tip = desk.git(&["rev-parse", "gh-pages"]);

    let again = succeed(&mut desk.deploy(&[]));
    assert!(said(&again).contains("Tidak ada yang berubah"), "{}", said(&again));
    assert_eq!(desk.git(&["rev-parse", "gh-pages"]), tip);

    // What somebody else added stays, and history only grows.
    desk.commit("gh-pages", "google1234.html", "bukti\n");
    let theirs = desk.git(&["rev-parse", "gh-pages"]);
    small_site(&desk.site(), 7, 2);
    fs::remove_file(desk.site().join("produk/barang-0.md")).expect("removed");
    let dry = succeed(&mut desk.deploy(&["--dry-run"]));
    assert!(said(&dry).contains("Belum ada yang dikirim"), "{}", said(&dry));
    assert_eq!(desk.git(&["rev-parse", "gh-pages"]), theirs);
    succeed(&mut desk.deploy(&[]));
    let mut found = desk.branch("gh-pages");
    assert_eq!(found.remove("google1234.html").as_deref(), Some(b"bukti\n".as_slice()));
    assert!(found == desk.built());
    assert!(!found.contains_key("produk/barang-0.html"));
    assert_eq!(desk.git(&["rev-parse", "gh-pages~1"]), theirs);
    assert_eq!(desk.git(&["rev-list", "--count", "gh-pages"]), "3");
}

#[test]
fn gitlab_gets_a_folder_and_a_job() {
    let desk = Desk::new();
    succeed(&mut desk.deploy(&["--host", "gitlab"]));
    let found = desk.branch("main");
    assert!(found.contains_key(".gitlab-ci.yml"));
    assert!(found.contains_key("public/index.html"));
    // One's own job is not overwritten.
    desk.commit("main", ".gitlab-ci.yml", "pages:\n  script: mine\n");
    small_site(&desk.site(), 6, 2);
    let refused = desk.deploy(&["--host", "gitlab"]).output().expect("runs");
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("archive-not-ours"), "{}", said(&refused));
}

#[test]
fn a_branch_of_somebody_else_is_left_alone() {
    let desk = Desk::new();
    desk.commit("gh-pages", "tugas.txt", "milik orang\n");
    let before = desk.git(&["rev-parse", "gh-pages"]);
    let output = desk.deploy(&[]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    assert!(said.contains("deploy-branch-foreign") && said.contains("tugas.txt"), "{said}");
    assert_eq!(desk.git(&["rev-parse", "gh-pages"]), before);
    succeed(&mut desk.deploy(&["--branch", "situs"]));
    assert!(desk.branch("situs") == desk.built());
}

#[test]
fn a_site_with_errors_is_not_sent() {
    let desk = Desk::new();
    succeed(&mut desk.deploy(&[]));
    let before = desk.git(&["rev-parse", "gh-pages"]);
    fs::write(desk.site().join("produk/salah.md"), "---\nnama: Salah\nharga: 1.250\n---\n")
        .expect("written");
    let output = desk.deploy(&[]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(desk.git(&["rev-parse", "gh-pages"]), before);
}

#[test]
fn of_two_publishers_at_once_the_second_is_told() {
    let desk = Desk::new();
    let remote =
        || Remote { address: desk.remote().display().to_string(), branch: "pages".to_owned() };
    let lay = |name: &str| {
        let folder = desk.folder.path().join(name);
        let checkout = Checkout::fetch(remote(), &folder.join("toko.git"), &folder.join("meja"))
            .expect("fetched");
        fs::write(checkout.tree.join("index.html"), name).expect("written");
        checkout
    };
    let (one, other) = (lay("satu"), lay("dua"));
    let push = |checkout: &Checkout| checkout.push("Terbitkan", "Sari", "s@contoh.example", false);
    assert_eq!(push(&one).expect("pushed").added, ["index.html"]);
    assert_eq!(push(&other).expect_err("refused").entry.code, "deploy-moved");
    assert_eq!(desk.branch("pages")["index.html"], b"satu");
    // With what the first one sent fetched, the second can send.
    assert_eq!(push(&lay("dua")).expect("pushed").changed, ["index.html"]);
    assert_eq!(desk.git(&["rev-list", "--count", "pages"]), "2");
}

#[cfg(unix)]
#[test]
fn a_remote_that_refuses_is_quoted() {
    let desk = Desk::new();
    succeed(&mut desk.deploy(&[]));
    let before = desk.git(&["rev-parse", "gh-pages"]);
    desk.hook("pre-receive", "echo 'Anda tidak boleh menulis di sini' >&2; exit 1");
    small_site(&desk.site(), 6, 2);
    let output = desk.deploy(&[]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("deploy-refused"), "{}", said(&output));
    assert_eq!(desk.git(&["rev-parse", "gh-pages"]), before);
}

#[test]
fn a_remote_that_is_not_there_and_an_address_that_is_none() {
    let desk = Desk::new();
    for (remote, code) in [("/tidak/ada.git", "deploy-unreachable"), ("-x", "deploy-remote-odd")] {
        let mut command = etalase();
        let output = command.arg("deploy").arg(desk.site()).arg(format!("--git={remote}")).output();
        let output = output.expect("runs");
        assert_eq!(output.status.code(), Some(1), "{remote}");
        assert!(said(&output).contains(code), "{}", said(&output));
    }
}

#[test]
fn without_git_there_is_another_way() {
    let desk = Desk::new();
    let output = desk.deploy(&[]).env("PATH", desk.folder.path()).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("git-missing"), "{}", said(&output));
}

#[cfg(unix)]
#[test]
fn interrupted_at_any_moment_the_branch_is_whole_and_the_next_one_succeeds() {
    let desk = Desk::new();
    let began = std::time::Instant::now();
    succeed(&mut desk.deploy(&[]));
    let whole = began.elapsed();
    let mut known = vec![desk.branch("gh-pages")];
    for kill in 0..8 {
        small_site(&desk.site(), 6, kill as usize + 2);
        known.push(desk.built());
        let mut child = desk.deploy(&[]).stderr(Stdio::null()).spawn().expect("starts");
        std::thread::sleep(whole * kill / 8 + Duration::from_millis(1));
        child.kill().expect("killed or ended");
        child.wait().expect("ended");
        desk.git(&["fsck", "--strict"]);
        let found = desk.branch("gh-pages");
        assert!(known.contains(&found), "a mixture after kill {kill}");
    }
    succeed(&mut desk.deploy(&[]));
    assert!(desk.branch("gh-pages") == desk.built());
}

/// Serves `files` on loopback until the test ends; gives the address.
fn serve(files: Arc<Mutex<BTreeMap<String, Vec<u8>>>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let files = files.clone();
            std::thread::spawn(move || {
                let mut reader = BufReader::new(&stream);
                let mut request = String::new();
                let _ = reader.read_line(&mut request);
                let mut header = String::new();
                while reader.read_line(&mut header).is_ok_and(|n| n > 2) {
                    header.clear();
                }
                let path = request.split(' ').nth(1).unwrap_or("/").trim_start_matches('/');
                let path = match path {
                    "" => "index.html".to_owned(),
                    folder if folder.ends_with('/') => format!("{folder}index.html"),
                    path => path.to_owned(),
                };
                let body = files.lock().expect("free").get(&path).cloned();
                let (status, body) = match body {
                    Some(body) => ("200 OK", body),
                    None => ("404 Not Found", b"hilang".to_vec()),
                };
                let mut stream = &stream;
                let head = format!(
                    "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                    body.len()
                );
                let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
            });
        }
    });
    address
}

#[test]
fn what_is_published_is_compared_with_what_is_here() {
    let desk = Desk::new();
    let files: Arc<Mutex<BTreeMap<String, Vec<u8>>>> = Arc::default();
    let address = serve(files.clone());
    let out = desk.folder.path().join("hasil");
    succeed(
        etalase().arg("build").arg(desk.site()).arg("-o").arg(&out).args(["--base-url", &address]),
    );
    let published = contents(&out);
    let verify = || {
        let mut command = etalase();
        command.arg("deploy").arg(desk.site()).args(["--verify", &address]);
        command.output().expect("runs")
    };
    files.lock().expect("free").clone_from(&published);
    let whole = verify();
    assert_eq!(whole.status.code(), Some(0), "{}", said(&whole));
    assert!(said(&whole).contains("semuanya sama"), "{}", said(&whole));

    files.lock().expect("free").remove("produk/barang-3.html");
    files.lock().expect("free").remove("produk/barang-4.html");
    let torn = verify();
    assert_eq!(torn.status.code(), Some(1));
    assert!(
        said(&torn).contains("2 dari ") && said(&torn).contains("verify-missing"),
        "{}",
        said(&torn)
    );

    files.lock().expect("free").clone_from(&published);
    files.lock().expect("free").insert("produk/barang-3.html".into(), b"lama".to_vec());
    let old = verify();
    assert_eq!(old.status.code(), Some(0));
    assert!(
        said(&old).contains("verify-different") && said(&old).contains("1 dari "),
        "{}",
        said(&old)
    );

    let nobody = "http://127.0.0.1:9";
    let output = etalase().arg("deploy").arg(desk.site()).args(["--verify", nobody]).output();
    let output = output.expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("verify-unreachable"), "{}", said(&output));
}

#[test]
fn a_workflow_is_written_for_each_host_that_has_them() {
    let desk = Desk::new();
    let program = "https://unduh.contoh.example/etalase-linux";
    for (host, file) in [
        ("github", ".github/workflows/etalase.yml"),
        ("gitlab", ".gitlab-ci.yml"),
        ("codeberg", ".forgejo/workflows/etalase.yml"),
    ] {
        let write = || {
            let mut command = etalase();
            command.arg("deploy").arg(desk.site()).args(["--workflow", "--host", host]);
            command.args(["--program", program]).output().expect("runs")
        };
        let first = write();
        assert_eq!(first.status.code(), Some(0), "{}", said(&first));
        let path = desk.site().join(file);
        let text = fs::read_to_string(&path).expect("written");
        assert!(text.contains(program) && text.contains("etalase "), "{text}");
        assert_yaml(&path, &text);
        // Ours is renewed, another's is not.
        assert_eq!(write().status.code(), Some(0));
        fs::write(&path, "on: push\n").expect("written");
        assert_eq!(write().status.code(), Some(1));
        assert_eq!(fs::read_to_string(&path).expect("there"), "on: push\n");
    }
    // The files lie beside the content and are no part of the site.
    succeed(etalase().arg("build").arg(desk.site()));
    assert!(!desk.site().join("public/.gitlab-ci.yml").exists());
}

fn assert_yaml(path: &Path, text: &str) {
    let source = etalase::diagnostic::Source::new(path.to_string_lossy().into_owned(), text);
    let (node, problems) = etalase::model::yaml::parse(&source, 0..text.len());
    assert!(node.is_some() && problems.is_empty(), "{text}");
}
