//! The words of the site folder: every key, folder name and choice, in Indonesian and English, as
//! equals, with the names that other generators use. Documentation and suggestions come from here.

/// A word with its equals.
#[derive(Debug)]
pub struct Word {
    /// The canonical, Indonesian name; code asks for it by this name.
    pub id: &'static str,
    /// Its English equal.
    pub en: &'static str,
    /// Names that Hugo, Jekyll, Zola or older files use for the same thing.
    pub also: &'static [&'static str],
}

impl Word {
    /// True when the user may write this word as `typed`.
    pub fn is(&self, typed: &str) -> bool {
        self.id == typed || self.en == typed || self.also.contains(&typed)
    }

    /// Every way to write it.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.id, self.en].into_iter().chain(self.also.iter().copied())
    }
}

/// The words that are known in one place, such as the keys of a product.
pub type Scope = &'static [Word];

/// The canonical name of `typed` in `scope`.
pub fn canonical(scope: Scope, typed: &str) -> Option<&'static str> {
    let lower = typed.trim().to_lowercase();
    scope.iter().find(|word| word.is(&lower)).map(|word| word.id)
}

/// Every name known in `scope`.
pub fn names(scope: Scope) -> impl Iterator<Item = &'static str> {
    scope.iter().flat_map(Word::names)
}

/// Writes a scope as lines of `indonesian english also also`.
macro_rules! words {
    ($($id:literal $en:literal $($also:literal)*;)*) => {
        &[$(Word { id: $id, en: $en, also: &[$($also),*] }),*]
    };
}

/// Folders of a site.
pub static FOLDERS: Scope = words! {
    "produk" "products";
    "kategori" "categories";
    "halaman" "pages";
    "berita" "news";
    "orang" "people";
    "unduhan" "downloads";
    "foto" "photos";
    "statis" "static";
    "tema" "theme";
};

/// Keys of a product.
pub static PRODUCT: Scope = words! {
    "nama" "name" "title" "judul";
    "ringkasan" "summary" "description" "deskripsi";
    "kode" "sku" "code";
    "harga" "price";
    "harga_normal" "compare_at_price";
    "mata_uang" "currency";
    "satuan" "unit";
    "stok" "stock";
    "status" "status";
    "kategori" "category" "categories";
    "tag" "tags";
    "foto" "photos" "photo" "image" "images" "gambar";
    "varian" "variants";
    "grosir" "tiers";
    "minimum" "minimum";
    "pembuat" "makers" "maker" "perajin";
    "desa" "village";
    "teknik" "technique";
    "motif" "motifs";
    "bahan" "materials" "material";
    "pewarna" "dyes" "dye";
    "ukuran" "size";
    "berat" "weight";
    "lama_pembuatan" "lead_time";
    "perawatan" "care";
    "sertifikat" "certificates";
    "musim" "season";
    "layanan" "service";
    "khusus_anggota" "members_only";
    "simulasi" "simulation";
    "unggulan" "featured";
    "urutan" "order";
    "draf" "draft";
    "terbit" "published" "date" "tanggal";
    "feed" "feed";
    "alias" "aliases";
    "rincian" "details";
    "kontak" "contact";
    "toko" "shops";
};

/// Keys of a certificate or permit.
pub static CERTIFICATE: Scope = words! {
    "nama" "name";
    "nomor" "number";
    "status" "status";
    "berlaku_sampai" "valid_until";
    "penerbit" "issuer";
};

/// Where a certificate stands.
pub static CERTIFICATE_STATUS: Scope = words! {
    "berlaku" "valid" "aktif" "active";
    "proses" "pending" "dalam proses" "in progress";
    "berakhir" "ended" "kedaluwarsa" "expired";
};

/// Keys of a variant of a product.
pub static VARIANT: Scope = words! {
    "nama" "name" "title";
    "kode" "sku" "code";
    "harga" "price";
    "harga_normal" "compare_at_price";
    "stok" "stock";
    "ukuran" "size";
    "berat" "weight";
    "warna" "color" "colour";
    "foto" "photo" "image";
};

/// Keys of a price for larger orders.
pub static TIER: Scope = words! {
    "minimum" "minimum" "from" "mulai";
    "harga" "price";
};

/// Keys of a simulation of a loan or of savings.
pub static SIMULATION: Scope = words! {
    "jenis" "kind";
    "bunga" "rate" "interest" "balas_jasa";
    "metode" "method";
    "jumlah" "amounts" "amount";
    "jangka" "terms" "term";
};

/// What a simulation is of.
pub static SIMULATION_KINDS: Scope = words! {
    "pinjaman" "loan";
    "simpanan" "savings" "deposit";
};

/// How a simulation counts interest: the first two for loans, the others for savings.
pub static METHODS: Scope = words! {
    "flat" "flat";
    "anuitas" "annuity" "efektif";
    "tunggal" "simple";
    "majemuk" "compound";
};

/// Keys of a photo.
pub static PHOTO: Scope = words! {
    "file" "file" "berkas" "src";
    "alt" "alt";
    "keterangan" "caption";
    "fokus" "focus";
};

/// Keys of a motif.
pub static MOTIF: Scope = words! {
    "nama" "name";
    "cerita" "story";
    "narasumber" "narrator";
    "sumber" "source";
    "sakral" "sacred";
};

/// Keys of a page, a news item or a category.
pub static PAGE: Scope = words! {
    "judul" "title" "nama" "name";
    "ringkasan" "summary" "description" "deskripsi";
    "tanggal" "date" "terbit" "published";
    "foto" "photos" "photo" "image" "images" "gambar";
    "draf" "draft";
    "alias" "aliases";
    "menu" "menu";
    "urutan" "order" "weight";
    "kontak" "contact";
    "qris" "qris";
};

/// Keys of a person.
pub static PERSON: Scope = words! {
    "nama" "name" "title" "judul";
    "ringkasan" "summary" "description";
    "peran" "role";
    "desa" "village";
    "foto" "photos" "photo" "image";
    "izin" "consent";
    "urutan" "order" "weight";
    "draf" "draft";
    "alias" "aliases";
    "kontak" "contact";
};

/// Keys of a recorded consent.
pub static CONSENT: Scope = words! {
    "tanggal" "date";
    "cakupan" "scope";
};

/// What a consent may cover.
pub static CONSENT_SCOPE: Scope = words! {
    "nama" "name";
    "foto" "photo" "photos";
};

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

/// Availability of a product.
pub static STATUS: Scope = words! {
    "tersedia" "available" "ada" "ready";
    "dipesan" "reserved" "booked";
    "terjual" "sold" "habis";
    "buat-pesanan" "made-to-order" "buat pesanan" "made to order" "pesanan" "preorder";
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
