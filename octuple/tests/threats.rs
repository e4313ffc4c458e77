//! Each threat that SECURITY.md names has the tests that it names.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !matches!(name.as_str(), "target" | "node_modules" | ".git") {
            sources(&path, found);
        } else if name.ends_with(".rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_threat_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let told = fs::read_to_string(root.join("SECURITY.md")).expect("it is there");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let code: String = files.iter().map(|path| fs::read_to_string(path).expect("a source")).collect();
    let (threats, tried) = told.split_once("## Tried by force").expect("both parts");
    let is_test =
        |name: &&str| name.matches('_').count() > 2 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let mut missing: Vec<&str> = tried.split('`').filter(is_test).collect();
    assert!(missing.len() > 4, "what was found is kept as a test: {missing:?}");
    missing.retain(|name| !code.contains(&format!("fn {name}(")));
    for row in
        threats.lines().filter(|line| line.starts_with('|') && !line.contains("---") && !line.contains("| test |"))
    {
        let tests = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default();
        let named: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "no test: {row}");
        missing.extend(named.into_iter().filter(|name| !code.contains(&format!("fn {name}("))));
    }
    assert_eq!(missing, Vec::<&str>::new(), "named in SECURITY.md, and nowhere else");
}
