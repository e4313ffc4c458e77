//! What a host gains that changes its address, or sends us elsewhere: told by taking one address of this machine for public.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::*;

const PUBLIC: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const PRIVATE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2));

/// A host that answers every request with `answer`.
fn host(answer: String) -> SocketAddr {
    let listener = TcpListener::bind((PUBLIC, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

/// The first so many times a name is at the public address, and then at the private one.
struct Turns {
    left: AtomicUsize,
    port: u16,
}

impl Resolve for Turns {
    fn resolve(&self, _: &str, _: u16) -> io::Result<Vec<SocketAddr>> {
        let left = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        Ok(vec![SocketAddr::new(if left.is_ok() { PUBLIC } else { PRIVATE }, self.port)])
    }
}

fn fetcher(times: usize, port: u16) -> Fetcher {
    let options = Options { delay: Duration::ZERO, ..Options::default() };
    let turns = Turns { left: AtomicUsize::new(times), port };
    Fetcher::reaching(|address| address == PUBLIC, options, Some(Arc::new(turns)))
}

fn kind(fetcher: &Fetcher, url: &str) -> &'static str {
    let url = Url::parse(url).unwrap();
    fetcher.fetch(&url, &Validators::default()).err().map_or("none", |trouble| trouble.kind)
}

#[test]
fn a_name_that_turns_private_gains_nothing() {
    let port = host("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>x".into()).port();
    // Once for its robots.txt and once for its page.
    assert_eq!(kind(&fetcher(2, port), "http://news.example/a"), "none");
    for times in [0, 1] {
        assert_eq!(kind(&fetcher(times, port), "http://news.example/a"), "private-address", "{times}");
    }
}

#[test]
fn a_redirect_to_a_private_place_is_refused() {
    for to in [
        "http://127.0.0.2/",
        "http://0x7f.2/",
        "http://[::ffff:127.0.0.2]/",
        "http://169.254.169.254/latest/meta-data",
        "//10.0.0.1/",
    ] {
        let answer = format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n");
        assert_eq!(kind(&fetcher(9, host(answer).port()), "http://news.example/a"), "private-address", "{to}");
    }
    let answer = "HTTP/1.1 302 Found\r\nLocation: http://other.example/\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(
        kind(&fetcher(1, host(answer.into()).port()), "http://news.example/a"),
        "private-address",
        "by its name"
    );
}
