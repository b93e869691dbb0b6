//! Messages about what a cooperative says of itself to be trusted: certificates and permits.

use crate::diagnostic::entry::entries;

entries! {
    CERTIFICATE_EXPIRED, "certificate-expired", Warning {
        id: "Sertifikat \"{name}\" hanya berlaku sampai {date}.",
            "Perbarui berlaku_sampai kalau sudah diperpanjang, tulis status: proses kalau sedang diurus, atau status: berakhir kalau memang tidak diperpanjang.",
            "Situs tetap menampilkannya dengan tanggalnya, supaya pembeli tahu. Sertifikat yang sudah lewat tanpa keterangan mengurangi kepercayaan.";
        en: "The certificate \"{name}\" was valid only until {date}.",
            "Update valid_until if it was renewed, write status: pending if it is being renewed, or status: ended if it will not be.",
            "The site shows it all the same, with its date, so that buyers know. An expired certificate without a word costs trust.";
    }
    CERTIFICATE_WITHOUT_NAME, "certificate-without-name", Error {
        id: "Sertifikat ini belum ada namanya.",
            "Tambahkan nama:, misalnya nama: P-IRT.",
            "Contoh:\n\nsertifikat:\n  - {nama: P-IRT, nomor: \"0000000000000-00\", berlaku_sampai: 5 Juli 2030, penerbit: Dinas Kesehatan}";
        en: "This certificate has no name.",
            "Add name:, for example name: P-IRT.",
            "For example:\n\ncertificates:\n  - {name: P-IRT, number: \"0000000000000-00\", valid_until: 5 July 2030, issuer: Health office}";
    }
}
