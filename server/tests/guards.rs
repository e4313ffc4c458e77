//! Who is answered, and what is done about those who mean harm.

mod support;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::post;
use server::{Limits, Options};
use support::*;
use tokio::sync::oneshot;

const TOKEN: &str = "a token of 22 letters.";

#[test]
fn what_is_asked_badly_is_told_how() {
    let served = served();
    let detail = |path: &str| served.get(path).problem();
    assert!(detail("/api/v1/find?wher=Nice").1.contains("expected one of `words`"));
    assert!(detail("/api/v1/find?when=soon").1.contains("write 2021-02-19"));
    assert!(detail("/api/v1/find?limit=0").1.contains("not from 1 to 1000"));
    assert!(detail("/api/v1/find?cursor=x").1.contains("\"next\""));
    assert!(detail("/api/v1/export?format=parquet").1.contains("octuple export parquet"));
    assert_eq!(detail("/api/v1/nothing").0, 404);
    assert_eq!(detail("/api/v1/events/99999999999999999999").0, 404);
    assert_eq!(served.post("/api/v1/find", "text/plain", b"").problem().0, 405);
    assert_eq!(served.post("/api/v1/read?as=pdf", "text/plain", b"x").problem().0, 400);
    assert_eq!(served.post("/api/v1/add", "application/json", br#"{"sources": ["/etc/passwd"]}"#).problem().0, 400);
    assert_eq!(
        served.post("/api/v1/add", "application/json", br#"{"sources": ["file:///etc/passwd"]}"#).problem().0,
        400
    );
}

#[test]
fn the_syntax_of_what_answers_is_only_words() {
    let served = served();
    for asked in
        ["%22", "'; DROP TABLE report; --", "who:denmark OR NOT", "NEAR(a b)", "a* ^b {c}", "\u{0}", "%00", "(((("]
    {
        let asked: String = asked
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("%{:02X}", c as u32) })
            .collect();
        let answer = served.get(&format!("/api/v1/find?words={asked}&who={asked}"));
        assert_eq!(answer.status, 200, "{asked}: {}", answer.body);
    }
    assert_eq!(served.get("/api/v1/stats").json()["articles"], 3, "nothing was dropped");
}

#[test]
fn ways_out_of_the_house_lead_nowhere() {
    let served = served();
    for path in [
        "/../../etc/passwd",
        "/assets/../../etc/passwd",
        "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "//etc/passwd",
        "/api/v1/articles/..%2f..%2fetc",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("root:"));
    }
}

#[test]
fn a_page_of_another_site_gets_nothing() {
    let served = served();
    let ask = |headers: &[&str]| served.ask("POST", "/api/v1/read?as=body", headers, b"x").status;
    assert_eq!(ask(&["Host: attacker.example"]), 403, "a name that was made to point here");
    assert_eq!(ask(&["Host: 127.0.0.1:80.attacker.example"]), 403);
    assert_eq!(ask(&["Origin: https://attacker.example"]), 403);
    assert_eq!(ask(&["Sec-Fetch-Site: cross-site"]), 403);
    assert_eq!(ask(&["Host: localhost:1", "Origin: http://localhost:1", "Sec-Fetch-Site: same-origin"]), 200);
    let answer = served.get("/api/v1/stats");
    assert!(answer.head.contains("content-security-policy: default-src 'none'"), "{}", answer.head);
    assert!(answer.head.contains("x-content-type-options: nosniff"));
    assert!(!answer.head.contains("access-control-allow-origin"));
}

#[test]
fn only_those_who_know_the_token_are_answered() {
    let served = served_with(|options| options.token = Some(TOKEN.to_owned()));
    let bearer =
        |token: &str| served.ask("GET", "/api/v1/stats", &[&format!("Authorization: Bearer {token}")], b"").status;
    assert_eq!(served.get("/api/v1/stats").problem().0, 401);
    assert_eq!((bearer("wrong"), bearer(""), bearer(&TOKEN[..21]), bearer(TOKEN)), (401, 401, 401, 200));
    assert_eq!(served.get("/metrics").status, 401);
    assert_eq!(served.get("/healthz").status, 200);
    let page = served.ask("GET", "/", &["Accept: text/html"], b"");
    assert!(page.status == 303 && page.head.contains("location: /login"), "{}", page.head);
    assert_eq!(served.post("/login", "application/x-www-form-urlencoded", b"token=wrong").status, 401);
    let entered = served.post("/login", "application/x-www-form-urlencoded", TOKEN.replace(' ', "+").as_bytes());
    assert_eq!(entered.status, 422, "no such field");
    let form = format!("token={}", TOKEN.replace(' ', "+"));
    let entered = served.post("/login", "application/x-www-form-urlencoded", form.as_bytes());
    assert!(entered.head.contains("httponly; samesite=strict"), "{}", entered.head);
    let cookie = format!("Cookie: other=1; octuple-token={TOKEN}");
    assert_eq!(served.ask("GET", "/api/v1/stats", &[&cookie, "Host: news.example"], b"").status, 200);
}

#[test]
fn nobody_else_is_listened_to_without_a_token() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let serve = |address: &str, token: Option<&str>| {
        let local = Options::local("/nonexistent/news.db".into());
        let options =
            Options { address: address.parse().expect("an address"), token: token.map(str::to_owned), ..local };
        runtime.block_on(server::serve(options, |_| {}, std::future::pending())).expect_err("it is refused")
    };
    assert!(serve("0.0.0.0:0", None).is_open());
    assert!(serve("[::]:0", None).is_open());
    assert!(serve("0.0.0.0:0", Some("short")).is_short_token());
    assert!(serve("127.0.0.1:0", None).of_store().is_some(), "a folder that is not there");
}

#[test]
fn slow_and_idle_and_long_askers_are_let_go() {
    let limits = Limits {
        body: 10_000,
        head: Duration::from_millis(300),
        pause: Duration::from_millis(300),
        answer: Duration::from_secs(2),
        ..Limits::default()
    };
    let served = served_with(|options| options.limits = limits);
    let idle: Vec<TcpStream> = (0..500).map(|_| TcpStream::connect(served.address).expect("it listens")).collect();
    assert_eq!(served.get("/healthz").status, 200, "beside five hundred that say nothing");
    let start = Instant::now();
    for mut stream in idle {
        stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a limit");
        assert_eq!(stream.read(&mut [0; 64]).unwrap_or(0), 0, "it is closed");
    }
    assert!(start.elapsed() < Duration::from_secs(5));
    assert_eq!(served.post("/api/v1/read", "text/html", &[b'x'; 20_000]).problem().0, 413);
    let answer = served.raw(b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\nabc");
    assert!(answer.status == 408 || answer.status == 400 || answer.status == 0, "{}", answer.head);
    let mut dripping = TcpStream::connect(served.address).expect("it listens");
    for byte in b"GET /healthz HTTP/1.1\r\nHost: local" {
        std::thread::sleep(Duration::from_millis(20));
        if dripping.write_all(&[*byte]).is_err() {
            return;
        }
    }
    dripping.set_read_timeout(Some(Duration::from_secs(5))).expect("a limit");
    let read = dripping.read(&mut [0; 64]);
    assert!(!matches!(read, Ok(count) if count > 40), "a head that drips is not waited for: {read:?}");
}

#[test]
fn what_another_face_answers_is_bounded_as_well() {
    let pause = Duration::from_millis(300);
    let limits = Limits { head: pause, pause, answer: Duration::from_secs(2), ..Limits::default() };
    let (ready, address) = mpsc::channel();
    let (stop, stopped) = oneshot::channel::<()>();
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let answers = Router::new().route("/", post(|body: String| async { body }));
        let address = |text: &str| text.parse().expect("an address");
        let ready = move |address| ready.send(address).expect("the test waits");
        let served = server::host(answers, address("127.0.0.1:0"), None, limits, ready, async { drop(stopped.await) });
        runtime.block_on(served).expect("it is served");
        let refused =
            runtime.block_on(server::host(Router::new(), address("0.0.0.0:0"), None, limits, |_| {}, async {}));
        assert!(refused.expect_err("it is open to others").is_open());
    });
    let address = address.recv().expect("it is served");
    let answer = |sent: &[u8]| {
        let mut stream = TcpStream::connect(address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a limit");
        stream.write_all(sent).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it is closed");
        answer
    };
    let head = "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 4\r\n\r\n";
    assert!(answer(format!("{head}well").as_bytes()).ends_with("\r\n\r\nwell"), "who asks as one should is answered");
    for slow in ["", "POST / HTTP", &format!("{head}we")] {
        let answer = answer(slow.as_bytes());
        assert!(!answer.starts_with("HTTP/1.1 200"), "{slow:?} is let go: {answer}");
    }
    stop.send(()).expect("it waits");
    thread.join().expect("it ends");
}

#[test]
fn as_many_as_may_are_worked_for() {
    let limits = Limits { requests: 0, ..Limits::default() };
    let served = served_with(|options| options.limits = limits);
    let answer = served.get("/api/v1/stats");
    assert_eq!(answer.problem().0, 503);
    assert!(answer.head.contains("retry-after: 1"), "{}", answer.head);
}

#[test]
fn another_store_in_the_place_of_the_first_is_noticed() {
    let served = served();
    assert_eq!(served.get("/api/v1/stats").json()["articles"], 3);
    let path = served.folder.path().join("news.db");
    let other = served.folder.path().join("other.db");
    fill(&other, &[("wire", "2021-03-02", OTHER)]);
    std::fs::rename(&other, &path).expect("moved");
    for end in ["-wal", "-shm"] {
        drop(std::fs::remove_file(served.folder.path().join(format!("news.db{end}"))));
    }
    assert_eq!(served.get("/api/v1/stats").json()["articles"], 1);
    std::fs::remove_file(&path).expect("removed");
    let (status, detail) = served.get("/api/v1/stats").problem();
    assert!(status == 503 && detail.contains("no such store"), "{detail}");
}

#[test]
fn what_is_hostile_in_a_page_stays_text() {
    let served = served();
    let found = served.get("/api/v1/find?who=Ruritania").json();
    let id = found["items"][0]["id"].as_str().expect("an id").to_owned();
    let record = served.get(&format!("/api/v1/articles/{id}"));
    assert!(record.head.contains("content-type: application/json"));
    for path in [
        "/".to_owned(),
        format!("/articles/{id}"),
        "/reports?who=Ruritania".into(),
        "/events".into(),
        "/posture".into(),
    ] {
        let page = served.ask("GET", &path, &["Accept: text/html"], b"").body;
        for harm in ["<script>alert", "<img src=x", "<b onmouseover"] {
            assert!(!page.contains(harm), "{path} has {harm}");
        }
    }
}
