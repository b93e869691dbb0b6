//! Standard output and standard error, which can fail like any file: a reader that has seen enough
//! goes away (`etalase plan | head`), and the disk behind `> list.txt` is full. Rust's own `println!`
//! panics then.

use std::io::{ErrorKind, Write, stderr, stdout};
use std::sync::OnceLock;

/// Why data that somebody waits for did not get there, for the first time that it happened. The
/// process has one standard output, so this is the process's too.
static LOST: OnceLock<String> = OnceLock::new();

/// Writes data to standard output. That its reader has gone away is no fault: who goes has enough.
pub fn data(bytes: &[u8]) {
    let mut out = stdout().lock();
    if let Err(error) = out.write_all(bytes).and_then(|()| out.flush())
        && error.kind() != ErrorKind::BrokenPipe
    {
        let _ = LOST.set(error.to_string());
    }
}

/// Writes a message to standard error. There is nowhere left to tell that it failed.
pub fn message(text: &str) {
    let _ = stderr().lock().write_all(text.as_bytes());
}

/// What the system said when data could not be written.
pub fn lost() -> Option<&'static str> {
    LOST.get().map(String::as_str)
}
