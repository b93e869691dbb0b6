//! The disk fails, or the program is killed, at each call to the system that changes or opens a
//! file: the output is wholly the old site or wholly the new one, what happened is said, and the
//! next build succeeds.
//!
//! `strace` puts the faults in, so these tests are left out of a plain `cargo test`;
//! `tests/run.sh` installs it and runs them. Every tenth call is tried, every one with
//! `ETALASE_EVERY=1`; a table of what happened is printed.
#![cfg(target_os = "linux")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::{contents, etalase, small_site, succeed};

/// Calls that open, make, change or remove files, as the kernel names them.
const CALLS: &str = "openat write mkdir rename renameat2 linkat unlink rmdir fsync chmod ftruncate";

/// What is tried at each call.
const FAULTS: [(&str, &str); 5] = [
    ("ENOSPC", "error=ENOSPC"),
    ("EIO", "error=EIO"),
    ("EACCES", "error=EACCES"),
    ("EROFS", "error=EROFS"),
    ("killed", "signal=KILL"),
];

/// A site with two states of its content, and what each looks like when it is built.
struct Rig {
    folder: tempfile::TempDir,
    built: [BTreeMap<String, Vec<u8>>; 2],
}

impl Rig {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut rig = Self { folder, built: Default::default() };
        small_site(&rig.site(), 6, 1);
        for state in [1, 0] {
            rig.lay(state);
            succeed(rig.build(etalase()).env_remove("RAYON_NUM_THREADS"));
            rig.built[state] = contents(&rig.out());
        }
        assert_ne!(rig.built[0], rig.built[1]);
        rig
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("situs")
    }

    fn out(&self) -> PathBuf {
        self.site().join("public")
    }

    /// Lays the content of one of the two states: a text that changes, and a product that is there
    /// or is not.
    fn lay(&self, state: usize) {
        let text = format!("---\nnama: Barang 1\nharga: 101.000\n---\nCerita {state}.\n");
        fs::write(self.site().join("produk/barang-1.md"), text).expect("written");
        let (come, go) = [("datang", "pergi"), ("pergi", "datang")][state];
        let text = format!("---\nnama: Barang {come}\nharga: 10.000\n---\nAda.\n");
        fs::write(self.site().join(format!("produk/{come}.md")), text).expect("written");
        let _ = fs::remove_file(self.site().join(format!("produk/{go}.md")));
    }

    fn build(&self, mut command: Command) -> Command {
        // One thread, so that the calls come in the same order every time.
        command.arg("build").arg(self.site()).env("RAYON_NUM_THREADS", "1");
        command
    }

    /// The program under `strace`, which acts at one call of one kind.
    fn faulty(&self, call: &str, fault: &str, number: usize, trace: &Path) -> Command {
        let plain = etalase();
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o"]).arg(trace);
        command.args(["-e", &format!("trace={call}")]);
        command.args(["-e", &format!("inject={call}:{fault}:when={number}")]);
        command.arg(plain.get_program());
        for (name, value) in plain.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        self.build(command)
    }
}

/// How many calls of this kind the busiest thread makes in a build.
fn calls(trace: &str) -> usize {
    let mut threads: BTreeMap<&str, usize> = BTreeMap::new();
    for line in trace.lines().filter(|line| !line.contains("resumed>") && line.contains('(')) {
        *threads.entry(line.split_whitespace().next().unwrap_or_default()).or_default() += 1;
    }
    threads.into_values().max().unwrap_or(0)
}

#[test]
#[ignore = "needs strace; tests/run.sh runs it"]
fn a_fault_at_any_call_leaves_the_old_site_or_the_new_one() {
    let every: usize =
        std::env::var("ETALASE_EVERY").map_or(10, |text| text.parse().expect("a number"));
    let rig = Rig::new();
    let trace = rig.folder.path().join("trace");
    let mut now = 0;
    let mut table: BTreeMap<(&str, &str), BTreeMap<&str, usize>> = BTreeMap::new();
    for call in CALLS.split(' ') {
        // A call that never comes is asked for, so nothing is injected and all are counted.
        rig.lay(1 - now);
        succeed(&mut rig.faulty(call, "error=EIO", 60_000, &trace));
        now = 1 - now;
        let total = calls(&fs::read_to_string(&trace).expect("a trace"));
        let steps = (1..=total).step_by(every).chain((total > 1).then_some(total));
        for number in steps {
            // Every call sees each fault in turn when all are tried, else one of them.
            let faults = FAULTS.iter().cycle().skip(number / every.min(10)).take(match every {
                1 => FAULTS.len(),
                _ => 1,
            });
            for &(name, fault) in faults {
                let at = format!("{name} at {call} {number}");
                rig.lay(1 - now);
                let output = rig.faulty(call, fault, number, &trace).output().expect("strace");
                let said = String::from_utf8_lossy(&output.stderr).into_owned();
                // Each thread meets the fault, and one of them may have been about to tell of it.
                let traced = fs::read_to_string(&trace).expect("a trace");
                let unheard = traced
                    .lines()
                    .any(|line| line.contains(" write(2, ") && line.contains("INJECTED"));
                let found = contents(&rig.out());
                let fresh = found == rig.built[1 - now];
                assert!(fresh || found == rig.built[now], "{at}: a mixture\n{said}");
                let state = if fresh { "new site" } else { "old site" };
                *table.entry((call, name)).or_default().entry(state).or_default() += 1;
                assert!(!said.contains("panicked"), "{at}: {said}");
                match output.status.code() {
                    Some(0) => assert!(fresh, "{at}: no error and no new site\n{said}"),
                    // Ended by the loader or by the signal before the program could speak.
                    Some(127) => assert!(said.contains("shared librar"), "{at}: {said}"),
                    None | Some(137) => assert_eq!(name, "killed", "{at}: {said}"),
                    Some(1) => {
                        assert!(unheard || said.contains("salah["), "{at}: says nothing: {said}")
                    }
                    other => panic!("{at}: exit {other:?}\n{said}"),
                }
                // Whatever was left behind, the next build succeeds and leaves nothing lying about.
                succeed(&mut rig.build(etalase()));
                now = 1 - now;
                assert_eq!(contents(&rig.out()), rig.built[now], "{at}: the next build");
                let strays: Vec<_> = fs::read_dir(rig.site())
                    .expect("the site")
                    .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                    .filter(|name| name.starts_with(".public"))
                    .collect();
                assert!(strays.is_empty(), "{at}: {strays:?}");
            }
        }
    }
    println!("| call | fault | tried | old site | new site |\n|---|---|---:|---:|---:|");
    let mut sums = [0; 2];
    for ((call, fault), seen) in &table {
        let [old, new] =
            ["old site", "new site"].map(|state| seen.get(state).copied().unwrap_or(0));
        sums = [sums[0] + old, sums[1] + new];
        println!("| {call} | {fault} | {} | {old} | {new} |", old + new);
    }
    println!("| all | | {} | {} | {} |", sums[0] + sums[1], sums[0], sums[1]);
    println!(
        "result: {} faults: old site {}, new site {}, mixed 0",
        sums[0] + sums[1],
        sums[0],
        sums[1]
    );
    assert!(sums[0] > 5 && sums[1] > 5, "faults that all come too early or too late show nothing");
}
