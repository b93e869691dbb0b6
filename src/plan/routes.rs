//! Where every page goes: short, flat, lower-case ASCII paths, alike for every language.

use super::Band;
use crate::model::labels::LabelKind;
use crate::model::local::Lang;
use crate::model::value::Money;
use crate::model::value::slug;
use crate::theme::Strings;
use std::cell::RefCell;
use std::collections::HashMap;

/// The paths of one language. The first language lives at the root, others in a folder of their
/// own. The words in them are texts of the theme (`words.route`), so a site can choose its own, and
/// a language that is added has addresses in that language.
pub struct Routes<'t> {
    prefix: String,
    strings: &'t Strings,
    /// Words that were looked up: thousands of products share one.
    words: RefCell<HashMap<String, String>>,
}

impl<'t> Routes<'t> {
    /// Paths for `lang` on a site whose first language is `first`.
    pub fn new(lang: &Lang, first: &Lang, strings: &'t Strings) -> Self {
        let prefix = if lang == first { String::new() } else { format!("{lang}/") };
        Self { prefix, strings, words: RefCell::default() }
    }

    /// A word in addresses. One that can't be written there (`products` in Arabic) is replaced by
    /// its key, which is English.
    pub fn word(&self, key: &str) -> String {
        if let Some(word) = self.words.borrow().get(key) {
            return word.clone();
        }
        let text = self.strings.get(&format!("words.route.{key}"), None, &[]);
        let word = text.ok().and_then(|text| slug(&text)).unwrap_or_else(|| key.to_owned());
        self.words.borrow_mut().insert(key.to_owned(), word.clone());
        word
    }

    fn at(&self, rest: &str) -> String {
        format!("{}{rest}.html", self.prefix)
    }

    /// Page `number` of a list, counted from 1; the first has the plain name.
    fn numbered(&self, folder: &str, name: &str, number: usize) -> String {
        match number {
            1 => self.at(&format!("{folder}/{name}")),
            _ if name == "index" => self.at(&format!("{folder}/{}-{number}", self.word("page"))),
            _ => self.at(&format!("{folder}/{name}-{}-{number}", self.word("page"))),
        }
    }

    /// The home page.
    pub fn home(&self) -> String {
        self.at("index")
    }

    /// A page of the list of all products.
    pub fn products(&self, number: usize) -> String {
        self.numbered(&self.word("products"), "index", number)
    }

    /// A product.
    pub fn product(&self, slug: &str) -> String {
        self.numbered(&self.word("products"), slug, 1)
    }

    /// A page of a category.
    pub fn category(&self, slug: &str, number: usize) -> String {
        self.numbered(&self.word("categories"), slug, number)
    }

    /// The list of makers.
    pub fn makers(&self) -> String {
        self.numbered(&self.word("makers"), "index", 1)
    }

    /// A page of a maker.
    pub fn maker(&self, slug: &str, number: usize) -> String {
        self.numbered(&self.word("makers"), slug, number)
    }

    /// The list of motifs.
    pub fn motifs(&self) -> String {
        self.numbered(&self.word("motifs"), "index", 1)
    }

    /// A page of a motif.
    pub fn motif(&self, slug: &str, number: usize) -> String {
        self.numbered(&self.word("motifs"), slug, number)
    }

    /// A page of a tag.
    pub fn tag(&self, slug: &str, number: usize) -> String {
        self.numbered(&self.word("tags"), slug, number)
    }

    /// A page of a price band, named by its limits in whole units of the currency.
    pub fn price(&self, band: &Band, number: usize) -> String {
        let whole = |money: Money| (money.amount / 100).to_string();
        let name = match (band.low, band.high) {
            (Some(low), Some(high)) => format!("{}-{}", whole(low), whole(high)),
            (Some(low), None) => format!("{}-{}", self.word("from"), whole(low)),
            (None, high) => {
                format!("{}-{}", self.word("under"), high.map(whole).unwrap_or_default())
            }
        };
        self.numbered(&self.word("prices"), &name, number)
    }

    /// Search.
    pub fn search(&self) -> String {
        self.at(&self.word("search"))
    }

    /// The list of news.
    pub fn news(&self) -> String {
        self.numbered(&self.word("news"), "index", 1)
    }

    /// A news item.
    pub fn news_item(&self, slug: &str) -> String {
        self.numbered(&self.word("news"), slug, 1)
    }

    /// A free page.
    pub fn page(&self, slug: &str) -> String {
        self.at(slug)
    }

    /// About the cooperative.
    pub fn about(&self) -> String {
        self.at(&self.word("about"))
    }

    /// How to reach the cooperative.
    pub fn contact(&self) -> String {
        self.at(&self.word("contact"))
    }

    /// The basket.
    pub fn basket(&self) -> String {
        self.at(&self.word("basket"))
    }

    /// The script with what can be put into the basket. It lies beside the page and not among the
    /// files that browsers may keep for a year, for prices change and its name does not.
    pub fn basket_items(&self) -> String {
        format!("{}{}.js", self.prefix, self.word("basket_items"))
    }

    /// The vCard of the cooperative, or of a branch by its slug.
    pub fn contact_card(&self, branch: Option<&str>) -> String {
        let (prefix, name) = (&self.prefix, self.word("contact"));
        match branch {
            Some(slug) => format!("{prefix}{name}-{slug}.vcf"),
            None => format!("{prefix}{name}.vcf"),
        }
    }

    /// What the site does with visitors' data.
    pub fn privacy(&self) -> String {
        self.at(&self.word("privacy"))
    }

    /// A volume of the printed catalogue.
    pub fn catalogue(&self, number: usize) -> String {
        self.volume(&self.word("catalogue"), number)
    }

    /// A volume of the labels of a kind.
    pub fn labels(&self, kind: LabelKind, number: usize) -> String {
        let name = match kind {
            LabelKind::HangTag => "labels",
            LabelKind::Shelf => "shelf_labels",
        };
        self.volume(&self.word(name), number)
    }

    fn volume(&self, name: &str, number: usize) -> String {
        match number {
            1 => self.at(name),
            _ => self.at(&format!("{name}-{number}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::profile::ThemeChoice;
    use crate::theme::{SiteLayers, Theme};

    #[test]
    fn the_first_language_lives_at_the_root() {
        let (id, en) = (Lang::from("id"), Lang::from("en"));
        let choice = ThemeChoice { name: ("base".to_owned(), None), params: Vec::new() };
        let (theme, _) = Theme::assemble(&choice, &SiteLayers::default(), &[]);
        let theme = theme.expect("the theme base");
        let [of_id, of_en] = [&id, &en].map(|lang| theme.strings(lang));
        let root = Routes::new(&id, &id, of_id);
        assert_eq!(root.home(), "index.html");
        assert_eq!(root.product("syal"), "produk/syal.html");
        assert_eq!(root.products(2), "produk/hal-2.html");
        let other = Routes::new(&en, &id, of_en);
        assert_eq!(other.home(), "en/index.html");
        assert_eq!(other.category("syal", 3), "en/categories/syal-page-3.html");
        assert_eq!(Routes::new(&en, &en, of_en).about(), "about.html");
    }
}
