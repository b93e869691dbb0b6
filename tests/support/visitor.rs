//! A class board at work, and somebody who visits it.

use crate::support::etalase;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

/// A running board; it ends with this value.
pub struct Class {
    child: Child,
    address: String,
}

impl Class {
    /// Starts the board of a folder, and waits for its address.
    pub fn start(folder: &Path) -> Self {
        let mut command = etalase();
        command
            .arg("class")
            .arg(folder)
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .stdin(Stdio::null());
        let mut child = command.spawn().expect("starts");
        let mut lines = BufReader::new(child.stderr.take().expect("piped")).lines();
        let address = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                Some(line.trim().strip_prefix("http://")?.trim_end_matches('/').to_owned())
            })
            .expect("an address");
        // What it says later must not fill the pipe.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Self { child, address }
    }

    /// Status and body of an answer.
    pub fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).expect("there");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("set");
        let head =
            format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        stream.write_all(head.as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let status = text.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        let body = text.split_once("\r\n\r\n").map_or(String::new(), |(_, body)| body.to_owned());
        (status, body)
    }
}

impl Drop for Class {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Writes a zip file, moved into its place as a whole.
pub fn zip(path: &Path, files: &[(&str, &str)]) {
    let beside = path.with_extension("sebagian");
    let mut writer = zip::ZipWriter::new(File::create(&beside).expect("made"));
    for (name, text) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("begun");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("finished");
    std::fs::rename(beside, path).expect("moved");
}
