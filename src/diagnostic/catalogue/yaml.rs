//! Messages about the writing of `koperasi.yaml` and of the part between `---` lines.

use crate::diagnostic::entry::entries;

entries! {
    YAML_ALIAS, "yaml-alias", Error {
        id: "Tanda & dan * di awal nilai punya arti khusus dan tidak dipakai di sini.",
            "Kalau tanda itu bagian dari tulisan Anda, apit seluruh nilai dengan tanda kutip: nama: \"*Edisi khusus*\".",
            "Di YAML, & dan * membuat salinan dari bagian lain berkas. Etalase tidak memakainya, supaya setiap nilai terbaca di tempatnya sendiri.";
        en: "The signs & and * at the start of a value have a special meaning and are not used here.",
            "If the sign belongs to your text, put the whole value in quotation marks: name: \"*Special edition*\".",
            "In YAML, & and * copy another part of the file. Etalase does not use them, so that each value can be read where it stands.";
    }
    YAML_BACKSLASH, "yaml-backslash", Error {
        id: "Garis miring terbalik (\\) di antara tanda kutip ganda punya arti khusus.",
            "Ganti tanda kutip ganda dengan tanda kutip tunggal, atau pakai garis miring biasa: 'C:/foto'.",
            "Di antara tanda kutip ganda, \\ memulai kode khusus seperti \\n. Di antara tanda kutip tunggal ia huruf biasa.";
        en: "A backslash (\\) between double quotation marks has a special meaning.",
            "Use single quotation marks instead, or an ordinary slash: 'C:/photos'.",
            "Between double quotation marks, \\ starts a special code such as \\n. Between single ones it is an ordinary character.";
    }
    YAML_BRACKETS, "yaml-brackets", Error {
        id: "Ada kurung [ ] atau { } yang tidak berpasangan, atau koma yang hilang di dalamnya.",
            "Tutup kurungnya di baris yang sama: foto: [depan.jpg, belakang.jpg]. Atau tulis satu isi per baris, masing-masing diawali tanda - dan spasi.",
            "Kurung siku mengapit daftar, kurung kurawal mengapit pasangan kunci dan nilai. Keduanya harus dibuka dan ditutup.";
        en: "A bracket [ ] or { } has no partner, or a comma is missing between them.",
            "Close the bracket on the same line: photos: [front.jpg, back.jpg]. Or write one item a line, each after a hyphen and a space.",
            "Square brackets hold a list, curly ones hold keys with values. Both must be opened and closed.";
    }
    YAML_COLON_IN_VALUE, "yaml-colon-in-value", Error {
        id: "Nilai \"{value}\" berisi titik dua, sehingga tidak jelas mana kunci dan mana nilainya.",
            "Apit nilainya dengan tanda kutip: {key}: \"{value}\"",
            "Titik dua yang diikuti spasi memisahkan kunci dari nilai, misalnya harga: 150.000. Kalau titik dua itu bagian dari nilai, tanda kutip membuatnya jelas.";
        en: "The value \"{value}\" holds a colon, so it is unclear what is key and what is value.",
            "Put the value in quotation marks: {key}: \"{value}\"",
            "A colon and a space part a key from its value, as in price: 150.000. Where the colon belongs to the value, quotation marks make that clear.";
    }
    YAML_DUPLICATE_KEY, "yaml-duplicate-key", Error {
        id: "Kunci \"{key}\" ditulis dua kali.",
            "Hapus salah satu, atau ganti namanya kalau maksudnya lain.",
            "Setiap kunci hanya boleh sekali, supaya jelas nilai mana yang dipakai.";
        en: "The key \"{key}\" is written twice.",
            "Remove one of them, or rename it if something else was meant.",
            "Each key may appear once only, so that it is clear which value counts.";
    }
    YAML_INDENTATION, "yaml-indentation", Error {
        id: "Baris ini menjorok {found} spasi, dan itu tidak cocok dengan baris di atasnya ({expected} spasi).",
            "Samakan jarak dari tepi kiri dengan baris lain yang setingkat. Isi dari sebuah kunci menjorok dua spasi lebih dalam.",
            "Jarak dari tepi kiri menunjukkan apa yang termasuk ke mana:\n\nalamat:\n  desa: Kelam\n  kecamatan: Kelam Permai";
        en: "This line is indented by {found} spaces, which does not fit the line above it ({expected} spaces).",
            "Give it the same distance from the left edge as other lines of its level. What belongs to a key stands two spaces further in.",
            "The distance from the left edge shows what belongs to what:\n\naddress:\n  village: Kelam\n  district: Kelam Permai";
    }
    YAML_NO_BREAK_SPACE, "yaml-no-break-space", Error {
        id: "Di sini ada spasi khusus (spasi tak terputus), bukan spasi biasa.",
            "Hapus spasi itu, lalu ketik spasi biasa dengan tombol spasi.",
            "Spasi tak terputus sering terbawa saat menyalin dari Word, WhatsApp, atau halaman web. Di layar tampak sama, tetapi artinya lain.";
        en: "Here is a special space (a no-break space), not an ordinary one.",
            "Delete it and type an ordinary space with the space bar.",
            "No-break spaces often come along when text is copied from Word, WhatsApp or a web page. They look the same on the screen but mean something else.";
    }
    YAML_NOT_A_MAPPING, "yaml-not-a-mapping", Error {
        id: "Di sini diharapkan baris-baris seperti \"nama: Syal Pakis\".",
            "Tulis setiap keterangan sebagai kunci, titik dua, spasi, lalu nilainya.",
            "Contoh:\n\nnama: Syal Pakis\nharga: 350.000";
        en: "Lines such as \"name: Fern scarf\" are expected here.",
            "Write each fact as a key, a colon, a space, and its value.",
            "For example:\n\nname: Fern scarf\nprice: 350.000";
    }
    YAML_QUOTE_INSIDE, "yaml-quote-inside", Error {
        id: "Ada tanda kutip di tengah nilai {value}, padahal tanda yang sama mengapit nilai itu.",
            "Pakai tanda kutip jenis lain di luarnya: \"Jum'at\" atau 'Syal \"Pakis\"'.",
            "Tanda kutip yang sama di tengah dianggap sebagai penutup.";
        en: "There is a quotation mark in the middle of {value}, the same as the marks around it.",
            "Use the other kind of quotation mark around the value: \"don't\" or 'the \"Fern\" scarf'.",
            "The same mark in the middle is taken for the closing one.";
    }
    YAML_SMART_QUOTES, "yaml-smart-quotes", Error {
        id: "Nilai {text} diapit tanda kutip miring, yang akan ikut tampil di situs.",
            "Ganti dengan tanda kutip lurus: \"{inner}\". Atau hapus saja tandanya.",
            "Word dan WhatsApp mengganti tanda kutip lurus menjadi miring. Hanya yang lurus (\" dan ') yang mengapit nilai.";
        en: "The value {text} stands in curly quotation marks, which would show on the site.",
            "Use straight ones: \"{inner}\". Or leave the marks out.",
            "Word and WhatsApp turn straight quotation marks into curly ones. Only straight ones (\" and ') enclose a value.";
    }
    YAML_SPACE_AFTER_COLON, "yaml-space-after-colon", Error {
        id: "Sesudah titik dua di \"{key}:\" harus ada spasi.",
            "Tulis begini: {key}: {value}",
            "Titik dua dan spasi bersama-sama memisahkan kunci dari nilainya. Tanpa spasi, semuanya dianggap satu kata.";
        en: "A space is missing after the colon in \"{key}:\".",
            "Write it like this: {key}: {value}",
            "A colon and a space together part the key from its value. Without the space, all of it counts as one word.";
    }
    YAML_SPECIAL_START, "yaml-special-start", Error {
        id: "Nilai ini diawali tanda {sign}, yang punya arti khusus.",
            "Apit nilainya dengan tanda kutip, misalnya: \"{value}\"",
            "Tanda seperti @ % * & ! di awal nilai punya arti lain di YAML. Tanda kutip membuatnya menjadi tulisan biasa.";
        en: "This value starts with {sign}, which has a special meaning.",
            "Put the value in quotation marks, for example: \"{value}\"",
            "Signs such as @ % * & ! at the start of a value mean something else in YAML. Quotation marks make them ordinary text.";
    }
    YAML_SYNTAX, "yaml-syntax", Error {
        id: "Baris ini tidak bisa dibaca.",
            "Bandingkan dengan baris lain: kunci, titik dua, spasi, nilai. Periksa juga jarak dari tepi kiri dan tanda kutip di baris sebelumnya.",
            "Bentuk yang benar:\n\nnama: Syal Pakis\nfoto:\n  - depan.jpg\n  - belakang.jpg";
        en: "This line can't be read.",
            "Compare it with other lines: key, colon, space, value. Look also at the indentation, and at quotation marks on the line before.",
            "The right form:\n\nname: Fern scarf\nphotos:\n  - front.jpg\n  - back.jpg";
    }
    YAML_TAB, "yaml-tab", Error {
        id: "Di sini ada tab; jarak dari tepi kiri harus dibuat dengan spasi.",
            "Hapus tab itu dan ketik dua spasi untuk setiap tingkat.",
            "Lebar tab berbeda-beda di setiap program, sehingga YAML hanya menerima spasi.";
        en: "Here is a tab; indentation must be made with spaces.",
            "Delete the tab and type two spaces for each level.",
            "A tab is of a different width in each program, so YAML takes spaces only.";
    }
    YAML_TOO_DEEP, "yaml-too-deep", Error {
        id: "Isi berkas ini terlalu bertingkat-tingkat atau terlalu banyak untuk dibaca.",
            "Sederhanakan: sebuah profil atau produk hanya perlu beberapa tingkat.",
            "Batasnya 24 tingkat dan 100.000 nilai, supaya berkas yang rusak tidak menghentikan komputer.";
        en: "This file is nested too deeply, or holds too many values.",
            "Make it simpler: a profile or product needs a few levels only.",
            "The limits are 24 levels and 100,000 values, so that a damaged file can't bring the computer to a halt.";
    }
    YAML_TOO_LARGE, "yaml-too-large", Error {
        id: "Bagian keterangan di berkas ini lebih besar dari {limit}.",
            "Periksa apakah berkas ini memang berkas keterangan. Cerita yang panjang ditulis di bawah garis --- kedua.",
            "Keterangan sebuah produk biasanya hanya satu layar.";
        en: "The facts in this file take more than {limit}.",
            "Check whether this is the right file. Long stories go below the second --- line.",
            "The facts about a product usually fit on one screen.";
    }
    YAML_TWO_DOCUMENTS, "yaml-two-documents", Error {
        id: "Ada garis --- kedua di berkas ini.",
            "Di koperasi.yaml, hapus garis --- itu. Di berkas produk, pakai tepat dua garis: satu di awal dan satu sesudah keterangan.",
            "Garis --- memisahkan keterangan dari cerita. Berkas yang isinya keterangan saja tidak memerlukannya.";
        en: "There is a second --- line in this file.",
            "In cooperative.yaml, remove that line. In a product file, use exactly two: one at the start and one after the facts.",
            "A --- line parts the facts from the story. A file that holds facts only does not need it.";
    }
    YAML_UNCLOSED_QUOTE, "yaml-unclosed-quote", Error {
        id: "Tanda kutip di awal {value} tidak ditutup.",
            "Tambahkan tanda kutip yang sama di akhir nilai, atau hapus tanda di awalnya.",
            "Tanda kutip selalu sepasang: satu sebelum dan satu sesudah nilai.";
        en: "The quotation mark that opens {value} is not closed.",
            "Add the same mark at the end of the value, or remove the one at its start.",
            "Quotation marks come in pairs: one before and one after the value.";
    }
}
