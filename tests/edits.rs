//! Edits in any order, while a site is served: what is shown after each equals what a clean build of
//! the same folder would write, for every path.
//!
//! `ETALASE_STEPS=1000 ETALASE_SEED=7 cargo test --test edits` goes further, and by another way.

#[path = "support/chance.rs"]
mod chance;

use chance::Chance;
use etalase::diagnostic::{Lang, Problems};
use etalase::load::{Options, Store};
use etalase::model::value::Date;
use etalase::plan::Plan;
use etalase::preview::{Desk, Setting};
use etalase::render::{Renderer, Shelf};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

/// A wait that only ends a test that would hang.
const PATIENCE: Duration = Duration::from_secs(120);

/// A folder that is edited at random, and the names of its products.
struct Folder<'a> {
    site: &'a Path,
    chance: Chance,
    products: Vec<String>,
    made: usize,
}

impl Folder<'_> {
    fn write(&self, path: &str, text: &str) {
        let file = self.site.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }

    fn product(&mut self, name: &str) -> String {
        let (category, tag) = (self.chance.below(3), self.chance.below(4));
        let (price, draft) = (10 + self.chance.below(900), self.chance.below(8) == 0);
        let draft = if draft { "draf: ya\n" } else { "" };
        format!(
            "---\nnama: {name}\nharga: {price}.000\nkategori: ragam-{category}\ntag: [corak {tag}]\n\
             {draft}---\nCerita {name}, langkah {}.\n",
            self.made
        )
    }

    /// One edit; says what it was.
    fn edit(&mut self) -> String {
        self.made += 1;
        let number = self.made;
        let one = (!self.products.is_empty()).then(|| self.chance.below(self.products.len()));
        let path = |name: &str| format!("produk/{name}.md");
        match (self.chance.below(12), one) {
            (0..=3, Some(one)) => {
                let name = self.products[one].clone();
                let text = self.product(&format!("Barang {number}"));
                self.write(&path(&name), &text);
                format!("edit {name}")
            }
            (4, Some(one)) => {
                let (old, new) = (self.products[one].clone(), format!("nama-{number}"));
                let at = |name: &str| self.site.join(path(name));
                fs::rename(at(&old), at(&new)).expect("renamed");
                self.products[one].clone_from(&new);
                format!("rename {old} to {new}")
            }
            (5, Some(one)) if self.products.len() > 3 => {
                let name = self.products.remove(one);
                fs::remove_file(self.site.join(path(&name))).expect("removed");
                format!("delete {name}")
            }
            (6, _) => {
                let tagline = format!("Semboyan {number}");
                let profile = format!(
                    "nama: Koperasi Contoh\nsemboyan: {tagline}\nwhatsapp: 0812-0000-{number:04}\n"
                );
                self.write("koperasi.yaml", &profile);
                "profile".to_owned()
            }
            (7, _) => {
                self.write("tema/styles/situs.css", &format!("h1 {{ order: {number}; }}\n"));
                "style".to_owned()
            }
            (8, _) => {
                let words = format!("words:\n  page:\n    about: Siapa kami {number}\n");
                self.write("tema/strings/id.yaml", &words);
                "strings".to_owned()
            }
            (9, _) => {
                // There may be no theme.
                let _ = fs::remove_dir_all(self.site.join("tema"));
                "no theme".to_owned()
            }
            (10, _) => {
                let path = format!("kategori/ragam-{}.md", self.chance.below(3));
                self.write(&path, &format!("---\njudul: Ragam {number}\n---\nTentangnya.\n"));
                path
            }
            _ => {
                let name = format!("baru-{number}");
                let text = self.product(&format!("Barang baru {number}"));
                self.write(&path(&name), &text);
                self.products.push(name.clone());
                format!("add {name}")
            }
        }
    }
}

fn options() -> Options {
    Options { today: Date::FIRST, drafts: false, future: true, base_url: None, host: None }
}

/// What a clean build of the folder would write.
fn built(site: &Path, shelf: &Arc<Shelf>) -> BTreeMap<String, Vec<u8>> {
    let mut store = Store::new(site, None);
    store.scan(SystemTime::now());
    let (plan, problems) = Plan::of_folder(&store, &options(), &**shelf);
    assert!(!problems.has_errors(), "{:?}", problems.iter().map(|p| p.entry.code).next());
    let renderer = Renderer::new(Arc::new(plan.expect("a plan")), shelf.clone());
    let renderer = renderer.unwrap_or_else(|_| panic!("a renderer"));
    let paths: Vec<&str> = renderer.plan().artifacts().map(|(path, _)| path).collect();
    let render = |path: &&str| {
        let bytes = renderer.render(path).expect("it is planned");
        ((*path).to_owned(), bytes.unwrap_or_else(|_| panic!("{path} can be made")))
    };
    paths.par_iter().map(render).collect()
}

/// The first path at which something else is shown.
fn difference(desk: &Desk, built: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let edition = desk.edition();
    let Some(renderer) = edition.renderer() else { return Some("everything".to_owned()) };
    let planned: Vec<&str> = renderer.plan().artifacts().map(|(path, _)| path).collect();
    let stray = planned.iter().find(|path| !built.contains_key(**path));
    stray.map(|path| format!("{path}, which should not be there")).or_else(|| {
        built.par_iter().find_map_any(|(path, bytes)| {
            let shown = desk.output(path).map(|output| output.bytes);
            (shown.as_deref() != Some(&bytes[..])).then(|| path.clone())
        })
    })
}

#[test]
fn whatever_is_edited_the_preview_shows_what_a_build_would_write() {
    let number = |name: &str, other: u64| -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(other)
    };
    let (steps, seed) = (number("ETALASE_STEPS", 60), number("ETALASE_SEED", 1945));
    let dir = tempfile::tempdir().expect("a folder");
    let site = dir.path().join("situs");
    let chance = Chance(seed);
    let mut folder = Folder { site: &site, chance, products: Vec::new(), made: 0 };
    folder.write("koperasi.yaml", "nama: Koperasi Contoh\n");
    for number in 0..3 {
        let text = format!("---\njudul: Ragam {number}\n---\n");
        folder.write(&format!("kategori/ragam-{number}.md"), &text);
    }
    for number in 0..8 {
        let text = folder.product(&format!("Barang {number}"));
        folder.write(&format!("produk/barang-{number}.md"), &text);
        folder.products.push(format!("barang-{number}"));
    }
    let desk = Desk::open(Setting {
        site: site.clone(),
        output: site.join("public"),
        cache: dir.path().join("simpanan"),
        options: Box::new(|| (options(), Problems::new())),
        now: SystemTime::now,
        ahead: true,
        poll: false,
        lang: Lang::Id,
        news: Box::new(|_| {}),
    });
    let shelf = Arc::new(Shelf::open(&dir.path().join("lain")));
    let mut edited = 0;
    for step in 0..steps {
        // Several in a row, as by a program that saves all open files.
        let edits: Vec<String> = (0..=folder.chance.below(3)).map(|_| folder.edit()).collect();
        edited += edits.len();
        let (wanted, started) = (built(&site, &shelf), Instant::now());
        while let Some(path) = difference(&desk, &wanted) {
            assert!(
                started.elapsed() < PATIENCE,
                "seed {seed}, step {step}, after {}: {path} differs",
                edits.join(", ")
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }
    desk.close();
    println!("result: {edited} edits in {steps} steps, no page differs");
    assert!(folder.products.len() >= 3, "there is always something to edit");
}
