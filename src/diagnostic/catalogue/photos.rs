//! Messages of the area: photos.

use crate::diagnostic::entry::entries;

entries! {
    EMPTY, "photo-empty", Error {
        id: "Berkas foto ini kosong: ukurannya 0 bita.",
            "Salin lagi fotonya dari HP atau kamera, lalu timpa berkas ini. Jika fotonya memang tidak dipakai, hapus berkasnya.",
            "Berkas kosong biasanya sisa penyalinan yang terputus, misalnya kabel HP terlepas, flashdisk penuh, atau OneDrive belum selesai mengunduh. Setelah disalin ulang, ukuran foto HP umumnya 1 sampai 8 MB.";
        en: "This photo file is empty: its size is 0 bytes.",
            "Copy the photo from the phone or camera again and replace this file. If you don't need the photo, delete the file.",
            "An empty file is usually left over from a copy that was interrupted: a phone cable came loose, a USB stick was full, or OneDrive had not finished downloading. Copied again, a phone photo usually has 1 to 8 MB.";
    }

    TRUNCATED, "photo-truncated", Error {
        id: "Foto ini terpotong: bagian akhirnya hilang.",
            "Salin lagi fotonya dari HP atau kamera dan tunggu sampai selesai. Jika foto aslinya juga rusak, buka dengan aplikasi foto, simpan dengan nama baru, atau ganti dengan foto lain.",
            "Foto yang terpotong tampil dengan bagian bawah abu-abu atau kosong di situs Anda. Ini biasanya terjadi karena penyalinan atau pengunduhan terputus, misalnya flashdisk dicabut terlalu cepat.";
        en: "This photo is cut off: its end is missing.",
            "Copy the photo from the phone or camera again and wait until it is done. If the original is broken too, open it in a photo app and save it under a new name, or use another photo.",
            "A photo that is cut off would show a grey or empty lower part on your site. It usually happens when a copy or download was interrupted, for example when a USB stick was pulled out too early.";
    }

    DAMAGED, "photo-damaged", Error {
        id: "Foto ini rusak dan tidak bisa dibaca.",
            "Coba buka fotonya dengan aplikasi foto. Jika terbuka, simpan ulang sebagai JPEG; jika tidak, salin lagi dari HP atau kamera.",
            "Isi berkasnya tidak sesuai dengan aturan format foto, misalnya karena kartu memori rusak. Menyimpan ulang, contohnya lewat Paint: Berkas > Simpan sebagai > Gambar JPEG, sering memperbaikinya.";
        en: "This photo is damaged and can't be read.",
            "Try to open it in a photo app. If it opens, save it again as JPEG; if not, copy it from the phone or camera again.",
            "What is in the file breaks the rules of its format, for example because a memory card is failing. Saving it again often mends it, for example in Paint: File > Save as > JPEG picture.";
    }

    HEIC, "photo-heic", Error {
        id: "Foto ini berformat HEIC, format foto iPhone yang belum bisa dipakai di situs.",
            "Kirim fotonya lewat WhatsApp lalu simpan hasilnya, atau buka dan simpan sebagai JPEG. Untuk foto berikutnya di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel.",
            "Kebanyakan peramban tidak bisa menampilkan HEIC, dan mengganti akhiran nama menjadi .jpg tidak mengubah isinya. Di HP Samsung: Kamera > Pengaturan > Opsi gambar lanjutan, lalu matikan gambar efisiensi tinggi (HEIF).";
        en: "This photo is in HEIC format, the iPhone's own, which can't be used on a site yet.",
            "Send the photo through WhatsApp and save what arrives, or open it and save it as JPEG. For the next photos, on the iPhone: Settings > Camera > Formats > Most Compatible.",
            "Most browsers can't show HEIC, and changing the end of the name to .jpg does not change what is inside. On a Samsung phone: Camera > Settings > Advanced picture options, then turn off high efficiency pictures (HEIF).";
    }

    OTHER_FORMAT, "photo-format", Error {
        id: "Gambar ini berformat {format}, yang tidak bisa dipakai sebagai foto.",
            "Buka gambarnya, misalnya dengan Paint atau aplikasi foto, lalu simpan sebagai JPEG (untuk foto) atau PNG (untuk logo).",
            "Foto boleh berformat JPEG, PNG, WebP, atau GIF. Mengganti akhiran nama saja tidak cukup: `syal.tif` harus disimpan ulang menjadi `syal.jpg`.";
        en: "This picture is in {format} format, which can't be used as a photo.",
            "Open the picture, for example in Paint or a photo app, and save it as JPEG (for photos) or PNG (for logos).",
            "Photos may be JPEG, PNG, WebP or GIF. Changing the end of the name is not enough: `scarf.tif` must be saved again as `scarf.jpg`.";
    }

    WEB_PAGE, "photo-web-page", Error {
        id: "Berkas ini halaman web, bukan foto.",
            "Buka halaman asalnya, klik kanan pada fotonya, lalu pilih Simpan gambar sebagai. Timpa berkas ini dengan hasilnya.",
            "Ini terjadi bila yang tersimpan adalah halaman tempat foto itu tampil, bukan fotonya sendiri, misalnya dari tautan Google Drive atau Facebook. Tautan Drive perlu dibuka dulu, lalu pilih Unduh.";
        en: "This file is a web page, not a photo.",
            "Open the page it came from, right-click the photo and choose Save image as. Replace this file with the result.",
            "It happens when the page that shows a photo was saved instead of the photo itself, for example from a Google Drive or Facebook link. A Drive link must be opened first; then choose Download.";
    }

    NOT_A_PHOTO, "photo-not-a-picture", Error {
        id: "Berkas ini bukan foto, melainkan {what}.",
            "Ganti dengan foto JPEG, PNG, atau WebP. Jika berkas ini memang untuk diunduh pengunjung, pindahkan ke folder `unduhan`.",
            "Nama yang berakhiran .jpg tidak menjadikan sebuah berkas foto; yang dilihat adalah isinya. Dari video, ambil tangkapan layar pada adegan yang Anda suka, misalnya `menenun.jpg`.";
        en: "This file is not a photo but {what}.",
            "Replace it with a JPEG, PNG or WebP photo. If visitors are meant to download this file, move it to the folder `unduhan`.",
            "A name that ends in .jpg does not make a file a photo; what counts is what is inside. From a video, take a screenshot of the scene you like, for example `weaving.jpg`.";
    }

    UNUSUAL_JPEG, "photo-unusual-jpeg", Error {
        id: "Foto {format} ini disimpan dengan cara yang jarang dipakai sehingga tidak bisa dibaca dengan benar.",
            "Buka fotonya dengan aplikasi foto, lalu simpan ulang sebagai JPEG biasa.",
            "Beberapa alat pindai dan program lama menyimpan JPEG jenis khusus (lossless, aritmetika, atau 12 bit). Simpan ulang, contohnya lewat Paint: Berkas > Simpan sebagai > Gambar JPEG.";
        en: "This {format} photo is saved in a rare way and can't be read properly.",
            "Open the photo in a photo app and save it again as an ordinary JPEG.",
            "Some scanners and old programs write special kinds of JPEG (lossless, arithmetic or 12 bit). Save it again, for example in Paint: File > Save as > JPEG picture.";
    }

    TOO_LARGE, "photo-too-large", Error {
        id: "Foto ini terlalu besar: {width} x {height} piksel ({megapixels} megapiksel); batas untuk {format} seperti ini {most} megapiksel.",
            "Kecilkan fotonya, misalnya menjadi 4000 piksel pada sisi panjang, lalu simpan sebagai JPEG. Di HP, pilih ukuran foto yang lebih kecil, misalnya 12 MP.",
            "Foto sebesar ini bisa membuat laptop kehabisan memori, padahal di situs yang tampil paling lebar sekitar 1600 piksel. Contoh ukuran yang cukup: 4000 x 3000 (12 megapiksel).";
        en: "This photo is too large: {width} x {height} pixels ({megapixels} megapixels); the limit for a {format} like this is {most} megapixels.",
            "Make the photo smaller, for example 4000 pixels on the long side, and save it as JPEG. On the phone, choose a smaller photo size, for example 12 MP.",
            "A photo of this size can use up the memory of a laptop, while a site shows about 1600 pixels at most. A size that is enough: 4000 x 3000 (12 megapixels).";
    }

    TOO_SMALL, "photo-too-small", Warning {
        id: "Foto ini kecil sekali: {width} x {height} piksel.",
            "Pakai foto aslinya dari HP atau kamera. Lebar 1200 piksel atau lebih tampil bagus di semua layar.",
            "Foto tidak pernah diperbesar, karena hasilnya kabur; foto kecil tampil kecil. Gambar mini dari hasil pencarian atau tangkapan layar kecil sering hanya selebar 150 piksel.";
        en: "This photo is very small: {width} x {height} pixels.",
            "Use the original from the phone or camera. A width of 1200 pixels or more looks good on every screen.",
            "Photos are never enlarged, because that blurs them; a small photo shows small. Thumbnails from search results and small screenshots are often only 150 pixels wide.";
    }

    EXTENSION, "photo-extension", Warning {
        id: "Nama berkas ini berakhiran {extension}, tetapi isinya {format}.",
            "Ganti akhiran namanya menjadi {right}. Fotonya sendiri tetap dipakai.",
            "Kami membaca isi berkas, jadi fotonya tetap tampil, tetapi nama yang keliru bisa membingungkan program lain. Contoh: foto WebP dari situs lain sering tersimpan sebagai `syal.jpg`, seharusnya `syal.webp`.";
        en: "The name of this file ends in {extension}, but inside it is {format}.",
            "Change the end of the name to {right}. The photo itself is used all the same.",
            "We read what is inside, so the photo shows, but a wrong name can confuse other programs. Example: WebP photos from other sites are often saved as `scarf.jpg` and should be `scarf.webp`.";
    }

    ANIMATED, "photo-animated", Notice {
        id: "Gambar {format} ini bergerak; yang dipakai hanya gambar pertamanya.",
            "Tidak perlu apa-apa jika gambar pertamanya cocok. Jika tidak, pakai foto biasa.",
            "Gambar bergerak berat diunduh di HP dan mengganggu pembaca. Untuk menunjukkan proses menenun, pakai beberapa foto: `1-benang.jpg`, `2-ikat.jpg`, `3-tenun.jpg`.";
        en: "This {format} picture moves; only its first image is used.",
            "Nothing to do if the first image suits. If not, use an ordinary photo.",
            "Moving pictures are heavy to download on a phone and distract readers. To show how weaving is done, use several photos: `1-yarn.jpg`, `2-tie.jpg`, `3-weave.jpg`.";
    }

    CACHE, "photo-cache", Notice {
        id: "Hasil olahan foto tidak bisa disimpan di {folder} ({detail}), jadi foto diolah ulang setiap kali.",
            "Situs tetap jadi, hanya lebih lama. Periksa apakah ruang disk masih ada dan foldernya boleh ditulisi, atau salin folder situs ke tempat lain, misalnya Dokumen.",
            "Foto yang sudah diolah disimpan supaya pembuatan berikutnya cepat: 100 foto perlu sekitar setengah menit bila diolah ulang dan sekejap bila tersimpan. Folder di CD atau flashdisk terkunci tidak bisa ditulisi.";
        en: "Processed photos can't be kept in {folder} ({detail}), so photos are processed anew each time.",
            "The site is built all the same, only more slowly. Check that there is room on the disk and that the folder may be written to, or copy the site folder elsewhere, for example to Documents.",
            "Processed photos are kept so that the next build is quick: 100 photos take about half a minute anew and an instant when kept. A folder on a CD or a locked USB stick can't be written to.";
    }
}
