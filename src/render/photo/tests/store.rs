//! What is kept between runs, and the memory that jobs share.

use super::*;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

fn key(name: &str) -> Key {
    Key::new(ContentHash::of(name.as_bytes()), "recipe")
}

/// The path of the only entry in a cache.
fn only_entry(folder: &Path) -> std::path::PathBuf {
    let inner = fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    let files: Vec<_> = fs::read_dir(inner).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}

#[test]
fn what_is_put_can_be_got() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::open(folder.path().join("photos"));
    assert_eq!(cache.get(key("a")), None);
    cache.put(key("a"), b"bytes");
    cache.put(key("a"), b"bytes");
    cache.put(key("empty"), b"");
    assert_eq!(cache.get(key("a")).as_deref(), Some(&b"bytes"[..]));
    assert_eq!(cache.get(key("empty")).as_deref(), Some(&b""[..]));
    assert_eq!(cache.get(key("b")), None);
    assert!(cache.notice().is_none());
    let hex = key("a").to_hex();
    assert!(folder.path().join("photos").join(&hex[..2]).join(&hex).is_file());
}

#[test]
fn a_damaged_entry_is_as_good_as_none() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::open(folder.path());
    cache.put(key("a"), b"some bytes");
    let path = only_entry(folder.path());
    let whole = fs::read(&path).unwrap();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(&path, &changed).unwrap();
        assert_eq!(cache.get(key("a")), None, "byte {at}");
        fs::write(&path, &whole[..at]).unwrap();
        assert_eq!(cache.get(key("a")), None, "cut at {at}");
    }
    cache.put(key("a"), b"some bytes");
    assert_eq!(cache.get(key("a")).as_deref(), Some(&b"some bytes"[..]));
}

#[test]
fn an_entry_under_another_name_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::open(folder.path());
    cache.put(key("a"), b"some bytes");
    // Asked while there is one folder only: afterwards the order of the system would decide.
    let entry = only_entry(folder.path());
    let other = folder.path().join(&key("b").to_hex()[..2]);
    fs::create_dir_all(&other).unwrap();
    fs::copy(entry, other.join(key("b").to_hex())).unwrap();
    assert_eq!(cache.get(key("b")), None);
}

#[test]
fn a_folder_that_cannot_be_written_is_a_notice() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("file");
    fs::write(&blocked, "in the way").unwrap();
    let cache = Cache::open(&blocked);
    cache.put(key("a"), b"bytes");
    assert_eq!(cache.get(key("a")), None);
    assert_eq!(code(&cache.notice().unwrap()), "photo-cache");
    assert_eq!(fs::read(&blocked).unwrap(), b"in the way");
    assert!(!StatIndex::default().save(&blocked, 0));
}

#[test]
fn several_writers_leave_whole_entries() {
    let folder = tempfile::tempdir().unwrap();
    let content = vec![7; 200_000];
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let cache = Cache::open(folder.path());
                for round in 0..20 {
                    cache.put(key(&round.to_string()), &content);
                }
            });
        }
    });
    let cache = Cache::open(folder.path());
    for round in 0..20 {
        assert_eq!(cache.get(key(&round.to_string())).as_ref(), Some(&content));
    }
}

#[test]
fn facts_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::open(folder.path());
    let photo = with_segment(&jpeg(&quarters(300, 200)), 0xE1, &exif(6, &[], true));
    let facts = intake(&photo).unwrap();
    let content = ContentHash::of(&photo);
    assert_eq!(cache.facts(content), None);
    cache.put_facts(content, &facts, [1, 22, 255]);
    assert_eq!(cache.facts(content), Some((facts, [1, 22, 255])));
}

#[test]
fn the_index_forgets_what_changed_and_doubts_what_is_new() {
    const SECOND: i128 = 1_000_000_000;
    let folder = tempfile::tempdir().unwrap();
    let content = ContentHash::of(b"photo");
    let mut index = StatIndex::load(folder.path());
    index.insert("produk/syal 1.jpg", 100, 50 * SECOND, content);
    index.insert("produk/baru.jpg", 100, 59 * SECOND, content);
    index.insert("produk/besok.jpg", 100, 70 * SECOND, content);
    index.insert("produk/a\nb.jpg", 100, 50 * SECOND, content);
    assert!(index.save(folder.path(), 60 * SECOND));

    let mut index = StatIndex::load(folder.path());
    assert_eq!(index.get("produk/syal 1.jpg", 100, 50 * SECOND), Some(content));
    assert_eq!(index.get("produk/syal 1.jpg", 101, 50 * SECOND), None);
    assert_eq!(index.get("produk/syal 1.jpg", 100, 51 * SECOND), None);
    assert_eq!(index.get("produk/baru.jpg", 100, 59 * SECOND), None, "changed as it was saved");
    assert_eq!(index.get("produk/besok.jpg", 100, 70 * SECOND), None, "from the future");
    assert_eq!(index.get("produk/a\nb.jpg", 100, 50 * SECOND), None);
    assert!(index.save(folder.path(), 60 * SECOND));
    let path = folder.path().join("photos");
    let text = fs::read_to_string(&path).unwrap();
    for damaged in [text.replacen("100", "900", 1), text[..text.len() - 1].to_owned(), "x".into()] {
        fs::write(&path, damaged).unwrap();
        assert_eq!(StatIndex::load(folder.path()).get("produk/syal 1.jpg", 100, 50 * SECOND), None);
    }
}

#[test]
fn the_budget_is_never_exceeded_and_all_jobs_run() {
    let budget = Budget::new(100);
    let used = AtomicU64::new(0);
    let done = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for job in 0..8_u64 {
            let (budget, used, done) = (&budget, &used, &done);
            scope.spawn(move || {
                for round in 0..50 {
                    // Some ask for more than there is; they run alone.
                    let wish = [10, 35, 60, 1000][((job + round) % 4) as usize];
                    let permit = budget.acquire(wish);
                    let held = wish.min(100);
                    assert!(used.fetch_add(held, Ordering::SeqCst) + held <= 100);
                    std::thread::yield_now();
                    used.fetch_sub(held, Ordering::SeqCst);
                    drop(permit);
                    done.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
    });
    assert_eq!(done.into_inner(), 400);
}

#[test]
fn a_large_photo_is_estimated_large() {
    let photo = jpeg(&noise(400, 300));
    let facts = intake(&photo).unwrap();
    let list = variants(&facts, &preset(&[100], None, &[OutputFormat::Jpeg]), Focus::default());
    let pixels = 400 * 300;
    assert!(estimate(&facts, &list) >= pixels * 4, "pixels and their halves");
    assert!(estimate(&facts, &list) <= pixels * 8);
    let progressive = jpeg_with(&noise(400, 300), |encoder| encoder.set_progressive(true));
    let facts = intake(&progressive).unwrap();
    assert!(estimate(&facts, &list) >= pixels * 9, "pixels and coefficients");
}
