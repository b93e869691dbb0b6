//! One site at work: the edition that is shown, and how a new one takes its place.

use super::edition::{Edition, Output};
use super::moves::Moves;
use super::{background, watch};
use crate::diagnostic::{Lang, Problems};
use crate::load::{Options, Store, tree};
use crate::plan::Plan;
use crate::render::{Renderer, Shelf};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tokio::sync::watch as channel;

/// So many pages are kept from before an error, to be shown until it is mended.
const SHOWN: usize = 200;

/// What the caller decides about a site. The preview has no clock of its own for what a site shows:
/// it asks.
pub struct Setting {
    /// Folder of the site.
    pub site: PathBuf,
    /// The output folder, which is not watched.
    pub output: PathBuf,
    /// Where photos are kept that were made before.
    pub cache: PathBuf,
    /// What to show, and what is wrong with these wishes; asked before every load, for a day may
    /// begin in between.
    pub options: Box<dyn Fn() -> (Options, Problems) + Send + Sync>,
    /// The time.
    pub now: fn() -> SystemTime,
    /// Render every page and make every photo while nobody waits.
    pub ahead: bool,
    /// Look for changes by walking the folder, without waiting for the system to tell of them.
    pub poll: bool,
    /// Language of what is shown beside the site.
    pub lang: Lang,
    /// Is told what happens.
    pub news: Box<dyn Fn(News) + Send + Sync>,
}

/// What happens at a desk.
pub enum News<'a> {
    /// There is a new edition.
    Edition {
        /// The edition.
        edition: &'a Edition,
        /// The files that changed; empty for the first edition.
        changed: &'a BTreeSet<String>,
        /// From the first sign of the change to the edition.
        took: Duration,
    },
    /// Looking at the other pages and at the photos has found more problems.
    Found(&'a Edition),
    /// The system does not tell of changes here, so the folder is walked from time to time.
    Polling,
}

/// A site at work.
pub struct Desk {
    pub(super) setting: Setting,
    pub(super) shelf: Arc<Shelf>,
    current: RwLock<Arc<Edition>>,
    /// Pages as they were when they could last be made.
    shown: Mutex<HashMap<String, Output>>,
    moves: Mutex<Moves>,
    /// Counts everything that a browser may want to know of.
    ticks: channel::Sender<u64>,
    /// Requests at work; what is done in the background steps aside for them.
    pub(super) busy: AtomicUsize,
    closed: AtomicBool,
}

impl Desk {
    /// Loads the site, and begins to watch its folder.
    pub fn open(setting: Setting) -> Arc<Self> {
        let started = Instant::now();
        let shelf = Arc::new(Shelf::open(&setting.cache));
        // The watch begins before the folder is read, so that no change falls between the two.
        // Events name files by their real paths.
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let site = real(&setting.site);
        let events = watch::begin(&site, setting.poll);
        let mut store = Store::new(&site, Some(&real(&setting.output)));
        store.scan((setting.now)());
        let empty = Edition::new(0, None, Problems::new());
        let desk = Arc::new(Self {
            setting,
            shelf,
            current: RwLock::new(Arc::new(empty)),
            shown: Mutex::default(),
            moves: Mutex::default(),
            ticks: channel::Sender::new(0),
            busy: AtomicUsize::new(0),
            closed: AtomicBool::new(false),
        });
        desk.load(&store, &BTreeSet::new(), started);
        let at_work = desk.clone();
        std::thread::spawn(move || watch::run(&at_work, store, events));
        if desk.setting.ahead {
            let at_work = desk.clone();
            std::thread::spawn(move || background::run(&at_work));
        }
        desk
    }

    /// Ends what works in the background.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }

    /// True after [`Self::close`].
    pub(super) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Relaxed)
    }

    /// The edition that is shown.
    pub fn edition(&self) -> Arc<Edition> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The language of what is shown beside the site.
    pub fn lang(&self) -> Lang {
        self.setting.lang
    }

    /// Puts a new edition in the place of the old one.
    pub(super) fn load(&self, store: &Store, changed: &BTreeSet<String>, since: Instant) {
        let before = self.edition();
        let (options, mut problems) = (self.setting.options)();
        let known = before.renderer().map(|renderer| renderer.plan());
        let (plan, found) = Plan::of_folder_after(known, store, &options, &*self.shelf);
        problems.append(found);
        let renderer =
            plan.and_then(|plan| match Renderer::new(Arc::new(plan), self.shelf.clone()) {
                Ok(renderer) => Some(Arc::new(renderer)),
                Err(found) => {
                    problems.append(found);
                    None
                }
            });
        // Where nothing at all can be shown, the site as it was stays.
        let renderer = renderer.or_else(|| before.renderer().cloned());
        let edition = Arc::new(Edition::new(before.number + 1, renderer, problems));
        if changed.iter().any(|path| !store.has(path))
            && let (Some(before), Some(after)) = (before.renderer(), edition.renderer())
        {
            lock(&self.moves).learn(before.plan(), after.plan());
        }
        // A template that does not end still does not, unless somebody has changed it; each try
        // costs a thread that nothing can stop.
        if !changed.iter().any(|path| is_of_theme(path)) {
            edition.remain_endless(&before);
        }
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = edition.clone();
        self.tick();
        let took = since.elapsed();
        (self.setting.news)(News::Edition { edition: &edition, changed, took });
    }

    /// Keeps what was learned of the photos for the next start.
    pub fn save_shelf(&self) {
        let now = (self.setting.now)().duration_since(UNIX_EPOCH);
        self.shelf.save(now.map_or(0, |since| since.as_nanos() as i128));
    }

    /// Where the page is by now that was at `path`.
    pub(super) fn moved(&self, path: &str) -> Option<String> {
        let edition = self.edition();
        lock(&self.moves).find(path, |path| edition.artifact(path).is_some())
    }

    /// Tells the browsers that there is something new.
    pub(super) fn tick(&self) {
        self.ticks.send_modify(|count| *count += 1);
    }

    /// Hears when there is something new.
    pub(super) fn listen(&self) -> channel::Receiver<u64> {
        self.ticks.subscribe()
    }

    /// The output at a path as it is to be shown: the present one, or while that can't be made, or
    /// its file holds an error, the last good one.
    pub fn output(&self, path: &str) -> Option<Output> {
        let edition = self.edition();
        let broken = edition.is_broken(path);
        let known = edition.problem_count();
        let made = edition.output(path).filter(|_| !broken);
        if edition.problem_count() != known {
            // Only now did it show that this output can't be made.
            self.tick();
            (self.setting.news)(News::Found(&edition));
        }
        if let Some(output) = made {
            // Only pages break one by one.
            if edition.is_page(path) {
                let mut shown = lock(&self.shown);
                if shown.len() >= SHOWN {
                    shown.clear();
                }
                shown.insert(path.to_owned(), output.clone());
            }
            return Some(output);
        }
        let last = || lock(&self.shown).get(path).cloned();
        if broken {
            return last().or_else(|| edition.output(path));
        }
        // Without an error, what is not there has been taken away on purpose.
        if edition.is_sound() { None } else { last() }
    }
}

/// True for what templates come from: the site's own theme, and the profile, which names one.
fn is_of_theme(path: &str) -> bool {
    !path.contains('/') || tree::spot(path).is_some_and(|spot| spot.folder == "tema")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing is left half done in what this guards.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
