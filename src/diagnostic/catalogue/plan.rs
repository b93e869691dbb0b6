//! Messages about outputs that can't all be there.

use crate::diagnostic::entry::entries;

entries! {
    OUTPUT_TWICE, "output-twice", Error {
        id: "{first} dan {second} sama-sama akan menjadi berkas {path} di situs.",
            "Ganti nama salah satunya.",
            "Setiap alamat di situs hanya bisa berisi satu halaman atau berkas. Huruf besar dan kecil dianggap sama, karena Windows tidak membedakannya.";
        en: "{first} and {second} would both become the file {path} on the site.",
            "Rename one of them.",
            "Each address of a site can hold one page or file only. Upper and lower case count as equal, because Windows does not tell them apart.";
    }
}
