//! The title, without the site's name.
//!
//! Order of trust: a heading shown on the page that the markup also calls the title; JSON-LD `headline`; `og:title`
//! and its like; the first `<h1>`; `<title>`. In plain text the lines above the prose are weighed (see `line_title`).

use page::{Media, Tag};
use span::Span;

use super::said::{Words, json_words};
use super::{Sources, line_title};
use crate::block::Inside;
use crate::wording::{is_function_word, key, words};
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
        Media::Text => line_title::of_lines(from),
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
    let shown = shown.or_else(|| near_title(from, &said, &headings)).or_else(|| segment(from));
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

/// The one `<h1>` that shares most words with what the markup calls the title: pages word them differently, and what is
/// shown is what a reader calls the title.
fn near_title(from: &Sources, said: &[Words], headings: &[usize]) -> Option<usize> {
    let shown = |i: &&usize| {
        let block = &from.blocks[**i];
        let outside =
            [Inside::NAV, Inside::FOOTER, Inside::ASIDE, Inside::HIDDEN].iter().any(|e| block.around.inside.has(*e));
        block.around.tag == Some(Tag::H1) && !outside && block.text.split(' ').count() >= 3
    };
    let share = |i: usize| {
        let own: Vec<String> = words(&from.blocks[i].text).filter(|w| !is_function_word(w)).collect();
        let best = said.iter().map(|title| {
            let other: Vec<String> = words(&title.text).collect();
            own.iter().filter(|w| other.contains(w)).count()
        });
        best.max().unwrap_or(0) * 100 / own.len().max(1)
    };
    let h1: Vec<usize> = headings.iter().filter(shown).copied().take(20).collect();
    let best = h1.iter().copied().max_by_key(|i| (share(*i), std::cmp::Reverse(*i)))?;
    (share(best) >= 30 || (h1.len() == 1 && share(best) > 0)).then_some(best)
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
    let shown_h1 = from.blocks.iter().find(|b| b.around.tag == Some(Tag::H1)).map(|b| b.text.as_str());
    for (json, id) in from.said.articles(from.page) {
        let headline = json.all(from.page.text(), id, "headline").into_iter().next();
        let words = headline.and_then(|h| json_words(from.page, json, h));
        found.extend(words.map(|w| without_site(&w, site, shown_h1)));
    }
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
pub(crate) fn printed(from: &Sources, title: &str, chosen: Option<usize>) -> Vec<usize> {
    let mut wanted = vec![key(title)];
    wanted.extend(chosen.map(|i| key(&from.blocks[i].text)));
    let longest = title.len() * 2 + 60;
    let is = |i: &usize| from.blocks[*i].text.len() < longest && wanted.contains(&key(&from.blocks[*i].text));
    let mut blocks: Vec<usize> = (0..from.blocks.len()).filter(is).collect();
    let first = chosen.or_else(|| blocks.iter().copied().find(|i| from.blocks[*i].form == Form::Heading));
    if let Some(first) = first {
        blocks.retain(|i| *i != first);
        blocks.insert(0, first);
    }
    blocks
}

pub(crate) fn of_block(from: &Sources, i: usize) -> Value<String> {
    let block = &from.blocks[i];
    let span = Span::at(0, unlabelled(&block.text));
    Value { value: span.of(&block.text).replace('\n', " "), evidence: vec![block.evidence(i, span)], inferred: None }
}

/// How far a heading goes before the bars that part a section or a series from it: "Ferries stop at noon | Opinion".
fn unlabelled(heading: &str) -> usize {
    let count = |part: &str| part.split_whitespace().count();
    match heading.find(" | ") {
        Some(at) if count(&heading[..at]) >= 4 && heading[at + 3..].split(" | ").all(|label| count(label) <= 4) => at,
        _ => heading.len(),
    }
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
    if let Some(h1) = h1.filter(|h| key(h).len() >= 8)
        && key(text) == key(h1)
    {
        return words.clone();
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
        let is_h1 = before.len() >= 12 && h1.is_some_and(|h| key(h) == before);
        // What stands after a bar is seldom the title's own.
        let bar = text[head..tail].contains(['|', '»', '•', '«']);
        let count = |part: &str| part.split(' ').count();
        let label = bar && count(&text[..head]) >= 4 && count(&text[tail..]) <= 4;
        if names_site(&after) || is_h1 || label {
            text = text[..head].trim_end();
        } else if names_site(&before) {
            text = text[tail..].trim_start();
            break;
        } else {
            break;
        }
    }
    if let Some(at) = SEPARATORS.iter().filter_map(|s| text.find(s).map(|at| (at, at + s.len()))).min()
        && site.contains(&key(&text[..at.0]))
    {
        text = text[at.1..].trim_start();
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

#[cfg(test)]
mod tests {
    use super::unlabelled;

    #[test]
    fn labels_behind_bars_are_no_part_of_a_title() {
        for (heading, expected) in [
            ("Ferries will stop at noon | Opinion", "Ferries will stop at noon"),
            ("Ferries will stop at noon | Harbour News | Example Weekly", "Ferries will stop at noon"),
            ("Ferries | A history of the sound", "Ferries | A history of the sound"),
            ("Ferries will stop at noon", "Ferries will stop at noon"),
        ] {
            assert_eq!(&heading[..unlabelled(heading)], expected);
        }
    }
}
