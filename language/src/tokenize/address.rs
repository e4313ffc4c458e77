//! Web addresses, mail addresses, handles and hashtags: one token each.

use super::chars::{is_quote, is_word};

/// Endings that make a dotted word an address.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "io", "co.uk", "org.uk", "gov.uk", "ac.uk", "eu", "ru",
    "cn", "tv",
];

/// Endings of file names.
const FILES: &[&str] = &[
    "doc", "docx", "pdf", "htm", "html", "txt", "xls", "xlsx", "csv", "ppt", "pptx", "jpg", "jpeg", "png", "gif",
    "zip", "exe", "mp3", "mp4",
];

/// "https://example.org/a", "www.example.org", "example.org", "a.b@example.org", "@desk", "#strike".
pub(super) fn len(rest: &str, before: Option<char>) -> Option<usize> {
    let first = rest.chars().next()?;
    let marked = rest.bytes().any(|b| matches!(b, b'.' | b':' | b'@'));
    if !marked && first != '#' {
        return None;
    }
    if let Some(file) = if before.is_none_or(opens) { file_len(rest) } else { None } {
        return Some(file);
    }
    if before.is_some_and(|c| is_word(c) || c == '.') {
        return None;
    }
    if matches!(first, '@' | '#') {
        return handle_len(rest);
    }
    if !first.is_alphanumeric() {
        return None;
    }
    let run = rest.find(|c| !is_address(c)).unwrap_or(rest.len());
    let run = trimmed(&rest[..run]);
    (starts_address(run) || is_mail(run) || is_bare(run) || is_group(run)).then_some(run.len())
}

/// A mark that a file's name may stand behind.
fn opens(c: char) -> bool {
    is_quote(c) || matches!(c, '<' | '(' | '[' | '>')
}

/// "letter#7-1.doc", "-final.doc": the rest of a chunk that ends as files' names do.
fn file_len(rest: &str) -> Option<usize> {
    let run = trimmed(&rest[..rest.find(|c| !is_address(c)).unwrap_or(rest.len())]);
    let (_, ending) = run.rsplit_once('.')?;
    let known = FILES.iter().any(|file| file.eq_ignore_ascii_case(ending));
    (known && !run.contains([',', ';', '(', ')'])).then_some(run.len())
}

fn handle_len(rest: &str) -> Option<usize> {
    let body = &rest[1..];
    let len = body.find(|c: char| !is_word(c)).unwrap_or(body.len());
    body.chars().next().is_some_and(|c| c.is_alphabetic() || (c == '_' && len > 1)).then_some(1 + len)
}

fn is_address(c: char) -> bool {
    c == '\'' || !(is_quote(c) || matches!(c, '<' | '>' | '[' | ']' | '{' | '}' | '|' | '…' | '—' | '–'))
}

/// Without the marks that end a clause and not an address.
fn trimmed(run: &str) -> &str {
    let mut run = run.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '-']);
    while run.ends_with(')') && run.matches(')').count() > run.matches('(').count() {
        run = run[..run.len() - 1].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        if run.len() < 4 {
            break;
        }
    }
    run
}

fn starts_address(run: &str) -> bool {
    let scheme = run.find("://").is_some_and(|at| at <= 8 && at + 3 < run.len());
    let head = run.get(..4).is_some_and(|h| h.eq_ignore_ascii_case("www."));
    scheme || (head && run.len() > 6)
}

fn is_mail(run: &str) -> bool {
    let run = run.strip_prefix("mailto:").unwrap_or(run);
    let Some((name, host)) = run.split_once('@') else { return false };
    !name.is_empty()
        && host.contains('.')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "._%+-".contains(c))
        && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c))
}

/// Hierarchies of discussion groups.
const GROUPS: &[&str] = &["alt", "comp", "misc", "news", "rec", "sci", "soc", "talk"];

/// "comp.sources.games": small words with stops between, three or more, or under a well-known first.
fn is_group(run: &str) -> bool {
    let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let mut parts = run.split('.');
    let known = parts.next().is_some_and(|first| GROUPS.contains(&first));
    run.len() < 100
        && parts.count() >= if known { 1 } else { 2 }
        && run.split('.').all(word)
        && run.split('.').take(2).all(|part| part.len() > 1)
}

/// "example.org/a": a dotted word that ends, before any path, as hosts do.
fn is_bare(run: &str) -> bool {
    let host = run.split('/').next().unwrap_or(run);
    if host.len() > 253 || !host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')) {
        return false;
    }
    DOMAINS.iter().chain(FILES).any(|domain| {
        let Some(name) = host.len().checked_sub(domain.len() + 1).and_then(|at| host.get(..at)) else { return false };
        !name.is_empty()
            && host[name.len()..].starts_with('.')
            && host[name.len() + 1..].eq_ignore_ascii_case(domain)
            && !host.starts_with('.')
    })
}
