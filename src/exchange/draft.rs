//! A product on its way from a table or another generator to a file.

use crate::diagnostic::Place;

/// A product to be written, with everything that its source says.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The name of its file, where the source gives one; else made from the product's name.
    pub slug: Option<String>,
    /// Where the product begins in its source.
    pub place: Place,
    /// Number of its row in a table; nought for a page.
    pub row: usize,
    /// Facts by canonical key.
    pub facts: Facts,
    /// Labels with values that have no key of their own.
    pub details: Vec<(String, String)>,
    /// Variants in order.
    pub variants: Vec<Variant>,
    /// Photos in order, the lead first.
    pub photos: Vec<Photo>,
    /// The text below the facts, in Markdown.
    pub body: String,
}

/// One of several forms of a product.
#[derive(Clone, Debug)]
pub struct Variant {
    /// What tells it from the others.
    pub name: String,
    /// Where it comes from.
    pub place: Place,
    /// Facts by canonical key, less the name.
    pub facts: Facts,
    /// Its own photo.
    pub photo: Option<Photo>,
}

/// A photo that the source names.
#[derive(Clone, Debug)]
pub struct Photo {
    /// A path, or an address on the web.
    pub address: String,
    /// What it shows, for those who can't see it.
    pub alt: String,
    /// Where it is named.
    pub place: Place,
}

/// What a key is to hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A single text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// Nothing any more: the cell was cleared.
    Nothing,
}

/// Canonical keys with their content, each once.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    list: Vec<(&'static str, Content, Place)>,
}

impl Draft {
    /// A product about which nothing is known yet.
    pub fn new(place: Place) -> Self {
        Self {
            slug: None,
            place,
            row: 0,
            facts: Facts::default(),
            details: Vec::new(),
            variants: Vec::new(),
            photos: Vec::new(),
            body: String::new(),
        }
    }

    /// A product that begins in that row of a table.
    pub fn in_row(place: Place, row: usize) -> Self {
        Self { row, ..Self::new(place) }
    }

    /// The product's name.
    pub fn name(&self) -> &str {
        self.facts.text("nama").unwrap_or_default()
    }

    /// Adds a label with a value, unless it says nothing.
    pub fn detail(&mut self, label: &str, value: &str) {
        let value = one_line(value);
        if !label.trim().is_empty() && !value.is_empty() {
            self.details.push((one_line(label), value));
        }
    }

    /// Adds a photo unless it is there already.
    pub fn photo(&mut self, photo: Photo) {
        match self.photos.iter_mut().find(|known| known.address == photo.address) {
            Some(known) if known.alt.is_empty() => known.alt = photo.alt,
            Some(_) => {}
            None => self.photos.push(photo),
        }
    }
}

impl Facts {
    /// Sets a key; the first to set it counts, and an empty text sets nothing.
    pub fn set(&mut self, key: &'static str, text: impl Into<String>, place: &Place) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.put(key, Content::Text(text.trim().to_owned()), place);
        }
    }

    /// Sets a key to several texts.
    pub fn set_list(&mut self, key: &'static str, texts: Vec<String>, place: &Place) {
        if !texts.is_empty() {
            self.put(key, Content::List(texts), place);
        }
    }

    /// Sets a key to any content.
    pub fn put(&mut self, key: &'static str, content: Content, place: &Place) {
        if self.get(key).is_none() {
            self.list.push((key, content, place.clone()));
        }
    }

    /// The content of a key, with its place.
    pub fn get(&self, key: &str) -> Option<(&Content, &Place)> {
        let found = self.list.iter().find(|(known, ..)| *known == key);
        found.map(|(_, content, place)| (content, place))
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some((Content::Text(text), _)) => Some(text),
            _ => None,
        }
    }

    /// The texts of a key that holds a list.
    pub fn texts(&self, key: &str) -> &[String] {
        match self.get(key) {
            Some((Content::List(texts), _)) => texts,
            _ => &[],
        }
    }

    /// Every key.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Content, &Place)> {
        self.list.iter().map(|(key, content, place)| (*key, content, place))
    }
}

/// The text on one line, its spaces single.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
