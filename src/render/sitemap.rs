//! `sitemap.xml`: every page with its pictures and its sisters in other languages (sitemaps.org
//! protocol 0.9, with Google's extensions for images and for languages). A large site has an index
//! in this place, and its pages in parts.

use super::head::{alternates, entry_of};
use super::picture_url::urls;
use super::text::escape;
use crate::model::local::Lang;
use crate::plan::address::absolute;
use crate::plan::{PageOf, Plan, SITEMAP_PAGES, sitemap_part};
use crate::theme::Use;
use std::fmt::Write;

/// A page names this many pictures at most; Google reads up to 1,000.
const PICTURES: usize = 10;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The whole map, or the index of its parts.
pub fn sitemap(plan: &Plan) -> String {
    match plan.sitemap_parts() {
        1 => part(plan, 1),
        parts => index(plan, parts),
    }
}

fn index(plan: &Plan, parts: usize) -> String {
    let site_url = plan.site.profile.site_url.as_deref().unwrap_or_default();
    let mut xml =
        format!("{HEAD}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for number in 1..=parts {
        let url = absolute(site_url, &sitemap_part(number));
        // Writing to a string can't fail.
        let _ = writeln!(xml, "<sitemap><loc>{}</loc></sitemap>", escape(&url));
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// Part `number` of the map, counted from 1.
pub fn part(plan: &Plan, number: usize) -> String {
    let mut xml = format!(
        "{HEAD}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    let pages = plan.listed_pages().skip((number - 1) * SITEMAP_PAGES).take(SITEMAP_PAGES);
    for (lang, page, path) in pages {
        url(&mut xml, plan, lang, page, path);
    }
    xml.push_str("</urlset>\n");
    xml
}

fn url(xml: &mut String, plan: &Plan, lang: &Lang, page: PageOf, path: &str) {
    let Some(site_url) = plan.site.profile.site_url.as_deref() else { return };
    // Writing to a string can't fail.
    let _ = write!(xml, "<url><loc>{}</loc>", escape(&absolute(site_url, path)));
    let date = match page {
        PageOf::NewsItem(_) | PageOf::Product(_) => entry_of(plan, page).and_then(|e| e.date),
        _ => None,
    };
    if let Some(date) = date {
        let _ = write!(xml, "<lastmod>{}</lastmod>", date.iso());
    }
    for image in pictures(plan, page) {
        let _ = write!(xml, "<image:image><image:loc>{}</image:loc></image:image>", escape(&image));
    }
    for alternate in alternates(plan, lang, page) {
        let Some(url) = alternate.url else { continue };
        let mut link = |lang: &str| {
            let _ = write!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                escape(lang),
                escape(&url)
            );
        };
        link(&alternate.lang);
        if alternate.lang == **plan.site.first() {
            link("x-default");
        }
    }
    xml.push_str("</url>\n");
}

/// What a page shows of its own; pictures of lists belong to the pages that they lead to.
fn pictures(plan: &Plan, page: PageOf) -> Vec<String> {
    let (lead, more) = match page {
        PageOf::Product(_) => (Use::ProductLead, Use::ProductMore),
        PageOf::Maker { number: 1, .. } => (Use::Person, Use::Text),
        PageOf::Category { number: 1, .. } => (Use::Category, Use::Text),
        PageOf::NewsItem(_) => (Use::News, Use::Text),
        PageOf::Page(_) => (Use::Text, Use::Text),
        PageOf::Home => {
            let cover: Vec<_> =
                plan.site.profile.cover.iter().map(|photo| (photo, Use::Cover)).collect();
            return urls(plan, &cover);
        }
        _ => return Vec::new(),
    };
    let photos = entry_of(plan, page).map_or(&[][..], |entry| &entry.photos);
    let usage = |place| if place == 0 { lead } else { more };
    let photos: Vec<_> =
        photos.iter().take(PICTURES).enumerate().map(|(p, photo)| (photo, usage(p))).collect();
    urls(plan, &photos)
}
