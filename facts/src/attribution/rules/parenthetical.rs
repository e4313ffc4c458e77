//! The cue stands in the middle or at the end of the sentence that it attributes, as an aside.
//!
//! "*The bridge*, the mayor said, *will close in May*." – "*The talks failed*, said two diplomats."

use language::{Relation, TokenId};

use crate::attribution::cues::{Cue, Stance};
use crate::attribution::draft::{Draft, Drafts, without};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/parenthetical";

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Cue, drafts: &mut Drafts) {
    let aside = matches!(ground.relation(verb), Relation::Parataxis | Relation::Discourse);
    let Some(told) = ground.head(verb).filter(|_| cue.clause && aside) else { return };
    let hole = ground.reach(verb);
    let (first, last) = ground.reach(told);
    // A list of clauses, each a sentence of its own, is no aside: commas must set this one off.
    if told > verb && hole.0 != first || follows_full_clause(ground, told, hole.0) {
        return;
    }
    let content: Vec<_> =
        without((first, last), hole).into_iter().filter_map(|stretch| phrase::trim(ground, stretch)).collect();
    if !cue.stance.is_word() && cue.stance != Stance::Believe || has_complement(ground, verb) {
        return;
    }
    let source = subject::subject(ground, verb).filter(|&s| (hole.0..=hole.1).contains(&s));
    if source.is_none_or(|s| is_relative(ground, s)) {
        return;
    }
    drafts.add(Draft::of_verb(ground, verb, source, content, cue.stance, RULE));
}

/// "…; the mayor said nothing": after a semicolon, colon or dash a new statement begins.
fn follows_full_clause(ground: &Ground<'_>, told: TokenId, start: TokenId) -> bool {
    told < start && start > 0 && matches!(ground.word(start - 1), ";" | ":" | "(" | "[")
}

/// An aside has no content of its own: "…, who announced a plan" is none.
fn has_complement(ground: &Ground<'_>, verb: TokenId) -> bool {
    let subject = ground.child(verb, &[Relation::Nsubj]);
    ground.children(verb).iter().any(|&c| match ground.relation(c) {
        Relation::Ccomp | Relation::Xcomp => true,
        Relation::Obj => subject.is_some(),
        Relation::Mark => true,
        _ => false,
    })
}

fn is_relative(ground: &Ground<'_>, t: TokenId) -> bool {
    matches!(ground.lemma(t), "who" | "which" | "that" | "where" | "what" | "whom")
}
