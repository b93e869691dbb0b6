//! Orders over WhatsApp: a link that opens a chat with the message already written.

use super::words::Words;
use crate::model::content::{Product, Status, Variant};
use crate::model::value::{Money, Phone};
use crate::plan::PageOf;
use crate::plan::address::encode_value;

/// WhatsApp cuts longer texts on some phones; counted in characters before encoding.
const LONGEST: usize = 1_000;

/// `https://wa.me/` with the number and a message; spaces are `%20` and line ends `%0A`.
pub fn chat(phone: &Phone, message: &str) -> String {
    let short: String = message.chars().take(LONGEST).collect();
    format!("https://wa.me/{}?text={}", phone.wa_digits(), encode_value(&short))
}

/// A chat that begins with a greeting.
pub fn greeting(words: &Words, phone: &Phone) -> String {
    let name = words.text(&words.site().profile.name).unwrap_or_default();
    chat(phone, &words.with("words.message.greeting", None, &[("name", name)]))
}

/// The words on the button: a sold piece can only be asked about.
pub fn label(words: &Words, product: &Product) -> String {
    words.say(match product.status {
        _ if !product.service.is_empty() => "words.order.service",
        Status::Sold => "words.order.similar",
        Status::Reserved | Status::OutOfStock => "words.order.ask",
        Status::MadeToOrder => "words.order.reserve",
        Status::Available if product.price.is_none() => "words.order.ask",
        Status::Available => "words.order.button",
    })
}

/// The chat about a product, or about one of its variants. None without a WhatsApp number.
pub fn product(words: &Words, index: usize, variant: Option<&Variant>) -> Option<String> {
    let site = words.site();
    let phone = site.profile.whatsapp.as_ref()?;
    let product = &site.products[index];
    let name = words.text(&site.profile.name).unwrap_or_default();
    let opening = match product.status {
        Status::Sold => "words.message.similar",
        Status::Available | Status::MadeToOrder if product.price.is_some() => "words.message.order",
        _ => "words.message.ask",
    };
    let mut lines = vec![words.with(opening, None, &[("name", name)])];
    let mut line = |key: &str, slot: &str, value: &str| {
        lines.push(words.with(&format!("words.message.{key}"), None, &[(slot, value)]));
    };
    line("item", "name", words.text(&product.entry.name).unwrap_or_default());
    let variant_code = variant.and_then(|variant| variant.code.as_ref());
    if let Some(code) = variant_code.or(product.code.as_ref()) {
        line("code", "code", code.as_str());
    }
    if let Some(variant) = variant {
        line("variant", "name", words.text(&variant.name).unwrap_or_default());
    }
    let own = |price: Money| price.format(&words.locale());
    let price = variant.and_then(|v| v.price).map(own).or_else(|| words.price(product));
    if let Some(price) = price {
        line("price", "price", &price);
    }
    if let Some(url) = words.url(PageOf::Product(index)) {
        line("page", "url", &url);
    }
    Some(chat(phone, &lines.join("\n")))
}
