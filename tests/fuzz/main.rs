//! Whatever comes in, nothing panics: every reader of the program is fed with sound inputs that
//! were changed by chance.
//!
//! A plain test run tries a few hundred inputs for each reader; `ETALASE_FUZZ_RUNS` says how many
//! instead, `ETALASE_FUZZ_SEED` where to begin, and `ETALASE_FUZZ_ONLY` names one reader. An input
//! that makes a reader panic is written to `tests/corpus/READER/`, where every later run tries it
//! first; so a find becomes a case.

mod mutate;
mod readers;
#[path = "../support/mod.rs"]
mod support;

use mutate::{Chance, mutate};
use readers::Reader;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().expect("a number"))
}

/// The folder of the finds of one reader.
fn corpus(reader: &str) -> PathBuf {
    support::root().join("tests/corpus").join(reader)
}

/// The finds of earlier runs, in order of their names.
fn finds(reader: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(corpus(reader))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    paths
}

/// Feeds one reader; says how many inputs it took for sound, so that a target that refuses
/// everything at the door does not look like one that is solid.
fn feed(reader: &mut dyn Reader) -> String {
    let name = reader.name();
    for path in finds(name) {
        let bytes = fs::read(&path).expect("readable");
        reader.read(&bytes);
    }
    let seeds = reader.seeds();
    let sound = seeds.iter().filter(|seed| reader.read(seed)).count();
    assert!(sound > 0, "{name}: no seed is sound");
    let runs = number("ETALASE_FUZZ_RUNS", 300).div_ceil(reader.cost());
    let start = number("ETALASE_FUZZ_SEED", 1);
    let (mut accepted, mut slowest) = (0_u64, (Duration::ZERO, 0));
    for run in 0..runs {
        let input = mutate(&mut Chance(start.wrapping_add(run) << 20), &seeds);
        let began = Instant::now();
        match catch_unwind(AssertUnwindSafe(|| reader.read(&input))) {
            Ok(sound) => accepted += u64::from(sound),
            Err(_) => {
                let hash = etalase::model::picture::ContentHash::of(&input).to_hex();
                let path = corpus(name).join(&hash[..16]);
                fs::create_dir_all(corpus(name)).expect("a folder");
                fs::write(&path, &input).expect("written");
                panic!("{name}: input {} makes it panic, see {}", start + run, path.display());
            }
        }
        let took = began.elapsed();
        if took > slowest.0 {
            slowest = (took, start + run);
        }
    }
    assert!(accepted < runs, "{name}: nothing was refused");
    format!(
        "| {name} | {runs} | {accepted} | {:.0} ms (input {}) |",
        slowest.0.as_secs_f64() * 1e3,
        slowest.1
    )
}

#[test]
fn nothing_that_comes_in_makes_a_reader_panic() {
    let only = std::env::var("ETALASE_FUZZ_ONLY").ok();
    let mut rows = Vec::new();
    for mut reader in readers::all() {
        if only.as_deref().is_none_or(|only| only == reader.name()) {
            rows.push(feed(&mut *reader));
        }
    }
    assert!(!rows.is_empty(), "no reader of this name");
    println!("| reader | inputs | taken for sound | slowest |\n|---|---:|---:|---:|");
    println!("{}", rows.join("\n"));
    println!("result: {} readers, no panic", rows.len());
}
