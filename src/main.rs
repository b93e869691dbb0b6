//! The `etalase` program: reads the command line and runs what it asks for.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    etalase::cli::run()
}
