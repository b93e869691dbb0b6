//! What every card must be, whatever is written on it: legible, whole, light, and the same again.

use super::letters::{Face, Letters, Room};
use super::*;
use crate::plan::{Colours, has_glyph};
use crate::render::photo::{Orientation, intake};

const PHOTO: [u8; 3] = [40, 160, 90];

fn card(style: CardStyle, title: &str) -> Card {
    Card {
        layout: Layout::Words,
        style,
        figure: crate::theme::ikat::draw(4711, "hook").unwrap_or_default(),
        serif: matches!(style, CardStyle::Cloth | CardStyle::Letter),
        colours: Colours {
            paper: Rgb([0xfa, 0xf5, 0xea]),
            ink: Rgb([0x26, 0x19, 0x0f]),
            accent: Rgb([0x8a, 0x2b, 0x1a]),
            deep: Rgb([0x1c, 0x2a, 0x42]),
            sign: (style == CardStyle::Stall).then_some(Rgb([0xff, 0xc9, 0x38])),
        },
        mark: Mark::Letters("TS".into()),
        name: Some("Koperasi Produsen Tenun Riam Pakis".into()),
        title: title.into(),
        line: None,
        price: None,
        per: None,
        badge: None,
        place: Some("Kabupaten Sintang, Kalimantan Barat".into()),
    }
}

fn full(style: CardStyle, title: &str) -> Card {
    Card {
        line: Some(
            "Dari benang mentah sampai kain dilepas dari alat, kira-kira tiga bulan.".into(),
        ),
        price: Some("Rp800.000–Rp1.250.000".into()),
        per: Some("per lembar".into()),
        badge: Some("Dibuat sesuai pesanan".into()),
        ..card(style, title)
    }
}

fn photo() -> Pixels {
    Pixels { width: 600, height: 630, channels: 3, data: PHOTO.repeat(600 * 630) }
}

const STYLES: [CardStyle; 4] =
    [CardStyle::Plain, CardStyle::Cloth, CardStyle::Stall, CardStyle::Letter];

const TITLES: [&str; 5] = [
    "X",
    "Syal Pakis",
    "Kebat Bintang Engkerebai dari Riam Hulu yang Ditenun Ibu Lena selama Tiga Musim Panen dan Dicelup Empat Belas Kali",
    "Kesepakatanmempertanggungjawabkannyasebaikbaiknyabersamasama",
    "Kopi Đà Lạt Ăn Ổi",
];

#[test]
fn both_fonts_have_every_letter_that_cards_promise() {
    for c in (0..=0x2fff).filter_map(char::from_u32).filter(|c| has_glyph(*c)) {
        assert!(Face::Sans.has(c), "Plus Jakarta Sans lacks {c:?} U+{:04X}", u32::from(c));
        assert!(Face::Serif.has(c), "Fraunces lacks {c:?} U+{:04X}", u32::from(c));
    }
    assert!(!Face::Sans.has('布') && !Face::Serif.has('ش'), "the test could not fail");
}

#[test]
fn nothing_is_written_over_the_photo_or_beyond_its_room() {
    for style in STYLES {
        for title in TITLES {
            let pixels = draw(&full(style, title), Some(&photo()), None);
            let row = |y: usize| &pixels.data[y * 1200 * 3..(y + 1) * 1200 * 3];
            for y in 0..630 {
                let photo = row(y)[600 * 3..].chunks_exact(3);
                assert!(photo.into_iter().all(|p| p == PHOTO), "{style:?} {title} row {y}");
            }
            // The gap between the words and what stands beside or around them stays empty.
            let words = Sheet::of(&full(style, title), true).words;
            let right = (words.x + words.width + 2) as usize;
            let ground = Sheet::of(&full(style, title), true).ground.0;
            for y in words.y as usize..(words.y + words.height) as usize {
                let gap = &row(y)[right * 3..(right + 8) * 3];
                assert!(gap.chunks_exact(3).all(|p| p == ground), "{style:?} {title} row {y}");
            }
        }
    }
}

#[test]
fn words_are_there_to_be_seen() {
    for style in STYLES {
        for with_photo in [true, false] {
            let photo = with_photo.then(photo);
            let empty = draw(&card(style, " "), photo.as_ref(), None);
            let named = draw(&card(style, "Syal Pakis"), photo.as_ref(), None);
            let changed = empty.data.iter().zip(&named.data).filter(|(a, b)| a != b).count();
            assert!(changed > 10_000, "{style:?}: only {changed} values differ");
        }
    }
}

#[test]
fn cards_are_jpeg_of_the_right_size_and_weight_without_metadata() {
    // The worst for JPEG: noise.
    let noise = |n: u32| (n.wrapping_mul(2_654_435_761) >> 13) as u8;
    let noise = Pixels {
        width: 600,
        height: 630,
        channels: 3,
        data: (0..600 * 630 * 3).map(noise).collect(),
    };
    for photo in [Some(&noise), Some(&photo()), None] {
        let pixels = draw(&full(CardStyle::Cloth, "Syal Pakis"), photo, None);
        let bytes = jpeg_with_words(&pixels, LIMIT).expect("a picture");
        assert!(bytes.len() <= LIMIT, "{} bytes", bytes.len());
        let facts = intake(&bytes).expect("sound");
        assert_eq!((facts.width, facts.height), CARD_SIZE);
        assert_eq!((facts.format, facts.orientation), (Format::Jpeg, Orientation::UPRIGHT));
        // Segments APP1 to APP15 and comments carry metadata; APP0 is the JFIF header.
        let mut at = 2;
        while bytes[at + 1] != 0xDA {
            let marker = bytes[at + 1];
            assert!(!(0xE1..=0xEF).contains(&marker) && marker != 0xFE, "segment {marker:02X}");
            at += 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
        }
    }
}

#[test]
fn the_same_card_is_drawn_alike() {
    let card = full(CardStyle::Stall, "Madu hutan");
    assert!(draw(&card, Some(&photo()), None) == draw(&card, Some(&photo()), None));
}

#[test]
fn headings_break_into_even_lines_and_end_in_an_ellipsis_only_when_they_must() {
    let mut letters = Letters::default();
    let room = Room { width: 440.0, height: 300.0, lines: 3, sizes: (74.0, 38.0), leading: 1.12 };
    let short = letters.fit(Face::Serif, "Syal Pakis", room);
    assert_eq!((short.lines, short.size), (vec!["Syal Pakis".to_owned()], 74.0));
    let long = letters.fit(Face::Serif, TITLES[2], room);
    assert_eq!((long.lines.len(), long.size), (3, 38.0));
    assert!(long.lines[2].ends_with('…') && !long.lines[1].ends_with('…'), "{:?}", long.lines);
    let word = letters.fit(Face::Sans, TITLES[3], room);
    assert!(word.lines.len() == 1 && word.lines[0].ends_with('…'), "{:?}", word.lines);
    for line in long.lines.iter().chain(&word.lines) {
        assert!(letters.width(Face::Sans, 38.0, line) <= 520.0, "{line}");
    }
}

#[test]
fn a_monogram_is_one_drawing_in_every_form() {
    let monogram = |letters: &str| crate::plan::Monogram {
        letters: letters.into(),
        ground: Rgb([0x0d, 0x57, 0x41]),
        ink: Rgb([0xff; 3]),
        serif: true,
    };
    for side in [32, 180, 512] {
        let png = monogram_png(&monogram("SP"), side);
        let pixels = decode(&png, Format::Png).expect("a picture");
        assert_eq!((pixels.width, pixels.height), (side, side));
        // The edges are ground, and something is written in the middle of the square.
        let at = |x: u32, y: u32| &pixels.data[(y * side + x) as usize * pixels.channels..][..3];
        assert!(
            (0..side).all(|n| at(n, 0) == [0x0d, 0x57, 0x41] && at(0, n) == [0x0d, 0x57, 0x41])
        );
        assert!((0..side).any(|x| at(x, side / 2)[0] > 0xf0), "nothing on {side}");
    }
    let svg = monogram_svg(&monogram("SP"));
    assert!(svg.contains("fill=\"#0d5741\"") && svg.contains(" d=\"M"), "{svg}");
    assert_eq!(monogram_svg(&monogram("SP")), svg);
    assert_ne!(monogram_svg(&monogram("TS")), svg);
    // Wide letters stay clear of the edge.
    let wide = decode(&monogram_png(&monogram("WM"), 64), Format::Png).unwrap();
    let column = |x: usize| (0..64).all(|y| wide.data[(y * 64 + x) * wide.channels] < 0x20);
    assert!((0..6).all(column) && (58..64).all(column));
}
