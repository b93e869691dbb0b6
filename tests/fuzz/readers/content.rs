//! What a cooperative writes: values, texts, product files, the profile.

use super::{Reader, files_of};
use etalase::diagnostic::{Lang, Problems, Source, Style, render_all};
use etalase::load::{self, Options, Store, decode_any};
use etalase::model::markdown::{Body, Labels, Resolve, Rules, inspect, plain_text, to_html};
use etalase::model::value::*;
use etalase::render::{Renderer, Shelf};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

pub fn all() -> Vec<Box<dyn Reader>> {
    vec![
        Box::new(Values),
        Box::new(Markdown),
        Box::new(FrontMatter),
        Box::new(Site::new("product", "produk/uji.md", files_of("example-sites", &[".md"], 60))),
        Box::new(Site::new(
            "profile",
            "koperasi.yaml",
            files_of("example-sites", &["/koperasi.yaml"], 9),
        )),
        Box::new(Site::new("theme-zip", "tema/pasarku.zip", vec![theme_zip()])),
    ]
}

/// Money, phone numbers, dates and all the other values of a field.
struct Values;

impl Reader for Values {
    fn name(&self) -> &'static str {
        "values"
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        [
            "Rp 1.250.000,50",
            "USD 12.50",
            "Rp1,5 juta",
            "0812-3456-7890",
            "+62 565 22334",
            "5 Juli 2025",
            "2025-07-05",
            "05/07/2025",
            "200 x 80 cm",
            "1,5 kg",
            "250 g",
            "Rp/kg",
            "per 250 g botol",
            "Januari - Maret, Des",
            "Senin-Jumat 08.00-16.00; Sabtu 08.00-12.00",
            "ya",
            "3-5 hari kerja",
            "2 minggu",
            "-0.0532, 111.4943",
            "0,9% per bulan",
            "36 bulan",
            "2021-2025",
            "12",
            "https://contoh.id/a?b=c#d",
            "nama@contoh.id",
            "TI-2025/07",
        ]
        .map(|text| text.as_bytes().to_vec())
        .to_vec()
    }

    fn read(&mut self, input: &[u8]) -> bool {
        let text = String::from_utf8_lossy(input);
        let rupiah = Currency::from_code("IDR").expect("known");
        let locales = [Locale::new("id"), Locale::new("en")];
        let mut sound = false;
        // Whatever was read must also be shown.
        macro_rules! check {
            ($read:expr, $show:expr) => {
                if let Ok(value) = $read {
                    for locale in &locales {
                        let _ = $show(&value, locale);
                    }
                    sound = true;
                }
            };
        }
        check!(Money::parse(&text, &rupiah), |value: &Money, locale| (
            value.format(locale),
            value.times(u32::MAX),
            value.plain()
        ));
        check!(Phone::parse(&text), |value: &Phone, locale| (value.display(locale), value.e164()));
        check!(Phone::parse_whatsapp(&text), |value: &Phone, _| value.wa_digits().len());
        check!(Date::parse(&text), |value: &Date, locale| (
            value.format(locale),
            value.day_number()
        ));
        check!(Dimensions::parse(&text), |value: &Dimensions, locale| value.format(locale));
        check!(Weight::parse(&text), |value: &Weight, locale| (
            value.format(locale),
            value.comparable()
        ));
        check!(SaleUnit::parse(&text), |value: &SaleUnit, locale| (
            value.format(locale),
            value.times(Count(u64::MAX), locale)
        ));
        check!(Months::parse(&text), |value: &Months, locale| value.format(locale));
        check!(OpeningHours::parse(&text), |value: &OpeningHours, locale| (
            value.format(locale),
            value.schema()
        ));
        check!(LeadTime::parse(&text), |value: &LeadTime, locale| (
            value.format(locale),
            value.days()
        ));
        check!(Coordinates::parse(&text), |value: &Coordinates, _| value.geo_uri());
        check!(Rate::parse(&text), |value: &Rate, locale| (value.format(locale), value.monthly()));
        check!(Term::parse(&text), |value: &Term, locale| value.format(locale));
        check!(Years::parse(&text), |value: &Years, _| value.format());
        check!(Count::parse(&text), |value: &Count, locale| value.format(locale));
        check!(YesNo::parse(&text), |_: &YesNo, _| ());
        check!(WebAddress::parse(&text), |value: &WebAddress, _| value.host());
        check!(Email::parse(&text), |value: &Email, _| value.mailto_uri());
        let _ = (slug(&text), natural_cmp(&text, "barang 10"));
        sound
    }
}

/// Knows no file and no photo.
struct Nothing;

impl Resolve for Nothing {
    fn link(&self, _: &str) -> Option<String> {
        None
    }

    fn picture(&self, _: &str, _: &str) -> Option<String> {
        None
    }
}

const LABELS: Labels =
    Labels { table: "t", footnotes: "f", back: "b", done: "d", open: "o", scope: "" };

fn markdown(body: &Body) -> bool {
    let mut sound = true;
    for raw_html in [false, true] {
        let rules = Rules { raw_html, ..Rules::default() };
        sound &= !inspect(body, &rules).1.has_errors();
        let html = to_html(body, &rules, &LABELS, &Nothing).html;
        assert!(!html.contains("<script"), "{html}");
    }
    let _ = plain_text(body, 160);
    sound
}

/// Texts.
struct Markdown;

impl Reader for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        let mut seeds = files_of("docs", &[".md"], 6);
        seeds.extend(files_of("tests/sites", &[".md"], 40));
        seeds.push(
            b"a[^1] <b>x</b> <img src=x onerror=y>\n\n[^1]: b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
                .to_vec(),
        );
        seeds
    }

    fn read(&mut self, input: &[u8]) -> bool {
        let text = String::from_utf8_lossy(input).into_owned();
        markdown(&Body { source: Source::new("uji.md", text), start: 0 })
    }

    fn cost(&self) -> u64 {
        2
    }
}

/// Files with facts before the text.
struct FrontMatter;

impl Reader for FrontMatter {
    fn name(&self) -> &'static str {
        "front-matter"
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        let mut seeds = files_of("tests/sites", &[".md", ".yaml"], 80);
        seeds.extend(files_of("tests/tables", &[".md"], 20));
        seeds
    }

    fn read(&mut self, input: &[u8]) -> bool {
        let Ok((source, _)) = decode_any("uji.md", input) else { return false };
        let (document, problems) = load::split(source);
        shown(&problems);
        document.is_some() && !problems.has_errors()
    }
}

/// Every problem can be shown in both languages, with its excerpt.
fn shown(problems: &Problems) {
    for problem in problems.iter() {
        for lang in [Lang::Id, Lang::En] {
            assert!(!problem.message(lang).is_empty() && !problem.remedy(lang).is_empty());
        }
    }
    for lang in [Lang::Id, Lang::En] {
        let _ = render_all(problems, lang, Style::default());
    }
}

/// A whole theme in a zip file.
fn theme_zip() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in [
        ("theme.yaml", "name: pasarku\ncontract: 1\nparent: tenun\nstyles: [pasarku.css]\n"),
        ("styles/pasarku.css", "h1 { color: red; }\n"),
    ] {
        zip.start_file(name, stored).expect("a file");
        std::io::Write::write_all(&mut zip, text.as_bytes()).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

/// A whole site of which one file is the input: loaded, and now and then planned and rendered.
struct Site {
    name: &'static str,
    file: &'static str,
    seeds: Vec<Vec<u8>>,
    folder: tempfile::TempDir,
    shelf: Arc<Shelf>,
    round: u32,
}

impl Site {
    fn new(name: &'static str, file: &'static str, seeds: Vec<Vec<u8>>) -> Self {
        // Thousands of small files: in memory where the system has such a place.
        let memory = PathBuf::from("/dev/shm");
        let folder = match memory.is_dir() {
            true => tempfile::tempdir_in(memory),
            false => tempfile::tempdir(),
        };
        let folder = folder.expect("a folder");
        for inner in ["produk", "tema"] {
            fs::create_dir(folder.path().join(inner)).expect("a folder");
        }
        let theme = if file.ends_with(".zip") { "pasarku" } else { "tenun" };
        let profile = format!("nama: Koperasi Uji\ntema: {theme}\n");
        fs::write(folder.path().join("koperasi.yaml"), profile).expect("written");
        fs::write(folder.path().join("produk/tas.md"), "---\nnama: Tas\n---\nCerita.\n")
            .expect("written");
        let shelf = Arc::new(Shelf::open(&folder.path().join(".etalase")));
        Self { name, file, seeds, folder, shelf, round: 0 }
    }
}

impl Reader for Site {
    fn name(&self) -> &'static str {
        self.name
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        self.seeds.clone()
    }

    fn read(&mut self, input: &[u8]) -> bool {
        fs::write(self.folder.path().join(self.file), input).expect("written");
        let mut store = Store::new(self.folder.path(), None);
        store.scan(SystemTime::UNIX_EPOCH);
        let options =
            Options { today: Date::FIRST, drafts: true, future: true, base_url: None, host: None };
        let (loaded, problems) = load::load(&store, &options, &*self.shelf);
        shown(&problems);
        assert!(loaded.is_some() || problems.has_errors(), "nothing read and nothing said");
        self.round += 1;
        // Whatever comes through must also make pages, with errors too: the preview shows them.
        if loaded.is_some() && self.round.is_multiple_of(40) {
            let (plan, _) = etalase::plan::Plan::of_folder(&store, &options, &*self.shelf);
            if let Some(plan) = plan {
                let paths: Vec<String> =
                    plan.artifacts().map(|(path, _)| path.to_owned()).collect();
                if let Ok(renderer) = Renderer::new(Arc::new(plan), self.shelf.clone()) {
                    for path in paths.iter().filter(|path| !path.ends_with(".jpg")) {
                        let _ = renderer.render(path);
                    }
                }
            }
        }
        !problems.has_errors()
    }

    fn cost(&self) -> u64 {
        2
    }
}
