//! The text of a page of another generator, freed of what only that generator understands.

/// The text without template tags, with its pictures taken out: addresses and descriptions.
pub fn clean(text: &str) -> (String, Vec<(String, String)>) {
    let mut photos = Vec::new();
    let text = figures(text, &mut photos);
    let text = without_tags(&text);
    let text = links(&text, &mut photos);
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.dedup_by(|later, first| later.is_empty() && first.is_empty());
    (lines.join("\n").trim().to_owned(), photos)
}

/// Takes out Hugo's `{{< figure src="a.jpg" alt="…" >}}`.
fn figures(text: &str, photos: &mut Vec<(String, String)>) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("{{<") {
        let Some(end) = rest[start..].find(">}}") else { break };
        let tag = &rest[start + 3..start + end];
        let value = |name: &str| {
            let from = tag.find(&format!("{name}=\""))? + name.len() + 2;
            Some(tag[from..].split('"').next().unwrap_or_default().to_owned())
        };
        if tag.trim_start().starts_with("figure")
            && let Some(source) = value("src")
        {
            photos.push((source, value("alt").or(value("caption")).unwrap_or_default()));
        }
        // A reference in a link is not a tag of its own.
        if rest[..start].ends_with("](") {
            kept.push_str(&rest[..start + end + 3]);
        } else {
            kept.push_str(&rest[..start]);
        }
        rest = &rest[start + end + 3..];
    }
    kept.push_str(rest);
    kept
}

/// Takes out `{% … %}` and `{{ … }}` that stand outside of links.
fn without_tags(text: &str) -> String {
    let mut kept = text.to_owned();
    for (open, close) in [("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")] {
        let mut from = 0;
        while let Some(start) = kept[from..].find(open).map(|at| from + at) {
            let Some(end) = kept[start..].find(close) else { break };
            if kept[..start].ends_with("](") {
                from = start + end + close.len();
            } else {
                kept.replace_range(start..start + end + close.len(), "");
                from = start;
            }
        }
    }
    kept
}

/// Takes pictures out, and makes words of links that lead nowhere outside the old site.
fn links(text: &str, photos: &mut Vec<(String, String)>) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(middle) = rest.find("](") {
        let Some(start) = rest[..middle].rfind('[') else {
            kept.push_str(&rest[..middle + 2]);
            rest = &rest[middle + 2..];
            continue;
        };
        let inner = &rest[middle + 2..];
        // A template tag in the address may hold brackets of its own.
        let tag = if inner.starts_with("{{") { inner.find("}}").map_or(0, |at| at + 2) } else { 0 };
        let Some(end) = inner[tag..].find(')').map(|at| middle + 2 + tag + at) else {
            kept.push_str(rest);
            return kept;
        };
        let words = &rest[start + 1..middle];
        let typed = rest[middle + 2..end].trim();
        let address = if tag > 0 { typed } else { typed.split([' ', '\t']).next().unwrap_or("") };
        if rest[..start].ends_with('!') {
            kept.push_str(&rest[..start - 1]);
            photos.push((address.to_owned(), words.trim().to_owned()));
        } else if ["http://", "https://", "mailto:", "tel:"].iter().any(|s| address.starts_with(s))
        {
            kept.push_str(&rest[..=end]);
        } else {
            kept.push_str(&rest[..start]);
            kept.push_str(words);
        }
        rest = &rest[end + 1..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn pictures_and_tags_are_taken_out() {
        let typed = "Satu ![Syal](/img/a.jpg \"judul\") dua {{ page.price }}{{% x %}}.\n\n{{< figure src=\"b.jpg\" alt=\"Tepi\" >}}\n\n{% include x %}\n\nLihat [ini]({{< ref \"a.md\" >}}), [itu](/b) dan [web](https://a.id).";
        let (text, photos) = clean(typed);
        assert_eq!(text, "Satu  dua .\n\nLihat ini, itu dan [web](https://a.id).");
        assert_eq!(
            photos,
            [("b.jpg".to_owned(), "Tepi".to_owned()), ("/img/a.jpg".to_owned(), "Syal".to_owned())]
        );
    }
}
