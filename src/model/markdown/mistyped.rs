//! Finds links that were meant but typed so that nobody sees them as links.

use std::ops::Range;

/// No address between round brackets is longer, in characters; so that a flood of brackets does
/// not search the rest of the text for each of them.
const MAX_ADDRESS: usize = 300;

/// The first link in words (what the parser left as text) that was typed with a blank too many:
/// `[foto](syal baru.jpg)` or `[toko] (https://toko.example)`. Its place, and the right form.
pub fn link(typed: &str) -> Option<(Range<usize>, String)> {
    let mut from = 0;
    while let Some(at) = typed[from..].find(']').map(|found| from + found) {
        let since = from;
        from = at + 1;
        let rest = &typed[from..];
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        let Some(inner) = rest[gap..].strip_prefix('(') else { continue };
        if gap > 3 || typed[..at].ends_with('\\') {
            continue;
        }
        let mut near = inner.char_indices().take(MAX_ADDRESS);
        let Some((length, ')')) = near.find(|(_, c)| matches!(c, ')' | '\n')) else { continue };
        let inside = inner[..length].trim();
        let (target, title) = match inside.find(" \"") {
            Some(end) => (inside[..end].trim(), &inside[end..]),
            None => (inside, ""),
        };
        let blank = target.contains(' ');
        let meant = if gap == 0 { blank && !target.starts_with('<') } else { is_address(target) };
        if !meant {
            continue;
        }
        let Some(open) = typed[since..at].rfind('[').map(|open| since + open) else { continue };
        let open = if typed[..open].ends_with('!') { open - 1 } else { open };
        let words = &typed[open..=at];
        let better = match blank {
            true => format!("{words}(<{target}>{title})"),
            false => format!("{words}({target}{title})"),
        };
        return Some((open..from + gap + 1 + length + 1, better));
    }
    None
}

fn is_address(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    let starts = ["http://", "https://", "www.", "mailto:", "tel:"];
    let ends = [".jpg", ".jpeg", ".png", ".webp", ".md", ".pdf"];
    starts.iter().any(|start| lower.starts_with(start))
        || ends.iter().any(|end| lower.ends_with(end))
}
