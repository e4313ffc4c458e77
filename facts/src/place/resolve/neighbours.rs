//! Names that could lie close together mostly do.
//!
//! > **Edmonton** and Enfield, in one article, are parts of London, whatever lies in Alberta.

use std::collections::BTreeMap;

use language::gazetteer::{Extent, Feature, Place};

use super::{Question, prior};

/// Only the names first in the article, and the likeliest places of each, are compared, so that the work stays small.
const NAMES: usize = 40;
const PLACES: usize = 12;
/// A place this many points less likely than the likeliest of its name is no candidate for company.
const LIKELY: f64 = 30.0;
const KILOMETRES: f64 = 30.0;
/// Points for each other name with a place that close, up to three.
const POINTS: f64 = 7.0;

/// For each name, points by the index of the candidate.
pub(super) fn neighbours(questions: &[Question]) -> BTreeMap<String, Vec<f64>> {
    let mut names: BTreeMap<&str, &Question> = BTreeMap::new();
    for question in questions {
        if names.len() < NAMES {
            names.entry(&question.name).or_insert(question);
        }
    }
    let likely: Vec<(&str, Vec<(usize, &Place)>)> = names.iter().map(|(name, q)| (*name, likely(q))).collect();
    let mut points = BTreeMap::new();
    for (name, places) in &likely {
        let mut given = vec![0.0; names[name].candidates.len()];
        for &(index, place) in places {
            let others = likely.iter().filter(|(other, _)| other != name);
            let near =
                others.filter(|(_, others)| others.iter().any(|(_, other)| is_near(place, other))).take(3).count();
            given[index] = near as f64 * POINTS;
        }
        points.insert((*name).to_owned(), given);
    }
    points
}

/// The likeliest small places of a name.
fn likely(question: &Question) -> Vec<(usize, &Place)> {
    let mut scored: Vec<(f64, usize, &Place)> = question
        .candidates
        .iter()
        .enumerate()
        .map(|(n, place)| (prior::points(place, &question.name, &question.candidates), n, place))
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let most = scored.first().map_or(0.0, |s| s.0);
    let small = |place: &Place| place.feature.extent() <= Extent::City || place.feature == Feature::Admin2;
    scored
        .into_iter()
        .take_while(|s| s.0 > most - LIKELY)
        .filter(|s| small(s.2))
        .take(PLACES)
        .map(|(_, n, p)| (n, p))
        .collect()
}

fn is_near(a: &Place, b: &Place) -> bool {
    (a.lat - b.lat).abs() < 0.5 && a.geonames != b.geonames && a.kilometres_to(b.lat, b.lon) < KILOMETRES
}
