//! A verb and its object are one cue: "make clear that", "take issue with", "put out a statement saying".
//!
//! "The palace made clear *that he would stay*." – "The clubs took issue with *the fees*."

use language::{Relation, TokenId};

use super::clause;
use crate::attribution::cues::Stance;
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/light_verb";

/// Verbs that mean little beside a noun of saying or thinking.
const LIGHT: &[&str] = &[
    "make", "give", "have", "issue", "express", "voice", "offer", "raise", "take", "put", "release", "send", "deliver",
    "hold", "draw", "file", "lodge", "reach", "win", "show", "get",
];

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, drafts: &mut Drafts) {
    match ground.lemma(verb) {
        "make" => made_clear(ground, verb, drafts),
        "take" => took_issue(ground, verb, drafts),
        _ => {}
    }
}

/// Whether a noun is carried by a light verb, whose words then belong to the cue: "*voiced* opposition to".
pub(in crate::attribution) fn carrier(ground: &Ground<'_>, noun: TokenId) -> Option<TokenId> {
    let verb = ground.head(noun)?;
    (ground.relation(noun) == Relation::Obj && verb < noun && LIGHT.contains(&ground.lemma(verb))).then_some(verb)
}

/// "made (it) clear that", "made plain that"
fn made_clear(ground: &Ground<'_>, verb: TokenId, drafts: &mut Drafts) {
    let clear = ground
        .children(verb)
        .iter()
        .copied()
        .find(|&c| c > verb && matches!(ground.lemma(c), "clear" | "plain" | "known" | "public"));
    let (Some(clear), Some(source)) = (clear, subject::subject(ground, verb)) else { return };
    let mut content = clause::content(ground, verb);
    content.extend(clause::content(ground, clear));
    let mut cue = phrase::verb_cue(ground, verb);
    cue.extend((verb + 1..=clear).filter(|&t| t == clear || ground.lemma(t) == "it"));
    if let Some(n) = drafts.add(Draft {
        source: Some(source),
        anchor: verb,
        cue,
        content,
        stance: Stance::Confirm,
        rule: RULE,
        relay: None,
    }) {
        drafts.claim(clear, n);
    }
}

/// "took issue with", "took aim at", "took exception to"
fn took_issue(ground: &Ground<'_>, verb: TokenId, drafts: &mut Drafts) {
    let issue =
        ground.child(verb, &[Relation::Obj]).filter(|&o| matches!(ground.lemma(o), "issue" | "aim" | "exception"));
    let (Some(issue), Some(source)) = (issue, subject::subject(ground, verb)) else { return };
    let target = [verb, issue].into_iter().flat_map(|h| ground.children(h).iter().copied()).find_map(|c| {
        let (mark, word) = ground.case(c)?;
        (mark > issue && matches!(word.as_str(), "with" | "at" | "to")).then_some((mark, ground.reach(c).1))
    });
    let Some((mark, last)) = target.filter(|&(mark, last)| mark < last) else { return };
    let mut cue = phrase::verb_cue(ground, verb);
    cue.extend([issue, mark]);
    let content = phrase::trim(ground, (mark + 1, last)).into_iter().collect();
    drafts.add(Draft {
        source: Some(source),
        anchor: verb,
        cue,
        content,
        stance: Stance::Oppose,
        rule: RULE,
        relay: None,
    });
}
