//! What the tests of the whole program share: running it, and looking at what it wrote.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The program with a clean environment: Indonesian, no colours, a fixed day.
pub fn etalase() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_etalase"));
    command
        .env("ETALASE_LANG", "id")
        .env("NO_COLOR", "1")
        .env("SOURCE_DATE_EPOCH", "1763942400") // 24 November 2025
        .env_remove("RAYON_NUM_THREADS");
    command
}

/// Runs and expects success; shows what the program said when it fails.
pub fn succeed(command: &mut Command) -> Output {
    let output = command.output().expect("the program starts");
    assert!(
        output.status.success(),
        "exit {:?}\n{}{}",
        output.status.code(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
        } else {
            fs::copy(entry.path(), &target).expect("a copy");
        }
    }
}

/// Every file below a folder with its bytes.
pub fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    files(folder).map(|(path, file)| (path, fs::read(file).expect("readable"))).collect()
}

/// Every file below a folder with the time of its last change.
pub fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    files(folder)
        .map(|(path, file)| {
            let meta = fs::metadata(file).expect("there");
            (path, meta.modified().expect("a time"))
        })
        .collect()
}

fn files(folder: &Path) -> impl Iterator<Item = (String, PathBuf)> {
    let folder = folder.to_owned();
    walkdir::WalkDir::new(&folder)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(move |entry| {
            let path = entry.path().strip_prefix(&folder).expect("below");
            (path.to_string_lossy().replace('\\', "/"), entry.path().to_owned())
        })
}

/// The example sites of the repository.
pub fn example_sites() -> Vec<PathBuf> {
    let mut sites: Vec<PathBuf> = fs::read_dir(root().join("example-sites"))
        .expect("example sites")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.join("koperasi.yaml").is_file())
        .collect();
    sites.sort();
    assert!(!sites.is_empty());
    sites
}

/// A small site of the given number of products, each different, with no photos.
pub fn small_site(folder: &Path, products: usize, edition: usize) {
    fs::create_dir_all(folder.join("produk")).expect("a folder");
    fs::write(folder.join("koperasi.yaml"), format!("nama: Koperasi Contoh {edition}\n"))
        .expect("written");
    for number in 0..products {
        let text = format!(
            "---\nnama: Barang {number} edisi {edition}\nharga: {}.000\n---\nCerita barang {number}, edisi {edition}.\n",
            100 + number
        );
        fs::write(folder.join(format!("produk/barang-{number}.md")), text).expect("written");
    }
}

/// What the system says of the memory of a process, in KiB: `VmRSS` is what it holds now, `VmHWM` the
/// most that it ever held. None where there is no such process, or another system than Linux.
pub fn memory_of(process: u32, figure: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(figure)?.strip_prefix(':'))?;
    line.split_whitespace().next()?.parse().ok()
}
