//! The place that the text puts a place in.
//!
//! > **Timbuktu**, in northern **Mali**; **Tarrow**, **Ohio**; a market in **Tarrow** in northern **Ruritania**;
//! > **Ruritania**'s largest city, **Strelsau**.

use super::super::find::Toponym;
use super::super::words::{Words, is_listed};

/// Words that may stand between a place and the one it lies in.
const BETWEEN: &str = "\
    , in of the capital city town province region northern southern eastern western central north south east west \
    northeast northwest southeast southwest state district county northeastern northwestern southeastern \
    southwestern north-eastern north-western south-eastern south-western largest second - a an village suburb port \
    area outside near upstate rural coastal 's ’s ( main biggest governorate peninsula island";

/// The index of the toponym that the text puts toponym `n` in.
pub(in crate::place) fn container(words: &Words<'_>, toponyms: &[Toponym], n: usize) -> Option<usize> {
    following(words, toponyms, n).or_else(|| possessing(words, toponyms, n))
}

/// "A, B" and "A in B": the next toponym, with small words between.
fn following(words: &Words<'_>, toponyms: &[Toponym], n: usize) -> Option<usize> {
    let (part, whole) = (&toponyms[n], toponyms.get(n + 1)?);
    let between = part.words.end..whole.words.start;
    if between.is_empty() || between.len() > 7 || !words.same_sentence(part.words.start, whole.words.start) {
        return None;
    }
    let all_small = between.clone().all(|at| is_listed(BETWEEN, words.text(at)) || is_people(words.text(at)));
    let says_in = between.clone().any(|at| matches!(words.text(at), "in" | "of"));
    let only_comma = between.len() == 1 && words.text(between.start) == ",";
    if !all_small || !(says_in || only_comma && !in_row(words, toponyms, n)) {
        return None;
    }
    // "Genoa, in Italy, and": not "in Genoa, in Rome".
    Some(n + 1)
}

/// Whether the toponym stands in a row of places joined by commas and "and": "Genoa, Tarrow and Valletta".
fn in_row(words: &Words<'_>, toponyms: &[Toponym], n: usize) -> bool {
    let joined = |a: usize| match (toponyms.get(a), toponyms.get(a + 1)) {
        (Some(one), Some(next)) if words.same_sentence(one.words.start, next.words.start) => {
            let between = words.phrase(&(one.words.end..next.words.start)).trim();
            match between {
                "and" | "or" | ", and" | ", or" | "&" => Joint::And,
                "," => Joint::Comma,
                _ => Joint::None,
            }
        }
        _ => Joint::None,
    };
    // A, B and C is a row; A, B, C, D is pairs or a row: pairs when every second is wide.
    let wide = |a: usize| {
        toponyms.get(a).is_some_and(|t| {
            super::candidates::candidates(words, t)
                .iter()
                .any(|p| p.feature.extent() >= language::gazetteer::Extent::Region)
        })
    };
    let narrow_then_wide = !wide(n) || wide(n + 1) && only_division_then_country(words, toponyms, n);
    match joined(n) {
        Joint::Comma => !(wide(n + 1) && narrow_then_wide),
        Joint::And => true,
        Joint::None => false,
    }
}

/// "Ohio, United States": a division and then its country, not two countries in a row.
fn only_division_then_country(words: &Words<'_>, toponyms: &[Toponym], n: usize) -> bool {
    use language::gazetteer::Feature;
    let has = |a: usize, feature: Feature| {
        toponyms.get(a).is_some_and(|t| super::candidates::candidates(words, t).iter().any(|p| p.feature == feature))
    };
    !has(n, Feature::Country) && has(n + 1, Feature::Country) || !has(n, Feature::Admin1) && has(n + 1, Feature::Admin1)
}

enum Joint {
    And,
    Comma,
    None,
}

/// "B's largest city, A" and "B's A province".
fn possessing(words: &Words<'_>, toponyms: &[Toponym], n: usize) -> Option<usize> {
    let whole = n.checked_sub(1)?;
    let between = toponyms[whole].words.end..toponyms[n].words.start;
    let possessive = matches!(words.after(toponyms[whole].words.end, 0), "'s" | "’s");
    let small =
        between.len() <= 6 && between.clone().all(|at| is_listed(BETWEEN, words.text(at)) && words.text(at) != "in");
    (possessive && small && words.same_sentence(toponyms[whole].words.start, toponyms[n].words.start)).then_some(whole)
}

/// Whether a word names a people ("Iraqi").
fn is_people(word: &str) -> bool {
    language::gazetteer::demonym(word).is_some()
}
