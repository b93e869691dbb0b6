//! What is known of a site folder: its files, and what was read from them. A build fills it once; a
//! preview keeps it, so that a load after an edit reads only what has changed.

use super::kept::Kept;
use super::tree::{self, Tree, is_ignored_path};
use crate::diagnostic::Problems;
use crate::model::picture::ContentHash;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// A file that was changed this shortly before it was looked at may change again without its time
/// showing it: FAT, as on USB sticks, counts in steps of two seconds.
const YOUNG: Duration = Duration::from_secs(3);

/// A site folder and what was read from it.
#[derive(Debug)]
pub struct Store {
    dir: PathBuf,
    skip: Option<PathBuf>,
    pub(super) tree: Tree,
    pub(super) trouble: Problems,
    /// How each file looked from outside when it was last looked at.
    stamps: BTreeMap<String, Stamp>,
    /// Hashes of the files that were read.
    hashes: Mutex<HashMap<String, ContentHash>>,
    pub(super) texts: Memo<super::entry::Text>,
    pub(super) bytes: Memo<io::Result<Arc<[u8]>>>,
    pub(super) copies: Memo<io::Result<(ContentHash, u64)>>,
    pub(super) looks: Memo<super::photos::Look>,
    kept: Mutex<Kept>,
}

/// What a file looks like from outside.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    /// Its time is too close to the moment at which it was looked at to be trusted.
    young: bool,
}

/// What one look at a path found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Change {
    /// Nothing that matters.
    None,
    /// The file at this path holds something else than before.
    Changed(String),
    /// There is a file at this path that was not there.
    New(String),
    /// There is no such file any more, or it is empty: true in a moment, perhaps, but also what an
    /// editor leaves between two steps of one save.
    Gone,
    /// A folder: only a walk can tell.
    Folder,
    /// A photo or a file that is copied, perhaps still being written: it is not read here.
    Large,
}

impl Store {
    /// Nothing is known of the folder `dir` yet. `skip` is the output folder, which may lie inside.
    pub fn new(dir: &Path, skip: Option<&Path>) -> Self {
        Self {
            dir: dir.to_owned(),
            skip: skip.map(Path::to_owned),
            tree: Tree::default(),
            trouble: Problems::new(),
            stamps: BTreeMap::new(),
            hashes: Mutex::default(),
            texts: Memo::default(),
            bytes: Memo::default(),
            copies: Memo::default(),
            looks: Memo::default(),
            kept: Mutex::default(),
        }
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// True when there is a file at `path`.
    pub fn has(&self, path: &str) -> bool {
        self.tree.file(path).is_some()
    }

    /// Walks the folder and looks at every file again; gives the paths of those that changed, came
    /// or went. A file whose time and size are as before is trusted, unless it is young; otherwise
    /// its content decides. `now` is the time at which this is asked.
    pub fn scan(&mut self, now: SystemTime) -> BTreeSet<String> {
        let (tree, trouble) = Tree::read(&self.dir, self.skip.as_deref());
        let gone: Vec<String> = self
            .tree
            .iter()
            .map(|(path, _)| path)
            .filter(|p| tree.file(p).is_none())
            .map(str::to_owned)
            .collect();
        let mut changed = BTreeSet::new();
        for path in gone {
            self.forget(&path);
            self.stamps.remove(&path);
            changed.insert(path);
        }
        let known = std::mem::replace(&mut self.tree, tree);
        self.trouble = trouble;
        let files: Vec<(String, PathBuf)> =
            self.tree.iter().map(|(path, file)| (path.to_owned(), file.to_owned())).collect();
        for (path, file) in files {
            let Ok(meta) = std::fs::metadata(&file) else { continue };
            if self.look(&path, &file, &meta, now) || known.file(&path).is_none() {
                changed.insert(path);
            }
        }
        changed
    }

    /// Looks at the one file at `file` again, as an event names it.
    pub fn touch(&mut self, file: &Path, now: SystemTime) -> Change {
        let Some(path) = self.path_of(file) else { return Change::None };
        if is_ignored_path(&self.dir, &path, self.skip.as_deref()) {
            return Change::None;
        }
        match std::fs::metadata(file) {
            Ok(meta) if meta.is_dir() => Change::Folder,
            Ok(_) if is_large(&path) => Change::Large,
            Ok(meta) if meta.len() == 0 => Change::Gone,
            Ok(meta) => {
                let new = self.tree.insert(&path, file);
                match self.look(&path, file, &meta, now) {
                    _ if new => Change::New(path),
                    true => Change::Changed(path),
                    false => Change::None,
                }
            }
            Err(_) if self.tree.is_known(&path) => Change::Gone,
            Err(_) => Change::None,
        }
    }

    /// The path below the site folder, with forward slashes.
    fn path_of(&self, file: &Path) -> Option<String> {
        let relative = file.strip_prefix(&self.dir).ok()?;
        let parts: Vec<_> =
            relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        (!parts.is_empty()).then(|| parts.join("/"))
    }

    /// Compares a file with what is known of it; true when its content is another.
    fn look(&mut self, path: &str, file: &Path, meta: &Metadata, now: SystemTime) -> bool {
        let modified = meta.modified().ok();
        let young = modified
            .is_none_or(|at| now.duration_since(at).is_ok_and(|age| age < YOUNG) || at > now);
        let stamp = Stamp { size: meta.len(), modified, young };
        let before = self.stamps.insert(path.to_owned(), stamp);
        let same = |before: Stamp| {
            before.size == stamp.size && before.modified == modified && !before.young
        };
        if before.is_some_and(same) {
            return false;
        }
        // What was never read can't have been read wrongly.
        let Some(known) = lock(&self.hashes).get(path).copied() else {
            self.forget(path);
            return before
                .is_some_and(|before| before.size != stamp.size || before.modified != modified);
        };
        let same = std::fs::read(file).is_ok_and(|bytes| ContentHash::of(&bytes) == known);
        if !same {
            self.forget(path);
        }
        !same
    }

    fn forget(&mut self, path: &str) {
        lock(&self.hashes).remove(path);
        self.texts.forget(path);
        self.bytes.forget(path);
        self.copies.forget(path);
        self.looks.forget(path);
    }

    /// The products of the last load.
    pub(super) fn kept(&self) -> MutexGuard<'_, Kept> {
        lock(&self.kept)
    }

    /// Reads a file and remembers what it held.
    pub(super) fn read(&self, path: &str, file: &Path) -> io::Result<Vec<u8>> {
        let bytes = std::fs::read(file)?;
        self.note(path, ContentHash::of(&bytes));
        Ok(bytes)
    }

    /// Remembers the hash of a file that was read elsewhere.
    pub(super) fn note(&self, path: &str, hash: ContentHash) {
        lock(&self.hashes).insert(path.to_owned(), hash);
    }
}

/// True for photos, and for files that are copied as they are.
fn is_large(path: &str) -> bool {
    let copied = tree::spot(path).is_some_and(|spot| matches!(spot.folder, "unduhan" | "statis"));
    copied || tree::is_picture(path)
}

/// Results by path, each made once until its file changes.
#[derive(Debug)]
pub struct Memo<T>(Mutex<HashMap<String, Arc<T>>>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Memo<T> {
    /// The result for `path`, made now if there is none.
    pub(super) fn get(&self, path: &str, make: impl FnOnce() -> T) -> Arc<T> {
        if let Some(known) = lock(&self.0).get(path) {
            return known.clone();
        }
        let made = Arc::new(make());
        lock(&self.0).insert(path.to_owned(), made.clone());
        made
    }

    fn forget(&self, path: &str) {
        lock(&self.0).remove(path);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing is left half done in what these guard.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
