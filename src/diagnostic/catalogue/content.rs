//! Messages about files, keys, products, people, photos and links.

use crate::diagnostic::entry::entries;

entries! {
    ALIAS_ODD, "alias-odd", Error {
        id: "Alamat lama \"{text}\" tidak bisa dipakai.",
            "Tulis alamat tanpa nama situs, misalnya produk/syal-lama.html.",
            "Alias adalah alamat lama yang harus tetap membawa pengunjung ke halaman ini. Isinya huruf, angka, titik, tanda hubung, dan garis miring saja.";
        en: "The old address \"{text}\" can't be used.",
            "Write the address without the name of the site, for example products/old-scarf.html.",
            "An alias is an old address that should still lead visitors to this page. It may hold letters, digits, dots, hyphens and slashes only.";
    }
    CATEGORY_MISSPELT, "category-misspelt", Error {
        id: "Kategori \"{text}\" tidak ada. Maksudnya \"{near}\"?",
            "Ganti dengan \"{near}\", atau buat berkas kategori baru di folder kategori.",
            "Setiap kategori punya satu berkas di folder kategori, misalnya kategori/syal.md. Produk menyebut nama berkasnya atau judulnya.";
        en: "There is no category \"{text}\". Did you mean \"{near}\"?",
            "Write \"{near}\", or make a new category file in the folder categories.",
            "Each category has a file in the folder categories, such as categories/scarves.md. Products name that file or its title.";
    }
    CATEGORY_UNKNOWN, "category-unknown", Error {
        id: "Kategori \"{text}\" tidak ada.",
            "Buat berkasnya di folder kategori (cukup satu baris judul), atau periksa ejaannya.",
            "Setiap kategori punya satu berkas di folder kategori, misalnya kategori/syal.md dengan isi:\n\n---\njudul: Syal\n---";
        en: "There is no category \"{text}\".",
            "Make a file for it in the folder categories (a title is enough), or check the spelling.",
            "Each category has a file in the folder categories, such as categories/scarves.md with:\n\n---\ntitle: Scarves\n---";
    }
    CHOICE_MISSPELT, "choice-misspelt", Error {
        id: "\"{text}\" tidak dikenal di sini. Maksudnya \"{near}\"?",
            "Ganti dengan \"{near}\". Pilihannya: {known}.",
            "Di sini hanya kata-kata tertentu yang bisa dipakai, supaya situs tahu apa artinya.";
        en: "\"{text}\" is not known here. Did you mean \"{near}\"?",
            "Write \"{near}\". The choices are: {known}.",
            "Only certain words can be used here, so that the site knows what they mean.";
    }
    CHOICE_UNKNOWN, "choice-unknown", Error {
        id: "\"{text}\" tidak dikenal di sini.",
            "Pilih salah satu: {known}.",
            "Di sini hanya kata-kata tertentu yang bisa dipakai, supaya situs tahu apa artinya.";
        en: "\"{text}\" is not known here.",
            "Choose one of: {known}.",
            "Only certain words can be used here, so that the site knows what they mean.";
    }
    CODE_DUPLICATE, "code-duplicate", Error {
        id: "Kode {code} sudah dipakai di {first}.",
            "Beri setiap produk dan varian kode sendiri.",
            "Pembeli menyebut kode saat memesan. Kalau dua produk berkode sama, pesanan bisa tertukar.";
        en: "The code {code} is already used in {first}.",
            "Give each product and variant a code of its own.",
            "Buyers name the code when they order. With one code for two products, orders get mixed up.";
    }
    COMPARE_AT_LOWER, "compare-at-lower", Error {
        id: "Harga normal harus lebih tinggi dari harga sekarang.",
            "Isi harga_normal dengan harga sebelum potongan, atau hapus baris ini.",
            "Harga normal ditampilkan tercoret di samping harga. Kalau lebih rendah atau sama, itu bukan potongan harga.";
        en: "The normal price must be higher than the price now.",
            "Give compare_at_price the price before the discount, or remove this line.",
            "The normal price is shown struck through beside the price. If it is lower or equal, there is no discount.";
    }
    CONSENT_WITHOUT_DATE, "consent-without-date", Error {
        id: "Izin ini belum bertanggal.",
            "Tambahkan kapan orang itu memberi izin, misalnya tanggal: 5 Juli 2025.",
            "Izin untuk menampilkan nama atau wajah harus tercatat kapan diberikan (UU 27/2022 tentang Pelindungan Data Pribadi).";
        en: "This consent has no date.",
            "Add when the person agreed, for example date: 5 July 2025.",
            "Consent to show a name or face must be on record with its date (Indonesian law 27/2022 on personal data).";
    }
    FILE_UNREADABLE, "file-unreadable", Error {
        id: "Berkas ini tidak bisa dibaca: {detail}.",
            "Tutup program lain yang sedang membukanya (Excel, OneDrive), lalu coba lagi.",
            "Komputer menolak membuka berkas ini. Biasanya berkas sedang dipakai program lain, atau ada di flashdisk yang sudah dicabut.";
        en: "This file can't be read: {detail}.",
            "Close other programs that have it open (Excel, OneDrive), then try again.",
            "The computer refused to open the file. Usually another program is using it, or it was on a USB stick that is gone.";
    }
    FOLDER_MISSPELT, "folder-misspelt", Warning {
        id: "Folder \"{folder}\" tidak dikenal, jadi isinya tidak dipakai. Maksudnya \"{near}\"?",
            "Ganti nama foldernya menjadi \"{near}\".",
            "Folder yang dikenal: produk, kategori, halaman, berita, orang, unduhan, foto, statis, tema.";
        en: "The folder \"{folder}\" is not known, so its files are not used. Did you mean \"{near}\"?",
            "Rename the folder to \"{near}\".",
            "Known folders are: products, categories, pages, news, people, downloads, photos, static, theme.";
    }
    FOLDER_UNKNOWN, "folder-unknown", Warning {
        id: "Folder \"{folder}\" tidak dikenal, jadi isinya tidak dipakai.",
            "Pindahkan isinya ke folder yang dikenal: produk, kategori, halaman, berita, orang.",
            "Folder yang dikenal: produk, kategori, halaman, berita, orang, unduhan, foto, statis, tema.";
        en: "The folder \"{folder}\" is not known, so its files are not used.",
            "Move them to a known folder: products, categories, pages, news, people.",
            "Known folders are: products, categories, pages, news, people, downloads, photos, static, theme.";
    }
    FRONT_MATTER_OPEN, "front-matter-open", Error {
        id: "Bagian keterangan dibuka dengan --- tetapi tidak pernah ditutup.",
            "Tambahkan baris --- sesudah keterangan terakhir, sebelum cerita.",
            "Bentuk yang benar:\n\n---\nnama: Syal Pakis\nharga: 350.000\n---\nCerita tentang syal ini.";
        en: "The facts are opened with --- but never closed.",
            "Add a line --- after the last fact, before the story.",
            "The right form:\n\n---\nname: Fern scarf\nprice: 350.000\n---\nThe story of this scarf.";
    }
    FRONT_MATTER_TOML, "front-matter-toml", Error {
        id: "Keterangan di berkas ini ditulis di antara +++ (bentuk TOML).",
            "Ganti +++ menjadi ---, dan setiap \"kunci = nilai\" menjadi \"kunci: nilai\".",
            "Etalase membaca keterangan dalam bentuk YAML:\n\n---\nnama: Syal Pakis\nharga: 350.000\n---";
        en: "The facts in this file stand between +++ lines (the TOML form).",
            "Replace +++ by ---, and each \"key = value\" by \"key: value\".",
            "Etalase reads facts in the YAML form:\n\n---\nname: Fern scarf\nprice: 350.000\n---";
    }
    KEY_MISSPELT, "key-misspelt", Error {
        id: "Kunci \"{key}\" tidak dikenal. Maksudnya \"{near}\"?",
            "Ganti \"{key}\" dengan \"{near}\". Di berkas produk, keterangan lain bisa ditulis di bawah rincian.",
            "Kunci yang salah eja akan terlewat diam-diam kalau tidak ditegur. Keterangan bebas punya tempat sendiri:\n\nrincian:\n  Kadar air: 12 %";
        en: "The key \"{key}\" is not known. Did you mean \"{near}\"?",
            "Write \"{near}\" instead of \"{key}\". In a product file, any other fact can go below details.",
            "A misspelt key would be skipped silently if nobody said so. Free facts have a place of their own:\n\ndetails:\n  Moisture: 12 %";
    }
    KEY_TWICE, "key-twice", Error {
        id: "\"{second}\" dan \"{first}\" artinya sama di sini.",
            "Pakai salah satu saja.",
            "Kunci punya nama Indonesia dan Inggris, misalnya harga dan price. Kalau keduanya ada, tidak jelas mana yang berlaku.";
        en: "\"{second}\" and \"{first}\" mean the same here.",
            "Use one of them only.",
            "Keys have an Indonesian and an English name, such as harga and price. With both there, it is unclear which one counts.";
    }
    KEY_UNKNOWN, "key-unknown", Error {
        id: "Kunci \"{key}\" tidak dikenal di sini.",
            "Hapus baris ini, atau pakai salah satu: {known}.",
            "Untuk produk, keterangan apa pun yang tidak punya kunci sendiri bisa ditulis di bawah rincian:\n\nrincian:\n  Kadar air: 12 %";
        en: "The key \"{key}\" is not known here.",
            "Remove this line, or use one of: {known}.",
            "For a product, any fact without a key of its own can go below details:\n\ndetails:\n  Moisture: 12 %";
    }
    LANGUAGE_COMMA, "language-comma", Error {
        id: "Karena koma di dalam kurung { }, \"{text}\" dianggap kode bahasa.",
            "Apit setiap tulisan dengan tanda kutip. Koma di antara tanda kutip adalah koma biasa.",
            "Di dalam kurung { }, koma memisahkan bahasa yang satu dari yang lain:\n\nsemboyan: {id: \"Kami menenun, mewarnai, menjahit\", en: \"We weave, dye and sew\"}";
        en: "Because of a comma between { and }, \"{text}\" is taken for a language code.",
            "Put each text in quotation marks. A comma between quotation marks is an ordinary comma.",
            "Between { and }, a comma parts one language from the next:\n\ntagline: {id: \"Kami menenun, mewarnai, menjahit\", en: \"We weave, dye and sew\"}";
    }
    LANGUAGE_UNKNOWN, "language-unknown", Error {
        id: "Bahasa \"{text}\" tidak ada di daftar bahasa situs ini ({known}).",
            "Tambahkan ke bahasa di koperasi.yaml, misalnya bahasa: [id, en]. Atau perbaiki kodenya.",
            "Terjemahan hanya dipakai untuk bahasa yang disebut di koperasi.yaml.";
        en: "The language \"{text}\" is not among the languages of this site ({known}).",
            "Add it to languages in cooperative.yaml, for example languages: [id, en]. Or correct the code.",
            "Translations are used only for languages that cooperative.yaml names.";
    }
    LINK_MISSPELT, "link-misspelt", Error {
        id: "Tautan \"{text}\" tidak menuju berkas mana pun. Maksudnya \"{near}\"?",
            "Ganti alamat tautannya menjadi {near}.",
            "Tautan ke isi lain ditulis dengan nama berkasnya, misalnya [perawatan](../halaman/perawatan.md). Huruf besar dan kecil dibedakan.";
        en: "The link \"{text}\" leads to no file. Did you mean \"{near}\"?",
            "Change the address of the link to {near}.",
            "Links to other content use its file name, for example [care](../pages/care.md). Upper and lower case differ.";
    }
    LINK_NOWHERE, "link-nowhere", Error {
        id: "Tautan \"{text}\" tidak menuju berkas mana pun.",
            "Periksa nama berkasnya, atau tulis alamat lengkap dengan https:// untuk situs lain.",
            "Tautan ke isi lain ditulis dengan nama berkasnya, misalnya [perawatan](../halaman/perawatan.md).";
        en: "The link \"{text}\" leads to no file.",
            "Check the file name, or write a full address with https:// for another site.",
            "Links to other content use its file name, for example [care](../pages/care.md).";
    }
    MOTIF_WITHOUT_NAME, "motif-without-name", Error {
        id: "Motif ini belum punya nama.",
            "Tambahkan nama: di dalamnya.",
            "Contoh:\n\nmotif:\n  - nama: Pakis\n    cerita: Pucuk pakis di tepi sungai.\n    narasumber: Ibu Lena";
        en: "This motif has no name.",
            "Add name: to it.",
            "For example:\n\nmotifs:\n  - name: Fern\n    story: Fern shoots by the river.\n    narrator: Lena";
    }
    NAME_MISSING, "name-missing", Error {
        id: "Berkas ini belum punya nama atau judul.",
            "Tambahkan di awal berkas, di antara dua garis ---: nama: Syal Pakis (untuk halaman dan berita: judul: ...).",
            "Nama adalah satu-satunya keterangan yang wajib:\n\n---\nnama: Syal Pakis\n---";
        en: "This file has no name or title yet.",
            "Add it at the start of the file, between two --- lines: name: Fern scarf (for pages and news: title: ...).",
            "The name is the only fact that must be given:\n\n---\nname: Fern scarf\n---";
    }
    NEWS_WITHOUT_DATE, "news-without-date", Error {
        id: "Berita ini belum bertanggal.",
            "Tambahkan tanggal: 5 Juli 2025 di antara dua garis ---.",
            "Berita diurutkan menurut tanggal, dan pembaca ingin tahu kapan terjadi.";
        en: "This news item has no date.",
            "Add date: 5 July 2025 between the two --- lines.",
            "News is ordered by date, and readers want to know when it happened.";
    }
    ORDER_NOT_A_NUMBER, "order-not-a-number", Error {
        id: "\"{text}\" bukan angka urutan.",
            "Tulis angka bulat, misalnya 1 atau 20. Yang kecil tampil lebih dulu.",
            "Urutan menentukan tempat di daftar atau di menu.";
        en: "\"{text}\" is not a number for ordering.",
            "Write a whole number such as 1 or 20. Lower ones come first.",
            "The order decides the place in a list or in the menu.";
    }
    PERSON_MISSPELT, "person-misspelt", Error {
        id: "Tidak ada orang bernama \"{text}\". Maksudnya \"{near}\"?",
            "Ganti dengan \"{near}\", atau buat berkasnya di folder orang.",
            "Pembuat disebut dengan nama berkasnya di folder orang, misalnya orang/lena.md disebut lena.";
        en: "There is nobody called \"{text}\". Did you mean \"{near}\"?",
            "Write \"{near}\", or make a file for the person in the folder people.",
            "Makers are named by their file in the folder people: people/lena.md is named lena.";
    }
    PERSON_NAMED_IN_TEXT, "person-named-in-text", Warning {
        id: "Nama \"{text}\" tertulis di sini, padahal izinnya belum tercatat.",
            "Hapus nama itu dari tulisan, atau catat izinnya di berkas {file} di folder orang.",
            "Nama orang tanpa izin tercatat tidak ditampilkan di bagian lain situs, tetapi nama di dalam kalimat hanya bisa dihapus oleh Anda.";
        en: "The name \"{text}\" is written here, but consent is not on record.",
            "Take the name out of the text, or record the consent in the file {file} in the folder people.",
            "Names without recorded consent are left out everywhere else, but only you can take one out of a sentence.";
    }
    PERSON_UNKNOWN, "person-unknown", Error {
        id: "Tidak ada orang bernama \"{text}\".",
            "Buat berkasnya di folder orang, atau periksa ejaannya.",
            "Setiap pembuat punya satu berkas, misalnya orang/lena.md:\n\n---\nnama: Lena\nizin: {tanggal: 5 Juli 2025, cakupan: [nama, foto]}\n---";
        en: "There is nobody called \"{text}\".",
            "Make a file for the person in the folder people, or check the spelling.",
            "Each maker has a file, such as people/lena.md:\n\n---\nname: Lena\nconsent: {date: 5 July 2025, scope: [name, photo]}\n---";
    }
    PERSON_WITHOUT_CONSENT, "person-without-consent", Notice {
        id: "Orang di {file} tidak ditampilkan, karena izinnya belum tercatat.",
            "Kalau sudah setuju, tambahkan: izin: {tanggal: 5 Juli 2025, cakupan: [nama, foto]}",
            "Nama dan wajah orang hanya boleh diterbitkan dengan izin yang tercatat (UU 27/2022). Sampai izin itu ada, produknya tampil tanpa nama pembuat.";
        en: "The person in {file} is left out, because consent is not on record.",
            "If the person has agreed, add: consent: {date: 5 July 2025, scope: [name, photo]}",
            "A person's name and face may be published only with recorded consent (Indonesian law 27/2022). Until then the products are shown without the maker's name.";
    }
    PHOTO_CASE, "photo-case", Error {
        id: "Foto \"{text}\" ditulis dengan huruf besar-kecil yang berbeda dari nama berkasnya, {found}.",
            "Tulis persis seperti nama berkasnya: {found}",
            "Windows tidak membedakan huruf besar dan kecil, tetapi server internet membedakannya. Foto yang tampil di laptop bisa hilang di situs.";
        en: "The photo \"{text}\" differs in upper and lower case from the name of its file, {found}.",
            "Write it exactly like the file: {found}",
            "Windows does not tell upper from lower case, but web servers do. A photo that shows on the laptop could be missing on the site.";
    }
    PHOTO_CHANGED, "photo-changed", Error {
        id: "Foto ini berubah selagi situs dibuat.",
            "Tunggu sampai penyalinan foto selesai, lalu jalankan lagi perintahnya.",
            "Nama berkas foto di situs mengikuti isinya. Kalau isinya berubah di tengah jalan, namanya tidak lagi cocok.";
        en: "This photo changed while the site was being built.",
            "Wait until copying has finished, then run the command again.",
            "On the site, a photo's file is named after its content. If the content changes on the way, the name no longer fits.";
    }
    PHOTO_FOCUS, "photo-focus", Error {
        id: "\"{text}\" bukan titik fokus.",
            "Tulis kiri, kanan, atas, bawah, tengah, gabungannya (kiri atas), atau dua persen: 30% 70%.",
            "Fokus adalah bagian foto yang tidak boleh terpotong. Persen pertama dihitung dari kiri, yang kedua dari atas.";
        en: "\"{text}\" is not a focal point.",
            "Write left, right, top, bottom, center, two of them (top left), or two percentages: 30% 70%.",
            "The focus is the part of a photo that must not be cut off. The first percentage counts from the left, the second from the top.";
    }
    PHOTO_MISSING, "photo-missing", Error {
        id: "Foto \"{text}\" tidak ada di folder {folder}.",
            "Salin fotonya ke folder itu, atau perbaiki namanya.",
            "Foto dicari di folder yang sama dengan berkasnya, lalu di folder foto.";
        en: "The photo \"{text}\" is not in the folder {folder}.",
            "Copy the photo there, or correct its name.",
            "A photo is looked for in the folder of its file, then in the folder photos.";
    }
    PHOTO_MISSPELT, "photo-misspelt", Error {
        id: "Foto \"{text}\" tidak ada. Maksudnya \"{near}\"?",
            "Ganti dengan \"{near}\", atau salin fotonya ke folder ini.",
            "Foto dicari di folder yang sama dengan berkasnya, lalu di folder foto.";
        en: "There is no photo \"{text}\". Did you mean \"{near}\"?",
            "Write \"{near}\", or copy the photo into this folder.",
            "A photo is looked for in the folder of its file, then in the folder photos.";
    }
    PHOTO_NOT_A_PICTURE, "photo-other-file", Error {
        id: "\"{text}\" bukan berkas foto.",
            "Pakai foto dengan akhiran .jpg, .png, .webp atau .gif. Berkas lain ditaruh di folder unduhan.",
            "Di bagian foto hanya gambar yang bisa ditampilkan.";
        en: "\"{text}\" is not a photo.",
            "Use a photo ending in .jpg, .png, .webp or .gif. Other files go into the folder downloads.",
            "Only pictures can be shown where photos stand.";
    }
    PHOTO_WITHOUT_FILE, "photo-without-file", Error {
        id: "Foto ini belum menyebut nama berkasnya.",
            "Tambahkan file: di dalamnya, misalnya file: depan.jpg.",
            "Contoh:\n\nfoto:\n  - file: depan.jpg\n    alt: Syal merah terbentang di meja kayu";
        en: "This photo does not name its file.",
            "Add file: to it, for example file: front.jpg.",
            "For example:\n\nphotos:\n  - file: front.jpg\n    alt: Red scarf spread on a wooden table";
    }
    SLUG_DUPLICATE, "slug-duplicate", Error {
        id: "{first} dan {second} akan memakai alamat yang sama ({slug}).",
            "Ganti nama salah satu berkas atau foldernya.",
            "Alamat halaman dibuat dari nama berkas. Dua isi dengan alamat yang sama akan saling menimpa.";
        en: "{first} and {second} would use the same address ({slug}).",
            "Rename one of the files or its folder.",
            "A page's address is made from the name of its file. Two with the same address would overwrite each other.";
    }
    TEXT_NOT_TEXT, "text-not-text", Error {
        id: "Berkas ini bukan berkas tulisan biasa.",
            "Buka isinya di Word atau program asalnya, salin tulisannya ke Notepad, lalu simpan dengan akhiran .md.",
            "Dokumen Word yang hanya diganti akhirannya menjadi .md tetap dokumen Word. Etalase membaca tulisan biasa, seperti yang disimpan Notepad.";
        en: "This file is not plain text.",
            "Open it in Word or the program it came from, copy the words into Notepad, and save them with the ending .md.",
            "A Word document that was only renamed to .md is still a Word document. Etalase reads plain text, as Notepad saves it.";
    }
    TEXT_OLD_ENCODING, "text-old-encoding", Warning {
        id: "Berkas ini disimpan dengan cara lama (Windows-1252), jadi huruf khusus hanya ditebak.",
            "Buka di Notepad, pilih Simpan Sebagai, lalu pilih Pengodean: UTF-8.",
            "UTF-8 adalah cara menyimpan huruf yang dikenal semua program sekarang. Periksa huruf seperti é atau tanda kutip di situs.";
        en: "This file is stored in an old way (Windows-1252), so special letters are a guess.",
            "Open it in Notepad, choose Save As, and set Encoding to UTF-8.",
            "UTF-8 is the way of storing letters that all programs know today. Check letters such as é and quotation marks on the site.";
    }
    TEXT_TOO_LARGE, "text-too-large", Error {
        id: "Berkas tulisan ini lebih besar dari 4 MB.",
            "Bagi menjadi beberapa halaman, atau taruh sebagai PDF di folder unduhan.",
            "Empat megabita setara dengan ribuan halaman; biasanya itu berarti ada gambar atau data lain di dalamnya.";
        en: "This text file is larger than 4 MB.",
            "Divide it into several pages, or put it into the folder downloads as a PDF.",
            "Four megabytes are thousands of pages; usually that means there is a picture or other data in it.";
    }
    TIER_INCOMPLETE, "tier-incomplete", Error {
        id: "Harga grosir perlu minimum dan harga.",
            "Tulis keduanya: - {minimum: 10, harga: 45.000}",
            "Contoh:\n\ngrosir:\n  - {minimum: 10, harga: 45.000}\n  - {minimum: 50, harga: 40.000}";
        en: "A wholesale price needs a minimum and a price.",
            "Write both: - {minimum: 10, price: 45.000}",
            "For example:\n\ntiers:\n  - {minimum: 10, price: 45.000}\n  - {minimum: 50, price: 40.000}";
    }
    TRANSLATION_ALONE, "translation-alone", Error {
        id: "Ini terjemahan, tetapi berkas aslinya tidak ada.",
            "Buat berkas aslinya di folder yang sama dengan nama yang sama tanpa kode bahasa, misalnya syal.md di samping syal.en.md.",
            "Terjemahan hanya berisi tulisan yang berbeda. Harga, stok, dan foto diambil dari berkas asli.";
        en: "This is a translation, but its original is missing.",
            "Make the original in the same folder, with the same name less the language code: scarf.md beside scarf.en.md.",
            "A translation holds only the words that differ. Price, stock and photos come from the original.";
    }
    TRANSLATION_KEY, "translation-key", Warning {
        id: "\"{key}\" di terjemahan tidak dipakai; yang berlaku ada di berkas asli.",
            "Hapus baris ini dari terjemahan.",
            "Terjemahan hanya untuk tulisan. Harga, stok, dan keterangan lain cukup ditulis sekali, supaya tidak pernah berbeda.";
        en: "\"{key}\" in a translation is not used; what the original says counts.",
            "Remove this line from the translation.",
            "A translation is for words only. Price, stock and other facts are written once, so that they never differ.";
    }
    VALUE_SHAPE, "value-shape", Error {
        id: "Di sini diharapkan {expected}.",
            "Lihat contohnya dengan: etalase jelaskan value-shape",
            "Satu nilai:\n\nnama: Syal Pakis\n\nDaftar:\n\nfoto:\n  - depan.jpg\n  - belakang.jpg\n\nKunci dan nilai:\n\nalamat:\n  desa: Kelam";
        en: "Here {expected} is expected.",
            "See examples with: etalase explain value-shape",
            "A single value:\n\nname: Fern scarf\n\nA list:\n\nphotos:\n  - front.jpg\n  - back.jpg\n\nKeys with values:\n\naddress:\n  village: Kelam";
    }
    VARIANT_WITHOUT_NAME, "variant-without-name", Error {
        id: "Varian ini belum punya nama.",
            "Tambahkan nama:, warna: atau ukuran: di dalamnya.",
            "Contoh:\n\nvarian:\n  - {nama: Merah, harga: 350.000, stok: 2}\n  - {nama: Biru, harga: 375.000, stok: 1}";
        en: "This variant has no name.",
            "Add name:, color: or size: to it.",
            "For example:\n\nvariants:\n  - {name: Red, price: 350.000, stock: 2}\n  - {name: Blue, price: 375.000, stock: 1}";
    }
}
