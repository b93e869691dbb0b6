//! Which files are made from a photo: sizes, cuts, names.

use super::*;

fn facts(width: u32, height: u32) -> Facts {
    Facts {
        format: Format::Jpeg,
        width,
        height,
        orientation: Orientation::UPRIGHT,
        alpha: false,
        animated: false,
        decode_bytes: 0,
    }
}

fn preset(widths: &[u32], ratio: Option<(u32, u32)>) -> Preset {
    Preset {
        name: "card".into(),
        widths: widths.to_vec(),
        ratio,
        quality: 75,
        formats: vec![OutputFormat::WebP, OutputFormat::Jpeg],
        fallback_width: None,
    }
}

fn sizes(list: &[Variant]) -> Vec<(u32, u32)> {
    let mut sizes: Vec<_> = list.iter().map(|v| (v.width, v.height)).collect();
    sizes.dedup();
    sizes
}

#[test]
fn widths_ascend_and_each_comes_in_every_format() {
    let list =
        variants(&facts(4000, 3000), &preset(&[960, 320, 960, 0, 640], None), Focus::default());
    assert_eq!(sizes(&list), [(320, 240), (640, 480), (960, 720)]);
    assert_eq!(list.len(), 6);
    assert_eq!((list[0].format, list[1].format), (OutputFormat::WebP, OutputFormat::Jpeg));
}

#[test]
fn one_fallback_is_the_nearest_to_the_wish() {
    let mut preset = preset(&[320, 640, 960], None);
    preset.fallback_width = Some(800);
    let list = variants(&facts(4000, 3000), &preset, Focus::default());
    let jpegs: Vec<_> = list.iter().filter(|v| v.format == OutputFormat::Jpeg).collect();
    assert_eq!(jpegs.len(), 1);
    assert_eq!(jpegs[0].width, 640);
    assert_eq!(list.len(), 4);
}

#[test]
fn nothing_is_enlarged() {
    let wishes = preset(&[320, 640, 960, 1600], None);
    let of = |width, height| sizes(&variants(&facts(width, height), &wishes, Focus::default()));
    assert_eq!(of(200, 100), [(200, 100)]);
    assert_eq!(of(1200, 900), [(320, 240), (640, 480), (960, 720), (1200, 900)]);
    // 1000 is hardly wider than 960: not worth a file.
    assert_eq!(of(1000, 750), [(320, 240), (640, 480), (960, 720)]);
    assert_eq!(of(960, 720), [(320, 240), (640, 480), (960, 720)]);
    assert_eq!(of(1, 1), [(1, 1)]);
    for (width, height) in [(7, 3000), (3000, 7), (1, 60_000), (641, 479), (199, 201)] {
        for ratio in [None, Some((4, 3)), Some((1, 1)), Some((1200, 630)), Some((1, 1000))] {
            let facts = facts(width, height);
            for v in
                variants(&facts, &preset(&[1, 320, 640, 5000], ratio), Focus { x: 0.9, y: 0.1 })
            {
                assert!(v.width >= 1 && v.height >= 1, "{v}");
                assert!(v.width <= v.crop.width && v.height <= v.crop.height, "{v}");
                assert!(
                    v.crop.x + v.crop.width <= width && v.crop.y + v.crop.height <= height,
                    "{v}"
                );
                assert!(v.width < 16_384 && v.height < 16_384, "{v}");
            }
        }
    }
}

#[test]
fn the_cut_follows_the_focus_up_to_the_edge() {
    let wide = facts(4000, 3000);
    let square = Some((1, 1));
    let x = |x| crop(&wide, square, Focus { x, y: 0.5 }).x;
    assert_eq!((x(0.5), x(0.0), x(1.0)), (500, 0, 1000));
    assert_eq!(x(0.4), 100);
    assert_eq!((x(f64::NAN), x(-3.0), x(f64::INFINITY)), (500, 0, 500));
    let tall = crop(&facts(3000, 4000), square, Focus { x: 0.5, y: 0.3 });
    assert_eq!(tall, Crop { x: 0, y: 0, width: 3000, height: 3000 });
    assert_eq!(crop(&wide, Some((0, 3)), Focus::default()).width, 4000);
}

#[test]
fn a_ratio_gives_every_photo_the_same_height() {
    let preset = preset(&[320], Some((4, 3)));
    for (width, height) in [(4000, 3000), (3001, 4567), (333, 1000), (999, 321)] {
        let list = variants(&facts(width, height), &preset, Focus::default());
        assert_eq!(sizes(&list), [(320, 240)], "{width} x {height}");
    }
}

#[test]
fn a_link_preview_has_the_size_that_networks_ask_for() {
    let large = link_preview(&facts(4000, 3000), Focus::default());
    assert_eq!((large.width, large.height, large.limit), (1200, 630, Some(300_000)));
    let small = link_preview(&facts(600, 800), Focus::default());
    assert_eq!((small.width, small.height), (600, 315));
}

#[test]
fn a_name_changes_with_photo_and_recipe_only() {
    let list = variants(&facts(4000, 3000), &preset(&[320, 640], None), Focus::default());
    let photo = ContentHash::of(b"photo");
    let mut names: Vec<_> = list.iter().map(|v| short_hash(photo, &v.recipe())).collect();
    assert!(names.iter().all(|name| name.len() == 16));
    assert_eq!(names[0], short_hash(photo, &list[0].recipe()));
    names.push(short_hash(ContentHash::of(b"other"), &list[0].recipe()));
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 5);
    assert_eq!(list[0].recipe(), "webp 320x240 from 4000x3000+0+0 q75");
    assert_eq!(ContentHash::from_hex(&photo.to_hex()), Some(photo));
    assert_eq!(ContentHash::from_hex("zz"), None);
}

#[test]
fn orientation_reads_only_what_the_standard_defines() {
    assert_eq!(Orientation::from_exif(6).exif(), 6);
    assert!(Orientation::from_exif(6).swaps_sides());
    for odd in [0, 9, 260, u16::MAX] {
        assert_eq!(Orientation::from_exif(odd), Orientation::UPRIGHT);
    }
}
