//! Files that one host looks for at the top of a site: its settings, and the domain it serves.

use super::host::headers;
use crate::plan::address::domain_of;
use crate::plan::{Plan, Recipe};
use serde_json::{Value, json};

/// The text of the file with this name.
pub fn text(plan: &Plan, name: &str) -> String {
    let url = plan.site.profile.site_url.as_deref().unwrap_or_default();
    match name {
        "netlify.toml" => NETLIFY.to_owned(),
        "vercel.json" => format!("{:#}\n", vercel(plan)),
        // `CNAME` and `.domains` hold one domain a line.
        _ => format!("{}\n", domain_of(url)),
    }
}

/// The site is ready as it lies here: nothing is to be built. Headers and redirects are in
/// `_headers` and `_redirects`, which Netlify reads too.
const NETLIFY: &str = "# Situs ini sudah jadi; tidak ada yang perlu dibangun.\n\
    # This site is ready; there is nothing to build.\n\
    [build]\n  publish = \".\"\n  command = \"\"\n";

/// `vercel.json`: no framework, addresses as they are, the headers of `_headers` and the old
/// addresses of `_redirects`, which Vercel does not read.
fn vercel(plan: &Plan) -> Value {
    let redirects: Vec<Value> = plan
        .artifacts()
        .filter_map(|(path, artifact)| match &artifact.recipe {
            Recipe::Moved(to) => Some(json!({
                "source": format!("/{}", escape(path)),
                "destination": format!("/{to}"),
                "permanent": true,
            })),
            _ => None,
        })
        .collect();
    json!({
        "framework": null,
        "buildCommand": null,
        "outputDirectory": ".",
        "cleanUrls": false,
        "trailingSlash": false,
        "headers": rules(&headers()),
        "redirects": redirects,
    })
}

/// The rules of `_headers` in Vercel's form. Later rules win there too, so one that takes a header
/// back is written as the header's harmless value.
fn rules(text: &str) -> Vec<Value> {
    let mut rules: Vec<(String, Vec<Value>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            None => rules.push((line.to_owned(), Vec::new())),
            Some(header) => {
                let (key, value) = match header.split_once(": ") {
                    Some(pair) => pair,
                    None => (header.trim_start_matches("! "), "public, max-age=0, must-revalidate"),
                };
                if let Some((_, headers)) = rules.last_mut() {
                    headers.push(json!({ "key": key, "value": value }));
                }
            }
        }
    }
    rules
        .into_iter()
        .map(|(path, headers)| {
            let source = match path.strip_suffix('*') {
                Some(folder) => format!("{}(.*)", escape(folder)),
                None => escape(&path),
            };
            json!({ "source": source, "headers": headers })
        })
        .collect()
}

/// A path as a pattern of path-to-regexp, in which some characters mean more than themselves.
fn escape(path: &str) -> String {
    path.chars().fold(String::new(), |mut out, c| {
        if "()[]{}:*?+!$^|\\".contains(c) {
            out.push('\\');
        }
        out.push(c);
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_become_rules() {
        let found = rules("/foto/*\n  Cache-Control: public\n/aset/ikon.svg\n  ! Cache-Control\n");
        assert_eq!(
            Value::from(found),
            json!([
                { "source": "/foto/(.*)", "headers": [{ "key": "Cache-Control", "value": "public" }] },
                { "source": "/aset/ikon.svg", "headers": [
                    { "key": "Cache-Control", "value": "public, max-age=0, must-revalidate" }
                ] },
            ])
        );
    }

    #[test]
    fn patterns_mean_themselves() {
        assert_eq!(escape("a(b)*.html"), "a\\(b\\)\\*.html");
    }
}
