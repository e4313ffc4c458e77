//! The places that a toponym may name.

use language::gazetteer::{Extent, Feature, Place, places};

use super::super::find::{Kind, KindNoun, Toponym, division};
use super::super::words::Words;

/// No name is weighed against more places than this; the most populous of a name come first.
const MOST: usize = 80;

pub(super) fn candidates(words: &Words<'_>, toponym: &Toponym) -> Vec<Place> {
    let name = words.phrase(&toponym.words);
    let mut found: Vec<Place> = match toponym.kind {
        Kind::Division => divisions(name),
        _ => places(name).take(MOST).collect(),
    };
    if found.is_empty() {
        found = shortened(words, toponym).map(|shorter| places(shorter).take(MOST).collect()).unwrap_or_default();
        if toponym.kind == Kind::Known {
            found.retain(|p| {
                p.feature.extent() >= Extent::Country
                    || p.feature.extent() == Extent::Region && p.population >= 3_000_000
                    || matches!(p.feature, Feature::Region | Feature::Sea | Feature::Capital)
            });
        }
        if let Kind::Noun(KindNoun::Division) = toponym.kind {
            found.retain(|p| matches!(p.feature, Feature::Admin1 | Feature::Admin2));
        }
    }
    found
}

/// The divisions that a short form stands for, and the places that have it as their name.
fn divisions(short: &str) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    for (country, name) in division(short) {
        let named = places(name).filter(|p| p.country.is_some_and(|c| c.iso2 == country));
        found.extend(named.filter(|p| p.feature == Feature::Admin1 || name == "District of Columbia"));
    }
    found
}

fn is_direction(word: &str) -> bool {
    let word = word.to_lowercase();
    ["north", "south", "east", "west", "central", "upper", "lower", "greater"].iter().any(|d| word.starts_with(d))
}

/// The name without the noun that says what it is: "Anbar" of "Anbar Province".
fn shortened<'a>(words: &Words<'a>, toponym: &Toponym) -> Option<&'a str> {
    let words_left = match toponym.kind {
        // "South West Tarrow", "Eastern Ruritania".
        Kind::Known if toponym.words.len() > 1 => {
            let first = toponym.words.clone().find(|&at| !is_direction(words.text(at)))?;
            first..toponym.words.end
        }
        Kind::Noun(KindNoun::Division) => toponym.words.start..toponym.words.end - 1,
        _ => return None,
    };
    (!words_left.is_empty()).then(|| words.phrase(&words_left))
}
