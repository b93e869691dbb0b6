//! The page that shows all examples of a theme side by side, with its style and its script.

use super::Specimen;
use crate::diagnostic::Lang;
use std::fmt::Write;

/// The style of the gallery's own page.
pub const STYLE: &str = include_str!("gallery.css");

/// Gives each frame the height of what it holds; runs in the page and in the frames.
pub const SCRIPT: &str = include_str!("gallery.js");

/// A phone, a tablet, a desktop, in CSS pixels.
const WIDTHS: [u32; 3] = [320, 768, 1280];

/// The page. `bare` are components without an example.
pub fn index(lang: Lang, theme: &str, specimens: &[Specimen], bare: &[String]) -> String {
    let (code, title, whole, light, dark, none) = match lang {
        Lang::Id => (
            "id",
            format!("Komponen tema {theme}"),
            "Situs contoh seutuhnya",
            "terang",
            "gelap",
            "Belum punya contoh di examples.yaml:",
        ),
        Lang::En => (
            "en",
            format!("Components of the theme {theme}"),
            "The whole sample site",
            "light",
            "dark",
            "Without an example in examples.yaml yet:",
        ),
    };
    let title = escape(&title);
    let home = if lang == Lang::Id { "index.html" } else { "en/index.html" };
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"galeri.css\">\n\
         <script src=\"galeri.js\" defer></script>\n</head>\n<body>\n<h1>{title}</h1>\n\
         <p><a href=\"{home}\">{whole}</a></p>\n"
    );
    let mut names: Vec<&str> = specimens.iter().map(|s| s.example.component.as_str()).collect();
    names.dedup();
    if !bare.is_empty() {
        let _ = writeln!(page, "<p>{none} {}</p>", bare.join(", "));
    }
    for name in names {
        let _ = writeln!(page, "<details id=\"{name}\">\n<summary>{name}</summary>");
        for Specimen { example, path, .. } in
            specimens.iter().filter(|s| s.example.component == name)
        {
            let title = escape(example.title.get(lang));
            let _ = writeln!(page, "<h2>{title}</h2>");
            for (scheme, word) in [("light", light), ("dark", dark)] {
                let _ = writeln!(page, "<div class=\"row {scheme}\">");
                for width in WIDTHS {
                    let _ = writeln!(
                        page,
                        "<figure><figcaption>{width} px, {word}</figcaption><iframe loading=\"lazy\" \
                         width=\"{width}\" height=\"120\" src=\"{path}\" \
                         title=\"{name}: {title}, {width} px, {word}\"></iframe></figure>"
                    );
                }
                page.push_str("</div>\n");
            }
        }
        page.push_str("</details>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
