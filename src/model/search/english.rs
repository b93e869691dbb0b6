//! English plurals: `scarves`, `berries`, `boxes` and `cloths` meet their singulars.

/// Words that stand in every sentence, sorted.
pub const COMMON: &[&str] = &[
    "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "but",
    "by", "can", "each", "for", "from", "had", "has", "have", "if", "in", "into", "is", "it",
    "its", "more", "no", "not", "of", "on", "one", "only", "or", "our", "out", "so", "some",
    "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to",
    "until", "up", "us", "was", "we", "were", "when", "which", "while", "who", "will", "with",
    "without", "you", "your",
];

/// Singulars in `f` that are `ves` in the plural, without that ending.
const IN_F: [&str; 5] = ["scar", "shel", "lea", "loa", "hal"];

/// The singular of a folded word, where its ending tells.
pub fn stem(word: &str) -> String {
    let Some(rest) = word.strip_suffix('s').filter(|rest| rest.len() >= 3 && rest.is_ascii())
    else {
        return word.to_owned();
    };
    if let Some(root) = rest.strip_suffix("ve").filter(|root| IN_F.contains(root)) {
        return format!("{root}f");
    }
    if let Some(root) = rest.strip_suffix("ie").filter(|root| root.len() >= 2) {
        return format!("{root}y");
    }
    if ["sse", "xe", "che", "she"].iter().any(|end| rest.ends_with(end)) {
        return rest[..rest.len() - 1].to_owned();
    }
    let stays = ["s", "u", "i"].iter().any(|end| rest.ends_with(end));
    (if stays { word } else { rest }).to_owned()
}
