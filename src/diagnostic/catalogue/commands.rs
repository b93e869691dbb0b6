//! Messages about commands.

use crate::diagnostic::entry::entries;

entries! {
    ANSWER_UNWRITABLE, "answer-unwritable", Error {
        id: "Jawaban perintah ini tidak sampai ke tempat yang Anda pilih: {detail}.",
            "Kalau Anda memakai > untuk menyimpannya ke berkas, periksa apakah disknya penuh atau terkunci, lalu jalankan lagi.",
            "Daftar dan data dikirim ke layar, atau ke berkas yang disebut setelah tanda >. Berkas yang baru terisi sebagian jangan dipakai.";
        en: "The answer of this command did not get to where you sent it: {detail}.",
            "If you save it to a file with >, check whether that disk is full or locked, then run it again.",
            "Lists and data go to the screen, or to the file named after a > sign. Don't use a file that holds only a part of them.";
    }
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
    LAN_WITHOUT_NETWORK, "lan-without-network", Error {
        id: "Komputer ini tidak tersambung ke jaringan setempat, jadi pratinjau belum bisa dibagikan.",
            "Sambungkan ke Wi-Fi kelas atau hotspot HP, lalu coba lagi. Tanpa --lan, pratinjau tetap bisa dilihat di komputer ini.",
            "Dengan --lan, HP dan komputer lain di jaringan yang sama bisa melihat pratinjau. Jaringan itu tidak harus tersambung ke internet.";
        en: "This computer is in no local network, so the preview can't be shared.",
            "Connect to the classroom's Wi-Fi or to a phone's hotspot, then try again. Without --lan the preview can be seen on this computer.",
            "With --lan, phones and other computers in the same network can see the preview. That network need not reach the internet.";
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
    PIN_MALFORMED, "pin-malformed", Error {
        id: "PIN \"{pin}\" tidak bisa dipakai.",
            "Pilih 4 sampai 8 angka, misalnya: --pin 4821",
            "PIN diketik di HP, jadi hanya angka. Kurang dari empat angka terlalu mudah ditebak.";
        en: "The PIN \"{pin}\" can't be used.",
            "Choose 4 to 8 digits, for example: --pin 4821",
            "A PIN is typed on a phone, so it is digits only. Fewer than four are too easily guessed.";
    }
    PIN_WITHOUT_LAN, "pin-without-lan", Error {
        id: "--pin hanya ada gunanya bersama --lan.",
            "Tambahkan --lan kalau pratinjau mau dibagikan, atau hapus --pin.",
            "Tanpa --lan, pratinjau hanya terlihat di komputer ini, jadi tidak ada yang perlu mengetik PIN.";
        en: "--pin makes sense with --lan only.",
            "Add --lan if the preview is to be shared, or leave --pin out.",
            "Without --lan the preview can be seen on this computer only, so nobody has to type a PIN.";
    }
    PORT_TAKEN, "port-taken", Error {
        id: "Nomor port {port} tidak bisa dipakai: {detail}.",
            "Pilih nomor lain, misalnya --port {near}, atau hapus --port supaya etalase mencari sendiri.",
            "Satu nomor hanya bisa dipakai satu program. Mungkin pratinjau lain masih berjalan di jendela lain. Nomor di bawah 1024 biasanya hanya untuk pengelola komputer.";
        en: "Port {port} can't be used: {detail}.",
            "Choose another, for example --port {near}, or leave --port out and etalase finds one.",
            "One port serves one program. Another preview may still be running in another window. Ports below 1024 are usually for the computer's administrator only.";
    }
    PORTS_TAKEN, "ports-taken", Error {
        id: "Semua nomor port dari {first} sampai {last} tidak bisa dipakai: {detail}.",
            "Tutup pratinjau lain yang masih berjalan, atau pilih nomor sendiri, misalnya: --port 8080",
            "Pratinjau memerlukan satu nomor yang belum dipakai program lain. etalase mencoba beberapa, mulai dari 1945.";
        en: "No port from {first} to {last} can be used: {detail}.",
            "Close other previews that still run, or choose a port yourself, for example: --port 8080",
            "The preview needs one port that no other program uses. etalase tries several, beginning with 1945.";
    }
    SERVER_FAILED, "server-failed", Error {
        id: "Pratinjau terpaksa berhenti: {detail}.",
            "Jalankan lagi perintah yang sama. Kalau terulang, mulai ulang komputer.",
            "Sistem komputer mengambil kembali sambungan yang dipakai pratinjau. Berkas Anda tidak terpengaruh.";
        en: "The preview had to stop: {detail}.",
            "Run the same command again. If it happens again, restart the computer.",
            "The system took back the connection that the preview used. Your files are not affected.";
    }
    PAGE_PANICKED, "page-panicked", Error {
        id: "Halaman {path} gagal dibuat karena kesalahan di dalam etalase sendiri.",
            "Mohon laporkan beserta berkas halaman itu. Halaman lain tetap bisa dilihat.",
            "Ini bukan kesalahan Anda. Supaya pekerjaan tidak terhenti, hanya halaman itu yang tidak ditampilkan.";
        en: "The page {path} could not be made because of a mistake in etalase itself.",
            "Please report it together with the file of that page. The other pages can be seen.",
            "This is not your mistake. So that work can go on, only that page is left out.";
    }
    PAGE_NEVER_ENDS, "page-never-ends", Error {
        id: "Halaman {path} tidak kunjung selesai ({recipe}).",
            "Periksa templat di folder tema: sebuah pengulangan di dalamnya terlalu panjang.",
            "Sebuah halaman biasanya selesai dalam seperseribu detik. Kalau lebih dari 20 detik, templatnya berputar tanpa henti.";
        en: "The page {path} does not come to an end ({recipe}).",
            "Look at the templates in the folder tema: a loop in them is too long.",
            "A page usually takes a thousandth of a second. If it takes more than 20 seconds, its template goes round and round.";
    }
    MEND_FAILED, "mend-failed", Error {
        id: "Perbaikan tidak bisa ditulis: {detail}.",
            "Tutup program lain yang membuka berkas ini, lalu jalankan lagi. Folder di CD atau flashdisk terkunci perlu disalin dulu ke tempat lain.",
            "periksa --fix menulis ulang berkas yang diperbaiki. Berkas yang sedang dibuka Word atau dikunci tidak bisa diganti.";
        en: "A mend can't be written: {detail}.",
            "Close other programs that have this file open, then run it again. A folder on a CD or a locked USB stick must be copied elsewhere first.",
            "check --fix writes the mended file anew. A file that is open in Word or locked can't be replaced.";
    }
    REPORT_NOT_OURS, "report-not-ours", Error {
        id: "Berkas ini bukan laporan dari etalase, jadi tidak ditimpa.",
            "Pilih nama lain, misalnya --html laporan.html.",
            "Hanya laporan yang dibuat etalase sendiri yang boleh diganti dengan yang baru.";
        en: "This file is not a report of etalase, so it is not overwritten.",
            "Choose another name, for example --html report.html.",
            "Only a report that etalase wrote itself may be replaced by a new one.";
    }
    REPORT_FAILED, "report-failed", Error {
        id: "Laporan tidak bisa ditulis: {detail}.",
            "Periksa apakah foldernya ada dan boleh ditulisi, lalu jalankan lagi.",
            "Contoh: --html laporan.html menulis ke folder tempat perintah dijalankan.";
        en: "The report can't be written: {detail}.",
            "Check that the folder is there and may be written to, then run it again.",
            "For example: --html report.html writes into the folder in which the command runs.";
    }
    CLASS_FOLDER, "class-folder", Error {
        id: "Folder kelas ini tidak ada.",
            "Buat foldernya, salin situs setiap peserta ke dalamnya, lalu jalankan lagi: etalase kelas FOLDER.",
            "Contoh isi folder kelas: ibu-lena, pak-budi, dan siti.zip; setiap folder atau zip adalah situs satu orang.";
        en: "There is no such class folder.",
            "Make it, copy each participant's site into it, then run again: etalase class FOLDER.",
            "For example, a class folder holds lena, budi and siti.zip; each folder or zip is one person's site.";
    }
    SCORES_ENDING, "scores-ending", Error {
        id: "Nilai kelas ditulis sebagai .html atau .csv.",
            "Beri nama berkas yang berakhiran salah satunya, misalnya nilai.csv.",
            "CSV dibuka dengan Excel; HTML dibuka dengan peramban dan bisa dicetak.";
        en: "Scores are written as .html or .csv.",
            "Give the file a name that ends in one of them, for example scores.csv.",
            "CSV opens in Excel; HTML opens in a browser and can be printed.";
    }
}
