//! The map is true: every path that ARCHITECTURE.md and CONTRIBUTING.md name exists.

use std::path::Path;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Words in backticks that look like a path of this repository.
fn paths(text: &str) -> Vec<&str> {
    let code = text.split("```").step_by(2).flat_map(|prose| prose.split('`').skip(1).step_by(2));
    let is_path = |word: &&str| {
        let known = ["facts", "bench", "cases", "examples", ".ci/run", ".ci/pure"];
        let plain = word.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c));
        plain && (word.contains('/') || known.contains(word)) && !word.contains("FIELD") && !word.starts_with("..")
    };
    code.filter(is_path).collect()
}

#[test]
fn every_path_the_documents_name_exists() {
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md"] {
        let text = std::fs::read_to_string(root().join(document)).expect("the document is there");
        let paths = paths(&text);
        assert!(paths.len() > 3, "{document} names too few paths to be a map: {paths:?}");
        for path in paths {
            assert!(root().join(path).exists(), "{document} names {path}, which is not there");
        }
    }
}
