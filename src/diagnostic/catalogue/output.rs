//! Messages of the area: output. Publishing to a folder, and what a disk can refuse.

use crate::diagnostic::entry::entries;

entries! {
    NOT_OURS, "output-not-ours", Error {
        id: "Folder {folder} sudah berisi berkas lain (misalnya {file}), jadi situs tidak ditaruh di sana.",
            "Pilih folder kosong atau nama yang belum ada, misalnya: -o public. Kalau isi folder itu memang tidak diperlukan lagi, kosongkan dahulu dengan tangan.",
            "etalase hanya mengganti folder buatannya sendiri, yang dikenalinya dari berkas .etalase-manifest.json di dalamnya. Dengan begitu foto atau dokumen Anda tidak mungkin terhapus hanya karena salah menulis nama folder.";
        en: "The folder {folder} already holds other files ({file}, for example), so the site was not put there.",
            "Choose an empty folder or a new name, for example: -o public. If what is in that folder is no longer needed, empty it by hand first.",
            "etalase only replaces a folder that it made itself, which it knows by the file .etalase-manifest.json inside. So a mistyped folder name can never cost you photos or documents.";
    }
    IS_SITE, "output-is-site", Error {
        id: "Folder hasil {folder} adalah folder bahan situs itu sendiri.",
            "Pilih folder lain untuk hasilnya, misalnya: -o public.",
            "Folder hasil diganti seluruhnya setiap kali situs dibangun, jadi tidak boleh sama dengan folder tempat Anda menulis. Contoh yang benar: bahan di koperasi-saya, hasil di koperasi-saya/public.";
        en: "The output folder {folder} is the site folder itself.",
            "Choose another folder for the result, for example: -o public.",
            "The output folder is replaced as a whole at every build, so it can't be the folder you write in. For example: what you write in my-cooperative, the result in my-cooperative/public.";
    }
    HOLDS_SITE, "output-holds-site", Error {
        id: "Folder hasil {folder} memuat folder bahan situs di dalamnya.",
            "Pilih folder di dalam atau di samping folder situs, misalnya: -o public.",
            "Folder hasil diganti seluruhnya setiap kali situs dibangun. Bahan situs tidak boleh ada di dalamnya.";
        en: "The output folder {folder} has the site folder inside it.",
            "Choose a folder within or beside the site folder, for example: -o public.",
            "The output folder is replaced as a whole at every build. What the site is made from must not be inside it.";
    }
    IN_CONTENT, "output-in-content", Error {
        id: "Folder hasil {folder} terletak di folder {content}, tempat bahan situs.",
            "Pilih folder lain, misalnya: -o public.",
            "Folder bahan seperti produk dan berita dibaca setiap kali situs dibangun. Hasil yang ditaruh di sana akan ikut terbaca sebagai bahan.";
        en: "The output folder {folder} belongs to {content}, which holds what the site is made from.",
            "Choose another folder, for example: -o public.",
            "Folders such as products and news are read at every build. A result that is put there would be read as content.";
    }
    IS_FILE, "output-is-file", Error {
        id: "{folder} adalah berkas, bukan folder, jadi situs tidak bisa ditaruh di sana.",
            "Pilih nama lain, misalnya: -o public; atau pindahkan berkas itu.",
            "Situs terdiri atas banyak berkas, jadi tempatnya harus sebuah folder, yang boleh belum ada.";
        en: "{folder} is a file, not a folder, so the site can't be put there.",
            "Choose another name, for example: -o public; or move that file away.",
            "A site is many files, so its place must be a folder, which need not exist yet.";
    }
    LINK_BROKEN, "output-link-broken", Error {
        id: "{folder} adalah tautan ke folder yang tidak ada.",
            "Sambungkan kembali tujuannya (misalnya tancapkan USB-nya), atau hapus tautan itu, lalu bangun lagi.",
            "Tautan ke folder yang ada boleh dipakai: isi folder tujuannya yang diganti, tautannya tetap.";
        en: "{folder} is a link to a folder that does not exist.",
            "Bring its target back (plug the USB stick in, for example) or delete the link, then build again.",
            "A link to an existing folder is fine: the folder it leads to is replaced, and the link stays.";
    }
    IS_MOUNT, "output-is-mount", Error {
        id: "{folder} adalah pangkal sebuah disk, yang tidak bisa diganti seluruhnya.",
            "Pakai folder di dalamnya, misalnya: -o {folder}/situs.",
            "Situs baru disiapkan di samping yang lama, lalu keduanya bertukar tempat. Pangkal disk (USB, disk jaringan) tidak punya samping.";
        en: "{folder} is the root of a disk, which can't be replaced as a whole.",
            "Use a folder within it, for example: -o {folder}/site.",
            "The new site is prepared beside the old one, then the two change places. The root of a disk (a USB stick, a network disk) has no place beside it.";
    }
    MANIFEST_UNREADABLE, "output-manifest-unreadable", Error {
        id: "Daftar berkas {manifest} di folder {folder} rusak atau dibuat oleh etalase yang lebih baru.",
            "Ganti nama folder {folder}, misalnya dengan tambahan -lama, lalu bangun lagi. Atau pasang etalase terbaru.",
            "Dari daftar itu etalase tahu berkas mana yang buatannya sendiri. Tanpa daftar yang jelas, tidak satu berkas pun dihapus.";
        en: "The list of files {manifest} in {folder} is damaged or was made by a newer etalase.",
            "Rename {folder}, for example by adding -old, then build again. Or install the newest etalase.",
            "From that list etalase knows which files are its own. Without a clear list it deletes nothing.";
    }
    PATH_UNSAFE, "output-path-unsafe", Error {
        id: "Nama \"{path}\" tidak bisa dipakai untuk berkas situs: {reason}.",
            "Ganti nama berkas asalnya dengan huruf, angka, dan tanda hubung saja, misalnya laporan-2025.pdf.",
            "Situs harus bisa disalin ke komputer dan penyedia mana pun. Nama seperti CON.pdf atau apa?.html ditolak oleh Windows.";
        en: "The name \"{path}\" can't be used for a file of the site: {reason}.",
            "Rename the file it comes from with letters, digits and hyphens only, for example report-2025.pdf.",
            "A site must be copyable to every computer and host. Names such as CON.pdf or what?.html are refused by Windows.";
    }
    PATH_TWICE, "output-path-twice", Error {
        id: "Dua berkas situs berebut satu nama: {path} dan {other}.",
            "Ganti nama salah satu berkas asalnya.",
            "Windows dan macOS tidak membedakan huruf besar dan kecil, jadi Foto.jpg dan foto.jpg akan saling menimpa. Satu nama juga tidak bisa menjadi berkas dan folder sekaligus.";
        en: "Two files of the site want one name: {path} and {other}.",
            "Rename one of the files they come from.",
            "Windows and macOS do not tell capital from small letters, so Photo.jpg and photo.jpg would overwrite each other. Nor can one name be a file and a folder at once.";
    }
    FOREIGN_IN_THE_WAY, "output-foreign-in-the-way", Error {
        id: "{file} bukan buatan etalase, padahal tempatnya diperlukan untuk {path}.",
            "Pindahkan atau ganti nama {file}, lalu bangun lagi. Kalau berkas itu memang bagian dari situs, simpan di folder statis.",
            "Berkas yang bukan buatan etalase tidak pernah ditimpa atau dihapus. Berkas di folder statis ikut disalin ke situs setiap kali dibangun.";
        en: "{file} was not made by etalase, but its place is needed for {path}.",
            "Move or rename {file}, then build again. If it is meant to be part of the site, keep it in the folder statis.",
            "A file that etalase did not make is never overwritten or deleted. Files in the folder statis are copied to the site at every build.";
    }
    EDITED_RESCUED, "output-edited-rescued", Warning {
        id: "{file} pernah diubah dengan tangan; isinya sekarang diganti, dan ubahan Anda disimpan di {rescued}.",
            "Lihat {rescued}, lalu tuliskan ubahannya di bahan situs (misalnya di produk/*.md atau folder tema).",
            "Folder hasil selalu dibuat ulang dari bahan situs, jadi ubahan di sana akan tertimpa. Ubahlah bahannya, maka setiap hasil berikutnya ikut berubah.";
        en: "{file} had been edited by hand; it is now replaced, and your version is kept as {rescued}.",
            "Look at {rescued} and make the change in what the site is built from (produk/*.md or the folder tema, for example).",
            "The output folder is always made anew from the site folder, so edits there would be overwritten. Change the source, and every later result has the change.";
    }
    EDITED_KEPT, "output-edited-kept", Notice {
        id: "{file} tidak lagi bagian dari situs, tetapi pernah diubah dengan tangan, jadi dibiarkan di tempatnya.",
            "Hapus sendiri kalau memang tidak diperlukan lagi.",
            "etalase hanya menghapus berkas yang isinya masih persis seperti yang dibuatnya.";
        en: "{file} is no longer part of the site, but it had been edited by hand, so it stays where it is.",
            "Delete it yourself if it is no longer needed.",
            "etalase only deletes files whose contents are still exactly what it wrote.";
    }
    FOUND_RESCUED, "output-found-rescued", Warning {
        id: "{file} berubah saat situs sedang diganti; isinya disimpan di {rescued}.",
            "Buka {rescued} dan pindahkan ke tempat yang Anda inginkan, atau hapus kalau tidak diperlukan.",
            "Ini terjadi kalau program lain menulis ke folder hasil pada saat yang sama, atau kalau pembangunan sebelumnya terputus. Tidak ada isi yang dibuang.";
        en: "{file} changed while the site was being replaced; its contents are kept as {rescued}.",
            "Open {rescued} and move it where you want it, or delete it if it is not needed.",
            "This happens when another program writes into the output folder at the same time, or when an earlier build was interrupted. Nothing was thrown away.";
    }
    LEFTOVER, "output-leftover", Warning {
        id: "Situs sudah jadi, tetapi folder sementara {folder} belum bisa dihapus seluruhnya.",
            "Tutup program yang masih membuka isinya (peramban, editor, Explorer). Pembangunan berikutnya akan membersihkannya.",
            "Folder itu berisi situs yang lama dan tidak diperlukan lagi.";
        en: "The site is in place, but the temporary folder {folder} could not be removed completely.",
            "Close programs that still have something in it open (browser, editor, Explorer). The next build will clear it.",
            "That folder holds the previous site and is no longer needed.";
    }
    RECOVERED, "output-recovered", Notice {
        id: "Pembangunan sebelumnya terputus di tengah jalan; sisanya di dekat {folder} sudah dibereskan.",
            "Tidak ada yang perlu dilakukan.",
            "Kalau komputer mati atau program dihentikan saat bekerja, folder hasil tetap berisi situs yang lama atau yang baru secara utuh. Yang tersisa hanya folder sementara.";
        en: "An earlier build was interrupted; what it left near {folder} has been cleared.",
            "There is nothing to do.",
            "When the computer goes off or the program is stopped while it works, the output folder still holds the whole old site or the whole new one. Only a temporary folder is left over.";
    }
    DISK_FULL, "output-disk-full", Error {
        id: "Disk penuh: {path} tidak bisa ditulis. Situs yang lama tetap utuh.",
            "Kosongkan ruang di disk itu, misalnya dengan mengosongkan Recycle Bin, atau pilih disk lain dengan -o, lalu bangun lagi.",
            "Situs baru disiapkan di samping yang lama, jadi untuk sesaat diperlukan tempat bagi berkas yang berubah dari keduanya.";
        en: "The disk is full: {path} could not be written. The previous site is untouched.",
            "Free some space on that disk, for example by emptying the recycle bin, or choose another disk with -o, then build again.",
            "The new site is prepared beside the old one, so for a moment there must be room for the changed files of both.";
    }
    READ_ONLY, "output-read-only", Error {
        id: "Disk tempat {path} hanya bisa dibaca, tidak bisa ditulisi.",
            "Buka kunci kartu atau USB itu, atau pilih tempat lain, misalnya: -o ~/situs.",
            "Kartu SD dan sebagian USB punya kunci kecil di sisinya; CD dan beberapa disk jaringan memang tidak bisa ditulisi.";
        en: "The disk that holds {path} can only be read, not written.",
            "Unlock the card or USB stick, or choose another place, for example: -o ~/site.",
            "SD cards and some USB sticks have a small lock on their side; CDs and some network disks can't be written at all.";
    }
    NO_PERMISSION, "output-no-permission", Error {
        id: "Komputer tidak mengizinkan akses ke {path} ({system}). Situs yang lama tetap utuh.",
            "Pilih folder milik Anda sendiri, misalnya di dalam Documents, dan tutup program yang sedang membuka folder hasil.",
            "Folder seperti C:/Program Files hanya boleh ditulisi pengelola komputer. Di Windows pesan ini juga muncul kalau berkasnya sedang dibuka program lain.";
        en: "The computer does not allow access to {path} ({system}). The previous site is untouched.",
            "Choose a folder of your own, for example in Documents, and close programs that have the output folder open.",
            "Folders such as C:/Program Files may only be written by the computer's administrator. On Windows this also appears when another program has the file open.";
    }
    IN_USE, "output-in-use", Error {
        id: "{path} sedang dipakai program lain, jadi belum bisa diganti. Situs yang lama tetap utuh.",
            "Tutup program yang membukanya (Explorer, editor, peramban, terminal, atau sinkronisasi seperti OneDrive), lalu bangun lagi.",
            "Folder yang sedang dibuka program lain dikunci oleh sistem, terutama di Windows, dan tidak bisa bertukar tempat.";
        en: "{path} is in use by another program, so it can't be replaced yet. The previous site is untouched.",
            "Close the program that has it open (Explorer, an editor, a browser, a terminal, or a sync such as OneDrive), then build again.",
            "A folder that another program has open is locked by the system, above all on Windows, and can't change places.";
    }
    PATH_TOO_LONG, "output-path-too-long", Error {
        id: "Nama {path} terlalu panjang untuk disk ini.",
            "Pilih folder hasil yang lebih dekat ke pangkal disk, misalnya: -o C:/situs; atau pendekkan nama berkas asalnya.",
            "Kebanyakan disk membatasi satu nama sampai 255 huruf, dan Windows sering membatasi seluruh jalurnya sampai 260 huruf.";
        en: "The name {path} is too long for this disk.",
            "Choose an output folder nearer to the root of the disk, for example: -o C:/site; or shorten the name of the source file.",
            "Most disks allow 255 letters for one name, and Windows often allows 260 for the whole path.";
    }
    DISK_FAILED, "output-disk-failed", Error {
        id: "Membaca atau menulis {path} gagal: {system}. Situs yang lama tetap utuh.",
            "Coba sekali lagi. Kalau tetap gagal, pilih disk lain dengan -o dan periksa disk itu.",
            "Pesan dalam keterangan itu berasal dari sistem komputer. Sebab yang sering: USB tercabut, jaringan putus, atau disk rusak.";
        en: "Reading or writing {path} failed: {system}. The previous site is untouched.",
            "Try once more. If it fails again, choose another disk with -o and have that disk checked.",
            "The words at the end come from the computer's system. Common causes: a USB stick pulled out, a lost network, a failing disk.";
    }
    ARCHIVE_NOT_OURS, "archive-not-ours", Error {
        id: "{file} sudah ada dan bukan buatan etalase, jadi tidak ditimpa.",
            "Pilih nama lain, misalnya: -o situs.zip; atau pindahkan berkas itu.",
            "etalase hanya mengganti arsip buatannya sendiri, supaya tidak ada berkas Anda yang hilang karena salah menulis nama.";
        en: "{file} exists and was not made by etalase, so it was not overwritten.",
            "Choose another name, for example: -o site.zip; or move that file away.",
            "etalase only replaces an archive that it made itself, so that a mistyped name never costs you a file.";
    }
    HOST_FILES, "host-files", Error {
        id: "Situs ini berisi {count} berkas; {host} menerima paling banyak {most}.",
            "Kurangi jumlah foto per produk, atau pilih tempat lain dengan --host.",
            "Setiap foto dibuat dalam beberapa ukuran, jadi foto paling cepat menambah jumlah berkas.";
        en: "This site has {count} files; {host} takes at most {most}.",
            "Use fewer photos for each product, or choose another host with --host.",
            "Each photo is made in several sizes, so photos add most to the number of files.";
    }
    HOST_FILE_SIZE, "host-file-size", Error {
        id: "{file} berukuran {size}; {host} menerima paling besar {most} untuk satu berkas.",
            "Perkecil berkas itu, misalnya PDF dengan gambar yang lebih kecil, lalu coba lagi.",
            "Foto selalu diperkecil sendiri. Yang bisa terlalu besar adalah berkas yang disalin apa adanya dari folder unduhan dan statis.";
        en: "{file} is {size}; {host} takes at most {most} in one file.",
            "Make that file smaller, for example a PDF with smaller pictures, and try again.",
            "Photos are always made smaller. What can be too large are files that are copied as they are, from the folders downloads and static.";
    }
    HOST_SITE_SIZE, "host-site-size", Error {
        id: "Seluruh situs berukuran {size}; {host} menerima paling besar {most}.",
            "Kurangi foto atau berkas unduhan, atau pilih tempat lain dengan --host.",
            "Setiap tempat gratis punya batas. Situs dengan 200 produk berfoto biasanya di bawah 100 MB.";
        en: "The whole site is {size}; {host} takes at most {most}.",
            "Use fewer photos or downloads, or choose another host with --host.",
            "Every free host has a limit. A site of 200 products with photos is usually below 100 MB.";
    }
    HOST_ENDING, "host-ending", Error {
        id: "{host} tidak menerima berkas seperti {file}.",
            "Keluarkan berkas itu dari folder unduhan atau statis, ubah bentuknya (misalnya menjadi PDF), atau pilih tempat lain dengan --host.",
            "Neocities gratis hanya menerima jenis berkas tertentu: halaman, gambar, huruf, PDF, dan data.";
        en: "{host} does not take files such as {file}.",
            "Take that file out of the folder downloads or static, turn it into another kind (a PDF, for example), or choose another host with --host.",
            "Neocities takes only some kinds of file on its free plan: pages, pictures, fonts, PDFs and data.";
    }
    HOST_BY_HAND, "host-by-hand", Warning {
        id: "Situs ini berisi {count} berkas; lewat halaman web {host} hanya bisa diunggah {most} sekaligus.",
            "Terbitkan dengan: etalase terbitkan --git ALAMAT. Atau unggah sedikit demi sedikit.",
            "Batas ini hanya berlaku untuk unggahan dengan menarik berkas di peramban.";
        en: "This site has {count} files; the web page of {host} takes only {most} in one upload.",
            "Publish with: etalase deploy --git ADDRESS. Or upload in several parts.",
            "This limit holds only for files that are dragged into the browser.";
    }
    HOST_CAUTION, "host-caution", Notice {
        id: "{caution}.",
            "Kalau sesuai, tidak ada yang perlu dilakukan.",
            "Setiap tempat gratis punya aturan. Lebih baik tahu sebelum alamatnya dibagikan kepada pembeli.";
        en: "{caution}.",
            "If that suits you, there is nothing to do.",
            "Every free host has rules. It is better to know them before buyers have the address.";
    }
}
