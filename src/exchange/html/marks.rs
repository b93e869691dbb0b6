//! Words and addresses as Markdown takes them for nothing else.

/// The address of a link that works on any site; others are relative to the shop.
pub fn target(address: &str) -> Option<String> {
    let lower = address.to_lowercase();
    let known = ["https://", "http://", "mailto:", "tel:"].iter().any(|s| lower.starts_with(s));
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '(' | ')');
    (known && lower.len() > 8).then(|| {
        address
            .chars()
            .map(|c| if odd(c) { format!("%{:02X}", c as u32 & 0xff) } else { c.to_string() })
            .collect()
    })
}

/// A word with what Markdown would take for a mark made plain.
pub fn escaped(word: &str, first: bool) -> String {
    let mut text = String::with_capacity(word.len());
    for (index, c) in word.chars().enumerate() {
        let start = first && index == 0;
        let mark = match c {
            '\\' | '*' | '`' | '[' | ']' | '<' => true,
            '_' => !word.starts_with("http"),
            '#' | '>' => start,
            '+' | '-' => start && word.chars().all(|c| matches!(c, '-' | '+')),
            '~' => word.contains("~~"),
            '|' => start,
            _ => false,
        };
        if mark {
            text.push('\\');
        }
        text.push(c);
    }
    let number = word.trim_end_matches(['.', ')']);
    if first && number.len() + 1 == word.len() && number.bytes().all(|b| b.is_ascii_digit()) {
        text.insert(text.len() - 1, '\\');
    }
    text
}
