//! When the article was published, and last changed.
//!
//! Order of trust: what the caller told; JSON-LD `datePublished`, or `<meta>` (`article:published_time` and its like), unless
//! the page shows an earlier day beside its title; the date shown beside the title or the byline (`shown_dates`); a `<meta>`
//! that is a date and does not say of what; a date in the address; `<time datetime>`; and where nothing says when it was
//! published, when it was last changed. The day is that of the page's own clock, as it writes it. A footer's date is never
//! read, nor a comment's, nor another article's.

use jiff::civil::Date;
use page::NodeId;

use super::Sources;
use super::calendar::{Order, first};
use super::said::json_words;
use super::shown_dates::{self, ShownDates};
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
    "dc.date.issued",
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
    "pdate",
    "ptime",
    "iso-8601-publish-date",
    "cxenseparse:recs:publishtime",
    "published_at",
    "publication-date",
    "publish_time",
    "article:publish_date",
    "dc.date.published",
    "first_published",
];
/// Names that say no more than that the page bears a date.
const DATED: &[&str] =
    &["date", "dc.date", "dcterms.date", "displaydate", "dcterms.created", "dc.date.created", "published"];
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
    let shown = shown_dates::read(from, title, order);
    let stamped = of_json(from, "datePublished", order).or_else(|| of_meta(from, PUBLISHED, order));
    let published = told
        .date
        .map(|date| Value { value: date, evidence: Vec::new(), inferred: Some("told-by-the-caller") })
        .or_else(|| stamped.map(|stamp| as_shown(from, stamp, &shown)))
        .or_else(|| shown.published.clone())
        .or_else(|| shown_dates::labelled(from, order, shown_dates::PUBLISHED))
        .or_else(|| of_meta(from, DATED, order))
        .or_else(|| of_address(from, told))
        .or_else(|| of_time(from, order))
        .or_else(|| shown.modified.clone())
        .or_else(|| shown_dates::labelled(from, order, shown_dates::CHANGED))
        .or_else(|| of_json(from, "dateCreated", order))
        .or_else(|| of_json(from, "dateModified", order))
        .or_else(|| of_meta(from, MODIFIED, order));
    let published = published.map(|p| settled(from, told, p));
    let modified = of_json(from, "dateModified", order).or_else(|| of_meta(from, MODIFIED, order)).or(shown.modified);
    let other = |m: &Value<Date>| published.as_ref().is_none_or(|p| p.value < m.value);
    let modified = modified.filter(other);
    (published, modified)
}

/// A stamp of the markup, or the day that the page shows instead: nothing is out before the day that it bears, so a later
/// stamp is one of the page's making, or the same moment by another clock; and a stamp in universal time may be of the day
/// before where it was published.
fn as_shown(from: &Sources, stamp: Value<Date>, shown: &ShownDates) -> Value<Date> {
    // A paper's own page shows when it was handed in, too.
    let paper = from.said.metas("citation_title").next().is_some();
    let Some(day) = shown.published.as_ref().filter(|_| !paper) else { return stamp };
    let written = stamp.evidence.first().map(|e| e.text.trim()).unwrap_or_default();
    let universal = written.len() > 12 && ["Z", "+00:00", "+0000"].iter().any(|z| written.ends_with(z));
    let next = stamp.value.tomorrow().is_ok_and(|next| next == day.value);
    if day.value < stamp.value || (universal && next) { day.clone() } else { stamp }
}

/// A date of three numbers that could be read both ways is read the way in which the page has it elsewhere.
fn settled(from: &Sources, told: &Told, found: Value<Date>) -> Value<Date> {
    let text = found.evidence.first().map(|e| e.text.as_str()).unwrap_or_default();
    let turned = Date::new(found.value.year(), found.value.day(), found.value.month());
    let Ok(turned) = turned.map_err(|_| ()).and_then(|t| if is_numeric(text) { Ok(t) } else { Err(()) }) else {
        return found;
    };
    let iso = |w: &str| w.get(4..5) == Some("-") && w.bytes().take(4).all(|b| b.is_ascii_digit());
    let times = from.said.times.iter().map(|(_, w)| w.text.as_str()).filter(|w| iso(w));
    let elsewhere: Vec<Date> = times
        .filter_map(|w| first(w, Order::MonthFirst))
        .map(|f| f.date)
        .chain(of_address(from, told).map(|v| v.value))
        .collect();
    if elsewhere.contains(&turned) && !elsewhere.contains(&found.value) {
        Value { value: turned, ..found }
    } else {
        found
    }
}

/// "02-12-2025", "3/10/2023": day and month by their numbers, the year last.
fn is_numeric(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 10
        && text.len() >= 6
        && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'/' | b'-' | b'.'))
        && !text.bytes().take(3).all(|b| b.is_ascii_digit())
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
    from.said.works(page).find_map(|(json, id)| {
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
    let own = |id: NodeId| {
        let span = from.page.tree().node(id).span;
        let i = from.blocks.partition_point(|b| b.page.end() <= span.start());
        from.blocks.get(i).is_none_or(shown_dates::is_own)
    };
    let times = from.said.times.iter().filter(|(id, _)| own(*id));
    times.into_iter().find_map(|(_, words)| Some(words.as_value(first(&words.text, order)?.date)))
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
