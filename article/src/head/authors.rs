//! Who wrote the article.
//!
//! Order of trust: the byline shown under the title, when the markup marks it as one and it holds a name; JSON-LD
//! `author`; `<meta name=author>` and its like; an element marked `rel=author` or `itemprop=author`; a line that
//! begins with "By" beside the title; an author's box ("Ann Lee is the harbour correspondent of …") where the
//! byline has lost its name. A page that names nobody has no author.

use std::collections::HashSet;

use page::{Media, Tag};
use span::Span;

use super::names::{is_personal, split};
use super::said::{Words, json_name, words};
use super::{Sources, lone_names};
use crate::Value;
use crate::block::hints::Hint;
use crate::label::cues::{self, Opening};
use crate::wording::key;

/// Reads the authors. `title` is the title's block, `bios` the blocks that tell of an author.
pub(crate) fn read(from: &Sources, title: Option<usize>, bios: &[usize], site: &[String]) -> Vec<Value<String>> {
    if from.page.media() == Media::Body {
        return Vec::new();
    }
    let sources: [&dyn Fn() -> Vec<Value<String>>; 5] =
        [&|| of_json(from), &|| of_meta(from), &|| of_properties(from), &|| of_byline(from, title), &|| {
            of_bios(from, bios)
        }];
    let mut kept: Vec<Value<String>> = Vec::new();
    for read in sources {
        let found = unique(read(), site);
        if found.iter().any(|v| is_personal(&v.value)) {
            return fuller(only_people(found), || unique(of_byline(from, title), site));
        }
        if kept.is_empty() {
            kept = found;
        }
    }
    kept
}

/// Of names among which there are people's, the people's: an outlet beside them is where they work.
fn only_people(mut found: Vec<Value<String>>) -> Vec<Value<String>> {
    found.retain(|v| is_personal(&v.value));
    found
}

/// The byline's names, where it has all that were found and more: markup often names the first author only.
fn fuller(found: Vec<Value<String>>, byline: impl FnOnce() -> Vec<Value<String>>) -> Vec<Value<String>> {
    let shown = byline();
    let has = |v: &Value<String>| shown.iter().any(|s| key(&s.value) == key(&v.value));
    if shown.len() > found.len() && found.iter().all(has) { shown } else { found }
}

/// A name that is an account's, not anyone's: "mdelat0rre", "veena".
fn is_login(name: &str) -> bool {
    !name.contains(' ')
        && (!name.chars().any(char::is_uppercase) || name.bytes().any(|b| b.is_ascii_digit() || b == b'@'))
}

/// The authors that the markup gives.
pub(crate) fn said(from: &Sources) -> Vec<Value<String>> {
    let found = of_json(from);
    if found.is_empty() { of_meta(from) } else { found }
}

/// Each name once, the site's own name and addresses left out.
fn unique(found: Vec<Value<String>>, site: &[String]) -> Vec<Value<String>> {
    let mut seen = HashSet::new();
    let is_name = |v: &Value<String>| {
        let name = key(&v.value);
        !name.is_empty()
            && !matches!(
                name.as_str(),
                "admin" | "administrator" | "undefined" | "null" | "none" | "author" | "sponsored" | "fullbio"
            )
            && !is_login(&v.value)
            && !name.ends_with("staff")
            && v.value.len() < 100
            && !v.value.contains("://")
            && !site.contains(&name)
    };
    found.into_iter().filter(is_name).filter(|v| seen.insert(key(&v.value))).collect()
}

fn of_json(from: &Sources) -> Vec<Value<String>> {
    let page = from.page;
    for (json, id) in from.said.articles(page) {
        let mut found = Vec::new();
        for author in json.all(page.text(), id, "author").into_iter().take(30) {
            let reference =
                json.member(page.text(), author, "@id").filter(|_| json.member(page.text(), author, "name").is_none());
            let named = match reference {
                Some(reference) => json.string(page.text(), reference).and_then(|wanted| {
                    let target = json.ids().find(|other| {
                        json.member(page.text(), *other, "name").is_some()
                            && json
                                .member(page.text(), *other, "@id")
                                .and_then(|i| json.string(page.text(), i))
                                .is_some_and(|i| i == wanted)
                    });
                    target.and_then(|t| json_name(page, json, t))
                }),
                None => json_name(page, json, author),
            };
            found.extend(named.iter().flat_map(names));
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn of_meta(from: &Sources) -> Vec<Value<String>> {
    for name in [
        "author",
        "article:author_name",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "article:author",
        "authors",
        "twitter:data1",
    ] {
        let found: Vec<_> = from
            .said
            .metas(name)
            .take(30)
            .filter(|w| !w.text.contains("://") && !w.text.starts_with('/'))
            .flat_map(names)
            .collect();
        // The first pair of labels is the author's on some sites, the reading time on others.
        let label = from.said.meta(&["twitter:label1"]).map(|w| w.text.to_lowercase()).unwrap_or_default();
        if name == "twitter:data1" && !(label.contains("written") || label.contains("author") || label == "by") {
            continue;
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn of_properties(from: &Sources) -> Vec<Value<String>> {
    let authors = from.said.properties.iter().filter(|(name, _)| name == "author");
    authors
        .take(8)
        .filter_map(|(_, id)| words(from.page, *id))
        .filter(|w| w.text.len() < 120)
        .flat_map(|w| shown_names(&w))
        .collect()
}

/// The byline beside the title, or the first of the page.
fn of_byline(from: &Sources, title: Option<usize>) -> Vec<Value<String>> {
    let at = title.unwrap_or(0);
    let near = (at..from.blocks.len().min(at + 15)).chain((at.saturating_sub(6)..at).rev());
    for i in near {
        let block = &from.blocks[i];
        let hinted = block.around.hints[Hint::Author as usize];
        let marked = hinted > 0 && block.around.depth - hinted <= 3 && block.text.len() < 120;
        if !(cues::is_byline(&Opening::of(&block.text)) || marked) {
            continue;
        }
        let linked = of_links(from, i);
        if !linked.is_empty() {
            return linked;
        }
        let found: Vec<_> = split(&block.text, false).into_iter().map(|span| of_block(from, i, span)).collect();
        if found.iter().any(|v| is_personal(&v.value)) {
            return found.into_iter().filter(|v| is_personal(&v.value)).collect();
        }
    }
    lone_names::read(from, title)
}

/// The linked names of a byline: "Ann Lee Example Courier" with a link on "Ann Lee".
pub(super) fn of_links(from: &Sources, i: usize) -> Vec<Value<String>> {
    let block = &from.blocks[i];
    let tree = from.page.tree();
    let Some(first) = block.around.link else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = first;
    while at.index() < tree.len() && tree.node(at).span.start() < block.page.end() && found.len() < 12 {
        if tree.node(at).tag == Tag::A {
            let name = words(from.page, at).map(|w| w.text).unwrap_or_default();
            let bare = name.trim_start_matches("By ").trim_start_matches("by ");
            if is_personal(bare) && split(bare, false).len() == 1 {
                found.extend(block.text.find(bare).map(|start| of_block(from, i, Span::at(start, start + bare.len()))));
            }
        }
        at = at.after();
    }
    found
}

/// "Ann Lee is the harbour correspondent of …": the name that an author's box begins with.
fn of_bios(from: &Sources, bios: &[usize]) -> Vec<Value<String>> {
    let tells = |i: &&usize| tells_of_an_author(&from.blocks[**i].text);
    let subject = |i: &usize| subject(&from.blocks[*i].text).map(|span| of_block(from, *i, span));
    bios.iter().filter(tells).filter_map(subject).take(4).collect()
}

/// "Ann Lee is a reporter who covers the harbour. Follow her at …": words about someone who writes.
pub(crate) fn tells_of_an_author(text: &str) -> bool {
    const TRADES: &[&str] = &[
        "reporter",
        "writer",
        "editor",
        "columnist",
        "correspondent",
        "contributor",
        "journalist",
        "freelance",
        "author of",
        "blogger",
        "contributing",
        "staff writer",
        "senior fellow",
        "covers ",
        "writes about",
        "follow him",
        "follow her",
        "follow them",
        "on twitter",
    ];
    let lower = text.to_lowercase();
    subject(text).is_some() && TRADES.iter().any(|t| lower.contains(t))
}

/// The name that a sentence about someone begins with.
pub(crate) fn subject(text: &str) -> Option<Span> {
    let verb = [" is ", " has ", " was ", " writes ", " covers ", " works ", " reports ", " joined "]
        .iter()
        .filter_map(|v| text.find(v))
        .min()?;
    let name = text[..verb].trim_start_matches("About ").trim_end_matches(',');
    let name = name.split(',').next().unwrap_or_default().trim();
    let capital = name.split(' ').all(|w| {
        w.starts_with(|c: char| c.is_uppercase())
            || matches!(w, "de" | "van" | "von" | "der" | "bin" | "al" | "la" | "du" | "da")
    });
    (is_personal(name) && capital && name.split(' ').count() <= 5).then(|| Span::within(text, name)).flatten()
}

pub(super) fn of_block(from: &Sources, i: usize, span: Span) -> Value<String> {
    let evidence = from.blocks[i].evidence(i, span);
    Value { value: evidence.text.clone(), evidence: vec![evidence], inferred: None }
}

/// The names that words of the markup hold.
fn names(words: &Words) -> Vec<Value<String>> {
    split(&words.text, true).into_iter().map(|span| part(words, span)).collect()
}

/// The names that words of the page hold.
fn shown_names(words: &Words) -> Vec<Value<String>> {
    split(&words.text, false).into_iter().map(|span| part(words, span)).collect()
}

fn part(words: &Words, span: Span) -> Value<String> {
    let same = words.span.len() as usize == words.text.len();
    let at = if same { span.shift(words.span.start()) } else { words.span };
    let text = span.of(&words.text).to_owned();
    Words { text, span: at }.value()
}
