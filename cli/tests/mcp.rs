//! What an assistant meets: the program itself, spoken to over pipes and over HTTP.

#[path = "mcp/http.rs"]
mod http;
#[path = "mcp/pipes.rs"]
mod pipes;

use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use http::Http;
use pipes::Pipes;

/// A folder with a store of our examples.
fn store() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let added = Command::new(env!("CARGO_BIN_EXE_octuple"))
        .arg("add")
        .arg(examples)
        .current_dir(folder.path())
        .output()
        .expect("it starts");
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    folder
}

fn program(folder: &Path, flags: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_octuple"))
        .arg("mcp")
        .args(flags)
        .current_dir(folder)
        .env_remove("OCTUPLE_STORE")
        .env_remove("OCTUPLE_TOKEN")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts")
}

fn initialize() -> Value {
    json!({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {
        "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"},
    }})
}

/// Every span of an answer's evidence is cut out of its sentence's text where it lies in it.
fn stands(report: &Value) {
    let evidence = &report["evidence"];
    let sentence = &evidence["sentence"];
    let start = sentence["start"].as_u64().expect("a start");
    let text: Vec<char> = sentence["text"].as_str().expect("a text").chars().collect();
    assert!(!text.is_empty(), "{report}");
    let words = evidence["words"].as_object().expect("words");
    assert!(words.contains_key("did_what"), "{report}");
    for span in words.values().flat_map(|spans| spans.as_array().expect("a list")) {
        let place = |key: &str| span[key].as_u64().and_then(|at| at.checked_sub(start)).map(|at| at as usize);
        if let (Some(from), Some(to)) = (place("start"), place("end"))
            && to <= text.len()
            && span.get("block").is_none()
        {
            assert_eq!(text[from..to].iter().collect::<String>(), span["text"].as_str().expect("words"));
        }
    }
}

#[test]
fn tools_say_what_they_take() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut assistant = Pipes::open(folder.path());
    let tools = assistant.ask("tools/list", &json!({}));
    let tools = tools["tools"].as_array().expect("a list");
    let mut names: Vec<&str> = tools.iter().map(|tool| tool["name"].as_str().expect("a name")).collect();
    names.sort_unstable();
    assert_eq!(names, ["events", "explain", "find", "posture", "read"]);
    for tool in tools {
        assert!(tool["description"].as_str().is_some_and(|text| text.len() > 80), "{tool}");
        assert_eq!(tool["annotations"]["readOnlyHint"], true);
        for (name, property) in tool["inputSchema"]["properties"].as_object().expect("properties") {
            let described = property["description"].as_str().is_some_and(|text| text.len() > 10);
            assert!(described, "{}: {name} is not described: {property}", tool["name"]);
        }
    }
    let find = tools.iter().find(|tool| tool["name"] == "find").expect("there");
    assert!(find["inputSchema"].to_string().contains("\"undisclosed\""), "the statuses are named: {find}");
    assistant.close();
}

#[test]
fn each_tool_answers_with_its_evidence() {
    let folder = store();
    let mut assistant = Pipes::open(folder.path());

    let found = assistant.call("find", json!({"who": "Denmark", "where": "Mali", "status": "planned"}));
    let report = &found["reports"][0];
    assert_eq!((report["who"].as_str(), report["publisher"].as_str()), (Some("Denmark"), Some("The Harbour Gazette")));
    assert_eq!(report["evidence"]["words"]["how_many"][0]["text"], "from 90 soldiers to about 270");
    assert!(
        report["evidence"]["marked"]
            .as_str()
            .expect("marked")
            .starts_with("[who: Denmark] [how certain: will] [did what: increase]")
    );
    assert_eq!((report["url"].is_string(), report["voices"].as_u64()), (true, Some(1)));
    assert!(report["on_whose_word"].as_str().expect("a chain").starts_with("Karen Lund"));
    stands(report);

    let first = assistant.call("find", json!({"limit": 2}));
    let second = assistant.call("find", json!({"limit": 2, "before": first["next"]}));
    assert!(first["all"].as_u64() > Some(20) && first["reports"][1]["id"] != second["reports"][0]["id"], "{second}");

    let events = assistant.call("events", json!({"voices": 2}));
    let event = &events["events"][0];
    assert_eq!((event["voices"].as_u64(), event["reports"].as_u64()), (Some(2), Some(3)), "{events}");
    stands(&event["told_first"]);
    let whole = assistant.call("events", json!({"event": event["id"]}));
    let tolls: Vec<&str> = whole["differences"][0]["versions"]
        .as_array()
        .expect("versions")
        .iter()
        .map(|version| version["says"].as_str().expect("a number"))
        .collect();
    assert_eq!((tolls, whole["reports_in_full"].as_array().map(Vec::len)), (vec!["12", "14"], Some(3)));

    let postures = assistant.call("posture", json!({"who": "Denmark", "where": "Mali"}));
    let points = postures["postures"][0]["points"].as_array().expect("points");
    let levels: Vec<(&str, f64)> = points
        .iter()
        .map(|point| (point["kind"].as_str().expect("a kind"), point["low"].as_f64().expect("a level")))
        .collect();
    assert_eq!(levels, [("in place", 90.0), ("planned", 270.0), ("in place", 250.0)]);
    assert!(points[0]["url"].is_string() && points[0]["voices"] == 1, "{}", points[0]);
    stands(&points[0]);

    let explained = assistant.call("explain", json!({"report": report["id"]}));
    assert_eq!(explained["fields"]["how_certain"]["values"][0]["status"], "planned");
    assert_eq!(explained["fields"]["who"]["words"][0]["text"], "Denmark");
    assert!(explained["after"].as_str().expect("text").contains("first instructors to Gao"), "{explained}");
    assert_eq!(explained["article"]["first_published_by"], "Nordic Dispatch");
    assistant.close();
}

#[test]
fn a_page_is_read_and_explained_without_a_store() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut assistant = Pipes::open(folder.path());
    let page = "Ruritania withdrew 300 troops from Kosovo on Monday, Defence Minister Rupert Hentzau said.";
    let asked = json!({"page": page, "as": "body", "date": "2021-03-05", "url": "https://example.org/a"});
    let read = assistant.call("read", asked.clone());
    let report = &read["reports"][0];
    assert_eq!(
        (report["who"][0]["name"].as_str(), report["did_what"][0]["type"].as_str()),
        (Some("Ruritania"), Some("RETREAT"))
    );
    assert_eq!(read["article"]["url"], "https://example.org/a");
    stands(report);
    let explained = assistant.call("explain", asked);
    assert!(explained["fields"]["did_what"]["rules"][0].as_str().expect("a rule").starts_with("event/"), "{explained}");
    assert!(assistant.refused("find", json!({"who": "Ruritania"})).contains("octuple add"));
    assistant.close();
}

#[test]
fn bad_questions_are_answered_by_how_to_ask() {
    let folder = store();
    let mut assistant = Pipes::open(folder.path());
    for (tool, arguments, says) in [
        ("find", json!({"place": "Gao"}), "this tool takes"),
        ("find", json!({"limit": 1000}), "between 1 and 100"),
        ("find", json!({"when": "last week"}), "2021-02-19"),
        ("find", json!({"status": "certain"}), "happened"),
        ("find", json!({"where": "Nowhereatall,5km"}), "no place"),
        ("events", json!({"event": 9999}), "no event 9999"),
        ("events", json!({"event": "first"}), "event: invalid type"),
        ("posture", json!({"when": "soon"}), "when: "),
        ("read", json!({}), "missing field `page`"),
        ("read", json!({"page": ""}), "page: "),
        ("read", json!({"page": "Text.", "date": "Monday"}), "2021-02-19"),
        ("explain", json!({}), "either `report` or `page`"),
        ("explain", json!({"report": "none"}), "no report \"none\""),
        ("explain", json!({"page": "Nothing was said.", "as": "body", "number": 7}), "no report 7"),
    ] {
        let said = assistant.refused(tool, arguments.clone());
        assert!(said.contains(says), "{tool} {arguments}: {said}");
    }
    // Words of a person are never the index's syntax.
    let odd = assistant.call("find", json!({"words": "\" OR who : * NEAR(", "who": "'; DROP TABLE report; --"}));
    assert_eq!(odd["reports"], json!([]));
    assert!(assistant.call("find", json!({}))["all"].as_u64() > Some(20));
    assistant.close();
}

#[test]
fn it_is_reached_by_http_on_loopback() {
    let folder = store();
    let http = Http::open(folder.path(), &[]);
    let (status, hello) = http.post("", &initialize());
    assert_eq!(status, 200, "{hello}");
    assert!(hello.contains("\"octuple\""), "{hello}");
    let ask = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {
        "name": "find", "arguments": {"who": "Denmark", "status": "planned"},
    }});
    let (status, found) = http.post("MCP-Protocol-Version: 2025-06-18\r\n", &ask);
    assert_eq!(status, 200, "{found}");
    assert!(found.contains("from 90 soldiers to about 270"), "{found}");

    // A page in a browser, and a name that somebody made point here.
    assert_eq!(http.post("Origin: https://evil.example\r\n", &ask).0, 403);
    assert_eq!(http.post("Host: evil.example\r\n", &ask).0, 403);
}

#[test]
fn a_token_is_asked_for_where_there_is_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let http = Http::open(folder.path(), &["--token", "0123456789abcdef"]);
    for wrong in ["", "Authorization: Bearer 0123456789abcdee\r\n", "Authorization: Basic 0123456789abcdef\r\n"] {
        assert_eq!(http.post(wrong, &initialize()).0, 401, "{wrong:?}");
    }
    assert_eq!(http.post("Authorization: Bearer 0123456789abcdef\r\n", &initialize()).0, 200);

    std::fs::write(folder.path().join("token"), "from a file, and long\n").expect("written");
    let http = Http::open(folder.path(), &["--token-file", "token"]);
    assert_eq!(http.post("", &initialize()).0, 401);
    assert_eq!(http.post("Authorization: Bearer from a file, and long\r\n", &initialize()).0, 200);

    for (flags, says) in
        [(&["--http", "0.0.0.0:0"][..], "token"), (&["--http", "0.0.0.0:0", "--token", "short"][..], "fewer than 16")]
    {
        let out = program(folder.path(), flags).wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(out.status.code() == Some(1) && said.contains(says) && said.contains("hint:"), "{said}");
    }
}
