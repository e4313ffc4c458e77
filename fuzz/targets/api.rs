//! What programs and browsers send: every answer is what was asked for or a problem that says what is wrong, and nothing that was sent is markup.
#![no_main]

use std::cell::RefCell;
use std::fs;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use axum::{Router, body};
use libfuzzer_sys::fuzz_target;
use octuple::page::As;
use octuple_fuzz::{engine, holds, place};
use server::Options;
use store::{Entry, Store};
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

/// What is asked: a method, a path, and what a body is said to be; where it is nothing, the bytes end the address. `fuzz/seeds.py`
/// has one of each, in this order.
const ASKED: [(&str, &str, &str); 22] = [
    // Pages are read by other targets.
    ("POST", "/api/v1/read?", ""),
    ("POST", "/api/v1/read", "application/json"),
    ("POST", "/api/v1/read/stream", "application/x-ndjson"),
    ("POST", "/api/v1/add", "application/json"),
    ("POST", "/api/v1/add/pages", "application/x-ndjson"),
    ("POST", "/read", "multipart/form-data; boundary=X"),
    ("POST", "/add", "application/x-www-form-urlencoded"),
    ("POST", "/login", "application/x-www-form-urlencoded"),
    ("GET", "/api/v1/find?", ""),
    ("GET", "/api/v1/events?", ""),
    ("GET", "/api/v1/articles?", ""),
    ("GET", "/api/v1/reports/", ""),
    ("GET", "/api/v1/explain/", ""),
    ("GET", "/api/v1/posture?", ""),
    ("GET", "/api/v1/facets?", ""),
    ("GET", "/api/v1/export?", ""),
    ("GET", "/api/v1/events/", ""),
    ("GET", "/reports?", ""),
    ("GET", "/events?", ""),
    ("GET", "/posture?", ""),
    ("GET", "/theme?", ""),
    ("GET", "/", ""),
];

/// After so many requests there is another store: what is added would fill the memory.
const MOST: usize = 20_000;

/// The longest answer that is looked at, in bytes.
const LONGEST: usize = 64 << 20;

/// What is markup if anything is that was sent: no page of ours has such an element.
const ELEMENT: &str = "<zq";

struct Served {
    service: Router,
    runtime: Runtime,
    asked: usize,
}

thread_local! {
    static SERVED: RefCell<Served> = RefCell::new(Served::new());
}

impl Served {
    fn new() -> Self {
        let path = place(".db");
        for end in ["", "-wal", "-shm"] {
            drop(fs::remove_file(format!("{}{end}", path.display())));
        }
        let text = b"Ruritania will withdraw 300 troops from Kosovo by May 1, Defence Minister Rupert Hentzau <zq> said on Monday.";
        let ask = octuple::Ask { read_as: As::Body, date: "2021-03-05".parse().ok(), ..octuple::Ask::default() };
        let record = engine().read(text, &ask).record(false);
        Store::create(&path).and_then(|mut store| store.write(&[Entry::of(record)], &[])).expect("written");
        let service = server::service(&Options::local(path)).expect("a store");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        Self { service, runtime, asked: 0 }
    }

    fn ask(&mut self, (method, path, media): (&str, &str, &str), bytes: &[u8]) -> Option<(StatusCode, String, Vec<u8>)> {
        let (address, body) = match media {
            "" => (path.to_owned() + &String::from_utf8_lossy(bytes), Vec::new()),
            _ => (path.to_owned(), bytes.to_vec()),
        };
        let request = Request::builder().method(method).uri(address).header(header::HOST, "localhost");
        let media = if media.is_empty() { "text/plain" } else { media };
        // Not every query is one that a client could send.
        let request = request.header(header::CONTENT_TYPE, media).body(Body::from(body)).ok()?;
        self.asked += 1;
        let service = self.service.clone();
        Some(self.runtime.block_on(async {
            let answer: Response = service.oneshot(request).await.expect("it cannot fail");
            let (head, body) = answer.into_parts();
            let media = head.headers.get(header::CONTENT_TYPE).and_then(|media| media.to_str().ok()).unwrap_or_default();
            let body = body::to_bytes(body, LONGEST).await.expect("an answer comes whole");
            (head.status, media.to_owned(), body.to_vec())
        }))
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let asked = ASKED[usize::from(*first) % ASKED.len()];
    let answer = SERVED.with_borrow_mut(|served| {
        if served.asked >= MOST {
            *served = Served::new();
        }
        served.ask(asked, rest)
    });
    let Some((status, media, body)) = answer else { return };
    assert!(!status.is_server_error() || status == StatusCode::SERVICE_UNAVAILABLE, "{status} to {asked:?}");
    if media.starts_with("text/html") {
        let page = String::from_utf8(body).expect("a page is UTF-8");
        assert!(!page.to_ascii_lowercase().contains(ELEMENT), "markup of whoever asked: {asked:?}");
    } else if media.starts_with("application/problem+json") {
        let problem: serde_json::Value = serde_json::from_slice(&body).expect("a problem is JSON");
        assert!(problem["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{problem}");
        assert!(!status.is_success());
    } else if media.starts_with("application/json") {
        let answer: serde_json::Value = serde_json::from_slice(&body).expect("an answer is JSON");
        if asked.1.starts_with("/api/v1/read") && answer.get("article").is_some() {
            holds::stands(&answer);
        }
    }
});
