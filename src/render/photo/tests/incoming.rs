//! What a file is, whether it is whole, and what its header tells.

use super::*;

/// The code of the problem that intake finds.
#[track_caller]
fn refused(bytes: &[u8]) -> &'static str {
    code(&intake(bytes).unwrap_err())
}

fn ftyp(major: &[u8; 4], compatible: &[u8]) -> Vec<u8> {
    let length = (16 + compatible.len()) as u32;
    [&length.to_be_bytes()[..], b"ftyp", major, &[0; 4], compatible, b"\0\0\0\x08free"].concat()
}

#[test]
fn every_format_is_known_by_its_content() {
    let cases: &[(&[u8], Format)] = &[
        (b"", Format::Empty),
        (b"\xFF\xD8\xFF\xE0", Format::Jpeg),
        (b"\x89PNG\r\n\x1A\n", Format::Png),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Format::WebP),
        (b"RIFF\x10\0\0\0AVI LIST", Format::Video),
        (b"GIF89a", Format::Gif),
        (b"II*\0\x08\0\0\0", Format::Tiff),
        (b"MM\0*\0\0\0\x08", Format::Tiff),
        (b"BM\x36\0\x01\0\0\0\0\0\x36\0\0\0\x28", Format::Bmp),
        (b"%PDF-1.7\n", Format::Pdf),
        (b"\n<!DOCTYPE html><html><svg>", Format::Html),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<svg xmlns=''>", Format::Svg),
        (b"\xFF\xFE<\0h\0t\0m\0l\0>\0", Format::Html),
        (b"\x1A\x45\xDF\xA3webm", Format::Video),
        (b"BMW is a car, not a bitmap", Format::Unknown),
        (b"hello", Format::Unknown),
        (&[0; 64], Format::Unknown),
    ];
    for (bytes, format) in cases {
        assert_eq!(sniff(bytes), *format, "{}", bytes.escape_ascii());
    }
    assert_eq!(sniff(&ftyp(b"heic", b"mif1heic")), Format::Heic);
    assert_eq!(sniff(&ftyp(b"mif1", b"mif1heic")), Format::Heic);
    assert_eq!(sniff(&ftyp(b"mif1", b"mif1avif")), Format::Avif);
    assert_eq!(sniff(&ftyp(b"isom", b"isommp42")), Format::Video);
    assert_eq!(sniff(&ftyp(b"qt  ", b"qt  ")), Format::Video);
}

#[test]
fn what_is_no_photo_is_told_what_it_is() {
    assert_eq!(refused(b""), "photo-empty");
    assert_eq!(refused(&ftyp(b"heic", b"mif1heic")), "photo-heic");
    assert_eq!(refused(&ftyp(b"avif", b"avifmif1")), "photo-format");
    assert_eq!(refused(b"<!doctype html><title>Masuk</title>"), "photo-web-page");
    assert_eq!(refused(b"%PDF-1.4"), "photo-not-a-picture");
    assert_eq!(refused(b"%!PS-Adobe-3.0"), "photo-not-a-picture");
    let video = intake(&ftyp(b"mp42", b"isom")).unwrap_err();
    assert_eq!(video.message(Lang::En), "This file is not a photo but a video.");
}

#[test]
fn a_misleading_name_is_a_warning() {
    for fitting in ["a.jpg", "A.JPEG", "b.c.JPG", "without"] {
        assert!(extension_matches(Format::Jpeg, fitting).is_none(), "{fitting}");
    }
    let warning = extension_matches(Format::WebP, "Syal.JPG").unwrap();
    assert_eq!(code(&warning), "photo-extension");
    assert_eq!(
        warning.message(Lang::En),
        "The name of this file ends in .JPG, but inside it is WebP."
    );
    assert!(extension_matches(Format::Pdf, "x.jpg").is_none(), "intake tells that better");
}

#[test]
fn a_jpeg_cut_off_anywhere_is_refused() {
    let picture = noise(320, 240);
    let thumbnail = jpeg(&quarters(40, 30));
    let plain = with_segment(&jpeg(&picture), 0xE1, &exif(6, &thumbnail, true));
    let progressive = jpeg_with(&picture, |encoder| encoder.set_progressive(true));
    let restarting = jpeg_with(&picture, |encoder| encoder.set_restart_interval(4));
    for whole in [plain, progressive, restarting] {
        assert!(intake(&whole).is_ok());
        let cuts = (10..=99).map(|percent| whole.len() * percent / 100);
        for end in cuts.chain([whole.len() - 1, whole.len() - 2]) {
            assert_eq!(refused(&whole[..end]), "photo-truncated", "{end} of {}", whole.len());
            // A copy that stopped often leaves zeros up to the right length.
            let mut zeroed = whole[..end].to_vec();
            zeroed.resize(whole.len(), 0);
            assert_eq!(refused(&zeroed), "photo-truncated", "zeros from {end}");
        }
        for after in [&b"garbage"[..], &[0; 4096], &[0xFF; 9], &whole, &ftyp(b"mp42", b"isom")] {
            let facts = intake(&[&whole[..], after].concat()).unwrap();
            assert_eq!(facts, intake(&whole).unwrap());
        }
    }
}

#[test]
fn other_formats_cut_off_are_refused() {
    let picture = noise(200, 200);
    let png = png(picture.as_raw(), 200, 200, image::ExtendedColorType::Rgb8);
    let facts = intake(&png).unwrap();
    let webp = [variants(&facts, &preset(&[200], None, &[OutputFormat::WebP]), Focus::default())];
    let webp = encode(&png, &facts, &webp.concat()).unwrap().files.remove(0);
    for whole in [png, webp, gif(1)] {
        assert!(intake(&whole).is_ok());
        for percent in 10..=99 {
            let cut = &whole[..whole.len() * percent / 100];
            assert_eq!(refused(cut), "photo-truncated", "{percent} % of {:?}", sniff(&whole));
        }
        assert!(intake(&[&whole[..], b"\0\0"].concat()).is_ok());
    }
}

fn gif(frames: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    let picture = image::DynamicImage::from(quarters(64, 64)).into_rgba8();
    encoder.encode_frames(vec![image::Frame::new(picture); frames]).unwrap();
    drop(encoder);
    bytes
}

#[test]
fn moving_and_tiny_pictures_are_remarked_on() {
    let facts = intake(&gif(3)).unwrap();
    assert!(facts.animated);
    let codes: Vec<_> = remarks(&facts).iter().map(code).collect();
    assert_eq!(codes, ["photo-too-small", "photo-animated"]);
    assert!(!intake(&gif(1)).unwrap().animated);
    assert!(remarks(&intake(&jpeg(&noise(200, 300))).unwrap()).is_empty());
}

#[test]
fn a_file_too_large_to_decode_is_refused_by_its_header() {
    let chunk = |name: &[u8; 4], data: &[u8]| {
        [&(data.len() as u32).to_be_bytes()[..], name, data, &[0; 4]].concat()
    };
    let png = |side: u32, depth: u8| {
        let size = [side.to_be_bytes(), side.to_be_bytes()].concat();
        let header = chunk(b"IHDR", &[&size[..], &[depth, 6, 0, 0, 0]].concat());
        let signature = b"\x89PNG\r\n\x1A\n".to_vec();
        [signature, header, chunk(b"IDAT", &[0; 9]), chunk(b"IEND", &[])].concat()
    };
    assert!(intake(&png(7000, 8)).is_ok());
    let problem = intake(&png(8000, 16)).unwrap_err();
    assert_eq!(code(&problem), "photo-too-large");
    assert!(problem.message(Lang::En).contains("8000 x 8000 pixels (64 megapixels)"));
    assert!(problem.message(Lang::En).contains("the limit for a PNG like this is 52 megapixels"));

    let mut wide = jpeg(&noise(16, 16));
    let frame = wide.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    wide[frame + 5..frame + 9].copy_from_slice(&[0x30, 0, 0x30, 0]);
    assert_eq!(refused(&wide), "photo-too-large", "12288 x 12288");
    wide[frame + 5..frame + 9].copy_from_slice(&[0x23, 0x28, 0x2E, 0xE0]);
    assert_eq!(intake(&wide).unwrap().width, 12_000, "108 megapixels are fine");
}

#[test]
fn a_jpeg_that_contradicts_itself_is_damaged() {
    let whole = jpeg(&noise(32, 32));
    let frame = whole.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    let with = |at: usize, byte: u8| {
        let mut changed = whole.clone();
        changed[at] = byte;
        refused(&changed)
    };
    assert_eq!(with(frame + 1, 0xC9), "photo-unusual-jpeg");
    assert_eq!(with(frame + 4, 12), "photo-unusual-jpeg");
    assert_eq!(with(frame + 14, 0x22), "photo-unusual-jpeg", "the first component is coarser");
    assert_eq!(with(frame + 1, 0xFE), "photo-damaged");
    assert_eq!(refused(b"\xFF\xD8\xFF\xD9"), "photo-damaged");
    assert_eq!(refused(b"\xFF\xD8\xFF\xE0\0\x01\xFF\xD9"), "photo-damaged");
}

#[test]
fn nothing_in_a_header_makes_intake_panic() {
    let thumbnail = jpeg(&quarters(16, 16));
    let photo = with_segment(&jpeg(&quarters(16, 16)), 0xE1, &exif(8, &thumbnail, false));
    let png = png(quarters(16, 16).as_raw(), 16, 16, image::ExtendedColorType::Rgb8);
    for whole in [photo, png, gif(2), ftyp(b"heic", b"mif1")] {
        for at in 0..whole.len().min(700) {
            for byte in [0, 1, 0x7F, 0xFF] {
                let mut changed = whole.clone();
                changed[at] = byte;
                let _ = intake(&changed).map(|facts| tint::of_thumbnail(&changed, &facts));
            }
        }
    }
}
