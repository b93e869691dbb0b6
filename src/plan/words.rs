//! Words, numbers and addresses of one language: what every view is written with, and what a
//! preview card's name depends on.

use super::{PageOf, Plan};
use crate::model::content::{Product, Status};
use crate::model::local::{Lang, Local};
use crate::model::site::Site;
use crate::model::value::{Count, Locale, Money};
use crate::theme::Strings;

/// A language at work on a plan.
#[derive(Clone, Copy)]
pub struct Words<'p> {
    /// The plan.
    pub plan: &'p Plan,
    /// The language.
    pub lang: &'p Lang,
    strings: &'p Strings,
}

impl<'p> Words<'p> {
    /// The words of `lang`.
    pub fn new(plan: &'p Plan, lang: &'p Lang) -> Self {
        Self { plan, lang, strings: plan.theme.strings(lang) }
    }

    /// The model.
    pub fn site(&self) -> &'p Site {
        &self.plan.site
    }

    /// How numbers and dates are written here.
    pub fn locale(&self) -> Locale<'p> {
        Locale {
            lang: self.lang,
            rupiah: self.plan.site.profile.rupiah,
            own: self.plan.own_words.get(self.lang),
        }
    }

    /// A string of the theme. A site that takes a word away sees its key, which is easier to find
    /// than a page that is not there.
    pub fn say(&self, key: &str) -> String {
        self.with(key, None, &[])
    }

    /// A string with values in it; `n` chooses between one and many.
    pub fn with(&self, key: &str, n: Option<usize>, args: &[(&str, &str)]) -> String {
        let n = n.and_then(|n| i64::try_from(n).ok());
        self.strings.get(key, n, args).map_or_else(|_| key.to_owned(), |text| text.into_owned())
    }

    /// A text in this language, or in the site's first.
    pub fn text(&self, local: &'p Local<String>) -> Option<&'p str> {
        let text = local.text(self.lang, self.site().first());
        (!text.is_empty()).then_some(text)
    }

    /// The language of a text where it is not this one: for `lang` attributes and the note that
    /// says so.
    pub fn foreign<T>(&self, local: &Local<T>) -> Option<String> {
        let missing = local.exact(self.lang).is_none() && !local.is_empty();
        missing.then(|| self.site().first().to_string())
    }

    /// The path of a page in this language.
    pub fn path(&self, page: PageOf) -> Option<String> {
        self.plan.page(self.lang, page).map(str::to_owned)
    }

    /// The full public address of a page, where the site has one.
    pub fn url(&self, page: PageOf) -> Option<String> {
        let site_url = self.site().profile.site_url.as_ref()?;
        Some(super::address::absolute(site_url, self.plan.page(self.lang, page)?))
    }

    /// Names joined as a sentence would: `A, B dan C`.
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [rest @ .., last] => {
                let rest = rest.join(&self.say("words.list.separator"));
                format!("{rest} {} {last}", self.say("words.list.and"))
            }
        }
    }

    /// The price of a product as a card shows it: one price, or the range of its variants.
    pub fn price(&self, product: &Product) -> Option<String> {
        let (low, high) = price_range(product)?;
        let locale = self.locale();
        Some(if low == high {
            low.format(&locale)
        } else {
            Money::format_range(&low, &high, &locale)
        })
    }

    /// So many of a product, in its unit: `5 × 250 g`, `12 botol`, `3`.
    pub fn times(&self, product: &Product, count: Count) -> String {
        let locale = self.locale();
        let unit = product.unit.as_ref();
        unit.map_or_else(|| count.format(&locale), |unit| unit.times(count, &locale))
    }

    /// What the price is for: `per lembar`.
    pub fn per(&self, product: &Product) -> Option<String> {
        let unit = product.unit.as_ref()?.format(&self.locale());
        Some(self.with("words.per", None, &[("unit", &unit)]))
    }

    /// A share in percent: `20%`, in all our languages without a space.
    pub fn percent(&self, percent: i64) -> String {
        format!("{percent}%")
    }

    /// A status in words.
    pub fn status(&self, status: Status) -> String {
        self.say(&format!("words.product.status.{}", status.name()))
    }
}

/// Lowest and highest price of a product, over its variants where these have prices of their own.
/// Prices in different currencies can't be compared: then the product's own price stands alone.
pub fn price_range(product: &Product) -> Option<(Money, Money)> {
    let mut prices: Vec<Money> = product.variants.iter().filter_map(|v| v.price).collect();
    if prices.len() < product.variants.len() || prices.is_empty() {
        prices.extend(product.price);
    }
    let first = prices.first()?;
    if prices.iter().any(|price| price.currency != first.currency) {
        return product.price.map(|price| (price, price));
    }
    let low = prices.iter().min_by_key(|price| price.amount)?;
    let high = prices.iter().max_by_key(|price| price.amount)?;
    Some((*low, *high))
}
