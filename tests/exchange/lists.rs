//! Price lists that people keep in spreadsheets, in and out and back.

use super::*;

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
