//! Files to download: what each is called, its year, format and size.

use super::view::DownloadView;
use crate::model::site::FileCopy;

/// All files, the newest year first; those without a year come last, all in order of their names.
pub fn views(files: &[FileCopy]) -> Vec<DownloadView> {
    let mut views: Vec<DownloadView> = files.iter().map(view).collect();
    views.sort_by_key(|view| std::cmp::Reverse(view.year.clone()));
    views
}

/// One file as a page lists it.
fn view(file: &FileCopy) -> DownloadView {
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    DownloadView {
        title: title_of(stem),
        year: year_in(stem),
        path: format!("unduhan/{}", file.path),
        format: ending.to_uppercase(),
        size: size(file.size),
    }
}

/// `laporan-rat-2025` as people write it: `Laporan RAT 2025`.
fn title_of(stem: &str) -> String {
    let words = stem.replace(['-', '_'], " ");
    let words = words.split_whitespace().enumerate().map(|(at, word)| match word {
        "rat" | "shu" | "adart" | "nib" | "npwp" | "skpb" => word.to_uppercase(),
        _ if at == 0 => {
            let mut chars = word.chars();
            chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
        }
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The last number in a name that can be a year.
fn year_in(stem: &str) -> Option<String> {
    let numbers = stem.split(|c: char| !c.is_ascii_digit());
    let mut years =
        numbers.filter(|n| n.len() == 4 && (n.starts_with("19") || n.starts_with("20")));
    years.next_back().map(str::to_owned)
}

/// A file size for people: `240 KB`, `1.5 MB`.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_become_titles_with_a_year() {
        assert_eq!(title_of("laporan-rat-2025"), "Laporan RAT 2025");
        assert_eq!(title_of("Neraca_ringkas 2024"), "Neraca ringkas 2024");
        assert_eq!(year_in("laporan-rat-2025").as_deref(), Some("2025"));
        assert_eq!(year_in("adart-2019-perubahan-2022").as_deref(), Some("2022"));
        assert_eq!(year_in("formulir-12345"), None);
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(size(1), "1 KB");
        assert_eq!(size(239_001), "240 KB");
        assert_eq!(size(1_540_000), "1.5 MB");
    }
}
