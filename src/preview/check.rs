//! Pages of the preview itself: three screens side by side with the card of a chat, the QR code for
//! the projector, the question for the PIN, and what stands where a page can't be shown.

use super::desk::Desk;
use super::panel::escape;
use super::qr;
use super::words::{Words, with};
use crate::plan::address::encode;

/// WhatsApp shows pictures up to this many bytes.
const PICTURE: usize = 300_000;

/// A whole page around `body`. `own` is the way to the preview's own files.
fn page(words: &Words, kind: &str, title: &str, own: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\" class=\"own {kind}\"><head><meta charset=\"utf-8\">\
         <title>{title}</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\"><link rel=\"stylesheet\" href=\"{own}preview.css\">\
         </head><body>{body}</body></html>\n",
        words.code
    )
}

/// What stands where a page of the site can't be shown. The same bytes for every error, so that the
/// browser sees a change when the page is there again.
pub fn broken(words: &Words) -> String {
    let (title, text) = (words.broken_title, words.broken_text);
    let body = format!("<main><h1>{title}</h1><p>{text}</p></main>");
    page(words, "broken", title, "/_etalase/", &body)
}

/// The question for the PIN.
pub fn pin(words: &Words, is_wrong: bool) -> String {
    let wrong = match is_wrong {
        true => format!("<p class=\"wrong\" role=\"alert\">{}</p>", words.pin_wrong),
        false => String::new(),
    };
    let body = format!(
        "<main><h1>{}</h1><p>{}</p>{wrong}<form action=\"/_etalase/pin\"><label for=\"pin\">{}</label>\
         <input id=\"pin\" name=\"pin\" inputmode=\"numeric\" autocomplete=\"off\" autofocus required>\
         <button>{}</button></form></main>",
        words.pin_title, words.pin_lead, words.pin_label, words.pin_button
    );
    page(words, "pin", words.pin_title, "/_etalase/", &body)
}

/// The page for the projector: a large code with the address, who can see it, and the PIN.
pub fn qr(words: &Words, address: Option<&str>, pin: Option<&str>) -> String {
    let body = match address.and_then(|address| Some((address, qr::svg(address)?))) {
        Some((address, code)) => {
            let pin = pin.map_or_else(String::new, |pin| {
                format!("<p class=\"number\">{} <b>{}</b></p>", words.qr_pin, escape(pin))
            });
            format!(
                "<main><div class=\"code\">{code}</div><div><h1>{}</h1><p>{}</p>\
                 <p class=\"address\">{}</p>{pin}<p class=\"who\">{}</p></div></main>",
                words.qr_title,
                words.qr_lead,
                escape(address),
                words.qr_who
            )
        }
        None => format!("<main><h1>{}</h1><p>{}</p></main>", words.qr_title, words.qr_alone),
    };
    page(words, "qr", words.qr_title, "", &body)
}

/// The output path of the picture that a chat would show with a link to a page.
pub fn picture(desk: &Desk, html: &str) -> Option<String> {
    // The address of the picture is that of the published site; its bytes are here.
    let site = desk.edition().renderer()?.plan().site.profile.site_url.clone()?;
    super::route::decode(meta(html, "og:image")?.strip_prefix(&format!("{site}/"))?)
}

/// A page on three screens, and its card in a chat: `at` is its path below a folder, `card` the path
/// of its picture with the weight in bytes.
pub fn devices(
    words: &Words,
    desk: &Desk,
    (path, folder): (&str, &str),
    html: &str,
    card: Option<(String, usize)>,
) -> String {
    let address = format!("{folder}{}", encode(path));
    let frame = |name: &str, width: u32, height: u32, class: &str| {
        format!(
            "<figure class=\"{class}\"><figcaption>{name} <span>{width} × {height}</span></figcaption>\
             <div><iframe src=\"{address}\" width=\"{width}\" height=\"{height}\" title=\"{name}\"></iframe></div></figure>"
        )
    };
    let body = format!(
        "<header><h1>{}</h1><p><a href=\"{address}\">{}</a></p></header><main>\
         <div class=\"screens\">{}{}{}{}</div></main>\
         <script src=\"check.js\" data-page=\"{address}\"></script>",
        words.check_title,
        words.check_back,
        frame(words.phone, 360, 740, "phone"),
        frame(words.tablet, 768, 1024, "tablet"),
        frame(words.desktop, 1440, 900, "desktop"),
        chat(words, desk, html, card)
    );
    page(words, "check", words.check_title, "", &body)
}

/// The card that a chat would show: picture, title, description, and what the picture weighs.
fn chat(words: &Words, desk: &Desk, html: &str, card: Option<(String, usize)>) -> String {
    let title = meta(html, "og:title").or_else(|| between(html, "<title>", "</title>"));
    let description = meta(html, "og:description").or_else(|| meta(html, "description"));
    let site_url = {
        let edition = desk.edition();
        edition.renderer().and_then(|renderer| renderer.plan().site.profile.site_url.clone())
    };
    let (image, note) = match card {
        Some((path, weight)) => {
            let text = if weight <= PICTURE { words.chat_weight } else { words.chat_heavy };
            (
                format!("<img src=\"../{}\" alt=\"\">", encode(&path)),
                with(text, weight.div_ceil(1000)),
            )
        }
        None if site_url.is_none() => (String::new(), words.chat_no_address.to_owned()),
        None => (String::new(), words.chat_no_picture.to_owned()),
    };
    let host = site_url.as_deref().map_or("", |url| {
        url.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default()
    });
    // Title and description come from the page's HTML and are escaped in it.
    format!(
        "<section class=\"chat\"><h2>{}</h2><p>{}</p><div class=\"bubble\">{image}<div>\
         <b>{}</b><span>{}</span><small>{}</small></div></div><p class=\"note\">{note}</p></section>",
        words.chat_title,
        words.chat_lead,
        title.unwrap_or_default(),
        description.unwrap_or_default(),
        escape(host)
    )
}

/// The content of a `<meta>` element of our own templates, as it stands in the HTML.
fn meta<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    ["property", "name"].iter().find_map(|attribute| {
        let at = html.find(&format!("<meta {attribute}=\"{name}\""))?;
        let tag = &html[at..at + html[at..].find('>')?];
        between(tag, "content=\"", "\"")
    })
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let start = text.find(before)? + before.len();
    Some(&text[start..start + text[start..].find(after)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_a_card_are_read_from_the_page() {
        let html = "<title>A &amp; B</title><meta name=\"description\" content=\"c\">\
                    <meta property=\"og:image\" content=\"https://a.example/foto/x.jpg\">";
        assert_eq!(between(html, "<title>", "</title>"), Some("A &amp; B"));
        assert_eq!(meta(html, "description"), Some("c"));
        assert_eq!(meta(html, "og:image"), Some("https://a.example/foto/x.jpg"));
        assert_eq!(meta(html, "og:title"), None);
    }
}
