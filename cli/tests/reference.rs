//! The command line as it describes itself: completions and manual pages.

use std::path::Path;
use std::process::{Command, Output};

fn run(program: &str, args: &[&str]) -> Output {
    Command::new(program).args(args).output().unwrap_or_else(|error| panic!("{program}: {error}"))
}

fn octuple(args: &[&str]) -> Output {
    run(env!("CARGO_BIN_EXE_octuple"), args)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What bash offers after some words, asked as bash asks.
#[cfg(unix)]
fn offered(words: &[&str]) -> Vec<String> {
    let typed = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
    let (last, before) = (words[words.len() - 1], words[words.len() - 2]);
    let script = format!(
        "source <('{}' completions bash); COMP_WORDS=({typed}); COMP_CWORD={}; _octuple octuple '{last}' '{before}'; \
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        env!("CARGO_BIN_EXE_octuple"),
        words.len() - 1,
    );
    let out = run("bash", &["-c", &script]);
    assert!(out.status.success(), "{}", text(&out.stderr));
    text(&out.stdout).lines().map(str::to_owned).collect()
}

#[test]
#[cfg(unix)]
fn bash_completes_commands_and_flags() {
    assert_eq!(offered(&["octuple", "pos"]), ["posture"]);
    assert_eq!(offered(&["octuple", "posture", "--pl"]), ["--place"]);
    let formats = offered(&["octuple", "posture", "--format", ""]);
    assert_eq!(formats, ["table", "json", "csv", "svg"]);
}

#[test]
fn each_shell_has_its_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let out = octuple(&["completions", shell]);
        assert!(out.status.success() && text(&out.stdout).contains("posture"), "{shell}: {}", text(&out.stderr));
    }
    let other = octuple(&["completions", "tcsh"]);
    assert_eq!(other.status.code(), Some(2));
    assert!(text(&other.stderr).contains("possible values: bash"), "{}", text(&other.stderr));
}

#[test]
fn manual_pages_are_printed_or_written() {
    let printed = octuple(&["man"]);
    assert!(text(&printed.stdout).contains(".TH octuple 1"), "{}", text(&printed.stdout));
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("share/man1");
    assert!(octuple(&["man", "--out", out.to_str().expect("UTF-8")]).status.success());
    let page = std::fs::read_to_string(out.join("octuple-find.1")).expect("a page");
    assert!(page.contains("\\-\\-min\\-confidence"), "{page}");
}

#[test]
fn a_file_in_the_way_of_the_pages_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file: &Path = &folder.path().join("taken");
    std::fs::write(file, "mine").expect("written");
    let out = octuple(&["man", "--out", file.to_str().expect("UTF-8")]);
    assert_eq!(out.status.code(), Some(1));
    assert!(text(&out.stderr).contains("taken") && text(&out.stderr).contains("hint:"), "{}", text(&out.stderr));
    assert_eq!(std::fs::read_to_string(file).expect("there"), "mine");
}
