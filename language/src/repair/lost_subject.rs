use super::{children, is_subject};
use crate::{Relation, Token, Upos};

/// "Pay will rise to 40 and work *hours* will fall": a finite clause without a subject has the noun right before it. What was joined to that noun by
/// "and" stays where the noun was.
pub(super) fn repair(tokens: &mut [Token], first: u32) {
    for verb in 0..tokens.len() {
        let Some((noun, and)) = lost(tokens, first, verb) else { continue };
        let (above, relation) = (tokens[noun].head, tokens[noun].relation);
        let kept: Vec<usize> = children(tokens, first, noun).filter(|&c| c < and).collect();
        // The last of what stays is what the phrase is of: "to around *40*".
        let Some(&stays) = kept.iter().rev().find(|&&c| is_nominal(tokens[c].upos)) else { continue };
        for &child in kept.iter().filter(|&&c| c != stays) {
            tokens[child].head = Some(first + stays as u32);
        }
        (tokens[stays].head, tokens[stays].relation) = (above, relation);
        tokens[and].head = Some(first + verb as u32);
        (tokens[noun].head, tokens[noun].relation) = (Some(first + verb as u32), Relation::Nsubj);
        if let Some(above) = above.filter(|&a| a != first + verb as u32) {
            (tokens[verb].head, tokens[verb].relation) = (Some(above), Relation::Conj);
        }
    }
}

/// The noun that a finite clause without a subject has lost, and the "and" among the words that hang on that noun.
fn lost(tokens: &[Token], first: u32, verb: usize) -> Option<(usize, usize)> {
    if children(tokens, first, verb).any(|c| is_subject(tokens[c].relation)) || tokens[verb].relation == Relation::AclRelcl {
        return None;
    }
    let auxiliary = children(tokens, first, verb).find(|&c| tokens[c].relation == Relation::Aux)?;
    let noun = auxiliary.checked_sub(1).filter(|&n| matches!(tokens[n].upos, Upos::Noun | Upos::Propn))?;
    let above = tokens[noun].head.map(|h| (h - first) as usize)?;
    let led = children(tokens, first, noun).any(|c| tokens[c].relation == Relation::Case);
    // "And" hangs on the noun, or on a word of it: "and *work* hours".
    let mut joined = std::iter::once(noun).chain(children(tokens, first, noun).filter(|&c| c < noun));
    let and = joined.find_map(|n| children(tokens, first, n).find(|&c| c < n && tokens[c].relation == Relation::Cc))?;
    // The verb must not hang below the noun: then the two would go in a circle.
    let below = std::iter::successors(Some(verb), |&t| tokens[t].head.map(|h| (h - first) as usize)).any(|t| t == noun);
    (led && above < noun && auxiliary < verb && !below).then_some((noun, and))
}

fn is_nominal(upos: Upos) -> bool {
    matches!(upos, Upos::Noun | Upos::Propn | Upos::Num | Upos::Pron)
}
