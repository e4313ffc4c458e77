//! What comes after a happening dates it: it was before.
//!
//! "Hentzau announced the plan on Tuesday. The announcement comes **after** an *attack* on a post": the attack was before Tuesday, or on it.

use jiff::civil::Date;
use language::{Relation, TokenId};
use span::Span;

use super::owner::{Owner, Owners};
use crate::{Event, Input, Mentions, TimeClaim, TimeKind, TimeOf};

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
    let calls = subject.is_some_and(|s| SAID.contains(&analysis.lemma(s)));
    let said = || {
        let before = |t: &&crate::Time| t.head < verb && t.days.is_some();
        let statement = |t: &&crate::Time| matches!(owners.owner(analysis, t.head), Some(Owner::Cue(_)));
        mentions.times.iter().filter(before).rfind(statement)
    };
    let time = own.or_else(|| if calls { said() } else { None })?;
    Some((time.days?.1, time.span))
}

fn is_event(mentions: &Mentions, token: TokenId) -> bool {
    mentions.events.binary_search_by_key(&token, |e| e.head).is_ok()
}
