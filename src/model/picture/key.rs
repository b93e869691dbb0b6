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
        let mut hasher = blake3::Hasher::new();
        hasher.update(&ENCODER_VERSION.to_le_bytes());
        hasher.update(&content.0);
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

/// The 16 hexadecimal digits in names such as `foto/syal-pakis-1-640.3f9c….webp`: the beginning of
/// the cache key, so that a name changes with the photo, the recipe or the encoder and with
/// nothing else.
pub fn short_hash(content: ContentHash, recipe: &str) -> String {
    let mut hex = Key::new(content, recipe).to_hex();
    hex.truncate(16);
    hex
}
