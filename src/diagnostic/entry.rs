//! The shape of a catalogue entry, and the macro that lists entries side by side in both languages.

use super::Lang;

/// How much a problem matters. The order is the order of weight.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Severity {
    /// Good to know; nothing needs to be done.
    Notice,
    /// The site is built, but something is probably not as meant.
    Warning,
    /// The site can't be published like this; the previous one stays as it was.
    Error,
}

impl Severity {
    /// The stable name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The texts of one entry in one language. `{name}` stands for a value of the case at hand.
#[derive(Debug)]
pub struct Wording {
    /// What is wrong, in one sentence.
    pub message: &'static str,
    /// What to do about it, in one or two sentences.
    pub remedy: &'static str,
    /// Why the rule exists and an example of the right form, for `etalase explain`.
    pub why: &'static str,
}

/// A kind of problem: its stable code, its severity and its texts in both languages.
#[derive(Debug)]
pub struct Entry {
    /// Stable, readable, lower-case English with hyphens, such as `price-ambiguous`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Bahasa Indonesia.
    pub id: Wording,
    /// English.
    pub en: Wording,
}

impl Entry {
    /// The texts in `lang`.
    pub fn wording(&self, lang: Lang) -> &Wording {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

/// Declares catalogue entries and the list `ALL` of them, in source order.
macro_rules! entries {
    ($(
        $name:ident, $code:literal, $severity:ident {
            id: $id_message:literal, $id_remedy:literal, $id_why:literal;
            en: $en_message:literal, $en_remedy:literal, $en_why:literal $(;)?
        }
    )*) => {
        $(
            #[doc = $en_message]
            pub static $name: $crate::diagnostic::Entry = $crate::diagnostic::Entry {
                code: $code,
                severity: $crate::diagnostic::Severity::$severity,
                id: $crate::diagnostic::Wording { message: $id_message, remedy: $id_remedy, why: $id_why },
                en: $crate::diagnostic::Wording { message: $en_message, remedy: $en_remedy, why: $en_why },
            };
        )*
        /// Every entry of this area, in source order.
        pub static ALL: &[&$crate::diagnostic::Entry] = &[$(&$name),*];
    };
}
pub(crate) use entries;
