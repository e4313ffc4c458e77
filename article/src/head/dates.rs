//! When the article was published, and last changed.
//!
//! Order of trust: what the caller told; JSON-LD `datePublished`; `<meta>` (`article:published_time` and its like); a
//! date shown beside the title or the byline; `<time datetime>`; a date in the address. A footer's date and a
//! comment's are never read.

use jiff::civil::Date;
use page::Media;
use span::Span;

use super::Sources;
use super::calendar::{Order, all, first};
use super::said::json_words;
use crate::block::hints::Hint;
use crate::block::{Inside, RawBlock};
use crate::{Told, Value};

const PUBLISHED: &[&str] = &[
    "article:published_time",
    "article:published",
    "datepublished",
    "og:published_time",
    "publishdate",
    "pubdate",
    "publish-date",
    "publish_date",
    "date",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "sailthru.date",
    "parsely-pub-date",
    "article.published",
    "published-date",
    "published_time",
    "publication_date",
    "citation_publication_date",
    "citation_date",
    "article_date_original",
    "original-publish-date",
    "displaydate",
    "pdate",
    "ptime",
    "iso-8601-publish-date",
    "cxenseparse:recs:publishtime",
];
const MODIFIED: &[&str] = &[
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "last-modified",
    "lastmod",
    "dcterms.modified",
    "dc.date.modified",
    "article:modified",
    "revision_date",
    "updated_time",
];

/// The day of publication, and that of the last change where it is another.
pub(crate) fn read(from: &Sources, told: &Told, title: Option<usize>) -> (Option<Value<Date>>, Option<Value<Date>>) {
    let order = order(from);
    let shown = shown(from, title, order);
    let published = told
        .date
        .map(|date| Value { value: date, evidence: Vec::new(), inferred: Some("told-by-the-caller") })
        .or_else(|| of_json(from, "datePublished", order))
        .or_else(|| of_meta(from, PUBLISHED, order))
        .or_else(|| shown.published.clone())
        .or_else(|| of_time(from, order))
        .or_else(|| shown.modified.clone())
        .or_else(|| of_json(from, "dateCreated", order))
        .or_else(|| of_address(from, told))
        .or_else(|| of_json(from, "dateModified", order))
        .or_else(|| of_meta(from, MODIFIED, order));
    let modified = of_json(from, "dateModified", order).or_else(|| of_meta(from, MODIFIED, order)).or(shown.modified);
    let other = |m: &Value<Date>| published.as_ref().is_none_or(|p| p.value < m.value);
    let modified = modified.filter(other);
    (published, modified)
}

/// Day first, where the page's language or address says so.
fn order(from: &Sources) -> Order {
    let lang = from.said.lang.as_ref().map(|l| l.text.to_ascii_lowercase()).unwrap_or_default();
    let url =
        from.page.url().or(from.said.links.iter().find(|(rel, _)| rel == "canonical").map(|(_, w)| w.text.as_str()));
    let host = url.and_then(super::outlet::host).unwrap_or_default();
    let ends = [".uk", ".au", ".ie", ".nz", ".in", ".za", ".eu", ".ng", ".ke", ".pk", ".de", ".fr", ".it", ".es"];
    let day_first =
        ends.iter().any(|e| host.ends_with(e)) || (lang.starts_with("en-") && lang != "en-us" && lang != "en-ca");
    if day_first { Order::DayFirst } else { Order::MonthFirst }
}

fn of_json(from: &Sources, member: &str, order: Order) -> Option<Value<Date>> {
    let page = from.page;
    from.said.articles(page).find_map(|(json, id)| {
        let words = json_words(page, json, json.all(page.text(), id, member).into_iter().next()?)?;
        Some(words.as_value(first(&words.text, order)?.date))
    })
}

fn of_meta(from: &Sources, names: &[&str], order: Order) -> Option<Value<Date>> {
    names.iter().find_map(|name| {
        let words = from.said.meta(&[name])?;
        Some(words.as_value(first(&words.text, order)?.date))
    })
}

fn of_time(from: &Sources, order: Order) -> Option<Value<Date>> {
    from.said.times.iter().find_map(|(_, words)| Some(words.as_value(first(&words.text, order)?.date)))
}

fn of_address(from: &Sources, told: &Told) -> Option<Value<Date>> {
    let canonical = from.said.links.iter().find(|(rel, _)| rel == "canonical").map(|(_, w)| w);
    let dated = |url: &str| {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let found = first(path, Order::MonthFirst)?;
        // Digits that are no date of their own ("/story-20210219") are an article's number.
        path[..found.span.start() as usize].ends_with(['/', '-', '_']).then_some(found.date)
    };
    if let Some(words) = canonical
        && let Some(date) = dated(&words.text)
    {
        return Some(words.as_value(date));
    }
    let date = told.url.as_deref().or(from.page.url()).and_then(dated)?;
    Some(Value { value: date, evidence: Vec::new(), inferred: Some("from-the-address") })
}

#[derive(Default)]
struct ShownDates {
    published: Option<Value<Date>>,
    modified: Option<Value<Date>>,
}

/// The dates shown beside the title: in short blocks, above the article's prose or just under the title.
fn shown(from: &Sources, title: Option<usize>, order: Order) -> ShownDates {
    let mut shown = ShownDates::default();
    if from.page.media() == Media::Body {
        return shown;
    }
    let at = title.unwrap_or(0);
    let near = (at..from.blocks.len().min(at + 14)).chain((at.saturating_sub(5)..at).rev());
    for i in near {
        let block = &from.blocks[i];
        if !may_date(block) {
            continue;
        }
        for found in all(&block.text, order) {
            let evidence = block.evidence(i, found.span);
            let value = Value { value: found.date, evidence: vec![evidence], inferred: None };
            let slot = if says_changed(&block.text, found.span) { &mut shown.modified } else { &mut shown.published };
            slot.get_or_insert(value);
        }
    }
    shown
}

/// A short block that is neither a footer's, a comment's nor another article's.
fn may_date(block: &RawBlock) -> bool {
    let around = &block.around;
    let hinted = |hint: Hint| around.hints[hint as usize] > 0 && around.depth - around.hints[hint as usize] <= 4;
    let other = around.inside.has(Inside::FOOTER)
        || around.inside.has(Inside::ASIDE)
        || hinted(Hint::Comment)
        || hinted(Hint::Footer)
        || hinted(Hint::Related);
    block.text.split(' ').count() <= 30 && !other && !block.text.contains('©')
}

/// Whether the words before a date say that the article was changed then.
fn says_changed(text: &str, date: Span) -> bool {
    let before = text[..date.start() as usize].to_lowercase();
    let changed = ["updated", "modified", "edited", "revised", "reviewed"].iter().filter_map(|w| before.rfind(w)).max();
    let first = ["published", "posted", "created", "first"].iter().filter_map(|w| before.rfind(w)).max();
    changed.is_some() && changed > first
}
