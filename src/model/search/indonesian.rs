//! A light stemmer for Indonesian and Malay: `menenun`, `tenunan` and `penenun` become `tenun`.
//!
//! A prefix and a suffix go, by rules and without a dictionary. What matters is that the forms
//! of one word meet, not that their meeting point is a word. So prefixes that begin many roots
//! (`se-`, and `ke-` without `-an`) stay, and nothing goes that would leave less than four letters.

/// The shortest stem, in letters.
const SHORTEST: usize = 4;

/// Roots that begin with `k`, without it: before a vowel `meng-` and `peng-` swallow that letter.
const K_ROOTS: [&str; 10] =
    ["irim", "emas", "ering", "elola", "enal", "umpul", "ukus", "upas", "uning", "etam"];

/// Roots that begin with `m`, without it: before other roots `mem-` and `pem-` swallow a `p`.
const M_ROOTS: [&str; 3] = ["asak", "inum", "ilik"];

/// Words that stand in every sentence, sorted.
pub const COMMON: &[&str] = &[
    "ada", "adalah", "agar", "akan", "anda", "antara", "atau", "bagi", "bahwa", "banyak", "belum",
    "bila", "bisa", "boleh", "dalam", "dan", "dapat", "dari", "dengan", "di", "dia", "hanya",
    "hingga", "ia", "ini", "itu", "jadi", "jangan", "jika", "juga", "kalau", "kami", "karena",
    "ke", "kita", "lagi", "lain", "lalu", "lebih", "masih", "mereka", "oleh", "pada", "paling",
    "para", "pun", "saat", "saja", "sampai", "sangat", "satu", "saya", "sebagai", "sebuah",
    "secara", "sedang", "sehingga", "sejak", "selalu", "semua", "seperti", "serta", "setelah",
    "setiap", "sudah", "supaya", "tanpa", "telah", "tentang", "tetapi", "tiap", "tidak", "untuk",
    "yang",
];

/// A folded word with one prefix and one suffix less, if it has any.
pub fn stem(word: &str) -> String {
    if !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let word = cut_end(word, "nya").unwrap_or(word);
    let (root, prefix) = without_prefix(word);
    let bare = match prefix {
        Prefix::Verb => ["kan", "an", "i"].iter().find_map(|end| cut_end(&root, end)),
        Prefix::Other | Prefix::None => cut_end(&root, "an"),
    };
    // `ke-` goes only together with `-an`: kerajinan, but kelapa.
    match (prefix, &bare) {
        (Prefix::None, Some(bare)) => {
            cut_start(bare, "ke").filter(|rest| is_syllable(rest)).unwrap_or(bare).to_owned()
        }
        (_, Some(bare)) => (*bare).to_owned(),
        (_, None) => root,
    }
}

#[derive(Clone, Copy)]
enum Prefix {
    None,
    /// `me-` or `di-`: then `-kan` and `-i` may follow.
    Verb,
    Other,
}

/// The word without its prefix, which may have changed the first letter of the root.
fn without_prefix(word: &str) -> (String, Prefix) {
    for (start, prefix) in [("me", Prefix::Verb), ("pe", Prefix::Other)] {
        if let Some(rest) = word.strip_prefix(start)
            && let Some(root) = after_nasal(rest).filter(|root| root.len() >= SHORTEST)
        {
            return (root, prefix);
        }
    }
    let plain = [
        ("di", Prefix::Verb),
        ("ber", Prefix::Other),
        ("ter", Prefix::Other),
        ("per", Prefix::Other),
    ];
    for (start, prefix) in plain {
        if let Some(root) = cut_start(word, start).filter(|root| is_syllable(root)) {
            return (root.to_owned(), prefix);
        }
    }
    (word.to_owned(), Prefix::None)
}

/// The root behind `me` or `pe`, by the letters that these add before it.
fn after_nasal(rest: &str) -> Option<String> {
    let first = |text: &str| text.bytes().next().unwrap_or(b'-');
    let with = |letter: &str, rest: &str| Some(format!("{letter}{rest}"));
    if let Some(rest) = rest.strip_prefix("ng") {
        let swallowed = K_ROOTS.iter().any(|root| rest.starts_with(root));
        return with(if swallowed { "k" } else { "" }, rest);
    }
    if let Some(rest) = rest.strip_prefix("ny").filter(|rest| is_vowel(first(rest))) {
        return with("s", rest);
    }
    if let Some(rest) = rest.strip_prefix('n') {
        return match first(rest) {
            letter if is_vowel(letter) => with("t", rest),
            b'c' | b'd' | b'j' | b's' | b't' | b'z' => with("", rest),
            _ => None,
        };
    }
    if let Some(rest) = rest.strip_prefix('m') {
        return match first(rest) {
            letter if is_vowel(letter) => {
                let own = M_ROOTS.iter().any(|root| rest.starts_with(root));
                with(if own { "m" } else { "p" }, rest)
            }
            b'b' | b'f' | b'p' | b'v' => with("", rest),
            _ => None,
        };
    }
    // `perajin` is pe + rajin, but `pertenunan` per + tenun.
    let vowel_next = rest.as_bytes().get(1).is_some_and(|letter| is_vowel(*letter));
    (matches!(first(rest), b'l' | b'r' | b'w' | b'y') && vowel_next).then(|| rest.to_owned())
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// True when a root could begin so: with a vowel among its first two letters, or the third after
/// `ny` or `ng`.
fn is_syllable(root: &str) -> bool {
    let start = if root.starts_with("ny") || root.starts_with("ng") { 3 } else { 2 };
    root.bytes().take(start).any(is_vowel)
}

/// The word without this ending. No root ends in two consonants but `ng`: `simpan` is whole.
fn cut_end<'w>(word: &'w str, end: &str) -> Option<&'w str> {
    let rest = word.strip_suffix(end).filter(|rest| rest.len() >= SHORTEST)?;
    let pair = &rest[rest.len() - 2..];
    (pair == "ng" || pair.bytes().any(is_vowel)).then_some(rest)
}

fn cut_start<'w>(word: &'w str, start: &str) -> Option<&'w str> {
    word.strip_prefix(start).filter(|rest| rest.len() >= SHORTEST)
}
