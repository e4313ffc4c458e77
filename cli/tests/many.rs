//! A store as a user meets it: added to, asked, and run into trouble.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// Runs the program in a folder of its own.
fn octuple(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_octuple"))
        .args(args)
        .current_dir(folder)
        .env("COLUMNS", "140")
        .output()
        .expect("it starts")
}

fn lines(out: &Output) -> Vec<Value> {
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = std::str::from_utf8(&out.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn said(out: &Output) -> String {
    String::from_utf8_lossy(&out.stderr).into_owned()
}

/// Three pages of ours: two papers on one attack, and one on a deployment.
fn pages(folder: &Path) {
    let page = |name: &str, outlet: &str, day: &str, body: &str| {
        let html = format!(
            "<html lang=en><head><title>{body}</title><meta property=\"og:site_name\" content=\"{outlet}\">\
             <meta property=\"article:published_time\" content=\"{day}\"></head><body><article><p>{body}</p></article></body></html>"
        );
        fs::write(folder.join("pages").join(name), html).expect("written");
    };
    fs::create_dir_all(folder.join("pages")).expect("made");
    page(
        "a.html",
        "Morning Paper",
        "2021-03-02",
        "A car bomb killed 12 people in Erbil on Monday, the Kurdish interior ministry said.",
    );
    page(
        "b.html",
        "Evening Paper",
        "2021-03-03",
        "At least 14 people were killed when a car bomb exploded in a bazaar in Erbil on Monday, doctors said.",
    );
    page("c.html", "Harbour Gazette", "2021-03-03", "Denmark has 1,200 soldiers in Mali.");
}

#[test]
fn a_user_adds_pages_and_asks() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    pages(at);
    let added = octuple(at, &["add", "pages"]);
    assert!(added.status.success() && said(&added).contains("3 pages added"), "{}", said(&added));
    let again = octuple(at, &["add", "pages"]);
    assert!(again.status.success() && said(&again).contains("0 pages added"), "{}", said(&again));

    let found = lines(&octuple(at, &["find", "--where", "Iraq", "--what", "ASSAULT"]));
    assert!(found.len() >= 2 && found.iter().all(|f| f["where"].as_str().unwrap().contains("Erbil")), "{found:#?}");
    let events = lines(&octuple(at, &["events", "--voices", "2"]));
    assert_eq!(events.len(), 1, "{events:#?}");
    let shown = lines(&octuple(at, &["show", &events[0]["id"].to_string()]));
    let mut tolls: Vec<&str> = shown[0]["differences"][0]["versions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v["says"].as_str().unwrap())
        .collect();
    tolls.sort_unstable();
    assert_eq!(tolls, ["12", "14"]);
    let posture = lines(&octuple(at, &["posture", "--place", "Mali"]));
    assert_eq!(
        (posture[0]["actor"].as_str(), posture[0]["points"][0]["low"].as_f64()),
        (Some("Denmark"), Some(1200.0))
    );
    let record = lines(&octuple(at, &["show", found[0]["id"].as_str().unwrap()]));
    assert_eq!(record[0]["sentence"], found[0]["sentence"]);
    let csv = octuple(at, &["posture", "--format", "csv"]);
    assert!(String::from_utf8_lossy(&csv.stdout).contains("Denmark,Mali,ML,personnel,2021-03-03,in place,1200,1200"));
    let features = octuple(at, &["export", "geojson", "--where", "Iraq", "--out", "iraq.json"]);
    assert!(features.status.success(), "{}", said(&features));
    let features: Value = serde_json::from_slice(&fs::read(at.join("iraq.json")).expect("written")).expect("JSON");
    assert_eq!(features["features"][0]["properties"]["place"], "Erbil");
}

/// With the feature `parquet`; without it the program says that it was built without.
#[test]
fn a_lake_is_asked_as_a_store_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    pages(at);
    assert!(octuple(at, &["add", "pages"]).status.success());
    let export = octuple(at, &["export", "parquet", "--out", "lake"]);
    if !cfg!(feature = "parquet") {
        assert!(!export.status.success() && said(&export).contains("built without Parquet"), "{}", said(&export));
        return;
    }
    assert!(export.status.success(), "{}", said(&export));
    let ids = |out: &Output| lines(out).iter().map(|event| event["told_first"]["id"].clone()).collect::<Vec<_>>();
    let events = octuple(at, &["events", "--parquet", "lake", "--voices", "2"]);
    assert_eq!(ids(&events), ids(&octuple(at, &["events", "--voices", "2"])));
    let posture = octuple(at, &["posture", "--parquet", "lake", "--place", "Mali"]);
    assert_eq!(lines(&posture), lines(&octuple(at, &["posture", "--place", "Mali"])));
    let none = octuple(at, &["events", "--parquet", "pages"]);
    assert!(!none.status.success() && said(&none).contains("this is no lake"), "{}", said(&none));
    assert!(said(&none).contains("hint: "), "{}", said(&none));
}

#[test]
fn trouble_with_a_store_is_told_and_harms_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let missing = octuple(at, &["find", "--store", "none.db"]);
    assert!(!missing.status.success() && said(&missing).contains("octuple add"), "{}", said(&missing));
    fs::write(at.join("notes.txt"), "Dear diary, this is no database at all, and it is long enough to look like one.")
        .expect("written");
    pages(at);
    let other = octuple(at, &["add", "pages", "--store", "notes.txt"]);
    assert!(!other.status.success() && said(&other).contains("no store of Octuple"), "{}", said(&other));
    assert!(fs::read_to_string(at.join("notes.txt")).expect("there").starts_with("Dear diary"));
    let lost = octuple(at, &["add", "pages", "nowhere.warc.gz"]);
    assert_eq!(lost.status.code(), Some(1), "one source is not there");
    assert!(said(&lost).contains("3 pages added") && said(&lost).contains("nowhere.warc.gz"), "{}", said(&lost));
}

/// Pages of ours in one file, each of a happening of its own.
fn archive(folder: &Path, count: usize) {
    let towns = ["Gao", "Erbil", "Herat", "Aden", "Homs", "Goma", "Lahore", "Quetta"];
    let line = |n: usize| {
        let (town, dead) = (towns[n % towns.len()], 2 + n / towns.len());
        let text = format!(
            "Gunmen killed {dead} people near {town} on Monday, police said. {}",
            "A market burned down. ".repeat(40)
        );
        format!(
            "{{\"url\": \"https://example.org/{n}\", \"html\": \"<article><p>{text}</p></article>\", \"date\": \"2021-03-02\"}}\n"
        )
    };
    fs::write(folder.join("pages.ndjson"), (0..count).map(line).collect::<String>()).expect("written");
}

#[test]
fn a_killed_run_goes_on_where_it_stopped() {
    const PAGES: usize = 600;
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    archive(at, PAGES);
    let stats = |store: &str| {
        let mut stats = lines(&octuple(at, &["stats", "--store", store])).remove(0);
        stats.as_object_mut().unwrap().remove("bytes");
        stats
    };
    assert!(octuple(at, &["add", "pages.ndjson", "--store", "whole.db"]).status.success());
    assert_eq!(stats("whole.db")["pages"], PAGES);
    let mut kept = 0;
    for round in 0..8 {
        let mut run = Command::new(env!("CARGO_BIN_EXE_octuple"))
            .args(["add", "pages.ndjson", "--store", "killed.db"])
            .current_dir(at)
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("it starts");
        std::thread::sleep(std::time::Duration::from_millis(60 + 40 * round));
        // SIGKILL: it can tidy nothing up.
        run.kill().expect("killed");
        run.wait().expect("gone");
        if at.join("killed.db").exists() && octuple(at, &["stats", "--store", "killed.db"]).status.success() {
            let now = stats("killed.db")["pages"].as_u64().unwrap();
            assert!(now >= kept, "{kept} pages stood there, and then {now}");
            kept = now;
        }
    }
    assert!(octuple(at, &["add", "pages.ndjson", "--store", "killed.db"]).status.success());
    assert_eq!(stats("killed.db"), stats("whole.db"));
}
