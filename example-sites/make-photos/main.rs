//! Makes the photos of the example sites: every picture is computed, none shows a real cloth, place
//! or person.
//!
//! `cargo run --release --example make-photos` writes them all; `-- --only PART` those whose path
//! (`site/folder/name.jpg`) contains a text; `-- --out FOLDER` elsewhere. The same list gives the
//! same bytes every time, on any number of threads.

mod file;
mod grain;
mod label;
mod lens;
mod logo;
mod math;
mod mesh;
mod motif;
mod painter;
mod palette;
mod qris;
mod recipes;
mod render;
mod scene_comb;
mod scene_drape;
mod scene_hands;
mod scene_heap;
mod scene_hung;
mod scene_jar;
mod scene_kitchen;
mod scene_lake;
mod scene_office;
mod scene_place;
mod scene_rattan;
mod scene_sewn;
mod scene_table;
mod scene_village;
mod scene_work;
mod set;
mod surface;
mod weave;

use image::{DynamicImage, RgbImage, imageops};
use lens::Look;
use recipes::Recipe;
use render::{Frame, Scene};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Builds what a kind of photo shows.
fn scene(r: &Recipe) -> Result<(Scene, Look), String> {
    let shot = &r.shot;
    let note = &shot.note;
    Ok(match shot.kind.as_str() {
        "draped" if note.contains("pua ") || note.contains("pole") => scene_hung::hung(shot),
        "hung" => scene_hung::hung(shot),
        "detail" => scene_hung::detail(shot),
        "back" => scene_hung::back(shot),
        "folded" => scene_table::folded(shot, 1),
        "stack" => scene_table::folded(shot, 4),
        "draped" => scene_table::draped(shot),
        "table" => scene_drape::table(shot),
        "bag" => scene_sewn::bag(shot),
        "pouch" => scene_sewn::pouch(shot),
        "jacket" => scene_sewn::jacket(shot),
        "loom" => scene_work::loom(shot),
        "yarn" => scene_work::yarn(shot),
        "dyepot" => scene_work::dyepot(shot),
        "hands" => scene_hands::hands(shot),
        "landscape" => scene_place::garden(shot),
        "scene" if note.contains("hall") => scene_place::hall(shot),
        "scene" => scene_place::workshop(shot),
        "office" => scene_office::office(shot),
        "village" => scene_village::village(shot),
        "bottles" => scene_jar::bottles(shot),
        "comb" => scene_comb::comb(shot),
        "wax" => scene_comb::wax(shot),
        "cans" => scene_comb::cans(shot),
        "stall" => scene_jar::stall(shot),
        "heap" => scene_heap::heap(shot),
        "sack" => scene_heap::sack(shot),
        "bags" => scene_kitchen::bags(shot),
        "rack" => scene_kitchen::rack(shot),
        "plate" => scene_kitchen::plate(shot),
        "baskets" => scene_rattan::baskets(shot),
        "bowls" => scene_rattan::bowls(shot),
        "round-bag" => scene_rattan::round_bag(shot),
        "mat" => scene_rattan::mat(shot),
        "forest" => scene_lake::forest(shot),
        "plank" => scene_lake::plank(shot),
        other => return Err(format!("{}: there is no scene called \"{other}\"", r.path)),
    })
}

/// Takes one photo, upright and at its size.
fn take(r: &Recipe) -> Result<RgbImage, String> {
    let (w, h) = (r.size.0 as usize, r.size.1 as usize);
    let scaled = |n: usize| (n as f32 * r.drawn) as usize;
    let painted = r.shot.kind == "landscape";
    let (frame, look): (Frame, Look) = if painted && r.shot.note.contains("river") {
        scene_place::river(&r.shot, scaled(w), scaled(h))
    } else if painted && r.shot.note.contains("lake") {
        scene_lake::lake(&r.shot, scaled(w), scaled(h))
    } else {
        let (scene, look) = scene(r)?;
        (render::render(&scene, scaled(w), scaled(h)), look)
    };
    if r.drawn < 1.0 {
        // Drawn a little smaller and enlarged, as the large files of small sensors are.
        let img = lens::develop(&frame, &look, r.shot.take);
        return Ok(imageops::resize(&img, r.size.0, r.size.1, imageops::FilterType::CatmullRom));
    }
    Ok(lens::develop(&lens::shrink(&frame, w, h), &look, r.shot.take))
}

/// Makes and writes one picture; gives the number of bytes.
fn write(r: &Recipe, folder: &Path) -> Result<usize, String> {
    let path = folder.join(r.site).join(&r.path);
    let drawn: Option<DynamicImage> = match r.path.as_str() {
        recipes::LOGO => Some(logo::draw(r.site).into()),
        recipes::QRIS => Some(qris::draw().into()),
        _ => None,
    };
    let bytes = if let Some(picture) = drawn {
        let mut out = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut out, image::ImageFormat::Png).map_err(|e| e.to_string())?;
        out.into_inner()
    } else {
        file::jpeg(take(r)?, r)?
    };
    let parent = path.parent().unwrap_or(folder);
    std::fs::create_dir_all(parent).map_err(|e| format!("{}: {e}", parent.display()))?;
    std::fs::write(&path, &bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(bytes.len())
}

/// One photo to a thread: memory stays at a few photos, and no thread waits for another.
fn write_all(recipes: &[Recipe], folder: &Path) -> Vec<Result<usize, String>> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..threads.min(8) {
            scope.spawn(|| {
                let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build();
                while let Some(r) = recipes.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = match &alone {
                        Ok(pool) => pool.install(|| write(r, folder)),
                        Err(_) => write(r, folder),
                    };
                    if let Ok(mut list) = done.lock() {
                        list.push(result);
                    }
                }
            });
        }
    });
    done.into_inner().unwrap_or_default()
}

fn main() -> ExitCode {
    let mut only = String::new();
    let mut folder = PathBuf::from("example-sites");
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match (word.as_str(), words.next()) {
            ("--only", Some(part)) => only = part,
            ("--out", Some(path)) => folder = PathBuf::from(path),
            _ => {
                eprintln!("Usage: make-photos [--only PART] [--out FOLDER]");
                return ExitCode::from(2);
            }
        }
    }
    let mut recipes: Vec<Recipe> =
        recipes::all().into_iter().filter(|r| r.full_path().contains(&only)).collect();
    // The largest first, so that none is left over for one thread at the end.
    recipes.sort_by_key(|r| std::cmp::Reverse(r.size.0 * r.size.1));
    let results = write_all(&recipes, &folder);
    let mut bytes = 0;
    let mut failed = 0;
    for result in &results {
        match result {
            Ok(n) => bytes += n,
            Err(message) => {
                failed += 1;
                eprintln!("{message}");
            }
        }
    }
    println!("{} pictures, {bytes} bytes, in {}", results.len() - failed, folder.display());
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
