//! Numbers that count nothing: dates, scores, telephone numbers, names of models, sections, streets.

use crate::numeral::{Form, Numeral};
use crate::pieces::{Kind, Pieces};
use crate::{Time, TimexType};

/// Which pieces belong to a time. Lengths, offsets and sets are left: "two days", "three years ago" and "every 33 years"
/// measure.
pub(super) fn taken(p: &Pieces<'_>, times: &[Time]) -> Vec<bool> {
    let mut taken = vec![false; p.len()];
    let mut next = 0;
    let dated = |t: &&Time| matches!(t.timex, TimexType::Date | TimexType::Time) && t.rule != "time/ago";
    for time in times.iter().filter(dated) {
        while next < p.len() && p.get(next).is_some_and(|q| q.span.end() <= time.span.start()) {
            next += 1;
        }
        let mut at = next;
        while let Some(piece) = p.get(at).filter(|q| q.span.start() < time.span.end()) {
            taken[at] |= piece.span.overlaps(time.span);
            at += 1;
        }
    }
    taken
}

/// One past the number at `at` when it counts nothing.
pub(super) fn skip(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> Option<usize> {
    digit_groups(p, at)
        .or_else(|| clock_or_ratio(p, at, numeral))
        .or_else(|| telephone(p, at))
        .or_else(|| score(p, at, numeral))
        .or_else(|| {
            let name =
                ordinal(p, numeral) || model(p, at) || labelled(p, at) || aside(p, at, numeral) || rank(p, at, numeral);
            (name || pronoun(p, at, numeral)).then(|| past_tail(p, numeral.end))
        })
}

/// One past "-2" right behind a name's number ("ISO 3888-2").
fn past_tail(p: &Pieces<'_>, end: usize) -> usize {
    let tail = p.dash(end) && p.glued(end) && p.glued(end + 1) && p.digits(end + 1).is_some();
    if tail { end + 2 } else { end }
}

/// An age or a shirt behind a name: "Lee, 65, said", "Lee (4)".
fn aside(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    let Some(before) = at.checked_sub(2) else { return false };
    let name = p.tag(before).starts_with("NNP") && p.number(at).is_some();
    let commas =
        p.mark(at - 1) == Some(',') && matches!(p.mark(numeral.end), Some(',' | '.' | ';')) && numeral.low < 120.0;
    let parens = p.mark(at - 1) == Some('(') && p.mark(numeral.end) == Some(')');
    name && numeral.end == at + 1 && (commas || parens) && !(commas && p.number(before).is_some())
}

/// "six-speed", "three-bed", "two-state": a number that is part of an adjective, unless what it counts are persons,
/// countries or the like ("a five-member panel").
pub(super) fn compound(p: &Pieces<'_>, end: usize) -> bool {
    let dashed =
        p.dash(end) && p.glued(end) && p.glued(end + 1) && p.get(end + 1).is_some_and(|q| q.kind == Kind::Word);
    let word = p.word(end + 1);
    let counted = super::people::is_person(word)
        || matches!(
            word,
            "nation"
                | "country"
                | "state"
                | "party"
                | "strong"
                | "seat"
                | "vehicle"
                | "ship"
                | "car"
                | "unit"
                | "vessel"
                | "plane"
                | "or"
                | "to"
                | "plus"
        );
    dashed && (!counted || word == "state" && p.is(end + 2, &["solution"]))
}

/// "the top 10", "the bottom three", without a noun.
fn rank(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    p.is(at.wrapping_sub(1), &["top", "bottom"]) && !p.tag(numeral.end).starts_with(['N', 'J', 'V'])
}

/// "555-0134-22", "192.168.0.1", "9/11", "1998-2-3": three groups or more, or two around a slash.
fn digit_groups(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    let mut groups = 1;
    let mut slash = false;
    while p.number(at).is_some()
        && p.glued(end)
        && p.glued(end + 1)
        && matches!(p.mark(end), Some('-' | '/' | '.' | '–'))
        && p.number(end + 1).is_some()
    {
        slash |= p.mark(end) == Some('/');
        (end, groups) = (end + 2, groups + 1);
    }
    let fraction = slash && crate::numeral::read(p, at).is_some_and(|n| n.end >= end);
    (groups >= 3 || slash && !fraction).then_some(end)
}

/// "0207 946 0018", "call 946 0018": plain groups of digits in a row, or one with a nought before it; and "2206 GMT".
fn telephone(p: &Pieces<'_>, at: usize) -> Option<usize> {
    let group = |n: usize| p.raw(n).len() >= 3 && p.raw(n).bytes().all(|b| b.is_ascii_digit());
    let mut end = at + 1;
    while group(at) && group(end) {
        end += 1;
    }
    let nought = p.raw(at).len() >= 2 && p.raw(at).starts_with('0') && !p.raw(at).contains('.');
    let long = p.raw(at).len() >= 9 && group(at);
    let zoned = p.digits(at).is_some_and(|(_, len)| len == 4) && matches!(p.raw(at + 1), "GMT" | "UTC" | "hrs" | "EST");
    (end > at + 1 || nought || long || zoned).then_some(end)
}

/// "2-1", "won 3–0": a hyphen between small numbers that is no range.
fn score(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> Option<usize> {
    let (first, _) = p.digits(at)?;
    let (second, _) = p.digits(at + 2)?;
    let dash = p.dash(at + 1) && p.glued(at + 1) && p.glued(at + 2) && numeral.end == at + 1;
    let small = first <= 150 && second <= 150 || first > second && first < 1000;
    if !dash || !small {
        return None;
    }
    let plural = p.tag(at + 3) == "NNS" && !p.is(at + 3, &["thanks"]);
    let measured = super::unit::after(p, at + 3).is_some() || crate::numeral::magnitude(p.word(at + 3)).is_some();
    let priced = at > 0 && super::unit::before(p, at).is_some();
    let range = first < second && (plural || measured) || measured || priced;
    (!range).then_some(at + 3)
}

/// "10:30", "1:36.6", "3:1".
fn clock_or_ratio(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> Option<usize> {
    let colon = |n: usize| p.mark(n) == Some(':') && p.glued(n) && p.glued(n + 1) && p.number(n + 1).is_some();
    p.number(at)?;
    colon(numeral.end).then_some(numeral.end + 2)
}

/// "22nd", "the 1980s".
fn ordinal(p: &Pieces<'_>, numeral: &Numeral) -> bool {
    p.glued(numeral.end) && p.is(numeral.end, &["st", "nd", "rd", "th", "s", "'s"]) && numeral.form == Form::Digits
}

/// "F-16", "COVID-19", "5G", "MP3", "iPhone14": letters and digits in one name.
fn model(p: &Pieces<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| p.glued(at)) else { return next_is_name(p, at) };
    let word = |n: usize| p.get(n).is_some_and(|q| q.kind == Kind::Word);
    let dashed = p.dash(before)
        && before > 0
        && p.glued(before)
        && word(before - 1)
        && !p.is(before - 1, &["sub", "minus", "to", "and", "non", "mid", "over", "under", "plus"]);
    let letters = word(before) && super::unit::before(p, at).is_none();
    let decimal = p.mark(before) == Some('.') && (before == 0 || !p.glued(before) || p.number(before - 1).is_none());
    let hash = p.mark(before) == Some('#');
    let address = p.mark(before) == Some('/') && (before == 0 || p.number(before - 1).is_none() && p.glued(before));
    let at_name = p.mark(before) == Some('@') || p.mark(before) == Some('_');
    dashed || letters || decimal || hash || address || at_name || next_is_name(p, at)
}

/// "5G", "4K", "3D", "2FA", "M21 9AB": capitals right behind the digits that are no unit; "7-Eleven".
fn next_is_name(p: &Pieces<'_>, at: usize) -> bool {
    let next = at + 1;
    let raw = p.raw(next);
    let glued = p.glued(next) && p.number(at).is_some();
    let letters = glued
        && p.capital(next)
        && super::unit::after(p, next).is_none()
        && crate::numeral::read(p, at).is_some_and(|n| n.end == next);
    let kay = glued && raw == "K" && p.number(at).is_some_and(|n| n <= 16.0);
    let hyphen_name = glued
        && p.dash(next)
        && p.glued(next + 1)
        && p.capital(next + 1)
        && p.get(next + 1).is_some_and(|q| q.kind == Kind::Word)
        && super::unit::after(p, next + 1).is_none()
        && crate::numeral::magnitude(p.word(next + 1)).is_none();
    let gees = glued && raw == "G" && p.number(at).is_some_and(|n| n < 10.0);
    // "4x4", "49ers".
    let by = glued && p.is(next, &["x"]) && p.glued(next + 1) && p.number(next + 1).is_some();
    let tail = glued && p.is(next, &["er", "ers", "ish", "something"]);
    letters || kay || hyphen_name || gees || by || tail
}

/// "Section 12", "No. 5", "Resolution 1441", "Group of 7", "Boeing 737", "S&P 500".
fn labelled(p: &Pieces<'_>, at: usize) -> bool {
    const LABELS: &[&str] = &[
        "aisle",
        "section",
        "article",
        "chapter",
        "page",
        "pages",
        "no",
        "number",
        "nos",
        "resolution",
        "room",
        "gate",
        "route",
        "highway",
        "flight",
        "channel",
        "level",
        "phase",
        "grade",
        "class",
        "type",
        "category",
        "model",
        "version",
        "part",
        "step",
        "round",
        "stage",
        "tier",
        "title",
        "bill",
        "rule",
        "act",
        "line",
        "row",
        "seat",
        "apartment",
        "building",
        "unit",
        "area",
        "zone",
        "sector",
        "district",
        "ward",
        "block",
        "figure",
        "table",
        "appendix",
        "clause",
        "paragraph",
        "amendment",
        "proposition",
        "regulation",
        "directive",
        "game",
        "week",
        "day",
        "episode",
        "season",
        "volume",
        "vol",
        "issue",
        "lap",
        "hole",
        "group",
        "pool",
        "lane",
        "reactor",
        "pier",
        "track",
        "terminal",
        "platform",
        "exit",
        "junction",
        "protocol",
        "covid",
        "code",
        "case",
        "docket",
        "psalm",
        "verse",
        "windows",
        "studio",
        "hut",
        "camp",
    ];
    if p.number(at).is_none() && p.get(at).is_none_or(|q| !p.capital(at) || q.kind != Kind::Word) {
        return false;
    }
    if super::unit::before(p, at).is_some() {
        return false;
    }
    let back = at - usize::from(at > 0 && p.mark(at - 1) == Some('.'));
    let label = p.before(back);
    if LABELS.contains(&label)
        && (p.capital(back - 1)
            || matches!(
                label,
                "page"
                    | "pages"
                    | "chapter"
                    | "section"
                    | "no"
                    | "number"
                    | "paragraph"
                    | "clause"
                    | "line"
                    | "category"
                    | "type"
                    | "channel"
                    | "model"
                    | "room"
                    | "phase"
                    | "level"
                    | "version"
                    | "grade"
                    | "article"
                    | "lap"
                    | "aisle"
                    | "row"
                    | "verse"
                    | "hole"
            ))
    {
        return true;
    }
    let group =
        p.before(at) == "of" && matches!(p.back(at, 2), "group" | "club" | "class") && p.capital(at.saturating_sub(2));
    group || named_before(p, at)
}

/// A plain number right after a name and before no noun of its own: "Boeing 737", "Fortune 500", "Xbox 360".
fn named_before(p: &Pieces<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let capital_word = p.get(at).is_some_and(|q| q.kind == Kind::Word) && p.capital(at);
    let plain = p.digits(at).is_some() || capital_word;
    let shaped = p.raw(before).contains(char::is_uppercase) && p.get(at).is_some_and(|q| q.spaced);
    let capitals = p.raw(before).len() > 1 && p.raw(before).chars().all(char::is_uppercase);
    let name = (p.tag(before).starts_with("NNP") || capitals && p.tag(before).starts_with("NN")) && shaped;
    // A name's number stands before a noun in singular too: "Boeing 737 pilot"; a count of more than one does not.
    let one = p.number(at) == Some(1.0);
    let counts = p.tag(at + 1).starts_with("NNS")
        || p.tag(at + 1).starts_with("JJ")
        || one && p.tag(at + 1) == "NN"
        || super::unit::after(p, at + 1).is_some()
        || crate::numeral::magnitude(p.word(at + 1)).is_some();
    // "S&P 500 futures", "Boeing 737 jets": a name with its number counts no jets.
    let index = p.is(
        before,
        &[
            "p",
            "fortune",
            "ftse",
            "russell",
            "nikkei",
            "boeing",
            "airbus",
            "xbox",
            "playstation",
            "euro",
            "topix",
            "asx",
            "dax",
            "nasdaq",
            "cac",
            "stoxx",
            "galaxy",
            "iphone",
            "formula",
            "ligue",
            "serie",
            "sp",
        ],
    );
    // "three Falcon 9 rockets": the number before the name counts them.
    let counted_already =
        before.checked_sub(1).is_some_and(|n| crate::numeral::count(p, n).is_some_and(|c| c.end == before));
    let index = index || name && counted_already;
    let airliner = p.digits(at).is_some_and(|(n, _)| matches!(n, 707..=787)) && p.is(at + 1, &["max", "dreamliner"]);
    plain && (name && !counts || index && p.get(at).is_some_and(|q| q.spaced)) || airliner
}

/// "one" where it stands for a thing, and "a" where it only points.
fn pronoun(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    if !p.is(at, &["one"]) || numeral.low != 1.0 || numeral.end != at + 1 {
        return false;
    }
    let before = p.before(at);
    let points = matches!(
        before,
        "no" | "the"
            | "this"
            | "that"
            | "which"
            | "every"
            | "any"
            | "each"
            | "some"
            | "another"
            | "good"
            | "first"
            | "last"
            | "new"
            | "big"
            | "only"
    );
    let fixed = p.is(at + 1, &["another", "day", "time", "way", "thing", "another's"]);
    let noun = p.tag(at + 1).starts_with("NN")
        || p.tag(at + 1).starts_with("JJ")
        || p.tag(at + 1) == "VBN" && p.tag(at + 2).starts_with("NN");
    let share = p.is(at + 1, &["in", "out", "of"])
        || p.dash(at + 1)
        || p.is(at + 1, &["to", "or"]) && crate::numeral::count(p, at + 2).is_some();
    let hit = p.is(at + 1, &["dead", "killed", "wounded", "injured", "missing"]);
    points || fixed || !(noun || share || hit || super::unit::after(p, at + 1).is_some())
}
