//! QR codes as drawings inside a page: a telephone reads from paper what a person would have to type.

use super::text::escape;
use fast_qr::{ECL, QRBuilder};
use std::fmt::Write;

/// Empty modules around the code, as ISO/IEC 18004 asks for; readers lose codes without them.
const QUIET: usize = 4;

/// The code for `text` as an SVG element without fixed size, with `label` for those who can't see
/// it. Black on white in every colour scheme, for few readers know inverted codes. None when the
/// text is longer than a code can hold (2,331 bytes at this level of error correction).
pub fn svg(text: &str, label: &str) -> Option<String> {
    // A folded or scratched label must still be read: 15 % of it may be lost.
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    // Rows as one line of dashes: a third of the bytes that rectangles would take.
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y][..code.size];
        let (mut x, mut drawn) = (0, None);
        while x < code.size {
            let run = row[x..].iter().take_while(|module| module.value()).count();
            if run > 0 {
                // Writing to a string can't fail.
                let _ = match drawn {
                    None => write!(path, "M{} {}.5h{run}", x + QUIET, y + QUIET),
                    Some(end) => write!(path, "m{} 0h{run}", x - end),
                };
                drawn = Some(x + run);
            }
            x += run.max(1);
        }
    }
    Some(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path stroke=\"#000\" d=\"{path}\"/></svg>",
        escape(label)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the path of a code, ten pixels a module, and reads it with another library.
    fn read(svg: &str) -> String {
        let number = |text: &str| text.parse::<usize>().unwrap();
        let side = number(svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap());
        let mut dark = vec![false; side * side];
        let path = svg.split("stroke=\"#000\" d=\"M").nth(1).unwrap().split('"').next().unwrap();
        for row in path.split('M') {
            let (start, dashes) = row.split_once(' ').unwrap();
            let (y, dashes) = dashes.split_once(".5h").unwrap();
            let mut x = number(start);
            for dash in dashes.split('m') {
                let (skip, length) = dash.split_once(" 0h").unwrap_or(("0", dash));
                x += number(skip);
                dark[number(y) * side + x..][..number(length)].fill(true);
                x += number(length);
            }
        }
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side * 10, side * 10, |x, y| {
                if dark[y / 10 * side + x / 10] { 0 } else { 255 }
            });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn another_reader_reads_what_was_written() {
        let long = "BEGIN:VCARD\r\nFN:Koperasi Tenun Contoh Ñandú\r\nEND:VCARD\r\n".repeat(4);
        for text in ["a", "https://tenun-ikat.example/produk/syal-pakis.html", &long] {
            assert_eq!(read(&svg(text, "kode").unwrap()), text);
        }
    }

    #[test]
    fn the_edge_is_quiet_and_the_label_safe() {
        let svg = svg("a", "\"<b>").unwrap();
        assert!(svg.contains("aria-label=\"&quot;&lt;b&gt;\""), "{svg}");
        // Version 1 has 21 modules a side.
        assert!(svg.contains("viewBox=\"0 0 29 29\""), "{svg}");
        assert!(svg.contains("stroke=\"#000\" d=\"M4 4.5h7m"), "{svg}");
    }

    #[test]
    fn what_no_code_can_hold_has_none() {
        assert_eq!(svg(&"x".repeat(3_000), ""), None);
    }
}
