//! Archives on a host: read a piece at a time, gone on with, and told apart from pages.

mod support;

use std::io::Write;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use source::{Kind, Options, Origin, Position, Source};
use support::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The part of a body that is asked for, or all of it.
fn give_part(asked: &Asked, stream: &mut TcpStream, tag: &str, body: &[u8]) -> std::io::Result<()> {
    let range =
        asked.head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("range: bytes=").map(str::to_owned));
    let Some((from, to)) = range.as_deref().and_then(|range| range.split_once('-')) else {
        return stream.write_all(&ok("", body));
    };
    let from: usize = from.parse().expect("a number");
    let to: usize = to.parse::<usize>().expect("a number").min(body.len() - 1);
    if from >= body.len() {
        let head = format!("HTTP/1.1 416 No\r\nContent-Range: bytes */{}\r\nContent-Length: 0\r\n\r\n", body.len());
        return stream.write_all(head.as_bytes());
    }
    let part = &body[from..=to];
    let head = format!(
        "HTTP/1.1 206 Part\r\nConnection: close\r\nETag: {tag}\r\nContent-Length: {}\r\nContent-Range: bytes {from}-{to}/{}\r\n\r\n",
        part.len(),
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(part)
}

fn parts(path: &'static str, body: Vec<u8>) -> Host {
    Host::new(move |asked, stream| {
        if asked.path == path {
            give_part(asked, stream, "\"v1\"", &body)
        } else {
            stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        }
    })
}

/// An archive of three pieces, and where each of its records starts.
fn large() -> (Vec<u8>, Vec<usize>) {
    let filler = |n: usize| {
        let noise: String =
            (0..2_000_000u64).map(|i| char::from(33 + ((i * i * 7 + i / 3 + n as u64) % 90) as u8)).collect();
        let body = format!("<!DOCTYPE html><title>Story {n}</title><p>The harbour froze.<!--{noise}-->");
        response(&story_url(n), "200 OK\r\nContent-Type: text/html", body.as_bytes())
    };
    let (mut archive, mut starts) = (Vec::new(), Vec::new());
    for n in 0..5 {
        starts.push(archive.len());
        archive.extend(filler(n));
    }
    (archive, starts)
}

#[test]
fn an_archive_is_read_a_piece_at_a_time_and_gone_on_with() {
    let (archive, starts) = large();
    let host = parts("/day.warc", archive);
    let url = host.url("/day.warc");
    let ran = run_with(&url, quick());
    assert_eq!(ran.urls(), (0..5).map(story_url).collect::<Vec<_>>());
    assert!(ran.problems.is_empty(), "{:?}", ran.problems);
    let container = &ran.ends[0].container;
    assert_eq!((container.kind, container.stamp.etag.as_deref()), (Kind::Warc, Some("\"v1\"")));
    assert_eq!(host.paths().len(), 4, "the rules, then three pieces of 4 MiB");
    assert!(host.asked()[2].head.to_ascii_lowercase().contains("if-range: \"v1\""));

    let known = Arc::new(At(Position::at(starts[4] as u64)));
    let origin = Origin::tell(&url).expect("an address");
    let items = Source::new(quick()).read(&origin, known).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(Ran::of(items).urls(), [story_url(4)]);
}

struct At(Position);

impl source::Known for At {
    fn resume(&self, _: &source::Container) -> source::Resume {
        source::Resume::At(self.0)
    }
}

#[test]
fn an_archive_that_changes_meanwhile_is_said_to() {
    let (archive, _) = large();
    let count = AtomicUsize::new(0);
    let host = Host::new(move |asked, stream| match asked.path.as_str() {
        "/robots.txt" => stream.write_all(&page("")),
        _ if count.fetch_add(1, Ordering::Relaxed) == 0 => give_part(asked, stream, "\"v1\"", &archive),
        _ => stream.write_all(&ok("ETag: \"v2\"\r\n", b"another")),
    });
    let ran = run_with(&host.url("/day.warc"), quick());
    assert_eq!(ran.urls(), [story_url(0), story_url(1)], "what came before stands");
    let said: Vec<&str> = ran.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert!(said.iter().any(|message| message.contains("changed while it was read")), "{said:?}");
}

#[test]
fn a_host_without_parts_gives_small_archives_whole() {
    let archive: Vec<u8> = (0..3).flat_map(|n| gzip(&story(n))).collect();
    let host = Host::new(move |asked, stream| match asked.path.as_str() {
        "/robots.txt" => stream.write_all(&page("")),
        // The second address does not say what it is.
        "/a.warc.gz" | "/download?id=7" => stream.write_all(&ok("Content-Type: application/warc\r\n", &archive)),
        _ => stream.write_all(&ok("", &vec![b'x'; 3 << 20])),
    });
    for path in ["/a.warc.gz", "/download?id=7"] {
        let ran = run_with(&host.url(path), quick());
        assert_eq!(ran.urls(), [story_url(0), story_url(1), story_url(2)], "{path}");
        assert_eq!(ran.ends[0].container.kind, Kind::Warc);
    }
    let small = Options { largest_answer: 1 << 20, ..quick() };
    let error = Source::new(small).open(&host.url("/large.warc")).err().expect("it is too large");
    assert!(error.is_too_large() && error.to_string().contains("only whole"), "{error}");
}

#[test]
fn a_list_names_records_on_a_host() {
    let members: Vec<Vec<u8>> = (0..4).map(|n| gzip(&story(n))).collect();
    let starts: Vec<usize> = (0..4).map(|n| members[..n].iter().map(Vec::len).sum()).collect();
    let line = |n: usize| {
        let (offset, length) = (starts[n], members[n].len());
        format!(
            "org,example)/{n} 20210219120000 {} text/html 200 SHA - - {length} {offset} crawl/a.warc.gz\n",
            story_url(n)
        )
    };
    let list = format!(" CDX N b a m s k r M S V g\n{}{}", line(3), line(1));
    let (archive, listed) = (members.concat(), list.clone());
    let host = Host::new(move |asked, stream| match asked.path.as_str() {
        "/lists/a.cdx" => give_part(asked, stream, "\"l\"", listed.as_bytes()),
        "/lists/crawl/a.warc.gz" | "/data/crawl/a.warc.gz" => give_part(asked, stream, "\"a\"", &archive),
        _ => stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
    });
    let beside = run_with(&host.url("/lists/a.cdx"), quick());
    assert_eq!(beside.urls(), [story_url(3), story_url(1)], "{:?}", beside.problems);
    let asked = host.asked().iter().filter(|asked| asked.path.ends_with(".gz")).count();
    assert_eq!(asked, 2, "a request a record");

    let folder = Folder::new();
    let options = Options { archives: Some(host.url("/data")), ..quick() };
    let elsewhere = run_with(&folder.file("a.cdx", &list), options);
    assert_eq!(elsewhere.urls(), [story_url(3), story_url(1)], "{:?}", elsewhere.problems);
}

#[test]
fn a_zip_archive_on_a_host_is_read_from_its_end() {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in ["a.html", "b.html"] {
        zip.start_file(name, SimpleFileOptions::default()).expect("an entry");
        write!(zip, "<!DOCTYPE html><p>The harbour froze in {name}.").expect("memory");
    }
    let host = parts("/pages.zip", zip.finish().expect("memory").into_inner());
    let ran = run_with(&host.url("/pages.zip"), quick());
    assert_eq!(
        ran.texts(),
        ["<!DOCTYPE html><p>The harbour froze in a.html.", "<!DOCTYPE html><p>The harbour froze in b.html."]
    );
    assert_eq!(ran.ends[0].container.kind, Kind::Zip);
}
