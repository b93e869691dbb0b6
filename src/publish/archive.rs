//! An archive that holds a whole site, the same bytes for the same site, replaced in one step.

use super::fault::{fault_at, show};
use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Place, Problems};
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What the comment of our archives says; by it we know an archive that we may replace.
const MARK: &str = "etalase";

/// Files that are rendered at once and wait in memory to be written in order.
const BATCH: usize = 64;

/// Endings of files that are compressed already.
const DENSE: [&str; 7] = ["jpg", "jpeg", "png", "webp", "gif", "zip", "pdf"];

/// An archive at work. Its bytes lie beside the final file until it is finished; when it is
/// dropped before, nothing has changed.
pub struct Archive {
    path: PathBuf,
    part: PathBuf,
    writer: Option<ZipWriter<BufWriter<File>>>,
    /// Length of each file before compression, by its path in the archive.
    pub sizes: Vec<(String, u64)>,
}

impl Archive {
    /// Begins an archive that will be at `path`.
    ///
    /// # Errors
    /// A file that is not one of our archives is there, or the disk refuses.
    pub fn create(path: &Path) -> Result<Self, Diagnostic> {
        if path.is_dir() || (path.exists() && !is_ours(path)) {
            return Err(not_ours(path));
        }
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let open = || {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            File::create(&part)
        };
        let file = open().map_err(|error| fault_at(&error, path))?;
        let mut writer = ZipWriter::new(BufWriter::new(file));
        writer.set_comment(MARK).map_err(|error| fault_at(&io::Error::other(error), path))?;
        Ok(Self { path: path.to_owned(), part, writer: Some(writer), sizes: Vec::new() })
    }

    /// Adds one file.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let method = match DENSE.contains(&ending) {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        // The oldest date that the format knows, so that the same site gives the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let written = writer.start_file(name, options).map_err(io::Error::other);
        written
            .and_then(|()| writer.write_all(bytes))
            .map_err(|error| fault_at(&error, &self.path))?;
        self.sizes.push((name.to_owned(), bytes.len() as u64));
        Ok(())
    }

    /// Adds many files in order, rendered on all cores.
    ///
    /// # Errors
    /// All problems of rendering, or the disk refuses.
    pub fn add_all(
        &mut self,
        names: &[String],
        render: &(dyn Fn(usize) -> Result<Vec<u8>, Problems> + Sync),
        progress: &(dyn Fn(usize) + Sync),
    ) -> Result<(), Problems> {
        let mut problems = Problems::new();
        let indexes: Vec<usize> = (0..names.len()).collect();
        for batch in indexes.chunks(BATCH) {
            let made: Vec<_> = batch.par_iter().map(|index| render(*index)).collect();
            for (index, bytes) in batch.iter().zip(made) {
                match bytes {
                    Ok(bytes) => self.add(&names[*index], &bytes)?,
                    Err(found) => problems.append(found),
                }
                progress(index + 1);
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// Completes the archive and puts it in its place; gives its length in bytes.
    ///
    /// # Errors
    /// The disk refuses; what was at the place before is still there.
    pub fn finish(mut self) -> Result<u64, Diagnostic> {
        let Some(writer) = self.writer.take() else { return Ok(0) };
        let complete = || -> io::Result<u64> {
            let file = writer.finish().map_err(io::Error::other)?;
            let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.sync_all()?;
            let length = file.metadata()?.len();
            drop(file);
            fs::rename(&self.part, &self.path)?;
            Ok(length)
        };
        complete().map_err(|error| fault_at(&error, &self.path))
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        // After `finish` there is nothing left to remove.
        self.writer = None;
        let _ = fs::remove_file(&self.part);
    }
}

/// Writes a small text beside an archive. A file that does not hold `mark` is somebody else's.
///
/// # Errors
/// Such a file is there, or the disk refuses.
pub fn write_own(path: &Path, text: &str, mark: &str) -> Result<(), Diagnostic> {
    let holds_mark = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(mark);
    match fs::read(path) {
        Ok(bytes) if !holds_mark(&bytes) => Err(not_ours(path)),
        _ => fs::write(path, text).map_err(|error| fault_at(&error, path)),
    }
}

fn not_ours(path: &Path) -> Diagnostic {
    Diagnostic::new(&output::ARCHIVE_NOT_OURS).with("file", show(path)).at(Place::file(show(path)))
}

/// True when the file ends with our comment.
fn is_ours(path: &Path) -> bool {
    let tail = || -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        let length = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(length.saturating_sub(MARK.len() as u64)))?;
        let mut tail = Vec::new();
        file.read_to_end(&mut tail)?;
        Ok(tail)
    };
    tail().is_ok_and(|tail| tail == MARK.as_bytes())
}
