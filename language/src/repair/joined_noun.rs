use super::{children, is_subject};
use crate::{Relation, Token, Upos};

/// "The pact is old and *gaps* in it will be filled": a noun that "and" joins to a predicate begins the next clause, where a verb without a subject
/// follows whose auxiliary stands right behind the noun's phrase.
pub(super) fn repair(tokens: &mut [Token], first: u32) {
    for verb in 0..tokens.len() {
        let Some((noun, and, above)) = joined(tokens, first, verb) else { continue };
        tokens[and].head = Some(first + verb as u32);
        (tokens[noun].head, tokens[noun].relation) = (Some(first + verb as u32), Relation::Nsubj);
        (tokens[verb].head, tokens[verb].relation) = (Some(first + above as u32), Relation::Conj);
    }
}

/// The noun before a finite clause without a subject, its "and", and the predicate that it was joined to.
fn joined(tokens: &[Token], first: u32, verb: usize) -> Option<(usize, usize, usize)> {
    if children(tokens, first, verb).any(|c| is_subject(tokens[c].relation))
        || tokens[verb].relation == Relation::AclRelcl
    {
        return None;
    }
    let auxiliary = children(tokens, first, verb).find(|&c| tokens[c].relation == Relation::Aux)?;
    let up = |from: usize| {
        std::iter::successors(Some(from), |&t| tokens[t].head.map(|h| (h - first) as usize)).take(tokens.len())
    };
    let noun = up(auxiliary.checked_sub(1)?).find(|&t| tokens[t].relation == Relation::Conj)?;
    let above = (tokens[noun].head? - first) as usize;
    let predicate = matches!(tokens[above].upos, Upos::Verb | Upos::Adj)
        && children(tokens, first, above).any(|c| is_subject(tokens[c].relation));
    let and = children(tokens, first, noun).find(|&c| c < noun && tokens[c].relation == Relation::Cc)?;
    let led = children(tokens, first, noun).any(|c| tokens[c].relation == Relation::Case && c < noun);
    // Neither may hang below the other: then the two would go in a circle.
    let below = up(verb).any(|t| t == noun) || up(above).any(|t| t == verb);
    let nominal = matches!(tokens[noun].upos, Upos::Noun | Upos::Propn);
    (predicate && nominal && !led && above < noun && noun < auxiliary && auxiliary < verb && !below)
        .then_some((noun, and, above))
}
