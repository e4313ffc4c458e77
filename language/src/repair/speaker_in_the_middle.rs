use super::{children, is_subject};
use crate::{Relation, Token, Upos};

/// "Ruritania may delay the exit, two *officials* said, after the raid": a phrase between the commas that the parse gave to the verb before, while the
/// verb behind it has no subject.
pub(super) fn repair(tokens: &mut [Token], first: u32) {
    for verb in 1..tokens.len() {
        if !stands_alone(tokens, first, verb) {
            continue;
        }
        let Some(outer) = tokens[verb].head.map(|h| (h - first) as usize).filter(|&outer| outer < verb) else {
            continue;
        };
        let Some(noun) = children(tokens, first, outer).rfind(|&c| outer < c && c < verb) else { continue };
        let nominal = matches!(tokens[noun].upos, Upos::Noun | Upos::Propn)
            && matches!(tokens[noun].relation, Relation::Obj | Relation::Obl | Relation::OblUnmarked | Relation::Appos);
        let between = children(tokens, first, noun).any(|c| c < noun && tokens[c].relation == Relation::Punct);
        let case = children(tokens, first, noun).any(|c| tokens[c].relation == Relation::Case);
        // Another object must be left to the verb before.
        let kept = children(tokens, first, outer).any(|c| c != noun && tokens[c].relation == Relation::Obj);
        if nominal && between && !case && (kept || tokens[noun].relation != Relation::Obj) {
            (tokens[noun].head, tokens[noun].relation) = (Some(first + verb as u32), Relation::Nsubj);
            tokens[verb].relation = Relation::Parataxis;
        }
    }
}

/// A finite verb right before a mark, without subject, object or conjunction: "said,".
fn stands_alone(tokens: &[Token], first: u32, verb: usize) -> bool {
    let token = &tokens[verb];
    let loose = matches!(token.relation, Relation::Advcl | Relation::Parataxis | Relation::Ccomp | Relation::Dep);
    let finite = token.upos == Upos::Verb && matches!(token.xpos, "VBD" | "VBZ" | "VBP");
    let before_mark = tokens.get(verb + 1).is_none_or(|next| next.upos == Upos::Punct);
    let held = |relation| matches!(relation, Relation::Mark | Relation::Obj | Relation::Aux | Relation::Cc);
    loose
        && finite
        && before_mark
        && !children(tokens, first, verb).any(|c| is_subject(tokens[c].relation) || held(tokens[c].relation))
}
