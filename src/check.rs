//! `etalase check`: what keeps a site that builds from being ready for visitors, and how near it is,
//! as a score from 0 to 100.
//!
//! [`Material`] lays out the files as written, the model, and the finished pages; a [`Report`] says
//! what is found in them, as diagnostics like those of every other stage. [`score`] turns diagnostics into points, [`lesson`] says
//! which steps of the course are done, and [`mend`] knows which findings can be put right safely.
//! Nothing here writes, prints, or asks the network.

mod goods;
pub mod html;
pub mod lesson;
mod links;
mod made;
pub mod mend;
mod page;
mod papers;
mod people;
mod photos;
mod profile;
pub mod score;
mod search;
mod texts;
mod weight;

pub use lesson::Lesson;
pub use links::Outside;
pub use made::{File, Made};
pub use score::{Area, Score};
pub use weight::{LINE, size};

use crate::diagnostic::{Diagnostic, Lang, Place, Problems, Severity};
use crate::load::tree::Tree;
use crate::plan::{Plan, Recipe};
use crate::publish::limits;
use crate::render::Renderer;
use page::Page;
use papers::{PROFILE, Paper};
use std::path::Path;

/// What a check has found.
#[derive(Clone, Debug)]
pub struct Report {
    /// Everything, from reading the files to looking at the finished pages.
    pub problems: Problems,
    /// The cooperative's name, where there is a site to show.
    pub name: Option<String>,
    /// How near the site is to being ready.
    pub score: Score,
    /// The heaviest page, and what a telephone loads to show it, in bytes.
    pub heaviest: Option<(String, u64)>,
    /// Links to other sites.
    pub outside: Vec<Outside>,
    /// The lesson that was asked for.
    pub lesson: Option<Lesson>,
    /// True where there are finished pages to look at.
    shown: bool,
}

impl Report {
    /// A report on a site, or on one of which nothing can be shown. `known` are the problems found
    /// on the way to the finished pages.
    pub fn of(material: Option<&Material>, known: &Problems, lesson: Option<u8>) -> Self {
        let mut problems = known.clone();
        if let Some(material) = material {
            problems.append(material.inspect());
        }
        problems.sort();
        let score = Score::of(&problems, material.is_some());
        let lesson = lesson.map(|number| lesson::state(number, material, &problems, score.total));
        let name = material.map(|material| {
            let site = &material.plan().site;
            site.profile.name.text(site.first(), site.first()).to_owned()
        });
        Self {
            name,
            score,
            heaviest: material.and_then(weight::heaviest),
            outside: material.map(links::outside).unwrap_or_default(),
            lesson,
            shown: material.is_some(),
            problems,
        }
    }

    /// Adds what was found besides, such as links to other sites that can't be opened.
    pub fn append(&mut self, found: Problems) {
        self.problems.append(found);
        self.problems.sort();
        self.score = Score::of(&self.problems, self.shown);
    }

    /// True when nothing stands in the way of publishing.
    pub fn is_ready(&self) -> bool {
        !self.problems.has_errors()
    }

    /// What the heaviest page costs a visitor.
    pub fn heaviest_line(&self, lang: Lang) -> Option<String> {
        let (page, bytes) = self.heaviest.as_ref()?;
        let (weight, seconds) = (size(*bytes), bytes.div_ceil(LINE));
        Some(match lang {
            Lang::Id => format!(
                "Halaman terberat: {page}, {}, sekitar {seconds} detik di jaringan lambat (50 KB per detik).",
                weight.get(Lang::Id)
            ),
            Lang::En => format!(
                "The heaviest page: {page}, {}, about {seconds} seconds on a slow line (50 KB a second).",
                weight.get(Lang::En)
            ),
        })
    }

    /// What the score means, and what to do next.
    pub fn verdict(&self, lang: Lang) -> String {
        let errors = self.problems.count(Severity::Error);
        match (lang, self.score.total) {
        (Lang::Id, _) if errors > 0 => format!(
            "Situs belum bisa diterbitkan: ada {errors} kesalahan. Selama itu nilainya paling tinggi 50."
        ),
        (Lang::En, _) if errors == 1 => "The site can't be published yet: there is 1 error. Until it is mended, the score is at most 50.".to_owned(),
        (Lang::En, _) if errors > 0 => format!(
            "The site can't be published yet: there are {errors} errors. Until they are mended, the score is at most 50."
        ),
        (Lang::Id, 100) => "Tidak ada yang perlu diperbaiki. Situs ini siap terbit.".to_owned(),
        (Lang::En, 100) => "There is nothing to mend. This site is ready to publish.".to_owned(),
        (Lang::Id, 90..) => "Situs ini siap terbit. Yang tersisa boleh menyusul.".to_owned(),
        (Lang::En, 90..) => "This site is ready to publish. What is left may follow.".to_owned(),
        (Lang::Id, _) => {
            "Situs ini bisa dibuka, tetapi belum siap untuk pengunjung. Mulailah dari bagian yang nilainya paling rendah.".to_owned()
        }
        (Lang::En, _) => {
            "This site opens, but it is not ready for visitors. Begin with the part that has the fewest points.".to_owned()
        }
    }
    }

    /// How many problems take points from an area.
    pub fn count(&self, area: Area) -> usize {
        let counted = self.problems.iter().filter(|problem| score::cost(problem) > 0);
        counted.filter(|problem| Area::of(problem.entry) == area).count()
    }

    /// The problem to begin with: the gravest, else the one that costs most.
    pub fn first(&self) -> Option<&Diagnostic> {
        let weigh = |problem: &&Diagnostic| (problem.entry.severity, score::cost(problem));
        let worth = self.problems.iter().filter(|p| p.entry.severity > Severity::Notice);
        // The first of several that weigh the same: files are in order.
        let worth: Vec<&Diagnostic> = worth.collect();
        worth.into_iter().rev().max_by_key(weigh)
    }
}

/// A site laid out for a check.
pub struct Material<'a> {
    renderer: &'a Renderer,
    tree: Tree,
    papers: Vec<Paper>,
    made: &'a Made,
    /// What loading, planning and rendering found before.
    known: &'a Problems,
}

impl<'a> Material<'a> {
    /// Lays out the site in `folder`; `skip` is its output folder, which may lie inside.
    pub fn new(
        renderer: &'a Renderer,
        folder: &Path,
        skip: Option<&Path>,
        made: &'a Made,
        known: &'a Problems,
    ) -> Self {
        let (tree, _) = Tree::read(folder, skip);
        let papers = papers::read(&tree);
        Self { renderer, tree, papers, made, known }
    }

    fn plan(&self) -> &Plan {
        self.renderer.plan()
    }

    fn paper(&self, path: &str) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.path() == path)
    }

    /// The top of the profile.
    fn profile_place(&self) -> Place {
        let paper = self.papers.iter().find(|paper| paper.folder == PROFILE);
        Place::file(paper.map_or("koperasi.yaml", Paper::path))
    }

    /// True when a problem with this code was told of the same line before.
    fn is_told(&self, code: &str, place: &Place) -> bool {
        let line =
            |place: &Place| (place.path().to_owned(), place.line_column().map(|(line, _)| line));
        self.known.iter().any(|known| {
            known.entry.code == code
                && known.place.as_ref().is_some_and(|at| line(at) == line(place))
        })
    }

    /// The finished pages.
    fn pages(&self) -> impl Iterator<Item = (&str, &Page)> {
        self.made.0.iter().filter_map(|(path, file)| Some((path.as_str(), file.page.as_ref()?)))
    }

    /// Those that visitors read on a screen.
    fn read_pages(&self) -> impl Iterator<Item = (&str, &Page)> {
        self.pages().filter(|(path, _)| {
            let recipe = self.plan().artifact(path).map(|artifact| &artifact.recipe);
            matches!(recipe, Some(Recipe::Page(page)) if !page.page.is_for_paper())
        })
    }

    /// Everything worth saying of the site beyond what building it tells.
    fn inspect(&self) -> Problems {
        let mut problems = photos::check(self);
        problems.append(texts::check(self));
        problems.append(goods::check(self));
        problems.append(profile::check(self));
        problems.append(people::check(self));
        problems.append(links::check(self));
        problems.append(search::check(self));
        problems.append(weight::check(self));
        if let Some(host) = self.plan().site.profile.host {
            problems.append(limits::check(host, &self.made.sizes(), true));
        }
        problems
    }
}
