//! Makes the annual reports of the example site `simpan-pinjam-sanggau`: one page of PDF for each
//! year, with the dummy figures of its profile.
//!
//! `cargo run --example make-reports` writes them; the same figures give the same bytes.

use std::fmt::Write as _;
use std::path::Path;

/// Year, men, women, assets, equity, turnover, surplus (in millions of rupiah), date of the meeting.
const YEARS: [(u32, u32, u32, [u32; 4], &str); 4] = [
    (2025, 900, 1_100, [20_000, 6_000, 12_000, 400], "14 Februari 2026"),
    (2024, 850, 1_000, [18_000, 5_400, 10_800, 360], "15 Februari 2025"),
    (2023, 800, 900, [16_000, 4_800, 9_600, 320], "17 Februari 2024"),
    (2022, 750, 800, [14_000, 4_200, 8_400, 280], "18 Februari 2023"),
];

const NAME: &str = "Koperasi Simpan Pinjam Lumbung Tiga Sungai";
const NOTE: &str = "Dokumen contoh. Koperasi dan semua angkanya rekaan.";

fn main() -> std::io::Result<()> {
    let folder = Path::new("example-sites/simpan-pinjam-sanggau/unduhan");
    std::fs::create_dir_all(folder)?;
    for (year, men, women, [assets, equity, turnover, surplus], date) in YEARS {
        let rows = [
            ("Tanggal Rapat Anggota Tahunan", date.to_owned()),
            ("Anggota laki-laki", thousands(men)),
            ("Anggota perempuan", thousands(women)),
            ("Anggota seluruhnya", thousands(men + women)),
            ("Aset", rupiah(assets)),
            ("Modal sendiri", rupiah(equity)),
            ("Volume usaha", rupiah(turnover)),
            ("Sisa hasil usaha (SHU)", rupiah(surplus)),
        ];
        let title = format!("Laporan Rapat Anggota Tahunan {year}");
        std::fs::write(folder.join(format!("laporan-rat-{year}.pdf")), pdf(&title, &rows))?;
    }
    let rules = [
        ("Bab I", "Nama, tempat kedudukan, dan wilayah kerja".to_owned()),
        ("Bab II", "Keanggotaan: syarat, hak, dan kewajiban".to_owned()),
        ("Bab III", "Rapat anggota, pengurus, dan pengawas".to_owned()),
        ("Bab IV", "Simpanan, pinjaman, dan cadangan".to_owned()),
        ("Bab V", "Pembagian sisa hasil usaha".to_owned()),
        ("Bab VI", "Pengaduan dan penyelesaian perselisihan".to_owned()),
    ];
    let title = "Ringkasan Anggaran Dasar, perubahan 2023";
    std::fs::write(folder.join("anggaran-dasar-2023.pdf"), pdf(title, &rules))
}

fn thousands(number: u32) -> String {
    let text = number.to_string();
    let (head, tail) = text.split_at(text.len().saturating_sub(3));
    if head.is_empty() { tail.to_owned() } else { format!("{head}.{tail}") }
}

fn rupiah(millions: u32) -> String {
    format!("Rp{}.000.000", thousands(millions))
}

/// A page of A4: the title, a table of two columns, a note at the foot.
fn pdf(title: &str, rows: &[(&str, String)]) -> Vec<u8> {
    let mut page = String::new();
    let mut text = |font: &str, size: u32, x: u32, y: u32, words: &str| {
        let words = words.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        let _ = writeln!(page, "BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET");
    };
    text("F1", 11, 56, 780, NAME);
    text("F2", 20, 56, 748, title);
    let mut y = 700;
    for (label, value) in rows {
        text("F1", 11, 56, y, label);
        text("F2", 11, 280, y, value);
        y -= 26;
    }
    text("F1", 9, 56, 56, NOTE);
    y = 690;
    for _ in rows {
        let _ = writeln!(page, "0.7 w 0.75 G 56 {y} m 539 {y} l S");
        y -= 26;
    }
    let font = |name: &str| {
        format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
    };
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (id) /ViewerPreferences << /DisplayDocTitle true >> >>"
            .to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}endstream", page.len()),
        font("Helvetica"),
        font("Helvetica-Bold"),
        format!("<< /Title ({title}) /Author ({NAME}) >>"),
    ];
    let mut out = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(out.len());
        let _ = write!(out, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let table = out.len();
    let _ = write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(out, "{place:010} 00000 n ");
    }
    let _ = write!(
        out,
        "trailer\n<< /Size {} /Root 1 0 R /Info 7 0 R >>\nstartxref\n{table}\n%%EOF\n",
        objects.len() + 1
    );
    out.into_bytes()
}
