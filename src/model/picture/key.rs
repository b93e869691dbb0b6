//! Names that follow from content: the hash of a photo, and the key of what is made from it.

use super::ENCODER_VERSION;
use std::fmt;

/// The BLAKE3 hash of a photo's bytes as they lie in the site folder.
#[derive(Clone, Copy, Eq, PartialEq, Hash, PartialOrd, Ord)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// 64 lower-case hexadecimal digits.
    pub fn to_hex(self) -> String {
        blake3::Hash::from(self.0).to_hex().to_string()
    }

    /// Reads what [`ContentHash::to_hex`] wrote.
    pub fn from_hex(hex: &str) -> Option<Self> {
        blake3::Hash::from_hex(hex).ok().map(|hash| Self(*hash.as_bytes()))
    }
}

impl From<blake3::Hash> for ContentHash {
    fn from(hash: blake3::Hash) -> Self {
        Self(*hash.as_bytes())
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_hex())
    }
}

/// The name of a made file in the cache: of the photo, the recipe and the encoder's version.
#[derive(Clone, Copy, Eq, PartialEq, Hash, PartialOrd, Ord)]
pub struct Key([u8; 32]);

impl Key {
    /// The key of what `recipe` makes from the photo with this content.
    pub fn new(content: ContentHash, recipe: &str) -> Self {
        Self::hash(&content.0, recipe)
    }

    /// The same of a recipe alone, whatever the photo.
    fn of_recipe(recipe: &str) -> Self {
        Self::hash(&[], recipe)
    }

    fn hash(content: &[u8], recipe: &str) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&ENCODER_VERSION.to_le_bytes());
        hasher.update(content);
        hasher.update(recipe.as_bytes());
        Self(*hasher.finalize().as_bytes())
    }

    /// 64 lower-case hexadecimal digits.
    pub fn to_hex(self) -> String {
        blake3::Hash::from(self.0).to_hex().to_string()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_hex())
    }
}

/// The 8 hexadecimal digits each in names such as `foto/syal-pakis-1.3f9c21ab-640.5d07e4c1.webp`:
/// of the photo, and of recipe and encoder, so that a name changes with these and with nothing
/// else. Two short ones rather than one of both: the first is the same in all files of a photo, the
/// second in the same files of all photos, so a list of many photos packs to little more than half.
pub fn short_hashes(content: ContentHash, recipe: &str) -> (String, String) {
    let eight = |hex: String| hex[..8].to_owned();
    (eight(content.to_hex()), eight(Key::of_recipe(recipe).to_hex()))
}

/// The 16 hexadecimal digits in the names of files that a photo has one of.
pub fn short_hash(content: ContentHash, recipe: &str) -> String {
    let (content, recipe) = short_hashes(content, recipe);
    content + &recipe
}
