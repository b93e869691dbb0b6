//! The command line of `etalase theme`.

use crate::commands::theme::Task;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// The site at hand, for tools of themes.
#[derive(Debug, Args)]
pub struct AtSite {
    /// Folder situs · Folder of the site
    #[arg(long, default_value = ".", value_name = "DIR")]
    site: PathBuf,
}

/// A tool for themes, as typed.
#[derive(Debug, Subcommand)]
pub enum Tool {
    /// Semua tema yang bisa dipilih · All themes to choose from
    #[command(visible_alias = "daftar")]
    List {
        #[command(flatten)]
        at: AtSite,
    },
    /// Pilihan, ukuran foto, dan lapisan sebuah tema · Options, photo sizes and layers of a theme
    #[command(visible_alias = "tunjukkan")]
    Show {
        /// Nama tema · Name of the theme
        name: String,
        #[command(flatten)]
        at: AtSite,
    },
    /// Mulai tema sendiri di folder tema/ · Start a theme of your own in tema/
    #[command(visible_alias = "baru")]
    New {
        /// Nama tema · Name of the theme
        name: String,
        #[command(flatten)]
        at: AtSite,
    },
    /// Salin satu berkas tema ke tema/ untuk diubah · Copy a theme's file into tema/ to change it
    #[command(visible_alias = "salin")]
    Eject {
        /// Misalnya components/card.html · Such as components/card.html
        file: String,
        #[command(flatten)]
        at: AtSite,
    },
    /// Lapisan mana yang memberi sebuah berkas · Which layer gives a file
    #[command(visible_alias = "asal")]
    Where {
        /// Misalnya components/card.html · Such as components/card.html
        file: String,
        #[command(flatten)]
        at: AtSite,
    },
    /// Periksa sebuah tema · Look for mistakes in a theme
    #[command(visible_alias = "periksa")]
    Check {
        /// Nama tema; tanpa nama: tema situs ini · Name of the theme; without one: that of this site
        name: Option<String>,
        #[command(flatten)]
        at: AtSite,
    },
    /// Semua komponen tema dengan contohnya · Every component of a theme with its examples
    #[command(visible_alias = "galeri")]
    Gallery {
        /// Nama tema; tanpa nama: tema situs ini · Name of the theme; without one: that of this site
        name: Option<String>,
        /// Folder galeri; tanpa ini: galeri/ di folder situs · Folder of the gallery; galeri/ of the site by default
        #[arg(short, long, value_name = "DIR")]
        output: Option<PathBuf>,
        #[command(flatten)]
        at: AtSite,
    },
}

impl Tool {
    /// The site's folder, and what is to be done there.
    pub fn meant(self) -> (PathBuf, Task) {
        let (task, at) = match self {
            Self::List { at } => (Task::List, at),
            Self::Show { name, at } => (Task::Show(name), at),
            Self::New { name, at } => (Task::New(name), at),
            Self::Eject { file, at } => (Task::Eject(file), at),
            Self::Where { file, at } => (Task::Where(file), at),
            Self::Check { name, at } => (Task::Check(name), at),
            Self::Gallery { name, output, at } => (Task::Gallery(name, output), at),
        };
        (at.site, task)
    }
}
