//! Messages of the area: values, that is prices, numbers, dates, measures and addresses as typed.

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
            "Tulis satu angka saja, misalnya 850000, Rp 850.000, atau 850 ribu. Kalau harganya belum ada, hapus baris ini dan tulis keterangannya di uraian produk.",
            "Harga dipakai juga untuk mengurutkan dan untuk toko lain, jadi harus berupa satu angka. Kata seperti “nego” atau “hubungi kami” lebih cocok di uraian produk.";
        en: "“{text}” can't be read as a price.",
            "Write just one number, such as 850000, Rp 850.000 or 850 ribu. If there is no price yet, delete this line and explain in the description.",
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
    PHONE_UNREADABLE, "phone-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai nomor telepon.",
            "Tulis angkanya saja, misalnya 0812-3456-7890 atau +62 812 3456 7890. Periksa juga apakah ada huruf O yang seharusnya angka 0.",
            "Nomor telepon hanya berisi angka, spasi, tanda hubung, titik, kurung, dan tanda plus di depan.";
        en: "“{text}” can't be read as a telephone number.",
            "Write digits only, such as 0812-3456-7890 or +62 812 3456 7890. Check for a letter O that should be a 0.",
            "A telephone number holds only digits, spaces, hyphens, dots, brackets, and a plus in front.";
    }
    PHONE_TWO, "phone-two-numbers", Error {
        id: "“{text}” berisi lebih dari satu nomor.",
            "Tulis satu nomor saja di sini. Nomor lainnya bisa ditulis di “kontak”, satu per satu.",
            "Tombol telepon dan WhatsApp hanya bisa membuka satu nomor. Contoh: “whatsapp: 0812-3456-7890”.";
        en: "“{text}” holds more than one number.",
            "Write just one number here. The others can go into “contacts”, one by one.",
            "A button for calls or WhatsApp can only open one number. Example: “whatsapp: 0812-3456-7890”.";
    }
    PHONE_TOO_SHORT, "phone-too-short", Error {
        id: "Nomor “{text}” terlalu pendek.",
            "Periksa apakah ada angka yang tertinggal. Untuk telepon rumah atau kantor, sertakan kode daerahnya: (0565) 21234.",
            "Nomor ponsel Indonesia terdiri dari 10 sampai 13 angka bila ditulis dengan 0 di depan, misalnya 0812-3456-7890.";
        en: "The number “{text}” is too short.",
            "Check whether a digit is missing. A landline needs its area code: (0565) 21234.",
            "An Indonesian mobile number has 10 to 13 digits when it is written with its leading 0, as in 0812-3456-7890.";
    }
    PHONE_TOO_LONG, "phone-too-long", Error {
        id: "Nomor “{text}” terlalu panjang.",
            "Periksa apakah ada angka yang terketik dua kali.",
            "Nomor ponsel Indonesia paling banyak 13 angka bila ditulis dengan 0 di depan; nomor mana pun di dunia paling banyak 15 angka dengan kode negaranya.";
        en: "The number “{text}” is too long.",
            "Check whether a digit was typed twice.",
            "An Indonesian mobile number has at most 13 digits when it is written with its leading 0; any number in the world has at most 15 with its country code.";
    }
    PHONE_COUNTRY, "phone-needs-country", Error {
        id: "Nomor “{text}” tidak jelas dari negara mana.",
            "Nomor Indonesia diawali 0 atau +62, misalnya 0812-3456-7890. Nomor negara lain diawali tanda plus dan kode negaranya, misalnya +60 12-345 6789.",
            "Tanpa awalan, komputer tidak tahu harus menghubungi negara mana, dan pesan bisa sampai ke orang lain.";
        en: "It is not clear which country the number “{text}” belongs to.",
            "An Indonesian number begins with 0 or +62, such as 0812-3456-7890. Any other begins with a plus and its country code, such as +60 12-345 6789.",
            "Without it a computer can't know which country to call, and the message may reach someone else.";
    }
    PHONE_LANDLINE, "phone-landline", Error {
        id: "“{text}” bukan nomor ponsel, jadi tidak bisa dipakai untuk WhatsApp.",
            "Tulis nomor ponsel yang diawali 08 di “whatsapp”, dan pindahkan nomor ini ke “telepon”.",
            "Pesanan masuk lewat WhatsApp. Nomor ponsel Indonesia diawali 08 atau +628, misalnya 0812-3456-7890; nomor seperti (0565) 21234 adalah telepon kabel.";
        en: "“{text}” is not a mobile number, so WhatsApp can't use it.",
            "Write a mobile number that begins with 08 for “whatsapp”, and move this one to “phone”.",
            "Orders come in by WhatsApp. Indonesian mobile numbers begin with 08 or +628, such as 0812-3456-7890; a number such as (0565) 21234 is a landline.";
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
    HOURS_UNREADABLE, "hours-unreadable", Error {
        id: "“{part}” pada jam buka “{text}” tidak terbaca.",
            "{hint}Tulis hari lalu jamnya, misalnya Senin-Jumat 08.00-16.00, Sabtu 08.00-12.00, Minggu tutup.",
            "Jam istirahat ditulis sebagai dua waktu: “Senin 08.00-12.00, 13.00-16.00”.";
        en: "“{part}” in the opening hours “{text}” can't be read.",
            "{hint}Write the days and then the times, such as Monday-Friday 08:00-16:00, Saturday 08:00-12:00, Sunday closed.",
            "A lunch break is written as two times: “Monday 08:00-12:00, 13:00-16:00”.";
    }
    HOURS_TIME, "hours-time", Error {
        id: "Jam “{part}” pada “{text}” tidak terbaca.",
            "Tulis jam buka dan jam tutup dengan angka 00.00 sampai 24.00, misalnya 08.00-16.00.",
            "Dua-duanya perlu supaya pembeli dan peta tahu kapan koperasi buka. Jam sore ditulis 16.00, atau 4 pm dalam bahasa Inggris.";
        en: "The time “{part}” in “{text}” can't be read.",
            "Write when you open and when you close, from 00:00 to 24:00, such as 08:00-16:00.",
            "Both are needed so that buyers and maps know when you are open. With am and pm, write them on both: “8 am - 4 pm”.";
    }
    HOURS_INCOMPLETE, "hours-incomplete", Error {
        id: "Jam buka “{text}” belum lengkap: setiap hari perlu jamnya, dan setiap jam perlu harinya.",
            "Tulis hari lalu jamnya, atau kata “tutup”: Senin-Jumat 08.00-16.00, Minggu tutup.",
            "Kalau buka setiap hari, tulis “Setiap hari 08.00-16.00”.";
        en: "The opening hours “{text}” are not complete: each day needs its times, and each time its days.",
            "Write the days and then the times, or “closed”: Monday-Friday 08:00-16:00, Sunday closed.",
            "If you are open all week, write “Every day 08:00-16:00”.";
    }
    HOURS_DAY_TWICE, "hours-day-twice", Error {
        id: "Hari {day} disebut dua kali pada jam buka “{text}”.",
            "Sebut setiap hari satu kali saja, misalnya Senin-Kamis 08.00-16.00, Jumat 08.00-11.00.",
            "Dengan dua jam yang berbeda untuk satu hari, tidak jelas mana yang berlaku. Jam istirahat ditulis sebagai “Senin 08.00-12.00, 13.00-16.00”.";
        en: "{day} is named twice in the opening hours “{text}”.",
            "Name each day only once, such as Monday-Thursday 08:00-16:00, Friday 08:00-11:00.",
            "With two sets of times for one day it is not clear which holds. A lunch break is written as “Monday 08:00-12:00, 13:00-16:00”.";
    }
    LEAD_TIME_UNREADABLE, "lead-time-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai lama pembuatan.",
            "{hint}Tulis angka lalu hari, minggu, atau bulan, misalnya 3 minggu atau 2-3 bulan.",
            "Lama pembuatan memberi tahu pembeli berapa lama menunggu. Contoh: “lama_pembuatan: 2-3 bulan”.";
        en: "“{text}” can't be read as the time it takes to make something.",
            "{hint}Write a number and then days, weeks or months, such as 3 weeks or 2-3 months.",
            "It tells buyers how long they will wait. Example: “lead_time: 2-3 months”.";
    }
    EMAIL_UNREADABLE, "email-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai alamat email.",
            "Tulis satu alamat lengkap tanpa spasi, misalnya koperasi@contoh.id.",
            "Alamat email punya nama, tanda @, lalu nama situs dengan titik di dalamnya.";
        en: "“{text}” can't be read as an email address.",
            "Write one complete address without spaces, such as cooperative@contoh.id.",
            "An email address has a name, the sign @, and the name of a site with a dot in it.";
    }
    WEB_ADDRESS_SCHEME, "web-address-scheme", Error {
        id: "Alamat web “{text}” belum diawali https://.",
            "Tulis lengkap: {suggestion}",
            "Tanpa awalan itu, peramban menganggapnya halaman di situs Anda sendiri dan tautannya tidak terbuka.";
        en: "The web address “{text}” does not begin with https://.",
            "Write it in full: {suggestion}",
            "Without that beginning a browser looks for a page of your own site, and the link does not open.";
    }
    WEB_ADDRESS_UNREADABLE, "web-address-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai alamat web.",
            "Buka halamannya di peramban, lalu salin alamatnya dari baris atas. Contoh: https://contoh.id/koperasi.",
            "Alamat web diawali https:// atau http:// dan tidak berisi spasi.";
        en: "“{text}” can't be read as a web address.",
            "Open the page in a browser and copy the address from the bar at the top. Example: https://contoh.id/koperasi.",
            "A web address begins with https:// or http:// and holds no spaces.";
    }
    WEB_ADDRESS_LOGIN, "web-address-login", Error {
        id: "Alamat web “{text}” berisi tanda @ di depan nama situsnya.",
            "Hapus bagian sebelum tanda @, lalu periksa apakah alamatnya masih benar.",
            "Bagian sebelum @ bisa berisi kata sandi, atau menipu pembaca tentang situs yang dituju.";
        en: "The web address “{text}” has an @ before the name of the site.",
            "Delete the part before the @, and check that the address is still right.",
            "The part before the @ may hold a password, or mislead readers about where the link goes.";
    }
    COORDINATES_UNREADABLE, "coordinates-unreadable", Error {
        id: "“{text}” tidak terbaca sebagai koordinat.",
            "Di Google Maps, klik kanan tempatnya, klik angka di baris teratas untuk menyalinnya, lalu tempel di sini. Contoh: -0.0700, 111.5000.",
            "Koordinat terdiri dari dua angka: lintang, koma, lalu bujur. Tautan pendek dari tombol bagikan tidak memuat angkanya.";
        en: "“{text}” can't be read as coordinates.",
            "In Google Maps, right-click the place, click the numbers in the top line to copy them, and paste them here. Example: -0.0700, 111.5000.",
            "Coordinates are two numbers: latitude, a comma, then longitude. The short link of the share button does not hold them.";
    }
    COORDINATES_COMMA, "coordinates-comma", Error {
        id: "Koordinat “{text}” memakai koma di dalam angkanya.",
            "Pakai titik di dalam angka, dan koma hanya di antara keduanya: {suggestion}",
            "Peta di mana pun memakai titik desimal, dan koma memisahkan lintang dari bujur.";
        en: "The coordinates “{text}” have commas inside the numbers.",
            "Use points inside the numbers, and a comma only between the two: {suggestion}",
            "Maps everywhere use decimal points, and the comma parts latitude from longitude.";
    }
    COORDINATES_SWAPPED, "coordinates-swapped", Error {
        id: "Lintang dan bujur pada “{text}” tampaknya tertukar.",
            "Tulis lintang lebih dulu: {suggestion}",
            "Lintang paling jauh 90 derajat. Di Indonesia lintang berkisar antara -11 dan 6, bujur antara 95 dan 141.";
        en: "Latitude and longitude in “{text}” seem to be swapped.",
            "Write the latitude first: {suggestion}",
            "A latitude is at most 90 degrees. In Indonesia latitudes are between -11 and 6, longitudes between 95 and 141.";
    }
    COORDINATES_OUTSIDE, "coordinates-outside", Error {
        id: "Koordinat “{text}” tidak ada di bumi.",
            "Periksa letak titiknya. Contoh yang benar: -0.0700, 111.5000.",
            "Lintang paling jauh 90 derajat dan bujur 180 derajat. Titik desimal yang hilang membuat angkanya terlalu besar.";
        en: "The coordinates “{text}” are nowhere on earth.",
            "Check where the point is. A right form: -0.0700, 111.5000.",
            "A latitude is at most 90 degrees and a longitude 180. A lost decimal point makes the number too large.";
    }
}
