//! Messages about how and when a cooperative is reached: telephones, mail, web addresses, hours, and
//! the place on the map.

use crate::diagnostic::entry::entries;

entries! {
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
