//! The command line of `etalase pack` and `etalase deploy`.

use super::Choices;
use crate::commands::deploy::Way;
use clap::Args;
use std::path::PathBuf;

/// An archive for a host, as typed.
#[derive(Debug, Args)]
pub struct Pack {
    #[command(flatten)]
    pub choices: Choices,
    /// Berkas arsip (biasanya: di folder situs) · Archive (default: in the site folder)
    #[arg(short, long, value_name = "FILE.zip")]
    pub output: Option<PathBuf>,
    /// Untuk USB: dengan halaman yang tinggal diklik dua kali · For a USB stick, with a page to double-click
    #[arg(long)]
    pub usb: bool,
}

/// Where to publish, as typed.
#[derive(Debug, Args)]
pub struct Deploy {
    #[command(flatten)]
    pub choices: Choices,
    /// Alamat git tempat situs dikirim · Git address to send the site to
    #[arg(long, value_name = "ADDRESS", group = "way")]
    git: Option<String>,
    /// Cabang (biasanya: menurut tempatnya) · Branch (default: as the host has it)
    #[arg(long, value_name = "NAME", requires = "git")]
    branch: Option<String>,
    /// Hanya tunjukkan apa yang akan berubah · Only show what would change
    #[arg(long, requires = "git")]
    dry_run: bool,
    /// Folder tempat situs ditaruh · Folder to put the site in
    #[arg(long, value_name = "DIR", group = "way")]
    to: Option<PathBuf>,
    /// Tulis berkas supaya situs terbit sendiri · Write a file that publishes at every push
    #[arg(long, group = "way")]
    workflow: bool,
    /// Alamat etalase-linux untuk --workflow · Address of etalase-linux for --workflow
    #[arg(long, value_name = "URL", requires = "workflow")]
    program: Option<String>,
    /// Bandingkan situs yang terbit dengan folder ini · Compare the published site with this folder
    #[arg(long, value_name = "URL", group = "way", num_args = 0..=1)]
    verify: Option<Option<String>>,
}

impl Deploy {
    /// What was meant.
    pub fn way(&self) -> Way {
        if let Some(remote) = self.git.clone() {
            Way::Git { remote, branch: self.branch.clone(), dry: self.dry_run }
        } else if let Some(folder) = self.to.clone() {
            Way::Folder(folder)
        } else if let Some(url) = self.verify.clone() {
            Way::Verify(url)
        } else if self.workflow {
            Way::Workflow(self.program.clone())
        } else {
            Way::Unsaid
        }
    }
}
