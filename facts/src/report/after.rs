//! What comes after a happening dates it: it was before.
//!
//! "Hentzau announced the plan on Tuesday. The announcement comes **after** an *attack* on a post": the attack was before Tuesday, or on it.

use jiff::civil::Date;
use language::{Relation, TokenId};
use span::Span;

use super::owner::{Owner, Owners};
use crate::{Event, Input, Mentions, Time, TimeClaim, TimeKind, TimeOf};

/// Nouns that call back what was said or decided.
const SAID: &[&str] = &[
    "announcement",
    "statement",
    "decision",
    "move",
    "remark",
    "comment",
    "news",
    "warning",
    "order",
    "step",
    "declaration",
];

/// The time that a happening told of as earlier has by that alone.
pub(super) fn time(input: &Input<'_>, mentions: &Mentions, owners: &Owners, event: &Event) -> Option<TimeClaim> {
    let analysis = input.analysis;
    let marker = analysis.child(event.head, &[Relation::Case, Relation::Mark])?;
    if !matches!(analysis.lemma(marker), "after" | "following" | "follow") {
        return None;
    }
    let (day, words) = later(input, mentions, owners, analysis.token(event.head).head?)?;
    Some(TimeClaim {
        of: TimeOf::Event,
        kind: TimeKind::Span,
        edtf: Some(format!("../{day}")),
        start: None,
        end: Some(day),
        evidence: vec![analysis.token(marker).span, words],
        inferred: None,
        rule: "report/after",
    })
}

/// The last day of what came later, and the words that say it: of the governing verb, or of what its subject calls back.
fn later(input: &Input<'_>, mentions: &Mentions, owners: &Owners, verb: TokenId) -> Option<(Date, Span)> {
    let analysis = input.analysis;
    let own = mentions.times.iter().find(|time| {
        let on_way = std::iter::successors(Some(time.head), |&t| analysis.token(t).head);
        on_way.take_while(|&t| t != verb).all(|t| !is_event(mentions, t)) && analysis.is_under(time.head, verb)
    });
    let subject = analysis.child(verb, &[Relation::Nsubj]);
    let calling = subject.filter(|&s| SAID.contains(&analysis.lemma(s)));
    let time = own.or_else(|| said(input, mentions, owners, calling?))?;
    Some((time.days?.1, time.span))
}

/// The time of the statement that `noun` calls back: of the cue it is made from ("announcement" from "announced"), else of
/// the first one, which is the news.
fn said<'m>(input: &Input<'_>, mentions: &'m Mentions, owners: &Owners, noun: TokenId) -> Option<&'m Time> {
    let analysis = input.analysis;
    let stem: String = analysis.lemma(noun).chars().take(4).collect();
    let cued = |time: &&Time| match owners.owner(analysis, time.head) {
        Some(Owner::Cue(cue)) if time.head < noun && time.days.is_some() => Some(cue),
        _ => None,
    };
    let same = |cue: usize| {
        let words = mentions.attributions[cue].cue.iter().flat_map(|&span| analysis.tokens_in(span));
        words.into_iter().any(|token| analysis.lemma(token).starts_with(&stem))
    };
    let made_of = mentions.times.iter().rfind(|time| cued(time).is_some_and(same));
    made_of.or_else(|| mentions.times.iter().find(|time| cued(time).is_some()))
}

fn is_event(mentions: &Mentions, token: TokenId) -> bool {
    mentions.events.binary_search_by_key(&token, |e| e.head).is_ok()
}
