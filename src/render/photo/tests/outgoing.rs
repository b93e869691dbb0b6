//! What comes out: upright, in the right colours, without metadata, the same every time.

use super::*;
use image::ExtendedColorType;
use moxcms::ColorProfile;

const BOTH: &[OutputFormat] = &[OutputFormat::WebP, OutputFormat::Jpeg];

#[test]
fn all_eight_orientations_come_out_upright() {
    let upright = quarters(480, 320);
    for orientation in 0..=9 {
        let little = orientation % 2 == 0;
        let camera = stored(&upright, orientation);
        let bytes = with_segment(&jpeg(&camera), 0xE1, &exif(orientation, &[], little));
        let facts = intake(&bytes).unwrap();
        assert_eq!((facts.width, facts.height), (480, 320), "orientation {orientation}");
        for picture in made(&bytes, &preset(&[60, 240], None, BOTH), Focus::default()) {
            assert_eq!(picture.width() * 2, picture.height() * 3);
            assert_colour(&picture, 0.25, 0.25, RED, 12);
            assert_colour(&picture, 0.75, 0.25, GREEN, 12);
            assert_colour(&picture, 0.25, 0.75, BLUE, 12);
            assert_colour(&picture, 0.75, 0.75, PALE, 12);
        }
        // Cut to the lower right corner, where only one colour is.
        let corner = made(&bytes, &preset(&[100], Some((3, 8)), BOTH), Focus { x: 1.0, y: 1.0 });
        assert_colour(&corner[0], 0.1, 0.9, PALE, 12);
        assert_colour(&corner[0], 0.1, 0.1, GREEN, 12);
    }
}

#[test]
fn png_and_webp_are_turned_too() {
    let camera = stored(&quarters(300, 200), 6);
    let png = png(camera.as_raw(), 200, 300, ExtendedColorType::Rgb8);
    let tiff = &exif(6, &[], true)[6..];
    let length = (tiff.len() as u32).to_be_bytes();
    let checksum = crc(&[b"eXIf", tiff].concat()).to_be_bytes();
    let png = [&png[..33], &length, b"eXIf", tiff, &checksum, &png[33..]].concat();
    let picture = &made(&png, &preset(&[300], None, BOTH), Focus::default())[0];
    assert_eq!((picture.width(), picture.height()), (300, 200));
    assert_colour(picture, 0.25, 0.25, RED, 12);
    assert_colour(picture, 0.25, 0.75, BLUE, 12);
}

/// The checksum of PNG chunks (PNG third edition, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    })
}

#[test]
fn no_metadata_comes_through() {
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    let thumbnail = jpeg(&quarters(60, 40));
    let photo = jpeg_with(&quarters(600, 400), |e| e.add_icc_profile(&profile).unwrap());
    let photo = with_segment(&photo, 0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>");
    let photo = with_segment(&photo, 0xED, b"Photoshop 3.0\08BIM Sintang");
    let photo = with_segment(&photo, 0xE1, &exif(1, &thumbnail, true));
    let photo = with_segment(&photo, 0xFE, b"Comment by the owner");
    let facts = intake(&photo).unwrap();
    let all = [OutputFormat::WebP, OutputFormat::Jpeg, OutputFormat::Png];
    let mut list = variants(&facts, &preset(&[320, 600], None, &all), Focus::default());
    list.push(link_preview(&facts, Focus::default()));
    let mut files = encode(&photo, &facts, &list).unwrap().files;
    files.push(icon_png(&photo, &facts, 64, None).unwrap());
    let given: [&[u8]; 6] = [b"Exif", b"ns.adobe", b"GPS", b"8BIM", b"Sintang", b"Comment"];
    for trace in given {
        assert!(sniff::find(&photo, trace).is_some(), "{} must be there", trace.escape_ascii());
    }
    // And the names under which WebP and PNG would carry the same.
    let others: [&[u8]; 6] = [b"EXIF", b"XMP ", b"ICCP", b"iCCP", b"eXIf", b"tEXt"];
    for trace in given.into_iter().chain(others) {
        for file in &files {
            assert_eq!(sniff::find(file, trace), None, "{}", trace.escape_ascii());
        }
    }
}

#[test]
fn transparency_is_kept_in_webp_and_white_in_jpeg() {
    let picture = image::RgbaImage::from_fn(400, 200, |x, _| {
        image::Rgba(if x < 200 { [0, 0, 0, 0] } else { [200, 30, 30, 255] })
    });
    let png = png(picture.as_raw(), 400, 200, ExtendedColorType::Rgba8);
    assert!(intake(&png).unwrap().alpha);
    let all = [OutputFormat::WebP, OutputFormat::Jpeg, OutputFormat::Png];
    let made = made(&png, &preset(&[200], None, &all), Focus::default());
    for clear in [&made[0], &made[2]] {
        assert_eq!(clear.get_pixel(40, 50).0[3], 0);
        assert_eq!(clear.get_pixel(160, 50).0[3], 255);
        assert_colour(clear, 0.8, 0.5, RED, 10);
        // No dark seam where the black of what is transparent was scaled in.
        assert!(clear.get_pixel(101, 50).0[0] > 180, "{:?}", clear.get_pixel(101, 50));
    }
    assert_colour(&made[1], 0.2, 0.5, [255; 3], 6);
    assert_colour(&made[1], 0.8, 0.5, RED, 10);
}

#[test]
fn deep_grey_and_indexed_pictures_are_read() {
    let deep: Vec<u8> = [200_u16 * 257, 30 * 257, 30 * 257]
        .iter()
        .flat_map(|value| value.to_ne_bytes())
        .collect::<Vec<_>>()
        .repeat(300 * 200);
    let deep = png(&deep, 300, 200, ExtendedColorType::Rgb16);
    assert_colour(&made(&deep, &preset(&[300], None, BOTH), Focus::default())[0], 0.5, 0.5, RED, 6);
    let grey = png(&[100; 300 * 200], 300, 200, ExtendedColorType::L8);
    assert_colour(
        &made(&grey, &preset(&[99], None, BOTH), Focus::default())[1],
        0.5,
        0.5,
        [100; 3],
        3,
    );
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, 90).encode(&[77; 240 * 240], 240, 240, ColorType::Luma).unwrap();
    assert_colour(
        &made(&bytes, &preset(&[99], None, BOTH), Focus::default())[0],
        0.5,
        0.5,
        [77; 3],
        3,
    );
}

#[test]
fn print_colours_become_screen_colours() {
    // Cyan, magenta, yellow, black in 255ths of ink, and the colour on paper.
    let cases = [
        ([255, 0, 0, 0], [0, 255, 255]),
        ([0, 200, 100, 0], [255, 55, 155]),
        ([0, 0, 0, 128], [127, 127, 127]),
        ([40, 80, 160, 60], [165, 134, 73]),
    ];
    let kinds = [
        (ColorType::Cmyk, SamplingFactor::F_1_1),
        (ColorType::CmykAsYcck, SamplingFactor::F_1_1),
        (ColorType::CmykAsYcck, SamplingFactor::F_2_2),
    ];
    for (ink, seen) in cases {
        for (kind, sampling) in kinds {
            let mut bytes = Vec::new();
            let mut encoder = Encoder::new(&mut bytes, 95);
            encoder.set_sampling_factor(sampling);
            encoder.encode(&ink.repeat(240 * 240), 240, 240, kind).unwrap();
            let picture = &made(&bytes, &preset(&[120], None, BOTH), Focus::default())[1];
            assert_colour(picture, 0.5, 0.5, seen, 6);
        }
    }
}

#[test]
fn every_way_of_storing_colour_coarsely_is_read() {
    use SamplingFactor as S;
    let picture = quarters(322, 247);
    let mut read = 0;
    for sampling in [S::F_2_1, S::F_1_2, S::F_2_2, S::F_4_1, S::F_4_2, S::F_1_4, S::F_2_4] {
        // The encoder writes components one after the other where tables are made to measure.
        for (progressive, apart) in [(false, false), (false, true), (true, true)] {
            let photo = jpeg_with(&picture, |encoder| {
                encoder.set_sampling_factor(sampling);
                encoder.set_progressive(progressive);
                encoder.set_optimized_huffman_tables(apart);
            });
            // Refused openly or read rightly, never read wrongly.
            if let Err(problem) = intake(&photo) {
                assert_eq!(code(&problem), "photo-unusual-jpeg");
                continue;
            }
            read += 1;
            let picture = &made(&photo, &preset(&[80], None, BOTH), Focus::default())[1];
            for (x, y, colour) in
                [(0.25, 0.25, RED), (0.75, 0.25, GREEN), (0.25, 0.75, BLUE), (0.75, 0.75, PALE)]
            {
                assert_colour(picture, x, y, colour, 12);
            }
        }
    }
    assert_eq!(read, 13, "all progressive ones and all usual ones");
}

#[test]
fn plain_rgb_in_a_jpeg_is_not_taken_for_ycbcr() {
    // Three components that Adobe's segment declares to be stored without a transform.
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    encoder.encode(&RED.repeat(240 * 240), 240, 240, ColorType::Ycbcr).unwrap();
    let bytes = with_segment(&bytes, 0xEE, b"Adobe\0\x64\0\0\0\0\0");
    let picture = &made(&bytes, &preset(&[120], None, BOTH), Focus::default())[1];
    assert_colour(picture, 0.5, 0.5, RED, 6);
}

#[test]
fn display_p3_and_adobe_rgb_become_srgb() {
    // The same light in Display P3, in Adobe RGB (1998) and in sRGB, from the matrices and curves
    // of the three definitions.
    let cases = [
        (ColorProfile::new_display_p3(), [180, 100, 60], [193, 95, 49]),
        (ColorProfile::new_adobe_rgb(), [180, 100, 60], [203, 100, 55]),
        (ColorProfile::new_srgb(), [180, 100, 60], [180, 100, 60]),
    ];
    for (profile, stored, seen) in cases {
        let picture = RgbImage::from_pixel(240, 240, Rgb(stored));
        let icc = profile.encode().unwrap();
        let photo = jpeg_with(&picture, |encoder| encoder.add_icc_profile(&icc).unwrap());
        for made in made(&photo, &preset(&[120], None, BOTH), Focus::default()) {
            assert_colour(&made, 0.5, 0.5, seen, 4);
        }
    }
}

#[test]
fn a_broken_profile_is_passed_over() {
    let picture = RgbImage::from_pixel(240, 240, Rgb(RED));
    let photo = jpeg_with(&picture, |encoder| encoder.add_icc_profile(&[7; 300]).unwrap());
    assert_colour(
        &made(&photo, &preset(&[120], None, BOTH), Focus::default())[0],
        0.5,
        0.5,
        RED,
        6,
    );
}

#[test]
fn the_cut_shows_the_focus() {
    let photo = jpeg(&quarters(800, 200));
    let square = preset(&[100], Some((1, 1)), &[OutputFormat::Jpeg]);
    let left = made(&photo, &square, Focus { x: 0.1, y: 0.5 });
    let right = made(&photo, &square, Focus { x: 0.9, y: 0.5 });
    assert_colour(&left[0], 0.9, 0.2, RED, 8);
    assert_colour(&right[0], 0.1, 0.2, GREEN, 8);
}

#[test]
fn a_file_does_not_depend_on_what_is_made_with_it() {
    let photo = with_segment(&jpeg(&noise(1300, 900)), 0xE1, &exif(6, &[], true));
    let facts = intake(&photo).unwrap();
    let mut list = variants(&facts, &preset(&[80, 160, 320, 640], None, BOTH), Focus::default());
    list.extend(variants(
        &facts,
        &preset(&[100, 200], Some((1, 1)), BOTH),
        Focus { x: 0.2, y: 0.7 },
    ));
    let together = encode(&photo, &facts, &list).unwrap();
    let alone = |variant: &Variant| {
        encode(&photo, &facts, std::slice::from_ref(variant)).unwrap().files.remove(0)
    };
    // Two threads, each with its own share.
    let (first, second) = list.split_at(list.len() / 2);
    let halves = std::thread::scope(|scope| {
        let second = scope.spawn(|| second.iter().map(alone).collect::<Vec<_>>());
        let mut files: Vec<_> = first.iter().map(alone).collect();
        files.extend(second.join().unwrap());
        files
    });
    assert_eq!(halves, together.files);
    assert_eq!(tint(&photo, &facts).unwrap(), together.colour);
}

#[test]
fn a_link_preview_stays_within_its_limit() {
    let photo = jpeg(&noise(1200, 900));
    let facts = intake(&photo).unwrap();
    let variant = link_preview(&facts, Focus::default());
    let file = encode(&photo, &facts, &[variant]).unwrap().files.remove(0);
    assert!(file.len() <= 300_000, "{}", file.len());
    let free = Variant { limit: None, ..variant };
    let free = encode(&photo, &facts, &[free]).unwrap().files.remove(0);
    assert!(free.len() > 300_000, "the picture must be heavy enough to test the limit");
}

#[test]
fn the_placeholder_is_the_average_of_photo_or_thumbnail() {
    let half =
        RgbImage::from_fn(600, 400, |x, _| Rgb(if x < 300 { [200, 0, 40] } else { [0, 100, 40] }));
    let plain = jpeg(&half);
    let facts = intake(&plain).unwrap();
    let near = |found: [u8; 3], wanted: [u8; 3]| {
        assert!(found.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) <= 3), "{found:?}");
    };
    near(tint(&plain, &facts).unwrap(), [100, 50, 40]);
    let with = |thumbnail: &[u8]| {
        let photo = with_segment(&plain, 0xE1, &exif(1, thumbnail, true));
        tint(&photo, &facts).unwrap()
    };
    near(with(&jpeg(&RgbImage::from_pixel(150, 100, Rgb(GREEN)))), GREEN);
    // Of another shape: black bars, or older than the last cut.
    near(with(&jpeg(&RgbImage::from_pixel(160, 120, Rgb(GREEN)))), [100, 50, 40]);
    near(with(b"\xFF\xD8\xFFnonsense"), [100, 50, 40]);
}

#[test]
fn damage_inside_is_a_problem_not_a_panic() {
    let mut photo = jpeg(&noise(300, 300));
    let tables = photo.windows(2).position(|pair| pair == [0xFF, 0xC4]).unwrap();
    photo[tables + 1] = 0xFE;
    let facts = intake(&photo).unwrap();
    let list = variants(&facts, &preset(&[100], None, BOTH), Focus::default());
    assert_eq!(code(&encode(&photo, &facts, &list).unwrap_err()), "photo-damaged");
    // Raised like this, a panic leaves no trace in the output of the tests.
    let panics = || -> Option<()> { std::panic::resume_unwind(Box::new("as decoders do")) };
    assert_eq!(code(&crate::render::photo::encode::guarded(panics).unwrap_err()), "photo-damaged");
}

#[test]
fn an_icon_is_square_with_the_whole_logo_in_it() {
    let logo = jpeg(&quarters(400, 200));
    let facts = intake(&logo).unwrap();
    let icon = |ground| {
        let bytes = icon_png(&logo, &facts, 180, ground).unwrap();
        image::load_from_memory(&bytes).unwrap().into_rgba8()
    };
    let clear = icon(None);
    assert_eq!((clear.width(), clear.height()), (180, 180));
    assert_eq!(clear.get_pixel(90, 10).0[3], 0);
    assert_colour(&clear, 0.25, 0.4, RED, 12);
    assert_colour(&clear, 0.75, 0.6, PALE, 12);
    assert_eq!(icon(Some([1, 2, 3])).get_pixel(90, 10).0, [1, 2, 3, 255]);
}

#[test]
fn a_picture_that_must_not_change_loses_nothing_but_its_metadata() {
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgba8();
    let source = noise(90, 60);
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>";
    let jpeg = with_segment(&jpeg(&source), 0xE1, xmp);
    let jpeg = with_segment(&jpeg, 0xE1, &exif(1, &[], true));
    let jpeg = with_segment(&with_segment(&jpeg, 0xE2, b"ICC_PROFILE\0secret"), 0xFE, b"secret");
    let jpeg = [&jpeg[..], b"\xFF\xD8 a second picture, secret"].concat();

    let png = png(source.as_raw(), 90, 60, ExtendedColorType::Rgb8);
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let sum = crc(&[&name[..], data].concat()).to_be_bytes();
        [&(data.len() as u32).to_be_bytes(), &name[..], data, &sum].concat()
    };
    let text = chunk(b"tEXt", b"Author\0secret");
    let turned = chunk(b"eXIf", &exif(6, &[], true)[6..]);
    let png = [&png[..33], &text, &turned, &png[33..], b"secret"].concat();

    let mut webp = Vec::new();
    let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut webp);
    encoder.encode(source.as_raw(), 90, 60, ExtendedColorType::Rgb8).unwrap();
    let header = [b"VP8X", &10u32.to_le_bytes()[..], &[0x08, 0, 0, 0, 89, 0, 0, 59, 0, 0]].concat();
    let exif_chunk = [&b"EXIF"[..], &7u32.to_le_bytes(), b"secret!\0"].concat();
    let body = [&header, &webp[12..], &exif_chunk].concat();
    let size = (body.len() as u32 + 4).to_le_bytes();
    let webp = [b"RIFF", &size[..], b"WEBP", &body].concat();

    let mut gif = Vec::new();
    let encoder = image::codecs::gif::GifEncoder::new(&mut gif);
    { encoder }.encode(source.as_raw(), 90, 60, ExtendedColorType::Rgb8).unwrap();
    let comment = [&b"\x21\xFE\x06"[..], b"secret", b"\0"].concat();
    let after = 13 + if gif[10] & 0x80 != 0 { 3 << ((gif[10] & 7) + 1) } else { 0 };
    let gif = [&gif[..after], &comment, &gif[after..]].concat();

    for (format, bytes) in
        [(Format::Jpeg, jpeg), (Format::Png, png), (Format::WebP, webp), (Format::Gif, gif)]
    {
        let clean = without_metadata(&bytes, format).unwrap();
        assert!(clean.len() < bytes.len(), "{format:?}");
        assert_eq!(pixels(&clean), pixels(&bytes), "{format:?}");
        for mark in [&b"secret"[..], b"Exif", b"EXIF", b"eXIf", b"xmpmeta", b"ICC_PROFILE"] {
            assert!(sniff::find(&clean, mark).is_none(), "{format:?} keeps {mark:?}");
        }
        // What is clean stays as it is, and what is cut off is refused.
        assert_eq!(without_metadata(&clean, format).unwrap(), clean, "{format:?}");
        if format != Format::WebP && format != Format::Gif {
            assert_eq!(without_metadata(&clean[..clean.len() - 4], format), None, "{format:?}");
        }
    }
}
