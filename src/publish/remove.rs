//! Deleting one thing of ours, also where a copied protection is in the way.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

#[derive(Clone, Copy)]
pub(super) enum Thing {
    /// Also a link or a special file.
    File,
    /// Only when it is empty.
    Folder,
}

/// Deletes, and where the folder around is write-protected (its rights are the user's, but this
/// copy of it is not) tries once more with the protection lifted.
pub(super) fn remove(path: &Path, thing: Thing) -> io::Result<()> {
    let delete = || match thing {
        Thing::File => fs::remove_file(path),
        Thing::Folder => fs::remove_dir(path),
    };
    match delete() {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            path.parent().map_or(Ok(()), unprotect)?;
            delete()
        }
        result => result,
    }
}

#[cfg(unix)]
fn unprotect(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(folder)?.permissions().mode();
    fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700))
}

/// The protection of a folder does not protect what is in it on Windows.
#[cfg(not(unix))]
fn unprotect(_: &Path) -> io::Result<()> {
    Ok(())
}
