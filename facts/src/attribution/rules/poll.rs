//! A poll names in passing whose count a clause is.
//!
//! "In a poll last week, *the mayor led by nine points*." – "*The guild has sagged* in recent surveys."

use language::{Relation, TokenId};

use super::according_to::{clause_above, set_off};
use crate::attribution::cues::Stance;
use crate::attribution::draft::{Draft, Drafts, without};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;

pub(in crate::attribution) const RULE: &str = "attribution/rules/poll";

/// `t` is the noun of the phrase.
pub(in crate::attribution) fn read(ground: &Ground<'_>, t: TokenId, drafts: &mut Drafts) {
    if !matches!(ground.lemma(t), "poll" | "survey" | "census")
        || !matches!(ground.relation(t), Relation::Obl | Relation::Nmod)
    {
        return;
    }
    let Some((mark, _)) = ground.case(t).filter(|(_, word)| word == "in") else { return };
    let hole = ground.reach(t);
    // "rising in the polls" names none of them.
    let named = ground
        .children(t)
        .iter()
        .any(|&c| !matches!(ground.relation(c), Relation::Case | Relation::Det | Relation::Punct));
    let opens = hole.0 <= ground.sentence(t).0 + 1;
    if !named && !opens {
        return;
    }
    let Some(whole) =
        set_off(ground, hole).filter(|_| opens).or_else(|| clause_above(ground, t).map(|c| ground.reach(c)))
    else {
        return;
    };
    let content = without(whole, hole).into_iter().filter_map(|s| phrase::trim(ground, s)).collect();
    drafts.add(Draft {
        source: Some(t),
        anchor: t,
        cue: vec![mark],
        content,
        stance: Stance::Show,
        rule: RULE,
        relay: None,
    });
}
