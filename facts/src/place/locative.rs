//! Whether a toponym stands where a place would, and not for those who act there.
//!
//! > Rockets fell **near Erbil** (a place). **Baghdad** said so; talks **with Tehran** (governments).

use language::{Relation, TokenId};

use super::find::Toponym;
use super::words::{Words, is_listed};

/// Prepositions that take a place.
const PLACE: &str = "\
    in at near from to into across outside around throughout toward towards over off inside within through along \
    between above below beyond via on onto past under";
/// Nouns of place: what stands under them is a place as they are.
const PLACE_NOUNS: &str = "\
    city town village province region state district capital port part north south east west border outskirts suburb \
    island airport coast area governorate county centre center kilometre kilometer mile km territory street \
    northeast northwest southeast southwest base";

pub(super) fn is_locative(words: &Words<'_>, toponym: &Toponym) -> bool {
    dateline(toponym) || based(words, toponym) || by_preposition(words, toponym) || by_parse(words, toponym)
}

/// A preposition of place directly before, or with a direction between: "in southern Tarrow".
fn by_preposition(words: &Words<'_>, toponym: &Toponym) -> bool {
    const SKIPPED: &str = "\
        the northern southern eastern western central downtown nearby rural north south east west northeast \
        northwest southeast southwest northeastern northwestern southeastern southwestern upstate neighboring \
        neighbouring";
    let mut back = 1;
    while back < 4 && is_listed(SKIPPED, words.before(toponym.words.start, back)) {
        back += 1;
    }
    let before = words.before(toponym.words.start, back).to_lowercase();
    const SIDES: &str = "north south east west northeast northwest southeast southwest outside outskirts centre center kilometres \
        kilometers km miles part parts streets suburbs shores";
    if before == "of" && is_listed(SIDES, words.before(toponym.words.start, back + 1)) {
        return true;
    }
    // "in Baghdad's view", "from Washington's side": the possessor is the government.
    let possessive = matches!(words.after(toponym.words.end, 0), "'s" | "’s");
    is_listed(PLACE, before.as_str()) && !possessive && !transfers(words, toponym, &before)
}

/// "to" and "from" after a word of giving take those who are given to: "sold tanks to Iraq" is a place no more than
/// "a letter to Iraq" is.
fn transfers(words: &Words<'_>, toponym: &Toponym, preposition: &str) -> bool {
    const GIVING: &str = "\
        letter message aid support loan warning ambassador envoy according sold due respect addition response";
    preposition == "to" && is_listed(GIVING, words.before(toponym.words.start, 2).to_lowercase().as_str())
}

fn based(words: &Words<'_>, toponym: &Toponym) -> bool {
    let next = words.after(toponym.words.end, 0);
    let tail = if next == "-" { words.after(toponym.words.end, 1) } else { next.trim_start_matches('-') };
    matches!(tail, "based" | "area" | "bound")
}

/// "STRELSAU, Ruritania (Example Wire) -".
fn dateline(toponym: &Toponym) -> bool {
    toponym.rule == "dateline"
}

/// Up the parse, from the name to a phrase that a preposition of place governs.
fn by_parse(words: &Words<'_>, toponym: &Toponym) -> bool {
    let analysis = words.analysis();
    let mut at: TokenId = words.head(&toponym.words);
    for _ in 0..6 {
        let case = analysis.child(at, &[Relation::Case]).map(|c| analysis.word(c).to_lowercase());
        let noun = analysis.lemma(at).to_lowercase();
        let possessor = analysis.token(at).relation == Relation::NmodPoss;
        match case.as_deref() {
            Some(case) if is_listed(PLACE, case) && !possessor => return true,
            Some("of") | None => {}
            Some(_) if !possessor => return false,
            Some(_) => {}
        }
        let token = analysis.token(at);
        let Some(head) = token.head else { return false };
        let up = match token.relation {
            Relation::Appos | Relation::Conj | Relation::Flat | Relation::NmodDesc | Relation::NmodUnmarked => true,
            Relation::Nmod | Relation::Compound | Relation::NmodPoss => {
                let over = analysis.lemma(head).to_lowercase();
                is_listed(PLACE_NOUNS, over.as_str())
                    || is_listed(PLACE_NOUNS, noun.as_str())
                    || words.is_capital(head as usize)
            }
            _ => false,
        };
        if !up {
            return false;
        }
        at = head;
    }
    false
}
