//! The commands as a user meets them: what they print, where, and with which exit code.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn octuple(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_octuple"))
        .args(args)
        .env("COLUMNS", "140")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that fails before it reads closes the pipe: that is its right.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/mali-mission.html")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn json_is_one_line_a_page() {
    let file = example();
    let file = file.to_str().unwrap();
    let out = octuple(&["read", file, file, "--format", "json"], b"");
    assert!(out.status.success());
    let lines: Vec<serde_json::Value> =
        text(&out.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], lines[1]);
    assert_eq!(lines[0]["schema"], "octuple/1");
    assert_eq!(lines[0]["article"]["title"], "Denmark to Triple Its Training Force in Mali");
    assert!(lines[0].get("mentions").is_none());
}

#[test]
fn the_table_has_the_head_and_the_eight_questions() {
    let out = octuple(&["read", example().to_str().unwrap(), "--format", "table"], b"");
    let table = text(&out.stdout);
    for words in ["Marit Solberg · The Harbour Gazette · 2022-11-16", "who", "on whose word", "how certain"] {
        assert!(table.contains(words), "{words:?} is not in\n{table}");
    }
    assert!(!table.contains('\u{1b}'), "no colour where there is no terminal");
    assert!(table.lines().all(|line| line.chars().count() <= 140), "fitted to the width:\n{table}");
}

#[test]
fn a_missing_file_among_several_costs_only_itself() {
    let out = octuple(&["read", "nowhere.html", example().to_str().unwrap(), "--format", "json"], b"");
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(text(&out.stdout).lines().count(), 1, "the other was read");
    let message = text(&out.stderr);
    assert!(message.contains("cannot read nowhere.html") && message.contains("hint:"), "{message}");
}

#[test]
fn an_empty_page_is_a_reading_with_a_problem_and_exit_code_1() {
    for input in [&b""[..], b"\x00\x01\x02\xff\xfe\x00PK\x03\x04\x00\x00"] {
        let out = octuple(&["read", "-", "--format", "json"], input);
        assert_eq!(out.status.code(), Some(1), "{}", text(&out.stdout));
        let record: serde_json::Value = serde_json::from_str(text(&out.stdout)).expect("a reading all the same");
        assert_ne!(record["problems"], serde_json::json!([]));
        assert!(text(&out.stderr).starts_with("octuple: -: "), "{}", text(&out.stderr));
    }
}

#[test]
fn a_page_from_standard_input_takes_what_the_flags_say() {
    let page =
        b"Ruritania will withdraw 300 troops from Kosovo by May 1, Defence Minister Rupert Hentzau said on Monday.";
    let flags = [
        "read",
        "-",
        "--as",
        "body",
        "--date",
        "2021-03-05",
        "--url",
        "https://example.org/a",
        "--format",
        "json",
        "--mentions",
    ];
    let out = octuple(&flags, page);
    let record: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(record["article"]["published"], "2021-03-05");
    assert_eq!(record["page"]["url"], "https://example.org/a");
    assert_eq!(record["mentions"]["quantities"][0]["value"], 300.0);
}

#[test]
fn explain_marks_the_words_and_names_the_rules() {
    let page = b"Ruritania withdrew 300 troops from Kosovo on Monday.";
    let out = octuple(&["explain", "-", "1", "--as", "body", "--date", "2021-03-05"], page);
    let shown = text(&out.stdout);
    assert!(shown.contains("[1 Ruritania]") && shown.contains("[2 withdrew]"), "{shown}");
    assert!(shown.contains("event/"), "the rule that read the event: {shown}");
}

#[test]
fn explain_says_which_reports_there_are() {
    let out = octuple(&["explain", "-", "9", "--as", "body"], b"Ruritania withdrew 300 troops from Kosovo.");
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("name one from 1 to 1"), "{}", text(&out.stderr));
}

#[test]
fn parse_prints_conllu() {
    let out = octuple(&["parse", "-"], b"Ruritania withdrew.");
    let words: Vec<Vec<&str>> = text(&out.stdout)
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        .map(|line| line.split('\t').collect())
        .collect();
    assert_eq!(words.iter().map(|w| w[1]).collect::<Vec<_>>(), ["Ruritania", "withdrew", "."]);
    assert_eq!((words[1][2], words[1][3], words[1][7]), ("withdraw", "VERB", "root"));
}

#[test]
fn a_wrong_model_is_refused_with_a_way_out() {
    let out = octuple(&["read", "-", "--model", example().to_str().unwrap()], b"");
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("leave --model out"), "{}", text(&out.stderr));
}
