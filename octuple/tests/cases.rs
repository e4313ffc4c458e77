//! Runs the cases: texts that we wrote, and the reports they must give. `cases/README.md` tells the format.

use std::path::{Path, PathBuf};

use gold::cases::markdown::{Case, cases};
use gold::cases::{expect, markdown};
use octuple::page::As;
use octuple::{Ask, Engine};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases").join(name)
}

fn files(name: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder(name))
        .expect("the cases are there")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .collect();
    files.sort();
    files
}

/// Reads every case of a folder; returns what was wrong, one text for each failing case.
fn failures(name: &str, default: As) -> Vec<String> {
    let engine = Engine::new();
    let mut failures = Vec::new();
    for path in files(name) {
        for case in cases(&std::fs::read_to_string(&path).expect("a case file is UTF-8")) {
            let wrong = check(&engine, &case, default);
            if !wrong.is_empty() {
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                failures.push(format!("\n{file}:{} {}\n{}", case.line, case.name, wrong.join("\n")));
            }
        }
    }
    failures
}

fn check(engine: &Engine, case: &Case, default: As) -> Vec<String> {
    let read_as = match case.text.info("as").unwrap_or(case.text.language.as_str()) {
        "html" => As::Html,
        "body" => As::Body,
        "text" if default == As::Text => As::Text,
        _ => default,
    };
    let ask = Ask {
        date: case.text.info("date").map(|d| d.parse().expect("date= is YYYY-MM-DD")),
        url: case.text.info("url").map(str::to_owned),
        read_as,
        ..Ask::default()
    };
    let record = engine.read(case.text.body.as_bytes(), &ask).record(false);
    let mut wrong = Vec::new();
    for fence in &case.reports {
        wrong.extend(expect::report(&markdown::lines(&fence.body), &record.reports));
    }
    for fence in &case.no_reports {
        wrong.extend(expect::no_report(&fence.body, &record.reports));
    }
    wrong
}

#[test]
fn sentences() {
    let failures = failures("sentences", As::Body);
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn pages() {
    let failures = failures("pages", As::Text);
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}
