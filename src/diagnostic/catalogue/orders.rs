//! Messages about who takes orders, how they are paid, and what can be ordered.

use crate::diagnostic::entry::entries;

entries! {
    CONTACT_MISSPELT, "contact-misspelt", Error {
        id: "Kontak \"{text}\" tidak ada di profil. Maksudnya \"{near}\"?",
            "Ganti dengan \"{near}\", atau tambahkan kontak itu di bagian kontak dalam koperasi.yaml.",
            "Pesanan dikirim ke nomor kontak ini. Setiap kontak di koperasi.yaml bisa diberi kunci:\n\nkontak:\n  - kunci: celup\n    nama: Rumah celup\n    whatsapp: 0812-0000-0102";
        en: "The profile has no contact \"{text}\". Did you mean \"{near}\"?",
            "Write \"{near}\", or add the contact under contacts in cooperative.yaml.",
            "Orders go to the number of this contact. Each contact in cooperative.yaml can have a key:\n\ncontacts:\n  - key: dye-house\n    name: Dye house\n    whatsapp: +62 812-0000-0102";
    }
    CONTACT_NONE, "contact-none", Error {
        id: "Kontak \"{text}\" tidak ada: profil belum punya bagian kontak.",
            "Tambahkan kontak itu di koperasi.yaml, atau hapus baris ini; pesanan lalu masuk ke nomor WhatsApp koperasi.",
            "Pesanan dikirim ke nomor kontak ini. Contoh di koperasi.yaml:\n\nkontak:\n  - kunci: celup\n    nama: Rumah celup\n    whatsapp: 0812-0000-0102";
        en: "There is no contact \"{text}\": the profile has no contacts.",
            "Add the contact to cooperative.yaml, or remove this line; orders then go to the cooperative's WhatsApp number.",
            "Orders go to the number of this contact. An example for cooperative.yaml:\n\ncontacts:\n  - key: dye-house\n    name: Dye house\n    whatsapp: +62 812-0000-0102";
    }
    CONTACT_TWICE, "contact-twice", Error {
        id: "Kunci \"{text}\" dipakai oleh dua kontak.",
            "Beri setiap kontak kunci sendiri.",
            "Dengan kunci inilah kategori, produk, dan orang memilih kontaknya. Kunci yang kembar membuat pesanan masuk ke nomor yang salah.";
        en: "The key \"{text}\" is used by two contacts.",
            "Give each contact a key of its own.",
            "Categories, products and people choose their contact by this key. With one key for two, orders would reach the wrong number.";
    }
    CONTACT_UNKNOWN, "contact-unknown", Error {
        id: "Kontak \"{text}\" tidak ada di profil.",
            "Yang ada: {known}. Pilih salah satu, atau tambahkan kontak itu di bagian kontak dalam koperasi.yaml.",
            "Pesanan dikirim ke nomor kontak ini. Setiap kontak di koperasi.yaml bisa diberi kunci:\n\nkontak:\n  - kunci: celup\n    nama: Rumah celup\n    whatsapp: 0812-0000-0102";
        en: "The profile has no contact \"{text}\".",
            "It has: {known}. Choose one of these, or add the contact under contacts in cooperative.yaml.",
            "Orders go to the number of this contact. Each contact in cooperative.yaml can have a key:\n\ncontacts:\n  - key: dye-house\n    name: Dye house\n    whatsapp: +62 812-0000-0102";
    }
    KEY_ELSEWHERE, "key-elsewhere", Error {
        id: "Kunci \"{key}\" tidak berlaku di berkas ini.",
            "Hapus baris ini, atau pindahkan ke berkas di folder {folder}.",
            "kontak: memilih siapa yang menerima pesanan dan berlaku untuk produk, kategori, dan orang; qris: berlaku untuk halaman.";
        en: "The key \"{key}\" means nothing in this file.",
            "Remove this line, or move it to a file in the folder {folder}.",
            "contact: chooses who takes orders, for products, categories and people; qris: is for pages.";
    }
    MINIMUM_ABOVE_STOCK, "minimum-above-stock", Warning {
        id: "Pesanan terkecil lebih besar daripada stok, jadi barang ini tidak bisa dimasukkan ke keranjang.",
            "Periksa minimum dan stok. Kalau bisa dibuatkan, tulis status: buat-pesanan.",
            "Keranjang belanja menjaga jumlah di antara pesanan terkecil dan stok.";
        en: "The smallest order is more than the stock, so this can't be put into the basket.",
            "Check minimum and stock. If it can be made, write status: made-to-order.",
            "The basket keeps the quantity between the smallest order and the stock.";
    }
    QRIS_INCOMPLETE, "qris-incomplete", Error {
        id: "Bagian qris belum lengkap: gambar, merchant, dan nmid harus ada semua.",
            "Lengkapi, misalnya: qris: {gambar: foto/qris.png, merchant: KOPERASI CONTOH, nmid: ID0000000000000}.",
            "Pembeli mencocokkan nama merchant dan NMID sebelum membayar. Gambarnya ditampilkan seperti yang diberikan bank; etalase tidak pernah membuatnya.";
        en: "The qris section is incomplete: it needs image, merchant and nmid.",
            "Complete it, for example: qris: {image: photos/qris.png, merchant: EXAMPLE COOPERATIVE, nmid: ID0000000000000}.",
            "Buyers compare the merchant's name and the NMID before they pay. The picture is shown as the bank gave it; etalase never makes one.";
    }
    QRIS_NMID, "qris-nmid", Warning {
        id: "\"{text}\" tidak terlihat seperti NMID.",
            "Salin dari gambar QRIS: huruf ID diikuti 13 angka.",
            "NMID (National Merchant ID) tercetak di bawah nama merchant pada gambar QRIS. Pembeli mencocokkannya sebelum membayar.";
        en: "\"{text}\" does not look like an NMID.",
            "Copy it from the QRIS picture: the letters ID and 13 digits.",
            "The NMID (National Merchant ID) is printed below the merchant's name on the QRIS picture. Buyers compare it before they pay.";
    }
    QRIS_TURNED, "qris-turned", Warning {
        id: "Gambar QRIS ini tersimpan miring, jadi akan tampil miring.",
            "Putar gambarnya di ponsel, simpan, lalu salin lagi. Lebih baik pakai berkas asli dari bank.",
            "Gambar QRIS tidak diubah sama sekali, juga tidak diputar, supaya tetap bisa dipindai.";
        en: "This QRIS picture was saved sideways and will be shown sideways.",
            "Turn the picture on your phone, save it and copy it again. The bank's own file is better still.",
            "The QRIS picture is not altered at all, nor turned, so that it can always be scanned.";
    }
}
