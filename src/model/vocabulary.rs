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

mod profile;

pub use profile::*;

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

/// Availability of a product.
pub static STATUS: Scope = words! {
    "tersedia" "available" "ada" "ready";
    "dipesan" "reserved" "booked";
    "terjual" "sold" "habis";
    "buat-pesanan" "made-to-order" "buat pesanan" "made to order" "pesanan" "preorder";
};
