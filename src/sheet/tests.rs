//! Tables from the formats that people send.

use super::*;
use proptest::prelude::*;
use std::io::Write as _;

fn table(name: &str, bytes: &[u8]) -> Table {
    let (tables, problems) = from(name, bytes);
    let codes: Vec<_> = problems.iter().map(|problem| problem.entry.code).collect();
    assert!(!problems.has_errors(), "{codes:?}");
    tables.into_iter().next().expect("a table")
}

fn from(name: &str, bytes: &[u8]) -> (Vec<Table>, Problems) {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(bytes).expect("written");
    read(name, file.path())
}

fn texts(table: &Table) -> Vec<Vec<String>> {
    let width = table.rows.iter().filter_map(|row| row.cells.last()).map(|(c, _)| c + 1).max();
    let cells = |row: &Row| (0..width.unwrap_or(0)).map(|column| row.text(column)).collect();
    table.rows.iter().map(cells).collect()
}

fn code(name: &str, bytes: &[u8]) -> &'static str {
    from(name, bytes).1.iter().next().expect("a problem").entry.code
}

#[test]
fn delimiters_and_encodings_read_the_same() {
    let rows =
        [["nama", "harga", "ket"], ["Syal, \"merah\"", "1.250.000", "a\nb"], ["Café", "5", ""]];
    for delimiter in [",", ";", "\t", "|"] {
        let text: String = rows
            .iter()
            .map(|row| {
                let cells = row.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
                cells.join(delimiter) + "\r\n"
            })
            .collect();
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for bytes in [
            text.clone().into_bytes(),
            format!("\u{feff}{text}").into_bytes(),
            wide(&format!("\u{feff}{text}")),
            encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
            text.replace("\r\n", "\r").into_bytes(),
        ] {
            assert_eq!(texts(&table("a.csv", &bytes)), rows, "{delimiter:?}");
        }
    }
}

#[test]
fn rows_have_the_numbers_of_spreadsheets() {
    let read = table("a.csv", b"sep=;\n\nDaftar harga\n\nnama;harga\n\"dua\nbaris\";5\n\nSyal;7\n");
    let numbers: Vec<usize> = read.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [3, 5, 6, 8]);
    assert_eq!(read.place(8, 1, "7").shown(), "a.csv:B8");
}

#[test]
fn an_open_quotation_mark_is_found() {
    let (_, problems) = from("a.csv", b"nama,harga\nSyal,\"5\nKain,7\nTas,9\n");
    let problem = problems.iter().next().expect("a problem");
    assert_eq!(problem.entry.code, "sheet-quote-open");
    assert_eq!(problem.place.as_ref().expect("a place").shown(), "a.csv:B2");
}

#[test]
fn what_is_no_table_is_named() {
    for (bytes, expected) in [
        (&b""[..], "sheet-empty"),
        (b"%PDF-1.7 ...", "sheet-not-a-table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0k\0", "sheet-old-excel"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            "sheet-encrypted",
        ),
        (b"PK\x03\x04 Index/Document.iwa", "sheet-numbers"),
        (b"PK\x03\x04 xl/workbook.bin", "sheet-old-excel"),
        (b"PK\x03\x04 xl/workbook.xml and nothing else", "sheet-damaged"),
        (b"<html><table><tr><td>nama", "sheet-not-a-table"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f", "sheet-not-a-table"),
    ] {
        assert_eq!(code("a.csv", bytes), expected, "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(code("a.csv", "a,".repeat(1_000_000).as_bytes()), "sheet-too-large");
    assert_eq!(code("a.csv", ",".repeat(8 << 20).as_bytes()), "sheet-too-large");
    assert_eq!(code("a.csv", &"a,".repeat(600).into_bytes()), "sheet-too-large");
}

#[test]
fn a_feed_becomes_a_table() {
    let xml = br#"<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel>
        <title>Toko</title><item><g:id>A-1</g:id><title>Syal &amp; kain</title>
        <g:additional_image_link>a.jpg</g:additional_image_link>
        <g:additional_image_link>b.jpg</g:additional_image_link>
        <g:shipping><g:price>5</g:price></g:shipping>
        <description><![CDATA[<p>Halo</p>]]></description></item></channel></rss>"#;
    assert_eq!(
        texts(&table("a.xml", xml)),
        [
            ["id", "title", "additional_image_link", "shipping", "description"],
            ["A-1", "Syal & kain", "a.jpg,b.jpg", "5", "<p>Halo</p>"]
        ]
    );
}

fn columns(count: usize) -> Vec<Column> {
    (0..count).map(|n| Column { header: format!("kolom {n}"), form: Form::Text }).collect()
}

fn written(rows: &[Vec<String>]) -> Vec<Vec<Field>> {
    let field = |text: &String| match text.trim() {
        "" => Field::Empty,
        _ => Field::Text(text.clone()),
    };
    rows.iter().map(|row| row.iter().map(field).collect()).collect()
}

proptest! {
    #[test]
    fn delimited_text_comes_back(
        rows in prop::collection::vec(prop::collection::vec("[a-c=+@'\";,|\t\n .0-9é-]{0,8}", 3), 1..6),
        delimiter in prop::sample::select(vec![',', ';', '\t']),
    ) {
        let bytes = csv(&columns(3), &written(&rows), delimiter);
        let read = table("a.csv", &bytes);
        let found: Vec<Vec<String>> = read.rows[1..].iter().map(texts_of).collect();
        let full = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let wanted: Vec<Vec<String>> = rows.iter().filter(full).map(|row| wanted(row)).collect();
        prop_assert_eq!(found, wanted);
    }
}

fn texts_of(row: &Row) -> Vec<String> {
    (0..3)
        .map(|column| match row.get(column) {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        })
        .collect()
}

fn wanted(row: &[String]) -> Vec<String> {
    row.iter()
        .map(|cell| if cell.trim().is_empty() { String::new() } else { cell.clone() })
        .collect()
}

#[test]
fn two_hundred_formulas_stay_texts() {
    let starts = ["=", "+", "-", "@", "\t=", "\n=", " =", "\u{ff1d}", "\u{ff0b}", "\u{ff20}"];
    let ends = [
        "1+1",
        "cmd|' /C calc'!A0",
        "HYPERLINK(\"http://a.id\",\"x\")",
        "SUM(A1:A9)",
        "A1",
        "2+3;=4",
        "x,=5",
        "x\t=6",
        "\"=7\"",
        "IMPORTXML(\"http://a.id\")",
        "DDE(\"a\")",
        "x\n=8",
        "-9",
        "+10",
        "@11",
        "'12",
        "x|=13",
        "WEBSERVICE(\"http://a.id\")",
        "EXEC(\"a\")",
        "1;-2+3",
    ];
    let cells: Vec<String> = starts
        .iter()
        .flat_map(|start| ends.iter().map(move |end| format!("{start}{end}")))
        .collect();
    assert_eq!(cells.len(), 200);
    let rows: Vec<Vec<Field>> = cells
        .iter()
        .map(|cell| vec![Field::Text("x".to_owned()), Field::Text(cell.clone())])
        .collect();
    let starts_formula = |text: &str| {
        text.trim_start_matches([' ', '"'])
            .starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff20}'])
    };
    for delimiter in [';', ',', '\t'] {
        let bytes = csv(&columns(2), &rows, delimiter);
        // Opened rightly and with each wrong delimiter, nothing begins as a formula does.
        for opened in [b';', b',', b'\t', b'|'] {
            let mut reader = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(opened)
                .from_reader(&bytes[3..]);
            for record in reader.records() {
                let record = record.expect("a row");
                for cell in &record {
                    assert!(
                        !starts_formula(cell),
                        "{delimiter:?} opened with {:?}: {cell:?}",
                        opened as char
                    );
                }
            }
        }
        let read = table("a.csv", &bytes);
        let found: Vec<String> = read.rows[1..]
            .iter()
            .map(|row| match row.get(1) {
                Some(Value::Text(text)) => text.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, cells);
    }
    let bytes = workbook("Produk", &columns(2), &rows).expect("a workbook");
    let read = table("a.xlsx", &bytes);
    for (row, cell) in read.rows[1..].iter().zip(&cells) {
        assert_eq!(row.get(1), Some(&Value::Text(cell.clone())));
    }
}

#[test]
fn a_workbook_comes_back_and_is_the_same_again() {
    let columns = [
        Column { header: "kode".to_owned(), form: Form::Text },
        Column { header: "harga".to_owned(), form: Form::Money },
    ];
    let rows = vec![vec![Field::Text("007".to_owned()), Field::Number(1_250_000)]];
    let bytes = workbook("Produk", &columns, &rows).expect("a workbook");
    assert_eq!(bytes, workbook("Produk", &columns, &rows).expect("a workbook"));
    let read = table("a.xlsx", &bytes);
    assert_eq!(read.rows[1].get(0), Some(&Value::Text("007".to_owned())));
    assert_eq!(read.rows[1].get(1), Some(&Value::Number("1250000".to_owned())));
    assert_eq!(read.place(2, 1, "").shown(), "a.xlsx:Produk!B2");
}
