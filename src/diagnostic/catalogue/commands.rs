//! Messages about commands.

use crate::diagnostic::entry::entries;

entries! {
    CODE_MISSPELT, "code-misspelt", Error {
        id: "Tidak ada pesan dengan kode \"{code}\". Maksudnya {near}?",
            "Coba: etalase jelaskan {near}",
            "Kode pesan ada di dalam kurung siku di awal setiap pesan.";
        en: "No message has the code \"{code}\". Did you mean {near}?",
            "Try: etalase explain {near}",
            "The code of a message stands in square brackets at its start.";
    }
    CODE_UNKNOWN, "code-unknown", Error {
        id: "Tidak ada pesan dengan kode \"{code}\".",
            "Lihat semua kode dengan: etalase jelaskan",
            "Kode pesan ada di dalam kurung siku di awal setiap pesan.";
        en: "No message has the code \"{code}\".",
            "See all codes with: etalase explain",
            "The code of a message stands in square brackets at its start.";
    }
    EXAMPLE_UNKNOWN, "example-unknown", Error {
        id: "Tidak ada situs contoh bernama \"{name}\".",
            "Pilih salah satu: {known}. Misalnya: etalase baru situs-saya --example {near}",
            "Situs contoh disalin lengkap dengan fotonya, supaya bisa dicoba dan diubah.";
        en: "There is no example site called \"{name}\".",
            "Choose one of: {known}. For example: etalase new my-site --example {near}",
            "An example site is copied with its photos, to try things out and change them.";
    }
    NEW_FAILED, "new-failed", Error {
        id: "Situs baru tidak bisa ditulis: {detail}.",
            "Pilih folder lain, misalnya di Dokumen, dan pastikan disk belum penuh.",
            "Program ini menulis beberapa berkas kecil ke folder baru. Kalau folder itu terlindung atau disk penuh, tidak ada yang bisa ditulis.";
        en: "The new site can't be written: {detail}.",
            "Choose another folder, such as one in Documents, and make sure that the disk is not full.",
            "This command writes a few small files into a new folder. If that folder is protected or the disk is full, nothing can be written.";
    }
    NEW_FOLDER_TAKEN, "new-folder-taken", Error {
        id: "Folder ini sudah berisi sesuatu.",
            "Pilih nama folder yang belum ada, supaya tidak ada berkas yang tertimpa.",
            "Situs baru hanya ditulis ke folder kosong. Dengan begitu tidak ada berkas Anda yang hilang.";
        en: "There is something in this folder already.",
            "Choose the name of a folder that does not exist yet, so that no file is overwritten.",
            "A new site is written into an empty folder only. That way none of your files is lost.";
    }
    PAGE_NEVER_ENDS, "page-never-ends", Error {
        id: "Halaman {path} tidak kunjung selesai ({recipe}).",
            "Periksa templat di folder tema: sebuah pengulangan di dalamnya terlalu panjang.",
            "Sebuah halaman biasanya selesai dalam seperseribu detik. Kalau lebih dari 20 detik, templatnya berputar tanpa henti.";
        en: "The page {path} does not come to an end ({recipe}).",
            "Look at the templates in the folder tema: a loop in them is too long.",
            "A page usually takes a thousandth of a second. If it takes more than 20 seconds, its template goes round and round.";
    }
}
