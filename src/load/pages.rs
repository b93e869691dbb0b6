//! Reads free pages, news and categories: title, date, picture, text.

use super::entry::{self, Raw};
use super::photos::Photos;
use super::profile::reach;
use super::{Input, hide, visible};
use crate::diagnostic::catalogue::{content as catalogue, orders};
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::content::Page;
use crate::model::site::Hidden;
use crate::model::value::YesNo;
use crate::model::vocabulary;

/// Reads one of the folders `halaman`, `berita` and `kategori`. Pages and categories are ordered
/// by `urutan` and name, news by date, newest first.
pub fn load(
    input: &Input,
    folder: &'static str,
    photos: &Photos,
    hidden: &mut Vec<Hidden>,
) -> (Vec<Page>, Problems) {
    let (raws, mut problems) = entry::gather(input, folder);
    let mut pages = Vec::new();
    for raw in &raws {
        let (page, trouble) = read(raw, input, folder, photos);
        problems.append(trouble);
        if folder == "berita" && page.entry.date.is_none() && !trouble_with_date(&problems, raw) {
            problems.push(Diagnostic::new(&catalogue::NEWS_WITHOUT_DATE).at(raw.place()));
        }
        if visible(raw, input) {
            pages.push(page);
        } else {
            hide(raw, input, &page.entry, hidden);
        }
    }
    pages.sort_by_cached_key(|page| {
        let order = page.entry.order.or(page.menu).unwrap_or(i64::MAX);
        let date = (folder == "berita").then_some(page.entry.date);
        (std::cmp::Reverse(date), order, page.entry.slug.clone())
    });
    (pages, problems)
}

/// True when the date of this file is there but can't be read, which is a problem of its own.
fn trouble_with_date(problems: &Problems, raw: &Raw) -> bool {
    problems.iter().any(|d| {
        d.entry.code.starts_with("date") && d.place.as_ref().is_some_and(|p| p.path() == raw.path)
    })
}

fn read(raw: &Raw, input: &Input, folder: &str, photos: &Photos) -> (Page, Problems) {
    let fields = raw.fields(vocabulary::PAGE, input);
    let translated = raw.translated(vocabulary::PAGE, input);
    let entry = entry::read(raw, &fields, &translated, photos, ("judul", "tanggal"));
    let menu = fields.text("menu").and_then(|(text, place)| {
        let number = text
            .trim()
            .parse()
            .map_err(|_| Diagnostic::new(&catalogue::ORDER_NOT_A_NUMBER).with("text", text));
        fields.checked(number, place)
    });
    let contact = reach::chosen(&fields, &input.contacts);
    let qris = fields.parse("qris", YesNo::parse).map(|answer| answer.0);
    // One scope serves three folders; these two keys mean something in one of them each.
    for (key, home) in [("kontak", "kategori"), ("qris", "halaman")] {
        if let Some((typed, _)) = fields.get(key).filter(|_| folder != home) {
            let problem = Diagnostic::new(&orders::KEY_ELSEWHERE).with("key", &typed.text);
            fields.push(problem.with("folder", home).at(typed.place.clone()));
        }
    }
    let mut problems = Problems::new();
    for (_, other) in translated {
        entry::only_texts(&other, &["judul", "ringkasan", "foto"]);
        problems.append(other.finish());
    }
    problems.append(fields.finish());
    (Page { entry, menu, contact, qris }, problems)
}
