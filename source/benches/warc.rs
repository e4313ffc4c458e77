//! Records a second out of an archive, on one core: `cargo bench -p octuple-source`.
//!
//! The archive is made here: for each page a request, its answer and its metadata, as crawlers write them, each packed by itself. Pages
//! are of 20,000 bytes, of words that pack as those of a page do.

use std::io::Write;
use std::path::PathBuf;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use flate2::Compression;
use flate2::write::GzEncoder;
use source::{Item, Options, Source};

const PAGES: usize = 2000;
const PAGE: usize = 20_000;

fn main() {
    divan::main();
}

fn record(kind: &str, media: &str, block: &str) -> String {
    let length = block.len();
    format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://example.org/\r\nWARC-Date: 2021-02-19T12:00:00Z\r\n\
         Content-Type: {media}\r\nContent-Length: {length}\r\n\r\n{block}\r\n\r\n"
    )
}

/// A page of words that differ from page to page.
fn page(seed: &mut u64) -> String {
    let mut text = String::from("<!DOCTYPE html><title>Harbour</title><p>");
    while text.len() < PAGE {
        // Knuth's MMIX generator.
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let word = (*seed >> 33) % 3000;
        text.push_str(&format!("w{word:x} "));
    }
    text
}

/// The archive, and how many bytes its records have.
fn archive(packed: bool) -> (PathBuf, usize) {
    let (mut bytes, mut size, mut seed) = (Vec::new(), 0, 1);
    for _ in 0..PAGES {
        let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{}", page(&mut seed));
        let request =
            record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n");
        let metadata = record("metadata", "application/warc-fields", "fetchTimeMs: 3\r\n");
        for record in [request, record("response", "application/http; msgtype=response", &answer), metadata] {
            size += record.len();
            if packed {
                let mut encoder = GzEncoder::new(&mut bytes, Compression::default());
                encoder
                    .write_all(record.as_bytes())
                    .and_then(|()| encoder.finish().map(drop))
                    .expect("memory takes all");
            } else {
                bytes.extend_from_slice(record.as_bytes());
            }
        }
    }
    let name = format!("octuple-bench-{}-{packed}.warc", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, bytes).expect("a temporary file can be written");
    (path, size)
}

#[divan::bench(args = [false, true], sample_count = 20)]
fn pages(bencher: Bencher, packed: bool) {
    let (path, size) = archive(packed);
    let name = path.to_str().expect("the path is text");
    let source = Source::new(Options::default());
    bencher.counter(ItemsCount::new(PAGES * 3)).counter(BytesCount::new(size)).bench_local(|| {
        let items = source.open(name).expect("the archive is there");
        assert_eq!(items.filter(|item| matches!(item, Item::Page(_))).count(), PAGES);
    });
    std::fs::remove_file(&path).expect("the archive is there");
}
