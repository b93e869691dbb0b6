//! The next site while it is being completed, in a hidden folder beside the output.
//!
//! Until the folder is finished it holds a marker file. A folder with the marker is ours alone
//! (new bytes, and second names or copies of files that are still in the output), so a later run
//! may throw it away whole; without it, the folder has taken part in a swap and is cleared file by
//! file (see `clear`).

use super::fault::fault;
use super::manifest::MANIFEST;
use super::remove::{Thing, remove};
use super::spot::Spot;
use crate::diagnostic::Diagnostic;
use rayon::prelude::*;
use std::collections::HashSet;
use std::fs::{self, File, FileTimes, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use walkdir::WalkDir;

/// The marker of a folder that is not finished.
pub(super) const UNFINISHED: &str = ".etalase-unfinished";

/// From this many new files on, one call that flushes the whole disk is cheaper than one a file.
#[cfg(any(target_os = "linux", target_os = "android"))]
const MANY: usize = 64;

pub(super) struct Staging<'a> {
    spot: &'a Spot,
    /// Folders that exist already, relative; the empty path is the staging folder itself.
    made: Mutex<HashSet<PathBuf>>,
    written: Mutex<Vec<PathBuf>>,
    finished: bool,
}

impl<'a> Staging<'a> {
    /// Nothing is created before the first file comes, so that a build without changes leaves no
    /// trace, not even a new date on the folder around it.
    pub(super) fn new(spot: &'a Spot) -> Self {
        let (made, written) = (Mutex::default(), Mutex::default());
        Self { spot, made, written, finished: false }
    }

    /// Writes a new file. May be called from several threads.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
        let relative = Path::new(path);
        let at = self.spot.next.join(relative);
        let write = || {
            self.make_folder(relative.parent().unwrap_or(Path::new("")))?;
            OpenOptions::new().write(true).create_new(true).open(&at)?.write_all(bytes)
        };
        write().map_err(|error| fault(&error, &self.spot.show(path)))?;
        lock(&self.written).push(at);
        Ok(())
    }

    /// Gives a file of the published site its place in the next one: the same file under a second
    /// name, so that it keeps bytes and date; a copy where the disk knows no second names. False
    /// when the file is gone meanwhile.
    pub(super) fn keep(&self, relative: &Path) -> io::Result<bool> {
        self.make_folder(relative.parent().unwrap_or(Path::new("")))?;
        let (from, to) = (self.spot.out.join(relative), self.spot.next.join(relative));
        match duplicate(&from, &to) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
            Ok(copied) => {
                if copied {
                    lock(&self.written).push(to);
                }
                Ok(true)
            }
        }
    }

    /// Makes a folder of the next site and those above it.
    pub(super) fn make_folder(&self, relative: &Path) -> io::Result<()> {
        let mut made = lock(&self.made);
        if made.contains(relative) {
            return Ok(());
        }
        if made.is_empty() {
            // The folder itself must be new; what an interrupted run left has been cleared.
            fs::create_dir_all(self.spot.next.parent().unwrap_or(Path::new("")))?;
            fs::create_dir(&self.spot.next)?;
            File::create_new(self.spot.next.join(UNFINISHED))?;
            made.insert(PathBuf::new());
        }
        fs::create_dir_all(self.spot.next.join(relative))?;
        made.extend(relative.ancestors().map(Path::to_owned));
        Ok(())
    }

    /// Completes the folder: `folders` get the rights, and where asked the date, that they have in
    /// the published site; the manifest is written; everything is brought to the disk.
    pub(super) fn finish(
        mut self,
        folders: &[(&Path, bool)],
        manifest: &[u8],
    ) -> Result<(), Diagnostic> {
        let complete = || {
            self.make_folder(Path::new(""))?;
            let at = self.spot.next.join(MANIFEST);
            fs::write(&at, manifest)?;
            lock(&self.written).push(at);
            // Deepest first, since filling a folder changes its date.
            for (relative, keep_date) in folders.iter().rev() {
                let like = self.spot.out.join(relative);
                let _ = imitate(&self.spot.next.join(relative), &like, *keep_date);
            }
            self.sync()?;
            fs::remove_file(self.spot.next.join(UNFINISHED))?;
            // The root comes last, when nothing more is made or removed in it.
            let _ = imitate(&self.spot.next, &self.spot.out, false);
            sync_folder(&self.spot.next)
        };
        complete().map_err(|error| fault(&error, &self.spot.shown))?;
        self.finished = true;
        Ok(())
    }

    /// Brings the new files to the disk before the swap.
    ///
    /// A file system may write the change of names before the bytes of new files: without this, a
    /// power cut within half a minute of the build could leave a site of empty pages, with the old
    /// one gone. Files carried over are on the disk already. Measured for 1,000 new files on ext4:
    /// 18 ms without, 160 to 200 ms with one call a file, 50 ms with one `syncfs`; for 10 files 2 ms
    /// with one call a file, up to 23 ms with `syncfs`, which waits for other programs' files too.
    fn sync(&self) -> io::Result<()> {
        let written = lock(&self.written);
        #[cfg(any(target_os = "linux", target_os = "android"))]
        if written.len() > MANY && rustix::fs::syncfs(File::open(&self.spot.next)?).is_ok() {
            return Ok(());
        }
        written.par_iter().try_for_each(|path| match sync_file(path) {
            // The copy of a user's file that nobody may read or write.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
            result => result,
        })?;
        lock(&self.made).iter().try_for_each(|made| sync_folder(&self.spot.next.join(made)))
    }
}

impl Drop for Staging<'_> {
    /// A build that fails, or unwinds, takes its unfinished folder along. Should that fail too, the
    /// marker tells the next build to do it.
    fn drop(&mut self) {
        if !self.finished && !lock(&self.made).is_empty() {
            let _ = discard(&self.spot.next);
        }
    }
}

/// Throws away a folder that has the marker. The marker goes last: an interruption must not leave
/// half a folder without it.
pub(super) fn discard(folder: &Path) -> io::Result<()> {
    let marker = folder.join(UNFINISHED);
    for entry in WalkDir::new(folder).min_depth(1).contents_first(true) {
        let entry = entry?;
        if entry.path() != marker {
            let is_folder = entry.file_type().is_dir();
            remove(entry.path(), if is_folder { Thing::Folder } else { Thing::File })?;
        }
    }
    match remove(&marker, Thing::File) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => remove(folder, Thing::Folder),
    }
}

/// Windows flushes only what is open for writing.
fn sync_file(path: &Path) -> io::Result<()> {
    OpenOptions::new().read(true).write(cfg!(windows)).open(path)?.sync_all()
}

/// Brings the names in a folder to the disk. Windows writes them through its journal and can't open
/// a folder as a file; some network disks refuse, and then there is nothing better to be had.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        let _ = File::open(path)?.sync_all();
    }
    Ok(())
}

/// Makes `to` the same file as `from`, or failing that a copy with the same date and rights; never
/// over something that is there. True when it is a copy.
pub(super) fn duplicate(from: &Path, to: &Path) -> io::Result<bool> {
    match fs::hard_link(from, to) {
        Ok(()) => return Ok(false),
        Err(error) if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) => {
            return Err(error);
        }
        // No links on this disk, another disk, too many links, a file of another user.
        Err(_) => {}
    }
    let meta = fs::symlink_metadata(from)?;
    if meta.is_symlink() {
        return copy_link(from, to).map(|()| false);
    }
    if !meta.is_file() {
        return Err(io::Error::from(ErrorKind::Unsupported));
    }
    let mut source = File::open(from)?;
    let mut target = OpenOptions::new().write(true).create_new(true).open(to)?;
    let copy = io::copy(&mut source, &mut target).and_then(|_| {
        target.set_times(FileTimes::new().set_modified(meta.modified()?))?;
        target.set_permissions(meta.permissions())
    });
    if copy.is_err() {
        let _ = fs::remove_file(to);
    }
    copy.map(|()| true)
}

#[cfg(unix)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(windows)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    use std::os::windows::fs::{FileTypeExt, symlink_dir, symlink_file};
    let target = fs::read_link(from)?;
    if fs::symlink_metadata(from)?.file_type().is_symlink_dir() {
        symlink_dir(target, to)
    } else {
        symlink_file(target, to)
    }
}

/// Gives a folder the rights, and with `date` the date, of another.
#[cfg(unix)]
fn imitate(folder: &Path, like: &Path, date: bool) -> io::Result<()> {
    let meta = fs::symlink_metadata(like)?;
    if date {
        let times = FileTimes::new().set_modified(meta.modified()?);
        File::open(folder)?.set_times(times)?;
    }
    fs::set_permissions(folder, meta.permissions())
}

/// Rights of folders are inherited on Windows, and dates of folders are not looked at.
#[cfg(not(unix))]
fn imitate(_: &Path, _: &Path, _: bool) -> io::Result<()> {
    Ok(())
}

/// A thread that panicked while it held the lock has not left anything half done that matters.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
