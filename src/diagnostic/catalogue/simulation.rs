//! Messages of the area: simulations of loans and savings.

use crate::diagnostic::entry::entries;

entries! {
    SIMULATION_INCOMPLETE, "simulation-incomplete", Error {
        id: "Simulasi ini belum lengkap: {missing} belum ditulis.",
            "Tambahkan sebaris untuk masing-masing di bawah simulasi, misalnya: bunga: 1,5 % per bulan",
            "Angsuran hanya bisa dihitung bila jenis, bunga, cara menghitung, jumlah, dan jangka waktunya diketahui. Untuk simpanan, metode boleh tidak ditulis. Contoh:\n\nsimulasi:\n  jenis: pinjaman\n  bunga: 1,5 % per bulan\n  metode: flat\n  jumlah: [5 juta, 10 juta]\n  jangka: [6, 12, 24]";
        en: "This simulation is not complete: {missing} is not given.",
            "Add a line for each below simulation, such as: rate: 1.5 % a month",
            "An instalment can only be worked out when the kind, the rate, the method, the amounts and the terms are known. For savings the method may be left out. For example:\n\nsimulation:\n  kind: loan\n  rate: 1.5 % a month\n  method: flat\n  amounts: [5000000, 10000000]\n  terms: [6, 12, 24]";
    }
    SIMULATION_METHOD, "simulation-method", Error {
        id: "Metode \"{text}\" tidak cocok untuk {kind}.",
            "Untuk pinjaman pakai flat atau anuitas; untuk simpanan pakai tunggal atau majemuk.",
            "Flat dan anuitas adalah cara menghitung bunga pinjaman. Pada simpanan, tunggal berarti balas jasa dibayarkan setiap bulan, majemuk berarti ditambahkan ke simpanan.";
        en: "The method \"{text}\" does not go with {kind}.",
            "For a loan use flat or annuity; for savings use simple or compound.",
            "Flat and annuity are ways to count a loan's interest. For savings, simple means that the yield is paid out every month, compound that it is added to the savings.";
    }
    SIMULATION_AMOUNT, "simulation-amount", Error {
        id: "Jumlah \"{text}\" terlalu kecil untuk sebuah simulasi.",
            "Tulis angkanya lengkap. Di dalam [kurung siku] koma memisahkan dua nilai: tulis 2.500.000 atau \"2,5 juta\" dengan tanda kutip, bukan 2,5 juta.",
            "Baris \"jumlah: [2,5 juta]\" dibaca sebagai dua nilai, 2 dan 5 juta. Lebih baik ditanyakan daripada tampil salah.";
        en: "The amount \"{text}\" is too small for a simulation.",
            "Write the number in full. Within [square brackets] a comma parts two values: write 2.500.000, or \"2,5 juta\" in quotation marks, not 2,5 juta.",
            "The line \"amounts: [2,5 juta]\" is read as two values, 2 and 5 juta. It is better to ask than to show the wrong figure.";
    }
    SIMULATION_LONG, "simulation-long", Error {
        id: "Simulasi ini punya {count} nilai; paling banyak {most}.",
            "Pilih beberapa contoh saja. Pengunjung dapat mencoba jumlah lain di penghitung.",
            "Tabel yang terlalu besar tidak terbaca di telepon.";
        en: "This simulation has {count} values; at most {most} are allowed.",
            "Choose a few examples. Visitors can try other amounts in the calculator.",
            "A table that is too large can't be read on a phone.";
    }
    RATE_UNREADABLE, "rate-unreadable", Error {
        id: "\"{text}\" tidak terbaca sebagai bunga.",
            "Tulis angka, tanda persen, dan masanya: 1,5 % per bulan, atau 18 % per tahun.",
            "Bunga ditulis dalam persen, paling banyak 100, dengan koma atau titik untuk pecahannya.";
        en: "\"{text}\" can't be read as a rate.",
            "Write a number, a percent sign and the period: 1.5 % a month, or 18 % a year.",
            "A rate is given in percent, at most 100, with a comma or a point before the fraction.";
    }
    RATE_WITHOUT_PERIOD, "rate-without-period", Error {
        id: "\"{text}\" itu per bulan atau per tahun?",
            "Tulis masanya: {number} % per bulan, atau {number} % per tahun.",
            "18 % per tahun sama dengan 1,5 % per bulan; tertukar satu kata, angsurannya menjadi dua belas kali lipat.";
        en: "\"{text}\": is that a month or a year?",
            "Write the period: {number} % a month, or {number} % a year.",
            "18 % a year is 1.5 % a month; with the wrong word the interest is twelve times as much.";
    }
    RATE_HIGH, "rate-high", Warning {
        id: "Bunga ini sama dengan {year} % per tahun.",
            "Periksa masanya: mungkin maksudnya per tahun, bukan per bulan.",
            "Bunga setinggi ini jarang ada pada koperasi. Situs tetap dibuat.";
        en: "This rate comes to {year} % a year.",
            "Check the period: perhaps you mean a year, not a month.",
            "Cooperatives rarely ask as much. The site is built all the same.";
    }
    TERM_UNREADABLE, "term-unreadable", Error {
        id: "\"{text}\" tidak terbaca sebagai jangka waktu.",
            "Tulis bulan atau tahun yang utuh, paling lama 30 tahun: 12, 12 bulan, atau 2 tahun.",
            "Angsuran dihitung setiap bulan, jadi jangka waktunya bilangan bulan yang utuh.";
        en: "\"{text}\" can't be read as a term.",
            "Write whole months or years, at most 30 years: 12, 12 months, or 2 years.",
            "Instalments are monthly, so a term is a whole number of months.";
    }
}
