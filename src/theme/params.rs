//! What a theme lets a cooperative choose: its parameters, their types, and the chosen values.

mod contrast;
mod spec;

pub use spec::{Kind, Spec};

use super::colour::Rgb;
use super::manifest::hint;
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::model::value::nearest;
use crate::model::yaml::{Key, Node};
use std::collections::BTreeMap;

/// The ending of a key that gives a colour for the dark scheme.
const DARK: &str = "_dark";

/// A parameter's value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Value {
    /// A colour, and where the theme provides for it, another one for the dark scheme.
    Colour {
        /// For the light scheme, or for both.
        light: Rgb,
        /// For the dark scheme.
        dark: Option<Rgb>,
    },
    /// One of the words that the theme offers.
    Choice(String),
    /// A text, shown as typed.
    Text(String),
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
}

/// A parameter as declared, with the value it has on this site.
#[derive(Clone, Debug)]
pub struct Param {
    /// What the theme says about it.
    pub spec: Spec,
    /// The profile's value, else the default.
    pub value: Value,
}

/// Reads the declarations of all layers (the lowest first; a later layer changes single fields)
/// and the profile's values. Every parameter has a value, even where there are problems.
pub fn resolve<'a>(
    declared: impl Iterator<Item = &'a (Key, Node)>,
    chosen: &[(String, String, Place)],
    problems: &mut Problems,
) -> Vec<Param> {
    let mut params: Vec<Param> = spec::read(declared, problems)
        .into_iter()
        .map(|spec| Param { value: spec.default.clone(), spec })
        .collect();
    let mut places = BTreeMap::new();
    for (key, text, place) in chosen {
        if let Err(problem) = choose(&mut params, key, text, &mut places, place) {
            problems.push(problem.at(place.clone()));
        }
    }
    contrast::derive_dark(&mut params, &places);
    contrast::check(&params, &places, problems);
    params
}

fn choose(
    params: &mut [Param],
    key: &str,
    text: &str,
    places: &mut BTreeMap<String, Place>,
    place: &Place,
) -> Result<(), Diagnostic> {
    if let Some(param) = params.iter_mut().find(|param| param.spec.name == key) {
        let value = param.spec.parse(text)?;
        param.value = match (value, &param.value) {
            // The dark shade may have been chosen before the light one.
            (Value::Colour { light, .. }, Value::Colour { dark, .. }) => {
                Value::Colour { light, dark: *dark }
            }
            (value, _) => value,
        };
    } else if let Some(dark) = params.iter_mut().find_map(|param| param.dark_mut(key)) {
        *dark = Rgb::parse(text).ok_or_else(|| spec::unreadable_colour(key, text))?;
    } else {
        let names = params.iter().map(|param| param.spec.name.as_str());
        return Err(Diagnostic::new(&catalogue::PARAM_UNKNOWN)
            .with("param", key)
            .with("hint", hint(nearest(key, names.clone())))
            .with("known", names.collect::<Vec<_>>().join(", ")));
    }
    places.insert(key.to_owned(), place.clone());
    Ok(())
}

impl Param {
    /// The dark shade, if `key` is the key for it.
    fn dark_mut(&mut self, key: &str) -> Option<&mut Rgb> {
        let mine = key.strip_suffix(DARK) == Some(self.spec.name.as_str());
        match &mut self.value {
            Value::Colour { dark: Some(dark), .. } if mine => Some(dark),
            _ => None,
        }
    }

    /// The colour in the dark or the light scheme; none for other types.
    fn colour(&self, scheme_dark: bool) -> Option<Rgb> {
        match self.value {
            Value::Colour { light, dark } => Some(dark.filter(|_| scheme_dark).unwrap_or(light)),
            _ => None,
        }
    }

    /// As a template sees it: colours and choices are texts.
    pub fn template_value(&self) -> tera::Value {
        match &self.value {
            Value::Colour { light, .. } => tera::Value::from(light.to_string()),
            Value::Choice(text) | Value::Text(text) => tera::Value::normal_string(text),
            Value::Bool(yes) => tera::Value::from(*yes),
            Value::Integer(number) => tera::Value::from(*number),
        }
    }

    /// As a custom property's value; texts are not for style sheets, since nothing would keep
    /// them from breaking out of the declaration.
    pub fn css_value(&self) -> Option<String> {
        match &self.value {
            Value::Colour { light, dark: Some(dark) } => {
                Some(format!("light-dark({light},{dark})"))
            }
            Value::Colour { light, dark: None } => Some(light.to_string()),
            Value::Choice(word) => Some(word.clone()),
            Value::Bool(yes) => Some(i32::from(*yes).to_string()),
            Value::Integer(number) => Some(number.to_string()),
            Value::Text(_) => None,
        }
    }
}

/// What values a parameter takes, in words.
fn expected(kind: &Kind) -> Words {
    match kind {
        Kind::Colour => Words::both("warna, misalnya \"#8c2f1b\"", "a colour, such as \"#8c2f1b\""),
        Kind::Choice(words) => {
            let list = words.join(", ");
            Words::both(format!("salah satu dari: {list}"), format!("one of: {list}"))
        }
        Kind::Text => Words::both("sebuah tulisan", "a text"),
        Kind::Bool => Words::both("ya atau tidak", "yes or no"),
        Kind::Integer { min, max } => Words::both(
            format!("bilangan bulat dari {min} sampai {max}"),
            format!("a whole number from {min} to {max}"),
        ),
    }
}

#[cfg(test)]
mod tests;
