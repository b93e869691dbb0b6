//! A class at the preview: thirty browsers that look around, beside some that are very slow or never
//! read what they asked for, while somebody saves again and again.

#[path = "support/preview.rs"]
mod preview;
mod support;

use preview::{Events, Preview};
use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use support::{memory_of, small_site};

/// How many products the site has.
const PRODUCTS: usize = 20;
/// How many browsers look around.
const CLIENTS: usize = 30;

fn site_of(folder: &Path) -> PathBuf {
    let site = folder.join("situs");
    small_site(&site, PRODUCTS, 1);
    site
}

/// Asks for something and never gets to the end of it, or never reads the answer, until it is over.
fn dawdle(preview: &Preview, number: usize, over: &AtomicBool) {
    while !over.load(Ordering::Relaxed) {
        let Ok(mut stream) = TcpStream::connect(preview.at) else { continue };
        if number.is_multiple_of(2) {
            for byte in b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ".iter().cycle() {
                let sent = stream.write_all(&[*byte]);
                if sent.is_err() || over.load(Ordering::Relaxed) {
                    break;
                }
                std::thread::sleep(Duration::from_millis(300));
            }
        } else {
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            for _ in 0..20 {
                if over.load(Ordering::Relaxed) {
                    break;
                }
                std::thread::sleep(Duration::from_millis(250));
            }
        }
    }
}

/// Looks at page after page for `time`; each must be there, and whole.
fn look_around(preview: &Preview, number: usize, time: Duration, pause: Duration) -> usize {
    let started = Instant::now();
    let mut pages = 0;
    while started.elapsed() < time {
        let product = (number + 7 * pages) % PRODUCTS;
        let answer = preview.get(&format!("/produk/barang-{product}.html"));
        assert_eq!(answer.status, 200, "client {number}");
        assert!(answer.text().contains("preview.js"), "client {number}: cut off");
        pages += 1;
        std::thread::sleep(pause);
    }
    pages
}

#[test]
fn many_clients_are_served_beside_slow_ones() {
    let dir = tempfile::tempdir().expect("a folder");
    let preview = Preview::start(&site_of(dir.path()), &[]);
    let (over, pages) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for number in 0..200 {
            let (over, preview) = (&over, &preview);
            scope.spawn(move || dawdle(preview, number, over));
        }
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let (preview, pages) = (&preview, &pages);
                scope.spawn(move || {
                    let time = Duration::from_secs(8);
                    let seen = look_around(preview, number, time, Duration::from_millis(20));
                    pages.fetch_add(seen, Ordering::Relaxed);
                })
            })
            .collect();
        let results: Vec<_> = clients.into_iter().map(|client| client.join()).collect();
        over.store(true, Ordering::Relaxed);
        for result in results {
            result.expect("every client got every page");
        }
    });
    let pages = pages.into_inner();
    assert!(pages >= CLIENTS, "{pages} pages");
}

/// What lies in the middle.
fn median(mut values: Vec<u64>) -> u64 {
    values.sort_unstable();
    values[values.len() / 2]
}

/// `ETALASE_SECONDS` says how long: ten minutes in `tests/long.sh`.
#[test]
#[ignore = "takes ten minutes"]
#[cfg(target_os = "linux")]
fn memory_stays_where_it_is_through_a_lesson() {
    let seconds = std::env::var("ETALASE_SECONDS").map_or(600, |s| s.parse().expect("a number"));
    let time = Duration::from_secs(seconds);
    let dir = tempfile::tempdir().expect("a folder");
    let site = site_of(dir.path());
    let preview = Preview::start(&site, &[]);
    let pages = AtomicUsize::new(0);
    let (mut saves, mut held) = (0, Vec::new());
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                let (preview, pages) = (&preview, &pages);
                scope.spawn(move || {
                    // Each browser also listens for changes, as the preview's script does.
                    let _events = Events::open(preview, &format!("/produk/barang-{number}.html"));
                    let seen = look_around(preview, number, time, Duration::from_millis(500));
                    pages.fetch_add(seen, Ordering::Relaxed);
                })
            })
            .collect();
        let started = Instant::now();
        while started.elapsed() < time {
            let number = saves % PRODUCTS;
            let story = format!("Cerita yang ke-{saves}. ").repeat(1 + saves % 40);
            let text = format!("---\nnama: Barang {number}\nharga: 90.000\n---\n{story}\n");
            fs::write(site.join(format!("produk/barang-{number}.md")), text).expect("written");
            let wanted = format!("Cerita yang ke-{saves}.");
            preview.until(&format!("/produk/barang-{number}.html"), "new", |answer| {
                answer.text().contains(&wanted)
            });
            saves += 1;
            let memory = memory_of(preview.id(), "VmRSS").expect("a figure");
            held.push((started.elapsed(), memory));
            std::thread::sleep(Duration::from_secs(1));
        }
        for client in clients {
            client.join().expect("every client got every page");
        }
    });
    // The first fifth fills caches; then the second fifth is held against the last.
    let part = |from: u32, to: u32| {
        let within = |at: &Duration| *at >= time * from / 5 && *at < time * to / 5;
        median(held.iter().filter(|(at, _)| within(at)).map(|(_, kilobytes)| *kilobytes).collect())
    };
    let (early, late) = (part(1, 2), part(4, 5));
    println!(
        "result: {CLIENTS} clients, {seconds} s, {} pages, {saves} saves, memory {:.1} MiB, at the end {:+.1} MiB",
        pages.into_inner(),
        early as f64 / 1024.0,
        (late as f64 - early as f64) / 1024.0
    );
    assert!(late < early + 10 * 1024, "from {early} to {late} KiB");
}
