//! Small files that hosts, browsers and old addresses need.

use super::text::escape;
use super::words::Words;
use crate::plan::address::{absolute, encode, relative};
use crate::plan::{Plan, Recipe};
use serde_json::json;

/// `robots.txt`: everything may be read.
pub fn robots(plan: &Plan) -> String {
    match plan.site.profile.site_url.as_deref() {
        Some(url) => {
            format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", absolute(url, "sitemap.xml"))
        }
        None => "User-agent: *\nAllow: /\n".to_owned(),
    }
}

/// `_headers`, as Cloudflare Pages and Netlify read it: files whose names change with their content
/// may be kept for a year, pages must be asked for again.
pub fn headers() -> String {
    "/foto/*\n  Cache-Control: public, max-age=31536000, immutable\n\
     /aset/*\n  Cache-Control: public, max-age=31536000, immutable\n\
     /aset/situs.webmanifest\n  ! Cache-Control\n\
     /aset/ikon.svg\n  ! Cache-Control\n\
     /*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n"
        .to_owned()
}

/// `_redirects`, as Cloudflare Pages and Netlify read it; the stub pages serve everybody else.
pub fn redirects(plan: &Plan) -> String {
    plan.artifacts()
        .filter_map(|(path, artifact)| match &artifact.recipe {
            Recipe::Moved(to) => Some(format!("/{} /{} 301\n", encode(path), encode(to))),
            _ => None,
        })
        .collect()
}

/// A page at an old address that leads to the new one, without a script.
pub fn moved(plan: &Plan, from: &str, to: &str) -> String {
    let lang = plan.site.first();
    let link = escape(&relative(from, to));
    let canonical = plan.site.profile.site_url.as_deref().map_or_else(String::new, |url| {
        format!("<link rel=\"canonical\" href=\"{}\">", escape(&absolute(url, to)))
    });
    let words = Words::new(plan, lang).say("moved");
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{words}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\">{canonical}\
         <meta http-equiv=\"refresh\" content=\"0; url={link}\"></head>\
         <body><h1><a href=\"{link}\">{words}</a></h1></body></html>\n",
        words = escape(&words),
    )
}

/// The web app manifest, which gives a home screen its name and icons.
pub fn web_manifest(plan: &Plan, path: &str) -> String {
    let words = Words::new(plan, plan.site.first());
    let name = words.text(&plan.site.profile.name).unwrap_or_default();
    let icon = |key: &str, sizes: &str, kind: &str| {
        let icon = plan.icons.get(key)?;
        Some(json!({ "src": relative(path, icon), "sizes": sizes, "type": kind }))
    };
    let icons: Vec<_> = [
        icon("svg", "any", "image/svg+xml"),
        icon("png192", "192x192", "image/png"),
        icon("png512", "512x512", "image/png"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let colour =
        |name| plan.theme.colour(name).map_or_else(|| "#ffffff".to_owned(), |c| c.to_string());
    let manifest = json!({
        "name": name,
        "short_name": short_name(name),
        "lang": plan.site.first().to_string(),
        "start_url": relative(path, "index.html"),
        "scope": relative(path, ""),
        "display": "browser",
        "background_color": colour("paper"),
        "theme_color": colour("accent"),
        "icons": icons,
    });
    format!("{manifest:#}\n")
}
/// What fits below an icon: whole words of the name up to 24 characters.
fn short_name(name: &str) -> String {
    let mut short = String::new();
    for word in name.split_whitespace() {
        let longer = format!("{short} {word}");
        if longer.trim_start().chars().count() > 24 {
            break;
        }
        short = longer.trim_start().to_owned();
    }
    if short.is_empty() { name.chars().take(24).collect() } else { short }
}
