//! Whether a toponym stands where a place would, and not for those who act there.
//!
//! > Rockets fell **near Erbil** (a place). **Baghdad** said so; talks **with Tehran** (governments).

mod preposition;

use language::gazetteer::{capital_of, country_by_name};
use language::{Relation, TokenId};

use super::find::Toponym;
use super::words::{Words, is_listed};

/// What a name may stand for besides its place.
#[derive(Clone, Copy)]
struct Standing {
    /// A country: its state and government.
    country: bool,
    /// A capital: the government that sits there.
    capital: bool,
}

/// Nouns of place: what stands under them is a place as they are.
const PLACE_NOUNS: &str = "\
    city town village province region state district capital port part north south east west border outskirts suburb \
    island airport coast area governorate county centre center kilometre kilometer mile km territory street \
    northeast northwest southeast southwest";
/// The few nouns that a country before them still lies around: a "U.S. base" is not in the U.S.
const LANDS: &str = "border territory soil airspace coast mainland waters town city village side";

pub(super) fn is_locative(words: &Words<'_>, toponym: &Toponym) -> bool {
    let name = words.phrase(&toponym.words);
    let standing = Standing { country: country_by_name(name).is_some(), capital: capital_of(name).is_some() };
    toponym.rule == "place/find/dateline"
        || based(words, toponym)
        || by_preposition(words, toponym, standing)
        || by_parse(words, toponym, standing)
}

/// A preposition of place directly before, or with a direction between: "in southern Tarrow", "30 km north of Tarrow".
fn by_preposition(words: &Words<'_>, toponym: &Toponym, standing: Standing) -> bool {
    const SKIPPED: &str = "\
        the northern southern eastern western central downtown nearby rural north south east west northeast \
        northwest southeast southwest northeastern northwestern southeastern southwestern upstate neighboring \
        neighbouring";
    const SIDES: &str = "\
        north south east west northeast northwest southeast southwest outside outskirts centre center kilometres \
        kilometers km miles part parts streets suburbs shores";
    let start = toponym.words.start;
    let mut back = 1;
    while back < 4 && is_listed(SKIPPED, words.before(start, back)) {
        back += 1;
    }
    let before = words.before(start, back).to_lowercase();
    if before == "of" && is_listed(SIDES, words.before(start, back + 1)) {
        return true;
    }
    // "in Baghdad's view", "at a U.S. base": the name belongs to what follows, which the parse decides.
    let possessive = matches!(words.after(toponym.words.end, 0), "'s" | "’s");
    let dated = is_listed("next last this early late", words.after(toponym.words.end, 0));
    let compound = words.analysis().token(words.head(&toponym.words)).relation == Relation::Compound;
    let modifies = standing.country && compound && !dated;
    !possessive
        && !modifies
        && preposition::takes_place(words, start - back.min(start), words.head(&toponym.words), standing)
}

/// "Tarrow-based", "the Tarrow area".
fn based(words: &Words<'_>, toponym: &Toponym) -> bool {
    let next = words.after(toponym.words.end, 0);
    let tail = if next == "-" { words.after(toponym.words.end, 1) } else { next.trim_start_matches('-') };
    matches!(tail, "based" | "area" | "bound")
}

/// Up the parse, from the name to a phrase that a preposition of place governs.
fn by_parse(words: &Words<'_>, toponym: &Toponym, standing: Standing) -> bool {
    let analysis = words.analysis();
    let mut at: TokenId = words.head(&toponym.words);
    for _ in 0..6 {
        let token = analysis.token(at);
        if token.relation != Relation::NmodPoss
            && let Some(case) = analysis.child(at, &[Relation::Case])
            && analysis.word(case) != "of"
        {
            // "at a Nairobi hotel": the hotel is no government.
            let own = at == words.head(&toponym.words);
            let standing = if own { standing } else { Standing { country: false, capital: false } };
            return preposition::takes_place(words, case as usize, at, standing);
        }
        let Some(head) = token.head else { return false };
        if !is_part_of(words, at, head, token.relation, standing) {
            return false;
        }
        at = head;
    }
    false
}

/// Whether a place is where the phrase above it is.
fn is_part_of(words: &Words<'_>, at: TokenId, head: TokenId, relation: Relation, standing: Standing) -> bool {
    let lemma = |token| words.analysis().lemma(token).to_lowercase();
    match relation {
        Relation::Appos | Relation::Conj | Relation::Flat | Relation::NmodDesc | Relation::NmodUnmarked => true,
        Relation::Compound if standing.country => is_listed(LANDS, &lemma(head)),
        Relation::Compound => true,
        Relation::Nmod | Relation::NmodPoss => {
            is_listed(PLACE_NOUNS, &lemma(head))
                || is_listed(PLACE_NOUNS, &lemma(at))
                || words.is_capital(head as usize)
        }
        _ => false,
    }
}
