//! Where: toponyms, and the places they name.
//!
//! Three steps, each with a folder or file of its own:
//!
//! 1. `find`: which words are toponyms. Candidates come of the gazetteer, of words that make a name a place's
//!    ("River", "County") and of the entities; rules, one a file, weigh for and against each.
//! 2. `resolve`: which place each toponym names, by population, by what stands beside it, by the countries of the
//!    article, and one sense for one name.
//! 3. `locative`: whether it stands where a place would ("in Erbil") or for those who act there ("Baghdad said").

mod find;
mod locative;
mod resolve;
#[cfg(test)]
mod tests;
mod words;

use language::gazetteer::{self, Extent};

use crate::{Input, Place, Precision};
use find::Toponym;
use words::Words;

/// Finds the places of an article, in order.
pub fn read(input: &Input<'_>) -> Vec<Place> {
    let words = Words::new(input.analysis);
    let toponyms = find::toponyms(&words);
    let resolved = resolve::resolve(&words, &toponyms);
    let mut places: Vec<Place> = toponyms
        .iter()
        .zip(&resolved)
        .enumerate()
        .map(|(n, (toponym, place))| {
            let inside = resolve::container(&words, &toponyms, n);
            Place { inside, ..record(&words, toponym, place.as_ref()) }
        })
        .collect();
    // What contains a place of something is one too: "in Erbil, Iraq".
    for n in 0..places.len() {
        if let Some(whole) = places[n].inside.filter(|&whole| places[n].locative && whole > n) {
            places[whole].locative = true;
        }
    }
    // Backwards: what contains a place mostly stands after it.
    for n in (0..places.len()).rev() {
        if let Some(whole) = places[n].inside.filter(|_| places[n].at.is_none()) {
            inherit(&mut places, n, whole);
        }
    }
    places
}

/// A place that the gazetteer lacks lies where the text puts it, as closely as that is known.
fn inherit(places: &mut [Place], part: usize, whole: usize) {
    let Place { at, country, admin1, precision, .. } = places[whole].clone();
    let place = &mut places[part];
    (place.at, place.country, place.admin1) = (at, country, admin1);
    place.precision = precision;
    place.rule = "place/resolve/container";
}

/// The place of the boundary, of a toponym and what it resolved to.
fn record(words: &Words<'_>, toponym: &Toponym, place: Option<&gazetteer::Place>) -> Place {
    let span = words.span(&toponym.words);
    let head = words.head(&toponym.words);
    Place {
        span,
        name: place.map_or_else(|| words.slice(span).to_owned(), |p| p.name.to_owned()),
        geonames: place.and_then(|p| p.geonames),
        at: place.map(|p| (p.lat, p.lon)),
        country: place.and_then(|p| p.country).map(|c| c.iso2.to_owned()),
        admin1: place.and_then(gazetteer::Place::admin1_name).map(str::to_owned),
        precision: place.map_or(toponym.unresolved_precision(), |p| precision(p.feature.extent())),
        locative: locative::is_locative(words, toponym),
        inside: None,
        head,
        entity: words.entity(head),
        rule: toponym.rule,
    }
}

fn precision(extent: Extent) -> Precision {
    match extent {
        Extent::Site => Precision::Site,
        Extent::City => Precision::City,
        Extent::Region => Precision::Region,
        Extent::Country | Extent::World => Precision::Country,
    }
}
