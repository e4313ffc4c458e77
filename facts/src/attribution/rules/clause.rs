//! The content is a clause that depends on the verb.
//!
//! "The mayor said *the bridge would close*." – "*The bridge will close*, the mayor said." – "She asked *whether it was safe*."

use language::{Relation, TokenId};

use crate::attribution::cues::{Cue, Stance};
use crate::attribution::draft::{Draft, Drafts, Stretch, without};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/clause";

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Cue, drafts: &mut Drafts) {
    if !cue.clause {
        return;
    }
    let mut content = content(ground, verb);
    if content.is_empty() {
        content.extend(phrase::strayed(ground, verb, "that").and_then(|s| phrase::trim(ground, s)));
    }
    if content.is_empty() {
        return;
    }
    let passive = phrase::is_passive(ground, verb);
    let source = if passive { phrase::agent(ground, verb) } else { subject::subject(ground, verb) };
    if let Some(source) = source.filter(|_| cue.stance.is_word() && content.iter().all(|c| c.0 > verb)) {
        content.extend(super::loose_clause::interrupted(ground, verb, source));
    }
    let stance = stance(ground, verb, cue.stance);
    drafts.add(Draft::of_verb(ground, verb, source, content, stance, RULE));
}

/// The clauses that a verb of saying governs, without the verb's own words where they stand inside.
pub(in crate::attribution) fn content(ground: &Ground<'_>, verb: TokenId) -> Vec<Stretch> {
    let own = own_words(ground, verb);
    ground
        .children(verb)
        .iter()
        .copied()
        .filter(|&c| is_content(ground, verb, c) && !is_inverted_subject(ground, verb, c))
        .flat_map(|c| {
            let reach = cut(ground, c);
            without(if c > verb { phrase::with_tail(ground, verb, reach) } else { reach }, own)
        })
        .filter_map(|stretch| phrase::trim(ground, stretch))
        .collect()
}

/// The clause, up to where its speaker goes on with another verb of saying.
fn cut(ground: &Ground<'_>, clause: TokenId) -> Stretch {
    let (first, last) = ground.reach(clause);
    let next = ground.children(clause).iter().copied().find(|&c| c > clause && subject::resumes(ground, c).is_some());
    (first, next.map_or(last, |c| ground.reach(c).0.saturating_sub(1).max(first)))
}

fn is_content(ground: &Ground<'_>, verb: TokenId, child: TokenId) -> bool {
    match ground.relation(child) {
        Relation::Ccomp | Relation::Csubj | Relation::CsubjPass => true,
        // "It was reported that …" and a clause that follows a quotation are sometimes read as loose ones.
        Relation::Parataxis => child > verb && ground.quotation(child).is_some() && ground.quotation(verb).is_none(),
        Relation::Obj | Relation::Xcomp | Relation::Dep => {
            ground.quotation(child).is_some_and(|q| ground.quotation(verb) != Some(q) && starts_with(ground, q, child))
        }
        // "did not disclose how many were hurt": read as a second clause.
        Relation::Conj | Relation::Advcl | Relation::Acl if asks_or_that(ground, verb, child) => true,
        // "asked if it was safe" looks like a condition.
        Relation::Advcl => {
            child > verb && ground.lemma(verb) == "ask" && ground.has(child, &[Relation::Mark], &["if", "whether"])
        }
        _ => false,
    }
}

/// "'No,' said *one guard*": a noun after the verb and after a quotation speaks; it is not what is said.
fn is_inverted_subject(ground: &Ground<'_>, verb: TokenId, child: TokenId) -> bool {
    subject::inverted(ground, verb).is_some_and(|speaker| {
        let (first, last) = ground.reach(child);
        child == speaker || child > verb && first <= speaker && speaker <= last
    })
}

/// A clause right after the verb that begins with "that" or a question word.
fn asks_or_that(ground: &Ground<'_>, verb: TokenId, child: TokenId) -> bool {
    let (first, _) = ground.reach(child);
    let begins = matches!(ground.lemma(first), "that" | "whether" | "how" | "why" | "what" | "who");
    begins && first == verb + 1 && ground.child(child, &[Relation::Cc]).is_none()
}

/// Whether the phrase of `child` begins with the opening mark of its quotation.
fn starts_with(ground: &Ground<'_>, quotation: u32, child: TokenId) -> bool {
    ground.quoted(quotation).is_some_and(|(first, _)| {
        let from = ground.reach(child).0;
        from == first || from == first + 1
    })
}

/// The verb with its subject: what a parse may put inside the clause that they attribute.
fn own_words(ground: &Ground<'_>, verb: TokenId) -> Stretch {
    // Of two subjects before the verb the nearer is its own: "The rebels, *the army said*, …".
    let subject = |&c: &TokenId| ground.relation(c) == Relation::Nsubj;
    let nearest = ground.children(verb).iter().copied().filter(subject).take_while(|&c| c < verb).last();
    match nearest.or_else(|| ground.child(verb, &[Relation::Nsubj])) {
        Some(subject) => {
            let (first, last) = ground.reach(subject);
            (first.min(verb), last.max(verb))
        }
        None => (verb, verb),
    }
}

/// Under negation a cue that vouches for its content denies it or keeps it back: "did not say whether".
fn stance(ground: &Ground<'_>, verb: TokenId, stance: Stance) -> Stance {
    let negated = ground.children(verb).iter().any(|&c| phrase::is_negation(ground, c));
    match stance {
        Stance::Assert | Stance::Confirm if negated => Stance::Withhold,
        Stance::Believe if negated => Stance::Doubt,
        other => other,
    }
}
