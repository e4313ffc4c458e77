//! Where it happens: in how many of our own texts (`cases/event_places.md`) the marked happening has its places and no others.
//!
//! Scored: the held half. With `OCTUPLE_EVAL_OPEN` set, the open half, whose errors are then printed, by kind.

use std::collections::BTreeMap;

use facts::report::Whereabouts;
use facts::{Fact, Input, Mentions, Place, Precision};
use language::{Passage, PassageKind, Reader};

use super::super::event::span;
use crate::figures::{Counts, Figures};
use crate::held::{self, open_part};

const TABLE: &str = include_str!("../../../../cases/event_places.md");

/// A text and where its marked happening takes place.
struct Case {
    kind: &'static str,
    text: String,
    passages: Vec<Passage>,
    /// Where the marked word starts.
    at: usize,
    /// "Nantes FR", and so on.
    wanted: Vec<&'static str>,
}

pub(super) fn score(reader: &Reader, figures: &mut Figures) {
    let cases = cases(held::part());
    let mut kinds: BTreeMap<&str, Counts> = BTreeMap::new();
    for case in &cases {
        let found = read(reader, case);
        let right = is_right(&found, &case.wanted);
        for kind in ["", case.kind] {
            let counts = kinds.entry(kind).or_default();
            counts.gold += 1;
            counts.right += usize::from(right);
        }
        if !right && open_part() {
            let shown: Vec<String> = found.iter().map(|p| format!("{} {:?}", p.words, p.country)).collect();
            eprintln!("{}\t{:?}\tfound {shown:?}\t{}", case.kind, case.wanted, case.text);
        }
    }
    if open_part() {
        for (kind, counts) in kinds.iter().filter(|(_, counts)| counts.right < counts.gold) {
            eprintln!("{}/{}\t{kind}", counts.right, counts.gold);
        }
    }
    let all = kinds.remove("").unwrap_or_default();
    figures.push("location.cases.event_place".to_owned(), all.recall());
    figures.push("location.cases.events".to_owned(), all.gold as f64);
}

/// The rows of a part.
fn cases(part: &str) -> Vec<Case> {
    held::section(TABLE, part).lines().filter_map(case).collect()
}

/// "| plain | Kano NG | A bomb *killed* nine in Kano. |".
fn case(row: &'static str) -> Option<Case> {
    let (kind, rest) = row.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | ")?;
    let (wanted, marked) = rest.split_once(" | ")?;
    let (mut text, mut passages) = (String::new(), Vec::new());
    for passage in marked.split(" ¶ ") {
        if !text.is_empty() {
            text.push('\n');
        }
        let (sort, words) = match passage.strip_prefix("# ") {
            Some(heading) => (PassageKind::Heading, heading),
            None => (PassageKind::Paragraph, passage),
        };
        let start = text.len();
        text.push_str(words);
        passages.push((sort, start..text.len()));
    }
    let at = text.find('*')?;
    let unmarked = |end: usize| end - text[..end].matches('*').count();
    let passages = passages
        .iter()
        .map(|(kind, range)| Passage { span: span(unmarked(range.start), unmarked(range.end)), kind: *kind })
        .collect();
    let wanted = if wanted == "-" { Vec::new() } else { wanted.split(" ; ").collect() };
    Some(Case { kind, text: text.replace('*', ""), passages, at, wanted })
}

/// A place as it was read.
struct Found {
    words: String,
    country: Option<String>,
}

/// Where the marked happening takes place, without what a closer place lies in.
fn read(reader: &Reader, case: &Case) -> Vec<Found> {
    let article = article::Article { text: case.text.clone(), ..Default::default() };
    let analysis = reader.read(&article.text, &case.passages);
    let input = Input { article: &article, analysis: &analysis, published: None };
    let mentions = facts::read(&input).mentions;
    let Some(event) = marked(&mentions, case.at) else {
        return vec![Found { words: "no event".to_owned(), country: None }];
    };
    let places = Whereabouts::of(&input, &mentions).event(event);
    let closest = places.iter().filter(|place| !places.iter().any(|other| holds(&place.value, &other.value)));
    closest.map(|place| found(&case.text, place)).collect()
}

fn marked(mentions: &Mentions, at: usize) -> Option<usize> {
    let starts = |words: &span::Span| words.start() as usize == at;
    mentions.events.iter().position(|event| event.trigger.iter().any(starts))
}

fn found(text: &str, place: &Fact<Place>) -> Found {
    Found { words: place.value.span.of(text).to_owned(), country: place.value.country.clone() }
}

/// Whether one place is a country or region that the other lies in.
fn holds(wide: &Place, close: &Place) -> bool {
    match wide.precision {
        Precision::Country => {
            wide.country.is_some() && wide.country == close.country && close.precision < wide.precision
        }
        _ => wide.admin1.is_some() && wide.admin1 == close.admin1 && close.precision < wide.precision,
    }
}

fn is_right(found: &[Found], wanted: &[&str]) -> bool {
    let fits = |one: &Found, wanted: &str| {
        let (words, country) = match wanted.rsplit_once(' ') {
            Some((words, code)) if code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()) => {
                (words, Some(code))
            }
            _ => (wanted, None),
        };
        one.words.eq_ignore_ascii_case(words) && country.is_none_or(|code| one.country.as_deref() == Some(code))
    };
    let told = |w: &&str| found.iter().any(|one| fits(one, w));
    wanted.iter().all(told) && found.iter().all(|one| wanted.iter().any(|w| fits(one, w)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_halves_are_read_whole() {
        let (open, held) = (cases("Open"), cases("Held"));
        assert!(open.len() > 100 && held.len() > 100);
        for case in open.iter().chain(&held) {
            assert!(case.text.get(case.at..).is_some_and(|rest| !rest.is_empty()), "{}", case.text);
            for place in &case.wanted {
                let named = place.trim_end_matches(|c: char| c.is_ascii_uppercase()).trim_end();
                assert!(case.text.to_lowercase().contains(&named.to_lowercase()), "{place}: {}", case.text);
            }
        }
        let rows = TABLE.lines().filter(|l| l.starts_with("| ") && l.matches('*').count() == 2).count();
        assert_eq!(open.len() + held.len(), rows);
    }
}
