//! Free static hosts: what each takes, what it wants beside the pages, and what it forbids.
//!
//! Numbers are those that the hosts published in November 2026; where a host publishes none, there
//! is none here, and nothing is checked.

use crate::diagnostic::Words;

/// A host that a site can be made ready for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Host {
    /// Cloudflare Pages.
    Cloudflare,
    /// Netlify.
    Netlify,
    /// GitHub Pages.
    GitHub,
    /// GitLab Pages.
    GitLab,
    /// Neocities, free plan.
    Neocities,
    /// Vercel, hobby plan.
    Vercel,
    /// Surge.
    Surge,
    /// Codeberg Pages.
    Codeberg,
}

/// What a host takes. Sizes are in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limits {
    /// Files of a whole site.
    pub files: Option<usize>,
    /// Files in one upload through the browser.
    pub files_by_hand: Option<usize>,
    /// One file.
    pub file_size: Option<u64>,
    /// A whole site.
    pub site_size: Option<u64>,
    /// Endings of files that may be uploaded; every ending where absent.
    pub endings: Option<&'static [&'static str]>,
}

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

/// What Neocities lets a free account upload.
const NEOCITIES: &[&str] = &[
    "html",
    "htm",
    "css",
    "js",
    "json",
    "xml",
    "csv",
    "txt",
    "md",
    "svg",
    "png",
    "jpg",
    "jpeg",
    "gif",
    "webp",
    "ico",
    "pdf",
    "woff",
    "woff2",
    "webmanifest",
];

impl Host {
    /// All of them, in the order in which they are named to users.
    pub const ALL: [Self; 8] = [
        Self::Cloudflare,
        Self::Netlify,
        Self::GitHub,
        Self::GitLab,
        Self::Neocities,
        Self::Vercel,
        Self::Surge,
        Self::Codeberg,
    ];

    /// The host with this name, the canonical word of [`super::vocabulary::HOSTS`].
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|host| host.name() == name)
    }

    /// Its name in a profile and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cloudflare => "cloudflare",
            Self::Netlify => "netlify",
            Self::GitHub => "github",
            Self::GitLab => "gitlab",
            Self::Neocities => "neocities",
            Self::Vercel => "vercel",
            Self::Surge => "surge",
            Self::Codeberg => "codeberg",
        }
    }

    /// Its name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Cloudflare => "Cloudflare Pages",
            Self::Netlify => "Netlify",
            Self::GitHub => "GitHub Pages",
            Self::GitLab => "GitLab Pages",
            Self::Neocities => "Neocities",
            Self::Vercel => "Vercel",
            Self::Surge => "Surge",
            Self::Codeberg => "Codeberg Pages",
        }
    }

    /// What it takes.
    pub fn limits(self) -> Limits {
        let none = Limits::default();
        match self {
            Self::Cloudflare => Limits {
                files: Some(20_000),
                files_by_hand: Some(1_000),
                file_size: Some(25 * MIB),
                ..none
            },
            Self::GitHub => Limits {
                files_by_hand: Some(100),
                file_size: Some(100 * MIB),
                site_size: Some(GIB),
                ..none
            },
            Self::GitLab => Limits { files: Some(200_000), site_size: Some(GIB), ..none },
            Self::Neocities => Limits {
                files: Some(15_000),
                site_size: Some(GIB),
                endings: Some(NEOCITIES),
                ..none
            },
            Self::Vercel => Limits { site_size: Some(100 * MIB), ..none },
            Self::Netlify | Self::Surge | Self::Codeberg => none,
        }
    }

    /// True when the host takes a file with this path.
    pub fn accepts(self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        let ending = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty());
        self.limits().endings.is_none_or(|endings| {
            ending.is_some_and(|(_, ending)| endings.contains(&ending.to_lowercase().as_str()))
        })
    }

    /// The folder of a repository or archive in which the host looks for the site; empty where the
    /// site lies at the top.
    pub fn folder(self) -> &'static str {
        match self {
            Self::GitLab => "public",
            _ => "",
        }
    }

    /// The branch from which it serves a repository, as a rule.
    pub fn branch(self) -> &'static str {
        match self {
            Self::Codeberg => "pages",
            Self::GitHub => "gh-pages",
            _ => "main",
        }
    }

    /// A rule of the host that a shop must know before it chooses; most have none.
    pub fn caution(self) -> Option<Words> {
        match self {
            Self::GitHub => Some(Words::both(
                "GitHub Pages tidak boleh dipakai untuk menjalankan toko daring. Katalog dengan pesanan lewat WhatsApp berada di batasnya; pilih tempat lain kalau ragu",
                "GitHub Pages is not for running an online shop. A catalogue with orders over WhatsApp is a grey area; choose another host if in doubt",
            )),
            Self::Vercel => Some(Words::both(
                "Paket gratis Vercel hanya untuk keperluan yang tidak mencari keuntungan. Untuk katalog dagangan, pilih tempat lain",
                "Vercel's free plan is for non-commercial use only. For a catalogue of goods choose another host",
            )),
            Self::Netlify => Some(Words::both(
                "Paket gratis Netlify memakai jatah bulanan. Kalau jatah habis, semua situs dalam akun itu berhenti sampai bulan berikutnya",
                "Netlify's free plan has a monthly allowance. When it is used up, all sites of the account pause until the next month",
            )),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary;

    #[test]
    fn hosts_are_those_of_the_vocabulary() {
        let words: Vec<&str> = vocabulary::HOSTS.iter().map(|word| word.id).collect();
        let hosts: Vec<&str> = Host::ALL.into_iter().map(Host::name).collect();
        assert_eq!(words, hosts);
        assert!(Host::ALL.into_iter().all(|host| Host::named(host.name()) == Some(host)));
        assert_eq!(Host::named("elsewhere"), None);
    }

    #[test]
    fn neocities_refuses_files_by_their_endings() {
        for (path, taken) in [
            ("index.html", true),
            ("foto/a.b.webp", true),
            ("unduhan/RAT.PDF", true),
            (".nojekyll", false),
            ("_headers", false),
            ("kontak.vcf", false),
            ("film.mp4", false),
        ] {
            assert_eq!(Host::Neocities.accepts(path), taken, "{path}");
            assert!(Host::Netlify.accepts(path), "{path}");
        }
    }
}
