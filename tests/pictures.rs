//! Two thousand damaged pictures, and memory that stays bounded whatever comes in.

#[path = "support/chance.rs"]
mod chance;
mod support;

use chance::Chance;
use etalase::model::picture::{Focus, Format, OutputFormat, Preset, variants};
use etalase::render::photo::{encode, intake};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use support::{etalase, memory_of, succeed};

/// A small picture with edges and slopes.
fn picture(seed: usize) -> RgbImage {
    RgbImage::from_fn(72, 54, |x, y| {
        let stripe = if (x / 6 + y / 9 + seed as u32).is_multiple_of(3) { 190 } else { 60 };
        Rgb([stripe, (x * 3) as u8, (y * 4) as u8])
    })
}

/// Sound files of every kind that is read, with the name of the kind.
fn sound(seed: usize) -> Vec<(&'static str, Vec<u8>)> {
    let rgb = picture(seed);
    let image = DynamicImage::from(rgb.clone());
    let written = |image: &DynamicImage, format| {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).expect("a picture");
        bytes.into_inner()
    };
    let jpeg = |progressive: bool, colour: ColorType, data: &[u8]| {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, 85);
        encoder.set_progressive(progressive);
        encoder.set_sampling_factor(SamplingFactor::F_1_1);
        encoder.encode(data, 72, 54, colour).expect("a picture");
        bytes
    };
    let cmyk: Vec<u8> =
        rgb.pixels().flat_map(|p| [255 - p.0[0], 255 - p.0[1], 255 - p.0[2], 9]).collect();
    let clear = DynamicImage::from(image.to_rgba8());
    vec![
        ("JPEG", jpeg(false, ColorType::Rgb, &rgb)),
        ("progressive JPEG", jpeg(true, ColorType::Rgb, &rgb)),
        ("CMYK JPEG", jpeg(false, ColorType::Cmyk, &cmyk)),
        ("grey JPEG", jpeg(false, ColorType::Luma, &image.to_luma8())),
        ("PNG", written(&clear, ImageFormat::Png)),
        ("16-bit PNG", written(&DynamicImage::from(image.to_rgb16()), ImageFormat::Png)),
        ("WebP", written(&clear, ImageFormat::WebP)),
        ("lossy WebP", webp::Encoder::from_rgb(&rgb, 72, 54).encode(70.0).to_vec()),
        ("GIF", written(&clear, ImageFormat::Gif)),
    ]
}

/// Makes one damage of a kind; `None` where it would change nothing.
fn damage(kind: &str, bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut out = bytes.to_vec();
    match kind {
        // At least a hundredth is missing, and the beginning is there.
        "cut off" => {
            let most = bytes.len() - bytes.len().div_ceil(100);
            out.truncate(24 + chance.below(most - 24));
        }
        "bits flipped" => {
            for _ in 0..=chance.below(12) {
                let at = chance.below(out.len());
                out[at] ^= 1 << chance.below(8);
            }
        }
        "a hole" => {
            let at = chance.below(out.len());
            let end = (at + 1 + chance.below(400)).min(out.len());
            out[at..end].fill(0);
        }
        "absurd numbers" => {
            let at = 2 + chance.below(out.len().min(60) - 6);
            out[at..at + 4].fill([0xff, 0x7f, 0x00][chance.below(3)]);
        }
        "something behind it" => out.extend((0..chance.below(5000)).map(|n| (n * 7) as u8)),
        _ => unreachable!("{kind}"),
    }
    out
}

#[test]
fn damaged_pictures_are_named_or_read_and_never_crash() {
    let preset = Preset {
        name: "card".to_owned(),
        widths: vec![24, 60],
        ratio: Some((4, 3)),
        quality: 60,
        formats: vec![OutputFormat::WebP, OutputFormat::Jpeg],
        fallback_width: None,
    };
    let read = |bytes: &[u8]| -> Result<usize, String> {
        let facts = intake(bytes).map_err(|problem| problem.entry.code.to_owned())?;
        let list = variants(&facts, &preset, Focus::default());
        let made = encode(bytes, &facts, &list).map_err(|problem| problem.entry.code.to_owned())?;
        assert!(made.files.iter().all(|file| !file.is_empty()));
        Ok(made.files.len())
    };
    let mut table: BTreeMap<(&str, &str), [usize; 2]> = BTreeMap::new();
    let kinds = ["cut off", "bits flipped", "a hole", "absurd numbers", "something behind it"];
    for seed in 0..45 {
        let mut chance = Chance(seed as u64);
        for (format, bytes) in sound(seed) {
            assert_eq!(read(&bytes), Ok(4), "the sound {format}");
            for kind in kinds {
                let damaged = damage(kind, &bytes, &mut chance);
                let result = read(&damaged);
                table.entry((kind, format)).or_default()[usize::from(result.is_ok())] += 1;
            }
        }
    }
    println!("| damage | format | named as a problem | read |\n|---|---|---:|---:|");
    let mut sums: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for ((kind, format), [refused, accepted]) in &table {
        println!("| {kind} | {format} | {refused} | {accepted} |");
        let sum = sums.entry(kind).or_default();
        *sum = [sum[0] + refused, sum[1] + accepted];
    }
    let all: usize = sums.values().flatten().sum();
    let refused: usize = sums.values().map(|sum| sum[0]).sum();
    println!("result: {all} damaged pictures: {refused} named, {} read, no crash", all - refused);
    assert!(all >= 2000, "{all}");
    let [refused, accepted] = sums["cut off"];
    assert!(
        refused * 100 >= (refused + accepted) * 99,
        "cut off: {refused} of {} are named",
        refused + accepted
    );
    // Phones append films and depth maps to photos; that must not make them unusable.
    assert_eq!(
        sums["something behind it"][0], 0,
        "a sound picture with something behind it is refused"
    );
    // A picture that claims to be gigantic is refused by its header, of whatever kind it is.
    assert!(sums["absurd numbers"][0] > 50, "{sums:?}");
}

#[test]
fn the_header_decides_the_kind_and_not_the_name() {
    for (name, bytes) in sound(1) {
        let expected = match name.rsplit(' ').next() {
            Some("JPEG") => Format::Jpeg,
            Some("PNG") => Format::Png,
            Some("WebP") => Format::WebP,
            _ => Format::Gif,
        };
        assert_eq!(intake(&bytes).expect("sound").format, expected, "{name}");
    }
}

/// Photos of 27 megapixels, stored progressively, which is what costs a reader most.
#[cfg(target_os = "linux")]
#[test]
fn large_photos_stay_within_memory() {
    let (width, height) = (6000_u16, 4500_u16);
    let row: Vec<u8> = (0..usize::from(width) * 3).map(|n| (n * 31 % 251) as u8).collect();
    let pixels: Vec<u8> = (0..usize::from(height))
        .flat_map(|y| {
            let shift = y * 7 % row.len();
            [&row[shift..], &row[..shift]].concat()
        })
        .collect();
    let mut photo = Vec::new();
    let mut encoder = Encoder::new(&mut photo, 80);
    encoder.set_progressive(true);
    encoder.encode(&pixels, width, height, ColorType::Rgb).expect("a photo");
    drop(pixels);

    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path();
    support::small_site(site, 2, 1);
    for number in 0..4_u8 {
        let place = site.join(format!("produk/besar-{number}"));
        fs::create_dir_all(&place).expect("a folder");
        fs::write(place.join("index.md"), format!("---\nnama: Besar {number}\n---\n"))
            .expect("written");
        // Bytes behind the picture make it another photo with the same work.
        fs::write(place.join("1.jpg"), [photo.as_slice(), &[number]].concat()).expect("written");
    }
    let mut child = etalase()
        .args(["build", "-q"])
        .arg(site)
        .env("RAYON_NUM_THREADS", "4")
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut peak = 0_u64;
    while child.try_wait().expect("a state").is_none() {
        peak = peak.max(memory_of(child.id(), "VmHWM").unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(child.wait().expect("ended").success());
    println!("result: peak memory with four photos of 27 megapixels: {} MB", peak / 1000);
    assert!(peak > 100_000, "the peak was not seen: {peak} kB");
    assert!(peak <= 600_000, "{peak} kB");
    // The next build finds everything in the cache.
    succeed(etalase().arg("build").arg(site));
}
