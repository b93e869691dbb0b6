//! What others read of a site keeps to their specifications: sitemap, feeds, shopping lists, and
//! the catalogue as data. Each rule is seen to fail on a seeded error, or it would hold nothing.

#[path = "found/mod.rs"]
mod rules;
mod support;

use etalase::commands::{Request, prepare};
use etalase::render::{Renderer, Shelf};
use rules::{atom, json_feed, merchant, meta, sitemap, sitemap_index};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use support::example_sites;

const ADDRESS: &str = "https://contoh.example/toko";

/// The texts of these outputs, without making a single photo.
fn texts(site: &Path, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
    let cache = tempfile::tempdir().expect("a folder");
    let shelf = Arc::new(Shelf::open(cache.path()));
    let base_url = Some(ADDRESS.to_owned());
    let request =
        Request { site: site.to_owned(), base_url, drafts: false, future: true, host: None };
    let (plan, problems) = prepare(&request, None, &shelf);
    assert!(!problems.has_errors(), "{problems:?}");
    let plan = Arc::new(plan.expect("a plan"));
    let renderer = Renderer::new(plan.clone(), shelf).unwrap_or_else(|found| panic!("{found:?}"));
    plan.artifacts()
        .filter(|(path, _)| wanted(path))
        .map(|(path, _)| {
            let bytes = renderer.render(path).expect("planned");
            let bytes = bytes.unwrap_or_else(|found| panic!("{path}: {found:?}"));
            (path.to_owned(), String::from_utf8(bytes).expect("text"))
        })
        .collect()
}

fn is_data(path: &str) -> bool {
    path.ends_with(".xml")
        || path.ends_with(".csv")
        || path.ends_with(".json")
        || path == "llms.txt"
}

/// A key of the strings, such as `words.list.and`, where its text should stand.
fn bare_key(text: &str) -> Option<&str> {
    text.match_indices("words.").find_map(|(at, start)| {
        let is_part =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '.';
        let key = text[at..].split(|c: char| !is_part(c)).next()?;
        let alone = !text[..at].ends_with(|c: char| is_part(c) || c.is_alphabetic());
        (alone && key.len() > start.len()).then_some(key)
    })
}

/// A page on which a text is missing is built all the same, with the name of the text in its place.
#[test]
fn no_page_of_an_example_shows_the_name_of_a_text() {
    assert_eq!(bare_key("<p>words.list.and</p>"), Some("words.list.and"));
    assert_eq!(bare_key("<p>In other words. Crosswords.com</p>"), None);
    for site in example_sites() {
        let pages = texts(&site, |path| is_data(path) || path.ends_with(".html"));
        assert!(pages.len() > 20, "{}", site.display());
        for (path, text) in pages {
            assert_eq!(bare_key(&text), None, "{} {path}", site.display());
        }
    }
}

/// A site with everything that a rule is about.
fn shop() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("situs");
    let write = |path: &str, text: &str| {
        let file = site.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    };
    write(
        "koperasi.yaml",
        "nama: {id: 'Koperasi <Contoh> & \"Kawan\"', en: Example}\nbahasa: [id, en]\nsemboyan: Kain & madu\nwhatsapp: 0812-3456-7890\n",
    );
    let long = "Panjang ".repeat(40);
    let story = "Satu kalimat yang cukup panjang untuk diulang. ".repeat(300);
    for (name, front, body) in [
        (
            "biasa",
            "nama: Biasa <b>&\nkode: K-1\nharga: 150.000\nterbit: 2025-03-01\ntag: [satu, \"dua & tiga\"]",
            "Kain, \"halus\".\n\nBaris kedua.",
        ),
        ("diskon", "nama: Diskon\nkode: D-1\nharga: 80.000\nharga_normal: 100.000", ""),
        (
            "varian",
            "nama: Varian\nharga: 50.000\nvarian:\n  - {nama: Kecil, kode: V-K, stok: 0}\n  - {nama: Besar, harga: 75.000}",
            "",
        ),
        ("panjang", &format!("nama: {long}\nharga: 10.000"), &story),
        ("rahasia", "nama: Rahasia\nharga: 10.000\nfeed: tidak", ""),
        ("terjual", "nama: Terjual\nharga: 10.000\nstatus: terjual", ""),
        (
            "pesanan",
            "nama: Pesanan\nharga: 10.000\nstatus: buat-pesanan\nlama_pembuatan: 2-3 minggu",
            "",
        ),
        ("tanya", "nama: Tanya harga", ""),
        ("simpanan", "nama: Simpanan\nlayanan: {keterangan: Simpanan pokok}", ""),
    ] {
        write(&format!("produk/{name}/index.md"), &format!("---\n{front}\n---\n{body}\n"));
        photo(&site.join(format!("produk/{name}/1.jpg")), 700);
    }
    write("produk/kecil/index.md", "---\nnama: Foto kecil\nharga: 10.000\n---\n");
    photo(&site.join("produk/kecil/1.jpg"), 300);
    write("produk/polos.md", "---\nnama: Tanpa foto\nharga: 10.000\n---\n");
    write(
        "berita/rapat.md",
        "---\njudul: Rapat & pameran\ntanggal: 2025-05-05\n---\nIsi <kabar>.\n",
    );
    write("berita/rapat.en.md", "---\njudul: Meeting\n---\nNews.\n");
    (folder, site)
}

fn photo(file: &Path, side: u32) {
    let photo = image::RgbImage::from_fn(side, side, |x, y| image::Rgb([x as u8, y as u8, 90]));
    photo.save(file).expect("written");
}

/// Each mistake makes the rules complain, and nothing else does.
fn rules_hold(rules: fn(&str) -> Vec<String>, sound: &str, mistakes: &[(&str, &str)]) {
    assert_eq!(rules(sound), Vec::<String>::new());
    for (from, to) in mistakes {
        assert!(sound.contains(from), "{from:?} is not there to be spoilt in\n{sound}");
        let spoilt = sound.replacen(from, to, 1);
        assert!(!rules(&spoilt).is_empty(), "{from:?} -> {to:?} went unnoticed");
    }
}

#[test]
fn every_file_of_every_example_keeps_the_rules() {
    let mut seen = std::collections::BTreeSet::new();
    for site in example_sites() {
        let files = texts(&site, is_data);
        assert!(files.contains_key("sitemap.xml"), "{:?}", files.keys());
        for (path, text) in &files {
            let kind = path.rsplit('/').next().unwrap_or("");
            let found = match kind {
                "atom.xml" => atom(text),
                "feed.json" => json_feed(text),
                "google-merchant.xml" => merchant(text),
                "meta-katalog.csv" => meta(text),
                "sitemap.xml" => sitemap(text),
                _ => continue,
            };
            seen.insert(kind.to_owned());
            assert_eq!(found, Vec::<String>::new(), "{path} of {}", site.display());
        }
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
}

#[test]
fn google_gets_what_it_asks_for() {
    let (_folder, site) = shop();
    let files = texts(&site, is_data);
    let feed = &files["feed/google-merchant.xml"];
    rules_hold(
        merchant,
        feed,
        &[
            ("<g:id>K-1</g:id>\n", ""),
            ("<g:id>K-1</g:id>", "<g:id>D-1</g:id>"),
            ("<g:id>K-1</g:id>", &format!("<g:id>{}</g:id>", "x".repeat(51))),
            ("150000 IDR", "Rp150.000"),
            ("150000 IDR", "150,000 IDR"),
            ("<g:availability>in_stock", "<g:availability>in stock"),
            ("<g:availability>in_stock", "<g:availability>preorder"),
            ("<g:condition>new", "<g:condition>baru"),
            ("<g:identifier_exists>no", "<g:identifier_exists>tidak"),
            ("<g:link>https://contoh.example/toko/", "<g:link>"),
            ("<g:image_link>https://", "<g:image_link>//"),
            ("<g:sale_price>80000 IDR", "<g:sale_price>180000 IDR"),
            ("<g:title>Panjang", &format!("<g:title>{}", "x".repeat(150))),
            ("xmlns:g=\"http://base.google.com/ns/1.0\"", "xmlns:g=\"http://google.com/\""),
            ("version=\"2.0\"", "version=\"1.0\""),
            ("</channel>", ""),
        ],
    );
    let titles: Vec<&str> =
        feed.lines().filter_map(|line| line.strip_prefix("<g:title>")).collect();
    let listed = |name: &str| titles.iter().filter(|title| title.starts_with(name)).count();
    assert_eq!(listed("Biasa &lt;b&gt;&amp;"), 1);
    assert_eq!(listed("Varian, "), 2);
    for absent in ["Rahasia", "Terjual", "Tanya", "Simpanan", "Foto kecil", "Tanpa foto"] {
        assert_eq!(listed(absent), 0, "{absent}");
    }
    assert!(feed.contains("<g:price>100000 IDR</g:price>\n<g:sale_price>80000 IDR</g:sale_price>"));
    assert!(feed.contains("<g:max_handling_time>21</g:max_handling_time>"));
    let sold_out = feed.split("<item>").find(|item| item.contains("<g:id>V-K<")).expect("Kecil");
    assert!(sold_out.contains("out_of_stock") && sold_out.contains("item_group_id>varian<"));
}

#[test]
fn meta_gets_what_it_asks_for() {
    let (_folder, site) = shop();
    let files = texts(&site, is_data);
    let csv = &files["feed/meta-katalog.csv"];
    rules_hold(
        meta,
        csv,
        &[
            ("id,title,", "title,"),
            ("K-1,", ","),
            ("K-1,", "D-1,"),
            ("150000 IDR", "Rp150.000"),
            ("in stock", "in_stock"),
            (",new,", ",baru,"),
            ("https://contoh.example/toko/produk/biasa.html", "produk/biasa.html"),
            ("Diskon,Diskon", "Diskon,"),
            ("\"Kain, \"\"halus\"\"", "\"Kain, \"halus\""),
            ("\r\n", "\n"),
        ],
    );
    assert!(csv.contains("available for order"));
    assert!(!csv.contains("Rahasia") && !csv.contains("Simpanan"));
    assert_eq!(csv.matches("\r\n").count(), 7, "a heading, four products and two variants\n{csv}");
}

#[test]
fn news_feeds_keep_their_rules_and_never_ask_the_clock() {
    let (_folder, site) = shop();
    let files = texts(&site, is_data);
    rules_hold(
        atom,
        &files["atom.xml"],
        &[
            ("<updated>2025-05-05T00:00:00+07:00</updated>", ""),
            ("2025-05-05T00:00:00+07:00", "2025-05-05"),
            ("<author><name>", "<author><nama>"),
            ("rel=\"self\"", "rel=\"sendiri\""),
            ("https://contoh.example/toko/berita/rapat.html</id>", "</id>"),
            ("berita/rapat.html</id>", "produk/biasa.html</id>"),
            ("<title>Rapat &amp; pameran</title>", ""),
            ("<summary>", "<summary type=\"teks\">"),
            ("xmlns=\"http://www.w3.org/2005/Atom\"", "xmlns=\"http://purl.org/atom/ns#\""),
        ],
    );
    rules_hold(
        json_feed,
        &files["feed.json"],
        &[
            ("https://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/2"),
            ("\"title\": \"Kabar dan produk", "\"judul\": \"Kabar dan produk"),
            ("\"content_text\"", "\"isi\""),
            ("2025-05-05T00:00:00+07:00", "5 Mei 2025"),
            (
                "\"id\": \"https://contoh.example/toko/berita",
                "\"id\": \"https://contoh.example/toko/x",
            ),
            ("https://contoh.example/toko/feed.json", "feed.json"),
        ],
    );
    for (path, newest) in [("atom.xml", "Rapat &amp; pameran"), ("en/atom.xml", "Meeting")] {
        let feed = &files[path];
        let first = feed.find("<entry><title>").map(|at| &feed[at + 14..]).expect("an entry");
        assert!(first.starts_with(newest), "{path}: {first}");
        assert_eq!(feed.matches("<entry>").count(), 2, "undated content stays out of {path}");
    }
}

#[test]
fn the_sitemap_keeps_the_protocol() {
    let (_folder, site) = shop();
    let files = texts(&site, is_data);
    rules_hold(
        sitemap,
        &files["sitemap.xml"],
        &[
            ("<loc>https://contoh.example/toko/</loc>", "<loc>/</loc>"),
            (
                "<loc>https://contoh.example/toko/</loc>",
                "<loc>https://contoh.example/toko/kontak.html</loc>",
            ),
            ("<lastmod>2025-03-01</lastmod>", "<lastmod>1 Maret 2025</lastmod>"),
            ("<image:loc>https://", "<image:loc>"),
            ("hreflang=\"en\"", "hreflang=\"english\""),
            ("rel=\"alternate\" hreflang=\"x-default\"", "rel=\"alternate\" hreflang=\"id\""),
            (
                "<url><loc>",
                "<url><image:image><image:loc>https://a.example/</image:loc></image:image><loc>",
            ),
            ("http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.sitemaps.org/0.9"),
            ("</urlset>", ""),
        ],
    );
    assert!(!files["sitemap.xml"].contains("404.html"));
}

#[test]
fn a_large_site_has_an_index_and_parts() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path();
    fs::write(site.join("koperasi.yaml"), "nama: Contoh\nbahasa: [id, en]\n").expect("written");
    fs::create_dir(site.join("produk")).expect("made");
    for number in 0..5_000 {
        let text = format!("---\nnama: Barang {number}\n---\n");
        fs::write(site.join(format!("produk/b{number}.md")), text).expect("written");
    }
    let files = texts(site, |path| path.starts_with("sitemap"));
    assert_eq!(files.keys().collect::<Vec<_>>(), ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
    let index = &files["sitemap.xml"];
    rules_hold(
        sitemap_index,
        index,
        &[
            ("https://contoh.example/toko/sitemap-2.xml", "sitemap-2.xml"),
            (
                "https://contoh.example/toko/sitemap-2.xml",
                "https://contoh.example/toko/sitemap-1.xml",
            ),
            ("<sitemapindex", "<urlset"),
        ],
    );
    let mut pages = 0;
    for part in ["sitemap-1.xml", "sitemap-2.xml"] {
        // Sisters in other languages may stand in the other part.
        let found: Vec<_> = sitemap(&files[part])
            .into_iter()
            .filter(|problem| !problem.contains("sister"))
            .collect();
        assert_eq!(found, Vec::<String>::new(), "{part}");
        pages += files[part].matches("<url>").count();
        assert!(index.contains(&format!("{ADDRESS}/{part}")));
    }
    assert!(pages > 10_000, "{pages}");
}

#[test]
fn the_catalogue_says_all_that_is_public_and_nothing_else() {
    let (_folder, site) = shop();
    let files = texts(&site, is_data);
    let catalogue: serde_json::Value = serde_json::from_str(&files["katalog.json"]).expect("JSON");
    let products = catalogue["products"].as_array().expect("products");
    assert_eq!(products.len(), 11);
    let of = |id: &str| products.iter().find(|product| product["id"] == id).expect(id);
    assert_eq!(of("biasa")["price"], serde_json::json!({ "amount": "150000", "currency": "IDR" }));
    assert_eq!(of("biasa")["pages"]["en"]["url"], format!("{ADDRESS}/en/products/biasa.html"));
    assert_eq!(of("varian")["variants"][0]["stock"], 0);
    assert_eq!(of("pesanan")["lead_time"]["days"], 21);
    assert!(of("simpanan").get("price").is_none() && of("simpanan").get("service").is_some());
    let schema: serde_json::Value =
        serde_json::from_str(&files["katalog.schema.json"]).expect("JSON");
    assert_eq!(schema["properties"]["version"]["const"], catalogue["version"]);
    let llms = &files["llms.txt"];
    assert!(llms.starts_with("# Koperasi <Contoh> & \"Kawan\"\n\n> Kain & madu\n"), "{llms}");
    assert!(
        llms.contains(&format!("- [Diskon]({ADDRESS}/produk/diskon.html): Rp80.000\n")),
        "{llms}"
    );
}
