//! Turns what the operating system says about a file into a diagnostic in plain words.

use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Place};
use std::io::{Error, ErrorKind};
use std::path::Path;

/// The diagnostic for `error`, met while working on the file or folder shown as `path`.
pub(super) fn fault(error: &Error, path: &str) -> Diagnostic {
    let entry = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            &output::DISK_FULL
        }
        ErrorKind::ReadOnlyFilesystem => &output::READ_ONLY,
        ErrorKind::InvalidFilename => &output::PATH_TOO_LONG,
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => &output::IN_USE,
        _ if is_windows(error, &[SHARING_VIOLATION, LOCK_VIOLATION]) => &output::IN_USE,
        _ if is_windows(error, &[FILENAME_EXCED_RANGE]) => &output::PATH_TOO_LONG,
        ErrorKind::PermissionDenied => &output::NO_PERMISSION,
        _ => &output::DISK_FAILED,
    };
    Diagnostic::new(entry)
        .with("path", path)
        .with("system", error.to_string())
        .at(Place::file(path))
}

/// Like [`fault`], for a path that has no nicer name.
pub(super) fn fault_at(error: &Error, path: &Path) -> Diagnostic {
    fault(error, &show(path))
}

/// A path as users see it: forward slashes on every system, and without the `\\?\` that Windows
/// puts before a path of unlimited length.
pub(super) fn show(path: &Path) -> String {
    let text = path.display().to_string();
    if cfg!(windows) {
        text.strip_prefix(r"\\?\").unwrap_or(&text).replace('\\', "/")
    } else {
        text
    }
}

// System error codes, from Microsoft's "System Error Codes (0-499)".
const SHARING_VIOLATION: i32 = 32;
const LOCK_VIOLATION: i32 = 33;
const FILENAME_EXCED_RANGE: i32 = 206;

fn is_windows(error: &Error, codes: &[i32]) -> bool {
    cfg!(windows) && error.raw_os_error().is_some_and(|code| codes.contains(&code))
}
