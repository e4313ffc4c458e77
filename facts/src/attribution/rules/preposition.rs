//! The content is the complement of the verb's preposition.
//!
//! "The bishop called for *an inquiry*." – "He spoke of *a betrayal*."

use language::{Relation, TokenId};

use crate::attribution::cues::Cue;
use crate::attribution::draft::{Draft, Drafts};
use crate::attribution::ground::Ground;
use crate::attribution::phrase;
use crate::attribution::subject;

pub(in crate::attribution) const RULE: &str = "attribution/rules/preposition";

pub(in crate::attribution) fn read(ground: &Ground<'_>, verb: TokenId, cue: Cue, drafts: &mut Drafts) {
    if cue.prepositions.is_empty() || phrase::is_passive(ground, verb) {
        return;
    }
    let Some(source) = subject::subject(ground, verb) else { return };
    let complement = ground.children(verb).iter().copied().find_map(|c| {
        let fits = matches!(ground.relation(c), Relation::Obl | Relation::Advcl | Relation::Xcomp | Relation::Ccomp);
        let mark = ground.child(c, &[Relation::Case, Relation::Mark])?;
        (fits && c > verb && mark > verb && cue.takes(ground.lemma(mark))).then_some((c, mark))
    });
    let Some((complement, mark)) = complement.filter(|&(c, _)| !is_manner(ground, c)) else { return };
    let (first, last) = ground.reach(complement);
    let mut cue_words = phrase::verb_cue(ground, verb);
    if mark == verb + 1 {
        cue_words.push(mark);
    }
    let start = if first == mark { mark + 1 } else { first };
    let mut content: Vec<_> =
        phrase::trim(ground, phrase::with_tail(ground, verb, (start, last.max(start)))).into_iter().collect();
    if let Some(act) = ground.child(verb, &[Relation::Xcomp]).filter(|&x| x > complement) {
        content.extend(phrase::trim(ground, ground.reach(act)));
    }
    drafts.add(Draft {
        source: Some(source),
        anchor: verb,
        cue: cue_words,
        content,
        stance: cue.stance,
        rule: RULE,
        relay: None,
    });
}

/// "spoke on condition of anonymity", "on Monday", "in Paris": how, when and where, not of what.
fn is_manner(ground: &Ground<'_>, complement: TokenId) -> bool {
    matches!(
        ground.lemma(complement),
        "condition" | "anonymity" | "background" | "record" | "behalf" | "turn" | "return" | "person" | "public"
    ) || is_day(ground.lemma(complement))
}

fn is_day(lemma: &str) -> bool {
    matches!(
        lemma,
        "Monday"
            | "Tuesday"
            | "Wednesday"
            | "Thursday"
            | "Friday"
            | "Saturday"
            | "Sunday"
            | "morning"
            | "afternoon"
            | "evening"
            | "day"
    )
}
