//! How long each stage takes, on catalogues of three sizes.

#[path = "support/catalogue.rs"]
mod catalogue;

use etalase::load::{self, Options, Store};
use etalase::model::value::Date;
use etalase::plan::Plan;
use etalase::render::{Renderer, Shelf};
use etalase::theme::{SiteLayers, Theme};
use std::sync::Arc;
use std::time::Instant;

fn main() {
    for size in [100, 1_000, 10_000] {
        let dir = tempfile::tempdir().expect("a folder");
        let site = dir.path().join("situs");
        catalogue::write(&site, size).expect("written");
        let shelf = Arc::new(Shelf::open(&site.join(".etalase")));
        let options =
            Options { today: Date::FIRST, drafts: false, future: true, base_url: None, host: None };
        // No file is young, so that a sweep does what it does at rest.
        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(60);
        let mut store = Store::new(&site, None);
        // As in a preview, a theme serves on after the first round.
        let mut theme = None;
        for round in 0..4 {
            if round == 3 {
                let text = catalogue::product(1, "Nama baru");
                std::fs::write(site.join(catalogue::product_path(1)), text).expect("written");
            }
            let mut at = Instant::now();
            let mut lap = || {
                let took = at.elapsed();
                at = Instant::now();
                took.as_secs_f64() * 1e3
            };
            store.scan(later);
            let scan = lap();
            let (loaded, problems) = load::load(&store, &options, &*shelf);
            assert!(!problems.has_errors());
            let loaded = loaded.expect("a site");
            let load = lap();
            let theme = theme.get_or_insert_with(|| {
                let (layers, _) = SiteLayers::new("tema", loaded.theme_files);
                let profile = &loaded.site.profile;
                let (theme, _) = Theme::assemble(&profile.theme, &layers, &profile.languages);
                Arc::new(theme.expect("a theme"))
            });
            let theme_ms = lap();
            let (plan, _) = Plan::new(loaded.site, theme.clone());
            let plan_ms = lap();
            let renderer = Renderer::new(Arc::new(plan), shelf.clone()).expect("a renderer");
            let new = lap();
            let one = renderer.render("produk/barang-00001.html").unwrap().unwrap().len();
            let first = lap();
            drop(renderer);
            let dropped = lap();
            println!(
                "{size}: scan {scan:.1} load {load:.1} theme {theme_ms:.1} plan {plan_ms:.1} renderer {new:.1} page {first:.2} ({one} B) drop {dropped:.1}"
            );
        }
    }
}
