//! A quotation that is signed: a dash and a name after it.
//!
//! "*'We never left the bridge.'* — Anna Kovacs, a guard"

use language::{EntityKind, TokenId, Upos};

use super::RULE;
use crate::attribution::cues::Stance;
use crate::attribution::draft::{Draft, Drafts, Stretch};
use crate::attribution::ground::Ground;

/// Gives a quotation to the name after the dash that follows it, in its own paragraph or at the head of the next.
pub(super) fn read(ground: &Ground<'_>, drafts: &mut Drafts, stretch: Stretch) -> Option<usize> {
    let dash = (stretch.1 + 1..ground.analysis.tokens.len() as TokenId).next()?;
    if !matches!(ground.word(dash), "-" | "–" | "—" | "--" | "―") || ground.quotation(dash).is_some() {
        return None;
    }
    let end = ground.sentence(dash).1;
    let signer = (dash + 1..=end.min(dash + LONGEST)).find(|&t| ground.mention(t).is_some() && names(ground, t))?;
    let only_names = (dash + 1..signer).all(|t| matches!(ground.upos(t), Upos::Propn | Upos::Noun | Upos::Punct));
    let clause = (dash + 1..=signer).any(|t| matches!(ground.upos(t), Upos::Verb | Upos::Aux));
    if !only_names || clause {
        return None;
    }
    drafts.add(Draft {
        source: Some(signer),
        anchor: dash,
        cue: vec![dash],
        content: vec![stretch],
        stance: Stance::Assert,
        rule: RULE,
        relay: None,
    })
}

/// The longest title before a signer's name, in tokens.
const LONGEST: u32 = 6;

fn names(ground: &Ground<'_>, t: TokenId) -> bool {
    ground.upos(t) == Upos::Propn
        && ground.mention(t).is_some_and(|(e, _)| {
            matches!(ground.analysis.entities[e as usize].kind, EntityKind::Person | EntityKind::Organization)
        })
}
