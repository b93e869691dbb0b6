//! `sitemap.xml` and the Atom feeds.

use super::head::{alternates, entry_of};
use super::text::escape;
use super::words::Words;
use crate::model::local::Lang;
use crate::model::markdown::plain_text;
use crate::plan::address::absolute;
use crate::plan::{PageOf, Plan};
use std::fmt::Write;

/// A feed shows this many entries.
const ENTRIES: usize = 30;

/// Every page with its sisters in other languages (sitemaps.org 0.9, with hreflang links as search
/// engines document them).
pub fn sitemap(plan: &Plan) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let Some(site_url) = plan.site.profile.site_url.as_deref() else { return xml };
    let first = plan.site.first();
    // A basket is its visitor's own affair.
    let listed = |page: PageOf| !matches!(page, PageOf::NotFound | PageOf::Basket);
    for (lang, page, path) in plan.pages().filter(|(_, page, _)| listed(*page)) {
        // Writing to a string can't fail.
        let _ = write!(xml, "<url><loc>{}</loc>", escape(&absolute(site_url, path)));
        let date = match page {
            PageOf::NewsItem(_) | PageOf::Product(_) => entry_of(plan, page).and_then(|e| e.date),
            _ => None,
        };
        if let Some(date) = date {
            let _ = write!(xml, "<lastmod>{}</lastmod>", date.iso());
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
            if alternate.lang == **first {
                link("x-default");
            }
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// News and dated products, newest first (RFC 4287). Entries without a date are left out, for a
/// feed must say when they changed.
pub fn feed(plan: &Plan, lang: &Lang) -> String {
    let words = Words::new(plan, lang);
    let site = &plan.site;
    let site_url = site.profile.site_url.as_deref().unwrap_or_default();
    let name = words.text(&site.profile.name).unwrap_or_default();
    let news = site.news.iter().enumerate().map(|(i, item)| (&item.entry, PageOf::NewsItem(i)));
    let products = site.products.iter().enumerate().map(|(i, p)| (&p.entry, PageOf::Product(i)));
    let mut entries: Vec<_> =
        news.chain(products).filter_map(|(entry, page)| Some((entry.date?, entry, page))).collect();
    entries.sort_by_key(|(date, entry, _)| (std::cmp::Reverse(*date), entry.slug.as_str()));
    entries.truncate(ENTRIES);

    let own = plan.feed(lang).map(|path| absolute(site_url, path)).unwrap_or_default();
    let home = words.url(PageOf::Home).unwrap_or_default();
    let updated = entries.first().map_or_else(|| "1970-01-01".to_owned(), |(date, ..)| date.iso());
    let title = words.with("words.feed.title", None, &[("name", name)]);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{own}</id>\n<link rel=\"self\" href=\"{own}\"/>\n<link href=\"{home}\"/>\n\
         <updated>{updated}T00:00:00Z</updated>\n<author><name>{}</name></author>\n",
        escape(lang),
        escape(&title),
        escape(name),
        own = escape(&own),
        home = escape(&home),
    );
    for (date, entry, page) in entries {
        let url = words.url(page).unwrap_or_default();
        let body = entry.body.get(lang, site.first()).map(|body| plain_text(body, 280));
        let summary = words.text(&entry.summary).map(str::to_owned).or(body).unwrap_or_default();
        // Writing to a string can't fail.
        let _ = writeln!(
            xml,
            "<entry><title>{}</title><id>{url}</id><link href=\"{url}\"/><updated>{}T00:00:00Z</updated><summary>{}</summary></entry>",
            escape(words.text(&entry.name).unwrap_or_default()),
            date.iso(),
            escape(&summary),
            url = escape(&url),
        );
    }
    xml.push_str("</feed>\n");
    xml
}
