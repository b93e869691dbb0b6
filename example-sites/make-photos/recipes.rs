//! The lists of photos (`photos*.tsv`) read into recipes: what each shows, its size, and how the
//! imagined phone stored it.

use crate::math::hash;
use crate::set::Shot;

/// The pictures that are drawn, not photographed.
pub const LOGO: &str = "foto/logo.png";
pub const QRIS: &str = "foto/qris.png";

/// Photos as large as a phone takes them.
const PHONE_SIZE: [&str; 2] = ["foto/sungai.jpg", "produk/syal-pakis-indigo/4-terlipat.jpg"];

/// The example sites and their lists.
const LISTS: [(&str, &str); 4] = [
    ("tenun-ikat-sintang", include_str!("photos.tsv")),
    ("madu-hutan-kapuas-hulu", include_str!("photos-madu-hutan-kapuas-hulu.tsv")),
    ("simpan-pinjam-sanggau", include_str!("photos-simpan-pinjam-sanggau.tsv")),
    ("koperasi-desa", include_str!("photos-koperasi-desa.tsv")),
];

/// One line of a list.
pub struct Recipe {
    /// Folder of the example site.
    pub site: &'static str,
    /// Path relative to the site's folder.
    pub path: String,
    pub shot: Shot,
    /// Upright width and height in pixels.
    pub size: (u32, u32),
    /// Times by which the view is drawn larger (or smaller) than the file's size.
    pub drawn: f32,
    /// The most bytes that the file may have.
    pub limit: usize,
    /// EXIF orientation under which the picture is stored (1 upright, 3, 6 or 8).
    pub orientation: u16,
    /// Whether the phone wrote down where it was.
    pub gps: bool,
}

impl Recipe {
    /// Path with the site's folder before it.
    pub fn full_path(&self) -> String {
        format!("{}/{}", self.site, self.path)
    }
}

/// A number that belongs to a text.
fn number(text: &str) -> u32 {
    let h = blake3::hash(text.as_bytes());
    u32::from_le_bytes([h.as_bytes()[0], h.as_bytes()[1], h.as_bytes()[2], h.as_bytes()[3]])
}

/// Every photo of every list, in order. Lines have five columns: path, kind, dyes, orientation, note.
pub fn all() -> Vec<Recipe> {
    let lists = LISTS.into_iter();
    lists.flat_map(|(site, list)| list.lines().filter_map(move |line| recipe(site, line))).collect()
}

fn recipe(site: &'static str, line: &str) -> Option<Recipe> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [path, kind, dyes, orientation, note] = columns[..] else { return None };
    if path.starts_with('#') {
        return None;
    }
    // Photos of one product share its cloth; photos in the common folder stand alone.
    let product = match path.rsplit_once('/') {
        Some((folder, _)) if folder.starts_with("produk/") || folder.starts_with("products/") => {
            folder
        }
        _ => path.trim_end_matches(".jpg").trim_end_matches("-2"),
    };
    let (seed, take) = (number(product), number(path));
    let portrait = orientation == "portrait";
    let phone = PHONE_SIZE.contains(&path);
    // The cover of the honey site, as large as screens show it.
    let cover = path == "foto/danau.jpg";
    let long = match () {
        () if phone => 4000,
        () if cover => 2400,
        // As sent through a chat and saved from there.
        () if note.contains("tiny") => 640,
        () => 1024,
    };
    let short = long / 4 * 3;
    let drawn = match kind {
        _ if phone => 0.6,
        _ if cover => 1.0,
        "detail" => 1.0,
        "landscape" => 1.5,
        _ => 1.15,
    };
    let turned = match (portrait, hash(take, 1) % 6) {
        (true, 0 | 1) => 6,
        (true, 2) => 8,
        (false, 0) => 3,
        _ => 1,
    };
    Some(Recipe {
        site,
        path: path.to_string(),
        shot: Shot {
            kind: kind.to_string(),
            dyes: dyes.to_string(),
            note: format!("{note} {path}"),
            portrait,
            seed,
            take,
        },
        size: if portrait { (short, long) } else { (long, short) },
        drawn,
        limit: match kind {
            _ if phone => 980_000,
            _ if long == 640 => 30_000,
            _ if cover => 340_000,
            "detail" | "back" => 64_000,
            _ => 73_000,
        },
        orientation: if phone { 1 } else { turned },
        gps: phone || hash(take, 2).is_multiple_of(7),
    })
}
