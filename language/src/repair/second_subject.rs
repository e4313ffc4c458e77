use super::{children, is_subject};
use crate::{Relation, Token, Upos};

/// "Ruritania will leave by Friday, the *deadline* set by the pact": a second subject, behind the verb and a comma, tells more of what stands before
/// the comma.
pub(super) fn repair(tokens: &mut [Token], first: u32) {
    for at in 0..tokens.len() {
        let Some(verb) = tokens[at].head.map(|h| (h - first) as usize) else { continue };
        let noun = matches!(tokens[at].upos, Upos::Noun | Upos::Propn);
        if !noun || !is_subject(tokens[at].relation) || at < verb {
            continue;
        }
        let earlier = children(tokens, first, verb).any(|c| c < verb && is_subject(tokens[c].relation));
        let comma = children(tokens, first, at).find(|&c| c < at && tokens[c].relation == Relation::Punct);
        let Some(comma) = comma.filter(|_| earlier) else { continue };
        // The nearest phrase of the same verb that ends right before the comma.
        let before = children(tokens, first, verb).filter(|&c| verb < c && c < comma).next_back();
        let nominal = |c: &usize| matches!(tokens[*c].relation, Relation::Obl | Relation::Obj | Relation::OblUnmarked);
        if let Some(before) = before.filter(nominal) {
            (tokens[at].head, tokens[at].relation) = (Some(first + before as u32), Relation::Appos);
        }
    }
}
