//! Keeps the memory of photos being processed at the same time within a limit.

use crate::model::picture::{Facts, Format, Variant};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A fixed number of bytes that jobs borrow from, first come, first served. A job that asks for
/// more than there is runs alone.
#[derive(Debug)]
pub struct Budget {
    total: u64,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    used: u64,
    /// The number that the next job draws, and the one whose turn it is.
    next: u64,
    turn: u64,
}

/// The right to use some of a budget; given back when it is dropped.
#[derive(Debug)]
#[must_use = "the memory is given back when this is dropped"]
pub struct Permit<'a> {
    budget: &'a Budget,
    bytes: u64,
}

impl Budget {
    /// 512 MiB: two ordinary phone photos for each of two to four threads on a small laptop.
    pub const USUAL: u64 = 512 << 20;

    /// A budget of `total` bytes.
    pub fn new(total: u64) -> Self {
        Self { total, state: Mutex::default(), changed: Condvar::new() }
    }

    /// Waits until `bytes` are free. Turns are kept, so a large job is not passed by for ever.
    pub fn acquire(&self, bytes: u64) -> Permit<'_> {
        let bytes = bytes.min(self.total);
        let mut state = self.lock();
        let number = state.next;
        state.next += 1;
        while state.turn != number || state.used + bytes > self.total {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.turn += 1;
        state.used += bytes;
        self.changed.notify_all();
        Permit { budget: self, bytes }
    }

    /// The counters stay right whatever happens to a thread: they change in one place at a time.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new(Self::USUAL)
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.budget.lock().used -= self.bytes;
        self.budget.changed.notify_all();
    }
}

/// The most memory that `encode` takes for these variants, in bytes, rounded up generously.
pub fn estimate(facts: &Facts, variants: &[Variant]) -> u64 {
    let pixels = u64::from(facts.width) * u64::from(facts.height);
    let whole = pixels * if facts.alpha { 4 } else { 3 };
    // JPEG is decoded into its final place; other formats may be converted into a second one.
    let decoding = facts.decode_bytes + if facts.format == Format::Jpeg { 0 } else { whole };
    // The halves add a third, the half-scaled rows between the two passes of a filter up to a half;
    // transparency is multiplied in beforehand in a copy.
    let scaling = whole + whole / 3 + whole / 2 + if facts.alpha { whole } else { 0 };
    // The encoders hold a result in up to four forms: pixels, ARGB, YUV, coefficients.
    let largest = variants.iter().map(|v| u64::from(v.width) * u64::from(v.height)).max();
    decoding.max(scaling + 16 * largest.unwrap_or(0))
}
