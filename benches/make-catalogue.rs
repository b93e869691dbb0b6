//! Writes the catalogue that the benches use, for comparisons of whole programs:
//! `cargo run --release --example make-catalogue -- FOLDER PRODUCTS [PHOTOS [WIDTH]]`; the width of a photo is in pixels.

#[path = "support/catalogue.rs"]
mod catalogue;
#[path = "support/photos.rs"]
mod photos;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number =
        |at: usize, none: u32| arguments.get(at).map_or(Some(none), |text| text.parse().ok());
    let (Some(folder), Some(products), Some(count), Some(width)) =
        (arguments.first(), number(1, 0), number(2, 0), number(3, photos::PHONE))
    else {
        eprintln!("usage: make-catalogue FOLDER PRODUCTS [PHOTOS [WIDTH]]");
        return ExitCode::from(2);
    };
    let folder = Path::new(folder);
    match catalogue::write(folder, products as usize)
        .and_then(|()| photos::write(folder, count as usize, width))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
