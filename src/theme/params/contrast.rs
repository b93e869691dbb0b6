//! Contrast between a theme's colours, in the light and in the dark scheme.

use super::spec::{Against, Rule};
use super::{DARK, Param, Value};
use crate::diagnostic::catalogue::themes as catalogue;
use crate::diagnostic::{Diagnostic, Place, Problems, Words};
use crate::theme::colour::Rgb;
use std::collections::{BTreeMap, BTreeSet};

/// The other colour of a rule, and its key.
fn partner(rule: &Rule, params: &[Param], dark: bool) -> Option<(String, Rgb)> {
    match &rule.against {
        Against::Fixed(colour) => Some((colour.to_string(), *colour)),
        Against::Param(name) => {
            let other = params.iter().find(|param| param.spec.name == *name)?;
            Some((name.clone(), other.colour(dark)?))
        }
    }
}

/// True when `colour` keeps every contrast that the parameter declares.
fn keeps_all(param: &Param, params: &[Param], dark: bool, colour: Rgb) -> bool {
    param.spec.contrast.iter().all(|rule| {
        partner(rule, params, dark).is_none_or(|(_, other)| colour.contrast(other) >= rule.ratio)
    })
}

/// Who chooses a colour for the light scheme alone gets one for the dark scheme that belongs to
/// it: the chosen hue at the lightness that the theme uses in the dark, moved as far as the
/// contrast rules ask. Keeping the theme's own dark colour would mix two palettes.
pub fn derive_dark(params: &mut [Param], places: &BTreeMap<String, Place>) {
    for at in 0..params.len() {
        let name = &params[at].spec.name;
        let dark_chosen = places.contains_key(&format!("{name}{DARK}"));
        let Value::Colour { light, dark: Some(dark) } = params[at].value else { continue };
        if places.contains_key(name) && !dark_chosen {
            let start = light.at_lightness_of(dark);
            let passes = |shade| keeps_all(&params[at], params, true, shade);
            let derived = start.nearest_shade(passes).unwrap_or(start);
            params[at].value = Value::Colour { light, dark: Some(derived) };
        }
    }
}

/// Reports every pair of colours that does not part well enough, once for each scheme.
pub fn check(params: &[Param], places: &BTreeMap<String, Place>, problems: &mut Problems) {
    // What the user has chosen comes first, so that the proposal changes that.
    let (chosen, others): (Vec<&Param>, Vec<&Param>) =
        params.iter().partition(|param| places.contains_key(&param.spec.name));
    let mut seen = BTreeSet::new();
    for dark in [false, true] {
        for param in chosen.iter().chain(&others) {
            for rule in &param.spec.contrast {
                let Some(colour) = param.colour(dark) else { continue };
                let Some((other_name, other)) = partner(rule, params, dark) else { continue };
                let same_as_light = dark
                    && param.colour(false) == Some(colour)
                    && partner(rule, params, false).is_some_and(|(_, light)| light == other);
                let mut pair = [param.spec.name.clone(), other_name.clone()];
                pair.sort();
                if colour.contrast(other) < rule.ratio
                    && !same_as_light
                    && seen.insert((dark, pair))
                {
                    let has_dark = matches!(param.value, Value::Colour { dark: Some(_), .. });
                    let key = match dark && has_dark {
                        true => format!("{}{DARK}", param.spec.name),
                        false => param.spec.name.clone(),
                    };
                    let place = [&key, &param.spec.name, &other_name]
                        .into_iter()
                        .find_map(|name| places.get(name))
                        .unwrap_or(&param.spec.place);
                    let shade = colour.nearest_shade(|shade| keeps_all(param, params, dark, shade));
                    problems.push(
                        failure(shade, &key, dark)
                            .with("param", &param.spec.name)
                            .with("colour", colour.to_string())
                            .with("other", &other_name)
                            .with("other_colour", other.to_string())
                            .with("ratio", decimal(colour.contrast(other)))
                            .with("needed", decimal(rule.ratio))
                            .at(place.clone()),
                    );
                }
            }
        }
    }
}

fn failure(shade: Option<Rgb>, key: &str, dark: bool) -> Diagnostic {
    let scheme = match dark {
        true => Words::both(" dalam tampilan gelap", " in the dark scheme"),
        false => "".into(),
    };
    match shade {
        Some(shade) => Diagnostic::new(&catalogue::PARAM_CONTRAST)
            .with("key", key)
            .with("proposal", shade.to_string()),
        None => Diagnostic::new(&catalogue::PARAM_CONTRAST_HOPELESS),
    }
    .with("scheme", scheme)
}

/// One decimal, rounded down, so that a ratio that fails never looks like one that passes.
fn decimal(ratio: f64) -> Words {
    let text = format!("{:.1}", (ratio * 10.0).floor() / 10.0);
    Words::both(text.replace('.', ","), text)
}
