//! Tables and other sites in, tables out: nothing is lost, nothing changes that nobody changed, and
//! what means harm ends soon. Everything through the real program.

mod support;
mod trial;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::path::PathBuf;
use support::{contents, copy, etalase, example_sites, root, succeed};
use trial::{Run, Trial};
use zip::write::SimpleFileOptions;

/// A new site without products of its own.
fn bare() -> Trial {
    let trial = Trial::empty();
    trial.write("koperasi.yaml", "nama: Koperasi Contoh\n");
    trial
}

fn fixture(name: &str) -> PathBuf {
    root().join("tests/tables").join(name)
}

/// Imports a fixture into a site, which must succeed.
fn import(trial: &Trial, name: &str, more: &[&str]) -> Run {
    let file = fixture(name);
    let mut arguments = vec!["import", file.to_str().expect("a path"), "situs"];
    arguments.extend(more);
    let run = trial.run(&arguments);
    assert_eq!(run.exit, Some(0), "{name}: {}", run.stderr);
    run
}

fn text(trial: &Trial, path: &str) -> String {
    let path = trial.path().join("situs").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Builds, drafts and all; gives the text of every product page.
fn built(trial: &Trial) -> String {
    let run = trial.run(&["build", "situs", "-o", "hasil", "--drafts", "--future"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    let pages = contents(&trial.path().join("hasil"));
    pages
        .iter()
        .filter(|(path, _)| path.starts_with("produk/") && path.ends_with(".html"))
        .fold(String::new(), |all, (_, page)| all + &String::from_utf8_lossy(page))
}

/// The cells of a fixture by their column.
fn column(name: &str, header: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(fixture(name)).expect("a table");
    let at = reader.headers().expect("headers").iter().position(|known| known == header);
    let at = at.unwrap_or_else(|| panic!("{name} has no column {header}"));
    let cells = reader.records().map(|row| row.expect("a row")[at].to_owned());
    cells.filter(|cell| !cell.is_empty()).collect()
}

/// Everything that an import wrote, as one text.
fn everything(trial: &Trial) -> String {
    let files = contents(&trial.path().join("situs"));
    files.values().fold(String::new(), |all, bytes| all + &String::from_utf8_lossy(bytes) + "\n")
}

#[test]
fn shopify_loses_nothing_with_old_and_new_headers() {
    let mut written = Vec::new();
    for (name, sku, image, variant_image, title) in [
        ("shopify.csv", "SKU", "Product image URL", "Variant image URL", "Title"),
        ("shopify-2024.csv", "Variant SKU", "Image Src", "Variant Image", "Title"),
    ] {
        let trial = bare();
        import(&trial, name, &[]);
        let all = everything(&trial);
        for header in [sku, image, variant_image, title, "Vendor", "Type"] {
            for cell in column(name, header) {
                assert!(all.contains(&cell), "{name}: {header} {cell} is lost");
            }
        }
        let product = text(&trial, "produk/syal-pakis/index.md");
        for line in [
            "  - nama: Merah / M\n    kode: 007\n    harga: Rp350.000\n    harga_normal: Rp400.000\n    stok: 5\n",
            "  - nama: Biru / L\n    kode: 008\n    harga: Rp375.000\n    stok: 0\n",
            "Syal *kapas*: \"lembut\".\n\n- Dicuci tangan\n",
        ] {
            assert!(product.contains(line), "{line} is not in\n{product}");
        }
        // What the shop pays is nobody's business.
        assert!(!all.contains("200000") && !all.contains("200.000"));
        let pages = built(&trial);
        for shown in ["Rp350.000", "Rp400.000", "Rp375.000", "Rp125.000"] {
            assert!(pages.contains(shown), "{name}: {shown} is not on the pages");
        }
        written.push(contents(&trial.path().join("situs/produk")));
    }
    assert_eq!(written[0], written[1]);
}

#[test]
fn woocommerce_loses_nothing() {
    let trial = bare();
    let run = import(&trial, "woocommerce.csv", &[]);
    assert!(run.stderr.contains("currency-assumed"), "{}", run.stderr);
    let all = everything(&trial);
    for header in ["SKU", "Images", "External URL"] {
        for cell in column("woocommerce.csv", header) {
            for part in cell.split(", ") {
                assert!(all.contains(part), "{header} {part} is lost");
            }
        }
    }
    let cloth = text(&trial, "produk/kain-kelok/index.md");
    assert!(cloth.contains("- nama: Blue\n    kode: kelok-biru\n    harga: USD 18.50\n    harga_normal: USD 20.00\n"), "{cloth}");
    assert!(cloth.contains("kategori: Kain, Ikat\n"), "{cloth}");
    assert!(text(&trial, "produk/tas/index.md").contains("draf: ya\n"));
    assert!(text(&trial, "produk/paket-lengkap/index.md").contains("Isi: Syal Logo, Tas\n"));
    let pages = built(&trial);
    for shown in
        ["USD\u{a0}18,50", "USD\u{a0}20,00", "USD\u{a0}35,00", "USD\u{a0}45,00", "USD\u{a0}11,05"]
    {
        assert!(pages.contains(shown), "{shown} is not on the pages");
    }
    // A currency that is named is not guessed.
    let trial = bare();
    let run = import(&trial, "woocommerce.csv", &["--currency", "SGD"]);
    assert!(!run.stderr.contains("currency-assumed"));
    assert!(text(&trial, "produk/buku-tenun/index.md").contains("harga: SGD 11.05\n"));
}

/// The export of a whole WordPress site, which names pictures and attributes by number and address.
#[test]
fn a_wordpress_export_loses_nothing() {
    let trial = bare();
    let run = import(&trial, "woocommerce.xml", &[]);
    assert!(run.stderr.contains("wordpress-photo-missing"), "{}", run.stderr);
    let cloth = text(&trial, "produk/kain-kelok-tepi/index.md");
    for line in [
        "nama: Kain Kelok & Tepi\nringkasan: Kain dua warna.\nkode: kain-kelok\n",
        "kategori:\n  - Kain, Ikat\n",
        "  - nama: Biru Tua / 75,5 cm\n    kode: kelok-biru\n    harga: Rp850.000\n",
        "  - nama: Merah\n    kode: kelok-merah\n    harga: Rp900.000\n",
        "  Warna benang: Biru Tua, Merah\n  Lebar: 60 cm, 75,5 cm\n",
        "Kain **ikat** dari dua panel.",
    ] {
        assert!(cloth.contains(line), "{line} is not in\n{cloth}");
    }
    let scarf = text(&trial, "produk/syal-logo.md");
    assert!(scarf.contains("kode: 007\nharga: Rp300.000\nharga_normal: Rp350.000\nstok: 12\n"));
    assert!(scarf.contains("draf: ya\n"), "{scarf}");
    assert!(
        text(&trial, "produk/paket-lengkap.md").contains("Isi: Syal Logo, Kain Kelok & Tepi\n")
    );
    let list = text(&trial, "foto-untuk-diunduh.csv");
    assert_eq!(list.matches("https://contoh.example/a/kelok-").count(), 3, "{list}");
    // What was thrown away, and other people's orders, stay where they are.
    let all = everything(&trial);
    assert!(!all.contains("sampah") && !all.contains("0812") && !all.contains("rahasia"));
    let pages = built(&trial);
    for shown in ["Rp850.000", "Rp900.000", "Rp300.000", "Rp350.000"] {
        assert!(pages.contains(shown), "{shown} is not on the pages");
    }
    // A column that a user gives a meaning finds its row, though several may share a line.
    let file = std::fs::read_to_string(fixture("woocommerce.xml")).expect("a fixture");
    let trial = bare();
    std::fs::write(trial.path().join("satu.xml"), file.replace('\n', "")).expect("written");
    let run = trial.run(&["import", "satu.xml", "situs", "--map", "Weight=rincian"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(text(&trial, "produk/kain-kelok-tepi/index.md").contains("  Weight: 0.5\n"));
    assert!(!text(&trial, "produk/syal-logo.md").contains("Weight"));
}

/// Meta's template explains its columns in a line above them; a sale price may equal the price;
/// descriptions in XML may hold tags.
#[test]
fn feeds_as_the_platforms_give_them() {
    let trial = bare();
    let table = "# Required | A unique content ID,# Required | A title,# Required | The price,# Optional | sale,# Required | URL,# Required | photo,# Required | in stock; out of stock,video[0].url\n\
        id,title,price,sale_price,link,image_link,availability,video[0].url\n\
        TS-1,Kaus Contoh,10.00 USD,10.00 USD,https://contoh.example/kaus,https://contoh.example/kaus.jpg,in stock,\n\
        TS-2,Topi Contoh,10.00 USD,7.50 USD,https://contoh.example/topi,https://contoh.example/topi.jpg,in stock,\n";
    std::fs::write(trial.path().join("katalog.csv"), table).expect("written");
    let atom = "<?xml version=\"1.0\"?>\n<feed xmlns:g=\"http://base.google.com/ns/1.0\">\n\
        <entry><g:id>TV_1</g:id><g:title>Tas &amp; topi</g:title><g:link>https://contoh.example/tas</g:link>\n\
        <g:image_link>https://contoh.example/tas.png</g:image_link><g:availability>in stock</g:availability>\n\
        <g:description>Kulit <b>asli</b> &lt;i&gt;tua&lt;/i&gt;</g:description><g:price>35 USD</g:price>\n\
        <g:shipping><g:country>US</g:country><g:price>14.95 USD</g:price></g:shipping></entry>\n\
        <entry><g:id>TV_2</g:id><g:title>Rusak</g:title><g:link>x</g:link><g:image_link>x.png</g:image_link>\n\
        <g:price>murah</g:price></entry></feed>";
    std::fs::write(trial.path().join("umpan.xml"), atom).expect("written");
    let run = trial.run(&["import", "katalog.csv", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    let shirt = text(&trial, "produk/kaus-contoh/index.md");
    assert!(shirt.contains("harga: USD 10.00\n") && !shirt.contains("harga_normal"), "{shirt}");
    let hat = text(&trial, "produk/topi-contoh/index.md");
    assert!(hat.contains("harga: USD 7.50\nharga_normal: USD 10.00\n"), "{hat}");
    built(&trial);
    // A mistake in XML is named by its line: there is no cell that the user could look for.
    let run = trial.run(&["import", "umpan.xml", "situs"]);
    assert_eq!(run.exit, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("umpan.xml:7\n"), "{}", run.stderr);
    std::fs::write(trial.path().join("umpan.xml"), atom.replace("murah", "1 USD"))
        .expect("written");
    let run = trial.run(&["import", "umpan.xml", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    let bag = text(&trial, "produk/tas-topi/index.md");
    assert!(bag.contains("harga: USD 35.00\n") && bag.contains("Kulit asli *tua*\n"), "{bag}");
}

/// Grams that Shopify has made of ounces, codes that Excel has cut, prices without cents.
#[test]
fn shopify_peculiarities_are_understood() {
    let trial = bare();
    let table = "Handle,Title,Variant SKU,Variant Grams,Variant Price,Variant Barcode,Variant Weight Unit\n\
        celana,Celana,C-1,226.796185,95,7.79202E+11,oz\n\
        topi,Topi,T-1,1000.125,23,,g\n";
    std::fs::write(trial.path().join("toko.csv"), table).expect("written");
    let run = trial.run(&["import", "toko.csv", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("currency-assumed-small"), "{}", run.stderr);
    let trousers = text(&trial, "produk/celana.md");
    assert!(trousers.contains("berat: 226.8 g\n") && trousers.contains("harga: USD 95.00\n"));
    assert!(!trousers.contains("7.79202"), "{trousers}");
    let pages = built(&trial);
    assert!(pages.contains("226,8\u{a0}g") && pages.contains("1000,1250\u{a0}g"), "{pages}");
    // Who says rupiah gets rupiah.
    let trial = bare();
    std::fs::write(trial.path().join("toko.csv"), table).expect("written");
    let run = trial.run(&["import", "toko.csv", "situs", "--currency", "IDR"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(text(&trial, "produk/celana.md").contains("harga: Rp95\n"));
}

#[test]
fn feeds_say_the_same_as_table_and_as_xml() {
    let mut written = Vec::new();
    for name in ["meta.csv", "google.xml"] {
        let trial = bare();
        import(&trial, name, &[]);
        let scarf = text(&trial, "produk/syal-ombak/index.md");
        assert!(scarf.contains("- nama: Biru\n    kode: SY-1\n    harga: Rp300.000\n    harga_normal: Rp350.000\n    stok: 0\n"), "{scarf}");
        assert!(scarf.contains("- nama: Merah\n    kode: SY-2\n    harga: Rp375.000\n"), "{scarf}");
        let list = text(&trial, "foto-untuk-diunduh.csv");
        assert_eq!(list.matches("https://").count(), 5, "{list}");
        written.push(contents(&trial.path().join("situs")));
        built(&trial);
    }
    assert_eq!(written[0], written[1]);
}

#[test]
fn downloaded_photos_are_found_by_the_next_import() {
    let trial = bare();
    import(&trial, "shopify.csv", &[]);
    let picture = std::fs::read(trial::sites().join("base/foto/madu.jpg")).expect("a photo");
    for name in ["1.jpg", "2.png", "3.webp", "4.jpg", "5.jpg"] {
        trial.write(&format!("produk/syal-pakis/{name}"), &picture);
    }
    import(&trial, "shopify.csv", &["--update"]);
    let product = text(&trial, "produk/syal-pakis/index.md");
    assert!(
        product.contains("foto:\n  - file: 1.jpg\n    alt: Syal merah\n  - 2.png\n"),
        "{product}"
    );
    assert!(
        product.contains("    foto: 5.jpg\n") && product.contains("    foto: 2.png\n"),
        "{product}"
    );
    let list = text(&trial, "foto-untuk-diunduh.csv");
    assert_eq!(list.matches("https://").count(), 1, "{list}");
    let before = contents(&trial.path().join("situs"));
    import(&trial, "shopify.csv", &["--update"]);
    assert!(before == contents(&trial.path().join("situs")), "a second update changes nothing");
}

/// A workbook as an office makes it: notes first, a title above the list, dates, ticks, codes.
fn price_list(path: &std::path::Path) {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("Catatan")
        .expect("named")
        .write(0, 0, "Catatan")
        .expect("written");
    let page = book.add_worksheet().set_name("Harga 2026").expect("named");
    page.write(0, 0, "Daftar Harga Koperasi").expect("written");
    let headers = [
        "No",
        "Nama Produk",
        "Kode",
        "Harga (Rp)",
        "Stok",
        "Berat (gram)",
        "Terbit",
        "Unggulan",
        "Foto",
        "Asal benang",
    ];
    for (column, header) in headers.iter().enumerate() {
        page.write(2, column as u16, *header).expect("written");
    }
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let code = Format::new().set_num_format("000");
    let day = ExcelDateTime::from_ymd(2026, 7, 5).expect("a day");
    page.write(3, 0, 1).expect("written");
    page.write(3, 1, "Syal Pakis").expect("written");
    page.write(3, 2, "007").expect("written");
    page.write(3, 3, 350_000).expect("written");
    page.write(3, 4, 3).expect("written");
    page.write(3, 5, 250).expect("written");
    page.write_with_format(3, 6, &day, &date).expect("written");
    page.write(3, 7, true).expect("written");
    page.write(3, 8, "gambar/pakis 1.jpg").expect("written");
    page.write(3, 9, "Sintang").expect("written");
    page.write(4, 1, "Madu: hutan \"asli\"").expect("written");
    page.write_with_format(4, 2, 8, &code).expect("written");
    page.write(4, 3, "Rp 1,25 juta").expect("written");
    book.save(path).expect("saved");
}

/// The same workbook with days counted from 1904, as old Macs do.
fn counted_from_1904(path: &std::path::Path) {
    let bytes = std::fs::read(path).expect("a workbook");
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut new = zip::ZipWriter::new(std::fs::File::create(path).expect("a file"));
    for index in 0..old.len() {
        let mut part = old.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        if name == "xl/workbook.xml" {
            let changed = text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ");
            assert_ne!(text, changed);
            text = changed;
        }
        new.start_file(name, SimpleFileOptions::default()).expect("a part");
        new.write_all(text.as_bytes()).expect("written");
    }
    new.finish().expect("whole");
}

#[test]
fn a_workbook_is_read_as_it_shows() {
    let trial = bare();
    let file = trial.path().join("harga.xlsx");
    price_list(&file);
    let photos = trial.path().join("gambar");
    std::fs::create_dir(&photos).expect("a folder");
    std::fs::copy(trial::sites().join("base/foto/madu.jpg"), photos.join("pakis 1.jpg"))
        .expect("copied");
    let run = trial.run(&["import", "harga.xlsx", "situs", "--dry-run"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("+ produk/syal-pakis/index.md"), "{}", run.stderr);
    assert_eq!(contents(&trial.path().join("situs")).len(), 1, "a rehearsal writes nothing");
    let run = trial.run(&["import", "harga.xlsx", "situs", "--map", "Asal benang=rincian"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert_eq!(
        text(&trial, "produk/syal-pakis/index.md"),
        "---\nnama: Syal Pakis\nkode: 007\nharga: Rp350.000\nstok: 3\nberat: 250 gram\nunggulan: ya\nterbit: 5 Juli 2026\nrincian:\n  Asal benang: Sintang\n---\n"
    );
    assert_eq!(
        text(&trial, "produk/madu-hutan-asli.md"),
        "---\nnama: 'Madu: hutan \"asli\"'\nkode: 008\nharga: Rp 1,25 juta\n---\n"
    );
    assert!(trial.path().join("situs/produk/syal-pakis/pakis-1.jpg").is_file());
    built(&trial);
    let other = bare();
    let file = other.path().join("harga.xlsx");
    price_list(&file);
    counted_from_1904(&file);
    let run = other.run(&["import", "harga.xlsx", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    // 1904 counts 1,462 days less for the same day.
    assert!(text(&other, "produk/syal-pakis.md").contains("terbit: 6 Juli 2030\n"));
}

#[test]
fn a_price_list_goes_out_and_comes_back_unchanged() {
    let mut sites = example_sites();
    sites.push(trial::sites().join("base"));
    for site in sites {
        for ending in ["csv", "xlsx", "tsv"] {
            let trial = Trial::empty();
            let folder = trial.path().join("situs");
            copy(&site, &folder);
            let before = contents(&folder);
            let (first, second) = (format!("a.{ending}"), format!("b.{ending}"));
            let export = |name: &str| {
                let run = trial.run(&["export", "situs", "-o", name]);
                assert_eq!(run.exit, Some(0), "{}: {}", site.display(), run.stderr);
            };
            export(&first);
            let run = trial.run(&["import", &first, "situs", "--update"]);
            assert_eq!(run.exit, Some(0), "{} {ending}: {}", site.display(), run.stderr);
            export(&second);
            assert!(
                before == contents(&folder),
                "{} {ending}: a file changed\n{}",
                site.display(),
                run.stderr
            );
            let read = |name: &str| std::fs::read(trial.path().join(name)).expect("a table");
            assert!(read(&first) == read(&second), "{} {ending} differs", site.display());
        }
    }
}

/// Every way in which a person may have written a price, a stock and variants.
const KEPT_BY_HAND: &str = "---\n# catatan pengurus\nnama:   Syal Pakis   # jangan diubah\nharga: 350rb # naik bulan depan\nstok:\nkategori: [kain]\nvarian:\n  - {nama: Merah, harga: 350.000, stok: 2} # laris\n  - nama: Biru\n    # dari tarum\n    harga: '375.000'\n\nringkasan: >\n  Dua baris\n  ringkasan.\n# penutup\n---\n\nCerita *tangan*.  \n";

#[test]
fn an_edited_price_list_changes_only_what_was_edited() {
    let trial = bare();
    trial.write("produk/syal.md", KEPT_BY_HAND);
    trial.write("kategori/kain.md", "---\njudul: Kain\n---\n");
    assert_eq!(trial.run(&["export", "situs", "-o", "a.csv"]).exit, Some(0));
    let table = std::fs::read_to_string(trial.path().join("a.csv")).expect("a table");
    assert_eq!(
        table,
        "\u{feff}berkas;varian;nama;ringkasan;kode;harga;harga_normal;satuan;stok;status;kategori\r\nsyal;;Syal Pakis;Dua baris ringkasan.;;350000;;;;;kain\r\nsyal;Merah;;;;350000;;;2;;\r\nsyal;Biru;;;;375000;;;;;\r\n"
    );
    let edited = table
        .replace("syal;;Syal Pakis;Dua baris ringkasan.;;350000;;;;;kain", "syal;;Syal Pakis;Dua baris ringkasan.;;360000;;;4;;kain")
        .replace("syal;Merah;;;;350000;;;2;;", "syal;Merah;;;M-1;355000;;;2;;")
        .replace("syal;Biru;;;;375000;;;;;\r\n", "syal;Biru;;;;380000;;;7;;\r\nsyal;Hijau;;;;390000;;;1;;\r\ntas;;Tas Rotan;;;125000;;;;;\r\n");
    std::fs::write(trial.path().join("b.csv"), edited).expect("written");
    let run = trial.run(&["import", "b.csv", "situs", "--update"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("harga: 350rb -> Rp360.000"), "{}", run.stderr);
    let wanted = KEPT_BY_HAND
        .replace("350rb #", "Rp360.000 #")
        .replace("stok:\n", "stok: 4\n")
        .replace("{nama: Merah, harga: 350.000, stok: 2}", "{nama: Merah, harga: Rp355.000, stok: 2, kode: M-1}")
        .replace("    harga: '375.000'\n", "    harga: Rp380.000\n    stok: 7\n  - nama: Hijau\n    harga: Rp390.000\n    stok: 1\n");
    assert_eq!(text(&trial, "produk/syal.md"), wanted);
    assert_eq!(text(&trial, "produk/tas.md"), "---\nnama: Tas Rotan\nharga: Rp125.000\n---\n");
    built(&trial);
    // A cell that was cleared takes its line away; a table of somebody else's says nothing by it.
    let cleared = "berkas;varian;nama;harga\nsyal;;Syal Pakis;\n";
    std::fs::write(trial.path().join("c.csv"), cleared).expect("written");
    assert_eq!(trial.run(&["import", "c.csv", "situs", "--update"]).exit, Some(0));
    assert_eq!(
        text(&trial, "produk/syal.md"),
        wanted.replace("harga: Rp360.000 # naik bulan depan\n", "")
    );
    std::fs::write(trial.path().join("d.csv"), "nama;harga\nTas Rotan;\n").expect("written");
    assert_eq!(trial.run(&["import", "d.csv", "situs", "--update"]).exit, Some(0));
    assert!(text(&trial, "produk/tas.md").contains("harga: Rp125.000"));
}

#[test]
fn files_that_are_there_stay_without_update() {
    let trial = bare();
    trial.write("produk/syal-pakis.md", KEPT_BY_HAND);
    let run = import(&trial, "shopify.csv", &[]);
    assert!(run.stderr.contains("--update"), "{}", run.stderr);
    assert_eq!(text(&trial, "produk/syal-pakis.md"), KEPT_BY_HAND);
    assert!(trial.path().join("situs/produk/tas-rotan/index.md").is_file());
}

#[test]
fn an_english_site_gets_english_words() {
    let trial = Trial::empty();
    trial.write("cooperative.yaml", "name: Example Cooperative\nlanguages: [en]\n");
    let run = import(&trial, "shopify.csv", &["--lang", "en"]);
    assert!(run.stderr.trim_end().ends_with("Next: etalase build situs"), "{}", run.stderr);
    let scarf = text(&trial, "products/syal-pakis/index.md");
    assert!(
        scarf.contains("name: Syal Pakis\n")
            && scarf
                .contains("variants:\n  - name: Merah / M\n    sku: 007\n    price: Rp350.000\n"),
        "{scarf}"
    );
    assert!(text(&trial, "products/tas-rotan/index.md").contains("draft: yes\n"));
    assert!(text(&trial, "categories/syal.md").contains("title: Syal\n"));
    let run = trial.run(&["build", "situs", "--drafts"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert_eq!(trial.run(&["export", "situs", "-o", "a.csv"]).exit, Some(0));
    let table = std::fs::read_to_string(trial.path().join("a.csv")).expect("a table");
    assert!(table.contains("file;variant;name;summary;sku;price;compare_at_price;"), "{table}");
}

#[test]
fn other_generators_are_understood() {
    for (name, generator, path, lines, photo) in [
        (
            "hugo",
            "Hugo",
            "produk/syal-pakis/index.md",
            &[
                "nama: Syal Pakis",
                "kode: 007",
                "harga: Rp 350.000",
                "kategori: Syal",
                "tag: kapas, ikat",
                "urutan: 3",
                "terbit: 5 Juli 2025",
                "    alt: Syal di meja",
                "Baca cara merawatnya.",
            ][..],
            "produk/syal-pakis/depan.jpg",
        ),
        (
            "hugo",
            "Hugo",
            "produk/tas-rotan/index.md",
            &["harga: 150.000", "stok: 4", "draf: ya"],
            "produk/tas-rotan/tas.jpg",
        ),
        (
            "jekyll",
            "Jekyll",
            "produk/madu-hutan/index.md",
            &["harga: 95.000", "ringkasan: Madu dari hutan Sintang.", "Dipanen *bergilir*."],
            "produk/madu-hutan/madu.jpg",
        ),
        (
            "zola",
            "Zola",
            "produk/kopi/index.md",
            &[
                "nama: Kopi Bukit",
                "kode: K-01",
                "harga: Rp75.000",
                "kategori: Kopi",
                "tag: robusta",
                "terbit: 2025-07-05",
            ],
            "produk/kopi/kopi.jpg",
        ),
        (
            "eleventy",
            "Eleventy",
            "produk/bidai/index.md",
            &["harga: Rp 1.250.000", "    alt: Bidai terbentang"],
            "produk/bidai/bidai.jpg",
        ),
    ] {
        let trial = bare();
        let run = import(&trial, name, &[]);
        assert!(run.stderr.contains(&format!("({generator})")), "{}", run.stderr);
        let product = text(&trial, path);
        for line in lines {
            assert!(product.lines().any(|known| known == *line), "{line:?} is not in\n{product}");
        }
        assert!(trial.path().join("situs").join(photo).is_file(), "{photo}");
        assert!(!everything(&trial).contains("rahasia"), "what is not known is not published");
        built(&trial);
    }
}

/// Keys of shop themes, prices in dollars, template tags in the text, facts that fit no key.
#[test]
fn shop_themes_of_other_generators_are_understood() {
    let trial = bare();
    let page = |path: &str, text: &str| {
        let path = trial.path().join("lama").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    };
    page("_config.yml", "title: Toko\n");
    page(
        "_products/topi.md",
        "---\ntitle: Topi\nprice: \"30.00\"\npriceBefore: \"40.00\"\nshortDescription: Anyaman halus.\n\
         productID: \"02\"\ncolors: [hitam, putih]\nsizes: [S, L]\nstyles:\n  - {name: Putih}\n---\n\
         {% include beli.html %}\nBagus. {{ page.price }}\n",
    );
    let run = trial.run(&["import", "lama", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("currency-assumed") && run.stderr.contains("topi.md:3"));
    assert!(run.stderr.contains("Tidak dipakai: styles."), "{}", run.stderr);
    let hat = text(&trial, "produk/topi.md");
    for line in [
        "ringkasan: Anyaman halus.\nkode: 02\nharga: USD 30.00\nharga_normal: USD 40.00\n",
        "  Warna: hitam, putih\n  Ukuran: S, L\n---\n\nBagus.\n",
    ] {
        assert!(hat.contains(line), "{line} is not in\n{hat}");
    }
    built(&trial);
}

#[test]
fn photos_come_only_from_chosen_folders() {
    let trial = bare();
    let picture = trial::sites().join("base/foto/madu.jpg");
    for folder in ["pribadi", "tabel"] {
        std::fs::create_dir(trial.path().join(folder)).expect("a folder");
    }
    std::fs::copy(&picture, trial.path().join("pribadi/wajah.jpg")).expect("copied");
    let absolute = trial.path().join("pribadi/wajah.jpg");
    let table = format!("nama;foto\nA;../pribadi/wajah.jpg\nB;{}\n", absolute.display());
    std::fs::write(trial.path().join("tabel/a.csv"), table).expect("written");
    let run = trial.run(&["import", "tabel/a.csv", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert_eq!(run.stderr.matches("import-photo-outside").count(), 2, "{}", run.stderr);
    assert!(!contents(&trial.path().join("situs")).keys().any(|path| path.ends_with(".jpg")));
    let run = trial.run(&["import", "tabel/a.csv", "situs", "--update", "--photos", "pribadi"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(contents(&trial.path().join("situs")).keys().any(|path| path.ends_with(".jpg")));
}

#[test]
fn an_earlier_table_is_kept() {
    let trial = Trial::base();
    let export = || trial.run(&["export", "situs", "-o", "harga.csv"]);
    assert_eq!(export().exit, Some(0));
    std::fs::write(trial.path().join("harga.csv"), "milik saya").expect("written");
    assert!(export().stderr.contains("harga-lama1.csv"));
    assert_eq!(
        std::fs::read_to_string(trial.path().join("harga-lama1.csv")).expect("kept"),
        "milik saya"
    );
    assert!(!export().stderr.contains("lama"), "the same table again is no news");
}

#[test]
fn formulas_in_a_catalogue_stay_texts_on_the_way() {
    let trial = bare();
    let starts = ["=", "+", "-", "@", "'=", " ="];
    let ends = ["1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://a.example\",\"x\")", "SUM(A1);=2"];
    let mut names = BTreeSet::new();
    for (number, name) in
        starts.iter().flat_map(|s| ends.iter().map(move |e| format!("{s}{e}"))).enumerate()
    {
        let quoted = name.replace('\'', "''");
        trial.write(
            &format!("produk/p{number}.md"),
            format!("---\nnama: '{quoted}'\nbahan: ['{quoted}']\n---\n"),
        );
        names.insert(name);
    }
    let before = contents(&trial.path().join("situs"));
    for delimiter in ["comma", "semicolon", "tab"] {
        let run = trial.run(&["export", "situs", "-o", "a.csv", "--delimiter", delimiter]);
        assert_eq!(run.exit, Some(0), "{}", run.stderr);
        let bytes = std::fs::read(trial.path().join("a.csv")).expect("a table");
        for opened in [b',', b';', b'\t'] {
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(opened)
                .flexible(true)
                .has_headers(false)
                .from_reader(&bytes[3..]);
            for row in reader.records() {
                for cell in &row.expect("a row") {
                    let cell = cell.trim_start_matches([' ', '"']);
                    assert!(
                        !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                        "{delimiter}: {cell:?}"
                    );
                }
            }
        }
        assert_eq!(trial.run(&["import", "a.csv", "situs", "--update"]).exit, Some(0));
        assert!(before == contents(&trial.path().join("situs")), "{delimiter}");
        std::fs::remove_file(trial.path().join("a.csv")).expect("removed");
    }
}

const WORKBOOK: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
    ),
    (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    ),
];

/// A workbook whose sheet is `head`, then `filler` so many times, then `tail`.
fn workbook(head: &str, filler: &str, times: usize, tail: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in WORKBOOK.iter().chain(more) {
        package.start_file(*name, SimpleFileOptions::default()).expect("a part");
        package.write_all(text.as_bytes()).expect("written");
    }
    package.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).expect("a part");
    let start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    write!(package, "{start}{head}").expect("written");
    for _ in 0..times {
        package.write_all(filler.as_bytes()).expect("written");
    }
    write!(package, "{tail}</worksheet>").expect("written");
    package.finish().expect("whole").into_inner()
}

/// The declared sizes of a package made small, so that its directory lies.
fn lying(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes.clone())).expect("a package");
    let size = package.by_name("xl/worksheets/sheet1.xml").expect("a sheet").size();
    let real = u32::try_from(size).expect("below four gigabytes").to_le_bytes();
    let lie = 1_000_u32.to_le_bytes();
    let places: Vec<usize> =
        (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == real).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&lie);
    }
    bytes
}

fn opendocument(table: &str) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    package.start_file("mimetype", stored).expect("a part");
    package.write_all(b"application/vnd.oasis.opendocument.spreadsheet").expect("written");
    package.start_file("content.xml", SimpleFileOptions::default()).expect("a part");
    let names = "xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"";
    write!(package, "<office:document-content {names}><office:body><office:spreadsheet><table:table table:name=\"A\">{table}</table:table></office:spreadsheet></office:body></office:document-content>").expect("written");
    package.finish().expect("whole").into_inner()
}

/// What means harm or is no table ends with its message, within a quarter of a gigabyte of memory
/// and a few seconds of processor time, although tests run a slow program on a busy machine.
#[test]
fn bombs_and_rubbish_end_with_a_message() {
    let name = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>nama</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Syal</t></is></c></row>";
    let sheet = |rows: &str| workbook(&format!("<sheetData>{rows}"), "", 0, "</sheetData>", &[]);
    let blank = " ".repeat(1 << 20);
    let large = workbook("<sheetData>", &blank, 600, "</sheetData>", &[]);
    let mut many = String::from("<sheetData>");
    for row in 1..300_000 {
        write!(
            many,
            "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"B{row}\"><v>2</v></c></row>"
        )
        .expect("written");
    }
    let styles =
        format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(2_000_000));
    let strings = format!("<sst>{}</sst>", "<si/>".repeat(5_000_000));
    let row = |repeat: &str, cell: &str| {
        format!(
            "<table:table-row {repeat}><table:table-cell {cell} office:value-type=\"string\"><text:p>nama</text:p></table:table-cell></table:table-row>"
        )
    };
    let spaces = format!(
        "<table:table-row><table:table-cell><text:p>a{}</text:p></table:table-cell></table:table-row>",
        "<text:s text:c=\"1000000000\"/>".repeat(3_000)
    );
    let old = |inside: &str| {
        [
            &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..],
            &[0; 504],
            &inside.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        ]
        .concat()
    };
    let far = format!(
        "<dimension ref=\"A1:XFD10000000\"/><sheetData>{name}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
    );
    let headers: String = (0..1_000_000).map(|number| format!("k{number},")).collect();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("bom.xlsx", large.clone(), "sheet-too-large"),
        ("bohong.xlsx", lying(large), "sheet-damaged"),
        ("jauh.xlsx", workbook(&far, "", 0, "</sheetData>", &[]), "sheet-too-large"),
        ("banyak.xlsx", workbook(&many, "", 0, "</sheetData>", &[]), "sheet-too-large"),
        (
            "gaya.xlsx",
            workbook("<sheetData>", name, 1, "</sheetData>", &[("xl/styles.xml", &styles)]),
            "sheet-too-large",
        ),
        (
            "kata.xlsx",
            workbook("<sheetData>", name, 1, "</sheetData>", &[("xl/sharedStrings.xml", &strings)]),
            "sheet-too-large",
        ),
        ("dalam.xlsx", workbook("<sheetData>", "<a>", 1_000_000, "", &[]), "sheet-damaged"),
        ("potong.xlsx", sheet(name)[..900].to_vec(), "sheet-damaged"),
        (
            "kolom.ods",
            opendocument(&row(
                "table:number-rows-repeated=\"1048576\"",
                "table:number-columns-repeated=\"16384\"",
            )),
            "sheet-too-large",
        ),
        (
            "baris.ods",
            opendocument(&row("table:number-rows-repeated=\"1000000000\"", "")),
            "sheet-too-large",
        ),
        ("spasi.ods", opendocument(&spaces), "sheet-too-large"),
        (
            "kutip.csv",
            format!("nama,harga\nSyal,\"5\n{}", "Kain,7\n".repeat(300_000)).into_bytes(),
            "sheet-quote-open",
        ),
        (
            "kutip2.csv",
            format!("nama,harga\n{}", "\"".repeat(2_000_001)).into_bytes(),
            "sheet-quote-open",
        ),
        ("kolom.csv", headers.into_bytes(), "sheet-too-large"),
        ("koma.csv", ",".repeat(8 << 20).into_bytes(), "sheet-too-large"),
        (
            "sel.csv",
            format!("nama;harga\n{}", "a;5\n".repeat(400_000)).into_bytes(),
            "sheet-too-large",
        ),
        ("besar.csv", "nama;harga\n".repeat(2_000_000).into_bytes(), "sheet-too-large"),
        ("dokumen.csv", b"%PDF-1.7 \x00\x01\x02".to_vec(), "sheet-not-a-table"),
        ("lama.xls", old("Workbook"), "sheet-old-excel"),
        ("kunci.xlsx", old("EncryptedPackage"), "sheet-encrypted"),
        ("kosong.csv", Vec::new(), "sheet-empty"),
        ("judul.csv", b"nama;harga\n".to_vec(), "sheet-only-header"),
    ];
    let trial = bare();
    for (name, bytes, code) in cases {
        std::fs::write(trial.path().join(name), bytes).expect("written");
        let run = trial.run_as(limited(&["import", name, "situs", "--format", "json"]));
        let report: serde_json::Value = serde_json::from_str(&run.stdout)
            .unwrap_or_else(|error| panic!("{name}: {error} {}", run.stderr));
        let codes: Vec<&str> = report["diagnostics"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|problem| problem["code"].as_str().expect("a code"))
            .collect();
        assert_eq!(codes, [code], "{name}");
        assert_eq!(run.exit, Some(1), "{name}");
        std::fs::remove_file(trial.path().join(name)).expect("removed");
    }
    assert_eq!(contents(&trial.path().join("situs")).len(), 1);
    // A sheet that only claims to be large is read.
    let claims = workbook(
        &format!("<dimension ref=\"A1:XFD10000000\"/><sheetData>{name}"),
        "",
        0,
        "</sheetData>",
        &[],
    );
    std::fs::write(trial.path().join("klaim.xlsx"), claims).expect("written");
    succeed(limited(&["import", "klaim.xlsx", "situs"]).current_dir(trial.path()));
    assert!(trial.path().join("situs/produk/syal.md").is_file());
}

/// The program with little memory and processor time, where a shell can limit them.
fn limited(arguments: &[&str]) -> std::process::Command {
    let plain = etalase();
    let mut command = if cfg!(target_os = "linux") {
        let mut command = std::process::Command::new("sh");
        // Address space is more than memory: the program itself and its libraries count.
        command
            .arg("-c")
            .arg("ulimit -v 400000; ulimit -t 10; exec \"$0\" \"$@\"")
            .arg(plain.get_program());
        command
    } else {
        std::process::Command::new(plain.get_program())
    };
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    // Each thread and each of the allocator's arenas takes address space for itself.
    command.env("RAYON_NUM_THREADS", "1").env("MALLOC_ARENA_MAX", "1").args(arguments);
    command
}

/// What programs on the way do to an export changes nothing of what is read: a byte order mark,
/// Windows line ends, columns of other apps, empty rows without a handle.
#[test]
fn exports_are_read_the_same_however_they_were_saved() {
    for name in ["shopify.csv", "shopify-2024.csv", "woocommerce.csv"] {
        let read = |bytes: &[u8]| {
            let trial = bare();
            std::fs::write(trial.path().join("ekspor.csv"), bytes).expect("written");
            let run = trial.run(&["import", "ekspor.csv", "situs"]);
            assert_eq!(run.exit, Some(0), "{name}: {}", run.stderr);
            contents(&trial.path().join("situs/produk"))
        };
        let plain =
            std::fs::read_to_string(fixture(name)).expect("a fixture").replace("\r\n", "\n");
        let known = read(plain.as_bytes());
        assert!(known.len() > 1, "{name}");
        let marked = format!("\u{feff}{plain}");
        let windows = plain.replace('\n', "\r\n");
        let mut more = csv::Writer::from_writer(Vec::new());
        let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(plain.as_bytes());
        let mut width = 0;
        for (number, row) in rows.records().enumerate() {
            let mut row = row.expect("a row");
            row.push_field(if number == 0 { "Google Shopping / Custom Label 4" } else { "x" });
            row.push_field(if number == 0 { "Meta: _aplikasi_lain" } else { "" });
            width = row.len();
            more.write_record(&row).expect("written");
        }
        for _ in 0..3 {
            more.write_record(vec![""; width]).expect("written");
        }
        let more = more.into_inner().expect("in memory");
        for (how, bytes) in
            [("mark", marked.as_bytes()), ("windows", windows.as_bytes()), ("columns", &more)]
        {
            assert!(read(bytes) == known, "{name} with {how} is read otherwise");
        }
    }
}

/// Entities that unfold into a billion words are not unfolded.
#[test]
fn a_feed_that_laughs_ends_with_a_message() {
    let mut laughs = String::from("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for level in 1..10 {
        let inner = format!("&a{};", level - 1).repeat(10);
        write!(laughs, "<!ENTITY a{level} \"{inner}\">").expect("written");
    }
    laughs += "]><rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel><item><g:title>&a9;</g:title><g:price>1000 IDR</g:price></item></channel></rss>";
    let trial = bare();
    std::fs::write(trial.path().join("tawa.xml"), laughs).expect("written");
    let run = trial.run_as(limited(&["import", "tawa.xml", "situs", "--format", "json"]));
    assert_eq!(run.exit, Some(1), "{}", run.stderr);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(report["diagnostics"][0]["code"], "sheet-damaged", "{report}");
    assert!(everything(&trial).len() < 10_000, "nothing was unfolded");
}
