//! Labels to print: which kinds, how large, with marks to cut along or without.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::profile as catalogue;
use crate::load::fields::Fields;
use crate::load::product::yes_no;
use crate::model::labels::{LabelKind, LabelSize, Labels};
use crate::model::value::{Dimensions, YesNo};
use crate::model::vocabulary::{LABEL_SIZES, LABELS, canonical};

/// `label: {gantung: 50 x 80 mm, rak: sedang, garis_potong: ya}`; what is not named keeps its
/// default.
pub fn labels(fields: &Fields) -> Labels {
    let mut labels = Labels::default();
    for inner in fields.mappings("label", LABELS) {
        labels.hang_tag = size(&inner, LabelKind::HangTag, labels.hang_tag);
        labels.shelf = size(&inner, LabelKind::Shelf, labels.shelf);
        labels.crop_marks = yes_no(&inner, "garis_potong", true);
        fields.append(inner.finish());
    }
    labels
}

/// A named size, a measure, or `tidak` for none.
fn size(fields: &Fields, kind: LabelKind, default: Option<LabelSize>) -> Option<LabelSize> {
    let Some((text, place)) = fields.text(kind.key()) else { return default };
    if let Some(name) = canonical(LABEL_SIZES, text) {
        return Some(LabelSize::named(name, kind));
    }
    match YesNo::parse(text) {
        Ok(YesNo(true)) => return default,
        Ok(YesNo(false)) => return None,
        Err(_) => {}
    }
    // A word without digits is a misspelt name rather than a measure.
    if !text.chars().any(|c| c.is_ascii_digit()) {
        fields.choose(text, place, LABEL_SIZES);
        return None;
    }
    let measure = fields.checked(Dimensions::parse(text), place)?;
    let size = LabelSize::of(&measure);
    if size.is_none() {
        let problem = Diagnostic::new(&catalogue::LABEL_SIZE).with("text", text);
        fields.push(problem.at(place.clone()));
    }
    size
}
