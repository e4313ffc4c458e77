//! What the tests are made of: a store of ours, served on a port of this machine, and a plain way to ask it.
#![allow(dead_code, reason = "each test uses its part")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use octuple::page::As;
use octuple::store::{Entry, Store};
use octuple::{Ask, Engine};
use serde_json::Value;
use server::Options;
use tempfile::TempDir;
use tokio::sync::oneshot;

pub const WIRE: &str = "A car bomb killed 12 people in Erbil on Monday, the Kurdish interior ministry said. The blast tore through a \
    market near the citadel shortly before noon.";
pub const OTHER: &str = "Denmark sent 300 troops to Mali on Monday, Defence Minister Trine Holm said.";

/// A page that would do harm if any of it were markup.
pub const HOSTILE: &str = "<html><head><title>&lt;script&gt;alert(1)&lt;/script&gt; troops</title></head><body><article><h1>&lt;script&gt;alert(1)\
    &lt;/script&gt; troops</h1><p class=byline>By &lt;img src=x onerror=alert(2)&gt;</p><p>Ruritania sent 500 troops to Kosovo on Monday, \
    \"&lt;b onmouseover=alert(3)&gt;\" said.</p></article></body></html>";

/// A server that ends with the test.
pub struct Served {
    pub address: SocketAddr,
    pub folder: TempDir,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

/// Puts pages into a store, each with its outlet, day and text.
pub fn fill(path: &Path, pages: &[(&str, &str, &str)]) {
    let engine = Engine::new();
    let mut store = Store::create(path).expect("a store");
    for (number, (outlet, day, text)) in pages.iter().enumerate() {
        let read_as = if text.starts_with('<') { As::Html } else { As::Body };
        let url = Some(format!("https://{outlet}.example/{number}"));
        let ask = Ask { read_as, date: day.parse().ok(), url, ..Ask::default() };
        let mut record = engine.read(text.as_bytes(), &ask).record(false);
        record.article.publisher = Some((*outlet).to_owned());
        store.write(&[Entry::of(record)], &[]).expect("written");
    }
}

/// Two pages, served.
pub fn served() -> Served {
    served_with(|_| {})
}

pub fn served_with(change: impl FnOnce(&mut Options)) -> Served {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("news.db");
    fill(&store, &[("wire", "2021-03-02", WIRE), ("paper", "2021-03-03", OTHER), ("hostile", "2021-03-04", HOSTILE)]);
    let mut options = Options { address: "127.0.0.1:0".parse().expect("an address"), ..Options::local(store) };
    change(&mut options);
    let (stop, stopped) = oneshot::channel();
    let (ready, address) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let ready = move |address| ready.send(address).expect("the test waits");
        runtime.block_on(server::serve(options, ready, async { drop(stopped.await) })).expect("it is served");
    });
    let address = address.recv().expect("it is served");
    Served { address, folder, stop: Some(stop), thread: Some(thread) }
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        drop(self.thread.take().map(std::thread::JoinHandle::join));
    }
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// A problem's status and detail.
    pub fn problem(&self) -> (u16, String) {
        assert!(self.head.contains("content-type: application/problem+json"), "{}\n{}", self.head, self.body);
        let problem = self.json();
        assert_eq!(problem["status"], self.status);
        (self.status, problem["detail"].as_str().expect("a detail").to_owned())
    }
}

impl Served {
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], b"")
    }

    pub fn post(&self, path: &str, media: &str, body: &[u8]) -> Answer {
        self.ask("POST", path, &[&format!("Content-Type: {media}")], body)
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[&str], body: &[u8]) -> Answer {
        let own = if headers.iter().any(|header| header.starts_with("Host:")) { "" } else { "Host: 127.0.0.1\r\n" };
        let more: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        let head = format!(
            "{method} {path} HTTP/1.1\r\n{own}Connection: close\r\nContent-Length: {}\r\n{more}\r\n",
            body.len()
        );
        self.raw(&[head.as_bytes(), body].concat())
    }

    /// Sends bytes as they are, and reads to the end.
    pub fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
        stream.write_all(bytes).expect("sent");
        let mut answer = Vec::new();
        drop(stream.read_to_end(&mut answer));
        parsed(&answer)
    }
}

pub fn parsed(answer: &[u8]) -> Answer {
    let text = String::from_utf8_lossy(answer).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    let head = head.to_ascii_lowercase();
    let body = if head.contains("transfer-encoding: chunked") { unchunked(body) } else { body.to_owned() };
    Answer { status, head, body }
}

fn unchunked(mut body: &str) -> String {
    let mut whole = String::new();
    while let Some((size, rest)) = body.split_once("\r\n") {
        let size = usize::from_str_radix(size.trim(), 16).unwrap_or(0);
        let Some(chunk) = rest.get(..size).filter(|chunk| !chunk.is_empty()) else { break };
        whole += chunk;
        body = rest.get(size + 2..).unwrap_or_default();
    }
    whole
}
