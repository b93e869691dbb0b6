//! QR codes: in the terminal, and as a picture for the projector.

use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, QRCode};

/// White around the code, in modules (ISO/IEC 18004 asks for four).
const QUIET: usize = 4;

fn code(text: &str) -> Option<QRCode> {
    QRBuilder::new(text).ecl(ECL::M).build().ok()
}

/// Whether a module is dark; what lies around the code is light.
fn is_dark(code: &QRCode, x: usize, y: usize) -> bool {
    let inner = |at: usize| at.checked_sub(QUIET).filter(|at| *at < code.size);
    inner(x).zip(inner(y)).is_some_and(|(x, y)| code[y][x].value())
}

/// The code as text, two rows of modules in a line. With `colour` it is black on white whatever the
/// terminal's own colours; without, light modules are drawn, for most terminals are dark.
pub fn terminal(text: &str, colour: bool) -> Option<String> {
    let code = code(text)?;
    let side = code.size + 2 * QUIET;
    let mut lines = String::new();
    for y in (0..side).step_by(2) {
        let line: String = (0..side)
            .map(|x| match (is_dark(&code, x, y), y + 1 >= side || is_dark(&code, x, y + 1)) {
                (false, false) => '█',
                (false, true) => '▀',
                (true, false) => '▄',
                (true, true) => ' ',
            })
            .collect();
        if colour {
            // White on black, so that the blocks are the paper.
            lines.push_str(&format!("\x1b[97;40m{line}\x1b[0m\n"));
        } else {
            lines.push_str(&line);
            lines.push('\n');
        }
    }
    Some(lines)
}

/// The code as a picture.
pub fn svg(text: &str) -> Option<String> {
    let code = code(text)?;
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for y in 0..side {
        for x in 0..side {
            if is_dark(&code, x, y) {
                path.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_square_with_white_around_it() {
        let text = terminal("http://192.168.1.4:1945/", false).expect("a code");
        let lines: Vec<&str> = text.lines().collect();
        let side = lines[0].chars().count();
        assert_eq!(lines.len(), side.div_ceil(2));
        assert!(lines.iter().all(|line| line.chars().count() == side));
        assert!(lines[0].chars().all(|c| c == '█') && lines[1].chars().all(|c| c == '█'));
        assert!(lines[3].contains(' '), "{text}");
        assert!(svg("http://192.168.1.4:1945/").expect("a code").contains("h1v1h-1z"));
    }
}
