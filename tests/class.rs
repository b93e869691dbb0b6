//! `etalase class`: forty sites, five of them broken, on one board: all are listed, edits show, a
//! broken neighbour harms nobody, zips and newcomers appear, and the scores can be taken home.

mod support;
#[path = "support/visitor.rs"]
mod visitor;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use support::{etalase, small_site};
use visitor::Class;

/// Generous: this is no measurement, and the machine may be busy.
const SOON: Duration = Duration::from_secs(120);

/// Forty participants; every eighth has made one of five mistakes.
fn class(folder: &Path) -> Vec<(usize, &'static str)> {
    for number in 0..40 {
        small_site(&folder.join(format!("peserta-{number:02}")), 3, number);
    }
    let site = |number: usize, path: &str| folder.join(format!("peserta-{number:02}")).join(path);
    fs::write(site(0, "koperasi.yaml"), "nama: \"tidak ditutup\n").expect("written");
    fs::write(site(8, "produk/barang-1.md"), "---\nnama: A\nharga: 1.250\n---\n").expect("written");
    fs::rename(site(16, "koperasi.yaml"), site(16, "koperasi.yaml.txt")).expect("renamed");
    fs::write(site(24, "produk/barang-2.jpg"), b"").expect("written");
    fs::create_dir_all(site(32, "tema/templates")).expect("made");
    let endless = "{% for a in range(end=10000) %}{% for b in range(end=10000) %}{% for c in range(end=10000) %}{% endfor %}{% endfor %}{% endfor %}";
    fs::write(site(32, "tema/templates/page.html"), endless).expect("written");
    vec![
        (0, "yaml-unclosed-quote"),
        (8, "price-ambiguous"),
        (16, "profile-misnamed"),
        (24, "photo-empty"),
    ]
}

/// Asks until the answer is as wished.
fn wait(what: &str, mut wish: impl FnMut() -> bool) {
    let began = Instant::now();
    while !wish() {
        assert!(began.elapsed() < SOON, "{what} does not come");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn forty_sites_five_of_them_broken() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = class(folder.path());
    let class = Class::start(folder.path());

    // Everybody is on the board at once, whether open yet or not.
    let board = class.get("/").1;
    for number in 0..40 {
        assert!(board.contains(&format!("peserta-{number:02}")), "{number} is not on the board");
    }
    wait("every site", || {
        (0..40)
            .all(|n| class.get("/_kelas/papan").1.contains(&format!("href=\"/peserta-{n:02}/\"")))
    });
    for (number, code) in &broken {
        wait(code, || class.get("/_kelas/papan").1.contains(&format!("<code>{code}</code>")));
        let _ = number;
    }

    // The sound ones are shown, whatever their neighbours do.
    for number in (0..40).filter(|n| n % 8 != 0) {
        let (status, page) = class.get(&format!("/peserta-{number:02}/"));
        assert_eq!(status, 200, "{number}");
        assert!(page.contains(&format!("Koperasi Contoh {number}")), "{number}");
    }

    // An edit shows on its own site and on no other.
    let path = folder.path().join("peserta-05/koperasi.yaml");
    fs::write(&path, "nama: Koperasi Baru Bernama\n").expect("written");
    wait("the edit", || class.get("/peserta-05/").1.contains("Koperasi Baru Bernama"));
    assert!(class.get("/peserta-06/").1.contains("Koperasi Contoh 6"));

    // A mistake is told on the board, the last good page stays, and both go when it is mended.
    let product = folder.path().join("peserta-07/produk/barang-1.md");
    let good = fs::read_to_string(&product).expect("read");
    fs::write(&product, "---\nnama:Lupa spasi\n---\n").expect("written");
    wait("the mistake", || class.get("/_kelas/papan").1.contains("yaml-space-after-colon"));
    assert_eq!(class.get("/peserta-07/").0, 200);
    fs::write(&product, good).expect("written");
    wait("the mend", || !class.get("/_kelas/papan").1.contains("yaml-space-after-colon"));

    // Newcomers appear: as a folder, and as a zip.
    small_site(&folder.path().join("terlambat"), 1, 99);
    wait("a newcomer", || class.get("/terlambat/").1.contains("Koperasi Contoh 99"));
    visitor::zip(
        &folder.path().join("dari-usb.zip"),
        &[("situs/koperasi.yaml", "nama: Koperasi Dari USB\n")],
    );
    wait("a zip", || class.get("/dari-usb/").1.contains("Koperasi Dari USB"));

    // Checks come one after the other; the score of a sound site is on its page.
    wait("a score", || class.get("/_kelas/situs/peserta-06").1.contains("class=\"score\""));
    let gallery = class.get("/_kelas/galeri").1;
    assert_eq!(gallery.matches("<li>").count(), 42);
    assert!(class.get("/_kelas/nilai.csv").1.contains("peserta-06;"));
    assert_eq!(class.get("/_kelas/tidak-ada").0, 404);
    assert_eq!(class.get("/../Cargo.toml").0, 404);
}

#[test]
fn scores_are_written_without_a_board() {
    let folder = tempfile::tempdir().expect("a folder");
    let sites = folder.path().join("kelas");
    for number in 0..3 {
        small_site(&sites.join(format!("peserta-{number}")), 1, number);
    }
    fs::write(sites.join("peserta-1/koperasi.yaml"), "nama: \"tidak ditutup\n").expect("written");
    fs::write(sites.join("rusak.zip"), b"bukan zip").expect("written");
    for name in ["nilai.csv", "nilai.html"] {
        let file = folder.path().join(name);
        let run = || {
            etalase().arg("class").arg(&sites).arg("--export").arg(&file).output().expect("runs")
        };
        assert!(run().status.success());
        let text = fs::read_to_string(&file).expect("written");
        assert!(text.contains("peserta-0") && text.contains("peserta-2") && text.contains("rusak"));
        if name == "nilai.csv" {
            assert!(
                text.contains("peserta-1;0;0;"),
                "a site that can't be shown has no points: {text}"
            );
            let score: u32 = text
                .lines()
                .find_map(|line| line.strip_prefix("peserta-0;")?.split(';').next()?.parse().ok())
                .expect("a score");
            assert!((1..100).contains(&score), "{score}");
        }
        assert!(run().status.success(), "its own file may be replaced");
    }
    let foreign = folder.path().join("catatan.csv");
    fs::write(&foreign, "milik saya").expect("written");
    let refused =
        etalase().arg("class").arg(&sites).arg("--export").arg(&foreign).output().expect("runs");
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&foreign).expect("there"), "milik saya");
    let odd =
        etalase().arg("class").arg(&sites).args(["--export", "nilai.docx"]).output().expect("runs");
    assert_eq!(odd.status.code(), Some(2));
    let nowhere = etalase().args(["class", "tidak-ada-folder-ini"]).output().expect("runs");
    assert_eq!(nowhere.status.code(), Some(2));
}

/// `MEASURE_CLASS=1 cargo test --release --test class measure -- --nocapture` prints how long the
/// board and edits take; `docs/performance.md` has the figures.
#[test]
fn measure() {
    if std::env::var_os("MEASURE_CLASS").is_none() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    class(folder.path());
    let began = Instant::now();
    let class = Class::start(folder.path());
    let listed = class.get("/").1.matches("<tr").count();
    println!("board with {} rows after {:?}", listed - 1, began.elapsed());
    wait("every site", || {
        (0..40)
            .all(|n| class.get("/_kelas/papan").1.contains(&format!("href=\"/peserta-{n:02}/\"")))
    });
    println!("all 40 sites open after {:?}", began.elapsed());
    let mut times = Vec::new();
    for round in 0..40 {
        let number = 1 + round * 7 % 39;
        if number % 8 == 0 {
            continue;
        }
        let name = format!("Koperasi Putaran {round}");
        let path = folder.path().join(format!("peserta-{number:02}/koperasi.yaml"));
        fs::write(&path, format!("nama: {name}\n")).expect("written");
        let since = Instant::now();
        while !class.get(&format!("/peserta-{number:02}/")).1.contains(&name) {
            std::thread::sleep(Duration::from_millis(2));
        }
        times.push(since.elapsed());
        std::thread::sleep(Duration::from_millis(150));
    }
    times.sort();
    println!(
        "edit to page: median {:?}, slowest of {} {:?}",
        times[times.len() / 2],
        times.len(),
        times[times.len() - 1]
    );
}
