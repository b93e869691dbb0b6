//! Messages of `etalase check`: what keeps a site that builds from being ready for visitors.

use crate::diagnostic::entry::entries;

entries! {
    PHOTO_DARK, "photo-dark", Warning {
        id: "Foto ini gelap.",
            "Potret lagi di tempat teduh pada siang hari atau dekat jendela, tanpa lampu kilat. Bisa juga dicerahkan di aplikasi foto HP: Edit > Kecerahan.",
            "Pembeli tidak bisa melihat warna dan tenunannya. Cahaya terbaik: teras yang teduh sekitar pukul 9 pagi, barangnya menghadap ke arah terang.";
        en: "This photo is dark.",
            "Take it again in the shade by day or near a window, without flash. Or brighten it in the phone's photo app: Edit > Brightness.",
            "Buyers can't see colour and weave. The best light: a shaded porch at about 9 in the morning, the product facing the brightness.";
    }
    PHOTO_BLURRED, "photo-blurred", Warning {
        id: "Foto ini kabur.",
            "Lap dulu lensa HP, sentuh barangnya di layar supaya kamera memusat ke situ, tahan napas, lalu potret lagi.",
            "Foto kabur membuat barang bagus tampak murah. Penyebab yang paling sering: lensa berminyak, tangan bergerak, atau HP terlalu dekat (kurang dari 10 cm).";
        en: "This photo is blurred.",
            "Wipe the lens of the phone, touch the product on the screen so that the camera focuses there, hold your breath and take it again.",
            "A blurred photo makes a good product look cheap. The usual causes: a greasy lens, a moving hand, or a phone that is too close (less than 10 cm).";
    }
    PHOTO_SIDEWAYS, "photo-sideways", Warning {
        id: "Foto ini mungkin tampil miring ke samping.",
            "Buka fotonya di aplikasi foto, putar sampai tegak, lalu simpan. Kalau sudah tegak di situs, simpan ulang dengan nama baru supaya catatan lamanya hilang.",
            "Di dalam berkasnya ada catatan \"putar saya\", padahal gambarnya sudah diputar oleh aplikasi lain. Peramban mengikuti catatan itu, sehingga fotonya terputar dua kali.";
        en: "This photo probably shows lying on its side.",
            "Open the photo in a photo app, turn it upright and save it. If it is upright on the site, save it under a new name, so that the old note in it goes away.",
            "A note inside the file says \"turn me\", although another app has turned the picture already. Browsers follow the note, so the photo is turned twice.";
    }
    PHOTO_TWICE, "photo-twice", Warning {
        id: "Foto ini sama dengan {other}.",
            "Hapus salah satunya, atau ganti dengan foto dari sisi lain: utuh, dari dekat, bagian belakang.",
            "Foto yang sama dua kali tidak menambah keterangan, dan pada dua barang membuat pembeli mengira keduanya barang yang sama.";
        en: "This photo is the same as {other}.",
            "Delete one of the two, or put another view in its place: the whole, a detail, the back.",
            "The same photo twice tells nothing more, and with two products it makes buyers think that they are one.";
    }
    PHOTO_NONE, "photo-none", Warning {
        id: "\"{name}\" belum ada fotonya.",
            "Taruh fotonya di folder {folder} dengan nama {file}.",
            "Barang tanpa foto jarang dipesan. Satu foto utuh sudah cukup untuk mulai; foto dari dekat dan dari belakang boleh menyusul.";
        en: "\"{name}\" has no photo yet.",
            "Put its photo into the folder {folder} under the name {file}.",
            "A product without a photo is rarely ordered. One photo of the whole is enough to begin with; a detail and the back may follow.";
    }
    PHOTO_LOW, "photo-low", Warning {
        id: "Foto ini terlalu kecil untuk dilihat dari dekat: {width} x {height} piksel.",
            "Pakai foto asli dari kamera HP, bukan kiriman WhatsApp yang sudah mengecil dan bukan tangkapan layar. Sisi pendeknya paling sedikit 500 piksel; 1200 lebih baik.",
            "Google dan Meta menolak foto di bawah 500 piksel, dan pembeli tidak bisa memperbesarnya. Foto asli HP umumnya 3000 x 4000 piksel.";
        en: "This photo is too small to be looked at closely: {width} x {height} pixels.",
            "Use the original from the phone's camera, not one that WhatsApp has shrunk and not a screenshot. Its shorter side should have at least 500 pixels; 1200 is better.",
            "Google and Meta refuse photos below 500 pixels, and buyers can't enlarge them. An original usually has 3000 x 4000 pixels.";
    }
    PHOTO_UNUSED, "photo-unused", Warning {
        id: "Foto ini tidak dipakai di halaman mana pun.",
            "Beri nama yang sama dengan berkas barangnya, misalnya syal-pakis.jpg untuk syal-pakis.md. Kalau memang tidak dipakai, hapus.",
            "Foto di folder produk tampil dengan sendirinya kalau namanya sama dengan nama berkas barangnya, boleh diikuti nomor: syal-pakis-2.jpg. Nama dari kamera seperti IMG_2041.jpg tidak bisa dikenali.";
        en: "This photo is not used on any page.",
            "Give it the name of its product's file, for example fern-scarf.jpg for fern-scarf.md. If it is not needed, delete it.",
            "A photo in the folder of products shows by itself when it is named like its product's file, with a number if you like: fern-scarf-2.jpg. A camera's name such as IMG_2041.jpg can't be matched.";
    }
    PHOTO_SAME_WORDS, "photo-same-words", Notice {
        id: "{count} foto \"{name}\" belum punya keterangan sendiri, jadi semuanya dibacakan dengan kata yang sama.",
            "Tulis alt untuk foto kedua dan seterusnya, misalnya - {file: 2.jpg, alt: Ujung kain dengan rumbai merah}.",
            "Orang yang tidak bisa melihat mendengarkan alt, dan Google membacanya. Sebutkan apa yang tampak pada foto itu saja.";
        en: "{count} photos of \"{name}\" have no description of their own, so all are read out in the same words.",
            "Write alt for the second photo and those after it, for example - {file: 2.jpg, alt: The end of the cloth with a red fringe}.",
            "People who can't see listen to alt, and Google reads it. Say only what this photo shows.";
    }
    TEXT_NONE, "text-none", Warning {
        id: "\"{name}\" belum punya keterangan.",
            "Tulis dua atau tiga kalimat di bawah garis --- yang kedua: siapa yang membuat, dari apa, untuk apa.",
            "Keterangan menjawab pertanyaan pembeli sebelum ia bertanya, dan menjadi kalimat di hasil pencarian. Contoh: Ditenun Ibu Lena selama tiga minggu, dicelup dengan daun tarum.";
        en: "\"{name}\" has no description yet.",
            "Write two or three sentences below the second line ---: who made it, from what, what it is for.",
            "A description answers a buyer's questions before they are asked, and becomes the sentence in search results. For example: Woven by Lena in three weeks, dyed with indigo leaves.";
    }
    TEXT_CAPITALS, "text-capitals", Warning {
        id: "Ditulis dengan huruf besar semua: \"{text}\".",
            "Tulis dengan huruf biasa: {near}.",
            "Huruf besar semua terasa seperti berteriak dan sulit dibaca di HP. Singkatan seperti P-IRT atau KUD tetap huruf besar.";
        en: "This is written all in capitals: \"{text}\".",
            "Write it in ordinary letters: {near}.",
            "All capitals feel like shouting and are hard to read on a phone. Abbreviations such as P-IRT or KUD stay in capitals.";
    }
    TEXT_PLACEHOLDER, "text-placeholder", Warning {
        id: "Teks contoh ini belum diganti: \"{text}\".",
            "Tulis isinya yang sebenarnya, atau hapus.",
            "Pengunjung membaca teks ini seperti tulisan Anda sendiri. Lebih baik kosong daripada tertinggal teks contoh.";
        en: "This example text has not been replaced: \"{text}\".",
            "Write what is true, or delete it.",
            "Visitors read this as your own words. Nothing at all is better than an example left behind.";
    }
    TEXT_UNIT, "text-unit", Warning {
        id: "Satuan ini mungkin keliru: \"{text}\".",
            "Maksudnya {near}? Perbaiki kalau begitu.",
            "mm adalah milimeter (panjang), ml mililiter (isi). Mg adalah megagram, yaitu satu ton; gram ditulis g. Contoh: madu 250 ml, kopi 300 g.";
        en: "This unit may be wrong: \"{text}\".",
            "Did you mean {near}? If so, correct it.",
            "mm is millimetres (length), ml millilitres (volume). Mg is a megagram, which is a tonne; gram is written g. For example: honey 250 ml, coffee 300 g.";
    }
    TEXT_TWICE, "text-twice", Warning {
        id: "Keterangan ini sama persis dengan {other}.",
            "Ceritakan apa yang berbeda pada barang ini: motif, ukuran, pembuatnya.",
            "Ini biasanya terjadi karena berkas disalin lalu lupa diubah. Mesin pencari hanya menampilkan salah satunya.";
        en: "This description is word for word that of {other}.",
            "Tell what is different about this one: its motif, its size, its maker.",
            "It usually happens when a file was copied and then forgotten. Search engines show only one of the two.";
    }
    TEXT_GARBLED, "text-garbled", Warning {
        id: "Ada huruf yang rusak: \"{text}\".",
            "Ketik ulang kata itu, lalu simpan berkasnya dengan pilihan UTF-8.",
            "Huruf seperti Ã© atau â€™ muncul kalau teks disalin dari program yang memakai penyandian lain. Di Notepad: Berkas > Simpan sebagai > Penyandian: UTF-8.";
        en: "There are broken letters: \"{text}\".",
            "Type that word again, and save the file as UTF-8.",
            "Letters such as Ã© or â€™ appear when a text is copied from a program with another encoding. In Notepad: File > Save as > Encoding: UTF-8.";
    }
    NAME_TWICE, "name-twice", Warning {
        id: "Nama \"{name}\" dipakai juga oleh {other}.",
            "Tambahkan yang membedakan, misalnya warna, ukuran, atau nama pembuatnya.",
            "Pembeli menyebut nama barang di WhatsApp; dua barang dengan nama yang sama membuat pesanan tertukar.";
        en: "The name \"{name}\" belongs to {other} too.",
            "Add what tells them apart, such as colour, size or the maker's name.",
            "Buyers give the name on WhatsApp; with two products of one name, orders get mixed up.";
    }
    PAGE_EMPTY, "page-empty", Warning {
        id: "Halaman \"{name}\" masih kosong.",
            "Tulis isinya di bawah garis --- yang kedua, atau hapus berkasnya.",
            "Halaman kosong mengecewakan pengunjung yang sudah mengekliknya. Halaman bisa disimpan dulu dengan draf: ya.";
        en: "The page \"{name}\" is still empty.",
            "Write it below the second line ---, or delete the file.",
            "An empty page disappoints whoever clicked to get there. With draft: yes it can be kept back for now.";
    }
    GOODS_NONE, "goods-none", Warning {
        id: "Belum ada satu barang atau layanan pun.",
            "Buat berkas pertama di folder produk, misalnya produk/syal-pakis.md, dengan dua baris nama: dan harga:.",
            "Etalase tanpa isi tidak memberi alasan untuk datang lagi. Satu barang dengan satu foto sudah cukup untuk mulai.";
        en: "There is not a single product or service yet.",
            "Make the first file in the folder products, for example products/fern-scarf.md, with the two lines name: and price:.",
            "An empty shop window gives no reason to come back. One product with one photo is enough to begin with.";
    }
    PRICE_TINY, "price-tiny", Warning {
        id: "Harga {price} terlalu kecil; mungkin nolnya kurang.",
            "Tulis harganya lengkap, misalnya Rp 150.000 atau 150rb.",
            "Hampir tidak ada barang yang dijual di bawah Rp500. Yang sering terjadi: menulis 150 untuk seratus lima puluh ribu.";
        en: "The price {price} is too small; noughts may be missing.",
            "Write it in full, for example Rp 150.000 or 150rb.",
            "Hardly anything is sold for less than 500 rupiah. What often happens: writing 150 for a hundred and fifty thousand.";
    }
    PRICE_NONE, "price-none", Notice {
        id: "\"{name}\" belum ada harganya; pembeli diminta bertanya.",
            "Tidak perlu apa-apa kalau memang begitu. Kalau tidak, tulis harga:, misalnya harga: Rp 150.000.",
            "Banyak pembeli lewat begitu saja kalau harga tidak tertulis. Harga \"mulai dari\" bisa ditulis sebagai varian.";
        en: "\"{name}\" has no price; buyers are invited to ask.",
            "Nothing to do if that is meant. If not, write price:, for example price: Rp 150.000.",
            "Many buyers pass by where no price is written. A price \"from\" can be written as variants.";
    }
    CONTACT_NONE, "contact-nowhere", Warning {
        id: "Belum ada satu cara pun untuk menghubungi koperasi.",
            "Tulis whatsapp: dengan nomor yang menerima pesanan, misalnya whatsapp: 0812-0000-0000.",
            "Tanpa nomor, tombol pesan tidak tampil di halaman mana pun.";
        en: "There is no way at all to reach the cooperative.",
            "Write whatsapp: with the number that takes orders, for example whatsapp: 0812-0000-0000.",
            "Without a number, no page has an order button.";
    }
    WHATSAPP_NONE, "whatsapp-none", Warning {
        id: "Nomor WhatsApp belum ditulis, jadi pesanan lewat WhatsApp belum bisa.",
            "Tambahkan whatsapp: dengan nomor HP yang menerima pesanan, misalnya whatsapp: 0812-0000-0000.",
            "Hampir semua pembeli memesan lewat WhatsApp. Nomor telepon rumah (0565) tidak bisa dipakai untuk itu.";
        en: "There is no WhatsApp number, so orders over WhatsApp are not possible.",
            "Add whatsapp: with the mobile number that takes orders, for example whatsapp: 0812-0000-0000.",
            "Nearly all buyers order over WhatsApp. A landline (0565) can't be used for it.";
    }
    NUMBER_SAMPLE, "number-sample", Warning {
        id: "Nomor {text} tampaknya nomor contoh.",
            "Tulis nomor koperasi yang sebenarnya, lalu coba kirim pesan ke nomor itu dari HP lain.",
            "Angka berurutan seperti 0812-3456-7890 biasanya tertinggal dari contoh, dan mungkin milik orang lain.";
        en: "The number {text} looks like an example.",
            "Write the cooperative's real number, then send it a message from another phone to try it.",
            "Digits in a row such as 0812-3456-7890 are usually left over from an example, and may belong to somebody else.";
    }
    EMAIL_TYPO, "email-typo", Warning {
        id: "Alamat email ini mungkin salah ketik: {text}.",
            "Maksudnya {near}?",
            "Surat ke alamat yang salah ketik hilang tanpa kabar. Yang sering: gmial.com, gmail.con, yaho.com.";
        en: "This email address may be mistyped: {text}.",
            "Did you mean {near}?",
            "Letters to a mistyped address are lost without a word. Often seen: gmial.com, gmail.con, yaho.com.";
    }
    LEGAL_NONE, "legal-none", Warning {
        id: "Nomor badan hukum koperasi belum ditulis.",
            "Tambahkan di koperasi.yaml:\nlegalitas:\n  - jenis: Badan hukum\n    nomor: 000/BH/XVII.00/2007",
            "Aturan dagang lewat internet (PP 80/2019) meminta penjual menunjukkan siapa dirinya, dan pembeli dari jauh mencari nomor ini sebelum mengirim uang.";
        en: "The cooperative's legal number is not written yet.",
            "Add to the profile:\nregistrations:\n  - kind: Incorporation\n    number: 000/BH/XVII.00/2007",
            "Indonesian rules for trade over the internet (PP 80/2019) ask sellers to say who they are, and buyers from afar look for this number before they send money.";
    }
    ADDRESS_NONE, "address-none", Warning {
        id: "Alamat koperasi belum ditulis; sedikitnya desa atau kecamatan dan kabupaten.",
            "Tambahkan di koperasi.yaml:\nalamat:\n  desa: Nama desa\n  kecamatan: Nama kecamatan\n  kabupaten: Kabupaten Sintang",
            "Alamat menunjukkan bahwa koperasi sungguh ada, dan membuatnya ditemukan saat orang mencari di dekatnya.";
        en: "The cooperative's address is not written yet; at least the village or district and the regency.",
            "Add to the profile:\naddress:\n  village: Name of the village\n  district: Name of the district\n  regency: Kabupaten Sintang",
            "An address shows that the cooperative is real, and lets people who search nearby find it.";
    }
    KIND_NONE, "kind-none", Warning {
        id: "Jenis koperasi belum ditulis.",
            "Tambahkan jenis:, salah satu dari konsumen, produsen, jasa, pemasaran, simpan pinjam.",
            "Jenis tampil di halaman Tentang dan dibaca oleh mesin pencari dan dinas koperasi.";
        en: "The kind of cooperative is not written yet.",
            "Add kind:, one of konsumen, produsen, jasa, pemasaran, simpan pinjam.",
            "It shows on the page About, and search engines and the cooperatives' office read it.";
    }
    STORY_NONE, "story-none", Warning {
        id: "Cerita koperasi belum ditulis.",
            "Tulis cerita: dengan dua atau tiga alinea: siapa anggotanya, apa yang dibuat, sejak kapan.",
            "Pembeli dari jauh membeli ceritanya juga. Contoh: Kami 40 penenun dari dua desa; koperasi ini berdiri pada 2009.";
        en: "The cooperative's story is not written yet.",
            "Write story: with two or three paragraphs: who the members are, what they make, since when.",
            "Buyers from afar buy the story too. For example: We are 40 weavers from two villages; the cooperative was founded in 2009.";
    }
    TAGLINE_NONE, "tagline-none", Warning {
        id: "Semboyan belum ditulis: satu kalimat tentang apa yang koperasi buat.",
            "Tambahkan semboyan:, misalnya semboyan: Tenun ikat dari kaki Bukit Kelam.",
            "Kalimat ini tampil di bawah nama koperasi, di hasil pencarian, dan di tautan yang dibagikan lewat WhatsApp.";
        en: "The tagline is not written yet: one sentence on what the cooperative makes.",
            "Add tagline:, for example tagline: Ikat from the foot of Bukit Kelam.",
            "It shows below the cooperative's name, in search results, and with links shared over WhatsApp.";
    }
    PERSONAL_NUMBER, "personal-number", Warning {
        id: "Ini tampaknya NIK atau nomor KK seseorang: {text}.",
            "Hapus dari situs. Kalau ini nomor induk koperasi, tulis di legalitas dengan jenisnya.",
            "Nomor 16 angka dari KTP dan KK adalah data pribadi (UU 27/2022) dan bisa dipakai orang untuk meminjam uang atas nama pemiliknya. Sekali terbit, sulit ditarik.";
        en: "This looks like somebody's identity number (NIK or KK): {text}.",
            "Take it off the site. If it is the cooperative's register number, write it under registrations with its kind.",
            "The 16 digits of an identity card or family card are personal data (Law 27/2022); others can borrow money with them. Once published, they are hard to take back.";
    }
    PERSONAL_PHONE, "personal-phone", Warning {
        id: "Nomor HP pribadi ada di halaman seseorang: {text}.",
            "Hapus, kecuali orangnya setuju. Pesanan sebaiknya lewat nomor koperasi.",
            "Izin yang tercatat adalah untuk nama dan foto. Nomor yang terbit di internet terus menerima telepon, juga sesudah orangnya berhenti.";
        en: "A private mobile number is on a person's page: {text}.",
            "Take it out, unless the person agrees. Orders had better go to the cooperative's number.",
            "The recorded consent is for name and photo. A number on the internet goes on ringing, even after the person has left.";
    }
    GPS_IN_FILE, "gps-in-file", Warning {
        id: "Gambar ini disalin apa adanya, dan di dalamnya tersimpan tempat ia dipotret.",
            "Pindahkan ke folder foto atau ke folder barangnya; di sana catatan tempat dihapus. Atau buang dulu dengan aplikasi foto HP.",
            "Isi folder unduhan dan statis tidak diubah. Letak rumah orang yang dipotret bisa terbaca dari catatan itu.";
        en: "This picture is copied as it is, and the place where it was taken is stored in it.",
            "Move it to the folder photos or to its product's folder; there the place is taken out. Or remove it with the phone's photo app first.",
            "What lies in downloads and static is not changed. Where the home of the person in the photo is can be read from it.";
    }
    CONSENT_LATER, "consent-later", Warning {
        id: "Izin ini bertanggal {date}, yang belum tiba.",
            "Tulis tanggal ketika orangnya sungguh memberi izin.",
            "Izin berlaku sejak diberikan. Tanggal yang belum tiba biasanya salah ketik tahun.";
        en: "This consent is dated {date}, which is still to come.",
            "Write the date on which the person really gave it.",
            "Consent holds from the day on which it is given. A date to come is usually a slip in the year.";
    }
    LINK_DEAD, "link-dead", Warning {
        id: "Tautan ke \"{target}\" di halaman {page} tidak menuju ke mana-mana.",
            "Perbaiki alamatnya, atau taruh berkasnya di folder statis atau unduhan.",
            "Pengunjung yang mengekliknya mendapat halaman kesalahan. Di Windows huruf besar dan kecil dianggap sama, di internet tidak.";
        en: "The link to \"{target}\" on the page {page} leads nowhere.",
            "Correct the address, or put the file into the folder static or downloads.",
            "A visitor who follows it gets an error page. Windows takes upper and lower case for the same; the internet does not.";
    }
    ANCHOR_DEAD, "anchor-dead", Warning {
        id: "Tautan ke \"{target}\" di halaman {page} menunjuk bagian yang tidak ada.",
            "Samakan tulisan sesudah # dengan judul bagiannya: huruf kecil, spasi menjadi tanda hubung.",
            "Contoh: judul \"Cara merawat\" dituju dengan #cara-merawat. Kalau judulnya diganti, tautannya ikut diganti.";
        en: "The link to \"{target}\" on the page {page} names a part that is not there.",
            "Make what follows # match the heading: small letters, hyphens for spaces.",
            "For example: the heading \"How to wash\" is reached by #how-to-wash. When a heading changes, its links change with it.";
    }
    LINK_OFFLINE, "link-offline", Warning {
        id: "Alamat luar {target} di halaman {page} tidak bisa dibuka: {detail}.",
            "Buka alamat itu di peramban. Perbaiki atau hapus kalau memang sudah tidak ada.",
            "Diperiksa hanya dengan --online. Situs lain bisa juga sedang gangguan; coba lagi nanti.";
        en: "The outside address {target} on the page {page} can't be opened: {detail}.",
            "Open it in a browser. Correct or delete it if it is gone.",
            "Looked at only with --online. The other site may also be down for a moment; try again later.";
    }
    LINKS_ALL_OFFLINE, "links-all-offline", Notice {
        id: "Tidak satu pun dari {count} alamat luar bisa dibuka. Mungkin komputer ini sedang tidak tersambung ke internet.",
            "Sambungkan ke internet, lalu jalankan lagi periksa --online.",
            "Kalau semua alamat gagal sekaligus, yang putus biasanya sambungan sendiri. Karena itu tidak ada alamat yang dianggap mati.";
        en: "None of the {count} outside addresses can be opened. This computer may be without the internet at the moment.",
            "Connect it and run check --online again.",
            "Where all addresses fail at once, it is usually the own connection that is down. So no address is taken for dead.";
    }
    TITLE_LONG, "title-long", Warning {
        id: "Nama ini terlalu panjang: {count} huruf.",
            "Pendekkan sampai sekitar 60 huruf, dan pindahkan sisanya ke ringkasan.",
            "Hasil pencarian dan kartu WhatsApp memotong nama sesudah sekitar 60 huruf. Contoh: Beras ladang kampung, bukan seluruh ceritanya.";
        en: "This name is too long: {count} letters.",
            "Shorten it to about 60 letters, and move the rest to the summary.",
            "Search results and WhatsApp cut a name after about 60 letters. For example: Hill rice, not its whole story.";
    }
    SUMMARY_LONG, "summary-long", Warning {
        id: "Ringkasan ini terlalu panjang: {count} huruf.",
            "Cukup satu kalimat, sekitar 150 huruf; selebihnya di bawah garis --- yang kedua.",
            "Ringkasan tampil di daftar dan di hasil pencarian, yang memotong sesudah sekitar 150 huruf.";
        en: "This summary is too long: {count} letters.",
            "One sentence is enough, about 150 letters; the rest goes below the second line ---.",
            "The summary shows in lists and in search results, which cut it after about 150 letters.";
    }
    SITE_ADDRESS_NONE, "site-address-none", Notice {
        id: "Alamat situs belum ditulis, jadi peta situs dan kartu untuk WhatsApp belum dibuat.",
            "Setelah punya alamat, tambahkan situs:, misalnya situs: https://tenun-contoh.pages.dev.",
            "Situs tetap bisa dibuka tanpa ini. Mesin pencari dan WhatsApp memerlukan alamat lengkap.";
        en: "The site's address is not written yet, so there is no sitemap and no card for WhatsApp.",
            "Once you have one, add site_url:, for example site_url: https://weavers-example.pages.dev.",
            "The site opens without it. Search engines and WhatsApp need the full address.";
    }
    PAGE_SLOW, "page-slow", Warning {
        id: "Halaman {page} berat: {size}, sekitar {seconds} detik di jaringan lambat.",
            "Kurangi foto di dalam teksnya, atau bagi menjadi beberapa halaman.",
            "Dihitung untuk 50 KB setiap detik, seperti di kampung dengan sinyal satu garis. Kebanyakan orang menutup halaman sesudah 10 detik.";
        en: "The page {page} is heavy: {size}, about {seconds} seconds on a slow line.",
            "Use fewer photos in its text, or divide it into several pages.",
            "Reckoned at 50 KB a second, as in a village with one bar of signal. Most people close a page after 10 seconds.";
    }
    DOWNLOAD_HEAVY, "download-heavy", Warning {
        id: "Berkas ini besar: {size}, sekitar {minutes} menit di jaringan lambat.",
            "Kecilkan, misalnya di Word: Simpan sebagai PDF > Ukuran minimum. Foto sebaiknya lewat folder foto, yang mengecilkannya sendiri.",
            "Isi folder unduhan dan statis tidak diubah, jadi pengunjung mengunduhnya sebesar ini.";
        en: "This file is large: {size}, about {minutes} minutes on a slow line.",
            "Make it smaller, for example in Word: Save as PDF > Minimum size. Photos had better go through the folder photos, which shrinks them.",
            "What lies in downloads and static is not changed, so visitors download all of it.";
    }
}
