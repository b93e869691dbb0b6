//! What one buys at the price: a kilogram, a bottle, 250 g.

use super::Locale;
use super::measure::{measure, slip};
use super::nearest::nearest;
use super::number::Decimal;
use super::quantity::Count;
use super::text::{Token, problem, tidy, tokens};
use crate::diagnostic::catalogue::values::{SALE_UNIT_MISSPELT, SALE_UNIT_UNREADABLE};
use crate::diagnostic::{Diagnostic, Words};

/// A unit that the program knows: Indonesian, English singular and plural, other spellings.
struct Known {
    id: &'static str,
    one: &'static str,
    many: &'static str,
    others: &'static [&'static str],
}

const fn unit(
    id: &'static str,
    one: &'static str,
    many: &'static str,
    others: &'static [&'static str],
) -> Known {
    Known { id, one, many, others }
}

static KNOWN: [Known; 46] = [
    unit("kg", "kg", "kg", &["kilo", "kilogram"]),
    unit("g", "g", "g", &["gr", "gram"]),
    unit("ons", "ons (100 g)", "ons (100 g)", &[]),
    unit("kuintal", "quintal", "quintals", &["kwintal"]),
    unit("ton", "tonne", "tonnes", &[]),
    unit("liter", "litre", "litres", &["l", "ltr", "lt"]),
    unit("ml", "ml", "ml", &["mililiter", "cc"]),
    unit("meter", "metre", "metres", &["m", "mtr"]),
    unit("cm", "cm", "cm", &[]),
    unit("buah", "piece", "pieces", &["bh", "pcs", "pc", "unit", "biji"]),
    unit("botol", "bottle", "bottles", &["btl"]),
    unit("jeriken", "jerrycan", "jerrycans", &["jerigen", "jirigen"]),
    unit("galon", "gallon bottle", "gallon bottles", &[]),
    unit("toples", "jar", "jars", &[]),
    unit("kaleng", "tin", "tins", &[]),
    unit("gelas", "cup", "cups", &[]),
    unit("lusin", "dozen", "dozen", &["lsn"]),
    unit("kodi", "score (20)", "score (20)", &[]),
    unit("gros", "gross (144)", "gross (144)", &[]),
    unit("rim", "ream", "reams", &[]),
    unit("lembar", "sheet", "sheets", &["lbr", "helai"]),
    unit("potong", "cut", "cuts", &["ptg"]),
    unit("set", "set", "sets", &["setel"]),
    unit("pasang", "pair", "pairs", &["psg"]),
    unit("ikat", "bunch", "bunches", &[]),
    unit("tandan", "stem", "stems", &[]),
    unit("sisir", "hand", "hands", &[]),
    unit("butir", "item", "items", &["btr"]),
    unit("ekor", "head", "head", &[]),
    unit("batang", "stick", "sticks", &["btg"]),
    unit("pohon", "tree", "trees", &[]),
    unit("bibit", "seedling", "seedlings", &[]),
    unit("karung", "sack", "sacks", &["krg"]),
    unit("bungkus", "pack", "packs", &["bks", "pak", "pack"]),
    unit("kantong", "bag", "bags", &[]),
    unit("sachet", "sachet", "sachets", &["saset"]),
    unit("kotak", "box", "boxes", &["ktk", "boks"]),
    unit("dus", "carton", "cartons", &["karton", "kardus"]),
    unit("keranjang", "basket", "baskets", &[]),
    unit("gulung", "roll", "rolls", &["rol"]),
    unit("porsi", "portion", "portions", &[]),
    unit("paket", "package", "packages", &[]),
    unit("orang", "person", "people", &["org", "pax"]),
    unit("jam", "hour", "hours", &[]),
    unit("hari", "day", "days", &[]),
    unit("bulan", "month", "months", &["bln"]),
];

impl Known {
    fn find(name: &str) -> Option<&'static Self> {
        let name = name.to_lowercase();
        KNOWN.iter().find(|known| known.names().any(|spelling| spelling == name))
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.id, self.one, self.many].into_iter().chain(self.others.iter().copied())
    }
}

/// True when a word is the name of a sale unit: `50.000 kg` is a price with its unit.
pub(super) fn is_known(word: &str) -> bool {
    Known::find(word).is_some()
}

/// What one buys at the price: a known unit, or a label that is shown as typed.
#[derive(Clone, Debug, Eq, PartialEq, Hash)]
pub struct SaleUnit {
    /// `250` of `250 g`; absent for one.
    number: Option<Decimal>,
    /// A name of [`KNOWN`] (the Indonesian one), or the label as typed.
    name: String,
}

impl SaleUnit {
    /// Reads `kg`, `/kg`, `Rp/kg`, `per 250 g`, `botol`; any other label is kept as typed.
    ///
    /// # Errors
    /// No label, or a unit that nothing is sold by (`250 mm`, `300 Mg`).
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let tidied = tidy(text, Words::both("satuan", "the unit"))?;
        let lower = tidied.to_ascii_lowercase();
        // All prefixes are ASCII, so their length is the same in `tidied`.
        let prefix =
            ["rp/", "rp /", "idr/", "/", "per ", "@"].iter().find(|p| lower.starts_with(**p));
        let label = tidied[prefix.map_or(0, |p| p.len())..].trim();
        if !label.chars().any(char::is_alphabetic) || label.chars().count() > 40 {
            return Err(problem(&SALE_UNIT_UNREADABLE, text));
        }
        match tokens(label)[..] {
            [Token::Number(_), Token::Word(name @ ("mm" | "MM" | "Mm"))] => {
                Err(slip(text, name, "ml"))
            }
            [Token::Number(_), Token::Word(name @ ("Mg" | "MG" | "mG"))] => {
                Err(slip(text, name, "g"))
            }
            [Token::Number(number), Token::Word(name)] => match Known::find(name) {
                Some(known) => {
                    let number = measure(text, number, &SALE_UNIT_UNREADABLE)?;
                    let number = (!number.is_one()).then_some(number);
                    Ok(Self { number, name: known.id.to_owned() })
                }
                None => Ok(Self { number: None, name: label.to_owned() }),
            },
            [Token::Word(name)] | [Token::Word(name), Token::Sign('.')] => {
                let name = Known::find(name).map_or(label, |known| known.id);
                Ok(Self { number: None, name: name.to_owned() })
            }
            _ => Ok(Self { number: None, name: label.to_owned() }),
        }
    }

    /// A warning when the label is unknown and very near to a known unit: `botl`. The label stands
    /// all the same, since a village may have a measure of its own.
    pub fn doubt(&self) -> Option<Diagnostic> {
        if Known::find(&self.name).is_some() || self.name.chars().count() < 4 {
            return None;
        }
        let names = KNOWN.iter().flat_map(|known| [known.id]).filter(|name| name.len() > 3);
        let meant = nearest(&self.name, names)?;
        Some(problem(&SALE_UNIT_MISSPELT, &self.name).with("meant", meant))
    }

    /// So many of it: `5 × 250 g`, `12 botol` (`12 bottles` in English).
    pub fn times(&self, count: Count, locale: &Locale) -> String {
        let number = count.format(locale);
        if self.number.is_some() {
            return format!("{number} × {}", self.format(locale));
        }
        let known = KNOWN.iter().find(|known| known.id == self.name);
        let english = known.map(|known| if count.0 == 1 { known.one } else { known.many });
        let name = match (known, english) {
            (Some(known), Some(english)) => locale.pick(known.id, english),
            _ => &self.name,
        };
        format!("{number} {name}")
    }

    /// As shown after "per" or a slash: `kg`, `250 g`, `botol` (`bottle` in English).
    pub fn format(&self, locale: &Locale) -> String {
        let known = KNOWN.iter().find(|known| known.id == self.name);
        let one = self.number.is_none();
        let name = match known {
            Some(known) => locale.pick(known.id, if one { known.one } else { known.many }),
            None => &self.name,
        };
        match self.number {
            Some(number) => format!("{}\u{a0}{name}", number.format(locale)),
            None => name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Lang, Severity};

    #[test]
    fn spellings_are_unique_and_readable() {
        let mut seen = std::collections::BTreeMap::new();
        for known in &KNOWN {
            let mut names: Vec<_> = known.names().collect();
            names.sort_unstable();
            names.dedup();
            for name in names {
                assert_eq!(seen.insert(name, known.id), None, "{name}");
            }
            assert!(SaleUnit::parse(known.id).unwrap().doubt().is_none());
        }
    }

    #[test]
    fn so_many_of_it() {
        let (id, en) = (Locale::new("id"), Locale::new("en"));
        for (typed, count, indonesian, english) in [
            ("botol", 1, "1 botol", "1 bottle"),
            ("botol", 1_200, "1.200 botol", "1,200 bottles"),
            ("per 250 g", 5, "5 × 250\u{a0}g", "5 × 250\u{a0}g"),
            ("takar", 2, "2 takar", "2 takar"),
        ] {
            let unit = SaleUnit::parse(typed).unwrap();
            assert_eq!(unit.times(Count(count), &id), indonesian);
            assert_eq!(unit.times(Count(count), &en), english);
        }
    }

    #[test]
    fn reading_and_writing() {
        for (typed, indonesian, english) in [
            ("kg", "kg", "kg"),
            ("Kg", "kg", "kg"),
            ("kilo", "kg", "kg"),
            ("Rp/kg", "kg", "kg"),
            ("/ kg", "kg", "kg"),
            ("per 250 g", "250 g", "250 g"),
            ("0,5 liter", "0,5 liter", "0.5 litres"),
            ("botol", "botol", "bottle"),
            ("bottle", "botol", "bottle"),
            ("12 botol", "12 botol", "12 bottles"),
            ("1 kg", "kg", "kg"),
            ("pcs", "buah", "piece"),
            ("takar", "takar", "takar"),
            ("botol 250 ml", "botol 250 ml", "botol 250 ml"),
        ] {
            let unit = SaleUnit::parse(typed).unwrap();
            assert_eq!(unit.format(&Locale::new("id")).replace('\u{a0}', " "), indonesian);
            assert_eq!(unit.format(&Locale::new("en")).replace('\u{a0}', " "), english);
        }
    }

    #[test]
    fn slips_and_doubts() {
        for (typed, code) in [
            ("250 mm", "unit-slip"),
            ("300 Mg", "unit-slip"),
            ("per 1.250 g", "measure-ambiguous"),
            ("250", "sale-unit-unreadable"),
            ("/", "sale-unit-unreadable"),
            ("", "value-empty"),
        ] {
            assert_eq!(SaleUnit::parse(typed).map_err(|p| p.entry.code), Err(code), "{typed}");
        }
        let doubt = SaleUnit::parse("botl").unwrap().doubt().unwrap();
        assert_eq!(doubt.entry.severity, Severity::Warning);
        assert!(doubt.remedy(Lang::Id).contains("botol"));
        for own in ["takar", "pikul", "bal"] {
            assert!(SaleUnit::parse(own).unwrap().doubt().is_none(), "{own}");
        }
    }
}
