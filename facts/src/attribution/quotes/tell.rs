//! Which verb near a quotation tells who speaks it: right after it, right before it, or further off in its sentence.
//!
//! "'Never,' *said* the captain." – "'Is it over?' Anna Kovacs *asked*." – "The captain *shrugged*, 'Never.'"

use language::{TokenId, Upos};

use super::{NEAR, passage};
use crate::attribution::cues::{self, Stance};
use crate::attribution::draft::Stretch;
use crate::attribution::ground::Ground;

/// "'Never!' the crowd cried": a mark of speech at the end inside the quotation, and a verb of saying straight after it.
pub(super) fn ends_speech(ground: &Ground<'_>, last: TokenId) -> bool {
    let stop = last.checked_sub(1).is_some_and(|t| matches!(ground.word(t), "," | "?" | "!" | "." | "—" | "…"));
    let end = after_end(ground, last).min(last.saturating_add(NEAR));
    let near = last.saturating_add(6);
    stop && (last + 1..=end)
        .take_while(|&t| ground.quotation(t).is_none())
        .any(|t| speaks(ground, t) && (t <= near || opens_with_subject(ground, last + 1, t)))
}

/// "…, *Anna Kovacs*, a nurse who had come from Zenda, said": the subject of `verb` stands right after the quotation.
fn opens_with_subject(ground: &Ground<'_>, next: TokenId, verb: TokenId) -> bool {
    ground.child(verb, &[language::Relation::Nsubj]).is_some_and(|s| ground.reach(s).0 == next)
}

/// "The crowd cried, *'Never!'*": a verb of saying right before the quotation, a comma or a colon between them at most.
pub(super) fn follows_cue(ground: &Ground<'_>, first: TokenId) -> bool {
    cue_before(ground, first).is_some_and(|t| speaks(ground, t) || speaks_here(ground, t))
}

/// The token before a quotation and its comma, in the same sentence.
pub(super) fn cue_before(ground: &Ground<'_>, first: TokenId) -> Option<TokenId> {
    let start = ground.sentence(first).0;
    let at = |t: TokenId| t.checked_sub(1).filter(|&t| t >= start);
    let before = at(first)?;
    if !matches!(ground.word(before), "," | ":") {
        return Some(before);
    }
    let last = at(before)?;
    Some(told(ground, last).unwrap_or(last))
}

/// "chided *him*, 'Never again'": the verb of speech whose object ends before the quotation's comma.
fn told(ground: &Ground<'_>, last: TokenId) -> Option<TokenId> {
    let mut t = last;
    for _ in 0..4 {
        let head = ground.head(t).filter(|&h| h < last)?;
        if ground.upos(head) == Upos::Verb {
            let cue = cues::verb(&ground.verb_lemma(head)).is_some_and(|c| c.stance != Stance::Seem);
            return Some(head).filter(|_| cue);
        }
        t = head;
    }
    None
}

/// Tokens outside every quotation, outwards from the end of this one and then from its start, inside their sentences.
pub(super) fn neighbours<'g>(ground: &'g Ground<'_>, (first, last): Stretch) -> impl Iterator<Item = TokenId> + 'g {
    let end = after_end(ground, last).min(last.saturating_add(NEAR));
    let start = ground.sentence(first).0.max(first.saturating_sub(NEAR));
    let after = (last + 1..=end).take_while(|&t| ground.quotation(t).is_none());
    let before = (start..first).rev().take_while(|&t| ground.quotation(t).is_none());
    after.chain(before)
}

/// The end of what may still be said of a quotation: of its sentence, or of the next where that only tells who spoke.
///
/// "'Is it over?' *Anna Kovacs asked.*": a mark of speech inside the quotation looks like the end of a sentence.
fn after_end(ground: &Ground<'_>, last: TokenId) -> TokenId {
    let end = ground.sentence(last).1;
    let next = last + 1;
    if end != last || next as usize >= ground.analysis.tokens.len() || passage(ground, next) != passage(ground, last) {
        return end;
    }
    let (start, end) = ground.sentence(next);
    let root = (start..=end.min(start + NEAR)).find(|&t| ground.head(t).is_none());
    let tells = root.is_some_and(|t| {
        (is_tag(ground, t) || t == start && is_finite(ground, t)) && (start..=t).all(|t| ground.quotation(t).is_none())
    });
    if tells { end } else { last }
}

/// A verb of speech whose content stands outside its sentence: it governs no clause and no object.
fn is_tag(ground: &Ground<'_>, verb: TokenId) -> bool {
    use language::Relation::{Ccomp, Nsubj, Obj, Xcomp};
    speaks(ground, verb)
        && ground.child(verb, &[Nsubj]).is_some()
        && ground.child(verb, &[Ccomp, Xcomp]).is_none_or(|c| ground.reach(c).0 > verb + 2)
        && (ground.lemma(verb) == "tell" || ground.child(verb, &[Obj]).is_none())
}

/// Whether words right after a quotation tell who speaks it: "…: 'It is over,' *the captain wrote*."
pub(in crate::attribution) fn is_tagged(ground: &Ground<'_>, stretch: Stretch) -> bool {
    ends_speech(ground, stretch.1) || tag(ground, stretch).is_some()
}

/// Any verb can tell how something is said when it stands with its subject right after a quotation that ends in a comma or
/// another mark of speech: "'It is over,' the captain *shrugged*."
pub(super) fn tag(ground: &Ground<'_>, (_, last): Stretch) -> Option<TokenId> {
    let stop = last.checked_sub(1).is_some_and(|t| matches!(ground.word(t), "," | "?" | "!"));
    let end = ground.sentence(last).1.min(last.saturating_add(TAG));
    let verb = (last + 1..=end).take_while(|&t| ground.upos(t) != Upos::Punct).find(|&t| is_finite(ground, t))?;
    let subject = ground.child(verb, &[language::Relation::Nsubj])?;
    (stop && subject > last && speaks_here(ground, verb)).then_some(verb)
}

/// The longest way from a quotation to the verb that tells how it was said, in tokens.
const TAG: u32 = 8;

fn is_finite(ground: &Ground<'_>, t: TokenId) -> bool {
    ground.upos(t) == Upos::Verb && matches!(ground.xpos(t), "VBD" | "VBZ" | "VBP")
}

/// A verb that speaks because of where it stands, without an object of its own; being and having are no speech.
pub(super) fn speaks_here(ground: &Ground<'_>, t: TokenId) -> bool {
    use language::Relation::{Ccomp, Obj};
    let speech = (is_finite(ground, t) || ground.xpos(t) == "VBG") && !matches!(ground.lemma(t), "be" | "have" | "do");
    let own = |&c: &TokenId| matches!(ground.relation(c), Obj | Ccomp) && ground.quotation(c).is_none();
    speech && (cues::verb(ground.lemma(t)).is_some() || !ground.children(t).iter().any(own))
}

/// A verb that introduces speech, not one that only marks a subordinate noun ("the plan he described").
pub(super) fn speaks(ground: &Ground<'_>, t: TokenId) -> bool {
    if ground.lemma(t) == "put" && ground.has(t, &[language::Relation::Obj], &["it"]) {
        return true;
    }
    ground.upos(t) == Upos::Verb
        && cues::verb(&ground.verb_lemma(t))
            .or_else(|| cues::verb(ground.lemma(t)))
            .is_some_and(|c| c.quotation && (c.stance.is_word() || c.stance == Stance::Ask))
}
