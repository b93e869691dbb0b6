//! Putting the new site in the place of the old one, in one step where the system can.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Exchanges two folders; `Ok(false)` when this system or disk can't do it in one step.
pub(super) type Exchange = fn(&Path, &Path) -> io::Result<bool>;

/// How the new folder came into its place, hence where the previous site is now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Swapped {
    /// There was no folder before.
    Fresh,
    /// One step; the previous site has the name that the new one had.
    Exchanged,
    /// Two renames; the previous site has the name given for it.
    Renamed,
}

/// Puts the folder `next` in the place of `out`.
///
/// In one step `out` is at every moment the old site or the new one. In two there is a moment
/// without any, and `recover` mends what a crash in that moment leaves behind. After an error `out`
/// is what it was.
pub(super) fn swap(next: &Path, out: &Path, old: &Path, exchange: Exchange) -> io::Result<Swapped> {
    if fs::symlink_metadata(out).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        rename(next, out)?;
        return Ok(Swapped::Fresh);
    }
    if exchange(next, out)? {
        return Ok(Swapped::Exchanged);
    }
    rename(out, old)?;
    if let Err(error) = rename(next, out) {
        // If even the way back is barred, the next build finds both folders and goes on from there.
        let _ = rename(old, out);
        return Err(error);
    }
    Ok(Swapped::Renamed)
}

/// The exchange of the running system.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // Old kernels, and file systems such as exFAT, NFS or a shared folder of a virtual machine.
        Err(error)
            if [Errno::NOSYS, Errno::INVAL, Errno::OPNOTSUPP, Errno::NOTSUP].contains(&error) =>
        {
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// Windows and other systems have no such call.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Renames, and on Windows tries again for a second: virus scanners and the search index open new
/// files for a moment, and a folder with an open file can't be renamed.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let mut tries = if cfg!(windows) { 20 } else { 1 };
    loop {
        tries -= 1;
        match fs::rename(from, to) {
            Err(error) if tries > 0 && is_passing(&error) => {
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            result => return result,
        }
    }
}

/// Access denied, sharing violation, lock violation (Microsoft's "System Error Codes").
fn is_passing(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}
