//! What a cooperative's site means: values, content and vocabulary, with no contact to the outside.

pub mod content;
pub mod host;
pub mod labels;
pub mod local;
pub mod markdown;
pub mod order;
pub mod picture;
pub mod profile;
pub mod search;
pub mod simulation;
pub mod site;
pub mod value;
pub mod vocabulary;
pub mod yaml;
