//! Diagnostics for machines: one JSON object, stable keys, texts in both languages.

use super::{Diagnostic, Lang, Problems};
use serde_json::{Value, json};

/// All problems as one JSON document. `schema` grows when a key changes its meaning.
pub fn to_json(problems: &Problems) -> Value {
    json!({
        "schema": 1,
        "diagnostics": problems.iter().map(one).collect::<Vec<_>>(),
    })
}

fn one(diagnostic: &Diagnostic) -> Value {
    let position = diagnostic.place.as_ref().and_then(|place| place.line_column());
    json!({
        "code": diagnostic.entry.code,
        "severity": diagnostic.entry.severity.name(),
        "file": diagnostic.place.as_ref().map(|place| place.path()),
        "line": position.map(|(line, _)| line),
        "column": position.map(|(_, column)| column),
        "cell": diagnostic.place.as_ref().and_then(|place| place.cell_name()),
        "text": diagnostic.place.as_ref().map(|place| place.excerpt()),
        "message": { "id": diagnostic.message(Lang::Id), "en": diagnostic.message(Lang::En) },
        "remedy": { "id": diagnostic.remedy(Lang::Id), "en": diagnostic.remedy(Lang::En) },
    })
}
