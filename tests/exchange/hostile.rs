//! Bombs, rubbish and files that lie.

use super::*;

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

/// A list with more rows than any shop has ends soon as well, and long before the memory does.
#[test]
fn a_list_of_nothing_but_rows_ends_with_a_message() {
    let mut list = String::from("nama;harga\n");
    for number in 0..200_000 {
        writeln!(list, "barang {number};1000").expect("written");
    }
    let trial = bare();
    std::fs::write(trial.path().join("harga.csv"), list).expect("written");
    let run = trial.run_as(limited(&["import", "harga.csv", "situs", "--format", "json"]));
    assert_eq!(run.exit, Some(1), "{}", run.stderr);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(report["diagnostics"][0]["code"], "sheet-too-large", "{report}");
}

/// An export of a shop with more products than anybody has ends before they fill the memory.
#[test]
fn a_wordpress_export_of_nothing_but_products_ends_with_a_message() {
    let mut export = String::from(
        "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>",
    );
    for number in 0..150_000 {
        write!(export, "<item><title>a{number}</title><wp:post_type>product</wp:post_type></item>")
            .expect("written");
    }
    export += "</channel></rss>";
    let trial = bare();
    std::fs::write(trial.path().join("toko.xml"), export).expect("written");
    let run = trial.run_as(limited(&["import", "toko.xml", "situs", "--format", "json"]));
    assert_eq!(run.exit, Some(1), "{}", run.stderr);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(report["diagnostics"][0]["code"], "sheet-too-large", "{report}");
}
