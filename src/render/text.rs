//! Markdown of one page: links between the user's files become links between pages, pictures
//! become responsive ones.

use super::cards::Cards;
use super::view::PictureView;
use crate::diagnostic::Problems;
use crate::load::{is_outside, resolve_dots};
use crate::model::content::Entry;
use crate::model::local::Local;
use crate::model::markdown::{Body, Html, Labels, Resolve, Rules, anchor, to_html};
use crate::plan::address::{encode, root_of};
use crate::plan::{PageOf, Plan};
use crate::theme::Use;
use std::fmt::Write;

/// Renders the text of an entry for the page at `path`.
///
/// # Errors
/// A photo in it can't be read.
pub fn body(
    cards: &Cards,
    entry: &Entry,
    text: &Local<Body>,
    path: &str,
) -> Result<Option<Html>, Problems> {
    let words = cards.words;
    let site = words.site();
    let Some(body) = text.get(words.lang, site.first()) else { return Ok(None) };
    let mut pictures = Vec::new();
    for photo in &entry.text_photos {
        pictures.push((photo.photo, cards.picture_named(photo, Use::Text, "")?));
    }
    let resolve = Links { cards, folder: &entry.folder, root: root_of(path), pictures };
    Ok(Some(html(cards, body, &resolve)))
}

/// Renders a short Markdown text of the profile, which holds no pictures.
pub fn story(cards: &Cards, text: &str) -> String {
    let source = crate::diagnostic::Source::new("koperasi.yaml", text);
    let body = Body { source, start: 0 };
    // The pages that show it lie beside the home page of their language.
    let home = cards.words.path(PageOf::Home).unwrap_or_default();
    let resolve = Links { cards, folder: "", root: root_of(&home), pictures: Vec::new() };
    html(cards, &body, &resolve).html
}

fn html(cards: &Cards, body: &Body, resolve: &dyn Resolve) -> Html {
    let rules = Rules { raw_html: cards.words.site().profile.html, ..Rules::default() };
    let say = |key: &str| cards.words.say(&format!("words.text.{key}"));
    let [table, footnotes, back, done, open] =
        ["table", "footnotes", "back", "done", "open"].map(say);
    let labels = Labels {
        table: &table,
        footnotes: &footnotes,
        back: &back,
        done: &done,
        open: &open,
        scope: "",
    };
    to_html(body, &rules, &labels, resolve)
}

struct Links<'c, 'p> {
    cards: &'c Cards<'p>,
    folder: &'c str,
    root: String,
    pictures: Vec<(crate::model::content::PhotoId, PictureView)>,
}

impl Resolve for Links<'_, '_> {
    fn link(&self, target: &str) -> Option<String> {
        if is_outside(target) {
            return Some(target.to_owned());
        }
        let (file, fragment) = match target.split_once('#') {
            Some((file, fragment)) => (file, Some(fragment)),
            None => (target, None),
        };
        if file.is_empty() {
            return anchor(fragment?).map(|id| format!("#{id}"));
        }
        let words = self.cards.words;
        let (path, entry) = output_of(words.plan, words.lang, self.folder, file)?;
        // A heading may have another name in this language, or none: then the page is enough.
        let id = fragment.and_then(anchor).filter(|id| {
            entry.is_some_and(|entry| has_heading(entry, words.lang, words.site().first(), id))
        });
        let fragment = id.map(|id| format!("#{id}")).unwrap_or_default();
        Some(format!("{}{}{fragment}", self.root, encode(&path)))
    }

    fn picture(&self, target: &str, alt: &str) -> Option<String> {
        let site = self.cards.words.site();
        let beside = resolve_dots(&format!("{}/{target}", self.folder));
        let names =
            [beside, resolve_dots(target), format!("foto/{target}"), format!("photos/{target}")];
        let (_, view) = names
            .iter()
            .find_map(|name| self.pictures.iter().find(|(id, _)| site.photo(*id).path == *name))?;
        Some(picture_html(view, alt, &self.root))
    }
}

/// True when the text of `entry` that a page in `lang` shows has a heading with this id.
fn has_heading(entry: &Entry, lang: &str, first: &str, id: &str) -> bool {
    struct Nowhere;
    impl Resolve for Nowhere {
        fn link(&self, _: &str) -> Option<String> {
            None
        }
        fn picture(&self, _: &str, _: &str) -> Option<String> {
            None
        }
    }
    let labels = Labels { table: "", footnotes: "", back: "", done: "", open: "", scope: "" };
    entry.body.get(lang, first).is_some_and(|body| {
        let html = to_html(body, &Rules::default(), &labels, &Nowhere);
        html.headings.iter().any(|heading| heading.id == id)
    })
}

/// The output that a file of the site folder becomes in the language at hand, and the content that
/// it shows.
fn output_of<'p>(
    plan: &'p Plan,
    lang: &crate::model::local::Lang,
    folder: &str,
    file: &str,
) -> Option<(String, Option<&'p Entry>)> {
    let site = &plan.site;
    let candidates: Vec<String> = [resolve_dots(&format!("{folder}/{file}")), resolve_dots(file)]
        .into_iter()
        .flat_map(|path| [path.clone(), format!("{path}.md"), format!("{path}/index.md")])
        .collect();
    let is = |entry: &Entry| candidates.iter().any(|path| *path == entry.place.path());
    let page = site
        .products
        .iter()
        .position(|product| is(&product.entry))
        .map(PageOf::Product)
        .or_else(|| site.pages.iter().position(|page| is(&page.entry)).map(PageOf::Page))
        .or_else(|| site.news.iter().position(|item| is(&item.entry)).map(PageOf::NewsItem))
        .or_else(|| {
            let index = site.categories.iter().position(|page| is(&page.entry))?;
            Some(PageOf::Category { index, number: 1 })
        })
        .or_else(|| {
            let index = site.people.iter().position(|person| is(&person.entry))?;
            Some(PageOf::Maker { index, number: 1 })
        });
    if let Some(page) = page
        && let Some(path) = plan.page(lang, page)
    {
        return Some((path.to_owned(), super::head::entry_of(plan, page)));
    }
    // Downloads keep their names; a photo that is linked to rather than shown has no page.
    let download = candidates.iter().find_map(|path| {
        let below = path.strip_prefix("unduhan/").or_else(|| path.strip_prefix("downloads/"))?;
        site.downloads.iter().any(|file| file.path == below).then(|| format!("unduhan/{below}"))
    });
    let copied = download.or_else(|| {
        candidates.iter().find_map(|path| {
            let below = path.strip_prefix("statis/").or_else(|| path.strip_prefix("static/"))?;
            site.statics.iter().any(|file| file.path == below).then(|| below.to_owned())
        })
    });
    Some((copied?, None))
}

/// A responsive picture, written here because it stands in the middle of a text.
fn picture_html(view: &PictureView, alt: &str, root: &str) -> String {
    let Some(rendition) = view.sizes.values().max_by_key(|rendition| rendition.width) else {
        return String::new();
    };
    let srcset: Vec<String> = rendition
        .webp
        .iter()
        .map(|file| format!("{root}{} {}w", encode(&file.path), file.width))
        .collect();
    let mut html = String::new();
    // Writing to a string can't fail.
    let _ = write!(
        html,
        "<picture><source type=\"image/webp\" srcset=\"{}\" sizes=\"(min-width: 48rem) 42rem, 100vw\">\
         <img src=\"{root}{}\" width=\"{}\" height=\"{}\" alt=\"{}\" loading=\"lazy\" decoding=\"async\" class=\"tint-{}\"></picture>",
        srcset.join(", "),
        encode(&rendition.fallback),
        rendition.width,
        rendition.height,
        escape(alt),
        view.tint,
    );
    html
}

/// A text as part of HTML or XML, in an element or in a quoted attribute.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Not allowed in XML 1.0 (section 2.2), and without meaning in HTML.
            c if c.is_control() && !matches!(c, '\n' | '\t' | '\r') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
