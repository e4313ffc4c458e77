//! Words around a number that bound it or make it approximate: "at least", "up to", "around", "or so".
//!
//! *At least a dozen boats sank; around 300 people, or more, are missing.*

use super::item::{Bound, Item};
use super::unit::Kind;
use crate::pieces::Pieces;

/// What words say of the number beside them.
#[derive(Clone, Copy)]
enum Say {
    Low,
    High,
    About,
}

/// Before a number; the longest first where one ends another.
const BEFORE: &[(&str, Say)] = &[
    ("slightly more than", Say::Low),
    ("a little more than", Say::Low),
    ("no less than", Say::Low),
    ("no fewer than", Say::Low),
    ("not less than", Say::Low),
    ("not fewer than", Say::Low),
    ("no more than", Say::High),
    ("not more than", Say::High),
    ("a minimum of", Say::Low),
    ("a maximum of", Say::High),
    ("minimum of", Say::Low),
    ("as few as", Say::Low),
    ("as little as", Say::Low),
    ("as low as", Say::Low),
    ("no lower than", Say::Low),
    ("no shorter than", Say::Low),
    ("at a minimum", Say::Low),
    ("north of", Say::Low),
    ("over than", Say::Low),
    ("maximum of", Say::High),
    ("upward of", Say::Low),
    ("upwards of", Say::Low),
    ("in excess of", Say::Low),
    ("more than", Say::Low),
    ("greater than", Say::Low),
    ("larger than", Say::Low),
    ("higher than", Say::Low),
    ("better than", Say::Low),
    ("longer than", Say::Low),
    ("at least", Say::Low),
    ("at minimum", Say::Low),
    ("well over", Say::Low),
    ("just over", Say::Low),
    ("a little over", Say::Low),
    ("over", Say::Low),
    ("above", Say::Low),
    ("exceeding", Say::Low),
    ("exceeded", Say::Low),
    ("exceed", Say::Low),
    ("exceeds", Say::Low),
    ("beyond", Say::Low),
    ("less than", Say::High),
    ("fewer than", Say::High),
    ("lower than", Say::High),
    ("smaller than", Say::High),
    ("shorter than", Say::High),
    ("up to", Say::High),
    ("as many as", Say::High),
    ("as much as", Say::High),
    ("as high as", Say::High),
    ("as long as", Say::High),
    ("as large as", Say::High),
    ("as big as", Say::High),
    ("as fast as", Say::High),
    ("no longer than", Say::High),
    ("no higher than", Say::High),
    ("no larger than", Say::High),
    ("not even", Say::High),
    ("just shy of", Say::High),
    ("shy of", Say::High),
    ("south of", Say::High),
    ("upto", Say::High),
    ("at most", Say::High),
    ("at the most", Say::High),
    ("just under", Say::High),
    ("well under", Say::High),
    ("under", Say::High),
    ("below", Say::High),
    ("sub -", Say::High),
    ("in the region of", Say::About),
    ("in the order of", Say::About),
    ("on the order of", Say::About),
    ("something like", Say::About),
    ("in the neighborhood of", Say::About),
    ("in the neighbourhood of", Say::About),
    ("to the tune of", Say::About),
    ("more or less", Say::About),
    ("close to", Say::About),
    ("approaching", Say::About),
    ("ca .", Say::About),
    ("ca", Say::About),
    ("an estimated", Say::About),
    ("estimated at", Say::About),
    ("estimated", Say::About),
    ("about", Say::About),
    ("around", Say::About),
    ("approximately", Say::About),
    ("approx", Say::About),
    ("roughly", Say::About),
    ("some", Say::About),
    ("nearly", Say::About),
    ("almost", Say::About),
    ("circa", Say::About),
    ("virtually", Say::About),
    ("barely", Say::About),
    ("perhaps", Say::About),
    ("maybe", Say::About),
    ("~", Say::About),
    ("≈", Say::About),
    (">", Say::Low),
    ("≥", Say::Low),
    ("<", Say::High),
    ("≤", Say::High),
];

/// After a number, unit or noun.
const AFTER: &[(&str, Say)] = &[
    ("or more", Say::Low),
    ("and more", Say::Low),
    ("or older", Say::Low),
    ("and older", Say::Low),
    ("and over", Say::Low),
    ("or over", Say::Low),
    ("and above", Say::Low),
    ("or above", Say::Low),
    ("or higher", Say::Low),
    ("or better", Say::Low),
    ("and up", Say::Low),
    ("or greater", Say::Low),
    ("and under", Say::High),
    ("or under", Say::High),
    ("and below", Say::High),
    ("or below", Say::High),
    ("or younger", Say::High),
    ("and younger", Say::High),
    ("or lower", Say::High),
    ("- odd", Say::About),
    ("odd", Say::About),
    ("give or take", Say::About),
    ("- plus", Say::Low),
    ("or so", Say::About),
    ("or thereabouts", Say::About),
    ("or less", Say::High),
    ("or fewer", Say::High),
    ("at least", Say::Low),
    ("at most", Say::High),
    ("at the most", Say::High),
    ("+", Say::Low),
];

/// Takes the words before an item into it.
pub(super) fn before(p: &Pieces<'_>, item: &mut Item) {
    for _ in 0..3 {
        let found = BEFORE.iter().find_map(|&(words, say)| Some((ends(p, item.start, words)?, say)));
        let Some((start, say)) = found.filter(|&(start, _)| fits(p, start, item.start)) else { return };
        if during(p, start, item) {
            return;
        }
        item.start = start;
        apply(item, say);
    }
}

/// Takes the words after an item into it.
pub(super) fn after(p: &Pieces<'_>, item: &mut Item) {
    let found = AFTER.iter().find_map(|&(words, say)| Some((p.phrase(item.end, words)?, say)));
    // "1,000+"; "$200 + $5" is a sum.
    let sum = p.mark(item.end) == Some('+') && !p.glued(item.end);
    if let Some((end, say)) = found.filter(|_| !sum) {
        item.end = end;
        apply(item, say);
    }
}

fn apply(item: &mut Item, say: Say) {
    match say {
        Say::Low => item.bound = Bound::Low,
        Say::High => item.bound = Bound::High,
        Say::About => item.approximate = true,
    }
}

/// Where `words` start when they end right before `at`.
fn ends(p: &Pieces<'_>, at: usize, words: &str) -> Option<usize> {
    let mut start = at;
    for word in words.rsplit(' ') {
        start = start.checked_sub(1).filter(|&n| p.word(n) == word)?;
    }
    Some(start)
}

/// "$20bn over ten years", "fell 3% over six weeks": a time that something took bounds nothing; "for over ten years" does.
fn during(p: &Pieces<'_>, over: usize, item: &Item) -> bool {
    let time = item.unit.as_ref().is_some_and(|u| u.kind == Kind::Time);
    let Some(before) = over.checked_sub(1).filter(|_| time && p.is(over, &["over"])) else { return false };
    p.tag(before).starts_with("NN")
        || p.tag(before) == "CD"
        || p.mark(before).is_some()
        || p.number(before).is_some()
        || super::change::is_way(p.lemma(before))
}

/// Words that mean something else before a number at times: "votes over 10", "rose above 5" still bound; "for some 2",
/// "look at about 5" too; "some" needs a number, "the above 3" does not bound.
fn fits(p: &Pieces<'_>, start: usize, number: usize) -> bool {
    match p.word(start) {
        // "a 3-under 69".
        "above" | "below" | "over" | "under" => {
            p.before(start) != "the" && number == start + 1 && !(start > 0 && p.dash(start - 1))
        }
        "perhaps" | "maybe" => p.number(number).is_some() || crate::numeral::small(p.word(number)).is_some(),
        _ => true,
    }
}
