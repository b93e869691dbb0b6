//! Messages about publishing to the internet: git, and looking at the published site.

use crate::diagnostic::entry::entries;

entries! {
    DEPLOY_WHERE, "deploy-where", Error {
        id: "Belum disebut ke mana situs diterbitkan.",
            "Pilih satu: --git ALAMAT (ke GitHub, GitLab, Codeberg), --to FOLDER (ke sebuah folder), --workflow (berkas supaya terbit sendiri), atau --verify ALAMAT (memeriksa yang sudah terbit).",
            "Tanpa git, situs bisa diunggah lewat peramban: etalase kemas --host cloudflare.";
        en: "It was not said where the site is to be published.",
            "Choose one: --git ADDRESS (GitHub, GitLab, Codeberg), --to FOLDER (a folder), --workflow (a file that publishes by itself), or --verify ADDRESS (looks at what is published).",
            "Without git, a site can be uploaded in the browser: etalase pack --host cloudflare.";
    }
    BRANCH_FOREIGN, "deploy-branch-foreign", Error {
        id: "Cabang {branch} di {remote} sudah berisi hal lain (misalnya {file}), jadi situs tidak dikirim ke sana.",
            "Pakai cabang lain, misalnya: --branch situs. Atau kosongkan cabang itu dahulu.",
            "etalase hanya memperbarui cabang yang dibuatnya sendiri. Riwayat orang lain tidak pernah ditimpa.";
        en: "The branch {branch} of {remote} holds something else ({file}, for example), so the site was not sent there.",
            "Use another branch, for example: --branch site. Or empty that branch first.",
            "etalase only updates a branch that it made itself. Nobody else's history is ever overwritten.";
    }
    GIT_FAILED, "git-failed", Error {
        id: "git tidak berhasil: {git}",
            "Coba sekali lagi. Kalau tetap gagal, perbarui git, atau pakai: etalase kemas.",
            "Pesan di atas berasal dari program git di komputer Anda.";
        en: "git did not succeed: {git}",
            "Try once more. If it still fails, update git, or use: etalase pack.",
            "The message comes from the program git on your computer.";
    }
    GIT_MISSING, "git-missing", Error {
        id: "Program git tidak ada di komputer ini.",
            "Pasang dari git-scm.com, lalu buka terminal baru. Atau tanpa git: etalase kemas, lalu unggah lewat peramban.",
            "GitHub, GitLab, dan Codeberg menerima situs lewat git. Kata sandi hanya diurus oleh git, bukan oleh etalase.";
        en: "The program git is not on this computer.",
            "Install it from git-scm.com, then open a new terminal. Or without git: etalase pack, then upload in the browser.",
            "GitHub, GitLab and Codeberg take sites through git. Passwords are git's business; etalase never sees them.";
    }
    REMOTE_MOVED, "deploy-moved", Error {
        id: "Seseorang menerbitkan ke cabang {branch} pada saat yang sama. Tidak ada yang ditimpa.",
            "Jalankan lagi perintah yang sama; perubahan mereka diambil lebih dulu.",
            "etalase tidak pernah memaksa git. Kalau cabang sudah berubah, perubahan itu diambil dan situs ditaruh di atasnya.";
        en: "Somebody published to the branch {branch} at the same time. Nothing was overwritten.",
            "Run the same command again; their changes are fetched first.",
            "etalase never forces git. When a branch has changed, that change is fetched and the site put on top of it.";
    }
    REMOTE_ODD, "deploy-remote-odd", Error {
        id: "\"{remote}\" bukan alamat git.",
            "Salin alamatnya dari halaman GitHub, GitLab, atau Codeberg, misalnya https://codeberg.org/nama/pages.git",
            "Alamat dan nama cabang tidak boleh diawali tanda hubung.";
        en: "\"{remote}\" is not an address for git.",
            "Copy the address from the page of GitHub, GitLab or Codeberg, for example https://codeberg.org/name/pages.git",
            "Neither address nor branch may begin with a hyphen.";
    }
    REMOTE_REFUSED, "deploy-refused", Error {
        id: "{remote} menolak situs ini. Kata git: {git}",
            "Periksa apakah Anda boleh menulis di sana dan sudah masuk (git akan bertanya). Situs yang sudah terbit tetap seperti semula.",
            "Sering kali kata sandinya salah, atau akun itu tidak boleh menulis di repositori tersebut.";
        en: "{remote} refused the site. git says: {git}",
            "See whether you may write there and are signed in (git will ask). The published site is as it was.",
            "Often the password is wrong, or the account is not a member of that place.";
    }
    REMOTE_UNREACHABLE, "deploy-unreachable", Error {
        id: "{remote} tidak bisa dihubungi. Kata git: {git}",
            "Periksa alamatnya dan sambungan internet, lalu jalankan lagi.",
            "Sebelum mengirim, etalase mengambil isi cabang itu supaya tidak menimpa apa pun.";
        en: "{remote} can't be reached. git says: {git}",
            "See whether the address is right and there is internet, then run it again.",
            "Before it sends anything, etalase fetches what is in the branch, so as to overwrite nothing.";
    }
    VERIFY_DIFFERENT, "verify-different", Warning {
        id: "{count} dari {total} berkas di {url} berbeda dari yang dibuat di sini, misalnya {file}.",
            "Kalau situs belum diperbarui, terbitkan lagi. Kalau sudah, tunggu beberapa menit: penyedia kadang menyimpan yang lama.",
            "Setiap berkas yang terbit diambil dan dibandingkan isinya dengan yang dibuat dari folder situs ini.";
        en: "{count} of {total} files at {url} differ from what is made here, {file} for example.",
            "If the site has not been updated, publish it again. If it has, wait a few minutes: hosts keep the old one for a while.",
            "Each published file is fetched and its content compared with what is made from this site folder.";
    }
    VERIFY_MISSING, "verify-missing", Error {
        id: "{count} dari {total} berkas tidak ada di {url}, misalnya {file}.",
            "Unggah lagi seluruh isi situs, bersama folder-folder di dalamnya.",
            "Unggahan lewat peramban sering terputus di tengah jalan, atau folder di dalamnya tertinggal.";
        en: "{count} of {total} files are missing at {url}, {file} for example.",
            "Upload everything again, with the folders inside.",
            "Uploads through the browser often stop half way, or leave the inner folders behind.";
    }
    VERIFY_UNREACHABLE, "verify-unreachable", Error {
        id: "{url} tidak bisa dibuka: {detail}.",
            "Periksa alamatnya dan sambungan internet. Situs baru kadang perlu beberapa menit.",
            "Alamat diketik lengkap, misalnya https://tenun-kami.pages.dev";
        en: "{url} can't be opened: {detail}.",
            "See whether the address is right and there is internet. A new site sometimes needs a few minutes.",
            "Type the whole address, for example https://our-weaving.pages.dev";
    }
    WORKFLOW_HOST, "workflow-host", Error {
        id: "Belum jelas untuk tempat mana berkas otomatis itu ditulis.",
            "Tambahkan --host github, --host gitlab, atau --host codeberg.",
            "Setiap tempat membaca berkas otomatis dengan nama dan bentuknya sendiri.";
        en: "It is not clear for which host the workflow file is to be written.",
            "Add --host github, --host gitlab or --host codeberg.",
            "Each host reads such a file under a name and in a form of its own.";
    }
    WORKFLOW_PROGRAM, "workflow-program", Error {
        id: "Belum disebut dari mana komputer mereka mengunduh etalase.",
            "Tambahkan --program dengan alamat berkas etalase-linux dari halaman rilis, misalnya: --program https://contoh.id/etalase-linux",
            "Situs dibangun di komputer GitHub, GitLab, atau Codeberg, jadi program ini harus bisa diunduh di sana.";
        en: "It was not said where their computers download etalase.",
            "Add --program with the address of the file etalase-linux on the release page, for example: --program https://example.org/etalase-linux",
            "The site is built on a computer of GitHub, GitLab or Codeberg, so this program must be downloadable there.";
    }
}
