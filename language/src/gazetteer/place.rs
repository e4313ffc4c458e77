//! Places by name.

use std::ops::Range;

use super::country::{Country, by_number};
use super::feature::Feature;
use super::fold::{Key, is_abbreviation, looks_like_name};
use super::table::Table;

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// GeoNames id; `None` for the few places that came from elsewhere.
    pub geonames: Option<u32>,
    /// Its usual name.
    pub name: &'static str,
    /// Latitude in degrees (WGS 84), to 1/10,000; of a region, its middle.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
    /// The country it lies in; a country itself; `None` where there are several.
    pub country: Option<&'static Country>,
    /// People living there, within 0.1 %; 0 where unknown.
    pub population: u32,
    /// What sort of place it is.
    pub feature: Feature,
    /// Whether the name asked for is another than the usual one ("Arbil" for Erbil).
    pub by_other_name: bool,
    admin1: u16,
}

impl Place {
    fn at(index: usize, by_other_name: bool) -> Self {
        let row = Table::get().row(index);
        Self {
            geonames: (row.id != 0).then_some(row.id),
            name: row.name,
            lat: row.lat,
            lon: row.lon,
            country: by_number(row.country),
            population: row.population,
            feature: Feature::from_number(row.feature),
            by_other_name,
            admin1: row.admin1,
        }
    }

    /// The code of its first-order division inside its country, as GeoNames has it ("TX", "11").
    pub fn admin1_code(&self) -> Option<&'static str> {
        Some(Table::get().admin1(self.admin1)?.0)
    }

    /// The name of its first-order division ("Texas").
    pub fn admin1_name(&self) -> Option<&'static str> {
        Some(Table::get().admin1(self.admin1)?.1)
    }

    /// Whether both lie in one first-order division.
    pub fn shares_admin1(&self, other: &Self) -> bool {
        self.admin1 != 0 && self.admin1 == other.admin1
    }

    /// The distance between two places in kilometres, on a sphere of 6,371 km.
    pub fn kilometres_to(&self, lat: f64, lon: f64) -> f64 {
        let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
        let across = self.lat.to_radians().cos() * lat.to_radians().cos() * half(lon - self.lon);
        2.0 * 6371.0 * (half(lat - self.lat) + across).clamp(0.0, 1.0).sqrt().asin()
    }
}

/// The places that share a name: those whose usual name it is first, the most populous first among them.
#[derive(Clone, Debug, Default)]
pub struct Places {
    usual: Range<usize>,
    other: Range<usize>,
}

impl Iterator for Places {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        if let Some(index) = self.usual.next() {
            return Some(Place::at(index, false));
        }
        let index = self.other.next()?;
        Some(Place::at(Table::get().other_place(index), true))
    }
}

/// The places called `name`. Nothing is allocated.
///
/// ```
/// use language::gazetteer::places;
/// assert!(places("Paris").any(|p| p.country.is_some_and(|c| c.iso2 == "FR")));
/// assert!(places("Paris").any(|p| p.admin1_name() == Some("Texas")));
/// assert_eq!(places("reading").count(), 0, "a name begins with a capital");
/// ```
pub fn places(name: &str) -> Places {
    let Some(key) = Key::new(name).filter(|_| looks_like_name(name)) else { return Places::default() };
    let table = Table::get();
    let mut other = table.other_named(&key);
    // "Us" and "Uk" are no countries.
    if key.as_bytes().len() <= 4 && !is_abbreviation(name) {
        let start = other.clone().find(|&n| !is_abbreviation(table.other_name(n))).unwrap_or(other.end);
        other.start = start;
    }
    Places { usual: table.named(&key), other }
}

/// Whether any place is called `name`.
pub fn is_place(name: &str) -> bool {
    let found = places(name);
    !found.usual.is_empty() || !found.other.is_empty()
}

/// The place with this GeoNames id. Reads the whole table: for tests and tools.
pub fn place_by_id(geonames: u32) -> Option<Place> {
    (0..Table::get().len()).map(|index| Place::at(index, false)).find(|place| place.geonames == Some(geonames))
}

/// The name of a first-order division, by its country and GeoNames' code for it.
///
/// ```
/// use language::gazetteer::{admin1_name, country};
/// assert_eq!(admin1_name(country("US").unwrap(), "TX"), Some("Texas"));
/// ```
pub fn admin1_name(country: &Country, code: &str) -> Option<&'static str> {
    let table = Table::get();
    Some(table.admin1(table.admin1_by_code(country.number, code)?)?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_is_found_by_any_of_its_names() {
        for name in ["Erbil", "Arbil", "Irbil", "ERBIL"] {
            let erbil = places(name).find(|p| p.geonames == Some(95446)).expect(name);
            assert_eq!((erbil.country.map(|c| c.iso3), erbil.feature.is_town()), (Some("IRQ"), true));
        }
    }

    #[test]
    fn the_most_populous_comes_first() {
        let first = places("Springfield").next().expect("there are many");
        assert!(places("Springfield").all(|p| p.by_other_name || p.population <= first.population));
    }

    #[test]
    fn countries_regions_seas_and_airports_are_places() {
        for (name, feature) in [
            ("Iraq", Feature::Country),
            ("the United States", Feature::Country),
            ("Africa", Feature::Continent),
            ("Middle East", Feature::Region),
            ("Strait of Hormuz", Feature::Sea),
            ("Texas", Feature::Admin1),
            ("Erbil Governorate", Feature::Admin1),
            ("Baghdad International Airport", Feature::Airport),
        ] {
            let name = name.trim_start_matches("the ");
            assert!(places(name).any(|p| p.feature == feature), "{name}: {:?}", places(name).collect::<Vec<_>>());
        }
    }

    #[test]
    fn pronouns_and_common_words_are_no_places() {
        for word in ["us", "Us", "of", "turkey", ""] {
            assert!(!is_place(word), "{word}: {:?}", places(word).collect::<Vec<_>>());
        }
        assert!(is_place("US") && is_place("U.S."));
    }

    #[test]
    fn distances_are_in_kilometres() {
        let paris = places("Paris").next().expect("Paris");
        assert!((paris.kilometres_to(51.50853, -0.12574) - 344.0).abs() < 5.0);
    }
}
