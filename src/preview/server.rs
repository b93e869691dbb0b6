//! The server: HTTP/1.1 for one desk or several, on one thread, with bounds on everything that a
//! visitor decides.

use super::desk::Desk;
use super::edition::Output;
use super::guard::{Names, Pin};
use super::panel::Viewer;
use super::reply::{self, Payload, Reply};
use super::route::{self, OWN, Target};
use super::stall::Stall;
use super::words::{self, Words};
use super::work::{self, Place};
use super::{check, live, network, panel};
use crate::diagnostic::Lang;
use hyper::header::{CONTENT_LENGTH, HeaderMap, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// Connections at a time. A browser holds up to seven.
const CONNECTIONS: usize = 512;
/// The head of a request must have come by then, and be no larger.
const HEAD_TIME: Duration = Duration::from_secs(5);
const HEAD_SIZE: usize = 16 * 1024;
/// A visitor who takes nothing of an answer for so long is let go.
const STALLED: Duration = Duration::from_secs(30);

/// How a preview is shared in the local network.
pub struct Sharing {
    /// What visitors type, such as `http://192.168.1.4:1945/`.
    pub address: String,
    /// What they must know, if anything.
    pub pin: Option<String>,
}

/// A page that belongs to no desk: its media type and its bytes.
pub type FrontPage = (&'static str, Vec<u8>);

/// Answers for paths that belong to no desk; `None` where there is nothing of the kind.
pub type Front = Box<dyn Fn(&str) -> Option<FrontPage> + Send + Sync>;

/// Answers requests for the desks that are mounted.
pub struct Server {
    front: Option<Front>,
    desks: RwLock<BTreeMap<String, Arc<Desk>>>,
    names: Names,
    pin: Option<Pin>,
    /// The address in the local network.
    shared_at: Option<String>,
    words: &'static Words,
    /// The turns of photos that visitors ask for.
    turns: Semaphore,
}

impl Server {
    /// A server without desks. Shared, it is known by the addresses and names of this computer.
    pub fn new(lang: Lang, sharing: Option<Sharing>) -> Arc<Self> {
        Self::with_front(lang, sharing, None)
    }

    /// The same with pages of its own beside the desks.
    pub fn with_front(lang: Lang, sharing: Option<Sharing>, front: Option<Front>) -> Arc<Self> {
        let names = match sharing {
            Some(_) => Names::new(
                network::local_addresses()
                    .into_iter()
                    .map(|ip| ip.to_string())
                    .chain(network::own_names()),
            ),
            None => Names::default(),
        };
        let (shared_at, pin) = match sharing {
            Some(Sharing { address, pin }) => (Some(address), pin.map(Pin::new)),
            None => (None, None),
        };
        let (desks, words, turns) = (RwLock::default(), words::of(lang), work::turns());
        Arc::new(Self { front, desks, names, pin, shared_at, words, turns })
    }

    /// Serves a desk below the folder `name`; the desk without a name is at the root.
    pub fn mount(&self, name: &str, desk: Arc<Desk>) {
        self.desks.write().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), desk);
    }

    /// Answers until `stop` is ready.
    ///
    /// # Errors
    /// The system gives no runtime or takes the port away.
    pub fn run(
        self: &Arc<Self>,
        listener: TcpListener,
        stop: impl Future<Output = ()>,
    ) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .max_blocking_threads(work::THREADS)
            .build()?;
        let result = runtime.block_on(async {
            listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(listener)?;
            tokio::select! {
                result = self.accept(listener) => result,
                () = stop => Ok(()),
            }
        });
        // Whoever is still at work is not waited for.
        runtime.shutdown_background();
        result
    }

    async fn accept(self: &Arc<Self>, listener: tokio::net::TcpListener) -> io::Result<()> {
        let free = Arc::new(Semaphore::new(CONNECTIONS));
        loop {
            // The semaphore is never closed.
            let Ok(place) = free.clone().acquire_owned().await else { return Ok(()) };
            let Ok((stream, from)) = listener.accept().await else {
                // Out of file handles, or the visitor is gone already: the next one may fare better.
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            };
            // Events are small and must not wait for each other.
            let _ = stream.set_nodelay(true);
            let server = self.clone();
            tokio::spawn(async move {
                let answer = service_fn(|request| {
                    let server = server.clone();
                    async move { Ok::<_, Infallible>(server.answer(request, from).await) }
                });
                // A visitor who breaks off, or who sends no HTTP, is no concern of ours.
                let _ = hyper::server::conn::http1::Builder::new()
                    .timer(TokioTimer::new())
                    .header_read_timeout(HEAD_TIME)
                    .max_buf_size(HEAD_SIZE)
                    .serve_connection(Stall::new(TokioIo::new(stream), STALLED), answer)
                    .await;
                drop(place);
            });
        }
    }

    async fn answer<B>(&self, request: Request<B>, from: SocketAddr) -> Reply {
        let head = request.method() == Method::HEAD;
        let mut reply = self.decide(&request, from.ip().to_canonical()).await;
        if head && let Payload::Whole(bytes) = reply.body() {
            let length = HeaderValue::from(bytes.len());
            reply.headers_mut().insert(CONTENT_LENGTH, length);
            *reply.body_mut() = Payload::Whole(hyper::body::Bytes::new());
        }
        reply
    }

    async fn decide<B>(&self, request: &Request<B>, from: IpAddr) -> Reply {
        let (words, uri, headers) = (self.words, request.uri(), request.headers());
        if !self.names.allow(headers, uri.authority().map(|authority| authority.as_str())) {
            return reply::plain(StatusCode::FORBIDDEN, words.refused);
        }
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return reply::only_reading(words.method);
        }
        let Some(path) = uri.path().strip_prefix('/') else {
            return reply::plain(StatusCode::BAD_REQUEST, words.missing);
        };
        let query = |key: &str| route::query(uri.query(), key);
        let is_style = path.ends_with("_etalase/preview.css");
        if let Some(pin) = &self.pin
            && !from.is_loopback()
            && !is_style
            && !pin.is_open_to(headers)
        {
            let typed = query("pin").filter(|_| path == "_etalase/pin");
            let entered = typed.as_ref().and_then(|pin_| pin.enter(pin_, from, Instant::now()));
            return match entered {
                Some(cookie) => reply::welcome("/", &cookie),
                None => reply::own(HTML, check::pin(words, typed.is_some())),
            };
        }
        if let Some((kind, body)) = self.front.as_ref().and_then(|front| front(path)) {
            return reply::own(kind, body);
        }
        let Some((folder, desk, below)) = self.desk(path) else {
            // A folder without its slash would make every relative link wrong.
            if self.desk(&format!("{path}/")).is_some() {
                return reply::redirect(&format!("/{path}/"));
            }
            return reply::plain(StatusCode::NOT_FOUND, words.missing);
        };
        match route::target(below) {
            None => reply::plain(StatusCode::BAD_REQUEST, words.missing),
            Some(Target::Output(path)) => self.site(desk, path, headers, &folder).await,
            Some(Target::Own(name)) => {
                let page = query("page").unwrap_or_default();
                let page = page.strip_prefix(&folder).unwrap_or(&page).to_owned();
                let viewer = match from.is_loopback() {
                    true => Viewer::Owner { shares: self.shared_at.is_some() },
                    false => Viewer::Visitor,
                };
                self.own(desk, name, page, &folder, viewer).await
            }
        }
    }

    /// The desk that a path belongs to: its folder as an address, and the rest of the path.
    fn desk<'a>(&self, path: &'a str) -> Option<(String, Arc<Desk>, &'a str)> {
        let desks = self.desks.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((name, below)) = path.split_once('/')
            && let Some(desk) = desks.get(name)
        {
            return Some((format!("/{name}/"), desk.clone(), below));
        }
        desks.get("").map(|desk| ("/".to_owned(), desk.clone(), path))
    }

    /// The preview's own files.
    async fn own(
        &self,
        desk: Arc<Desk>,
        name: &str,
        page: String,
        folder: &str,
        viewer: Viewer,
    ) -> Reply {
        match name {
            "preview.js" => reply::own(SCRIPT, include_str!("client/preview.js")),
            "check.js" => reply::own(SCRIPT, include_str!("client/check.js")),
            "preview.css" => reply::own(STYLE, include_str!("client/preview.css")),
            "events" => match route::target(&page) {
                Some(Target::Output(path)) => reply::live(live::stream(desk, path, viewer)),
                _ => reply::plain(StatusCode::NOT_FOUND, self.words.missing),
            },
            "panel" => reply::own(HTML, panel::html(&desk, viewer)),
            "qr" => {
                let pin = self.pin.as_ref().map(Pin::number);
                let address = self.shared_at.as_ref().map(|at| format!("{at}{}", &folder[1..]));
                reply::own(HTML, check::qr(self.words, address.as_deref(), pin))
            }
            "check" => self.check(&desk, &page, folder).await,
            _ => reply::plain(StatusCode::NOT_FOUND, self.words.missing),
        }
    }

    /// The page at `page` on three screens.
    async fn check(&self, desk: &Arc<Desk>, page: &str, folder: &str) -> Reply {
        let path = match route::target(page) {
            Some(Target::Output(path)) => path,
            _ => "index.html".to_owned(),
        };
        let Some((_, output)) = work::show(desk, &path, &self.turns).await else {
            return reply::plain(StatusCode::INTERNAL_SERVER_ERROR, self.words.broken_text);
        };
        let html = String::from_utf8_lossy(&output.bytes);
        let picture = check::picture(desk, &html);
        let weight = match &picture {
            Some(picture) => work::show(desk, picture, &self.turns).await,
            None => None,
        };
        let card = picture.zip(weight.map(|(_, output)| output.bytes.len()));
        reply::own(HTML, check::devices(self.words, desk, (page, folder), &html, card))
    }

    /// An output of the site, or the page that stands in its place.
    async fn site(
        &self,
        desk: Arc<Desk>,
        path: String,
        headers: &HeaderMap,
        folder: &str,
    ) -> Reply {
        let own_folder = format!("{folder}{OWN}");
        let at = |path: &str| format!("{folder}{}", crate::plan::address::encode(path));
        match work::show(&desk, &path, &self.turns).await {
            Some((Place::Page, output)) => reply::page(StatusCode::OK, &output, &own_folder),
            Some((Place::File, output)) => reply::file(&path, &output, headers),
            Some((Place::NotFound, output)) => {
                // Its links begin with the address of the published site, which is not here.
                let output = output.without(site_url(&desk).as_deref(), folder);
                reply::page(StatusCode::NOT_FOUND, &output, &own_folder)
            }
            Some((Place::Folder, _)) => reply::redirect(&format!("{}/", at(&path))),
            Some((Place::Moved, output)) => {
                reply::redirect(&at(&String::from_utf8_lossy(&output.bytes)))
            }
            Some((Place::Broken, output)) => {
                reply::own_page(StatusCode::INTERNAL_SERVER_ERROR, &output, &own_folder)
            }
            None => {
                let output = Output::new(check::broken(self.words).into_bytes());
                reply::own_page(StatusCode::INTERNAL_SERVER_ERROR, &output, &own_folder)
            }
        }
    }
}

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// The address of the published site.
fn site_url(desk: &Desk) -> Option<String> {
    desk.edition().renderer()?.plan().site.profile.site_url.clone()
}
