//! Where every page goes: short, flat, lower-case ASCII paths, alike for every language.

use crate::model::local::Lang;

/// The words that addresses are made of, in one language.
struct Segments {
    products: &'static str,
    categories: &'static str,
    makers: &'static str,
    motifs: &'static str,
    tags: &'static str,
    news: &'static str,
    about: &'static str,
    contact: &'static str,
    page: &'static str,
}

static INDONESIAN: Segments = Segments {
    products: "produk",
    categories: "kategori",
    makers: "perajin",
    motifs: "motif",
    tags: "tag",
    news: "berita",
    about: "tentang",
    contact: "kontak",
    page: "hal",
};

static ENGLISH: Segments = Segments {
    products: "products",
    categories: "categories",
    makers: "makers",
    motifs: "motifs",
    tags: "tags",
    news: "news",
    about: "about",
    contact: "contact",
    page: "page",
};

/// The paths of one language. The first language lives at the root, others in a folder of their
/// own; languages other than Indonesian and its sister Malay use English words.
pub struct Routes {
    prefix: String,
    words: &'static Segments,
}

impl Routes {
    /// Paths for `lang` on a site whose first language is `first`.
    pub fn new(lang: &Lang, first: &Lang) -> Self {
        let prefix = if lang == first { String::new() } else { format!("{lang}/") };
        let language = lang.split('-').next().unwrap_or("");
        let words = if matches!(language, "id" | "ms") { &INDONESIAN } else { &ENGLISH };
        Self { prefix, words }
    }

    fn at(&self, rest: &str) -> String {
        format!("{}{rest}.html", self.prefix)
    }

    /// Page `number` of a list, counted from 1; the first has the plain name.
    fn numbered(&self, folder: &str, name: &str, number: usize) -> String {
        match number {
            1 => self.at(&format!("{folder}/{name}")),
            _ if name == "index" => self.at(&format!("{folder}/{}-{number}", self.words.page)),
            _ => self.at(&format!("{folder}/{name}-{}-{number}", self.words.page)),
        }
    }

    /// The home page.
    pub fn home(&self) -> String {
        self.at("index")
    }

    /// A page of the list of all products.
    pub fn products(&self, number: usize) -> String {
        self.numbered(self.words.products, "index", number)
    }

    /// A product.
    pub fn product(&self, slug: &str) -> String {
        self.numbered(self.words.products, slug, 1)
    }

    /// A page of a category.
    pub fn category(&self, slug: &str, number: usize) -> String {
        self.numbered(self.words.categories, slug, number)
    }

    /// The list of makers.
    pub fn makers(&self) -> String {
        self.numbered(self.words.makers, "index", 1)
    }

    /// A page of a maker.
    pub fn maker(&self, slug: &str, number: usize) -> String {
        self.numbered(self.words.makers, slug, number)
    }

    /// The list of motifs.
    pub fn motifs(&self) -> String {
        self.numbered(self.words.motifs, "index", 1)
    }

    /// A page of a motif.
    pub fn motif(&self, slug: &str, number: usize) -> String {
        self.numbered(self.words.motifs, slug, number)
    }

    /// A page of a tag.
    pub fn tag(&self, slug: &str, number: usize) -> String {
        self.numbered(self.words.tags, slug, number)
    }

    /// The list of news.
    pub fn news(&self) -> String {
        self.numbered(self.words.news, "index", 1)
    }

    /// A news item.
    pub fn news_item(&self, slug: &str) -> String {
        self.numbered(self.words.news, slug, 1)
    }

    /// A free page.
    pub fn page(&self, slug: &str) -> String {
        self.at(slug)
    }

    /// About the cooperative.
    pub fn about(&self) -> String {
        self.at(self.words.about)
    }

    /// How to reach the cooperative.
    pub fn contact(&self) -> String {
        self.at(self.words.contact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_lives_at_the_root() {
        let (id, en) = (Lang::from("id"), Lang::from("en"));
        let root = Routes::new(&id, &id);
        assert_eq!(root.home(), "index.html");
        assert_eq!(root.product("syal"), "produk/syal.html");
        assert_eq!(root.products(2), "produk/hal-2.html");
        let other = Routes::new(&en, &id);
        assert_eq!(other.home(), "en/index.html");
        assert_eq!(other.category("syal", 3), "en/categories/syal-page-3.html");
        assert_eq!(Routes::new(&en, &en).about(), "about.html");
    }
}
