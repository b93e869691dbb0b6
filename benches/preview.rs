//! How long the preview takes: from its start to the first page, and from a save to the new page, with
//! the memory that it holds. The real program is asked over a real socket.
//!
//! `cargo bench --bench preview`; on Linux with memory, elsewhere without.

#[path = "support/catalogue.rs"]
mod catalogue;

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Saves that are measured; the middle one counts.
const SAVES: usize = 15;
/// A wait that only ends a bench that would hang.
const PATIENCE: Duration = Duration::from_secs(120);

/// Ends the program with the value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn main() {
    println!(
        "| products | first page | of it at work | save to page | best | memory at rest | after {SAVES} saves |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for products in [1_000, 10_000] {
        let dir = tempfile::tempdir().expect("a folder");
        let site = dir.path().join("situs");
        catalogue::write(&site, products).expect("written");
        let (first, at, running) = start(&site);
        // On a busy machine it waits for its turn; this does not count the waiting.
        let work =
            ticks(&running).map_or_else(|| "unknown".to_owned(), |t| format!("{} ms", t * 10));
        // What is done in the background belongs to the preview, but not to the first page.
        let rest = settle(&running);
        let mut saves: Vec<Duration> = (0..SAVES).map(|round| save(&site, at, round)).collect();
        saves.sort();
        println!(
            "| {products} | {} | {work} | {} | {} | {rest} | {} |",
            milliseconds(first),
            milliseconds(saves[SAVES / 2]),
            milliseconds(saves[0]),
            memory(&running)
        );
    }
}

fn milliseconds(time: Duration) -> String {
    format!("{:.0} ms", time.as_secs_f64() * 1e3)
}

/// Starts the preview; gives the time until its home page was there.
fn start(site: &Path) -> (Duration, SocketAddr, Running) {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let at = free.local_addr().expect("an address");
    drop(free);
    let started = Instant::now();
    let child = Command::new(env!("CARGO_BIN_EXE_etalase"))
        .arg("serve")
        .arg(site)
        .args(["--port", &at.port().to_string()])
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let running = Running(child);
    until(|| get(at, "/").is_some_and(|page| page.contains("Koperasi Uji Coba")));
    (started.elapsed(), at, running)
}

/// Saves a product; gives the time until its page shows it. The list of its category must show it in
/// the same moment.
fn save(site: &Path, at: SocketAddr, round: usize) -> Duration {
    let (number, name) = (round + 1, format!("Nama baru {round}"));
    let path = format!("/{}", catalogue::product_path(number).replace(".md", ".html"));
    let text = catalogue::product(number, &name);
    std::thread::sleep(Duration::from_millis(900));
    let started = Instant::now();
    fs::write(site.join(catalogue::product_path(number)), text).expect("written");
    until(|| get(at, &path).is_some_and(|page| page.contains(&name)));
    let took = started.elapsed();
    let feed = get(at, "/katalog.json").unwrap_or_default();
    assert!(feed.contains(&name), "another output does not show it yet");
    took
}

fn until(mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < PATIENCE, "it never came");
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn get(at: SocketAddr, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(at).ok()?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.starts_with("HTTP/1.1 200").then_some(answer)
}

/// Waits until the program uses no more time of the processor; gives its memory by then.
fn settle(running: &Running) -> String {
    let started = Instant::now();
    let mut before = None;
    loop {
        // The regular sweeps go on for ever; a quarter of a second lets them pass.
        let now = ticks(running).map(|ticks| ticks / 25);
        if now.is_none() || now == before || started.elapsed() > PATIENCE {
            return memory(running);
        }
        before = now;
        std::thread::sleep(Duration::from_secs(1));
    }
}

/// Time of the processor so far, in hundredths of a second.
fn ticks(running: &Running) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", running.0.id())).ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

/// Memory that is really held.
fn memory(running: &Running) -> String {
    let status = fs::read_to_string(format!("/proc/{}/status", running.0.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok());
    kilobytes.map_or_else(|| "unknown".to_owned(), |kb| format!("{} MiB", kb / 1024))
}
