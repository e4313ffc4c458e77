//! Long answers: bounded in number, dropped where nobody takes them, and never cut off unnoticed.

mod support;

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use server::Limits;
use support::*;

#[test]
fn as_many_long_answers_as_may_are_made() {
    let limits = Limits { streams: 0, ..Limits::default() };
    let served = served_with(|options| options.limits = limits);
    let (status, detail) = served.get("/api/v1/export?format=csv").problem();
    assert_eq!(status, 503);
    assert!(detail.contains("ask again"), "{detail}");
    assert_eq!(served.ask("GET", "/api/v1/find", &["Accept: application/x-ndjson"], b"").problem().0, 503);
    assert_eq!(served.get("/api/v1/find").status, 200, "a part is no long answer");
}

#[test]
fn an_asker_who_does_not_take_an_answer_is_let_go() {
    let limits = Limits { streams: 1, pause: Duration::from_millis(300), ..Limits::default() };
    let served = served_with(|options| options.limits = limits);
    let path = served.folder.path().join("news.db");
    let long = WIRE.repeat(60);
    let pages = vec![("wire", "2021-03-02", long.as_str()); 20];
    fill(&path, &pages);
    let mut deaf = TcpStream::connect(served.address).expect("it listens");
    deaf.write_all(b"GET /api/v1/export?format=annotations HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("asked");
    let mut head = [0; 8];
    deaf.read_exact(&mut head).expect("it begins");
    assert_eq!(served.get("/api/v1/export?format=csv").problem().0, 503, "there is no room beside it");
    let since = Instant::now();
    while served.get("/api/v1/export?format=csv").status != 200 {
        assert!(since.elapsed() < Duration::from_secs(20), "its place is not given back");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn an_answer_that_cannot_be_made_to_its_end_is_cut_off() {
    let served = served();
    let path = served.folder.path().join("news.db");
    let whole = served.get("/api/v1/export?format=ndjson");
    assert_eq!(whole.body.lines().count(), 3);
    std::fs::remove_file(&path).expect("taken away");
    let mut stream = TcpStream::connect(served.address).expect("it listens");
    stream
        .write_all(b"GET /api/v1/export?format=ndjson HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .expect("asked");
    let mut answer = Vec::new();
    drop(stream.read_to_end(&mut answer));
    let text = String::from_utf8_lossy(&answer);
    assert!(text.contains("503") || !text.ends_with("0\r\n\r\n"), "it looks whole: {text}");
}
