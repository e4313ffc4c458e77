//! Numbers behind a word that they number.
//!
//! *Section 12 of Resolution 1441; a Boeing 737 on Route 66.*

use crate::numeral::Numeral;
use crate::pieces::{Kind, Pieces};

/// "Section 12", "No. 5", "Resolution 1441", "Group of 7", "Boeing 737", "S&P 500".
pub(super) fn labelled(p: &Pieces<'_>, at: usize) -> bool {
    const LABELS: &[&str] = &[
        "aisle",
        "update",
        "firmware",
        "ch",
        "fig",
        "option",
        "question",
        "tip",
        "item",
        "exhibit",
        "lesson",
        "prediction",
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
    if crate::quantity::unit::before(p, at).is_some() {
        return false;
    }
    // "No. 5", "Number: 5517".
    let back = at - usize::from(at > 0 && matches!(p.mark(at - 1), Some('.' | ':')));
    let label = p.before(back);
    // "a black hole 55 million light years away".
    let measured = crate::numeral::count(p, at).is_some_and(|n| {
        n.scale > 1.0 || !p.capital(back.wrapping_sub(1)) && crate::quantity::unit::after(p, n.end).is_some()
    });
    if LABELS.contains(&label)
        && !measured
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
                    | "step"
                    | "flight"
                    | "update"
                    | "firmware"
                    | "stage"
                    | "figure"
                    | "fig"
                    | "table"
                    | "ch"
                    | "option"
                    | "question"
                    | "tip"
                    | "item"
                    | "exhibit"
            ))
    {
        return true;
    }
    let group =
        p.before(at) == "of" && matches!(p.back(at, 2), "group" | "club" | "class") && p.capital(at.saturating_sub(2));
    group || named_before(p, at)
}

/// "Question 2: Is it far?": a capital word and a number that head a sentence.
pub(super) fn heading(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    at == 1 && p.capital(0) && p.get(0).is_some_and(|q| q.kind == Kind::Word) && p.mark(numeral.end) == Some(':')
}

/// "on day two", "in round three", "number one": small numbers in words behind what they number.
pub(super) fn in_words(p: &Pieces<'_>, at: usize, numeral: &Numeral) -> bool {
    const LABELS: &[&str] = &[
        "number", "phase", "part", "chapter", "step", "stage", "day", "week", "year", "round", "game", "season",
        "episode", "page", "level", "type", "category", "tier", "division", "plan",
    ];
    let small = numeral.end == at + 1 && crate::numeral::small(p.word(at)).is_some_and(|n| n <= 20.0);
    small && p.is(at.wrapping_sub(1), LABELS) && !p.tag(at + 1).starts_with(['N', 'J', 'C']) && !p.dash(at + 1)
}

/// A plain number right after a name and before no noun of its own: "Boeing 737", "Fortune 500", "Xbox 360".
fn named_before(p: &Pieces<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let capital_word = p.get(at).is_some_and(|q| q.kind == Kind::Word) && p.capital(at);
    let plain = (p.digits(at).is_some() || capital_word) && p.get(at).is_some_and(|q| q.spaced);
    // "Google 450+ courses".
    let more = p.mark(at + 1) == Some('+') && p.glued(at + 1);
    let name = is_name(p, before) && (!counts(p, at) || numbered_name(p, at, before));
    plain && !more && (name || is_series(p, before)) || is_airliner(p, at)
}

fn is_name(p: &Pieces<'_>, at: usize) -> bool {
    let raw = p.raw(at);
    let capitals = raw.len() > 1 && raw.chars().all(char::is_uppercase);
    (p.tag(at).starts_with("NNP") || capitals && p.tag(at).starts_with("NN")) && raw.contains(char::is_uppercase)
}

/// Whether the number at `at` counts what follows. A name's number stands before a noun in singular too ("Boeing 737
/// pilot"); a count of more than one does not.
fn counts(p: &Pieces<'_>, at: usize) -> bool {
    let one = p.number(at) == Some(1.0);
    p.tag(at + 1).starts_with("NNS")
        || p.tag(at + 1).starts_with("JJ")
        || one && p.tag(at + 1) == "NN"
        || is_measured(p, at)
}

fn is_measured(p: &Pieces<'_>, at: usize) -> bool {
    crate::quantity::unit::after(p, at + 1).is_some() || crate::numeral::magnitude(p.word(at + 1)).is_some()
}

/// "the Windows 10 users", "its Tier 1 suppliers", "three Falcon 9 rockets": a name behind an article or a count of its own
/// has its number with it, whatever follows.
fn numbered_name(p: &Pieces<'_>, at: usize, name: usize) -> bool {
    let Some(before) = name.checked_sub(1) else { return false };
    let article = matches!(p.tag(before), "DT" | "PRP$" | "POS") && p.tag(name) != "NNPS";
    let small = p.digits(at).is_some_and(|(n, _)| n < 100);
    let counted = crate::numeral::count(p, before).is_some_and(|c| c.end == name);
    (article && small || counted) && !is_measured(p, at)
}

/// Names that always have a number: "S&P 500 futures", "Boeing 737 jets".
fn is_series(p: &Pieces<'_>, at: usize) -> bool {
    const SERIES: &[&str] = &[
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
    ];
    p.is(at, SERIES)
}

/// "737 Max".
fn is_airliner(p: &Pieces<'_>, at: usize) -> bool {
    p.digits(at).is_some_and(|(n, _)| matches!(n, 707..=787)) && p.is(at + 1, &["max", "dreamliner"])
}
