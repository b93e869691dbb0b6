//! The two languages in which the program speaks, and a piece of text that knows both.

use std::sync::Arc;

/// The language of messages; the languages of a site are a matter of its profile.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
pub enum Lang {
    /// Bahasa Indonesia, the default.
    #[default]
    Id,
    /// English.
    En,
}

/// A value for a placeholder: often the same in both languages (what the user typed), sometimes
/// two wordings (a kind of value that was expected).
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Words {
    id: Arc<str>,
    en: Arc<str>,
}

impl Words {
    /// Two wordings, Indonesian first.
    pub fn both(id: impl AsRef<str>, en: impl AsRef<str>) -> Self {
        Self { id: id.as_ref().into(), en: en.as_ref().into() }
    }

    /// The wording in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        let text: Arc<str> = text.into();
        Self { id: text.clone(), en: text }
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&String> for Words {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<usize> for Words {
    fn from(number: usize) -> Self {
        number.to_string().into()
    }
}
