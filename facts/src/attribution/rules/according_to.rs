//! A prepositional phrase names whose word the clause is.
//!
//! "*The dam held*, according to the ministry." – "In the words of one guard, *it was chaos*."

use language::{Relation, TokenId, Upos};

use crate::attribution::cues::Stance;
use crate::attribution::draft::{Draft, Drafts, without};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/rules/according_to";

/// `t` is "according" or the noun of a phrase that does its work ("in the view of").
pub(in crate::attribution) fn read(ground: &Ground<'_>, t: TokenId, drafts: &mut Drafts) {
    let Some((source, cue)) = according(ground, t).or_else(|| in_the_words_of(ground, t)) else { return };
    let phrase_head =
        if ground.head(t) == Some(source) { source } else { ground.head(source).filter(|&h| h == t).unwrap_or(source) };
    let hole = ground.reach(phrase_head);
    let hole = (hole.0.min(cue[0]), hole.1.max(source));
    let Some(whole) = set_off(ground, hole).or_else(|| clause_above(ground, phrase_head).map(|c| ground.reach(c)))
    else {
        return;
    };
    let content = without(whole, hole).into_iter().filter_map(|s| phrase::trim(ground, s)).collect();
    drafts.add(Draft {
        source: Some(source),
        anchor: t,
        cue,
        content,
        stance: Stance::Assert,
        rule: RULE,
        relay: None,
    });
}

fn according(ground: &Ground<'_>, t: TokenId) -> Option<(TokenId, Vec<TokenId>)> {
    if !ground.word(t).eq_ignore_ascii_case("according") {
        return None;
    }
    let to = t + 1;
    if !ground.same_sentence(t, ground.sentence(t).1.min(to)) || ground.lemma(ground.sentence(t).1.min(to)) != "to" {
        return None;
    }
    // "according" marks its noun, or governs it.
    let below = ground.children(t).iter().copied().find(|&c| c > to);
    let source = ground.head(t).filter(|&h| h > to).or(below)?;
    Some((source, vec![t, to]))
}

/// "in the words of", "in the view of", "in the opinion of"
fn in_the_words_of(ground: &Ground<'_>, t: TokenId) -> Option<(TokenId, Vec<TokenId>)> {
    if !matches!(ground.lemma(t), "word" | "view" | "opinion" | "telling" | "estimation") {
        return None;
    }
    let (mark, word) = ground.case(t)?;
    let owner = ground.child(t, &[Relation::Nmod, Relation::NmodPoss])?;
    let of = ground.has(owner, &[Relation::Case], &["of"]);
    let own = ground.relation(owner) == Relation::NmodPoss;
    (matches!(word.as_str(), "in" | "by") && (of || own)).then(|| {
        let cue = if of { (mark..=t + 1).collect() } else { vec![mark, t] };
        (owner, cue)
    })
}

/// The sentence, when a comma sets the phrase off at its start or end: then it speaks for all of it.
pub(super) fn set_off(ground: &Ground<'_>, hole: (TokenId, TokenId)) -> Option<(TokenId, TokenId)> {
    let (start, end) = ground.sentence(hole.0);
    let conjunction = usize::from(matches!(ground.upos(start), Upos::Cconj)) as TokenId;
    if hole.0 <= start + 1 {
        return Some((start + conjunction, end));
    }
    let comma = ground.word(hole.0 - 1) == ",";
    let predicate = |t: TokenId| matches!(ground.upos(t), Upos::Verb | Upos::Aux);
    let closes = (start..hole.0).any(|t| ground.head(t).is_none()) && !(hole.1 + 1..=end).any(predicate);
    (comma && closes).then_some((start + conjunction, hole.0 - 1))
}

/// The clause that a phrase belongs to: up over nouns to a verb or the root.
pub(in crate::attribution) fn clause_above(ground: &Ground<'_>, phrase: TokenId) -> Option<TokenId> {
    let mut t = phrase;
    for _ in 0..12 {
        let Some(head) = ground.head(t) else { return (t != phrase).then_some(t) };
        t = head;
        let clause = matches!(
            ground.relation(t),
            Relation::Root
                | Relation::Ccomp
                | Relation::Advcl
                | Relation::Parataxis
                | Relation::AclRelcl
                | Relation::Conj
        );
        let predicate = ground.children(t).iter().any(|&c| {
            matches!(ground.relation(c), Relation::Nsubj | Relation::NsubjPass | Relation::Cop | Relation::Csubj)
        });
        if clause && predicate {
            return Some(t);
        }
    }
    None
}
