//! By how much: "up 3%", "rose by 200", "fell 1.1 percent", "0.7 percent lower", "down 68 points".
//!
//! *Wheat rose by 200 rubles; barley was 3% lower.*

use language::{Analysis, Relation, TokenId};

use super::lexicon::{self, Way};
use super::{by_amount, verb};
use crate::pieces::Pieces;
use crate::quantity::item::Item;
use crate::quantity::unit::Kind;
use crate::{Change, Rule};

/// The difference that an item tells.
pub(super) fn read(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> Option<(Change, Rule)> {
    if only_placed(p, item) || raised_money(p, item) {
        return None;
    }
    let way = beside(p, item).or_else(|| governed(p, analysis, item))?;
    by_amount(way, item).map(|change| (change, "quantity/change/difference"))
}

/// "up 3%", "down by 5", "3% lower", "5 points higher".
fn beside(p: &Pieces<'_>, item: &Item) -> Option<Way> {
    let start = item.start - usize::from(p.is(item.start.wrapping_sub(1), &["by"]));
    let measured = item.unit.as_ref().is_some_and(|u| !matches!(u.kind, Kind::Age | Kind::Time | Kind::Times));
    let length = item.unit.as_ref().is_some_and(|u| u.kind == Kind::Measure);
    match p.before(start) {
        "up" | "down" if is_phrasal(p.lemma(start.wrapping_sub(2))) => return None,
        "upward" | "upwards" if measured => return Some(Way::Up),
        "downward" | "downwards" if measured => return Some(Way::Down),
        "up" if measured || stands_free(p, start) => return Some(Way::Up),
        "down" if measured || stands_free(p, start) => return Some(Way::Down),
        _ => {}
    }
    match p.word(item.end) {
        "higher" if measured => Some(Way::Up),
        "lower" if measured => Some(Way::Down),
        // "13 metres down the shaft" is a place.
        "up" if measured && !length => Some(Way::Up),
        "down" if measured && !length => Some(Way::Down),
        _ => None,
    }
}

/// "fees fall between $5 and $9", "falls under $10": where something lies.
fn only_placed(p: &Pieces<'_>, item: &Item) -> bool {
    p.lemma(item.start.wrapping_sub(1)) == "fall" && p.is(item.start, &["between", "under", "within"])
}

/// "raised $5m from its members": money that was gathered.
fn raised_money(p: &Pieces<'_>, item: &Item) -> bool {
    item.unit.as_ref().is_some_and(|u| u.kind == Kind::Money) && p.lemma(item.start.wrapping_sub(1)) == "raise"
}

/// "makes up 40%", "racked up $5m": the adverb belongs to the verb.
fn is_phrasal(lemma: &str) -> bool {
    matches!(
        lemma,
        "make"
            | "take"
            | "set"
            | "pick"
            | "give"
            | "rack"
            | "chalk"
            | "gobble"
            | "soak"
            | "snap"
            | "buy"
            | "eat"
            | "put"
            | "cough"
            | "bring"
            | "hold"
            | "open"
            | "line"
            | "sign"
            | "round"
            | "team"
            | "serve"
            | "stump"
            | "pony"
            | "lay"
            | "break"
            | "mark"
            | "pay"
    )
}

/// "…, up 12", "is down 40 seats"; not "set up two companies".
fn stands_free(p: &Pieces<'_>, number: usize) -> bool {
    let Some(before) = number.checked_sub(2) else { return true };
    p.mark(before).is_some() || p.is(before, &["is", "was", "are", "were", "been", "and"])
}

/// "rose 3%", "cut spending by 200 million": the verb of the item, when the item is not what the verb does it to.
fn governed(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> Option<Way> {
    let by = p.is(item.start.wrapping_sub(1), &["by"]);
    // "… but exports decrease by 1": the word right before "by", whatever its tag.
    let beside = item.start.checked_sub(2).filter(|_| by).map(|n| analysis.lemma(p.token(n)));
    if let Some(way) = beside.and_then(|lemma| lexicon::verb(lemma).or_else(|| lexicon::noun(lemma))) {
        return Some(way);
    }
    // "slid 0.8%": the word right before a measure, whatever its tag.
    let measure = item
        .unit
        .as_ref()
        .is_some_and(|u| matches!(u.kind, Kind::Percent | Kind::Points | Kind::Money | Kind::Measure));
    let right_before =
        item.start.checked_sub(1).filter(|&n| measure && !p.tag(n).starts_with("NNP") && !p.tag(n).starts_with("JJ"));
    if let Some(way) = right_before.and_then(|n| lexicon::verb(analysis.lemma(p.token(n)))) {
        return Some(way);
    }
    let (token, way) = verb::above(p, analysis, item, if by { 3 } else { 2 })?;
    if by {
        return Some(way);
    }
    // "lost 190 points", "fell 1.1%"; not "cut 500 jobs", "added 30 boats", nor what another preposition places.
    let last_of_verb = p.token(item.start).checked_sub(1)?;
    let next_to =
        last_of_verb == token || last_of_verb == token + 1 && analysis.token(last_of_verb).xpos.starts_with("RB");
    let transitive = item.of.is_some_and(|of| of.start == item.end && !p.is(item.end, &["of"])) && item.unit.is_none();
    // "the index rose 200.50": nothing is counted that could have risen.
    let bare = item.unit.is_none() && item.of.is_none() && !item.person && lexicon::moves_itself(analysis.lemma(token));
    ((measure || bare) && next_to && !transitive || beside_object(p, analysis, item, token)).then_some(way)
}

/// "raised its pay 40%": a percent behind the object, which the parse takes for a second one.
fn beside_object(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item, verb: TokenId) -> bool {
    let percent = item.unit.as_ref().is_some_and(|u| u.kind == Kind::Percent) && item.of.is_none();
    let unit = analysis.token(p.token(item.end - 1));
    let noun = item.start.checked_sub(1).is_some_and(|n| p.tag(n).starts_with("NN") && p.token(n) > verb);
    percent && noun && unit.head == Some(verb) && matches!(unit.relation, Relation::Obj | Relation::OblUnmarked)
}
