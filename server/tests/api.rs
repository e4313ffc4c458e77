//! What programs ask, and what they are answered.

mod support;

use serde_json::{Value, json};
use support::*;

#[test]
fn reports_are_found_by_their_fields_a_part_at_a_time() {
    let served = served();
    let found = served.get("/api/v1/find?who=Denmark&count=true").json();
    assert_eq!(found["items"][0]["did_what"], "send (MOBILIZE/troops)");
    assert_eq!(found["items"][0]["sentence"], OTHER);
    assert_eq!(found["count"], json!(found["items"].as_array().map(Vec::len)));
    let all: Vec<Value> = served
        .ask("GET", "/api/v1/find", &["Accept: application/x-ndjson"], b"")
        .body
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect();
    let (mut parts, mut next) = (Vec::new(), Some(String::new()));
    while let Some(cursor) = next {
        let cursor = if cursor.is_empty() { cursor } else { format!("&cursor={cursor}") };
        let part = served.get(&format!("/api/v1/find?limit=1{cursor}")).json();
        parts.extend(part["items"].as_array().expect("items").clone());
        next = part["next"].as_str().map(str::to_owned);
    }
    assert_eq!(parts, all, "by the part as by the line");
    let id = all[0]["id"].as_str().expect("an id");
    assert_eq!(served.get(&format!("/api/v1/reports/{id}")).json(), all[0]);
}

#[test]
fn an_event_an_article_and_an_explanation_are_answered() {
    let served = served();
    let event = served.get("/api/v1/events?where=Erbil&what=ASSAULT").json()["items"][0].clone();
    let whole = served.get(&format!("/api/v1/events/{}", event["id"])).json();
    assert_eq!(whole["reports"][0]["sentence"].as_str().map(|s| s.starts_with("A car bomb killed 12")), Some(true));
    let report = whole["reports"][0]["id"].as_str().expect("an id").to_owned();
    let record = served.get(&format!("/api/v1/articles/{report}")).json();
    assert_eq!((&record["schema"], &record["article"]["text"]), (&json!("octuple/1"), &json!(WIRE)));
    let explained = served.get(&format!("/api/v1/explain/{report}")).json();
    let place =
        explained["fields"].as_array().and_then(|all| all.iter().find(|f| f["field"] == "location")).expect("a place");
    let evidence = &place["evidence"][0];
    let (start, end) = (evidence["start"].as_u64().expect("a number"), evidence["end"].as_u64().expect("a number"));
    assert_eq!(&WIRE[start as usize..end as usize], evidence["text"].as_str().expect("words"), "offsets slice");
    assert_eq!(place["question"], "where");
}

#[test]
fn postures_facets_exports_and_counts_are_answered() {
    let served = served();
    let posture = served.get("/api/v1/posture?actor=Denmark").json();
    assert_eq!((&posture[0]["place"], &posture[0]["points"][0]["low"]), (&json!("Mali"), &json!(300.0)));
    assert!(served.get("/api/v1/posture?format=svg").body.contains("Denmark in Mali"));
    assert!(served.get("/api/v1/posture?format=csv").body.starts_with("actor,place"));
    assert_eq!(served.get("/api/v1/facets?where=Erbil").json()["countries"][0][0], "IQ");
    assert!(served.get("/api/v1/export?format=csv&who=Denmark").body.contains(OTHER));
    assert!(served.get("/api/v1/export?format=geojson&where=Erbil").body.contains("FeatureCollection"));
    assert_eq!(served.get("/api/v1/stats").json()["articles"], 3);
    assert_eq!(served.get("/healthz").body, "well\n");
    let metrics = served.get("/metrics").body;
    assert!(
        metrics.contains(r#"octuple_requests_total{method="GET",route="/api/v1/facets",status="200"} 1"#),
        "{metrics}"
    );
}

#[test]
fn pages_are_read_and_added() {
    let served = served();
    let body = "Kenya sent 40 police officers to Haiti on Tuesday, Interior Minister Kip Ronoh said.";
    let record = served
        .post("/api/v1/read?as=body&date=2024-06-27&url=https%3A%2F%2Fexample.org%2Fa", "text/plain", body.as_bytes())
        .json();
    assert_eq!(record["reports"][0]["event"]["type"], "MOBILIZE");
    let page = json!({"html": body, "as": "body", "date": "2024-06-27", "url": "https://example.org/a"}).to_string();
    assert_eq!(served.post("/api/v1/read", "application/json", page.as_bytes()).json()["reports"], record["reports"]);

    let lines = format!("{page}\n\n{{\"html\"\n{page}\n");
    let answer = served.post("/api/v1/read/stream", "application/x-ndjson", lines.as_bytes()).body;
    let answers: Vec<Value> = answer.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(answers[0]["reports"], record["reports"]);
    assert_eq!(answers[1]["problem"]["status"], 400, "what is wrong with one page is no harm to the next");
    assert_eq!(answers[2]["reports"], record["reports"]);

    let added = served.post("/api/v1/add/pages", "application/x-ndjson", lines.as_bytes()).json();
    assert_eq!((&added["pages"], &added["known"]), (&json!(1), &json!(1)));
    assert!(added["problems"][0].as_str().is_some_and(|problem| problem.starts_with("line 3: ")), "{added}");
    assert_eq!(served.get("/api/v1/find?who=Kenya").json()["items"][0]["where"], "Haiti, HT");
}

#[test]
fn what_is_added_from_an_address_tells_how_far_it_is() {
    let served = served();
    // This machine is no public host: the job ends, and says why.
    let asked = json!({"sources": ["http://127.0.0.1:8000/a"]}).to_string();
    let begun = served.post("/api/v1/add", "application/json", asked.as_bytes());
    assert_eq!(begun.status, 202);
    assert!(begun.head.contains("location: /api/v1/jobs/1"), "{}", begun.head);
    let told = served.get("/api/v1/jobs/1/progress").body;
    let last = told.lines().rev().find_map(|line| line.strip_prefix("data: ")).expect("an event");
    let last: Value = serde_json::from_str(last).expect("JSON");
    assert_eq!((&last["state"], &last["lost"]), (&json!("done"), &json!(1)));
    assert_eq!(served.get("/api/v1/jobs").json()[0], last);
}

#[test]
fn the_interface_describes_itself() {
    let served = served();
    let described = served.get("/api/v1/openapi.json").json();
    assert_eq!(described["openapi"], "3.1.0");
    let paths: Vec<&String> = described["paths"].as_object().expect("paths").keys().collect();
    for path in ["/find", "/read", "/read/stream", "/add", "/jobs/{id}/progress", "/export", "/explain/{id}", "/live"] {
        assert!(paths.iter().any(|known| *known == path), "{path} is not described: {paths:?}");
    }
    let found = &described["components"]["schemas"]["Found"]["properties"];
    let answered = served.get("/api/v1/find?limit=1").json()["items"][0].clone();
    for key in answered.as_object().expect("a report").keys() {
        assert!(found.get(key).is_some(), "{key} is answered and not described");
    }
}
