//! Messages about outputs that can't all be there, and about what an output leaves out.

use crate::diagnostic::entry::entries;

entries! {
    OUTPUT_TWICE, "output-twice", Error {
        id: "{first} dan {second} sama-sama akan menjadi berkas {path} di situs.",
            "Ganti nama salah satunya.",
            "Setiap alamat di situs hanya bisa berisi satu halaman atau berkas. Huruf besar dan kecil dianggap sama, karena Windows tidak membedakannya.";
        en: "{first} and {second} would both become the file {path} on the site.",
            "Rename one of them.",
            "Each address of a site can hold one page or file only. Upper and lower case count as equal, because Windows does not tell them apart.";
    }
    FEED_PHOTO_SMALL, "feed-photo-small", Notice {
        id: "{name} tidak ikut di daftar produk untuk Google dan Meta: sisi pendek fotonya {side} piksel, paling sedikit {least}.",
            "Ganti dengan foto asli dari HP. Kalau produk ini memang tidak perlu didaftarkan, tulis: feed: tidak",
            "Katalog Meta (Facebook, Instagram, WhatsApp) menolak foto di bawah 500 x 500 piksel. Di situs Anda produk ini tetap tampil.";
        en: "{name} is left out of the product lists for Google and Meta: the shorter side of its photo has {side} pixels, and {least} are needed.",
            "Use the original photo from the phone. If this product need not be listed, write: feed: no",
            "Meta's catalogue (Facebook, Instagram, WhatsApp) refuses photos below 500 x 500 pixels. On your site the product is shown all the same.";
    }
}
