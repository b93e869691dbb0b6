//! Writes the report as a page.

use super::Report;
use crate::check::html;
use crate::commands::Request;
use crate::diagnostic::catalogue::commands as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place};
use std::fs;
use std::path::Path;

/// Writes the report.
///
/// # Errors
/// Another file lies there, or the disk refuses.
pub fn write(
    lang: Lang,
    request: &Request,
    report: &Report,
    path: &Path,
) -> Result<(), Box<Diagnostic>> {
    let problem = |entry| Diagnostic::new(entry).at(Place::file(path.to_string_lossy()));
    if let Ok(known) = fs::read(path)
        && !String::from_utf8_lossy(&known).contains(html::MARK)
    {
        return Err(Box::new(problem(&catalogue::REPORT_NOT_OURS)));
    }
    let folder = fs::canonicalize(&request.site).unwrap_or_else(|_| request.site.clone());
    let name = folder.file_name().map_or("situs".into(), |name| name.to_string_lossy());
    let name = report.name.as_deref().unwrap_or(&name);
    fs::write(path, html::page(lang, name, report)).map_err(|error| {
        Box::new(problem(&catalogue::REPORT_FAILED).with("detail", error.to_string()))
    })
}
