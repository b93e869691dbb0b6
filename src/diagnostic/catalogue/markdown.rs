//! Messages about the text of a file: its links, pictures, HTML and size.

use crate::diagnostic::entry::entries;

entries! {
    TEXT_HTML_REMOVED, "text-html-removed", Warning {
        id: "Unsur HTML <{tag}> tidak dipakai di situs ini, jadi dihilangkan.",
            "Hapus <{tag}> dari teks. Untuk video atau peta, pasang tautan biasa: [Lihat peta](https://maps.app.goo.gl/contoh).",
            "Halaman tidak memuat apa pun dari situs lain, supaya cepat dibuka dan tidak mengawasi pengunjung. Skrip, bingkai dan formulir di dalam teks karena itu dihilangkan.";
        en: "The HTML element <{tag}> is not used on this site and has been left out.",
            "Remove <{tag}> from the text. For a video or a map, use an ordinary link: [See the map](https://maps.app.goo.gl/example).",
            "Pages load nothing from other sites, so that they open fast and do not watch visitors. Scripts, frames and forms in texts are therefore left out.";
    }
    TEXT_HTML_SHOWN, "text-html-shown", Warning {
        id: "Ada tanda HTML <{tag}> di dalam teks; pengunjung akan melihatnya sebagai tulisan biasa.",
            "Pakai tanda Markdown, misalnya **tebal** atau *miring*. Kalau yang dimaksud memang tanda <, tulis \\<.",
            "Teks ditulis dengan Markdown. Contoh: **tebal** sebagai ganti <b>tebal</b>, dan [toko kami](https://toko.example) sebagai ganti <a href=...>. Kalau HTML memang diperlukan, tulis html: ya di koperasi.yaml.";
        en: "The text holds the HTML tag <{tag}>; visitors will see it as plain text.",
            "Use Markdown instead, such as **bold** or *italic*. If the sign < itself was meant, write \\<.",
            "Texts are written in Markdown: **bold** instead of <b>bold</b>, and [our shop](https://shop.example) instead of <a href=...>. If HTML is needed, write html: yes in the profile.";
    }
    TEXT_HTML_UNCLOSED, "text-html-unclosed", Warning {
        id: "Tanda HTML <{tag}> dibuka, tetapi tidak ditutup di tempat yang cocok.",
            "Tulis </{tag}> di akhir bagian yang dimaksud, sebelum paragraf atau bagian di luarnya selesai.",
            "Setiap tanda pembuka perlu penutupnya: <b>penting</b>. Yang tidak ditutup dianggap selesai di akhir paragraf atau bagian itu.";
        en: "The HTML tag <{tag}> is opened but not closed where it should be.",
            "Write </{tag}> at the end of the part you mean, before the paragraph or the part around it ends.",
            "Every opening tag needs its closing one: <b>important</b>. One that is not closed counts as ended with its paragraph or part.";
    }
    TEXT_LINK_COMPUTER, "text-link-computer", Error {
        id: "\"{text}\" ada di komputer Anda; pengunjung tidak bisa membukanya.",
            "Salin berkasnya ke folder situs, misalnya ke unduhan/, lalu tulis: [Laporan](unduhan/laporan.pdf).",
            "Alamat seperti C:\\Dokumen\\laporan.pdf hanya ada di satu komputer. Berkas yang ikut diterbitkan harus berada di dalam folder situs.";
        en: "\"{text}\" is on your computer; visitors can't open it.",
            "Copy the file into the site folder, for instance to downloads/, then write: [Report](downloads/report.pdf).",
            "An address such as C:\\Documents\\report.pdf exists on one computer only. Files to be published must be in the site folder.";
    }
    TEXT_LINK_EMPTY, "text-link-empty", Warning {
        id: "Tautan ini tidak punya alamat.",
            "Tulis alamatnya di antara tanda kurung: [Hubungi kami](https://wa.me/6281200000000). Kalau tidak perlu tautan, hapus kurungnya.",
            "Bentuk yang benar: [tulisan yang diklik](alamat). Tanpa alamat, tulisan tampil tanpa tautan.";
        en: "This link has no address.",
            "Write the address between the round brackets: [Contact us](https://wa.me/6281200000000). If no link is needed, remove the brackets.",
            "The right form is [words to click](address). Without an address the words appear without a link.";
    }
    TEXT_LINK_INCOMPLETE, "text-link-incomplete", Error {
        id: "Alamat tautan \"{text}\" belum lengkap.",
            "Mungkin maksudnya: {better}",
            "Tautan ke luar situs diawali https://, tautan surel diawali mailto:, tautan telepon diawali tel:, dan tautan WhatsApp ditulis https://wa.me/62.... Tanpa awalan itu, alamat dicari di dalam folder situs.";
        en: "The link address \"{text}\" is not complete.",
            "Probably this was meant: {better}",
            "Links to other sites begin with https://, links to mail with mailto:, to telephones with tel:, and WhatsApp links are written https://wa.me/62.... Without that, the address is looked for in the site folder.";
    }
    TEXT_LINK_MISTYPED, "text-link-mistyped", Warning {
        id: "Sepertinya ini tautan atau foto, tetapi tidak terbaca karena ada spasi.",
            "Tulis begini: {better}",
            "Tidak boleh ada spasi di antara ] dan (. Nama berkas yang mengandung spasi diapit tanda < dan >: ![Syal merah](<syal merah.jpg>).";
        en: "This looks like a link or a picture, but a space keeps it from being read as one.",
            "Write it like this: {better}",
            "There must be no space between ] and (. A file name with spaces goes between < and >: ![Red scarf](<red scarf.jpg>).";
    }
    TEXT_LINK_SCHEME, "text-link-scheme", Error {
        id: "Tautan yang diawali \"{scheme}\" tidak bisa dipasang.",
            "Pakai alamat yang diawali https://, http://, mailto: atau tel:, atau nama berkas di folder situs. Untuk WhatsApp tulis https://wa.me/6281200000000.",
            "Jenis alamat lain bisa menjalankan program di komputer pengunjung atau tidak dikenal perambannya. Contoh yang benar: [Hubungi kami](https://wa.me/6281200000000).";
        en: "Links that begin with \"{scheme}\" can't be used.",
            "Use an address that begins with https://, http://, mailto: or tel:, or the name of a file in the site folder. For WhatsApp write https://wa.me/6281200000000.",
            "Other kinds of address can run programs on a visitor's computer, or are unknown to browsers. A right one: [Contact us](https://wa.me/6281200000000).";
    }
    TEXT_LINK_WITHOUT_WORDS, "text-link-without-words", Warning {
        id: "Tautan ini tidak punya tulisan yang bisa diklik.",
            "Tulis ke mana tautan itu membawa, di antara kurung siku: [Toko kami](https://toko.example).",
            "Orang yang mendengarkan halaman dengan pembaca layar hanya mendengar tulisan tautannya. Tanpa tulisan, alamatnya yang ditampilkan.";
        en: "This link has no words to click on.",
            "Say where it leads, between the square brackets: [Our shop](https://shop.example).",
            "People who listen to a page with a screen reader hear nothing but a link's words. Without words, its address is shown.";
    }
    TEXT_PICTURE_EMPTY, "text-picture-empty", Warning {
        id: "Foto ini tidak punya nama berkas.",
            "Tulis nama berkasnya di antara tanda kurung: ![Syal merah](syal-merah.jpg).",
            "Bentuk yang benar: ![apa yang terlihat](nama-berkas.jpg).";
        en: "This picture has no file name.",
            "Write the file name between the round brackets: ![Red scarf](red-scarf.jpg).",
            "The right form is ![what can be seen](file-name.jpg).";
    }
    TEXT_PICTURE_FROM_WEB, "text-picture-from-web", Warning {
        id: "Foto dari situs lain tidak dipasang.",
            "Simpan fotonya di folder produk atau folder foto, lalu tulis nama berkasnya: ![Syal merah](syal-merah.jpg). Pastikan Anda boleh memakainya.",
            "Halaman tidak memuat apa pun dari situs lain: foto di sana bisa hilang, berganti, atau mencatat siapa yang melihat. Untuk sementara tulisannya saja yang tampil.";
        en: "Pictures from other sites are not shown.",
            "Save the photo in the product's folder or in the photo folder, then write its file name: ![Red scarf](red-scarf.jpg). Make sure that you may use it.",
            "Pages load nothing from other sites: a photo there can vanish, change, or record who looks at it. Until then its words are shown alone.";
    }
    TEXT_PICTURE_WITHOUT_WORDS, "text-picture-without-words", Notice {
        id: "Foto {file} belum punya keterangan untuk orang yang tidak bisa melihatnya.",
            "Tulis apa yang terlihat di antara kurung siku: ![Syal merah dengan motif pakis]({file}).",
            "Keterangan ini dibacakan oleh pembaca layar, tampil kalau foto gagal dimuat, dan dibaca mesin pencari.";
        en: "The picture {file} has no words yet for people who can't see it.",
            "Say what can be seen, between the square brackets: ![Red scarf with a fern motif]({file}).",
            "These words are spoken by screen readers, shown when a photo can't be loaded, and read by search engines.";
    }
    TEXT_TOO_LONG, "text-too-long", Error {
        id: "Teks ini lebih panjang dari {limit}.",
            "Pecah menjadi beberapa halaman. Kalau ada foto yang ditempel sebagai tulisan (data:image/...), simpan fotonya sebagai berkas.",
            "Teks sebuah buku tebal pun tidak sampai satu MB. Berkas sebesar ini biasanya berisi salinan dari program lain, misalnya foto yang berubah menjadi deretan huruf.";
        en: "This text is longer than {limit}.",
            "Split it into several pages. If it holds a photo pasted as letters (data:image/...), save the photo as a file.",
            "Even the text of a thick book is less than one MB. A file of this size usually holds a copy from another program, such as a photo turned into rows of letters.";
    }
    TEXT_TOO_NESTED, "text-too-nested", Error {
        id: "Ada lebih dari {limit} kutipan, daftar atau tanda lain yang saling bersarang di baris ini.",
            "Kurangi tanda > atau tanda - di awal baris, atau tutup tanda yang masih terbuka.",
            "Teks yang mudah dibaca jarang bersarang lebih dari tiga tingkat. Sarang yang sangat dalam biasanya hasil salinan yang rusak, dan membuat halaman berat dibuka.";
        en: "More than {limit} quotes, lists or other marks stand inside one another on this line.",
            "Take away some of the > or - signs at its start, or close marks that are still open.",
            "Text that reads well seldom nests more than three levels. Very deep nesting usually comes from a broken copy, and makes pages slow to open.";
    }
}
