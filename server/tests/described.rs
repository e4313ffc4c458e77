//! What is answered is what the interface says of itself.

mod support;

use serde_json::{Value, json};
use support::*;

/// What is no JSON, or goes on for as long as it is listened to; other tests look at it.
const STREAMS: [&str; 3] = ["/export", "/jobs/{id}/progress", "/live"];

/// What the description says of an answer, with everything that it points to.
fn schema(described: &Value, path: &str, method: &str, status: &str, media: &str) -> Value {
    let answer = &described["paths"][path][method]["responses"][status]["content"][media]["schema"];
    assert!(answer.is_object(), "{method} {path} does not say what {status} is as {media}");
    json!({"allOf": [answer], "components": described["components"]})
}

fn holds(schema: &Value, answer: &Value, of: &str) {
    let validator =
        jsonschema::validator_for(schema).unwrap_or_else(|error| panic!("{of}: the schema is none: {error}"));
    let wrong: Vec<String> =
        validator.iter_errors(answer).map(|error| format!("{} {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{of}: {wrong:#?}\n{answer}");
}

#[test]
fn every_answer_is_as_it_is_described() {
    let served = served();
    let described = served.get("/api/v1/openapi.json").json();
    let report = served.get("/api/v1/find?who=Denmark").json()["items"][0].clone();
    let (id, event) = (report["id"].as_str().expect("an id"), report["event"].to_string());
    let job = served.post("/api/v1/add", "application/json", br#"{"sources": ["http://localhost:1/"]}"#).json();
    let number = job["id"].to_string();
    let asked = [
        ("/find", "/find?count=true&limit=1".to_owned()),
        ("/reports/{id}", format!("/reports/{id}")),
        ("/events", "/events?by-voices=true".to_owned()),
        ("/events/{id}", format!("/events/{event}")),
        ("/articles", "/articles?limit=2".to_owned()),
        ("/articles/{id}", format!("/articles/{id}")),
        ("/explain/{id}", format!("/explain/{id}")),
        ("/posture", "/posture".to_owned()),
        ("/facets", "/facets?where=Mali".to_owned()),
        ("/stats", "/stats".to_owned()),
        ("/jobs", "/jobs".to_owned()),
        ("/jobs/{id}", format!("/jobs/{number}")),
    ];
    for (path, address) in &asked {
        let answer = served.get(&format!("/api/v1{address}"));
        assert_eq!(answer.status, 200, "{address}: {}", answer.body);
        holds(&schema(&described, path, "get", "200", "application/json"), &answer.json(), address);
    }
    let paths = described["paths"].as_object().expect("paths");
    for (path, _) in paths.iter().filter(|(_, methods)| methods.get("get").is_some()) {
        let known = asked.iter().any(|(known, _)| known == path) || STREAMS.contains(&path.as_str());
        assert!(known, "{path} is described, and not asked here");
    }
}

#[test]
fn a_page_that_is_read_is_a_record_as_described() {
    let served = served();
    let described = served.get("/api/v1/openapi.json").json();
    let record = served.post("/api/v1/read?date=2021-03-02", "text/plain", WIRE.as_bytes()).json();
    let of_record = schema(&described, "/read", "post", "200", "application/json");
    holds(&of_record, &record, "/read");
    let mut other = record;
    other["reports"][0]["sentence"]["start"] = json!("at the start");
    let validator = jsonschema::validator_for(&of_record).expect("a schema");
    assert!(!validator.is_valid(&other), "the description says nothing of a report's sentence");
}

#[test]
fn problems_are_as_they_are_described() {
    let served = served();
    let described = served.get("/api/v1/openapi.json").json();
    for (path, status, address) in [
        ("/find", "400", "/find?when=soon"),
        ("/reports/{id}", "404", "/reports/none"),
        ("/events/{id}", "404", "/events/none"),
        ("/articles/{id}", "404", "/articles/none"),
        ("/explain/{id}", "404", "/explain/none"),
        ("/jobs/{id}", "404", "/jobs/none"),
    ] {
        let answer = served.get(&format!("/api/v1{address}"));
        assert_eq!(answer.status.to_string(), status, "{address}: {}", answer.body);
        let problem = schema(&described, path, "get", status, "application/problem+json");
        holds(&problem, &answer.json(), address);
    }
}
