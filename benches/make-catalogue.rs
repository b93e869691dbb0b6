//! Writes the catalogue that the benches use, for comparisons of whole programs:
//! `cargo run --release --example make-catalogue -- FOLDER PRODUCTS [PHOTOS]`.

#[path = "support/catalogue.rs"]
mod catalogue;
#[path = "support/photos.rs"]
mod photos;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| arguments.get(at).map_or(Some(0), |text| text.parse::<usize>().ok());
    let (Some(folder), Some(products), Some(count)) = (arguments.first(), number(1), number(2))
    else {
        eprintln!("usage: make-catalogue FOLDER PRODUCTS [PHOTOS]");
        return ExitCode::from(2);
    };
    let folder = Path::new(folder);
    match catalogue::write(folder, products).and_then(|()| photos::write(folder, count)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
