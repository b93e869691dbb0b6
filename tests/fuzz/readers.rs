//! The readers that are fed: each with sound inputs to begin from, and a verdict on an input.

mod content;
mod files;
mod theme;
mod wire;

/// Reads what somebody else wrote.
pub trait Reader {
    /// Its name, which is also its folder of finds.
    fn name(&self) -> &'static str;
    /// Sound inputs.
    fn seeds(&self) -> Vec<Vec<u8>>;
    /// Reads an input; true when it was taken for sound.
    fn read(&mut self, input: &[u8]) -> bool;
    /// How many times dearer an input is than one of the cheapest readers; fewer are tried.
    fn cost(&self) -> u64 {
        1
    }
}

/// Every reader.
pub fn all() -> Vec<Box<dyn Reader>> {
    let mut readers = content::all();
    readers.extend(files::all());
    readers.extend(theme::all());
    readers.extend(wire::all());
    readers
}

/// The files below a folder of the repository that end in one of these.
fn files_of(folder: &str, endings: &[&str], most: usize) -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = crate::support::contents(&crate::support::root().join(folder))
        .into_iter()
        .filter(|(path, bytes)| {
            endings.iter().any(|ending| path.ends_with(ending)) && bytes.len() < 100_000
        })
        .map(|(_, bytes)| bytes)
        .collect();
    let step = seeds.len().div_ceil(most).max(1);
    let mut at = 0;
    seeds.retain(|_| {
        at += 1;
        (at - 1) % step == 0
    });
    assert!(!seeds.is_empty(), "no seeds in {folder}");
    seeds
}
