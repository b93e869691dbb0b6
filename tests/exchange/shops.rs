//! What shop programs and platforms export: no row, variant, price or picture is lost.

use super::*;

#[test]
fn shopify_loses_nothing_with_old_and_new_headers() {
    let mut written = Vec::new();
    for (name, sku, image, variant_image, title) in [
        ("shopify.csv", "SKU", "Product image URL", "Variant image URL", "Title"),
        ("shopify-2024.csv", "Variant SKU", "Image Src", "Variant Image", "Title"),
    ] {
        let trial = bare();
        import(&trial, name, &[]);
        let all = everything(&trial);
        for header in [sku, image, variant_image, title, "Vendor", "Type"] {
            for cell in column(name, header) {
                assert!(all.contains(&cell), "{name}: {header} {cell} is lost");
            }
        }
        let product = text(&trial, "produk/syal-pakis/index.md");
        for line in [
            "  - nama: Merah / M\n    kode: 007\n    harga: Rp350.000\n    harga_normal: Rp400.000\n    stok: 5\n",
            "  - nama: Biru / L\n    kode: 008\n    harga: Rp375.000\n    stok: 0\n",
            "Syal *kapas*: \"lembut\".\n\n- Dicuci tangan\n",
        ] {
            assert!(product.contains(line), "{line} is not in\n{product}");
        }
        // What the shop pays is nobody's business.
        assert!(!all.contains("200000") && !all.contains("200.000"));
        let pages = built(&trial);
        for shown in ["Rp350.000", "Rp400.000", "Rp375.000", "Rp125.000"] {
            assert!(pages.contains(shown), "{name}: {shown} is not on the pages");
        }
        written.push(contents(&trial.path().join("situs/produk")));
    }
    assert_eq!(written[0], written[1]);
}

#[test]
fn woocommerce_loses_nothing() {
    let trial = bare();
    let run = import(&trial, "woocommerce.csv", &[]);
    assert!(run.stderr.contains("currency-assumed"), "{}", run.stderr);
    let all = everything(&trial);
    for header in ["SKU", "Images", "External URL"] {
        for cell in column("woocommerce.csv", header) {
            for part in cell.split(", ") {
                assert!(all.contains(part), "{header} {part} is lost");
            }
        }
    }
    let cloth = text(&trial, "produk/kain-kelok/index.md");
    assert!(cloth.contains("- nama: Blue\n    kode: kelok-biru\n    harga: USD 18.50\n    harga_normal: USD 20.00\n"), "{cloth}");
    assert!(cloth.contains("kategori: Kain, Ikat\n"), "{cloth}");
    assert!(text(&trial, "produk/tas/index.md").contains("draf: ya\n"));
    assert!(text(&trial, "produk/paket-lengkap/index.md").contains("Isi: Syal Logo, Tas\n"));
    let pages = built(&trial);
    for shown in
        ["USD\u{a0}18,50", "USD\u{a0}20,00", "USD\u{a0}35,00", "USD\u{a0}45,00", "USD\u{a0}11,05"]
    {
        assert!(pages.contains(shown), "{shown} is not on the pages");
    }
    // A currency that is named is not guessed.
    let trial = bare();
    let run = import(&trial, "woocommerce.csv", &["--currency", "SGD"]);
    assert!(!run.stderr.contains("currency-assumed"));
    assert!(text(&trial, "produk/buku-tenun/index.md").contains("harga: SGD 11.05\n"));
}

/// The export of a whole WordPress site, which names pictures and attributes by number and address.
#[test]
fn a_wordpress_export_loses_nothing() {
    let trial = bare();
    let run = import(&trial, "woocommerce.xml", &[]);
    assert!(run.stderr.contains("wordpress-photo-missing"), "{}", run.stderr);
    let cloth = text(&trial, "produk/kain-kelok/index.md");
    for line in [
        "nama: Kain Kelok & Tepi\nringkasan: Kain dua warna.\nkode: kain-kelok\n",
        "kategori:\n  - Kain, Ikat\n",
        "  - nama: Biru Tua / 75,5 cm\n    kode: kelok-biru\n    harga: Rp850.000\n",
        "  - nama: Merah\n    kode: kelok-merah\n    harga: Rp900.000\n",
        "  Warna benang: Biru Tua, Merah\n  Lebar: 60 cm, 75,5 cm\n",
        "Kain **ikat** dari dua panel.",
        "Biru Tua / 75,5 cm: Biru dari tarum, dicelup sembilan kali.",
    ] {
        assert!(cloth.contains(line), "{line} is not in\n{cloth}");
    }
    let scarf = text(&trial, "produk/syal-logo.md");
    assert!(scarf.contains("kode: 007\nharga: Rp300.000\nharga_normal: Rp350.000\nstok: 12\n"));
    assert!(scarf.contains("draf: ya\n"), "{scarf}");
    assert!(
        text(&trial, "produk/paket-lengkap.md").contains("Isi: Syal Logo, Kain Kelok & Tepi\n")
    );
    let list = text(&trial, "foto-untuk-diunduh.csv");
    assert_eq!(list.matches("https://contoh.example/a/kelok-").count(), 3, "{list}");
    // What was thrown away, and other people's orders, stay where they are.
    let all = everything(&trial);
    assert!(!all.contains("sampah") && !all.contains("0812") && !all.contains("rahasia"));
    let pages = built(&trial);
    for shown in ["Rp850.000", "Rp900.000", "Rp300.000", "Rp350.000"] {
        assert!(pages.contains(shown), "{shown} is not on the pages");
    }
    // A column that a user gives a meaning finds its row, though several may share a line.
    let file = std::fs::read_to_string(fixture("woocommerce.xml")).expect("a fixture");
    let trial = bare();
    std::fs::write(trial.path().join("satu.xml"), file.replace('\n', "")).expect("written");
    let run = trial.run(&["import", "satu.xml", "situs", "--map", "Weight=rincian"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(text(&trial, "produk/kain-kelok/index.md").contains("  Weight: 0.5\n"));
    assert!(!text(&trial, "produk/syal-logo.md").contains("Weight"));
}

/// Meta's template explains its columns in a line above them; a sale price may equal the price;
/// descriptions in XML may hold tags.
#[test]
fn feeds_as_the_platforms_give_them() {
    let trial = bare();
    let table = "# Required | A unique content ID,# Required | A title,# Required | The price,# Optional | sale,# Required | URL,# Required | photo,# Required | in stock; out of stock,video[0].url\n\
        id,title,price,sale_price,link,image_link,availability,video[0].url\n\
        TS-1,Kaus Contoh,10.00 USD,10.00 USD,https://contoh.example/kaus,https://contoh.example/kaus.jpg,in stock,\n\
        TS-2,Topi Contoh,10.00 USD,7.50 USD,https://contoh.example/topi,https://contoh.example/topi.jpg,in stock,\n";
    std::fs::write(trial.path().join("katalog.csv"), table).expect("written");
    let atom = "<?xml version=\"1.0\"?>\n<feed xmlns:g=\"http://base.google.com/ns/1.0\">\n\
        <entry><g:id>TV_1</g:id><g:title>Tas &amp; topi</g:title><g:link>https://contoh.example/tas</g:link>\n\
        <g:image_link>https://contoh.example/tas.png</g:image_link><g:availability>in stock</g:availability>\n\
        <g:description>Kulit <b>asli</b> &lt;i&gt;tua&lt;/i&gt;</g:description><g:price>35 USD</g:price>\n\
        <g:shipping><g:country>US</g:country><g:price>14.95 USD</g:price></g:shipping></entry>\n\
        <entry><g:id>TV_2</g:id><g:title>Rusak</g:title><g:link>x</g:link><g:image_link>x.png</g:image_link>\n\
        <g:price>murah</g:price></entry></feed>";
    std::fs::write(trial.path().join("umpan.xml"), atom).expect("written");
    let run = trial.run(&["import", "katalog.csv", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    let shirt = text(&trial, "produk/kaus-contoh/index.md");
    assert!(shirt.contains("harga: USD 10.00\n") && !shirt.contains("harga_normal"), "{shirt}");
    let hat = text(&trial, "produk/topi-contoh/index.md");
    assert!(hat.contains("harga: USD 7.50\nharga_normal: USD 10.00\n"), "{hat}");
    built(&trial);
    // A mistake in XML is named by its line: there is no cell that the user could look for.
    let run = trial.run(&["import", "umpan.xml", "situs"]);
    assert_eq!(run.exit, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("umpan.xml:7\n"), "{}", run.stderr);
    std::fs::write(trial.path().join("umpan.xml"), atom.replace("murah", "1 USD"))
        .expect("written");
    let run = trial.run(&["import", "umpan.xml", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    let bag = text(&trial, "produk/tas-topi/index.md");
    assert!(bag.contains("harga: USD 35.00\n") && bag.contains("Kulit asli *tua*\n"), "{bag}");
}

/// Grams that Shopify has made of ounces, codes that Excel has cut, prices without cents.
#[test]
fn shopify_peculiarities_are_understood() {
    let trial = bare();
    let table = "Handle,Title,Variant SKU,Variant Grams,Variant Price,Variant Barcode,Variant Weight Unit\n\
        celana,Celana,C-1,226.796185,95,7.79202E+11,oz\n\
        topi,Topi,T-1,1000.125,23,,g\n";
    std::fs::write(trial.path().join("toko.csv"), table).expect("written");
    let run = trial.run(&["import", "toko.csv", "situs"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("currency-assumed-small"), "{}", run.stderr);
    let trousers = text(&trial, "produk/celana.md");
    assert!(trousers.contains("berat: 226.8 g\n") && trousers.contains("harga: USD 95.00\n"));
    assert!(!trousers.contains("7.79202"), "{trousers}");
    let pages = built(&trial);
    assert!(pages.contains("226,8\u{a0}g") && pages.contains("1000,1250\u{a0}g"), "{pages}");
    // Who says rupiah gets rupiah.
    let trial = bare();
    std::fs::write(trial.path().join("toko.csv"), table).expect("written");
    let run = trial.run(&["import", "toko.csv", "situs", "--currency", "IDR"]);
    assert_eq!(run.exit, Some(0), "{}", run.stderr);
    assert!(text(&trial, "produk/celana.md").contains("harga: Rp95\n"));
}

/// Two products of one name are two products, as their shop knows.
#[test]
fn products_of_one_name_are_told_apart_by_their_codes() {
    let trial = bare();
    let table = "ID,Type,SKU,Name,Published,In stock?,Regular price\n\
        1,simple,K-1,Kaus Polos,1,1,50000\n2,simple,K-2,Kaus Polos,1,1,60000\n";
    std::fs::write(trial.path().join("toko.csv"), table).expect("written");
    for _ in 0..2 {
        let run = trial.run(&["import", "toko.csv", "situs", "--update"]);
        assert_eq!(run.exit, Some(0), "{}", run.stderr);
        assert!(text(&trial, "produk/kaus-polos.md").contains("harga: Rp50.000\n"));
        assert!(text(&trial, "produk/kaus-polos-k-2.md").contains("harga: Rp60.000\n"));
    }
}

#[test]
fn feeds_say_the_same_as_table_and_as_xml() {
    let mut written = Vec::new();
    for name in ["meta.csv", "google.xml"] {
        let trial = bare();
        import(&trial, name, &[]);
        let scarf = text(&trial, "produk/syal-ombak/index.md");
        assert!(scarf.contains("- nama: Biru\n    kode: SY-1\n    harga: Rp300.000\n    harga_normal: Rp350.000\n    stok: 0\n"), "{scarf}");
        assert!(scarf.contains("- nama: Merah\n    kode: SY-2\n    harga: Rp375.000\n"), "{scarf}");
        let list = text(&trial, "foto-untuk-diunduh.csv");
        assert_eq!(list.matches("https://").count(), 5, "{list}");
        written.push(contents(&trial.path().join("situs")));
        built(&trial);
    }
    assert_eq!(written[0], written[1]);
}

#[test]
fn downloaded_photos_are_found_by_the_next_import() {
    let trial = bare();
    import(&trial, "shopify.csv", &[]);
    let picture = std::fs::read(trial::sites().join("base/foto/madu.jpg")).expect("a photo");
    for name in ["1.jpg", "2.png", "3.webp", "4.jpg", "5.jpg"] {
        trial.write(&format!("produk/syal-pakis/{name}"), &picture);
    }
    import(&trial, "shopify.csv", &["--update"]);
    let product = text(&trial, "produk/syal-pakis/index.md");
    assert!(
        product.contains("foto:\n  - file: 1.jpg\n    alt: Syal merah\n  - 2.png\n"),
        "{product}"
    );
    assert!(
        product.contains("    foto: 5.jpg\n") && product.contains("    foto: 2.png\n"),
        "{product}"
    );
    let list = text(&trial, "foto-untuk-diunduh.csv");
    assert_eq!(list.matches("https://").count(), 1, "{list}");
    let before = contents(&trial.path().join("situs"));
    import(&trial, "shopify.csv", &["--update"]);
    assert!(before == contents(&trial.path().join("situs")), "a second update changes nothing");
}

/// What programs on the way do to an export changes nothing of what is read: a byte order mark,
/// Windows line ends, columns of other apps, empty rows without a handle.
#[test]
fn exports_are_read_the_same_however_they_were_saved() {
    for name in ["shopify.csv", "shopify-2024.csv", "woocommerce.csv"] {
        let read = |bytes: &[u8]| {
            let trial = bare();
            std::fs::write(trial.path().join("ekspor.csv"), bytes).expect("written");
            let run = trial.run(&["import", "ekspor.csv", "situs"]);
            assert_eq!(run.exit, Some(0), "{name}: {}", run.stderr);
            contents(&trial.path().join("situs/produk"))
        };
        let plain =
            std::fs::read_to_string(fixture(name)).expect("a fixture").replace("\r\n", "\n");
        let known = read(plain.as_bytes());
        assert!(known.len() > 1, "{name}");
        let marked = format!("\u{feff}{plain}");
        let windows = plain.replace('\n', "\r\n");
        let mut more = csv::Writer::from_writer(Vec::new());
        let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(plain.as_bytes());
        let mut width = 0;
        for (number, row) in rows.records().enumerate() {
            let mut row = row.expect("a row");
            row.push_field(if number == 0 { "Google Shopping / Custom Label 4" } else { "x" });
            row.push_field(if number == 0 { "Meta: _aplikasi_lain" } else { "" });
            width = row.len();
            more.write_record(&row).expect("written");
        }
        for _ in 0..3 {
            more.write_record(vec![""; width]).expect("written");
        }
        let more = more.into_inner().expect("in memory");
        for (how, bytes) in
            [("mark", marked.as_bytes()), ("windows", windows.as_bytes()), ("columns", &more)]
        {
            assert!(read(bytes) == known, "{name} with {how} is read otherwise");
        }
    }
}
