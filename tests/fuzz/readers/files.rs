//! What comes from other programs and cameras: tables, pictures, entries of the photo cache.

use super::{Reader, files_of};
use etalase::model::picture::{ContentHash, Focus, Key, OutputFormat, Preset, variants};
use etalase::render::photo::{Cache, encode, intake, remarks};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::fs;
use std::io::{Cursor, Read, Write};

pub fn all() -> Vec<Box<dyn Reader>> {
    let folder = || tempfile::tempdir().expect("a folder");
    vec![
        Box::new(Table { name: "csv", file: "uji.csv", folder: folder() }),
        Box::new(Table { name: "feed", file: "uji.xml", folder: folder() }),
        Box::new(Table { name: "xlsx", file: "uji.xlsx", folder: folder() }),
        Box::new(Table { name: "ods", file: "uji.ods", folder: folder() }),
        Box::new(Picture),
        Box::new(CacheEntry { folder: folder() }),
    ]
}

/// Tables. Of an archive, either its bytes or one of the files in it are changed: checksums would
/// turn nearly every change of the bytes away at the door.
struct Table {
    name: &'static str,
    file: &'static str,
    folder: tempfile::TempDir,
}

const ROWS: &str =
    "nama,harga,stok,keterangan\nKain,Rp 150.000,3,\"dua\nbaris\"\nTas,75000,0,=1+1\n";

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in ROWS.lines().enumerate() {
        for (column, cell) in line.split(',').enumerate() {
            let (row, column) = (row as u32, column as u16);
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).map(drop),
                Err(_) => sheet.write_string(row, column, cell).map(drop),
            }
            .expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn document() -> Vec<u8> {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let rows: String = ROWS
        .lines()
        .map(|line| {
            let cells: String = line.split(',').map(cell).collect();
            format!("<table:table-row table:number-rows-repeated=\"2\">{cells}</table:table-row>")
        })
        .collect();
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet><table:table table:name=\"Lembar\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    pack(&[
        ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml".to_owned(), content.into_bytes()),
    ])
}

fn pack(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        // OpenDocument wants its kind readable without unpacking.
        let method = match name.as_str() {
            "mimetype" => zip::CompressionMethod::Stored,
            _ => zip::CompressionMethod::Deflated,
        };
        zip.start_file(name, options.compression_method(method)).expect("a file");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

fn unpack(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("readable");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

impl Table {
    fn archive(&self) -> Option<Vec<u8>> {
        match self.name {
            "xlsx" => Some(workbook()),
            "ods" => Some(document()),
            _ => None,
        }
    }
}

/// Stands between the number of a file in the archive and what it shall hold.
const PART: &[u8] = b"PART";

impl Reader for Table {
    fn name(&self) -> &'static str {
        self.name
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        match self.archive() {
            None if self.name == "csv" => {
                let mut seeds = files_of("tests/tables", &[".csv"], 9);
                seeds.push(ROWS.as_bytes().to_vec());
                seeds.push(ROWS.replace(',', ";").into_bytes());
                seeds
            }
            None => files_of("tests/tables", &[".xml"], 9),
            Some(whole) => {
                let parts = unpack(whole.clone()).into_iter().enumerate();
                let parts =
                    parts.map(|(at, (_, bytes))| [PART, &[at as u8], bytes.as_slice()].concat());
                parts.chain([whole.clone()]).collect()
            }
        }
    }

    fn read(&mut self, input: &[u8]) -> bool {
        let bytes = match (self.archive(), input.strip_prefix(PART)) {
            (Some(whole), Some([at, inner @ ..])) => {
                let mut files = unpack(whole);
                let count = files.len();
                files[usize::from(*at) % count].1 = inner.to_vec();
                pack(&files)
            }
            _ => input.to_vec(),
        };
        let path = self.folder.path().join(self.file);
        fs::write(&path, bytes).expect("written");
        let (tables, problems) = etalase::sheet::read(self.file, &path);
        for table in &tables {
            for row in &table.rows {
                for column in 0..8 {
                    let _ = row.text(column);
                }
            }
        }
        assert!(!tables.is_empty() || problems.has_errors(), "nothing read and nothing said");
        !problems.has_errors()
    }

    fn cost(&self) -> u64 {
        if self.archive().is_some() { 6 } else { 2 }
    }
}

/// Photos: looked into, and those that pass made into small pictures.
struct Picture;

impl Reader for Picture {
    fn name(&self) -> &'static str {
        "picture"
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        let picture = RgbImage::from_fn(40, 24, |x, y| Rgb([x as u8 * 6, y as u8 * 10, 90]));
        let picture = DynamicImage::from(picture);
        let grey = DynamicImage::from(picture.to_luma16());
        let clear = DynamicImage::from(picture.to_rgba8());
        [
            (&picture, ImageFormat::Jpeg),
            (&picture, ImageFormat::Png),
            (&grey, ImageFormat::Png),
            (&clear, ImageFormat::WebP),
            (&picture, ImageFormat::WebP),
            (&clear, ImageFormat::Gif),
        ]
        .into_iter()
        .map(|(picture, format)| {
            let mut bytes = Cursor::new(Vec::new());
            picture.write_to(&mut bytes, format).expect("a picture");
            bytes.into_inner()
        })
        .collect()
    }

    fn read(&mut self, input: &[u8]) -> bool {
        let Ok(facts) = intake(input) else { return false };
        let _ = remarks(&facts);
        // Of one with a header that claims a lot, reading would only test patience.
        if u64::from(facts.width) * u64::from(facts.height) > 4_000_000 {
            return true;
        }
        let preset = Preset {
            name: "card".to_owned(),
            widths: vec![16, 48],
            ratio: Some((4, 3)),
            quality: 60,
            formats: vec![OutputFormat::WebP, OutputFormat::Jpeg],
            fallback_width: None,
        };
        encode(input, &facts, &variants(&facts, &preset, Focus::default())).is_ok()
    }

    fn cost(&self) -> u64 {
        2
    }
}

/// An entry of the cache of processed photos.
struct CacheEntry {
    folder: tempfile::TempDir,
}

impl Reader for CacheEntry {
    fn name(&self) -> &'static str {
        "cache-entry"
    }

    fn seeds(&self) -> Vec<Vec<u8>> {
        let cache = Cache::open(self.folder.path());
        cache.put(Self::key(), b"the bytes of a picture");
        vec![fs::read(self.path()).expect("an entry")]
    }

    fn read(&mut self, input: &[u8]) -> bool {
        fs::write(self.path(), input).expect("written");
        let found = Cache::open(self.folder.path()).get(Self::key());
        if let Some(found) = &found {
            assert_eq!(found, b"the bytes of a picture", "a changed entry is handed out");
        }
        found.is_some()
    }
}

impl CacheEntry {
    fn key() -> Key {
        Key::new(ContentHash::of(b"photo"), "recipe")
    }

    fn path(&self) -> std::path::PathBuf {
        let hex = Self::key().to_hex();
        self.folder.path().join(&hex[..2]).join(&hex)
    }
}
