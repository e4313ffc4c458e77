//! Who wrote the article.
//!
//! Order of trust: JSON-LD `author` of the article's own object; `<meta name=author>` and its like; an element marked
//! `rel=author` or `itemprop=author` (`author_markup`); the byline beside the title (`byline`, `lone_names`); an author's box
//! ("Ann Lee is the harbour correspondent of …") where the byline has lost its name (`bio`).
//!
//! The first of them that names people decides, and the byline adds those that the markup leaves out. Where none names
//! people, whoever else signs is the author: a desk, an agency, someone under an assumed name, and the outlet itself if it
//! signs as an author does, not merely as whose page it is. A page that names nobody has no author: who reviewed, edited,
//! translated or photographed, who comments, and who wrote another article has not written this one.

use std::collections::HashSet;

use page::Media;
use span::Span;

pub(crate) use super::author_markup::said;
pub(crate) use super::bio::{subject, tells_of_an_author};
use super::names::is_personal;
use super::{Sources, author_markup, bio, byline};
use crate::Value;
use crate::wording::key;

/// A name that a source gives.
pub(super) struct Signed {
    pub value: Value<String>,
    /// Whether the source may only say whose page it is: such a name counts if the page shows it as its byline.
    pub weak: bool,
}

/// Reads the authors. `title` is the title's block, `bios` the blocks that tell of an author.
pub(crate) fn read(from: &Sources, title: Option<usize>, bios: &[usize], site: &[String]) -> Vec<Value<String>> {
    if from.page.media() == Media::Body {
        return Vec::new();
    }
    let sources: [&dyn Fn() -> Vec<Signed>; 6] = [
        &|| author_markup::of_json(from, site),
        &|| author_markup::of_meta(from, site),
        &|| author_markup::of_properties(from, title),
        &|| strong(byline::of_names(from, title)),
        &|| strong(bio::of_bios(from, bios)),
        &|| strong(byline::of_others(from, title)),
    ];
    let mut kept: Vec<Value<String>> = Vec::new();
    for read in sources {
        let found = unique(read());
        let is_person = |s: &Signed| is_personal(&s.value.value) && !site.contains(&key(&s.value.value));
        if found.iter().any(is_person) {
            let people: Vec<_> = found.into_iter().filter(is_person).map(|s| s.value).collect();
            return byline::outright(from, title, &people).unwrap_or_else(|| fuller(from, title, site, people));
        }
        if kept.is_empty() {
            let signs = |s: &Signed| !s.weak || byline::shows(from, title, &s.value.value);
            kept = found.into_iter().filter(signs).map(|s| s.value).collect();
        }
    }
    kept
}

fn strong(found: Vec<Value<String>>) -> Vec<Signed> {
    found.into_iter().map(|value| Signed { value, weak: false }).collect()
}

/// The byline's names, where it has all that were found and more: markup often names the first author only. What follows a
/// comma alone may as well be where they work.
fn fuller(from: &Sources, title: Option<usize>, site: &[String], found: Vec<Value<String>>) -> Vec<Value<String>> {
    let mut shown = byline::of_names(from, title);
    shown.retain(|s| is_personal(&s.value) && !site.contains(&key(&s.value)));
    let has = |v: &Value<String>| shown.iter().any(|s| key(&s.value) == key(&v.value));
    let joined = || {
        let last = shown.last().and_then(|s| s.evidence.first()).and_then(|e| e.block);
        last.is_some_and(|(i, span)| {
            let block = &from.blocks[i];
            let before = block.text[..span.start() as usize].trim_end();
            usize::from(block.around.links) >= shown.len()
                || before.ends_with('&')
                || before.to_lowercase().ends_with(" and")
        })
    };
    if shown.len() > found.len() && found.iter().all(has) && joined() { shown } else { found }
}

/// Each name once, those that name nobody left out.
fn unique(found: Vec<Signed>) -> Vec<Signed> {
    let mut seen = HashSet::new();
    found.into_iter().filter(|s| names_someone(&s.value.value)).filter(|s| seen.insert(key(&s.value.value))).collect()
}

/// What stands in an author's place where there is none.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "undefined",
    "null",
    "none",
    "author",
    "authors",
    "sponsored",
    "fullbio",
    "unknown",
    "anonymous",
    "staff",
    "editor",
    "editors",
    "guest",
    "user",
    "root",
    "webmaster",
    "website",
    "site",
    "true",
    "false",
    "default",
    "editorial",
    "contributor",
    "writer",
    "na",
    "about",
    "bio",
    "team",
    "profile",
];

/// Whether a name is anyone's: not a placeholder, an address or an account that a system made.
fn names_someone(name: &str) -> bool {
    let name_key = key(name);
    let small = !name.chars().any(char::is_uppercase);
    // "mdelat0rre", "ann-lee", "web_admin": made by a system, or for one.
    let account = !name.contains(' ') && small && name.contains(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_'));
    let admin = name.split(|c: char| !c.is_alphanumeric()).any(|w| w.eq_ignore_ascii_case("admin"));
    let domain = !name.contains(' ') && ends_as_a_domain(name);
    name.len() < 100
        && !name.contains(['@', '{', '<'])
        && !name.contains("://")
        && name.chars().any(char::is_alphabetic)
        && !NOBODY.contains(&name_key.as_str())
        && !(account || admin || domain)
}

/// "example.com": an address, no name.
fn ends_as_a_domain(name: &str) -> bool {
    let last = name.rsplit_once('.').map_or("", |(_, last)| last);
    matches!(
        last,
        "com" | "net" | "org" | "in" | "io" | "co" | "uk" | "tv" | "info" | "news" | "ca" | "au" | "eu" | "us"
    ) || name.matches('.').count() > 2
}

pub(super) fn of_block(from: &Sources, i: usize, span: Span) -> Value<String> {
    let evidence = from.blocks[i].evidence(i, span);
    Value { value: evidence.text.clone(), evidence: vec![evidence], inferred: None }
}

#[cfg(test)]
mod tests {
    use super::names_someone;

    #[test]
    fn accounts_and_addresses_are_nobody() {
        for name in
            ["admin", "NOC Admin", "mdelat0rre", "ann-lee-7", "example.com", "ann@example.org", "undefined", "—"]
        {
            assert!(!names_someone(name), "{name}");
        }
        for name in ["Ann Lee", "annlee", "ann.m.lee", "Harbour Desk", "ShipShape", "News Staff"] {
            assert!(names_someone(name), "{name}");
        }
    }
}
