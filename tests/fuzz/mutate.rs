//! Changes an input by chance, reproducibly: the same seed gives the same inputs.

#[path = "../support/chance.rs"]
mod chance;

pub use chance::Chance;

/// Pieces that mean something to one reader or another.
const WORDS: &[&str] = &[
    "---\n",
    "+++\n",
    ": ",
    "- ",
    "\n  ",
    "\t",
    "\"",
    "'",
    "|\n",
    ">\n",
    "&a ",
    "*a",
    "!!",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "<",
    ">",
    "`",
    "```",
    "~~",
    "**",
    "[^1]",
    "\\",
    "#",
    "%",
    "\r\n",
    "\u{feff}",
    "\u{a0}",
    "\u{202e}",
    "\u{0}",
    "\u{2028}",
    "\u{e000}",
    "e\u{301}",
    "😀",
    "٣",
    "Rp",
    "Rp1.250",
    "1.250,50",
    "-",
    "+62",
    "08",
    "0812-3456-7890",
    "NaN",
    "inf",
    "1e999",
    "0x10",
    "ya",
    "tidak",
    "null",
    "31/02/2025",
    "2025-13-40",
    "2 x 3 cm",
    "250 g/botol",
    "javascript:",
    "data:",
    "//",
    "../",
    "..\\",
    "C:\\",
    "CON",
    "%00",
    "%2e%2e",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "nama:",
    "harga:",
    "varian:",
    "foto:",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<![CDATA[",
    "&amp;",
    "&#x0;",
    ";",
    ",",
    "=",
    "=1+1",
    "@",
    "9999999999999999999",
    "-9223372036854775808",
    "65536",
];

/// An input made from `seeds`: one of them, changed in one to eight places.
pub fn mutate(chance: &mut Chance, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = chance.pick(seeds).clone();
    for _ in 0..=chance.below(8) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + 1 + chance.below(24)).min(bytes.len()).max(at);
        match chance.below(10) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            1 if at < bytes.len() => bytes[at] = chance.next() as u8,
            2 => drop(bytes.drain(at..end)),
            3 => bytes.truncate(at),
            4 => {
                let piece = bytes[at..end].to_vec();
                let times = 1 + chance.below(40);
                drop(bytes.splice(at..at, piece.repeat(times)));
            }
            5 => {
                let other = chance.pick(seeds);
                let from = chance.below(other.len() + 1);
                let upto = (from + chance.below(200)).min(other.len());
                drop(bytes.splice(at..end, other[from..upto].iter().copied()));
            }
            6 => bytes.insert(at, chance.next() as u8),
            // Numbers of a binary header: nothing, everything, one less.
            7 if at + 4 <= bytes.len() => {
                let number: u32 =
                    *chance.pick(&[0, 1, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, u32::MAX]);
                let number = if chance.below(2) == 0 { number.to_be() } else { number.to_le() };
                bytes[at..at + 4].copy_from_slice(&number.to_ne_bytes());
            }
            _ => drop(bytes.splice(at..at, chance.pick(WORDS).bytes())),
        }
        // What grows without end shows nothing but patience.
        bytes.truncate(200_000);
    }
    bytes
}
