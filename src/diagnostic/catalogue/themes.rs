//! Messages about themes: the choice in the profile, a theme's files, and the folder `tema/`.

use crate::diagnostic::entry::entries;

entries! {
    COMPONENT_FILE, "component-file", Error {
        id: "Berkas komponen ini harus berisi tepat satu komponen bernama \"{name}\".",
            "Beri komponen di dalamnya nama yang sama dengan berkasnya, dan pindahkan komponen lain ke berkas sendiri.",
            "Karena nama berkas dan nama komponen sama, mengganti satu berkas berarti mengganti satu komponen. Contoh untuk card.html:\n\n{% component card(title: string) %}<b>{{ title }}</b>{% endcomponent card %}";
        en: "This component file must hold exactly one component, named \"{name}\".",
            "Give the component the name of its file, and move any other one to a file of its own.",
            "Since file and component share a name, replacing one file replaces one component. An example for card.html:\n\n{% component card(title: string) %}<b>{{ title }}</b>{% endcomponent card %}";
    }
    PAGE_TOO_LARGE, "page-too-large", Error {
        id: "Halaman dari template {template} menjadi lebih besar dari {limit}.",
            "Periksa perulangan ({% for %}) di template itu: mungkin ada yang berulang di dalam perulangan lain.",
            "Halaman sebesar itu tidak bisa dibuka di ponsel. Halaman daftar biasanya di bawah 0,5 MB.";
        en: "The page from the template {template} grows beyond {limit}.",
            "Look at the loops ({% for %}) in that template: one may be running inside another.",
            "A phone can't open a page of that size. A page of a list is usually below 0.5 MB.";
    }
    PARAM_COLOUR, "param-colour", Error {
        id: "Warna \"{text}\" untuk {param} tidak bisa dibaca.",
            "Tulis tanda # dan enam angka atau huruf a–f, di antara tanda kutip: {param}: \"#8c2f1b\".",
            "Tanpa tanda kutip, # memulai catatan dan warnanya hilang. Pemilih warna mana pun, misalnya di Google, menunjukkan kode seperti #8c2f1b.";
        en: "The colour \"{text}\" for {param} can't be read.",
            "Write the sign # and six digits or letters a–f, in quotation marks: {param}: \"#8c2f1b\".",
            "Without quotation marks, # starts a remark and the colour is lost. Any colour picker, such as Google's, shows codes like #8c2f1b.";
    }
    PARAM_CONTRAST, "param-contrast", Error {
        id: "Warna {param} ({colour}) sulit dibaca bersama {other} ({other_colour}){scheme}: kontrasnya {ratio}, seharusnya paling sedikit {needed}.",
            "Pakai warna terdekat yang cukup jelas: {key}: \"{proposal}\"",
            "Di bawah sinar matahari atau bagi mata yang tidak lagi muda, tulisan pucat tidak terbaca. Angkanya menurut WCAG 2.2: 1 berarti sama, 21 berarti hitam di atas putih.";
        en: "The colour {param} ({colour}) is hard to read together with {other} ({other_colour}){scheme}: the contrast is {ratio} and should be at least {needed}.",
            "Use the nearest shade that is clear enough: {key}: \"{proposal}\"",
            "In sunlight, or for eyes that are no longer young, pale text can't be read. The figure follows WCAG 2.2: 1 means equal, 21 means black on white.";
    }
    PARAM_CONTRAST_HOPELESS, "param-contrast-hopeless", Error {
        id: "Warna {param} ({colour}) sulit dibaca bersama {other} ({other_colour}){scheme}: kontrasnya {ratio}, seharusnya paling sedikit {needed}, dan warna mana pun tidak akan cukup.",
            "Ubah {other}: buat jauh lebih terang atau jauh lebih gelap, misalnya \"#ffffff\".",
            "Warna yang setengah terang tidak punya pasangan yang cukup jelas. Latar yang hampir putih atau hampir hitam selalu punya.";
        en: "The colour {param} ({colour}) is hard to read together with {other} ({other_colour}){scheme}: the contrast is {ratio} and should be at least {needed}, and no shade would do.",
            "Change {other}: make it much lighter or much darker, such as \"#ffffff\".",
            "A colour of middling lightness has no partner that is clear enough. A background close to white or black always has one.";
    }
    PARAM_UNKNOWN, "param-unknown", Error {
        id: "Tema ini tidak punya pilihan bernama \"{param}\".",
            "{hint}Yang ada: {known}.",
            "Setiap tema punya pilihannya sendiri. Di koperasi.yaml:\n\ntema:\n  nama: tenun\n  accent: \"#8c2f1b\"";
        en: "This theme has no option named \"{param}\".",
            "{hint}It has: {known}.",
            "Each theme has options of its own. In cooperative.yaml:\n\ntheme:\n  name: tenun\n  accent: \"#8c2f1b\"";
    }
    PARAM_VALUE, "param-value", Error {
        id: "\"{text}\" bukan nilai yang dikenal untuk {param}.",
            "{hint}Yang bisa dipakai: {expected}.",
            "Tema hanya mengenal nilai yang disiapkannya, supaya tampilannya selalu utuh.";
        en: "\"{text}\" is no value that {param} knows.",
            "{hint}It takes: {expected}.",
            "A theme knows the values it was made for, so that it always looks whole.";
    }
    STRINGS_INCOMPLETE, "strings-incomplete", Notice {
        id: "Bahasa \"{lang}\" belum lengkap: {count} tulisan belum diterjemahkan.",
            "Tambahkan kapan saja di {file}. Sementara itu tulisannya diambil dari bahasa \"{first}\". Yang belum ada: {list}.",
            "Daftar lengkapnya ada di strings/id.yaml milik tema. Contoh:\n\nnav:\n  home: Beranda";
        en: "The language \"{lang}\" is not complete: {count} texts are not translated yet.",
            "Add them whenever you like, in {file}. Until then the language \"{first}\" stands in. Missing: {list}.",
            "The full list is in the theme's strings/id.yaml. For example:\n\nnav:\n  home: Home";
    }
    STRING_MISSING, "string-missing", Error {
        id: "Tidak ada tulisan dengan kunci \"{key}\" dalam bahasa apa pun.",
            "{hint}Perbaiki kuncinya di template, atau tambahkan tulisannya di tema/strings/id.yaml.",
            "Kata-kata di halaman disimpan terpisah dari template, supaya bisa diterjemahkan. Kunci nav.home berarti:\n\nnav:\n  home: Beranda";
        en: "No language has a text with the key \"{key}\".",
            "{hint}Correct the key in the template, or add the text to tema/strings/en.yaml.",
            "The words of a page are kept apart from the templates, so that they can be translated. The key nav.home means:\n\nnav:\n  home: Home";
    }
    STRING_SLOT, "string-slot", Error {
        id: "Tulisan \"{key}\" menunggu nilai untuk \"{slot}\", tetapi template tidak memberikannya.",
            "Berikan nilainya, misalnya t({slot}=3), atau hapus \"{slot}\" dari tulisan itu.",
            "Kata dalam kurung kurawal diganti dengan nilai dari template: \"{n} produk\" menjadi \"3 produk\".";
        en: "The text \"{key}\" waits for a value for \"{slot}\", but the template gives none.",
            "Give the value, such as t({slot}=3), or remove \"{slot}\" from the text.",
            "Words in curly brackets are replaced by values from the template: \"{n} products\" becomes \"3 products\".";
    }
    STRING_SLOT_UNKNOWN, "string-slot-unknown", Error {
        id: "Tulisan \"{key}\" memakai \"{slot}\" dalam kurung kurawal, yang tidak akan pernah terisi.",
            "Yang bisa dipakai di tulisan ini: {known}.",
            "Kata dalam kurung kurawal diganti dengan nilai saat halaman dibuat, jadi namanya harus sama persis dengan aslinya dan tidak ikut diterjemahkan.";
        en: "The text \"{key}\" uses \"{slot}\" in curly brackets, which nothing will ever fill.",
            "This text can use: {known}.",
            "Words in curly brackets are replaced by values when the page is made, so their names must stay exactly as in the original and are not translated.";
    }
    STRING_UNUSED, "string-unused", Warning {
        id: "Tulisan \"{key}\" tidak dipakai oleh tema maupun template Anda.",
            "{hint}Periksa ejaan kuncinya, atau hapus.",
            "Hanya kunci yang dikenal tema yang menggantikan tulisan bawaannya. Daftarnya ada di strings/id.yaml milik tema.";
        en: "The text \"{key}\" is used neither by the theme nor by your templates.",
            "{hint}Check how the key is spelt, or remove it.",
            "Only a key that the theme knows replaces one of its texts. They are listed in the theme's strings/en.yaml.";
    }
    STYLE_ADDRESS, "style-address", Error {
        id: "Alamat \"{address}\" di berkas gaya ini tidak akan ditemukan, atau memanggil situs lain.",
            "Simpan gambarnya di folder assets, lalu tulis url(\"asset:nama-berkas.svg\").",
            "Situs ini tidak memanggil pihak ketiga: begitulah ia tetap jalan tanpa internet dan tidak membocorkan siapa yang berkunjung.";
        en: "The address \"{address}\" in this style file would not be found, or calls another site.",
            "Put the picture into the folder assets, and write url(\"asset:file-name.svg\").",
            "The site calls no third party: that is how it works without the internet and tells nobody who visits it.";
    }
    STYLE_ASSET, "style-asset", Error {
        id: "Tidak ada berkas \"{file}\" di folder assets.",
            "{hint}Periksa namanya, atau simpan berkasnya di tema/assets/.",
            "url(\"asset:kain.svg\") berarti berkas assets/kain.svg milik tema atau milik situs.";
        en: "There is no file \"{file}\" in the folder assets.",
            "{hint}Check the name, or put the file into tema/assets/.",
            "url(\"asset:cloth.svg\") means the file assets/cloth.svg of the theme or the site.";
    }
    STYLE_IMPORT, "style-import", Error {
        id: "@import tidak bisa dipakai di berkas gaya.",
            "Salin isi berkas itu ke folder styles sebagai berkas sendiri, lalu hapus baris ini.",
            "Semua berkas gaya digabung menjadi satu, sehingga halaman cukup memuat satu berkas.";
        en: "@import can't be used in a style file.",
            "Put the other file's content into the folder styles as a file of its own, and remove this line.",
            "All style files are joined into one, so that a page loads a single file.";
    }
    STYLE_UNCLOSED, "style-unclosed", Error {
        id: "Tanda {text} di berkas gaya ini dibuka tetapi tidak ditutup.",
            "Tambahkan penutupnya: } untuk {, ) untuk (, tanda kutip yang sama, atau */ untuk catatan.",
            "Kurung yang lupa ditutup membuat semua aturan sesudahnya ikut masuk ke dalamnya.";
        en: "The {text} in this style file is opened but not closed.",
            "Add what closes it: } for {, ) for (, the same quotation mark, or */ for a remark.",
            "An unclosed bracket swallows all the rules that follow it.";
    }
    STYLE_UNLISTED, "style-unlisted", Warning {
        id: "Berkas gaya ini tidak dipakai, karena tidak disebut di {manifest}.",
            "Tambahkan {file} ke daftar styles di sana, atau hapus berkasnya.",
            "Daftar styles menentukan berkas mana yang dipakai dan urutannya: styles: [warna.css, situs.css]";
        en: "This style file is not used, since {manifest} does not list it.",
            "Add {file} to the list styles there, or remove the file.",
            "The list styles says which files are used and in which order: styles: [colours.css, site.css]";
    }
    STYLE_UNOPENED, "style-unopened", Error {
        id: "Tanda {text} di berkas gaya ini menutup sesuatu yang tidak dibuka.",
            "Hapus tanda itu, atau tambahkan pembukanya di atas.",
            "Kurung selalu berpasangan: a { color: red } .";
        en: "The {text} in this style file closes something that is not open.",
            "Remove it, or add what opens it further up.",
            "Brackets come in pairs: a { color: red } .";
    }
    TEMPLATE_CIRCLE, "template-circle", Error {
        id: "Template \"{name}\" akhirnya memanggil dirinya sendiri.",
            "Kalau maksudnya menambah pada template milik tema, sebut lapisannya: {% extends \"base:{name}\" %}.",
            "Nama tanpa lapisan berarti berkas paling atas, yaitu berkas Anda sendiri. Dengan base: di depannya, yang dimaksud adalah milik tema dasar.";
        en: "The template \"{name}\" ends up calling itself.",
            "If you mean to add to the theme's template, name its layer: {% extends \"base:{name}\" %}.",
            "A name without a layer means the topmost file, which is your own. With base: before it, the base theme's is meant.";
    }
    TEMPLATE_FAILED, "template-failed", Error {
        id: "Bagian template ini gagal: {detail}",
            "Bandingkan dengan template aslinya di tema dasar.",
            "Kalimat sesudah titik dua berasal dari mesin template (Tera) dan berbahasa Inggris.";
        en: "This part of the template fails: {detail}",
            "Compare it with the original in the base theme.",
            "The words after the colon come from the template engine (Tera).";
    }
    TEMPLATE_FIELD, "template-field", Error {
        id: "Template meminta \"{name}\", yang tidak ada di sini.",
            "{hint}Yang ada: {known}.",
            "Nama setelah titik harus salah satu dari daftar itu. Kalau isinya boleh kosong, periksa dulu: {% if product.care %}…{% endif %}.";
        en: "The template asks for \"{name}\", which is not there.",
            "{hint}There is: {known}.",
            "A name behind a dot must be one of that list. Where it may be empty, ask first: {% if product.care %}…{% endif %}.";
    }
    TEMPLATE_NAME_UNKNOWN, "template-name-unknown", Error {
        id: "{what} \"{name}\" tidak ada.",
            "{hint}Periksa ejaannya.",
            "Semua nama di template diperiksa sebelum halaman dibuat, supaya salah ketik ketahuan sekarang dan bukan oleh pengunjung.";
        en: "There is no {what} \"{name}\".",
            "{hint}Check how it is spelt.",
            "All names in templates are checked before a page is made, so that a slip shows now and not to a visitor.";
    }
    TEMPLATE_NOTHING, "template-nothing", Error {
        id: "Template hendak menampilkan sesuatu yang tidak ada.",
            "Periksa dulu apakah isinya ada: {% if nilai %}{{ nilai }}{% endif %}.",
            "Nilai yang tidak ada tidak ditampilkan diam-diam sebagai kosong, supaya salah ketik ketahuan.";
        en: "The template wants to show something that is not there.",
            "Ask first whether it is there: {% if value %}{{ value }}{% endif %}.",
            "What is missing is not quietly shown as nothing, so that a slip of the keyboard is noticed.";
    }
    TEMPLATE_NOT_A_PATH, "template-not-a-path", Error {
        id: "Filter {filter} diberi sesuatu yang bukan alamat halaman atau foto.",
            "Periksa dulu apakah alamatnya ada: {% if link.path %}{{ link.path | href }}{% endif %}.",
            "href menerima path seperti produk/syal.html; srcset menerima daftar webp dari sebuah ukuran foto.";
        en: "The filter {filter} was given something that is no address of a page or photo.",
            "Ask first whether the address is there: {% if link.path %}{{ link.path | href }}{% endif %}.",
            "href takes a path such as produk/syal.html; srcset takes the list webp of a photo's size.";
    }
    TEMPLATE_NO_PAGE, "template-no-page", Error {
        id: "Filter {filter} dipakai di komponen yang tidak bisa melihat page.",
            "Tambahkan @page pada daftar di kepala komponen: {% component card(title: string, @page) %}.",
            "Filter t perlu tahu bahasa halaman, href dan srcset perlu tahu letaknya. Komponen hanya melihat apa yang disebut di kepalanya.";
        en: "The filter {filter} is used in a component that can't see page.",
            "Add @page to the list at the head of the component: {% component card(title: string, @page) %}.",
            "The filter t needs the page's language, href and srcset need its place. A component sees only what its head names.";
    }
    TEMPLATE_RANGE, "template-range", Error {
        id: "range di template ini meminta {length} angka; batasnya {limit}.",
            "Kecilkan batasnya, atau ulangi menurut daftar yang ada: {% for item in list.items %}.",
            "Batas itu menjaga supaya salah ketik tidak membuat komputer berhenti menanggapi.";
        en: "range in this template asks for {length} numbers; the limit is {limit}.",
            "Make it smaller, or loop over a list: {% for item in list.items %}.",
            "The limit keeps a slip of the keyboard from freezing the computer.";
    }
    TEMPLATE_SYNTAX, "template-syntax", Error {
        id: "Template ini tidak bisa dibaca: {detail}",
            "Periksa tanda {{ }}, {% %} dan {# #} di sekitar baris ini: setiap pembuka perlu penutup.",
            "Bentuk yang benar:\n\n{% if product.care %}<p>{{ product.care }}</p>{% endif %}";
        en: "This template can't be read: {detail}",
            "Look at the signs {{ }}, {% %} and {# #} around this line: each that opens needs one that closes.",
            "The right form:\n\n{% if product.care %}<p>{{ product.care }}</p>{% endif %}";
    }
    TEMPLATE_UNUSED, "template-unused", Warning {
        id: "Template {name} tidak menggantikan apa pun dan tidak dipakai berkas lain.",
            "{hint}Beri nama yang sama dengan template milik tema yang hendak diganti.",
            "Berkas di tema/templates menggantikan berkas bernama sama dari tema: tema/templates/home.html menggantikan halaman depan.";
        en: "The template {name} replaces nothing and is used by no other file.",
            "{hint}Give it the name of the theme's template that it is to replace.",
            "A file in tema/templates replaces the theme's file of the same name: tema/templates/home.html replaces the home page.";
    }
    TEMPLATE_VARIABLE, "template-variable", Error {
        id: "Template meminta \"{name}\", yang tidak dikenal di sini.",
            "{hint}Yang bisa dilihat: {known}.",
            "Setiap halaman melihat site dan page, ditambah satu menurut jenisnya, misalnya product. Komponen hanya melihat apa yang disebut di kepalanya.";
        en: "The template asks for \"{name}\", which is not known here.",
            "{hint}It can see: {known}.",
            "Every page sees site and page, and one more by its kind, such as product. A component sees only what its head names.";
    }
    THEME_CIRCLE, "theme-circle", Error {
        id: "Tema \"{name}\" akhirnya menjadi induknya sendiri.",
            "Beri tema Anda nama lain daripada induknya, atau hapus baris parent.",
            "Setiap tema boleh punya satu induk, dan rantainya harus berakhir, biasanya di base.";
        en: "The theme \"{name}\" ends up as its own parent.",
            "Give your theme another name than its parent's, or remove the line parent.",
            "A theme may have one parent, and the line of parents must end, usually in base.";
    }
    THEME_CONTRACT, "theme-contract", Error {
        id: "Tema ini dibuat untuk aturan tema versi {found}; program ini mengenal versi {supported}.",
            "Tulis contract: {supported} kalau temanya memang dibuat untuk program ini. Kalau tidak, cari versi tema atau program yang cocok.",
            "Nomor itu menunjukkan apa yang boleh diharapkan sebuah tema dari program, dan hanya naik kalau aturannya berubah.";
        en: "This theme was made for version {found} of the rules for themes; this program knows version {supported}.",
            "Write contract: {supported} if the theme was made for this program. If not, look for a version of the theme or the program that fits.",
            "The number says what a theme may expect from the program, and rises only when the rules change.";
    }
    THEME_FILE_ENCODING, "theme-file-encoding", Error {
        id: "Berkas ini tidak tersimpan sebagai UTF-8.",
            "Buka di Notepad, pilih Simpan sebagai, lalu pilih UTF-8 di bagian Pengodean.",
            "Template, gaya, dan tulisan tema disimpan sebagai UTF-8, supaya semua huruf tampil benar.";
        en: "This file is not saved as UTF-8.",
            "Open it in Notepad, choose Save as, and pick UTF-8 under Encoding.",
            "Templates, styles and texts of a theme are saved as UTF-8, so that every letter shows rightly.";
    }
    THEME_FILE_MISSING, "theme-file-missing", Error {
        id: "Berkas {file} disebut di sini, tetapi tidak ada.",
            "{hint}Perbaiki namanya, atau buat berkasnya.",
            "Huruf besar dan kecil dibedakan: Warna.css bukan warna.css.";
        en: "The file {file} is listed here, but is not there.",
            "{hint}Correct the name, or make the file.",
            "Capital letters count: Colours.css is not colours.css.";
    }
    THEME_FILE_UNUSED, "theme-file-unused", Warning {
        id: "Berkas ini tidak dipakai: letaknya bukan tempat yang dibaca tema.",
            "Mungkin seharusnya: {meant}",
            "Tema terdiri dari templates/*.html, components/*.html, styles/*.css, strings/*.yaml, assets/ dan theme.yaml.";
        en: "This file is not used: no theme reads it at this place.",
            "It may belong here: {meant}",
            "A theme consists of templates/*.html, components/*.html, styles/*.css, strings/*.yaml, assets/ and theme.yaml.";
    }
    THEME_KEY_UNKNOWN, "theme-key-unknown", Error {
        id: "\"{key}\" tidak dikenal di sini.",
            "{hint}Yang dikenal: {known}.",
            "Kata yang tidak dikenal ditolak dan tidak diabaikan, supaya salah ketik tidak luput.";
        en: "\"{key}\" is not known here.",
            "{hint}Known are: {known}.",
            "Unknown words are refused rather than ignored, so that a slip is not overlooked.";
    }
    THEME_NAME, "theme-name", Error {
        id: "\"{name}\" tidak bisa menjadi nama tema.",
            "Ganti nama folder itu: huruf kecil, angka dan tanda hubung, diawali huruf, misalnya anyam-biru. Nama site dan params sudah dipakai program.",
            "Nama tema ikut tertulis di berkas gaya dan template, sehingga hanya huruf sederhana yang aman.";
        en: "\"{name}\" can't be the name of a theme.",
            "Rename the folder: lower-case letters, digits and hyphens, a letter first, such as blue-weave. The names site and params belong to the program.",
            "A theme's name is written into style sheets and templates, so only plain letters are safe.";
    }
    THEME_NAME_DIFFERS, "theme-name-differs", Error {
        id: "Nama di theme.yaml harus sama dengan nama foldernya.",
            "Tulis name: {name}",
            "Dengan begitu folder dan tema tidak pernah tertukar.";
        en: "The name in theme.yaml must be that of its folder.",
            "Write name: {name}",
            "That way folder and theme are never mixed up.";
    }
    THEME_UNKNOWN, "theme-unknown", Error {
        id: "Tema \"{name}\" tidak ada.",
            "{hint}Yang ada: {known}.",
            "Pilih salah satu di koperasi.yaml, misalnya tema: tenun. Tema sendiri disimpan di folder tema/, dengan theme.yaml di dalamnya.";
        en: "There is no theme \"{name}\".",
            "{hint}There is: {known}.",
            "Choose one in cooperative.yaml, such as theme: tenun. A theme of your own goes into the folder tema/, with a theme.yaml in it.";
    }
    THEME_VALUE, "theme-value", Error {
        id: "Nilai \"{key}\" di sini tidak berbentuk seperti yang diharapkan.",
            "Yang diharapkan: {expected}.",
            "Bentuk setiap nilai di theme.yaml dan strings sudah ditentukan; lihat tema dasar untuk contohnya.";
        en: "The value of \"{key}\" does not have the shape that is expected here.",
            "Expected: {expected}.",
            "Each value in theme.yaml and strings has a fixed shape; the base theme shows examples.";
    }
}
