//! Standard input: whatever comes through it, told by looking.

mod support;

use std::io::Write;
use std::process::{Command, Stdio};

use support::*;

/// Not a test by itself: reads standard input where another test has started it, and prints what came.
#[test]
fn reader() {
    if std::env::var_os("OCTUPLE_READ").is_none() {
        return;
    }
    match open("-") {
        Ok(items) => {
            let ran = Ran::of(items);
            println!("= {:?} {:?} {:?}", ran.ends[0].container.kind, ran.texts(), ran.kinds());
        }
        Err(error) => println!("= {error}"),
    }
}

/// What comes of `input`.
fn read(input: &[u8]) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "reader", "--nocapture"])
        .env("OCTUPLE_READ", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    out.lines().find_map(|line| Some(line.split_once("= ")?.1.to_owned())).unwrap_or(out)
}

#[test]
fn anything_may_come() {
    let html = b"<!DOCTYPE html><p>x";
    assert_eq!(read(html), r#"Page ["<!DOCTYPE html><p>x"] []"#);
    assert_eq!(read(b""), r#"Page [""] []"#);
    assert_eq!(read(b"{\"text\": \"One\"}\n{\"text\": 2}\n"), r#"Ndjson ["One"] ["malformed-line"]"#);
    let page = response("https://example.org/", "200 OK\r\nContent-Type: text/html", b"<p>x");
    let large = response("https://example.org/", "200 OK\r\nContent-Type: text/html", &vec![b'x'; 65 << 20]);
    let bytes = [page.clone(), large, page.clone()].concat();
    assert_eq!(read(&bytes), r#"Warc ["<p>x", "<p>x"] ["too-large"]"#);
    assert_eq!(read(&gzip(&page)), r#"Warc ["<p>x"] []"#);
    assert_eq!(read(b"PK\x03\x04"), "-: a ZIP archive has its list at its end, so it must be a file");
    assert_eq!(read(b"\x89PNG\0"), "-: it holds no text");
}
