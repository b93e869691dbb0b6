//! The arguments of `check` and `class`.

use super::{Choices, Serving};
use crate::check::lesson::COUNT;
use crate::commands::check::Wishes;
use crate::commands::serve;
use clap::Args;
use std::path::PathBuf;

/// What was typed after `check`.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    choices: Choices,
    /// Perbaiki yang aman diperbaiki, setelah ditunjukkan · Mend what is safe to mend, after showing it
    #[arg(long)]
    fix: bool,
    /// Tulis laporan sebagai halaman · Write the report as a page
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Periksa pelajaran ke-N dari pelatihan (1 sampai 10) · Check lesson N of the course (1 to 10)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=i64::from(COUNT)))]
    lesson: Option<u8>,
    /// Coba juga tautan ke situs lain · Try links to other sites too
    #[arg(long)]
    online: bool,
}

impl Check {
    /// As meant.
    pub fn meant(self) -> (Choices, Wishes) {
        let Self { choices, fix, html, lesson, online } = self;
        (choices, Wishes { fix, html, lesson, online })
    }
}

/// What was typed after `class`.
#[derive(Debug, Args)]
pub struct Class {
    /// Folder kelas: setiap folder atau zip di dalamnya situs satu peserta · Class folder: each folder or zip in it is one participant's site
    folder: PathBuf,
    #[command(flatten)]
    server: Serving,
    /// Tulis nilai semua situs ke .html atau .csv, tanpa papan · Write everybody's scores to .html or .csv, without the board
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,
}

impl Class {
    /// As meant.
    pub fn meant(self) -> (PathBuf, serve::Wishes, Option<PathBuf>) {
        let Self { folder, server, export } = self;
        (folder, server.wishes(false), export)
    }
}
