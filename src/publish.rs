//! Publishing: the last stage, which puts the rendered bytes where visitors or a host can get them.
//!
//! A [`Folder`] is replaced as a whole. The new site is completed in a hidden sibling folder, in
//! which everything that did not change is a hard link to what is already there; then the two
//! folders change places in one step. At every moment the output folder is the old site or the new
//! one, and an error before that step leaves the old site as it was.
//!
//! What is ours is written down in a [`Manifest`] inside the folder. A file that the manifest does
//! not claim, or whose bytes are no longer those that the manifest claims, belongs to the user and
//! is never deleted: it is carried along or put into `.etalase/diselamatkan/` of the site folder.
//!
//! This module knows paths, bytes and diagnostics, nothing of pages or photos: rendering comes in
//! as a closure, so that everything here can be tested with made-up files.

mod archive;
mod clear;
mod fault;
mod folder;
pub mod git;
pub mod limits;
mod lock;
mod manifest;
mod names;
mod recover;
mod remove;
mod rescue;
mod scan;
mod spot;
mod staging;
mod survey;
mod swap;
#[cfg(test)]
mod tests;

pub use archive::{Archive, write_own};
pub use folder::{Folder, Item, Summary};
pub use manifest::{Entry, MANIFEST, Manifest, Wrong, verify};
