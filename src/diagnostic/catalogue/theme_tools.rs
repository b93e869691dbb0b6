//! Messages of the area: tools for themes.

use crate::diagnostic::entry::entries;

entries! {
    THEME_FILE_UNKNOWN, "theme-file-unknown", Error {
        id: "Tema ini tidak punya berkas \"{file}\".",
            "{hint}Lihat isi tema dengan: etalase tema tunjukkan NAMA",
            "Berkas tema disebut dengan foldernya, misalnya components/card.html, atau namanya saja bila hanya ada satu.";
        en: "This theme has no file \"{file}\".",
            "{hint}See what a theme holds with: etalase theme show NAME",
            "A theme's file is named with its folder, such as components/card.html, or by its name alone where there is only one.";
    }
    THEME_FILE_SEVERAL, "theme-file-several", Error {
        id: "Ada beberapa berkas bernama \"{file}\": {found}.",
            "Sebut dengan foldernya.",
            "Templat dan komponen boleh bernama sama, misalnya templates/product.html dan components/product.html.";
        en: "Several files are called \"{file}\": {found}.",
            "Name it with its folder.",
            "A template and a component may have the same name, such as templates/product.html and components/product.html.";
    }
    EJECT_EXISTS, "eject-exists", Error {
        id: "Berkas ini sudah ada di situs Anda.",
            "Ubah berkas itu, atau hapus dulu bila ingin mulai dari salinan baru.",
            "Salinan yang sudah Anda ubah tidak pernah ditimpa.";
        en: "This file is in your site already.",
            "Change that file, or delete it first to begin from a fresh copy.",
            "A copy that you may have changed is never overwritten.";
    }
    THEME_NOT_WRITTEN, "theme-not-written", Error {
        id: "Berkas tema tidak bisa ditulis: {detail}",
            "Periksa apakah folder situs boleh diisi, dan apakah masih ada ruang.",
            "Folder di kartu memori atau di jaringan kadang hanya boleh dibaca.";
        en: "The theme's file can't be written: {detail}",
            "Check that the site's folder may be written to, and that there is room left.",
            "Folders on memory cards or in networks can sometimes only be read.";
    }
    EXAMPLE_PAGE_UNKNOWN, "example-page-unknown", Error {
        id: "Contoh komponen {component} memakai halaman {page} ({file}) yang tidak ada di situs contoh galeri.",
            "Perbaiki page: atau file: pada contoh itu di examples.yaml.",
            "page: adalah jenis halaman, misalnya product; file: adalah nama berkasnya tanpa .html, misalnya syal-pakis.";
        en: "An example of the component {component} uses a page {page} ({file}) that the gallery's sample site does not have.",
            "Mend page: or file: of that example in examples.yaml.",
            "page: is a kind of page, such as product; file: is the name of its file without .html, such as syal-pakis.";
    }
    THEME_NEW_NAME, "theme-new-name", Error {
        id: "\"{name}\" tidak bisa menjadi nama tema.",
            "Pakai huruf kecil, angka, dan tanda hubung, diawali huruf, misalnya: warna-kami. Kata yang menamai jenis halaman, misalnya product atau print, juga tidak bisa.",
            "Nama tema menjadi nama folder dan berkas gayanya, dan berkas bernama product.css hanya berlaku di halaman produk.";
        en: "\"{name}\" can't be the name of a theme.",
            "Use small letters, digits and hyphens, a letter first, such as: our-colours. Words that name a kind of page, such as product or print, can't be used either.",
            "A theme's name becomes the name of its folder and of its style file, and a file called product.css counts on product pages alone.";
    }
    THEME_NEW_TAKEN, "theme-new-taken", Error {
        id: "Sudah ada tema bernama \"{name}\".",
            "Pilih nama lain. Yang sudah dipakai: {known}.",
            "Tema yang sudah ada tidak pernah ditimpa.";
        en: "There is a theme called \"{name}\" already.",
            "Choose another name. Taken are: {known}.",
            "A theme that is there is never overwritten.";
    }
    THEME_ONE_LANGUAGE, "theme-one-language", Warning {
        id: "{count} tulisan tema ini ada dalam satu bahasa saja, misalnya {example} (tidak ada dalam bahasa \"{lang}\").",
            "Tambahkan ke strings/{lang}.yaml.",
            "Tema dipakai situs berbahasa Indonesia dan Inggris; tulisan yang kurang akan tampil dalam bahasa lain.";
        en: "{count} of the theme's texts are there in one language only, such as {example} (missing in \"{lang}\").",
            "Add them to strings/{lang}.yaml.",
            "Themes serve sites in Indonesian and in English; a missing text would show in the other language.";
    }
    THEME_THIRD_PARTY, "theme-third-party", Error {
        id: "Baris ini memanggil situs lain: {address}",
            "Simpan berkasnya di folder assets tema, lalu pakai alamatnya dari site.assets.",
            "Situs koperasi tidak memanggil pihak ketiga: ia jalan tanpa internet, dan tidak membocorkan siapa yang berkunjung. Kebijakan keamanan halaman juga menolaknya.";
        en: "This line calls another site: {address}",
            "Put the file into the theme's folder assets, and use its address from site.assets.",
            "A cooperative's site calls no third party: it works without the internet, and tells nobody who visits it. The page's security policy would refuse it too.";
    }
    THEME_HEAVY, "theme-heavy", Warning {
        id: "Gaya tema ini {size} KB setelah dimampatkan; paling banyak {most} KB.",
            "Hapus aturan yang tidak terpakai. Gaya untuk satu jenis halaman saja, simpan di berkas bernama templatnya, misalnya product.css.",
            "Halaman pertama harus muat dalam satu kali kirim ke telepon dengan sinyal lemah.";
        en: "The theme's styles come to {size} KB compressed; at most {most} KB are allowed.",
            "Remove rules that are not needed. Keep styles for one kind of page in a file named like its template, such as product.css.",
            "The first page should fit into one round of packets to a phone with a weak signal.";
    }
    THEME_ZIP_UNREADABLE, "theme-zip-unreadable", Error {
        id: "Berkas zip tema ini tidak terbaca: {detail}",
            "Minta berkasnya dikirim ulang, atau bongkar zipnya ke folder bernama tema itu.",
            "Unduhan yang terputus membuat zip rusak. Folder biasa di tema/ sama saja bagi etalase.";
        en: "This theme's zip file can't be read: {detail}",
            "Ask for the file again, or unpack it into a folder with the theme's name.",
            "A download that broke off leaves a damaged zip. A plain folder in tema/ serves as well.";
    }
    THEME_ZIP_UNSAFE, "theme-zip-unsafe", Error {
        id: "Zip tema ini berisi nama berkas yang menunjuk ke luar dirinya: {name}",
            "Jangan pakai berkas ini; minta yang baru kepada pembuatnya.",
            "Nama seperti itu dapat menimpa berkas lain di komputer. Tema yang wajar tidak memerlukannya.";
        en: "This theme's zip holds a file name that points outside of it: {name}",
            "Don't use this file; ask its maker for a new one.",
            "Such names can overwrite other files of a computer. No honest theme needs them.";
    }
    THEME_ZIP_LARGE, "theme-zip-large", Error {
        id: "Zip tema ini terlalu besar: paling banyak {files} berkas dan {bytes}.",
            "Periksa apakah ini memang tema; foto tidak disimpan di dalam tema.",
            "Zip kecil dapat berisi data yang sangat besar dan membuat komputer berhenti.";
        en: "This theme's zip is too large: at most {files} files and {bytes}.",
            "See whether it is a theme at all; photos have no place in one.",
            "A small zip can hold a flood of data that brings a computer to a halt.";
    }
    THEME_ZIP_EMPTY, "theme-zip-empty", Error {
        id: "Tidak ada theme.yaml di dalam zip ini.",
            "Buat zip dari folder tema, yang berisi theme.yaml, lalu taruh di tema/.",
            "Berkas theme.yaml memberi tahu nama tema dan induknya.";
        en: "There is no theme.yaml in this zip.",
            "Make the zip from the theme's folder, which holds theme.yaml, and put it into tema/.",
            "The file theme.yaml tells the theme's name and its parent.";
    }
}
