//! Times that no calendar holds: "now", "currently", "recently", "soon", "the past", "the future", "these days".
//!
//! *The depot, recently sold, now stands empty and will soon be torn down.*

use crate::pieces::Pieces;
use crate::time::expr::{Expr, Found, Reference};

/// The reference at `at`.
pub(super) fn read(p: &Pieces<'_>, at: usize) -> Option<Found> {
    let (end, reference) = phrase(p, at).or_else(|| word(p, at))?;
    Some(Found::new(end, Expr::Reference(reference), "time/rules/reference"))
}

fn phrase(p: &Pieces<'_>, at: usize) -> Option<(usize, Reference)> {
    const PHRASES: &[(&str, Reference)] = &[
        ("these days", Reference::Present),
        ("this time", Reference::Present),
        ("the present", Reference::Present),
        ("this moment", Reference::Present),
        ("the near future", Reference::Future),
        ("the immediate future", Reference::Future),
        ("the future", Reference::Future),
        ("the short term", Reference::Future),
        ("the near term", Reference::Future),
        ("the days ahead", Reference::Future),
        ("the weeks ahead", Reference::Future),
        ("the months ahead", Reference::Future),
        ("the years ahead", Reference::Future),
        ("the days to come", Reference::Future),
        ("the weeks to come", Reference::Future),
        ("the months to come", Reference::Future),
        ("the years to come", Reference::Future),
        ("one day", Reference::Future),
        ("some day", Reference::Future),
        ("someday", Reference::Future),
        ("the other day", Reference::Past),
        ("days past", Reference::Past),
        ("years past", Reference::Past),
        ("the recent past", Reference::Past),
        ("the past", Reference::Past),
        ("more recently", Reference::Past),
        ("past years", Reference::Past),
    ];
    let (words, end, reference) = PHRASES.iter().find_map(|&(words, r)| Some((words, p.phrase(at, words)?, r)))?;
    let fits = match words {
        // "one day" ahead has a modal near; "one day" of fighting is a length.
        "one day" => {
            let opens = at == 0 && (1..=3).any(|n| p.tag(end + n) == "MD");
            opens || (1..=3).any(|n| p.tag(at.wrapping_sub(n)) == "MD") || p.tag(end) == "MD"
        }
        "the short term" | "the near term" => !p.tag(end).starts_with("NN"),
        "days past" | "years past" => p.before(at) == "in",
        // "at this time"; "this time" alone is an occasion.
        "this time" => p.is(at.wrapping_sub(1), &["at"]),
        "the past" => !p.tag(end).starts_with("NN") && !p.tag(end).starts_with("CD"),
        "the present" => p.is(at.wrapping_sub(1), &["at", "for", "until", "to"]),
        "the future" => !p.tag(end).starts_with("NN"),
        _ => true,
    };
    fits.then_some((end, reference))
}

fn word(p: &Pieces<'_>, at: usize) -> Option<(usize, Reference)> {
    let tag = p.tag(at);
    let noun_next = p.tag(at + 1).starts_with("NN") || p.tag(at + 1).starts_with("JJ");
    let reference = match p.word(at) {
        // "now that", "now, look": a time only where it tells when.
        "now" if tag != "UH" && !p.dash(at + 1) && !now_and_then(p, at) => Reference::Present,
        "currently" | "nowadays" | "presently" => Reference::Present,
        "current" if tag != "NN" && noun_next => Reference::Present,
        "recently" | "lately" => Reference::Past,
        "recent" if noun_next => Reference::Past,
        "soon"
            if !p.is(at + 1, &["after", "as", "afterwards", "afterward", "before"])
                && !p.is(at.wrapping_sub(1), &["as", "so", "too", "how"]) =>
        {
            Reference::Future
        }
        "future" if tag == "JJ" || noun_next && !p.capital(at) => Reference::Future,
        _ => return None,
    };
    Some((at + 1, reference))
}

/// "every now and then", "now and again".
fn now_and_then(p: &Pieces<'_>, at: usize) -> bool {
    p.phrase(at, "now and then").or_else(|| p.phrase(at, "now and again")).is_some()
}
