//! The words of the profile and of its settings: what a cooperative says of itself, and the choices
//! that it has.

use super::{Scope, Word};

/// Keys of the profile.
pub static PROFILE: Scope = words! {
    "nama" "name";
    "jenis" "kind";
    "tingkat" "level";
    "berdiri" "founded";
    "situs" "site_url";
    "bahasa" "languages" "language";
    "mata_uang" "currency";
    "rupiah" "rupiah";
    "tema" "theme";
    "semboyan" "tagline";
    "cerita" "story";
    "logo" "logo";
    "sampul" "cover";
    "alamat" "address";
    "whatsapp" "whatsapp" "wa";
    "telepon" "phone" "telp";
    "email" "email" "surel";
    "kontak" "contacts";
    "qris" "qris";
    "jam" "hours";
    "hari_pasar" "market_day";
    "media_sosial" "social";
    "toko" "shops";
    "legalitas" "registrations";
    "pengurus" "board";
    "pengawas" "supervisors";
    "tahun" "years";
    "kesehatan" "health";
    "beranda" "home";
    "prinsip" "principles";
    "label" "labels";
    "host" "host";
    "html" "html";
};

/// Keys of an address, from the street up to the province.
pub static ADDRESS: Scope = words! {
    "jalan" "street";
    "dusun" "hamlet";
    "desa" "village" "kelurahan";
    "kecamatan" "district";
    "kabupaten" "regency" "kota" "city";
    "provinsi" "province";
    "kode_pos" "postal_code";
    "negara" "country";
    "koordinat" "coordinates";
};

/// Keys of a branch or contact person.
pub static CONTACT: Scope = words! {
    "nama" "name" "cabang" "branch";
    "kunci" "key" "id";
    "untuk" "for" "keperluan" "purpose";
    "alamat" "address";
    "jam" "hours";
    "whatsapp" "whatsapp" "wa";
    "telepon" "phone" "telp";
    "email" "email" "surel";
};

/// Keys of the QRIS picture.
pub static QRIS: Scope = words! {
    "gambar" "image" "file" "foto" "photo";
    "merchant" "merchant" "nama" "name";
    "nmid" "nmid";
};

/// Social media that are known by name.
pub static SOCIAL: Scope = words! {
    "instagram" "instagram" "ig";
    "facebook" "facebook" "fb";
    "tiktok" "tiktok";
    "youtube" "youtube";
};

/// Marketplaces that are known by name.
pub static SHOPS: Scope = words! {
    "tokopedia" "tokopedia";
    "shopee" "shopee";
    "lazada" "lazada";
    "tiktok_shop" "tiktok_shop";
    "blibli" "blibli";
    "bukalapak" "bukalapak";
};

/// Keys of a legal number.
pub static REGISTRATION: Scope = words! {
    "jenis" "kind" "nama" "name";
    "nomor" "number";
    "tanggal" "date";
    "penerbit" "issuer";
};

/// Keys of a board member or supervisor.
pub static OFFICER: Scope = words! {
    "nama" "name" "orang" "person";
    "jabatan" "role" "peran";
    "mulai" "from";
    "sampai" "until";
    "izin" "consent";
};

/// Keys of one year's figures.
pub static YEAR: Scope = words! {
    "tahun" "year";
    "anggota_laki" "men";
    "anggota_perempuan" "women";
    "aset" "assets";
    "modal" "equity";
    "volume_usaha" "turnover";
    "shu" "surplus";
    "tanggal_rat" "meeting_date";
};

/// Keys of the health rating.
pub static HEALTH: Scope = words! {
    "predikat" "predicate" "rating";
    "tahun" "year";
    "dasar" "basis";
    "penerbit" "issuer";
};

/// Kinds of cooperatives (UU 25/1992 art. 16 and its explanation), and `serba usaha`, which is no
/// kind of that law and yet in very many names.
pub static KINDS: Scope = words! {
    "konsumen" "consumer";
    "produsen" "producer";
    "jasa" "service";
    "pemasaran" "marketing";
    "simpan pinjam" "savings and loan" "simpan-pinjam" "savings-and-loan" "kredit" "credit union";
    "serba usaha" "multi-purpose" "serba-usaha" "multipurpose";
};

/// A cooperative of people or of cooperatives (UU 25/1992 art. 6 and 15).
pub static LEVELS: Scope = words! {
    "primer" "primary";
    "sekunder" "secondary";
};

/// Health ratings of savings and loan cooperatives (Permenkop 9/2020).
pub static PREDICATES: Scope = words! {
    "sehat" "healthy" "sound";
    "cukup sehat" "fairly healthy" "fairly sound";
    "dalam pengawasan" "under supervision";
    "dalam pengawasan khusus" "under special supervision";
};

/// Lists of principles: those of the law (UU 25/1992, article 5), and those of the International
/// Cooperative Alliance (Statement on the Cooperative Identity, 1995).
pub static PRINCIPLES: Scope = words! {
    "uu25" "uu25" "uu 25/1992" "uu-25-1992";
    "ica" "ica";
};

/// Keys of the labels to print.
pub static LABELS: Scope = words! {
    "gantung" "hang_tag";
    "rak" "shelf";
    "garis_potong" "crop_marks";
};

/// Sizes of labels by name.
pub static LABEL_SIZES: Scope = words! {
    "kecil" "small";
    "sedang" "medium";
    "besar" "large";
};

/// Sections of the home page.
pub static SECTIONS: Scope = words! {
    "cerita" "story";
    "unggulan" "featured";
    "kategori" "categories";
    "perajin" "makers" "orang" "people";
    "motif" "motifs";
    "berita" "news";
    "kontak" "contact";
};

/// Free static hosts whose own files can be written.
pub static HOSTS: Scope = words! {
    "cloudflare" "cloudflare" "cloudflare pages";
    "netlify" "netlify";
    "github" "github" "github pages";
    "gitlab" "gitlab" "gitlab pages";
    "neocities" "neocities";
    "vercel" "vercel";
    "surge" "surge";
    "codeberg" "codeberg" "codeberg pages";
};
