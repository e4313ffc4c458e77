//! Candidates: the longest names that start at each capitalized word.

use std::ops::Range;

use language::EntityKind;
use language::gazetteer::longest_place;

use super::super::words::Words;
use super::in_organization_name::is_body;
use super::kind_noun::KindNoun;
use super::unknown_name::{is_other_name, unknown_at};
use super::with_direction::with_direction;
use super::{Candidate, Kind, division, division_abbreviation, worth};

/// No candidate has more words.
const MOST_WORDS: usize = 9;

/// The candidates of an article, in order; they do not overlap.
pub(super) fn candidates(words: &Words<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let next = words.is_capital(at).then(|| candidate_at(words, at)).flatten();
        at = next.as_ref().map_or(at + 1, |c| c.words.end);
        if let Some(next) = next {
            // A name that took a direction before it takes it from an unknown one too.
            if found.last().is_some_and(|last| last.words.end > next.words.start) {
                found.pop();
            }
            found.push(next);
        }
    }
    found
}

fn candidate_at(words: &Words<'_>, at: usize) -> Option<Candidate> {
    let known = known_at(words, at);
    let noun = kind_noun_at(words, at);
    let best = match (known, noun) {
        (Some(known), Some(noun)) if noun.words.len() > known.words.len() => Some(noun),
        (known, noun) => known.or(noun),
    };
    let best = best.or_else(|| entity_at(words, at)).or_else(|| unknown_at(words, at));
    best.map(|candidate| with_direction(words, candidate))
}

/// A name that the gazetteer has, or a short form of a division.
fn known_at(words: &Words<'_>, at: usize) -> Option<Candidate> {
    let short = words.text(at);
    // Some readers of words cut the full stop off.
    let dotted =
        at + 1 < words.len() && words.text(at + 1) == "." && !words.spaced_after(at) && words.same_sentence(at, at + 1);
    if dotted && division(&format!("{short}.")).next().is_some() && division(short).next().is_none() {
        return Some(Candidate { words: at..at + 2, kind: Kind::Division, worth: -10 });
    }
    if division(short).next().is_some() {
        let worth = if division_abbreviation::stands_alone(short) { 15 } else { -10 };
        let as_place = worth::worth(short).filter(|_| short.ends_with('.')).unwrap_or(i32::MIN);
        return Some(Candidate { words: at..at + 1, kind: Kind::Division, worth: worth.max(as_place) });
    }
    let end = words.sentence(at).end.min(at + MOST_WORDS);
    let spans: Vec<Range<usize>> = (at..end).map(|n| words.span(&(n..n + 1)).range()).collect();
    let mut count = spans.len();
    // The longest name that is written as one: no full stop or bracket inside, a capital at its end.
    loop {
        let (found, _) = longest_place(words.analysis().text, &spans[..count])?;
        let range = at..at + found;
        let shouted = words.text(at).chars().all(|c| !c.is_lowercase());
        if range.len() == 1 && is_other_name(words.text(at)) && !shouted {
            return None;
        }
        if begins_with_article(words, &range) {
            return None;
        }
        if well_written(words, &range) {
            let worth = worth::worth(words.phrase(&range))?;
            return Some(Candidate { words: range, kind: Kind::Known, worth });
        }
        count = found.checked_sub(1).filter(|&n| n > 0)?;
    }
}

/// "The Philippines": the article is no part of the name, but of "The Hague".
fn begins_with_article(words: &Words<'_>, range: &Range<usize>) -> bool {
    let city_of = words.text(range.start) == "City" && words.after(range.start, 1) == "of";
    let rest = (range.start + if city_of { 2 } else { 1 }).min(range.end)..range.end;
    let article = (city_of || words.text(range.start).eq_ignore_ascii_case("the")) && !rest.is_empty();
    article
        && worth::worth(words.phrase(&rest)).is_some_and(|rest| Some(rest + 12) >= worth::worth(words.phrase(range)))
}

/// Whether a name begins and ends as a name does.
fn well_written(words: &Words<'_>, range: &Range<usize>) -> bool {
    let last = words.text(range.end - 1);
    let ends = last.contains(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let spaced = |n: usize| words.spaced_after(n) || n > 0 && words.spaced_after(n - 1);
    let stop = (range.start..range.end - 1)
        .any(|n| matches!(words.text(n), "." | "\"" | "”" | "“") || matches!(words.text(n), "'" | "’") && spaced(n));
    let broken = words.phrase(range).contains('\n') || matches!(last, "'" | "’" | "'s" | "’s" | "-" | "The");
    // "Springfield - Mayor" is no name, "Aix-en-Provence" is.
    let dashed = (range.start..range.end).any(|n| matches!(words.text(n), "-" | "–" | "—" | "/") && spaced(n));
    ends && !stop && !broken && !dashed
}

/// "Elbe River", "Lake Selin", "Saint Aldate Street".
fn kind_noun_at(words: &Words<'_>, at: usize) -> Option<Candidate> {
    let end = words.sentence(at).end.min(at + 5);
    let run_end = (at..end).find(|&n| !words.is_capital(n)).unwrap_or(end);
    let mut best: Option<(Range<usize>, KindNoun)> = None;
    for n in at + 1..run_end {
        if KindNoun::is_of_body(words.text(n)) {
            break;
        }
        if let Some(kind) = KindNoun::last(words.text(n)) {
            best = Some((at..n + 1, kind));
            break;
        }
    }
    if best.is_none()
        && at + 1 < run_end
        && let Some(kind) = KindNoun::first(words.text(at))
    {
        best = Some((at..(at + 2).min(run_end), kind));
    }
    let (range, kind) = best?;
    let begins = !matches!(
        words.text(at),
        "The" | "A" | "In" | "At" | "On" | "Near" | "This" | "That" | "Our" | "His" | "Her" | "Their"
    );
    let plain = !words.is_initial(at) || range.len() > 2;
    let worth = match kind {
        KindNoun::Division => 22,
        KindNoun::Nature => 20,
        KindNoun::Site => 14,
    };
    begins.then_some(Candidate { words: range, kind: Kind::Noun(kind), worth: worth - if plain { 0 } else { 6 } })
}

/// A place by the reader of entities alone.
fn entity_at(words: &Words<'_>, at: usize) -> Option<Candidate> {
    let named = words.named(at).filter(|n| n.words.start == at)?;
    let place = matches!(named.kind, EntityKind::Place | EntityKind::Country);
    let other = named.words.clone().any(|n| is_other_name(words.text(n)) || is_body(words.text(n)));
    (place && !other).then(|| Candidate { words: named.words.clone(), kind: Kind::Entity, worth: -6 })
}
