//! Every rule goes by the name of its file below `src`, so that whoever reads "place/find/dateline" in a record finds it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every source file below `folder`.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// What stands between quotation marks on a line of code and looks like a rule's name.
fn names<'l>(line: &'l str, fields: &BTreeSet<String>) -> Vec<&'l str> {
    if line.trim_start().starts_with("//") {
        return Vec::new();
    }
    let part = |c: char| c.is_ascii_lowercase() || c == '_' || c == '/';
    let is_name = |text: &&str| {
        let (field, rest) = text.split_once('/').unwrap_or((text, ""));
        fields.contains(field) && !rest.is_empty() && text.chars().all(part)
    };
    line.split('"').skip(1).step_by(2).filter(is_name).collect()
}

#[test]
fn every_rule_is_named_after_its_file() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders = fs::read_dir(&src).expect("the sources").map(|entry| entry.expect("an entry"));
    let fields = folders.filter(|f| f.path().is_dir()).filter_map(|f| f.file_name().into_string().ok()).collect();
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut seen = 0;
    for file in files {
        let code = fs::read_to_string(&file).expect("a source file");
        for (n, line) in code.lines().enumerate() {
            for name in names(line, &fields) {
                let exists = src.join(format!("{name}.rs")).is_file() || src.join(name).join("mod.rs").is_file();
                assert!(exists, "{}:{}: no file is named {name}", file.display(), n + 1);
                seen += 1;
            }
        }
    }
    assert!(seen > 80, "only {seen} names of rules were found");
}

#[test]
fn a_rule_constant_names_its_own_file() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    for file in files {
        let code = fs::read_to_string(&file).expect("a source file");
        let Some(line) = code.lines().find(|line| line.contains("const RULE:")) else { continue };
        let name = line.split('"').nth(1).unwrap_or_default();
        let own = file.with_extension("");
        let own = if own.ends_with("mod") { own.parent().expect("a folder") } else { &own };
        assert_eq!(Path::new(name), own.strip_prefix(&src).expect("below src"), "{}", file.display());
    }
}
