//! Sites of other generators, and the photos beside tables.

use super::*;

#[test]
fn other_generators_are_understood() {
    for (name, generator, path, lines, photo) in [
        (
            "hugo",
            "Hugo",
            "produk/syal-pakis/index.md",
            &[
                "nama: Syal Pakis",
                "kode: 007",
                "harga: Rp 350.000",
                "kategori: Syal",
                "tag: kapas, ikat",
                "urutan: 3",
                "terbit: 5 Juli 2025",
                "    alt: Syal di meja",
                "Baca cara merawatnya.",
            ][..],
            "produk/syal-pakis/depan.jpg",
        ),
        (
            "hugo",
            "Hugo",
            "produk/tas-rotan/index.md",
            &["harga: 150.000", "stok: 4", "draf: ya"],
            "produk/tas-rotan/tas.jpg",
        ),
        (
            "jekyll",
            "Jekyll",
            "produk/madu-hutan/index.md",
            &["harga: 95.000", "ringkasan: Madu dari hutan Sintang.", "Dipanen *bergilir*."],
            "produk/madu-hutan/madu.jpg",
        ),
        (
            "zola",
            "Zola",
            "produk/kopi/index.md",
            &[
                "nama: Kopi Bukit",
                "kode: K-01",
                "harga: Rp75.000",
                "kategori: Kopi",
                "tag: robusta",
                "terbit: 2025-07-05",
            ],
            "produk/kopi/kopi.jpg",
        ),
        (
            "eleventy",
            "Eleventy",
            "produk/bidai/index.md",
            &["harga: Rp 1.250.000", "    alt: Bidai terbentang"],
            "produk/bidai/bidai.jpg",
        ),
    ] {
        let trial = bare();
        let run = import(&trial, name, &[]);
        assert!(run.stderr.contains(&format!("({generator})")), "{}", run.stderr);
        let product = text(&trial, path);
        for line in lines {
            assert!(product.lines().any(|known| known == *line), "{line:?} is not in\n{product}");
        }
        assert!(trial.path().join("situs").join(photo).is_file(), "{photo}");
        assert!(!everything(&trial).contains("rahasia"), "what is not known is not published");
        built(&trial);
    }
}

/// Keys of shop themes, prices in dollars, template tags in the text, facts that fit no key.
#[test]
fn shop_themes_of_other_generators_are_understood() {
    let trial = bare();
    let page = |path: &str, text: &str| {
        let path = trial.path().join("lama").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    };
    page("_config.yml", "title: Toko\n");
    page(
        "_products/topi.md",
        "---\ntitle: Topi\nprice: \"30.00\"\npriceBefore: \"40.00\"\nshortDescription: Anyaman halus.\n\
         productID: \"02\"\ncolors: [hitam, putih]\nsizes: [S, L]\nstyles:\n  - {name: Putih}\n---\n\
         {% include beli.html %}\nBagus. {{ page.price }}\n",
    );
    let run = trial.run(&["import", "lama", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("currency-assumed") && run.stderr.contains("topi.md:3"));
    assert!(run.stderr.contains("Tidak dipakai: styles."), "{}", run.stderr);
    let hat = text(&trial, "produk/topi.md");
    for line in [
        "ringkasan: Anyaman halus.\nkode: 02\nharga: USD 30.00\nharga_normal: USD 40.00\n",
        "  Warna: hitam, putih\n  Ukuran: S, L\n---\n\nBagus.\n",
    ] {
        assert!(hat.contains(line), "{line} is not in\n{hat}");
    }
    built(&trial);
}

#[test]
fn photos_come_only_from_chosen_folders() {
    let trial = bare();
    let picture = trial::sites().join("base/foto/madu.jpg");
    for folder in ["pribadi", "tabel"] {
        std::fs::create_dir(trial.path().join(folder)).expect("a folder");
    }
    std::fs::copy(&picture, trial.path().join("pribadi/wajah.jpg")).expect("copied");
    let absolute = trial.path().join("pribadi/wajah.jpg");
    let table = format!("nama;foto\nA;../pribadi/wajah.jpg\nB;{}\n", absolute.display());
    std::fs::write(trial.path().join("tabel/a.csv"), table).expect("written");
    let run = trial.run(&["import", "tabel/a.csv", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert_eq!(run.stderr.matches("import-photo-outside").count(), 2, "{}", run.stderr);
    assert!(!contents(&trial.path().join("situs")).keys().any(|path| path.ends_with(".jpg")));
    let run = trial.run(&["import", "tabel/a.csv", "situs", "--update", "--photos", "pribadi"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(contents(&trial.path().join("situs")).keys().any(|path| path.ends_with(".jpg")));
}
