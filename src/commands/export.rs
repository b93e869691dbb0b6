//! `etalase export`: the products of a site as a table for Excel or LibreOffice.

use super::{Exit, Session};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place};
use crate::exchange::export;
use crate::load;
use crate::sheet;
use std::fs;
use std::path::{Path, PathBuf};

/// What was asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The site.
    pub site: PathBuf,
    /// The table to write; its ending decides the form.
    pub output: PathBuf,
    /// What parts the cells of a CSV. Semicolons where nothing is said: Excel parts cells at the
    /// list separator of Windows, which is a semicolon wherever a comma marks decimals, as in
    /// Indonesia.
    pub delimiter: Option<char>,
}

/// Writes the table. A table of that name with other content is kept beside it.
pub fn run(session: &Session, request: &Request) -> Exit {
    let output = &request.output;
    let ending = output.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let excel = match ending.as_deref() {
        Some("xlsx") => true,
        Some("csv" | "tsv" | "txt") => false,
        _ => {
            let name = output.to_string_lossy().into_owned();
            session.report(Diagnostic::new(&catalogue::EXPORT_ENDING).with("name", name).into());
            return Exit::Misuse;
        }
    };
    let (site, problems) = load::outline(&request.site);
    let Some(site) = site.filter(|_| !problems.has_errors()) else {
        session.report(problems);
        return Exit::Errors;
    };
    let table = export::table(&site);
    let made = if excel {
        let name = if site.english { "Products" } else { "Produk" };
        sheet::workbook(name, &table.columns, &table.rows).map_err(|error| error.to_string())
    } else {
        let usual = if ending.as_deref() == Some("tsv") { '\t' } else { ';' };
        Ok(sheet::csv(&table.columns, &table.rows, request.delimiter.unwrap_or(usual)))
    };
    let written = made.and_then(|bytes| write(output, &bytes).map_err(|error| error.to_string()));
    let kept = match written {
        Ok(kept) => kept,
        Err(detail) => {
            let place = Place::file(output.to_string_lossy());
            let problem = Diagnostic::new(&catalogue::EXPORT_FAILED).with("detail", detail);
            session.report(problem.at(place).into());
            return Exit::Errors;
        }
    };
    session.report(problems);
    let (products, variants) = (table.products, table.variants);
    let (file, folder) = (output.display(), request.site.display());
    if let Some(kept) = kept {
        let kept = kept.display();
        session.say(&match session.lang {
            Lang::Id => format!("Tabel lama dengan nama itu disimpan sebagai {kept}."),
            Lang::En => format!("The earlier table of that name is kept as {kept}."),
        });
    }
    if !table.left_out.is_empty() {
        let keys = table.left_out.join(", ");
        session.say(&match session.lang {
            Lang::Id => format!("Tetap hanya di berkas produk: {keys}."),
            Lang::En => format!("These stay in the product files only: {keys}."),
        });
    }
    session.say(&match session.lang {
        Lang::Id => format!(
            "Selesai: {products} produk dan {variants} varian ada di {file}\n\
             Ubah harganya di Excel, simpan, lalu: etalase impor {file} {folder} --update"
        ),
        Lang::En => format!(
            "Done: {products} products and {variants} variants are in {file}\n\
             Edit the prices in Excel, save, then: etalase import {file} {folder} --update"
        ),
    });
    Exit::Done
}

/// Writes the file as a whole. Gives the new name of a file that was there with other content.
fn write(output: &Path, bytes: &[u8]) -> std::io::Result<Option<PathBuf>> {
    let name = output.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let kept = match fs::read(output) {
        Ok(before) if before == bytes => return Ok(None),
        Ok(_) => {
            let stem = output.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let ending = output.extension().unwrap_or_default().to_string_lossy().into_owned();
            (1..)
                .map(|number| output.with_file_name(format!("{stem}-lama{number}.{ending}")))
                .find(|path| !path.exists())
        }
        Err(_) => None,
    };
    let staged = output.with_file_name(format!(".{name}.tmp"));
    fs::write(&staged, bytes)?;
    if let Some(kept) = &kept {
        fs::rename(output, kept)?;
    }
    fs::rename(&staged, output).inspect_err(|_| drop(fs::remove_file(&staged)))?;
    Ok(kept)
}
