//! The declaration of a parameter in `theme.yaml`, merged from all layers.

use super::{Value, expected};
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::value::nearest;
use crate::model::yaml::{Key, Node};
use crate::theme::colour::Rgb;
use crate::theme::manifest::{hint, integer, known_keys, label, label_or_name, wrong_shape};

const KEYS: [&str; 8] = ["type", "default", "dark", "label", "values", "min", "max", "contrast"];
const TYPES: [&str; 5] = ["color", "choice", "text", "bool", "integer"];

/// A parameter's type.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A colour.
    Colour,
    /// One of these words.
    Choice(Vec<String>),
    /// Any text on one line.
    Text,
    /// Yes or no.
    Bool,
    /// A whole number within these bounds.
    Integer {
        /// Least.
        min: i64,
        /// Most.
        max: i64,
    },
}

/// The colour that a colour must part from.
#[derive(Clone, Debug)]
pub enum Against {
    /// Another parameter.
    Param(String),
    /// A fixed colour.
    Fixed(Rgb),
}

/// A contrast that must be kept.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The other colour.
    pub against: Against,
    /// The least ratio, 1 to 21.
    pub ratio: f64,
}

/// What a theme says about one parameter.
#[derive(Clone, Debug)]
pub struct Spec {
    /// Its key.
    pub name: String,
    /// Its name for people.
    pub label: Words,
    /// Its type.
    pub kind: Kind,
    /// The value where the profile gives none.
    pub default: Value,
    /// For colours: contrasts that must be kept.
    pub contrast: Vec<Rule>,
    /// Where it is declared.
    pub place: Place,
}

/// The fields of one declaration, gathered from all layers.
struct Fields<'a> {
    key: &'a Key,
    list: Vec<(&'a str, &'a Node)>,
}

impl<'a> Fields<'a> {
    fn get(&self, field: &str) -> Option<&'a Node> {
        self.list.iter().rev().find(|(name, _)| *name == field).map(|(_, node)| *node)
    }
}

/// Reads all declarations, in the order in which they first appear.
pub fn read<'a>(
    declared: impl Iterator<Item = &'a (Key, Node)>,
    problems: &mut Problems,
) -> Vec<Spec> {
    let mut all: Vec<Fields> = Vec::new();
    for (key, node) in declared {
        if !is_key(&key.text) {
            let expected = Words::both(
                "nama dari huruf kecil, angka, - atau _",
                "a name of lower-case letters, digits, - or _",
            );
            let place = Node { place: key.place.clone(), kind: node.kind.clone() };
            problems.push(wrong_shape(&place, &key.text, expected));
            continue;
        }
        known_keys(node, &KEYS, problems);
        let fields = node.entries().iter().map(|(field, node)| (field.text.as_str(), node));
        match all.iter_mut().find(|known| known.key.text == key.text) {
            Some(known) => {
                known.key = key;
                known.list.extend(fields);
            }
            None => all.push(Fields { key, list: fields.collect() }),
        }
    }
    let specs: Vec<Spec> = all.iter().filter_map(|fields| spec(fields, problems)).collect();
    for spec in &specs {
        unknown_partners(spec, &specs, problems);
    }
    specs
}

/// Safe as part of a custom property's name.
fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c))
}

fn spec(fields: &Fields, problems: &mut Problems) -> Option<Spec> {
    let name = fields.key.text.clone();
    let kind = problems.keep(kind(fields))?;
    let mut bound = |key, fallback| {
        fields.get(key).map_or(fallback, |node| {
            integer(node, key, i64::MIN..=i64::MAX, problems).unwrap_or(fallback)
        })
    };
    let kind = match kind {
        Kind::Integer { min, max } => {
            Kind::Integer { min: bound("min", min), max: bound("max", max) }
        }
        kind => kind,
    };
    let mut spec = Spec {
        label: Words::from(""),
        default: Value::Bool(false),
        contrast: Vec::new(),
        place: fields.key.place.clone(),
        name,
        kind,
    };
    let read_label = fields.get("label").and_then(|node| label(node, problems));
    spec.label = label_or_name(read_label.as_ref(), &spec.name);
    spec.default = problems.keep(default(fields, &spec))?;
    for rule in fields.get("contrast").map(Node::items).unwrap_or_default() {
        known_keys(rule, &["against", "ratio"], problems);
        spec.contrast.extend(problems.keep(self::rule(rule)));
    }
    Some(spec)
}

fn kind(fields: &Fields) -> Result<Kind, Diagnostic> {
    let place = || fields.key.place.clone();
    let typed = fields.get("type").and_then(Node::text);
    match typed {
        Some("color") => Ok(Kind::Colour),
        Some("text") => Ok(Kind::Text),
        Some("bool") => Ok(Kind::Bool),
        Some("integer") => Ok(Kind::Integer { min: 0, max: 1_000_000 }),
        Some("choice") => {
            let node = fields.get("values");
            let words = node.map(Node::items).unwrap_or_default().iter().map(Node::text);
            let words: Option<Vec<String>> =
                words.map(|word| word.filter(|word| is_key(word)).map(str::to_owned)).collect();
            words.filter(|words| !words.is_empty()).map(Kind::Choice).ok_or_else(|| {
                Diagnostic::new(&catalogue::THEME_VALUE)
                    .with("key", "values")
                    .with(
                        "expected",
                        Words::both(
                            "daftar kata huruf kecil, misalnya [grid, list]",
                            "a list of lower-case words, such as [grid, list]",
                        ),
                    )
                    .at(node.map_or_else(place, |node| node.place.clone()))
            })
        }
        other => Err(Diagnostic::new(&catalogue::THEME_KEY_UNKNOWN)
            .with("key", other.unwrap_or("type"))
            .with("hint", hint(nearest(other.unwrap_or(""), TYPES.into_iter())))
            .with("known", TYPES.join(", "))
            .at(fields.get("type").map_or_else(place, |node| node.place.clone()))),
    }
}

fn default(fields: &Fields, spec: &Spec) -> Result<Value, Diagnostic> {
    let node = fields.get("default");
    let place = node.map_or(&spec.place, |node| &node.place);
    let text = match (node.and_then(Node::text), &spec.kind) {
        (Some(text), _) => text,
        (None, Kind::Text) => "",
        (None, kind) => {
            return Err(Diagnostic::new(&catalogue::THEME_VALUE)
                .with("key", "default")
                .with("expected", expected(kind))
                .at(place.clone()));
        }
    };
    let value = spec.parse(text).map_err(|problem| problem.at(place.clone()))?;
    let Value::Colour { light, .. } = value else { return Ok(value) };
    let dark = match fields.get("dark") {
        None => None,
        Some(node) => {
            let text = node.text().unwrap_or("");
            let unreadable = || unreadable_colour("dark", text).at(node.place.clone());
            Some(Rgb::parse(text).ok_or_else(unreadable)?)
        }
    };
    Ok(Value::Colour { light, dark })
}

fn rule(node: &Node) -> Result<Rule, Diagnostic> {
    let against = node.get("against").and_then(Node::text);
    let ratio = node.get("ratio").and_then(Node::text).and_then(|text| text.parse().ok());
    match (against, ratio) {
        (Some(against), Some(ratio)) if (1.0..=21.0).contains(&ratio) => {
            let against = match Rgb::parse(against).filter(|_| against.starts_with('#')) {
                Some(colour) => Against::Fixed(colour),
                None => Against::Param(against.to_owned()),
            };
            Ok(Rule { against, ratio })
        }
        _ => Err(wrong_shape(
            node,
            "contrast",
            Words::both("[{against: paper, ratio: 4.5}]", "[{against: paper, ratio: 4.5}]"),
        )),
    }
}

/// A contrast with something that is no colour parameter would never be checked.
fn unknown_partners(spec: &Spec, all: &[Spec], problems: &mut Problems) {
    let colours =
        || all.iter().filter(|other| other.kind == Kind::Colour).map(|other| other.name.as_str());
    for rule in &spec.contrast {
        if let Against::Param(name) = &rule.against
            && !colours().any(|known| known == name)
        {
            problems.push(
                Diagnostic::new(&catalogue::PARAM_UNKNOWN)
                    .with("param", name)
                    .with("hint", hint(nearest(name, colours())))
                    .with("known", colours().collect::<Vec<_>>().join(", "))
                    .at(spec.place.clone()),
            );
        }
    }
}

impl Spec {
    /// Reads a value of this type as typed.
    ///
    /// # Errors
    /// Another type, or out of bounds; without a place.
    pub fn parse(&self, text: &str) -> Result<Value, Diagnostic> {
        let typed = text.trim();
        let value = match &self.kind {
            Kind::Colour => {
                let light =
                    Rgb::parse(typed).ok_or_else(|| unreadable_colour(&self.name, typed))?;
                Some(Value::Colour { light, dark: None })
            }
            Kind::Choice(words) => {
                let lower = typed.to_lowercase();
                let word = words.iter().find(|word| **word == lower).cloned();
                if word.is_none() {
                    let near = nearest(typed, words.iter().map(String::as_str));
                    return Err(self.refuse(typed, near));
                }
                word.map(Value::Choice)
            }
            Kind::Text => Some(Value::Text(typed.to_owned())),
            Kind::Bool => match typed.to_lowercase().as_str() {
                "ya" | "yes" | "true" | "benar" | "on" => Some(Value::Bool(true)),
                "tidak" | "no" | "false" | "salah" | "off" => Some(Value::Bool(false)),
                _ => None,
            },
            Kind::Integer { min, max } => {
                let number = typed.parse().ok().filter(|number| (min..=max).contains(&number));
                number.map(Value::Integer)
            }
        };
        value.ok_or_else(|| self.refuse(typed, None))
    }

    fn refuse(&self, typed: &str, near: Option<&str>) -> Diagnostic {
        Diagnostic::new(&catalogue::PARAM_VALUE)
            .with("param", &self.name)
            .with("text", typed)
            .with("hint", hint(near))
            .with("expected", expected(&self.kind))
    }
}

/// What was typed is no colour.
pub fn unreadable_colour(name: &str, text: &str) -> Diagnostic {
    Diagnostic::new(&catalogue::PARAM_COLOUR).with("param", name).with("text", text)
}
