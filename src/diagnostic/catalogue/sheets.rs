//! Messages about tables that are imported and exported.

use crate::diagnostic::entry::entries;

entries! {
    CELL_ERROR, "cell-error", Error {
        id: "Sel ini berisi {text}, tanda bahwa rumusnya gagal.",
            "Perbaiki rumusnya di program tabel, atau ketik nilainya langsung.",
            "Rumus yang merujuk sel terhapus atau membagi dengan nol tidak punya hasil. Yang diimpor adalah hasil, bukan rumus.";
        en: "This cell holds {text}, which says that its formula has failed.",
            "Mend the formula in the spreadsheet program, or type the value itself.",
            "A formula that refers to a deleted cell or divides by nought has no result. Results are imported, not formulas.";
    }
    CELL_NOT_COMPUTED, "cell-not-computed", Error {
        id: "Sel ini berisi rumus yang hasilnya belum tersimpan.",
            "Buka berkasnya di Excel atau LibreOffice, simpan, lalu impor lagi.",
            "Program lain kadang menulis rumus tanpa menghitungnya. Excel menghitung dan menyimpan hasilnya.";
        en: "This cell holds a formula whose result was never stored.",
            "Open the file in Excel or LibreOffice, save it, and import it again.",
            "Other programs sometimes write a formula without computing it. Excel computes it and stores the result.";
    }
    CODE_LOST_ZEROS, "code-lost-zeros", Error {
        id: "Kode \"{old}\" menjadi \"{new}\" di tabel ini: nol di depannya hilang.",
            "Ketik lagi kodenya sebagai teks ('{old} di Excel), atau pakai berkas .xlsx, yang menjaga kode.",
            "Excel menganggap 007 di berkas CSV sebagai angka 7. Di berkas .xlsx hasil etalase, kolom kode sudah berupa teks.";
        en: "The code \"{old}\" has become \"{new}\" in this table: its leading noughts are lost.",
            "Type the code as text again ('{old} in Excel), or use an .xlsx file, which keeps codes.",
            "Excel takes 007 in a CSV file for the number 7. In an .xlsx file that etalase has written, the column of codes is text.";
    }
    CODE_SCIENTIFIC, "code-scientific", Error {
        id: "Kode ini sudah diubah Excel menjadi {text}; angka di belakangnya hilang.",
            "Ketik lagi kode lengkapnya di kolom yang berformat Teks, atau hapus isinya kalau tidak punya kode.",
            "Di berkas CSV Excel menganggap kode panjang seperti 8991234567890 sebagai bilangan dan menyimpannya sebagai 8,99123E+12. Di berkas .xlsx dengan kolom berformat Teks, kode tetap utuh.";
        en: "Excel has turned this code into {text}; its last digits are lost.",
            "Type the whole code again in a column formatted as Text, or clear the cell if there is no code.",
            "In a CSV file Excel takes a long code such as 8991234567890 for a number and saves 8.99123E+12. In an .xlsx file with the column formatted as Text, codes stay whole.";
    }
    COLUMN_TWICE, "column-twice", Error {
        id: "Kolom \"{first}\" dan \"{second}\" berarti hal yang sama.",
            "Hapus atau ganti nama salah satunya, atau abaikan dengan --map \"{second}=-\".",
            "Setiap keterangan produk hanya bisa datang dari satu kolom. Kalau ada dua, tidak jelas mana yang benar.";
        en: "The columns \"{first}\" and \"{second}\" mean the same thing.",
            "Delete or rename one of them, or leave it out with --map \"{second}=-\".",
            "Each fact of a product can come from one column only. With two it is not clear which one is right.";
    }
    CURRENCY_ASSUMED, "currency-assumed", Warning {
        id: "Harga seperti {text} punya sen, jadi bukan rupiah. Semua harganya dianggap dolar Amerika (USD).",
            "Kalau mata uangnya lain, impor lagi dengan --currency, misalnya --currency SGD. Mata uang situs diatur dengan mata_uang di koperasi.yaml.",
            "Berkas dari Shopify dan WooCommerce tidak menyebut mata uang. Harga ditulis lengkap dengan mata uangnya (USD 45.50) supaya tidak salah baca.";
        en: "Prices such as {text} have cents, so they can't be rupiah. All prices are taken as US dollars (USD).",
            "If they are in another currency, import again with --currency, for example --currency SGD. The site's own currency is set with currency in its profile.",
            "Files from Shopify and WooCommerce do not say their currency. Prices are written with it (USD 45.50), so that nobody misreads them.";
    }
    CURRENCY_ASSUMED_SMALL, "currency-assumed-small", Warning {
        id: "Harga tertinggi di tabel ini {text}, terlalu kecil untuk rupiah. Semua harganya dianggap dolar Amerika (USD).",
            "Kalau memang rupiah, impor lagi dengan --currency IDR. Untuk mata uang lain sebut kodenya, misalnya --currency SGD.",
            "Berkas dari Shopify dan WooCommerce tidak menyebut mata uang. Harga ditulis lengkap dengan mata uangnya (USD 45.00) supaya tidak salah baca.";
        en: "The highest price in this table is {text}, too little for rupiah. All its prices are taken as US dollars (USD).",
            "If they are rupiah after all, import again with --currency IDR. For another currency give its code, for example --currency SGD.",
            "Files from Shopify and WooCommerce do not say their currency. Prices are written with it (USD 45.00), so that nobody misreads them.";
    }
    DATE_SERIAL, "date-serial", Error {
        id: "{text} adalah nomor hari di Excel, bukan tanggal.",
            "Pilih selnya di Excel, ubah formatnya menjadi Tanggal, simpan, lalu impor lagi. Atau ketik tanggalnya, misalnya 5 Juli 2025.",
            "Excel menyimpan tanggal sebagai hitungan hari. Di sel berformat Umum yang terlihat hanya nomornya, dan dari kapan dihitung berbeda antara Windows dan Mac lama.";
        en: "{text} is the number of a day in Excel, not a date.",
            "Select the cell in Excel, give it the format Date, save, and import again. Or type the date, for example 5 July 2025.",
            "Excel stores dates as a count of days. A cell with the format General shows only the number, and from when it counts differs between Windows and old Macs.";
    }
    EXPORT_ENDING, "export-ending", Error {
        id: "Jenis berkas \"{name}\" tidak dikenal.",
            "Beri nama berakhiran .xlsx (Excel) atau .csv, misalnya -o harga.xlsx.",
            "Akhiran nama menentukan bentuk berkas. Untuk Excel pilih .xlsx: kode seperti 007 tetap utuh di sana.";
        en: "The kind of file of \"{name}\" is not known.",
            "Use a name that ends in .xlsx (Excel) or .csv, for example -o prices.xlsx.",
            "The ending of the name decides the form of the file. For Excel choose .xlsx: codes such as 007 stay whole there.";
    }
    EXPORT_FAILED, "export-failed", Error {
        id: "Tabel tidak bisa ditulis: {detail}.",
            "Tutup berkas itu kalau sedang terbuka di Excel, atau pilih folder lain.",
            "Excel mengunci berkas yang sedang dibuka.";
        en: "The table can't be written: {detail}.",
            "Close that file if it is open in Excel, or choose another folder.",
            "Excel locks a file that is open.";
    }
    FOLDER_WITHOUT_PRODUCTS, "folder-without-products", Error {
        id: "Di folder ini tidak ada halaman produk.",
            "Pilih folder situs Hugo, Jekyll, Zola atau Eleventy yang halaman produknya punya harga (price) atau ada di folder products. Untuk tabel, sebut berkasnya.",
            "Halaman produk dikenali dari price: di awal berkas Markdown, atau dari nama foldernya: products, produk, shop, katalog.";
        en: "There are no product pages in this folder.",
            "Choose the folder of a Hugo, Jekyll, Zola or Eleventy site whose product pages have a price or lie in a folder products. For a table, name its file.",
            "Product pages are recognised by price: at the start of a Markdown file, or by their folder: products, produk, shop, catalogue.";
    }
    IMPORT_FAILED, "import-failed", Error {
        id: "Hasil impor tidak bisa ditulis: {detail}.",
            "Pastikan folder situs tidak terlindung dan disk belum penuh, lalu jalankan lagi dengan --update.",
            "Yang sudah tertulis tetap utuh; --update melanjutkan tanpa menimpa.";
        en: "What was imported can't be written: {detail}.",
            "Make sure that the site folder is not protected and the disk is not full, then run it again with --update.",
            "What has been written is whole; --update goes on without overwriting.";
    }
    IMPORT_FILE_MISSING, "import-file-missing", Error {
        id: "Berkas ini tidak ada.",
            "Periksa nama, akhiran dan foldernya. Tabel di folder itu: {found}.",
            "Nama berkas ditulis lengkap dengan akhirannya, dan di antara tanda kutip kalau ada spasinya: etalase impor \"daftar harga.xlsx\" situs-saya";
        en: "There is no such file.",
            "Check its name, ending and folder. Tables in that folder: {found}.",
            "Write the name with its ending, and between quotation marks if it has spaces: etalase import \"price list.xlsx\" my-site";
    }
    MAP_COLUMN, "map-column", Error {
        id: "Kolom \"{column}\" di --map tidak ada di tabel.",
            "Tulis persis seperti judul kolomnya. Yang ada: {known}.",
            "--map \"Judul Kolom=kunci\" memberi tahu arti sebuah kolom, misalnya --map \"Nama Kain=nama\".";
        en: "The table has no column \"{column}\", which --map names.",
            "Write it as it stands above the column. There are: {known}.",
            "--map \"Column Header=key\" says what a column means, for example --map \"Cloth=name\".";
    }
    MAP_FORM, "map-form", Error {
        id: "--map \"{text}\" tidak lengkap.",
            "Tulis judul kolom, sama dengan, lalu kuncinya: --map \"Nama Kain=nama\".",
            "Kuncinya sama dengan di berkas produk: nama, harga, stok, kategori. rincian menampilkan kolom apa adanya, dan tanda - mengabaikannya.";
        en: "--map \"{text}\" is incomplete.",
            "Write the header of the column, an equals sign, and the key: --map \"Cloth=name\".",
            "Keys are those of product files: name, price, stock, category. details shows a column as it is, and - leaves it out.";
    }
    MAP_KEY, "map-key", Error {
        id: "\"{key}\" di --map bukan kunci produk. Maksudnya {near}?",
            "Pilih salah satu: {known}; atau rincian untuk menampilkan apa adanya, atau - untuk mengabaikan.",
            "Kunci adalah keterangan yang dikenal situs. Contoh: --map \"Nama Kain=nama\" --map \"Asal=rincian\".";
        en: "\"{key}\", which --map names, is no key of a product. Did you mean {near}?",
            "Choose one of: {known}; or details to show the column as it is, or - to leave it out.",
            "Keys are the facts that a site knows. For example: --map \"Cloth=name\" --map \"Origin=details\".";
    }
    PHOTO_NOT_FOUND, "import-photo-missing", Warning {
        id: "Foto \"{text}\" tidak ditemukan.",
            "Salin fotonya ke folder berkas tabel, atau sebut foldernya dengan --photos, lalu impor lagi dengan --update.",
            "Produknya tetap diimpor tanpa foto itu. Foto dicari di folder berkas tabel dan di folder yang disebut dengan --photos.";
        en: "The photo \"{text}\" was not found.",
            "Copy it into the folder of the table, or name its folder with --photos, then import again with --update.",
            "The product is imported without it. Photos are looked for in the folder of the table and in the one that --photos names.";
    }
    PHOTO_OUTSIDE, "import-photo-outside", Warning {
        id: "Foto \"{text}\" ada di luar folder tabel, jadi tidak disalin.",
            "Kalau foto itu memang untuk situs, salin ke folder berkas tabel atau sebut foldernya dengan --photos.",
            "Tabel dari orang lain bisa menunjuk berkas pribadi di komputer Anda. Karena itu foto hanya diambil dari folder yang Anda pilih.";
        en: "The photo \"{text}\" lies outside the folder of the table, so it is not copied.",
            "If it is meant for the site, copy it into the folder of the table or name its folder with --photos.",
            "A table from somebody else could point at private files of your computer. So photos are only taken from folders that you choose.";
    }
    ROW_OF_TOTALS, "row-of-totals", Notice {
        id: "Baris \"{text}\" di kaki tabel berisi jumlah, jadi tidak diimpor sebagai produk.",
            "Kalau itu memang nama produk, beri kode produk di barisnya atau pindahkan ke atas, lalu impor lagi.",
            "Daftar harga sering ditutup dengan baris jumlah. Kalau ikut diimpor, jumlahnya tampil sebagai harga sebuah produk.";
        en: "The row \"{text}\" at the foot of the table holds sums, so it is not imported as a product.",
            "If that is the name of a product, give its row a product code or move it up, and import again.",
            "Lists of prices often end with a row of sums. Imported, the sum would show as the price of a product.";
    }
    ROW_WITHOUT_NAME, "row-without-name", Error {
        id: "Baris ini belum punya nama produk.",
            "Isi kolom namanya, atau hapus barisnya.",
            "Nama adalah satu-satunya keterangan yang wajib; dari nama dibuat alamat halamannya.";
        en: "This row has no product name.",
            "Fill in its name, or delete the row.",
            "The name is the only fact that must be given; the address of the page is made from it.";
    }
    ROWS_SAME_SLUG, "rows-same-slug", Error {
        id: "Baris ini dan {first} akan menjadi produk yang sama ({slug}).",
            "Beri nama yang berbeda, misalnya dengan warna atau ukurannya. Untuk varian dari satu produk, tambahkan kolom varian.",
            "Nama berkas dan alamat halaman dibuat dari nama produk. Dua produk dengan nama sama akan saling menimpa:\n\nnama;varian;harga\nSyal Pakis;merah;350000\nSyal Pakis;biru;375000";
        en: "This row and {first} would become the same product ({slug}).",
            "Give them different names, such as with colour or size. For variants of one product, add a column variant.",
            "The name of the file and the address of the page come from the product's name. Two with the same name would overwrite each other:\n\nname;variant;price\nFern scarf;red;350000\nFern scarf;blue;375000";
    }
    SHEET_DAMAGED, "sheet-damaged", Error {
        id: "Berkas tabel ini rusak: {detail}.",
            "Buka di Excel atau LibreOffice, simpan lagi dengan nama baru, lalu impor yang baru itu.",
            "Berkas bisa terpotong saat disalin atau diunduh. Program tabel sering masih bisa membukanya dan menyimpannya dengan benar.";
        en: "This table file is damaged: {detail}.",
            "Open it in Excel or LibreOffice, save it under a new name, and import that.",
            "A file can be cut off while it is copied or downloaded. A spreadsheet program can often still open it and save it soundly.";
    }
    SHEET_EMPTY, "sheet-empty", Error {
        id: "Berkas tabel ini kosong.",
            "Periksa apakah berkasnya benar, atau simpan lagi dari Excel.",
            "Tabel produk perlu satu baris judul kolom dan paling sedikit satu baris isi:\n\nnama;harga\nSyal Pakis;350000";
        en: "This table file is empty.",
            "Make sure that it is the right file, or save it from Excel again.",
            "A table of products needs a row of column headers and at least one row below it:\n\nname;price\nFern scarf;350000";
    }
    SHEET_ENCRYPTED, "sheet-encrypted", Error {
        id: "Berkas tabel ini terkunci dengan kata sandi.",
            "Buka di Excel dengan kata sandinya, hapus kata sandi itu (Berkas, Info, Proteksi), lalu simpan.",
            "Isi berkas yang terkunci tidak bisa dibaca program lain, dan etalase tidak meminta kata sandi.";
        en: "This table file is locked with a password.",
            "Open it in Excel with its password, remove the password (File, Info, Protect), and save.",
            "No other program can read what is locked, and etalase asks for no passwords.";
    }
    SHEET_NO_NAMES, "sheet-no-names", Error {
        id: "Tidak ada kolom nama produk. Yang terbaca: {headers}.",
            "Beri judul \"nama\" di atas kolom nama produk, atau sebut kolomnya: --map \"{first}=nama\".",
            "Judul kolom boleh dalam bahasa Indonesia atau Inggris, dan boleh ada judul tabel di atasnya:\n\nnama;harga;stok\nSyal Pakis;350000;2";
        en: "There is no column with names of products. What was read: {headers}.",
            "Write \"name\" above the column of product names, or say which one it is: --map \"{first}=name\".",
            "Headers may be Indonesian or English, and a title may stand above them:\n\nname;price;stock\nFern scarf;350000;2";
    }
    SHEET_NOT_A_TABLE, "sheet-not-a-table", Error {
        id: "Ini {kind}, bukan tabel.",
            "Pilih berkas Excel (.xlsx), LibreOffice (.ods) atau CSV. Dari program lain: salin tabelnya ke Excel, lalu simpan.",
            "Berkas yang hanya diganti akhirannya menjadi .csv tetap berkas yang lama. Yang menentukan adalah isinya.";
        en: "This is {kind}, not a table.",
            "Choose an Excel (.xlsx), LibreOffice (.ods) or CSV file. From another program, copy the table into Excel and save it.",
            "A file that was only renamed to .csv is still what it was. What counts is what is in it.";
    }
    SHEET_NUMBERS, "sheet-numbers", Error {
        id: "Ini berkas Numbers dari Apple, yang hanya bisa dibaca oleh Numbers.",
            "Di Numbers pilih Berkas, Ekspor ke, CSV atau Excel, lalu impor hasilnya.",
            "Susunan berkas Numbers tidak dibuka untuk umum. CSV dan Excel bisa dibaca semua program.";
        en: "This is a file of Apple's Numbers, which only Numbers can read.",
            "In Numbers choose File, Export To, CSV or Excel, and import the result.",
            "How Numbers files are built is not published. All programs read CSV and Excel.";
    }
    SHEET_OLD_EXCEL, "sheet-old-excel", Error {
        id: "Ini berkas Excel jenis lain ({ending}), yang tidak bisa dibaca di sini.",
            "Buka di Excel atau LibreOffice, pilih Simpan Sebagai, lalu pilih Excel (.xlsx).",
            "Sejak 2007 Excel menyimpan dengan akhiran .xlsx. Berkas .xls dan .xlsb disusun dengan cara lain.";
        en: "This is another kind of Excel file ({ending}), which can't be read here.",
            "Open it in Excel or LibreOffice, choose Save As, and pick Excel (.xlsx).",
            "Since 2007 Excel saves as .xlsx. Files ending in .xls and .xlsb are built in another way.";
    }
    SHEET_ONLY_HEADER, "sheet-only-header", Error {
        id: "Tabel ini hanya berisi judul kolom.",
            "Isi paling sedikit satu baris produk di bawahnya, lalu simpan.",
            "Setiap baris di bawah judul kolom menjadi satu produk.";
        en: "This table holds nothing but column headers.",
            "Write at least one product below them and save.",
            "Every row below the headers becomes a product.";
    }
    SHEET_QUOTE_OPEN, "sheet-quote-open", Error {
        id: "Tanda kutip sebelum \"{text}\" tidak pernah ditutup.",
            "Hapus tanda kutip itu, atau tutup di akhir isi selnya. Lebih mudah: perbaiki di Excel, lalu simpan lagi.",
            "Di berkas CSV tanda kutip membungkus isi satu sel. Kalau tidak ditutup, semua baris sesudahnya terbaca sebagai satu sel:\n\nnama;keterangan\nSyal;\"lembut; hangat\"";
        en: "The quotation mark before \"{text}\" is never closed.",
            "Remove that mark, or close it at the end of the cell. Easier: mend it in Excel and save again.",
            "In a CSV file quotation marks wrap the content of one cell. If one stays open, all rows after it are read as one cell:\n\nname;note\nScarf;\"soft; warm\"";
    }
    SHEET_TOO_LARGE, "sheet-too-large", Error {
        id: "Tabel ini terlalu besar: paling banyak {limit}.",
            "Simpan hanya lembar daftar produknya, tanpa gambar dan tanpa kolom atau baris kosong yang terisi, sebagai berkas baru.",
            "Daftar seribu produk biasanya kurang dari satu megabita. Batas ini menjaga supaya berkas yang rusak atau jahat tidak menghabiskan memori laptop.";
        en: "This table is too large: at most {limit}.",
            "Save only the sheet with the list of products, without pictures and stray columns or rows, as a new file.",
            "A list of a thousand products is usually less than a megabyte. The limit keeps a damaged or hostile file from using up the laptop's memory.";
    }
    SHEET_UNREADABLE, "sheet-unreadable", Error {
        id: "Berkas ini tidak bisa dibuka: {detail}.",
            "Periksa nama dan foldernya, dan tutup berkas itu kalau sedang terbuka di Excel.",
            "Excel mengunci berkas yang sedang dibuka, dan nama berkas harus lengkap dengan akhirannya.";
        en: "This file can't be opened: {detail}.",
            "Check its name and folder, and close it if it is open in Excel.",
            "Excel locks a file that is open, and the name needs its ending.";
    }
    TOML_SYNTAX, "toml-syntax", Error {
        id: "Keterangan halaman ini (TOML) tidak bisa dibaca: {detail}.",
            "Perbaiki baris itu di situs yang lama, lalu impor lagi.",
            "Keterangan di antara dua garis +++ ditulis sebagai kunci = nilai, dan tulisan diapit tanda kutip:\n\n+++\ntitle = \"Syal Pakis\"\n+++";
        en: "The facts of this page (TOML) can't be read: {detail}.",
            "Mend that line in the old site and import again.",
            "Facts between two +++ lines are written as key = value, with texts in quotation marks:\n\n+++\ntitle = \"Fern scarf\"\n+++";
    }
    UPDATE_BY_HAND, "update-by-hand", Error {
        id: "\"{key}\" di berkas ini ditulis dengan cara yang tidak bisa diubah otomatis.",
            "Ubah sendiri di berkas itu menjadi: {value}. Lalu jalankan lagi impornya.",
            "Impor hanya mengubah yang pasti, supaya tulisan dan susunan berkas Anda tidak rusak. Tidak ada berkas yang diubah sebelum semua bisa diubah.";
        en: "\"{key}\" is written in this file in a way that can't be changed automatically.",
            "Change it in the file yourself to: {value}. Then run the import again.",
            "Import changes only what it is sure of, so that your words and their order stay whole. No file is changed until all can be.";
    }
    VARIANT_WITHOUT_PARENT, "variant-without-parent", Error {
        id: "Varian ini menyebut induk \"{text}\", yang tidak ada di tabel.",
            "Ekspor lagi dari WooCommerce beserta produk induknya, atau perbaiki kolom Parent.",
            "Di WooCommerce setiap variasi menyebut SKU induknya, atau id: dengan nomornya.";
        en: "This variation names the parent \"{text}\", which is not in the table.",
            "Export from WooCommerce again with the parent product, or correct the column Parent.",
            "In WooCommerce each variation names the SKU of its parent, or id: with its number.";
    }
    WORDPRESS_PHOTO_MISSING, "wordpress-photo-missing", Warning {
        id: "{count} foto \"{name}\" hanya disebut nomornya; alamatnya tidak ada di berkas ini.",
            "Di WordPress pilih Alat, Ekspor, Semua isi, lalu impor berkas itu. Atau pakai ekspor produk WooCommerce (CSV).",
            "Ekspor yang hanya berisi produk tidak memuat daftar media, padahal alamat fotonya ada di sana. Produknya tetap diimpor.";
        en: "{count} photos of \"{name}\" are named by number only; their addresses are not in this file.",
            "In WordPress choose Tools, Export, All content, and import that file. Or use WooCommerce's product export (CSV).",
            "An export of products alone leaves out the list of media, which holds the addresses of photos. The product is imported all the same.";
    }
    WORDPRESS_WITHOUT_PRODUCTS, "wordpress-without-products", Error {
        id: "Di ekspor WordPress ini tidak ada produk.",
            "Di WordPress pilih Alat, Ekspor, Semua isi. Kalau tokonya memakai WooCommerce, ekspor dari menu Produk juga bisa (CSV).",
            "Ekspor yang hanya berisi tulisan atau halaman tidak memuat produk.";
        en: "This WordPress export holds no products.",
            "In WordPress choose Tools, Export, All content. For a WooCommerce shop, the export of its Products menu works too (CSV).",
            "An export of posts or pages alone holds no products.";
    }
}
