//! Runs `cases/pages/*.md`: whole pages, and the article that each must give. `cases/README.md` says how they are written.

use std::fmt::Write;
use std::path::Path;

use article::{Article, Role, Told};
use page::{As, Hints};

/// A fenced part of a case file.
struct Fence {
    kind: String,
    info: String,
    text: String,
}

/// A page, and what it must give.
struct Case {
    name: String,
    page: Fence,
    expected: String,
}

#[test]
fn every_page_gives_its_article() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases/pages");
    let mut files: Vec<_> = std::fs::read_dir(&folder).expect("cases/pages").map(|f| f.unwrap().path()).collect();
    files.sort();
    let (mut count, mut report) = (0, String::new());
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "md")) {
        for case in cases(&std::fs::read_to_string(file).unwrap()) {
            count += 1;
            let faults = run(&case);
            if !faults.is_empty() {
                let _ = writeln!(report, "\n{}: {}", file.file_name().unwrap().to_string_lossy(), case.name);
                for fault in faults {
                    let _ = writeln!(report, "  {fault}");
                }
            }
        }
    }
    assert!(count >= 25, "only {count} cases were found");
    assert!(report.is_empty(), "{report}");
}

/// The cases of a file: a heading, a fence of `html` or `text`, and a fence of `article`. Other fences are others' business.
fn cases(file: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let (mut name, mut page) = (String::new(), None);
    let mut lines = file.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            name = heading.to_owned();
        }
        let ticks = line.bytes().take_while(|b| *b == b'`').count();
        if ticks < 3 {
            continue;
        }
        let (kind, info) = line[ticks..].split_once(' ').unwrap_or((&line[ticks..], ""));
        let mut text = String::new();
        for line in lines.by_ref().take_while(|l| *l != &line[..ticks]) {
            text.push_str(line);
            text.push('\n');
        }
        let fence = Fence { kind: kind.to_owned(), info: info.to_owned(), text };
        match kind {
            "html" | "text" => page = Some(fence),
            "article" => {
                let page = page.take().unwrap_or_else(|| panic!("{name}: no page before its article"));
                cases.push(Case { name: name.clone(), page, expected: fence.text });
            }
            _ => {}
        }
    }
    cases
}

fn read(page: &Fence) -> Article {
    let said = |key: &str| page.info.split(' ').find_map(|part| part.strip_prefix(key)?.strip_prefix('='));
    let media = match said("as") {
        Some("body") => As::Body,
        Some("auto") => As::Auto,
        _ if page.kind == "html" => As::Html,
        _ => As::Text,
    };
    let url = said("url").map(str::to_owned);
    let told = Told { url: url.clone(), date: said("date").map(|d| d.parse().expect("a date")) };
    let hints = Hints { media, url, ..Hints::default() };
    article::read(&page::read(page.text.as_bytes(), &hints), &told)
}

/// What is not as it must be.
fn run(case: &Case) -> Vec<String> {
    let article = read(&case.page);
    let mut faults = Vec::new();
    let mut blocks = Vec::new();
    for line in case.expected.lines().filter(|l| !l.trim().is_empty()) {
        let (key, expected) = line.split_once(':').unwrap_or_else(|| panic!("{}: “{line}” has no key", case.name));
        let expected = expected.trim();
        match head(&article, key) {
            Some(found) if found == expected => {}
            Some(found) => faults.push(format!("{key}: expected “{expected}”, found “{found}”")),
            None => {
                let role = Role::ALL.iter().find(|r| r.name() == key);
                blocks.push((*role.unwrap_or_else(|| panic!("{}: “{key}” is no key", case.name)), expected));
            }
        }
    }
    if !blocks.is_empty() {
        check_blocks(&article, &blocks, &mut faults);
    }
    faults
}

/// A value of the head, as cases write it.
fn head(article: &Article, key: &str) -> Option<String> {
    let or_none = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    let list = |values: Vec<String>, by: &str| if values.is_empty() { "-".to_owned() } else { values.join(by) };
    Some(match key {
        "title" => or_none(article.title.as_ref().map(|t| t.value.clone())),
        "subtitle" => or_none(article.subtitle.as_ref().map(|t| t.value.clone())),
        "authors" => list(article.authors.iter().map(|a| a.value.clone()).collect(), "; "),
        "published" => or_none(article.published.as_ref().map(|d| d.value.to_string())),
        "modified" => or_none(article.modified.as_ref().map(|d| d.value.to_string())),
        "publisher" => or_none(article.publisher.as_ref().map(|p| p.value.clone())),
        "section" => or_none(article.section.clone()),
        "language" => or_none(article.language.clone()),
        "url" => or_none(article.url.clone()),
        "provenance" => or_none(article.provenance.as_ref().map(|p| {
            let permission = if p.permission == Some(true) { " with permission" } else { "" };
            format!("{} {}{permission}", p.relation.name(), p.original)
        })),
        "related" => list(article.related.iter().filter_map(|r| r.title.clone()).collect(), " | "),
        "problems" => list(article.problems.iter().map(|p| p.kind.to_owned()).collect(), ", "),
        _ => return None,
    })
}

/// The blocks of the article's text must be those that are written, all of them; of the others, those that are written must be there.
fn check_blocks(article: &Article, expected: &[(Role, &str)], faults: &mut Vec<String>) {
    let begins =
        |words: &str, text: &str| text.replace('\n', " / ").starts_with(words.trim_end_matches('…').trim_end());
    let own = |role: Role| role.is_text() && !matches!(role, Role::Title | Role::Subtitle);
    let mut found = article.blocks.iter().filter(|b| own(b.role) && b.span.is_some());
    for (role, words) in expected.iter().filter(|(role, _)| own(*role)) {
        match found.next() {
            Some(block) if block.role == *role && begins(words, &block.text) => {}
            other => {
                let other = other.map_or("nothing".into(), |b| format!("{}: {}", b.role.name(), b.text));
                faults.push(format!("expected {}: {words}\n     found {other}", role.name()));
            }
        }
    }
    faults.extend(found.map(|b| format!("not expected: {}: {}", b.role.name(), b.text)));
    for (role, words) in expected.iter().filter(|(role, _)| !own(*role)) {
        if !article.blocks.iter().any(|b| b.role == *role && begins(words, &b.text)) {
            let as_is = article.blocks.iter().find(|b| begins(words, &b.text)).map_or("nothing", |b| b.role.name());
            faults.push(format!("expected {}: {words}\n     found it as {as_is}", role.name()));
        }
    }
}
