//! The command line: English verbs, Indonesian aliases, and the language in which to answer.
//!
//! Arguments exist twice, as typed (here) and as meant (the structs of each command); nothing
//! below sees the typed form.

mod checking;
mod publish;
mod session;
mod theme;

use crate::commands::{self, Exit, Session, terminal};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::commands::ANSWER_UNWRITABLE;
use crate::model::host::Host;
use checking::{Check, Class};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use publish::{Deploy, Pack};
use session::session;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    name = "etalase",
    version,
    about = "Situs web koperasi dari folder Markdown · A cooperative's website from a folder of Markdown",
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// Options that every command takes.
#[derive(Clone, Debug, Args)]
struct Common {
    /// Bahasa pesan · Language of messages
    #[arg(long, global = true, value_enum, value_name = "id|en")]
    lang: Option<LangArg>,
    /// Bentuk pesan · Form of messages
    #[arg(long, global = true, value_enum, default_value = "text")]
    format: Format,
    /// Hanya pesan kesalahan · Errors only
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Lebih banyak keterangan · More detail
    #[arg(short, long, global = true)]
    verbose: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangArg {
    Id,
    En,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Format {
    /// Untuk dibaca orang · For people
    Text,
    /// Untuk program lain · For programs
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Buat situs baru · Start a new site
    #[command(visible_alias = "baru")]
    New(New),
    /// Bangun situs yang siap diterbitkan · Build the site, ready to publish
    #[command(visible_alias = "bangun")]
    Build(Build),
    /// Lihat situs di peramban sambil mengubahnya · See the site in a browser while editing it
    #[command(visible_alias = "lihat")]
    Serve(Serve),
    /// Tampilkan apa yang akan dibuat dan dari apa · Show what will be made, and from what
    #[command(visible_alias = "rencana")]
    Plan(Planning),
    /// Periksa apakah situs siap terbit, dengan nilai · Check whether the site is ready, with a score
    #[command(visible_alias = "periksa")]
    Check(Check),
    /// Papan kelas untuk instruktur · The instructor's board for a class
    #[command(visible_alias = "kelas")]
    Class(Class),
    /// Impor produk dari tabel atau situs lain · Import products from a table or another site
    #[command(visible_alias = "impor")]
    Import(Import),
    /// Ekspor produk ke Excel atau CSV · Export products to Excel or CSV
    #[command(visible_alias = "ekspor")]
    Export(Export),
    /// Kemas situs menjadi satu arsip untuk diunggah · Pack the site into one archive to upload
    #[command(visible_alias = "kemas")]
    Pack(Pack),
    /// Terbitkan situs lewat git, ke folder, atau periksa yang sudah terbit · Publish the site, or look at the published one
    #[command(visible_alias = "terbitkan")]
    Deploy(Deploy),
    /// Jelaskan sebuah pesan · Explain a message
    #[command(visible_alias = "jelaskan")]
    Explain(Explain),
    /// Alat untuk tema · Tools for themes
    #[command(visible_alias = "tema", subcommand)]
    Theme(theme::Tool),
    /// Pelengkapan perintah untuk terminal · Completions for a shell
    Completions(Completions),
}

#[derive(Debug, Args)]
struct New {
    /// Folder situs baru · Folder of the new site
    folder: PathBuf,
    /// Salin situs contoh · Copy an example site
    #[arg(long, value_name = "NAME")]
    example: Option<String>,
}

/// What decides the content of a site.
#[derive(Debug, Args)]
pub struct Choices {
    /// Folder situs · Folder of the site
    #[arg(default_value = ".")]
    site: PathBuf,
    /// Alamat situs di internet · Public address of the site
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Tempat situs akan diterbitkan · Host that the site is for
    #[arg(long, value_name = "NAME", value_parser = host_parser())]
    host: Option<Host>,
    /// Tampilkan draf · Show drafts
    #[arg(long)]
    drafts: bool,
    /// Tampilkan yang bertanggal nanti · Show what is dated later
    #[arg(long)]
    future: bool,
}

#[derive(Debug, Args)]
struct Build {
    #[command(flatten)]
    choices: Choices,
    /// Folder hasil (biasanya: public di folder situs) · Output folder (default: public in the site folder)
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

/// Where a server listens, and who may look.
#[derive(Debug, Args)]
struct Serving {
    /// Nomor port tertentu (biasanya 1945) · A certain port (default: 1945)
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Buka peramban · Open the browser
    #[arg(long)]
    open: bool,
    /// Bagikan di jaringan setempat, misalnya Wi-Fi kelas · Share in the local network, such as a classroom's Wi-Fi
    #[arg(long)]
    lan: bool,
    /// PIN 4 sampai 8 angka untuk yang melihat lewat --lan · PIN of 4 to 8 digits for visitors by --lan
    #[arg(long, value_name = "PIN")]
    pin: Option<String>,
}

impl Serving {
    /// As meant.
    fn wishes(self, poll: bool) -> commands::serve::Wishes {
        let Self { port, open, lan, pin } = self;
        commands::serve::Wishes { port, open, lan, pin, poll }
    }
}

#[derive(Debug, Args)]
struct Serve {
    #[command(flatten)]
    choices: Choices,
    #[command(flatten)]
    server: Serving,
    /// Periksa folder terus-menerus, untuk folder jaringan · Keep looking at the folder, for network folders
    #[arg(long)]
    poll: bool,
}

#[derive(Debug, Args)]
struct Planning {
    #[command(flatten)]
    choices: Choices,
}

#[derive(Debug, Args)]
struct Import {
    /// Tabel (.xlsx, .ods, .csv, .xml), atau folder situs Hugo, Jekyll, Zola, Eleventy · A table, or the folder of such a site
    file: PathBuf,
    /// Folder situs · Folder of the site
    #[arg(default_value = ".")]
    site: PathBuf,
    /// Arti sebuah kolom; boleh berulang · What a column means; may be repeated
    #[arg(long, value_name = "KOLOM=KUNCI")]
    map: Vec<String>,
    /// Perbarui produk yang sudah ada · Update products that are there
    #[arg(long)]
    update: bool,
    /// Hanya tunjukkan apa yang akan ditulis · Only show what would be written
    #[arg(long)]
    dry_run: bool,
    /// Mata uang harga di tabel, misalnya USD · Currency of the prices in the table
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Folder foto selain folder tabel · Folder with photos, besides that of the table
    #[arg(long, value_name = "DIR")]
    photos: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Export {
    /// Folder situs · Folder of the site
    #[arg(default_value = ".")]
    site: PathBuf,
    /// Berkas hasil, berakhiran .xlsx atau .csv · File to write, ending in .xlsx or .csv
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Pemisah sel di CSV (biasanya titik koma) · Delimiter of a CSV (default: semicolon)
    #[arg(long, value_enum)]
    delimiter: Option<Delimiter>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Delimiter {
    /// ,
    Comma,
    /// ;
    Semicolon,
    /// Tab
    Tab,
}

#[derive(Debug, Args)]
struct Explain {
    /// Kode pesan, misalnya price-ambiguous; tanpa kode: daftar semua · Code of a message; without one: list all
    code: Option<String>,
}

#[derive(Debug, Args)]
struct Completions {
    /// Jenis terminal · Kind of shell
    shell: clap_complete::Shell,
}

/// A panic is a bug of ours, and is said so. Libraries that decode photos may panic on damaged
/// ones; that is caught and told as a problem of the photo, so nothing is printed for them.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let Some(location) = panic.location() else { return };
        if location.file().starts_with("src") {
            terminal::message(&format!(
                "Ada kesalahan di dalam etalase sendiri ({location}). Mohon laporkan, dengan perintah yang Anda jalankan.\n\
                 There is a mistake in etalase itself ({location}). Please report it, with the command you ran.\n"
            ));
        }
    }));
}

/// Reads a host by its name, and lists the names where it is wrong.
fn host_parser() -> impl TypedValueParser<Value = Host> {
    PossibleValuesParser::new(Host::ALL.map(Host::name))
        .try_map(|name| Host::named(&name).ok_or("unknown host"))
}

/// Reads the command line of this process and runs it.
pub fn run() -> ExitCode {
    quiet_panics();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let exit = match parse(arguments) {
        Ok(cli) => {
            let mut session = session(&cli.common);
            told(dispatch(cli, &mut session), &session)
        }
        Err(error) => {
            // Help and version are no misuse; clap knows which stream they go to.
            drop(error.print());
            if error.use_stderr() { Exit::Misuse } else { Exit::Done }
        }
    };
    ExitCode::from(exit as u8)
}

/// How it ended, unless what was asked for did not get to where it was to go.
fn told(exit: Exit, session: &Session) -> Exit {
    let Some(detail) = terminal::lost() else { return exit };
    // As JSON it would go the way that is barred.
    let session = Session { json: false, ..*session };
    session.report(Diagnostic::new(&ANSWER_UNWRITABLE).with("detail", detail).into());
    if exit == Exit::Done { Exit::Errors } else { exit }
}

fn parse(arguments: Vec<OsString>) -> Result<Cli, clap::Error> {
    let matches = Cli::command().try_get_matches_from(arguments)?;
    Cli::from_arg_matches(&matches)
}

fn dispatch(cli: Cli, session: &mut Session) -> Exit {
    match cli.command {
        Command::New(new) => commands::new::run(session, &new.folder, new.example.as_deref()),
        Command::Build(build) => {
            let request = request(build.choices);
            commands::build::run(session, &request, build.output.as_deref())
        }
        Command::Serve(serve) => {
            let Serve { choices, server, poll } = serve;
            commands::serve::run(session, &request(choices), &server.wishes(poll))
        }
        Command::Plan(planning) => commands::plan::run(session, &request(planning.choices)),
        Command::Check(check) => {
            let (choices, wishes) = check.meant();
            commands::check::run(session, &request(choices), &wishes)
        }
        Command::Class(class) => {
            let (folder, wishes, export) = class.meant();
            commands::class::run(session, &folder, &wishes, export.as_deref())
        }
        Command::Import(import) => {
            let request = commands::import::Request {
                file: import.file,
                site: import.site,
                map: import.map,
                update: import.update,
                dry_run: import.dry_run,
                currency: import.currency,
                photos: import.photos,
            };
            commands::import::run(session, &request)
        }
        Command::Export(export) => {
            let delimiter = export.delimiter.map(|delimiter| match delimiter {
                Delimiter::Comma => ',',
                Delimiter::Semicolon => ';',
                Delimiter::Tab => '\t',
            });
            let (site, output) = (export.site, export.output);
            commands::export::run(session, &commands::export::Request { site, output, delimiter })
        }
        Command::Pack(pack) => {
            let packing = commands::pack::Packing { output: pack.output, usb: pack.usb };
            commands::pack::run(session, &request(pack.choices), &packing)
        }
        Command::Deploy(deploy) => {
            let way = deploy.way();
            commands::deploy::run(session, &request(deploy.choices), &way)
        }
        Command::Explain(explain) => commands::explain::run(session, explain.code.as_deref()),
        Command::Theme(tool) => {
            let (folder, task) = tool.meant();
            commands::theme::run(session, &folder, task)
        }
        Command::Completions(completions) => {
            let mut script = Vec::new();
            let mut command = Cli::command();
            clap_complete::generate(completions.shell, &mut command, "etalase", &mut script);
            terminal::data(&script);
            Exit::Done
        }
    }
}

fn request(choices: Choices) -> commands::Request {
    commands::Request {
        site: choices.site,
        base_url: choices.base_url,
        host: choices.host,
        drafts: choices.drafts,
        future: choices.future,
    }
}
