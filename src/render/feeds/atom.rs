//! News and new products as an Atom feed (RFC 4287).

use super::super::text::escape;
use super::super::words::Words;
use super::news::{items, moment};
use crate::model::local::Lang;
use crate::model::value::Date;
use crate::plan::address::absolute;
use crate::plan::{PageOf, Plan};
use std::fmt::Write;

/// The feed of one language.
pub fn atom(plan: &Plan, lang: &Lang) -> String {
    let words = Words::new(plan, lang);
    let site_url = plan.site.profile.site_url.as_deref().unwrap_or_default();
    let name = words.text(&plan.site.profile.name).unwrap_or_default();
    let items = items(words);
    let own = plan.feed(lang).map(|path| absolute(site_url, path)).unwrap_or_default();
    let home = words.url(PageOf::Home).unwrap_or_default();
    let updated = moment(items.first().map_or(Date::FIRST, |item| item.date));
    let title = words.with("words.feed.title", None, &[("name", name)]);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{own}</id>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n\
         <updated>{updated}</updated>\n<author><name>{}</name></author>\n",
        escape(lang),
        escape(&title),
        escape(name),
        own = escape(&own),
        home = escape(&home),
    );
    for item in items {
        let date = moment(item.date);
        // Writing to a string can't fail.
        let _ = write!(
            xml,
            "<entry><title>{}</title><id>{url}</id><link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\
             <published>{date}</published><updated>{date}</updated><summary>{}</summary>",
            escape(item.title),
            escape(&item.summary),
            url = escape(&item.url),
        );
        for tag in &item.tags {
            let _ = write!(xml, "<category term=\"{}\"/>", escape(tag));
        }
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    xml
}
