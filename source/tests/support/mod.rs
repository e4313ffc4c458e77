//! What the tests are made of: a folder of their own, archives, and a host on this machine.
#![allow(dead_code, reason = "each test uses its part")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use source::{Container, End, Error, Item, Items, Known, Options, Origin, Page, Position, Problem, Resume, Source};

/// A folder that is gone when the test is over.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("octuple-source-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("a temporary folder can be made");
        Self(path)
    }

    /// Writes a file, and gives its path as a person would name it.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(&path, bytes).expect("a file can be written");
        path.to_str().expect("the path is text").to_owned()
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn name(&self) -> &str {
        self.0.to_str().expect("the path is text")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// All that came of a source.
#[derive(Default)]
pub struct Ran {
    pub pages: Vec<Page>,
    pub problems: Vec<Problem>,
    pub ends: Vec<End>,
}

impl Ran {
    pub fn of(items: Items) -> Self {
        let mut ran = Self::default();
        for item in items {
            match item {
                Item::Page(page) => ran.pages.push(*page),
                Item::Problem(problem) => ran.problems.push(problem),
                Item::End(end) => ran.ends.push(end),
            }
        }
        ran
    }

    pub fn urls(&self) -> Vec<&str> {
        self.pages.iter().filter_map(|page| page.url.as_deref()).collect()
    }

    pub fn texts(&self) -> Vec<String> {
        self.pages.iter().map(|page| String::from_utf8_lossy(&page.bytes).into_owned()).collect()
    }

    pub fn kinds(&self) -> Vec<&str> {
        self.problems.iter().map(|problem| problem.kind).collect()
    }
}

pub fn open(name: &str) -> Result<Items, Error> {
    Source::new(Options::default()).open(name)
}

pub fn run(name: &str) -> Ran {
    Ran::of(open(name).unwrap_or_else(|error| panic!("{error}")))
}

pub fn run_with(name: &str, options: Options) -> Ran {
    Ran::of(Source::new(options).open(name).unwrap_or_else(|error| panic!("{error}")))
}

/// Answers the same for every container.
struct Answer(Resume);

impl Known for Answer {
    fn resume(&self, _: &Container) -> Resume {
        self.0
    }
}

pub fn resume(name: &str, answer: Resume) -> Ran {
    let origin = Origin::tell(name).unwrap_or_else(|error| panic!("{error}"));
    let items = Source::new(Options::default()).read(&origin, Arc::new(Answer(answer)));
    Ran::of(items.unwrap_or_else(|error| panic!("{error}")))
}

pub fn run_from(name: &str, position: Position) -> Ran {
    resume(name, Resume::At(position))
}

/// The error that a name gives.
pub fn error(name: &str) -> Error {
    match open(name) {
        Ok(_) => panic!("{name} was opened"),
        Err(error) => error,
    }
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes everything")
}

/// A WARC record.
pub fn record(kind: &str, fields: &str, block: &[u8]) -> Vec<u8> {
    let length = block.len();
    let head = format!("WARC/1.0\r\nWARC-Type: {kind}\r\nContent-Length: {length}\r\n{fields}\r\n");
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

/// A record of the answer of a host.
pub fn response(url: &str, head: &str, body: &[u8]) -> Vec<u8> {
    let fields = format!(
        "WARC-Target-URI: {url}\r\nWARC-Date: 2021-02-19T12:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
    );
    let answer = [b"HTTP/1.1 ", head.as_bytes(), b"\r\n\r\n", body].concat();
    record("response", &fields, &answer)
}

/// A record of a page of words.
pub fn story(number: usize) -> Vec<u8> {
    let body =
        format!("<!DOCTYPE html><title>Story {number}</title><p>{}", "The harbour froze. ".repeat(number % 7 + 1));
    response(&story_url(number), "200 OK\r\nContent-Type: text/html", body.as_bytes())
}

pub fn story_url(number: usize) -> String {
    format!("https://example.org/{number}")
}

/// A request, as the host saw it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub path: String,
    pub head: String,
    pub at: Instant,
}

/// What a host does for a path. It may write as it likes.
type Answers = dyn Fn(&Asked, &mut TcpStream) -> std::io::Result<()> + Send + Sync;

/// A host on this machine. It answers one request for each connection, at the same time as others.
pub struct Host {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Host {
    pub fn new(answers: impl Fn(&Asked, &mut TcpStream) -> std::io::Result<()> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port of this machine is free");
        let address = listener.local_addr().expect("it has an address");
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (log, answers): (_, Arc<Answers>) = (asked.clone(), Arc::new(answers));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, answers) = (log.clone(), answers.clone());
                std::thread::spawn(move || answer(stream, &log, &*answers));
            }
        });
        Self { address, asked }
    }

    /// A host that gives texts for paths, and 404 for all others.
    pub fn of(pages: &'static [(&'static str, &'static str)]) -> Self {
        Self::new(move |asked, stream| match pages.iter().find(|(path, _)| *path == asked.path) {
            Some((_, answer)) => stream.write_all(answer.as_bytes()),
            None => stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
        })
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no test panics while it holds this").clone()
    }

    pub fn paths(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.path).collect()
    }
}

fn answer(mut stream: TcpStream, log: &Mutex<Vec<Asked>>, answers: &Answers) {
    let at = Instant::now();
    let mut head = String::new();
    let mut reader = BufReader::new(stream.try_clone().expect("a stream can be cloned"));
    while reader.read_line(&mut head).is_ok_and(|count| count > 2) {}
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let asked = Asked { path, head, at };
    log.lock().expect("no test panics while it holds this").push(asked.clone());
    // Whoever asked may have gone away.
    let _ = answers(&asked, &mut stream);
}

/// An answer with a body.
pub fn ok(fields: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n{fields}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A page.
pub fn page(body: &str) -> Vec<u8> {
    ok("Content-Type: text/html\r\n", body.as_bytes())
}

/// Manners for a host on this machine.
pub fn quick() -> Options {
    Options { allow_private: true, delay: Duration::ZERO, longest_fetch: Duration::from_secs(5), ..Options::default() }
}
