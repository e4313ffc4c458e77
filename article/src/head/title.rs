//! The title, without the site's name.
//!
//! Order of trust: a heading shown on the page that the markup also calls the title; JSON-LD `headline`; `og:title`
//! and its like; the first `<h1>`; `<title>`. In plain text: a line that is printed twice before the article's
//! prose, a Markdown heading, the line above the byline or date, or else the first short line above the prose.

use page::{Media, Tag};
use span::Span;

use super::said::{Words, json_words};
use super::{Sources, origin};
use crate::block::Inside;
use crate::label::cues::{self, Opening};
use crate::wording::{ends_a_sentence, key};
use crate::{Form, Value};

/// The title, and the blocks that print it.
#[derive(Debug, Default)]
pub(crate) struct Title {
    pub value: Option<Value<String>>,
    /// The first is the one that stands in the article's text.
    pub blocks: Vec<usize>,
}

/// Reads the title.
pub(crate) fn read(from: &Sources, site: &[String]) -> Title {
    match from.page.media() {
        Media::Html => of_markup(from, site),
        Media::Text => of_lines(from),
        Media::Body => Title::default(),
    }
}

fn of_markup(from: &Sources, site: &[String]) -> Title {
    let said = candidates(from, site);
    let headings: Vec<usize> = (0..from.blocks.len())
        .filter(|i| from.blocks[*i].form == Form::Heading && from.blocks[*i].text.len() < 500)
        .collect();
    let is_h1 = |i: usize| from.blocks[i].around.tag == Some(Tag::H1);
    let agrees = |i: usize| said.iter().any(|w| same_title(&from.blocks[i].text, &w.text));
    let shown = headings
        .iter()
        .copied()
        .find(|i| is_h1(*i) && agrees(*i))
        .or_else(|| headings.iter().copied().find(|i| agrees(*i)));
    let only_h1 = || {
        let mut h1 = headings.iter().copied().filter(|i| is_h1(*i) && from.blocks[*i].text.split(' ').count() > 2);
        let outside = |i: &usize| {
            !from.blocks[*i].around.inside.has(Inside::NAV) && !from.blocks[*i].around.inside.has(Inside::FOOTER)
        };
        h1.find(outside)
    };
    let shown = shown.or_else(|| segment(from));
    let value = match (shown, said.first(), only_h1()) {
        (Some(i), _, _) => Some(of_block(from, i)),
        (None, Some(words), _) => Some(words.value()),
        (None, None, Some(i)) => Some(of_block(from, i)),
        (None, None, None) => from.said.title.as_ref().map(|t| without_site(t, site, None).value()),
    };
    let Some(value) = value else { return Title::default() };
    let blocks = printed(from, &value.value, shown);
    Title { value: Some(value), blocks }
}

/// A block of the page's first that is one of the parts of `<title>`: old pages set their titles in bold, not as headings.
fn segment(from: &Sources) -> Option<usize> {
    let title = &from.said.title.as_ref()?.text;
    let mut parts: Vec<String> = vec![key(title)];
    for separator in SEPARATORS.iter().chain(&[": "]) {
        parts.extend(title.split(separator).filter(|p| p.split(' ').count() >= 3).map(key));
    }
    let near = from.blocks.iter().take(80).enumerate();
    near.filter(|(_, b)| b.around.linked == 0 && b.text.split(' ').count() >= 3)
        .map(|(i, b)| (i, key(&b.text)))
        .find(|(_, k)| parts.contains(k))
        .map(|(i, _)| i)
}

/// What the markup calls the title, best first, without the site's name.
fn candidates(from: &Sources, site: &[String]) -> Vec<Words> {
    let mut found: Vec<Words> = Vec::new();
    for (json, id) in from.said.articles(from.page) {
        let headline = json.all(from.page.text(), id, "headline").into_iter().next();
        found.extend(headline.and_then(|h| json_words(from.page, json, h)));
    }
    let shown_h1 = from.blocks.iter().find(|b| b.around.tag == Some(Tag::H1)).map(|b| b.text.as_str());
    for name in [
        "og:title",
        "twitter:title",
        "headline",
        "dc.title",
        "dcterms.title",
        "citation_title",
        "parsely-title",
        "sailthru.title",
    ] {
        found.extend(from.said.meta(&[name]).map(|w| without_site(w, site, shown_h1)));
    }
    found.extend(from.said.title.as_ref().map(|w| without_site(w, site, shown_h1)));
    found.retain(|w| !key(&w.text).is_empty() && !site.contains(&key(&w.text)));
    found
}

/// Every block that prints `title`; the heading that was chosen, else a heading, comes first.
fn printed(from: &Sources, title: &str, chosen: Option<usize>) -> Vec<usize> {
    let wanted = key(title);
    let is = |i: &usize| from.blocks[*i].text.len() < title.len() * 2 + 20 && key(&from.blocks[*i].text) == wanted;
    let mut blocks: Vec<usize> = (0..from.blocks.len()).filter(is).collect();
    let first = chosen.or_else(|| blocks.iter().copied().find(|i| from.blocks[*i].form == Form::Heading));
    if let Some(first) = first {
        blocks.retain(|i| *i != first);
        blocks.insert(0, first);
    }
    blocks
}

fn of_block(from: &Sources, i: usize) -> Value<String> {
    let block = &from.blocks[i];
    Value { value: block.text.replace('\n', " "), evidence: vec![block.whole(i)], inferred: None }
}

/// Whether two titles are one: equal but for marks, or one goes on where the other ends.
fn same_title(a: &str, b: &str) -> bool {
    let (a, b) = (key(a), key(b));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    short == long
        || (short.len() >= 12
            && short.len() * 10 >= long.len() * 6
            && (long.starts_with(short.as_str()) || long.ends_with(short.as_str())))
}

const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " ~ ", " « ", " < ", " > ", "|"];

/// A title without the parts that name the site: "Ferries stop | Example Weekly".
fn without_site(words: &Words, site: &[String], h1: Option<&str>) -> Words {
    let mut text = words.text.as_str();
    if let Some(h1) = h1.filter(|h| key(h).len() >= 8) {
        if key(text) == key(h1) {
            return words.clone();
        }
    }
    for _ in 0..3 {
        let cut = SEPARATORS.iter().filter_map(|s| text.rfind(s).map(|at| (at, at + s.len()))).max();
        let Some((head, tail)) = cut else { break };
        let (before, after) = (key(&text[..head]), key(&text[tail..]));
        let names_site = |k: &String| {
            site.iter().any(|s| {
                s == k || (k.len() > 3 && s.starts_with(k.as_str())) || (s.len() > 4 && k.starts_with(s.as_str()))
            })
        };
        let is_h1 = h1.is_some_and(|h| key(h) == before);
        if names_site(&after) || is_h1 {
            text = text[..head].trim_end();
        } else if names_site(&before) {
            text = text[tail..].trim_start();
            break;
        } else {
            break;
        }
    }
    if let Some(at) = SEPARATORS.iter().filter_map(|s| text.find(s).map(|at| (at, at + s.len()))).min() {
        if site.contains(&key(&text[..at.0])) {
            text = text[at.1..].trim_start();
        }
    }
    Words { text: text.to_owned(), span: part_of(words, text) }
}

/// Where a part of the words lies, if they were written as they are shown; else where all of them do.
fn part_of(words: &Words, part: &str) -> Span {
    let whole = words.span;
    match Span::within(&words.text, part) {
        Some(at) if whole.len() as usize == words.text.len() => at.shift(whole.start()),
        _ => whole,
    }
}

/// The title of a page that was flattened to text.
fn of_lines(from: &Sources) -> Title {
    let blocks = from.blocks;
    let is_prose = |i: usize| {
        blocks[i].text.split(' ').count() >= 16
            && ends_a_sentence(&blocks[i].text)
            && origin::notice(&blocks[i].text).is_none()
    };
    let prose = (0..blocks.len()).find(|i| is_prose(*i)).unwrap_or(blocks.len());
    let line = |i: usize| is_title_line(&blocks[i].text);
    let twice = |i: usize| (i + 1..prose.min(i + 12)).any(|j| key(&blocks[j].text) == key(&blocks[i].text));
    let signed = |i: usize| (i + 1..prose.min(i + 4)).any(|j| is_signature(&blocks[j].text));
    let bylined = |i: usize| (i + 1..prose.min(i + 4)).any(|j| cues::is_byline(&Opening::of(&blocks[j].text)));
    let long = |i: usize| blocks[i].text.split(' ').count() >= 4;
    // The more it looks like a headline, the better: length, a byline or date below, being printed twice, nearness to the prose.
    let score = |i: usize| {
        let words = blocks[i].text.split(' ').count().min(12) as i32;
        let near = 4 * i32::from(prose - i <= 6) - 2 * i32::from(words < 4);
        words
            + near
            + 12 * i32::from(twice(i) && words >= 3)
            + 6 * i32::from(bylined(i))
            + 3 * i32::from(signed(i))
            + 20 * i32::from(blocks[i].form == Form::Heading)
    };
    let early = 0..prose.min(60);
    let chosen =
        early.filter(|i| line(*i) && (long(*i) || signed(*i))).max_by_key(|i| (score(*i), std::cmp::Reverse(*i)));
    let Some(chosen) = chosen else { return Title::default() };
    let value = of_block(from, chosen);
    let blocks = printed(from, &value.value, Some(chosen));
    Title { value: Some(value), blocks }
}

/// A line that could be a headline.
fn is_title_line(text: &str) -> bool {
    let opening = Opening::of(text);
    let other = [
        cues::is_byline,
        cues::is_share,
        cues::is_promotion,
        cues::is_pointer,
        cues::is_legal,
        cues::is_credit,
        cues::is_navigation,
        cues::is_comment,
    ];
    let mail = ["From:", "To:", "Date:", "Sent:", "Subject:", "Cc:", "Contact:"].iter().any(|h| text.starts_with(h));
    (2..=30).contains(&opening.count)
        && !mail
        && !text.ends_with(['.', ',', ';', ':', '…'])
        && !other.iter().any(|cue| cue(&opening))
        && !is_signature(text)
}

/// A byline, or a line that is little more than a date.
fn is_signature(text: &str) -> bool {
    let opening = Opening::of(text);
    let dated = super::calendar::first(text, super::calendar::Order::MonthFirst).is_some();
    cues::is_byline(&opening) || (dated && opening.count <= 14)
}
