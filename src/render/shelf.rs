//! The photo shelf: takes photos in, and hands out what is made from them, from the cache where it
//! can. Build and preview share it.

use super::photo::{
    Budget, Cache, ContentHash, Facts, Key, StatIndex, Variant, encode, estimate,
    extension_matches, gauge, icon_png, intake, remarks, tint, without_metadata,
};
use crate::diagnostic::catalogue::{content as catalogue, photos};
use crate::diagnostic::{Diagnostic, Place, Problems};
use crate::load::Intake;
use crate::model::picture::Gauge;
use crate::model::site::Photo;
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::UNIX_EPOCH;

/// Memory for decoded photos over all threads, in bytes.
const MEMORY: u64 = 512 << 20;

/// The recipe under which measures of a photo are kept; changes with their meaning.
const GAUGE_RECIPE: &str = "gauge 1";

/// Photos in, files out.
pub struct Shelf {
    folder: PathBuf,
    cache: Cache,
    budget: Budget,
    stats: Mutex<StatIndex>,
    tints: Mutex<HashMap<ContentHash, [u8; 3]>>,
    /// One lock for each photo at work, so that two askers do not make the same files twice.
    busy: Mutex<HashMap<ContentHash, Arc<Mutex<()>>>>,
}

impl Shelf {
    /// A shelf that keeps what it made in `folder`.
    pub fn open(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            cache: Cache::open(folder),
            budget: Budget::new(MEMORY),
            stats: Mutex::new(StatIndex::load(folder)),
            tints: Mutex::default(),
            busy: Mutex::default(),
        }
    }

    /// Saves what was learned of the files, so that the next run need not read unchanged photos.
    /// `now` is the time in nanoseconds since 1970.
    pub fn save(&self, now: i128) {
        lock(&self.stats).save(&self.folder, now);
    }

    /// What is wrong with the cache, if anything is.
    pub fn notice(&self) -> Option<Diagnostic> {
        self.cache.notice()
    }

    /// True when all of these files lie in the cache.
    pub fn has_all(&self, photo: &Photo, variants: &[Variant]) -> bool {
        let mut keys = variants.iter().map(|variant| Key::new(photo.hash, &variant.recipe()));
        keys.all(|key| self.cache.has(key)) && self.cache.facts(photo.hash).is_some()
    }

    /// Makes all files of a photo that are not in the cache.
    ///
    /// # Errors
    /// The photo can't be read, or is damaged.
    pub fn make(&self, photo: &Photo, variants: &[Variant]) -> Result<Vec<Vec<u8>>, Problems> {
        let at = |problem: Diagnostic| Problems::from(problem.at(Place::file(&photo.path)));
        let bytes = read(photo)?;
        let _permit = self.budget.acquire(estimate(&photo.facts, variants));
        let encoded = encode(&bytes, &photo.facts, variants).map_err(at)?;
        for (variant, file) in variants.iter().zip(&encoded.files) {
            self.cache.put(Key::new(photo.hash, &variant.recipe()), file);
        }
        self.cache.put_facts(photo.hash, &photo.facts, encoded.colour);
        lock(&self.tints).insert(photo.hash, encoded.colour);
        Ok(encoded.files)
    }

    /// One file of a photo. When it has to be made, all of the photo's files are made with it,
    /// because decoding is dear.
    ///
    /// # Errors
    /// As [`Self::make`].
    pub fn file(
        &self,
        photo: &Photo,
        variants: &[Variant],
        wanted: &Variant,
    ) -> Result<Vec<u8>, Problems> {
        let key = Key::new(photo.hash, &wanted.recipe());
        if let Some(file) = self.cache.get(key) {
            return Ok(file);
        }
        let gate = lock(&self.busy).entry(photo.hash).or_default().clone();
        let _turn = lock(&gate);
        if let Some(file) = self.cache.get(key) {
            return Ok(file);
        }
        let files = self.make(photo, variants)?;
        let found = variants.iter().zip(files).find(|(variant, _)| *variant == wanted);
        found.map(|(_, file)| file).ok_or_else(Problems::new)
    }

    /// A picture as it is, less its metadata.
    ///
    /// # Errors
    /// The picture can't be read, or is damaged.
    pub fn unaltered(&self, photo: &Photo) -> Result<Vec<u8>, Problems> {
        let stripped = without_metadata(&read(photo)?, photo.facts.format);
        let damaged = || Diagnostic::new(&photos::DAMAGED).at(Place::file(&photo.path)).into();
        stripped.ok_or_else(damaged)
    }

    /// The average colour of a photo, shown until it has loaded.
    ///
    /// # Errors
    /// The photo can't be read, or is damaged.
    pub fn tint(&self, photo: &Photo) -> Result<[u8; 3], Problems> {
        if let Some(colour) = lock(&self.tints).get(&photo.hash) {
            return Ok(*colour);
        }
        let colour = match self.cache.facts(photo.hash) {
            Some((_, colour)) => colour,
            None => {
                let bytes = read(photo)?;
                let _permit = self.budget.acquire(estimate(&photo.facts, &[]));
                let colour = tint(&bytes, &photo.facts)
                    .map_err(|problem| Problems::from(problem.at(Place::file(&photo.path))))?;
                self.cache.put_facts(photo.hash, &photo.facts, colour);
                colour
            }
        };
        lock(&self.tints).insert(photo.hash, colour);
        Ok(colour)
    }

    /// What can be measured of a photo, from the cache where it was measured before.
    ///
    /// # Errors
    /// The photo can't be read, or is damaged.
    pub fn gauge(&self, photo: &Photo) -> Result<Gauge, Problems> {
        let key = Key::new(photo.hash, GAUGE_RECIPE);
        let known = self.cache.get(key).and_then(|entry| <[u8; 10]>::try_from(entry).ok());
        if let Some([light, blur, print @ ..]) = known {
            return Ok(Gauge { light, blur, print: u64::from_le_bytes(print) });
        }
        let bytes = read(photo)?;
        let _permit = self.budget.acquire(estimate(&photo.facts, &[]));
        let found = gauge(&bytes, &photo.facts)
            .map_err(|problem| Problems::from(problem.at(Place::file(&photo.path))))?;
        let entry = [&[found.light, found.blur][..], &found.print.to_le_bytes()].concat();
        self.cache.put(key, &entry);
        Ok(found)
    }

    /// A square icon from a logo; `ground` fills what is transparent.
    ///
    /// # Errors
    /// The photo can't be read, or is damaged.
    pub fn icon(
        &self,
        photo: &Photo,
        side: u32,
        ground: Option<[u8; 3]>,
    ) -> Result<Vec<u8>, Problems> {
        let key = Key::new(photo.hash, &format!("icon {side} {ground:?}"));
        if let Some(file) = self.cache.get(key) {
            return Ok(file);
        }
        let bytes = read(photo)?;
        let icon = icon_png(&bytes, &photo.facts, side, ground)
            .map_err(|problem| Problems::from(problem.at(Place::file(&photo.path))))?;
        self.cache.put(key, &icon);
        Ok(icon)
    }

    /// A preview card, made by `make` where it is not in the cache. `recipe` is all it depends on.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn card(
        &self,
        recipe: &str,
        make: impl FnOnce() -> Result<Vec<u8>, Problems>,
    ) -> Result<Vec<u8>, Problems> {
        let key = Key::new(ContentHash::of(recipe.as_bytes()), "card");
        if let Some(file) = self.cache.get(key) {
            return Ok(file);
        }
        let file = make()?;
        self.cache.put(key, &file);
        Ok(file)
    }

    /// Content and facts of a photo: from the index when the file is unchanged, else by reading it.
    fn examine(
        &self,
        path: &str,
        file: &Path,
    ) -> io::Result<(ContentHash, Result<Facts, Diagnostic>)> {
        let meta = std::fs::metadata(file)?;
        let modified =
            meta.modified()?.duration_since(UNIX_EPOCH).map_or(0, |d| d.as_nanos() as i128);
        let known = lock(&self.stats).get(path, meta.len(), modified);
        if let Some(hash) = known
            && let Some((facts, _)) = self.cache.facts(hash)
        {
            return Ok((hash, Ok(facts)));
        }
        let bytes = std::fs::read(file)?;
        let hash = ContentHash::of(&bytes);
        lock(&self.stats).insert(path, meta.len(), modified, hash);
        Ok((hash, intake(&bytes)))
    }
}

impl Intake for Shelf {
    fn look(&self, path: &str, file: &Path) -> (Option<(ContentHash, Facts)>, Problems) {
        let place = || Place::file(path);
        match self.examine(path, file) {
            Err(error) => {
                let problem = Diagnostic::new(&catalogue::FILE_UNREADABLE)
                    .with("detail", error.to_string())
                    .at(place());
                (None, problem.into())
            }
            Ok((_, Err(problem))) => (None, problem.at(place()).into()),
            Ok((hash, Ok(facts))) => {
                let mut found: Vec<Diagnostic> = remarks(&facts).into_iter().collect();
                found.extend(extension_matches(facts.format, path));
                let problems = found.into_iter().map(|problem| problem.at(place())).collect();
                (Some((hash, facts)), problems)
            }
        }
    }
}

/// Reads a photo that was looked at before; it must not have changed since, for its outputs are
/// named by what it was.
fn read(photo: &Photo) -> Result<Vec<u8>, Problems> {
    let bytes = std::fs::read(&photo.file).map_err(|error| {
        Diagnostic::new(&catalogue::FILE_UNREADABLE)
            .with("detail", error.to_string())
            .at(Place::file(&photo.path))
    })?;
    if ContentHash::of(&bytes) != photo.hash {
        return Err(Diagnostic::new(&catalogue::PHOTO_CHANGED).at(Place::file(&photo.path)).into());
    }
    Ok(bytes)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while a photo was decoded leaves nothing half done in what these guard.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
