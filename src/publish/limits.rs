//! Whether a host takes a site: number of files, sizes, endings.

use crate::diagnostic::catalogue::output;
use crate::diagnostic::{Diagnostic, Problems, Words};
use crate::model::host::Host;

/// What of these files the host refuses. `by_hand`: they are uploaded through its web page.
pub fn check(host: Host, files: &[(String, u64)], by_hand: bool) -> Problems {
    let limits = host.limits();
    let mut problems = Problems::new();
    let about = |entry| Diagnostic::new(entry).with("host", host.label());
    if let Some(most) = limits.files.filter(|most| files.len() > *most) {
        problems.push(about(&output::HOST_FILES).with("count", files.len()).with("most", most));
    }
    for (path, size) in files {
        if let Some(most) = limits.file_size.filter(|most| size > most) {
            problems.push(
                about(&output::HOST_FILE_SIZE)
                    .with("file", path)
                    .with("size", mebibytes(*size))
                    .with("most", mebibytes(most)),
            );
        }
        if !host.accepts(path) {
            problems.push(about(&output::HOST_ENDING).with("file", path));
        }
    }
    let total: u64 = files.iter().map(|(_, size)| size).sum();
    if let Some(most) = limits.site_size.filter(|most| total > *most) {
        problems.push(
            about(&output::HOST_SITE_SIZE)
                .with("size", mebibytes(total))
                .with("most", mebibytes(most)),
        );
    }
    if by_hand && let Some(most) = limits.files_by_hand.filter(|most| files.len() > *most) {
        problems.push(about(&output::HOST_BY_HAND).with("count", files.len()).with("most", most));
    }
    if let Some(caution) = host.caution() {
        problems.push(Diagnostic::new(&output::HOST_CAUTION).with("caution", caution));
    }
    problems
}

/// A size in MB as people know them from their phones, rounded up so that a limit is never shown
/// as kept when it is not.
fn mebibytes(bytes: u64) -> Words {
    let tenths = bytes.saturating_mul(10).div_ceil(1 << 20);
    let (whole, rest) = (tenths / 10, tenths % 10);
    match rest {
        0 => format!("{whole} MB").into(),
        _ => Words::both(format!("{whole},{rest} MB"), format!("{whole}.{rest} MB")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    fn codes(host: Host, files: &[(String, u64)], by_hand: bool) -> Vec<&'static str> {
        check(host, files, by_hand).iter().map(|problem| problem.entry.code).collect()
    }

    fn many(count: usize, size: u64) -> Vec<(String, u64)> {
        (0..count).map(|n| (format!("foto/{n}.webp"), size)).collect()
    }

    #[test]
    fn each_limit_is_kept_to_the_file() {
        assert!(codes(Host::Cloudflare, &many(1_000, 1), true).is_empty());
        assert_eq!(codes(Host::Cloudflare, &many(1_001, 1), true), ["host-by-hand"]);
        assert!(codes(Host::Cloudflare, &many(20_000, 1), false).is_empty());
        assert_eq!(codes(Host::Cloudflare, &many(20_001, 1), false), ["host-files"]);
        assert!(codes(Host::Cloudflare, &many(1, 25 << 20), false).is_empty());
        assert_eq!(codes(Host::Cloudflare, &many(1, (25 << 20) + 1), false), ["host-file-size"]);
        assert_eq!(codes(Host::GitLab, &many(2, 1 << 29), false), [] as [&str; 0]);
        assert_eq!(codes(Host::GitLab, &many(2, (1 << 29) + 1), false), ["host-site-size"]);
        assert_eq!(codes(Host::Neocities, &[("film.mp4".into(), 1)], false), ["host-ending"]);
        assert_eq!(codes(Host::Vercel, &[], false), ["host-caution"]);
    }

    #[test]
    fn sizes_are_never_shown_smaller_than_they_are() {
        assert_eq!(mebibytes(25 << 20).get(Lang::Id), "25 MB");
        assert_eq!(mebibytes((25 << 20) + 1).get(Lang::Id), "25,1 MB");
        assert_eq!(mebibytes((25 << 20) + 1).get(Lang::En), "25.1 MB");
    }
}
