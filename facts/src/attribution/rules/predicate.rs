//! An adjective or participle after "be" attributes.
//!
//! "The captain was confident *that help would come*." – "Farmers are worried about *the harvest*." – "*Rain* is unlikely *to fall*."

use language::{Relation, TokenId};

use crate::attribution::cues::{Cue, Stance};
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/predicate";

pub(in crate::attribution) fn read(ground: &Ground<'_>, adjective: TokenId, cue: Cue, drafts: &mut Drafts) {
    let Some(subject) = ground
        .child(adjective, &[Relation::Nsubj, Relation::NsubjPass])
        .or_else(|| subject::subject(ground, adjective))
    else {
        return;
    };
    let Some((content, mark)) = content(ground, adjective, cue) else { return };
    let mut cue_words = phrase::verb_cue(ground, adjective);
    cue_words.extend(mark.filter(|&m| m == adjective + 1));
    let mut content: Vec<_> = phrase::trim(ground, content).into_iter().collect();
    let impersonal = cue.stance == Stance::Seem
        || matches!(ground.lemma(adjective), "certain" | "sure") && mark.is_none() && !has_that(ground, adjective);
    let source = if impersonal {
        if ground.lemma(subject) != "it" {
            content.extend(phrase::trim(ground, ground.reach(subject)));
        }
        None
    } else {
        Some(subject)
    };
    drafts.add(Draft {
        source,
        anchor: adjective,
        cue: cue_words,
        content,
        stance: cue.stance,
        rule: RULE,
        relay: None,
    });
}

fn has_that(ground: &Ground<'_>, adjective: TokenId) -> bool {
    ground.child(adjective, &[Relation::Ccomp]).is_some()
}

type Found = ((TokenId, TokenId), Option<TokenId>);

fn content(ground: &Ground<'_>, adjective: TokenId, cue: Cue) -> Option<Found> {
    ground.children(adjective).iter().copied().filter(|&c| c > adjective).find_map(|c| {
        let mark = ground.child(c, &[Relation::Case, Relation::Mark]);
        let taken = mark.filter(|&m| m > adjective && cue.takes(ground.lemma(m)));
        let (first, last) = ground.reach(c);
        match ground.relation(c) {
            Relation::Ccomp | Relation::Csubj if cue.clause => Some(((first, last), None)),
            Relation::Advcl if cue.clause && mark.is_some_and(|m| ground.lemma(m) == "that") => {
                Some(((first, last), None))
            }
            Relation::Xcomp | Relation::Csubj | Relation::Advcl
                if cue.infinitive && mark.is_some_and(|m| ground.lemma(m) == "to") =>
            {
                Some(((first, last), None))
            }
            Relation::Obl | Relation::Advcl | Relation::Nmod => {
                taken.filter(|&m| m < last).map(|m| ((m + 1, last), Some(m)))
            }
            _ => None,
        }
    })
}
