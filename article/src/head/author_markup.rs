//! The authors that the markup gives: JSON-LD, `<meta>`, elements marked as an author.

use page::NodeId;
use span::Span;

use super::Sources;
use super::authors::Signed;
use super::json::{Id, Json};
use super::names::{is_personal, split};
use super::said::{Words, json_name, json_words, words};
use crate::Value;
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::wording::key;

/// The authors that the markup gives, whether they are people or not.
pub(crate) fn said(from: &Sources) -> Vec<Value<String>> {
    let found = of_json(from, &[]);
    let found = if found.is_empty() { of_meta(from, &[]) } else { found };
    found.into_iter().map(|s| s.value).collect()
}

/// JSON-LD `author`, else `creator`, of the first of the article's objects that has one.
pub(super) fn of_json(from: &Sources, site: &[String]) -> Vec<Signed> {
    let page = from.page;
    for (json, id) in from.said.works(page) {
        let news = is_news(from, json, id);
        for member in ["author", "creator"] {
            let authors = json.all(page.text(), id, member).into_iter().take(30);
            let found: Vec<Signed> = authors.flat_map(|author| of_object(from, json, author, site, news)).collect();
            if !found.is_empty() {
                return found;
            }
        }
    }
    Vec::new()
}

/// Whether an object is news, not a blog's or a firm's.
fn is_news(from: &Sources, json: &Json, id: Id) -> bool {
    let text = from.page.text();
    json.all(text, id, "@type").into_iter().filter_map(|kind| json.string(text, kind)).any(|kind| kind.contains("News"))
}

/// The names of an author's object, of the one that it refers to, or of a bare string.
fn of_object(from: &Sources, json: &Json, author: Id, site: &[String], news: bool) -> Vec<Signed> {
    let text = from.page.text();
    let author = referred(from, json, author).unwrap_or(author);
    let kind = json.all(text, author, "@type").into_iter().find_map(|t| json.string(text, t)).unwrap_or_default();
    let profiled = ["url", "@id"].iter().any(|m| json.member(text, author, m).is_some());
    let all = json.all(text, author, "name");
    let named: Vec<Words> = match all.len() {
        0 | 1 => json_name(from.page, json, author).into_iter().collect(),
        _ => all.into_iter().filter_map(|n| json_words(from.page, json, n)).collect(),
    };
    let mut found = Vec::new();
    for words in named {
        let body = kind.ends_with("Organization") || kind == "Corporation";
        let parts = if body { whole(&words) } else { names(&words) };
        found.extend(parts.into_iter().map(|value| {
            let own = site.contains(&key(&value.value));
            let personal = is_personal(&value.value);
            // An outlet that stands as its own author stands for none, and news is signed by people.
            let unsaid = if body { own } else { !profiled };
            let unsure = if news { !(personal && profiled) } else { !kind.is_empty() && unsaid };
            let weak = ((own || !personal) && unsure) || (own && !personal);
            Signed { value, weak }
        }));
    }
    found
}

/// The object that `{"@id": …}` stands for.
fn referred(from: &Sources, json: &Json, author: Id) -> Option<Id> {
    let text = from.page.text();
    if json.member(text, author, "name").is_some() {
        return None;
    }
    let wanted = json.string(text, json.member(text, author, "@id")?)?;
    json.ids().find(|other| {
        json.member(text, *other, "name").is_some()
            && json.member(text, *other, "@id").and_then(|i| json.string(text, i)).is_some_and(|i| i == wanted)
    })
}

const NAMES: &[&str] = &[
    "author",
    "article:author_name",
    "byl",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "citation_author",
    "citation_authors",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "authors",
];

/// `<meta name=author>` and its like; "Written by" among the pairs that cards show.
pub(super) fn of_meta(from: &Sources, site: &[String]) -> Vec<Signed> {
    let news = from.said.works(from.page).any(|(json, id)| is_news(from, json, id));
    let read = |name: &str| -> Vec<Signed> {
        // A library's field of a page system holds the account that made the page.
        let account = |text: &str| name.starts_with("dc") && !text.contains(char::is_uppercase);
        let is_name = |w: &&Words| !w.text.contains("://") && !w.text.starts_with('/') && !account(&w.text);
        let found = from.said.metas(name).take(30).filter(is_name).flat_map(names);
        found
            .map(|value| Signed {
                weak: site.contains(&key(&value.value)) && (news || !is_personal(&value.value)),
                value,
            })
            .collect()
    };
    let card = (1..=3).find(|i| {
        let label = from.said.meta(&[&format!("twitter:label{i}")]).map(|w| w.text.to_lowercase()).unwrap_or_default();
        label.contains("written") || label.contains("author") || label == "by"
    });
    let card = card.map(|i| format!("twitter:data{i}"));
    let found = NAMES.iter().copied().chain(card.as_deref()).map(read).find(|found| !found.is_empty());
    found.unwrap_or_default()
}

/// Elements marked `rel=author` or `itemprop=author`: the first and those right beside it.
pub(super) fn of_properties(from: &Sources, title: Option<usize>) -> Vec<Signed> {
    let mut found: Vec<Signed> = Vec::new();
    let mut last = None;
    for (_, id) in from.said.properties.iter().filter(|(name, _)| name == "author").take(40) {
        let Some(i) = block_of(from, *id).filter(|i| is_near(&from.blocks[*i])) else { continue };
        if last.is_some_and(|last: usize| i.abs_diff(last) > 3) || (last.is_none() && title.is_some_and(|t| i + 8 < t))
        {
            continue;
        }
        let Some(words) = words(from.page, *id).filter(|w| w.text.len() < 120) else { continue };
        let people = shown_names(&words);
        let values = if people.is_empty() { handle(&words) } else { people };
        if !values.is_empty() {
            last = Some(i);
            found.extend(values.into_iter().map(|value| Signed { value, weak: false }));
        }
    }
    found
}

/// The block that an element's words are in.
fn block_of(from: &Sources, id: NodeId) -> Option<usize> {
    let span = from.page.tree().node(id).span;
    let after = from.blocks.partition_point(|b| b.page.end() <= span.start());
    from.blocks.get(after).is_some_and(|b| b.page.start() < span.end().max(span.start() + 400)).then_some(after)
}

/// Not a comment's, nor another article's.
fn is_near(block: &RawBlock) -> bool {
    let around = &block.around;
    let hinted = |hint: Hint| around.hints[hint as usize] > 0 && around.depth - around.hints[hint as usize] <= 6;
    !hinted(Hint::Comment)
        && !hinted(Hint::Related)
        && !around.inside.has(Inside::FOOTER)
        && !around.inside.has(Inside::NAV)
}

/// The name of one who signs with a single word, or as a desk: "Posts by deckhand".
fn handle(words: &Words) -> Vec<Value<String>> {
    let text = &words.text;
    let lead = ["More About ", "About ", "View all posts by ", "Posts by ", "By ", "by "]
        .iter()
        .find(|l| text.starts_with(**l));
    let bare = text[lead.map_or(0, |l| l.len())..].trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let fits = (1..=4).contains(&bare.split(' ').count()) && bare.len() < 40;
    Span::within(text, bare).filter(|_| fits).map(|span| part(words, span)).into_iter().collect()
}

fn whole(words: &Words) -> Vec<Value<String>> {
    vec![words.value()]
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
