//! One edition of a site: what it was at one moment, with every problem that is known of it.

use crate::diagnostic::catalogue::commands as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Severity};
use crate::plan::{Artifact, Recipe};
use crate::render::Renderer;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// So many rendered pages are kept, for the browsers that have them open.
const KEPT: usize = 64;

/// The bytes of an output with a short name for them.
#[derive(Clone, Debug)]
pub struct Output {
    /// The bytes, as a build writes them.
    pub bytes: Arc<[u8]>,
    /// The first half of their hash, in hexadecimal digits.
    pub hash: String,
}

impl Output {
    /// Hashes the bytes.
    pub fn new(bytes: Vec<u8>) -> Self {
        let hash = blake3::hash(&bytes).to_hex()[..32].to_owned();
        Self { bytes: bytes.into(), hash }
    }

    /// The same under the same name, with `folder` in place of the site's address.
    pub fn without(&self, site_url: Option<&str>, folder: &str) -> Self {
        let Some(site_url) = site_url else { return self.clone() };
        let text = String::from_utf8_lossy(&self.bytes);
        let text = text.replace(&format!("{site_url}/"), folder);
        Self { bytes: text.into_bytes().into(), hash: self.hash.clone() }
    }
}

/// True for what takes long to make, or is large: it is made when it is asked for, in its turn.
pub fn is_dear(recipe: &Recipe) -> bool {
    use Recipe::{Card, Copy, Icon, MonogramIcon, Photo, Unaltered};
    matches!(recipe, Photo(..) | Unaltered(_) | Card(_) | Icon(..) | MonogramIcon(..) | Copy(_))
}

/// A site at one moment.
pub struct Edition {
    /// Counts up from 1.
    pub number: u64,
    renderer: Option<Arc<Renderer>>,
    /// What loading and planning found.
    problems: Problems,
    /// Files in which there are errors.
    broken: BTreeSet<String>,
    /// What rendering found, by output path.
    found: Mutex<BTreeMap<String, Problems>>,
    /// Pages that were started and did not come to an end.
    endless: Mutex<HashSet<String>>,
    pages: Mutex<HashMap<String, Output>>,
}

impl Edition {
    /// An edition of which these problems are known. Without a renderer there is nothing to show.
    pub fn new(number: u64, renderer: Option<Arc<Renderer>>, problems: Problems) -> Self {
        let errors = problems.iter().filter(|p| p.entry.severity == Severity::Error);
        let broken =
            errors.filter_map(|p| p.place.as_ref().map(|place| place.path().to_owned())).collect();
        Self {
            number,
            renderer,
            problems,
            broken,
            found: Mutex::default(),
            endless: Mutex::default(),
            pages: Mutex::default(),
        }
    }

    /// What renders this edition.
    pub fn renderer(&self) -> Option<&Arc<Renderer>> {
        self.renderer.as_ref()
    }

    /// What the plan has at a path.
    pub fn artifact(&self, path: &str) -> Option<&Artifact> {
        self.renderer.as_ref()?.plan().artifact(path)
    }

    /// True when the plan has a page at a path.
    pub fn is_page(&self, path: &str) -> bool {
        self.artifact(path).is_some_and(|artifact| matches!(artifact.recipe, Recipe::Page(_)))
    }

    /// True when an error stands in a file that this output is made from.
    pub fn is_broken(&self, path: &str) -> bool {
        let sources = self.artifact(path).map(|artifact| &artifact.sources);
        // A list is made from many files; only a page of its own is broken by one of them.
        sources.is_some_and(|sources| sources.len() == 1 && self.broken.contains(&*sources[0]))
    }

    /// The output at a path. Problems are noted; `None` means that there is no such output, or that
    /// it can't be made.
    pub fn output(&self, path: &str) -> Option<Output> {
        self.artifact(path)?;
        if let Some(page) = lock(&self.pages).get(path) {
            return Some(page.clone());
        }
        // What failed once fails again: nothing has changed since.
        let failed = lock(&self.found).get(path).is_some_and(Problems::has_errors);
        if failed || lock(&self.endless).contains(path) {
            return None;
        }
        let output = Output::new(self.render(path)?);
        if self.is_page(path) {
            let mut pages = lock(&self.pages);
            if pages.len() >= KEPT {
                pages.clear();
            }
            pages.insert(path.to_owned(), output.clone());
        }
        Some(output)
    }

    /// Renders an output and notes its problems, without keeping it.
    pub fn render(&self, path: &str) -> Option<Vec<u8>> {
        let renderer = self.renderer.as_ref()?;
        // A page that makes the program stumble must not take the other pages with it.
        match catch_unwind(AssertUnwindSafe(|| renderer.render(path))) {
            Ok(Some(Ok(bytes))) => Some(bytes),
            Ok(Some(Err(problems))) => {
                self.note(path, problems);
                None
            }
            Ok(None) => None,
            Err(_) => {
                let problem = Diagnostic::new(&catalogue::PAGE_PANICKED)
                    .with("path", path)
                    .at(Place::file(path));
                self.note(path, problem.into());
                None
            }
        }
    }

    /// Renders an output for its problems alone, unless they are known.
    pub fn check(&self, path: &str) {
        if !lock(&self.endless).contains(path) {
            self.render(path);
        }
    }

    /// Notes that the page at `path` does not come to an end, so that it is not begun again.
    pub fn give_up(&self, path: &str) {
        let recipe = self.artifact(path).map(|artifact| artifact.recipe.to_string());
        lock(&self.endless).insert(path.to_owned());
        let problem = Diagnostic::new(&catalogue::PAGE_NEVER_ENDS)
            .with("path", path)
            .with("recipe", recipe.unwrap_or_default())
            .at(Place::file(path));
        self.note(path, problem.into());
    }

    /// Takes over what is known of pages that do not end.
    pub fn remain_endless(&self, before: &Self) {
        for path in lock(&before.endless).iter() {
            self.give_up(path);
        }
    }

    /// Adds problems that were found while making the output at `path`.
    pub fn note(&self, path: &str, problems: Problems) {
        lock(&self.found).insert(path.to_owned(), problems);
    }

    /// Every problem that is known by now, the gravest first.
    pub fn problems(&self) -> Problems {
        let mut all = self.problems.clone();
        for problems in lock(&self.found).values() {
            all.append(problems.clone());
        }
        all.sort();
        let (mut errors, rest): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|problem| problem.entry.severity == Severity::Error);
        errors.extend(rest);
        errors.into_iter().collect()
    }

    /// A number that changes when there are other problems.
    pub fn problem_count(&self) -> usize {
        self.problems.iter().count() + lock(&self.found).len()
    }

    /// True when nothing here must be mended before the site is published.
    pub fn is_sound(&self) -> bool {
        !self.problems.has_errors() && lock(&self.found).values().all(|found| !found.has_errors())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while one page was rendered leaves nothing half done in what these guard.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
