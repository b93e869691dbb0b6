//! The known name nearest to a mistyped one, for "did you mean".

/// The name in `known` that differs least from `typed`, if it is near enough to be meant.
///
/// Counted in slips of the finger (a letter too many, missing, wrong, or two swapped; the
/// Damerau-Levenshtein distance) without regard to case, hyphens and underscores: one slip up to
/// five letters, two up to eight, three beyond; names of one or two letters must be the same. Of
/// equally near names the first wins.
pub fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = fold(typed);
    let slips = match typed.chars().count() {
        0 => return None,
        1..=2 => 0,
        3..=5 => 1,
        6..=8 => 2,
        9..=60 => 3,
        // Nobody mistypes a name of this length, and the distance costs the square of it.
        _ => return None,
    };
    known
        .map(|name| (strsim::damerau_levenshtein(&typed, &fold(name)), name))
        .filter(|&(distance, _)| distance <= slips)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
}

fn fold(name: &str) -> String {
    name.to_lowercase().replace(['-', ' '], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant_and_nothing_else() {
        let known = ["harga", "nama", "stok", "lama_pembuatan", "kg"];
        let cases = [
            ("hrga", Some("harga")),
            ("Harga", Some("harga")),
            ("ahrga", Some("harga")),
            ("lama-pembuatan", Some("lama_pembuatan")),
            ("lamapembutan", Some("lama_pembuatan")),
            ("stock", Some("stok")),
            ("kj", None),
            ("KG", Some("kg")),
            ("warna", None),
            ("", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(nearest(typed, known.into_iter()), expected, "{typed}");
        }
        assert_eq!(nearest(&"x".repeat(10_000), known.into_iter()), None);
    }
}
