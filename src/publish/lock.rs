//! One build at a time for one output folder: a second one waits its turn.

use super::fault::fault_at;
use crate::diagnostic::Diagnostic;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// Waiting shorter than this is not worth a word to the user.
const PATIENCE: Duration = Duration::from_millis(400);
const STEP: Duration = Duration::from_millis(20);

/// Held until it is dropped; the system gives it back also when the program is killed.
#[derive(Debug)]
pub(super) struct Lock {
    _file: Option<File>,
}

/// Takes the lock for the output folder `out` (its real path) in `private`, the site's own
/// `.etalase/` folder. Calls `waiting` once when another build holds it for more than a moment.
///
/// The lock file stays behind on purpose: deleting it could take it from under one who waits.
pub(super) fn take(
    private: &Path,
    out: &Path,
    waiting: &mut dyn FnMut(),
) -> Result<Lock, Diagnostic> {
    let name = &blake3::hash(out.as_os_str().as_encoded_bytes()).to_hex()[..16];
    let path = private.join(format!("kunci-{name}"));
    let open = || {
        fs::create_dir_all(private)?;
        OpenOptions::new().create(true).truncate(false).write(true).open(&path)
    };
    // A site on a CD or on a locked USB stick can be built all the same, just not by two at once.
    let Ok(file) = open() else { return Ok(Lock { _file: None }) };
    wait(&file, waiting).map_err(|error| fault_at(&error, &path))?;
    Ok(Lock { _file: Some(file) })
}

fn wait(file: &File, waiting: &mut dyn FnMut()) -> io::Result<()> {
    let mut waited = Duration::ZERO;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if waited < PATIENCE => {
                sleep(STEP);
                waited += STEP;
            }
            Err(TryLockError::WouldBlock) => {
                waiting();
                return file.lock();
            }
            Err(TryLockError::Error(error)) => return without_locks(error),
        }
    }
}

/// Some network folders know no locks. Then nobody can be kept waiting, and refusing to build
/// there would help no one.
fn without_locks(error: io::Error) -> io::Result<()> {
    // ENOLCK is 37 on Linux, 77 on macOS; the standard library has no kind for it.
    let no_locks = cfg!(unix) && matches!(error.raw_os_error(), Some(37 | 77));
    if no_locks || error.kind() == ErrorKind::Unsupported { Ok(()) } else { Err(error) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

    #[test]
    fn the_second_waits_and_says_so() {
        let site = tempfile::tempdir().unwrap();
        let private = site.path().join(".etalase");
        let out = site.path().join("public");
        let first = take(&private, &out, &mut || panic!("nobody holds it")).unwrap();
        let (said, done) = (AtomicBool::new(false), AtomicBool::new(false));
        std::thread::scope(|scope| {
            scope.spawn(|| {
                take(&private, &out, &mut || said.store(true, SeqCst)).unwrap();
                done.store(true, SeqCst);
            });
            while !said.load(SeqCst) {
                sleep(STEP);
            }
            assert!(!done.load(SeqCst), "it must not go on while the first builds");
            drop(first);
        });
        assert!(done.load(SeqCst));
    }

    #[test]
    fn different_outputs_do_not_wait_for_each_other() {
        let site = tempfile::tempdir().unwrap();
        let _a = take(site.path(), Path::new("/a"), &mut || panic!()).unwrap();
        let _b = take(site.path(), Path::new("/b"), &mut || panic!()).unwrap();
    }
}
