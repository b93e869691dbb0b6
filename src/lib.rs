//! etalase turns a cooperative's profile and Markdown product catalogue into a static site.
//!
//! A site is a function from path to bytes, in four stages, one folder each:
//!
//! 1. [`load`]: a folder becomes a checked [`model`], with every problem collected;
//! 2. [`plan`]: model and [`theme`] become a map from output path to artifact, so that everything
//!    that will be written is named before anything is made;
//! 3. [`render`]: an artifact becomes bytes, purely, on as many threads as there are;
//! 4. [`publish`]: bytes become a folder that holds the old site or the new one and never a mixture.
//!
//! Beside the pipeline, [`sheet`] reads and writes tables, and [`exchange`] turns their rows into
//! product files and back. [`check`] looks at a site as its visitors will, and gives it a score.
//!
//! Everything below [`commands`] is free of clock, network and printing. Problems are values of
//! [`diagnostic`], in Indonesian and English. `docs/architecture.md` tells why.

#![forbid(unsafe_code)]
// They panic when a terminal or a disk does not take what is said: see `commands::terminal`.
#![cfg_attr(not(test), deny(clippy::print_stdout, clippy::print_stderr))]

pub mod check;
pub mod class;
pub mod cli;
pub mod commands;
pub mod diagnostic;
pub mod exchange;
pub mod load;
pub mod model;
pub mod plan;
pub mod preview;
pub mod publish;
pub mod render;
pub mod sheet;
pub mod theme;
