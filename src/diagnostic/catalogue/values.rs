//! Messages about prices, numbers, dates and measures as typed.

use crate::diagnostic::entry::entries;

entries! {
    VALUE_EMPTY, "value-empty", Error {
        id: "Isian {what} kosong.",
            "Isilah, atau hapus seluruh barisnya bila memang tidak ada.",
            "Baris tanpa isi sering berarti ada yang lupa ditulis. Baris yang tidak diperlukan boleh dihapus, misalnya “harga:” untuk barang tanpa harga.";
        en: "There is nothing written for {what}.",
            "Fill it in, or delete the whole line if there is nothing to say.",
            "A line without a value often means that something was forgotten. A line that is not needed can go, such as “price:” for goods without a price.";
    }
    HIDDEN_CHARACTER, "hidden-character", Error {
        id: "Di dalam “{text}” ada karakter yang tidak terlihat ({character}).",
            "Hapus isian ini sampai bersih, lalu ketik ulang dengan tangan, jangan ditempel.",
            "Karakter seperti ini ikut terbawa saat menyalin dari WhatsApp, PDF, atau situs lain. Tampaknya sudah benar, tetapi komputer membacanya berbeda.";
        en: "“{text}” holds a character that can't be seen ({character}).",
            "Delete the value completely and type it again by hand instead of pasting it.",
            "Such characters come along when text is copied from WhatsApp, a PDF or a web page. It looks right, but a computer reads it differently.";
    }
    CURRENCY_UNKNOWN, "currency-unknown", Error {
        id: "Mata uang “{name}” tidak dikenal.",
            "{hint}Tulis kode tiga huruf, misalnya IDR, USD, SGD, atau MYR.",
            "Mata uang ditulis dengan kode internasional tiga huruf (ISO 4217) supaya toko dan mesin pencari membacanya sama. Contoh: “USD 45”.";
        en: "There is no currency “{name}”.",
            "{hint}Write a code of three letters, such as IDR, USD, SGD or MYR.",
            "Currencies are written with the international code of three letters (ISO 4217), so that shops and search engines read the same. Example: “USD 45”.";
    }
    PRICE_AMBIGUOUS, "price-ambiguous", Error {
        id: "Harga “{text}” bisa dibaca dua macam: {low} atau {high}.",
            "Tulis angkanya lengkap tanpa titik: {low_plain} kalau maksudnya {low}, atau {high_plain} kalau maksudnya {high}.",
            "Titik dan koma dipakai berbeda di Indonesia dan di luar negeri, jadi “1.250” bisa berarti seribu dua ratus lima puluh atau singkatan satu seperempat juta. Yang selalu jelas: “1250”, “Rp1.250”, “1.250.000”, “1,25 juta”.";
        en: "The price “{text}” can be read in two ways: {low} or {high}.",
            "Write the number in full without dots or commas: {low_plain} if you mean {low}, or {high_plain} if you mean {high}.",
            "Indonesia and other countries use dots and commas in opposite ways, so “1.250” may be one thousand two hundred and fifty, or short for a million and a quarter. Always clear: “1250”, “Rp1.250”, “1.250.000”, “1,25 juta”.";
    }
    PRICE_UNREADABLE, "price-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai harga.",
            "Tulis satu angka saja, misalnya 850000, Rp 850.000, atau 850 ribu. Kalau harganya belum ada, kosongkan saja dan tulis keterangannya di uraian produk.",
            "Harga dipakai juga untuk mengurutkan dan untuk toko lain, jadi harus berupa satu angka. Kata seperti “nego” atau “hubungi kami” lebih cocok di uraian produk.";
        en: "“{text}” can't be read as a price.",
            "Write just one number, such as 850000, Rp 850.000 or 850 ribu. If there is no price yet, leave it empty and explain in the description.",
            "Prices are also used for sorting and for other shops, so each must be one number. Words such as “ask us” belong in the description.";
    }
    PRICE_GROUPS, "price-groups", Error {
        id: "Titik atau koma pada harga “{text}” tidak pada tempatnya.",
            "Hitung kembali angkanya: titik ribuan selalu diikuti tiga angka, misalnya 1.250.000. Boleh juga tanpa titik: 1250000.",
            "Satu angka yang hilang atau kelebihan membuat harga jauh meleset. Karena itu “1.25.000” tidak ditebak, tetapi ditanyakan.";
        en: "The dots or commas in the price “{text}” are not where they should be.",
            "Count the digits again: a mark for thousands is always followed by three digits, as in 1.250.000. You can also leave the marks out: 1250000.",
            "One digit too few or too many makes a very different price. That is why “1.25.000” is not guessed at.";
    }
    PRICE_RANGE, "price-range", Error {
        id: "“{text}” berisi lebih dari satu harga.",
            "Tulis satu harga saja. Untuk ukuran atau warna yang berbeda harganya, pakai “varian”; untuk harga menurut jumlah, pakai “grosir”.",
            "Kisaran harga dihitung sendiri dari varian: bila ada varian Rp800.000 dan Rp1.250.000, di halaman tertulis Rp800.000–Rp1.250.000.";
        en: "“{text}” holds more than one price.",
            "Write just one price. For sizes or colours with their own price use “variants”; for prices by quantity use “tiers”.",
            "The range is worked out from the variants: with one at Rp800.000 and one at Rp1.250.000, the page shows both ends.";
    }
    PRICE_NEGATIVE, "price-negative", Error {
        id: "Harga “{text}” kurang dari nol.",
            "Hapus tanda minus di depan angkanya.",
            "Harga tidak bisa kurang dari nol. Untuk potongan harga, tulis harga lama di “harga_normal” dan harga sekarang di “harga”.";
        en: "The price “{text}” is less than nothing.",
            "Delete the minus sign before the number.",
            "A price can't be negative. For a discount, put the old price into “compare_at_price” and the new one into “price”.";
    }
    PRICE_FRACTION, "price-fraction", Error {
        id: "Harga “{text}” mengandung pecahan yang tidak dipakai dalam {currency}.",
            "Tulis angkanya lengkap, misalnya 2500000, atau dengan kata: 2,5 juta. Kalau ada nol yang tertinggal, tambahkan: 25.000, bukan 25.00.",
            "Rupiah tidak dibayar dengan sen. Harga seperti “2,5” biasanya berarti 2,5 juta, dan “25.00” biasanya kekurangan satu nol, jadi lebih baik ditanyakan.";
        en: "The price “{text}” has a fraction that {currency} does not use.",
            "Write the number in full, such as 2500000, or with a word: 2,5 juta. If a nought is missing, add it: 25.000, not 25.00.",
            "Nobody pays rupiah in sen. A price such as “2,5” usually means two and a half million, and “25.00” usually lacks a nought, so it is better to ask.";
    }
    PRICE_TOO_LARGE, "price-too-large", Error {
        id: "Harga “{text}” terlalu besar.",
            "Periksa jumlah nolnya.",
            "Angka di atas seribu triliun hampir pasti salah ketik.";
        en: "The price “{text}” is too large.",
            "Check the number of noughts.",
            "A number above a thousand million million is almost certainly a slip.";
    }
    PRICE_WITH_UNIT, "price-with-unit", Error {
        id: "Pada harga “{text}” tertulis juga satuannya.",
            "Tulis harganya saja di sini, dan tambahkan baris baru “satuan: {unit}”.",
            "Harga dan satuan ditulis terpisah supaya harga bisa diurutkan. Contoh: “harga: 50.000” dan di bawahnya “satuan: kg”.";
        en: "The price “{text}” has its unit written with it.",
            "Write only the price here, and add a new line “unit: {unit}”.",
            "Price and unit are kept apart so that prices can be sorted. Example: “price: 50.000” and below it “unit: kg”.";
    }
    PRICE_TWO_CURRENCIES, "price-two-currencies", Error {
        id: "Harga “{text}” memakai dua mata uang.",
            "Pilih satu mata uang, misalnya “Rp 850.000” atau “USD 45”.",
            "Satu harga hanya bisa dalam satu mata uang. Harga dalam mata uang lain boleh ditulis di uraian produk.";
        en: "The price “{text}” names two currencies.",
            "Choose one, such as “Rp 850.000” or “USD 45”.",
            "One price can only be in one currency. A price in another currency can be told in the description.";
    }
    DATE_UNREADABLE, "date-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai tanggal.",
            "{hint}Tulis hari, bulan, dan tahun, misalnya 5 Juli 2025 atau 2025-07-05.",
            "Tanggal perlu lengkap supaya bisa diurutkan. Contoh: “tanggal: 5 Juli 2025”.";
        en: "“{text}” can't be read as a date.",
            "{hint}Write day, month and year, such as 5 July 2025 or 2025-07-05.",
            "A date must be complete so that it can be sorted. Example: “date: 5 July 2025”.";
    }
    DATE_AMBIGUOUS, "date-ambiguous", Error {
        id: "Tanggal “{text}” bisa dibaca dua macam: {first} atau {second}.",
            "Tulis nama bulannya: {first}, atau {second}.",
            "Orang Indonesia menulis hari lebih dulu, sedangkan sebagian program, seperti Excel berbahasa Inggris, menulis bulan lebih dulu. Nama bulan menghilangkan keraguan.";
        en: "The date “{text}” can be read in two ways: {first} or {second}.",
            "Write the month as a word: {first}, or {second}.",
            "Indonesians write the day first, while some programs, such as an English Excel, write the month first. A month in words leaves no doubt.";
    }
    DATE_IMPOSSIBLE, "date-impossible", Error {
        id: "Tanggal “{text}” tidak ada di kalender: {reason}.",
            "Periksa kembali hari, bulan, dan tahunnya. Urutannya hari, bulan, tahun: 25 Juli 2025.",
            "Tanggal yang tidak ada biasanya salah ketik, misalnya 31 Februari, atau bulan dan harinya tertukar.";
        en: "The calendar has no “{text}”: {reason}.",
            "Check day, month and year. Their order is day, month, year: 25 July 2025.",
            "A date that does not exist is usually a slip, such as 31 February, or has day and month swapped.";
    }
    DATE_SHORT_YEAR, "date-short-year", Error {
        id: "Tahun pada tanggal “{text}” hanya dua angka ({year}).",
            "Tulis tahunnya empat angka, misalnya 5 Juli 2025.",
            "Dua angka bisa berarti abad yang berbeda, atau sebenarnya hari. Empat angka selalu jelas.";
        en: "The year in the date “{text}” has only two digits ({year}).",
            "Write the year with four digits, as in 5 July 2025.",
            "Two digits may mean different centuries, or may really be a day. Four digits are always clear.";
    }
    YEARS_UNREADABLE, "years-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai tahun.",
            "Tulis tahun dengan empat angka, misalnya 2023, atau masa jabatan seperti 2023-2028.",
            "Masa jabatan yang masih berjalan boleh ditulis “2023-sekarang”.";
        en: "“{text}” can't be read as a year.",
            "Write a year with four digits, such as 2023, or a term such as 2023-2028.",
            "A term that still runs can be written “2023-present”.";
    }
    RANGE_REVERSED, "range-reversed", Error {
        id: "Pada “{text}”, yang terakhir lebih kecil daripada yang pertama.",
            "Tukar urutannya, misalnya 2023-2028 atau 2-3 bulan.",
            "Rentang ditulis dari yang kecil ke yang besar. Urutan terbalik biasanya tanda salah ketik.";
        en: "In “{text}” the end comes before the beginning.",
            "Swap the two, as in 2023-2028 or 2-3 months.",
            "A range goes from the smaller to the larger. The other way round is usually a slip.";
    }
    SIZE_UNREADABLE, "size-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai ukuran.",
            "Tulis panjang dan lebar dengan satuannya, misalnya 200 x 75 cm. Ukuran lain, seperti S, M, L, ditulis di “varian” atau “rincian”.",
            "Ukuran boleh satu, dua, atau tiga angka, dalam mm, cm, m, atau inci: “40 cm”, “200 x 75 cm”, “30 x 20 x 12,5 cm”.";
        en: "“{text}” can't be read as a size.",
            "Write length and width with their unit, such as 200 x 75 cm. Other sizes, such as S, M, L, go into “variants” or “details”.",
            "A size has one, two or three numbers in mm, cm, m or inches: “40 cm”, “200 x 75 cm”, “30 x 20 x 12.5 cm”.";
    }
    SIZE_NO_UNIT, "size-without-unit", Error {
        id: "Ukuran “{text}” belum ada satuannya.",
            "Tambahkan satuannya di belakang, misalnya 200 x 75 cm.",
            "Tanpa satuan, pembeli tidak tahu apakah ini sentimeter atau inci.";
        en: "The size “{text}” has no unit.",
            "Add the unit at the end, as in 200 x 75 cm.",
            "Without a unit a buyer can't tell centimetres from inches.";
    }
    WEIGHT_UNREADABLE, "weight-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai berat.",
            "Tulis satu angka dengan satuannya, misalnya 250 g atau 1,5 kg.",
            "Berat ditulis dalam g, ons, kg, atau ton. Isi botol dalam ml atau liter ditulis di “satuan” atau “rincian”.";
        en: "“{text}” can't be read as a weight.",
            "Write one number with its unit, such as 250 g or 1.5 kg.",
            "Weights are in g, ons, kg or ton. What a bottle holds, in ml or litres, goes into “unit” or “details”.";
    }
    WEIGHT_NO_UNIT, "weight-without-unit", Error {
        id: "Berat “{text}” belum ada satuannya.",
            "Tambahkan satuannya di belakang: {text} g atau {text} kg.",
            "Tanpa satuan, 250 bisa berarti gram atau kilogram, dan ongkos kirimnya jauh berbeda.";
        en: "The weight “{text}” has no unit.",
            "Add the unit at the end: {text} g or {text} kg.",
            "Without a unit 250 may be grams or kilograms, and the postage differs a lot.";
    }
    MEASURE_AMBIGUOUS, "measure-ambiguous", Error {
        id: "Angka pada “{text}” bisa dibaca dua macam: {low} atau {high}.",
            "Tulis {low} kalau maksudnya pecahan, atau {high} tanpa titik kalau maksudnya ribuan.",
            "Titik dan koma dipakai berbeda di Indonesia dan di luar negeri, jadi “1.250 g” bisa berarti seribu dua ratus lima puluh gram atau satu seperempat gram.";
        en: "The number in “{text}” can be read in two ways: {low} or {high}.",
            "Write {low} if you mean a fraction, or {high} without a mark if you mean thousands.",
            "Indonesia and other countries use dots and commas in opposite ways, so “1.250 g” may be one thousand two hundred and fifty grams, or one and a quarter.";
    }
    UNIT_SLIP, "unit-slip", Error {
        id: "Satuan “{unit}” pada “{text}” tampaknya salah ketik.",
            "Mungkin maksud Anda “{meant}”? Gantilah satuannya.",
            "Satu huruf saja mengubah artinya: mm adalah milimeter dan ml mililiter; Mg adalah sejuta gram, sedangkan g gram. Contoh: “250 ml”, “300 g”.";
        en: "The unit “{unit}” in “{text}” looks like a slip.",
            "Did you mean “{meant}”? Change the unit.",
            "One letter changes the meaning: mm is a millimetre and ml a millilitre; Mg is a million grams, while g is a gram. Example: “250 ml”, “300 g”.";
    }
    SALE_UNIT_MISSPELT, "sale-unit-misspelt", Warning {
        id: "Satuan “{text}” tidak dikenal, tetapi mirip dengan “{meant}”.",
            "Kalau salah ketik, gantilah menjadi “{meant}”. Kalau memang begitu namanya, biarkan saja.",
            "Satuan yang dikenal diterjemahkan di halaman berbahasa Inggris. Satuan lain, misalnya takaran khas desa, ditampilkan seperti yang ditulis.";
        en: "The unit “{text}” is not known, but it is close to “{meant}”.",
            "If it is a slip, change it to “{meant}”. If it is really called that, leave it.",
            "Known units are translated on English pages. Others, such as a measure of your village, are shown as written.";
    }
    SALE_UNIT_UNREADABLE, "sale-unit-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai satuan.",
            "Tulis nama satuannya, misalnya kg, botol, lembar, atau 250 g.",
            "Satuan menjelaskan untuk berapa banyak harga itu. Contoh: “harga: 50.000” dan “satuan: kg”.";
        en: "“{text}” can't be read as a unit.",
            "Write the name of the unit, such as kg, bottle, sheet or 250 g.",
            "The unit says how much one gets at the price. Example: “price: 50.000” and “unit: kg”.";
    }
    COUNT_UNREADABLE, "count-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai jumlah.",
            "Tulis angkanya saja, misalnya 12 atau 1250, tanpa kata atau satuan.",
            "Jumlah dipakai untuk menghitung. Stok yang habis ditulis 0; satuannya ditulis di “satuan”.";
        en: "“{text}” can't be read as a number.",
            "Write digits only, such as 12 or 1250, without words or units.",
            "The number is used for counting. Nothing in stock is 0; the unit goes into “unit”.";
    }
    COUNT_FRACTION, "count-fraction", Error {
        id: "“{text}” bukan bilangan bulat.",
            "Tulis bilangan bulat, misalnya 2 atau 1250.",
            "Barang dan orang dihitung utuh. Titik atau koma hanya boleh sebagai tanda ribuan: “1.250”.";
        en: "“{text}” is not a whole number.",
            "Write a whole number, such as 2 or 1250.",
            "Goods and people are counted whole. A dot or comma can only mark thousands: “1.250”.";
    }
    COUNT_TOO_LARGE, "count-too-large", Error {
        id: "Jumlah “{text}” terlalu besar.",
            "Periksa apakah ada angka yang terketik dua kali.",
            "Jumlah sebesar ini hampir pasti salah ketik.";
        en: "The number “{text}” is too large.",
            "Check whether a digit was typed twice.",
            "A number of this size is almost certainly a slip.";
    }
    YES_NO_UNREADABLE, "yes-no-unreadable", Error {
        id: "Di sini hanya bisa “ya” atau “tidak”, bukan “{text}”.",
            "Tulis ya atau tidak.",
            "Contoh: “unggulan: ya” menaruh produk di halaman depan, “unggulan: tidak” tidak.";
        en: "Only “yes” or “no” can stand here, not “{text}”.",
            "Write yes or no.",
            "Example: “featured: yes” puts a product on the front page, “featured: no” does not.";
    }
    CODE_TOO_LONG, "code-too-long", Error {
        id: "Kode “{text}” lebih panjang dari {most} karakter.",
            "Pendekkan kodenya, misalnya SYL-007.",
            "Kode dipakai pembeli saat memesan dan oleh toko daring, yang memotong kode yang terlalu panjang.";
        en: "The code “{text}” is longer than {most} characters.",
            "Make it shorter, such as SYL-007.",
            "Buyers use the code when they order, and online shops cut codes that are too long.";
    }
    MONTHS_UNREADABLE, "months-unreadable", Error {
        id: "“{part}” pada “{text}” bukan nama bulan.",
            "{hint}Tulis nama bulannya, misalnya Maret-Mei, atau Januari, Oktober, atau sepanjang tahun.",
            "Musim ditulis dengan nama bulan. Musim yang melewati tahun baru boleh: “November-Januari”.";
        en: "“{part}” in “{text}” is not the name of a month.",
            "{hint}Write the months, such as March-May, or January, October, or all year.",
            "A season is written with the names of months. It may go over the new year: “November-January”.";
    }
    LEAD_TIME_UNREADABLE, "lead-time-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai lama pembuatan.",
            "{hint}Tulis angka lalu hari, minggu, atau bulan, misalnya 3 minggu atau 2-3 bulan.",
            "Lama pembuatan memberi tahu pembeli berapa lama menunggu. Contoh: “lama_pembuatan: 2-3 bulan”.";
        en: "“{text}” can't be read as the time it takes to make something.",
            "{hint}Write a number and then days, weeks or months, such as 3 weeks or 2-3 months.",
            "It tells buyers how long they will wait. Example: “lead_time: 2-3 months”.";
    }
}
