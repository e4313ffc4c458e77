//! How likely a place is meant when nothing but its name is known.
//!
//! > **Paris** is the capital of France until the text says otherwise.

use language::gazetteer::{Feature, Place, same_name};

/// Points by what a place is and how many live there; `all` are the places that share `name`.
pub(super) fn points(place: &Place, name: &str, all: &[Place]) -> f64 {
    let people = f64::from(place.population.max(1)).log10() * 10.0;
    let points = match place.feature {
        Feature::Country => 106.0,
        Feature::Continent => 120.0,
        Feature::Region | Feature::Sea => 110.0,
        Feature::Natural => 95.0,
        Feature::Capital => people + 16.0,
        Feature::Seat1 => people + 6.0,
        Feature::Seat2 => people + 2.0,
        Feature::Admin1 if town_inside(place, all) => people - 12.0,
        // "Mexico" has a state of Mexico.
        Feature::Admin1 | Feature::Admin2 if inside_namesake(place, all) => people - 40.0,
        Feature::Admin1 => people + 3.0,
        Feature::Admin2 => people - 14.0,
        Feature::Airport => 55.0,
        Feature::Section => people - 6.0,
        Feature::Seat3 | Feature::Town => people,
    };
    points - if place.by_other_name { other_name(place, name, all) } else { 0.0 }
}

/// What it costs that the name is not the place's usual one.
///
/// > **Waterloo** was a name of Austin once; **Mexico** is a name of its capital to those who live there.
fn other_name(place: &Place, name: &str, all: &[Place]) -> f64 {
    let usual = all.iter().any(|other| !other.by_other_name && other.population >= 20_000);
    match place.feature {
        Feature::Country | Feature::Region | Feature::Sea | Feature::Natural | Feature::Continent => 0.0,
        _ if all.iter().any(|other| other.feature == Feature::Country) => 60.0,
        // "Newcastle" is short for Newcastle upon Tyne, "New York" for New York City.
        _ if begins_with(place.name, name) => 4.0,
        _ if place.population >= 3_000_000 => 3.0,
        _ if usual => 25.0,
        _ => 12.0,
    }
}

/// Whether a longer name begins with a name, word by word.
fn begins_with(long: &str, short: &str) -> bool {
    let mut words = long.split(' ');
    long.len() > short.len() && short.split(' ').all(|word| words.next().is_some_and(|w| same_name(w, word)))
}

/// Whether the division has a town of the same name, which is meant more often.
fn town_inside(division: &Place, all: &[Place]) -> bool {
    // A province is not meant by a town that holds few of its people: "Quebec" is not Quebec City.
    let large = |town: &Place| town.population > 100_000 && town.population > division.population / 8;
    all.iter().any(|town| town.feature.is_town() && town.shares_admin1(division) && large(town))
}

/// Whether a division lies in a country of the same name.
fn inside_namesake(division: &Place, all: &[Place]) -> bool {
    let own = |place: &Place| place.country.map(|c| c.iso2);
    all.iter().any(|other| other.feature == Feature::Country && own(other) == own(division))
}
