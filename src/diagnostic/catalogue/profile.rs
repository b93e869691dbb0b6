//! Messages about the profile, `koperasi.yaml`.

use crate::diagnostic::entry::entries;

entries! {
    HEALTH_WITHOUT_ISSUER, "health-without-issuer", Warning {
        id: "Predikat kesehatan ini tidak menyebut siapa yang memberikannya.",
            "Tambahkan penerbit:, misalnya penerbit: Dinas Koperasi Kabupaten Sintang.",
            "Predikat kesehatan diberikan oleh dinas, bukan oleh koperasi sendiri. Pembaca berhak tahu sumbernya.";
        en: "This health rating does not say who gave it.",
            "Add issuer:, for example issuer: Cooperatives office of Sintang.",
            "The rating is given by the authorities, not by the cooperative itself. Readers have a right to know its source.";
    }
    HEALTH_WITHOUT_PREDICATE, "health-without-predicate", Error {
        id: "Bagian kesehatan belum menyebut predikatnya.",
            "Tambahkan predikat: sehat (atau cukup sehat, dalam pengawasan, dalam pengawasan khusus).",
            "Etalase menampilkan predikat seperti yang diberikan dan tidak pernah menghitungnya.";
        en: "The health section does not name the rating.",
            "Add predicate: healthy (or fairly healthy, under supervision, under special supervision).",
            "Etalase shows the rating as it was given and never computes it.";
    }
    LABEL_SIZE, "label-size", Error {
        id: "Label \"{text}\" tidak bisa dicetak.",
            "Tulis lebar x tinggi, paling kecil 40 x 25 mm dan paling besar 190 x 277 mm, misalnya 50 x 80 mm. Bisa juga kecil, sedang, atau besar.",
            "Label dicetak di kertas A4. Di bawah 40 x 25 mm, kode QR terlalu kecil untuk dibaca telepon. Contoh:\n\nlabel: {gantung: 50 x 80 mm, rak: sedang}";
        en: "A label of \"{text}\" can't be printed.",
            "Write width x height, at least 40 x 25 mm and at most 190 x 277 mm, for example 50 x 80 mm. Or write small, medium or large.",
            "Labels are printed on A4. Below 40 x 25 mm a QR code is too small for a telephone to read. For example:\n\nlabels: {hang_tag: 50 x 80 mm, shelf: medium}";
    }
    LANGUAGE_CODE, "language-code", Error {
        id: "\"{text}\" bukan kode bahasa.",
            "Pakai kode dua huruf: id untuk Indonesia, en untuk Inggris, misalnya bahasa: [id, en].",
            "Kode bahasa memberi tahu peramban dan mesin pencari dalam bahasa apa sebuah halaman ditulis.";
        en: "\"{text}\" is not a language code.",
            "Use a code of two letters: id for Indonesian, en for English, for example languages: [id, en].",
            "The code tells browsers and search engines in which language a page is written.";
    }
    NIK_PERSONAL, "nik-personal", Warning {
        id: "Nomor {text} panjangnya 16 angka, seperti NIK di KTP seseorang.",
            "Pastikan ini Nomor Induk Koperasi. Kalau nomor KTP, hapus dari berkas ini.",
            "NIK berarti Nomor Induk Koperasi dan juga Nomor Induk Kependudukan. Nomor KTP adalah data pribadi dan tidak boleh diterbitkan.";
        en: "The number {text} has 16 digits, like the one on a person's identity card.",
            "Make sure that it is the cooperative's number. If it is from an identity card, remove it.",
            "NIK stands both for the number of a cooperative and for that of a person. The latter is personal data and must not be published.";
    }
    OFFICER_WITHOUT_CONSENT, "officer-without-consent", Notice {
        id: "Nama \"{text}\" tidak ditampilkan, karena izinnya belum tercatat; jabatannya tetap tampil.",
            "Kalau sudah setuju, tambahkan: izin: {tanggal: 5 Juli 2025, cakupan: nama}. Atau buat berkasnya di folder orang.",
            "Nama orang hanya boleh diterbitkan dengan izin yang tercatat (UU 27/2022).";
        en: "The name \"{text}\" is left out, because consent is not on record; the office is shown.",
            "If the person has agreed, add: consent: {date: 5 July 2025, scope: name}. Or make a file in the folder people.",
            "A person's name may be published only with recorded consent (Indonesian law 27/2022).";
    }
    OFFICER_WITHOUT_ROLE, "officer-without-role", Error {
        id: "Jabatan belum diisi.",
            "Tambahkan jabatan:, misalnya jabatan: Ketua.",
            "Contoh:\n\npengurus:\n  - {nama: lena, jabatan: Ketua, mulai: 2023, sampai: 2028}";
        en: "The office is missing.",
            "Add role:, for example role: Chair.",
            "For example:\n\nboard:\n  - {name: lena, role: Chair, from: 2023, until: 2028}";
    }
    POSTAL_CODE, "postal-code", Error {
        id: "\"{text}\" bukan kode pos.",
            "Kode pos Indonesia terdiri dari lima angka, misalnya 78652.",
            "Kode pos dipakai di alamat yang dibaca mesin pencari dan jasa kirim.";
        en: "\"{text}\" is not a postal code.",
            "Indonesian postal codes have five digits, for example 78652.",
            "The postal code is part of the address that search engines and couriers read.";
    }
    PROFILE_MISNAMED, "profile-misnamed", Error {
        id: "Berkas koperasi.yaml tidak ada, tetapi ada {near}.",
            "Ganti nama {near} menjadi koperasi.yaml. Di Windows, pastikan akhirannya bukan .yaml.txt.",
            "Berkas koperasi.yaml berisi profil koperasi dan harus ada di folder situs. Windows bisa menyembunyikan akhiran .txt.";
        en: "There is no cooperative.yaml, but there is {near}.",
            "Rename {near} to cooperative.yaml. On Windows, make sure that it does not end in .yaml.txt.",
            "The file cooperative.yaml holds the profile and must be in the site folder. Windows may hide the ending .txt.";
    }
    PROFILE_MISSING, "profile-missing", Error {
        id: "Folder ini bukan folder situs: tidak ada berkas koperasi.yaml.",
            "Buat situs baru dengan: etalase baru nama-folder. Atau sebutkan folder situs Anda: etalase bangun nama-folder",
            "Setiap situs punya satu berkas koperasi.yaml. Isinya paling sedikit satu baris:\n\nnama: Koperasi Tenun Contoh";
        en: "This is not a site folder: there is no cooperative.yaml (or koperasi.yaml) in it.",
            "Make a new site with: etalase new folder-name. Or name the folder of your site: etalase build folder-name",
            "Each site has one file cooperative.yaml, with one line at least:\n\nname: Example Weaving Cooperative";
    }
    PROFILE_WITHOUT_NAME, "profile-without-name", Error {
        id: "Nama koperasi belum diisi.",
            "Tambahkan satu baris: nama: Koperasi Tenun Contoh",
            "Nama koperasi adalah satu-satunya keterangan yang wajib di profil.";
        en: "The cooperative has no name yet.",
            "Add a line: name: Example Weaving Cooperative",
            "The name is the only thing that a profile must hold.";
    }
    REGISTRATION_TWICE, "registration-twice", Warning {
        id: "Nomor {text} dipakai untuk dua hal yang berbeda.",
            "Periksa lagi: NIK, NIB, dan NPWP punya nomor masing-masing.",
            "Dua nomor yang sama biasanya salah salin.";
        en: "The number {text} is given for two different things.",
            "Check again: NIK, NIB and NPWP each have a number of their own.",
            "Two equal numbers are usually a copying mistake.";
    }
    REGISTRATION_WITHOUT_KIND, "registration-without-kind", Error {
        id: "Nomor ini belum disebut jenisnya.",
            "Tambahkan jenis:, misalnya jenis: NIB.",
            "Contoh:\n\nlegalitas:\n  - {jenis: NIB, nomor: \"0000000000000\", penerbit: OSS}";
        en: "The kind of this number is missing.",
            "Add kind:, for example kind: NIB.",
            "For example:\n\nregistrations:\n  - {kind: NIB, number: \"0000000000000\", issuer: OSS}";
    }
    REGISTRATION_WITHOUT_NUMBER, "registration-without-number", Error {
        id: "Legalitas ini belum ada nomornya.",
            "Tambahkan nomor:, atau hapus bagian ini sampai nomornya ada.",
            "Contoh:\n\nlegalitas:\n  - {jenis: Badan hukum, nomor: 000/BH/XVII.0/2007, tanggal: 5 Juli 2007}";
        en: "The number of this registration is missing.",
            "Add number:, or remove this part until you have it.",
            "For example:\n\nregistrations:\n  - {kind: Legal entity, number: 000/BH/XVII.0/2007, date: 5 July 2007}";
    }
    YEAR_MISSING, "year-missing", Error {
        id: "Angka tahunan ini tidak menyebut tahunnya.",
            "Tambahkan tahun: 2025 di dalamnya.",
            "Contoh:\n\ntahun:\n  - {tahun: 2025, anggota_perempuan: 96, shu: 42.000.000}";
        en: "These yearly figures do not name their year.",
            "Add year: 2025 to them.",
            "For example:\n\nyears:\n  - {year: 2025, women: 96, surplus: 42.000.000}";
    }
    YEAR_ODD, "year-odd", Error {
        id: "\"{text}\" bukan tahun.",
            "Tulis empat angka, misalnya 2025.",
            "Tahun dipakai untuk mengurutkan tabel dan grafik.";
        en: "\"{text}\" is not a year.",
            "Write four digits, for example 2025.",
            "The year puts tables and charts in order.";
    }
    YEAR_TWICE, "year-twice", Error {
        id: "Tahun {text} ditulis dua kali.",
            "Gabungkan angkanya di satu bagian, atau perbaiki tahunnya.",
            "Setiap tahun punya satu baris di tabel.";
        en: "The year {text} is there twice.",
            "Join the figures in one entry, or correct the year.",
            "Each year has one line in the table.";
    }
}
