//! What a number counts or measures: "500 border guards", "dozens of people", "70 kg of gold", "a $5m fine".
//!
//! *The valley lost 40 stone houses, and two of the mayor's drivers carried 70 kg of rice to each.*

use language::Analysis;

use super::item::{Counted, Item};
use super::people;
use super::unit::Kind;
use crate::pieces::Pieces;

/// Finds what each item counts, by the words behind it.
pub(super) fn add(p: &Pieces<'_>, analysis: &Analysis<'_>, taken: &[bool], items: &mut [Item]) {
    for n in 0..items.len() {
        let item = &items[n];
        // What is counted ends before the next number, and before a time ("12 arrested Tuesday").
        let next = items.get(n + 1).map_or(p.len(), |next| next.start);
        let stop = (item.end..next).find(|&at| taken[at] && !names_kind(p, taken, at)).unwrap_or(next);
        let of = match item.unit.as_ref().map(|u| u.kind) {
            None => counted(p, analysis, item, stop),
            Some(Kind::Money) => {
                partitive(p, item.end, stop, &["of", "in"]).or_else(|| measured(p, analysis, item, stop))
            }
            Some(Kind::Percent | Kind::Measure) => {
                partitive(p, item.end, stop, &["of"]).or_else(|| measured(p, analysis, item, stop))
            }
            Some(Kind::Time | Kind::Age | Kind::Times | Kind::Points) => None,
        };
        items[n].of = of;
        rate_after_noun(p, &mut items[n]);
        items[n].person = item_counts_people(p, analysis, &items[n]);
    }
}

/// Whether the time at `at` only tells which things are counted: "ten Christmas trees", "two 2019 models".
fn names_kind(p: &Pieces<'_>, taken: &[bool], at: usize) -> bool {
    let end = (at..p.len()).find(|&n| !taken[n]).unwrap_or(p.len());
    end - at <= 3 && p.tag(end) == "NNS" && !p.tag(at.wrapping_sub(1)).starts_with("NN")
}

/// "2.4 billion gallons of fuel a year", "30 soldiers a month": the rate stands behind what is counted.
fn rate_after_noun(p: &Pieces<'_>, item: &mut Item) {
    let Some(of) = item.of else { return };
    if let Some(unit) = item.unit.clone().filter(|u| !u.name.contains(" per ") && u.end <= of.start) {
        let rated = super::unit::with_rate(p, super::unit::Unit { end: of.end, ..unit.clone() });
        if rated.name != unit.name {
            item.unit = Some(super::unit::Unit { end: unit.end, ..rated });
        }
    }
}

fn item_counts_people(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> bool {
    item.is_count()
        && item
            .of
            .is_some_and(|of| people::is_person(analysis.lemma(p.token(of.head))) || people::is_person(p.word(of.head)))
}

/// The noun of a bare number: right behind it, or behind "of".
fn counted(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item, stop: usize) -> Option<Counted> {
    if let Some(found) = partitive(p, item.end, stop, &["of"]) {
        return Some(found);
    }
    // "half the condos".
    if item.form == crate::numeral::Form::Fraction && p.is(item.end, &["the", "its", "his", "her", "their", "all"]) {
        return chunk(p, item.end + 1, stop, None);
    }
    let start = past_more(p, item.end);
    let many = item.exact() != Some(1.0);
    if let Some(one) = noun_before_or(p, item) {
        return Some(one);
    }
    match chunk(p, start, stop, governor(p, analysis, item)) {
        Some(of) if many => Some(plural(p, of, stop)),
        None if many => mistagged(p, start, stop),
        found => found,
    }
}

/// "another boat or two": the noun stands before.
fn noun_before_or(p: &Pieces<'_>, item: &Item) -> Option<Counted> {
    let noun = item.number.checked_sub(2).filter(|&n| p.is(n + 1, &["or"]) && p.tag(n) == "NN")?;
    let article = (1..=3).filter_map(|back| noun.checked_sub(back)).any(|n| p.is(n, &["a", "an", "another", "one"]));
    (article && item.low <= 3.0).then_some(Counted { start: noun, end: noun + 1, head: noun })
}

/// More than one needs a plural: in "two boats sank" a noun before what the tagger takes for one.
fn plural(p: &Pieces<'_>, of: Counted, stop: usize) -> Counted {
    // "two cup wins", the last word taken for a verb.
    let verb = matches!(p.tag(of.head), "NN" | "NNP") && of.end < stop && mistagged(p, of.end, stop).is_some();
    if verb {
        return Counted { end: of.end + 1, head: of.end, ..of };
    }
    let before = of.head.checked_sub(1).filter(|&n| n >= of.start);
    match before.filter(|&n| p.tag(of.head) == "NN" && p.tag(n) == "NNS") {
        Some(head) => Counted { end: head + 1, head, ..of },
        None => of,
    }
}

/// "eight picks": a plural that the tagger takes for a verb in the third person, which no plural number could have.
fn mistagged(p: &Pieces<'_>, start: usize, stop: usize) -> Option<Counted> {
    let noun = start < stop && p.tag(start) == "VBZ" && p.word(start).ends_with('s') && p.word(start).len() > 3;
    (noun && !p.is(start, &["does", "goes", "says", "takes", "makes", "gets", "needs", "means", "comes", "gives"]))
        .then_some(Counted { start, end: start + 1, head: start })
}

/// One past "more", "other", "additional": they tell which, not what.
fn past_more(p: &Pieces<'_>, at: usize) -> usize {
    let at = at + usize::from(p.dash(at) && p.glued(at) && p.glued(at + 1));
    at + usize::from(p.is(at, &["more", "additional", "further", "extra", "fewer", "less", "another", "odd", "strong"]))
}

/// The noun of "of …", past its article: "dozens of people", "two of the mayor's drivers", "10% of the vote".
fn partitive(p: &Pieces<'_>, at: usize, stop: usize, links: &[&str]) -> Option<Counted> {
    let worth = p.is(at, &["worth"]);
    let linked = p.is(at, links) || worth && p.is(at + 1, &["of"]);
    if !linked {
        return None;
    }
    let mut start = at + 1 + usize::from(worth);
    while p.is(
        start,
        &[
            "the", "its", "their", "his", "her", "our", "my", "your", "a", "an", "all", "these", "those", "this",
            "that", "such", "some", "any",
        ],
    ) {
        start += 1;
    }
    // "21 of the more than 200 guards".
    while p.is(start, &["more", "than", "about", "around", "nearly", "almost", "over", "roughly", "approximately"]) {
        start += 1;
    }
    // "10% of the 2,000 employees": the number there is a quantity of its own; its noun is counted by both.
    let stop = if start >= stop { p.len() } else { stop };
    let start = crate::numeral::count(p, start).filter(|_| p.tag(start) == "CD").map_or(start, |n| n.end);
    // "five of the dead".
    if super::casualty::is_fate(p.word(start)) && !p.tag(start + 1).starts_with("NN") {
        return Some(Counted { start, end: start + 1, head: start });
    }
    let found = chunk(p, start, stop.max(start), None)?;
    let money_in_place = links.contains(&"in") && p.is(at, &["in"]) && p.capital(found.head);
    (!money_in_place).then_some(found)
}

/// The noun that a measure stands before: "a 5% pay rise", "a $150,000 contract", "a 250 ml bottle".
fn measured(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item, stop: usize) -> Option<Counted> {
    let governor = governor(p, analysis, item)?;
    let start = item.end + usize::from(p.dash(item.end));
    let time = |at: usize| super::unit::after(p, at).is_some_and(|u| u.kind == Kind::Time);
    // "grew 2% quarter-on-quarter".
    let compared = |of: &Counted| p.dash(of.end) && p.is(of.end + 1, &["on", "over", "to"]);
    chunk(p, start, stop, Some(governor)).filter(|of| p.token(of.head) == governor && !time(of.head) && !compared(of))
}

/// The noun behind the number that the parse hangs it on.
fn governor(p: &Pieces<'_>, analysis: &Analysis<'_>, item: &Item) -> Option<language::TokenId> {
    let last = p.token(item.end - 1);
    let mut at = p.token(item.number);
    for _ in 0..4 {
        at = analysis.token(at).head?;
        if at > last {
            return analysis.token(at).xpos.starts_with("NN").then_some(at);
        }
    }
    None
}

/// A noun with what stands before it, from `start`: up to the governing noun where the parse names one near, else to the
/// first noun that no noun follows.
fn chunk(p: &Pieces<'_>, start: usize, stop: usize, governor: Option<language::TokenId>) -> Option<Counted> {
    let mut head = None;
    // "14 spring beds": more than one needs a plural, whatever the parse takes for the head.
    let joined = p.dash(start.wrapping_sub(1));
    let singular =
        !joined && governor.and_then(|g| (start..stop).find(|&n| p.token(n) == g)).is_some_and(|n| p.tag(n) == "NN");
    // After "'s", "and" or a hyphen adjectives may come again.
    let mut open = true;
    let mut at = start;
    while at < stop && at < start + 10 {
        let tag = p.tag(at);
        let dash = p.dash(at) && p.glued(at) && p.glued(at + 1);
        let noun = tag.starts_with("NN") && p.mark(at).is_none();
        if p.is(at, &["apiece", "each", "overall", "ages", "aged"]) {
            break;
        }
        let inner = tag.starts_with("JJ")
            || matches!(tag, "VBN" | "VBG" | "CD" | "HYPH" | "AFX")
            || dash
            || tag == "POS" && head.is_some()
            || matches!(p.mark(at), Some('"' | '“' | '”' | '‘' | '’'))
            || (tag.starts_with("RB") && (p.tag(at + 1).starts_with("JJ") || matches!(p.tag(at + 1), "VBN" | "VBG")))
            || tag == "CC" && coordinated(p, at)
            || head.is_none() && adjectives_go_on(p, at);
        if noun {
            (head, open) = (Some(at), false);
            let plural = tag.ends_with('S') && !p.tag(at + 1).starts_with("NNS") && !p.dash(at + 1);
            let goes_on = p.tag(at + 1).starts_with("NN") && (governor.is_none() || singular && at < stop - 1)
                || p.tag(at + 1).starts_with("NNS")
                || p.tag(at + 1) == "CD" && p.tag(at + 2).starts_with("NN");
            if governor == Some(p.token(at)) && !goes_on
                || governor.is_none() && plural && p.tag(at + 1) != "POS" && !p.is(at + 1, &["'s"])
            {
                break;
            }
        } else if !inner {
            break;
        } else if tag == "POS" || dash || matches!(tag, "HYPH" | "CC") {
            open |= tag == "POS" || tag == "CC";
        } else if head.is_some() && !open && tag != "CD" && governor.is_none_or(|g| p.token(at) > g) {
            // A noun is there already: an adjective or participle behind it begins something else.
            break;
        }
        at += 1;
    }
    let head = head?;
    Some(Counted { start, end: head + 1, head }).filter(|of| of.end > of.start)
}

/// "ten long, brain-warping days": a comma between adjectives.
fn adjectives_go_on(p: &Pieces<'_>, at: usize) -> bool {
    let adjective = |n: usize| p.tag(n).starts_with("JJ") || matches!(p.tag(n), "VBG" | "VBN");
    let next = adjective(at + 1) || p.tag(at + 1) == "NN" && p.dash(at + 2);
    p.mark(at) == Some(',') && at > 0 && adjective(at - 1) && next
}

/// "men and women": a noun stands on both sides of the "and".
fn coordinated(p: &Pieces<'_>, at: usize) -> bool {
    p.is(at, &["and", "or"]) && at > 0 && p.tag(at - 1).starts_with("JJ") && p.tag(at + 1).starts_with("JJ")
}

/// Lends a noun or unit to a number that has none: "500, 600 or 700 soldiers", "63 boats, up from 40".
pub(super) fn complete(p: &Pieces<'_>, items: &mut [Item]) {
    for n in (0..items.len().saturating_sub(1)).rev() {
        let bare = items[n].unit.is_none() && items[n].of.is_none() && items[n].numbered;
        let (near, far) = (items[n].end, items[n + 1].start);
        let linked = far >= near
            && far - near <= 2
            && (near..far).all(|at| p.is(at, &["and", "or", ",", "to", "x", "by"]) || p.mark(at) == Some('×'));
        // "eight million 250 ml bottles".
        if bare && near == far && items[n + 1].unit.is_some() {
            (items[n].of, items[n].person) = (items[n + 1].of, items[n + 1].person);
            continue;
        }
        // "rose 200.50, or 0.8 percent": the same told again, where no list has begun before.
        let again = p.mark(near) == Some(',')
            && p.is(near + 1, &["or"])
            && n.checked_sub(1).is_none_or(|m| p.mark(items[m].end) != Some(',') || items[m].end + 1 != items[n].start);
        if bare
            && linked
            && !again
            && near < far
            && items[n + 1].unit.as_ref().is_none_or(|u| u.start >= items[n + 1].number_end)
        {
            let next = items[n + 1].clone();
            (items[n].unit, items[n].of, items[n].person) = (next.unit, next.of, next.person);
        }
    }
    for n in 1..items.len() {
        let bare = items[n].unit.is_none()
            && items[n].of.is_none()
            && !items[n].person
            && items[n].form != crate::numeral::Form::Fraction;
        let start = items[n].start;
        let link = p.before(start);
        let (link, start) = if p.phrase(start.saturating_sub(3), "an average of") == Some(start) {
            (p.back(start, 4), start - 3)
        } else {
            (link, start)
        };
        let back = p.back(start, 2);
        let compared = matches!(link, "from")
            || matches!((back, link), ("compared", "with" | "to") | ("up" | "down", "to"))
            || link == "to" && near_from(p, items, n)
            || link == "to" && p.tag(start.wrapping_sub(2)) == "VBG" && super::change::is_way(p.lemma(start - 2));
        // "68,400 people …, and 95,800 who …"; "12 were killed and 30 were hurt".
        let verb_next =
            p.tag(items[n].end).starts_with("VB") || p.is(items[n].end, &["who", "were", "was", "have", "had"]);
        // The count before, past the times and measures between.
        let count = (n.saturating_sub(3)..n).rev().find(|&m| items[m].is_count() && items[m].of.is_some());
        let listed = matches!(link, "and" | "while") && verb_next && items[n].is_count();
        // "900 guards, 40 more than in May".
        let more = p.is(items[n].end, &["more", "fewer", "less"]) && p.is(items[n].end + 1, &["than"]);
        let lender = if compared { Some(n - 1) } else { count.filter(|_| listed || more) };
        if let Some(lender) = lender.filter(|_| bare) {
            let earlier = items[lender].clone();
            (items[n].unit, items[n].of, items[n].person) = (earlier.unit, earlier.of, earlier.person);
        }
    }
}

/// Whether the item before stands behind "from", so that this one is the level it went to.
fn near_from(p: &Pieces<'_>, items: &[Item], n: usize) -> bool {
    p.is(items[n - 1].start.wrapping_sub(1), &["from"])
}
