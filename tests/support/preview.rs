//! The preview as tests use it: started with the real program, asked over real sockets.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A wait that only ends a test that would hang; nothing is measured by it.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A running preview; ends with the value.
pub struct Preview {
    child: Child,
    /// Where it listens.
    pub at: SocketAddr,
    said: Arc<Mutex<String>>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// Status code; 0 when the connection was closed without one.
    pub status: u16,
    /// Status line and headers, in lower case.
    pub head: String,
    /// Everything after the headers.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A page without the line that the preview appends.
    pub fn built(&self) -> &[u8] {
        let mark = etalase::preview::SNIPPET_MARK.as_bytes();
        let at = self.body.windows(mark.len()).rposition(|window| window == mark);
        at.map_or(&self.body, |at| &self.body[..at])
    }
}

impl Preview {
    /// Serves a site at a free port.
    pub fn start(site: &Path, more: &[&str]) -> Self {
        let mut command = super::support::etalase();
        command.arg("serve").arg(site).args(["--port", "0"]).args(more);
        Self::run(&mut command)
    }

    /// Starts the program and waits until it says where it is.
    pub fn run(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let lines = BufReader::new(child.stderr.take().expect("a pipe"));
        let said: Arc<Mutex<String>> = Arc::default();
        let (sender, address) = std::sync::mpsc::channel();
        let heard = said.clone();
        std::thread::spawn(move || {
            for line in lines.lines().map_while(Result::ok) {
                if let Some(rest) = line.trim().strip_prefix("http://127.0.0.1:") {
                    let _ = sender.send(rest.trim_end_matches('/').parse::<u16>());
                }
                let mut said = heard.lock().expect("no panic while it is held");
                said.push_str(&line);
                said.push('\n');
            }
        });
        let port = address.recv_timeout(PATIENCE);
        let port = port.unwrap_or_else(|_| panic!("no address:\n{}", said.lock().unwrap()));
        let at = SocketAddr::from(([127, 0, 0, 1], port.expect("a port")));
        Self { child, at, said }
    }

    /// What the program has said.
    pub fn said(&self) -> String {
        self.said.lock().expect("no panic while it is held").clone()
    }

    /// Waits until the program has said something.
    pub fn says(&self, what: &str) {
        let started = Instant::now();
        while !self.said().contains(what) {
            assert!(started.elapsed() < PATIENCE, "never said {what}:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// The process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits for the end; gives the exit code.
    pub fn wait(&mut self) -> Option<i32> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().expect("a state") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the preview does not end:\n{}", self.said());
    }

    /// Asks for a path as a browser would.
    pub fn get(&self, path: &str) -> Answer {
        let host = self.at;
        self.raw(
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes(),
        )
    }

    /// Sends bytes and reads what comes back.
    pub fn raw(&self, request: &[u8]) -> Answer {
        ask(self.at, request).expect("the preview answers")
    }

    /// Asks again and again until the answer is as wanted.
    pub fn until(&self, path: &str, what: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        let started = Instant::now();
        loop {
            let answer = self.get(path);
            if wanted(&answer) {
                return answer;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "{path}: never {what}; status {}\n{}\n{}",
                answer.status,
                answer.text(),
                self.said()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends bytes and reads until the other side closes, or has been silent for long.
pub fn ask(at: SocketAddr, request: &[u8]) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(at)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    // A server that refuses early may close before it has read everything.
    let _ = stream.write_all(request);
    if !request.ends_with(b"\r\n\r\n") {
        // Nothing more comes; otherwise the server would wait for the rest.
        let _ = stream.shutdown(std::net::Shutdown::Write);
    }
    let mut bytes = Vec::new();
    let mut buffer = [0; 16 * 1024];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => bytes.extend_from_slice(&buffer[..read]),
        }
    }
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
    let (head, body) = end.map_or((&bytes[..], &[][..]), |at| (&bytes[..at], &bytes[at + 4..]));
    let head = String::from_utf8_lossy(head).to_lowercase();
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
    Ok(Answer { status, head, body: body.to_vec() })
}

/// An open connection for live reload.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// Connects for the page at `path`.
    pub fn open(preview: &Preview, path: &str) -> Self {
        let mut stream = TcpStream::connect(preview.at).expect("a connection");
        let host = preview.at;
        let request = format!("GET /_etalase/events?page={path} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        stream.set_read_timeout(Some(PATIENCE)).expect("set");
        Self(BufReader::new(stream))
    }

    /// The next state: the hash of the page and that of the problems.
    pub fn state(&mut self) -> (String, String) {
        let mut is_state = false;
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).expect("a line") > 0, "the stream ended");
            if line.starts_with("event: ") {
                is_state = line.trim() == "event: state";
            }
            if is_state && let Some(data) = line.strip_prefix("data: ") {
                let (page, problems) = data.trim().split_once(' ').expect("two hashes");
                return (page.to_owned(), problems.to_owned());
            }
        }
    }
}
