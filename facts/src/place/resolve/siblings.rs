//! Places in a row are mostly of one sort.
//!
//! > Offices in **Texas and Georgia** are in two states; in **Georgia and Armenia**, in two countries.

use language::gazetteer::{Feature, Place};

use super::super::find::Toponym;
use super::super::words::Words;

/// Points for being of the sort, and in the country, of the name beside it.
const POINTS: f64 = 40.0;

/// The indices of the toponyms that stand beside toponym `n` in a row.
pub(super) fn siblings(words: &Words<'_>, toponyms: &[Toponym], n: usize) -> Vec<usize> {
    let joined = |a: usize| match (toponyms.get(a), toponyms.get(a + 1)) {
        (Some(one), Some(next)) if words.same_sentence(one.words.start, next.words.start) => {
            matches!(
                words.phrase(&(one.words.end..next.words.start)).trim(),
                "and" | "or" | ", and" | ", or" | "&" | "," | "to"
            )
        }
        _ => false,
    };
    let before = n.checked_sub(1).filter(|&b| joined(b));
    before.into_iter().chain(joined(n).then_some(n + 1)).collect()
}

pub(super) fn points(place: &Place, siblings: &[usize], answers: &[Option<Place>]) -> f64 {
    let beside = siblings.iter().filter_map(|&s| answers[s]);
    let fits = |other: Place| match other.feature {
        Feature::Admin1 => place.feature == Feature::Admin1 && same_country(place, &other),
        Feature::Country => place.feature == Feature::Country,
        _ => false,
    };
    if beside.into_iter().any(fits) { POINTS } else { 0.0 }
}

fn same_country(a: &Place, b: &Place) -> bool {
    a.country.map(|c| c.iso2) == b.country.map(|c| c.iso2)
}
