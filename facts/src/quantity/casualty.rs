//! Numbers of the dead, the hurt and the held, whose noun is left out: "12 killed", "the toll rose to 45", "wounding 30".
//!
//! *The landslide left one driver dead and three missing; by Sunday the death toll had risen to nine.*

use language::{Analysis, Relation};

use super::item::Item;
use crate::pieces::Pieces;

/// Marks the numbers that count persons without naming them.
pub(super) fn add(p: &Pieces<'_>, analysis: &Analysis<'_>, items: &mut [Item]) {
    for item in items.iter_mut() {
        let bare = item.is_count()
            && !item.person
            && (item.of.is_none() || item.of.is_some_and(|of| is_fate(p.word(of.head))));
        if !bare {
            continue;
        }
        let aboard = p.is(item.end, &["aboard"]) || p.phrase(item.end, "on board").is_some();
        let followed = aboard
            || is_fate(p.word(item.end))
            || p.is(item.end, &["were", "was", "are", "have", "had", "more", "others"]) && is_fate_near(p, item.end);
        if followed || of_verb(p, analysis, item) || of_toll(p, analysis, item) {
            item.person = true;
            item.rule = "quantity/casualty";
            if item.of.is_some_and(|of| is_fate(p.word(of.head))) {
                item.of = None;
            }
        }
    }
}

/// "12 were killed", "30 more wounded".
fn is_fate_near(p: &Pieces<'_>, at: usize) -> bool {
    (at + 1..at + 4).any(|n| is_fate(p.word(n)))
}

/// What befell them.
pub(super) fn is_fate(word: &str) -> bool {
    matches!(
        word,
        "dead"
            | "killed"
            | "wounded"
            | "injured"
            | "hurt"
            | "missing"
            | "arrested"
            | "detained"
            | "captured"
            | "abducted"
            | "kidnapped"
            | "displaced"
            | "homeless"
            | "hospitalized"
            | "hospitalised"
            | "hospitalisations"
            | "rescued"
            | "treated"
            | "evacuated"
            | "martyred"
            | "drowned"
            | "infected"
            | "jailed"
            | "executed"
            | "unaccounted"
            | "trapped"
            | "stranded"
    )
}

/// "killing 12", "82 were killed": the number is what the verb did it to.
fn of_verb(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> bool {
    let token = analysis.token(p.token(item.number));
    let Some(verb) = token.head else { return false };
    // "shot a three-under-par 69".
    if p.is(item.number.wrapping_sub(1), &["par"]) {
        return false;
    }
    let object = matches!(token.relation, Relation::Obj | Relation::NsubjPass);
    let subject = token.relation == Relation::Nsubj;
    let lemma = analysis.lemma(verb);
    let harmed = harms(lemma);
    let died = matches!(lemma, "die" | "perish" | "drown");
    // "wounding at least 90": the word right before the phrase, however the parse hangs it.
    let before = item.start.checked_sub(1).map(|n| analysis.lemma(p.token(n)));
    let told = before.is_some_and(harms)
        || item.start > 0
            && p.before(item.start).strip_suffix("ing").is_some_and(|stem| harms(stem) || harms(&format!("{stem}e")));
    object && harmed || subject && died || told
}

/// Verbs whose object is hurt or held.
fn harms(lemma: &str) -> bool {
    matches!(
        lemma,
        "kill"
            | "wound"
            | "injure"
            | "arrest"
            | "detain"
            | "behead"
            | "shoot"
            | "abduct"
            | "kidnap"
            | "displace"
            | "hospitalize"
            | "hospitalise"
            | "execute"
            | "massacre"
            | "evacuate"
            | "rescue"
            | "trap"
            | "strand"
            | "maim"
    )
}

/// "The death toll rose to 45", "put the number of dead at 12".
fn of_toll(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> bool {
    let mut at = p.token(item.number);
    for _ in 0..3 {
        let Some(head) = analysis.token(at).head else { return false };
        at = head;
        let toll = |t| matches!(analysis.lemma(t), "toll" | "casualty" | "fatality");
        if toll(at)
            || analysis.children(at).any(|c| {
                matches!(analysis.token(c).relation, Relation::Nsubj | Relation::NsubjPass | Relation::Obj) && toll(c)
            })
        {
            return true;
        }
    }
    false
}
