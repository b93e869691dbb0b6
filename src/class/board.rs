//! The board: who is there, how each site stands, and what keeps that up to date.

use super::folder::{self, Found};
use super::{review, unpack};
use crate::check::Report;
use crate::diagnostic::{Lang, Problems, Severity, Words};
use crate::preview::{Desk, News, Server, Setting};
use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

/// Between two looks at who is there.
const LOOK: Duration = Duration::from_secs(2);
/// Sites that are opened at a time.
const OPENERS: usize = 2;

/// Hears what happens at a desk.
pub type Listener = Box<dyn Fn(News) + Send + Sync>;

/// Makes the setting of a desk for the site in a folder.
pub type SettingFor = Box<dyn Fn(&Path, Listener) -> Setting + Send + Sync>;

/// What the caller lends: how a site is opened, and the time.
pub struct Hands {
    /// Makes the setting of a desk for the site in a folder.
    pub setting: SettingFor,
    /// The time.
    pub now: fn() -> SystemTime,
    /// Language of the board.
    pub lang: Lang,
}

/// How a site stands.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// Counts up with every change; 0 before the site was opened.
    pub edition: u64,
    /// Errors that loading found.
    pub errors: usize,
    /// When the site last changed.
    pub changed: Option<SystemTime>,
    /// Since when there have been errors without a break.
    pub stuck_since: Option<SystemTime>,
    /// What reading the site found, at once after each change.
    pub problems: Problems,
    /// What a whole check found, a little later.
    pub report: Option<Arc<Report>>,
    /// The edition of that report.
    pub reviewed: u64,
    /// Why the site can't be opened at all, such as a broken zip.
    pub trouble: Option<Words>,
}

/// A participant.
pub struct Seat {
    /// Where the site lies.
    pub found: Found,
    pub(super) desk: RwLock<Option<Arc<Desk>>>,
    standing: Mutex<Standing>,
    /// Size and time of the zip that was unpacked last.
    unpacked: Mutex<Option<(u64, Option<SystemTime>)>>,
}

impl Seat {
    fn new(found: Found) -> Arc<Self> {
        let (desk, standing, unpacked) = (RwLock::default(), Mutex::default(), Mutex::default());
        Arc::new(Self { found, desk, standing, unpacked })
    }

    /// How the site stands now.
    pub fn standing(&self) -> Standing {
        self.lock().clone()
    }

    pub(super) fn desk(&self) -> Option<Arc<Desk>> {
        self.desk.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes what a new edition says.
    fn note(&self, edition: u64, problems: Problems, now: SystemTime) {
        let mut standing = self.lock();
        standing.edition = standing.edition.max(edition);
        standing.changed = Some(now);
        standing.errors = problems.count(Severity::Error);
        standing.stuck_since = (standing.errors > 0).then(|| standing.stuck_since.unwrap_or(now));
        standing.problems = problems;
    }

    /// Unpacks the zip when it is new or has changed; true when the site can be read.
    fn unpack(&self) -> bool {
        let Some(zip) = &self.found.zip else { return true };
        let Ok(meta) = fs::metadata(zip) else { return false };
        let stamp = Some((meta.len(), meta.modified().ok()));
        let mut known = self.unpacked.lock().unwrap_or_else(PoisonError::into_inner);
        if *known != stamp {
            *known = stamp;
            let result = unpack::unpack(zip, &self.found.site);
            self.lock().trouble = result.err();
        }
        self.found.site.is_dir()
    }
}

/// Everybody who takes part.
pub struct Board {
    /// The class folder.
    pub folder: PathBuf,
    hands: Hands,
    seats: RwLock<BTreeMap<String, Arc<Seat>>>,
    closed: AtomicBool,
}

impl Board {
    /// The board of a folder. Nothing is opened yet.
    pub fn new(folder: &Path, hands: Hands) -> Arc<Self> {
        let seats = folder::find(folder).into_iter().map(|(key, found)| (key, Seat::new(found)));
        let seats = RwLock::new(seats.collect());
        Arc::new(Self { folder: folder.to_owned(), hands, seats, closed: AtomicBool::new(false) })
    }

    /// Language of the board.
    pub fn lang(&self) -> Lang {
        self.hands.lang
    }

    /// The time.
    pub fn now(&self) -> SystemTime {
        (self.hands.now)()
    }

    /// Everybody, by short names.
    pub fn seats(&self) -> BTreeMap<String, Arc<Seat>> {
        self.seats.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opens the sites one after the other, looks at each, and goes on for as long as the board is
    /// open: newcomers are found, and what changes is looked at again.
    pub fn begin(self: &Arc<Self>, server: &Arc<Server>) {
        let (board, server) = (self.clone(), server.clone());
        std::thread::spawn(move || {
            while !board.is_closed() {
                board.open(&server);
                let began = std::time::Instant::now();
                while began.elapsed() < LOOK && !board.is_closed() {
                    std::thread::sleep(Duration::from_millis(100));
                }
                board.look();
            }
        });
        let board = self.clone();
        std::thread::spawn(move || review::run(&board));
    }

    /// Ends what works in the background, and every site with it.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
        for seat in self.seats().values() {
            if let Some(desk) = seat.desk() {
                desk.close();
                desk.save_shelf();
            }
        }
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Relaxed)
    }

    /// Who is new, and who has gone. A site that has moved is another one.
    fn look(&self) {
        let found = folder::find(&self.folder);
        let mut seats = self.seats.write().unwrap_or_else(PoisonError::into_inner);
        seats.retain(|key, seat| found.get(key) == Some(&seat.found));
        for (key, found) in found {
            seats.entry(key).or_insert_with(|| Seat::new(found));
        }
    }

    /// Opens every site that is not open, a few at a time.
    fn open(&self, server: &Arc<Server>) {
        let waiting: Vec<(String, Arc<Seat>)> = self
            .seats()
            .into_iter()
            .filter(|(_, seat)| seat.found.zip.is_some() || seat.desk().is_none())
            .collect();
        let next = Mutex::new(waiting.into_iter());
        std::thread::scope(|scope| {
            for _ in 0..OPENERS {
                scope.spawn(|| {
                    loop {
                        let taken = next.lock().unwrap_or_else(PoisonError::into_inner).next();
                        let Some((key, seat)) = taken.filter(|_| !self.is_closed()) else { break };
                        // What one site does to the program must not reach the others.
                        let opened =
                            catch_unwind(AssertUnwindSafe(|| self.open_one(&key, &seat, server)));
                        if opened.is_err() {
                            seat.lock().trouble = Some(Words::both(
                            "Program terhenti saat memeriksa situs ini. Simpan lagi salah satu berkasnya.",
                            "The program stopped while checking this site. Save one of its files again.",
                        ));
                        }
                    }
                });
            }
        });
    }

    fn open_one(&self, key: &str, seat: &Arc<Seat>, server: &Arc<Server>) {
        if !seat.unpack() || seat.desk().is_some() {
            return;
        }
        let (noted, now) = (seat.clone(), self.hands.now);
        let news = move |news: News| {
            if let News::Edition { edition, .. } = news {
                noted.note(edition.number, edition.problems(), now());
            }
        };
        let desk = Desk::open((self.hands.setting)(&seat.found.site, Box::new(news)));
        server.mount(key, desk.clone());
        *seat.desk.write().unwrap_or_else(PoisonError::into_inner) = Some(desk);
    }
}
