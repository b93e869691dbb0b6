//! Orders over WhatsApp and email: links that open a chat or a letter with the message already
//! written, in the language of the page and in words that fit what can be had.

use super::words::Words;
use crate::model::content::{Product, Status, Variant};
use crate::model::value::{Count, Email, Phone};
use crate::plan::PageOf;
use crate::plan::address::encode_value;

/// WhatsApp cuts longer texts on some phones; counted in characters before encoding.
pub const LONGEST: usize = 1_000;

/// `https://wa.me/` with the number and a message; spaces are `%20` and line ends `%0A`.
pub fn chat(phone: &Phone, message: &str) -> String {
    format!("https://wa.me/{}?text={}", phone.wa_digits(), encode_value(message))
}

/// A chat that begins with a greeting.
pub fn greeting(words: &Words, phone: &Phone) -> String {
    let name = words.text(&words.site().profile.name).unwrap_or_default();
    let greeting = words.with("words.message.greeting", None, &[("name", name)]);
    chat(phone, &fit(vec![greeting], None))
}

/// What a buyer can do about a product, or about one of its variants.
#[derive(Clone, Copy)]
enum Wish {
    Service,
    Similar,
    Reserved,
    OutOfStock,
    Make,
    Ask,
    Order,
}

fn wish(product: &Product, variant: Option<&Variant>) -> Wish {
    let gone = variant.is_some_and(|variant| variant.stock == Some(Count(0)));
    let price = variant.and_then(|variant| variant.price).or(product.price);
    match product.status {
        _ if !product.service.is_empty() => Wish::Service,
        Status::Sold => Wish::Similar,
        Status::Reserved => Wish::Reserved,
        Status::MadeToOrder => Wish::Make,
        Status::OutOfStock => Wish::OutOfStock,
        Status::Available if gone => Wish::OutOfStock,
        Status::Available if price.is_none() && !has_prices(product) => Wish::Ask,
        Status::Available => Wish::Order,
    }
}

fn has_prices(product: &Product) -> bool {
    product.variants.iter().any(|variant| variant.price.is_some())
}

/// The words on the button: a sold piece can only be asked about.
pub fn label(words: &Words, product: &Product, variant: Option<&Variant>) -> String {
    words.say(match wish(product, variant) {
        Wish::Service => "words.order.service",
        Wish::Similar => "words.order.similar",
        Wish::Reserved | Wish::OutOfStock | Wish::Ask => "words.order.ask",
        Wish::Make => "words.order.reserve",
        Wish::Order => "words.order.button",
    })
}

/// The chat about a product, or about one of its variants. None without a WhatsApp number.
pub fn product(words: &Words, index: usize, variant: Option<&Variant>) -> Option<String> {
    let phone = words.site().order_phone(&words.site().products[index])?;
    Some(chat(phone, &message(words, index, variant)))
}

/// A letter about a product (RFC 6068: line ends are `%0D%0A`).
pub fn letter(words: &Words, index: usize, email: &Email) -> String {
    let name = words.text(&words.site().products[index].entry.name).unwrap_or_default();
    let body = message(words, index, None).replace('\n', "\r\n");
    format!(
        "mailto:{}?subject={}&body={}",
        encode_value(email.as_str()).replace("%40", "@"),
        encode_value(name),
        encode_value(&body)
    )
}

/// What is written about a product, or about one of its variants.
fn message(words: &Words, index: usize, variant: Option<&Variant>) -> String {
    let site = words.site();
    let product = &site.products[index];
    let locale = words.locale();
    let wish = wish(product, variant);
    let opening = match wish {
        Wish::Service => "service",
        Wish::Similar => "similar",
        Wish::Reserved => "reserved",
        Wish::OutOfStock => "out",
        Wish::Make => "make",
        Wish::Ask => "ask",
        Wish::Order => "order",
    };
    let say =
        |key: &str, args: &[(&str, &str)]| words.with(&format!("words.message.{key}"), None, args);
    let name = words.text(&site.profile.name).unwrap_or_default();
    let mut lines = vec![say(opening, &[("name", name)])];
    lines.push(say("item", &[("name", words.text(&product.entry.name).unwrap_or_default())]));
    let variant_code = variant.and_then(|variant| variant.code.as_ref());
    if let Some(code) = variant_code.or(product.code.as_ref()) {
        lines.push(say("code", &[("code", code.as_str())]));
    }
    if let Some(variant) = variant {
        let name = words.text(&variant.name).unwrap_or_default();
        lines.push(say("variant", &[("name", name)]));
    }
    let price = match variant {
        Some(variant) => variant.price.or(product.price).map(|price| price.format(&locale)),
        None => words.price(product),
    };
    if let Some(price) = price.filter(|_| !matches!(wish, Wish::Service)) {
        let price = [Some(price), words.per(product)];
        let price: Vec<String> = price.into_iter().flatten().collect();
        lines.push(say("price", &[("price", &price.join(" "))]));
    }
    if let Some(time) = product.lead_time.as_ref().filter(|_| matches!(wish, Wish::Make)) {
        lines.push(say("lead_time", &[("time", &time.format(&locale))]));
    }
    let can_be_had = matches!(wish, Wish::Make | Wish::Order);
    if let Some(least) = product.minimum.filter(|least| least.0 > 1 && can_be_had) {
        lines.push(say("quantity", &[("n", &words.times(product, least))]));
    }
    let page = words.url(PageOf::Product(index)).map(|url| say("page", &[("url", &url)]));
    fit(lines, page)
}

/// Joins the lines of a message and keeps it short enough: what is too long is cut out of the
/// longest lines, and never out of the last one, which holds the address. Spaces that must not
/// break on a page are plain ones in a message.
fn fit(mut lines: Vec<String>, last: Option<String>) -> String {
    let length = |text: &str| text.chars().count();
    let fixed = last.as_deref().map_or(0, |line| length(line) + 1);
    loop {
        let total = lines.iter().map(|line| length(line) + 1).sum::<usize>() - 1 + fixed;
        let longest = lines.iter_mut().max_by_key(|line| line.chars().count());
        let (Some(line), Some(excess)) = (longest, total.checked_sub(LONGEST)) else { break };
        let keep = length(line).saturating_sub(excess + 1).max(length(line) / 2);
        if excess == 0 || keep < 2 {
            break;
        }
        let short: String = line.chars().take(keep).collect();
        *line = format!("{}…", short.trim_end());
    }
    lines.extend(last);
    lines.join("\n").replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_cut_where_it_is_long_and_keeps_its_address() {
        let address = format!("Halaman: https://a.example/{}", "b".repeat(200));
        let lines = vec!["Halo".to_owned(), "x".repeat(3_000), "Kode: 007".to_owned()];
        let message = fit(lines, Some(address.clone()));
        assert!(message.chars().count() <= LONGEST, "{}", message.chars().count());
        assert!(message.starts_with("Halo\nxxx") && message.contains("…\nKode: 007\n"));
        assert!(message.ends_with(&address));
        let exact = "y".repeat(LONGEST);
        assert_eq!(fit(vec![exact.clone()], None), exact);
        let endless = format!("https://a.example/{}", "c".repeat(2 * LONGEST));
        assert!(fit(vec!["Halo".to_owned()], Some(endless.clone())).ends_with(&endless));
        assert_eq!(fit(vec!["a\u{a0}b".to_owned()], None), "a b");
    }
}
