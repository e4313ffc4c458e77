//! The place it lies in, after a comma; and that place itself.
//!
//! > The plant in **Millbrook, Ohio**, employs 300; a second opened in **Kaunas, Lithuania**.

use language::gazetteer::{Extent, longest_place, places};

use super::super::words::Words;
use super::{Candidate, Kind, Known, division};

pub(super) fn weigh(words: &Words<'_>, candidate: &Candidate, _: &Known) -> i32 {
    if words.after(candidate.words.end, 0) == "," && container_at(words, candidate.words.end + 1) {
        return 22;
    }
    let after_town = words.before(candidate.words.start, 1) == ","
        && candidate.words.start >= 2
        && words.is_capital(candidate.words.start - 2)
        && is_container(words, candidate);
    // "in Tarrow, La.": the short form stands only here.
    match (after_town, candidate.kind) {
        (true, Kind::Division) => 40,
        (true, _) => 12,
        (false, _) => 0,
    }
}

fn is_container(words: &Words<'_>, candidate: &Candidate) -> bool {
    candidate.kind == Kind::Division || is_wide(words.phrase(&candidate.words))
}

/// Whether a country or division starts at a word.
fn container_at(words: &Words<'_>, at: usize) -> bool {
    if !words.is_capital(at) || at == 0 || !words.same_sentence(at, at - 1) {
        return false;
    }
    let short = words.text(at);
    if division(short).next().is_some() || words.after(at, 1) == "." && division(&format!("{short}.")).next().is_some()
    {
        return true;
    }
    let end = words.sentence(at).end.min(at + 5);
    let spans: Vec<_> = (at..end).map(|n| words.span(&(n..n + 1)).range()).collect();
    longest_place(words.analysis().text, &spans).is_some_and(|(count, _)| is_wide(words.phrase(&(at..at + count))))
}

/// Whether a name is that of a country or a large division.
fn is_wide(name: &str) -> bool {
    places(name).any(|p| match p.feature.extent() {
        Extent::Country => true,
        Extent::Region => p.population >= 300_000 || p.population == 0,
        _ => false,
    })
}
