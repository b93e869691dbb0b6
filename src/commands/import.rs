//! `etalase import`: products from a table, or from the site of another generator.

use super::{Exit, Session};
use crate::diagnostic::catalogue::sheets as catalogue;
use crate::diagnostic::{Diagnostic, Lang, Place, Problems, Words};
use crate::exchange::draft::Draft;
use crate::exchange::photos::Sources;
use crate::exchange::tables::Wish;
use crate::exchange::work::{self, Work};
use crate::exchange::{folder, tables};
use crate::load::{self, Outline};
use crate::model::value::Currency;
use crate::sheet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// So many lines of one kind are shown; the rest is counted.
const SHOWN: usize = 12;

/// What was asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// The table, or the folder of another generator's site.
    pub file: PathBuf,
    /// The site to import into.
    pub site: PathBuf,
    /// `Column=key` pairs as typed.
    pub map: Vec<String>,
    /// Change files that are there.
    pub update: bool,
    /// Only say what would be done.
    pub dry_run: bool,
    /// Currency of prices that name none.
    pub currency: Option<String>,
    /// A further folder with photos.
    pub photos: Option<PathBuf>,
}

/// What was read.
struct Read {
    kind: Words,
    drafts: Vec<Draft>,
    unused: Vec<String>,
    /// True where unused columns are the user's own, and not those of a shop program.
    own: bool,
    folders: Vec<PathBuf>,
}

/// Imports, all or nothing: after an error no file has changed.
pub fn run(session: &Session, request: &Request) -> Exit {
    let (map, currency) = match typed(request) {
        Ok(typed) => typed,
        Err(problems) => {
            session.report(problems);
            return Exit::Misuse;
        }
    };
    let (site, mut problems) = load::outline(&request.site);
    let Some(site) = site.filter(|_| !problems.has_errors()) else {
        session.report(problems);
        return Exit::Errors;
    };
    let wish = Wish { map, currency, site_currency: site.currency, english: site.english };
    let (read, trouble) = read(request, &wish);
    let misuse = trouble.iter().any(|problem| {
        [&catalogue::MAP_COLUMN, &catalogue::MAP_KEY]
            .iter()
            .any(|entry| problem.entry.code == entry.code)
    });
    problems.append(trouble);
    let Some(read) = read.filter(|_| !problems.has_errors()) else {
        session.report(problems);
        nothing(session);
        return if misuse { Exit::Misuse } else { Exit::Errors };
    };
    let mut folders = read.folders.clone();
    folders.extend(request.photos.clone());
    let (work, trouble) = work::plan(&read.drafts, &site, request.update, &Sources { folders });
    problems.append(trouble);
    if problems.has_errors() {
        session.report(problems);
        nothing(session);
        return Exit::Errors;
    }
    if !request.dry_run
        && let Err((path, error)) = write(&request.site, &work)
    {
        problems.push(
            Diagnostic::new(&catalogue::IMPORT_FAILED)
                .with("detail", error.to_string())
                .at(Place::file(path)),
        );
        session.report(problems);
        return Exit::Errors;
    }
    session.report(problems);
    tell(session, request, &read, &work, &site);
    Exit::Done
}

fn nothing(session: &Session) {
    session.say(session.pick(
        "Belum ada yang diimpor; tidak ada berkas yang berubah.",
        "Nothing was imported; no file has changed.",
    ));
}

/// Columns with their keys, and a currency.
type Typed = (Vec<(String, String)>, Option<Currency>);

/// What was typed for `--map` and `--currency`.
fn typed(request: &Request) -> Result<Typed, Problems> {
    let (mut map, mut problems) = (Vec::new(), Problems::new());
    for text in &request.map {
        match text.rsplit_once('=') {
            Some((column, key)) if !column.trim().is_empty() && !key.trim().is_empty() => {
                map.push((column.trim().to_owned(), key.trim().to_owned()));
            }
            _ => problems.push(Diagnostic::new(&catalogue::MAP_FORM).with("text", text)),
        }
    }
    let currency = request.currency.as_ref().and_then(|text| problems.keep(Currency::parse(text)));
    if problems.is_empty() { Ok((map, currency)) } else { Err(problems) }
}

fn read(request: &Request, wish: &Wish) -> (Option<Read>, Problems) {
    let shown = request.file.to_string_lossy().replace('\\', "/");
    if request.file.is_dir() {
        let (pages, problems) = folder::read(&shown, &request.file, wish);
        let read = pages.map(|pages| Read {
            kind: Words::from(pages.generator),
            drafts: pages.drafts,
            unused: pages.unused,
            own: false,
            folders: pages.folders,
        });
        return (read, problems);
    }
    if !request.file.exists() {
        return (None, missing(&request.file).into());
    }
    let (found, mut problems) = sheet::read(&shown, &request.file);
    if problems.has_errors() {
        return (None, problems);
    }
    let (found, trouble) = tables::read(&found, wish);
    problems.append(trouble);
    let beside = request.file.parent().filter(|path| !path.as_os_str().is_empty());
    let folder = beside.unwrap_or(Path::new(".")).to_owned();
    let read = found.map(|found| Read {
        kind: found.kind.words(),
        drafts: found.drafts,
        unused: found.unused,
        own: found.kind == tables::Kind::Plain,
        folders: vec![folder],
    });
    (read, problems)
}

/// Says that there is no such file, and what is there that looks like a table.
fn missing(file: &Path) -> Diagnostic {
    let folder = file.parent().filter(|path| !path.as_os_str().is_empty());
    let table = |name: &String| {
        let name = name.to_lowercase();
        [".xlsx", ".ods", ".csv", ".tsv", ".xml"].iter().any(|ending| name.ends_with(ending))
    };
    let entries = fs::read_dir(folder.unwrap_or(Path::new("."))).into_iter().flatten();
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut tables: Vec<String> = names.filter(table).collect();
    tables.sort();
    tables.truncate(SHOWN);
    let found = match tables.is_empty() {
        true => Words::both("tidak ada", "none"),
        false => Words::from(tables.join(", ")),
    };
    Diagnostic::new(&catalogue::IMPORT_FILE_MISSING)
        .with("found", found)
        .at(Place::file(file.to_string_lossy()))
}

/// Writes everything; each file is whole or absent at any moment.
fn write(site: &Path, work: &Work) -> Result<(), (String, io::Error)> {
    let into = |path: &String, put: &dyn Fn(&Path) -> io::Result<()>| -> io::Result<()> {
        let target = site.join(path);
        let folder = target.parent().unwrap_or(site);
        fs::create_dir_all(folder)?;
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let staged = folder.join(format!(".{name}.tmp"));
        put(&staged).and_then(|()| fs::rename(&staged, &target)).inspect_err(|_| {
            drop(fs::remove_file(&staged));
        })
    };
    for (from, path) in &work.copies {
        into(path, &|staged| fs::copy(from, staged).map(drop)).map_err(|e| (path.clone(), e))?;
    }
    for (path, bytes) in &work.files {
        into(path, &|staged| fs::write(staged, bytes)).map_err(|error| (path.clone(), error))?;
    }
    Ok(())
}

fn tell(session: &Session, request: &Request, read: &Read, work: &Work, site: &Outline) {
    let id = session.lang == Lang::Id;
    let say = |text: String| session.say(&text);
    let pick = |id: &'static str, en: &'static str| session.pick(id, en);
    let kind = read.kind.get(session.lang);
    let variants: usize = read.drafts.iter().map(|draft| draft.variants.len()).sum();
    let file = request.file.display();
    let count = read.drafts.len();
    say(if id {
        format!("Terbaca {count} produk dan {variants} varian dari {file} ({kind}).")
    } else {
        format!("Read {count} products and {variants} variants from {file} ({kind}).")
    });
    let list = |mark: &str, title: &str, paths: &[String]| {
        if paths.is_empty() {
            return;
        }
        say(format!("{title}: {}", paths.len()));
        let most = if session.verbose { paths.len() } else { SHOWN };
        for path in paths.iter().take(most) {
            say(format!("  {mark} {path}"));
        }
        if paths.len() > most {
            let more = paths.len() - most;
            let hint = pick("lagi; semua: -v", "more; all of them: -v");
            say(format!("    {more} {hint}"));
        }
    };
    list("+", pick("Produk baru", "New products"), &work.new);
    changes(session, work);
    if work.same > 0 {
        say(format!("{}: {}", pick("Sudah sama, tidak diubah", "The same already"), work.same));
    }
    if !work.kept.is_empty() {
        list("=", pick("Sudah ada, dibiarkan", "There already, left alone"), &work.kept);
        say(pick(
            "  Untuk memperbarui yang sudah ada, jalankan lagi dengan --update.",
            "  To update what is there, run this again with --update.",
        )
        .to_owned());
    }
    list("+", pick("Kategori baru", "New categories"), &work.categories);
    list("+", pick("Orang baru", "New people"), &work.people);
    if !work.people.is_empty() {
        say(pick(
            "  Namanya baru tampil setelah izinnya dicatat di berkas itu (izin:).",
            "  Their names appear once their consent is recorded in that file (consent:).",
        )
        .to_owned());
    }
    if !work.copies.is_empty() {
        say(format!("{}: {}", pick("Foto disalin", "Photos copied"), work.copies.len()));
    }
    let drafts = work.hidden;
    if drafts > 0 {
        say(if id {
            format!("Disimpan sebagai draf (tersembunyi di sumbernya): {drafts}")
        } else {
            format!("Kept as drafts (hidden at their source): {drafts}")
        });
    }
    if !read.unused.is_empty() {
        say(format!("{}: {}.", pick("Tidak dipakai", "Not used"), read.unused.join(", ")));
        if read.own {
            say(pick(
                "  Untuk menampilkannya: --map \"Judul Kolom=rincian\".",
                "  To show one of them: --map \"Column Header=details\".",
            )
            .to_owned());
        }
    }
    if let Some((path, count)) = &work.download_list {
        let path = request.site.join(path);
        let path = path.display();
        say(if id {
            format!(
                "Foto yang masih di internet: {count}. Daftarnya: {path}\n  Unduh setiap foto dengan nama di kolom \"simpan sebagai\", lalu jalankan lagi impor ini dengan --update."
            )
        } else {
            format!(
                "Photos that are still on the web: {count}. They are listed in {path}\n  Save each under the name in the column \"save as\", then run this import again with --update."
            )
        });
    }
    last(session, request, work, site);
}

fn changes(session: &Session, work: &Work) {
    if work.changed.is_empty() {
        return;
    }
    session.say(&format!("{}: {}", session.pick("Diubah", "Changed"), work.changed.len()));
    let most = if session.verbose { work.changed.len() } else { SHOWN };
    let short = |text: &str| {
        let line: String = text.chars().take(60).collect();
        match line.is_empty() {
            true => session.pick("(kosong)", "(empty)").to_owned(),
            false => line,
        }
    };
    for (path, changes) in work.changed.iter().take(most) {
        session.say(&format!("  ~ {path}"));
        for (key, old, new) in changes {
            session.say(&format!("      {key}: {} -> {}", short(old), short(new)));
        }
    }
    if work.changed.len() > most {
        let more = work.changed.len() - most;
        session.say(&format!(
            "    {more} {}",
            session.pick("lagi; semua: -v", "more; all of them: -v")
        ));
    }
}

fn last(session: &Session, request: &Request, work: &Work, site: &Outline) {
    let folder = request.site.display();
    let id = session.lang == Lang::Id;
    let touched = work.files.len() + work.copies.len();
    let top = if site.english { "products" } else { "produk" };
    let top = work.new.first().and_then(|path| path.split('/').next()).unwrap_or(top);
    session.say(&match (request.dry_run, touched, id) {
        (true, _, true) => "Ini percobaan: belum ada yang ditulis. Jalankan lagi tanpa --dry-run untuk menulisnya.".to_owned(),
        (true, _, false) => "This was a rehearsal: nothing has been written. Run it again without --dry-run to write.".to_owned(),
        (_, 0, true) => "Selesai; tidak ada yang perlu diubah.".to_owned(),
        (_, 0, false) => "Done; nothing had to change.".to_owned(),
        (_, _, true) => format!("Selesai. Produknya ada di folder {}. Sesudah ini: etalase bangun {folder}", request.site.join(top).display()),
        (_, _, false) => format!("Done. The products are in the folder {}. Next: etalase build {folder}", request.site.join(top).display()),
    });
}
